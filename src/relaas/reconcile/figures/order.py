"""Which of two figures comes first, by when they held, then by when they were said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from relaas.reconcile.figures.spans import EVER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.spans import Span

Order = Literal["earlier", "later", "same", "open"]
"""How a figure stands in time to another; `open` where the days they can be of do not decide."""

Succession = Mapping[tuple[str, str], str]
"""Pairs of document ids, the earlier report first, each with the reason."""

_NOTHING: Succession = {}
_ABOUT = 2
"""Days before a report that it still tells of as its own time: last night, the day before."""

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
        return _known(one, other, _NOTHING if known is None else known)
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
    chain: list[Case] = []
    for case in sorted(cases, key=lambda case: _key(case, cases)):
        later = (
            at
            for at in (_may_follow(case, chain, known) if known else ())
            if order(case, chain[at], known) == "earlier"
        )
        chain.insert(next(later, len(chain)), case)
    return chain


def _may_follow(case: Case, chain: Sequence[Case], known: Succession) -> Iterator[int]:
    """The places of figures that may come after one though their keys set them before it.

    Keys go by the days: only what one report tells, which of two reports is known for the earlier, and what is called
    past can turn two round. Every figure of a series is asked, so no more is done than must be.
    """
    own, past = case.document.id, case.mention.superseded
    for at, other in enumerate(chain):
        document = other.document.id
        if document == own or other.mention.superseded != past or (own, document) in known:
            yield at


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
        day + case.document.path,
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
