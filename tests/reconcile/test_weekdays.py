"""What the weekdays a report looks back on say of its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from relaas.model.time.operators import Fields, Find, Marked, Moved, Night, Node, Ref, Until
from relaas.reconcile.dates import resolve_all
from relaas.reconcile.weekdays import (
    AHEAD,
    BARE,
    BESIDE,
    EARLY,
    FIRST,
    LATE,
    OVERNIGHT,
    SAID,
    TWICE,
    Weekdays,
)
from tests.reconcile.days.builders import Written, weekday

TUESDAY, WEDNESDAY = date(2024, 5, 14), date(2024, 5, 15)
TODAY: Node = Moved(Ref("publication"), Fraction(0), "day")
YESTERDAY: Node = Moved(Ref("publication"), Fraction(-1), "day")


def weight(written: Written, day: date) -> float:
    resolved = resolve_all(written.times, day)
    return sum(objection.weight for objection in Weekdays(written.times).objections(resolved, day))


def named(*nodes: Node, reporting: bool = False) -> Written:
    words = [f"w{number}" for number in range(len(nodes))]
    written = Written("De Ene", "2024-05", " ".join(words))
    for word, node in zip(words, nodes, strict=True):
        written.time(word, node)
    if reporting:
        written.said("w0")
    return written


def in_lines(*nodes: Node) -> Written:
    """Each time in a sentence of its own."""
    report = named(*nodes)
    places = [(t.anchor.start, t.anchor.end) for t in report.times]
    report.times = [replace(t, place=place) for t, place in zip(report.times, places, strict=True)]
    return report


def test_a_bare_weekday_is_mostly_the_day_of_the_report() -> None:
    report = named(weekday(2))
    assert weight(report, TUESDAY) == 0.0
    assert weight(report, WEDNESDAY) == BARE


def test_a_morning_is_told_the_same_day_and_an_evening_the_day_after() -> None:
    morning, evening = named(Marked(weekday(2), "MORNING")), named(Marked(weekday(2), "EVENING"))
    assert (weight(morning, TUESDAY), weight(morning, WEDNESDAY)) == (0.0, EARLY)
    assert (weight(evening, TUESDAY), weight(evening, WEDNESDAY)) == (LATE, 0.0)


def test_half_of_that_where_the_day_is_named_without_its_part() -> None:
    report = named(weekday(2), Marked(weekday(2), "MORNING"))
    assert weight(report, TUESDAY) == TWICE
    assert weight(report, WEDNESDAY) == EARLY / 2


def test_a_weekday_that_owns_a_noun_is_not_the_first_thing_told() -> None:
    report = in_lines(weekday(7), weekday(2))  # "Sunday's attack … on Tuesday"
    owning = replace(report, times=[replace(report.times[0], owner=True), report.times[1]])
    assert weight(report, TUESDAY) == FIRST[2]
    assert weight(owning, TUESDAY) == 0.0


def test_a_night_is_told_the_day_on_which_it_ended() -> None:
    report = named(Night(weekday(2)))
    assert (weight(report, TUESDAY), weight(report, WEDNESDAY)) == (0.0, OVERNIGHT)


def test_what_was_said_is_told_that_day_and_that_counts_once() -> None:
    assert weight(named(weekday(2), reporting=True), WEDNESDAY) == SAID
    assert weight(named(weekday(2)), WEDNESDAY) == BARE


def test_what_lasted_until_a_weekday_is_news_of_it() -> None:
    report = named(Until(weekday(2)), weekday(1))
    assert weight(report, TUESDAY) < weight(report, WEDNESDAY)


@pytest.mark.parametrize("node", [TODAY, YESTERDAY])
def test_a_word_for_today_or_yesterday_tells_of_a_newer_day_than_an_old_weekday(node: Node) -> None:
    thursday = date(2024, 5, 16)
    assert weight(named(node, weekday(1)), thursday) < weight(named(weekday(1)), thursday)


def test_a_word_for_yesterday_in_the_sentence_of_an_old_weekday_tells_of_a_newer_day() -> None:
    thursday = date(2024, 5, 16)
    before, behind = (
        named(YESTERDAY, weekday(1)),
        named(weekday(1), YESTERDAY),
    )  # "cut on Monday, … said yesterday"
    assert weight(before, thursday) == weight(behind, thursday)


def test_this_evening_is_told_beside_the_weekday_of_its_day() -> None:
    evening = named(weekday(2), Marked(TODAY, "EVENING"))
    assert weight(evening, TUESDAY) < weight(named(weekday(2), TODAY), TUESDAY)


def test_without_weekdays_nothing_is_said() -> None:
    assert weight(named(YESTERDAY), WEDNESDAY) == 0.0


def test_the_newest_weekday_of_the_first_sentence_that_names_one_is_the_first_told() -> None:
    nodes = weekday(7), weekday(2)  # "Who fell on Sunday died on Tuesday"
    assert weight(named(*nodes), TUESDAY) == 0.0
    assert weight(in_lines(*nodes), TUESDAY) == FIRST[2]


def test_the_first_weekday_weighs_less_behind_the_opening() -> None:
    report = in_lines(weekday(7), weekday(2))
    report.times = [
        replace(t, anchor=replace(t.anchor, start=600 + n, end=602 + n)) for n, t in enumerate(report.times)
    ]
    assert 0.0 < weight(report, TUESDAY) < FIRST[2]


def test_a_weekday_that_is_to_come_lies_but_a_few_days_ahead() -> None:
    ahead = Written("De Ene", "2024-05", "zondag").time("zondag", Find(Fields(weekday=7), "future"), "future")
    assert weight(ahead, TUESDAY) == AHEAD["future"][5]
    assert weight(ahead, WEDNESDAY) == AHEAD["future"][4]
    assert weight(ahead, date(2024, 5, 16)) == 0.0


def test_a_morning_of_the_day_before_weighs_less_where_yesterday_is_told() -> None:
    morning = Marked(weekday(2), "MORNING")
    assert weight(in_lines(morning, YESTERDAY), WEDNESDAY) < weight(named(morning), WEDNESDAY) == EARLY


def test_a_weekday_and_yesterday_of_one_sentence_are_two_days() -> None:
    report = named(weekday(2), YESTERDAY)
    words = "“w0” and “w1” of one sentence would be one day"
    assert [said_against(report, day, words) for day in (TUESDAY, WEDNESDAY, date(2024, 5, 16))] == [
        [],
        [BESIDE],
        [],
    ]
    assert said_against(in_lines(weekday(2), YESTERDAY), WEDNESDAY, words) == []


def said_against(written: Written, day: date, words: str) -> list[float]:
    found = Weekdays(written.times).objections(resolve_all(written.times, day), day)
    return [objection.weight for objection in found if objection.text == words]
