"""The same count of the same days in two reports, under two words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.growth import calls
from tests.reconcile.figures.builders import Report, stated

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Ledger, Told


def of(*reports: Report) -> Ledger:
    return ledger([report.told() for report in reports], (), "s-1")


def pair(days: int = 1) -> tuple[Report, Report]:
    later = f"2024-05-{6 + days:02}"
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", (later,), "De Andere")


@pytest.mark.parametrize(("noun", "group"), [("kameraden", None), ("collega's", "workers")])
def test_a_word_that_leaves_open_who_they_are_is_of_the_group_that_is_counted_alike(
    noun: str, group: str | None
) -> None:
    first, second = pair()
    first.figure(2, noun="soldaten", group="soldiers")
    second.figure(2, noun=noun, group=group)
    made = of(first, second)
    assert stated(made) == [("2", "agrees", "2")]
    assert any("the same number, 2" in series.why for series in made.series) or len(made.series) == 1


def test_two_groups_of_their_own_are_two() -> None:
    first, second = pair()
    first.figure(2, noun="soldaten", group="soldiers")
    second.figure(2, noun="agenten", group="police")
    assert len(of(first, second).series) == 2


@pytest.mark.parametrize("days", [2, 9])
def test_a_small_number_of_another_day_says_nothing(days: int) -> None:
    first, second = pair(days)
    first.figure(2, noun="soldaten", group="soldiers")
    second.figure(2, noun="kameraden", group=None)
    assert len(of(first, second).series) == 2


def test_who_counts_both_sets_them_apart() -> None:
    first, second = pair()
    first.figure(2, noun="soldaten", group="soldiers")
    second.figure(2, noun="kameraden", group=None)
    second.figure(7, noun="soldaten", group="soldiers")
    assert stated(of(first, second)) == [("2", "updates", "7")]


def test_a_number_that_its_report_gives_twice_is_of_neither() -> None:
    first, second = pair()
    first.figure(2, noun="soldaten", group="soldiers")
    second.figure(2, noun="kameraden", group=None)
    second.figure(2, noun="vissers", group="crew")
    assert len(of(first, second).series) == 3


def test_what_was_taken_back_under_a_loose_word_makes_way_for_the_one_count_beside_it() -> None:
    report = Report("a.txt")
    report.figure(12, category="detained", noun="mannen", group="men", status="withdrawn", by="Een zender")
    report.figure(9, category="detained", noun="Egyptenaren", group=None)
    assert stated(of(report)) == [("12", "withdraws", "9")]


@pytest.mark.growth
def test_four_times_the_reports_of_one_number_take_four_times_the_work() -> None:
    def told(count: int) -> list[Told]:
        reports = [Report(f"{at:04}.txt", ("2024-05-06",), f"Krant {at}") for at in range(count)]
        for at, report in enumerate(reports):
            loose = at % 2 == 0
            report.figure(2, noun="kameraden" if loose else "soldaten", group=None if loose else "soldiers")
        return [report.told() for report in reports]

    def work(many: list[Told]) -> object:
        return ledger(many, (), "s-1")

    assert calls(work, told(400)) < 5 * calls(work, told(100))
