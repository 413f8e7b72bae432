"""Counts that a later report looks back at, and what its days leave open or settle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, named, stated

if TYPE_CHECKING:
    from relaas.reconcile.figures.told import Ledger


def of(*reports: Report) -> Ledger:
    return ledger([report.told() for report in reports], (), "s-1")


def looking_back(number: int) -> tuple[Report, Report]:
    first, late = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-11-08",), "De Andere")
    first.figure(121)
    late.figure(number, when=late.time("bij de ramp van 2 mei", "2024-05-02"))
    return first, late


def test_the_day_of_the_event_is_not_the_day_until_when_was_counted() -> None:
    made = of(*looking_back(304))
    assert stated(made) == [("121", "updates", "304")]
    dated = named(made, made.relations[0].b).as_of
    assert dated.value == "2024-11-08"
    assert "bij de ramp van 2 mei" in dated.why
    assert "“121”" in dated.why


def test_a_count_that_can_hold_as_of_its_day_keeps_it() -> None:
    made = of(*looking_back(80))
    assert stated(made) == [("80", "updates", "121")]
    assert named(made, made.relations[0].a).as_of.value == "2024-05-02"


def test_a_dated_report_settles_what_an_undated_one_leaves_open() -> None:
    first = Report("a.txt", ("2024-05-06",), "De Ene")
    undated = Report("b.txt", ("2024-05-06", "2024-05-07"), "De Andere")
    dated = Report("c.txt", ("2024-05-07",), "Het Derde")
    first.figure(7, "at_least")
    undated.figure(12, by="de Politie")
    dated.figure(12, by="de Politie")
    assert ("7", "updates", "12") in stated(of(first, undated, dated))


def test_the_missing_fall_to_few_and_the_dead_do_not() -> None:
    for category, wanted in (("missing", [("181", "updates", "9")]), ("killed", [("181", "unsure", "9")])):
        first, late = (
            Report("a.txt", ("2024-05-06",), "De Ene"),
            Report("b.txt", ("2024-11-08",), "De Andere"),
        )
        first.figure(181, category=category)  # type: ignore[arg-type]
        late.figure(9, category=category)  # type: ignore[arg-type]
        assert stated(of(first, late)) == wanted


def test_a_part_of_all_who_were_there_is_no_part_of_the_dead() -> None:
    first, late = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-11-08",), "De Andere")
    first.figure(121)
    late.figure(476, category="other", noun="opvarenden")
    late.figure(304, part_of=0)
    assert ("121", "updates", "304") in stated(of(first, late))


def test_two_wordings_of_one_count_do_not_keep_a_crowd_and_people_apart() -> None:
    for hedge, number, wanted in (("almost", 300, True), ("exact", 100, False)):
        first, late = (
            Report("a.txt", ("2024-05-06",), "De Ene"),
            Report("b.txt", ("2024-05-08",), "De Andere"),
        )
        first.figure(number, hedge, category="missing")  # type: ignore[arg-type]
        first.figure(290, "slightly_over", category="missing", noun="passagiers", group="travellers")
        late.figure(287, category="missing", noun="passagiers", group="travellers")
        late_is_one = any(relation == "agrees" for _, relation, _ in stated(of(first, late)))
        assert late_is_one is wanted


def test_a_stretch_that_says_when_it_happened_sets_no_count_apart() -> None:
    first, late = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-06-08",), "De Andere")
    first.figure(5)
    late.figure(5, when=late.time("vorige maand", "2024-05"))
    assert stated(of(first, late)) == [("5", "agrees", "5")]


def test_the_week_in_which_a_story_began_sets_no_count_apart() -> None:
    first, late = Report("a.txt", ("2024-05-07",), "De Ene"), Report("b.txt", ("2024-05-14",), "De Andere")
    first.figure(3)
    late.figure(4, when=late.time("vorige week", "2024-05-06/2024-05-12"))
    assert stated(of(first, late)) == [("3", "updates", "4")]
    late = Report("b.txt", ("2024-05-21",), "De Andere")
    late.figure(4, when=late.time("vorige week", "2024-05-13/2024-05-19"))
    assert ("3", "updates", "4") not in stated(of(first, late))


def test_few_of_a_stretch_may_well_be_others() -> None:
    first, late = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-06-08",), "De Andere")
    first.figure(2)
    late.figure(2, when=late.time("vorige maand", "2024-05"))
    assert ("2", "agrees", "2") not in stated(of(first, late))


def test_a_count_that_falls_to_a_fraction_is_not_silently_taken_back() -> None:
    for fewer, wanted in ((120, "withdraws"), (34, "unsure")):
        first, late = Report("a.txt", ("2024-05-06",)), Report("b.txt", ("2024-05-08",))
        first.figure(127, by="de Politie")
        late.figure(fewer, by="de Politie")
        assert stated(of(first, late)) == [("127", wanted, str(fewer))]


def test_police_and_security_forces_are_one_unless_a_report_tells_both() -> None:
    first, late = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")
    first.figure(2, noun="agenten", group="police")
    late.figure(4, noun="leden van de ordediensten", group="security")
    assert stated(of(first, late)) == [("2", "updates", "4")]
    first.figure(3, noun="leden van de ordediensten", group="security")
    assert ("2", "updates", "4") not in stated(of(first, late))
