"""Operator trees come to the right values, and to a reason where they come to none."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.model.time import values
from relaas.model.time.frames import Frame, Open
from relaas.model.time.operators import (
    OPERATORS,
    Between,
    Clock,
    Current,
    Either,
    Era,
    Every,
    Fields,
    Find,
    Inside,
    Lasting,
    Marked,
    Moved,
    Night,
    Node,
    Nth,
    Ref,
    Section,
    Since,
    Stretch,
    Until,
)
from relaas.model.time.resolution import resolve

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))
THURSDAY = Frame(date(2024, 5, 16))
PUBLICATION = Ref("publication")


def texts(node: Node, frame: Frame = THURSDAY) -> list[str]:
    return [value.text for value in resolve(node, frame)]


@given(DAYS, st.integers(1, 7))
def test_a_weekday_looking_back_lies_within_the_last_seven_days(day: date, weekday: int) -> None:
    (found,) = resolve(Find(Fields(weekday=weekday), "past"), Frame(day))
    assert found.start is not None
    assert timedelta(0) <= day - found.start < timedelta(7)
    assert found.start.isoweekday() == weekday
    (before,) = resolve(Find(Fields(weekday=weekday), "before"), Frame(day))
    assert before.start is not None
    assert timedelta(0) < day - before.start <= timedelta(7)


@given(DAYS, st.integers(1, 7))
def test_a_weekday_looking_ahead_mirrors_it(day: date, weekday: int) -> None:
    (found,) = resolve(Find(Fields(weekday=weekday), "future"), Frame(day))
    (after,) = resolve(Find(Fields(weekday=weekday), "after"), Frame(day))
    assert found.start is not None
    assert after.start is not None
    assert timedelta(0) <= found.start - day < timedelta(7)
    assert timedelta(0) < after.start - day <= timedelta(7)
    assert after.start.isoweekday() == found.start.isoweekday() == weekday


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_a_date_without_a_year_is_the_nearest(day: date, month: int, number: int) -> None:
    (found,) = resolve(Find(Fields(month=month, day=number), "nearest"), Frame(day))
    assert found.start is not None
    assert (found.start.month, found.start.day) == (month, number)
    assert abs((found.start - day).days) <= 183


@given(DAYS, st.integers(1, 7), st.integers(-3, 3))
def test_a_weekday_of_a_week_lies_in_that_iso_week(day: date, weekday: int, shift: int) -> None:
    (found,) = resolve(Inside(Fields(weekday=weekday), Current("week", shift)), Frame(day))
    assert found.start is not None
    assert found.start.isocalendar()[:2] == (day + timedelta(weeks=shift)).isocalendar()[:2]


@given(DAYS, st.sampled_from(["week", "month", "year"]), st.integers(-5, 5))
def test_sections_part_a_stretch_without_gap_or_overlap(day: date, unit: str, shift: int) -> None:
    whole = resolve(Current(unit, shift), Frame(day))[0]
    parts = [resolve(Section(Current(unit, shift), part), Frame(day))[0] for part in ("START", "MID", "END")]
    assert parts[0].start == whole.start
    assert parts[-1].end == whole.end
    for one, next_one in itertools.pairwise(parts):
        assert one.end is not None
        assert next_one.start == one.end + timedelta(1)


@given(DAYS, st.integers(1, 60), st.sampled_from(["day", "week", "month", "year"]))
def test_a_stretch_ends_or_begins_on_its_day(day: date, count: int, unit: str) -> None:
    (back,) = resolve(Stretch(Fraction(-count), unit), Frame(day))
    (ahead,) = resolve(Stretch(Fraction(count), unit), Frame(day))
    assert back.end == day == ahead.start


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Moved(PUBLICATION, Fraction(-2), "day"), ["2024-05-14"]),
        (Moved(PUBLICATION, Fraction(-1), "week"), ["2024-05-09"]),
        (Moved(PUBLICATION, Fraction(-3, 2), "year"), ["2022-11"]),
        (Moved(PUBLICATION, Fraction(-1, 2), "day"), ["2024-05-16"]),
        (Moved(PUBLICATION, Fraction(3), "hour"), ["2024-05-16"]),
        (Moved(Clock(PUBLICATION, 23, 30), Fraction(1), "hour"), ["2024-05-17T00:30"]),
        (Moved(PUBLICATION, Fraction(1), "week", "day"), ["2024-05-23"]),
        (Night(Find(Fields(weekday=1), "past")), ["2024-05-12/2024-05-13"]),
        (Clock(PUBLICATION, 9, offset=-30, half="pm"), ["2024-05-16T20:30"]),
        (Clock(PUBLICATION, 12, half="am"), ["2024-05-16T00:00"]),
        (Clock(PUBLICATION, 9, offset=-30, half="context"), ["2024-05-16T08:30"]),
        (Clock(Marked(PUBLICATION, "EVENING"), 9, offset=-30, half="context"), ["2024-05-16T20:30"]),
        (Clock(PUBLICATION, 24), ["2024-05-17T00:00"]),
        (Clock(PUBLICATION, 12, half="evening"), ["2024-05-17T00:00"]),
        (Clock(PUBLICATION, 1, offset=-30, half="evening"), ["2024-05-17T00:30"]),
        (Clock(PUBLICATION, 8, half="evening"), ["2024-05-16T20:00"]),
        (Clock(PUBLICATION, 11, half="night"), ["2024-05-16T23:00"]),
        (Clock(PUBLICATION, 2, half="night"), ["2024-05-16T02:00"]),
        (Clock(PUBLICATION, 12, half="night"), ["2024-05-16T00:00"]),
        (Clock(PUBLICATION, 12, 10, second=5), ["2024-05-16T12:10:05"]),
        (Since(Fields(year=1956)), ["1956/.."]),
        (Until(Current("month", 1)), ["../2024-06"]),
        (Between(Fields(year=2011), Fields(year=2015)), ["2011/2015"]),
        (Either(PUBLICATION, Moved(PUBLICATION, Fraction(1), "day")), ["2024-05-16", "2024-05-17"]),
        (Either(PUBLICATION, PUBLICATION), ["2024-05-16"]),
        (Era("decade", 1990), ["199X"]),
        (Era("century", 1900), ["19XX"]),
        (Lasting(((Fraction(2), "hour"), (Fraction(10), "minute"))), ["PT2H10M"]),
        (Every(weekday=5), ["XXXX-WXX-5"]),
        (Every(weekday=5, clock=Clock(PUBLICATION, 8)), ["XXXX-WXX-5T08:00"]),
        (Every(clock=Clock(PUBLICATION, 8, half="pm")), ["T20:00"]),
        (Every("year", count=2), ["P2Y"]),
        (Nth(-1, Current("month"), weekday=5), ["2024-05-31"]),
        (Nth(1, Current("month"), "week"), ["2024-04-29/2024-05-05"]),
        (Nth(2, Current("year"), "quarter"), ["2024-04-01/2024-06-30"]),
        (Nth(-2, Current("month"), "day"), ["2024-05-30"]),
        (Nth(1, Fields(year=2024, month=6), "weekend"), ["2024-06-01/2024-06-02"]),
        (Section(Era("decade", 1990), "START"), ["1990/1992"]),
        (Section(Fields(season="summer", year=2024), "END"), ["2024-08-01/2024-08-31"]),
        (Section(PUBLICATION, "MID"), ["2024-05-16"]),
        (Find(Fields(season="winter"), "before"), ["2023-24"]),
        (Find(Fields(day=31), "past"), ["2024-03-31"]),
        (Find(Fields(month=5), "past"), ["2024-05"]),
        (Find(Fields(weekend=True), "past"), ["2024-05-11/2024-05-12"]),
        (Find(Fields(weekday=4), "either"), ["2024-05-16"]),
        (Find(Fields(weekday=1), "present"), ["2024-05-20"]),
        (Find(Fields(weekday=3), "present"), ["2024-05-15", "2024-05-22"]),
        (Find(Fields(month=5, day=25), "noun"), ["2024-05-25"]),
        (Find(Fields(month=9, day=25), "noun"), ["2023-09-25"]),
        (Find(Fields(weekday=5), "either"), ["2024-05-10", "2024-05-17"]),
        (Find(Fields(year=1994, month=7, day=14), "tense"), ["1994-07-14"]),
        (Find(Fields(weekday=2, month=5, day=14), "nearest"), ["2024-05-14"]),
        (Stretch(Fraction(48), "hour"), ["2024-05-16/2024-05-18"]),
        (Stretch(Fraction(3), "hour"), ["PT3H"]),
        (Inside(Fields(month=8), Current("year", -1)), ["2023-08"]),
        (Inside(Fields(season="summer"), Current("year", -1)), ["2023-22"]),
    ],
)
def test_known_trees(node: Node, expected: list[str]) -> None:
    assert texts(node) == expected


def test_modifiers_are_carried() -> None:
    (value,) = resolve(Since(Marked(PUBLICATION, "MORNING")), THURSDAY)
    assert (value.text, value.mod) == ("2024-05-16/..", "MORNING")


@pytest.mark.parametrize(
    ("node", "frame", "reason"),
    [
        (Ref("narrative"), THURSDAY, "no earlier date"),
        (Ref("scene"), Frame(None), "not known"),
        (Find(Fields(weekday=2), "past"), Frame(None), "not known"),
        (Fields(year=2023, month=2, day=29), THURSDAY, "the calendar has no"),
        (Fields(year=2024, month=5, day=14, weekday=3), THURSDAY, "the calendar has no"),
        (Find(Fields(weekday=3, month=5, day=14), "past"), THURSDAY, "the calendar has no"),
        (Inside(Fields(weekday=2), Since(PUBLICATION)), THURSDAY, "is open"),
        (Inside(Fields(month=2, day=30), Current("year")), THURSDAY, "there is no"),
        (Nth(9, Current("month"), "week"), THURSDAY, "no such part"),
        (Nth(1, Current("month"), "hour"), THURSDAY, "no such part"),
        (Nth(1, Since(PUBLICATION), "day"), THURSDAY, "is open"),
        (Clock(PUBLICATION, 25), THURSDAY, "no 25:00"),
        (Clock(Current("month"), 8), THURSDAY, "has no day"),
        (Between(PUBLICATION, Fields(year=1999)), THURSDAY, "end before it begins"),
        (Moved(Current("month"), Fraction(3), "hour"), THURSDAY, "hours cannot be counted"),
        (Moved(Either(PUBLICATION, Fields(year=1999)), Fraction(1), "day"), THURSDAY, "itself open"),
        (Moved(Until(PUBLICATION), Fraction(1), "day"), THURSDAY, "outside the calendar"),
        (Moved(PUBLICATION, Fraction(9000), "year"), THURSDAY, "outside the calendar"),
        (Night(Until(PUBLICATION)), THURSDAY, "has no day"),
        (Current("season"), THURSDAY, "needs its name"),
        (Section(Since(PUBLICATION), "START"), THURSDAY, "outside the calendar"),
    ],
)
def test_what_cannot_be_resolved_says_why(node: Node, frame: Frame, reason: str) -> None:
    with pytest.raises(Open, match=reason):
        resolve(node, frame)


def test_reference_days() -> None:
    monday = values.on(date(2024, 5, 13))
    told = Frame(date(2024, 5, 16), values.at(date(2024, 5, 13), 21), statement=date(2024, 5, 14))
    assert texts(Ref("narrative"), told) == [monday.text]
    assert texts(Ref("scene"), told) == ["2024-05-13T21:00"]
    assert texts(Ref("speaker"), told) == ["2024-05-14"]
    assert texts(Ref("statement"), told) == ["2024-05-14"]
    assert texts(Ref("publication"), told) == ["2024-05-16"]
    month = Frame(date(2024, 5, 16), values.of_month(2024, 3))
    assert texts(Ref("narrative"), month) == ["2024-03"]
    assert texts(Ref("scene"), month) == ["2024-05-16"]


def test_days_are_counted_from_days_and_years_from_what_was_told() -> None:
    told = Frame(date(2024, 5, 16), values.of_month(2018, 7), values.on(date(2017, 10, 30)))
    narrative = Ref("narrative")
    assert texts(Moved(narrative, Fraction(-3), "day"), told) == ["2017-10-27"]
    assert texts(Moved(narrative, Fraction(2), "week"), told) == ["2017-11-13"]
    assert texts(Moved(narrative, Fraction(1), "month"), told) == ["2018-08"]
    assert texts(Moved(narrative, Fraction(1), "year"), told) == ["2019-07"]
    clock = Frame(date(2024, 5, 16), told.day, values.at(date(2017, 10, 30), 21))
    assert texts(Moved(narrative, Fraction(2), "hour"), clock) == ["2017-10-30T23:00"]
    with pytest.raises(Open, match="no clock time"):
        resolve(Moved(narrative, Fraction(2), "hour"), told)
    with pytest.raises(Open, match="no earlier date"):
        resolve(Moved(narrative, Fraction(1), "day"), Frame(date(2024, 5, 16), values.of_year(2011)))


def test_trees_print_as_they_are_named_in_packs() -> None:
    assert str(Find(Fields(weekday=2), "before")) == "last(weekday=2, before=publication)"
    assert str(Find(Fields(month=1, day=2), "nearest")) == "nearest(month=1, day=2, to=publication)"
    assert str(Lasting(((Fraction(3, 2), "year"),))) == "lasting(amounts=1.5 year)"
    assert str(Moved(Ref("statement"), Fraction(2), "day")) == "moved(of=statement, count=2, unit=day)"
    assert {"find", "fields", "moved", "night", "lasting"} <= OPERATORS.keys()
