"""The day of a report by the other reports of its event: each kind of evidence by itself, on reports built by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from relaas.model.anchors import Anchor
from relaas.model.attributions import Attributed
from relaas.model.time.operators import Current, Fields, Find, Inside, Lasting, Marked, Moved, Ref, Since
from relaas.reconcile.dating import Candidate
from relaas.reconcile.days.finding import Found
from relaas.reconcile.days.tallies import of_a_day
from tests.reconcile.days.builders import Written, dated, dated_as_copies, days, on, weekday

if TYPE_CHECKING:
    from relaas.model.events import EventCategory
    from relaas.model.time.operators import Node
    from relaas.model.timexes import Tense
    from relaas.reconcile.publications import Dated

YESTERDAY: Node = Moved(Ref("publication"), Fraction(-1), "day")
OPENING = (
    "Langs de Vliet bij Ostervaart en Lindehoek is een spoordijk bezweken.\n"
    "Reizigersvereniging Rondom vraagt opheldering over inspecties en onderhoud.\n"
)


def report(outlet: str, shown: str, lines: str) -> Written:
    written = Written(outlet, shown, OPENING + lines)
    return written.place("Vliet", "Ostervaart", "Lindehoek")


def single(outlet: str = "De Ene", shown: str = "2024-05") -> Written:
    """Shows its month and names one weekday: by itself it can be from eight days or more."""
    written = report(outlet, shown, "De ontsporing gebeurde dinsdag tijdens de ochtendspits.")
    return written.time("dinsdag", weekday(2))


def likeliest(found: Dated) -> list[str]:
    """The days left of a report, the likeliest first, as its reasons tell them."""
    return [line[:10] for line in found[0].why.splitlines()[1:]]


def test_a_report_by_itself_is_left_open() -> None:
    (found,) = dated(single())
    assert found[0].best is None
    assert set(days(found)) >= {1, 7, 8, 14, 15, 21, 22, 28, 29}
    assert {int(day[8:]) % 7 for day in likeliest(found)[:9]} == {0, 1}
    assert "dated by" not in found[0].why


def test_a_weekday_that_another_report_tells_of_in_the_same_words() -> None:
    other = report("De Andere", "2024-05-16", "De ontsporing gebeurde dinsdag tijdens de ochtendspits.")
    found, _ = dated(single(), other.time("dinsdag", weekday(2)))
    assert days(found) == [14, 15, 16, 17, 18]
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


def toll(outlet: str, shown: str, number: int) -> Written:
    written = single(outlet, shown)
    written.text += f"\nDe spoorwegen tellen {number} doden."
    return written.dead(str(number), number)


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


@pytest.mark.parametrize(("told", "tied"), [("past", True), ("future", False)])
def test_a_count_that_another_tells_as_of_a_day_is_of_that_day(told: Tense, *, tied: bool) -> None:
    other = report("De Andere", "2024-05-22", "De lijst, die op 14 mei 227 vermisten telde, krimpt.")
    other.time("14 mei", on(14, 5), told).dead("227", 227)
    other.figures[-1] = replace(other.figures[-1], category="missing", when=0)
    one = report("De Ene", "2024-05", "De lijst telt nu 227 vermisten.").dead("227", 227)
    one.figures[-1] = replace(one.figures[-1], category="missing")
    assert (likeliest(dated(one, other)[0])[0] == "2024-05-14") is tied


def test_what_had_been_before_is_no_day_of_the_event() -> None:
    lines = "De spoorwegen hadden dinsdag nog gewaarschuwd."
    other = report("De Andere", "2024-05-16", lines).time("dinsdag", weekday(2))
    plain = dated(single(), other)[0][0].why
    other.times = [replace(time, before=True) for time in other.times]
    assert "would look back on no day that they tell of" in dated(single(), other)[0][0].why
    assert plain != dated(single(), other)[0][0].why


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


def ago(outlet: str, words: str, amount: int, unit: str, *, exact: bool = False) -> Written:
    """Shows its month and counts from the derailment."""
    one = report(outlet, "2024-05", f"{words} na de ontsporing rijden er weer treinen.")
    one.time(words, Lasting(((Fraction(amount), unit),)), "present", counted=True)
    if exact:
        one.times = [replace(time, exact=True) for time in one.times]
    return one.accident("ontsporing", "derailment")


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


def test_an_event_is_not_younger_than_the_first_report_of_it() -> None:
    other = report("De Andere", "2024-05-08", "Daar is een trein ontspoord.").accident(
        "ontspoord", "derailment"
    )
    later = report("De Derde", "2024-05-20", "Zondag na de ontsporing was het stil.")
    later.accident("ontsporing", "derailment").time("Zondag", weekday(7))
    found = dated(ago("De Ene", "Vier dagen", 4, "day"), other, later)[0]
    assert likeliest(found)[0] == "2024-05-12"


def test_who_counts_the_dead_is_not_older_than_what_killed_at_once() -> None:
    other = report("De Andere", "2024-05-15", "Dinsdag ontspoorde er een trein.").time("Dinsdag", weekday(2))
    other.accident("ontspoorde", "derailment", when=0)
    without, one = report("De Ene", "2024-05", ""), toll("De Ene", "2024-05", 31)
    early = [day for day in likeliest(dated(without, other)[0]) if day < "2024-05-14"]
    assert early
    found = dated(one, other)[0]
    assert min(days(found)) == 14
    assert any("happened on 2024-05-14" in day.why for day in found[0].dropped)


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


def test_a_count_that_two_tell_as_of_a_weekday_is_of_one_day() -> None:
    def marched(outlet: str, shown: str) -> Written:
        written = report(outlet, shown, "Zondag trokken 5000 betogers door de stad.\nEr reden geen trams.")
        written.time("Zondag", weekday(7)).dead("5000", 5000)
        written.figures = [replace(written.figures[0], category="participants", when=0)]
        return written

    (published, _), _ = dated(marched("De Ene", "2024-05"), marched("De Andere", "2024-05-14"))
    assert "tells the 5000 of “Zondag”, De Andere" in published.why
    assert likeliest((published, ()))[0] in ("2024-05-12", "2024-05-13")


def test_the_exact_day_of_an_event_goes_before_about_a_week_ago() -> None:
    one = single().accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-18", "Een week na de ontsporing rijden er treinen.")
    other.time("Een week", Lasting(((Fraction(7), "day"),)), "present", counted=True)
    third = report("De Derde", "2024-05-17", "Een ontsporing op zaterdag.").time("zaterdag", weekday(6))
    about = other.accident("ontsporing", "derailment")
    (published, _), *_ = dated(one, about, third.accident("ontsporing", "derailment", when=0))
    assert "its event, on 2024-05-11 by dated reports" in published.why


def test_what_goes_on_since_a_weekday_does_not_begin_before_the_event() -> None:
    lines = "Bij de ontsporing vielen doden.\nSinds dinsdag wordt er gezocht."
    one = report("De Ene", "2024-05", lines).time("Sinds dinsdag", Since(weekday(2)))
    one.accident("ontsporing", "derailment")
    other = report("De Andere", "2024-05-18", "Een ontsporing op woensdag.").time("woensdag", weekday(3))
    (published, _), _ = dated(one, other.accident("ontsporing", "derailment", when=0))
    assert "“Sinds dinsdag” would be 2024-05-14, before its event on 2024-05-15" in published.why


def test_the_dead_are_told_as_of_a_day_only_by_words_of_counting() -> None:
    written = report("De Ene", "2024-05", "Vrijdag waren er 1571 doden geteld.").time("Vrijdag", weekday(5))
    (died,) = written.dead("1571", 1571).figures
    assert list(of_a_day([replace(died, when=0)])) == []
    assert list(of_a_day([replace(died, when=0, bearings=("tallies",))])) == [("killed", 1571, 0)]
    assert list(of_a_day([replace(died, when=0, superseded=True)])) == [("killed", 1571, 0)]


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


def test_last_week_lies_behind_whatever_the_clause_tells() -> None:
    line = "De drie machinisten van vorige week donderdag zijn allen vrij, en dinsdag is er een betoging."
    one = report("De Ene", "2024-05", line).time("dinsdag", weekday(2))
    one.time("vorige week donderdag", Inside(Fields(weekday=4), Current("week", -1)), "present")
    ((published, _),) = dated(one)
    assert "is to come, yet would be over" not in published.why


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
