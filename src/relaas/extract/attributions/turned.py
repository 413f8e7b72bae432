"""What clauses have before their verb or far behind it: "Von 18 Toten sprach …", "Die melding trok het team in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.numbered import counts

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.lang.saying_verbs import SayingVerb


def particle_piece(layout: Layout, number: int, sense: SayingVerb) -> int | None:
    """Number of the piece that is no more than the particle of a verb: "kündigte laut X, die …, | an |, zu gehen".

    Args:
        layout: The document.
        number: Of the piece that holds the verb.
        sense: What it says with the particle.
    """
    rest = range(number + 1, layout.sentence_pieces(layout.pieces[number].sentence).stop)
    for at in rest if layout.speech.clauses.subjunctive else ():
        piece = layout.pieces[at]
        if (piece.finite and not piece.is_sub) or piece.mark != ",":
            return None
        if tuple(layout.low[piece.first : piece.last]) in sense.with_:
            return at
    return None


def begins_counting(layout: Layout, piece: Piece) -> bool:
    """Begins a clause with a number that its verb takes, before who counts: "17 Tote zählte das Krankenhaus"?"""
    led = layout.tokens[piece.start].pos in ("ADP", "PRON", "SCONJ")
    return not led and _counts_first(layout, piece, piece.start)


def leads_in(layout: Layout, piece: Piece) -> bool:
    """Begins a clause with the preposition of what its verb takes, number and all: "Von 18 Toten sprach der Arzt"?"""
    led = layout.tokens[piece.start].pos == "ADP"
    return led and _counts_first(layout, piece, piece.start + 1)


def _counts_first(layout: Layout, piece: Piece, first: int) -> bool:
    """Stands a number between a token and the verb of a clause, where verbs have a form for what another says?"""
    end = piece.finite[0] if piece.finite and layout.speech.clauses.subjunctive else first
    return any(counts(layout, at) for at in range(first, end))


def holds_apart(layout: Layout, number: int, sense: SayingVerb) -> bool:
    """Stands what a verb needs before it with a number, or in a piece of its own behind?

    Args:
        layout: The document.
        number: Of the piece that holds the verb.
        sense: What it says with such words.
    """
    piece = layout.pieces[number]
    led = (layout.low[piece.start],) in sense.with_ and leads_in(layout, piece)
    return led or particle_piece(layout, number, sense) is not None


def fronts(layout: Layout, at: int, piece: Piece, sense: SayingVerb) -> bool:
    """Begins a clause with the noun its verb takes, and ends on the particle: "Die melding trok het team in"?

    Args:
        layout: The document.
        at: Index of the verb.
        piece: The clause.
        sense: What the verb says with such words.
    """
    low, led = layout.low, at == piece.first + 2 and layout.speech.order.last
    if not led or low[piece.first] not in layout.speech.clauses.definite:
        return False
    return (low[at - 1],) in sense.with_ or (low[at - 1], low[piece.last - 1]) in sense.with_
