"""Clauses that go on past a tag with how things are: "…, the agency said, and 41 roads are shut"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_JOINS = ("coordinate", "contrast")
_BEFORE = ("ADV", "DET", "ADP", "SCONJ", "PRON", "CCONJ")
"""Tags of what may stand before a number."""


def lasts(layout: Layout, tag: Piece, follows: Piece) -> bool:
    """Goes a clause on with what was said before a tag that tells of the past?

    It does where it tells of the present, of what can be, of a number, or of what was said it of. Who writes in the
    past tells what happened next in the past, "officials said, and her brother was told", or as done, "and the mayor
    has left".

    Args:
        layout: The document.
        tag: The tag, behind a comma.
        follows: The clause behind it.
    """
    words = layout.speech
    if not words.order.straight or follows.opener not in _JOINS or tag.mark != "," or follows.mark != ",":
        return False
    first = follows.start
    while first + 1 < follows.last and (
        layout.low[first] in _opening(layout) or layout.tokens[first].pos == "CCONJ"
    ):
        first += 1
    alone = all(layout.tokens[at].pos == "ADV" for at in range(first + 1, follows.finite[0]))
    taken = alone and layout.low[first] in words.pronouns.it
    if follows.opener == "contrast":
        return taken
    return taken or _is_counted(layout, first, follows.finite[0]) or _is_lasting(layout, follows)


def _opening(layout: Layout) -> frozenset[str]:
    return frozenset((*layout.speech.clauses.contrast, *layout.speech.clauses.coordinate))


def _is_counted(layout: Layout, first: int, last: int) -> bool:
    """Begins a clause with a number: "and 30 were hurt", "and all but two went home"?"""
    at = next((i for i in range(first, last) if layout.tokens[i].pos not in _BEFORE), last)
    return layout.is_number(at) and at < last


def _is_lasting(layout: Layout, piece: Piece) -> bool:
    """Tells a clause how things are or can be, and not what somebody has done?"""
    at, verbs = piece.finite[0], layout.pack.verbs
    token = layout.tokens[at]
    if token.lemma in verbs.unchanged:
        return False  # "and the mayor let him go"
    if token.lemma in verbs.perfect:
        return any(layout.tokens[i].lemma in verbs.passive for i in range(at + 1, min(at + 3, piece.last)))
    described = token.dep == "cop" and layout.tokens[token.head].pos == "ADJ"  # "and the road was dry"
    return (
        described
        or "Tense=Pres" in token.morph
        or token.lemma in (*verbs.future, *verbs.modal)
        or "Tense" not in token.morph
    )
