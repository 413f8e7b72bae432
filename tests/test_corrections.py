"""What people decide, from a line of a file to the account: two reports of a fire, and one decision at a time."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import relaas
from relaas.export.bundle import load, write
from relaas.export.corrections import decidable, line
from relaas.export.verify import verify
from relaas.model.corrections import Correction, identified

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from relaas.model.corrections import Decision
    from relaas.model.entities import Entity
    from relaas.model.figures import Figure

FIRST = """Brand in fabriek in Zaltwijk

In een fabriek in Zaltwijk zijn maandag twaalf mensen omgekomen bij een brand. Dat heeft burgemeester Els Smet gezegd. \
Ruim veertig mensen raakten gewond. Volgens de brandweer ontstond het vuur in een loods.

Smet noemde de ramp dinsdag een zwarte dag voor de stad. Minister Karel Jansen kwam naar Zaltwijk.
"""
SECOND = """Dodental fabrieksbrand loopt op

Bij de brand in de fabriek in Zaltwijk zijn zeker vijftien mensen omgekomen, zei burgemeester Els Smet woensdag. Een \
dag eerder sprak zij nog van twaalf doden. Piet Jansen, directeur van de fabriek, ontkent dat er veertig gewonden \
zijn. Jansen noemde dat cijfer onzin.

De politie hield twee mannen aan.
"""
PUBLISHED = {"01.txt": ("De Ochtend", "2024-05-14"), "02.txt": ("Het Veld", "2024-05-15")}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fire")
    for name, text in (("01.txt", FIRST), ("02.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    told = {name: {"outlet": outlet, "date": date} for name, (outlet, date) in PUBLISHED.items()}
    (folder / "reports.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def plain(reports: Path) -> relaas.Account:
    return relaas.account(relaas.read(reports).documents)


class Desk:
    """Somebody who writes decisions on an account and has it made again."""

    def __init__(self, reports: Path, plain: relaas.Account, file: Path) -> None:
        self.reports, self.plain, self.file = reports, plain, file
        self.rows: list[Correction] = []

    def id(self, words: str, kind: str, nth: int = 0) -> str:
        """The id of the nth mention of a kind with some words."""
        known = decidable(self.plain).values()
        found = [d.subject.fact for d in known if d.kind == kind and words in d.subject.words]
        return found[nth]

    def decide(self, decision: Decision, id_: str, other: str | None = None, **value: Any) -> Correction:
        known = decidable(self.plain)
        row = Correction(
            id="",
            who="An Peeters",
            when="2024-06-01",
            why="nagevraagd",
            decision=decision,
            on=known[id_].subject,
            value=value,
            other=known[other].subject if other else None,
        )
        return self.add(row)

    def add(self, row: Correction) -> Correction:
        row = replace(row, id=identified(row))
        self.rows.append(row)
        return row

    def again(self) -> relaas.Account:
        self.file.write_text("".join(f"{line(row)}\n" for row in self.rows), encoding="utf-8")
        made = relaas.account(
            relaas.read(self.reports).documents, corrections=relaas.read_corrections(self.file)
        )
        assert verify(made) == []
        assert load(write(made)) == made
        return made


@pytest.fixture
def desk(reports: Path, plain: relaas.Account, tmp_path: Path) -> Desk:
    return Desk(reports, plain, tmp_path / "corrections.jsonl")


TOLD = "decided by An Peeters on 2024-06-01: nagevraagd"


def figure(account: relaas.Account, id_: str) -> Figure:
    return next(row for row in account.figures if row.id == id_)


def entity_of(account: relaas.Account, id_: str) -> Entity:
    return next(row for row in account.entities if id_ in [m.id for m in row.mentions])


def outcomes(account: relaas.Account) -> list[str]:
    return [row.outcome for row in account.corrections]


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
    minister, count = desk.id("Karel Jansen", "name"), desk.id("veertig", "figure", 1)
    desk.decide("speaker", count, minister)
    made = desk.again()
    source = figure(made, count).source
    assert source
    assert (source.text, source.entity) == ("Piet Jansen", entity_of(made, minister).id)


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


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("vijftien", "figure"),
        ("woensdag", "timex"),
        ("Smet", "name"),
        ("dat cijfer", "statement"),
        ("fabrieksbrand", "event"),
    ],
)
def test_what_is_dismissed_leaves_the_ledgers_and_stays_listed(desk: Desk, words: str, kind: str) -> None:
    id_ = desk.id(words, kind)
    desk.decide("dismiss", id_)
    made = desk.again()
    left = {i for i, d in decidable(made).items() if i not in [row.id for row in made.dismissed]}
    assert id_ not in left
    assert left == decidable(desk.plain).keys() - {id_}
    (row,) = made.dismissed
    assert (row.id, row.kind, row.why) == (id_, kind, TOLD)


def test_without_its_time_a_figure_falls_back_on_its_report(desk: Desk) -> None:
    desk.decide("dismiss", desk.id("maandag", "timex"))
    held = figure(desk.again(), desk.id("twaalf", "figure")).as_of
    assert (held.value, held.why) == ("2024-05-14", "the publication of its report")


def test_an_undo_takes_back_and_is_taken_back(desk: Desk, plain: relaas.Account) -> None:
    row = desk.decide("dismiss", desk.id("vijftien", "figure"))
    undo = desk.add(replace(row, decision="undo", on=replace(row.on, fact=row.id, document="", words="")))
    made = desk.again()
    assert outcomes(made) == ["undone", "applied"]
    assert made.figures == plain.figures
    assert made.problems == plain.problems
    desk.add(replace(undo, on=replace(undo.on, fact=undo.id)))
    made = desk.again()
    assert outcomes(made) == ["applied", "undone", "applied"]
    assert len(made.figures) == len(plain.figures) - 1


def test_an_undo_of_nothing_is_told(desk: Desk) -> None:
    row = desk.decide("dismiss", desk.id("vijftien", "figure"))
    desk.rows.clear()
    desk.add(replace(row, decision="undo", on=replace(row.on, fact="c-000000000000", document="", words="")))
    assert outcomes(desk.again()) == ["refused"]


def test_the_last_decision_wins_and_says_so(desk: Desk) -> None:
    count = desk.id("vijftien", "figure")
    desk.decide("value", count, number=16)
    desk.decide("value", count, number=17)
    made = desk.again()
    assert figure(made, count).number == 17
    assert outcomes(made) == ["overruled", "applied"]
    (told,) = [p for p in made.problems if p.kind == "overruled-correction"]
    assert told.path == "corrections.jsonl:1"
    assert "corrections.jsonl:2 says otherwise, and later" in told.message


def test_of_bonds_that_contradict_one_another_the_last_holds(desk: Desk) -> None:
    karel, piet = desk.id("Karel Jansen", "name"), desk.id("Piet Jansen", "name")
    desk.decide("merge", karel, piet)
    desk.decide("never", karel, piet)
    made = desk.again()
    assert outcomes(made) == ["overruled", "applied"]
    assert entity_of(made, karel) != entity_of(made, piet)


def changed(reports: Path, folder: Path, edit: Callable[[str], str]) -> Path:
    folder.mkdir()
    for path in reports.iterdir():
        text = path.read_text(encoding="utf-8")
        (folder / path.name).write_text(edit(text) if path.name == "02.txt" else text, encoding="utf-8")
    return folder


def test_a_decision_on_a_text_that_has_changed_is_orphaned(desk: Desk, tmp_path: Path) -> None:
    desk.decide("value", desk.id("vijftien", "figure"), number=16)
    desk.decide("dismiss", desk.id("maandag", "timex"))
    desk.reports = changed(desk.reports, tmp_path / "later", lambda text: text.replace("twee", "drie"))
    made = desk.again()
    assert outcomes(made) == ["orphaned", "applied"]
    assert [f.low for f in made.figures if "vijftien" in f.anchor.text] == [15]
    (told,) = [p for p in made.problems if p.kind == "orphaned-correction"]
    assert "vijftien" in told.message
    assert "corrections.jsonl:1" in told.message


def test_a_decision_on_words_that_read_otherwise_is_orphaned(desk: Desk) -> None:
    row = desk.decide("value", desk.id("vijftien", "figure"), number=16)
    desk.rows[:] = [replace(row, on=replace(row.on, words="zeker zestien"))]
    made = desk.again()
    assert outcomes(made) == ["orphaned"]
    assert "vijftien" in made.problems[0].message


def test_a_decision_that_makes_no_sense_on_its_fact_is_refused(desk: Desk) -> None:
    desk.decide("speaker", desk.id("maandag", "timex"))
    desk.decide("date", desk.plain.documents[0].id, date="2024-05-11/2024-05-13")
    made = desk.again()
    assert outcomes(made) == ["refused", "refused"]
    assert made.documents == desk.plain.documents


def test_the_same_bytes_whatever_the_order_of_the_reports(desk: Desk) -> None:
    desk.decide("merge", desk.id("Karel Jansen", "name"), desk.id("Piet Jansen", "name"))
    desk.decide("value", desk.id("vijftien", "figure"), number=16)
    desk.decide("dismiss", desk.id("woensdag", "timex"))
    made = desk.again()
    documents = relaas.read(desk.reports).documents[::-1]
    assert write(relaas.account(documents, corrections=relaas.read_corrections(desk.file))) == write(made)


def test_the_figures_as_they_stood_know_a_corrected_date(desk: Desk) -> None:
    settings = relaas.Settings(as_of="2024-05-14")
    documents = relaas.read(desk.reports).documents
    made = relaas.account(documents, settings)
    assert {f.document for f in made.figures} == {desk.plain.documents[0].id}
    assert made.statements
    assert verify(made) == []
    assert [p.kind for p in made.problems] == ["after-as-of"]
    row = desk.decide("date", desk.plain.documents[1].id, date="2024-05-14")
    made = relaas.account(documents, settings, corrections=[row])
    assert len({f.document for f in made.figures}) == 2


def test_what_is_decided_in_one_report_does_not_hold_for_another_of_the_same_text(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "twice"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(FIRST, encoding="utf-8")
    told = {"a.txt": {"outlet": "Een", "date": "2024-05"}, "b.txt": {"outlet": "Twee", "date": "2024-05"}}
    (folder / "reports.json").write_text(json.dumps(told), encoding="utf-8")
    desk.reports, desk.plain = folder, relaas.account(relaas.read(folder).documents)
    desk.decide("dismiss", desk.id("maandag", "timex", 1))
    made = desk.again()
    words = {d.path: [t.anchor.text for t in made.timexes if t.document == d.id] for d in made.documents}
    assert words == {"a.txt": ["maandag", "dinsdag"], "b.txt": ["dinsdag"]}
    assert [d.corrected for d in made.documents] == [False, True]
