"""Quantities: every number with its hedges in the parts of a text that facts are drawn from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from relaas.lang.words import Words, split
from relaas.model.anchors import Anchor
from relaas.model.provenance import Provenance
from relaas.model.quantities import QuantityMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.lang.grammars import Hit
    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Analysis

READ = ("title", "body")
_COLUMN = re.compile(r"\d\s*\n\s*\d")
"""A number over two lines: as likely two numbers of a table."""


def quantities(
    analysis: Analysis,
    segments: Iterable[Segment],
    pack: LanguagePack,
    times: Sequence[TimexMention],
    words: Words | None = None,
) -> tuple[QuantityMention, ...]:
    """Every quantity in the parts of a text that facts are drawn from.

    Numbers of a time expression, of an age told as a duration or of a clock are no quantities; fractions, percentages,
    scores and ordinals are none either. Whether a quantity counts anything is not judged here.

    Args:
        analysis: The parsed text.
        segments: Its parts; teasers, bylines, datelines and captions are passed over.
        pack: The language.
        times: The time expressions of the text, in order.
        words: The words of the text where they are cut already.

    Returns:
        The mentions in order, none overlapping.
    """
    words = words or split(analysis.text)
    readable = [(s.start, s.end) for s in segments if s.kind in READ]
    timed = [(mention.anchor.start, mention.anchor.end) for mention in times]
    return tuple(
        QuantityMention(Anchor.of(analysis.text, start, end), hit.value, Provenance(hit.rule.id, pack.label))
        for hit, start, end in _places(words, pack)
        if _inside(start, end, readable)
        and not _touched(start, end, timed)
        and not _COLUMN.search(analysis.text, start, end)
        and not _is_verb(hit, start, analysis)
    )


def _places(words: Words, pack: LanguagePack) -> Iterator[tuple[Hit, int, int]]:
    for hit in pack.quantities.hits(words):
        if hit.value.whole:
            yield hit, words.starts[hit.first], words.ends[hit.last - 1]


def _inside(start: int, end: int, parts: Sequence[tuple[int, int]]) -> bool:
    """Does one of the parts, in order, hold a stretch whole?"""
    at = bisect_right(parts, start, key=lambda part: part[0]) - 1
    return at >= 0 and end <= parts[at][1]


def _touched(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Does one of the spans, in order and apart from one another, share a character with a stretch?"""
    at = bisect_left(spans, end, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][1] > start


def _is_verb(hit: Hit, start: int, analysis: Analysis) -> bool:
    """Is a number of one word a verb in the parse? "De rechtbank acht het bewezen"."""
    if hit.last - hit.first != 1:
        return False
    at = bisect_left(analysis.tokens, start, key=lambda token: token.start)
    return at < len(analysis.tokens) and analysis.tokens[at].pos in ("VERB", "AUX")
