"""Counts that add up to the one before them: "vier doden. Drie slachtoffers vielen in Ravenooi, één in Kesselhoven"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import FigureMention

_LEAST = 3
"""The least whole: two is one and one in too many texts."""
_MOST = 6
"""So many parts are told one behind the other."""
_APART = 1
"""Paragraphs between a whole and its parts."""


def with_sums(figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures of a document, those that add up to one before them made its parts.

    That two or more exact numbers of one category, told right behind one another, add up to the number told right
    before them is hardly ever chance.

    Args:
        figures: In the order of the text.
    """
    out = list(figures)
    for at, whole in enumerate(out):
        if (
            whole.quantity.hedge == "exact"
            and (whole.quantity.number or 0) >= _LEAST
            and whole.part_of is None
        ):
            for part in _parts(out, at):
                out[part] = replace(out[part], part_of=at, why=f"{out[part].why}; {_why(whole)}")
    return tuple(out)


def _parts(figures: Sequence[FigureMention], at: int) -> range:
    """The places of the figures right behind one that add up to it; none where they do not."""
    whole, total = figures[at], 0
    for index in range(at + 1, min(at + 1 + _MOST, len(figures))):
        part = figures[index]
        if not _may_be_part(part, whole):
            break
        total += int(part.quantity.number or 0)
        if total >= (whole.quantity.number or 0):
            exact = total == whole.quantity.number and index > at + 1
            return range(at + 1, index + 1) if exact else range(0)
    return range(0)


def _may_be_part(part: FigureMention, whole: FigureMention) -> bool:
    near = part.paragraph - whole.paragraph <= _APART
    alike = part.category == whole.category and part.attributed.status == whole.attributed.status
    told = part.quantity.hedge == "exact" and part.quantity.whole and (part.quantity.number or 0) > 0
    return near and alike and told and part.part_of is None and not part.scope and not part.superseded


def _why(whole: FigureMention) -> str:
    return f"with those beside it it adds up to “{whole.anchor.text}”, told right before"
