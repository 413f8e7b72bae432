"""Clauses in the passive, by whether they name whoever does what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


def names_nobody(layout: Layout, at: int) -> bool:
    """Is a clause in the passive, with nobody named by whom: "Eerder werden er zes gemeld, maar …, zei X"?

    Args:
        layout: The document.
        at: Number of its piece.
    """
    piece, passive = layout.pieces[at], layout.pack.verbs.passive
    suffered = any(layout.tokens[i].lemma in passive for i in piece.finite) and layout.speech.order.last
    return suffered and not _has_agent(layout, piece)


def was_counted(layout: Layout, at: int, cued: Collection[int]) -> bool:
    """Tells a clause what count nobody who is named gave before: "…, nadat eerst zes doden waren gemeld"?

    Args:
        layout: The document.
        at: Number of its piece.
        cued: Numbers of the pieces that hold a word of saying.
    """
    piece = layout.pieces[at]
    led = piece.opener == "adverbial" and piece.is_sub and at in cued
    if not led or not layout.counts(piece.first, piece.last) or not layout.speech.order.last:
        return False
    suffered = any(layout.tokens[i].dep == "aux:pass" for i in piece.finite)  # "was genoemd"
    return (suffered and not _has_agent(layout, piece)) or names_nobody(layout, at)


def _has_agent(layout: Layout, piece: Piece) -> bool:
    """Stands in a clause the preposition before by whom it is done?"""
    agent = layout.speech.prepositions.agent
    return any((layout.low[i],) in agent for i in range(piece.first, piece.last))
