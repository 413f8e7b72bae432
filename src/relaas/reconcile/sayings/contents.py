"""What is said, as things that can be compared over reports and over languages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from relaas.model.documents import Document
from relaas.model.entities import Entity
from relaas.model.figures import Category, Figure
from relaas.model.frozen import Frozen
from relaas.model.statements import Statement
from relaas.model.timexes import Timex
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relaas.model.anchors import Anchor

Row = TypeVar("Row")
_WORD = re.compile(r"\w+")
_LONG, _STEM = 5, 6
"""Letters from which a word tells something, and by which two of its forms are alike."""
_SEVERAL = 3
"""From this number on a count tells one saying from another."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure inside what is said.

    Attributes:
        category: What it counts.
        low: Least value.
        high: Greatest value; None where it is open upward.
        series: Its series.
    """

    category: Category
    low: int
    high: int | None
    series: str

    @property
    def telling(self) -> bool:
        """Is it a number that two sayings seldom share by chance?"""
        return self.low >= _SEVERAL

    @property
    def key(self) -> tuple[str, int, int | None]:
        """What counts that say the same share."""
        return self.category, self.low, self.high


class Content(Frozen, frozen=True):
    """A statement with what it is compared by.

    Attributes:
        row: The statement.
        document: Its report.
        entity: Who speaks, by entity id; empty where nobody known does.
        called: The words for who speaks, folded.
        words: All that is said, folded, word by word.
        runs: Each three of them in a row, of which two texts that share many are one text.
        known_runs: The same, for looking them up.
        stems: How its long words begin.
        counts: The figures in it.
        days: The dates in it, EDTF.
        names: The entities named in it, but the speaker.
        negated: How many words in it negate, odd or even.
        denied: Is it what somebody denies?
    """

    row: Statement
    document: Document
    entity: str
    called: str
    words: tuple[str, ...]
    runs: tuple[str, ...]
    known_runs: frozenset[str]
    stems: frozenset[str]
    counts: tuple[Count, ...]
    days: frozenset[str]
    names: frozenset[str]
    negated: bool
    denied: bool

    @property
    def keys(self) -> Iterator[object]:
        """By what others that may say the same are found: stems, counts, names."""
        yield from sorted(self.stems)
        yield from (count.key for count in self.counts if count.telling)
        yield from sorted(self.names)


@dataclass(frozen=True, slots=True)
class Rows:
    """The ledgers in which the parts of a statement are found.

    Attributes:
        documents: By id.
        figures: The figures of all of them.
        timexes: Their time expressions.
        entities: Who and what they name.
        negations: The words that negate, by language.
    """

    documents: Mapping[str, Document]
    figures: Sequence[Figure]
    timexes: Sequence[Timex]
    entities: Sequence[Entity]
    negations: Mapping[str, frozenset[str]]


def contents(statements: Sequence[Statement], rows: Rows) -> list[Content]:
    """What each statement says.

    Args:
        statements: By document path and offset.
        rows: The ledgers in which its parts are found.
    """
    figures = _Inside((figure.document, figure.anchor, figure) for figure in rows.figures)
    times = _Inside((timex.document, timex.anchor, timex) for timex in rows.timexes)
    names = _Inside((named.document, named.anchor, one) for one in rows.entities for named in one.mentions)
    return [_content(row, rows, (figures, times, names)) for row in statements]


class _Inside(Generic[Row]):
    """Rows of one kind by where they stand.

    Args:
        placed: Document, anchor and row of each.
    """

    def __init__(self, placed: Iterable[tuple[str, Anchor, Row]]) -> None:
        self._by_document: defaultdict[str, list[tuple[int, int, int, Row]]] = defaultdict(list)
        for number, (document, anchor, row) in enumerate(placed):
            self._by_document[document].append((anchor.start, anchor.end, number, row))
        for found in self._by_document.values():
            found.sort(key=itemgetter(0))

    def of(self, statement: Statement) -> list[Row]:
        """The rows inside what a statement says, in the order in which they were given."""
        placed, start = self._by_document.get(statement.document, []), itemgetter(0)
        inside: dict[int, Row] = {}
        for part in statement.content:
            first = bisect_left(placed, part.start, key=start)
            near = placed[first : bisect_right(placed, part.end, first, key=start)]
            inside.update((number, row) for _, end, number, row in near if end <= part.end)
        return [inside[number] for number in sorted(inside)]


Inside = tuple[_Inside[Figure], _Inside[Timex], _Inside[Entity]]


def _content(row: Statement, rows: Rows, inside: Inside) -> Content:
    document = rows.documents[row.document]
    figures, times, names = inside
    words, counted = tuple(_words(row, [])), figures.of(row)
    runs = tuple(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    source = row.source
    speaker = (source.entity or "") if source else ""
    return Content(
        row=row,
        document=document,
        entity=speaker,
        called=unaccented(source.text) if source else "",
        words=words,
        runs=runs,
        known_runs=frozenset(runs),
        stems=frozenset(_stems(row, [figure.anchor for figure in counted])),
        counts=tuple(Count(f.category, f.low, f.high, f.series) for f in counted),
        days=frozenset(timex.value for timex in times.of(row) if timex.value),
        names=frozenset(entity.id for entity in names.of(row)) - {speaker},
        negated=sum(word in rows.negations.get(document.language, ()) for word in words) % 2 == 1,
        denied=row.stance == "denied" or row.act == "deny",
    )


def _stems(row: Statement, numbers: Sequence[Anchor]) -> Iterator[str]:
    """How its long words begin; numbers are compared by what they count."""
    for word in _words(row, numbers):
        if len(word) >= _LONG and not word.isdigit():
            yield word[:_STEM]


def _words(row: Statement, besides: Sequence[Anchor]) -> Iterator[str]:
    """What is said, word by word, without the words that say who says it where they stand in its midst."""
    speaking = (row.cue, row.source.anchor if row.source else None)
    aside = [*besides, *(anchor for anchor in speaking if anchor)]
    for part in row.content:
        for word in _WORD.finditer(part.text):
            start, end = part.start + word.start(), part.start + word.end()
            if not any(start < anchor.end and anchor.start < end for anchor in aside):
                yield unaccented(word[0])
