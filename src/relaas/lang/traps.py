"""What a pack knows of numbers that are no figure: units, ages, sizes, names with a number, fixed expressions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from relaas.errors import PackError
from relaas.lang.cues import Cues
from relaas.lang.nouns import Nouns, folded

Idiom = tuple[tuple[str, ...], tuple[str, ...]]
"""Words before and words behind a number."""


@dataclass(frozen=True, slots=True)
class Traps:
    """What a number may count, or stand beside, without being a figure; `packs/*/figures/traps.toml` explains each.

    Attributes:
        units: Units and abstract nouns.
        endings: Ends of compounds of units.
        labels: Nouns that a number may follow as their name.
        signs: Signs and short words right before a number that is none of people or things.
        behind: Signs right behind such a number.
        ages: Words before an age.
        tolls: Nouns of a count, whose number is no age.
        levels: Nouns of a level.
        aged: Words that say a number is an age.
        all: Words with which a number counts everybody named before.
        being: Verbs between a person and an age.
        shares: Words for a share of some: "more than half were under 25".
        extremes: Adjectives that alone stand for somebody of whom the age is told: "de jongste was veertien".
        rows: Words between two ages.
        ranges: Words behind a number that make it the start of a change instead.
        pointers: Words that make a number without noun point back.
        than: Words behind which stands what something is held against: "harder than counting the dead".
        against: Words before these behind which another count stands: "double the six".
        media: Nouns for those who tell, whose number never counts.
        silenced: Words of a clause that tells what befell those who tell: "de regering sloot 131 kranten".
        sources: Nouns for those who told it, where the words around say so.
        tellers: Words before those who told it.
        sizes: Nouns of the size of a place or a group.
        capacities: Words before what a thing can hold.
        rooms: Verbs of what fits somewhere, which tell nothing else: "er mogen er 120 in".
        likened: Words between a thing and many others that it is as big as: "zo groot als 30 voetbalvelden".
        demands: Verbs whose object is asked for, and is not there; `wants` are some that want of it what is not yet.
        more: Words beside what is wanted for what is not yet there: "300 more officers".
        gauges: Nouns for what is measured, whose number counts nothing: "temperatures had hit 104".
        slight: Numbers that count only people to whom something happened: "both drivers died".
        kin: Words before how many children somebody has.
        living: Verbs of living somewhere.
        having: Verbs that give a place its size.
        sized: Words before the number of a size.
        held: What people have, behind which their number is no size: "data of 8,700 residents".
        collectives: Nouns for a company whose number follows.
        idioms: Words before and words behind a number that make a fixed expression, by the nearest of each.
    """

    units: Nouns
    endings: tuple[str, ...]
    labels: Nouns
    signs: frozenset[str]
    behind: frozenset[str]
    ages: frozenset[str]
    tolls: frozenset[str]
    levels: Nouns
    aged: frozenset[str]
    all: frozenset[str]
    being: frozenset[str]
    shares: frozenset[str]
    extremes: frozenset[str]
    rows: frozenset[str]
    ranges: frozenset[str]
    pointers: frozenset[str]
    than: frozenset[str]
    against: frozenset[str]
    media: Nouns
    silenced: Cues
    sources: Nouns
    tellers: frozenset[str]
    sizes: Nouns
    capacities: Cues
    rooms: Cues
    likened: Cues
    demands: frozenset[str]
    wants: frozenset[str]
    more: frozenset[str]
    slight: frozenset[str]
    gauges: frozenset[str]
    kin: Cues
    living: frozenset[str]
    having: frozenset[str]
    sized: frozenset[str]
    held: Nouns
    collectives: Nouns
    idioms: Mapping[tuple[str, str], Sequence[Idiom]]

    @property
    def phrases(self) -> frozenset[str]:
        """The nouns of more than one word."""
        lists = (self.units, self.media, self.sources, self.sizes, self.levels, self.collectives)
        return frozenset[str]().union(*(nouns.phrases for nouns in lists))


def read_traps(table: dict[str, Any], *, joined: bool) -> Traps:
    """Read what a number may count without being a figure.

    Args:
        table: The file `figures/traps.toml` of a pack.
        joined: Are compounds written as one word?

    Raises:
        PackError: An idiom has no place for its number.
    """
    return Traps(
        units=Nouns({"unit": table["units"]}, joined=joined),
        endings=tuple(table["endings"]),
        labels=Nouns({"label": table["labels"]}, joined=joined),
        signs=frozenset(map(folded, table["signs"])),
        behind=frozenset(table["behind"]),
        ages=frozenset(table["ages"]),
        tolls=frozenset(table["tolls"]),
        levels=Nouns({"level": table["levels"]}, joined=joined),
        aged=frozenset(table["aged"]),
        all=frozenset(table["all"]),
        being=frozenset(table["being"]),
        shares=frozenset(table.get("shares", ())),
        extremes=frozenset(table.get("extremes", ())),
        rows=frozenset(table["rows"]),
        ranges=frozenset(table["ranges"]),
        pointers=frozenset(table["pointers"]),
        than=frozenset(table["than"]),
        against=frozenset(table["against"]),
        media=Nouns({"media": table["media"]}, joined=joined),
        silenced=Cues({"silenced": table.get("silenced", [])}),
        sources=Nouns({"source": table["sources"]}, joined=joined),
        tellers=frozenset(table["tellers"]),
        sizes=Nouns({"size": table["sizes"]}, joined=joined),
        capacities=Cues({"capacity": table["capacities"]}),
        rooms=Cues({"room": table.get("rooms", [])}),
        likened=Cues({"likened": table.get("likened", [])}),
        demands=frozenset(table.get("demands", ())),
        wants=frozenset(table.get("wants", ())),
        more=frozenset(table.get("more", ())),
        slight=frozenset(table.get("slight", ())),
        gauges=frozenset(table.get("gauges", ())),
        kin=Cues({"kin": table.get("kin", [])}),
        living=frozenset(table["living"]),
        having=frozenset(table["having"]),
        sized=frozenset(table["sized"]),
        held=Nouns({"held": table.get("held", [])}, joined=joined),
        collectives=Nouns({"collective": table["collectives"]}, joined=joined),
        idioms=_idioms(table["idioms"]),
    )


def _idioms(entries: Iterable[str]) -> dict[tuple[str, str], list[Idiom]]:
    found: dict[tuple[str, str], list[Idiom]] = defaultdict(list)
    for before, behind in map(_idiom, entries):
        found["".join(before[-1:]), "".join(behind[:1])].append((before, behind))
    return dict(found)


def _idiom(entry: str) -> Idiom:
    before, star, behind = entry.partition("*")
    if not star:
        raise PackError(f"figures/traps.toml: the idiom {entry!r} has no * for its number")
    return tuple(before.split()), tuple(behind.split())
