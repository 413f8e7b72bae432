"""Clauses set against what somebody else has said: "It was over, said X, but the mayor, said Y, had stayed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.agents import names_nobody
from relaas.extract.attributions.tags import is_tag

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.extract.attributions.layouts import Layout


def is_own(layout: Layout, at: int, first: int, cued: Collection[int]) -> bool:
    """Begins here a clause set against one that somebody else has said: "…, zei X, maar …"?

    Args:
        layout: The document.
        at: Number of the piece.
        first: Of the first of its sentence.
        cued: Numbers of the pieces that hold a word of saying.
    """
    piece = layout.pieces[at]
    lead = range(piece.start, piece.finite[0]) if piece.finite else range(0)
    light = all(layout.tokens[i].pos in ("ADV", "PUNCT") for i in lead)  # "offered help but never came"
    shared = not piece.mark and bool(piece.finite) and light and layout.speech.order.straight
    against = piece.opener == "contrast" and not shared
    said = (other for other in range(first, at) if other in cued and not names_nobody(layout, other))
    if not piece.finite:  # "Er zijn zestig getuigen gehoord, maar nog niemand aangewezen, zei X"
        return against and any(is_tag(layout, other) for other in said)
    return against and any(True for _ in said)
