"""Figures that count the population of another though their words do not show it, and those that must not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Ledger


def of(*reports: Report) -> Ledger:
    return ledger([report.told() for report in reports], (), "s-1")


def pair() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


def test_a_headline_and_its_lead_count_the_same() -> None:
    report = Report("a.txt")
    report.figure(6, paragraph=0)
    report.figure(6, noun="redders", group="rescuers", paragraph=1)
    made = of(report)
    assert stated(made) == [("6", "agrees", "6")]
    assert "“6 doden” heads its report over “6 redders”" in made.series[0].why


def test_a_headline_under_a_headline_and_the_lead_count_the_same_by_two_words_for_a_crowd() -> None:
    report = Report("a.txt", text="WEER THUIS\n\n")
    report.figure(9, category="detained", noun="boeren", group=None, paragraph=1)
    report.text += "\n\n"
    report.figure(9, category="detained", noun="betogers", group="protesters", paragraph=2)
    assert stated(of(report)) == [("9", "agrees", "9")]


def test_the_same_count_further_down_is_told_of_its_own_people() -> None:
    report = Report("a.txt")
    report.figure(6, paragraph=0)
    report.figure(6, noun="redders", group="rescuers", paragraph=3)
    assert stated(of(report)) == [("6", "different_scope", "6")]


def test_an_addition_that_is_the_whole_is_the_whole() -> None:
    first, second = pair()
    first.figure(74, category="detained")
    second.figure(74, category="detained", scope=("added",))
    assert stated(of(first, second)) == [("74", "agrees", "74")]
    first, second = pair()
    first.figure(7, category="detained")
    second.figure(7, category="detained", scope=("added",))
    assert stated(of(first, second)) == []


def test_a_count_called_an_earlier_one_is_of_what_stands_in_its_place() -> None:
    report = Report("a.txt")
    report.figure(239, category="rescued", noun="mensen")
    report.figure(237, category="rescued", by="het Ministerie", noun="duikers", group=None, superseded=True)
    made = of(report)
    assert stated(made) == [("237", "updates", "239")]
    assert "“239 mensen” in the place of “237 duikers”" in made.series[0].why


def test_two_unknown_nouns_stay_two() -> None:
    report = Report("a.txt")
    report.figure(239, category="other", noun="meldingen", group=None)
    report.figure(237, category="other", noun="oproepen", group=None, superseded=True)
    assert len(of(report).series) == 2


def test_a_crowd_and_people_are_one_by_one_telling_number() -> None:
    first, second = pair()
    first.figure(35, category="missing", noun="anderen")
    second.figure(35, category="missing", noun="kompels", group="workers")
    second.figure(90, category="killed", noun="agenten", group="police")
    assert stated(of(first, second)) == [("35", "agrees", "35")]


def test_a_place_with_more_than_the_rest_is_no_part_of_it() -> None:
    lead = "In Zavelgem is een trein ontspoord en er zijn doden. " * 5 + "\n\n"
    report = Report("a.txt", text=lead)
    report.text = report.text.strip() + " "
    report.figure(125, place="Zavelgem")
    report.figure(129)
    assert len(of(report).series) == 1


def test_a_number_of_one_place_and_of_the_whole_on_other_days_is_chance() -> None:
    first, second = pair()
    first.figure(41, place="Zahedan")
    second.figure(41)
    assert [relation for _, relation, _ in stated(of(first, second))] == ["different_scope"]


# ---- parts


def test_a_part_is_set_beside_its_whole_and_a_handful_is_not() -> None:
    report = Report("a.txt")
    whole = report.figure(51)
    report.figure(46, noun="kompels", group="workers", part_of=whole)
    report.figure(4, noun="redders", group="rescuers", part_of=whole)
    assert stated(of(report)) == [("51", "different_scope", "46")]


def test_a_short_first_line_is_a_headline_and_sets_no_place_against_another() -> None:
    report = Report("a.txt", text="Staatsgreep in Zambara mislukt: ")
    report.figure(None, "tens", place="Zambara", paragraph=0)
    report.text += "\n\nIn de hoofdstad Luba is een nacht lang gevochten. " * 4
    report.figure(60, "at_least", by="een Ambtenaar", place="Luba")
    second = Report("b.txt", ("2024-05-08",), "De Andere")
    second.figure(265)
    assert ("60", "updates", "265") in stated(of(report, second))


# ---- answers


@pytest.mark.parametrize(
    ("by", "bearings", "borrowed", "series"),
    [
        ("de Directie", ("tallies",), True, 1),
        ("de Directie", ("tallies",), False, 2),
        ("de Directie", (), True, 2),
        ("de Directie", ("runs", "tallies"), True, 2),
        (None, ("tallies",), True, 2),
    ],
)
def test_a_count_of_no_noun_by_another_source_answers_the_one_before_it(
    by: str | None, bearings: tuple[str, ...], series: int, *, borrowed: bool
) -> None:
    report = Report("a.txt")
    report.figure(4000, category="rescued", by="een Leider", limits=("van de fabriek",))
    report.figure(300, category="rescued", by=by, bearings=bearings)
    if borrowed:
        first, answer = report.mentions
        report.mentions[1] = replace(answer, counted=first.counted)
    made = of(report)
    assert len(made.series) == series
    assert ("right behind" in made.series[0].why) is (series == 1)


@pytest.mark.parametrize(
    ("bearings", "group", "series"),
    [
        (("answers", "tallies"), "people", 1),
        (("tallies",), "people", 2),
        (("answers", "tallies"), "soldiers", 2),
    ],
)
def test_an_answer_counts_the_same_people_under_a_looser_noun(
    bearings: tuple[str, ...], group: str, series: int
) -> None:
    report = Report("a.txt")
    report.figure(6, category="injured", group="police", noun="agenten", limits=("jonge",), by="het Korps")
    report.figure(2, category="injured", group=group, noun="gewonden", by="de Bond", bearings=bearings)
    assert len(ledger([report.told()], (), "s-1").series) == series
