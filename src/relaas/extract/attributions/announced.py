"""Counts that what stands before or behind them takes back: "geen 400. Het waren er 40", "nam zijn balans terug. …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside, inside_piece
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_PAIR = 2
"""A count that does not hold, and the one that does."""
_OPENING = 7
"""Tokens of a sentence among which the words stand that give what holds: "In werkelijkheid waren het er zestig"."""


class Announced(Undoing):
    """Finds the counts of which a text says before it tells them, or right behind, that they do not hold."""

    def denied(self, number: int) -> Iterator[tuple[Span, int, bool]]:
        """The counts of a clause that a word for none denies: "er zijn geen 400 mensen opgepakt".

        Args:
            number: Number of the clause.

        Yields:
            Each with that word, and whether it was told before and is taken back: where its sentence is set against
            what was told, or the next gives the count that holds.
        """
        if not self.retracted.denying:
            return
        layout, piece = self.layout, self.layout.pieces[number]
        for span in inside_piece(layout, self.spans, piece):
            at = layout.positions.token_at(span[0])
            if at is not None and at > piece.first and layout.low[at - 1] in self.retracted.denying:
                yield span, at - 1, self._is_contrary(piece) or self._is_righted(piece)

    def ahead(self, number: int) -> list[Span]:
        """The count that a sentence without one takes back before it is told again, beside the one that holds.

        "De gouverneur nam zijn balans terug. Hij sprak van negen doden; het zijn er zeven." Only where the text told
        nothing before that could be meant.

        Args:
            number: Number of the clause that takes something back.
        """
        layout, piece = self.layout, self.layout.pieces[number]
        sentences = layout.analysis.sentences
        after = piece.sentence + 1
        if not self.retracted.righting or after >= len(sentences) or self._is_told_before(piece):
            return []
        told = inside(self.spans, sentences[after].start, sentences[after].end)
        if len(told) != _PAIR or self.judging.noun(piece.first, piece.last) is None:
            return []
        old, new = (layout.positions.token_at(span[0]) or 0 for span in told)
        one = layout.pieces[layout.piece_of[old]]
        righted = layout.piece_of[old] != layout.piece_of[new] and self._is_given(one.last, new)
        return told[:1] if righted and self.judging.says(one) else []

    def _is_told_before(self, piece: Piece) -> bool:
        """Stands any count up to the end of a sentence?"""
        return bool(inside(self.spans, 0, self.layout.analysis.sentences[piece.sentence].end))

    def _is_contrary(self, piece: Piece) -> bool:
        """Is a sentence set against what was told: "Anders dan eerder gemeld, …"?"""
        layout = self.layout
        sentence = layout.analysis.sentences[piece.sentence]
        return any(
            at in layout.standing(self.retracted.contrary) for at in range(sentence.first, sentence.last)
        )

    def _is_righted(self, piece: Piece) -> bool:
        """Gives the next sentence the count that holds: "Het waren er ruim veertig"?"""
        layout, sentences = self.layout, self.layout.analysis.sentences
        after = piece.sentence + 1
        if after >= len(sentences):
            return False
        told = inside(self.spans, sentences[after].start, sentences[after].end)
        at = layout.positions.token_at(told[0][0]) if told else None
        return (
            at is not None
            and at - sentences[after].first < _OPENING
            and self._is_given(sentences[after].first, at)
        )

    def _is_given(self, low: int, high: int) -> bool:
        """Stand words between two tokens that give a count instead of one told before?"""
        standing = self.layout.standing(self.retracted.righting)
        return any(at in standing and at + len(standing[at]) <= high for at in range(low, high))
