"""The figure of which another is a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from relaas.extract.figures.frames import Frame
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import FigureMention

REACH = 2
"""Sentences back to which "van hen" can point."""
Told = tuple["Spot", "FigureMention"]


def whole_of(scene: Scene, spot: Spot, frame: Frame, told: Sequence[Told], openers: Set[int]) -> int | None:
    """Index of the whole of a part: by a marker, by standing beside another part, or behind an opened whole.

    Args:
        scene: The text.
        spot: The number.
        frame: Its frame.
        told: The figures before it.
        openers: Indices of figures that open a whole ("van de zeven reizigers …").
    """
    if not told:
        return None
    if frame.part:
        return _before(scene, spot, told)
    other, figure = told[-1]
    if other.sentence == spot.sentence and figure.part_of is not None and _beside(scene, other, spot):
        return figure.part_of
    opened = [i for i in sorted(openers) if told[i][0].sentence == spot.sentence]
    return opened[-1] if opened else None


def _before(scene: Scene, spot: Spot, told: Sequence[Told]) -> int | None:
    """The last figure before a part that is no part itself, near enough."""
    tokens = scene.tokens
    for index in range(len(told) - 1, -1, -1):
        other, figure = told[index]
        if tokens[spot.first].sentence - tokens[other.first].sentence > REACH:
            return None
        if figure.part_of is None:
            return index
    return None


def _beside(scene: Scene, other: Spot, spot: Spot) -> bool:
    """Is a number coordinated with the one before it, no verb and no hard sign between?"""
    between = scene.tokens[other.last : spot.first]
    joined = bool(between) and (between[-1].pos == "CCONJ" or between[-1].text == ",")
    return joined and other.stretch == spot.stretch and not any("VerbForm=Fin" in t.morph for t in between)
