"""Where partial calendar fields occur: next to a day, inside a stretch, n-th of a stretch; sections of a stretch."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.calendar import MONTHS, add_months, last_day, monday, real
from relaas.model.time.operators import Direction, Fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.time.values import Value

_FAR = 9  # years: 29 February recurs within 8
_SOON = 4  # days that a weekday told in the present lies ahead, beyond doubt
_LONG_AGO = 300  # days from which a date on a noun is rather the next one
_MUCH = 2  # times as far as the nearer is the other one of a date on a noun before it is out of the question
_MIDDLE, _MIDDLE_DAY = (11, 20), 15  # days of the middle of a month, and the one in the middle of it
_MONTH_ON = 35  # days within which a day is that news names by weekday and number alone
_NAMED = 2  # years: news that names weekday and date is not further away; beyond that the two contradict each other


def fixed(what: Fields) -> tuple[Value, ...] | None:
    """Fields that name their year; None where the calendar has none such."""
    if what.year is None or not 1 <= what.year <= 9999:
        return None
    if what.season:
        return (values.of_season(what.year, what.season),)
    if what.quarter:
        return (values.of_quarter(what.year, what.quarter),)
    if what.month is None:
        return (values.of_year(what.year),)
    if what.day is None:
        return (values.of_month(what.year, what.month),) if 1 <= what.month <= 12 else None
    day = real(what.year, what.month, what.day)
    return None if day is None or (what.weekday and day.isoweekday() != what.weekday) else (values.on(day),)


@lru_cache(maxsize=4096)
def find(what: Fields, direction: Direction, of: date) -> tuple[Value, ...]:
    """The occurrence in a direction from a day; both neighbours for `either`, nothing where there is none."""
    if what.year is not None:
        return fixed(what) or ()
    past = future = None
    if direction not in ("future", "after"):
        past = next(_walk(what, of, -1, inclusive=direction != "before"), None)
    if direction not in ("past", "before"):
        future = next(_walk(what, of, 1, inclusive=direction != "after"), None)
    both = tuple(v for v in (past, future) if v is not None)
    if direction == "present" and len(both) == 2:
        return _told_in_the_present(what, both, of)
    if direction == "noun" and past and past.end:
        return (past,) if future is None or (of - past.end).days < _LONG_AGO else (future,)
    if direction == "hung" and len(both) == 2:
        near, far = sorted(both, key=lambda v: _distance(v, of))
        return (near,) if _distance(near, of) * _MUCH <= _distance(far, of) else both
    if direction == "nearest" and len(both) == 2:
        best = min(both, key=lambda v: (_distance(v, of), v is future))
        # "zij werd vrijdag 16": the number need be no day of the month
        unsure = what.weekday and what.day and not what.month and _distance(best, of) > _MONTH_ON
        return both if unsure else (best,)
    return both


def _told_in_the_present(what: Fields, both: tuple[Value, ...], of: date) -> tuple[Value, ...]:
    """The next occurrence where it is clearly nearer, the last where it is nearer by far, else both.

    News in the present tense looks ahead, but can tell of yesterday.
    """
    back, ahead = (_distance(value, of) for value in both)
    bare = not (what.month or what.day or what.season or what.quarter)
    if ahead <= (_SOON if bare else back // 3):
        return both[1:]
    return both[:1] if back * 10 <= ahead and not bare else both


def _distance(value: Value, of: date) -> int:
    start, end = value.start or of, value.end or of
    return 0 if start <= of <= end else min(abs((start - of).days), abs((end - of).days))


def _walk(what: Fields, of: date, step: int, *, inclusive: bool) -> Iterator[Value]:
    """Occurrences from a day outward; one that holds the day counts unless `inclusive` is false."""
    for value in _candidates(what, of, step):
        if value.start is None or value.end is None:
            continue
        begun = value.start <= of if step < 0 else value.end >= of
        if begun and (inclusive or not value.start <= of <= value.end):
            yield value


def _candidates(what: Fields, of: date, step: int) -> Iterator[Value]:
    if what.season or what.quarter:
        years = range(of.year - step, of.year + _FAR * step, step)
        yield from (_part_of_year(what, year) for year in years)
    elif what.month and what.day:
        reach = _NAMED if what.weekday else _FAR
        for year in range(of.year - step, of.year + reach * step, step):
            day = real(year, what.month, what.day)
            if day and (what.weekday is None or day.isoweekday() == what.weekday):
                yield values.on(day)
    elif what.month:
        yield from (values.of_month(y, what.month) for y in range(of.year - step, of.year + 3 * step, step))
    elif what.day:
        yield from _days_of_months(what, of, step)
    elif what.weekend:
        yield from (values.of_weekend(of + timedelta(days=7 * n * step)) for n in range(-1, 3))
    elif what.weekday:
        away = (what.weekday - of.isoweekday()) * step % 7
        yield from (values.on(of + timedelta(days=n * step)) for n in (away, away + 7))


def _part_of_year(what: Fields, year: int) -> Value:
    return values.of_season(year, what.season) if what.season else values.of_quarter(year, what.quarter or 1)


def _days_of_months(what: Fields, of: date, step: int) -> Iterator[Value]:
    for n in range(-1, _FAR * 12):
        month = add_months(of.replace(day=1), n * step)
        day = real(month.year, month.month, what.day or 0)
        if day and (what.weekday is None or day.isoweekday() == what.weekday):
            yield values.on(day)


def inside(what: Fields, first: date, last: date) -> tuple[Value, ...]:
    """Every occurrence within the days from `first` through `last`."""
    if what.season:
        seasons = (values.of_season(y, what.season) for y in range(first.year, last.year + 1))
        return tuple(v for v in seasons if v.start and first <= v.start <= last)
    if what.month and not what.day:
        months = (values.of_month(y, what.month) for y in range(first.year, last.year + 1))
        return tuple(v for v in months if v.start and v.start >= first.replace(day=1) and v.start <= last)
    span = (last - first).days + 1
    if span > 400:
        return ()
    days = (first + timedelta(days=n) for n in range(span))
    return tuple(values.on(d) for d in days if _fits(what, d))


def _fits(what: Fields, day: date) -> bool:
    wanted = (
        (what.month, day.month),
        (what.day, day.day),
        (what.weekday, day.isoweekday()),
        (what.year, day.year),
    )
    return all(w is None or w == real_field for w, real_field in wanted)


def nth(n: int, unit: str | None, weekday: int | None, first: date, last: date) -> Value | None:
    """The n-th part of a stretch by unit or weekday; -1 is the last."""
    if weekday:
        found = list(inside(Fields(weekday=weekday), first, last))
    elif unit == "day":
        day = first + timedelta(days=n - 1) if n > 0 else last + timedelta(days=n + 1)
        return values.on(day) if first <= day <= last else None
    elif unit in ("week", "weekend"):
        found = list(_weeks(unit, first, last))
    elif unit in MONTHS:
        found = list(_parts(unit, first, last))
    else:
        return None
    return found[n - 1 if n > 0 else n] if found and -len(found) <= n <= len(found) else None


def _weeks(unit: str, first: date, last: date) -> Iterator[Value]:
    """Weeks and weekends by the day that decides where they belong: Thursday (ISO 8601), Saturday."""
    week = monday(first)
    while week <= last:
        deciding = week + timedelta(days=3 if unit == "week" else 5)
        if first <= deciding <= last:
            yield values.around(unit, week)
        week += timedelta(days=7)


def _parts(unit: str, first: date, last: date) -> Iterator[Value]:
    start = first
    while start <= last:
        yield values.around(unit, start)
        start = add_months(start, MONTHS[unit])


def section(whole: Value, part: str) -> Value:
    """The start, middle or end of a stretch, by the conventions of news.

    Days 1–10, 11–20, 21–last of a month; Monday–Tuesday, Wednesday, Thursday–Sunday of a week; January–April,
    May–August, September–December of a year; thirds of other stretches.
    """
    first, last = whole.start, whole.end
    if first is None or last is None:
        raise ValueError("an open stretch has no sections")
    index = ("START", "MID", "END").index(part)
    if whole.grain == "year":
        ends = values.of_month(first.year, index * 4 + 1), values.of_month(first.year, index * 4 + 4)
        return values.span(*ends).with_mod(part)
    if whole.grain == "month":
        bounds = ((1, 10), (11, 20), (21, last_day(first.year, first.month)))[index]
        return values.days(first.replace(day=bounds[0]), first.replace(day=bounds[1])).with_mod(part)
    if whole.grain == "week":
        offsets = ((0, 1), (2, 2), (3, 6))[index]
        low, high = (first + timedelta(days=n) for n in offsets)
        return (values.on(low) if low == high else values.days(low, high)).with_mod(part)
    return _third(whole, first, last, index).with_mod(part)


def middle(value: Value) -> Value:
    """The day in the middle of a month for its middle, where a stretch begins or ends; anything else as it is.

    "Sinds half juli" is from 15 July on, though what happened "half juli" may be days from that.

    Args:
        value: A time.
    """
    start, end = value.start, value.end
    if value.mod != "MID" or value.grain != "span" or start is None or end is None:
        return value
    inside = start.month == end.month and (start.day, end.day) == _MIDDLE
    return values.on(start.replace(day=_MIDDLE_DAY)).with_mod("MID") if inside else value


def _third(whole: Value, first: date, last: date, index: int) -> Value:
    if whole.grain in ("decade", "century"):
        years = 10 if whole.grain == "decade" else 100
        cuts = [
            first.year,
            first.year + round(years / 3),
            first.year + round(years * 2 / 3),
            first.year + years,
        ]
        return values.span(values.of_year(cuts[index]), values.of_year(cuts[index + 1] - 1))
    length = (last - first).days + 1
    if length < 3:
        return whole
    low, high = (first + timedelta(days=round(length * n / 3)) for n in (index, index + 1))
    return values.days(low, high - timedelta(days=1))
