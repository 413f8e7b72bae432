"""The counts that reports open with: the thread of a series goes from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.reconcile.figures.cases import Case

_HARDLY = 8
"""How many times the count of the whole is more than what is told first of a part of it."""
_LEAD, _LONG = 1, 120
"""The last of the paragraphs that a report opens with, and characters of a line that is no headline."""
_ROUND = ("more_than", "slightly_over", "at_least")
"""Hedges of an open end that a headline rounds down with."""


def openings(cases: Sequence[Case]) -> set[str]:
    """Of each report the id of the figure that holds and stands first in it, one too small to be of the whole left out.

    Args:
        cases: The figures of a series.
    """
    told: dict[str, list[Case]] = {}
    for case in cases:
        if case.current:
            told.setdefault(case.document.id, []).append(case)
    most = {document: max(case.value[0] for case in group) for document, group in told.items()}
    main = [[c for c in group if _of_all(c, most[d]) or _heads(c, group)] for d, group in told.items()]
    return {_precise(min(group, key=_starts), group).id for group in main}


def _of_all(case: Case, most: int) -> bool:
    """Can it be of the whole: not far less than the most, or said to be counted up from the start?"""
    return "runs" in case.mention.bearings or case.value[0] * _HARDLY >= most


def _heads(case: Case, group: Sequence[Case]) -> bool:
    """Does it head its report, and does the lead tell it again: "nine bodies found", and a list of 413 names below?"""
    lead = (c for c in group if c is not case and stands_at_the_head(c))
    heads = case.mention.title or heads_its_report(case)
    return heads and any(c.count == case.count and c.mention.sentence != case.mention.sentence for c in lead)


def _starts(case: Case) -> int:
    return case.mention.anchor.start


def _precise(opening: Case, group: Sequence[Case]) -> Case:
    """What a report opens with in round words, and gives further on: "ruim 1.200", then "1.210"; "tientallen", "68"."""
    low, high = opening.value
    vague = opening.mention.quantity.number is None
    told = (c for c in group if c.voice.key == opening.voice.key or c.voice.own or opening.voice.own)
    given = (c for c in told if c.number is not None and c.number != opening.number)
    exact = (c for c in given if vague or c.value == (c.number, c.number))
    inside = [c for c in exact if low <= c.value[0] and (high is None or c.value[0] <= high)]
    bound = vague or high is not None or opening.mention.quantity.hedge in _ROUND
    return min(inside, key=_starts) if inside and bound else opening


def stands_at_the_head(case: Case) -> bool:
    """Does its report open with it: in the first two paragraphs, or in the lead under two headlines?

    Args:
        case: A figure.
    """
    paragraph = case.mention.paragraph
    return paragraph <= _LEAD or (paragraph == _LEAD + 1 and _long_lines(case) <= 1)


def heads_its_report(case: Case) -> bool:
    """Stands it in the first paragraph, or in a headline under a headline?

    Args:
        case: A figure.
    """
    return case.mention.paragraph == 0 or (stands_at_the_head(case) and not _long_lines(case))


def _long_lines(case: Case) -> int:
    """Lines as long as a paragraph up to a figure, its own included."""
    text = case.document.text
    end = text.find("\n", case.mention.anchor.end)
    above = text[: end if end >= 0 else len(text)].split("\n")
    return sum(len(line) >= _LONG for line in above)


def hardly(one: Case, other: Case) -> bool:
    """Is one so much less than the other that it is hardly its count of before?

    Args:
        one: A figure.
        other: Another.
    """
    less, more = sorted((one.value[0], other.value[0]))
    return less * _HARDLY < more
