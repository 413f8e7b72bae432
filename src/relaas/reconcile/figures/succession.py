"""Which of two reports came first, where their figures tell what their days do not.

Two signs: one takes back, or calls an earlier count, what the other still gives, and gives another instead; or one
source counts on from one to the other. Where signs speak against one another nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.wording import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case, Value
    from relaas.reconcile.figures.order import Succession

RISING: tuple[Category, ...] = (
    "killed",
    "injured",
    "released",
    "evacuated",
    "rescued",
    "infected",
    "damaged",
)
"""What is counted up: a source that gives more has counted later."""


def succession(series: Iterable[Sequence[Case]]) -> Succession:
    """Pairs of document ids, the earlier first, each with the reason.

    Args:
        series: The figures of each series.
    """
    signs: dict[tuple[str, str], str] = {}
    for cases in series:
        for early, late, why in _signs(cases):
            signs.setdefault((early.document.id, late.document.id), why)
    return {pair: why for pair, why in signs.items() if (pair[1], pair[0]) not in signs}


def _signs(cases: Sequence[Case]) -> Iterator[tuple[Case, Case, str]]:
    given = {(case.document.id, case.count) for case in cases if case.standing}
    for late in cases:
        for early in cases:
            apart = early.document.id != late.document.id
            why = _past(early, late, given) or _more(early, late) if apart and early.current else ""
            if why and order(early, late) == "open":
                yield early, late, why


def _past(early: Case, late: Case, given: set[tuple[str, int | Value]]) -> str:
    """Does the late report set down as past what the early one gives, and give another count instead?"""
    instead = any(document == late.document.id and count != late.count for document, count in given)
    past = early.count == late.count and (late.withdrawn or late.mention.superseded) and instead
    return f"{told(late)} is what its report calls past, and the other still gives" if past else ""


def _more(early: Case, late: Case) -> str:
    """Does one source give more in the late report than in the early one?"""
    low, high = early.value
    more = late.value[0] > (low if high is None else high)
    counts = late.current and early.voice.key == late.voice.key and early.mention.category in RISING
    return (
        f"{late.voice.name} counts {told(late)} there and only {told(early)} here" if counts and more else ""
    )
