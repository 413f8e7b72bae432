"""The clause of a number, by the commas around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

_NEAR = 40
"""Tokens before a number in which the clause that it follows has its verb."""


def clause(scene: Scene, spot: Spot) -> tuple[int, int]:
    """The tokens between the commas around a number, in its stretch, first and one past the last.

    Args:
        scene: The text.
        spot: The number.
    """
    low, high = spot.first, spot.last
    while low > spot.stretch[0] and scene.tokens[low - 1].text != ",":
        low -= 1
    while high < spot.stretch[1] and scene.tokens[high].text != ",":
        high += 1
    return low, high


def begins_anew(scene: Scene, spot: Spot, end: int) -> bool:
    """Begins a number behind a comma a clause of its own, its verb behind it: "five died, | four are under arrest"?

    Args:
        scene: The text.
        spot: The number.
        end: One past the last token of what it counts.
    """
    parted = spot.first > spot.sentence[0] and scene.tokens[spot.first - 1].text == ","
    if not (scene.words.object_behind and parted and end < spot.sentence[1]):
        return False
    verb = scene.tokens[end]
    if not scene.has_finite(max(spot.sentence[0], spot.first - _NEAR), spot.first):
        return False  # "Of the dead, nine were flown home"
    return verb.pos in ("AUX", "VERB") and "VerbForm=Fin" in verb.morph
