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
    """A word for a medium with its one digit: "Radio 1", "NPO Radio 2"; not "zei tegen de krant 4 doden te tellen"."""
    at = phrase.last
    digit = at < limit and len(layout.low[at]) == 1 and layout.low[at].isdigit() and phrase.end == at
    ends = at + 1 >= limit or layout.low[at + 1] in layout.speech.clauses.complement
    if not digit or not (ends or layout.is_finite(at + 1)) or not layout.tokens[at - 1].text[0].isupper():
        return None
    medium = layout.speech.kind_of(layout.low[at - 1]) == "medium"
    return replace(phrase, last=at + 1, end=at + 1, kind="medium") if medium else None


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
