"""Verbs of saying where they stand, with the sense that the words around them give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.lang.attribution import SayingVerb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.layouts import Layout, Piece
    from relaas.lang.attribution import Wording


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying where it stands.

    Attributes:
        at: Index of the verb.
        finite: Index of its finite verb.
        piece: Number of its piece.
        means: What it says.
    """

    at: int
    finite: int
    piece: int
    means: SayingVerb


def verbs(layout: Layout) -> Iterator[Verb]:
    """Every verb of saying in the readable text that has a finite verb in its clause."""
    known = layout.speech.verbs
    for at, token in enumerate(layout.tokens):
        if token.pos not in ("VERB", "AUX", "ADJ") or token.lemma not in known or not layout.readable[at]:
            continue
        number = layout.piece_of[at]
        finite = _finite_of(layout, at, layout.pieces[number])
        means = _meaning(layout, at, finite, known[token.lemma]) if finite is not None else None
        if finite is not None and means is not None:
            yield Verb(at, finite, number, means)


def _finite_of(layout: Layout, at: int, piece: Piece) -> int | None:
    """The finite verb of a verb's clause: itself, or the nearest in its piece."""
    if layout.is_finite(at):
        return at
    return min(piece.finite, key=lambda f: (abs(f - at), f), default=None)


def _meaning(layout: Layout, at: int, finite: int, senses: tuple[SayingVerb, ...]) -> SayingVerb | None:
    """The first sense whose words stand in the clause."""
    piece = layout.piece_at(at)
    for sense in senses:
        first = piece.first if sense.at else min(at, finite)
        if not sense.with_ or any(_holds(layout, first, piece, words) for words in sense.with_):
            return sense
    return None


def _holds(layout: Layout, first: int, piece: Piece, words: Wording) -> bool:
    """Stand words in a clause in their order, others between them?"""
    low = first if not piece.is_sub else piece.start
    wanted = list(words)
    for at in range(low, piece.last):
        if wanted and layout.low[at] == wanted[0]:
            wanted.pop(0)
    return not wanted
