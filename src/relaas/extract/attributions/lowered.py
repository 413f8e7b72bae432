"""Counts that a clause makes smaller, where they are called earlier: "who had first spoken of 80, cut that to 41"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside, inside_piece
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_COUNTED = frozenset({"NOUN", "PROPN", "ADJ"})


class Lowered(Undoing):
    """Finds the old one of two counts, where a clause gives the new and lower one."""

    def readings(self) -> list[Reading]:
        """The readings of a clause, where the text has two counts and words for making one smaller."""
        told = self.judging.holds(self.withdrawn.adjust) and len(self.spans) > 1
        return [self.told_first, self.initial] if told else []

    def told_first(self, number: int) -> tuple[list[Span], str]:
        """What the subject of a clause told first: "who had first spoken of 80, cut the number to 41"."""
        words = self._lowers(number)
        pieces = self.layout.sentence_pieces(self.layout.pieces[number].sentence)
        for at in range(pieces.start, number) if words else ():
            piece = self.layout.pieces[at]
            if piece.finite:
                on_subject = piece.opener == "relative" and self.judging.any(piece, self.withdrawn.earlier)
                return (inside_piece(self.layout, self.spans, piece)[-1:] if on_subject else []), words
        return [], ""

    def initial(self, number: int) -> tuple[list[Span], str]:
        """The count called an earlier one beside the new: "cut the toll to 31, as the initial 36 had included …"."""
        words = self._lowers(number)
        sentence = self.layout.analysis.sentences[self.layout.pieces[number].sentence]
        told = inside(self.spans, sentence.start, sentence.end) if words else []
        return [span for span in told if self._is_earlier(span)][:1], words

    def _lowers(self, number: int) -> str:
        """The verb by which a piece gives a count a new value, which is a lower one."""
        layout, piece = self.layout, self.layout.pieces[number]
        if self.judging.is_negated(piece) or self.judging.any(piece, self.withdrawn.upward):
            return ""
        given = inside_piece(layout, self.spans, piece)
        at = layout.positions.token_at(given[-1][0]) if given else None
        if not at or layout.low[at - 1] not in self.withdrawn.target:
            return ""
        counted = self.judging.noun(piece.first, piece.last) is not None
        return self.judging.goes_down(piece) or (self._verb(piece) if counted else "")

    def _verb(self, piece: Piece) -> str:
        """A verb of making something smaller, whatever that is."""
        tokens = self.layout.tokens[piece.first : piece.last]
        down = self.judging.any(piece, self.withdrawn.downward)
        return next((t.text.lower() for t in tokens if down and t.lemma in self.withdrawn.adjust), "")

    def _is_earlier(self, span: Span) -> bool:
        """Is a count called an earlier one, and no part: "the initial 36", not "the first 36 victims"?"""
        layout, at = self.layout, self.layout.positions.token_at(span[0])
        behind = layout.positions.token_at(span[1])
        former = layout.speech.retracted.former
        if at is None or not at or layout.low[at - 1] not in former:
            return False
        return behind is None or layout.tokens[behind].pos not in _COUNTED
