"""Quantities: every number with its hedges in the parts of a text that facts are drawn from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from relaas.lang.words import Words, split
from relaas.model.anchors import Anchor
from relaas.model.documents import holding, readable
from relaas.model.provenance import Provenance
from relaas.model.quantities import QuantityMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.lang.grammars import Hit
    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Analysis

_COLUMN = re.compile(r"\d\s*\n\s*\d")
"""A number over two lines: as likely two numbers of a table."""

SHORT = 4
"""Letters of the longest number that is a verb as well."""


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
    parts = readable(segments)
    timed = [(mention.anchor.start, mention.anchor.end) for mention in times]
    found = pack.quantities.hits(words, lambda hit: _admitted(hit, words, analysis))
    places = ((hit, words.starts[hit.first], words.ends[hit.last - 1]) for hit in found)
    return tuple(
        QuantityMention(Anchor.of(analysis.text, start, end), hit.value, Provenance(hit.rule.id, pack.label))
        for hit, start, end in places
        if hit.value.whole
        and holding(parts, start, end) is not None
        and not _touched(start, end, timed)
        and not _COLUMN.search(analysis.text, start, end)
    )


def _admitted(hit: Hit, words: Words, analysis: Analysis) -> bool:
    """Does the parse bear a match out?

    A number of one word may be a verb: "de rechtbank acht het bewezen".
    """
    if hit.rule.needs == "no subject":
        return not _has_subject(words.starts[hit.first], analysis)
    if hit.rule.void or hit.rule.led or hit.last - hit.first != 1:
        return True
    if words.ends[hit.first] - words.starts[hit.first] > SHORT:
        return True  # a parser that does not know "tienduizend" may well take it for a verb
    at = _token_at(words.starts[hit.first], analysis)
    return analysis.tokens[at].pos not in ("VERB", "AUX") or _is_behind_finite(at, analysis)


def _is_behind_finite(at: int, analysis: Analysis) -> bool:
    """Stands it between two verbs, where it can be none: "dat moet acht zijn"?"""
    around = analysis.tokens[max(at - 1, 0)], analysis.tokens[min(at + 1, len(analysis.tokens) - 1)]
    alike = all(token.sentence == analysis.tokens[at].sentence for token in around)
    return alike and all(
        token.pos in ("AUX", "VERB") and token is not analysis.tokens[at] for token in around
    )


def _has_subject(start: int, analysis: Analysis) -> bool:
    """Has the clause of a preposition a subject, or nothing that is counted? "het steeg tot 200".

    In "er raakten tot 200 mensen gewond" what is counted is the subject, though the parse takes it for an adjunct.
    """
    tokens = analysis.tokens
    noun = tokens[tokens[_token_at(start, analysis)].head]
    if noun.dep.startswith("nsubj"):
        return False
    if noun.pos != "NOUN" or noun.dep != "obl" or tokens[noun.head].pos != "VERB":
        return True
    sentence = analysis.sentences[noun.sentence]
    clause = tokens[sentence.first : sentence.last]
    return any(token.head == noun.head and token.dep.startswith("nsubj") for token in clause)


def _touched(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Does one of the spans, in order and apart from one another, share a character with a stretch?"""
    at = bisect_left(spans, end, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][1] > start


def _token_at(start: int, analysis: Analysis) -> int:
    """Index of the token that holds a character."""
    return max(bisect_right(analysis.tokens, start, key=lambda token: token.start) - 1, 0)
