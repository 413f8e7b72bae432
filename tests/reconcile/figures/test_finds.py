"""A day's find beside the toll, a place told alone, and counts of the missing and of those held by two bodies."""

from __future__ import annotations

from typing import Any

import pytest

from relaas.model.figures import NOW
from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


@pytest.mark.parametrize(
    ("found", "toll", "relation"),
    [(33, 140, ["different_scope"]), (120, 140, ["updates"])],
)
def test_what_is_found_on_a_day_is_not_the_toll(found: int, toll: int, relation: list[str]) -> None:
    report = Report("a.txt", ("2024-05-06",))
    report.figure(found, when=report.time("zondag", "2024-05-05"), bearings=("finds",))
    report.figure(toll, bearings=("tallies",))
    assert [name for _, name, _ in of(report)] == relation


def test_a_day_without_a_find_is_what_it_came_from() -> None:
    report = Report("a.txt", ("2024-05-06",))
    report.figure(33, when=report.time("zondag", "2024-05-05"), bearings=("tallies",))
    report.figure(50, bearings=("tallies",))
    assert of(report) == [("33", "updates", "50")]


def test_a_toll_that_has_risen_since_is_the_same_gone_on() -> None:
    report = Report("a.txt", ("2024-05-06",))
    report.figure(59)
    report.figure(60, bearings=("runs", "tallies"), hour=NOW)
    assert "different_scope" not in [name for _, name, _ in of(report)]


@pytest.mark.parametrize(("category", "answers"), [("missing", True), ("hospitalised", False)])
def test_two_who_list_the_missing_answer_each_other(category: Any, answers: bool) -> None:
    report = Report("a.txt", ("2024-05-06",))
    report.figure(15, category=category, by="de rechter", said=report.time("zondag", "2024-05-05"))
    report.figure(5, category=category, by="de brandweer", said=report.time("zaterdag", "2024-05-04"))
    assert ("contradicts" in [name for _, name, _ in of(report)]) == answers


@pytest.mark.parametrize(("later", "relation"), [(540, ["updates"]), (120, ["unsure"])])
def test_arrests_mount_whoever_counts_them(later: int, relation: list[str]) -> None:
    first, second = Report("a.txt", ("2024-05-06",)), Report("b.txt", ("2024-05-09",), "De Andere")
    first.figure(310, category="detained", by="de minister", noun="mensen")
    second.figure(later, category="detained", by="het parket", noun="inwoners", deed="hield aan")
    assert [name for _, name, _ in of(first, second)] == relation
