"""Pieces that count on with those counted before them, behind who says so: ", zegt X, en 22 van hen …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_HEDGED = 3
"""Tokens of a hedge before a number, at most."""
_HEDGES = frozenset({"ADV", "ADJ", "ADP", "SCONJ"})


def counts_along(layout: Layout, piece: Piece) -> bool:
    """Counts a piece some of those counted before it: ", zegt de dienst, en 22 van hen zweven", ", tien minder dan"?

    Args:
        layout: The document.
        piece: The piece, behind who says it.
    """
    words, at = layout.speech.clauses, piece.start
    while at < min(piece.start + _HEDGED, piece.last - 1) and not layout.is_number(at):
        at += 1  # "nearly 9,000 of them", "at least four of them"
    after = at + 1
    hedged = at == piece.start or (
        layout.speech.order.straight and all(layout.tokens[i].pos in _HEDGES for i in range(piece.start, at))
    )
    joins = piece.opener == "coordinate" or not (piece.opener or piece.finite)
    if piece.mark != "," or not (joins and hedged) or not layout.is_number(at) or after >= piece.last:
        return False
    compared = not piece.opener and bool(words.compare.intersection(layout.low[after + 1 : after + 2]))
    return compared or any(after in layout.standing(w) for w in (words.counting_on, words.partitive))
