"""Figures that are taken back right beside what holds instead, as parts or of a place: both count the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import times

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.populations import Population

_MUCH = 2
"""How many times the other one count may be when one stands in the place of the other."""


def righted(cases: Sequence[Case], of: Mapping[str, Population]) -> Iterator[tuple[Case, Case, str]]:
    """Each figure taken back with the count of the same noun beside it: "twee Belgen … Het ging om één persoon".

    Args:
        cases: All figures of a story.
        of: What each counts by its own words.

    Yields:
        The one taken back, the other, and why both count the same.
    """
    told: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        told[case.document.id].append(case)
    for case in cases:
        near = [c for c in told[case.document.id] if case.withdrawn and _instead(c, case)]
        if near and not any(of[c.id] == of[case.id] for c in near):
            other = min(
                near, key=lambda c: (_apart(c, case), abs(c.mention.anchor.start - case.mention.anchor.start))
            )
            yield (
                case,
                other,
                f"“{other.mention.anchor.text}” right beside “{case.mention.anchor.text}”, which is taken back",
            )


def _instead(one: Case, taken_back: Case) -> bool:
    """Can it hold instead: of one sentence or the next, of the same noun or of none, and not far off?"""
    mention, other = one.mention, taken_back.mention
    alike = mention.category == other.category and (
        mention.head == other.head or "" in (mention.head, other.head)
    )
    standing = one.current and one.count != taken_back.count and taken_back.whole != one.id
    return standing and alike and not _apart(one, taken_back) > 1 and times(one, taken_back) <= _MUCH


def _apart(one: Case, other: Case) -> int:
    """0 in one sentence, 1 in two that follow one another, else 2."""
    first, second = sorted((one.mention, other.mention), key=lambda m: m.anchor.start)
    if first.sentence == second.sentence:
        return 0
    return 1 + bool(one.document.text[first.sentence[1] : second.sentence[0]].strip())
