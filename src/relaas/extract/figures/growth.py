"""Those by whom a count grew, told before what it came to: "is met drie opgelopen tot 47", "two more, making …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.frames import ADDED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.figures import Bearing, Category, FigureMention

GROWING: tuple[Category, ...] = (
    "killed",
    "injured",
    "missing",
    "detained",
    "rescued",
    "hospitalised",
    "infected",
)
"""What is counted up from the start."""
TOTAL: Bearing = "runs"
_ROW = 3
"""So many are told at most from those by whom a count grew to what it came to."""


def with_growth(figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures of a document, those that a count grew by made parts of what it came to behind them.

    Reach for this once all figures are known: the whole is told after its part.

    Args:
        figures: In the order of the text.
    """
    out = list(figures)
    for at, figure in enumerate(figures):
        if figure.category in GROWING and _is_open(figure, figures):
            added = ADDED in figure.scope
            behind = (i for i in _behind(figures, at) if _is_total(figures[i], figure))
            whole = next((i for i in behind if added or _comes_to(figures[i], figure)), None)
            for part in range(at, whole) if whole is not None else ():
                out[part] = _as_part(figures, part, figure, whole)
    return tuple(out)


def _is_open(figure: FigureMention, figures: Sequence[FigureMention]) -> bool:
    """Is it no part yet, or one of what an earlier sentence told, before it grew?"""
    return figure.part_of is None or figures[figure.part_of].sentence != figure.sentence


def _behind(figures: Sequence[FigureMention], at: int) -> Iterator[int]:
    """The places of those behind a figure that can be what its count came to, but for a row of its like between."""
    for index in range(at + 1, min(at + 1 + _ROW, len(figures))):
        yield index
        between = figures[index]
        own = between.counted is not None and between.counted.anchor.start > between.anchor.start
        if own or between.scope or between.sentence != figures[at].sentence:
            return


def _is_total(whole: FigureMention, part: FigureMention) -> bool:
    """Is it a count of more of the same that stands, in one sentence with the part or called a total?"""
    alike = whole.category == part.category and whole.attributed.status == part.attributed.status
    stands = whole.part_of is None and not whole.superseded and not whole.scope
    near = whole.sentence == part.sentence or (TOTAL in whole.bearings and whole.paragraph == part.paragraph)
    return alike and stands and near and whole.quantity.is_above(part.quantity)


def _comes_to(whole: FigureMention, part: FigureMention) -> bool:
    """Is a total of one sentence with some named before it: "drie lijken, waardoor het dodental …"?"""
    named = part.counted is not None and part.counted.anchor.start > part.anchor.start
    return whole.sentence == part.sentence and TOTAL in whole.bearings and named and not part.scope


def _as_part(
    figures: Sequence[FigureMention], at: int, first: FigureMention, whole: int | None
) -> FigureMention:
    """A figure as one by whom the count grew; what has no noun of its own is what the first of them is."""
    figure = figures[at]
    why = f"{figure.why}; by them it grew to “{figures[whole or 0].anchor.text}”"
    return replace(figure, category=first.category, part_of=whole, why=why)
