"""Files of corrections: read whole or refused, each refusal with file, line and what to do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from relaas.errors import CorrectionError
from relaas.ingest.corrections import read_corrections
from relaas.model.corrections import identified

if TYPE_CHECKING:
    from pathlib import Path

RECORD = {
    "who": "An Peeters",
    "when": "2024-06-01",
    "why": "nagevraagd",
    "fact": "f-000000000001",
    "decision": "value",
    "value": {"number": 16, "high": None},
    "document": "d-000000000001",
    "words": "zeker vijftien",
}
OTHER = {"fact": "e-000000000002", "document": "d-000000000001", "words": "Jansen"}


def read(folder: Path, *records: Any) -> Any:
    file = folder / "desk.jsonl"
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_corrections(file)


def test_a_record_is_read_with_its_place_and_an_id_of_what_it_says(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "", RECORD)
    assert (row.who, row.when, row.decision, row.place) == (
        "An Peeters",
        "2024-06-01",
        "value",
        "desk.jsonl:2",
    )
    assert row.value == {"number": 16, "high": None}
    assert row.id == identified(row)
    assert row.told == "decided by An Peeters on 2024-06-01: nagevraagd"


def test_an_empty_file_decides_nothing_and_a_byte_order_mark_is_no_part_of_it(tmp_path: Path) -> None:
    assert read(tmp_path) == ()
    assert len(read(tmp_path, "\ufeff" + json.dumps(RECORD))) == 1


def test_an_id_that_is_given_is_kept(tmp_path: Path) -> None:
    assert read(tmp_path, RECORD | {"id": "c-mine"})[0].id == "c-mine"


def test_an_undo_names_a_record_and_no_words(tmp_path: Path) -> None:
    told = {key: RECORD[key] for key in ("who", "when", "why")}
    (row,) = read(tmp_path, told | {"decision": "undo", "fact": "c-000000000001"})
    assert row.on.fact == "c-000000000001"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"decision": "vlaue"}, "unknown decision 'vlaue'; there are date, value"),
        ({"when": "1 juni"}, "has '1 juni' for 'when'; write a day"),
        ({"when": "2024-02-30"}, "for 'when'"),
        ({"who": " "}, "has no 'who'"),
        ({"why": None}, "has no 'why'"),
        ({"fact": 3}, "has no 'fact'"),
        ({"valeu": {}}, "unknown key 'valeu'"),
        ({"value": {}}, "gives nothing instead"),
        ({"value": {"nmber": 3}}, "gives 'nmber'"),
        ({"value": {"number": -3}}, "has -3 for the number"),
        ({"value": {"number": True}}, "has True for the number"),
        ({"value": {"hedge": "circa"}}, "has 'circa' for a hedge; there are exact"),
        ({"value": {"low": 5, "high": 3}}, "has a low, 5, above its high, 3"),
        ({"value": {"value": "P3D", "number": 3}}, "the value of a time and fields of a figure"),
        ({"value": 3}, "has a 'value' that is no object"),
        ({"decision": "date", "value": {"date": "2024-13"}}, "cannot be read: '2024-13'"),
        ({"decision": "date", "value": {"date": 2024}}, "has 2024 for a date"),
        ({"decision": "merge", "value": {}}, "names no 'other' mention"),
        ({"decision": "split", "value": {}, "other": OTHER}, "names an 'other' mention"),
        ({"decision": "split"}, "gives 'high', which a decision 'split' has no use for"),
        ({"decision": "merge", "value": {}, "other": {**OTHER, "fact": RECORD["fact"]}}, "twice"),
        ({"decision": "merge", "value": {}, "other": {"id": "e"}}, "'other' that is no object"),
        ({"document": ""}, "on what words of which document"),
        ({"id": 3}, "an 'id' that is no text"),
    ],
)
def test_a_broken_line_is_refused_by_file_and_number(
    tmp_path: Path, change: dict[str, Any], says: str
) -> None:
    with pytest.raises(CorrectionError) as caught:
        read(tmp_path, RECORD, RECORD | change)
    assert str(caught.value).startswith("desk.jsonl:2")
    assert says in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "says"), [("{", "is not JSON"), ("[1]", "is not a JSON object"), ("[" * 100_000, "is not JSON")]
)
def test_what_is_no_object_is_refused(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(CorrectionError, match=r"desk\.jsonl:1 " + says):
        read(tmp_path, text)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match=r"desk\.jsonl cannot be read"):
        read_corrections(tmp_path / "desk.jsonl")
    (tmp_path / "desk.jsonl").write_bytes(b'{"who": "\xff"}')
    with pytest.raises(CorrectionError, match="is not UTF-8"):
        read_corrections(tmp_path / "desk.jsonl")
