"""Figures that count the same though their words do not show it: put right, copied, told by one source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.told import Told
from tests.reconcile.figures.builders import Report, stated


def test_a_part_taken_back_is_put_right_by_the_count_beside_it() -> None:
    report = Report("a.txt")
    whole = report.figure(40, category="injured", noun="gewonden")
    report.figure(3, category="injured", noun="Belgen", group=None, part_of=whole, status="withdrawn")
    report.figure(2, category="injured", noun="Belgen", group=None, part_of=whole)
    made = ledger([report.told()], (), "s-1")
    assert ("3", "withdraws", "2") in stated(made)


def test_a_count_of_another_noun_puts_nothing_right() -> None:
    report = Report("a.txt")
    whole = report.figure(40, category="injured", noun="gewonden")
    report.figure(3, category="injured", noun="Belgen", group=None, part_of=whole, status="withdrawn")
    report.figure(2, category="injured", noun="agenten", group="police", part_of=whole)
    made = ledger([report.told()], (), "s-1")
    assert not any(relation == "withdraws" for _, relation, _ in stated(made))


def test_of_several_counts_the_one_that_is_near_in_size_stands_instead() -> None:
    report = Report("a.txt")
    report.figure(31, paragraph=0)
    report.figure(20, paragraph=1)
    report.figure(34, paragraph=1, status="withdrawn")
    made = ledger([report.told()], (), "s-1")
    assert ("34", "withdraws", "31") in stated(made)


@pytest.mark.parametrize(("by", "relation"), [("Rode Kruis", "updates"), ("politie", None)])
def test_a_source_with_a_name_counts_one_thing_by_two_words(by: str, relation: str | None) -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")
    first.figure(244, by=by, place="Gilan", paragraph=3)
    second.figure(252, by=by, paragraph=3)
    made = ledger([first.told(), second.told()], (), "s-1")
    assert [r for _, r, _ in stated(made) if r == "updates"] == ([relation] if relation else [])


@pytest.mark.parametrize("copy", [True, False])
def test_what_stands_in_a_copied_sentence_counts_the_same(copy: bool) -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-06",), "De Andere")
    first.figure(7, noun="mensen", place="Gilan")
    second.figure(7, noun="mensen")
    one, other = first.told(), second.told()
    if copy:
        other = Told(replace(other.document, copy_of=one.document.id), other.mentions, other.timexes)
    made = ledger([one, other], (), "s-1")
    assert (("7", "agrees", "7") in stated(made)) is copy


@pytest.mark.parametrize("status", ["withdrawn", "asserted"])
def test_what_is_past_counts_the_narrower_people_of_what_stands_beside_it(status: str) -> None:
    report = Report("a.txt")
    report.figure(4255)
    report.figure(5, by="Athene", status=status, superseded=True)
    report.figure(6, noun="hulpverleners", group="rescuers", limits=("GR",), by="Athene")
    made = ledger([report.told()], (), "s-1")
    relation = "withdraws" if status == "withdrawn" else "updates"
    assert ("5", relation, "6") in stated(made)


def test_what_is_past_of_a_part_is_of_the_part_beside_it() -> None:
    report = Report("a.txt")
    whole = report.figure(207)
    report.figure(27, noun="buitenlanders", group=None, part_of=whole, by="het Ministerie")
    report.figure(35, part_of=whole, by="het Ministerie", status="withdrawn")
    assert ("35", "withdraws", "27") in stated(ledger([report.told()], (), "s-1"))


def test_fighters_taken_back_are_no_residents() -> None:
    report = Report("a.txt")
    report.figure(40, noun="strijders", group="fighters", by="het Leger", status="withdrawn")
    report.figure(17, noun="burgers", group="residents", by="het Dorp")
    assert not any(relation == "withdraws" for _, relation, _ in stated(ledger([report.told()], (), "s-1")))


def test_what_is_past_stands_in_the_place_of_no_part_of_its_own() -> None:
    report = Report("a.txt")
    report.figure(68, by="de Ombudsman")
    whole = report.figure(20, by="de Dienst", superseded=True)
    report.figure(13, noun="lichamen", part_of=whole, by="de Dienst")
    made = ledger([report.told()], (), "s-1")
    series = {figure.anchor.text: figure.series for figure in made.figures}
    assert series["20"] == series["68"] != series["13"]


def test_what_a_count_is_put_right_to_is_no_part_of_it() -> None:
    report = Report("a.txt")
    whole = report.figure(331, category="injured", noun="gewonden", by="het Parket", status="withdrawn")
    report.figure(303, category="injured", noun="gewonden", by="de Dienst", part_of=whole)
    made = ledger([report.told()], (), "s-1")
    assert stated(made) == [("331", "withdraws", "303")]
    assert all(figure.part_of is None for figure in made.figures)


def test_one_number_of_a_part_and_of_a_count_in_two_reports_is_one() -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-07",), "De Andere")
    whole = first.figure(40)
    first.figure(12, noun="militairen", group="soldiers", limits=("US",), part_of=whole)
    second.figure(12, noun="militairen", group="soldiers", place="Kabul", paragraph=4)
    assert ("12", "agrees", "12") in stated(ledger([first.told(), second.told()], (), "s-1"))


def test_one_number_of_a_whole_and_of_a_part_of_it_are_two() -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-07",), "De Andere")
    first.figure(12)
    whole = second.figure(16)
    second.figure(12, noun="mensen", part_of=whole)
    made = ledger([first.told(), second.told()], (), "s-1")
    assert not any(relation == "agrees" for _, relation, _ in stated(made))


def test_a_bare_count_taken_back_is_of_the_part_that_it_is_nearest_to() -> None:
    report = Report("a.txt")
    whole = report.figure(224, by="het Centrum")
    report.figure(216, noun="mensen", part_of=whole, by="het Centrum")
    report.figure(217, by="het Bureau", status="withdrawn")
    bare = replace(report.mentions[-1], counted=None, head="")
    report.mentions[-1] = bare
    assert ("217", "withdraws", "216") in stated(ledger([report.told()], (), "s-1"))


def test_what_is_taken_back_by_another_than_who_gives_what_holds_is_of_its_people() -> None:
    report = Report("a.txt")
    report.figure(11, noun="leerlingen", group="children", by="de Commissaris")
    report.figure(19, by="Zender Zeven", status="withdrawn", superseded=True)
    assert ("19", "withdraws", "11") in stated(ledger([report.told()], (), "s-1"))
