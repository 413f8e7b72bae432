"""How one figure stands to another: the table of relations, row by row, with what must not be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, only, stated

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Ledger


def of(*reports: Report) -> Ledger:
    return ledger([report.told() for report in reports], (), "s-1")


def two_days() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


def test_the_same_value_agrees_with_the_first() -> None:
    first, second = two_days()
    third = Report("c.txt", ("2024-05-09",), "Het Derde")
    for report in (first, second, third):
        report.figure(41)
    made = of(first, second, third)
    ids = [figure.id for figure in made.figures]
    assert [(r.a, r.relation, r.b) for r in made.relations] == [
        (ids[0], "agrees", ids[1]),
        (ids[0], "agrees", ids[2]),
    ]


def test_the_same_number_hedged_otherwise_agrees_too() -> None:
    first, second = two_days()
    first.figure(31)
    second.figure(31, "at_least")
    assert only(of(first, second)).relation == "agrees"


def test_a_precise_count_refines_a_rough_one_whatever_their_order() -> None:
    first, second = two_days()
    first.figure(2000, "slightly_over", "deployed", noun="militairen", group="soldiers")
    second.figure(2030, "exact", "deployed", noun="soldaten", group="soldiers")
    assert stated(of(first, second)) == [("2000", "refines", "2030")]
    first, second = two_days()
    first.figure(45)
    second.figure(None, "tens")
    assert stated(of(first, second)) == [("tens", "refines", "45")]


def test_one_source_that_raises_its_count_updates_it() -> None:
    first, second = two_days()
    first.figure(50, "at_least", by="het Waarnemingscentrum")
    second.figure(57, "at_least", by="Het Waarnemingscentrum")
    assert stated(of(first, second)) == [("50", "updates", "57")]


def test_one_report_can_tell_how_a_count_went_on() -> None:
    report = Report("a.txt")
    report.figure(41, by="Waarnemers", said=report.time("zondag", "2024-05-05"))
    report.figure(80, "more_than", by="Waarnemers")
    assert stated(of(report)) == [("41", "updates", "80")]


def test_a_count_called_an_earlier_one_is_updated_by_what_its_report_gives_instead() -> None:
    report = Report("a.txt")
    report.figure(118)
    report.figure(87, by="de Kustwacht", superseded=True)
    assert stated(of(report)) == [("87", "updates", "118")]


def test_two_sources_of_one_time_contradict() -> None:
    report = Report("a.txt")
    report.figure(35, by="Staatsmedia")
    report.figure(50, "at_least", by="Waarnemers")
    relation = only(of(report))
    assert relation.relation == "contradicts"
    assert "“35” (Staatsmedia, as of 2024-05-06)" in relation.why
    assert "“50” (Waarnemers, as of 2024-05-06)" in relation.why


def test_a_day_apart_one_report_sets_them_against_one_another() -> None:
    report = Report("a.txt")
    report.figure(300, "about", by="Een Generaal", said=report.time("zondag", "2024-05-05"))
    report.figure(448, by="Waarnemers")
    assert stated(of(report)) == [("300", "contradicts", "448")]


def test_a_report_that_looks_back_tells_an_earlier_state() -> None:
    report = Report("a.txt")
    report.figure(7, by="het Ministerie")
    report.figure(3, by="Artsencomité", said=report.time("zondag", "2024-05-05"), superseded=True)
    assert stated(of(report)) == [("3", "updates", "7")]


@pytest.mark.parametrize(("category", "relation"), [("killed", "unsure"), ("missing", "updates")])
def test_a_cumulative_count_does_not_fall(category: str, relation: str) -> None:
    first, second = two_days()
    first.figure(126, category=category)  # type: ignore[arg-type]
    second.figure(109, category=category)  # type: ignore[arg-type]
    assert stated(of(first, second)) == [("126", relation, "109")]


def test_a_lower_count_in_words_that_put_one_right_takes_the_first_back() -> None:
    first, second = two_days()
    first.figure(52)
    second.figure(51, bearings=("corrects",))
    assert stated(of(first, second)) == [("52", "withdraws", "51")]


def test_what_is_taken_back_with_another_count_is_withdrawn_by_it() -> None:
    report = Report("a.txt")
    report.figure(5, category="injured")
    report.figure(9, category="injured", by="de Burgemeester", status="withdrawn")
    assert stated(of(report)) == [("9", "withdraws", "5")]


def test_what_is_taken_back_without_another_stands_in_no_relation() -> None:
    first, second = two_days()
    first.figure(160, "more_than", status="withdrawn")
    second.figure(None, "tens")
    assert of(first, second).relations == ()


def test_a_value_that_a_later_report_takes_back_is_not_compared_again() -> None:
    first, second = two_days()
    first.figure(7, category="injured")
    second.figure(7, category="injured", status="withdrawn", by="Eerder")
    second.figure(6, category="injured", by="het Parket")
    assert stated(of(first, second)) == [("7", "agrees", "7"), ("7", "withdraws", "6")]


@pytest.mark.parametrize(("number", "paragraph"), [(512, 1), (30, 5)])
def test_what_is_denied_contradicts_nothing_far_off(number: int, paragraph: int) -> None:
    report = Report("a.txt")
    report.figure(3)
    report.figure(number, by="de Politie", status="denied", paragraph=paragraph)
    assert not of(report).relations


def test_what_is_denied_contradicts_what_its_report_gives() -> None:
    report = Report("a.txt")
    report.figure(3)
    report.figure(30, by="de Politie", status="denied")
    relation = only(of(report))
    assert stated(of(report)) == [("3", "contradicts", "30")]
    assert "is denied" in relation.why


def test_what_is_denied_is_what_another_report_gave_and_is_not_followed() -> None:
    first, second = two_days()
    first.figure(30)
    second.figure(30, by="de Politie", status="denied")
    second.figure(31, by="het Ministerie")
    assert stated(of(first, second)) == [
        ("30", "agrees", "30"),
        ("30", "updates", "31"),
        ("30", "contradicts", "31"),
    ]


def test_one_source_with_two_counts_of_one_time_is_left_open() -> None:
    report = Report("a.txt")
    report.figure(14)
    report.figure(9)
    relation = only(of(report))
    assert relation.relation == "unsure"
    assert "not told" in relation.why


# ---- where the days do not decide


MAY = ("2024-05-06", "2024-05-13", "2024-05-20")


def test_a_rise_is_weak_evidence_and_says_so() -> None:
    first, second = Report("a.txt", MAY, "De Ene"), Report("b.txt", MAY, "De Andere")
    second.figure(8000, "almost", "detained")
    first.figure(10000, "almost", "detained", by="het Ministerie")
    relation = only(of(first, second))
    assert stated(of(first, second)) == [("8000", "updates", "10000")]
    assert "their days do not say which is the later" in relation.why


def test_two_named_sources_of_unknown_days_are_left_open() -> None:
    first, second = Report("a.txt", MAY), Report("b.txt", MAY)
    first.figure(41, by="Staatsmedia")
    second.figure(57, by="Waarnemers")
    assert only(of(first, second)).relation == "unsure"


def test_what_rises_and_falls_is_left_open() -> None:
    first, second = Report("a.txt", MAY, "De Ene"), Report("b.txt", MAY, "De Andere")
    first.figure(100, category="missing")
    second.figure(120, category="missing")
    assert only(of(first, second)).relation == "unsure"


def test_another_figure_can_tell_which_report_is_the_later() -> None:
    first, second = Report("a.txt", MAY, "De Ene"), Report("b.txt", MAY, "De Andere")
    first.figure(1, category="missing", noun="vermiste")
    first.figure(7, category="injured", status="withdrawn", by="Eerder")
    first.figure(6, category="injured")
    second.figure(3, category="missing", noun="vermisten")
    second.figure(7, category="injured")
    made = of(first, second)
    assert ("3", "updates", "1") in stated(made)
    why = next(r.why for r in made.relations if r.relation == "updates")
    assert "is what its report calls past" in why


# ---- other populations


def test_another_population_is_shown_beside_and_not_compared() -> None:
    report = Report("a.txt")
    report.figure(16, noun="agenten", group="security", by="de President")
    report.figure(160, "more_than", by="het Ministerie", status="withdrawn")
    relation = only(of(report))
    assert relation.relation == "different_scope"
    assert relation.why.endswith("another population: “agenten” and “doden”")


def test_a_part_beside_its_whole_explains_itself() -> None:
    report = Report("a.txt")
    whole = report.figure(13)
    report.figure(2, noun="kinderen", group="children", part_of=whole)
    made = of(report)
    assert made.relations == ()
    assert made.figures[1].part_of == made.figures[0].id
    assert len(made.series) == 2


def test_what_is_expected_or_added_is_another_series() -> None:
    report = Report("a.txt")
    report.figure(16000, "about", "participants")
    report.figure(10000, "at_most", "participants", scope=("expected",))
    report.figure(12, "exact", "participants", scope=("added",))
    made = of(report)
    assert len(made.series) == 3
    assert {r.relation for r in made.relations} == {"different_scope"}


# ---- what hardly counts the same, and bounds that move


def test_counts_of_one_report_too_far_apart_are_of_two_things() -> None:
    report = Report("a.txt")
    report.figure(40000, "about", "participants")
    report.figure(9, category="participants", by="het Parket")
    made = of(report)
    assert len(made.series) == 2
    assert made.relations == ()  # and nobody takes nine for forty thousand


def test_what_may_be_of_a_part_is_no_contradiction_but_for_two_named_sources() -> None:
    report = Report("a.txt")
    report.figure(50)
    report.figure(6, by="het Parket")
    assert only(of(report)).relation == "unsure"
    report = Report("a.txt")
    report.figure(50, by="de Politie")
    report.figure(6, by="het Parket")
    assert only(of(report)).relation == "contradicts"


def test_a_bound_is_no_rougher_word_for_a_number_far_above_it() -> None:
    days = ("2024-05-06", "2024-05-07")
    first, second = Report("a.txt", days), Report("b.txt", days)
    first.figure(60, "at_least", by="de Politie")
    second.figure(161, by="het Parket")
    assert only(of(first, second)).relation == "unsure"
    second = Report("b.txt", days)
    second.figure(62, by="het Parket")
    assert only(of(first, second)).relation == "unsure"
    second = Report("b.txt", days)
    second.figure(62, by="de Politie")
    assert only(of(first, second)).relation == "updates"


def test_a_fall_too_far_is_left_open_and_a_rise_is_not() -> None:
    first, second = two_days()
    first.figure(5)
    second.figure(700)
    assert stated(of(first, second)) == [("5", "updates", "700")]
    first, second = two_days()
    first.figure(25000, category="participants")
    second.figure(9, category="participants")
    assert only(of(first, second)).relation == "unsure"


def test_one_source_on_one_day_counts_on() -> None:
    first, second = (Report(f"{i}.txt", outlet=f"Krant {i}") for i in "ab")
    first.figure(7, by="Politie")
    second.figure(4, by="Politie")
    assert stated(of(first, second)) == [("4", "updates", "7")]


def test_a_lower_bound_counts_on_over_reports_of_unknown_days() -> None:
    first, second = Report("a.txt", MAY, "De Ene"), Report("b.txt", MAY, "De Andere")
    first.figure(19)
    second.figure(11, "at_least")
    assert stated(of(first, second)) == [("11", "updates", "19")]


def test_a_lower_bound_of_what_may_fall_is_lowered() -> None:
    first, second = two_days()
    first.figure(96, "at_least", "missing", by="Kustwacht")
    second.figure(60, "at_least", "missing", by="Kustwacht")
    assert stated(of(first, second)) == [("96", "updates", "60")]


def test_values_that_meet_agree_at_one_time_alone() -> None:
    report = Report("a.txt")
    report.figure(140, "about", by="Politie")
    report.figure(150, "about", by="Waarnemers")
    assert only(of(report)).relation == "agrees"
    first, second = two_days()
    first.figure(140, "about")
    second.figure(150, "about")
    assert only(of(first, second)).relation == "unsure"
    first, second = two_days()
    first.figure(140, "about", by="Politie")
    second.figure(150, "about", by="Politie")
    assert only(of(first, second)).relation == "updates"


@pytest.mark.parametrize(("second", "relation"), [("Politie", "refines"), ("Waarnemers", "unsure")])
def test_compatible_lower_bounds_of_one_day_refine_where_one_source_gives_both(
    second: str, relation: str
) -> None:
    report = Report("a.txt")
    report.figure(50, "at_least", by="Politie")
    report.figure(57, "at_least", by=second)
    assert stated(of(report)) == [("50", relation, "57")]


def test_days_of_one_report_hang_together() -> None:
    report = Report("a.txt", ("2024-05-06", "2024-05-13"))
    thursday, saturday = ("donderdag", "2024-05-02", "2024-05-09"), ("zaterdag", "2024-05-04", "2024-05-11")
    report.figure(17, by="Zender", said=report.time(*thursday), superseded=True)
    report.figure(35, by="Media", said=report.time(*saturday))
    assert stated(of(report)) == [("17", "updates", "35")]


def test_all_who_contradict_one_another_in_one_report_are_named() -> None:
    report = Report("a.txt")
    report.figure(25000, category="participants", by="Politie")
    report.figure(60000, category="participants", by="Vakbonden")
    report.figure(36000, category="participants", by="Onderzoekers")
    assert [(a, b) for a, relation, b in stated(of(report)) if relation == "contradicts"] == [
        ("25000", "60000"),
        ("25000", "36000"),
        ("60000", "36000"),
    ]


def test_what_takes_the_place_of_a_figure_taken_back_holds_now() -> None:
    report = Report("a.txt")
    report.figure(7, category="missing")
    report.figure(12, category="missing", superseded=True)
    report.figure(30, category="missing", status="withdrawn")
    assert ("30", "withdraws", "7") in stated(of(report))
    assert ("30", "withdraws", "12") not in stated(of(report))


def test_what_was_counted_before_is_no_precise_word_for_what_holds_now() -> None:
    report = Report("a.txt")
    report.figure(None, "tens")
    report.figure(35, by="de politie", superseded=True)
    assert not any(relation == "refines" for _, relation, _ in stated(of(report)))


def test_arrests_under_one_noun_go_on_whoever_counts_them() -> None:
    for noun, wanted in (("arrestaties", "updates"), ("verdachten", "unsure")):
        first, late = (
            Report("a.txt", ("2024-05-06",), "De Ene"),
            Report("b.txt", ("2024-05-08",), "De Andere"),
        )
        first.figure(100, category="detained", by="de Politie", noun="arrestaties")
        late.figure(125, category="detained", by="het Parket", noun=noun)
        assert [relation for _, relation, _ in stated(of(first, late))] == [wanted]


def test_what_a_later_report_takes_back_is_no_update_of_what_it_gives_instead() -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-06",), "De Andere")
    first.figure(9, by="de President")
    second.figure(9, by="de President", status="withdrawn")
    second.figure(7, by="de President")
    made = ledger([first.told(), second.told()], (), "s-1")
    assert sorted(stated(made)) == [("9", "agrees", "9"), ("9", "withdraws", "7")]
