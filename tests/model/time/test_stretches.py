"""Stretches whose ends are told less fully than they are meant."""

from __future__ import annotations

from datetime import date

import pytest

from relaas.model.time.frames import Frame, Open
from relaas.model.time.operators import Between, Clock, Either, Fields, Find, Ref
from relaas.model.time.resolution import resolve

THURSDAY = Frame(date(2024, 5, 16))


def _text(node: Between) -> str:
    (value,) = resolve(node, THURSDAY)
    return value.text


def test_a_clock_time_before_the_first_is_the_next_days() -> None:
    night = Between(Clock(Ref("publication"), 22), Clock(Ref("publication"), 4, 30))
    assert _text(night) == "2024-05-16T22:00/2024-05-17T04:30"


def test_an_end_told_by_its_weekday_lies_behind_the_beginning() -> None:
    friday, tuesday = (Find(Fields(weekday=day), "past") for day in (5, 2))
    assert _text(Between(friday, tuesday)) == "2024-05-10/2024-05-14"


def test_a_beginning_without_a_year_is_the_last_before_an_end_with_one() -> None:
    first, last = Find(Fields(month=12, day=12), "nearest"), Fields(year=2025, month=2, day=3)
    assert _text(Between(first, last)) == "2024-12-12/2025-02-03"


def test_days_that_are_named_in_full_are_not_moved() -> None:
    later, earlier = Fields(year=2024, month=3, day=2), Fields(year=2024, month=3, day=1)
    with pytest.raises(Open, match="end before it begins"):
        resolve(Between(later, earlier), THURSDAY)


def test_of_two_hours_the_one_that_makes_the_shorter_stretch_is_meant() -> None:
    day = Ref("publication")
    eleven = Either(Clock(day, 11, half="pm"), Clock(day, 11, half="am"))
    assert _text(Between(eleven, Clock(day, 3, half="pm"))) == "2024-05-16T11:00/2024-05-16T15:00"


def test_a_stretch_within_a_month_lies_in_one_year() -> None:
    first, last = (Find(Fields(month=9, day=day), "either") for day in (3, 12))
    found = [value.text for value in resolve(Between(first, last), THURSDAY)]
    assert found == ["2023-09-03/2023-09-12", "2024-09-03/2024-09-12"]


def test_hours_behind_midnight_belong_to_the_night_that_began_the_evening_before() -> None:
    (value,) = resolve(Clock(Ref("publication"), 2, half="late"), THURSDAY)
    assert value.text == "2024-05-17T02:00"


def test_the_small_hours_of_a_night_over_two_days_belong_to_the_second() -> None:
    hours = {3: "2024-05-17T03:00", 12: "2024-05-17T00:00", 8: "2024-05-17T08:00", 10: "2024-05-16T22:00"}
    for hour, text in hours.items():
        (value,) = resolve(Clock(Ref("publication"), hour, half="nights"), THURSDAY)
        assert value.text == text
