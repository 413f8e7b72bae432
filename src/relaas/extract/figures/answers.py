"""Counts by which another source answers one right before: "4.000, schat de politie. De bond houdt het op 9.000"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.speaking_on import follows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import Counted, FigureMention

ANSWERS = "answers"
"""Bearing of a count whose verb gives it in answer to another."""


def with_answers(figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures, an answer that gives no time of its own being of the time of what it answers.

    Args:
        figures: Of a document, in the order of the text.
    """
    out = list(figures)
    for at, (first, answer) in enumerate(pairwise(figures), start=1):
        when = _held(out[at - 1])
        timed = when is not None and answer.when is None and answer.attributed.said is None
        if timed and _answers(first, answer):
            out[at] = replace(answer, when=when)
    return tuple(out)


def _held(figure: FigureMention) -> int | None:
    """The time of a count; of a crowd, which grows no more, that on which it was counted as well."""
    counted = figure.attributed.said if figure.category == "participants" else None
    return counted if figure.when is None else figure.when


def _answers(first: FigureMention, answer: FigureMention) -> bool:
    """Does another source give a count of the same people, with words of an answer, right behind the first?"""
    if ANSWERS not in answer.bearings or {"corrects", "runs"} & set(answer.bearings):
        return False
    one, other = first.attributed.source, answer.attributed.source
    named = other is not None and (one is None or one.text != other.text)
    alike = first.category == answer.category and _may_be_same(first.counted, answer.counted)
    near = first.sentence == answer.sentence or follows(first, answer)
    whole = first.part_of is None and answer.part_of is None and not answer.superseded
    return named and alike and near and whole and first.scope == answer.scope and answer.place is None


def _may_be_same(one: Counted | None, other: Counted | None) -> bool:
    """Can two nouns be for the same people: of one group, or one of them for people at large?"""
    if one is None or other is None:
        return True
    groups = {one.group, other.group}
    return len(groups) == 1 or PEOPLE in groups
