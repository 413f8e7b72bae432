"""Clauses with "dat" that stand before the one that denies them: "Dat er geld weg is, wees hij van de hand"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.verbs import Verb
    from relaas.lang.wordings import Wording


def fronted(layout: Layout, number: int) -> list[int]:
    """The pieces of the clause with "dat" that fills the front of a sentence up to a piece, or none.

    It may begin behind a semicolon.

    Args:
        layout: The document.
        number: Of the piece, which goes on behind a comma with its verb.
    """
    piece, openers = layout.pieces[number], layout.speech.telling.openers
    begin = layout.sentence_pieces(piece.sentence).start
    first = next((at for at in range(number - 1, begin, -1) if layout.pieces[at].mark in STRONG), begin)
    begun = layout.pieces[first]
    if first == number or piece.mark != "," or not piece.verb_first or layout.low[begun.first] not in openers:
        return []
    return list(range(first, number)) if not layout.is_finite(begun.first + 1) else []


def fills_front(layout: Layout, number: int) -> bool:
    """Fills what stands before a piece only the front of its clause: "In Bern, waar X tagt, | eist de bond een pauze"?

    It tells where, when or in what, by a preposition or a time, with no main clause and nothing counted but in one that
    hangs on it. A tag that breaks its clause off, which goes on behind it, is none: "In Bern, zegt X, is het stil".

    Args:
        layout: The document.
        number: Of the piece, which goes on behind a comma with its verb.
    """
    piece, behind = layout.pieces[number], layout.behind(number)
    begin = layout.sentence_pieces(piece.sentence).start
    if number == begin or piece.mark != "," or not piece.verb_first or not layout.speech.order.last:
        return False
    first, *rest = layout.pieces[begin:number]
    led = layout.tokens[first.first].pos == "ADP" or layout.dated[first.first] >= 0
    hung = any(one.is_sub or one.opener in ("relative", "adverbial") for one in rest)
    main = any(one.finite and not one.is_sub for one in (first, *rest))
    quoted = any(layout.quote_of[one.first] >= 0 for one in (first, *rest))
    counted = not hung and layout.counts(first.first, first.last)
    on = behind is not None and behind.mark == "," and behind.verb_first
    return led and not (main or quoted or counted or on)


def lacks_clause(layout: Layout, verb: Verb) -> bool:
    """Needs a verb that denies by words of its own the clause with "dat" before it, and is there none?

    Args:
        layout: The document.
        verb: The verb, behind its clause.
    """
    idiom = verb.means.denies and bool(verb.means.with_) and layout.speech.order.last
    return idiom and not (fronted(layout, verb.piece) or claimed_before(layout, verb))


def claimed_before(layout: Layout, verb: Verb) -> list[int]:
    """The pieces that tell a claim whose noun begins a sentence: "Den Vorwurf, er sei bestochen, wies er zurück".

    Args:
        layout: The document.
        verb: One that denies, whose piece goes on behind a comma with it.
    """
    number, piece = verb.piece, layout.pieces[verb.piece]
    begin = layout.sentence_pieces(piece.sentence).start
    noun = layout.pieces[begin]
    if not (
        verb.means.denies
        and layout.speech.clauses.subjunctive
        and begin + 1 < number
        and piece.mark == ","
        and piece.verb_first
    ):
        return []
    named = not noun.finite and layout.low[noun.last - 1] in layout.speech.telling.claimed
    return list(range(begin + 1, number)) if named else []


def refutes(layout: Layout, piece: Piece) -> bool:
    """Says a relative clause that what stands before it is not so: "schreef dat er drie doden waren, wat niet klopt"?

    Args:
        layout: The document.
        piece: The clause.
    """
    comment = piece.mark == "," and layout.low[piece.first] in layout.speech.telling.comments
    low = set(layout.low[piece.first : piece.last])
    return comment and bool(piece.finite) and any(low.issuperset(words) for words in _frames(layout))


def _frames(layout: Layout) -> list[Wording]:
    """The words by which something is said not to be so, without that which opens the clause behind them."""
    openers = layout.speech.telling.openers
    return [words[:-1] for words in layout.speech.denied.frames if words[-1] in openers]


def refuted_before(layout: Layout, number: int) -> list[int]:
    """The same, of a piece that says no more than that it is not so: "…, is volgens de kok niet waar".

    Args:
        layout: The document.
        number: Of the piece.
    """
    piece = layout.pieces[number]
    low = layout.low[piece.first : piece.last]
    return fronted(layout, number) if any(_in_order(words, low) for words in _frames(layout)) else []


def untrue_behind(layout: Layout, number: int) -> int | None:
    """The piece right behind one that says no more than that it is not so: "Volgens X klopt het niet | dat …".

    Not that of which nothing is known: "Volgens X zijn er geen aanwijzingen dat …" says so.

    Args:
        layout: The document.
        number: Of the piece.
    """
    piece, clause = layout.pieces[number], layout.told_behind(number)
    low, negation = layout.low[piece.first : piece.last], layout.speech.clauses.negation
    if clause is None or layout.low[clause.first] not in layout.speech.telling.openers:
        return None
    frames = (words for words in _frames(layout) if words[0] not in negation)
    return number + 1 if any(_in_order(words, low) for words in frames) else None


def _in_order(words: Wording, low: Iterable[str]) -> bool:
    """Stand some words among others, in their order?"""
    rest = iter(low)
    return all(word in rest for word in words)
