"""The first day of a story, by what its dated reports name, count from and count, on reports built by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from relaas.model.attributions import Attributed
from relaas.model.time.operators import Current, Fields, Find, Inside, Lasting, Night, Ref
from tests.reconcile.days.builders import Written, dated, on, weekday

if TYPE_CHECKING:
    from relaas.model.figures import Category
    from relaas.reconcile.publications import Dated

OPENING = (
    "De sluis bij Ammerzoom aan de Wiericke is bezweken, melden ze in Doelhove.\n"
    "Waterschap Rijnvaart vraagt opheldering over inspecties en onderhoud.\n"
)


def report(outlet: str, shown: str, lines: str) -> Written:
    return Written(outlet, shown, OPENING + lines).place("Ammerzoom", "Wiericke", "Doelhove")


def likeliest(found: Dated) -> list[str]:
    """The days left of a report, the likeliest first, as its reasons tell them."""
    return [line[:10] for line in found[0].why.splitlines()[1:]]


def tuesday(outlet: str, shown: str) -> Written:
    return report(outlet, shown, "Dinsdag gebeurde het.").time("Dinsdag", weekday(2))


def test_the_day_that_two_dated_reports_name_is_the_first_of_their_story() -> None:
    one = report("De Ene", "2024-05", "Sinds dinsdag is het stil. Vrijdag kwam er niemand.")
    one.time("dinsdag", weekday(2)).time("Vrijdag", weekday(5))
    later = report("De Late", "2024-05-22", "Op 14 mei gebeurde het.").time("14 mei", on(14, 5))
    (found, *_) = dated(one, tuesday("De Vroege", "2024-05-15"), later)
    assert likeliest(found)[0] == "2024-05-17"
    assert "it would not name the day of its event, on 2024-05-14" in found[0].why


def test_a_night_that_two_name_is_of_both_its_days() -> None:
    night = Night(weekday(3))
    reports = [
        report("De Vroege", "2024-05-15", "In de nacht gebeurde het.").time("In de nacht", night),
        report("De Late", "2024-05-17", "In de nacht gebeurde het.").time("In de nacht", night),
    ]
    one = report("De Ene", "2024-05", "Gisteren was het stil. Woensdag gebeurde het.").time(
        "Woensdag", weekday(3)
    )
    (found, *_) = dated(one, *reports)
    assert "it would not name the day of its event, on 2024-05-14" not in found[0].why


def test_its_own_date_of_that_day_counts_too() -> None:
    lines = "Op 14 mei gebeurde het. Maandag zei hij dat vorige week maandag alles in orde was."
    one = report("De Ene", "2024-05", lines)
    last_week = Inside(Fields(weekday=1), Current("week", -1))
    one.time("14 mei", on(14, 5)).time("Maandag", weekday(1)).time("vorige week maandag", last_week)
    (found, _) = dated(one, tuesday("De Vroege", "2024-05-15"))
    assert "“vorige week maandag” would be 2024-05-13, before its event on 2024-05-14" in found[0].why


@pytest.mark.parametrize(("days", "told"), [(6, True), (1, False)])
def test_a_story_is_counted_from_by_more_than_a_day(days: int, *, told: bool) -> None:
    other = report("De Andere", "2024-05-20", "Zes dagen nadat het gebeurde is er niets gevonden.")
    other.time("Zes dagen", Lasting(((Fraction(days), "day"),)), counted=True)
    one = report("De Ene", "2024-05", "Dinsdag gebeurde het. Vrijdag kwam er niemand.")
    one.time("Dinsdag", weekday(2)).time("Vrijdag", weekday(5))
    (found, _) = dated(one, other)
    assert ("on 2024-05-14 by dated reports" in found[0].why) is told


def test_a_day_after_something_else_is_no_day_after_the_event() -> None:
    one = report("De Ene", "2024-05", "Een dag nadat hij dat zei, stapte hij dinsdag op.")
    one.time("Een dag", Lasting(((Fraction(1), "day"),)), counted=True).time("dinsdag", weekday(2))
    (found, _) = dated(one, tuesday("De Vroege", "2024-05-14"))
    assert "on which no report that tells the day has it happen" not in found[0].why


def test_the_number_that_another_takes_back_tells_nothing_of_when() -> None:
    other = report("De Andere", "2024-05-20", "Het zijn er 402 en niet 417, zei de stad vrijdag.")
    other.time("vrijdag", weekday(5)).dead("402", 402).dead("417", 417)
    taken_back = Attributed(None, None, (), 0, "asserted", "")
    other.figures = [
        replace(f, category="missing", attributed=taken_back, superseded=f.quantity.number == 417)
        for f in other.figures
    ]
    one = report("De Ene", "2024-05", "Er zijn 417 vermisten. Dat zei de stad dinsdag.")
    one.time("dinsdag", weekday(2)).dead("417", 417)
    one.figures = [replace(f, category="missing") for f in one.figures]
    (found, _) = dated(one, other)
    assert likeliest(found)[0] == "2024-05-14"


@pytest.mark.parametrize(("category", "first"), [("missing", "2024-05-14"), ("detained", "2024-05-21")])
def test_the_missing_are_counted_down_and_arrests_up(category: Category, first: str) -> None:
    other = report("De Andere", "2024-05-18", "Het gaat om 40 mensen.").dead("40", 40)
    one = report("De Ene", "2024-05", "Dinsdag ging het om 90 mensen.").time("Dinsdag", weekday(2))
    one.dead("90", 90)
    for written in (one, other):
        written.figures = [replace(f, category=category) for f in written.figures]
    assert likeliest(dated(one, other)[0])[0] == first


def test_a_toll_reached_by_a_day_had_not_been_when_fewer_were_counted() -> None:
    other = report("De Andere", "2024-05-23", "Maandag liep het dodental op tot 53.").time(
        "Maandag", weekday(1)
    )
    other.dead("53", 53)
    other.figures = [replace(f, when=0, bearings=("tallies",)) for f in other.figures]
    one = report("De Ene", "2024-05", "Dinsdag waren er 31 doden.").time("Dinsdag", weekday(2)).dead("31", 31)
    (found, _) = dated(one, other)
    assert likeliest(found).index("2024-05-14") < likeliest(found).index("2024-05-21")


@pytest.mark.parametrize("printed", [True, False])
def test_a_number_that_a_paper_printed_is_of_that_day_or_the_eve(*, printed: bool) -> None:
    other = report("De Andere", "2024-05-29", "Op 14 mei schreven we dat er 340 bomen om zijn.")
    other.time("14 mei", on(14, 5)).dead("340", 340)
    other.times = [replace(t, printed=printed) for t in other.times]
    one = report("De Ene", "2024-05", "Maandag waren er 340 bomen om.").time("Maandag", weekday(1))
    one.dead("340", 340)
    for written in (one, other):
        written.figures = [replace(f, category="other") for f in written.figures]
    weights = {line[:10]: at for at, line in enumerate(likeliest(dated(one, other)[0]))}
    assert (weights["2024-05-13"] < weights["2024-05-27"]) is printed


def test_last_sunday_lies_some_days_back() -> None:
    one = report("De Ene", "2024-05", "Afgelopen zondag was het druk. Woensdag niet.")
    one.time("Afgelopen zondag", Find(Fields(weekday=7), "before", Ref("publication"))).time(
        "Woensdag", weekday(3)
    )
    (found,) = dated(one)
    assert "2024-05-22: “Afgelopen zondag” would lie no more than 3 days back" in found[0].why
    assert "“Afgelopen zondag” would lie no more than 4" not in found[0].why
