"""The day of a report by whom it expects: another tells when they came."""

from __future__ import annotations

from fractions import Fraction

import pytest

from relaas.model.time.operators import Moved, Node, Ref
from tests.reconcile.days.builders import YESTERDAY, dated, likeliest, report, weekday

OVERMORROW: Node = Moved(Ref("publication"), Fraction(2), "day")


@pytest.mark.parametrize(("visitor", "told"), [("Marieke Terhorst", True), ("minister Terhorst", False)])
def test_who_is_expected_comes_on_the_day_that_another_report_tells(visitor: str, *, told: bool) -> None:
    lines = "Maandag zijn er drie gevonden.\nGisteren geen.\nOvermorgen wordt Marieke Terhorst verwacht."
    one = report("De Ene", "2024-05", lines).time("Maandag", weekday(1)).time("Gisteren", YESTERDAY)
    one.time("Overmorgen", OVERMORROW, "future").place("Marieke", "Terhorst")
    other = report("De Andere", "2024-05-16", f"Woensdag keek {visitor} naar het gat.")
    other.time("Woensdag", weekday(3)).place(*visitor.split()[-2:])
    assert likeliest(dated(one, other)[0])[0] == ("2024-05-13" if told else "2024-05-14")


@pytest.mark.parametrize(("called", "told"), [("een stille tocht", True), ("een optocht", False)])
def test_what_is_expected_is_held_on_the_day_that_another_report_tells(called: str, *, told: bool) -> None:
    lines = (
        "Maandag zijn er drie gevonden.\nGisteren geen.\nOvermorgen trekt er een stille tocht door Deventer."
    )
    one = report("De Ene", "2024-05", lines).time("Maandag", weekday(1)).time("Gisteren", YESTERDAY)
    one.time("Overmorgen", OVERMORROW, "future").place("Deventer")
    other = report("De Andere", "2024-05-16", f"Woensdag liep {called} langs de kade van Deventer.")
    other.time("Woensdag", weekday(3)).place("Deventer")
    assert likeliest(dated(one, other)[0])[0] == ("2024-05-13" if told else "2024-05-14")
