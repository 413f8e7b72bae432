"""Sentences of a length that somebody may have written; what looks for the end of one then stays near."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.tokens import Sentence

if TYPE_CHECKING:
    from relaas.model.tokens import Analysis

LONGEST = 160
"""Tokens from which a sentence is none: a list, a table, or text that nobody wrote."""


def bounded(analysis: Analysis) -> Analysis:
    """The same parse, its overlong sentences cut; most texts come back as they are.

    Without it every word of saying in a run of ten thousand words would speak of all of them.

    Args:
        analysis: The parsed text.
    """
    if all(sentence.last - sentence.first <= LONGEST for sentence in analysis.sentences):
        return analysis
    bounds = [
        (first, min(first + LONGEST, sentence.last))
        for sentence in analysis.sentences
        for first in range(sentence.first, sentence.last, LONGEST)
    ]
    tokens = tuple(
        replace(analysis.tokens[at], sentence=number)
        for number, (first, last) in enumerate(bounds)
        for at in range(first, last)
    )
    sentences = tuple(Sentence(a, b, tokens[a].start, tokens[b - 1].end) for a, b in bounds)
    return replace(analysis, tokens=tokens, sentences=sentences)
