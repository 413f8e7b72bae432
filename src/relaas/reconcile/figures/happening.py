"""Counts that name the day when it happened, not the day until when was counted.

"In the fire of 3 May 40 people died", says a report of a year later. As of 3 May nobody knew: where an earlier report
counts fewer as of a later day, the day is that of the event, and the count holds as of the later report.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.figures import AsOf
from relaas.reconcile.figures.succession import RISING
from relaas.reconcile.figures.wording import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
    return [_dated(case, opening[of[case.id]].values()) for case in cases]


def _dated(case: Case, others: Iterable[Case]) -> Case:
    dating = case.dating
    looks_back = (
        case.current
        and dating.stretch is None
        and not dating.decided
        and dating.held.before(dating.published)
    )
    before = (
        next((other for other in others if _counts_less_later(other, case)), None) if looks_back else None
    )
    if before is None:
        return case
    published = case.document.published
    texts = (published.best,) if published.best else published.candidates
    why = f"its report: {dating.as_of.why} is when it happened, as an earlier report still counts {told(before)}"
    as_of = AsOf(texts[0] if len(texts) == 1 else None, texts, why)
    return replace(case, dating=replace(dating, as_of=as_of, held=dating.published, own=False))


def _counts_less_later(other: Case, case: Case) -> bool:
    """Does an earlier report give less as of a later day, of what can only rise?"""
    later = case.dating.held.before(other.dating.held) and other.dating.published.before(
        case.dating.published
    )
    return later and other.value[1] is not None and other.value[1] < case.value[0]
