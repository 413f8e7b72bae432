"""What a reader found out about one report, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from relaas.errors import DateError, InputError
from relaas.ingest.dates import parse_date
from relaas.ingest.languages import language_code
from relaas.model.documents import DateClaim

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say about a report that is kept.

    Attributes:
        kind: As in `Problem.kind`.
        message: As in `Problem.message`.
    """

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What one place (the report itself, or `reports.json`) says about a report; None where it says nothing.

    Attributes:
        outlet: Who publishes.
        title: The headline.
        language: ISO 639-1.
        url: http(s) address.
        dates: Dates, the most trusted first.
        notes: What was claimed and could not be used.
    """

    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    url: str | None = None
    dates: tuple[DateClaim, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A report that could not be read.

    Attributes:
        path: As in `Problem.path`.
        note: Why.
    """

    path: str
    note: Note

    @classmethod
    def because(cls, path: str, error: InputError) -> Refused:
        """The refusal an error stands for."""
        return cls(path, Note(error.kind, str(error)))


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as a reader found it.

    Attributes:
        path: As in `Document.path`.
        text: The canonical text.
        own: What the report says about itself.
        hint: A language the report's template names, which is asked only when the text does not tell.
        notes: What to say about it.
    """

    path: str
    text: str
    own: Claims
    hint: str | None = None
    notes: tuple[Note, ...] = ()


def claims_from(record: Mapping[str, object], name: str, origin: str) -> Claims:
    """The claims of a JSON object; a value that is wrong is left out and noted.

    Args:
        record: May hold `outlet`, `title`, `language`, `url` and `date`, each a text or null.
        name: What to call the place in messages.
        origin: As in `DateClaim.origin`.
    """
    notes: list[Note] = []
    texts = {
        key: _text(record.get(key), key, name, notes)
        for key in ("outlet", "title", "language", "url", "date")
    }
    return Claims(
        outlet=texts["outlet"],
        title=texts["title"],
        language=_language(texts["language"], name, notes),
        url=_url(texts["url"], name, notes),
        dates=date_claims([(texts["date"], origin)], name, notes),
        notes=tuple(notes),
    )


def date_claims(found: list[tuple[str | None, str]], name: str, notes: list[Note]) -> tuple[DateClaim, ...]:
    """The dates among (date as written, origin), in that order; a wrong one is noted as `bad-date`."""
    claims = []
    for written, origin in found:
        if written is None:
            continue
        try:
            claims.append(DateClaim(parse_date(written), origin))
        except DateError as error:
            notes.append(Note("bad-date", f"{name}: the date from {origin} is ignored: {error}"))
    return tuple(claims)


def web_address(written: str) -> str | None:
    """The address if it is one on the web, else None: no other scheme is ever made into a link."""
    address = written.strip()
    if len(address) > 2_000 or any(char.isspace() or not char.isprintable() for char in address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and host else None


def _text(value: object, key: str, name: str, notes: list[Note]) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        notes.append(
            Note("bad-metadata", f"{name}: {key!r} is not a text and is ignored; write it as a string.")
        )
        return None
    return " ".join(value.split()) or None


def _language(named: str | None, name: str, notes: list[Note]) -> str | None:
    code = language_code(named) if named else None
    if named and not code:
        notes.append(
            Note("bad-metadata", f"{name}: {named[:40]!r} is not a language code such as nl and is ignored.")
        )
    return code


def _url(written: str | None, name: str, notes: list[Note]) -> str | None:
    address = web_address(written) if written else None
    if written and not address:
        notes.append(
            Note("bad-metadata", f"{name}: {written[:80]!r} is not an http(s) address and is ignored.")
        )
    return address
