"""Where what a verb takes begins behind its preposition, its clause ending on it: "die het op | dertig hield"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


def led_to(layout: Layout, piece: Piece, first: int, verb: int) -> int:
    """One past the last of the words that a verb needs in its clause, where that is a preposition.

    Args:
        layout: The document.
        piece: The clause.
        first: Index of the token from which on they stand, given back where they do not.
        verb: Index of the verb.
    """
    out = first
    for sense in layout.senses(verb):
        for words in sense.with_:
            rest = list(words)
            for at in range(first, piece.last - 1):
                if layout.low[at] != rest[0]:
                    continue
                if rest[1:]:
                    rest = rest[1:]
                elif layout.tokens[at].pos == "ADP":
                    out = max(out, at + 1)
    return out
