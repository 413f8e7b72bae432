"""Counts that words set against one another: of a wider place, disputed by a source, or told in fewer digits."""

from __future__ import annotations

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


def two_days(first: str = "2024-05-06", second: str = "2024-05-08") -> tuple[Report, Report]:
    return Report("a.txt", (first,), "De Ene"), Report("b.txt", (second,), "De Andere")


def test_a_count_of_a_wider_place_is_no_rival() -> None:
    report, _ = two_days()
    report.figure(9, by="de Burgemeester")
    report.figure(41, by="de Gouverneur", bearings=("wide",))
    assert of(report) == [("9", "different_scope", "41")]


def test_who_answers_a_count_of_a_wider_place_disputes_it() -> None:
    report, _ = two_days()
    report.figure(41, by="de Gouverneur", bearings=("wide",))
    report.figure(30, by="de Oppositie", bearings=("answers",))
    assert of(report) == [("41", "contradicts", "30")]


@pytest.mark.parametrize(("bearings", "relation"), [((), "updates"), (("disputes",), "contradicts")])
def test_a_count_given_against_another_is_none_gone_on(bearings: tuple[str, ...], relation: str) -> None:
    first, second = two_days()
    first.figure(9, by="de Politie")
    second.figure(14, by="de Bond", bearings=bearings)
    assert of(first, second) == [("9", relation, "14")]


def test_what_was_told_weeks_before_is_not_disputed() -> None:
    first, second = two_days(second="2024-05-28")
    first.figure(9, by="de Politie")
    second.figure(14, by="de Bond", bearings=("disputes",))
    assert of(first, second) == [("9", "updates", "14")]
