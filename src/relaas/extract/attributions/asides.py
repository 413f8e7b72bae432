"""Clauses between what is said and its cue, or behind that, on what others said: "Dat het lekt, zoals X schreef, …"."""

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


def before_when(layout: Layout, number: int, onward: list[int]) -> list[int]:
    """The pieces of what is counted up to a clause on what was said: "telde tien doden|, nadat er vijf waren gemeld".

    Args:
        layout: The document.
        number: Of the piece with the verb.
        onward: Of those behind it, in order.
    """
    passive = layout.pack.verbs.passive | layout.pack.verbs.states
    for at, behind in enumerate(onward if layout.speech.order.last else ()):
        piece = layout.pieces[behind]
        when = piece.mark == "," and piece.opener == "adverbial" and piece.is_sub
        own = range(piece.first, piece.last)
        told = any(layout.tokens[i].lemma in passive for i in own) and any(_is_said(layout, i) for i in own)
        if when and told and layout.low[piece.first] not in layout.speech.clauses.reason:
            return [number, *onward[:at]]
    return [number, *onward]


def _is_said(layout: Layout, at: int) -> bool:
    plain = any(not (sense.with_ or sense.tag) for sense in layout.senses(at))
    return plain and layout.tokens[at].pos == "VERB" and "VerbForm=Part" in layout.tokens[at].morph


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
