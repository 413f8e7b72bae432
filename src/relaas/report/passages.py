"""A text cut into paragraphs and steps, so that spans that nest or cross can be marked in place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.documents import Document

BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")

SpanKind = Literal["passage", "content", "cue", "source", "name", "time", "figure"]
"""From the outermost to the innermost, where several hold the same words."""
KINDS = get_args(SpanKind)


class Span(Frozen, frozen=True):
    """A stretch of a text to be marked.

    Attributes:
        start: First character.
        end: One past the last.
        kind: How it is marked.
        id: The `id` of the mark on the page; empty where nothing leads there.
        number: Number of its note or in the ledger, or 0.
        state: `exact`, `open` or `unresolved` for a time, its status for a figure, its stance for what is said; empty
            for the rest.
        row: Id of the row in the ledger or of the note, where it is another than that of the mark.
    """

    start: int
    end: int
    kind: SpanKind
    id: str
    number: int = 0
    state: str = ""
    row: str = ""


class Step(Frozen, frozen=True):
    """What to write next: a text, or the beginning or end of a span.

    Attributes:
        act: `text`, `open` or `close`.
        text: The characters of a text.
        span: The span that is opened or closed.
        whole: Is this the span's own beginning or end, and not that of a piece of it?
    """

    act: Literal["text", "open", "close"]
    text: str = ""
    span: Span | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph ready to be written.

    Attributes:
        kind: `title`, `teaser`, `byline`, `caption`, `dateline` or `body`.
        steps: In the order of the text.
    """

    kind: str
    steps: tuple[Step, ...]


def paragraphs(document: Document, spans: Sequence[Span]) -> list[Paragraph]:
    """The paragraphs of a document (a blank line parts them) with the spans marked in them."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end, KINDS.index(span.kind), span.id))
    made = []
    inside: list[Span] = []
    begun = 0
    for start, end in _stretches(document.text):
        first, begun = begun, bisect_left(ordered, end, begun, key=lambda span: span.start)
        inside = [span for span in (*inside, *ordered[first:begun]) if start < span.end]
        made.append(Paragraph(_kind(document, start, end), tuple(_steps(document.text, start, end, inside))))
    return made


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for blank in BLANK.finditer(text):
        yield at, blank.start()
        at = blank.end()
    yield at, len(text)


def _kind(document: Document, start: int, end: int) -> str:
    """The kind of the segment that the paragraph lies in as a whole, or the body."""
    whole = document.text[start:end]
    first, last = start + len(whole) - len(whole.lstrip()), start + len(whole.rstrip())
    for segment in document.segments:
        if segment.start <= first and last <= segment.end:
            return segment.kind
    return "body"


def _steps(text: str, start: int, end: int, spans: list[Span]) -> Iterator[Step]:
    """Walk over the places where something begins or ends; what crosses is closed and opened again."""
    places = {start, end, *(at for span in spans for at in (span.start, span.end) if start < at < end)}
    begun: defaultdict[int, list[Span]] = defaultdict(list)
    for span in spans:
        begun[max(span.start, start)].append(span)
    open_spans: list[Span] = []
    at = start
    for place in sorted(places):
        if at < place:
            yield Step("text", text[at:place])
        yield from _ending(open_spans, place, end)
        if place != end:
            yield from _beginning(open_spans, begun[place], place)
        at = place


def _ending(open_spans: list[Span], place: int, end: int) -> Iterator[Step]:
    again = []
    while open_spans and (place == end or any(span.end <= place for span in open_spans)):
        span = open_spans.pop()
        yield Step("close", span=span, whole=span.end == place)
        if span.end > place and place < end:
            again.append(span)
    for span in reversed(again):
        open_spans.append(span)
        yield Step("open", span=span)


def _beginning(open_spans: list[Span], begun: Sequence[Span], place: int) -> Iterator[Step]:
    for span in begun:
        open_spans.append(span)
        yield Step("open", span=span, whole=span.start == place)
