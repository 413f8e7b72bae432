"""How far a count reaches, by the words around it: over all the country, a wider place, or several days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.model.figures import Bearing

EVERYWHERE: Bearing = "everywhere"
SPANS: Bearing = "spans"
WIDE: Bearing = "wide"
_OPENING = 5
"""Tokens at the head of a stretch in which words for how far it reaches are told."""
_FRONTED = 3
"""Tokens from the head of a stretch on among which words for the days that were counted over begin."""
_LEAD = 9
"""Tokens at the head of a stretch in which words for a wider place are told: "in de kuststreek Borla als geheel"."""


def is_everywhere(scene: Scene, spot: Spot) -> bool:
    """Does its stretch open with words for all the country: "Nationwide, police put it at 263, and arrests at 682"?

    Args:
        scene: The text.
        spot: The number.
    """
    return _opens_with(scene, spot, EVERYWHERE, within=1)


def is_spanned(scene: Scene, spot: Spot) -> bool:
    """Does its stretch open with the days that were counted over: "In five nights of rioting, 61 officers were hurt"?

    Args:
        scene: The text.
        spot: The number.
    """
    return _opens_with(scene, spot, SPANS, within=_FRONTED)


def _opens_with(scene: Scene, spot: Spot, name: Bearing, *, within: int) -> bool:
    low = spot.stretch[0]
    found = scene.words.bearings.marks.found(scene.cued, low, min(low + _OPENING, spot.first))
    return any(hit.cue.name == name and hit.at[0] < low + within for hit in found)


def is_wide(scene: Scene, spot: Spot) -> bool:
    """Does its stretch open with words for a wider place, before any verb: "In heel Peel vielen er 41 doden"?

    Or with a count of it: "het dodental voor het hele land staat op 64".

    Args:
        scene: The text.
        spot: The number.
    """
    low = spot.stretch[0]
    high = min(low + _LEAD, spot.first)
    topics = scene.words.topics.found(scene.cued, low, high)
    named = {hit.at[-1] + 1 for hit in topics if not scene.has_finite(low, hit.at[0])}
    for hit in scene.words.bearings.marks.found(scene.cued, low, high):
        if hit.cue.name not in (WIDE, EVERYWHERE) or scene.has_finite(low, hit.at[-1] + 1):
            continue
        opens = hit.at[0] == low or hit.at[0] in named or scene.tokens[low].pos == "ADP"
        if opens and (hit.at[-1] + 1 >= spot.first or not scene.is_number(hit.at[-1] + 1)):
            return True
    return _is_wide_of_a_name(scene, spot)


def _is_wide_of_a_name(scene: Scene, spot: Spot) -> bool:
    """Do words of its clause beside it name a place as a whole: "in heel Borla stortten 1.900 huizen in"?"""
    low, high = clause(scene, spot)
    for hit in scene.words.bearings.marks.found(scene.cued, low, high):
        behind = hit.at[-1] + 1
        named = hit.cue.name == WIDE and behind < high and scene.tokens[behind].pos == "PROPN"
        if named and beside(scene, spot, hit):
            return True
    return False


def beside(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does a word say something of this number and of no other?

    Args:
        scene: The text.
        spot: The number.
        hit: The word.
    """
    return not scene.between(spot, *span(spot, hit.at[0], hit.at[-1] + 1))


def span(spot: Spot, first: int, last: int) -> tuple[int, int]:
    """The tokens between a number and some words.

    Args:
        spot: The number.
        first: Where the words begin.
        last: Where they end.
    """
    return (spot.last, first) if first >= spot.last else (last, spot.first)
