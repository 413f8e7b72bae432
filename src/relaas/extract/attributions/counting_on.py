"""Pieces that count on with those counted before them, behind who says so: ", zegt X, en 22 van hen …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


def counts_along(layout: Layout, piece: Piece) -> bool:
    """Counts a piece some of those counted before it: ", zegt de dienst, en 22 van hen zweven", ", tien minder dan"?

    Args:
        layout: The document.
        piece: The piece, behind who says it.
    """
    words, after = layout.speech.clauses, piece.start + 1
    joins = piece.opener == "coordinate" or not (piece.opener or piece.finite)
    if piece.mark != "," or not joins or not layout.is_number(piece.start) or after >= piece.last:
        return False
    compared = not piece.opener and bool(words.compare.intersection(layout.low[after + 1 : after + 2]))
    return compared or any(after in layout.standing(w) for w in (words.counting_on, words.partitive))
