"""Counts of which a sentence says that their teller erred: "met de twintig doden die hij noemde, zat hij ernaast"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judging import Judging, Reading
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_PHRASE = 3
"""Tokens before a count among which the preposition stands: "met de gemelde twintig"."""


class Mistaken(Undoing):
    """Finds the counts about which somebody is said to have erred."""

    def __init__(self, layout: Layout, judging: Judging, spans: Sequence[Span]) -> None:
        super().__init__(layout, judging, spans)
        lemmas = {words[0] for words in self.retracted.erred}
        self._clauses = {layout.piece_of[at] for at in judging.places(lemmas.__contains__)}

    def readings(self) -> list[Reading]:
        """The reading of a clause by an error in what somebody counted, where the text has words for one."""
        return [self.about] if self._clauses else []

    def about(self, number: int) -> tuple[list[Span], str]:
        """The count that hangs on the words for an error: "had het mis met de 45 arrestaties", "wrong about the 18"."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self._errs(piece) if number in self._clauses else ""
        if not words or self.judging.is_negated(piece):
            return [], ""
        sentence = layout.analysis.sentences[piece.sentence]
        low, high = sentence.start, layout.tokens[piece.last - 1].end
        return [span for span in inside(self.spans, low, high) if self._hangs(span)][-1:], words

    def _errs(self, piece: Piece) -> str:
        """The words by which a piece says that its subject erred; empty where none do."""
        layout = self.layout
        lemmas = {token.lemma for token in layout.tokens[piece.first : piece.last]}
        for lemma, *rest in self.retracted.erred:
            places = range(piece.first, piece.last) if lemma in lemmas else ()
            if any(layout.follows(at, tuple(rest)) for at in places):
                return " ".join(rest)
        return ""

    def _hangs(self, span: Span) -> bool:
        """Stands a count behind a preposition of what one errs about and a word that makes it known: "met de 45"?"""
        layout, at = self.layout, self.layout.positions.token_at(span[0])
        known = layout.speech.clauses.definite | self.retracted.mine
        for lead in range((at or 0) - 1, max((at or 0) - 1 - _PHRASE, 0), -1):
            if layout.low[lead] in known and layout.low[lead - 1] in self.retracted.erred_with:
                return True
            if layout.tokens[lead].pos not in ("ADJ", "ADV", "DET", "VERB"):
                return False
        return False
