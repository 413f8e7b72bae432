"""Clauses that something parts from what they take back: "that, he admitted, was a miscount"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.taking_up import UndoingByNouns
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_ASIDES = 2
"""Pieces that may stand between the two."""


class Parted(UndoingByNouns):
    """Finds what a clause takes back past an aside."""

    def readings(self) -> list[Reading]:
        """The readings of a clause, where there is anything to take back."""
        return [self.over_tag, self.over_clause] if self.spans else []

    def over_tag(self, number: int) -> tuple[list[Span], str]:
        """What a pronoun takes up before who says it: "…; that, he admitted, was a miscount"."""
        piece, at = self.layout.pieces[number], number - 1
        begins = piece.verb_first or (not piece.finite and self.judging.is_copula(piece.start))
        if not begins or piece.mark != "," or piece.opener:
            return [], ""
        words = next((words for manner, words in self.judging.marks(piece) if manner == "called wrong"), "")
        while words and at > 0 and number - at <= _ASIDES and self._is_tag(at, piece):
            at -= 1
        alone = words and at < number - 1 and self._is_pronoun(at, piece)
        return (self.taking.before(at, plural=False) if alone else []), words

    def over_clause(self, number: int) -> tuple[list[Span], str]:
        """What a noun takes up before a clause on it: "heeft dat bericht, waarvoor het excuses maakt, ingetrokken"."""
        piece, at = self.layout.pieces[number], number - 2
        if piece.finite or piece.mark != "," or at < 0 or not self.layout.pieces[at + 1].is_sub:
            return [], ""
        before = self.layout.pieces[at]
        noun = self.judging.noun(before.start, before.last) if before.sentence == piece.sentence else None
        words = self.judging.takes_back(piece) if noun == before.last - 1 and before.finite else ""
        taken = words and noun is not None and self.taking.points_back(noun)
        return (self.taking.before(at, plural=False) if taken else []), words

    def cut_off(self, number: int) -> bool:
        """Stands a pronoun for what was told right behind a piece, cut off from it: "maar nam | dat later terug"?

        Args:
            number: Of the piece.
        """
        behind = self.layout.behind(number)
        if behind is None or behind.finite or behind.opener != "complement":
            return False
        return self.layout.low[behind.first] in self.judging.words.pronouns

    def _is_tag(self, at: int, piece: Piece) -> bool:
        """Is a piece who says it between two commas: ", gaf de commandant toe,", ", they conceded later,"?"""
        aside = self.layout.pieces[at]
        if aside.sentence != piece.sentence or aside.mark != "," or aside.is_sub or not aside.finite:
            return False
        says = any(self.layout.senses(i) for i in range(aside.first, aside.last))
        return says and not any(self.layout.counts(i, i + 1) for i in range(aside.first, aside.last))

    def _is_pronoun(self, at: int, piece: Piece) -> bool:
        """Is a piece a pronoun alone that opens a clause?"""
        lone = self.layout.pieces[at]
        opens = lone.mark in STRONG or at == self.layout.sentence_pieces(piece.sentence).start
        word = self.layout.low[lone.last - 1]
        return opens and lone.last - lone.first == 1 and word in self.judging.words.pronouns
