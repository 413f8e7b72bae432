"""A value read back from its text: what a person writes as EDTF or as an ISO 8601 duration."""

from __future__ import annotations

import re
from datetime import date

from relaas.errors import DateError
from relaas.model.time import values
from relaas.model.time.values import SEASONS, Value

_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)?)?",
    re.ASCII,
)
_ERA = re.compile(r"(\d{3})X|(\d{2})XX", re.ASCII)
_DURATION = re.compile(r"P(?=[\dT])(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?", re.ASCII)
_SET = re.compile(r"XXXX-(?:WXX-[1-7]|\d\d(?:-\d\d)?)(?:T\d\d:\d\d)?|R/P\d+[YMWD]", re.ASCII)
_OPEN = ("", "..")
_NAMES = {code: name for name, code in SEASONS.items()}


def value_of(text: str) -> Value:
    """The value that a text stands for, with its interval and grain.

    Args:
        text: EDTF level 1, an ISO 8601 duration (`P3D`), or a repetition (`XXXX-WXX-2`).

    Raises:
        DateError: It is none of these, or one that no calendar has.
    """
    try:
        return _value(text)
    except (ValueError, OverflowError) as error:
        raise DateError(
            f"{text[:40]!r} is no date such as 2024-05-13, 2024-05 or 2024-05-11/2024-05-13, and no duration"
            " such as P3D."
        ) from error


def _value(text: str) -> Value:
    start, slash, end = text.partition("/")
    if not slash:
        return _single(text)
    if start in _OPEN or end in _OPEN:
        if start in _OPEN and end in _OPEN:
            raise ValueError(text)
        return values.until(_point(end)) if start in _OPEN else values.since(_point(start))
    first, last = _point(start), _point(end)
    if first.interval and last.interval and first.start and last.end and first.start > last.end:
        raise ValueError(text)
    return values.span(first, last)


def _single(text: str) -> Value:
    if _DURATION.fullmatch(text):
        return Value(text, None, "duration")
    return Value(text, None, "set") if _SET.fullmatch(text) else _point(text)


def _point(text: str) -> Value:
    if era := _ERA.fullmatch(text):
        return values.of_decade(int(era[1]) * 10) if era[1] else values.of_century(int(era[2]) * 100)
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    if not match["month"]:
        return values.of_year(year)
    if not match["day"]:
        return values.of_season(year, _NAMES[month]) if month in _NAMES else values.of_month(year, month)
    if match["hour"]:
        second = int(match["second"]) if match["second"] else None
        return _clock(date(year, month, day), int(match["hour"]), int(match["minute"]), second)
    return values.on(date(year, month, day))


def _clock(day: date, hour: int, minute: int, second: int | None) -> Value:
    if hour > 23 or minute > 59 or (second or 0) > 59:
        raise ValueError("no clock shows that")
    return values.at(day, hour, minute, second)
