"""Hold the figures found in a line of the corpus against those marked in it, and count what is right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.lang.corpus import CorpusFigure, CorpusLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


ASPECTS = ("counted", "source", "chain", "part_of", "status", "scope")
"""What is scored of a figure beside its extent and its value."""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure as the program found it, or no more than a number with its hedge.

    Attributes:
        start: First character of the number with its hedge.
        end: One past its last.
        words: The number with its hedge.
        number: The number, or None.
        low: Least value.
        high: Greatest value, or None.
        hedge: The hedge that counts.
        hedges: All, outermost first.
        category: What happened to those counted.
        counted: Who or what is counted; empty where nothing is.
        part_of: Which of the figures found, from 0, it is a part of, or None.
        scope: What sets it apart from the cumulative count.
        status: What the text makes of it.
        sources: Words of the innermost source, then those that name it; empty where there is none.
        chain: Who passed it on, nearest the outlet first.
    """

    start: int
    end: int
    words: str
    number: object
    low: int
    high: int | None
    hedge: str
    hedges: tuple[str, ...]
    category: str = ""
    counted: str = ""
    part_of: int | None = None
    scope: frozenset[str] = frozenset()
    status: str = "asserted"
    sources: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure wanted, with the one found at its place.

    Attributes:
        wanted: The figure as marked.
        categories: The categories to accept.
        found: The figure found with the same extent, or None.
    """

    wanted: CorpusFigure
    categories: tuple[str, ...]
    found: Found | None

    @property
    def wrong(self) -> tuple[str, ...]:
        """What of the value is wrong: extent, number, hedge, category; nothing where all is right."""
        if self.found is None:
            return ("missed",)
        checks = {
            "number": _same_number(self.wanted, self.found),
            "hedge": _same_hedge(self.wanted, self.found),
            "category": self.found.category in self.categories,
        }
        return tuple(name for name, right in checks.items() if not right)


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a line.

    Attributes:
        line: The line.
        found: Everything found in it.
        pairs: Each figure wanted, with what was found at its place.
        spurious: What was found and is not wanted there.
    """

    line: CorpusLine
    found: tuple[Found, ...]
    pairs: tuple[Pair, ...]
    spurious: tuple[Found, ...]

    @property
    def failures(self) -> tuple[str, ...]:
        """What is wrong with it, in short words; nothing where all is as marked."""
        wrong = [f"{p.wanted.words!r}: {w}" for p in self.pairs if _counts(p) for w in p.wrong]
        wrong += [f"{p.wanted.words!r}: {aspect}" for p, aspect in self.mistaken()]
        return (*wrong, *(f"{f.words!r}: found too much" for f in self.spurious))

    def mistaken(self) -> Iterator[tuple[Pair, str]]:
        """The pairs of which something beside the value is not as marked, with what that is."""
        for pair in self.pairs:
            if pair.found is not None and _counts(pair):
                for aspect in ASPECTS:
                    if _is_scored(pair.wanted, aspect) and not self.agrees(pair, aspect):
                        yield pair, aspect

    def agrees(self, pair: Pair, aspect: str) -> bool:
        """Is what a figure says of an aspect as marked?"""
        wanted, found = pair.wanted, pair.found
        if found is None:
            return False
        if aspect == "part_of":
            return self._whole_wanted(wanted) == self._whole_found(found)
        return _AGREES[aspect](wanted, found)

    def _whole_wanted(self, wanted: CorpusFigure) -> tuple[int, int] | None:
        whole = None if wanted.part_of is None else self.line.figures[wanted.part_of]
        return (whole.start, whole.end) if whole else None

    def _whole_found(self, found: Found) -> tuple[int, int] | None:
        return None if found.part_of is None else self.found[found.part_of].span


def judge(line: CorpusLine, found: Sequence[Found]) -> Judged:
    """Pair what was found with what is wanted: same extent, and of several the one of a category wanted.

    Args:
        line: The line.
        found: Everything found in it, in order.
    """
    wanted = [(f, c) for f in line.figures for c in (f.categories, *((also,) for also in f.also))]
    taken: dict[int, int] = {}
    for strict in (True, False):
        for at, (figure, categories) in enumerate(wanted):
            if at in taken:
                continue
            for number, candidate in enumerate(found):
                same = candidate.span == (figure.start, figure.end) and number not in taken.values()
                if same and (not strict or candidate.category in categories):
                    taken[at] = number
                    break
    pairs = [Pair(f, c, found[taken[at]] if at in taken else None) for at, (f, c) in enumerate(wanted)]
    left = [f for number, f in enumerate(found) if number not in taken.values()]
    return Judged(line, tuple(found), tuple(pairs), tuple(f for f in left if not _spared(f, line)))


def tally(results: Sequence[Judged]) -> Counter[str]:
    """Counts over lines: figures wanted, found, hit and right, and each aspect right, wanted, found and of how many."""
    count: Counter[str] = Counter(lines=len(results))
    for result in results:
        count["found"] += len(result.spurious)
        count["failed"] += bool(result.failures)
        count["false_alarms"] += bool(result.spurious and not result.line.figures)
        for pair in filter(_counts, result.pairs):
            count["wanted"] += 1
            if pair.found is not None:
                count["found"] += 1
                count["hit"] += 1
                count["right"] += not pair.wrong
                _tally_aspects(count, result, pair)
    return count


def misread(line: CorpusLine, numbers: Sequence[Found]) -> list[tuple[CorpusFigure, str]]:
    """The marks of a line whose number with its hedge is not read as marked, with what is wrong of it.

    Args:
        line: The line.
        numbers: Every number found in it, whatever it counts.
    """
    at = {number.span: number for number in numbers}
    out = []
    for figure in line.figures:
        found = at.get((figure.start, figure.end))
        if wrong := [w for w in Pair(figure, ("",), found).wrong if not figure.optional]:
            out.append((figure, ", ".join(wrong)))
    return out


def _tally_aspects(count: Counter[str], result: Judged, pair: Pair) -> None:
    for aspect in ASPECTS:
        if not _is_scored(pair.wanted, aspect):
            continue
        right = result.agrees(pair, aspect)
        given = pair.found is not None and _says(pair.found, aspect)
        said = given if right else _asks(pair.wanted, aspect)  # of several answers to accept, the one given
        count[f"{aspect} of"] += 1
        count[f"{aspect} right"] += right
        count[f"{aspect} wanted"] += said
        count[f"{aspect} found"] += given
        count[f"{aspect} hit"] += right and given


def _asks(wanted: CorpusFigure, aspect: str) -> bool:
    """Is anything marked of an aspect, so that it may not be left at what goes without saying?"""
    if aspect == "status":
        return wanted.statuses[0] != "asserted"
    if aspect == "source":
        return bool(wanted.sources[0])
    return _is_told(getattr(wanted, aspect))


def _says(found: Found, aspect: str) -> bool:
    """Does a figure found say anything of an aspect?"""
    if aspect == "status":
        return found.status != "asserted"
    return _is_told(found.sources if aspect == "source" else getattr(found, aspect))


def _is_told(value: object) -> bool:
    """Number 0 tells which figure it is a part of; nothing and an empty text tell nothing."""
    return value is not None and value not in ("", (), frozenset())


def _is_scored(wanted: CorpusFigure, aspect: str) -> bool:
    """Who is counted is scored where the sentence says it: elsewhere it may be taken from a sentence before."""
    return aspect != "counted" or bool(wanted.counted)


def _counts(pair: Pair) -> bool:
    return not pair.wanted.optional


def _spared(found: Found, line: CorpusLine) -> bool:
    """Does it overlap a mark whose finding should not cost?"""
    return any(f.optional and f.start < found.end and found.start < f.end for f in line.figures)


def _same_number(wanted: CorpusFigure, found: Found) -> bool:
    ends = (wanted.low in (None, found.low)) and (wanted.high in (None, found.high))
    return wanted.number == found.number and ends


def _same_hedge(wanted: CorpusFigure, found: Found) -> bool:
    if found.hedge in wanted.alt_hedge:
        return True
    return found.hedge == wanted.hedge and wanted.hedges in ((), found.hedges)


def _begins(shorter: str, longer: str) -> bool:
    """Is it the same noun phrase, the one perhaps without what follows the noun in the other?"""
    return bool(shorter) and f"{longer} ".startswith(f"{shorter} ")


def _folded(words: Sequence[str]) -> set[str]:
    return {word.casefold() for word in words}


_AGREES: dict[str, Callable[[CorpusFigure, Found], bool]] = {
    "counted": lambda w, f: _begins(w.counted, f.counted) or _begins(f.counted, w.counted),
    "source": lambda w, f: bool(_folded(w.sources) & _folded(f.sources or ("",))),
    "chain": lambda w, f: [n.casefold() for n in w.chain] == [n.casefold() for n in f.chain],
    "status": lambda w, f: f.status in w.statuses,
    "scope": lambda w, f: w.scope == f.scope,
}
