"""What a pack knows of how a figure bears on another count, and of what it is bound to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.lang.cues import Cues
from relaas.lang.nouns import Nouns

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Bearings:
    """Words around a number by which it is of more, or of less, than its noun says.

    Attributes:
        marks: Words that say how it bears on another count, by bearing.
        sides: Words that say which population is hit ("aan politiezijde"), by population.
        alone: Words behind a place or before its preposition that leave out all others ("in het stadion zelf").
        places: Prepositions before such a place.
        ours: Possessives before a house.
        houses: Nouns of a place that is somebody's own ("in ons ziekenhuis").
        hours: Words of a clause that say when on its day a count held, by the hour: "tegen de avond"; `24:00` ends it.
        versions: Nouns of what is disputed in a count: "figure", "version".
        there: Adverbs that point back to a place: "de brandweer telt daar veertien".
    """

    marks: Cues
    sides: Cues
    alone: frozenset[str]
    places: frozenset[str]
    ours: frozenset[str]
    houses: Nouns
    hours: Cues
    versions: frozenset[str]
    there: frozenset[str]


def read_bearings(frames: Mapping[str, Any], *, joined: bool) -> Bearings:
    """The tables `bearings`, `sides`, `within` and, where it has one, `hours` of a pack's `frames.toml`.

    Args:
        frames: The file.
        joined: Are compounds written as one word?
    """
    within = frames["within"]
    return Bearings(
        marks=Cues(frames["bearings"]),
        sides=Cues(frames["sides"]),
        alone=frozenset(within["alone"]),
        places=frozenset(within["places"]),
        ours=frozenset(within["ours"]),
        houses=Nouns({"house": within["houses"]}, joined=joined),
        hours=Cues(frames.get("hours", {})),
        versions=frozenset(within.get("versions", ())),
        there=frozenset(within.get("there", ())),
    )
