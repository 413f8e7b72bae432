"""Populations told apart by their days, and peoples that are the people hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Ledger


def of(*reports: Report) -> Ledger:
    return ledger([report.told() for report in reports], (), "s-1")


def pair() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


def test_what_held_weeks_before_the_first_report_is_of_an_earlier_event() -> None:
    report = Report("a.txt", ("2024-05-06",))
    report.figure(20, "at_least", by="het Ziekenhuis")
    report.figure(20, when=report.time("in november", "2023-11"))
    made = of(report)
    assert [figure.scope for figure in made.figures] == [(), ("earlier", "period")]
    assert stated(made) == [("20", "different_scope", "20")]


def test_what_the_first_report_may_tell_of_is_no_earlier_event() -> None:
    report = Report("a.txt", ("2024-05-06",))
    report.figure(20, when=report.time("op 30 april", "2024-04-30"))
    assert of(report).figures[0].scope == ()


def test_a_people_by_its_name_are_the_people_hit() -> None:
    first, second = pair()
    first.figure(7400, category="displaced", noun="burgers", group="civilians")
    second.figure(77000, category="displaced", noun="Irakezen", group=None)
    assert stated(of(first, second)) == [("7400", "updates", "77000")]
    second.figure(500, category="displaced", noun="burgers", group="civilians")
    assert len(of(first, second).series) == 2


def test_households_are_no_people() -> None:
    first, second = pair()
    first.figure(400, category="evacuated", noun="huishoudens", group=None)
    second.figure(900, category="evacuated")
    assert len(of(first, second).series) == 2
