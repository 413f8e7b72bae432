"""The times of a document, resolved, from its text and the day it appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Document, Published, Segment
from relaas.reconcile.publications import date_document
from relaas.reconcile.timexes import timex_rows
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.timexes import TimexMention


def mentioned(code: str, text: str) -> tuple[TimexMention, ...]:
    """The times of a text as they stand in it."""
    return times(analysed(code, text), (Segment("body", 0, len(text)),), packs.load(code))


def resolved(code: str, text: str, day: str = "2024-05-16") -> dict[str, tuple[str, ...]]:
    """What each time of a text comes to, by its words."""
    document = Document(
        id="d", path="-", outlet="-", title=None, language=code, url=None, sha256="", text=text,
        published=Published(day, (day,), day, ""), segments=(Segment("body", 0, len(text)),),
    )  # fmt: skip
    mentions = mentioned(code, text)
    rows = timex_rows(document, mentions, date_document(document.published, mentions)[1])
    return {row.anchor.text: row.candidates for row in rows}
