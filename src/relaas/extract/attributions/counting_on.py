"""Pieces that count on with those counted before them, whoever said so: "; drie van hen", ", zegt X, en 22 ervan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_VERBS = 3
"""Tokens behind a clause among which the number that it counts may stand."""
_LEADS = 5
"""Tokens of a clause within which a number without a noun is what it begins with: "een kleine dertig is"."""


def counts_on(layout: Layout, piece: Piece) -> bool:
    """Counts a piece behind a semicolon on with those counted before it: "; de overige tien", "; drie van hen"?

    Args:
        layout: The document.
        piece: The piece.
    """
    if piece.mark != ";":
        return False
    if any(_are_they(layout, at) for at in (piece.start, *(at + 1 for at in piece.finite[:1]))):
        return True
    if _counts_alone(layout, piece):
        return True
    words = layout.speech.clauses.counting_on
    on = any(layout.any_of(at, words) for at in range(piece.first, piece.last))
    return on and any(token.pos == "NUM" for token in layout.tokens[piece.first : piece.last + _VERBS])


def counts_along(layout: Layout, piece: Piece) -> bool:
    """Counts a piece some of those counted before it: ", zegt de dienst, en 22 van hen zweven", ", tien minder dan"?

    Args:
        layout: The document.
        piece: The piece, behind who says it.
    """
    words, after = layout.speech.clauses, piece.start + 1
    joins = piece.opener == "coordinate" or not (piece.opener or piece.finite)
    if piece.mark != "," or not joins or not layout.is_number(piece.start) or after >= piece.last:
        return False
    compared = not piece.opener and bool(words.compare.intersection(layout.low[after + 1 : after + 2]))
    return compared or any(after in layout.standing(w) for w in (words.counting_on, words.partitive))


def _are_they(layout: Layout, at: int) -> bool:
    """Is a token a pronoun for those counted: "; ze zijn", "; vlak daarvoor hadden ze"?"""
    tokens, they = layout.tokens, layout.speech.pronouns.they
    return at < len(tokens) and layout.low[at] in they and tokens[at].dep != "nmod:poss"


def _counts_alone(layout: Layout, piece: Piece) -> bool:
    """Counts a clause with a number that has no noun: "; een dertigtal is vermist", "; daar liggen er nog zes"?

    Not one that is judged as a whole: "; dat het er acht waren, berustte op een misverstand".
    """
    tokens, first = layout.tokens, piece.start
    if piece.opener == "complement" and piece.is_sub:
        return False
    for at in range(first, piece.last):
        if not layout.is_number(at) or layout.dated[at] >= 0:
            continue
        if any(_may_count(layout, i) for i in range(first, at)):
            return False
        if layout.speech.order.straight and _is_measured(layout, piece, at):
            return False
        ends = at + 1 == piece.last or tokens[at + 1].pos in ("VERB", "AUX", "ADP")
        there = layout.speech.clauses.there.intersection(layout.low[first:at])
        if ends and (there or at - first < _LEADS):
            return True
    return False


def _is_measured(layout: Layout, piece: Piece, at: int) -> bool:
    """Is a number what a verb tells of one thing: "; it can hold 101"?"""
    one = layout.low[piece.start] in layout.speech.pronouns.it
    return one and layout.tokens[at].dep == "obj" and bool(piece.finite) and piece.finite[0] < at


def _may_count(layout: Layout, at: int) -> bool:
    """Is a token the subject of a clause and somebody who may count: "; de bond had er 30"?"""
    token = layout.tokens[at]
    subject = token.dep.startswith("nsubj") and token.pos in ("NOUN", "PROPN")
    return subject and layout.speech.kind_of(token.lemma.lower()) is not None
