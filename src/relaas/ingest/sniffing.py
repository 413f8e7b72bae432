"""What kind of file some bytes are: by what they hold more than by what they are called."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import Literal

from relaas.errors import InputError

Kind = Literal["text", "html", "markdown", "jsonl"]
# How many bytes are looked at.
HEAD = 65_536

# First bytes of files that people put among reports by mistake (file(1)'s magic database).
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"WARC/1.", "a web archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3\x03", "a sound file"),
    (b"ID3\x04", "a sound file"),
    (b"OggS\x00", "a sound or video file"),
    (b"bplist00", "a property list"),
)
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf")
_PAGE = re.compile(
    rb"(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*){0,5}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FEED = re.compile(
    rb"(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]", re.I | re.S
)
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht"})
_DATA_SUFFIXES = frozenset({".json", ".geojson", ".jsonld"})
_DATA_SIGNS = (b"{", b"[")
_LINES_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_MARKED_SUFFIXES = frozenset({".md", ".markdown"})


def sniff(head: bytes, name: str) -> Kind:
    """The kind of a file.

    A page announces itself in its first tag, a collection in a first line that is a JSON object with `text`;
    the suffix decides only where the bytes do not.

    Args:
        head: The first `HEAD` bytes.
        name: What the file is called.

    Raises:
        InputError: `binary` for a known kind of file that is no text, or many in one: an archive, a feed.
    """
    start = _ascii(head).lstrip()
    suffix = PurePath(name).suffix.lower()
    if what := _other(head, start, suffix):
        raise InputError("binary", f"{name} is {what}, not a text; save the report as plain text or HTML.")
    if _PAGE.match(start) or suffix in _PAGE_SUFFIXES:
        return "html"
    if suffix in _LINES_SUFFIXES or _is_record(start.split(b"\n", 1)[0]):
        return "jsonl"
    return "markdown" if suffix in _MARKED_SUFFIXES else "text"


def _other(head: bytes, start: bytes, suffix: str) -> str:
    """What the file is where it is a known kind that is no report; empty where it may be one."""
    if what := next((what for magic, what in _MAGIC if head.startswith(magic)), ""):
        return what
    if _FEED.match(start):
        return "a news feed"
    is_data = suffix in _DATA_SUFFIXES and start[:1] in _DATA_SIGNS
    return "JSON data" if is_data and not _is_record(start.split(b"\n", 1)[0]) else ""


def _ascii(head: bytes) -> bytes:
    """The bytes without byte-order mark and NULs, so that a UTF-16 page shows its tags too."""
    for bom in _BOMS:
        if head.startswith(bom):
            return head.removeprefix(bom).replace(b"\x00", b"")
    return head


def _is_record(line: bytes) -> bool:
    if not line.startswith(b"{"):
        return False
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" in record
