"""Counts of a place, a day or an hour, and those of more that other reports give."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, entity, stated

if TYPE_CHECKING:
    from relaas.model.figures import Category

    Stated = list[tuple[str, str, str]]


def _in_a_town(number: int, more: int, *bearings: str, category: Category = "killed") -> Stated:
    """How a count of a town stands to that of another report, in which it is told as one of more or not."""
    first = Report("a.txt", ("2024-05-06",), "De Ene", text="In ")
    town = first.word("Ranst")
    first.figure(number, category=category, paragraph=0, place=town)
    second = Report("b.txt", ("2024-05-07",), "De Andere")
    second.figure(more, category=category, paragraph=0, bearings=bearings)
    told = [first.told(), second.told()]
    return stated(ledger(told, (entity("place", first, town),), "s-1"))


@pytest.mark.parametrize("category", ["killed", "infected"])
def test_a_count_of_all_the_country_is_no_later_one_of_a_town(category: Category) -> None:
    assert _in_a_town(9, 24, "everywhere", category=category) == [("9", "different_scope", "24")]


def test_but_one_that_names_no_wider_place_is() -> None:
    assert _in_a_town(9, 24) == [("9", "updates", "24")]


@pytest.mark.parametrize(("bearings", "relation"), [(("spans",), "different_scope"), ((), "updates")])
def test_the_count_of_one_night_is_none_of_five(bearings: tuple[str, ...], relation: str) -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-10",), "De Andere")
    first.figure(
        43, category="detained", paragraph=0, noun="mensen", when=first.time("maandag", "2024-05-06")
    )
    second.figure(224, category="detained", paragraph=0, noun="mensen", bearings=bearings)
    made = ledger([first.told(), second.told()], (), "s-1")
    assert stated(made) == [("43", relation, "224")]


@pytest.mark.parametrize(("hour", "relation"), [("20:00", "updates"), ("", "unsure")])
def test_a_count_of_a_late_hour_is_later_than_one_of_that_day(hour: str, relation: str) -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-06",), "De Andere")
    first.figure(20, paragraph=0, by="Politie")
    second.figure(74, paragraph=0, by="Brandweer", hour=hour)
    made = ledger([first.told(), second.told()], (), "s-1")
    assert [found.relation for found in made.relations] == [relation]
