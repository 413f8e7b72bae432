"""`relaas correct`: a decision checked against a bundle, and added to a file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from relaas.cli.app import app
from relaas.export import bundle
from relaas.ingest.corrections import read_corrections

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.testing import Result

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"
ACCOUNT = bundle.load(FERRY)
FIGURE, OTHER = ACCOUNT.figures[0], ACCOUNT.figures[1]
REPORT = ACCOUNT.documents[0]
PAIR = ":".join((ACCOUNT.figure_relations[0].a, ACCOUNT.figure_relations[0].b))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.jsonl"


@pytest.fixture
def run(file: Path) -> Callable[..., Result]:
    def run(id_: str, *options: object, on: str = "2024-06-01") -> Result:
        signed = ("--corrections", file, "--by", "An Peeters", "--why", "nagevraagd", "--on", on)
        return CliRunner().invoke(app, ["correct", str(FERRY), id_, *map(str, (*signed, *options))])

    return run


def records(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_a_value_is_written_with_the_words_it_was_made_on(run: Callable[..., Result], file: Path) -> None:
    result = run(FIGURE.id, "--number", 16, "--hedge", "exact")
    assert result.exit_code == 0, result.output
    (record,) = records(file)
    assert record.pop("id").startswith("c-")
    assert record == {
        "who": "An Peeters",
        "when": "2024-06-01",
        "why": "nagevraagd",
        "fact": FIGURE.id,
        "decision": "value",
        "value": {"number": 16, "hedge": "exact"},
        "document": FIGURE.document,
        "words": FIGURE.anchor.text,
    }
    assert read_corrections(file)[0].on.words == FIGURE.anchor.text
    assert FIGURE.anchor.text in result.stdout


def test_a_figure_goes_by_its_number_too_and_the_file_only_grows(
    run: Callable[..., Result], file: Path
) -> None:
    file.write_text("", encoding="utf-8")
    assert run("F1", "--high", "open").exit_code == 0
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    assert run(REPORT.id, "--date", "2024-05-11").exit_code == 0
    first, second = records(file)
    assert first["value"] == {"high": None}
    assert (second["decision"], second["words"]) == ("date", REPORT.text[:60])


def test_pairs_name_both_mentions(run: Callable[..., Result], file: Path) -> None:
    assert run(FIGURE.id, "--merge", OTHER.id).exit_code == 0
    assert records(file)[0]["other"] == {
        "fact": OTHER.id,
        "document": OTHER.document,
        "words": OTHER.anchor.text,
    }


def test_without_a_day_it_is_today(file: Path) -> None:
    told = ["correct", str(FERRY), FIGURE.id, "--corrections", str(file), "--by", "An", "--why", "zo"]
    assert CliRunner().invoke(app, [*told, "--dismiss"]).exit_code == 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", records(file)[0]["when"])


def test_an_undo_is_added_and_takes_back_by_record_or_by_fact(run: Callable[..., Result], file: Path) -> None:
    run(FIGURE.id, "--number", 16)
    run(OTHER.id, "--dismiss")
    first = records(file)[0]["id"]
    assert run(first, "--undo").exit_code == 0
    assert run(OTHER.id, "--undo").exit_code == 0
    undone = [record["fact"] for record in records(file)[2:]]
    assert undone == [first, records(file)[1]["id"]]
    assert run(OTHER.id, "--undo").exit_code == 2
    again = run(first, "--undo")
    assert (again.exit_code, len(records(file))) == (2, 4)
    assert f"take back {records(file)[2]['id']}" in " ".join(again.stderr.split())
    assert run(records(file)[3]["id"], "--undo").exit_code == 0
    assert run(OTHER.id, "--undo").exit_code == 0


def test_of_two_decisions_on_a_fact_one_is_to_be_named(run: Callable[..., Result], file: Path) -> None:
    run(FIGURE.id, "--number", 16)
    run(FIGURE.id, "--status", "denied")
    result = run(FIGURE.id, "--undo")
    assert result.exit_code == 2
    assert "2 decisions hold" in result.stderr
    assert len(records(file)) == 2


@pytest.mark.parametrize(
    ("id_", "options", "says"),
    [
        (FIGURE.id, (), "Nothing is decided"),
        (FIGURE.id, ("--split", "--dismiss"), "These are 2 decisions"),
        ("f-ffffffffffff", ("--split",), "There is no fact"),
        (FIGURE.series, ("--split",), "decisions name mentions, never clusters"),
        (PAIR, ("--dismiss",), "is how two figures stand to each other"),
        (FIGURE.id, ("--date", "2024-05-11"), "--date is for a document or a timex"),
        (FIGURE.id, ("--value", "P3D"), "gives a figure the value of a time"),
        (FIGURE.id, ("--hedge", "circa"), "has 'circa' for a hedge"),
        (FIGURE.id, ("--low", 900, "--high", 3), "has a low, 900, above its high, 3"),
        (FIGURE.id, ("--high", "many"), "--high takes a whole number, or open"),
        (FIGURE.id, ("--merge", FIGURE.id), "is named twice"),
        (FIGURE.id, ("--merge", REPORT.id), "takes two of a kind"),
        (FIGURE.id, ("--speaker", OTHER.id), "--speaker takes the id of a name"),
        (REPORT.id, ("--date", "2024-05-11/2024-05-12"), "gives a stretch for a publication"),
        (REPORT.id, ("--date", "morgen"), "cannot be read"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_written(
    run: Callable[..., Result], file: Path, id_: str, options: tuple[object, ...], says: str
) -> None:
    result = run(id_, *options)
    assert result.exit_code == 2, result.output
    assert says in result.stderr
    assert not file.exists()


def test_a_day_that_is_none_is_refused(run: Callable[..., Result], file: Path) -> None:
    assert "--on takes a day" in run(FIGURE.id, "--split", on="gisteren").stderr
    assert not file.exists()


def test_a_file_that_cannot_be_read_does_not_grow(run: Callable[..., Result], file: Path) -> None:
    file.write_text("{\n", encoding="utf-8")
    result = run(FIGURE.id, "--split")
    assert result.exit_code == 1
    assert "desk.jsonl:1 is not JSON" in result.stderr
    assert file.read_text(encoding="utf-8") == "{\n"
