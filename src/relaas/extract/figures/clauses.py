"""The clause of a number, by the commas around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot


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
