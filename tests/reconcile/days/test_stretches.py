"""The day of a report by how long ago it has what another dates: days, weeks, almost a week."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from relaas.model.time.operators import Current, Fields, Find, Inside, Lasting, Marked
from tests.reconcile.days.builders import (
    YESTERDAY,
    Written,
    ago,
    dated,
    likeliest,
    on,
    report,
    single,
    weekday,
)

if TYPE_CHECKING:
    from relaas.reconcile.publications import Dated


def test_almost_a_week_is_a_day_or_two_less() -> None:
    almost = Marked(Lasting(((Fraction(1), "week"),)), "LESS_THAN")
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    other.accident("ontspoorde", "derailment", when=0)
    for node, fits in ((almost, True), (almost.of, False)):
        one = report("De Ene", "2024-05", "Een week na de ontsporing rijden er weer treinen.")
        one.time("Een week", node, "present", counted=True).accident("ontsporing", "derailment")
        line = next(
            line for line in dated(one, other)[0][0].why.splitlines() if line.startswith("2024-05-19")
        )
        assert ("ago would be" not in line) is fits


def test_how_long_ago_the_event_was() -> None:
    lasting = Lasting(((Fraction(4), "day"),))
    one = report("De Ene", "2024-05", "Vier dagen na de ontsporing rijden er weer treinen.")
    one.time("Vier dagen", lasting, "present", counted=True)
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    found, _ = dated(one, other)
    best = next(line for line in found[0].why.splitlines() if line.startswith("2024"))
    assert best.startswith("2024-05-18")


def test_days_are_counted_from_the_day_they_stand_beside() -> None:
    one = report("De Ene", "2024-05", "Gisteren, negen dagen na de ontsporing, is de bestuurder gehoord.")
    one.time("Gisteren", YESTERDAY)
    one.time("negen dagen", Lasting(((Fraction(9), "day"),)), "none", counted=True)
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    assert likeliest(dated(one, other)[0])[0] == "2024-05-24"


def test_weeks_that_are_a_few_days_off_still_lead_back_to_the_event() -> None:
    lasting = Lasting(((Fraction(2), "week"),))
    one = report("De Ene", "2024-05", "Twee weken na de ontsporing rijden er weer treinen.")
    one.time("Twee weken", lasting, "present", counted=True)
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    found, _ = dated(one, other)
    weights = {line[:10]: line for line in found[0].why.splitlines() if line.startswith("2024")}
    assert likeliest(found)[0] == "2024-05-28"
    assert "no day that they tell of" not in weights["2024-05-30"]


def test_a_report_says_itself_when_what_it_counts_from_was() -> None:
    one = ago("De Ene", "Vier dagen", 4, "day")
    one.text += "\nZij ontspoorden op 14 mei."
    one.time("14 mei", on(14, 5)).accident("ontspoorden", "derailment", when=1)
    assert likeliest(dated(one)[0])[0] == "2024-05-18"


def test_two_reports_without_a_day_count_from_one_event() -> None:
    one, other = ago("De Ene", "Vier dagen", 4, "day"), ago("De Andere", "Negen dagen", 9, "day")
    other.text += "\nVandaag is het 23 mei."
    other.time("23 mei", on(23, 5), "none")
    found = dated(one, other)
    assert "count from one event" in found[0][0].why + found[1][0].why


def test_a_week_is_exact_where_the_report_says_so() -> None:
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    other.accident("ontspoorde", "derailment", when=0)
    rough, exact = (
        likeliest(dated(ago("De Ene", "Een week", 1, "week", exact=exact), other)[0])
        for exact in (False, True)
    )
    assert exact[0] == "2024-05-21"
    assert exact[1] != rough[1]


def test_how_long_ago_another_says_the_event_was_tells_when_it_began() -> None:
    one = single().accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-18", "Vier dagen na de ontsporing rijden er treinen.")
    other.time("Vier dagen", Lasting(((Fraction(4), "day"),)), "present", counted=True)
    (published, _), _ = dated(one, other.accident("ontsporing", "derailment"))
    assert [line[:10] for line in published.why.splitlines()[1:3]] == ["2024-05-14", "2024-05-15"]
    assert "would not name the day of its event, on 2024-05-14 by dated reports" in published.why


def of_the_derailment(told: str, day: int) -> Dated:
    """A report that names one weekday and, by its number, a day of May, beside one that dates the event."""
    one = report("De Ene", "2024-05", f"Dinsdag noemde de rechter de ontsporing van {told} een ongeluk.")
    one.time("Dinsdag", weekday(2)).time(told, Find(Fields(month=5, day=day), "past"))
    other = report("De Andere", "2024-05-18", "Vier dagen na de ontsporing rijden er treinen.")
    other.time("Vier dagen", Lasting(((Fraction(4), "day"),)), "present", counted=True)
    found, _ = dated(one.accident("ontsporing", "derailment"), other.accident("ontsporing", "derailment"))
    return found


def test_the_day_of_the_event_is_named_by_its_number_too() -> None:
    named, another = likeliest(of_the_derailment("14 mei", 14)), likeliest(of_the_derailment("13 mei", 13))
    # From the 22nd its Tuesday is not that of the event: which says little where it gives the date of that.
    assert named.index("2024-05-22") < named.index("2024-05-15")
    assert another.index("2024-05-22") > another.index("2024-05-15")


def test_the_exact_day_of_an_event_goes_before_about_a_week_ago() -> None:
    one = single().accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-18", "Een week na de ontsporing rijden er treinen.")
    other.time("Een week", Lasting(((Fraction(7), "day"),)), "present", counted=True)
    third = report("De Derde", "2024-05-17", "Een ontsporing op zaterdag.").time("zaterdag", weekday(6))
    about = other.accident("ontsporing", "derailment")
    (published, _), *_ = dated(one, about, third.accident("ontsporing", "derailment", when=0))
    assert "its event, on 2024-05-11 by dated reports" in published.why


def test_the_number_of_a_day_counts_from_the_day_of_the_event() -> None:
    line = "Dinsdag, op dag acht van de ontsporing, wordt er nog gezocht."
    one = report("De Ene", "2024-05", line).time("Dinsdag", weekday(2)).accident("ontsporing", "derailment")
    one.events = [replace(one.events[0], running=8)]
    other = report("De Andere", "2024-05-16", "Een ontsporing op dinsdag.").time("dinsdag", weekday(2))
    (published, _), _ = dated(one, other.accident("ontsporing", "derailment", when=0))
    told = {text[:10]: text for text in published.why.splitlines()[1:]}
    assert likeliest((published, ()))[0] == "2024-05-21"
    assert "day 8" not in told["2024-05-21"]
    assert "day 8 of “ontsporing” would count from 2024-05-07" in told["2024-05-14"]


def test_last_week_lies_behind_whatever_the_clause_tells() -> None:
    line = "De drie machinisten van vorige week donderdag zijn allen vrij, en dinsdag is er een betoging."
    one = report("De Ene", "2024-05", line).time("dinsdag", weekday(2))
    one.time("vorige week donderdag", Inside(Fields(weekday=4), Current("week", -1)), "present")
    ((published, _),) = dated(one)
    assert "is to come, yet would be over" not in published.why


def test_what_a_stretch_counts_from_has_no_other_time() -> None:
    """ "Gisteren, een week na de ontsporing, is de zoektocht gestopt" tells of no derailment of yesterday."""
    lines = "Gisteren, een week na de ontsporing, is de zoektocht gestopt."
    one = report("De Ene", "2024-05", lines).time("Gisteren", YESTERDAY)
    one.time("een week", Lasting(((Fraction(1), "week"),)), counted=True).accident(
        "ontsporing", "crash", when=0
    )
    other = report("De Andere", "2024-05-14", "De ontsporing was dinsdag.").time("dinsdag", weekday(2))
    found, _ = dated(one, other.accident("ontsporing", "crash", when=0))
    assert "“Gisteren” would not be the day of its event" not in found[0].why


def test_nothing_is_counted_from_a_march_of_a_row() -> None:
    def told(outlet: str, shown: str, lines: str) -> Written:
        return report(outlet, shown, lines)

    one = told("De Ene", "2024-05", "Twee weken na de mars bleef het stil.")
    one.time("Twee weken", Lasting(((Fraction(2), "week"),)), counted=True).accident(
        "mars", "march", category="protest"
    )
    other = told("De Andere", "2024-05", "Zondag trok een mars door de stad.").time("Zondag", weekday(7))
    found, _ = dated(one, other.accident("mars", "march", when=0, category="protest"))
    assert "counts from what" not in found[0].why


def lasted(before: str) -> str:
    """The likeliest day of a report that says how long something has gone on, beside one of May 15 that dates it."""
    one = report("De Ene", "2024-05", f"{before}Negen dagen lang hebben zij gezocht na de ontsporing.")
    one.time("Negen dagen", Lasting(((Fraction(9), "day"),)))
    one.times = [replace(time, lasting=True) for time in one.times]
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    other.accident("ontspoorde", "derailment", when=0)
    return likeliest(dated(one.accident("ontsporing", "derailment"), other)[0])[0]


def test_how_long_something_has_gone_on_counts_from_the_event_at_the_head_of_a_report() -> None:
    assert lasted("") == "2024-05-23"
    assert lasted("Het spoor is weer vrij. " * 12) != "2024-05-23"  # far on it may be of anything
