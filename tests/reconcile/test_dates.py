"""Resolving the times of a document in order, and narrowing the day it is from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from relaas.model.documents import Document, Published, Segment, digest, identify
from relaas.model.time.operators import (
    Current,
    Either,
    Fields,
    Find,
    Lasting,
    Marked,
    Moved,
    Node,
    Ref,
    Section,
    Stretch,
)
from relaas.reconcile.appositions import agreed
from relaas.reconcile.dates import resolve_all
from relaas.reconcile.dating import keep, weigh
from relaas.reconcile.publications import date_document
from relaas.reconcile.timexes import timex_rows
from tests.reconcile.builders import mention, weekday


def month(shown: str) -> Published:
    return Published(shown, (), None, "")


def days(*numbers: int) -> list[date]:
    return [date(2022, 1, number) for number in numbers]


def test_what_is_told_as_past_does_not_lie_ahead() -> None:
    later = Moved(Ref("narrative"), Fraction(1), "day")
    told = [mention(weekday(1)), mention(later, 10)]  # "maandag zei hij … een dag later noemde hij"
    assert resolve_all(told, date(2022, 1, 4))[1].values[0].text == "2022-01-04"
    ahead = resolve_all(told, date(2022, 1, 3))[1]
    assert ahead.ahead
    assert not ahead.values
    to_come = [mention(weekday(1)), mention(later, 10, "future")]
    assert resolve_all(to_come, date(2022, 1, 3))[1].values[0].text == "2022-01-04"


def test_a_day_before_what_is_told_as_past_is_less_likely() -> None:
    told = [mention(weekday(1)), mention(Moved(Ref("narrative"), Fraction(1), "day"), 10)]
    monday, tuesday = weigh(told, days(3, 4))
    assert "has happened, yet would lie ahead" in monday.objections[-1].text
    assert monday.weight > tuesday.weight


def test_the_narration_moves_on() -> None:
    later = Moved(Ref("narrative"), Fraction(3), "day")
    mentions = [
        mention(Find(Fields(month=9, day=13), "past")),
        mention(Lasting(((Fraction(2), "hour"),))),
        mention(later),
        mention(later),
    ]
    found = [[v.text for v in r.values] for r in resolve_all(mentions, date(2022, 9, 24))]
    assert found == [["2022-09-13"], ["PT2H"], ["2022-09-16"], ["2022-09-19"]]


def test_a_paragraph_behind_an_aside_may_go_on_from_before_it() -> None:
    aside = Moved(Find(Fields(weekday=7), "past"), Fraction(-1), "week", "day")
    mentions = [
        mention(weekday(7)),
        mention(aside, 10),
        mention(Moved(Ref("narrative"), Fraction(-1), "day"), 20, paragraph=1),
    ]
    *_, open_ = resolve_all(mentions, date(2019, 10, 27))
    assert [v.text for v in open_.values] == ["2019-10-19", "2019-10-26"]
    *_, sure = resolve_all([*mentions[:2], replace(mentions[2], paragraph=0)], date(2019, 10, 27))
    assert [v.text for v in sure.values] == ["2019-10-19"]


def test_without_a_day_of_publication_only_what_is_complete_resolves() -> None:
    mentions = [mention(weekday(2)), mention(Fields(year=2014))]
    first, second = resolve_all(mentions, None)
    assert (first.values, first.why) == ((), "the day of publication is not known")
    assert [v.text for v in second.values] == ["2014"]


def test_quoted_words_are_counted_from_the_day_they_were_said() -> None:
    yesterday = Moved(Ref("speaker"), Fraction(-1), "day")
    mentions = [mention(yesterday, speech=1), mention(weekday(1), at=9)]
    found = resolve_all(mentions, date(2024, 5, 16))
    assert found[0].values[0].text == "2024-05-12"
    assert "the day it was said" in found[0].why


def test_the_first_weekday_told_is_mostly_that_of_the_report() -> None:
    told = [mention(weekday(2)), mention(weekday(1), 100, place=(100, 199))]
    kept = keep(weigh(told, days(*range(1, 32))))
    assert {c.day.isoweekday() for c in sorted(kept, key=lambda c: c.weight)[:8]} == {2, 3}


def test_apposition_leaves_one_day() -> None:
    mentions = [
        mention(Moved(Ref("speaker"), Fraction(2), "day"), tense="future"),
        mention(Find(Fields(month=1, day=15), "future"), equals=0, tense="future"),
    ]
    published, readings = date_document(month("2022-01"), mentions)
    assert published.best == "2022-01-13"
    assert published.candidates == ("2022-01-13",)
    assert len(readings) == 1


def test_what_has_happened_lies_before_the_report() -> None:
    kept = keep(weigh([mention(Find(Fields(month=1, day=20), "past"))], days(*range(1, 32))))
    assert [c.day for c in kept if c.weight < 4] == days(*range(20, 32))
    assert all("another year" in c.objections[-1].text for c in kept if c.weight >= 4)


def test_what_is_to_come_lies_after_it() -> None:
    kept = keep(
        weigh([mention(Find(Fields(month=1, day=20), "future"), tense="future")], days(*range(1, 32)))
    )
    assert [c.day for c in kept if not c.weight] == days(*range(1, 17))
    assert [c.day for c in kept if c.weight < 4] == days(*range(1, 21))
    assert all("another year" in c.objections[0].text for c in kept if c.weight >= 4)


def test_a_section_told_as_over_is_over() -> None:
    candidates = weigh([mention(Section(Current("month"), "START"))], days(*range(1, 32)))
    assert "going on" in candidates[0].objections[0].text
    assert [c.day for c in keep(candidates)] == days(*range(11, 32))


def test_a_weekday_that_no_near_year_has_speaks_against_a_day() -> None:
    candidates = weigh([mention(Find(Fields(month=1, day=11, weekday=2), "past"))], days(1, 12))
    assert candidates[0].weight > candidates[1].weight == 0


def test_nothing_to_go_by_leaves_the_month() -> None:
    published, readings = date_document(month("2022-02"), [])
    assert len(published.candidates) == len(readings) == 28
    assert published.best is None
    assert "nothing in it tells" in published.why


@pytest.mark.parametrize("shown", [None, "2022"])
def test_no_day_to_try(shown: str | None) -> None:
    published, readings = date_document(Published(shown, (), None, "none given"), [mention(weekday(2))])
    assert published.why == "none given"
    assert readings[0][0] is None


def document(published: Published) -> Document:
    text = "tij " * 9
    return Document(
        identify("d", text),
        "a.txt",
        "X",
        None,
        "nl",
        None,
        digest(text),
        text,
        published,
        segments=(Segment("body", 0, len(text)),),
    )


def test_rows_hold_the_union_over_the_days_left() -> None:
    mentions = [mention(weekday(2)), mention(Fields(year=2014)), mention(Stretch(Fraction(-1), "week"))]
    published, readings = date_document(month("2022-01"), mentions)
    rows = timex_rows(document(published), mentions, readings)
    assert rows[0].value is None
    assert "2022-01-11" in rows[0].candidates
    assert list(rows[0].candidates) == sorted(rows[0].candidates)
    assert "left open" in rows[0].why
    assert (rows[1].value, rows[1].candidates) == ("2014", ("2014",))
    assert f"the same for each of {len(published.candidates)} days" in rows[1].why
    assert rows[2].type == "interval"


def test_rows_without_any_value_say_why() -> None:
    mentions = [mention(weekday(2))]
    published, readings = date_document(Published(None, (), None, ""), mentions)
    (row,) = timex_rows(document(published), mentions, readings)
    assert (row.value, row.candidates) == (None, ())
    assert "not known" in row.why


def told_after(first: Node, then: Node, paragraph: int = 0) -> list[str]:
    mentions = [mention(first), mention(then, paragraph=paragraph)]
    return [value.text for value in resolve_all(mentions, date(2024, 1, 9))[1].values]


def test_a_date_told_after_one_of_another_year_can_be_of_either() -> None:
    full, bare = Fields(year=2020, month=12, day=18), Find(Fields(month=1, day=4), "past")
    assert told_after(full, bare) == ["2024-01-04", "2021-01-04"]
    assert told_after(full, bare, paragraph=1) == ["2024-01-04"]
    assert told_after(Fields(year=2023, month=12, day=18), bare) == ["2024-01-04"]


def test_a_weekday_told_after_a_date_of_weeks_ago_can_be_counted_from_it() -> None:
    date_told, bare = Find(Fields(month=12, day=5), "past"), weekday(6)
    assert told_after(date_told, bare) == ["2024-01-06", "2023-12-09"]
    assert told_after(date_told, Marked(bare, "EVENING")) == ["2024-01-06", "2023-12-09"]
    assert told_after(date_told, bare, paragraph=1) == ["2024-01-06"]
    assert told_after(Find(Fields(month=1, day=5), "past"), bare) == ["2024-01-06"]


def test_late_in_the_evening_by_universal_time_is_one_of_two_days() -> None:
    shown = Published("2024-11-06T23:40:00Z", ("2024-11-06",), "2024-11-06T23:40:00Z", "")
    published, readings = date_document(shown, [])
    assert published.candidates == ("2024-11-06", "2024-11-07")
    assert published.best is None
    assert len(readings) == 2
    local = Published("2024-11-06T23:40:00+01:00", ("2024-11-06",), "2024-11-06T23:40:00+01:00", "")
    assert len(date_document(local, [])[1]) == 1


def test_a_time_left_open_leaves_the_narration_nowhere() -> None:
    either = Either(weekday(2), weekday(3))
    later = mention(Moved(Ref("narrative"), Fraction(2), "day"))
    found = resolve_all(
        [mention(Find(Fields(month=5, day=3), "past")), mention(either), later], date(2024, 5, 16)
    )
    assert found[2].values == ()


def test_what_may_be_another_years_leaves_the_same_doubt_to_what_follows() -> None:
    told = [
        mention(Fields(year=2019)),
        *(mention(Find(Fields(month=m), "past"), at) for at, m in ((10, 3), (20, 4))),
    ]
    _, march, april = resolve_all(told, date(2023, 5, 10))
    assert {v.text for v in march.values} == {"2019-03", "2023-03"}
    assert {v.text for v in april.values} == {"2019-04", "2023-04"}


def test_a_date_that_settles_the_time_ends_the_doubt() -> None:
    settled = mention(Fields(year=2023, month=5, day=2), 15)
    told = [mention(Fields(year=2019)), mention(Find(Fields(month=3), "past"), 10), settled]
    *_, april = resolve_all([*told, mention(Find(Fields(month=4), "past"), 20)], date(2023, 5, 10))
    assert [v.text for v in april.values] == ["2023-04"]


def test_what_is_counted_from_the_narration_gives_way_to_the_date_beside_it() -> None:
    counted = mention(Moved(Ref("narrative"), Fraction(-1), "week"), 10)
    named = mention(Fields(year=2023, month=4, day=20), 20, equals=1)
    told = [mention(Fields(year=2023, month=5, day=8)), counted, named]
    resolved = resolve_all(told, date(2023, 5, 10))
    assert [v.text for v in resolved[1].values] == ["2023-05-01"]
    assert [v.text for v in agreed(told, resolved)[1].values] == ["2023-04-20"]
    assert "2023-05-01" in agreed(told, resolved)[1].why


def test_what_agrees_with_the_date_beside_it_stays() -> None:
    counted = mention(Moved(Ref("narrative"), Fraction(-1), "week"), 10)
    told = [mention(Fields(year=2023, month=5, day=8)), counted]
    told.append(mention(Fields(year=2023, month=5, day=1), 20, equals=1))
    resolved = resolve_all(told, date(2023, 5, 10))
    assert agreed(told, resolved) == resolved
