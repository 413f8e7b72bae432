"""Counts that one report tells one after the other: by the hours of its entries, by days, far from its other counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Ledger


def of(*reports: Report) -> Ledger:
    return ledger([report.told() for report in reports], (), "s-1")


def entry(report: Report, hour: str, number: int, by: str) -> None:
    report.text += "\n"
    report.time(hour, f"2024-05-06T{hour}", kind="time")
    report.figure(number, by=by, bearings=("tallies",))


def test_the_hours_of_a_live_report_say_which_count_is_the_later() -> None:
    report = Report("a.txt")
    entry(report, "17:25", 9, "het Parket")
    entry(report, "15:30", 3, "de Burgemeester")
    assert stated(of(report)) == [("3", "updates", "9")]


def test_one_hour_makes_no_live_report() -> None:
    report = Report("a.txt")
    entry(report, "17:25", 9, "het Parket")
    report.figure(3, by="de Burgemeester", bearings=("tallies",))
    assert stated(of(report)) == [("9", "contradicts", "3")]


@pytest.mark.parametrize(("day", "relation"), [("2024-05-05", "updates"), (None, "contradicts")])
def test_two_sources_on_two_days_that_are_told_do_not_dispute_each_other(
    day: str | None, relation: str
) -> None:
    report = Report("a.txt", ("2024-05-05",))
    told: dict[str, Any] = {"sentence": (len(report.text), len(report.text)), "bearings": ("tallies",)}
    report.figure(15, by="de Woordvoerder", said=report.time("zaterdag", "2024-05-04"), **told)
    said = report.time("zondag", day) if day else None
    report.figure(32, by="de Dienst", said=said, **told)
    assert stated(of(report)) == [("15", relation, "32")]


def test_a_report_is_no_older_than_the_day_it_has_a_count_of() -> None:
    first = Report("a.txt", ("2024-05-06",), "De Ene")
    second = Report("b.txt", ("2024-05-02", "2024-05-09"), "De Andere")
    first.figure(23, category="hospitalised")
    second.figure(65, when=second.time("maandag", "2024-05-08"))
    second.figure(19, category="hospitalised")
    assert ("23", "updates", "19") in stated(of(first, second))


def test_what_is_told_apart_is_so_with_what_it_was_before() -> None:
    report = Report("a.txt", outlet="De Ene")
    report.figure(8)
    start = len(report.text)
    report.figure(215, paragraph=2, sentence=(start, start))
    report.figure(201, paragraph=2, sentence=(start, start), when=report.time("woensdag", "2024-05-01"))
    report.figure(215, paragraph=2)
    made = of(report)
    assert len(made.series) == 2
    assert ("201", "updates", "215") in stated(made)
    assert ("215", "agrees", "215") in stated(made)


def test_two_stages_of_a_toll_that_its_report_has_moved_on_from_are_told_in_turn() -> None:
    report = Report("a.txt")
    report.figure(14)
    start = len(report.text)
    report.figure(8, superseded=True, sentence=(start, start + 40))
    report.figure(13, superseded=True, sentence=(start, start + 40))
    told = stated(ledger([report.told()], (), "s-1"))
    assert {("8", "updates", "13"), ("13", "updates", "14")} <= set(told)


def test_a_source_of_whom_there_is_no_entity_is_called_what_its_pronoun_stands_for() -> None:
    report = Report("a.txt")
    name = report.word("hulpdiensten")
    report.figure(14, by="zij")
    said = report.mentions[0].attributed
    report.mentions[0] = replace(report.mentions[0], attributed=replace(said, name=name))
    (figure,) = ledger([report.told()], (), "s-1").figures
    assert figure.source is not None
    assert (figure.source.text, figure.source.anchor.text) == ("hulpdiensten", "zij")


def test_the_hours_of_two_counts_say_which_is_the_later() -> None:
    report = Report("a.txt")
    report.figure(7, by="de Dienst", when=report.time("11.35 uur", "2024-05-06T11:35", kind="time"))
    report.figure(19, by="de Dienst", when=report.time("12.03 uur", "2024-05-06T12:03", kind="time"))
    assert stated(of(report)) == [("7", "updates", "19")]


def test_a_toll_that_a_report_opens_with_has_risen_since_a_day_before() -> None:
    report = Report("a.txt")
    told: dict[str, Any] = {"bearings": ("tallies",)}
    report.figure(262, by="het Instituut", **told)
    report.figure(210, by="de President", said=report.time("zondag", "2024-05-05"), paragraph=2, **told)
    assert stated(of(report)) == [("210", "updates", "262")]


def test_one_number_of_one_day_agrees_however_it_is_hedged() -> None:
    first, second = Report("a.txt", outlet="De Ene"), Report("b.txt", ("2024-05-07",), "De Andere")
    first.figure(600, "more_than", "displaced")
    second.figure(600, category="displaced", when=second.time("maandag", "2024-05-06"))
    assert [relation for _, relation, _ in stated(of(first, second))] == ["agrees"]
