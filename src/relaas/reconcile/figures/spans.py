"""Stretches of days out of EDTF texts, and which of two comes first."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

_POINT = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T.*)?)?)?")
_OPEN = ("", "..")


class Span(Frozen, frozen=True, order=True):
    """The days something can be on, or goes on for.

    Attributes:
        first: First day.
        last: Last day, included.
    """

    first: date
    last: date

    @property
    def one_day(self) -> bool:
        """Is it a single day?"""
        return self.first == self.last

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def before(self, other: Span) -> bool:
        """Does it end before the other starts?"""
        return self.last < other.first


EVER = Span(date.min, date.max)
"""Any day: nothing is known."""


def span(text: str) -> Span | None:
    """The days of an EDTF date or interval; an open end reaches as far as the calendar.

    Args:
        text: EDTF level 1.

    Returns:
        None for what names no days of a calendar: a duration, a season, a decade.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _point(start)
    first = EVER if start in _OPEN else _point(start)
    last = EVER if end in _OPEN else _point(end)
    return Span(first.first, last.last) if first and last and first.first <= last.last else None


def hull(spans: Iterable[Span]) -> Span:
    """From the first day of all to the last; any day where there is none.

    Args:
        spans: Any number.
    """
    known = list(spans)
    return Span(min(s.first for s in known), max(s.last for s in known)) if known else EVER


@lru_cache(maxsize=1 << 12)
def _point(text: str) -> Span | None:
    """The days of a date; kept, since an account names few and compares them many times."""
    match = _POINT.fullmatch(text)
    if match is None or match[1] == "0000":
        return None
    year, month, day = int(match[1]), match[2], match[3]
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31))
    length = monthrange(year, int(month))[1]
    if day is None:
        return Span(date(year, int(month), 1), date(year, int(month), length))
    if not 1 <= int(day) <= length:
        return None
    return Span(date(year, int(month), int(day)), date(year, int(month), int(day)))
