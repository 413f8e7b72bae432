"""Where what a cue behind it speaks of begins: behind what the outlet itself says before it in the same sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import is_ongoing

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece


Range = tuple[int, int]
"""First token and one past the last."""


def own_clause(
    layout: Layout, phrases: Phrases, part: Range, said: Collection[int], *, whole: bool = False
) -> int:
    """From the last clause that begins behind a colon or against the one before: "Het rijdt traag: er is niets, …".

    What stands before it is the outlet's, which sets what is said against it where it is what others have said.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        part: What the cue could speak of.
        said: Numbers of the pieces in which somebody says something.
        whole: Does a colon part nothing, unless somebody says something before it?
    """
    first, last = layout.piece_of[part[0]], layout.piece_of[part[1] - 1]
    for number in range(last, first, -1):
        piece = layout.pieces[number]
        if layout.quote_of[piece.first] >= 0:
            continue
        along = (
            layout.speech.order.straight and layout.tokens[piece.first].pos == "SCONJ"
        )  # "…, while 141 are"
        against = piece.opener == "contrast" and piece.mark == "," and not along
        against = against and any(other in said for other in range(first, number))
        if against and _leads_clause(layout, phrases, piece):
            return piece.start
        told = any(other.finite for other in layout.pieces[number : last + 1])
        parts = not whole or any(other in said for other in range(first, number))
        if piece.mark == ":" and parts and (told or _announces(layout, layout.pieces[number - 1])):
            return piece.first
    return part[0]


def _announces(layout: Layout, piece: Piece) -> bool:
    """Ends a piece before a colon on a verb of saying: "The owner objects: the shaft, he says, was inspected"?"""
    return layout.speech.order.straight and any(layout.senses(at) for at in piece.finite)


def behind_apposition(layout: Layout, phrases: Phrases, part: Range) -> int:
    """Past what only tells who a speaker named first is: "According to Smet, the mayor, who was there, ten died".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        part: What stands behind the speaker's name.
    """
    at, last = part
    number = layout.piece_of[at - 1]
    piece = layout.pieces[number]
    cited = layout.speech.order.last and piece.is_sub and piece.opener == "relative"
    if at < piece.last and not cited:  # "Volgens Belga, dat artsen citeert, zijn er …"
        return _second(layout, piece, at)
    if layout.speech.order.last:
        return _verb_behind(layout, part)
    for piece in layout.pieces[number + 1 :]:
        if piece.last >= last or piece.mark != "," or not _tells_who(layout, phrases, piece):
            return piece.first if piece.first < last else at
    return at


def _second(layout: Layout, piece: Piece, at: int) -> int:
    """Past what a preposition tells of a source, up to the verb of its clause: "Volgens artikel 9 | over geluid mag …".

    What stands before the verb of a main clause is one part of it.
    """
    led = (
        layout.speech.order.last and layout.tokens[at].pos == "ADP" and not (piece.is_sub or piece.verb_first)
    )
    verb = next((finite for finite in piece.finite if finite > at), None) if led else None
    return at if verb is None or layout.is_number(at + 1) else verb


def _verb_behind(layout: Layout, part: Range) -> int:
    """Where the clause goes on with its verb: "Volgens Smet, die gisteren aankwam, zijn er …"."""
    at, last = part
    for piece in layout.pieces[layout.piece_of[at - 1] + 1 :]:
        if piece.first >= last:
            break
        if piece.verb_first and not piece.opener:
            return piece.first
    return at


def _tells_who(layout: Layout, phrases: Phrases, piece: Piece) -> bool:
    """Is a piece no more than a noun for somebody, his age or name, or a clause about him?"""
    if piece.opener == "relative":
        return True
    if piece.finite or piece.opener:
        return False
    phrase = phrases.at(piece.start, piece.last)
    age = piece.last - piece.first == 1 and layout.is_number(piece.first)
    return age or (
        phrase is not None and phrase.last == piece.last and phrase.kind in ("person", "organisation")
    )


def _leads_clause(layout: Layout, phrases: Phrases, piece: Piece) -> bool:
    """Stands the finite verb of a clause second, as in a sentence of its own: "maar die zijn op"?"""
    if not piece.finite or piece.verb_first:
        return False
    phrase = phrases.at(piece.start, piece.last)
    if phrase is not None and phrase.last == piece.finite[0]:
        return True
    return any(layout.tokens[at].pos in ("NOUN", "PRON") for at in range(piece.finite[0], piece.last))


def past_link(layout: Layout, first: int, last: int) -> int:
    """Past "but" or "and" at the head of what is said: "But five were safe, the police said".

    Args:
        layout: The document.
        first: Index of its first token.
        last: One past that of its last.
    """
    words = layout.speech.clauses
    links = words.coordinator | words.contrast
    led = first + 1 < last and layout.tokens[first].pos == "CCONJ" and layout.low[first] in links
    return first + 1 if led else first


def before_verb(layout: Layout, part: Range, cue: int) -> int:
    """Where the object of a participle ends: "men calling for help tried to flee" calls for help.

    Args:
        layout: The document.
        part: What would be the object.
        cue: Index of the word of saying.
    """
    first, last = part
    if layout.speech.order.last or not is_ongoing(layout.tokens[cue]):
        return last
    piece = layout.piece_at(cue)
    return next((at for at in range(first + 1, min(last, piece.last)) if layout.is_finite(at)), last)
