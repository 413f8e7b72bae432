"""Arithmetic of the proleptic Gregorian calendar and the ISO week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "semester",
    "season",
    "year",
    "decade",
    "century",
]

_LAST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}
DAYS: dict[str, int] = {"day": 1, "week": 7, "weekend": 7}


def last_day(year: int, month: int) -> int:
    """The number of the last day of a month."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else _LAST[month - 1]


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def add(day: date, count: int, unit: str) -> date:
    """A day moved by whole days, weeks, months or years.

    Raises:
        OverflowError: The result lies outside the years 1 to 9999.
    """
    if unit in DAYS:
        return day + timedelta(days=count * DAYS[unit])
    try:
        return add_months(day, count * MONTHS[unit])
    except ValueError as error:
        raise OverflowError(str(error)) from error


def monday(day: date) -> date:
    """The Monday of the ISO week that holds `day`."""
    return day - timedelta(days=day.weekday())


def real(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none such."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= last_day(year, month):
        return date(year, month, day)
    return None
