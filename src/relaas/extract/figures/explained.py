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
_EXCESS = "excess"
"""The name of words for errors by which some were counted too many."""
_FATES: tuple[Category, ...] = ("killed", "injured", "hospitalised")
"""What some of them are found to be who were missing indeed."""


def is_listed(scene: Scene, figure: FigureMention) -> bool:
    """Stands a figure right behind the noun of a list: "op de lijst met 171 gewonden stonden er negen dubbel"?

    Args:
        scene: The text.
        figure: The figure.
    """
    first, _ = scene.positions.tokens_of(figure.anchor)
    led = first > 1 and scene.tokens[first - 1].pos == "ADP"
    return led and scene.folded(first - 2) in scene.words.rivals.lists


def _told_twice(scene: Scene, figure: FigureMention) -> FigureMention:
    """Those on a list, taken back where its own clause says that some stand on it twice."""
    if figure.attributed.status != "asserted" or not is_listed(scene, figure):
        return figure
    first, last = scene.positions.tokens_of(figure.anchor)
    end = next((s.stretch[1] for s in scene.spots if s.first <= first < s.last), last)
    found = scene.words.rivals.errors.found(scene.cued, last, end)
    if not any(hit.cue.name == _EXCESS for hit in found):
        return figure
    why = "some of them stand on their list twice"
    return replace(figure, attributed=replace(figure.attributed, status="withdrawn", why=why))


def with_explained(scene: Scene, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures of a document, those taken back of whom every part is told to have been no such.

    Args:
        scene: The text.
        figures: In the order of the text.
    """
    out = [_told_twice(scene, figure) for figure in figures]
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
