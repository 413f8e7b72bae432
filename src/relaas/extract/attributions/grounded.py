"""What a count is said to rest on that makes it wrong: "stoelde op een leesfout", "was based on an outdated list"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_PHRASE = 6
"""Words behind a verb of resting among which what it rests on is called wrong."""
_ADVERBS = 3
"""Words between the verb and a degree that is too much: "bleek achteraf toch veel | te hoog"."""


class Grounded:
    """Finds the words by which a clause says that a count has no ground.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout, self.words = layout, layout.speech.grounds
        self._resting = layout.places(self.words.rests)
        self._degrees = layout.places(self.words.degrees)

    def found(self, piece: Piece, copulas: frozenset[str]) -> str:
        """The words by which a piece says so; empty where none do.

        Args:
            piece: The piece.
            copulas: Verbs that say that something is so, by lemma or form.
        """
        return self._rests(piece) or self._exceeds(piece, copulas)

    def _rests(self, piece: Piece) -> str:
        low = self.layout.low
        for at in self._resting:
            if not piece.first <= at < piece.last:
                continue
            for behind in range(at + 1, min(at + _PHRASE, piece.last)):
                if low[behind] in self.words.faulty or low[behind] in self.words.faults:
                    return low[behind]
        return ""

    def _exceeds(self, piece: Piece, copulas: frozenset[str]) -> str:
        """A degree that is too much behind a verb that says so: "bleek achteraf te hoog", "was far too low"."""
        low, tokens = self.layout.low, self.layout.tokens
        for at in self._degrees:
            if not piece.first < at < piece.last or low[at - 1] not in self.words.too:
                continue
            before = range(max(at - 2 - _ADVERBS, piece.first), at - 1)
            if any(low[i] in copulas or tokens[i].lemma in copulas for i in before):
                return f"{low[at - 1]} {low[at]}"
        return ""
