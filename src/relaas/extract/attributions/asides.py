"""Clauses on who had said so too, between what is said and whoever says or denies it: "Dat het dak lekt, zoals X schreef, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


def without_aside(layout: Layout, numbers: list[int]) -> list[int]:
    """What is said before a cue, without such a clause at its end: "Dat het dak lekt|, zoals X schreef|, ontkent Y".

    Args:
        layout: The document.
        numbers: Of the pieces before the cue, in order.
    """
    aside = len(numbers) > 1 and _is_aside(layout, layout.pieces[numbers[-1]])
    return numbers[:-1] if aside and layout.speech.order.last else numbers


def breaks_off(layout: Layout, number: int, cued: Collection[int]) -> bool:
    """Stands behind such a clause another tag, so that nothing is resumed there?

    Args:
        layout: The document.
        number: Of the piece that is the clause.
        cued: Numbers of the pieces that hold a word of saying.
    """
    behind = layout.behind(number)
    tagged = behind is not None and behind.verb_first and number + 1 in cued
    return tagged and _is_aside(layout, layout.pieces[number]) and layout.speech.order.last


def _is_aside(layout: Layout, piece: Piece) -> bool:
    led = layout.low[piece.first] in layout.speech.clauses.aside
    return led and piece.mark == "," and bool(piece.finite) and piece.is_sub
