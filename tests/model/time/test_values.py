"""Values: their EDTF text and the interval it stands for agree."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.export.edtf import is_date
from relaas.model.time import values
from relaas.model.time.calendar import add, add_months, monday, real

DAYS = st.dates(min_value=date(1200, 1, 1), max_value=date(2700, 12, 31))
UNITS = st.sampled_from(
    ["day", "week", "weekend", "month", "quarter", "semester", "year", "decade", "century"]
)


@given(DAYS, UNITS)
def test_a_unit_around_a_day_is_edtf_and_holds_the_day(day: date, unit: str) -> None:
    value = values.around(unit, day)
    assert is_date(value.text)
    assert value.start is not None
    assert value.end is not None
    assert value.start <= value.end
    if unit != "weekend":
        assert value.start <= day <= value.end


@given(DAYS, st.integers(-2000, 2000))
def test_moving_by_days_and_back_is_nothing(day: date, count: int) -> None:
    there = values.shifted(values.on(day), count, "day")
    assert values.shifted(there, -count, "day") == values.on(day)


@given(DAYS, st.integers(-400, 400))
def test_moving_a_month_gives_that_month(day: date, count: int) -> None:
    moved = values.shifted(values.on(day), count, "month")
    wanted = add_months(day.replace(day=1), count)
    assert moved == values.of_month(wanted.year, wanted.month)


@given(DAYS, DAYS)
def test_a_span_reaches_from_first_to_last(one: date, other: date) -> None:
    low, high = sorted((one, other))
    span = values.span(values.on(low), values.on(high))
    assert span.text == f"{low}/{high}"
    assert (span.start, span.end) == (low, high)


@given(DAYS)
def test_since_and_until_leave_one_end_open(day: date) -> None:
    since, until = values.since(values.on(day)), values.until(values.on(day))
    assert since.text == f"{day}/.."
    assert until.text == f"../{day}"
    assert since.end is None
    assert until.start is None
    assert until.end == day


@given(DAYS, st.integers(0, 24), st.integers(0, 59))
def test_a_clock_time_is_an_instant(day: date, hour: int, minute: int) -> None:
    value = values.at(day, hour, minute)
    assert value.interval is not None
    assert value.interval.start == value.interval.end
    midnight = datetime.combine(day, time())
    assert value.interval.start == midnight + timedelta(hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("value", "text", "first", "last"),
    [
        (values.of_week(date(2022, 1, 1)), "2021-12-27/2022-01-02", date(2021, 12, 27), date(2022, 1, 2)),
        (values.of_weekend(date(2024, 5, 13)), "2024-05-18/2024-05-19", date(2024, 5, 18), date(2024, 5, 19)),
        (values.of_decade(1994), "199X", date(1990, 1, 1), date(1999, 12, 31)),
        (values.of_century(1830), "18XX", date(1800, 1, 1), date(1899, 12, 31)),
        (values.of_season(2019, "winter"), "2019-24", date(2019, 12, 1), date(2020, 2, 29)),
        (values.of_quarter(2023, 4), "2023-10-01/2023-12-31", date(2023, 10, 1), date(2023, 12, 31)),
        (values.of_month(2024, 2), "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_known_values(value: values.Value, text: str, first: date, last: date) -> None:
    assert (value.text, value.start, value.end) == (text, first, last)


def test_the_last_day_of_the_calendar_does_not_overflow() -> None:
    assert values.on(date.max).start == date.max


def test_calendar_arithmetic() -> None:
    assert add(date(2024, 1, 31), 1, "month") == date(2024, 2, 29)
    assert add(date(2024, 2, 29), 1, "year") == date(2025, 2, 28)
    assert monday(date(2024, 5, 19)) == date(2024, 5, 13)
    assert real(2023, 2, 29) is None
    assert real(2024, 13, 1) is None
    with pytest.raises(OverflowError):
        add(date(9999, 12, 31), 1, "month")


@given(DAYS)
def test_a_value_without_a_start_cannot_be_moved(day: date) -> None:
    with pytest.raises(ValueError, match="without a start"):
        values.shifted(values.until(values.on(day)), 1, "day")
