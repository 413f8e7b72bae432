"""Is a text a date of EDTF level 1, or a duration of ISO 8601?

https://www.loc.gov/standards/datetime/ (ISO 8601-2:2019), as far as news needs it: no years beyond 9999.
"""

from __future__ import annotations

import re
from calendar import monthrange

_DATE = re.compile(
    r"-?(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?"
    r"[?~%]?"
)
_DURATION = re.compile(r"P(?=[\dT])(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?")
_OPEN = ("", "..")
SEASONS = range(21, 25)


def is_date(text: str) -> bool:
    """Is it a date, a date with a clock time, or an interval between two, an end open or unknown?"""
    start, slash, end = text.partition("/")
    if not slash:
        return _is_point(start)
    if start in _OPEN and end in _OPEN:
        return False
    return all(part in _OPEN or _is_point(part) for part in (start, end))


def is_duration(text: str) -> bool:
    """Is it a duration such as `P3D` or `PT2H30M`?"""
    return _DURATION.fullmatch(text) is not None


def _is_point(text: str) -> bool:
    match = _DATE.fullmatch(text)
    return match is not None and _on_calendar(match) and _on_clock(match)


def _on_calendar(match: re.Match[str]) -> bool:
    year, month, day = match["year"], match["month"], match["day"]
    if month is None:
        return True
    if month == "XX":
        return day in (None, "XX")
    if int(month) in SEASONS:
        return day is None
    return 1 <= int(month) <= 12 and _in_month(year, int(month), day)


def _in_month(year: str, month: int, day: str | None) -> bool:
    if day is None or day == "XX":
        return True
    # An unknown year may be a leap year; 2000 was one.
    known = int(year) if year.isdigit() and year != "0000" else 2000
    return 1 <= int(day) <= monthrange(known, month)[1]


def _on_clock(match: re.Match[str]) -> bool:
    if match["hour"] is None:
        return True
    whole = (match["day"] or "XX") != "XX" and "X" not in match["year"]
    return whole and int(match["hour"]) < 24 and int(match["minute"]) < 60 and int(match["second"] or 0) < 61
