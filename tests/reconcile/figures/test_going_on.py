"""Which higher counts are an earlier one gone on, and which counts that do not meet dispute one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated

if TYPE_CHECKING:
    from relaas.model.figures import Category

MAY = ("2024-05-06", "2024-05-13", "2024-05-20")


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


def two_days() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


def test_what_reports_open_with_goes_on_from_one_to_the_next() -> None:
    first, second = two_days()
    first.figure(17)
    second.figure(21)
    assert of(first, second) == [("17", "updates", "21")]


@pytest.mark.parametrize(("bearings", "updates"), [((), False), (("tallies",), True)])
def test_fewer_than_a_report_opens_with_are_some_of_them(bearings: tuple[str, ...], *, updates: bool) -> None:
    first, second = two_days()
    first.figure(40)
    first.figure(12, paragraph=4, by="een dokter", bearings=bearings)
    second.figure(60)
    assert (("12", "updates", "60") in of(first, second)) is updates


@pytest.mark.parametrize(("elsewhere", "raised"), [(False, True), (True, False)])
def test_a_count_that_only_its_withdrawal_gives_had_been_raised_from_the_one_before(
    *, elsewhere: bool, raised: bool
) -> None:
    first, second = two_days()
    between = Report("c.txt", ("2024-05-07",), "De Derde")
    first.figure(31)
    second.figure(41, status="withdrawn")
    second.figure(39)
    if elsewhere:
        between.figure(41)
    made = of(first, second, between)
    assert made.count(("31", "updates", "41")) == 1
    assert ("41", "withdraws", "39") in made
    assert (("41", "agrees", "41") in made) is not raised


def test_a_count_taken_back_is_the_one_its_own_report_gave_before() -> None:
    report = Report("a.txt")
    report.figure(78, category="injured", by="de Dienst")
    report.figure(74, category="injured", paragraph=4)
    report.figure(78, category="injured", paragraph=4, status="withdrawn")
    made = of(report)
    assert {("78", "agrees", "78"), ("78", "withdraws", "74")} <= set(made)


@pytest.mark.parametrize("lowered", [False, True])
def test_a_toll_that_was_lowered_tells_nothing_of_which_report_is_the_later(*, lowered: bool) -> None:
    first, second = Report("a.txt", MAY, "De Ene"), Report("b.txt", MAY, "De Andere")
    first.figure(321)
    first.figure(500, category="injured", by="een arts")
    second.figure(253, bearings=("corrects",))
    second.figure(485, category="injured", by="een zuster")
    if lowered:
        second.figure(359, status="withdrawn")
    known = [r.relation for r in ledger([first.told(), second.told()], (), "s-1").relations]
    assert ("updates" in known) is not lowered


def test_an_earlier_count_gives_way_to_what_its_report_opens_with() -> None:
    report = Report("a.txt")
    report.figure(21)
    report.figure(17, paragraph=4, by="de politie", superseded=True)
    assert of(report) == [("17", "updates", "21")]


@pytest.mark.parametrize(("paragraph", "updates"), [(4, True), (7, False)])
def test_an_earlier_count_gives_way_to_one_of_its_paragraph(paragraph: int, *, updates: bool) -> None:
    report = Report("a.txt")
    report.figure(90)
    report.figure(82, paragraph=4, by="de ngo")
    report.word("Dat schrijft ze in haar overzicht van de dag.")
    report.figure(10, paragraph=paragraph, superseded=True)
    assert (("10", "updates", "82") in of(report)) is updates


def test_an_earlier_count_does_not_give_way_to_any_other() -> None:
    report = Report("a.txt")
    report.figure(21)
    report.figure(17, paragraph=4, by="de politie", superseded=True)
    report.word("Daarover is verder niets bekend gemaakt. " * 8)
    report.figure(50, paragraph=7, by="een dokter")
    assert ("17", "updates", "50") not in of(report)


def test_a_report_opens_with_the_number_that_follows_a_vague_word() -> None:
    report = Report("a.txt")
    report.figure(None, "tens")
    report.figure(68, "at_least")
    report.figure(35, paragraph=4, by="de politie", superseded=True)
    assert ("35", "updates", "68") in of(report)


def test_an_earlier_count_whose_source_moved_on_is_disputed_by_nobody() -> None:
    report = Report("a.txt")
    report.figure(22, by="de vakbond")
    report.figure(15, by="De vakbond", superseded=True)
    report.figure(9, by="het ministerie")
    made = of(report)
    assert ("22", "contradicts", "9") in made or ("9", "contradicts", "22") in made
    assert not any({a, b} == {"15", "9"} for a, relation, b in made if relation == "contradicts")


def test_two_reports_that_name_nobody_do_not_dispute_one_another() -> None:
    first = Report("a.txt", ("2024-05-06",), "De Ene")
    second = Report("b.txt", ("2024-05-06",), "De Andere")
    first.figure(4)
    second.figure(2)
    assert not any(relation == "contradicts" for _, relation, _ in of(first, second))


def test_a_part_of_those_told_of_disputes_no_count_of_all() -> None:
    report = Report("a.txt")
    report.figure(31, by="het Rode Kruis")
    report.figure(12, part_of=0, by="Het Rode Kruis", noun="burgers", group="residents")
    report.figure(9, by="de junta")
    assert not any({a, b} == {"12", "9"} for a, relation, b in of(report) if relation == "contradicts")


def test_what_is_past_is_replaced_by_what_stands_beside_it() -> None:
    report = Report("a.txt")
    report.figure(1660)
    report.word("Over iets heel anders staat hier een zin. " * 8)
    report.figure(190, paragraph=4, bearings=("tallies",))
    report.figure(99, paragraph=4, superseded=True)
    made = of(report)
    assert ("99", "updates", "190") in made
    assert ("99", "updates", "1660") not in made


def test_far_more_by_another_source_is_no_update() -> None:
    first, second = two_days()
    first.figure(41, by="de omroep")
    second.figure(185, by="een mensenrechtengroep")
    assert not any(relation == "updates" for _, relation, _ in of(first, second))


def test_what_a_report_looks_back_at_does_not_come_before_any_other_report() -> None:
    first = Report("a.txt", MAY, "De Ene")
    second = Report("b.txt", MAY, "De Andere")
    first.figure(18)
    second.figure(82)
    second.figure(10, paragraph=4, superseded=True)
    assert ("10", "updates", "18") not in of(first, second)


def test_cases_do_not_rise_where_no_day_orders_them() -> None:
    first = Report("a.txt", MAY, "De Ene")
    second = Report("b.txt", MAY, "De Andere")
    first.figure(7, category="detained")
    second.figure(32, category="detained")
    assert not any(relation == "updates" for _, relation, _ in of(first, second))


def test_a_count_much_further_on_in_a_report_does_not_answer_one() -> None:
    report = Report("a.txt")
    report.figure(107, category="rescued", by="het ministerie")
    report.word("Over iets heel anders staat hier een zin. " * 8)
    report.figure(16, category="rescued", by="een bron", paragraph=4, bearings=("tallies",))
    assert not any(relation == "contradicts" for _, relation, _ in of(report))


def test_what_a_source_has_moved_on_from_is_disputed_by_nobody() -> None:
    report = Report("a.txt")
    report.figure(41, by="de ngo", when=report.time("zondag", "2024-05-05"))
    report.figure(80, by="De ngo", when=report.time("maandag", "2024-05-06"))
    report.figure(19, by="de gouverneur")
    assert not any({a, b} == {"41", "19"} for a, relation, b in of(report) if relation == "contradicts")


@pytest.mark.parametrize(("bearings", "relation"), [((), "contradicts"), (("otherwise",), "different_scope")])
def test_sources_of_which_one_is_said_to_count_others_dispute_nothing(
    bearings: tuple[str, ...], relation: str
) -> None:
    report = Report("a.txt")
    report.figure(18, by="het VN-bureau")
    report.figure(13, by="de ngo AAPP", bearings=bearings)
    assert {told for _, told, _ in of(report)} == {relation}


@pytest.mark.parametrize(("number", "relation"), [(15, "updates"), (8, "contradicts")])
def test_a_day_of_its_own_tells_a_count_of_before_from_another_source(number: int, relation: str) -> None:
    report = Report("a.txt")
    report.figure(18, category="injured", by="het Leger")
    report.figure(number, category="injured", when=report.time("zondag", "2024-05-05"), by="een Arts")
    made = of(report)
    assert {frozenset((a, b)) for a, told, b in made if told == relation} == {frozenset(("18", str(number)))}


def test_a_count_of_a_day_before_goes_on_to_the_one_beside_it_though_neither_opens_the_report() -> None:
    report = Report("a.txt")
    report.figure(500, category="missing", by="de Politie")
    day = report.time("zondag", "2024-05-05")
    report.figure(149, category="missing", noun="vermisten", paragraph=4)
    report.figure(155, category="missing", paragraph=4, when=day)
    assert ("155", "updates", "149") in of(report)


@pytest.mark.parametrize(("number", "disputes"), [(1210, True), (1800, False)])
def test_two_reports_dispute_one_another_where_they_are_near(number: int, *, disputes: bool) -> None:
    first = Report("a.txt", ("2024-05-06",), "De Ene")
    second = Report("b.txt", ("2024-05-06",), "De Andere")
    first.figure(1222, by="het ministerie")
    second.figure(number, by="de Wereldgezondheidsorganisatie")
    made = of(first, second)
    assert any(relation == "contradicts" for _, relation, _ in made) is disputes


def test_an_escape_is_no_count_of_prisons_gone_on() -> None:
    report = Report("a.txt")
    report.figure(
        2, category="other", noun="gevangenissen", group=None, when=report.time("maandag", "2024-05-06")
    )
    report.figure(
        80, category="other", noun="gevangenissen", group=None, when=report.time("vrijdag", "2024-05-10")
    )
    assert not any(relation == "updates" for _, relation, _ in of(report))


@pytest.mark.parametrize(
    ("now", "past", "category", "relation"),
    [
        (80, 67, "killed", ("67", "updates", "80")),
        (18, 24, "hospitalised", ("24", "updates", "18")),
        (24, 18, "hospitalised", ("18", "updates", "24")),
    ],
)
def test_what_a_report_gives_behind_with_a_time_of_its_own_was_before(
    now: int, past: int, category: Category, relation: tuple[str, str, str]
) -> None:
    report = Report("a.txt", MAY)
    report.figure(now, by="het Ministerie", category=category)
    begins, when = len(report.text), report.time("op vrijdag waren het er", "2024-05-06")
    ends = len(report.text) + len(f"{past} doden")
    report.figure(past, category=category, when=when, bearings=("tallies",), sentence=(begins, ends))
    assert of(report) == [relation]


@pytest.mark.parametrize(("number", "by"), [(67, "de Gouverneur"), (95, None)])
def test_but_not_what_a_source_gives_against_it_nor_more_of_what_does_not_fall(
    number: int, by: str | None
) -> None:
    report = Report("a.txt", MAY)
    report.figure(80, by="het Ministerie")
    when = report.time("vrijdagmiddag", "2024-05-06")
    report.figure(number, by=by, when=when, bearings=("tallies",))
    assert (str(number), "updates", "80") not in of(report)


def test_two_reports_that_name_nobody_dispute_nothing() -> None:
    first, second = (Report(f"{name}.txt", ("2024-05-06",), name) for name in ("De Ene", "De Andere"))
    first.figure(67)
    second.figure(60)
    assert [relation for _, relation, _ in of(first, second)] == ["unsure"]


@pytest.mark.parametrize(
    ("when", "relation"), [("maandag waren dat er", "updates"), (None, "different_scope")]
)
def test_one_source_gives_two_counts_at_once_unless_one_has_a_time_of_its_own(
    when: str | None, relation: str
) -> None:
    report = Report("a.txt", MAY)
    report.figure(501, by="het Ministerie", bearings=("tallies",))
    begins, at = len(report.text), report.time(when, "2024-05-06") if when else None
    ends = len(report.text) + len("het Ministerie 475 doden")
    report.figure(475, by="het Ministerie", when=at, bearings=("tallies",), sentence=(begins, ends))
    assert [told[1] for told in of(report)] == [relation]


def test_what_a_report_takes_back_is_no_second_count_of_its_source() -> None:
    report = Report("a.txt")
    report.figure(113, by="de Naties", paragraph=0)
    report.figure(39, by="de Naties", paragraph=0)
    report.figure(113, by="de Naties", status="withdrawn")
    assert ("113", "withdraws", "39") in of(report)
    assert ("113", "different_scope", "39") not in of(report)


def test_what_two_sources_count_up_from_one_day_to_the_next_goes_on() -> None:
    report = Report("a.txt", ("2024-05-08",))
    report.figure(90)
    friday, saturday = report.time("maandag", "2024-05-06"), report.time("dinsdag", "2024-05-07")
    report.figure(40, by="de Dienst", said=friday, paragraph=4)
    report.figure(60, by="het Comité", said=saturday, paragraph=4)
    assert ("40", "updates", "60") in of(report)
