"""The bundle: written, read again, refused when it is none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from relaas.errors import BundleError
from relaas.export import bundle, schema

BRIDGE = Path(__file__).with_name("bridge.json")
FERRY = Path(__file__).with_name("ferry.json")
KEYS = {
    "": "schema version models settings stories documents timexes figures series figure_relations statements"
    " entities events timeline problems",
    "stories": "id title documents",
    "documents": "id path outlet title language url sha256 text published copy_of revision_of agency",
    "timexes": "id document anchor type value candidates symbolic mod why",
    "figures": "id document anchor number hedge hedges low high category counted part_of source chain as_of status"
    " series rule why",
    "series": "id category counted place low best high origins why story",
    "figure_relations": "a b relation why",
    "statements": "id document mode source cue content chain act stance when cluster rule why story",
    "entities": "id type name mentions country coordinates precision why",
    "timeline": "date headline anchors documents origins story",
    "events": "id category trigger document when place participants polarity modality cluster story",
    "problems": "document kind message",
}
"""What the description of the bundle promises; more may stand beside it, none may go."""


@pytest.mark.parametrize("path", [BRIDGE, FERRY])
def test_a_bundle_is_read_and_written_without_loss(path: Path) -> None:
    shipped = path.read_bytes().replace(b"\r\n", b"\n")
    assert bundle.write(bundle.load(shipped)) == shipped


def test_every_promised_key_stands_in_it() -> None:
    raw = json.loads(bundle.write(bundle.load(FERRY)))
    for table, keys in KEYS.items():
        for row in raw[table] if table else [raw]:
            assert set(keys.split()) <= set(row), table
    assert set(raw["documents"][0]["published"]) >= {"shown", "candidates", "best", "why"}
    assert set(raw["timexes"][0]["anchor"]) == {"start", "end", "text"}
    figure = next(row for row in raw["figures"] if row["chain"])
    assert set(figure["source"]) >= {"entity", "text", "anchor"}
    assert set(figure["chain"][0]) >= {"entity", "text", "anchor"}
    assert set(figure["counted"]) >= {"anchor", "text", "group"}
    assert set(figure["as_of"]) >= {"value", "why"}


def test_it_ends_in_one_line_feed_and_is_utf_8() -> None:
    data = bundle.write(bundle.load(BRIDGE))
    assert data.endswith(b"}\n")
    assert not data.endswith(b"\n\n")
    assert "‘begin’".encode() in data


def test_half_a_surrogate_pair_survives() -> None:
    account = bundle.load(BRIDGE)
    odd = replace(account.problems[0], path="caf\udce9.txt")
    again = bundle.load(bundle.write(replace(account, problems=(odd,))))
    assert again.problems[0].path == "caf\udce9.txt"


def test_keys_of_a_later_version_do_no_harm() -> None:
    raw = json.loads(BRIDGE.read_bytes())
    raw["later"] = {"a": 1}
    raw["moods"] = [{"id": "v-1", "category": "protest"}]
    raw["timexes"][0]["utf16"] = [0, 4]
    assert bundle.load(json.dumps(raw).encode()) == bundle.load(BRIDGE)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "broken JSON"),
        (b"\xff\xfe\x00", "broken JSON"),
        (b'{"schema": "relaas/1"', "broken JSON"),
        (b"[" * 100_000, "broken JSON"),
        (b"[]", "not a bundle"),
        (b"{}", "without schema relaas/1"),
        (b'{"schema": 7}', "without schema relaas/1"),
        (b'{"schema": "relaas/9"}', "has schema relaas/9"),
        (b'{"schema": "relaas/1"}', "damaged"),
    ],
)
def test_what_is_no_bundle_is_refused_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(data)
    with pytest.raises(BundleError) as refused:
        bundle.load(path)
    message = str(refused.value)
    assert "odd.json" in message
    assert said in message
    assert message.endswith(".")
    assert "\n" not in message


def test_an_anchor_that_cannot_hold_its_text_is_damage() -> None:
    raw = json.loads(BRIDGE.read_bytes())
    raw["timexes"][0]["anchor"]["end"] += 1
    with pytest.raises(BundleError, match="damaged"):
        bundle.load(json.dumps(raw).encode())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"gone\.json cannot be read"):
        bundle.load(tmp_path / "gone.json")


def test_the_shipped_schema_is_current() -> None:
    made = schema.generate()
    assert schema.shipped().replace(b"\r\n", b"\n") == made, (
        "write relaas.export.schema.generate() to src/relaas/export/relaas-1.schema.json"
    )


def test_the_schema_says_what_every_key_means() -> None:
    described = json.loads(schema.generate())
    for name, noun in described["$defs"].items():
        assert noun["description"], name
        for key, value in noun["properties"].items():
            assert value.get("description"), f"{name}.{key}"
