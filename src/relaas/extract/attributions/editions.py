"""Counts that an outlet says it printed and puts right: "In de krant van maandag stond dat er 25 vastzitten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_NEAR = 3
"""Tokens around the noun of an edition among which its day or its owner stands: "the paper of last Monday"."""
_HEADING = 2
"""Sentences before one, at most, of which the first is the heading of a correction."""
_ON = 2
"""Sentences behind one, at most, in which the right count stands."""


class Editions(Undoing):
    """Finds the counts of an outlet's own earlier editions that a correction puts right."""

    def readings(self) -> list[Reading]:
        """The reading of a clause by the edition it names, where the text has words for one."""
        return [self.printed] if self.judging.holds(self.retracted.editions) else []

    def printed(self, number: int) -> tuple[list[Span], str]:
        """The count that an edition gave, where another follows or the heading of a correction stands before."""
        layout, piece = self.layout, self.layout.pieces[number]
        noun = next((at for at in range(piece.first, piece.last) if self._is_edition(at)), None)
        if noun is None:
            return [], ""
        sentences = layout.analysis.sentences
        here = sentences[piece.sentence]
        told = inside(self.spans, layout.tokens[noun].start, here.end)
        headed = self._is_headed(piece) or bool(self.judging.any(piece, layout.speech.withdrawn.mistaken))
        if not told or not (headed or self._is_own(noun)) or not self._is_telling(number, told[0]):
            return [], ""
        last = min(piece.sentence + _ON, len(sentences) - 1)
        behind = inside(self.spans, told[0][1], sentences[last].end)
        near = [s for s in behind if layout.paragraph_of(self._at(s)) == layout.paragraph_of(noun)]
        return (told[:1] if headed or self._rights(told[0], near) else []), layout.low[noun]

    def _at(self, span: Span) -> int:
        return self.layout.positions.token_at(span[0]) or 0

    def _is_edition(self, at: int) -> bool:
        """Is a token the noun of an edition of a day, or of the outlet's own?"""
        token, dated = self.layout.tokens[at], self.layout.dated
        named = {token.lemma.lower(), self.layout.low[at]} & self.retracted.editions
        near = range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(dated)))
        return bool(named) and (any(dated[i] >= 0 for i in near) or self._is_own(at))

    def _is_own(self, at: int) -> bool:
        """Is it the outlet's: "onze krant", "this article"?"""
        return any(self.layout.low[i] in self.retracted.ours for i in range(max(at - _NEAR, 0), at))

    def _is_headed(self, piece: Piece) -> bool:
        """Stands the heading of a correction at the head of its paragraph: "RECTIFICATIE. …"?"""
        layout = self.layout
        first, paragraph = piece.sentence, layout.paragraph_of(piece.first)
        sentences = layout.analysis.sentences
        while first and piece.sentence - first < _HEADING:
            if layout.paragraph_of(sentences[first - 1].first) != paragraph:
                break
            first -= 1
        at = sentences[first].first
        return any(layout.follows(at, words) for words in self.retracted.headings)

    def _is_telling(self, number: int, span: Span) -> bool:
        """Is a count what the edition told: in a clause it tells, or in its own, which says something?"""
        at = self.layout.piece_of_char(span[0])
        if at is None or at < number:
            return False
        said = any(self.layout.pieces[n].opener == "complement" for n in range(number + 1, at + 1))
        mistaken = self.judging.any(self.layout.pieces[at], self.layout.speech.withdrawn.mistaken)
        return said or bool(mistaken) or self.judging.says(self.layout.pieces[at])

    def _rights(self, old: Span, near: Sequence[Span]) -> bool:
        """Stands behind it, with words that put a count right, another?"""
        standing = self.layout.standing(self.layout.speech.withdrawn.righted)
        low = self._at(old)
        return any(any(at in standing for at in range(low, self._at(new))) for new in near)
