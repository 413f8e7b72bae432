"""Which figures a reader could take for one another, of those that must not be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.cases import cases
from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.links import Names
from relaas.reconcile.figures.populations import populations
from tests.reconcile.figures.builders import Report, entity, stated

if TYPE_CHECKING:
    from relaas.model.quantities import Hedge


def beside(report: Report) -> list[tuple[str, str]]:
    made = ledger([report.told()], (), "s-1")
    return [(a, b) for a, relation, b in stated(made) if relation == "different_scope"]


@pytest.mark.parametrize(
    ("number", "noun", "group", "shown"),
    [
        (16, "agenten", "police", True),
        (2, "agenten", "police", True),  # who act are others, however few
        (2, "kinderen", "children", False),  # a case of them
        (9, "kinderen", "children", False),
        (20, "kinderen", "children", True),
        (3, "mortuaria", None, False),  # things
        (20, "Chinezen", None, True),  # a people
    ],
)
def test_people_are_set_beside_people_and_no_handful_beside_a_hundred(
    number: int, noun: str, group: str | None, shown: bool
) -> None:
    report = Report("a.txt")
    report.figure(60)
    report.figure(number, noun=noun, group=group)
    assert bool(beside(report)) is shown


def test_an_earlier_event_may_have_had_any_number() -> None:
    report = Report("a.txt")
    report.figure(2)
    report.figure(292, scope=("earlier",))
    assert beside(report) == [("2", "292")]


@pytest.mark.parametrize(("category", "shown"), [("killed", True), ("deployed", False), ("other", False)])
def test_what_is_of_many_kinds_is_told_apart_by_its_name(category: str, shown: bool) -> None:
    report = Report("a.txt")
    report.figure(40, category=category, noun="agenten", group="police")  # type: ignore[arg-type]
    report.figure(30, category=category, noun="redders", group="rescuers")  # type: ignore[arg-type]
    assert bool(beside(report)) is shown


def test_what_a_count_was_put_right_by_is_no_count_of_its_own() -> None:
    report = Report("a.txt")
    report.figure(20)
    report.figure(3, bearings=("amends",))
    made = ledger([report.told()], (), "s-1")
    assert made.relations == ()
    assert len(made.series) == 2


def test_a_day_is_set_beside_what_it_comes_to() -> None:
    report = Report("a.txt")
    report.figure(15, by="het Comité")
    report.figure(39, bearings=("runs", "tallies"))
    assert beside(report) == [("15", "39")]


def test_a_crowd_that_one_source_counts_anew_is_another() -> None:
    first, second = Report("a.txt", ("2024-05-06",)), Report("b.txt", ("2024-05-11",))
    first.figure(80000, category="participants", by="Politie")
    second.figure(87000, category="participants", by="Politie")
    made = ledger([first.told(), second.told()], (), "s-1")
    assert stated(made) == [("80000", "different_scope", "87000")]


@pytest.mark.parametrize(("country", "series"), [("JP", 2), ("DZ", 1)])
def test_a_government_counts_its_own_where_the_story_is_of_another_country(country: str, series: int) -> None:
    report = Report("a.txt")
    report.word("Over de slachtoffers is nu meer bekend:")
    report.figure(37)
    report.figure(7, by="Tokio")
    seat = report.mentions[1].attributed.source
    assert seat is not None
    places = [(seat, country), *((report.word("Algerije"), "DZ") for _ in range(3))]
    entities = [entity("place", report, anchor) for anchor, _ in places]
    told = [replace(one, country=code) for one, (_, code) in zip(entities, places, strict=True)]
    assert len(ledger([report.told()], told, "s-1").series) == series


def test_what_came_to_a_count_is_not_taken_for_it() -> None:
    report = Report("a.txt")
    report.figure(12)
    report.figure(5, scope=("added",))
    assert beside(report) == []


@pytest.mark.parametrize(
    ("number", "whole", "shown"),
    [(90, 100, True), (5, 100, True), (4, 100, False), (4, 5, True), (1, 1, False), (6, 4000, False)],
)
def test_a_part_is_set_beside_its_whole_but_for_a_handful_of_many(
    number: int, whole: int, *, shown: bool
) -> None:
    report = Report("a.txt")
    report.figure(whole)
    report.figure(number, part_of=0)
    assert bool(beside(report)) is shown


@pytest.mark.parametrize(
    ("noun", "group", "shown"), [("gewonden", "people", True), ("artsen", "medics", False)]
)
def test_what_befell_some_of_those_told_of_is_set_beside_them(noun: str, group: str, *, shown: bool) -> None:
    report = Report("a.txt")
    report.figure(74, category="injured", noun="gewonden")
    report.figure(20, category="hospitalised", noun=noun, group=group, part_of=0)
    assert bool(beside(report)) is shown


def test_a_part_told_in_one_breath_with_its_whole_is_not_taken_for_it() -> None:
    report = Report("a.txt")
    report.figure(4, category="other", noun="fracties", group=None, part_of=1)
    report.figure(5, category="other", noun="fracties", group=None)
    assert beside(report) == []


def test_a_place_that_only_the_paragraph_names_sets_no_part_apart() -> None:
    report = Report("a.txt")
    report.figure(74, category="detained", noun="betogers", group="protesters")
    report.word("In Luik")
    report.figure(4, category="detained", noun="betogers", group="protesters", part_of=0)
    assert beside(report) == []
    report.figure(3, category="detained", noun="betogers", group="protesters", part_of=0, place="Gent")
    assert beside(report) == [("74", "3")]


def test_people_of_the_storys_own_country_are_a_part_by_their_name() -> None:
    reports = Report("a.txt"), Report("b.txt", outlet="De Andere")
    for report in reports:
        report.figure(95, noun="Zambanen", group=None, part_of=report.figure(100, "more_than"))
    found = cases([report.told() for report in reports], Names(()))
    own = {case.id: "" for case in found if case.whole}
    named = populations(found, own)
    assert len({named[id_] for id_ in own}) == 1


@pytest.mark.parametrize(("number", "hedge", "shown"), [(2100, "exact", False), (1200, "exact", True)])
def test_a_word_alone_sets_no_two_counts_apart_that_meet(number: int, hedge: Hedge, *, shown: bool) -> None:
    report = Report("a.txt")
    report.figure(None, "thousands", category="released", noun="betogers", group="protesters")
    report.figure(number, hedge, category="released", noun="minderjarigen", group="children")
    assert bool(beside(report)) is shown


def test_a_count_is_set_beside_that_of_its_own_sentence() -> None:
    report = Report("a.txt")
    report.figure(58)
    toll = report.figure(103, paragraph=2)
    report.figure(60, paragraph=2, place="Trier")
    whole = report.mentions[toll].sentence
    report.mentions[2] = replace(report.mentions[2], sentence=whole)
    assert beside(report) == [("103", "60")]


def test_two_children_are_not_taken_for_seven_dead() -> None:
    report = Report("a.txt")
    report.figure(7)
    report.figure(2, noun="kinderen", group="children")
    assert beside(report) == []


def test_two_days_far_apart_in_number_are_not_taken_for_one_another() -> None:
    first = Report("a.txt", ("2024-05-06",), "De Ene")
    second = Report("b.txt", ("2024-05-20",), "De Andere")
    first.figure(1000, category="participants")
    second.figure(30000, category="participants")
    made = ledger([first.told(), second.told()], (), "s-1")
    assert not any(r.relation == "different_scope" for r in made.relations)


def test_a_part_that_is_more_than_its_whole_is_none() -> None:
    report = Report("a.txt")
    report.figure(200, category="rescued")
    report.figure(251, category="rescued", part_of=0)
    assert beside(report) == []


@pytest.mark.parametrize("category", ["equipment", "other"])
def test_things_told_at_once_are_not_taken_for_one_another(category: str) -> None:
    report = Report("a.txt")
    report.figure(7, category=category, noun="granaten", group=None, by="de generaal")  # type: ignore[arg-type]
    report.figure(3, category=category, noun="granaten", group=None, by="De generaal")  # type: ignore[arg-type]
    assert beside(report) == []


def test_what_is_past_or_taken_back_is_taken_for_nothing_that_holds() -> None:
    for rest in ({"superseded": True}, {"status": "withdrawn"}):
        report = Report("a.txt")
        report.figure(40, category="injured")
        report.figure(30, category="injured", noun="kinderen", group="children", place="Lier", **rest)
        assert "different_scope" not in [r for _, r, _ in stated(ledger([report.told()], (), "s-1"))]


def test_of_those_in_hospital_some_still_are() -> None:
    report = Report("a.txt")
    whole = report.figure(29, category="hospitalised", noun="mensen")
    report.figure(24, category="hospitalised", noun="mensen", part_of=whole)
    assert stated(ledger([report.told()], (), "s-1")) == []


def test_what_one_source_gives_in_one_sentence_at_a_day_may_be_of_another_hour() -> None:
    report = Report("a.txt")
    day = report.time("maandag", "2024-05-06")
    report.figure(95, by="de Arts", when=day, sentence=(0, 900))
    report.figure(160, by="de Arts", sentence=(0, 900))
    made = ledger([report.told()], (), "s-1")
    assert "different_scope" not in [relation for _, relation, _ in stated(made)]
