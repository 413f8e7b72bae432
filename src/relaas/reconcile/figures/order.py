"""Which of two figures comes first, by when they held, then by when they were said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from relaas.reconcile.figures.spans import EVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.spans import Span

Order = Literal["earlier", "later", "same", "open"]
"""How a figure stands in time to another; `open` where the days they can be of do not decide."""

_ABOUT = 2
"""Days before a report that it still tells of as its own time: last night, the day before."""


class Succession(Protocol):
    """Which of two reports came first, where their figures tell what their days do not."""

    def __bool__(self) -> bool:
        """Is anything known of any two?"""

    def __contains__(self, pair: object) -> bool:
        """Is the first report of a pair of ids known to be the earlier?"""

    def why(self, early: str, late: str) -> str:
        """The reason, in words; empty where nothing is known of the two."""

    def number(self, report: str) -> int:
        """The place of a report among all."""

    def after(self, report: str) -> str:
        """A "1" for each report that is known to be later, by their numbers, and a "0" for each other."""


Key = tuple["date", bool, int, "date", "date", str, int, int]


def order(one: Case, other: Case, known: Succession | None = None) -> Order:
    """How `one` stands to `other` in time.

    Args:
        one: A figure.
        other: The one it is held against.
        known: Which of two reports is the earlier, asked where the days leave it open.
    """
    together = one.document.id == other.document.id
    held = _of_spans(one.dating.held, other.dating.held, together=together)
    if held in ("earlier", "later"):
        return held
    if together and one.mention.superseded != other.mention.superseded:
        return "earlier" if one.mention.superseded else "later"
    if held == "open":
        return "open" if known is None else _known(one, other, known)
    stated = _of_spans(one.dating.stated, other.dating.stated, together=together)
    return "same" if stated == "open" else stated


def _known(one: Case, other: Case, known: Succession) -> Order:
    """The order of two reports is that of what they tell of their own time, not of what the later looks back at."""
    if (one.document.id, other.document.id) in known:
        return "earlier" if _of_its_report(other) else "open"
    if (other.document.id, one.document.id) in known:
        return "later" if _of_its_report(one) else "open"
    return "open"


def _of_its_report(case: Case) -> bool:
    """Can it hold as of about when its report appeared?"""
    dating = case.dating
    return (dating.published.last - dating.held.last).days <= _ABOUT


def leaves_open(one: Span, other: Span) -> bool:
    """Do the days of two figures of two reports not say which is the earlier, so that something else may?

    Args:
        one: When the one held.
        other: When the other did.
    """
    return _of_spans(one, other, together=False) == "open"


def days_between(one: Case, other: Case) -> int:
    """The least number of days that can lie between the times of two figures.

    Args:
        one: A figure.
        other: Another.
    """
    left, right = sorted((one.dating.held, other.dating.held))
    if one.document.id == other.document.id and left.days == right.days:
        return (right.first - left.first).days
    return max(0, (right.first - left.last).days)


def in_order(cases: Sequence[Case], known: Succession | None = None) -> list[Case]:
    """Figures of one series from the earliest to the latest; those that nothing orders, by their reports.

    Args:
        cases: In any order.
        known: Which of two reports is the earlier.
    """
    chain = _Chain(known)
    for case in sorted(cases, key=lambda case: _key(case, cases)):
        chain.insert(case)
    return chain.cases


class _Chain:
    """Figures in order, each put in before the first that is later than it.

    Keys go by the days: only what one report tells, which of two reports is known for the earlier, and what is called
    past can turn two round. Every figure of a series is asked, so no more is done than must be.
    """

    def __init__(self, known: Succession | None) -> None:
        self.cases: list[Case] = []
        self._known = known or None
        self._numbers: list[int] = []
        self._reports: set[str] = set()
        self._past: set[bool] = set()

    def insert(self, case: Case) -> None:
        """Put in the next by its key."""
        later = (at for at in self._may_follow(case) if order(case, self.cases[at], self._known) == "earlier")
        at = next(later, len(self.cases))
        self.cases.insert(at, case)
        if self._known is not None:
            self._numbers.insert(at, self._known.number(case.document.id))
        self._reports.add(case.document.id)
        self._past.add(case.mention.superseded)

    def _may_follow(self, case: Case) -> Iterable[int]:
        """The places of figures that may come after one though their keys set them before it."""
        if not self._known:
            return ()
        own, past = case.document.id, case.mention.superseded
        after = self._known.after(own)
        if own not in self._reports and self._past <= {past}:
            return (
                (at for at, number in enumerate(self._numbers) if after[number] == "1")
                if "1" in after
                else ()
            )
        return (
            at
            for at, (number, other) in enumerate(zip(self._numbers, self.cases, strict=True))
            if after[number] == "1" or other.document.id == own or other.mention.superseded != past
        )


def _key(case: Case, cases: Sequence[Case]) -> Key:
    held, stated = case.dating.held, case.dating.stated
    last = held.last
    if (
        held.first == EVER.first
    ):  # an earlier count of no known day comes before what its report gives instead
        others = [c.dating.held.last for c in cases if c.document.id == case.document.id]
        last = min(others, default=last)
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
        anchor.start,
        anchor.end,
    )


def _of_spans(one: Span, other: Span, *, together: bool) -> Order:
    if one == other:
        return "same" if together or one.one_day else "open"
    if one.before(other):
        return "earlier"
    if other.before(one):
        return "later"
    return _shifted(one, other) if together else "open"


def _shifted(one: Span, other: Span) -> Order:
    """Days of one report hang on its publication together: what lies earlier under every day of it is earlier."""
    if one.first < other.first and one.last < other.last:
        return "earlier"
    return "later" if one.first > other.first and one.last > other.last else "open"
