"""The noun phrase that ends before a word which tells more of it: "the president, who …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.namings import Phrase
from relaas.extract.attributions.pronouns import is_acronym
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases

_BACK = 20
"""Tokens before a relative pronoun within which its noun begins."""


def ended(layout: Layout, phrases: Phrases, end: int) -> Phrase | None:
    """The longest noun phrase that ends before a token, marks between left out.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        end: Index of the token.
    """
    while end > 0 and (layout.is_mark(end - 1) or layout.low[end - 1] in QUOTES):
        end -= 1
    if (short := _bracketed(layout, end)) is not None:
        return short
    best = None
    for first in range(end - 1, max(end - _BACK, -1), -1):
        if layout.is_mark(first):
            break
        phrase = phrases.at(first, end)
        if phrase is not None and phrase.last == end and phrase.start < phrase.end:
            body = best is not None and best.kind in ("organisation", "medium")
            keeps = body and not phrase.speaks and layout.speech.order.apart
            best = best if keeps else phrase  # "in the reckoning of | the union, which had first said 40"
    return best


def named_before(layout: Layout, phrases: Phrases, phrase: Phrase) -> Phrase:
    """The name that a phrase between commas only describes, else the phrase: "Lee, the mayor, who …".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        phrase: What ends before a relative clause.
    """
    number = layout.piece_of[phrase.first]
    piece, free = layout.pieces[number], not layout.speech.order.last
    alone = piece.mark == "," and piece.first == phrase.first and phrase.last == piece.last
    if not (free and alone) or phrase.named or layout.pieces[number - 1].sentence != piece.sentence:
        return phrase
    before = ended(layout, phrases, piece.first)
    return before if before is not None and before.named and before.kind == phrase.kind else phrase


def _bracketed(layout: Layout, end: int) -> Phrase | None:
    """The short name in brackets that ends before a token, where long names hold "and" and "of": "… (NIST), which"."""
    name = end - 2
    if not layout.speech.order.apart or name < 1 or layout.low[end - 1] != ")" or layout.low[name - 1] != "(":
        return None
    known = is_acronym(layout.tokens[name].text)
    return Phrase(name, name + 1, name, name, name + 1, "organisation", named=True) if known else None


def is_missed(layout: Layout, phrase: Phrase) -> bool:
    """Is a phrase a full name that the pipeline has missed: nothing but capitals, two at least?

    Args:
        layout: The document.
        phrase: The phrase.
    """
    tokens = layout.tokens[phrase.first : phrase.last] if phrase.kind == "other" else ()
    return len(tokens) > 1 and tokens[-1].pos == "PROPN" and all(token.text.istitle() for token in tokens)
