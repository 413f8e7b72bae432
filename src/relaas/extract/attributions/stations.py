"""Media by the number in their names, "France 24", and by what they report: "…, as Reuters reported"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.views import View

_DIGITS = 2
"""Digits in the name of a medium, at most."""
_BEHIND = frozenset({"ADP", "ADV", "DET", "PUNCT", "VERB", "AUX", "PRON", "CCONJ"})
"""Tags of what may stand behind such a name, and not behind a number of people."""


def numbered(layout: View, phrase: Phrase, limit: int) -> Phrase | None:
    """A name with the number behind it, which only media have: "told France 24", not "told Lee 30 had died".

    Args:
        layout: The document.
        phrase: Those somebody speaks to.
        limit: One past the last token that is looked at.
    """
    at = phrase.last
    if layout.speech.order.last:
        return _with_digit(layout, phrase, limit)
    alone = phrase.named and at < limit and layout.tokens[at].text.isdigit() and phrase.end == at
    ends = at + 1 >= limit or layout.low[at + 1] in layout.speech.clauses.complement
    if not (alone and layout.speech.order.apart and (ends or layout.tokens[at + 1].pos == "ADP")):
        return None
    return replace(phrase, last=at + 1, end=at + 1, kind="medium")


def _with_digit(layout: View, phrase: Phrase, limit: int) -> Phrase | None:
    """A medium with its number: "Radio 1", "aan France 24"; not "zei tegen de krant 4 doden te tellen"."""
    at = phrase.last - 1 if _is_digit(layout, phrase.last - 1) else phrase.last
    if at >= limit or not _is_digit(layout, at) or at <= phrase.first or phrase.end < at:
        return None
    ends = at + 1 >= limit or layout.low[at + 1] in layout.speech.clauses.complement
    ends = ends or layout.is_finite(at + 1) or layout.tokens[at + 1].pos in _BEHIND
    words, led = layout.speech.prepositions, (layout.low[phrase.first - 1],)
    told = led not in words.narrow or (phrase.kind == "organisation" and led not in words.where)
    medium = layout.speech.kind_of(layout.low[at - 1]) == "medium" or told  # not "zei hij in Terminal 2"
    medium = medium and layout.tokens[at - 1].text[0].isupper()
    return replace(phrase, last=at + 1, end=at + 1, kind="medium") if ends and medium else None


def _is_digit(layout: View, at: int) -> bool:
    """Is a token a number as media have in their names?"""
    return at < len(layout.low) and len(layout.low[at]) <= _DIGITS and layout.low[at].isdigit()


def reporting(layout: Layout, phrases: Phrases, piece: Piece) -> Phrase | None:
    """Who reports what somebody said before it: "…, a clerk told the paper, as Reuters reported".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        piece: The clause that may tell so.
    """
    aside = layout.speech.order.straight and layout.low[piece.first] in layout.speech.clauses.aside
    if not aside or not piece.finite or not layout.senses(piece.finite[0]):
        return None
    phrase = phrases.at(piece.start, piece.finite[0], joins=False)
    return phrase if phrase is not None and phrase.last == piece.finite[0] else None


def is_talk(layout: View, at: int, phrase: Phrase) -> bool:
    """Is it in a talk with somebody named, who is no person and of no known kind: "in een gesprek met de Stentor"?

    Args:
        layout: The document.
        at: Index of the noun for the talk.
        phrase: With whom it was.
    """
    number, last = layout.named[phrase.end - 1], phrase.end - 1
    begun = at - 1 - (layout.low[at - 1] in layout.speech.clauses.determiners)
    inside = begun >= 0 and (layout.low[begun],) in layout.speech.prepositions.where
    label = layout.analysis.names[number].label if number >= 0 else "ORG"
    known = phrase.kind not in ("other", "organisation", "place") or (phrase.named and label == "PER")
    return inside and layout.tokens[last].text[0].isupper() and not known


def is_likened(layout: View, at: int) -> bool:
    """Ties a preposition what follows to what something is seen as: "ziet de wet als een aanval | op de pers"?

    Args:
        layout: The document.
        at: Index of the preposition.
    """
    noun = layout.tokens[layout.tokens[at].head]
    compared = (layout.low[c] for c in layout.positions.children(noun.head))
    likened = not layout.speech.telling.as_if.isdisjoint(compared)
    return noun.dep == "nmod" and noun.head == at - 1 and likened
