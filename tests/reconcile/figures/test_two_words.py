"""Two words that anybody could go by, each all that its reports count; and nouns of two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated

if TYPE_CHECKING:
    from relaas.model.figures import Category


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


def pair(day: str = "2024-05-07") -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", (day,), "De Andere")


def test_passengers_here_and_pilgrims_there_are_the_same_people() -> None:
    first, second = pair()
    first.figure(9, noun="pelgrims", group="marchers", paragraph=0)
    second.figure(11, noun="passagiers", group="travellers", paragraph=0)
    assert of(first, second) == [("9", "updates", "11")]


def test_but_not_where_a_report_counts_others_beside_them() -> None:
    first, second = pair()
    first.figure(9, noun="pelgrims", group="marchers", paragraph=0)
    second.figure(11, noun="passagiers", group="travellers", paragraph=0)
    second.figure(4, noun="agenten", group="police", paragraph=0)
    assert ("9", "updates", "11") not in of(first, second)


@pytest.mark.parametrize(("category", "stands"), [("killed", True), ("released", False)])
def test_a_handful_who_are_let_go_may_be_others(category: Category, *, stands: bool) -> None:
    first, second = pair()
    first.figure(4, category=category, noun="plunderaars", group="protesters", paragraph=0)
    second.figure(4, category=category, noun="zeelieden", group="crew", paragraph=0)
    assert bool(of(first, second)) == stands


@pytest.mark.parametrize(
    ("one", "other", "same"), [("loodsen", "kassen", False), ("kast", "bijenkast", True)]
)
def test_things_by_two_nouns_are_one_where_the_one_is_a_compound_of_the_other(
    one: str, other: str, *, same: bool
) -> None:
    first, second = pair()
    first.figure(14, category="damaged", noun=one, group=None)
    second.figure(14, category="damaged", noun=other, group=None)
    assert (of(first, second) == [("14", "agrees", "14")]) == same


def test_three_children_are_no_three_fishermen() -> None:
    first, second = pair()
    first.figure(3, category="rescued", noun="kinderen", group="children")
    second.figure(3, category="rescued", noun="vissers", group="crew")
    assert of(first, second) == []


@pytest.mark.parametrize("bearings", [(), ("remains",)])
def test_who_are_still_held_are_of_those_who_were_arrested(bearings: tuple[str, ...]) -> None:
    first, second = pair()
    first.figure(31, category="detained", by="Politie", noun="mensen", paragraph=0)
    second.figure(
        7,
        category="detained",
        by="Parket",
        noun="betogers",
        group="protesters",
        paragraph=0,
        bearings=bearings,
    )
    assert (("31", "updates", "7") in of(first, second)) == bool(bearings)


@pytest.mark.parametrize(("number", "relation"), [(6, "agrees"), (4, "different_scope")])
def test_all_who_died_are_buried_where_they_are_as_many(number: int, relation: str) -> None:
    first, second = pair()
    first.figure(6, paragraph=0)
    second.figure(number, limits=("buried",), paragraph=0)
    assert [found for _, found, _ in of(first, second)] == [relation]


def test_what_another_report_takes_back_is_left_open_by_nothing() -> None:
    first, second = pair("2024-05-06")
    first.figure(35, by="Brandweer", paragraph=0)
    second.figure(26, by="Ministerie", bearings=("tallies",), paragraph=0)
    second.figure(35, by="Brandweer", status="withdrawn", paragraph=0)
    assert "unsure" not in [relation for _, relation, _ in of(first, second)]
