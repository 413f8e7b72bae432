"""Two counts of one day in one report, which the hours of the day put in order."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from relaas.model.figures import NOW
from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated


def of(report: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told()], (), "s-1"))


@pytest.mark.parametrize(
    ("hours", "relation"),
    [
        (("15:00", "18:00"), ("300", "updates", "2000")),
        (("", ""), ("300", "contradicts", "2000")),
        (("15:00", "15:00"), ("300", "contradicts", "2000")),
    ],
)
def test_a_crowd_of_two_hours_is_no_dispute(hours: tuple[str, str], relation: tuple[str, str, str]) -> None:
    report = Report("a.txt")
    day = report.time("zondag", "2024-05-05")
    first, then = hours
    report.figure(300, category="participants", by="de Politie", when=day, hour=first)
    report.figure(2000, category="participants", by="de Bond", when=day, hour=then)
    assert of(report) == [relation]


def test_what_is_told_of_an_hour_was_before_what_is_told_of_now() -> None:
    report = Report("a.txt")
    day = report.time("maandagavond", "2024-05-06")
    report.figure(1000, category="released", by="de Voorzitter", said=day, hour="20:00")
    report.figure(2000, category="released", by="het Ministerie", hour=NOW)
    assert of(report) == [("1000", "updates", "2000")]


@pytest.mark.parametrize(("hour", "named"), [("12:00", True), ("", False)])
def test_a_bare_count_of_an_hour_is_of_those_told_before_it(hour: str, named: bool) -> None:
    report = Report("a.txt")
    report.figure(82, category="detained")
    report.figure(41, category="detained", hour=hour, sentence=report.mentions[0].sentence)
    report.mentions[1] = replace(report.mentions[1], counted=report.mentions[0].counted)
    assert (("41", "updates", "82") in of(report)) is named


def test_a_word_for_now_makes_nothing_later_that_is_less_of_what_only_rises() -> None:
    report = Report("a.txt")
    day = report.time("zondag", "2024-05-06")
    report.figure(50, by="de Korpschef", when=day)
    report.figure(42, by="de Korpschef", hour="now")
    assert ("50", "withdraws", "42") not in of(report)


def test_a_past_count_is_replaced_in_its_own_sentence() -> None:
    report = Report("a.txt")
    report.figure(49, by="de Korpschef", superseded=True, bearings=("tallies",))
    sentence = report.mentions[0].sentence
    report.figure(50, by="de Korpschef", bearings=("tallies",), sentence=sentence)
    report.figure(42, by="de Korpschef", bearings=("tallies",))
    assert {r for r in of(report) if r[1] == "withdraws"} == set()


def test_of_what_only_rises_a_lesser_count_is_no_last_word() -> None:
    report = Report("a.txt")
    report.figure(50)
    report.figure(26, paragraph=4)
    made = ledger([report.told()], (), "s-1")
    assert {series.best for series in made.series} >= {50}
    assert max(series.best or 0 for series in made.series) == 50
