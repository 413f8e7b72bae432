"""What a time expression resolves to: an EDTF or ISO 8601 text with the interval it stands for.

EDTF is ISO 8601-2:2019 level 1 (https://www.loc.gov/standards/datetime/); an EDTF interval includes its last day.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.model.time.calendar import add, add_months, last_day, monday
from relaas.model.time.intervals import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

_INSTANT = timedelta(microseconds=1)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class Value(Frozen, frozen=True):
    """A resolved time.

    Attributes:
        text: EDTF level 1, or an ISO 8601 duration or repetition.
        interval: The instants meant; None for a duration or a set.
        grain: The unit it is exact to (`day`, `month`, `minute` …), `span` for a stretch made of two ends.
        mod: TIMEX3 modifier, or None.
    """

    text: str
    interval: Interval | None
    grain: str
    mod: str | None = None

    @property
    def first(self) -> str:
        """The text of its start."""
        return self.text.partition("/")[0]

    @property
    def last(self) -> str:
        """The text of its end."""
        return self.text.rpartition("/")[2]

    @property
    def start(self) -> date | None:
        """Its first day, None where it has none."""
        interval = self.interval
        return interval.start.date() if interval is not None and interval.start is not None else None

    @property
    def end(self) -> date | None:
        """Its last day, None where it has none."""
        if not self.interval or not self.interval.end:
            return None
        if self.interval.end == self.interval.start:
            return self.interval.end.date()
        return (self.interval.end - _INSTANT).date()

    def with_mod(self, mod: str | None) -> Value:
        """The same value under a modifier."""
        return Value(self.text, self.interval, self.grain, mod) if mod else self


def _days(first: date, last: date) -> Interval:
    if last == date.max:  # the calendar ends: nothing can be said to come after
        return Interval.above(datetime.combine(first, time()))
    return Interval.between(
        datetime.combine(first, time()), datetime.combine(last + timedelta(days=1), time())
    )


@lru_cache(maxsize=4096)
def on(day: date) -> Value:
    """A calendar day; kept, since a report that shows its month alone is tried for every day of it."""
    return Value(day.isoformat(), _days(day, day), "day")


def of_month(year: int, month: int) -> Value:
    """A calendar month."""
    return Value(
        f"{year:04}-{month:02}",
        _days(date(year, month, 1), date(year, month, last_day(year, month))),
        "month",
    )


def of_year(year: int) -> Value:
    """A calendar year."""
    return Value(f"{year:04}", _days(date(year, 1, 1), date(year, 12, 31)), "year")


def of_decade(year: int) -> Value:
    """The ten years that start with a year ending in 0: `199X`."""
    low = year // 10 * 10
    return Value(f"{low // 10:03}X", _days(date(max(low, 1), 1, 1), date(low + 9, 12, 31)), "decade")


def of_century(year: int) -> Value:
    """The hundred years that share their first two digits: `19XX`, as EDTF and common usage have it."""
    low = year // 100 * 100
    return Value(f"{low // 100:02}XX", _days(date(max(low, 1), 1, 1), date(low + 99, 12, 31)), "century")


def of_season(year: int, season: str) -> Value:
    """A season of the northern hemisphere by whole months; winter ends in the next year. EDTF codes 21–24."""
    first = date(year, SEASON_STARTS[season], 1)
    return Value(
        f"{year:04}-{SEASONS[season]}", _days(first, add_months(first, 3) - timedelta(days=1)), "season"
    )


def days(first: date, last: date, grain: str = "span") -> Value:
    """The days from `first` through `last`."""
    return Value(f"{first.isoformat()}/{last.isoformat()}", _days(first, last), grain)


def of_week(day: date) -> Value:
    """The ISO week that holds a day, Monday through Sunday."""
    first = monday(day)
    return days(first, first + timedelta(days=6), "week")


def of_weekend(day: date) -> Value:
    """Saturday and Sunday of the ISO week that holds a day."""
    first = monday(day) + timedelta(days=5)
    return days(first, first + timedelta(days=1), "weekend")


def of_quarter(year: int, quarter: int) -> Value:
    """Three months, as days."""
    first = date(year, quarter * 3 - 2, 1)
    return days(first, add_months(first, 3) - timedelta(days=1), "quarter")


def of_semester(year: int, half: int) -> Value:
    """Half a year, as days."""
    first = date(year, half * 6 - 5, 1)
    return days(first, add_months(first, 6) - timedelta(days=1), "semester")


def at(day: date, hour: int, minute: int = 0, second: int | None = None) -> Value:
    """A clock time on a day, local as stated. 24.00 is midnight of the next day."""
    instant = datetime.combine(day, time()) + timedelta(hours=hour, minutes=minute, seconds=second or 0)
    text = instant.isoformat(timespec="minutes" if second is None else "seconds")
    return Value(text, Interval.exactly(instant), "minute" if second is None else "second")


def shifted_day(clock: Value) -> Value:
    """A clock time on the next day."""
    if clock.interval is None or clock.interval.start is None:
        raise ValueError("an open stretch is no clock time")
    time_, day = clock.interval.start, clock.interval.start.date() + timedelta(days=1)
    return at(day, time_.hour, time_.minute, time_.second if clock.grain == "second" else None)


def since(value: Value) -> Value:
    """From the start of a value on."""
    start = value.interval.start if value.interval else None
    return Value(f"{value.first}/..", Interval(start, None), "span", value.mod)


def until(value: Value) -> Value:
    """Up to and including a value."""
    end = value.interval.end if value.interval else None
    return Value(f"../{value.last}", Interval(None, end), "span", value.mod)


def span(first: Value, last: Value) -> Value:
    """From the start of one value through the end of another."""
    start = first.interval.start if first.interval else None
    end = last.interval.end if last.interval else None
    return Value(f"{first.first}/{last.last}", Interval(start, end), "span")


def around(unit: str, day: date) -> Value:
    """The unit of the calendar that holds a day."""
    makers: dict[str, Callable[[date], Value]] = {
        "day": on,
        "week": of_week,
        "weekend": of_weekend,
        "month": lambda d: of_month(d.year, d.month),
        "quarter": lambda d: of_quarter(d.year, (d.month + 2) // 3),
        "semester": lambda d: of_semester(d.year, 1 if d.month <= 6 else 2),
        "year": lambda d: of_year(d.year),
        "decade": lambda d: of_decade(d.year),
        "century": lambda d: of_century(d.year),
    }
    return makers[unit](day)


def shifted(value: Value, count: int, unit: str) -> Value:
    """A value moved by whole units, at the coarser of its own grain and the unit's."""
    start = value.start
    if start is None:
        raise ValueError("a value without a start cannot be moved")
    order = ("day", "week", "month", "quarter", "semester", "year", "decade", "century")
    grain = max(
        value.grain if value.grain in order else "day", unit if unit in order else "day", key=order.index
    )
    return around(grain, add(start, count, unit))
