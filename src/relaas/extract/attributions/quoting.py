"""Where quotations stand beside the words that say who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.views import QUOTES, STRONG

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.pieces import Piece
    from relaas.extract.attributions.scopes import Span


class Quoting:
    """Finds the quotations beside a clause.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def opens_speech(self, at: int) -> bool:
        """Opens here a quotation that holds a verb, and so is no mere word set in marks?"""
        layout = self.layout
        number = layout.quote_of[at]
        if layout.low[at] not in QUOTES or number < 0 or layout.quoted[number][0] != layout.tokens[at].start:
            return False
        end = at
        while end < len(layout.tokens) and layout.quote_of[end] == number:
            if layout.is_finite(end):
                return True
            end += 1
        return False

    def closed_before(self, first: int) -> int | None:
        """The quotation that closes right before a token."""
        at = first - 1
        while at >= 0 and (self.layout.is_mark(at) and self.layout.quote_of[at] < 0):
            at -= 1
        return self.layout.quote_of[at] if at >= 0 and self.layout.quote_of[at] >= 0 else None

    def second_half(self, piece: Piece) -> list[Span]:
        """The second half of a quotation split around its cue: "„A”, zegt X, „B”"."""
        layout = self.layout
        sentence = layout.analysis.sentences[piece.sentence]
        for at in range(piece.first, sentence.last):
            apart = layout.low[at] in STRONG and layout.quote_of[at] < 0
            if apart and not (at + 1 < sentence.last and self._opens_any(at + 1)):
                break
            if self._opens_any(at):
                # Words quoted in the midst of another clause are not its second half.
                return [layout.quoted[layout.quote_of[at]]] if self._stands_apart(at, sentence.last) else []
        return []

    def _stands_apart(self, at: int, last: int) -> bool:
        """Stands a quotation behind a mark, or ends it the sentence?"""
        number = self.layout.quote_of[at]
        ends = all(self.layout.quote_of[i] == number or self.layout.is_mark(i) for i in range(at, last))
        return self.layout.is_mark(at - 1) or ends

    def _opens_any(self, at: int) -> bool:
        number = self.layout.quote_of[at]
        return number >= 0 and self.layout.quoted[number][0] == self.layout.tokens[at].start
