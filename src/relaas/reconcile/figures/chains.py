"""The figures of one series from the earliest to the latest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.spans import EVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.order import Succession
    from relaas.reconcile.figures.spans import Span

Key = tuple["date", bool, int, "date", "date", str, str, int, int]
_PART = 64
"""Figures of a part of a chain from which on it is two; a part of which nothing can come after one is passed over."""


def in_order(cases: Sequence[Case], known: Succession | None = None) -> list[Case]:
    """Figures of one series from the earliest to the latest; those that nothing orders, by their reports.

    Args:
        cases: In any order.
        known: Which of two reports is the earlier.
    """
    chain, ends = _Chain(known), _ends(cases)
    for case in sorted(cases, key=lambda case: _key(case, ends)):
        chain.insert(case)
    return [case for part in chain.parts for case in part.cases]


class _Part:
    """Figures in a row, and by which of them may come after one."""

    def __init__(self) -> None:
        self.cases: list[Case] = []
        self.numbers: list[int] = []
        self._reports = 0
        self._past: set[Span] = set()

    def add(self, at: int, case: Case, number: int) -> None:
        """Put a figure in at a place.

        Args:
            at: How many of the part come before it.
            case: The figure.
            number: That of its report.
        """
        self.cases.insert(at, case)
        self.numbers.insert(at, number)
        self._reports |= 1 << number
        if case.mention.superseded:
            self._past.add(case.dating.held)

    def halved(self) -> list[_Part]:
        """Two parts that are as long."""
        out = []
        middle = len(self.cases) // 2
        for some in (slice(middle), slice(middle, None)):
            part = _Part()
            for case, number in zip(self.cases[some], self.numbers[some], strict=True):
                part.add(len(part.cases), case, number)
            out.append(part)
        return out

    def may_follow(self, case: Case, number: int, known: Succession) -> Iterable[int]:
        """The places of its figures that may come after one though their keys set them before it.

        Args:
            case: The one.
            number: That of its report.
            known: Which of two reports is the earlier.
        """
        # Whatever their keys say, what is called past may be told later than what holds of the same day.
        past = not case.mention.superseded and case.dating.held in self._past
        beside = bool(self._reports >> number & 1)
        if not (past or beside or self._reports & known.follows(case.document.id)):
            return ()
        after = known.after(case.document.id)
        return (
            at
            for at, (other, one) in enumerate(zip(self.numbers, self.cases, strict=True))
            if after[other] == "1" or other == number or (past and one.mention.superseded)
        )


class _Chain:
    """Figures in order, each put in before the first that is later than it.

    Keys go by the days: only what one report tells, which of two reports is known for the earlier, and what is called
    past can turn two round. Every figure of a series is asked, so no more is done than must be.
    """

    def __init__(self, known: Succession | None) -> None:
        self.parts = [_Part()]
        self._known = known or None

    def insert(self, case: Case) -> None:
        """Put in the next by its key."""
        if self._known is None:
            self.parts[-1].cases.append(case)
            return
        number = self._known.number(case.document.id)
        part, at = self._place(case, number, self._known)
        self.parts[part].add(at, case, number)
        if len(self.parts[part].cases) > _PART:
            self.parts[part : part + 1] = self.parts[part].halved()

    def _place(self, case: Case, number: int, known: Succession) -> tuple[int, int]:
        """The part that a figure belongs in, and where in it: the end of all where nothing is later."""
        for at, part in enumerate(self.parts):
            for place in part.may_follow(case, number, known):
                if order(case, part.cases[place], known) == "earlier":
                    return at, place
        return len(self.parts) - 1, len(self.parts[-1].cases)


def _ends(cases: Iterable[Case]) -> dict[str, date]:
    """The first last day of the figures of each report."""
    ends: dict[str, date] = {}
    for case in cases:
        last = case.dating.held.last
        ends[case.document.id] = min(last, ends.get(case.document.id, last))
    return ends


def _key(case: Case, ends: Mapping[str, date]) -> Key:
    held, stated = case.dating.held, case.dating.stated
    # An earlier count of no known day comes before what its report gives instead.
    last = ends[case.document.id] if held.first == EVER.first else held.last
    published = case.document.published
    day = (published.best or next(iter(published.candidates), ""))[:10]
    anchor = case.mention.anchor
    return (
        last,
        not case.mention.superseded,
        -held.first.toordinal(),  # what is sure of its day before what may be of another
        stated.last,
        stated.first,
        day + case.document.sha256,
        case.dating.stamp,
        anchor.start,
        anchor.end,
    )
