"""A piece of a sentence, between two marks or from a word that opens a clause."""

from __future__ import annotations

from typing import Literal

from relaas.model.frozen import Frozen

Opener = Literal["", "complement", "contrast", "coordinate", "adverbial", "relative"]


class Piece(Frozen, frozen=True):
    """What stands between two marks of a sentence, or from a word that opens a clause.

    Attributes:
        first: Index of its first token.
        last: One past the index of its last.
        mark: The mark before it; empty where a word alone parts it from the piece before, or nothing precedes.
        opener: What the word that opens it makes of it.
        start: Index of its first token behind the words that open it.
        finite: Indices of its finite verbs.
        sentence: Index of its sentence.
        bare: Is it what is said without a word that opens it?
    """

    first: int
    last: int
    mark: str
    opener: Opener
    start: int
    finite: tuple[int, ...]
    sentence: int
    bare: bool = False

    @property
    def is_sub(self) -> bool:
        """Is it a clause that hangs on another?"""
        return self.opener in ("complement", "adverbial", "relative") and bool(self.finite)

    @property
    def verb_first(self) -> bool:
        """Does its finite verb come first, so that what the verb tells of began before?"""
        return bool(self.finite) and self.finite[0] == self.start
