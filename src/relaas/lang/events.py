"""What a language knows of events: kinds with the nouns, verbs and phrases that name them; `packs/*/events`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from relaas.errors import PackError
from relaas.lang.cues import Cues
from relaas.lang.nouns import Nouns
from relaas.lang.tables import refuse
from relaas.model.events import EventCategory

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.lang.cues import CueHit

Tables = dict[str, Any]
_KIND = {"id", "category", "nouns", "cues", "wider", "examples", "never", "void"}
_LISTS = {
    "inflection", "happening", "during", "bringing", "joining", "along", "ahead", "maybe", "never", "not_never",
    "none", "since", "beside", "late", "stative", "costing",
    "light", "pointing", "stretches", "breaking_in", "called_off", "running_days", "running_on", "running_of",
    "in_a_row", "that_day",
}  # fmt: skip
_WORDS = "words.toml"
_KINDS = "kinds"
"""The table of nouns of which any stands where a cue has `@kind`; a pack may have none."""
_VOID = ""
"""What a noun that names no event belongs to, so that no shorter end of it does."""
_NOTATION = (" ", "|")


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event: what mentions are merged by.

    Attributes:
        id: Its name in the pack.
        category: Of the kinds that every language has.
        wider: Kinds that may name the same event in other words.
        examples: Sentences with each word of the trigger between brackets.
        never: Sentences in which it must not be found.
    """

    id: str
    category: EventCategory
    wider: frozenset[str]
    examples: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventWords:
    """What a language knows of events; `packs/*/events` tells what each list means.

    Attributes:
        kinds: By id.
        noun: The kind that a noun names; None or an empty name where it names none.
        cues: Kinds by verbs and phrases.
        void: Phrases that look like a kind and are none.
        happening: Words by which a noun's event takes place.
        during: Prepositions before an event at which the rest of the clause happens.
        bringing: Words before a noun that brings in an event.
        joining: Words between an event's noun and its time.
        along: Words that open a clause of which the time of the main clause holds.
        since: Words before the last event of its like: "the worst crash since 2004".
        beside: Words that open a clause in which a time behind it is the main one as well: "without stopping".
        late: Words behind a time that say how late it was, and that can also be verbs.
        ahead: Words by which an event lies ahead.
        maybe: Words by which it may happen.
        negation: Negations of a clause.
        not_negation: Words behind them that make them none, each cut into words.
        none: Words before a noun of which there is none.
        stative: Verbs of states.
        costing: Verbs of which an event is the subject when it takes place: what it costs or brings.
        light: Verbs that tell of an event only with what is done.
        pointing: Words that only point at what is done.
        stretches: Nouns for a day or a part of one.
        breaking_in: Words that open the clause of what breaks into what was going on.
        called_off: Words by which what was announced does not take place.
        running_days: Nouns for the days by whose number is told how long something has gone on.
        running_on: Words between the number and them that say that they follow on each other.
        running_of: Words behind them before what goes on.
        in_a_row: Phrases behind them that say that they follow on each other, each cut into words.
        that_day: Phrases for the day that the sentence before gives, each cut into words.
    """

    kinds: Mapping[str, EventKind]
    noun: Callable[[str], str | None]
    cues: Cues
    void: Cues
    happening: Cues
    during: frozenset[str]
    bringing: frozenset[str]
    joining: frozenset[str]
    along: frozenset[str]
    since: frozenset[str]
    beside: frozenset[str]
    late: frozenset[str]
    ahead: Cues
    maybe: Cues
    negation: frozenset[str]
    not_negation: frozenset[tuple[str, ...]]
    none: frozenset[str]
    stative: frozenset[str]
    costing: frozenset[str]
    light: frozenset[str]
    pointing: frozenset[str]
    stretches: frozenset[str]
    breaking_in: frozenset[str]
    called_off: Cues
    running_days: frozenset[str]
    running_on: frozenset[str]
    running_of: frozenset[str]
    in_a_row: frozenset[tuple[str, ...]]
    that_day: frozenset[tuple[str, ...]]


def read_events(tables: Mapping[str, Tables]) -> EventWords:
    """Put the files of a pack's `events` folder together.

    Args:
        tables: File name to its table.

    Raises:
        PackError: A file or key is missing or unknown.
    """
    words = tables.get(_WORDS, {})
    if odd := sorted((words.keys() - {_KINDS}) ^ _LISTS):
        raise PackError(f"events/{_WORDS}: {odd[0]!r} is unknown or missing")
    inflection = words["inflection"]
    rows = [row for name, table in tables.items() if name != _WORDS for row in _rows(name, table)]
    kinds = {row["id"]: _kind(row) for row in rows}
    if len(kinds) != len(rows):
        raise PackError("events: two kinds have one id")
    nouns = Nouns(words[_KINDS]) if _KINDS in words else None
    for kind in kinds.values():
        if unknown := sorted(kind.wider - kinds.keys()):
            raise PackError(f"events: {kind.id!r} is wider than {unknown[0]!r}, which is no kind")
    return EventWords(
        kinds=kinds,
        noun=_nouns(rows).of,
        cues=Cues(
            {row["id"]: [*row["cues"], *_phrases(row["nouns"])] for row in rows}, inflection, kinds=nouns
        ),
        void=Cues({row["id"]: _phrases(row.get("void", ())) for row in rows}, inflection, kinds=nouns),
        happening=Cues({"happening": words["happening"]}, inflection),
        during=frozenset(words["during"]),
        bringing=frozenset(words["bringing"]),
        joining=frozenset(words["joining"]),
        along=frozenset(words["along"]),
        since=frozenset(words["since"]),
        beside=frozenset(words["beside"]),
        late=frozenset(words["late"]),
        ahead=Cues({"ahead": words["ahead"]}),
        maybe=Cues({"maybe": words["maybe"]}),
        negation=frozenset(words["never"]),
        not_negation=frozenset(tuple(entry.split()) for entry in words["not_never"]),
        none=frozenset(words["none"]),
        stative=frozenset(words["stative"]),
        costing=frozenset(words["costing"]),
        light=frozenset(words["light"]),
        pointing=frozenset(words["pointing"]),
        stretches=frozenset(words["stretches"]),
        breaking_in=frozenset(words["breaking_in"]),
        called_off=Cues({"called_off": words["called_off"]}, inflection),
        running_days=frozenset(words["running_days"]),
        running_on=frozenset(words["running_on"]),
        running_of=frozenset(words["running_of"]),
        in_a_row=frozenset(tuple(entry.split()) for entry in words["in_a_row"]),
        that_day=frozenset(tuple(entry.split()) for entry in words["that_day"]),
    )


def longest(hits: Iterable[CueHit], first: Callable[[CueHit], bool] = lambda _: False) -> list[CueHit]:
    """Of cues that share a token the one with the most tokens, then the first listed; in order of the text.

    Args:
        hits: The cues.
        first: Which come before the others, however many tokens those have.
    """
    kept: list[CueHit] = []
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda h: (not first(h), -len(h.at), h.at)):
        if taken.isdisjoint(hit.at):
            taken.update(hit.at)
            kept.append(hit)
    return sorted(kept, key=lambda h: h.at)


def _rows(name: str, table: Tables) -> list[Tables]:
    refuse(table, {"kind"}, f"events/{name}")
    rows: list[Tables] = table.get("kind", [])
    for row in rows:
        if odd := sorted((row.keys() ^ _KIND) - {"void"}):
            raise PackError(f"events/{name}: {odd[0]!r} is unknown or missing in {row.get('id')!r}")
        if row["category"] not in get_args(EventCategory):
            raise PackError(f"events/{name}: {row['category']!r} is no category")
    return rows


def _kind(row: Tables) -> EventKind:
    return EventKind(
        row["id"], row["category"], frozenset(row["wider"]), tuple(row["examples"]), tuple(row["never"])
    )


def _nouns(rows: Iterable[Tables]) -> Nouns:
    lists: dict[str, list[str]] = {_VOID: []}
    for row in rows:
        lists[row["id"]] = [entry for entry in row["nouns"] if " " not in entry]
        lists[_VOID] += [entry for entry in row.get("void", ()) if not any(c in entry for c in _NOTATION)]
    return Nouns(lists)


def _phrases(entries: Iterable[str]) -> list[str]:
    """Entries of several words or of a kind of words, which are looked for as cues."""
    return [entry for entry in entries if any(c in entry for c in _NOTATION)]
