"""Hold the statements found in a line of the corpus against those marked in it, and count what is right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.lang.corpus_statements import CorpusStatement, SaidLine
from relaas.model.attributions import Attribution

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from relaas.lang.corpus_statements import Span
    from relaas.model.anchors import Anchor

ASPECTS = ("content", "source", "cue", "chain", "mode", "act", "stance")
"""What is scored of a statement found."""
USUAL = {"mode": "indirect", "act": "say", "stance": "asserted"}
"""What goes without saying."""
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement wanted, with the one found in its place.

    Attributes:
        wanted: The statement as marked.
        found: The statement found that shares half of its content with it, or None.
    """

    wanted: CorpusStatement
    found: Attribution | None

    @property
    def wrong(self) -> tuple[str, ...]:
        """What of it is not as marked; nothing where all is right."""
        if self.found is None:
            return ("missed",)
        return tuple(aspect for aspect in ASPECTS if not self.agrees(aspect))

    def agrees(self, aspect: str) -> bool:
        """Is what was found of an aspect as marked?"""
        return self.found is not None and _AGREES[aspect](self.wanted, self.found)


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a line.

    Attributes:
        line: The line.
        pairs: Each statement wanted, with what was found in its place.
        spurious: What was found and is not wanted there.
    """

    line: SaidLine
    pairs: tuple[Pair, ...]
    spurious: tuple[Attribution, ...]

    @property
    def failures(self) -> tuple[str, ...]:
        """What is wrong with it, in short words; nothing where all is as marked."""
        wrong = [
            f"{self.told(pair.wanted.content)!r}: {name}"
            for pair in self.pairs
            if not pair.wanted.optional
            for name in pair.wrong
        ]
        return (*wrong, *(f"{self.told(_spans(found.content))!r}: found too much" for found in self.spurious))

    def told(self, spans: Sequence[Span]) -> str:
        """The words of some stretches of the line."""
        return " … ".join(self.line.text[start:end] for start, end in spans)


def judge(line: SaidLine, found: Sequence[Attribution]) -> Judged:
    """Pair what was found with what is wanted: each with the one it shares most of its content with, at least half.

    Args:
        line: The line.
        found: Everything found in it, in order.
    """
    ranked = sorted(
        (-_shared(wanted.content, _spans(one.content)), at, number)
        for at, wanted in enumerate(line.said)
        for number, one in enumerate(found)
    )
    taken: dict[int, int] = {}
    for shared, at, number in ranked:
        if -shared >= _HALF and at not in taken and number not in taken.values():
            taken[at] = number
    pairs = tuple(Pair(w, found[taken[at]] if at in taken else None) for at, w in enumerate(line.said))
    left = tuple(one for number, one in enumerate(found) if number not in taken.values())
    return Judged(line, pairs, left)


def tally(results: Sequence[Judged]) -> Counter[str]:
    """Counts over lines: statements wanted, found, hit and right, and of each aspect right, wanted, found and hit."""
    count: Counter[str] = Counter(lines=len(results))
    for result in results:
        count["found"] += len(result.spurious)
        count["failed"] += bool(result.failures)
        count["false_alarms"] += bool(result.spurious and not result.line.said)
        for aspect in ASPECTS:
            count[f"{aspect} found"] += sum(_says(one, aspect) for one in result.spurious)
        for pair in (pair for pair in result.pairs if not pair.wanted.optional):
            count["wanted"] += 1
            count["found"] += pair.found is not None
            count["hit"] += pair.found is not None
            count["right"] += not pair.wrong
            _tally_aspects(count, pair)
    return count


def _tally_aspects(count: Counter[str], pair: Pair) -> None:
    for aspect in ASPECTS:
        right, given = pair.agrees(aspect), pair.found is not None and _says(pair.found, aspect)
        if aspect == "cue" and not pair.wanted.cue:
            continue
        count[f"{aspect} of"] += pair.found is not None
        count[f"{aspect} right"] += right
        count[f"{aspect} wanted"] += _asks(pair.wanted, aspect)
        count[f"{aspect} found"] += given
        count[f"{aspect} hit"] += right and given


def _asks(wanted: CorpusStatement, aspect: str) -> bool:
    """Is anything marked of an aspect, so that it may not be left at what goes without saying?"""
    value = getattr(wanted, aspect)
    return bool(value) and value != USUAL.get(aspect)


def _says(found: Attribution, aspect: str) -> bool:
    """Does a statement found say anything of an aspect?"""
    value = getattr(found, aspect)
    return bool(value) and value != USUAL.get(aspect)


def _shared(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Of the characters of both the share that is of either."""
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in left for b in right)
    size = sum(end - start for start, end in (*left, *right))
    return 2 * common / size if size else 0.0


def _spans(anchors: Sequence[Anchor]) -> tuple[Span, ...]:
    return tuple((anchor.start, anchor.end) for anchor in anchors)


def _same_cue(wanted: CorpusStatement, found: Attribution) -> bool:
    """Any of the words of saying will do: "laat" of "laat … weten"."""
    return not wanted.cue or _shared(wanted.cue, _spans([found.cue])) > 0


_AGREES: dict[str, Callable[[CorpusStatement, Attribution], bool]] = {
    "content": lambda w, f: w.content == _spans(f.content),
    "source": lambda w, f: w.source == (f.source.text if f.source else ""),
    "cue": _same_cue,
    "chain": lambda w, f: w.chain == tuple(link.text for link in f.chain),
    "mode": lambda w, f: w.mode == f.mode,
    "act": lambda w, f: w.act == f.act,
    "stance": lambda w, f: w.stance == f.stance,
}
