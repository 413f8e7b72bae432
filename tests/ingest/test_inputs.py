from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from relaas.ingest.inputs import find_sources
from relaas.ingest.readers import read

FILES = ["b.txt", "a.txt", "sub/c.md", "sub/deep/d", "Z.txt", "é.txt", "x.jsonl", "page.html"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and names of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "story"
    for name in FILES:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f" date 2022-01 In {name} staat dat de brug van het dorp dicht is.", "utf-8")
    (root / "x.jsonl").write_text('{"text": "De brug is dicht."}\n\n{"text": "De brug is open."}\n', "utf-8")
    (root / "page.html").write_text("<html><body><article><p>" + "De brug is dicht. " * 20, "utf-8")
    for name in ("gold.json", ".hidden.txt", "Thumbs.db", "README.md", ".git/config"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("{}", "utf-8")
    return root


def paths(*inputs: str | Path) -> list[str]:
    return [source.name for source in find_sources(inputs)]


def test_a_folder(folder: Path) -> None:
    assert paths(folder) == [
        "Z.txt",
        "a.txt",
        "b.txt",
        "page.html",
        "sub/c.md",
        "sub/deep/d",
        "x.jsonl",
        "é.txt",
    ]


def test_the_common_folder_gives_the_names(folder: Path) -> None:
    assert paths(folder / "a.txt") == ["a.txt"]
    assert paths(folder / "a.txt", folder / "sub" / "c.md") == ["a.txt", "sub/c.md"]
    assert paths(folder / "sub") == ["c.md", "deep/d"]
    assert paths(folder / "sub" / "deep", folder / "b.txt") == ["b.txt", "sub/deep/d"]


def test_two_drives_have_no_common_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(paths: object) -> str:
        raise ValueError("Paths don't have the same drive")

    (folder / "sub" / "a.txt").write_text("De brug is dicht.", "utf-8")
    monkeypatch.setattr(os.path, "commonpath", fail)
    assert paths(folder / "a.txt", folder / "sub" / "a.txt") == ["a.txt", "a.txt#2"]


@POSIX
def test_a_folder_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = {source.name: source.note.kind for source in find_sources([folder]) if source.note}
    assert found == {"sub/deep": "unreadable"}
    assert len(paths(folder)) == len(FILES)


def test_patterns_are_expanded(folder: Path) -> None:
    assert paths(str(folder / "*.txt")) == ["Z.txt", "a.txt", "b.txt", "é.txt"]
    assert paths(str(folder / "**" / "*.md")) == ["README.md", "sub/c.md"]
    (folder / "[1].txt").write_text("De brug is dicht.", "utf-8")
    assert paths(str(folder / "[1].txt")) == ["[1].txt"]


def test_what_is_named_is_read(folder: Path) -> None:
    (folder / "gold.json").write_text('{"text": "De brug is dicht."}', "utf-8")
    assert [d.path for d in read([folder / "gold.json"], language="nl").documents] == ["gold.json#1"]


def test_what_describes_the_reports_is_no_report(folder: Path) -> None:
    (folder / "reports.json").write_text('{"a.txt": {"outlet": "De Bode"}}', "utf-8")
    reading = read([str(folder / "*")], language="nl")
    assert "reports.json" not in [p.path for p in reading.problems]
    assert "reports.json" not in [d.path for d in reading.documents]
    assert {d.outlet for d in reading.documents if d.path == "a.txt"} == {"De Bode"}
    (alone,) = read([folder / "reports.json"]).problems
    assert (alone.kind, alone.path) == ("sidecar", "reports.json")


@pytest.mark.parametrize(
    "data",
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', '[\n {"text": "De brug is dicht."}\n]'],
)
def test_json_that_holds_no_reports_is_not_read_as_a_text(tmp_path: Path, data: str) -> None:
    (tmp_path / "feed.json").write_text(data, "utf-8")
    (problem,) = read([tmp_path / "feed.json"]).problems
    assert problem.message.startswith("feed.json is JSON data, not a text; ")


def test_a_folder_without_reports_is_named(folder: Path) -> None:
    empty = folder.parent / "leeg"
    empty.mkdir()
    (empty / "gold.json").write_text("{}", "utf-8")
    (problem,) = read([empty]).problems
    assert (problem.path, problem.kind) == ("leeg", "nothing")
    assert problem.message.startswith("The folder leeg holds no report; ")
    assert len(read([empty, folder], language="nl").documents) == len(read([folder], language="nl").documents)


def test_twice_is_once(folder: Path) -> None:
    assert paths(folder, folder / "a.txt", str(folder / "sub" / ".." / "a.txt")) == paths(folder)


@POSIX
def test_a_link_to_a_report_is_read_once_and_said(folder: Path) -> None:
    (folder / "again.txt").symlink_to("b.txt")
    reading = read([folder], language="nl")
    assert [(p.path, p.kind) for p in reading.problems] == [("b.txt", "duplicate")]
    assert "again.txt" in [d.path for d in reading.documents]


@POSIX
def test_a_linked_folder_is_followed_only_where_it_is_named(folder: Path) -> None:
    (folder.parent / "link").symlink_to(folder, target_is_directory=True)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    assert paths(folder.parent / "link")[:2] == ["Z.txt", "a.txt"]
    assert [(s.name, s.note.kind) for s in find_sources([folder]) if s.note] == [("loop", "not-a-file")]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")
def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    for byte in (b"\xff", b"\xfe"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/a" + byte + b".txt")).write_text(
            "De brug is dicht.", "utf-8"
        )
    reading = read([tmp_path], language="nl")
    assert [d.path for d in reading.documents] == ["a\ufffd.txt", "a\ufffd.txt#2"]


@POSIX
def test_a_name_that_would_steer_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\n\x1b[31m\u202etxt").write_text("", "utf-8")
    (problem,) = read([tmp_path]).problems
    assert problem.path == "a\ufffd\ufffd[31m\ufffdtxt"
    assert "\x1b" not in problem.message


def test_the_order_of_the_inputs_changes_nothing(folder: Path) -> None:
    inputs = [folder / name for name in FILES]
    expected = read(inputs)
    for seed in range(3):
        shuffled = [*inputs, inputs[seed]]
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, not a secret
        assert read(shuffled) == expected
    assert read([folder]).documents == expected.documents


def test_hash_seed_time_zone_and_locale_change_nothing(folder: Path) -> None:
    code = "import sys; from relaas.ingest.readers import read; print(ascii(read([sys.argv[1]])))"
    printed = set()
    for seed, zone, locale in (("1", "Asia/Tokyo", "C"), ("2", "America/New_York", "nl_NL.UTF-8")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run([sys.executable, "-c", code, folder], env=env, capture_output=True, check=True)
        printed.add(done.stdout)
    assert len(printed) == 1
    assert b"page.html" in printed.pop()


def test_equal_documents_stay_and_get_ids_of_their_own(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("De brug is dicht.", "utf-8")
    ids = [d.id for d in read([tmp_path], language="nl").documents]
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3"]
