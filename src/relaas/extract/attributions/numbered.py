"""Where a number stands by which a verb says something: "telde er dertig", "hield het op om en bij de 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.lang.saying_verbs import SayingVerb

HEDGES = 6
"""Words among which a number stands behind its preposition: "op om en bij de 40"."""


def counts(layout: Layout, first: int) -> bool:
    """Does a number follow a token soon, with nothing but its hedges before it? By it a verb like "telde" says.

    Args:
        layout: The document.
        first: Index of the token.
    """
    for at in range(first, min(first + HEDGES, len(layout.tokens))):
        if layout.is_number(at):
            return layout.dated[at] < 0  # "komt op 30 maart met een rapport"
        if _stands_in(layout, at):
            continue
        if layout.tokens[at].pos in ("NOUN", "VERB", "PROPN") or layout.is_mark(at):
            return False
    return False


def _stands_in(layout: Layout, at: int) -> bool:
    """Is a noun but a hedge, with "of" and the number behind it: "een man of zestig", "een stuk of tien"?

    So is one for a count: "een lijst van zestig namen", "a total of sixty".
    """
    words, after = layout.speech.clauses, at + 2
    if after >= len(layout.tokens) or not at:
        return False
    taken, of = layout.speech.withdrawn, (layout.low[at + 1],) in layout.speech.prepositions.part
    led = layout.low[max(at - 2, 0) : at]  # not "zijn raming van tien"
    owned = any(token.dep == "nmod:poss" for token in layout.tokens[max(at - 2, 0) : at])
    one = not (owned or (words.determiners - words.definite).isdisjoint(led))
    count = layout.tokens[at].lemma in taken.nouns | layout.speech.sources.documents
    if of and one and count and layout.low[at] not in layout.speech.telling.nouns:
        return layout.is_number(after) and layout.dated[after] < 0
    if not layout.speech.order.last:
        return False
    joined = layout.low[at - 1] in words.determiners and layout.low[at + 1] in words.coordinator
    return joined and layout.tokens[at].pos == "NOUN" and layout.is_number(after)


def is_numbered(layout: Layout, before: range, piece: Piece, sense: SayingVerb) -> bool:
    """Stands a number behind the words a verb needs, or before them where those are part of what is said?

    Args:
        layout: The document.
        before: The tokens from the verb up to the last of those words.
        piece: The clause.
        sense: What the verb says with them.
    """
    if sense.closing:
        ends = before.stop + 1 >= piece.last or layout.tokens[before.stop + 1].pos in ("VERB", "AUX")
        return ends and any(counts(layout, at) for at in before)
    if sense.within:
        inside = any(layout.is_number(at) and layout.dated[at] < 0 for at in before)
        if inside or not sense.at:
            return inside  # "bij de gemeente kwamen 300 meldingen binnen", "viel het cijfer 25"
    return counts(layout, before.stop + 1) or _counts_there(layout, before.stop, piece)


def _counts_there(layout: Layout, at: int, piece: Piece) -> bool:
    """Stands a number behind a word for its noun, whatever lies between: "maakte er tegenover de krant 300 van"?"""
    there = layout.low[at] in layout.speech.clauses.there
    return there and any(counts(layout, i) for i in range(at + 1, piece.last))


def is_measured(layout: Layout, at: int) -> bool:
    """Ends a verb no more than what is set beside something: "kost meer levens | dan de regering toegeeft"?

    Args:
        layout: The document.
        at: Index of the verb.
    """
    piece, tokens = layout.piece_at(at), layout.tokens
    if not layout.speech.order.last or at != piece.last - 1 or piece.finite[:1] in ((), (at,)):
        return False
    than = next(
        (i for i in range(at - 1, piece.finite[0], -1) if layout.low[i] in layout.speech.clauses.compare), 0
    )
    if not than or tokens[than].pos != "SCONJ" or tokens[than].head != at:
        return False
    return not any(layout.is_number(i) for i in range(than, at))
