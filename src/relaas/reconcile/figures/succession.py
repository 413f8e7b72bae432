"""Which of two reports came first, where their figures tell what their days do not.

Two signs: one takes back, or calls an earlier count, what the other still gives, and gives another instead; or one
source counts on from one to the other. Where neither is found, a third: the counts of everybody hit that they open with
rise from one to the other, as such counts do; the dead tell more than the injured. Where signs of one strength speak
against one another nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.ranks import Links
from relaas.reconcile.figures.wording import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case, Value
    from relaas.reconcile.figures.order import Succession
    from relaas.reconcile.figures.ranks import Entry

    Runs = Sequence[Sequence[Case]]
    """The counts that reports open with in order, each run without a leap."""

_Key = TypeVar("_Key")
_LAST = 64
"""Reports whose followers are remembered: the figures of one are often asked for in a row."""
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
    by_category = {cases[0].mention.category: cases for cases in whole}
    return _Known(list(series), [_openings(by_category.get(category, ())) for category in RISING])


class _Known:
    """What is known, put into words only where somebody asks: most pairs of many reports are never compared."""

    def __init__(self, series: Sequence[Sequence[Case]], openings: Sequence[Runs]) -> None:
        everyone = chain.from_iterable((*series, *chain.from_iterable(openings)))
        self._ids = list(dict.fromkeys(case.document.id for case in everyone))
        self._at = {id_: at for at, id_ in enumerate(self._ids)}
        self._told = [_by_report(cases) for cases in series]
        self._in: defaultdict[str, list[int]] = defaultdict(list)
        for number, by_report in enumerate(self._told):
            for id_ in by_report:
                self._in[id_].append(number)
        self._opens = [
            {c.document.id: (run, c) for run, cases in enumerate(runs) for c in cases} for runs in openings
        ]
        self._strong = self._shown(series).agreed()
        self._links = Links(len(self._ids))
        for links in (self._strong, *(self._risen(runs).agreed() for runs in openings)):
            self._links.fill(links)
        self._later = lru_cache(maxsize=_LAST)(self._links.later)
        self._known = any(self._links.after)

    def __bool__(self) -> bool:
        return self._known

    def __contains__(self, pair: object) -> bool:
        early, late = pair if isinstance(pair, tuple) else (None, None)
        return early in self._at and late in self._at and self._links.in_turn(self._at[early], self._at[late])

    def why(self, early: str, late: str) -> str:
        """The reason, in words; empty where nothing is known of the two."""
        if (early, late) not in self:
            return ""
        strong = self._strong.in_turn(self._at[early], self._at[late])
        return next(self._why_shown(early, late) if strong else self._why_risen(early, late))

    def number(self, report: str) -> int:
        """The place of a report among all."""
        return self._at[report]

    def after(self, report: str) -> str:
        """A "1" for each report that is known to be later, by their numbers, and a "0" for each other."""
        return self._later(self._at[report])

    def follows(self, report: str) -> int:
        """The same as bits, the first report in the lowest: asked of many at once."""
        return self._links.after[self._at[report]]

    def takes_back(self, case: Case) -> frozenset[int | Value]:
        """The counts that the report of a figure names and takes back, of the series of that figure."""
        report = case.document.id
        told = (self._told[number][report] for number in self._in.get(report, ()))
        own = next((cases for cases in told if any(one.id == case.id for one in cases)), ())
        return frozenset(one.count for one in own if one.withdrawn)

    def _shown(self, series: Iterable[Sequence[Case]]) -> Links:
        """What is called past, and who counts on."""
        links = Links(len(self._ids))
        for cases in series:
            given = _given(cases)
            current = [case for case in cases if case.current]
            past = [case for case in cases if _is_past(case) and given[case.document.id] - {case.count}]
            by_count = _by(current, lambda case: case.count)
            for count, lates in _by(past, lambda case: case.count).items():
                links.add(self._entries(by_count.get(count, ()), _first), self._entries(lates, _then))
            rising = [case for case in current if case.mention.category in RISING]
            for voiced in _by(rising, lambda case: case.voice.key).values():
                links.add(self._entries(voiced, _most), self._entries(voiced, _least))
        return links

    def _risen(self, runs: Runs) -> Links:
        """What the counts that reports open with show: of one source, or where one of the two is nobody's."""
        links = Links(len(self._ids))
        for run in runs:
            everybody = self._entries(run, _least)
            own = self._entries([case for case in run if case.voice.own], _least)
            links.add(own, everybody)
            links.add(everybody, own)
            for voiced in _by(run, lambda case: case.voice.key).values():
                links.add(self._entries(voiced, _least), self._entries(voiced, _least))
        return links

    def _entries(self, cases: Iterable[Case], number: Callable[[Case], int]) -> list[Entry]:
        return [(number(case), case.dating.held, self._at[case.document.id]) for case in cases]

    def _why_shown(self, early: str, late: str) -> Iterator[str]:
        """The first sign that the two themselves give, in words."""
        for number in self._in[late]:
            by_report = self._told[number]
            for after in by_report[late]:
                for before in by_report.get(early, ()):
                    if order(before, after) == "open" and (why := _sign(before, after, by_report[late])):
                        yield why

    def _why_risen(self, early: str, late: str) -> Iterator[str]:
        """The first of the counts that they open with, in words."""
        for opens in self._opens:
            one, other = opens.get(early), opens.get(late)
            if one and other and one[0] == other[0] and _rises(one[1], other[1]):
                yield f"such a count rises, and {told(other[1])} is more than {told(one[1])}"


def _by(cases: Iterable[Case], key: Callable[[Case], _Key]) -> dict[_Key, list[Case]]:
    found: dict[_Key, list[Case]] = {}
    for case in cases:
        found.setdefault(key(case), []).append(case)
    return found


def _by_report(cases: Iterable[Case]) -> dict[str, list[Case]]:
    return _by(cases, lambda case: case.document.id)


def _given(cases: Iterable[Case]) -> defaultdict[str, set[int | Value]]:
    """The counts that each report lets stand."""
    given: defaultdict[str, set[int | Value]] = defaultdict(set)
    for case in cases:
        if case.standing:
            given[case.document.id].add(case.count)
    return given


def _openings(cases: Iterable[Case]) -> Runs:
    """The count that each report opens with, in runs that go on from one to the next without a leap.

    But for one put right from what its report calls past and is more: it may be less than counts of before.
    """
    opens: dict[str, Case] = {}
    past: defaultdict[str, int] = defaultdict(int)
    for case in cases:
        if _is_past(case):
            past[case.document.id] = max(past[case.document.id], case.value[0])
        first = opens.get(case.document.id)
        if case.current and (first is None or case.mention.anchor.start < first.mention.anchor.start):
            opens[case.document.id] = case
    lowered = {id_ for id_, c in opens.items() if "corrects" in c.mention.bearings and past[id_] > c.value[0]}
    rising = [case for id_, case in opens.items() if id_ not in lowered]
    return list(_runs(sorted(rising, key=lambda case: (case.value[0], case.id))))


def _runs(rising: Sequence[Case]) -> Iterator[list[Case]]:
    """Counts that go on from one to the next without a leap."""
    run: list[Case] = []
    for case in rising:
        if run and case.value[0] > _LEAP * run[-1].value[0]:
            yield run
            run = []
        run.append(case)
    yield run


def _sign(early: Case, late: Case, told_late: Iterable[Case]) -> str:
    """What shows that a figure came before one of another report, in words; empty where nothing does."""
    if _is_past(late):
        instead = any(case.standing and case.count != late.count for case in told_late)
        past = early.current and early.count == late.count and instead
        return f"{told(late)} is what its report calls past, and the other still gives" if past else ""
    on = early.current and late.current and early.voice.key == late.voice.key
    more = early.mention.category in RISING and _most(early) < _least(late)
    return f"{late.voice.name} counts {told(late)} there and only {told(early)} here" if on and more else ""


def _rises(less: Case, more: Case) -> bool:
    """Does the one give more of everybody than the other, by one count and of days that leave their order open?"""
    one_count = less.voice.own or more.voice.own or less.voice.key == more.voice.key
    return _least(less) < _least(more) and one_count and order(less, more) == "open"


def _is_past(case: Case) -> bool:
    """Does its own report set it down as past?"""
    return case.withdrawn or case.mention.superseded


def _least(case: Case) -> int:
    return case.value[0]


def _most(case: Case) -> int:
    """The greatest value of a count, the least of an open one: more than that is more."""
    low, high = case.value
    return low if high is None else high


def _first(_: Case) -> int:
    """One that is called past comes before what calls it so, whatever they count."""
    return 0


def _then(_: Case) -> int:
    return 1
