"""What people decide, from a line of a file to the account, one decision at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.export.bundle import write
from tests.corrections.desks import TOLD, Desk, entity_of, figure, outcomes

if TYPE_CHECKING:
    import relaas


def test_nothing_decided_changes_nothing(desk: Desk, plain: relaas.Account) -> None:
    assert write(desk.again()) == write(plain)


def test_a_corrected_publication_changes_the_times_and_as_ofs_that_rest_on_it(desk: Desk) -> None:
    report = desk.plain.documents[0].id
    desk.decide("date", report, date="2024-05-21")
    made = desk.again()
    published = made.documents[0].published
    assert (published.shown, published.best, published.candidates) == ("2024-05-21",) * 2 + (("2024-05-21",),)
    assert TOLD in published.why
    assert [t.value for t in made.timexes if t.document == report] == ["2024-05-20", "2024-05-21"]
    held = {f.anchor.text: f.as_of.value for f in made.figures if f.document == report}
    assert held == {"twaalf": "2024-05-20", "Ruim veertig": "2024-05-21"}
    other = [t.value for t in desk.plain.timexes if t.document != report]
    assert [t.value for t in made.timexes if t.document != report] == other


def test_a_month_that_a_person_gives_is_weighed_and_says_who_gave_it(desk: Desk) -> None:
    desk.decide("date", desk.plain.documents[0].id, date="2024-05")
    published = desk.again().documents[0].published
    assert published.shown == "2024-05"
    assert TOLD in published.why


def test_a_corrected_time_takes_along_what_is_counted_from_it(desk: Desk) -> None:
    time = desk.id("woensdag", "timex")
    desk.decide("date", time, date="2024-05-08")
    made = desk.again()
    told = {t.anchor.text: t for t in made.timexes if t.document == desk.plain.documents[1].id}
    assert told["woensdag"].value == "2024-05-08"
    assert TOLD in told["woensdag"].why
    assert told["Een dag eerder"].value == "2024-05-07"
    assert figure(made, desk.id("vijftien", "figure")).as_of.value == "2024-05-08"


def test_another_value_of_a_figure_moves_its_series(desk: Desk) -> None:
    count = desk.id("vijftien", "figure")
    desk.decide("value", count, number=16, hedge="exact")
    made = desk.again()
    row = figure(made, count)
    assert (row.number, row.hedge, row.hedges, row.low, row.high) == (16, "exact", (), 16, 16)
    assert row.why.startswith(TOLD)
    assert next(s for s in made.series if s.id == row.series).best == 16
    assert any(
        "“zeker vijftien”, by decision 16, (Els Smet" in relation.why for relation in made.figure_relations
    )


def test_category_and_status_of_a_figure(desk: Desk) -> None:
    count = desk.id("twee", "figure")
    desk.decide("value", count, category="released")
    desk.decide("value", count, status="withdrawn")
    made = desk.again()
    row = figure(made, count)
    assert (row.id, row.category, row.status) == (count, "released", "withdrawn")
    assert next(s for s in made.series if s.id == row.series).category == "released"
    assert outcomes(made) == ["applied", "applied"]


def test_another_speaker_of_a_statement_and_a_figure(desk: Desk) -> None:
    minister = desk.id("Karel Jansen", "name")
    said, count = desk.id("ontstond het vuur", "statement"), desk.id("Ruim veertig", "figure")
    desk.decide("speaker", said, minister)
    desk.decide("speaker", count, minister)
    made = desk.again()
    row = next(s for s in made.statements if s.id == said)
    assert row.source
    assert (row.source.anchor.text, row.source.entity) == ("Karel Jansen", entity_of(made, minister).id)
    assert TOLD in row.source.why
    source = figure(made, count).source
    assert source
    assert source.entity == entity_of(made, minister).id
    assert TOLD in figure(made, count).why


def test_a_speaker_named_in_another_report_keeps_the_words_of_this_one(desk: Desk) -> None:
    minister, count = desk.id("Karel Jansen", "name"), desk.id("vijftien", "figure")
    desk.decide("speaker", count, minister)
    made = desk.again()
    source = figure(made, count).source
    assert source
    assert (source.text, source.entity) == ("Els Smet", entity_of(made, minister).id)


def test_a_speaker_named_in_another_report_needs_words_of_this_one(desk: Desk) -> None:
    minister, denied = desk.id("Karel Jansen", "name"), desk.id("veertig", "figure", 1)
    desk.decide("speaker", denied, minister)
    made = desk.again()
    assert figure(made, denied).source is None
    assert "no words of its own stand for one" in made.corrections[0].why


def test_nobody_named_leaves_a_figure_to_its_outlet(desk: Desk) -> None:
    count = desk.id("twaalf", "figure")
    desk.decide("speaker", count)
    assert figure(desk.again(), count).source is None


def test_a_speaker_needs_words_in_the_report(desk: Desk) -> None:
    count = desk.id("twee", "figure")
    desk.decide("speaker", count, desk.id("Karel Jansen", "name"))
    made = desk.again()
    assert outcomes(made) == ["refused"]
    assert figure(made, count).source is None
    assert [p.kind for p in made.problems if "Karel" in p.message or "speaker" in p.message]


def test_names_are_put_together_and_kept_apart(desk: Desk) -> None:
    karel, piet = desk.id("Karel Jansen", "name"), desk.id("Piet Jansen", "name")
    smet, elsewhere = desk.id("Els Smet", "name"), desk.id("Els Smet", "name", 1)
    desk.decide("merge", karel, piet)
    desk.decide("never", smet, elsewhere)
    made = desk.again()
    assert entity_of(made, karel) == entity_of(made, piet)
    assert TOLD in entity_of(made, piet).mentions[0].why
    assert entity_of(made, smet) != entity_of(made, elsewhere)
    assert [m.anchor.text for m in entity_of(made, smet).mentions] == ["Els Smet", "Smet"]
    pairs = {(v.a, v.b): v.same for v in made.entity_verdicts}
    assert pairs[karel, piet] == "yes"
    assert pairs[smet, elsewhere] == "no"


def test_a_name_is_set_apart_alone(desk: Desk) -> None:
    jansen = desk.id("Jansen", "name", 2)
    desk.decide("split", jansen)
    made = desk.again()
    alone = entity_of(made, jansen)
    assert [m.id for m in alone.mentions] == [jansen]
    assert TOLD in alone.mentions[0].why


def test_figures_of_one_series_are_set_apart_and_put_together(desk: Desk) -> None:
    twelve, fifteen = desk.id("twaalf", "figure"), desk.id("vijftien", "figure")
    desk.decide("split", twelve)
    made = desk.again()
    assert figure(made, twelve).series != figure(made, fifteen).series
    assert TOLD in figure(made, twelve).why
    desk.decide("merge", twelve, fifteen)
    made = desk.again()
    assert figure(made, twelve).series == figure(made, fifteen).series


def test_figures_that_are_never_compared(desk: Desk) -> None:
    first, again = desk.id("twaalf", "figure"), desk.id("twaalf", "figure", 1)
    desk.decide("never", first, again)
    made = desk.again()
    assert figure(made, first).series != figure(made, again).series
    assert ("no", TOLD) in [(v.same, v.why) for v in made.series_verdicts]


def test_figures_that_count_different_things_are_not_put_together(desk: Desk) -> None:
    desk.decide("merge", desk.id("twaalf", "figure"), desk.id("Ruim veertig", "figure"))
    made = desk.again()
    assert outcomes(made) == ["refused"]
    assert "killed" in made.problems[0].message


def test_events_are_set_apart_and_put_together(desk: Desk) -> None:
    fire, later = desk.id("brand", "event"), desk.id("brand", "event", 2)
    clusters = {e.id: e.cluster for e in desk.plain.events}
    assert clusters[fire] == clusters[later]
    desk.decide("never", fire, later)
    made = desk.again()
    clusters = {e.id: e.cluster for e in made.events}
    assert clusters[fire] != clusters[later]
    died, again = desk.id("omgekomen", "event"), desk.id("omgekomen", "event", 1)
    desk.decide("merge", died, again)
    made = desk.again()
    clusters = {e.id: e.cluster for e in made.events}
    assert clusters[died] == clusters[again]
    assert TOLD in next(e for e in made.events if e.id == died).why


def test_an_event_set_apart_is_one_with_nothing(desk: Desk) -> None:
    fire = desk.id("brand", "event")
    desk.decide("split", fire)
    clusters = [e.cluster for e in desk.again().events]
    assert clusters.count(fire) == 1
