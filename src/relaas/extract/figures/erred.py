"""Counts put right where the wrong one is not told: "74 rioters, sixteen fewer than reported. A counting error"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene
    from relaas.model.figures import Bearing, FigureMention

AMENDS = "amends"
"""The bearing of those by whom a count is put right."""
_ERRED: Bearing = "erred"
"""The bearing of a count before which another rested on an error."""


def as_difference(figure: FigureMention) -> FigureMention:
    """The amount by which a count differs from another, which is not taken back itself: "sixteen fewer than reported".

    Args:
        figure: A figure.
    """
    attributed = figure.attributed
    if AMENDS not in figure.bearings or attributed.status != "withdrawn":
        return figure
    return replace(figure, attributed=replace(attributed, status="asserted", why=""))


def righted(scene: Scene, figures: Sequence[FigureMention], near: Sequence[int], sentence: int) -> int | None:
    """The one count that stands in the sentence of an error or the one before, where no other is taken back.

    Args:
        scene: The text.
        figures: In the order of the text.
        near: Indexes of those around the error that are no amount of it.
        sentence: Number of its sentence.

    Returns:
        Its index.
    """
    if any(figures[at].attributed.status == "withdrawn" or figures[at].superseded for at in near):
        return None
    places = {at: scene.tokens[scene.positions.tokens_of(figures[at].anchor)[0]].sentence for at in near}
    counts = (
        [at for at in near if sentence - places[at] == apart and _stands(figures[at])] for apart in (0, 1)
    )
    told = next((found for found in counts if found), [])
    return told[0] if len(told) == 1 else None


def as_righted(figure: FigureMention) -> FigureMention:
    """A count that holds instead of one that is not told.

    Args:
        figure: The count.
    """
    return replace(figure, bearings=tuple(sorted({*figure.bearings, _ERRED})))


def _stands(figure: FigureMention) -> bool:
    """Is it a count of now that is no part, nor the amount of an error?"""
    now = figure.attributed.status == "asserted" and figure.when is None and not figure.scope
    return now and figure.part_of is None and figure.category != "other" and AMENDS not in figure.bearings
