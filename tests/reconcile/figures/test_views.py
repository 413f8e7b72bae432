"""Series as ACLED and UCDP would read them, and figures as they stood on a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relaas.model.quantities import MAGNITUDES, Quantity
from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.standing import stood
from tests.reconcile.figures.builders import Report

if TYPE_CHECKING:
    from relaas.model.figures import Profile, SeriesView
    from relaas.model.quantities import Hedge
    from relaas.reconcile.figures.told import Ledger


def view(made: Ledger, profile: Profile) -> SeriesView:
    (found,) = [row for row in made.views if row.profile == profile]
    return found


def bounds(made: Ledger, profile: Profile) -> tuple[int, int | None, int | None]:
    found = view(made, profile)
    return found.low, found.best, found.high


@pytest.mark.parametrize(
    ("number", "hedge", "acled", "ucdp"),
    [
        (12, "exact", (12, 12, 12), (12, 12, 12)),
        (40, "about", (40, 40, 40), (40, 40, 44)),
        (30, "at_least", (30, 30, 30), (30, 30, 30)),
        (30, "more_than", (30, 30, 30), (30, 30, 31)),
        (50, "almost", (45, 45, 45), (45, 45, 49)),
        (50, "at_most", (0, None, 50), (0, 0, 50)),
        (None, "tens", (10, 10, 10), (10, 10, 99)),
        (None, "dozens", (12, 12, 12), (12, 12, 99)),
        (None, "hundreds", (100, 100, 100), (100, 100, 999)),
        (None, "few", (2, 2, 2), (2, 2, 9)),
    ],
)
def test_one_figure_by_its_hedge(
    number: int | None,
    hedge: Hedge,
    acled: tuple[int, int | None, int | None],
    ucdp: tuple[int, int | None, int | None],
) -> None:
    report = Report("1.txt")
    report.figure(number, hedge)
    made = ledger([report.told()], [], "s")
    assert bounds(made, "acled") == acled
    assert bounds(made, "ucdp") == ucdp
    row = made.series[0]
    assert bounds(made, "literal") == (row.low, row.best, row.high)


def test_an_order_of_magnitude_under_a_bound_is_still_its_least() -> None:
    report = Report("1.txt")
    report.figure(None, "tens")
    stacked = Quantity(None, "at_least", ("at_least", "tens"), MAGNITUDES["tens"][0], None)
    report.mentions[0] = replace(report.mentions[0], quantity=stacked)
    made = ledger([report.told()], [], "s")
    assert bounds(made, "acled") == (10, 10, 10)


def test_of_sources_that_differ_acled_takes_the_least_and_ucdp_both() -> None:
    report = Report("1.txt")
    report.figure(12, by="Politie")
    report.figure(15, by="Ministerie")
    made = ledger([report.told()], [], "s")
    assert bounds(made, "acled") == (12, 12, 12)
    assert bounds(made, "ucdp") == (12, 12, 15)
    assert view(made, "ucdp").why.endswith("best is the low, as no source leads")


def test_what_is_said_at_most_is_no_estimate_of_none() -> None:
    report = Report("1.txt")
    report.figure(20, "at_most", by="Politie")
    report.figure(15, by="Ministerie")
    made = ledger([report.told()], [], "s")
    assert bounds(made, "acled") == (15, 15, 15)


def test_where_nothing_is_held_there_is_no_best() -> None:
    report = Report("1.txt")
    report.figure(12, status="withdrawn")
    made = ledger([report.told()], [], "s")
    assert bounds(made, "acled") == (12, None, 12)
    assert bounds(made, "ucdp") == (12, None, 12)


def test_the_figures_as_they_stood_are_those_of_reports_that_had_appeared() -> None:
    reports = [
        Report("1.txt", ("2024-05-06",)),
        Report("2.txt", ("2024-05-07",)),
        Report("3.txt", ("2024-05-06", "2024-05-08")),
        Report("4.txt", ("2024-05-05", "2024-05-06")),
        Report("5.txt", ()),
    ]
    told = [report.told() for report in reports]
    kept, left = stood(told, "2024-05-06")
    assert [one.document.path for one in kept] == ["1.txt", "4.txt"]
    assert [(p.path, p.kind) for p in left] == [
        ("2.txt", "after-as-of"),
        ("3.txt", "open-as-of"),
        ("5.txt", "open-as-of"),
    ]
    assert stood(told, None) == (told, [])
