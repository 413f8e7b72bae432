"""Sources that speak on behind a semicolon: "41.000 gezinnen, aldus Ores; vorige week waren dat er 60.000"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.extract.figures.wholes import Told
    from relaas.model.figures import FigureMention

SEMICOLON = ";"


def with_sources(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """The figures, those of nobody behind a semicolon said by whoever gives the count that they go on with.

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
    """
    out: list[Told] = []
    for spot, figure in told:
        before = out[-1] if out else None
        out.append((spot, figure if before is None else _carried(scene, before, spot, figure)))
    return out


def _carried(scene: Scene, before: Told, spot: Spot, figure: FigureMention) -> FigureMention:
    other, last = before
    given, own = last.attributed, figure.attributed
    if own.source is not None or given.source is None or other.sentence != spot.sentence:
        return figure
    between = scene.tokens[other.last : spot.first]
    parted = sum(token.text == SEMICOLON for token in between) == 1
    if not parted or not _goes_on(scene, spot, figure, last):
        return figure
    why = f"{given.why}; it goes on behind a semicolon"
    return replace(
        figure, attributed=replace(own, source=given.source, name=given.name, chain=given.chain, why=why)
    )


def _goes_on(scene: Scene, spot: Spot, figure: FigureMention, last: FigureMention) -> bool:
    """Is it a number without a noun of its own, of the same kind?"""
    at = spot.last
    named = at < spot.sentence[1] and at in scene.nouns
    return not named and figure.category == last.category
