"""Counts that whoever gave them lets go of: "haalde een streep door de negen", "climbed down from its claim"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside, inside_piece
from relaas.extract.attributions.letting_go import lets_go
from relaas.extract.attributions.taking_up import UndoingByNouns

if TYPE_CHECKING:
    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_NEAR = 3
"""Words between the words that let go and the count or the noun of a claim, at most."""


class Dropped(UndoingByNouns):
    """Finds what a verb with its words lets go of."""

    def readings(self) -> list[Reading]:
        """The reading of a clause, where the text has such a verb."""
        lemmas = {words[0] for words in self.retracted.letting_go}
        return [self.let_go] if self.spans and self.judging.holds(frozenset(lemmas)) else []

    def let_go(self, number: int) -> tuple[list[Span], str]:
        """The count that a clause lets go of: its own, that of the claim it names, or the one told before."""
        piece = self.layout.pieces[number]
        found = lets_go(self.layout, piece) if not self.judging.is_negated(piece) else None
        if found is None:
            return [], ""
        _, end = found
        words = self.layout.low[end - 1]
        noun = self.judging.noun(piece.first, piece.last)
        if noun is None:  # not "apologized for the six deaths"
            sorry = self.retracted.admitting.intersection(self.layout.low[piece.first : piece.last])
            return ([] if sorry else self._right_behind(end, piece)), words
        if own := self.taking.owned(noun, piece):
            return own, words
        if told := self._told_in(number, noun):
            return told, words
        return (self.taking.before(number, plural=False) if self.taking.points_back(noun) else []), words

    def _right_behind(self, end: int, piece: Piece) -> list[Span]:
        """The count told before that stands right behind such words: "een streep door | de negen vermisten"."""
        layout = self.layout
        held = inside_piece(layout, self.spans, piece)
        ahead = [span for span in held if span[0] >= layout.tokens[end - 1].end][:1]
        at = layout.positions.token_at(ahead[0][0]) if ahead else None
        known = at is not None and layout.low[at - 1] in layout.speech.clauses.definite | self.retracted.mine
        return ahead if known and at is not None and at - end <= _NEAR else []

    def _told_in(self, number: int, noun: int) -> list[Span]:
        """The counts of the clause that tells what was claimed: "its claim | that 300 workers had walked out"."""
        behind = self.layout.behind(number)
        piece = self.layout.pieces[number]
        hangs = behind is not None and behind.opener in ("complement", "relative") and not behind.mark
        if behind is None or not hangs or noun < piece.last - 1 - _NEAR:
            return []
        low, high = self.layout.span(behind.first, behind.last)
        return inside(self.spans, low, high)[:1]
