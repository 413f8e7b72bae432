"""The missing who all turn out to be no such: "Of eight listed as missing, six proved to be free and two misspelt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene
    from relaas.model.figures import Category, FigureMention

_OPEN: Category = "missing"
"""What those are of whom it is not known what became of them."""
_FATES: tuple[Category, ...] = ("killed", "injured", "hospitalised")
"""What some of them are found to be who were missing indeed."""


def with_explained(scene: Scene, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures of a document, those taken back of whom every part is told to have been no such.

    Args:
        scene: The text.
        figures: In the order of the text.
    """
    out = list(figures)
    for at, whole in enumerate(figures):
        if whole.category != _OPEN or whole.attributed.status != "asserted" or whole.quantity.number is None:
            continue
        parts = [
            part
            for part in figures[at + 1 :]
            if part.sentence == whole.sentence and part.anchor.start > whole.anchor.end
        ]
        counted = [part.quantity.number for part in parts]
        summed = len(parts) > 1 and all(counted) and sum(n or 0 for n in counted) == whole.quantity.number
        if not summed or any(part.category in _FATES for part in parts):
            continue
        first, last = (
            scene.positions.tokens_of(whole.anchor)[1],
            scene.positions.tokens_of(parts[-1].anchor)[0],
        )
        if scene.words.rivals.found_out.found(scene.cued, first, last):
            why = "all of them are told to have been something else"
            attributed = replace(whole.attributed, status="withdrawn", why=why)
            out[at] = replace(whole, attributed=attributed)
    return out
