"""A report as it was read."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SegmentKind = Literal["title", "byline", "dateline", "teaser", "caption", "body"]

READ: tuple[SegmentKind, ...] = ("title", "body")
"""The parts that facts are drawn from."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a document that is read in its own way: facts are drawn from `title` and `body` alone.

    Attributes:
        kind: What the part is.
        start: First character, code points on the canonical text.
        end: One past the last.
    """

    kind: SegmentKind
    start: int
    end: int


def readable(segments: Iterable[Segment]) -> list[tuple[int, int]]:
    """First and one past the last character of the parts that facts are drawn from, in order."""
    return [(segment.start, segment.end) for segment in segments if segment.kind in READ]


def holding(parts: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The part that holds a stretch whole, or None.

    Args:
        parts: First and one past the last character of each, in order, none overlapping.
        start: First character of the stretch, code points.
        end: One past its last.
    """
    at = bisect_right(parts, start, key=lambda part: part[0]) - 1
    return parts[at] if at >= 0 and end <= parts[at][1] else None


DECIDED = "correction"
"""The origin of a publication date that a person gave."""


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A publication date that something in or beside the report claims.

    Attributes:
        value: EDTF level 1.
        origin: Where it stands: `header`, `reports.json`, `json-ld`, `meta`, `htmldate`, `jsonl`, `option`,
            `front-matter` (of Markdown), `line` (a line over the text); `correction` where a person decided it.
    """

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class DroppedDay:
    """A day that a report could have been from and is not taken to be.

    Attributes:
        day: EDTF.
        why: What speaks against it, and how much more than against the best.
    """

    day: str
    why: str


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, as far as it is known.

    Attributes:
        shown: What the report shows, EDTF level 1, or None.
        candidates: The days (EDTF) that are still possible, earliest first; empty when nothing is known.
        best: The one value that remains or clearly leads, or None.
        why: The reasons in words.
        claims: Every date found, with its origin, the most trusted first.
        dropped: The days of the month shown that were weighed and dropped, earliest first.
    """

    shown: str | None
    candidates: tuple[str, ...]
    best: str | None
    why: str
    claims: tuple[DateClaim, ...] = ()
    dropped: tuple[DroppedDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One text of one outlet.

    Attributes:
        id: `d-` and twelve hex digits made from outlet, url and text, never from a path.
        path: Relative to the common folder of the inputs, with `/`; `-` for standard input.
        outlet: Who publishes; `unknown` when nobody says.
        title: The headline where one is given apart from the text, or None.
        language: ISO 639-1 code, or `und`.
        url: http(s) address, or None.
        sha256: Hex digest of the canonical text in UTF-8.
        text: The canonical text: every offset counts its code points.
        published: The publication date and what is known about it.
        copy_of: Id of the document this one is a light edit of, or None.
        revision_of: Id of the document this one is a later revision of, or None.
        agency: The agency the text credits, as written, or None.
        segments: The parts of the text, in order, covering it without overlap.
        corrected: Did a person decide anything of it or in it? Then it is no longer read as another of the same text.
    """

    id: str
    path: str
    outlet: str
    title: str | None
    language: str
    url: str | None
    sha256: str
    text: str
    published: Published
    copy_of: str | None = None
    revision_of: str | None = None
    agency: str | None = None
    segments: tuple[Segment, ...] = ()
    corrected: bool = False


def digest(text: str) -> str:
    """The sha256 of a canonical text, over its UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def identify_all(kind: str, rows: Iterable[Sequence[str | int]]) -> tuple[str, ...]:
    """Ids of several things of one document, with an ordinal where those are still equal.

    Args:
        kind: As for `identify`.
        rows: The parts of each, in the order of the text.
    """
    seen: Counter[str] = Counter()
    found = []
    for parts in rows:
        plain = identify(kind, *parts)
        seen[plain] += 1
        found.append(plain if seen[plain] == 1 else identify(kind, *parts, seen[plain]))
    return tuple(found)


def identify(kind: str, *parts: str | int) -> str:
    """An id made from content: `kind`, a hyphen and twelve hex digits of a hash over the parts.

    Args:
        kind: A short prefix (`d` for documents, `t` for times …).
        parts: What the id stands for; equal parts give equal ids on every machine.
    """
    joined = "\x1f".join(map(str, parts))
    return f"{kind}-{hashlib.sha256(joined.encode('utf-8')).hexdigest()[:12]}"
