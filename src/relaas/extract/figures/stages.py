"""Stages of a count that is past: "negen doden. De eerste balans, vier doden, werd verhoogd tot zeven"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import FigureMention

RISING = ("killed", "injured")
"""Of what is never counted less, but by mistake."""


def with_stages(figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures, a count past as well that took the place of a past one and is less than what its report gave first.

    Args:
        figures: Of a document, in the order of the text.
    """
    out = list(figures)
    for at, (past, next_) in enumerate(pairwise(figures), start=1):
        if _follows_on(past, next_) and any(_overtakes(first, next_) for first in figures[: at - 1]):
            out[at] = replace(next_, superseded=True)
    return tuple(out)


def _follows_on(past: FigureMention, figure: FigureMention) -> bool:
    """Does a sentence raise a past count to this one, and nobody else give it?"""
    raised = past.superseded and not figure.superseded and figure.quantity.is_above(past.quantity)
    here = past.sentence == figure.sentence and past.category == figure.category
    source = figure.attributed.source
    own = source is None or (
        past.attributed.source is not None and past.attributed.source.text == source.text
    )
    return raised and here and own and _is_whole(past) and _is_whole(figure)


def _overtakes(first: FigureMention, figure: FigureMention) -> bool:
    """Is a count of the same category, told before, that stands, higher?"""
    alike = first.category == figure.category and first.category in RISING
    return alike and _is_whole(first) and not first.superseded and first.quantity.is_above(figure.quantity)


def _is_whole(figure: FigureMention) -> bool:
    return figure.part_of is None and not figure.scope and figure.attributed.status == "asserted"
