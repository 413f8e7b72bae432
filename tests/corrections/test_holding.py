"""What is left out, taken back, overruled, orphaned; a decision holds where it was made and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

import relaas
from relaas.export.bundle import write
from relaas.export.corrections import decidable
from relaas.export.verify import verify
from tests.corrections.desks import FIRST, TOLD, Desk, entity_of, figure, outcomes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


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
