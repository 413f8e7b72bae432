"""Does an account keep its promise? Every anchor, hash, id, reference, date and bound of it is checked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relaas.export import corrections, events, figures, places, statements
from relaas.export.edtf import is_date, is_duration
from relaas.model.documents import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document
    from relaas.model.timexes import Timex

QUOTE = 40
REPEATED = ("R", "P", "XXXX-")
"""How the value of a set may begin: a repetition, a duration, a day or month of every year (TIMEX3)."""


def verify(account: Account) -> list[str]:
    """Everything that is wrong with an account, one sentence each; empty when nothing is."""
    return [
        *_hashes(account),
        *_anchors(account),
        *_ids(account),
        *_references(account),
        *_dates(account),
        *figures.wrong(account),
        *statements.wrong(account),
        *statements.sayings_wrong(account),
        *places.wrong(account),
        *events.wrong(account),
        *corrections.wrong(account),
    ]


def _hashes(account: Account) -> Iterator[str]:
    for document in account.documents:
        if _digest(document) != document.sha256:
            yield f"{document.id}: the sha256 is not that of its text."


def _digest(document: Document) -> str | None:
    try:
        return digest(document.text)
    except UnicodeEncodeError:
        return None


def _anchors(account: Account) -> Iterator[str]:
    texts = {document.id: document.text for document in account.documents}
    for owner, document, anchor in _placed(account):
        text = texts.get(document)
        if text is not None and not anchor.holds(text):
            there = text[anchor.start : anchor.end][:QUOTE]
            yield (
                f"{owner}: {document} has {there!r} at {anchor.start}–{anchor.end},"
                f" not {anchor.text[:QUOTE]!r}."
            )
    for document_ in account.documents:
        yield from _segments(document_)


def _segments(document: Document) -> Iterator[str]:
    at = 0
    for segment in document.segments:
        if segment.start < at or segment.end < segment.start or segment.end > len(document.text):
            yield f"{document.id}: its segment {segment.start}–{segment.end} overlaps or leaves the text."
        at = max(at, segment.end)


def _placed(account: Account) -> Iterator[tuple[str, str, Anchor]]:
    """Every anchor with the id of what it belongs to and the id of its document."""
    for timex in account.timexes:
        yield timex.id, timex.document, timex.anchor
    for figure in account.figures:
        yield from ((figure.id, figure.document, anchor) for anchor in figures.anchors(figure))
    for said in account.statements:
        yield from ((said.id, said.document, anchor) for anchor in statements.anchors(said))
    for entity in account.entities:
        for mention in entity.mentions:
            yield entity.id, mention.document, mention.anchor
    yield from events.placed(account)


def _ids(account: Account) -> Iterator[str]:
    rows = (
        account.stories,
        account.documents,
        account.timexes,
        account.entities,
        account.figures,
        account.series,
        account.statements,
        account.events,
    )
    for id_, times in Counter(row.id for table in rows for row in table).items():
        if times > 1:
            yield f"{id_}: the id is given {times} times."


def _references(account: Account) -> Iterator[str]:
    documents = {document.id for document in account.documents}
    stories = {story.id for story in account.stories}
    for owner, document, _anchor in _placed(account):
        if document not in documents:
            yield f"{owner}: there is no document {document}."
    for owner, named in _named_documents(account):
        if named not in documents:
            yield f"{owner}: there is no document {named}."
    for entry in account.timeline:
        if entry.story not in stories:
            yield f"timeline {entry.date}: there is no story {entry.story}."


def _named_documents(account: Account) -> Iterator[tuple[str, str]]:
    """Every document id that is named without an anchor, with the id of what names it."""
    for story in account.stories:
        yield from ((story.id, document) for document in story.documents)
    for document in account.documents:
        yield from ((document.id, other) for other in (document.copy_of, document.revision_of) if other)
    for entry in account.timeline:
        yield from ((f"timeline {entry.date}", document) for document in entry.documents)
    for problem in account.problems:
        if problem.document is not None:
            yield f"problem {problem.kind}", problem.document


def _dates(account: Account) -> Iterator[str]:
    for owner, value in _dated(account):
        if not is_date(value):
            yield f"{owner}: {value[:QUOTE]!r} is no date of EDTF level 1."
    for timex in account.timexes:
        yield from _timex_values(timex)


def _dated(account: Account) -> Iterator[tuple[str, str]]:
    for document in account.documents:
        published = document.published
        ends = (value for value in (published.shown, published.best) if value is not None)
        dropped = (one.day for one in published.dropped)
        yield from ((document.id, value) for value in (*ends, *published.candidates, *dropped))
    yield from ((f"timeline {entry.date}", entry.date) for entry in account.timeline)
    for figure in account.figures:
        yield from ((figure.id, value) for value in figures.dates(figure))
    for said in account.statements:
        yield from ((said.id, value) for value in statements.dates(said))
    for event in account.events:
        yield from ((event.id, value) for value in events.dates(event))
    for open_ in account.open_events:
        yield from ((open_.event, value) for value in open_.candidates)


def _timex_values(timex: Timex) -> Iterator[str]:
    if timex.value is not None and len(timex.candidates) > 1:
        yield f"{timex.id}: it has one value though {len(timex.candidates)} candidates are left."
    for value in dict.fromkeys((*([timex.value] if timex.value is not None else []), *timex.candidates)):
        if not _fits(timex, value):
            yield f"{timex.id}: {value[:QUOTE]!r} is no value of a {timex.type}."


def _fits(timex: Timex, value: str) -> bool:
    if timex.type == "duration":
        return is_duration(value)
    if timex.type == "set":
        return value.startswith(REPEATED)
    return is_date(value)
