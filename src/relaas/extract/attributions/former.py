"""Earlier counts, told behind the clause that takes them back: "slikt zijn eerdere raming in. Hij sprak van 100"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside
from relaas.extract.attributions.published import is_thing, vanishing
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_LEAD = 4
"""Tokens before the noun of a claim among which it is called an earlier one."""


class Former(Undoing):
    """Finds what was claimed earlier, where it is told only behind the clause that takes it back."""

    @cached_property
    def is_asked(self) -> bool:
        """Has the text words for an earlier claim, or for what was published?"""
        return self.judging.holds(self.retracted.former) or self.judging.holds(self.retracted.things)

    def told_behind(self, number: int) -> tuple[list[Span], str]:
        """The count that the next sentence tells as said before: "nam zijn eerdere balans terug. Maandag had hij …"."""
        layout, piece = self.layout, self.layout.pieces[number]
        sentences, after = layout.analysis.sentences, piece.sentence + 1
        words = self._takes_back(number)
        if not words or after >= len(sentences):
            return [], ""
        here, behind = sentences[piece.sentence], sentences[after]
        if inside(self.spans, here.start, here.end) or layout.paragraph_of(here.first) != layout.paragraph_of(
            behind.first
        ):
            return [], ""
        told = inside(self.spans, behind.start, behind.end)[:1]
        at = layout.piece_of_char(told[0][0]) if told else None
        return (told if at is not None and self._was_said(at) else []), words

    def _takes_back(self, number: int) -> str:
        """The words by which a piece takes back an earlier claim, or makes vanish what was published."""
        piece = self.layout.pieces[number]
        marks = self.judging.marks(piece)
        back = next((words for manner, words in marks if manner in ("taken back", "called wrong")), "")
        back = back or self.judging.any(piece, self.retracted.emptied)
        if back and any(self._is_former(at) for at in range(piece.first, piece.last)):
            return back
        return self._vanishes(piece)

    def _is_former(self, at: int) -> bool:
        """Is a token the noun of a claim that is called an earlier one, or one of a day?"""
        if not self.judging.is_claim(at) and not is_thing(self.layout, at):
            return False
        low, dated = self.layout.low, self.layout.dated
        lead = range(max(at - _LEAD, 0), at)
        of_day = any(dated[i] >= 0 for i in (at - 1, at - 2, at + 2) if 0 <= i < len(dated))
        return of_day or any(low[i] in self.retracted.former for i in lead)

    def _vanishes(self, piece: Piece) -> str:
        """The verb by which a piece takes away what its subject has published: "haalde zijn lijst offline"."""
        layout, inner = self.layout, range(piece.first + 1, piece.last)
        own = any(is_thing(layout, at) and layout.low[at - 1] in self.retracted.mine for at in inner)
        verb = vanishing(layout, self.judging, piece) if own else None
        return layout.low[verb] if verb is not None else ""

    def _was_said(self, at: int) -> bool:
        """Tells a piece, or the one it hangs on, what was said at an earlier time?"""
        pieces = self.layout.pieces
        first = at
        while first and pieces[first].is_sub and pieces[first - 1].sentence == pieces[at].sentence:
            first -= 1
        return any(self._says(pieces[n]) and self._is_past(pieces[n]) for n in range(first, at + 1))

    def _says(self, piece: Piece) -> bool:
        """Has a piece any verb of saying?"""
        return self.judging.says(piece) or any(
            self.layout.senses(at) for at in range(piece.first, piece.last)
        )

    def _is_past(self, piece: Piece) -> bool:
        """Is a piece of the past: a day of its own, or a perfect?"""
        tokens, dated = self.layout.tokens, self.layout.dated
        past = [i for i in piece.finite if "Tense=Past" in tokens[i].morph]
        day = any(dated[i] >= 0 for i in range(piece.first, piece.last))
        perfect = any(tokens[i].lemma in self.retracted.perfects for i in past)
        return bool(past) and (day or perfect)
