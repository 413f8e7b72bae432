"""How far apart in time two reports lie, and what ties them over months: the day of the event, or its count."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from relaas.model.time.calendar import last_day, real

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.reconcile.stories.marks import Marks, Told

    Days = tuple[date, date]

_BEFORE, _AFTER = timedelta(days=14), timedelta(days=7)
"""How long before a report, and after it, a day lies that it tells of."""
_MONTH, _ROUGHLY = 31, 0.15
"""Days that such a stretch may be out, and what part of it."""
_MANY = 100
"""From which number on the same is no chance, months later; no round one."""


def apart(one: Days | None, other: Days | None) -> int:
    """The least number of days between two stretches; 0 where nothing is known of one.

    Args:
        one: First and last day that a report can be from.
        other: The same.
    """
    if one is None or other is None:
        return 0
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


def tied(one: Marks, other: Marks) -> bool:
    """Does the later of two reports open with a day of the earlier, or give its count?

    Args:
        one: A report.
        other: One of months before or after.
    """
    if one.days is None or other.days is None:
        return False
    early, late = sorted((one, other), key=lambda marks: marks.days or (date.min, date.min))
    counts = {number for number in early.numbers & late.numbers if number >= _MANY and number % 10}
    counted = bool(counts and (early.focus.keys() & late.focus.keys()) - late.lands)
    return counted or _names_its_day(early, late) or _is_since(early, late)


def _names_its_day(early: Marks, late: Marks) -> bool:
    if early.days is None:
        return False
    first, last = early.days[0] - _BEFORE, early.days[1] + _AFTER
    return any(
        start <= last and end >= first for told in late.opens for start, end in _stretches(told, first, last)
    )


def _is_since(early: Marks, late: Marks) -> bool:
    """Does the later report count its days from about the earlier: "vier jaar na de ramp"?"""
    days = apart(early.days, late.days)
    return any(abs(days - since) <= max(_MONTH, since * _ROUGHLY) for since in late.since if since > _MONTH)


def _stretches(told: Told, first: date, last: date) -> Iterator[Days]:
    """The days that a date can be about some days; without a year any of theirs, none that no calendar has."""
    for year in [told.year] if told.year else range(first.year, last.year + 1):
        if told.day is None:
            yield date(year, told.month, 1), date(year, told.month, last_day(year, told.month))
        elif day := real(year, told.month, told.day):
            yield day, day
