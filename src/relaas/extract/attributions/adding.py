"""Pieces that go on with a clause that others have broken off, or with a list of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.opening import verb_last
from relaas.extract.attributions.resuming import names

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_LISTED = 5
"""Clauses that a list of them is looked through for its end."""


def ends(layout: Layout, piece: Piece) -> bool:
    """Stands in a piece the verb of a clause that broke off before it: "dat de brug, die oud is, | dicht moest"?

    Args:
        layout: The document.
        piece: The piece.
    """
    opened = piece.is_sub or piece.opener or not piece.finite
    return not opened and (piece.verb_first or verb_last(layout, piece))


def adds(layout: Layout, at: int) -> bool:
    """Goes a piece on with a relative clause before it, or with a list of clauses that begin with their verbs?

    "van wie er 52 in gevaar zijn | en 25 in het ziekenhuis liggen", "vielen er tien doden, | raakten er twee gewond
    en werd er een vermist".

    Args:
        layout: The document.
        at: Number of the piece.
    """
    pieces = layout.pieces
    piece, before = pieces[at], pieces[at - 1]
    if not (layout.speech.order.last and piece.finite):
        return False
    if before.opener == "relative" and before.is_sub and piece.opener == "coordinate" and not piece.mark:
        return not piece.verb_first and verb_last(layout, piece)
    near = pieces[at : at + _LISTED]
    own = (one for one in near if one.sentence == piece.sentence)
    closed = next((one for one in own if one.opener == "coordinate" or not _is_listed(one)), None)
    listed = before.verb_first or (before.finite and before.finite[0] > before.start)
    return bool(
        listed
        and _is_listed(piece)
        and closed is not None
        and closed.opener == "coordinate"
        and closed.verb_first
    )


def tells_who(layout: Layout, at: int) -> bool:
    """Tells a piece behind a tag no more than who speaks in it: a name, or a clause on him?

    Args:
        layout: The document.
        at: Number of the piece.
    """
    piece = layout.pieces[at]
    about = piece.opener == "relative" and piece.is_sub and piece.start == piece.first + 1
    return about or names(layout, at)


def _is_listed(piece: Piece) -> bool:
    """Begins a piece behind a comma with its verb, and no word before that?"""
    return piece.mark == "," and piece.verb_first and not piece.opener
