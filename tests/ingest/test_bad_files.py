"""A hundred bad files: each costs itself alone, quickly, and is named in a sentence that says what to do."""

from __future__ import annotations

import gzip
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from relaas.ingest import readers
from relaas.ingest.inputs import find_sources
from relaas.ingest.limits import Limits
from relaas.ingest.readers import Reading, read

Make = Callable[[Path], object]
GOOD = " date 2022-01-11 De brug bij Veldzicht is dicht, zegt de burgemeester van het dorp.\n"
WINDOWS = sys.platform == "win32"
POSIX = pytest.mark.skipif(WINDOWS, reason="Windows has no such files")
NOT_ROOT = pytest.mark.skipif(WINDOWS or getattr(os, "geteuid", int)() == 0, reason="root reads everything")
SENTENCE = "De brug is dicht. "


def data(content: bytes) -> Make:
    return lambda path: path.write_bytes(content)


def text(content: str) -> Make:
    return data(content.encode("utf-8"))


def page(body: str) -> bytes:
    return f"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>".encode()


def sparse(size: int) -> Make:
    def make(path: Path) -> None:
        with path.open("wb") as handle:
            handle.truncate(size)

    return make


def link(target: str) -> Make:
    return lambda path: path.symlink_to(target)


def locked(path: Path) -> None:
    path.write_text(GOOD, "utf-8")
    path.chmod(0)


def record(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


MAGIC = {
    "image.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "photo.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    "loop.gif": b"GIF89a\x01\x00\x01\x00",
    "paper.pdf": b"%PDF-1.7\n%\xe2\xe3",
    "letter.docx": b"PK\x03\x04\x14\x00\x06\x00",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00",
    "letter.rtf": b"{\\rtf1\\ansi De brug is dicht.}",
    "a.bz2": b"BZh91AY&SY\x00",
    "a.xz": b"\xfd7zXZ\x00\x00\x04",
    "a.zst": b"\x28\xb5\x2f\xfd\x04\x00",
    "a.7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "a.rar": b"Rar!\x1a\x07\x01\x00",
    "program": b"\x7fELF\x02\x01\x01\x00",
    "a.sqlite": b"SQLite format 3\x00\x10\x00",
    "a.mp3": b"ID3\x04\x00\x00",
    "a.ogg": b"OggS\x00\x02",
    "a.plist": b"bplist00\xd4\x01",
    "saved.warc": b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
    "feed.xml": b'<?xml version="1.0"?>\n<rss version="2.0"><channel><item><title>Brand in Sluis</title>',
    "atom.xml": b'\xef\xbb\xbf<?xml version="1.0"?><!-- made --><feed xmlns="http://www.w3.org/2005/Atom">',
    "feed.html": b'<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item>',
    "sound.wav": b"RIFF\x24\x08\x00\x00WAVEfmt ",
}
ATTRIBUTES = " ".join(f'a{i}="x"' for i in range(100_000))
CASES: list[tuple[str, str, Make]] = [
    # nothing in them
    ("empty.txt", "empty", data(b"")),
    ("bom.txt", "empty", data(b"\xef\xbb\xbf")),
    ("utf16-bom.txt", "empty", data(b"\xff\xfe")),
    ("blank.txt", "empty", text(" \n\t\r\n \u00a0\u2003\n")),
    ("zero-width.txt", "empty", text("\u200b\u200b\ufeff")),
    ("dots.txt", "empty", text("... --- ...")),
    ("header.txt", "empty", text(" date 2022-01-11 ")),
    ("bom-header.txt", "empty", text("\ufeff date 2022-01 \n")),
    ("newlines.txt", "empty", data(b"\n" * 1_000_000)),
    ("empty.html", "no-text", data(b"")),
    ("blank.html", "no-text", data(b" \n ")),
    ("no-body.html", "no-text", data(b"<!doctype html>")),
    ("no-article.html", "no-text", data(page(""))),
    ("scripts.html", "no-text", data(page("<script>var a = 'De brug';</script>"))),
    ("styles.htm", "no-text", data(page("<style>p { color: red }</style>"))),
    ("comment.html", "no-text", data(b"<html><!--" + b"-" * 3_000_000)),
    # no text
    *((name, "binary", data(content)) for name, content in MAGIC.items()),
    ("archive.gz", "binary", data(gzip.compress(b"De brug is dicht."))),
    ("png.txt", "binary", data(MAGIC["image.png"])),
    ("png.html", "binary", data(MAGIC["image.png"])),
    ("gzip.jsonl", "binary", data(gzip.compress(b"{}"))),
    ("random.txt", "binary", data(bytes(range(256)) * 40)),
    ("nul.txt", "binary", data(b"De brug \x00 is dicht.")),
    ("nuls.txt", "binary", data(b"\x00" * 10_000)),
    ("nul-in-bad.txt", "binary", data(b"De brug \x00 is \xff dicht.")),
    ("controls.txt", "binary", data(b"De\x01 brug\x02 is\x03 dicht.")),
    ("escapes.txt", "binary", data(b"\x1b[31mDe brug\x1b[0m is dicht.")),
    ("nul.html", "binary", data(page("\x00" * 100))),
    # no encoding we can be sure of
    ("utf16le.txt", "encoding", data((SENTENCE * 9).encode("utf-16-le"))),
    ("utf16be.txt", "encoding", data((SENTENCE * 9).encode("utf-16-be"))),
    ("utf16le-accents.txt", "encoding", data(("Eén brug. " * 9).encode("utf-16-le"))),
    ("utf16be-accents.txt", "encoding", data(("Eén brug. " * 9).encode("utf-16-be"))),
    ("utf16-odd.txt", "encoding", data(b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"a")),
    ("utf16-surrogate.txt", "encoding", data(b"\xff\xfe\x00\xd8" + SENTENCE.encode("utf-16-le"))),
    ("utf32-cut.txt", "encoding", data(b"\xff\xfe\x00\x00" + SENTENCE.encode("utf-32-le")[:-1])),
    ("utf8-cut.txt", "encoding", data("Eén brug, één dorp, één cliché".encode()[:-1])),
    ("utf8-damaged.txt", "encoding", data("Eén brug, één ".encode() + b"\xff dorp")),
    ("cp1251.txt", "encoding", data("Мост закрыт, сообщает мэр.".encode("cp1251"))),
    ("koi8.txt", "encoding", data("Мост закрыт, сообщает мэр.".encode("koi8-r"))),
    ("greek.txt", "encoding", data("Η γέφυρα είναι κλειστή.".encode("iso8859-7"))),
    ("shift-jis.txt", "encoding", data("橋は閉鎖されている。".encode("shift_jis"))),
    ("gbk.txt", "encoding", data("大桥已经关闭。".encode("gbk"))),
    ("c1.txt", "encoding", data(b"De brug \x81 is dicht, zegt de burgemeester.")),
    ("euro-latin9.txt", "encoding", data(b"De brug kost 5 \xa4, zegt de burgemeester.")),
    ("cesu.txt", "encoding", data(b"De brug \xed\xa0\x80 is dicht, zegt de burgemeester.")),
    ("wrong-charset.html", "encoding", data(page("<meta charset=shift_jis>") + b"\x81\xff\xff")),
    ("trick-charset.html", "encoding", data(b"<meta charset=unicode_escape>" + page("x") + b"\x81\\x41")),
    # too much
    ("one-line.txt", "too-large", data(b"woord " * 9_000_000)),
    ("long-text.txt", "too-large", data(b"Het water stijgt en iedereen wacht af. " * 6_000)),
    ("sparse.txt", "too-large", sparse(3_000_000_000)),
    ("large.html", "too-large", data(page("<p>" + SENTENCE * 300_000))),
    ("sparse.jsonl", "too-large", sparse(2_000_000_000)),
    ("long-line.jsonl", "too-large", data(record(text="woord " * 1_000_000))),
    ("unclosed.html", "too-complex", data(page("<p>woord " * 100_000))),
    ("unclosed-divs.html", "too-complex", data(page("<div>woord " * 100_000))),
    ("attributes.html", "too-complex", data(page(f"<p {ATTRIBUTES}>{SENTENCE}</p>"))),
    ("slashes.html", "too-complex", data(page("<p " + "/".join(f"a{i}" for i in range(100_000)) + ">x</p>"))),
    ("open-quote.html", "too-complex", data(page("<p a='" + "x " * 2_000_000))),
    ("deep.html", "too-complex", data(page("<div>" * 3_000 + SENTENCE + "</div>" * 3_000))),
    ("deep-inline.html", "too-complex", data(page("<b>" * 200_000 + SENTENCE))),
    ("lists.html", "too-complex", data(page("<ul><li>" * 50_000))),
    ("tables.html", "too-complex", data(page("<table><tr><td>" * 30_000))),
    ("spans.html", "too-complex", data(page("<span>woord</span> " * 60_000))),
    # records
    ("broken.jsonl", "bad-record", data(b"{broken\n")),
    ("cut.jsonl", "bad-record", data(b'{"text": "De brug is')),
    ("list.jsonl", "bad-record", data(b'["De brug is dicht."]\n')),
    ("string.jsonl", "bad-record", data(b'"De brug is dicht."\n')),
    ("number.ndjson", "bad-record", data(b"42\n")),
    ("null.ndjson", "bad-record", data(b"null\n")),
    ("no-text.jsonl", "bad-record", data(record(title="De brug"))),
    ("text-number.jsonl", "bad-record", data(record(text=42))),
    ("text-list.jsonl", "bad-record", data(record(text=["De brug"]))),
    ("text-null.jsonl", "bad-record", data(record(text=None))),
    ("empty-text.jsonl", "empty", data(record(text=" "))),
    ("surrogate.jsonl", "encoding", data(b'{"text": "De brug \\ud800 is dicht."}\n')),
    ("nul.jsonl", "binary", data(b'{"text": "De brug \\u0000 is dicht."}\n')),
    ("latin1.jsonl", "encoding", data('{"text": "Eén brug"}\n'.encode("latin-1"))),
    ("utf16.jsonl", "encoding", data('{"text": "De brug"}\n'.encode("utf-16"))),
    ("nested.jsonl", "bad-record", data(b"[" * 200_000 + b"\n")),
    ("nested-object.jsonl", "bad-record", data(b'{"a":' * 200_000 + b"\n")),
    ("long-number.jsonl", "bad-record", data(b'{"text": ' + b"9" * 100_000 + b"}\n")),
    ("pretty.jsonl", "bad-record", data(json.dumps({"text": SENTENCE}, indent=1).encode())),
    ("many-broken.jsonl", "bad-record", data(b"x\n" * 10_000)),
    ("csv.jsonl", "bad-record", data(b"date;text\n2022-01-11;De brug is dicht.\n")),
    # no files
    ("folder.txt/inside.txt", "empty", data(b"")),
]
SPECIAL: list[tuple[str, str, Make]] = [
    ("pipe.txt", "not-a-file", os.mkfifo if not WINDOWS else data(b"")),
    ("pipe.jsonl", "not-a-file", os.mkfifo if not WINDOWS else data(b"")),
    ("broken-link.txt", "missing", link("nowhere.txt")),
    ("circle.txt", "unreadable", link("circle.txt")),
    ("device.txt", "not-a-file", link("/dev/zero")),
    ("terminal.txt", "not-a-file", link("/dev/tty")),
    ("up.txt", "not-a-file", link(".")),
]
ALL = [pytest.param(*case, id=case[0]) for case in CASES]
ALL += [pytest.param(*case, id=case[0], marks=POSIX) for case in SPECIAL]
ALL += [pytest.param("locked.txt", "unreadable", locked, id="locked.txt", marks=NOT_ROOT)]


def names(reading: Reading) -> list[str]:
    return [document.path for document in reading.documents]


def _spent() -> float:
    """Seconds of processor time of this process, and of those that it has started and that have ended."""
    return sum(os.times()[:4])


def test_there_are_a_hundred() -> None:
    assert len(ALL) >= 100


@pytest.mark.parametrize(("name", "kind", "make"), ALL)
def test_a_bad_file_beside_a_good_one(tmp_path: Path, name: str, kind: str, make: Make) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    make(tmp_path / name)
    begun, spent = time.perf_counter(), _spent()
    reading = read([tmp_path], language="nl")
    assert _spent() - spent < 10
    assert time.perf_counter() - begun < 60  # whatever else the machine does
    assert names(reading) == ["good.txt"]
    problems = [problem for problem in reading.problems if problem.document is None]
    assert problems
    assert {problem.kind for problem in problems} == {kind}
    for problem in problems:
        assert problem.path.startswith(name)
        assert name.rpartition("/")[2] in problem.message
        assert problem.message.endswith(".")
        assert "\n" not in problem.message
        assert str(tmp_path) not in problem.message


def test_all_of_them_at_once(tmp_path: Path) -> None:
    """With small files only: the large ones have had their turn."""
    folder = tmp_path / "wire"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, "utf-8")
    (folder / "good.html").write_bytes(page(f"<article><p>{SENTENCE * 20}</p></article>"))
    for name, content in MAGIC.items():
        (folder / name).write_bytes(content)
    for i in range(5):
        (folder / f"deep{i}.html").write_bytes(page("<div>" * 3_000 + SENTENCE))
    reading = read([folder], language="nl")
    assert names(reading) == ["good.html", "good.txt"]
    assert len(reading.problems) == len(MAGIC) + 5


def test_a_file_that_vanishes_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone, good = tmp_path / "gone.txt", tmp_path / "good.txt"
    for path in (gone, good):
        path.write_text(GOOD, "utf-8")
    found = find_sources([tmp_path])
    gone.unlink()
    monkeypatch.setattr(readers, "find_sources", lambda paths: found)
    reading = read([tmp_path], language="nl")
    assert names(reading) == ["good.txt"]
    assert [problem.kind for problem in reading.problems] == ["missing"]


def test_what_was_asked_for_and_is_not_there(tmp_path: Path) -> None:
    reading = read([tmp_path / "nowhere.txt", str(tmp_path / "*.html"), "a\x00b"])
    assert {problem.kind for problem in reading.problems} == {"missing", "unreadable"}
    assert len(reading.problems) == 3


def test_broken_lines_beyond_a_hundred_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"x\n" * 5 + record(text=GOOD) + b"x\n" * 5)
    reading = read([tmp_path], language="nl", limits=Limits(notes=4))
    assert names(reading) == ["a.jsonl#6"]
    assert [problem.path for problem in reading.problems] == ["a.jsonl"] + [
        f"a.jsonl#{i}" for i in range(1, 5)
    ]
    assert "6 more" in reading.problems[0].message


def test_bidi_overrides_are_kept_and_named(tmp_path: Path) -> None:
    (tmp_path / "turned.txt").write_text("De brug \u202eis dicht\u202c.", "utf-8")
    reading = read([tmp_path], language="nl")
    assert reading.documents[0].text == "De brug \u202eis dicht\u202c."
    assert [(p.kind, p.document) for p in reading.problems] == [("bidi", reading.documents[0].id)]
