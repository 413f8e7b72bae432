"""Which of two reports came first, where their figures tell what their days do not.

Two signs: one takes back, or calls an earlier count, what the other still gives, and gives another instead; or one
source counts on from one to the other. Where signs speak against one another nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
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
    given: dict[str, set[int | Value]] = defaultdict(set)
    voices: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        if case.standing:
            given[case.document.id].add(case.count)
        if case.current:
            voices[case.voice.key].append(case)
    for late in cases:
        past = late.withdrawn or late.mention.superseded
        for early in cases if past else voices[late.voice.key]:
            why = _past(early, late, given[late.document.id]) if past else _more(early, late)
            if why and early.document.id != late.document.id and order(early, late) == "open":
                yield early, late, why


def _past(early: Case, late: Case, given: set[int | Value]) -> str:
    """Does the late report set down as past what the early one gives, and give another count instead?"""
    past = early.current and early.count == late.count and bool(given - {late.count})
    return f"{told(late)} is what its report calls past, and the other still gives" if past else ""


def _more(early: Case, late: Case) -> str:
    """Does one source give more in the late report than in the early one?"""
    low, high = early.value
    more = late.value[0] > (low if high is None else high)
    counts = more and late.current and early.mention.category in RISING
    return f"{late.voice.name} counts {told(late)} there and only {told(early)} here" if counts else ""
