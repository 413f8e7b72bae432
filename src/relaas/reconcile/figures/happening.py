"""Counts that name the day when it happened, not the day until when was counted.

"In the fire of 3 May 40 people died", says a report of a year later. As of 3 May nobody knew: where an earlier report
counts fewer as of a later day, the day is that of the event, and the count holds as of the later report.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from relaas.model.figures import AsOf
from relaas.reconcile.figures.succession import RISING
from relaas.reconcile.figures.wording import told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.populations import Population


def redated(cases: Sequence[Case], of: Mapping[str, Population]) -> list[Case]:
    """The same figures, those dated anew that cannot hold as of the day they name.

    Args:
        cases: All figures of a story.
        of: What each counts.
    """
    opening: defaultdict[Population, dict[str, Case]] = defaultdict(dict)
    for case in cases:
        if case.current and case.whole is None and case.mention.category in RISING:
            opening[of[case.id]].setdefault(case.document.id, case)
    lesser = {population: _Lesser(list(first.values())) for population, first in opening.items()}
    own = {population: "period" in population.scope for population in of.values()}
    return [case if own[of[case.id]] else _dated(case, lesser.get(of[case.id])) for case in cases]


class _Lesser:
    """Counts by the days that they held and were published, found where they are less than another as of later."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self._cases = cases
        by_days: defaultdict[tuple[date, date], list[tuple[int, int]]] = defaultdict(list)
        for at, case in enumerate(cases):
            low, high = case.value  # who counts "at least two" does not know of five
            by_days[case.dating.held.first, case.dating.published.last].append((high or low, at))
        self._by_days = {days: _first_up_to(sorted(some)) for days, some in by_days.items()}

    def before(self, case: Case) -> Case | None:
        """The first that an earlier report gives, less and as of a later day."""
        dating, found = case.dating, list[int]()
        for (held, published), (numbers, firsts) in self._by_days.items():
            if dating.held.last < held and published < dating.published.first:
                less = bisect_left(numbers, case.value[0])
                found += firsts[less - 1 : less] if less else []
        return self._cases[min(found)] if found else None


def _first_up_to(some: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Numbers from the least on, each with the first place that it or a lesser one has."""
    return [number for number, _ in some], list(accumulate((at for _, at in some), min))


def _dated(case: Case, lesser: _Lesser | None) -> Case:
    dating = case.dating
    looks_back = case.current and not dating.decided and dating.held.before(dating.published)
    before = lesser.before(case) if lesser and looks_back else None
    if before is None:
        return case
    published = case.document.published
    texts = (published.best,) if published.best else published.candidates
    why = f"its report: {dating.as_of.why} is when it happened, as an earlier report still counts {told(before)}"
    as_of = AsOf(texts[0] if len(texts) == 1 else None, texts, why)
    return replace(case, dating=replace(dating, as_of=as_of, held=dating.published, own=False))
