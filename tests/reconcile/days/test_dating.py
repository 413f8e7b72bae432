"""The day of a report by the other reports of its event: each kind of evidence by itself, on reports built by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from relaas.model.time.operators import Moved, Ref, Since
from relaas.reconcile.dating import Candidate
from relaas.reconcile.days.finding import Found
from relaas.reconcile.objections import Objection
from tests.reconcile.days.builders import (
    YESTERDAY,
    Written,
    ago,
    dated,
    dated_as_copies,
    days,
    likeliest,
    on,
    report,
    single,
    toll,
    weekday,
)

if TYPE_CHECKING:
    from relaas.model.events import EventCategory
    from relaas.model.time.operators import Node


def test_a_report_by_itself_is_left_open() -> None:
    (found,) = dated(single())
    assert found[0].best is None
    assert set(days(found)) >= {1, 7, 8, 14, 15, 21, 22, 28, 29}
    assert {int(day[8:]) % 7 for day in likeliest(found)[:9]} == {0, 1}
    assert "dated by" not in found[0].why


def test_a_weekday_that_another_report_tells_of_in_the_same_words() -> None:
    other = report("De Andere", "2024-05-16", "De ontsporing gebeurde dinsdag tijdens de ochtendspits.")
    found, _ = dated(single(), other.time("dinsdag", weekday(2)))
    assert days(found) == [14, 15, 16]
    assert set(likeliest(found)[:2]) == {"2024-05-14", "2024-05-15"}
    assert "tells of the same on “dinsdag”" in found[0].why
    assert "De Andere (De Andere.txt)" in found[0].why
    assert "“dinsdag” (2024-05-14)" in found[0].why


def test_an_event_that_another_dates_by_its_number() -> None:
    other = report("De Andere", "2024-05-20", "De ontsporing gebeurde op 14 mei tijdens de ochtendspits.")
    found, _ = dated(single(), other.time("14 mei", on(14, 5)))
    assert min(days(found)) == 14
    assert likeliest(found)[:2] == ["2024-05-14", "2024-05-15"]


def test_yesterday_in_the_same_sentence_is_one_day() -> None:
    lines = "Bergers hebben gisteren de laatste wagon weggehaald bij de gebroken spoordijk."
    one = report("De Ene", "2024-05", lines).time("gisteren", YESTERDAY)
    other = report("De Andere", "2024-05-16", lines + "\nMeer nieuws volgt.").time("gisteren", YESTERDAY)
    found, _ = dated(one, other)
    assert found[0].best == "2024-05-16"
    assert [day for day, _ in found[1]] == [date(2024, 5, 16)]


def test_a_report_is_not_older_than_what_it_tells_of() -> None:
    one = report(
        "De Ene", "2024-05", "Duikers vonden de vermiste machinist onder wagon nummer 1771 dood terug."
    ).dead("1771", 1771)
    lines = "Duikers vonden zondag de vermiste machinist onder wagon nummer 1771 dood terug."
    other = report("De Andere", "2024-05-27", lines).time("zondag", weekday(7)).dead("1771", 1771)
    found, _ = dated(one, other)
    assert all(day >= "2024-05-26" for day in likeliest(found)[:6])


def test_a_report_of_an_accident_is_not_older_than_the_accident() -> None:
    one = single().accident("ontsporing", "derailment")
    lines = "Bij de ramp van woensdag liep een goederentrein van de rails."
    other = report("De Andere", "2024-05-16", lines).time("woensdag", weekday(3))
    left, _ = dated(one, other.accident("liep", "derailment", when=0))
    assert min(days(left)) >= 15
    other.events.clear()
    found, _ = dated(one, other.accident("liep", "collision", when=0))
    assert min(days(found)) < 15


def test_what_a_dated_report_tells_does_not_move_the_dates_of_another() -> None:
    lines = "Duikers vonden de vermiste machinist onder wagon nummer 1771 dood terug."
    one = report("De Ene", "2024-05-03", lines).dead("1771", 1771)
    told = f"Op 20 mei: {lines[0].lower()}{lines[1:]}"
    other = report("De Andere", "2024-05", told).time("20 mei", on(20, 5)).dead("1771", 1771)
    _, found = dated(one, other)
    alone = dated(report("De Andere", "2024-05", told).time("20 mei", on(20, 5)).dead("1771", 1771))
    assert max(days(found)) == max(days(alone[0]))


def test_the_day_on_which_a_report_has_its_event_is_that_of_others() -> None:
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    other.accident("ontspoorde", "derailment", when=0)
    one = report("De Ene", "2024-05", "De ontsporing was dinsdag.").time("dinsdag", weekday(2))
    one.accident("ontsporing", "derailment", when=0)
    found = dated(one, other)[0][0]
    assert set(likeliest(dated(one, other)[0])[:2]) == {"2024-05-14", "2024-05-15"}
    assert any("would not be the day of its event" in day.why for day in found.dropped) or (
        "would not be the day of its event" in found.why
    )


def test_of_two_weeks_that_fit_alike_the_first_is_the_likelier() -> None:
    others = (
        report("De Andere", "2024-05-13", "Meer volgt."),
        report("De Derde", "2024-05-20", "Meer volgt."),
    )
    found = dated(single(), *others)[0]
    assert likeliest(found).index("2024-05-14") < likeliest(found).index("2024-05-21")
    assert "after the first dated report" in found[0].why


def test_what_had_been_before_is_no_day_of_the_event() -> None:
    lines = "De spoorwegen hadden dinsdag nog gewaarschuwd."
    other = report("De Andere", "2024-05-16", lines).time("dinsdag", weekday(2))
    plain = dated(single(), other)[0][0].why
    other.times = [replace(time, before=True) for time in other.times]
    assert "would look back on no day that they tell of" in dated(single(), other)[0][0].why
    assert plain != dated(single(), other)[0][0].why


def test_an_event_is_not_younger_than_the_first_report_of_it() -> None:
    other = report("De Andere", "2024-05-08", "Daar is een trein ontspoord.").accident(
        "ontspoord", "derailment"
    )
    later = report("De Derde", "2024-05-20", "Zondag na de ontsporing was het stil.")
    later.accident("ontsporing", "derailment").time("Zondag", weekday(7))
    found = dated(ago("De Ene", "Vier dagen", 4, "day"), other, later)[0]
    assert likeliest(found)[0] == "2024-05-12"


def test_a_report_that_shares_little_with_any_is_held_against_the_nearest() -> None:
    one = Written(
        "De Ene", "2024-05", "De ontsporing bij Ostervaart kostte dinsdag 31 reizigers het leven.\n"
    )
    one.place("Ostervaart").time("dinsdag", weekday(2)).dead("31", 31)
    other = toll("De Andere", "2024-05-15", 31)
    other.text += "\nDe ontsporing gebeurde dinsdag."
    other.time("dinsdag", weekday(2))
    assert "tells of the same event" in dated(one, other)[0][0].why
    other = report("De Andere", "2024-05-15", "De ontsporing gebeurde dinsdag.").time("dinsdag", weekday(2))
    stranger = Written("De Ene", "2024-05", "In Zoutkamp is het dinsdag markt.\n").place("Zoutkamp")
    assert "tells of the same event" not in dated(stranger.time("dinsdag", weekday(2)), other)[0][0].why


def days_weighing(*weights: float) -> Found:
    kept = tuple(Candidate(date(2024, 5, 1 + at), (), ()) for at in range(len(weights)))
    return Found(kept, weights, ())


def test_a_day_is_the_best_where_all_others_together_are_unlikely() -> None:
    assert days_weighing(3.0, 0.0, 3.2).best == Candidate(date(2024, 5, 2), (), ())
    assert days_weighing(1.0, 0.0, 4.0).best is None
    assert days_weighing(2.0, 0.0, 2.0, 2.0).best is None
    assert days_weighing(2.0, 0.0, 4.0).best == Candidate(date(2024, 5, 2), (), ())
    assert days_weighing(0.0).best == Candidate(date(2024, 5, 1), (), ())


def test_what_speaks_against_a_day_weighs_the_same_under_every_python() -> None:
    """Newer ones mend what floats lose in a sum, older ones do not."""
    against = Candidate(date(2024, 5, 1), tuple(Objection(0.1, str(at)) for at in range(10)), ())
    assert against.weight == 1.0


def test_where_two_days_are_about_as_likely_none_is_the_best() -> None:
    other = report("De Andere", "2024-05-16", "De ontsporing gebeurde dinsdag tijdens de ochtendspits.")
    (published, readings), _ = dated(single(), other.time("dinsdag", weekday(2)))
    assert published.best is None
    assert len(readings) == len(published.candidates) > 1


def test_a_time_is_stated_where_all_days_that_lead_agree_on_it() -> None:
    one = single().accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-16", "Een ontsporing op dinsdag.").time("dinsdag", weekday(2))
    (published, readings), _ = dated(one, other.accident("ontsporing", "derailment", when=0))
    assert published.best is None
    assert len(readings) > 1
    assert {resolved[0].values[0].text for _, resolved in readings} == {"2024-05-14"}
    assert all(resolved[0].likely for _, resolved in readings)


@pytest.mark.parametrize("category", ["accident", "assault"])
def test_what_has_a_day_in_a_dated_report_has_the_same_in_another(category: EventCategory) -> None:
    one = report("De Ene", "2024-05", "De ontsporing van eergisteren kostte levens. Dat bleek donderdag.")
    one.time("eergisteren", Moved(Ref("publication"), Fraction(-2), "day")).time("donderdag", weekday(4))
    one.accident("ontsporing", "derailment", when=0, category=category)
    other = report("De Andere", "2024-05-22", "Een ontsporing op 14 mei.").time("14 mei", on(14, 5))
    other.accident("ontsporing", "derailment", when=0, category=category)
    found, _ = dated(one, other)
    assert likeliest(found)[0] == "2024-05-16"
    assert "“eergisteren” would not be the day of its event" in found[0].why


def test_the_day_on_which_all_died_is_that_of_the_event() -> None:
    other = report("De Andere", "2024-05-22", "Op 14 mei kwamen 31 mensen om.").time("14 mei", on(14, 5))
    other.dead("31", 31).accident("kwamen", "death", when=0, category="casualties")
    one = report("De Ene", "2024-05", "Dinsdag kwamen 31 mensen om.").time("Dinsdag", weekday(2))
    one.dead("31", 31).accident("kwamen", "death", when=0, category="casualties")
    assert likeliest(dated(one, other)[0])[:2] == ["2024-05-14", "2024-05-15"]
    assert "2024-05-08" not in dated(one, other)[0][0].candidates
    one.figures = [replace(one.figures[0], bearings=("tallies",))]  # "liep op tot 31" tells no day of theirs
    assert "would not be the day of its event" not in dated(one, other)[0][0].why


def test_a_report_names_the_day_on_which_dated_ones_have_its_event() -> None:
    one = single().accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-22", "Een ontsporing op 14 mei.").time("14 mei", on(14, 5))
    (published, readings), _ = dated(one, other.accident("ontsporing", "derailment", when=0))
    assert published.candidates[:2] == ("2024-05-14", "2024-05-15")
    assert len(readings) == len(published.candidates)
    assert "2024-05-08" not in published.candidates


def test_a_report_is_not_of_a_day_whose_weekdays_lie_before_its_event() -> None:
    one = single().accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-10", "Een ontsporing op donderdag.").time("donderdag", weekday(4))
    (published, _), _ = dated(one, other.accident("ontsporing", "derailment", when=0))
    assert min(published.candidates) == "2024-05-09"
    first = [line[:10] for line in published.why.splitlines()[1:6]]
    assert "2024-05-14" in first
    assert min(first) == "2024-05-14"


def test_what_comes_again_and_again_is_told_before_the_day_that_another_dates() -> None:
    one = single().accident("ontsporing", "march", category="protest")
    other = report("De Andere", "2024-05-18", "Een ontsporing op donderdag.").time("donderdag", weekday(4))
    (marched, _), _ = dated(one, other.accident("ontsporing", "march", when=0, category="protest"))
    assert not any("happened on" in line for line in marched.why.splitlines())
    assert "2024-05-14" in [line[:10] for line in marched.why.splitlines()[1:3]]


def test_whom_it_had_hurt_is_not_told_the_day_before_it_happened() -> None:
    lines = "Bij de ontsporing raakten 31 reizigers gewond, zei de brandweer gisteren."
    one = report("De Ene", "2024-05", lines).time("gisteren", YESTERDAY).said("gisteren")
    one.dead("31", 31).accident("ontsporing", "derailment")
    one.figures = [replace(one.figures[0], attributed=replace(one.figures[0].attributed, said=0))]
    other = report("De Andere", "2024-05-18", "Een ontsporing op dinsdag.").time("dinsdag", weekday(2))
    (published, _), _ = dated(one, other.accident("ontsporing", "derailment", when=0))
    told = {line[:10]: line for line in published.why.splitlines()[1:]}
    assert "“gisteren” would be 2024-05-13, before its event on 2024-05-14" in told["2024-05-14"]
    assert "before its event" not in told["2024-05-15"]


def test_a_light_edit_is_of_about_the_same_day() -> None:
    lines = "".join(
        f"Onderzoeker {name} bekijkt onderdeel {100 + n} van de vernielde locomotief zorgvuldig.\n"
        for n, name in enumerate(("Aalders", "Bosgraaf", "Cremers", "Dijkgraaf"))
    )
    one = report("De Ene", "2024-05", lines + "Dat meldt Persdienst Zuid.")
    other = report("De Andere", "2024-05-16", lines)
    for written in (one, other):
        for n in range(4):
            written.dead(str(100 + n), 100 + n)
    found, _ = dated_as_copies(one, other)
    assert likeliest(found)[0] == "2024-05-16"
    assert set(days(found)) == set(range(11, 22))
    assert "are one text, lightly edited" in found[0].why


def test_two_reports_without_a_day_help_each_other() -> None:
    sure = report("De Ene", "2024-05", "De ontsporing gebeurde dinsdag 14 mei tijdens de ochtendspits.")
    sure.time("dinsdag", weekday(2)).time("14 mei", on(14, 5))
    alone, together = dated(single("De Andere"))[0], dated(single("De Andere"), sure)[0]
    assert set(days(together)) < set(days(alone))
    assert "De Ene (De Ene.txt)" in together[0].why


def test_a_report_of_another_place_is_no_evidence() -> None:
    other = Written("De Verre", "2024-05-16", "In Noordbergen is dinsdag tijdens de ochtendspits gestaakt.")
    found, _ = dated(single(), other.place("Noordbergen").time("dinsdag", weekday(2)))
    assert found == dated(single())[0]


def test_a_report_of_another_season_is_no_evidence() -> None:
    other = report("De Andere", "2023-11-16", "De ontsporing gebeurde dinsdag tijdens de ochtendspits.")
    found, _ = dated(single(), other.time("dinsdag", weekday(2)))
    assert found == dated(single())[0]


def test_what_goes_on_since_a_weekday_does_not_begin_before_the_event() -> None:
    lines = "Bij de ontsporing vielen doden.\nSinds dinsdag wordt er gezocht."
    one = report("De Ene", "2024-05", lines).time("Sinds dinsdag", Since(weekday(2)))
    one.accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-18", "Een ontsporing op woensdag.").time("woensdag", weekday(3))
    (published, _), _ = dated(one, other.accident("ontsporing", "derailment", when=0))
    assert "“Sinds dinsdag” would be 2024-05-14, before its event on 2024-05-15" in published.why


def test_what_a_report_looks_ahead_to_is_told_of_by_others() -> None:
    one = report("De Ene", "2024-05", "Overmorgen beraden gemeente en spoorbeheerder zich.")
    one.time("Overmorgen", Moved(Ref("publication"), Fraction(2), "day"), "present")
    other = report("De Andere", "2024-05-17", "Donderdag overlegden ze.").time("Donderdag", weekday(4))
    found, _ = dated(one, other)
    assert likeliest(found)[0] == "2024-05-14"
    assert "“Overmorgen” would be 2024-05-19, and no dated report tells of that day" in found[0].why


def test_since_when_things_go_on_is_told_by_others() -> None:
    since: Node = Since(weekday(7))
    one = report("De Ene", "2024-05", "Sinds zondag rijden er geen treinen.").time("Sinds zondag", since)
    other = report("De Andere", "2024-05-16", "De lijn is sinds zondag dicht.").time("sinds zondag", since)
    found, _ = dated(one, other)
    against = [
        line for line in found[0].why.splitlines() if "and no dated report counts from that day" in line
    ]
    assert against
    assert not any(line.startswith(f"2024-05-{day}") for line in against for day in range(13, 19))
