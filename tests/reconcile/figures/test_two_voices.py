"""Two counts that one report sets side by side, and what they stand for over two reports."""

from __future__ import annotations

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


def two_days() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-07",), "De Andere")


def test_both_of_two_sources_that_differ_go_on_from_one_count() -> None:
    first, second = two_days()
    first.figure(36)
    second.figure(57, by="de lijkschouwer", bearings=("tallies",))
    second.figure(46, by="de brandweer", bearings=("answers", "tallies"))
    made = of(first, second)
    assert {("36", "updates", "57"), ("57", "contradicts", "46"), ("36", "updates", "46")} <= set(made)


def test_but_not_one_that_gives_less_than_there_was() -> None:
    first, second = two_days()
    first.figure(50)
    second.figure(57, by="de lijkschouwer", bearings=("tallies",))
    second.figure(46, by="de brandweer", bearings=("answers", "tallies"))
    assert ("50", "updates", "46") not in of(first, second)


def test_round_words_of_one_source_are_made_precise_by_no_other() -> None:
    first, second = two_days()
    first.figure(79, "at_least", by="de politie")
    first.figure(90, by="de ambulancedienst", bearings=("tallies",))
    second.figure(81, by="de regering")
    assert ("79", "updates", "81") in of(first, second)


@pytest.mark.parametrize(("less", "relation"), [(135, "withdraws"), (40, "contradicts")])
def test_a_lesser_count_in_words_that_put_one_right_takes_back_one_that_is_near(
    less: int, relation: str
) -> None:
    report = Report("b.txt", ("2024-05-07",))
    report.figure(less, by="de burgemeester", bearings=("corrects", "tallies"))
    report.figure(141, when=report.time("maandag", "2024-05-06"), bearings=("tallies",))
    found = of(report)
    assert (found == [("141", "withdraws", str(less))]) is (relation == "withdraws")


def test_a_toll_that_somebody_lowers_takes_back_that_of_the_report_before() -> None:
    first, second = two_days()
    first.figure(174, by="de vicegouverneur")
    second.figure(125, by="het land", bearings=("corrects", "tallies"))
    assert of(first, second) == [("174", "withdraws", "125")]
    first, second = two_days()
    first.figure(174, by="de vicegouverneur")
    second.figure(125, by="het land", bearings=("tallies",))
    assert of(first, second) == [("174", "unsure", "125")]


@pytest.mark.parametrize(("whole", "relation"), [((0, 0), "unsure"), (None, "different_scope")])
def test_two_counts_of_one_sentence_are_of_two_things(whole: object, relation: str) -> None:
    report = Report("a.txt")
    report.figure(3400, sentence=(1, 400))
    report.figure(1600, sentence=(1, 400) if whole is None else (401, 500))
    assert of(report) == [("3400", relation, "1600")]


def test_things_of_one_sentence_stand_beside_one_another() -> None:
    report = Report("a.txt")
    report.figure(23, category="equipment", noun="wapens", group=None, sentence=(1, 400))
    report.figure(19, category="equipment", noun="wapens", group=None, sentence=(1, 400))
    assert of(report) == [("23", "different_scope", "19")]


def test_a_part_under_any_word_for_people_stands_beside_its_whole() -> None:
    report = Report("a.txt")
    whole = report.figure(265)
    report.figure(104, noun="coupplegers", group=None, part_of=whole)
    assert of(report) == [("265", "different_scope", "104")]


def test_what_is_taken_back_counts_whom_the_report_that_gave_it_counts() -> None:
    first, second = two_days()
    first.figure(213, category="injured", noun="agenten", group="police")
    second.figure(213, category="injured", status="withdrawn")
    second.figure(231, category="injured")
    assert set(of(first, second)) >= {("213", "agrees", "213"), ("213", "withdraws", "231")}
    assert len(ledger([first.told(), second.told()], (), "s-1").series) == 1


def test_what_is_taken_back_was_raised_from_the_count_of_the_report_before() -> None:
    first, second = two_days()
    first.figure(1, bearings=("tallies",))
    second.figure(2, by="de prefectuur", bearings=("tallies",))
    second.figure(3, by="de prefectuur", bearings=("tallies",), status="withdrawn")
    assert ("1", "updates", "3") in of(first, second)


@pytest.mark.parametrize(("hour", "relation"), [("T02:45", "unsure"), ("", "contradicts")])
def test_an_hour_of_a_day_is_not_its_day(hour: str, relation: str) -> None:
    first, second = (Report(f"{name}.txt", ("2024-05-06",), name) for name in "ab")
    first.figure(19, by="de Politie", said=first.time("nu", f"2024-05-06{hour}"))
    second.figure(22, by="het Parket", bearings=("tallies",))
    assert [found for _, found, _ in of(first, second)] == [relation]


def crowds(day: str, *, named: bool = True) -> tuple[Report, Report]:
    first, second = two_days()
    first.figure(None, "thousands", "participants")
    when = second.time(day, day) if named else None
    second.figure(5000, "about", "participants", by="de politie", when=when)
    return first, second


def test_the_crowd_of_a_day_is_told_more_precisely_by_who_names_the_day() -> None:
    assert of(*crowds("2024-05-06")) == [("thousands", "refines", "5000")]
    assert of(*crowds("2024-05-06", named=False)) == [("thousands", "unsure", "5000")]


def test_two_sources_dispute_the_crowd_of_one_day() -> None:
    first, second = two_days()
    first.figure(350, category="participants", by="de politie")
    second.figure(700, category="participants", by="de advocaat", when=second.time("maandag", "2024-05-06"))
    assert of(first, second) == [("350", "contradicts", "700")]


def test_an_upper_bound_is_a_rounder_word_for_what_lies_near_it() -> None:
    first, second = two_days()
    first.figure(50, "at_most", "missing", by="de politie")
    second.figure(47, category="missing")
    assert of(first, second) == [("50", "refines", "47")]


def test_a_lower_count_whose_report_tells_of_an_error_takes_back_that_of_the_report_before() -> None:
    first, second = two_days()
    first.figure(70, category="missing", by="de bond")
    second.figure(57, category="missing", bearings=("erred", "tallies"))
    assert of(first, second) == [("70", "withdraws", "57")]


def test_what_a_source_raised_a_count_to_is_that_count_gone_on() -> None:
    report = Report("b.txt", ("2024-05-07",))
    report.figure(39, by="persbureaus", bearings=("tallies",))
    report.figure(52, by="de artsenbond", bearings=("raised", "tallies"))
    assert of(report) == [("39", "updates", "52")]


def test_a_report_disputes_counts_of_which_another_only_says_that_they_followed_one_another() -> None:
    first, second = two_days()
    first.figure(1000, by="de hulporganisatie", bearings=("tallies",))
    first.figure(800, by="de vakbond", bearings=("tallies",))
    second.figure(1000, by="de hulporganisatie", superseded=True)
    second.figure(800, by="de hulporganisatie", bearings=("tallies",))
    assert ("1000", "contradicts", "800") in of(first, second)
