"""The table of what was read."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.report.controls import one_line, shortened
from relaas.report.dates import in_words
from relaas.report.labels import UNKNOWN, Label
from relaas.report.sections.dates import ShownDate, shown_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relaas.model.accounts import Account
    from relaas.model.documents import Document, Published
    from relaas.report.wording import Wording

OPENING = 90
_LIKELY = 6
"""Days of which the page says what speaks against each; of the others the bundle does."""
_PLACE = 2
"""Words of a first paragraph that is no headline, but the place that the report is from."""
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\"'<>]+", re.IGNORECASE)


class ReportRow(Frozen, frozen=True):
    """One report.

    Attributes:
        label: Its short names.
        opening: Its headline, or its first words.
        published: Its date of publication.
        shown: What the report itself shows, in words, where that says less than `published`; else empty.
        why: The reasons for the date.
        days: The likeliest days left where there are several: words, EDTF and what speaks against each.
        others: Those that are less likely, in words.
        claims: The dates found, as triples of words, EDTF and origin, where the reasons do not tell the only one.
        kin: What it is a copy or a revision of and the agency it credits, a sentence each.
        url: An http or https address, or None.
        unnamed: Does nobody say who published it?
        under: Does it stand under the report that it copies or revises?
    """

    label: Label
    opening: str
    published: ShownDate
    shown: str
    why: str
    days: tuple[tuple[str, str, str], ...]
    others: str
    claims: tuple[tuple[str, str, str], ...]
    kin: tuple[str, ...]
    url: str | None
    unnamed: bool = False
    under: bool = False


def report_rows(account: Account, names: dict[str, Label], say: Wording) -> list[ReportRow]:
    """The rows of the table, in the order of the account; copies and revisions under the report they come from."""
    known = {document.id: document for document in account.documents}
    below: defaultdict[str, list[Document]] = defaultdict(list)
    for document in account.documents:
        below[_original(document, known)].append(document)
    return [
        replace(_row(document, names, say), under=document.id != first)
        for first in known
        for document in sorted(below[first], key=lambda other: other.id != first)
    ]


def _original(document: Document, known: Mapping[str, Document]) -> str:
    """The id of the report at the end of the chain of copies and revisions; its own where that runs in a circle."""
    seen, at = {document.id}, document
    while (before := at.copy_of or at.revision_of) and before in known:
        if before in seen:
            return document.id
        seen.add(before)
        at = known[before]
    return at.id


def _row(document: Document, names: dict[str, Label], say: Wording) -> ReportRow:
    published = document.published
    why, days = _days(published, say)
    return ReportRow(
        label=names[document.id],
        opening=shortened(_headline(document), OPENING),
        published=shown_date(published.best, published.candidates, say),
        shown=in_words(published.shown, say) if published.shown not in (None, published.best) else "",
        why=why,
        days=days[:_LIKELY],
        others=", ".join(words for words, _, _ in days[_LIKELY:]),
        claims=tuple(
            (in_words(c.value, say), one_line(c.value), one_line(c.origin))
            for c in published.claims
            if len(published.claims) > 1 or c.value not in published.why
        ),
        kin=tuple(_kin(document, names, say)),
        url=document.url if document.url and _ADDRESS.fullmatch(document.url) else None,
        unnamed=document.outlet == UNKNOWN,
    )


def _days(published: Published, say: Wording) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """The reasons for a date, and the days left with what speaks against each, in the order of its lines."""
    why, *lines = published.why.split("\n")
    against = dict(
        line.split(": ", 1) for line in lines if line[:10] in published.candidates and ": " in line
    )
    if len(against) < len(lines):
        why, against = "; ".join([why, *lines]), {}
    days = [*against, *(day for day in published.candidates if day not in against)]
    shown = ((in_words(day, say), one_line(day), one_line(against.get(day, ""))) for day in days)
    return one_line(why), tuple(shown) if len(days) > 1 else ()


def _headline(document: Document) -> str:
    if document.title:
        return document.title
    for segment in document.segments:
        if segment.kind == "title":
            return document.text[segment.start : segment.end]
    opening = document.text.lstrip()[: OPENING * 2]
    first, _, _ = opening.partition("\n\n")
    return first if len(first.split()) > _PLACE else opening


def _kin(document: Document, names: dict[str, Label], say: Wording) -> list[str]:
    told = []
    if document.copy_of in names:
        told.append(say("copy_of", number=names[document.copy_of].number))
    if document.revision_of in names:
        told.append(say("revision_of", number=names[document.revision_of].number))
    if document.agency:
        told.append(say("agency", agency=one_line(document.agency)))
    return told
