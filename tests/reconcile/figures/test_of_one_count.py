"""What shows that two counts are of the same people, or of others, beside their categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.model.figures import END, NOW
from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, entity, stated

if TYPE_CHECKING:
    from relaas.model.figures import Category

FURTHER_ON = 4
"""A paragraph that heads no report."""
TALLIES, RUNS, WIDE = (
    ("tallies",),
    ("runs", "tallies"),
    ("everywhere", "tallies"),
)


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


def two_days() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


@pytest.mark.parametrize(
    ("category", "more", "relation"),
    [("other", 4229, "updates"), ("other", 4900, "unsure"), ("participants", 4229, "unsure")],
)
def test_so_many_and_nearly_as_many_are_no_chance(category: Category, more: int, relation: str) -> None:
    first, second = two_days()
    first.figure(4205, category=category, noun="opvarenden")
    second.figure(more, category=category, noun="mensen")
    assert of(first, second) == [("4205", relation, str(more))]


@pytest.mark.parametrize(
    ("past", "many", "bearings", "goes_on"),
    [(40, 60, TALLIES, True), (40, 60, (), False), (4, 7, TALLIES, False), (40, 130, TALLIES, False)],
)
def test_a_toll_goes_on_with_many_dead_that_another_report_tells_of(
    past: int, many: int, bearings: tuple[str, ...], *, goes_on: bool
) -> None:
    first, second = two_days()
    first.figure(30)
    first.figure(past, by="de Politie")
    second.figure(200)
    second.figure(many, by="het Ministerie", bearings=bearings)
    assert ((str(past), "updates", str(many)) in of(first, second)) is goes_on


def test_who_is_in_hospital_of_those_hurt_is_one_count() -> None:
    first, second = two_days()
    for report, hurt, ill in ((first, 116, 75), (second, 119, 31)):
        whole = report.figure(hurt, category="injured", paragraph=FURTHER_ON)
        report.figure(ill, category="hospitalised", part_of=whole, paragraph=FURTHER_ON)
    assert ("75", "updates", "31") in of(first, second)


@pytest.mark.parametrize(("bearings", "relation"), [(RUNS, "updates"), ((), "unsure")])
def test_a_running_count_goes_on_with_one_told_by_the_way(bearings: tuple[str, ...], relation: str) -> None:
    first, second = two_days()
    first.figure(4, category="rescued", paragraph=FURTHER_ON)
    second.figure(11, category="rescued", bearings=bearings)
    assert of(first, second) == [("4", relation, "11")]


@pytest.mark.parametrize(("by", "relation"), [("de Premier", "updates"), (None, "unsure")])
def test_one_source_may_count_a_group_as_a_part_of_more(by: str | None, relation: str) -> None:
    first, second = two_days()
    first.figure(2839, category="detained", group="soldiers", by=by)
    whole = second.figure(7543, category="detained", by=by)
    second.figure(6038, category="detained", group="soldiers", part_of=whole, by=by)
    assert ("2839", relation, "6038") in of(first, second)


@pytest.mark.parametrize(
    ("hour", "by", "relation"),
    [
        (END, None, "updates"),
        (NOW, None, "contradicts"),
        ("", None, "contradicts"),
        (END, "de Bond", "contradicts"),
    ],
)
def test_a_crowd_has_a_count_in_the_end(hour: str, by: str | None, relation: str) -> None:
    report = Report("a.txt")
    report.figure(244000, category="participants", by="het Ministerie", bearings=TALLIES)
    report.figure(287000, category="participants", bearings=TALLIES, by=by, hour=hour)
    assert of(report) == [("244000", relation, "287000")]


@pytest.mark.parametrize(("bearings", "relation"), [(WIDE, "different_scope"), (TALLIES, "contradicts")])
def test_the_more_of_two_counts_may_be_of_all_the_country(bearings: tuple[str, ...], relation: str) -> None:
    report = Report("a.txt")
    report.figure(133, category="injured", by="Arden", bearings=TALLIES)
    report.figure(263, category="injured", by="het Ministerie", bearings=bearings)
    assert of(report) == [("133", relation, "263")]


def test_what_is_counted_at_two_places_told_in_one_breath_is_of_them_all() -> None:
    report = Report("a.txt")
    start = len(report.text)
    first, _, second = report.word("Arden"), report.word("en"), report.word("Bresk")
    both = type(first).of(report.text, start, second.end)
    report.figure(34, place=both)
    whole = len(report.mentions) - 1
    report.figure(14, place=report.word("Arden"), part_of=whole)
    report.figure(11, place=report.word("Arden"), superseded=True)
    places = (entity("place", report, first), entity("place", report, second))
    made = ledger([report.told()], places, "s-1")
    of_each = {f.anchor.text: f.series for f in made.figures}
    assert of_each["14"] == of_each["11"] != of_each["34"]
    assert {s.id: s.place for s in made.series}[of_each["34"]] is None
