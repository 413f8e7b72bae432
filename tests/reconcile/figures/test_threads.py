"""How counts go on from report to report: the thread of a series, and the order of reports whose days are not known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.reconcile.figures.cases import cases
from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.links import Names
from relaas.reconcile.figures.past import _VOICES, Past
from tests.reconcile.figures.builders import Report, only, stated

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Ledger

MAY = ("2024-05-06", "2024-05-13", "2024-05-20")


def of(*reports: Report) -> Ledger:
    return ledger([report.told() for report in reports], (), "s-1")


def undated(count: int) -> list[Report]:
    return [Report(f"{i}.txt", MAY, f"Krant {i}") for i in range(count)]


def test_what_reports_open_with_goes_on_whoever_gives_it() -> None:
    first, second, third = undated(3)
    first.figure(3, "at_least")
    second.figure(14, by="het Ministerie")
    third.figure(31)
    assert stated(of(third, first, second)) == [("3", "updates", "14"), ("14", "updates", "31")]


def test_the_dead_order_reports_for_what_may_rise_and_fall() -> None:
    first, second = undated(2)
    first.figure(14)
    first.figure(70, category="missing", by="de Politie")
    second.figure(31)
    second.figure(96, category="missing", by="de Kustwacht")
    made = of(second, first)
    assert ("70", "updates", "96") in stated(made)
    assert "such a count rises, and “31”" in next(r.why for r in made.relations if "“96”" in r.why)


def test_a_leap_is_no_order() -> None:
    first, second = undated(2)
    first.figure(2)
    first.figure(70, category="missing")
    second.figure(190)
    second.figure(96, category="missing")
    assert ("70", "updates", "96") not in stated(of(first, second))


def test_reports_order_what_they_tell_of_their_own_time_alone() -> None:
    first, second = undated(2)
    first.figure(14)
    second.figure(31)
    second.figure(12, when=second.time("op 30 april", "2024-04-30"), bearings=("tallies",))
    made = of(first, second)
    assert ("12", "updates", "31") in stated(made)
    assert ("14", "updates", "12") not in stated(made)


def test_a_count_called_an_earlier_one_follows_what_the_report_before_opens_with() -> None:
    first, second = (Report(f"{day}.txt", (day,), day) for day in ("2024-05-06", "2024-05-08"))
    first.figure(31)
    second.figure(118)
    second.figure(87, by="de Kustwacht", superseded=True)
    assert set(stated(of(first, second))) == {
        ("31", "updates", "118"),
        ("31", "updates", "87"),
        ("87", "updates", "118"),
    }


def test_days_say_more_than_what_a_count_is_called() -> None:
    report = Report("a.txt")
    report.figure(50000, category="other", by="Beheerder", when=report.time("vrijdag", "2024-05-03"))
    report.figure(11000, category="other", when=report.time("zondag", "2024-05-05"), superseded=True)
    assert stated(of(report)) == [("50000", "updates", "11000")]


def test_a_part_of_an_earlier_count_is_an_earlier_count() -> None:
    report = Report("a.txt")
    report.figure(6, noun="redders", group="rescuers", part_of=report.figure(52))
    past = report.figure(14, by="de Gouverneur", superseded=True)
    report.figure(3, noun="redders", group="rescuers", by="de Gouverneur", part_of=past)
    assert ("3", "updates", "6") in stated(of(report))


def test_a_headline_gives_way_to_the_count_it_rounds() -> None:
    report = Report("a.txt")
    report.figure(120, "more_than", paragraph=0)
    report.figure(127)
    report.figure(129, by="het Ministerie")
    assert ("127", "contradicts", "129") in stated(of(report))
    assert ("120", "refines", "127") in stated(of(report))


def test_what_differs_from_report_to_report_is_no_dispute() -> None:
    first, second = (Report(f"{day}.txt", (day,), day) for day in ("2024-05-06", "2024-05-08"))
    first.figure(31)
    first.figure(40, by="Waarnemers")
    second.figure(33)
    second.figure(32, by="het Ministerie")
    disputes = [(a, b) for a, relation, b in stated(of(first, second)) if relation == "contradicts"]
    assert disputes == [("31", "40"), ("33", "32")]


# ---- counts that are taken back, rounded or of something else


def test_a_source_that_lowers_what_does_not_fall_takes_it_back() -> None:
    first, second = (Report(f"{day}.txt", (day,), day) for day in ("2024-05-06", "2024-05-08"))
    first.figure(174, by="Gouverneur")
    second.figure(125, by="Gouverneur")
    relation = only(of(first, second))
    assert stated(of(first, second)) == [("174", "withdraws", "125")]
    assert "(Gouverneur, as of 2024-05-06)" in relation.why
    assert "(Gouverneur, as of 2024-05-08)" in relation.why


def test_a_rounded_count_of_another_source_agrees() -> None:
    first, second = undated(2)
    first.figure(1_120_000, category="participants", by="het Ministerie")
    second.figure(1_100_000, category="participants", by="het Kabinet")
    assert only(of(first, second)).relation == "agrees"
    first, second = undated(2)
    first.figure(1_120_000, category="participants", by="het Ministerie")
    second.figure(1_000_000, category="participants", by="het Kabinet")
    assert only(of(first, second)).relation == "unsure"


def test_two_counts_of_one_source_at_once_are_of_two_things() -> None:
    report = Report("a.txt")
    report.figure(22, by="het Parket")
    report.figure(20, by="het Parket")
    made = of(report)
    assert stated(made) == [("22", "different_scope", "20")]
    assert "one source gives both at once" in only(made).why
    assert len(made.series) == 2


def test_but_of_one_where_another_origin_gives_the_lesser_as_the_whole() -> None:
    first, report = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")
    first.figure(20)
    report.figure(22, by="het Parket")
    report.figure(20, by="het Parket")
    made = of(first, report)
    assert len(made.series) == 1
    assert ("20", "agrees", "20") in stated(made)


# ---- crowds of other days


def test_crowds_of_other_weeks_are_set_beside_one_another_source_by_source() -> None:
    first, second = (Report(f"{day}.txt", (day,), day) for day in ("2024-05-06", "2024-05-20"))
    for report, counts in ((first, (2_000_000, 1_120_000)), (second, (2_500_000, 1_272_000))):
        for count, source in zip(counts, ("de Vakbond", "het Ministerie"), strict=True):
            report.figure(count, category="participants", by=source, noun="betogers", group="protesters")
    across = [r for r in stated(of(first, second)) if r[1] != "contradicts"]
    assert set(across) == {
        ("2000000", "different_scope", "2500000"),
        ("1120000", "different_scope", "1272000"),
    }


def test_who_was_held_at_another_crowd_is_told_apart_where_fewer_were() -> None:
    first, second = (Report(f"{day}.txt", (day,), day) for day in ("2024-05-06", "2024-05-20"))
    for report, crowd, held in ((first, 80000, 44), (second, 87000, 30)):
        report.figure(crowd, category="participants")
        report.figure(held, category="detained")
    assert ("44", "different_scope", "30") in stated(of(first, second))
    second.mentions.pop()
    second.figure(60, category="detained")
    assert ("44", "updates", "60") in stated(of(first, second))


def test_who_was_held_at_any_crowd_is_told_apart_once_fewer_were() -> None:
    days = ("2024-05-06", "2024-05-20", "2024-06-03")
    reports = [Report(f"{day}.txt", (day,), day) for day in days]
    for report, crowd, held in zip(reports, (80000, 87000, 90000), (44, 30, 457), strict=True):
        report.figure(crowd, category="participants")
        report.figure(held, category="detained")
    populations = {s.id for s in of(*reports).series if s.category == "detained"}
    assert len(populations) == 3


def test_a_crowd_that_a_later_report_looks_back_at_is_the_one_of_then() -> None:
    first, second = (Report(f"{day}.txt", (day,), day) for day in ("2024-05-06", "2024-05-20"))
    first.figure(80000, category="participants")
    second.figure(30000, category="participants")
    second.figure(80000, category="participants", when=second.time("twee weken geleden", "2024-05-06"))
    told = stated(of(first, second))
    assert ("80000", "agrees", "80000") in told
    assert ("80000", "different_scope", "30000") in told


def test_police_are_sent_to_each_crowd_anew() -> None:
    first, second = (Report(f"{day}.txt", (day,), day) for day in ("2024-05-06", "2024-05-20"))
    for report, crowd, sent in ((first, 80000, 10000), (second, 87000, 12000)):
        report.figure(crowd, category="participants")
        report.figure(sent, category="deployed", noun="agenten", group="police")
    assert ("10000", "different_scope", "12000") in stated(of(first, second))


def test_crowds_of_days_not_known_are_two_where_people_came_again_and_the_days_move_on() -> None:
    first = Report("a.txt", ("2024-01-19",), "De Ene")
    second = Report("b.txt", ("2024-02-01", "2024-02-28"), "De Andere")
    third = Report("c.txt", ("2024-02-27", "2024-03-28"), "De Derde")
    for report, crowd in ((first, 1_120_000), (second, 1_270_000), (third, 1_280_000)):
        report.figure(crowd, category="participants", by="het Ministerie")
    assert ("1270000", "different_scope", "1280000") in stated(of(first, second, third))
    # Without a day that people are known to have come again nothing sets the two apart.
    assert ("1270000", "different_scope", "1280000") not in stated(of(second, third))


def test_days_that_one_crowd_may_share_set_nothing_apart() -> None:
    first = Report("a.txt", ("2024-01-05", "2024-01-28"), "De Ene")
    second = Report("b.txt", ("2024-01-20",), "De Andere")
    third = Report("c.txt", ("2024-02-20",), "De Derde")
    for report, crowd in ((first, 80000), (second, 80000), (third, 87000)):
        report.figure(crowd, category="participants", by="de Politie")
    assert ("80000", "agrees", "80000") in stated(of(first, second, third))


def test_what_stands_in_one_sentence_is_what_a_withdrawn_count_gives_way_to() -> None:
    report = Report("a.txt")
    report.figure(82, by="het Ministerie")
    at = report.figure(79, status="withdrawn")
    report.text += (
        "werd na een controle in alle ziekenhuizen van het hele land door de dienst teruggebracht tot "
    )
    new = report.figure(78)
    start, end = report.mentions[at].sentence[0], report.mentions[new].sentence[1]
    for index in (at, new):
        report.mentions[index] = replace(report.mentions[index], sentence=(start, end))
    assert ("79", "withdraws", "78") in stated(of(report))


def test_of_more_voices_than_matter_those_that_spoke_last_are_held_against_a_figure() -> None:
    reports = []
    for number in range(_VOICES + 6):
        report = Report(f"{number:03}.txt", (f"2024-05-{number // 8 + 1:02}",), f"Blad {number}")
        report.figure(100 + number, by=f"Getuige {number}")
        reports.append(report)
    found = cases([report.told() for report in reports], Names(()))
    past = Past(frozenset(), frozenset())
    for case in found[:-1]:
        past.add(case)
    held = past.last_of_each(found[-1], lambda _: False)
    assert [case.id for case in held] == [case.id for case in found[-1 - _VOICES : -1]]
