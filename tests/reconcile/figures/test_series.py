"""What may be compared: populations, places and parts; and what a series comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, entity, stated

if TYPE_CHECKING:
    from relaas.model.entities import Entity
    from relaas.model.quantities import Hedge
    from relaas.reconcile.figures.told import Ledger


def of(*reports: Report, entities: tuple[Entity, ...] = ()) -> Ledger:
    return ledger([report.told() for report in reports], entities, "s-1")


def pair() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


def test_people_are_people_whatever_they_are_called() -> None:
    report = Report("a.txt")
    report.figure(7, noun="doden")
    report.figure(7, noun="slachtoffers")
    report.figure(7, noun="mensen")
    assert len(of(report).series) == 1


def test_synonyms_of_one_group_are_one_and_unknown_nouns_are_their_own() -> None:
    report = Report("a.txt")
    report.figure(4, category="deployed", noun="militairen", group="soldiers")
    report.figure(4, category="deployed", noun="soldaten", group="soldiers")
    report.figure(4, category="deployed", noun="speurhonden", group=None)
    report.figure(4, category="deployed", noun="agenten", group="police")
    assert [series.counted for series in of(report).series] == ["militairen", "speurhonden", "agenten"]


def test_a_narrowed_population_is_another() -> None:
    report = Report("a.txt")
    report.figure(9, category="injured")
    report.figure(3, category="injured", limits=("zwaargewonde",))
    assert len(of(report).series) == 2


def test_a_part_that_nothing_names_is_only_set_beside_its_whole() -> None:
    first, second = pair()
    first.figure(2, category="injured", part_of=first.figure(9, category="injured"))
    second.figure(2, category="injured", part_of=second.figure(9, category="injured"))
    made = of(first, second)
    assert len(made.series) == 3
    assert stated(made) == [("9", "agrees", "9")]


@pytest.mark.parametrize(
    ("part", "beside"), [(6, [("9", "different_scope", "6")]), (3, [("9", "different_scope", "3")]), (2, [])]
)
def test_a_part_is_set_beside_its_whole_where_it_is_most_of_it(
    part: int, beside: list[tuple[str, str, str]]
) -> None:
    report = Report("a.txt")
    report.figure(part, category="injured", part_of=report.figure(9, category="injured"))
    assert stated(of(report)) == beside


def test_parts_of_parts_and_circles_end() -> None:
    report = Report("a.txt")
    report.figure(9, part_of=1)
    report.figure(3, noun="kinderen", group="children", part_of=0)
    report.figure(2, part_of=2)
    made = of(report)
    assert len({figure.id for figure in made.figures}) == 3
    assert made.figures[2].part_of is None


def test_parts_of_one_group_are_compared_over_reports() -> None:
    first, second = pair()
    first.figure(19, noun="kinderen", group="children", part_of=first.figure(185))
    second.figure(60, noun="minderjarigen", group="children", part_of=second.figure(448))
    across = [told for told in stated(of(first, second)) if told[1] != "different_scope"]
    assert across == [("185", "updates", "448"), ("19", "updates", "60")]


def test_a_number_far_from_those_beside_it_is_one_that_another_report_looks_back_at() -> None:
    first, second = pair()
    first.figure(3, category="missing")
    first.figure(200, category="missing")
    second.figure(200, category="missing", superseded=True)
    second.figure(9, category="missing")
    second.figure(2, category="missing")
    made = of(first, second)
    assert ("200", "agrees", "200") in stated(made)


def test_a_place_that_most_reports_open_with_is_that_of_the_story() -> None:
    first, second = (Report(f"{name}.txt", text="Aardbeving in Zambara: ") for name in "ab")
    first.figure(2400, "more_than")
    first.text += "\n\n"
    first.figure(2435, "at_least", place="Zambara")
    first.figure(62, place="Luba")
    second.figure(5000)
    made = of(first, second)
    assert ("2400", "refines", "2435") in stated(made)


def test_the_crowd_a_story_is_about_is_people_too() -> None:
    first, second = pair()
    first.figure(57, "at_least", by="Waarnemers")
    second.figure(185, "at_least", by="Waarnemers", noun="demonstranten", group="protesters")
    made = of(first, second)
    assert stated(made) == [("57", "updates", "185")]
    assert "two words for who the reports are about" in made.series[0].why


def test_those_of_whom_nothing_is_told_are_one_crowd_only_where_they_are_about_as_many() -> None:
    for number, series in ((400, 1), (2, 2)):
        first, second = pair()
        for _ in range(3):
            first.figure(9, category="missing", noun="werknemers", group="workers")
        first.figure(410, category="other", noun="mensen")
        second.figure(number, category="other", noun="managers", group="workers")
        made = of(first, second)
        assert len([one for one in made.series if one.category == "other"]) == series


def test_who_came_is_one_crowd_under_any_name_but_who_was_held_only_where_counts_are_near() -> None:
    for category, series in (("participants", 1), ("detained", 2)):
        first, second = pair()
        for _ in range(3):
            first.figure(9, category="missing", noun="bewoners", group="residents")
        first.figure(3000, category=category, noun="betogers", group="protesters")  # type: ignore[arg-type]
        second.figure(900, category=category, noun="mensen")  # type: ignore[arg-type]
        made = of(first, second)
        assert len([one for one in made.series if one.category == category]) == series


@pytest.mark.parametrize(
    ("number", "hedge", "agrees"), [(None, "hundreds", False), (60, "exact", False), (550000, "exact", True)]
)
def test_a_crowd_is_as_many_by_chance(number: int | None, hedge: Hedge, *, agrees: bool) -> None:
    first, second = pair()
    first.figure(number, hedge, category="participants", noun="jongeren")
    second.figure(number, hedge, category="participants", noun="jongeren")
    assert any(relation == "agrees" for _, relation, _ in stated(of(first, second))) is agrees


def test_the_crowd_stays_apart_where_one_source_counts_both() -> None:
    report = Report("a.txt")
    report.figure(57)
    report.figure(40, noun="demonstranten", group="protesters")
    assert len(of(report).series) == 2


def test_police_are_never_taken_for_people() -> None:
    first, second = pair()
    first.figure(16)
    second.figure(16, noun="agenten", group="police")
    assert len(of(first, second).series) == 2


# ---- places


def test_the_place_a_report_opens_with_is_that_of_its_story() -> None:
    first = Report(
        "a.txt", ("2024-05-06",), "De Ene", text="In Zavelgem is een trein ontspoord. " * 8 + "\n\n"
    )
    second = Report("b.txt", ("2024-05-08",), "De Andere")
    first.figure(4, place="Zavelgem")
    second.figure(6)
    assert stated(of(first, second)) == [("4", "updates", "6")]


def test_a_place_brought_up_later_is_a_part_of_the_scene() -> None:
    report = Report("a.txt")
    report.figure(185, "at_least", by="Waarnemers")
    report.figure(80, "more_than", by="Waarnemers", place="Zahedan")
    assert [r.relation for r in of(report).relations] == ["different_scope"]


def test_a_paragraph_that_opens_with_a_place_sets_the_scene() -> None:
    report = Report("a.txt")
    report.figure(185, "at_least", by="Waarnemers")
    report.text += "\n\nIn "
    scene = report.word("Zahedan")
    report.figure(41, by="Waarnemers")
    made = of(report, entities=(entity("place", report, scene),))
    assert [r.relation for r in made.relations] == ["different_scope"]
    assert made.series[1].place == entity("place", report, scene).id


def test_two_places_of_one_opening_are_set_against_one_another() -> None:
    lead = "In Mazandaran en in Guilan zijn betogers opgepakt. " * 5 + "\n\n"
    report = Report("a.txt", text=lead)
    report.figure(450, category="detained", noun="betogers", group="protesters", place="Mazandaran")
    report.figure(739, category="detained", noun="betogers", group="protesters", place="Guilan")
    relation = of(report).relations[0]
    assert relation.relation == "different_scope"
    assert "another place: mazandaran and guilan" in relation.why


def test_the_same_number_close_by_takes_its_place() -> None:
    report = Report("a.txt")
    report.figure(450, category="detained", noun="betogers", group="protesters", place="Mazandaran")
    report.figure(450, category="detained", noun="oproerkraaiers", group=None, scope=("period",))
    assert [r.relation for r in of(report).relations] == ["agrees"]


def test_two_spellings_of_a_place_with_one_telling_number_are_one() -> None:
    first, second = pair()
    places = [first.word("Gilan"), second.word("Guilan")]
    first.figure(739, category="detained", group="protesters", noun="relschoppers", place=places[0])
    second.figure(739, category="detained", noun="arrestaties", place=places[1])
    made = of(first, second, entities=(entity("place", first, places[0]), entity("place", second, places[1])))
    assert [r.relation for r in made.relations] == ["agrees"]
    assert made.series[0].place == entity("place", first, places[0]).id


# ---- sources


def test_a_source_is_its_entity_under_all_its_names() -> None:
    first, second = pair()
    full, short = first.word("Iran Human Rights"), second.word("IHR")
    entities = (entity("organisation", first, full), entity("organisation", second, short))
    first.figure(50, "at_least")
    second.figure(57, "at_least")
    reports = []
    for report, anchor in ((first, full), (second, short)):
        at = report.mentions[0].attributed
        said = type(at)(anchor, None, (), None, "asserted", "told")
        report.mentions[0] = type(report.mentions[0])(
            **{k: getattr(report.mentions[0], k) for k in report.mentions[0].__struct_fields__}
            | {"attributed": said}
        )
        reports.append(report)
    made = of(*reports, entities=entities)
    assert [figure.source.entity for figure in made.figures if figure.source] == [e.id for e in entities]
    assert "(Iran Human Rights, as of 2024-05-06)" in made.relations[0].why
    assert made.series[0].low == 57


def test_somebody_a_source_belongs_to_is_not_the_source() -> None:
    report = Report("a.txt")
    report.text += "volgens "
    source = report.word("de vader van Mahsa Amini")
    name = source.text.index("Mahsa")
    inside = type(source)(source.start + name, source.end, "Mahsa Amini")
    report.figure(1)
    mention = report.mentions[0]
    said = type(mention.attributed)(source, None, (), None, "asserted", "told")
    report.mentions[0] = type(mention)(
        **{k: getattr(mention, k) for k in mention.__struct_fields__} | {"attributed": said}
    )
    (figure,) = of(report, entities=(entity("person", report, inside),)).figures
    assert figure.source is not None
    assert figure.source.entity is None


def test_a_name_of_its_own_is_never_overruled_by_another() -> None:
    report = Report("a.txt")
    other = report.word("ministerie van Buitenlandse Zaken")
    own = report.word("ministerie van Binnenlandse Zaken")
    report.figure(1)
    mention = report.mentions[0]
    said = type(mention.attributed)(own, other, (), None, "asserted", "told")
    report.mentions[0] = type(mention)(
        **{k: getattr(mention, k) for k in mention.__struct_fields__} | {"attributed": said}
    )
    made = of(report, entities=(entity("organisation", report, other),))
    assert made.figures[0].source is not None
    assert made.figures[0].source.entity is None
    assert "ministerie van Binnenlandse Zaken" in made.series[0].why


# ---- what it comes to


def test_low_best_and_high_of_one_last_word() -> None:
    first, second = pair()
    first.figure(4, by="Politie")
    second.figure(6, by="Politie")
    (series,) = of(first, second).series
    assert (series.low, series.best, series.high, series.origins) == (6, 6, 6, 2)
    assert "“6” (Politie, as of 2024-05-08)" in series.why


def test_no_best_where_sources_contradict_and_none_leads() -> None:
    report = Report("a.txt")
    report.figure(35, by="Staatsmedia")
    report.figure(50, "at_least", by="Waarnemers")
    (series,) = of(report).series
    assert (series.low, series.best, series.high) == (35, None, None)
    assert "none leads" in series.why


def test_the_count_that_more_outlets_carry_leads() -> None:
    first, second = pair()
    first.figure(35, by="Staatsmedia")
    first.figure(50, by="Waarnemers")
    second.figure(50, by="Waarnemers", said=second.time("maandag", "2024-05-06"))
    (series,) = of(first, second).series
    assert (series.low, series.best, series.high) == (35, 50, 50)
    assert "leads with 2 origins" in series.why


def test_reports_of_one_agency_are_one_origin() -> None:
    first, second = (Report(f"{i}.txt", outlet=f"Krant {i}", agency="Belga") for i in "ab")
    first.figure(35)
    second.figure(35)
    (series,) = of(first, second).series
    assert series.origins == 1


def test_bounds_of_what_nobody_holds_any_more() -> None:
    report = Report("a.txt")
    report.figure(160, "more_than", status="withdrawn")
    (series,) = of(report).series
    assert (series.low, series.best, series.high) == (161, None, None)
    assert "withdrawn" in series.why


def test_an_earlier_count_is_not_held() -> None:
    report = Report("a.txt")
    report.figure(118)
    report.figure(87, by="de Kustwacht", superseded=True)
    (series,) = of(report).series
    assert (series.low, series.best, series.high) == (118, 118, 118)


def test_what_was_updated_is_not_held_where_nothing_says_that_it_was_given_again_later() -> None:
    first = Report("a.txt", ("2024-05-05",), "De Ene")
    first.figure(10, by="Rode Kruis")
    second = Report("b.txt", ("2024-05-03", "2024-05-05"), "De Andere")
    second.figure(10, by="Rode Kruis")
    third = Report("c.txt", ("2024-05-05",), "De Derde")
    third.figure(12)
    series = of(first, second, third).series[0]
    assert (series.low, series.best, series.high) == (12, 12, 12)


def test_what_hardly_counts_the_same_is_not_held() -> None:
    report = Report("a.txt")
    report.figure(131)
    report.figure(0, by="de Politie")
    series, _ = of(report).series
    assert (series.low, series.best, series.high) == (131, 131, 131)


def test_what_is_told_of_a_part_is_not_the_last_word() -> None:
    report = Report("a.txt")
    report.figure(51)
    report.figure(10, "at_most")
    (series,) = of(report).series
    assert (series.low, series.best, series.high) == (51, 51, 51)
    report = Report("a.txt")
    report.figure(6)
    report.figure(5)
    (series,) = of(report).series
    assert (series.low, series.best, series.high) == (6, 6, 6)
    report = Report("a.txt")
    report.figure(6, category="missing")
    report.figure(5, category="missing")
    (series,) = of(report).series
    assert (series.low, series.best, series.high) == (5, 5, 5)


def test_the_order_of_reports_says_who_spoke_last() -> None:
    days = ("2024-05-06", "2024-05-13")
    first, second = Report("b.txt", days, "De Proef"), Report("a.txt", days, "De Proef")
    first.figure(14)
    second.figure(31)
    (series,) = of(first, second).series
    assert (series.low, series.best, series.high) == (31, 31, 31)


def test_one_told_beside_the_toll_of_its_report_is_a_case_of_it() -> None:
    report = Report("a.txt")
    report.figure(8)
    report.figure(1, noun="slachtoffer")
    made = of(report)
    assert [series.best for series in made.series] == [8, 1]


def test_two_named_sources_may_dispute_whether_it_was_one() -> None:
    report = Report("a.txt")
    report.figure(15, by="het ziekenhuis")
    report.figure(1, by="de politie")
    assert stated(of(report)) == [("15", "contradicts", "1")]


def test_a_count_given_again_after_it_was_taken_back_is_held() -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-20",), "De Andere")
    first.figure(8)
    first.figure(9, status="withdrawn")
    second.figure(9)
    made = of(first, second)
    assert ("8", "updates", "9") in stated(made)
    assert made.series[0].best == 9


def test_a_count_that_two_reports_gave_and_one_took_back_goes_on_from_what_stood_in_its_place() -> None:
    days = (("2024-05-06",), ("2024-05-08",), ("2024-05-12",))
    first, second, third = (Report(f"{name}.txt", day, name) for name, day in zip("abc", days, strict=True))
    first.figure(21)
    second.figure(21, status="withdrawn")
    second.figure(19)
    third.figure(21)
    made = of(first, second, third)
    assert ("19", "updates", "21") in stated(made)
    assert (made.series[0].low, made.series[0].best, made.series[0].high) == (21, 21, 21)


def test_what_a_count_has_outgrown_is_not_held_beside_it_nor_a_part_of_what_another_source_gives() -> None:
    first, second = pair()
    first.figure(4, by="Het ministerie")
    first.figure(1, by="De burgemeester")
    second.figure(9)
    series = of(first, second).series[0]
    assert (series.low, series.best, series.high) == (9, 9, 9)
