"""A story as its row: named for its reports, titled in the words of one of them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from relaas.model.accounts import Story
from relaas.model.documents import Document, identify

if TYPE_CHECKING:
    from collections.abc import Sequence

FEW = 4
"""So many words make a headline."""
_DATELINE = re.compile(r"[A-ZÀ-ÖØ-Þ]{3,}[^-–—\n]{0,40} [-–—] (?=\S)")
"""The place in capitals, with or without an agency, before the first words: "KHARTOUM (AP) - "."""
_BLANK = re.compile(r"\n[ \t]*\n")


def story_of(documents: Sequence[Document]) -> Story:
    """The story that documents tell, titled by the words of the earliest of them in the language that most are in.

    Args:
        documents: All that tell it, at least one, sorted by path.
    """
    told = Counter(document.language for document in documents)
    earliest = min(documents, key=lambda d: (-told[d.language], _first_day(d), d.path))
    return Story(
        id=identify("s", *sorted(document.id for document in documents)),
        title=earliest.title or _opening(earliest),
        documents=tuple(document.id for document in documents),
    )


def _first_day(document: Document) -> str:
    """The earliest day it can be from; what has none comes last."""
    published = document.published
    return (
        published.best
        or next(iter(published.candidates), published.shown and f"{published.shown}-99")
        or "9999"
    )


def _opening(document: Document) -> str:
    """The first words of the body, up to the first sentence's end or about 140 characters."""
    body = next((s for s in document.segments if s.kind in ("title", "body")), None)
    text = _first_paragraph(document.text[body.start : body.end] if body else document.text)
    if placed := _DATELINE.match(text):
        text = text[placed.end() :]
    end = text.find(". ", 0, 140)
    if end > 0:
        return text[:end]
    return text if len(text) <= 140 else text[:140].rpartition(" ")[0] + " …"


def _first_paragraph(text: str) -> str:
    """The first paragraph on one line: a headline that stands alone does not run on into the text below it.

    One of so few words is a place or a name; it goes together with the next.
    """
    parts = [" ".join(part.split()) for part in _BLANK.split(text) if part.strip()]
    heads = [at for at in range(1, len(parts)) if len(" ".join(parts[:at]).split()) >= FEW]
    return " ".join(parts[: heads[0]] if heads else parts)
