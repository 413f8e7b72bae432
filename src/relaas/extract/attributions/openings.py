"""Where what a cue behind it speaks of begins: behind what the outlet itself says before it in the same sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.pieces import Piece

Range = tuple[int, int]
"""First token and one past the last."""


def own_clause(layout: Layout, phrases: Phrases, part: Range) -> int:
    """From the last clause that begins behind a colon or against the one before: "Het rijdt traag: er is niets, …".

    What stands before it is the outlet's, which sets what is said against it.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        part: What the cue could speak of.
    """
    first, last = layout.piece_of[part[0]], layout.piece_of[part[1] - 1]
    for number in range(last, first, -1):
        piece = layout.pieces[number]
        if layout.quote_of[piece.first] >= 0:
            continue
        if piece.opener == "contrast" and piece.mark == "," and _leads_clause(layout, phrases, piece):
            return piece.start
        if piece.mark == ":" and any(other.finite for other in layout.pieces[number : last + 1]):
            return piece.first
    return part[0]


def _leads_clause(layout: Layout, phrases: Phrases, piece: Piece) -> bool:
    """Stands the finite verb of a clause second, as in a sentence of its own: "maar die zijn op"?"""
    if not piece.finite or piece.verb_first:
        return False
    phrase = phrases.at(piece.start, piece.last)
    if phrase is not None and phrase.last == piece.finite[0]:
        return True
    return any(layout.tokens[at].pos in ("NOUN", "PRON") for at in range(piece.finite[0], piece.last))
