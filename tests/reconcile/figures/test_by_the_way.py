"""Counts that are told by the way: neither at the head of their reports nor in words that give a count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated

if TYPE_CHECKING:
    from relaas.model.figures import Category

FURTHER_ON = 4
"""A paragraph that heads no report."""


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


def two_days() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


@pytest.mark.parametrize(
    ("number", "bearings", "relation"),
    [(18, (), "unsure"), (18, ("tallies",), "updates"), (30, (), "updates")],
)
def test_what_is_told_by_the_way_hardly_goes_on_threefold(
    number: int, bearings: tuple[str, ...], relation: str
) -> None:
    first, second = two_days()
    first.figure(number, by="een Buurvrouw", paragraph=FURTHER_ON, bearings=bearings)
    second.figure(70, by="het Ministerie")
    assert of(first, second) == [(str(number), relation, "70")]


def test_nor_does_what_a_report_opens_with_to_a_word_by_the_way() -> None:
    first, second = two_days()
    first.figure(80)
    second.figure(1000, by="de Korpschef", paragraph=FURTHER_ON)
    assert of(first, second) == [("80", "unsure", "1000")]


def test_one_source_may_count_on_threefold_by_the_way() -> None:
    first, second = two_days()
    first.figure(18, by="het Ministerie", paragraph=FURTHER_ON)
    second.figure(70, by="het Ministerie")
    assert of(first, second) == [("18", "updates", "70")]


@pytest.mark.parametrize(
    ("category", "paragraph", "relation"),
    [
        ("killed", FURTHER_ON, "unsure"),
        ("killed", 1, "contradicts"),
        ("released", FURTHER_ON, "contradicts"),
        ("participants", FURTHER_ON, "contradicts"),
    ],
)
def test_two_by_the_way_of_whom_one_is_nobodys_are_no_dispute(
    category: Category, paragraph: int, relation: str
) -> None:
    report = Report("a.txt")
    report.figure(30, category=category, paragraph=paragraph)
    report.figure(20, category=category, by="een Bron", paragraph=paragraph)
    assert of(report) == [("30", relation, "20")]


def test_what_a_report_gave_before_by_the_way_is_not_set_against_what_is_denied() -> None:
    report = Report("a.txt")
    report.figure(20, paragraph=FURTHER_ON)
    report.figure(2, by="de Burgemeester", paragraph=FURTHER_ON, status="denied")
    assert not of(report)
    report.figure(7, by="de Provincie", paragraph=FURTHER_ON)
    assert of(report) == [("20", "unsure", "7"), ("2", "contradicts", "7")]


def test_nor_is_what_stands_in_the_same_claim() -> None:
    report = Report("a.txt")
    report.figure(260, by="de Vakbond")
    report.figure(400, status="denied", sentence=report.mentions[0].sentence)
    assert not of(report)


def test_two_reports_of_one_day_do_not_say_which_is_the_later() -> None:
    first, second = (Report(f"{n}.txt", ("2024-05-06",), "De Ene") for n in "ab")
    first.figure(160)
    second.figure(168)
    assert [relation for _, relation, _ in of(first, second)] == ["unsure"]


@pytest.mark.parametrize(("number", "relation"), [(36, "updates"), (15, "different_scope")])
def test_what_names_a_later_day_and_is_little_more_is_the_count_gone_on(number: int, relation: str) -> None:
    first, second = two_days()
    first.figure(27)
    second.figure(number, when=second.time("bis Dienstag", "2024-05-07"))
    assert of(first, second) == [("27", relation, str(number))]


@pytest.mark.parametrize(("limits", "relation"), [(("severe",), "updates"), ((), "unsure")])
def test_a_state_passes_and_what_befell_people_does_not(limits: tuple[str, ...], relation: str) -> None:
    first, second = two_days()
    first.figure(36, category="injured", limits=limits)
    second.figure(31, category="injured", limits=limits)
    assert of(first, second) == [("36", relation, "31")]


def test_more_in_that_state_are_not_taken_for_the_later() -> None:
    first, second = two_days()
    for report, number in ((first, 22), (second, 36)):
        report.days = ("2024-05-06", "2024-05-13")
        report.figure(number, category="injured", limits=("severe",))
    assert [relation for _, relation, _ in of(first, second)] == ["unsure"]


@pytest.mark.parametrize(("borrowed", "relation"), [(True, "contradicts"), (False, "unsure")])
def test_a_source_that_answers_the_count_of_a_crowd_counts_that_crowd(
    relation: str, *, borrowed: bool
) -> None:
    report = Report("a.txt", ("2024-05-06", "2024-05-13"))
    begins, when = len(report.text), report.time("gisteravond", "2024-05-05", "2024-05-12")
    ends = len(report.text) + len("4000 doden")
    report.figure(4000, category="participants", when=when, sentence=(begins, ends))
    report.figure(2000, category="participants", by="de Politie")
    if borrowed:
        first, answer = report.mentions
        report.mentions[1] = replace(answer, counted=first.counted)
    assert [told[1] for told in of(report)] == [relation]


@pytest.mark.parametrize(
    ("number", "bearings", "replaced"), [(103, (), False), (103, ("tallies",), True), (500, (), True)]
)
def test_what_is_far_off_takes_the_place_of_another_unless_by_the_way(
    number: int, bearings: tuple[str, ...], *, replaced: bool
) -> None:
    report = Report("a.txt")
    report.figure(1300, category="missing", status="withdrawn", paragraph=FURTHER_ON)
    report.figure(number, category="missing", bearings=bearings, paragraph=FURTHER_ON)
    assert (("1300", "withdraws", str(number)) in of(report)) is replaced


@pytest.mark.parametrize(("by", "replaced"), [("de Burgemeester", True), (None, False)])
def test_what_a_source_gives_right_behind_takes_its_place_however_far_off(
    by: str | None, *, replaced: bool
) -> None:
    report = Report("a.txt")
    report.figure(1900, category="missing", status="withdrawn", paragraph=FURTHER_ON)
    report.figure(73, category="missing", by=by, paragraph=FURTHER_ON)
    assert (("1900", "withdraws", "73") in of(report)) is replaced


@pytest.mark.parametrize(("paragraph", "relation"), [(FURTHER_ON, "unsure"), (1, "contradicts")])
def test_a_case_that_a_source_tells_by_the_way_disputes_no_count_four_times_as_many(
    paragraph: int, relation: str
) -> None:
    report = Report("a.txt")
    report.figure(23, by="het Ministerie", bearings=("tallies",))
    report.figure(5, by="het Instituut", paragraph=paragraph)
    assert of(report) == [("23", relation, "5")]
