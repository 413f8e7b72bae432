"""The day of a clock time, by what is told around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from relaas.model.time.operators import Clock, Either, Find, Marked, Moved, Night, Ref
from relaas.reconcile.dates import resolve_all
from tests.reconcile.builders import mention, weekday

if TYPE_CHECKING:
    from relaas.model.timexes import Tense, TimexMention


def clock_after(told: Find, tense: Tense, paragraph: int = 0) -> list[str]:
    mentions = [mention(told), mention(Clock(Ref("scene"), 18), tense=tense, paragraph=paragraph)]
    return [value.text for value in resolve_all(mentions, date(2024, 5, 16))[1].values]


def test_a_bare_clock_time_is_on_the_day_the_narration_is_at() -> None:
    assert clock_after(weekday(1), "past") == ["2024-05-13T18:00"]
    assert clock_after(weekday(1), "future") == ["2024-05-16T18:00"]  # that day is over
    assert clock_after(weekday(1), "past", paragraph=1) == ["2024-05-13T18:00", "2024-05-16T18:00"]
    assert clock_after(weekday(4), "past", paragraph=1) == ["2024-05-16T18:00"]
    assert clock_after(weekday(6, "future"), "future") == ["2024-05-18T18:00"]


def clock_at(start: int, hour: int, *, place: tuple[int, int], paragraph: int = 0) -> TimexMention:
    told = mention(Clock(Ref("scene"), hour), start, paragraph=paragraph)
    return replace(told, place=place)


def test_a_clock_time_is_of_the_day_that_its_clause_names_behind_it() -> None:
    clock = clock_at(3, 18, place=(0, 60))
    day = replace(mention(weekday(2), 20), place=(0, 60))
    found = resolve_all([clock, day], date(2022, 1, 12))
    assert [value.text for value in found[0].values] == ["2022-01-11T18:00"]


def test_a_clock_time_of_which_no_day_is_told_may_be_of_the_day_before() -> None:
    clock = clock_at(3, 18, place=(0, 40))
    yesterday = replace(mention(Moved(Ref("publication"), Fraction(-1), "day"), 60), place=(41, 90))
    (found, _) = resolve_all([clock, yesterday], date(2022, 1, 12))
    assert [value.text for value in found.values] == ["2022-01-12T18:00", "2022-01-11T18:00"]
    (alone,) = resolve_all([clock], date(2022, 1, 12))
    assert [value.text for value in alone.values] == ["2022-01-12T18:00"]


def test_a_clock_time_past_noon_is_of_the_only_day_told_where_nothing_of_its_own_is() -> None:
    eve, clock = mention(weekday(6), 0), replace(clock_at(105, 18, place=(100, 140)), paragraph=1)
    sunday, saturday = date(2018, 9, 30), "2018-09-29T18:00"
    assert [v.text for v in resolve_all([eve, clock], sunday)[-1].values] == [saturday]
    small = replace(clock_at(105, 3, place=(100, 140)), paragraph=1)  # its night, or that of the next day
    both = [v.text for v in resolve_all([eve, small], sunday)[-1].values]
    assert both == ["2018-09-29T03:00", "2018-09-30T03:00"]
    other = mention(weekday(4), 0)  # another day told leaves it open
    assert len(resolve_all([other, eve, clock], sunday)[-1].values) > 1
    own = mention(weekday(7), 0)  # and so does what is told of the report's own
    assert len(resolve_all([own, eve, clock], sunday)[-1].values) > 1


def test_what_had_been_past_noon_may_have_been_the_day_before() -> None:
    today, clock = mention(weekday(7), 0), clock_at(105, 14, place=(100, 140))
    found = resolve_all([today, replace(clock, before=True)], date(2018, 9, 30))[-1]
    assert [value.text for value in found.values] == ["2018-09-30T14:00", "2018-09-29T14:00"]
    assert len(resolve_all([today, clock], date(2018, 9, 30))[-1].values) == 1


def test_the_hours_above_the_entries_of_a_live_report_are_of_one_day() -> None:
    first = clock_at(0, 19, place=(0, 40))
    monday = replace(mention(weekday(1), 20), place=(0, 40))
    second = clock_at(50, 16, place=(50, 90), paragraph=1)
    found = resolve_all([first, monday, second], date(2022, 1, 12))
    assert [value.text for value in found[2].values] == ["2022-01-12T16:00"]


def test_a_clock_time_apart_from_the_day_of_the_report_may_be_of_a_day_told_before() -> None:
    eve, today = mention(weekday(5), 0), mention(weekday(6), 20)
    clock = replace(clock_at(105, 18, place=(100, 140)), paragraph=1)
    found = resolve_all([eve, today, clock], date(2018, 9, 29))[-1]
    assert [value.text for value in found.values] == ["2018-09-29T18:00", "2018-09-28T18:00"]
    beside = replace(clock, paragraph=0)
    assert [v.text for v in resolve_all([eve, today, beside], date(2018, 9, 29))[-1].values] == [
        "2018-09-29T18:00"
    ]


def test_a_clock_time_behind_years_is_of_a_day_told_before_them() -> None:
    day, years = mention(weekday(1), 0), mention(Moved(Ref("statement"), Fraction(-22), "year"), 10)
    clock = clock_at(105, 18, place=(100, 140))
    found = resolve_all([day, years, clock], date(2019, 7, 2))[-1]
    assert [value.text for value in found.values] == ["2019-07-01T18:00", "2019-07-02T18:00"]


def test_a_clock_time_later_than_the_hour_above_its_entry_is_of_no_day_told() -> None:
    stamp = replace(clock_at(0, 9, place=(0, 40)), tense="none")
    later, sooner = clock_at(20, 22, place=(0, 40)), clock_at(20, 6, place=(0, 40))
    found = resolve_all([stamp, later], date(2022, 10, 31))[-1]
    assert not found.values
    assert "later than the hour" in found.why
    assert [v.text for v in resolve_all([stamp, sooner], date(2022, 10, 31))[-1].values] == [
        "2022-10-31T06:00"
    ]


def texts(mentions: list[TimexMention], published: date) -> list[str]:
    return [value.text for value in resolve_all(mentions, published)[-1].values]


def test_a_clock_time_past_noon_goes_on_with_the_day_told_right_before_it() -> None:
    own, eve, clock = mention(weekday(7), 0), mention(weekday(6), 20), clock_at(105, 18, place=(100, 140))
    sunday = date(2018, 9, 30)
    assert texts([own, eve, clock], sunday) == ["2018-09-29T18:00"]
    assert len(texts([own, eve, replace(clock, place=(180, 220))], sunday)) > 1
    assert len(texts([own, replace(eve, reporting=True), clock], sunday)) > 1


def test_a_clock_time_past_noon_is_of_the_day_told_where_of_the_report_only_a_saying_is() -> None:
    eve, said = mention(weekday(6), 0), replace(mention(weekday(7), 20), reporting=True)
    clock, sunday = replace(clock_at(105, 18, place=(100, 140)), paragraph=1), date(2018, 9, 30)
    assert texts([eve, said, clock], sunday) == ["2018-09-29T18:00"]
    assert len(texts([eve, said, replace(clock, paragraph=0)], sunday)) > 1  # right behind the saying
    night = mention(Night(weekday(7)), 20)
    assert texts([eve, night, replace(clock, paragraph=0)], sunday) == ["2018-09-29T18:00"]
    assert len(texts([mention(weekday(4)), eve, said, clock], sunday)) > 1


def test_a_clock_time_told_as_past_is_not_of_a_day_to_come() -> None:
    eve, ahead = mention(weekday(6), 0), mention(weekday(2, "future"), 20, "future")
    clock, sunday = clock_at(105, 18, place=(100, 140)), date(2018, 9, 30)
    assert texts([eve, ahead, clock], sunday) == ["2018-09-29T18:00", "2018-09-30T18:00"]
    assert "2018-10-02T18:00" in texts([eve, ahead, replace(clock, tense="future")], sunday)


def test_the_small_hours_behind_an_evening_are_of_the_next_day() -> None:
    evening, small = Marked(weekday(6), "EVENING"), clock_at(105, 3, place=(100, 140))
    monday = date(2018, 10, 1)
    assert texts([mention(evening, 0), small], monday) == ["2018-09-30T03:00"]
    both = texts([mention(weekday(6), 0), small], monday)
    assert both == ["2018-09-29T03:00", "2018-09-30T03:00", "2018-10-01T03:00"]
    assert len(texts([mention(evening, 0), replace(small, before=True)], monday)) > 1
    assert len(texts([mention(evening, 0), replace(small, paragraph=1)], monday)) > 1


def test_midnight_told_as_past_is_the_one_behind_its_evening() -> None:
    evening = mention(Marked(weekday(6), "EVENING"), 0)
    either = Either(Clock(Ref("scene"), 0), Clock(Ref("scene"), 24))
    midnight = replace(mention(either, 105), place=(100, 140))
    assert texts([evening, midnight], date(2018, 10, 1)) == ["2018-09-30T00:00"]
    assert texts([midnight], date(2018, 10, 1)) == ["2018-10-01T00:00"]
    assert len(texts([replace(midnight, tense="future")], date(2018, 10, 1))) > 1


def test_an_hour_told_in_words_goes_on_with_the_clock_time_of_its_sentence() -> None:
    began = mention(Clock(weekday(6), 13), 0)
    two = mention(Clock(Ref("scene"), 2, half="context"), 20)
    assert texts([began, two], date(2018, 10, 1)) == ["2018-09-29T14:00"]
    eleven = mention(Clock(Ref("scene"), 11, half="context"), 20)
    assert texts([began, eleven], date(2018, 10, 1)) == ["2018-09-29T11:00", "2018-09-29T23:00"]
    digits = mention(Clock(Ref("scene"), 2), 20)
    assert texts([began, digits], date(2018, 10, 1)) == ["2018-09-29T02:00"]


def test_what_is_quoted_may_have_been_said_on_the_day_before() -> None:
    tonight = replace(mention(Moved(Ref("speaker"), Fraction(0), "day"), 30), quoted=True)
    eve, monday = mention(weekday(7), 0), date(2018, 10, 1)
    assert texts([eve, tonight], monday) == ["2018-10-01", "2018-09-30"]
    assert texts([eve, replace(tonight, quoted=False)], monday) == ["2018-10-01"]
    assert texts([mention(weekday(6), 0), tonight], monday) == [
        "2018-10-01"
    ]  # nothing is told of the day before
    assert texts([eve, mention(weekday(1), 10), tonight], monday) == [
        "2018-10-01"
    ]  # it has come to its own day
    later = mention(Moved(Ref("narrative"), Fraction(-1), "day"), 40)
    assert texts([eve, tonight, later], monday) == ["2018-09-29"]  # the narration is where it was


def clocks_behind(told: TimexMention, clock: TimexMention) -> list[str]:
    found = resolve_all([mention(weekday(4)), told, clock], date(2024, 5, 16))
    return [value.text for value in found[-1].values]


def test_a_clock_time_beside_what_had_been_may_be_of_a_later_day() -> None:
    told = replace(
        mention(weekday(3), 40), place=(40, 120)
    )  # "De bus, die woensdag was vertrokken, reed om 8 uur"
    clock = clock_at(80, 8, place=(40, 120))
    assert clocks_behind(told, clock) == ["2024-05-15T08:00"]
    assert clocks_behind(replace(told, before=True), clock) == ["2024-05-15T08:00", "2024-05-16T08:00"]


def test_an_afternoon_behind_the_morning_of_the_report_is_of_that_day() -> None:
    morning = replace(mention(Marked(weekday(4), "MORNING"), 0), place=(0, 30))
    for hour, days in ((15, 1), (22, 2)):
        clock = clock_at(45, hour, place=(40, 70))
        assert len(resolve_all([morning, clock], date(2024, 5, 16))[-1].values) == days
