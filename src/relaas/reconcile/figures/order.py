"""Which of two figures comes first, by when they held, then by when they were said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from relaas.model.figures import END, NOW
from relaas.reconcile.figures.spans import EVER

if TYPE_CHECKING:
    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case, Value
    from relaas.reconcile.figures.spans import Span

Order = Literal["earlier", "later", "same", "open"]
"""How a figure stands in time to another; `open` where the days they can be of do not decide."""

_RISING: tuple[Category, ...] = ("killed", "infected")
"""What a report has had less of before: not of the missing, of whom it may have had more."""
_MOUNTING: tuple[Category, ...] = ("killed", "injured", "infected", "damaged", "rescued", "released")
"""What a word for now makes no later where it is less: it may be of a part."""
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

    def follows(self, report: str) -> int:
        """The same as bits, the first report in the lowest: asked of many at once."""

    def takes_back(self, case: Case) -> frozenset[int | Value]:
        """The counts that the report of a figure names and takes back, of the series of that figure."""


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
    if together and held == "same" and (entries := _of_entries(one, other)) != "same":
        return entries
    if together and held == "open" and (today := _of_today(one, other)) is not None:
        return today
    if held == "open":
        return "open" if known is None else _known(one, other, known)
    stated = _of_spans(one.dating.stated, other.dating.stated, together=together)
    return "same" if stated == "open" else stated


def _of_today(one: Case, other: Case) -> Order | None:
    """The order of two counts of a report, one of its own day, whichever that is, the other of a day it looks back on.

    "On Thursday evening it counted 67, this morning there were 75."
    """
    today = [case.dating.held == case.dating.published and case.dating.dated for case in (one, other)]
    dated = one.dating.dated and other.dating.dated
    if not dated or today[0] == today[1]:
        return None
    return "later" if today[0] else "earlier"


def _of_entries(one: Case, other: Case) -> Order:
    """By the hours above the entries of a live report that tell them, or their own; the same where one has none."""
    left, right = one.dating.stamp, other.dating.stamp
    if not (left and right) or left == right:
        left, right = hour(one), hour(other)
    if not {NOW, END}.isdisjoint((left, right)) and not (left and right):
        # "Thursday evening a thousand were free; by now 2,000": what is told of a day was before what is told of now.
        past, now = (other, one) if left else (one, other)
        if now.value[0] < past.value[0] and now.mention.category in _MOUNTING:
            return "same"  # "fifty died; of that house he now counts 42"
        return ("earlier" if past is one else "later") if past.dating.dated else "same"
    if not (left and right) or left == right:
        return "same"
    return "earlier" if left < right else "later"


def hour(case: Case) -> str:
    """When on its day a figure held, "11:35", by its own time or words; empty where nothing says so.

    Args:
        case: A figure.
    """
    value = case.dating.as_of.value if case.dating.own else None
    return case.mention.hour or (value or "").partition("T")[2]


def _known(one: Case, other: Case, known: Succession) -> Order:
    """The order of two reports is that of what they tell of their own time, not of what the later looks back at."""
    if (one.document.id, other.document.id) in known:
        return "earlier" if _of_its_report(other) else "open"
    if (other.document.id, one.document.id) in known:
        return "later" if _of_its_report(one) else "open"
    return "open"


def _of_its_report(case: Case) -> bool:
    """Can it hold as of about when its report appeared, and does its report not look back at a peak of no known day?"""
    dating = case.dating
    peak = case.mention.superseded and case.mention.category not in _RISING
    return (
        not (peak and dating.held.first == EVER.first)
        and (dating.published.last - dating.held.last).days <= _ABOUT
    )


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
