"""The day of a report by the counts of other reports: tolls that rise, counts of a day, counts taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from relaas.model.anchors import Anchor
from relaas.model.attributions import Attributed
from relaas.model.time.operators import Current, Moved, Ref
from relaas.reconcile.dating import weigh
from relaas.reconcile.days.clues import clues
from relaas.reconcile.days.moments import by_moments
from relaas.reconcile.days.tallies import of_a_day
from relaas.reconcile.days.witnesses import Witness
from relaas.reconcile.publications import possible_days
from tests.reconcile.days.builders import (
    YESTERDAY,
    Written,
    dated,
    days,
    likeliest,
    on,
    report,
    toll,
    weekday,
)

if TYPE_CHECKING:
    from relaas.model.timexes import Tense


def test_a_toll_between_two_others_lies_between_them() -> None:
    low, high = toll("De Lage", "2024-05-08", 12), toll("De Hoge", "2024-05-22", 56)
    middle = toll("De Ene", "2024-05", 31)
    found = dated(middle, low, high)[0]
    likeliest = [int(line[8:10]) for line in found[0].why.splitlines()[1:]]
    assert set(likeliest[:2]) <= set(range(8, 23))
    assert not set(days(found)) & {1, 28, 29}
    assert max(likeliest[:4]) <= 22


def test_a_toll_that_takes_another_back_is_the_later_though_it_is_lower() -> None:
    other = report("De Andere", "2024-05-15", "De spoorwegen tellen 113 doden.").dead("113", 113)
    one = report("De Ene", "2024-05", "Volgens de spoorwegen zijn er 40 doden.").dead("40", 40)
    lower = dated(one, other)[0]
    one.text += " Van 113 doden is geen sprake."
    one.dead("113", 113)
    one.figures[-1] = replace(one.figures[-1], attributed=Attributed(None, None, (), None, "withdrawn", ""))
    later = dated(one, other)[0]
    assert likeliest(lower)[0] == "2024-05-14"
    assert likeliest(later)[0] == "2024-05-16"


@pytest.mark.parametrize(("toll_there", "is_that"), [(113, True), (11_300, False), (115, False)])
def test_only_the_toll_itself_or_that_in_round_hundreds_is_what_another_takes_back(
    toll_there: int, *, is_that: bool
) -> None:
    other = report("De Andere", "2024-05-15", f"De spoorwegen tellen {toll_there} doden.")
    other.dead(str(toll_there), toll_there)
    one = report("De Ene", "2024-05", "Volgens de spoorwegen zijn er 40 doden. Van 113 doden is geen sprake.")
    one.dead("40", 40).dead("113", 113)
    one.figures[-1] = replace(one.figures[-1], attributed=Attributed(None, None, (), None, "withdrawn", ""))
    assert (likeliest(dated(one, other)[0])[0] > "2024-05-15") is is_that


@pytest.mark.parametrize(("told_before", "later"), [(113, True), (115, False)])
def test_who_tells_a_count_as_of_before_is_later_than_who_gives_it(told_before: int, *, later: bool) -> None:
    other = report("De Andere", "2024-05-15", "Er zijn 113 vermisten.").dead("113", 113)
    one = report("De Ene", "2024-05", f"Eerder waren het er {told_before}. Nu zijn er 120 vermisten.")
    one.dead(str(told_before), told_before).dead("120", 120)
    for written in (one, other):
        written.figures = [replace(f, category="missing") for f in written.figures]
    one.figures[0] = replace(one.figures[0], superseded=True)
    assert (likeliest(dated(one, other)[0])[0] > "2024-05-15") is later


def test_a_count_that_is_given_again_tells_no_order() -> None:
    other = report("De Andere", "2024-05-15", "Er zijn 113 vermisten.").dead("113", 113)
    one = report("De Ene", "2024-05", "Gisteren waren het er 113, en vandaag weer 113 vermisten.")
    one.dead("113", 113).dead("113", 113)
    plain = likeliest(dated(one, other)[0])
    one.figures = [replace(f, category="missing") for f in one.figures]
    other.figures = [replace(f, category="missing") for f in other.figures]
    one.figures[0] = replace(one.figures[0], superseded=True)
    assert likeliest(dated(one, other)[0])[0] == plain[0]


def test_arrests_are_counted_up_as_the_days_go_by() -> None:
    other = report("De Andere", "2024-05-15", "De politie heeft 40 mensen opgepakt.").dead("40", 40)
    one = report("De Ene", "2024-05", "De politie heeft 90 mensen opgepakt.").dead("90", 90)
    fewer = report("De Ene", "2024-05", "De politie heeft 20 mensen opgepakt.").dead("20", 20)
    for written in (one, fewer, other):
        written.figures = [replace(f, category="detained") for f in written.figures]
    assert likeliest(dated(one, other)[0])[0] > "2024-05-15"
    assert likeliest(dated(fewer, other)[0])[0] < "2024-05-15"


@pytest.mark.parametrize(("told", "tied"), [("past", True), ("future", False)])
def test_a_count_that_another_tells_as_of_a_day_is_of_that_day(told: Tense, *, tied: bool) -> None:
    other = report("De Andere", "2024-05-22", "De lijst, die op 14 mei 227 vermisten telde, krimpt.")
    other.time("14 mei", on(14, 5), told).dead("227", 227)
    other.figures[-1] = replace(other.figures[-1], category="missing", when=0)
    one = report("De Ene", "2024-05", "De lijst telt nu 227 vermisten.").dead("227", 227)
    one.figures[-1] = replace(one.figures[-1], category="missing")
    assert (likeliest(dated(one, other)[0])[0] == "2024-05-14") is tied


def witness(written: Written) -> Witness:
    """A report with every day that it can be from."""
    material, shown = written.material(), possible_days(written.shown)
    return Witness.of(written.outlet, weigh(material.times, shown), material.times, clues(material))


@pytest.mark.parametrize(("number", "tied"), [(34, True), (30, False)])
def test_a_count_taken_back_is_of_the_day_on_which_another_gives_it_whatever_that_calls_it(
    number: int, *, tied: bool
) -> None:
    other = report("De Andere", "2024-05-14", f"Er zitten {number} mensen vast.").dead(str(number), number)
    other.figures[-1] = replace(other.figures[-1], category="detained")
    one = report("De Ene", "2024-05", f"De {number} doden van eergisteren waren verzonnen.")
    two_days = Moved(Ref("publication"), Fraction(-2), "day")
    one.time("eergisteren", two_days).dead(str(number), number)
    undone = Attributed(None, None, (), None, "withdrawn", "")
    one.figures[-1] = replace(one.figures[-1], when=0, attributed=undone)
    told = [why for _, why in by_moments(witness(one), witness(other))]
    assert any("De Ene tells the 34 of De Andere as of “eergisteren”" in why for why in told) is tied


def test_tolls_that_hardly_differ_say_nothing_of_which_is_first() -> None:
    found = dated(toll("De Ene", "2024-05", 30), toll("De Andere", "2024-05-22", 29))[0]
    assert "the lower toll" not in found[0].why


def counting(written: Written, number: int, source: str) -> Written:
    """Adds what a source counts, far down in the report."""
    start = len(written.text)
    written.text += "\n" + "De gemeente vroeg om hulp bij het bergen van de wagons. " * 8
    written.text += f"\n{source} telt {number} doden."
    written.dead(str(number), number)
    anchor = Anchor.of(written.text, at := written.text.index(source, start), at + len(source))
    who = Attributed(anchor, None, (), None, "asserted", "")
    written.figures[-1] = replace(written.figures[-1], attributed=who)
    return written


def test_the_lower_count_of_one_source_is_the_earlier() -> None:
    low = counting(report("De Lage", "2024-05-08", ""), 201, "Rondom")
    high = counting(report("De Hoge", "2024-05-22", ""), 234, "Rondom")
    middle = counting(report("De Ene", "2024-05", ""), 215, "Rondom")
    assert {int(day[8:]) for day in likeliest(dated(middle, low, high)[0])[:5]} <= set(range(9, 22))
    later = counting(report("De Ene", "2024-05", ""), 240, "Rondom")
    assert likeliest(dated(later, low, high)[0])[0] > "2024-05-22"


def test_counts_of_two_sources_say_nothing_of_which_is_first() -> None:
    one = counting(report("De Ene", "2024-05", ""), 215, "Rondom")
    low, equal = (counting(report("De Lage", "2024-05-22", ""), n, "De politie") for n in (240, 215))
    assert days(dated(one, low)[0]) == days(dated(one, equal)[0])
    assert likeliest(dated(one, low)[0]) == likeliest(dated(one, equal)[0])


def test_who_counts_the_dead_is_not_older_than_what_killed_at_once() -> None:
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    other.accident("ontspoorde", "derailment", when=0)
    without, one = report("De Ene", "2024-05", ""), toll("De Ene", "2024-05", 31)
    early = [day for day in likeliest(dated(without, other)[0]) if day < "2024-05-14"]
    assert early
    found = dated(one, other)[0]
    assert min(days(found)) == 14
    assert any("happened on 2024-05-14" in day.why for day in found[0].dropped)


def test_a_count_that_two_tell_as_of_a_weekday_is_of_one_day() -> None:
    def marched(outlet: str, shown: str) -> Written:
        written = report(outlet, shown, "Zondag trokken 5000 betogers door de stad.\nEr reden geen trams.")
        written.time("Zondag", weekday(7)).dead("5000", 5000)
        written.figures = [replace(written.figures[0], category="participants", when=0)]
        return written

    (published, _), _ = dated(marched("De Ene", "2024-05"), marched("De Andere", "2024-05-14"))
    assert "tells the 5000 of “Zondag”, De Andere" in published.why
    assert likeliest((published, ()))[0] in ("2024-05-12", "2024-05-13")


def test_the_dead_are_told_as_of_a_day_only_by_words_of_counting() -> None:
    written = report("De Ene", "2024-05", "Vrijdag waren er 1571 doden geteld.").time("Vrijdag", weekday(5))
    (died,) = written.dead("1571", 1571).figures
    assert list(of_a_day([replace(died, when=0)])) == []
    assert list(of_a_day([replace(died, when=0, bearings=("tallies",))])) == [("killed", 1571, 0)]
    assert list(of_a_day([replace(died, when=0, superseded=True)])) == [("killed", 1571, 0)]


def test_a_weekday_told_of_another_count_in_the_same_words_may_be_another_day() -> None:
    lines = "De teller van de ontsporing stond dinsdag volgens reizigersvereniging Rondom op {} gewonden."
    one = report("De Ene", "2024-05", lines.format(117)).time("dinsdag", weekday(2))
    same, more = (
        report("De Andere", "2024-05-22", lines.format(number)).time("dinsdag", weekday(2))
        for number in (117, 337)
    )
    (alike, _), _ = dated(one, same)
    (other, _), _ = dated(one, more)
    assert "tells of the same on" in alike.why
    assert "tells of the same on" not in other.why


def test_a_count_of_a_week_is_held_against_reports_of_that_week() -> None:
    one = counting(report("De Ene", "2024-05", ""), 215, "De politie")
    one.figures[0] = replace(one.figures[0], attributed=Attributed(None, None, (), None, "asserted", ""))
    later = report("De Latere", "2024-05-23", "De lijst telde vorige week nog 215 doden.")
    later.time("vorige week", Current("week", -1)).dead("215", 215)
    later.figures[0] = replace(later.figures[0], when=0, superseded=True)
    found, _ = dated(one, later)
    assert set(likeliest(found)[:7]) == {f"2024-05-{day}" for day in range(13, 20)}


def test_the_dead_that_are_counted_behind_the_head_rise_too() -> None:
    def told(outlet: str, shown: str, number: int) -> Written:
        found = counting(report(outlet, shown, ""), number, "Rondom")
        found.figures[-1] = replace(
            found.figures[-1], attributed=Attributed(None, None, (), None, "asserted", "")
        )
        return found

    first, second = told("De Lage", "2024-05-08", 1), told("De Hoge", "2024-05-22", 4)
    middle = dated(told("De Ene", "2024-05", 2), first, second)[0]
    assert {int(day[8:]) for day in likeliest(middle)[:5]} <= set(range(8, 23))
    later = dated(told("De Ene", "2024-05", 6), first, second)[0]
    assert likeliest(later)[0] > "2024-05-22"


def test_nobody_counts_people_before_they_are_hurt() -> None:
    one = report("De Ene", "2024-05", "Donderdag vielen 41 doden.\nGisteravond waren er nog 14 doden.")
    one.time("Donderdag", weekday(4)).time("Gisteravond", YESTERDAY).dead("41", 41).dead("14", 14)
    one.figures[0] = replace(one.figures[0], when=0)
    one.figures[1] = replace(one.figures[1], when=1, superseded=True)
    (found,) = dated(one)
    assert (
        "“Gisteravond”, when fewer were counted, would be before they were hurt on “Donderdag”"
        in found[0].why
    )
    assert {date.fromisoformat(day).isoweekday() for day in likeliest(found)[:4]} == {5}
