"""The one place that shifts an index.

A derived text (a canonical text without its header, a text with plain quotes, the UTF-16 that a browser
counts in) is kept together with an `OffsetMap`; whoever needs the other text's numbers asks the map.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# These take two code units in UTF-16; every other code point takes one.
_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source and what became of it. Make one with `keep`, `drop` or `swap`.

    Attributes:
        source: Its length in the source.
        derived: Its length in the derived text.
        aligned: Does the character at position i of the one stand for that at position i of the other?
    """

    source: int
    derived: int
    aligned: bool

    def __post_init__(self) -> None:
        if min(self.source, self.derived) < 0 or (self.aligned and self.source != self.derived):
            raise ValueError(f"no piece of a text goes from {self.source} to {self.derived} characters")

    @classmethod
    def keep(cls, length: int) -> Piece:
        """`length` characters that stay, or are replaced one for one."""
        return cls(length, length, aligned=True)

    @classmethod
    def drop(cls, length: int) -> Piece:
        """`length` characters that are left out."""
        return cls(length, 0, aligned=False)

    @classmethod
    def swap(cls, source: int, derived: int) -> Piece:
        """`source` characters that become `derived` others; also an insertion, from 0."""
        return cls(source, derived, aligned=False)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch in which both texts advance together; of length 0 it is a point where they meet.

    Attributes:
        source: Where it begins in the source.
        derived: Where it begins in the derived text.
        length: How far both run together.
    """

    source: int
    derived: int
    length: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps spans between a source text and a text derived from it.

    Spans are half-open. A bound that falls inside a replaced stretch moves outward, to the end of that
    stretch; a bound beside a dropped stretch stays with the characters of its own span.

    Attributes:
        runs: Aligned stretches in order; the first begins at (0, 0), the last ends at both ends.
    """

    runs: tuple[Run, ...]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> OffsetMap:
        """The map of a text cut into `pieces`, in order and without a gap."""
        runs, source, derived = [Run(0, 0, 0)], 0, 0
        for piece in pieces:
            if piece.aligned:
                runs.append(Run(source, derived, piece.source))
            source, derived = source + piece.source, derived + piece.derived
            runs.append(Run(source, derived, 0))
        return cls(_joined(runs))

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text of `length` characters onto itself."""
        return cls.of([Piece.keep(length)])

    @property
    def source_length(self) -> int:
        """Length of the source."""
        return self.runs[-1].source + self.runs[-1].length

    @property
    def derived_length(self) -> int:
        """Length of the derived text."""
        return self.runs[-1].derived + self.runs[-1].length

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that the derived span [start, end) came from; empty if it was put in.

        Raises:
            ValueError: If the span does not lie in the derived text.
        """
        _check(start, end, self.derived_length)
        first = self.runs[bisect_right(self.runs, start, key=lambda run: run.derived) - 1]
        last = self.runs[bisect_left(self.runs, end, key=lambda run: run.derived + run.length)]
        begins = first.source + min(start - first.derived, first.length)
        return begins, max(begins, last.source + max(end - last.derived, 0))

    def to_derived(self, start: int, end: int) -> tuple[int, int]:
        """The span of the derived text that the source span [start, end) became; empty if it was dropped.

        Raises:
            ValueError: If the span does not lie in the source.
        """
        _check(start, end, self.source_length)
        first = self.runs[bisect_right(self.runs, start, key=lambda run: run.source) - 1]
        last = self.runs[bisect_left(self.runs, end, key=lambda run: run.source + run.length)]
        begins = first.derived + min(start - first.source, first.length)
        return begins, max(begins, last.derived + max(end - last.source, 0))

    def inverse(self) -> OffsetMap:
        """The map the other way."""
        return OffsetMap(tuple(Run(run.derived, run.source, run.length) for run in self.runs))

    def then(self, later: OffsetMap) -> OffsetMap:
        """This map followed by `later`, whose source is this map's derived text.

        Raises:
            ValueError: If the two do not fit.
        """
        if self.derived_length != later.source_length:
            raise ValueError("the second map does not begin where the first ends")
        runs: list[Run] = []
        mine = theirs = 0
        while mine < len(self.runs) and theirs < len(later.runs):
            left, right = self.runs[mine], later.runs[theirs]
            if (shared := _overlap(left, right)) and _follows(shared, runs):
                runs.append(shared)
            if left.derived + left.length < right.source + right.length:
                mine += 1
            elif left.derived + left.length > right.source + right.length or theirs + 1 < len(later.runs):
                theirs += 1
            else:
                mine += 1
        return OffsetMap(_joined(runs))


def _check(start: int, end: int, length: int) -> None:
    if not 0 <= start <= end <= length:
        raise ValueError(f"[{start}, {end}) does not lie in a text of {length} characters")


def _overlap(left: Run, right: Run) -> Run | None:
    start = max(left.derived, right.source)
    end = min(left.derived + left.length, right.source + right.length)
    if start > end:
        return None
    return Run(left.source + start - left.derived, right.derived + start - right.source, end - start)


def _follows(run: Run, runs: list[Run]) -> bool:
    """A drop and an insertion at one place could be put in either order: only the first found is kept."""
    last = runs[-1] if runs else Run(0, 0, 0)
    return run.source >= last.source + last.length and run.derived >= last.derived + last.length


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Runs that go on from one another as one; a point at either end of a run says nothing new."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if last and (run.source, run.derived) == (last.source + last.length, last.derived + last.length):
            out[-1] = Run(last.source, last.derived, last.length + run.length)
        else:
            out.append(run)
    return tuple(out)


def utf16(text: str) -> OffsetMap:
    """The map from the code points of `text` to its UTF-16 code units, which JavaScript counts in."""
    pieces, at = [], 0
    for match in _BEYOND_BMP.finditer(text):
        pieces += [Piece.keep(match.start() - at), Piece.swap(1, 2)]
        at = match.end()
    return OffsetMap.of([*pieces, Piece.keep(len(text) - at)])
