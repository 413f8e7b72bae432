"""The day of a report by counts that others have overtaken, by dates to come and by tolls that are but a part."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from relaas.model.time.operators import Fields, Find, Marked, Moved, Node, Ref
from tests.reconcile.days.builders import Written, dated, likeliest, report, toll, weekday

TODAY: Node = Moved(Ref("publication"), Fraction(0), "day")


def _counted_twice(first: int, second: int) -> Written:
    """Counts on a Thursday evening and on the morning of the day of the report."""
    told = f"Op donderdagavond waren het er {first}, vanochtend {second}."
    one = report("De Ene", "2024-05", told).dead(str(first), first).dead(f"{second}.", second)
    one.time("donderdagavond", Marked(weekday(4), "EVENING")).time("vanochtend", Marked(TODAY, "MORNING"))
    one.figures = [replace(f, when=at) for at, f in enumerate(one.figures)]
    return one


def test_a_count_that_another_has_overtaken_today_is_of_a_day_before() -> None:
    found = dated(_counted_twice(67, 75), toll("De Andere", "2024-05-15", 20))[0]
    assert likeliest(found)[0] == "2024-05-17"
    very_day = next(line for line in found[0].why.splitlines() if line.startswith("2024-05-16"))
    assert "when another number was counted than now, would be the very day" in very_day


def test_who_was_found_since_is_no_count_that_was_overtaken() -> None:
    one = _counted_twice(5, 75)
    one.figures[0] = replace(one.figures[0], scope=("added",))
    found = dated(one, toll("De Andere", "2024-05-15", 20))[0]
    assert "when another number was counted" not in found[0].why


@pytest.mark.parametrize(("beside", "against"), [(False, True), (True, False)])
def test_a_date_to_come_told_by_its_number_alone_is_none_of_the_next_days(
    *, beside: bool, against: bool
) -> None:
    one = report("De Ene", "2024-05", "De zaak gaat morgen, op 15 mei, verder. De rechter sprak dinsdag.")
    if beside:
        one.time("morgen", Moved(Ref("publication"), Fraction(1), "day"), "future")
    one.time("15 mei", Find(Fields(month=5, day=15), "future"), "future").time("dinsdag", weekday(2))
    if beside:
        one.times[1] = replace(one.times[1], equals=0)
    found = dated(one)[0]
    assert ("“15 mei”, told by its number, would lie no more than" in found[0].why) is against


def test_a_few_dead_at_the_head_of_a_report_that_counts_many_are_no_toll() -> None:
    one = toll("De Ene", "2024-05", 4)
    one.text += (
        "\n"
        + "Er is veel verdriet in de stad en daarbuiten. " * 12
        + "\nIn het land zijn er 154 doden geteld."
    )
    one.dead("154", 154)
    found = dated(one, toll("De Andere", "2024-05-14", 135))[0]
    assert likeliest(found)[0] >= "2024-05-14"
    assert "counts 135 dead and De Ene (De Ene.txt) 4" not in found[0].why
