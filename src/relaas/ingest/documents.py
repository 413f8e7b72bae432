"""From what was found about a report to the `Document`: whom to believe, in what order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from relaas.ingest.dates import CHANGES, published
from relaas.ingest.drafts import Note
from relaas.ingest.languages import UNKNOWN, detect
from relaas.ingest.screening import turns_direction
from relaas.ingest.segments import headline, take_apart
from relaas.lang.segmentation import Segmentation
from relaas.model.accounts import Problem
from relaas.model.documents import DateClaim, Document, digest, identify

if TYPE_CHECKING:
    from relaas.ingest.drafts import Claims, Draft
    from relaas.ingest.segments import Parts

NO_OUTLET = "unknown"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for reports that do not say otherwise.

    Attributes:
        outlet: Outlet of every report whose own metadata names none, or None.
        language: Language of every report whose own metadata names none, ISO 639-1, or None.
        segmentation: How the parts of a text are told apart, by language.
    """

    outlet: str | None
    language: str | None
    segmentation: Mapping[str, Segmentation]


def make_document(draft: Draft, beside: Claims, defaults: Defaults) -> tuple[Document, tuple[Problem, ...]]:
    """Decide every value of a document, and say what is to be said about it.

    Outlet: `reports.json`, the report itself, the option, the host of its address, `unknown`. Language: the
    same, then what the text looks like, then what its page's template claims. Dates: `reports.json` first,
    which somebody wrote down about this very report, then the report's own in their order, then the lines over it.

    Args:
        draft: The report as found.
        beside: What `reports.json` says of it.
        defaults: What holds for all.
    """
    url = beside.url or draft.own.url
    outlet = beside.outlet or draft.own.outlet or defaults.outlet or _host(url) or NO_OUTLET
    language = beside.language or draft.own.language or defaults.language or _seen(draft)
    words = defaults.segmentation.get(language)
    title = beside.title or draft.own.title or headline(draft.text, words)
    parts = take_apart(draft.text, title, words)
    document = Document(
        id=identify("d", outlet, url or "", draft.text),
        path=draft.path,
        outlet=outlet,
        title=title,
        language=language,
        url=url,
        sha256=digest(draft.text),
        text=draft.text,
        published=published(_by_trust(beside, draft.own, parts)),
        agency=parts.agency,
        segments=parts.segments,
    )
    return document, _problems(document, draft)


def numbered(documents: list[Document]) -> list[Document]:
    """The documents with ids of their own: of equal ones the second gets `-2`; none is dropped."""
    counts: dict[str, int] = {}
    out = []
    for document in documents:
        count = counts[document.id] = counts.get(document.id, 0) + 1
        out.append(document if count == 1 else replace(document, id=f"{document.id}-{count}"))
    return out


def _by_trust(beside: Claims, own: Claims, parts: Parts) -> tuple[DateClaim, ...]:
    """Dates, the most trusted first: what its lines say is last, since what surrounds it was written for machines."""
    lines = (DateClaim(day, "line-modified" if changed else "line") for day, changed in parts.dates)
    claims = [*beside.dates, *own.dates, *lines]
    return tuple(dict.fromkeys(sorted(claims, key=lambda claim: claim.origin in CHANGES)))


def _seen(draft: Draft) -> str:
    detected = detect(draft.text)
    return detected if detected != UNKNOWN else draft.hint or UNKNOWN


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def _problems(document: Document, draft: Draft) -> tuple[Problem, ...]:
    notes = [*draft.notes, *draft.own.notes]
    if turns_direction(document.text):
        warning = (
            f"{document.path} holds characters that can make a line look other than it reads; mind its order."
        )
        notes.append(Note("bidi", warning))
    return tuple(Problem(document.id, document.path, note.kind, note.message) for note in notes)
