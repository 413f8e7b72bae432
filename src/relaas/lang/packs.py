"""A language pack: everything relaas knows of a language, read from a folder of data."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from relaas.errors import PackError
from relaas.lang.attribution import Speech, load_speech
from relaas.lang.events import EventWords, read_events
from relaas.lang.figures import FigureWords, read_figures
from relaas.lang.grammars import Core, Grammar
from relaas.lang.lexicons import Lexicons, Numerals, read_lexicons, read_numerals
from relaas.lang.names import Names, names_shape, read_names
from relaas.lang.partial import EVENTS, FIGURES, filled, lists
from relaas.lang.press import Press, read_press
from relaas.lang.rules import QUANTITIES, TIMES, Rule, Subject, read_rule
from relaas.lang.tables import read, refuse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Verbs:
    """Lemmas by what they say about time; `packs/*/verbs.toml` tells what each list means."""

    future: frozenset[str]
    modal: frozenset[str]
    perfect: frozenset[str]
    substituting: frozenset[str]
    states: frozenset[str]
    leading: frozenset[str]
    passive: frozenset[str]
    scheduled: frozenset[str]
    announced: frozenset[str]
    purpose: frozenset[str]
    prospective: frozenset[str]
    intending: frozenset[str]
    opening: frozenset[str]
    owing: frozenset[str]
    cancelling: frozenset[str]
    appointed: frozenset[str]
    promising: frozenset[str]
    begun: frozenset[str]
    tallied: frozenset[str]
    standing: frozenset[str]
    elapsed: frozenset[str]
    reporting: frozenset[str]
    reporting_stems: frozenset[str]
    causative: frozenset[str]
    presenting: frozenset[str]
    acting: frozenset[str]
    unchanged: frozenset[str]
    unplanned: frozenset[str]
    intransitive: frozenset[str]
    posted: frozenset[str]


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """What relaas knows of one language.

    Attributes:
        code: ISO 639-1.
        name: The language's own name for itself.
        version: Version of the pack; stands in no id.
        quotes: Opening and closing signs of speech, in pairs.
        participle: What a past participle looks like; a whole word, lower case.
        past: What a finite verb looks like that can only be past; a whole word, lower case.
        past_or_present: What a finite verb looks like that is past and present alike; a whole word, lower case.
        past_plural: What a plural looks like that can only be past, though a parse may take it for an infinitive.
        plural_ending: End of a plural, of names as of nouns.
        infinitive_ending: End of an infinitive that is the present plural as well, so that a plural with it that is no
            infinitive is past; empty in a language whose verbs have none.
        complementizers: Words that open a reported clause.
        attributive: Words that hang a date on a noun.
        owning: What stands behind a day that owns the noun that follows: "Tuesday's attack".
        conjunctions: Words that go on with a list.
        day_prepositions: Words that stand before a day without changing it.
        counted_from: Words that stand between a stretch of time and what it is counted from.
        exactly: Words before such a stretch that say that it is to the day.
        to_the_day: Phrases behind one that say so, each in its words: "a week to the day after the crash".
        going_on: Words before one that say that something went on for it: "de eerste vier dagen na de ramp".
        lasting: Words before and behind a stretch that say that something has gone on for it: "al drie dagen".
        after: Those before it that do so where no noun follows: "na drie dagen", but not "na drie dagen praten".
        ago_on: What stands between a day and how long ago something is on it.
        compared_with: Words before what something is set beside: "vier meer dan zaterdag" tells of a day that has been.
        as_many_as: Phrases before it that say so by themselves, each in its words: "dubbel zoveel als maandag".
        capital_times: Are weekdays and months written with a capital? Then a capital does not make one a name.
        far_dates_ahead: Is a date without a year, told in the past, the one ahead where the last is long ago?
        years_before_nouns: Can a year stand before a noun, as counts in the thousands have a comma ("2,030 soldiers")?
        partial: Are parts of it short or left out?
        commonplace: Names, in lower case, that reports of any event hold: they tell no event from another.
        press: How a report speaks of what its own paper printed.
        time: The grammar of time expressions.
        quantities: The grammar of numbers and what hedges them.
        verbs: What verbs say about time.
        names: What words say about names.
        speech: What it knows of saying.
        figures: What it knows of counted people and things.
        events: What it knows of events.
    """

    code: str
    name: str
    version: str
    quotes: tuple[str, ...]
    participle: re.Pattern[str]
    past: re.Pattern[str]
    past_or_present: re.Pattern[str]
    past_plural: re.Pattern[str]
    plural_ending: str
    infinitive_ending: str
    complementizers: frozenset[str]
    day_prepositions: frozenset[str]
    attributive: frozenset[str]
    owning: frozenset[str]
    conjunctions: frozenset[str]
    counted_from: frozenset[str]
    exactly: frozenset[str]
    to_the_day: tuple[tuple[str, ...], ...]
    going_on: frozenset[str]
    lasting: tuple[frozenset[str], frozenset[str]]
    after: frozenset[str]
    ago_on: frozenset[str]
    compared_with: frozenset[str]
    as_many_as: tuple[tuple[str, ...], ...]
    capital_times: bool
    far_dates_ahead: bool
    years_before_nouns: bool
    partial: bool
    commonplace: frozenset[str]
    press: Press
    time: Grammar
    quantities: Grammar
    verbs: Verbs
    names: Names
    speech: Speech
    figures: FigureWords
    events: EventWords

    @property
    def label(self) -> str:
        """`nl/0.1.0`, for provenance."""
        return f"{self.code}/{self.version}"


def folder(code: str) -> Traversable:
    """Where a pack's data lies."""
    return files("relaas.lang") / "packs" / code


@cache
def languages() -> tuple[str, ...]:
    """Codes of the packs at hand, sorted."""
    packs = (entry for entry in (files("relaas.lang") / "packs").iterdir() if entry.is_dir())
    return tuple(sorted(entry.name for entry in packs if (entry / "pack.toml").is_file()))


_GRAMMAR = {"lexicon", "compound", "join", "numeral", "union", "core", "rule"}
_HEAD = {
    "code", "name", "version", "quotes", "participle", "past", "past_or_present", "past_plural",
    "plural_ending", "infinitive_ending", "capital_times", "far_dates_ahead", "years_before_nouns",
    "partial", "complementizers", "day_prepositions", "attributive", "owning", "conjunctions",
    "counted_from", "exactly", "to_the_day", "going_on", "lasting", "ago_on", "compared_with",
    "as_many_as", "commonplace", "press",
}  # fmt: skip


def _head(code: str) -> dict[str, Any]:
    head = read(folder(code) / "pack.toml")
    refuse(head, _HEAD, f"packs/{code}/pack.toml")
    return head


def commonplace(code: str) -> frozenset[str]:
    """What `load(code).commonplace` is, without the rest."""
    return frozenset(_head(code)["commonplace"])


@cache
def names(code: str) -> Names:
    """What `load(code).names` is, without the rest, which takes long to read; for who asks it of all packs."""
    named = read(folder(code) / "names.toml") | read(folder(code) / "known.toml")
    return read_names(_whole(named, names_shape(), partial=_head(code).get("partial", False)))


@cache
def load(code: str) -> LanguagePack:
    """Read a pack; a second call returns the same one.

    Raises:
        PackError: There is none for the code, or its data break the format.
    """
    if code not in languages():
        raise PackError(f"there is no language pack {code!r}; there are {', '.join(languages())}")
    head = _head(code)
    partial = head.get("partial", False)
    return LanguagePack(
        code=head["code"],
        name=head["name"],
        version=head["version"],
        quotes=tuple(head["quotes"]),
        participle=re.compile(head["participle"]),
        past=re.compile(head["past"]),
        past_or_present=re.compile(head["past_or_present"]),
        past_plural=re.compile(head.get("past_plural", "")),
        plural_ending=head["plural_ending"],
        infinitive_ending=head["infinitive_ending"],
        complementizers=frozenset(head["complementizers"]),
        day_prepositions=frozenset(head["day_prepositions"]),
        attributive=frozenset(head["attributive"]),
        owning=frozenset(head["owning"]),
        conjunctions=frozenset(head["conjunctions"]),
        counted_from=frozenset(head["counted_from"]),
        exactly=frozenset(head["exactly"]),
        to_the_day=tuple(tuple(phrase.lower().split()) for phrase in head["to_the_day"]),
        going_on=frozenset(head["going_on"]),
        lasting=(frozenset(head["lasting"]["before"]), frozenset(head["lasting"]["behind"])),
        after=frozenset(head["lasting"]["after"]),
        ago_on=frozenset(head["ago_on"]),
        compared_with=frozenset(head["compared_with"]),
        as_many_as=tuple(tuple(phrase.lower().split()) for phrase in head["as_many_as"]),
        capital_times=head.get("capital_times", False),
        far_dates_ahead=head.get("far_dates_ahead", False),
        years_before_nouns=head.get("years_before_nouns", False),
        partial=partial,
        commonplace=frozenset(head["commonplace"]),
        press=read_press(head.get("press", {})),
        time=_grammar(code, TIMES),
        quantities=_grammar(code, QUANTITIES),
        verbs=Verbs(**_lists(code, "verbs.toml", Verbs, partial=partial)),
        names=names(code),
        speech=load_speech(code),
        figures=read_figures(_whole(_tables(code, "figures"), FIGURES, partial=partial)),
        events=read_events(_whole(_tables(code, "events"), EVENTS, partial=partial)),
    )


def _whole(table: dict[str, Any], shape: Mapping[str, Any], *, partial: bool) -> dict[str, Any]:
    """A table, with what a pack that is not whole may leave out."""
    return filled(table, shape) if partial else table


def _lists(code: str, name: str, of: type[Verbs], *, partial: bool) -> dict[str, frozenset[str]]:
    """A file that holds exactly the word lists of a class."""
    known = {f.name for f in fields(of)}
    table = _whole(read(folder(code) / name), lists(known), partial=partial)
    if table.keys() != known:
        raise PackError(f"packs/{code}/{name}: {sorted(table.keys() ^ known)[0]!r} is unknown or missing")
    return {key: frozenset(words) for key, words in table.items()}


def _grammar(code: str, subject: Subject) -> Grammar:
    lexicons: Lexicons = {}
    numerals: Numerals = {}
    unions: dict[str, list[str]] = {}
    core: dict[str, Any] = {}
    rules: list[Rule] = []
    for name, table in [(file.name, read(file)) for file in _toml(folder(code) / subject.name)]:
        refuse(table, _GRAMMAR, f"packs/{code}/{subject.name}/{name}")
        lexicons |= read_lexicons(table, name)
        numerals |= read_numerals(table, name)
        unions |= table.get("union", {})
        core |= table.get("core", {})
        rules += [read_rule(row, code, subject) for row in table.get("rule", ())]
    _unique(rule.id for rule in rules)
    return Grammar(rules, {**lexicons, **numerals}, unions, Core(**core), subject.top)


def _tables(code: str, name: str) -> dict[str, dict[str, Any]]:
    """The files of a folder of a pack, by name."""
    return {file.name: read(file) for file in _toml(folder(code) / name)}


def _toml(place: Traversable) -> list[Traversable]:
    if not place.is_dir():
        return []  # a folder left out; what must not be is missed by whoever reads it
    return sorted((f for f in place.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)


def _unique(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise PackError(f"two rules are called {name!r}")
        seen.add(name)
