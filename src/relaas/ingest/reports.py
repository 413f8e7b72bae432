"""From an open file to the reports in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from relaas.errors import InputError
from relaas.ingest.canonical import canonical
from relaas.ingest.decoding import decode
from relaas.ingest.drafts import Claims, Draft, Note, date_claims, web_address
from relaas.ingest.files import read_up_to
from relaas.ingest.headers import with_header
from relaas.ingest.languages import language_code
from relaas.ingest.markdown import read_markdown
from relaas.ingest.records import read_records
from relaas.ingest.screening import screen
from relaas.ingest.sniffing import HEAD, sniff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.ingest.decoding import Decoded
    from relaas.ingest.drafts import Refused
    from relaas.ingest.extractor import Extractor
    from relaas.ingest.limits import Limits
    from relaas.ingest.pages import Page


def read_reports(
    handle: BinaryIO, size: int, name: str, limits: Limits, extractor: Extractor
) -> Iterator[Draft | Refused]:
    """The reports in an open file of any kind.

    Args:
        handle: The file; it must be possible to go back to its start.
        size: Its size in bytes.
        name: As in `Document.path`.
        limits: Bounds on one report.
        extractor: What pages are given to.

    Raises:
        InputError: When the file as a whole cannot be read.
    """
    head = read_up_to(handle, HEAD, name, whole=False)
    kind = sniff(head, name)
    handle.seek(0)
    limit = limits.collection if kind == "jsonl" else limits.bytes
    if size > limit:
        raise InputError(
            "too-large", f"{name} is larger than {limit:,} bytes; split it into one file a report."
        )
    if kind == "jsonl" and b"\x00" in head:
        raise InputError("encoding", f"{name} is not UTF-8, the encoding of JSON; export it again as UTF-8.")
    if kind == "jsonl":
        yield from read_records(handle, name, limits)
    elif kind == "html":
        yield read_page(read_up_to(handle, limit, name), name, extractor)
    elif kind == "markdown":
        yield read_note(read_up_to(handle, limit, name), name)
    else:
        yield read_text(read_up_to(handle, limit, name), name)


def read_text(data: bytes, name: str) -> Draft:
    """A plain text, with or without date header.

    Raises:
        InputError: `encoding`, `binary` or `empty`.
    """
    decoded = decode(data, name)
    made = canonical(decoded.text)
    screen(made.text, name)
    return with_header(Draft(name, made.text, Claims(), notes=_guess(decoded, name)), made)


def read_note(data: bytes, name: str) -> Draft:
    """A Markdown text: its blocks, a blank line apart, and its front matter; it may have the date header of a text.

    Raises:
        InputError: As `read_text` does.
    """
    decoded = decode(data, name)
    made = canonical(decoded.text)
    blocks, claims = read_markdown(made.text, name)
    text = "\n\n".join(blocks)
    screen(text, name)
    return with_header(Draft(name, text, claims, notes=_guess(decoded, name)), made)


def read_page(data: bytes, name: str, extractor: Extractor) -> Draft:
    """An HTML page: its blocks, a blank line apart, and its metadata.

    Raises:
        InputError: As `decode`, `screen` and `Extractor.extract` do.
    """
    decoded = decode(data, name, page=True)
    page = extractor.extract(canonical(decoded.text, header=False).text, name)
    text = "\n\n".join(page.blocks)
    screen(text, name)
    return Draft(name, text, _claims(page, name), _code(page.hint), _guess(decoded, name))


def _claims(page: Page, name: str) -> Claims:
    """Only a wrong date is worth a word: markup is full of addresses and codes that are none."""
    notes: list[Note] = []
    dates = date_claims(list(page.dates), name, notes)
    url = web_address(page.url) if page.url else None
    return Claims(_line(page.outlet), _line(page.title), _code(page.language), url, dates, tuple(notes))


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _code(named: str | None) -> str | None:
    return language_code(named) if named else None


def _guess(decoded: Decoded, name: str) -> tuple[Note, ...]:
    if not decoded.guessed:
        return ()
    message = (
        f"{name} is not UTF-8 and was read as windows-1252, a guess; check its accents, or save it as UTF-8."
    )
    return (Note("guessed-encoding", message),)
