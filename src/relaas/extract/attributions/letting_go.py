"""Verbs with words by which somebody lets go of a count or a claim: "een streep door … halen", "climb down from"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


def lets_go(layout: Layout, piece: Piece) -> tuple[int, int] | None:
    """The verb by which a clause lets go of something, and one past the last of its words; None where it does not.

    Args:
        layout: The document.
        piece: The clause.
    """
    for lemma, *rest in layout.speech.retracted.letting_go:
        for at in range(piece.first, piece.last):
            if layout.tokens[at].lemma != lemma:
                continue
            if (end := _behind(layout, at + 1, piece, rest)) is not None:
                return at, end
            parted = rest and layout.speech.order.last
            if parted and (end := _behind(layout, piece.start, piece, rest)) is not None:
                return at, end  # "heeft een streep door de twaalf doden gehaald"
    return None


def _behind(layout: Layout, first: int, piece: Piece, words: Sequence[str]) -> int | None:
    """One past the last of some words that stand in a piece in their order from a token on."""
    at = first
    for word in words:
        found = next((i for i in range(at, piece.last) if layout.low[i] == word), None)
        if found is None:
            return None
        at = found + 1
    return at
