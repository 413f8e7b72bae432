"""Which of two reports came first, where their figures tell what their days do not.

Two signs: one takes back, or calls an earlier count, what the other still gives, and gives another instead; or one
source counts on from one to the other. Where neither is found, a third: the counts of everybody hit that they open with
rise from one to the other, as such counts do; the dead tell more than the injured. Where signs of one strength speak
against one another nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.wording import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case, Value
    from relaas.reconcile.figures.order import Succession

    Sign = tuple[Case, Case, Callable[[Case, Case], str]]
    """The earlier figure, the later one, and what puts why into words."""

_LEAP = 8
"""How many times the one before a count may be and still be the same one gone on."""
RISING: tuple[Category, ...] = (
    "killed",
    "injured",
    "released",
    "evacuated",
    "rescued",
    "infected",
    "damaged",
)
"""What is counted up: a source that gives more has counted later. The dead first, whose count is lowered least."""


def succession(series: Iterable[Sequence[Case]], whole: Iterable[Sequence[Case]] = ()) -> Succession:
    """Pairs of document ids, the earlier first, each with the reason.

    Args:
        series: The figures of each series.
        whole: Those of the series that count everybody, everywhere, from the start.
    """
    known = dict(_agreed(sign for cases in series for sign in _signs(cases)))
    by_category = {cases[0].mention.category: cases for cases in whole}
    for category in RISING:
        weak = _agreed(_rises(by_category.get(category, ())))
        known |= {p: sign for p, sign in weak if p not in known and (p[1], p[0]) not in known}
    return _Known(known)


class _Known(Mapping[tuple[str, str], str]):
    """What is known, put into words only where somebody asks: most pairs of many reports are never compared."""

    def __init__(self, signs: dict[tuple[str, str], Sign]) -> None:
        self._signs = signs

    def __getitem__(self, pair: tuple[str, str]) -> str:
        early, late, why = self._signs[pair]
        return why(early, late)

    def __contains__(self, pair: object) -> bool:
        return pair in self._signs

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._signs)

    def __len__(self) -> int:
        return len(self._signs)


def _agreed(signs: Iterable[Sign]) -> list[tuple[tuple[str, str], Sign]]:
    """The first sign of each pair of documents that no other turns round."""
    first: dict[tuple[str, str], Sign] = {}
    for sign in signs:
        first.setdefault((sign[0].document.id, sign[1].document.id), sign)
    return [(pair, sign) for pair, sign in first.items() if (pair[1], pair[0]) not in first]


def _rises(cases: Sequence[Case]) -> Iterator[Sign]:
    """Pairs of reports of which one gives more of everybody than the other: each by the count it opens with."""
    opens: dict[str, Case] = {}
    for case in cases:
        first = opens.get(case.document.id)
        if case.current and (first is None or case.mention.anchor.start < first.mention.anchor.start):
            opens[case.document.id] = case
    for run in _runs(sorted(opens.values(), key=lambda case: (case.value[0], case.id))):
        for less, more in combinations(run, 2):
            one_count = less.voice.own or more.voice.own or less.voice.key == more.voice.key
            if less.value[0] < more.value[0] and one_count and order(less, more) == "open":
                yield less, more, _risen


def _runs(rising: Sequence[Case]) -> Iterator[list[Case]]:
    """Counts that go on from one to the next without a leap."""
    run: list[Case] = []
    for case in rising:
        if run and case.value[0] > _LEAP * run[-1].value[0]:
            yield run
            run = []
        run.append(case)
    yield run


def _signs(cases: Sequence[Case]) -> Iterator[Sign]:
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
            shown = _past(early, late, given[late.document.id]) if past else _more(early, late)
            if shown and early.document.id != late.document.id and order(early, late) == "open":
                yield early, late, _called_past if past else _counted_on


def _past(early: Case, late: Case, given: set[int | Value]) -> bool:
    """Does the late report set down as past what the early one gives, and give another count instead?"""
    return early.current and early.count == late.count and bool(given - {late.count})


def _more(early: Case, late: Case) -> bool:
    """Does one source give more in the late report than in the early one?"""
    low, high = early.value
    more = late.value[0] > (low if high is None else high)
    return more and late.current and early.mention.category in RISING


def _risen(early: Case, late: Case) -> str:
    return f"such a count rises, and {told(late)} is more than {told(early)}"


def _called_past(_: Case, late: Case) -> str:
    return f"{told(late)} is what its report calls past, and the other still gives"


def _counted_on(early: Case, late: Case) -> str:
    return f"{late.voice.name} counts {told(late)} there and only {told(early)} here"
