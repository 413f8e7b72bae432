"""Where what is said goes on behind the words that say who says it: "Er zijn, zo meldt hij, tien doden"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.counting_on import counts_along, counts_on

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


def resumes(layout: Layout, number: int, after: int, cued: Collection[int]) -> bool:
    """Goes the piece behind a parenthesis on with what that broke off?

    Args:
        layout: The document.
        number: Of the piece that begins the parenthesis.
        after: Of the piece behind the parenthesis.
        cued: Numbers of the pieces that hold a word of saying.
    """
    pieces = layout.pieces
    follows = pieces[after]
    if follows.sentence != pieces[number].sentence:
        return False
    on = counts_on(layout, follows) or counts_along(layout, follows)
    told = bool(pieces[number].finite) or layout.speech.order.straight  # "according to X; six of them"
    if on and told and after not in cued and after + 1 not in cued:
        return True
    if follows.mark == "," and _gives_reason(layout, follows):
        return True
    begins = follows.verb_first and _only_begun(layout, number)
    if follows.mark != "," or (after in cued and not begins):
        return False
    if _explains(layout, number, follows) or layout.any_of(follows.first, layout.speech.clauses.partitive):
        return True
    return _goes_on(layout, number, follows)


def _explains(layout: Layout, number: int, follows: Piece) -> bool:
    """Stands a parenthesis in what a colon announces: "She objects: the limit was 130, she said, and he did 128"?"""
    if follows.opener != "coordinate" or not follows.finite:
        return False
    begun = layout.sentence_pieces(layout.pieces[number].sentence).start
    return layout.speech.order.straight and any(
        piece.mark == ":" for piece in layout.pieces[begun + 1 : number]
    )


def names(layout: Layout, number: int) -> bool:
    """Does a piece only tell who the speaker before it is: "…, zegt Bertolaso, het hoofd van de dienst, onder wie …"?

    Args:
        layout: The document.
        number: Of the piece.
    """
    piece = layout.pieces[number]
    opens = layout.tokens[piece.first].pos in ("DET", "NOUN", "PROPN", "ADJ")
    return piece.mark == "," and opens and not (piece.finite or piece.opener)


def vies(layout: Layout, number: int, other: int) -> bool:
    """Do two pieces both begin with a word for a source: "volgens X een storm, volgens Y „een bom”"?

    Args:
        layout: The document.
        number: Of one of them.
        other: Of the other.
    """
    words = layout.speech.prepositions.source
    return all(layout.any_of(layout.pieces[at].start, words) is not None for at in (number, other))


def _goes_on(layout: Layout, number: int, follows: Piece) -> bool:
    """Does a piece go on with the clause before a parenthesis, or, where subjects come first, begins it?"""
    straight = layout.speech.order.straight
    if follows.opener and not (follows.opener == "coordinate" and follows.verb_first):
        return False
    if straight and follows.finite and _only_begun(layout, number):
        return True
    return follows.verb_first if follows.finite else _is_unfinished(layout, number - 1)


def _gives_reason(layout: Layout, piece: Piece) -> bool:
    """Tells a piece when or why what was said is so: "…, aldus de politie, nadat twee reizigers zich hadden gemeld"?"""
    hangs = piece.opener == "adverbial" and bool(piece.finite)
    if layout.speech.order.straight and layout.low[piece.first] in layout.speech.clauses.aside:
        hangs = hangs and not any(layout.senses(at) for at in piece.finite)  # "…, as Reuters reported"
    return hangs and layout.tokens[piece.first].pos == "SCONJ" and layout.quote_of[piece.first] < 0


def _only_begun(layout: Layout, number: int) -> bool:
    """Stands no verb yet before a piece in its sentence: "In Kabul, officials said, ten people died"?

    A participle taken for one may begin it: "Warned twice, she adds, the crowd stayed".
    """
    first = layout.sentence_pieces(layout.pieces[number].sentence).start
    begun = layout.pieces[first]
    led = first + 1 == number and begun.verb_first and len(begun.finite) == 1 and not begun.opener
    led = led and "Tense=Past" in layout.tokens[begun.start].morph
    before = layout.pieces[first + _leads(layout, begun) : number]
    return led or not any(piece.finite and not piece.is_sub for piece in before)


def _leads(layout: Layout, piece: Piece) -> bool:
    """Begins a sentence with a clause that hangs on the next: "When it rains, he says, the cellar floods"?"""
    word = layout.low[piece.first]
    opens = word in layout.speech.clauses.adverbial and layout.tokens[piece.first].pos in ("SCONJ", "ADV")
    against = piece.opener == "contrast" and layout.tokens[piece.first].pos == "SCONJ"
    return not layout.speech.order.last and bool(piece.finite) and (opens or against)


def _is_unfinished(layout: Layout, number: int) -> bool:
    """Breaks a piece off at its verb, at a light word or at the pronoun behind its verb?"""
    last = layout.pieces[number].last - 1
    begun = layout.pieces[number].start == last - 1 and layout.tokens[last].lemma in layout.pack.verbs.passive
    if begun and not layout.speech.order.last:
        return True  # "There were, officials say, 41 people on board"
    light = layout.low[last] in layout.speech.clauses.light
    pronoun = layout.tokens[last].pos == "PRON" and layout.is_finite(last - 1)
    # "Ten people died, said the mayor": a verb may end its clause where participles do not.
    ends = not layout.speech.order.last and layout.tokens[last].pos != "AUX"
    return light or pronoun or (layout.is_finite(last) and not ends)
