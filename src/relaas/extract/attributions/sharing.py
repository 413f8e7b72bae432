"""Pieces behind a tag that count on in the clause before it: ", aldus X, en nog eens 400 zonder gas", ", later 30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_BEFORE = ("ADV", "ADP", "ADJ", "DET", "PART", "SCONJ", "NUM")
"""Tags of what may stand before a number in such a piece."""


def shares(layout: Layout, number: int, follows: Piece, *, cued: bool) -> bool:
    """Shares a piece behind a tag the verb of the clause before it, or counts others beside those counted there?

    Args:
        layout: The document.
        number: Of the piece that begins the tag.
        follows: The piece behind the tag.
        cued: Does it hold a word of saying: "…, according to X, and no longer the 43 announced in May"?
    """
    if follows.mark != "," or layout.quote_of[follows.first] >= 0 or not _is_told(layout, number):
        return False
    if follows.opener == "coordinate":
        return _counts(layout, follows, negated=cued)
    return not (cued or follows.opener or follows.finite) and _is_later(layout, number, follows)


def _is_told(layout: Layout, number: int) -> bool:
    """Stands a clause with its verb before a tag, no quotation?"""
    if not number:
        return False
    before = layout.pieces[number - 1]
    return before.sentence == layout.pieces[number].sentence and layout.quote_of[before.last - 1] < 0


def _counts(layout: Layout, piece: Piece, *, negated: bool) -> bool:
    """Begins a piece with a number and its hedges, which alone is the subject of its verb where it has one?

    With `negated`, with one that does not hold.
    """
    limit = piece.finite[0] if piece.finite else piece.last
    first = piece.start + (layout.tokens[piece.start].pos == "CCONJ")
    denied = layout.speech.clauses.negation  # "no longer the 43": "no" is no number of any
    at = next((i for i in range(first, limit) if layout.is_number(i) and layout.low[i] not in denied), limit)
    if at == limit or layout.dated[at] >= 0 or any(layout.is_mark(i) for i in range(first, at)):
        return False
    if negated:
        return any(layout.low[i] in denied for i in range(first, at))
    led = {layout.tokens[i].pos for i in range(first, at)}
    # "en vier zijn gezonken" are some of those; "en 22 bussen staan klaar" may be what the outlet adds
    alone = not piece.finite or (at + 1 in piece.finite and "ADP" not in led)
    return led <= set(_BEFORE) and alone


def _is_later(layout: Layout, number: int, piece: Piece) -> bool:
    """Sets a piece another time against the one the clause began with: "Gisteren …, zegt X, vandaag een ruïne"?"""
    begun = layout.pieces[layout.sentence_pieces(piece.sentence).start].start
    words, last = layout.speech.clauses.turns, piece.last
    timed = [layout.dated[at] >= 0 or layout.low[at] in words for at in (begun, piece.start)]
    at = piece.start + 1
    while at < last and (layout.dated[at] >= 0 or layout.low[at] in words):
        at += 1
    alone = layout.pieces[number].mark == "," and at < last
    return alone and timed[1] and (timed[0] or layout.is_number(at)) and not layout.is_finite(at)
