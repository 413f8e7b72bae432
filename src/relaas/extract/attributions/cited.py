"""Counts that a clause around them calls wrong, no mark between: "The 31 dead that the mayor cited were a mistake".

For languages whose verbs stand in the middle: the clause with what was cited and the verb that judges it are one run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judged import Judged
    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_FREE = ("ADP", "ADV", "PUNCT", "PART")
"""Parts of speech that may follow the verb of what was cited, before the verb that judges it."""
_CITED = 2
"""Finite verbs between a count and what is made of it: of who told it, and of where."""


class Cited(Undoing):
    """Finds them.

    Args:
        layout: The document.
        judged: Knows what clauses judge, and how.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, judged: Judged, spans: Sequence[Span]) -> None:
        super().__init__(layout, judged.judging, spans)
        self.judged = judged

    def readings(self) -> list[Reading]:
        """The reading of a clause that ends on what is made of a count before it."""
        return [self.called] if self.layout.speech.order.straight and self.spans else []

    def called(self, number: int) -> tuple[list[Span], str]:
        """The count that a run begins with and at its end is called wrong."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self._undoes(piece)
        verb = self._verb(piece, words) if words else None
        if verb is None:
            return [], ""
        first = self._opens(number)
        span = next(iter(inside(self.spans, layout.tokens[first].start, layout.tokens[verb].start)), None)
        at = layout.positions.token_at(span[0]) if span is not None else None
        if span is None or at is None or not self._is_led(first, at) or not self._is_cited(first, at, verb):
            return [], ""
        return [span], words

    def _undoes(self, piece: Piece) -> str:
        words = self.judging.words
        gone = self.judging.any(piece, words.never) or self.judging.any(piece, words.gone)
        called = (told for manner, told in self.judging.marks(piece) if manner == "called wrong")
        return gone or next(called, "")

    def _verb(self, piece: Piece, words: str) -> int | None:
        """The finite verb of what undoes it, or its first word where that is none: "never existed"."""
        layout, cut = self.layout, tuple(words.split())
        at = next((i for i in range(piece.first, piece.last) if layout.follows(i, cut)), None)
        if at is None:
            return None
        if layout.is_finite(at) or any(layout.is_finite(at + i) for i in range(len(cut))):
            return at
        verb = max((i for i in piece.finite if i <= at), default=None)
        if verb is None or not layout.senses(verb):
            return at if verb is None else verb
        # "that the mayor cited | turned out to be too high"
        return next((i for i in range(verb + 1, at) if layout.tokens[i].pos in ("VERB", "AUX")), verb)

    def _opens(self, number: int) -> int:
        """The first token of the run: of its sentence, or behind a semicolon, a colon or words that introduce it."""
        layout = self.layout
        pieces = layout.sentence_pieces(layout.pieces[number].sentence)
        opens = (n for n in range(number, pieces.start - 1, -1) if layout.pieces[n].mark in (";", ":"))
        return layout.pieces[next(opens, pieces.start)].start

    def _is_led(self, first: int, at: int) -> bool:
        """Stands nothing before a count but its own phrase: "The earlier figure of"?"""
        return all(self.judged.leads(i) for i in range(first, at))

    def _is_cited(self, first: int, at: int, verb: int) -> bool:
        """Is it told between a count and the verb who gave it, no clause of others between?"""
        layout = self.layout
        finite = [i for i in range(at + 1, verb) if layout.is_finite(i)]
        named = any(self.judging.is_noun(i) for i in range(first, at))
        told = any(layout.senses(i) for i in range(at + 1, verb) if layout.tokens[i].pos in ("VERB", "AUX"))
        if not (named or told) or len(finite) > _CITED or (not finite and not named and not told):
            return False
        between = layout.tokens[at + 1 : verb]
        if any(token.pos == "CCONJ" for token in between) or any(t.text in (";", ":") for t in between):
            return False
        behind = (finite[-1] if finite else at) + 1
        rest = layout.tokens[behind] if behind < verb else None
        free = rest is None or rest.pos in _FREE or layout.dated[behind] >= 0 or not finite
        return free and layout.tokens[verb - 1].pos not in ("PRON", "DET")
