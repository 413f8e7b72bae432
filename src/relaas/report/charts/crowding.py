"""Room for discs that would lie on one another: side by side on their own day, and more room for a day of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DISC = 9
"""Radius of a mark, which holds the number of its report."""
APART = 2 * DISC + 2
STEP = 4
"""How finely a free place is looked for."""
Spot = tuple[float, float]
"""Two places in units of the drawing: across and down, or from and to."""


def abreast(heights: Sequence[float]) -> list[float]:
    """How far each disc of one day lies from the middle of its day, so that none lies on another.

    Args:
        heights: Of the discs, in the order in which those near in height stand from left to right.
    """
    made = [0.0] * len(heights)
    for near in _clusters(heights):
        columns: list[list[float]] = []
        at = [_column(heights[disc], columns) for disc in near]
        for disc, column in zip(near, at, strict=True):
            made[disc] = (column - (len(columns) - 1) / 2) * APART
    return made


def _clusters(heights: Sequence[float]) -> list[list[int]]:
    """The discs that lie so near in height that they touch, one by way of another; each in the order given."""
    made: list[list[int]] = []
    last = float("-inf")
    for disc in sorted(range(len(heights)), key=lambda at: heights[at]):
        if heights[disc] - last >= APART:
            made.append([])
        made[-1].append(disc)
        last = heights[disc]
    return [sorted(cluster) for cluster in made]


def _column(height: float, columns: list[list[float]]) -> int:
    """The first column with room at a height; a new one where none has."""
    for at, column in enumerate(columns):
        if all(abs(height - other) >= APART for other in column):
            column.append(height)
            return at
    columns.append([height])
    return len(columns) - 1


def free(stretch: Spot, height: float, taken: Iterable[Spot], edges: Spot) -> float:
    """The place nearest the middle of a stretch at which a disc lies on no other, in it where there is one.

    Args:
        stretch: From where to where it should lie.
        height: Of the disc.
        taken: The discs that are there.
        edges: From where to where it may lie.
    """
    near = [x for x, y in taken if abs(y - height) < APART]
    middle = (stretch[0] + stretch[1]) / 2
    for low, high in (stretch, edges):
        for step in range(int(high - low) // STEP + 1):
            for place in (middle + step * STEP, middle - step * STEP):
                if low <= place <= high and all(abs(place - x) >= APART for x in near):
                    return place
    return middle
