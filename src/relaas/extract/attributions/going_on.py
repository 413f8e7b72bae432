"""Pieces that go on with the clause of one before them, or begin another: by their order, else by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.coordinated import goes_along
from relaas.extract.attributions.opening import verb_last

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_OPENING = 3
"""Tokens of a clause among which the number stands that it begins with."""


def continues(layout: Layout, piece: Piece, base: Piece, *, body: bool) -> bool:
    """Does a piece go on with the clause of another one before it?

    Args:
        layout: The document.
        piece: The piece.
        base: The one before it.
        body: Has that clause its finite verb already?
    """
    if not piece.finite:
        # "The fire, which police say was set, destroyed 40 homes"
        # "De rellen, waarbij volgens X drie agenten gewond raakten, begonnen na twaalven"
        closed = layout.speech.order.last and base.opener == "relative" and piece.mark == "," and body
        begins = closed or (base.bare and base.verb_first)
        return not (begins and layout.tokens[piece.start].pos == "VERB")
    if piece.opener == "contrast":
        # "said that, while losses were heavy, it would stay"
        leads = not (body or layout.speech.order.last)
        leads = leads and layout.tokens[piece.first].pos == "SCONJ"
        return leads or (base.is_sub and not piece.mark and verb_last(layout, piece))
    if (
        _counts_part(layout, piece)
        or (body and not base.is_sub and _counts_others(layout, piece))
        or is_apposed(layout, piece)
        or piece.is_sub
        or layout.low[piece.first] in layout.speech.clauses.reason
        or _sets_terms(layout, piece)
    ):
        return True
    begun = layout.speech.order.last and base.opener == "complement" and piece.verb_first
    if base.is_sub or (begun and piece.opener == "coordinate"):
        # "zegt dat het haar spijt | en belooft te betalen": a verb misread in the first of two
        return piece.opener == "coordinate" and goes_along(layout, piece, base)
    if not body or _takes_verb_up(layout, piece):
        return True
    return piece.verb_first and piece.opener == "coordinate"


def _sets_terms(layout: Layout, piece: Piece) -> bool:
    """Begins a piece with a word for a condition that takes a clause: ", provided | that the roads are cleared"?"""
    told = layout.told_behind(layout.piece_of[piece.first]) is not None
    return (
        told and layout.speech.order.straight and layout.low[piece.first] in layout.speech.clauses.condition
    )


def _takes_verb_up(layout: Layout, piece: Piece) -> bool:
    """Ends a piece a clause with a participle and adds one: "zijn er tien verdronken | of bedolven en worden …"?"""
    lead = range(piece.start, piece.finite[0])
    joins = layout.speech.order.last and piece.opener == "coordinate" and not piece.mark and len(lead) > 1
    plain = all(layout.tokens[at].pos in ("VERB", "ADJ", "ADV", "CCONJ") for at in lead)
    return joins and plain and layout.tokens[lead[-1]].pos == "CCONJ"


def _counts_part(layout: Layout, piece: Piece) -> bool:
    """Counts a clause, behind no more than a comma, some of those before it: ", zeven van hen mochten naar huis"?"""
    words, first = layout.speech.clauses, piece.first
    if not layout.speech.order.last or piece.mark != "," or piece.opener or not layout.is_number(first):
        return False
    return first + 1 in layout.standing(words.partitive) and layout.is_finite(first + 3)


def _counts_others(layout: Layout, piece: Piece) -> bool:
    """Begins a clause behind no more than "and" with another count: "…, 58 were rescued and another 12 are missing"?"""
    joined = piece.opener == "coordinate" and not piece.mark and bool(piece.finite)
    near = range(piece.start, min(piece.start + _OPENING, piece.finite[0])) if joined else range(0)
    led = (at for at in near if layout.is_number(at) and layout.dated[at] < 0)
    counted = next(led, None)
    hedges = ("DET", "ADV", "ADJ", "ADP")
    return counted is not None and all(layout.tokens[at].pos in hedges for at in range(piece.start, counted))


def is_apposed(layout: Layout, piece: Piece) -> bool:
    """Tells a noun phrase with its own clause more of what was said: "één dode, een fietser die was gevallen"?

    Not of the number itself: "negen gewonden, een aantal dat werd herzien".

    Args:
        layout: The document.
        piece: One with a finite verb.
    """
    first = piece.first
    if not layout.speech.order.last or piece.mark != "," or piece.opener or piece.verb_first:
        return False
    related = next(
        (at for at in range(first + 1, piece.finite[0]) if "PronType=Rel" in layout.tokens[at].morph), 0
    )
    if not related or any(layout.is_mark(at) for at in range(first, piece.last - 1)):
        return False
    nouns = {layout.low[at] for at in range(first, related)}
    return not nouns & layout.speech.withdrawn.nouns and verb_last(layout, piece)


def begins_clause(layout: Layout, at: int) -> bool:
    """Begins with a piece without a verb a clause whose verb follows a relative clause: "X, die …, telde er 57"?

    Args:
        layout: The document.
        at: Number of the piece.
    """
    pieces = layout.pieces
    if pieces[at].finite:
        return False
    after = at + 1
    bare = all(layout.tokens[i].pos == "ADV" for i in range(pieces[at].first, pieces[at].last))
    if bare and after < len(pieces) and pieces[after].opener == "contrast" and not pieces[after].mark:
        return True  # "nobody had checked it, | even | though it was old"
    if pieces[at].opener == "contrast" and layout.tokens[pieces[at].start - 1].pos == "SCONJ":
        return True
    while after < len(pieces) and pieces[after].is_sub and pieces[after].mark == ",":
        after += 1
    if after >= len(pieces) or after == at + 1 or pieces[after].sentence != pieces[at].sentence:
        return False
    verb = pieces[after]
    return bool(verb.finite) and not verb.opener and (verb.verb_first or verb_last(layout, verb))


def waits(layout: Layout, at: int) -> bool:
    """Is a relative clause broken off before its verb: "…, die, | zo zegt hij, | niets te verliezen hebben"?

    Args:
        layout: The document.
        at: Number of its piece.
    """
    piece, words = layout.pieces[at], layout.speech.clauses
    begun = piece.opener == "relative" and piece.mark == "," and not piece.finite
    behind = layout.behind(at + 1) if begun else None  # not "…, onder wie een kind, zegt hij"
    goes_on = behind is not None and behind.mark == ","
    return goes_on and layout.any_of(piece.first, words.partitive) is None
