from __future__ import annotations

import io
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.errors import InputError
from relaas.ingest.canonical import canonical
from relaas.ingest.decoding import decode
from relaas.ingest.readers import read
from relaas.model.documents import digest, identify

if TYPE_CHECKING:
    from pathlib import Path

BODY = "De brug bij Veldzicht is dicht, zegt de burgemeester van het dorp."
# The pattern of the published scorer, copied: the text after it is what accounts are compared with.
SCORER = re.compile(r"\s*date \d{4}(?:-\d\d){0,2}[ \t]?")


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "text", "shown"),
    [
        (f" date 2022-01 {BODY}", BODY, "2022-01"),
        (f" date 2022-01-11 {BODY}", BODY, "2022-01-11"),
        (f"date 2022 {BODY}", BODY, "2022"),
        (f" date 2022-01-11\n{BODY}", f"\n{BODY}", "2022-01-11"),
        (f" date 2022-01-11\r\n\r\n{BODY}", f"\n\n{BODY}", "2022-01-11"),
        (f"\n\n date 2022-01-11\t {BODY}", f" {BODY}", "2022-01-11"),
        (f"\ufeff date 2022-01-11 {BODY}\r\n", f"{BODY}\n", "2022-01-11"),
        (f"{BODY}\r{BODY}\r\n", f"{BODY}\n{BODY}\n", None),
        (f"  {BODY}  ", f"  {BODY}  ", None),
        (f"de datum is date 2022-01 {BODY}", f"de datum is date 2022-01 {BODY}", None),
        (f"updated 2022-01 {BODY}", f"updated 2022-01 {BODY}", None),
        (f"e\u0301e\u0301n {BODY}", f"e\u0301e\u0301n {BODY}", None),
    ],
)
def test_header_and_line_ends(tmp_path: Path, content: str, text: str, shown: str | None) -> None:
    (document,) = read([write(tmp_path, "a.txt", content)], language="nl").documents
    assert document.text == text
    assert document.sha256 == digest(text)
    assert document.id == identify("d", "unknown", "", text)
    assert document.published.shown == shown
    assert "".join(text[s.start : s.end] for s in document.segments) == text


@given(st.text(alphabet=" \n\r\tdate20-1\ufeffé😀", max_size=40))
def test_the_header_ends_where_the_scorer_says(tail: str) -> None:
    for raw in (tail, f" date 2022-01{tail}", f"\r\n date 2022-01-11 {tail}"):
        made = canonical(raw)
        begin = 1 if raw.startswith("\ufeff") else 0
        match = SCORER.match(raw, begin)
        rest = raw[match.end() if match else begin :]
        assert made.text == rest.replace("\r\n", "\n").replace("\r", "\n")


@given(st.data(), st.text(alphabet=" \n\rab\ufeff", max_size=30))
def test_every_span_leads_back_to_the_file(data: st.DataObject, tail: str) -> None:
    raw = "\ufeff date 2022-01 " + tail
    made = canonical(raw)
    offsets = made.offsets()
    assert offsets.derived_length == len(made.text)
    start = data.draw(st.integers(0, len(made.text)))
    end = data.draw(st.integers(start, len(made.text)))
    low, high = offsets.to_source(start, end)
    assert re.sub("\r\n?", "\n", raw[low:high]).removeprefix("\n" if start == end else "") in (
        made.text[start:end],
        "",
    )
    assert start == end or offsets.to_derived(low, high) == (start, end)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""), ("utf-8-sig", b""), ("utf-16", b""), ("utf-16-be", b"\xfe\xff"), ("utf-32", b""),
        ("utf-32-be", b"\x00\x00\xfe\xff"),
    ],
)  # fmt: skip
def test_encodings_that_say_what_they_are(tmp_path: Path, encoding: str, mark: bytes) -> None:
    content = mark + f" date 2022-01 Eén brug – {BODY} 😀".encode(encoding)
    reading = read([write(tmp_path, "a.txt", content)], language="nl")
    assert [d.text for d in reading.documents] == [f"Eén brug – {BODY} 😀"]
    assert reading.problems == ()


@pytest.mark.parametrize("text", [f"Eén café – ‘{BODY}’ kost € 5…", "„Coördinatie” in Kazachstán\n"])
def test_windows_1252_is_a_guess_and_says_so(tmp_path: Path, text: str) -> None:
    reading = read([write(tmp_path, "a.txt", text.encode("cp1252"))], language="nl")
    (document,) = reading.documents
    assert document.text == text
    assert [(p.kind, p.document) for p in reading.problems] == [("guessed-encoding", document.id)]


@given(st.binary(max_size=60))
def test_decoding_never_fails_otherwise_than_by_saying_so(data: bytes) -> None:
    for page in (False, True):
        try:
            decoded = decode(data, "a.txt", page=page)
        except InputError as error:
            assert error.kind in {"encoding", "binary"}  # noqa: PT017 - most draws raise nothing
        else:
            assert isinstance(decoded.text, str)
            decoded.text.encode("utf-8")


def test_a_date_that_does_not_exist(tmp_path: Path) -> None:
    reading = read([write(tmp_path, "a.txt", f" date 2022-13 {BODY}")], language="nl")
    (document,) = reading.documents
    assert document.text == BODY
    assert document.published.shown is None
    assert document.published.why.startswith("The report gives no date; give it one in reports.json")
    assert [(p.kind, p.document) for p in reading.problems] == [("bad-date", document.id)]


def test_standard_input(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", BODY)
    reading = read(["-", path, "-"], stdin=io.BytesIO(f" date 2022-01 {BODY}".encode()), language="nl")
    assert [(d.path, d.published.shown) for d in reading.documents] == [("-", "2022-01"), ("a.txt", None)]
    assert reading.documents[1].id == reading.documents[0].id + "-2"


def test_standard_input_takes_a_collection_too() -> None:
    reading = read(
        ["-"], stdin=io.BytesIO(b'{"text": "De brug is dicht."}\n{"text": "De brug is open."}'), language="nl"
    )
    assert [d.path for d in reading.documents] == ["-#1", "-#2"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "nl"),
        ("The bridge is closed until further notice, the mayor of the village said.", "en"),
        ("Die Brücke ist bis auf Weiteres geschlossen, sagte der Bürgermeister.", "de"),
        ("Oké", "und"),
        ("Xi Jinping Vladimir Putin Joe Biden", "und"),
        ("12345 67890 2022 2023 14:05", "und"),
    ],
)
def test_languages(tmp_path: Path, text: str, language: str) -> None:
    assert [d.language for d in read([write(tmp_path, "a.txt", text)]).documents] == [language]


def test_a_folder_of_texts_loads_no_page_library(tmp_path: Path) -> None:
    """Start-up time: trafilatura and py3langid take half a second each, and most folders need neither."""
    write(tmp_path, "a.txt", BODY)
    write(tmp_path, "reports.json", '{"a.txt": {"language": "nl"}}')
    heavy = "{'trafilatura', 'htmldate', 'py3langid', 'lxml', 'numpy', 'spacy'}"
    code = (
        "import sys; from relaas.ingest.readers import read; r = read([sys.argv[1]]); "
        f"assert len(r.documents) == 1, r; print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
