"""The table of what was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.report.controls import one_line, shortened
from relaas.report.dates import in_words
from relaas.report.labels import Label
from relaas.report.sections.dates import ShownDate, shown_date

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.documents import Document
    from relaas.report.wording import Wording

OPENING = 90
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\"'<>]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report.

    Attributes:
        label: Its short names.
        opening: Its headline, or its first words.
        published: Its date of publication.
        shown: What the report itself shows, in words, where that says less than `published`; else empty.
        why: The reasons for the date.
        claims: The dates found, as triples of words, EDTF and origin.
        kin: What it is a copy or a revision of and the agency it credits, a sentence each.
        url: An http or https address, or None.
    """

    label: Label
    opening: str
    published: ShownDate
    shown: str
    why: str
    claims: tuple[tuple[str, str, str], ...]
    kin: tuple[str, ...]
    url: str | None


def report_rows(account: Account, names: dict[str, Label], say: Wording) -> list[ReportRow]:
    """The rows of the table, in the order of the account."""
    return [_row(document, names, say) for document in account.documents]


def _row(document: Document, names: dict[str, Label], say: Wording) -> ReportRow:
    published = document.published
    return ReportRow(
        label=names[document.id],
        opening=shortened(_headline(document), OPENING),
        published=shown_date(published.best, published.candidates, say),
        shown=in_words(published.shown, say) if published.shown not in (None, published.best) else "",
        why=one_line(published.why),
        claims=tuple(
            (in_words(c.value, say), one_line(c.value), one_line(c.origin)) for c in published.claims
        ),
        kin=tuple(_kin(document, names, say)),
        url=document.url if document.url and _ADDRESS.fullmatch(document.url) else None,
    )


def _headline(document: Document) -> str:
    if document.title:
        return document.title
    for segment in document.segments:
        if segment.kind == "title":
            return document.text[segment.start : segment.end]
    return document.text.lstrip()[: OPENING * 2]


def _kin(document: Document, names: dict[str, Label], say: Wording) -> list[str]:
    told = []
    if document.copy_of in names:
        told.append(say("copy_of", number=names[document.copy_of].number))
    if document.revision_of in names:
        told.append(say("revision_of", number=names[document.revision_of].number))
    if document.agency:
        told.append(say("agency", agency=one_line(document.agency)))
    return told
