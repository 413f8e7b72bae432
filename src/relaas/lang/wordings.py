"""Lists of expressions, by the word they begin with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from relaas.lang.words import split

if TYPE_CHECKING:
    from collections.abc import Iterable

Wording = tuple[str, ...]
"""Words that follow each other, in lower case."""


class Wordings(tuple[Wording, ...]):
    """Expressions, the first that stands at a word going before the others.

    Reach for it where they are looked for in many texts: most begin with a word that a text has not, which is found for
    all of them at once.
    """

    @cached_property
    def opening(self) -> dict[str, tuple[Wording, ...]]:
        """Those that begin with each word, in their order."""
        found: dict[str, tuple[Wording, ...]] = {}
        for words in self:
            found[words[0]] = (*found.get(words[0], ()), words)
        return found


def wordings(phrases: Iterable[str]) -> Wordings:
    """Expressions cut into words, longest first, so that the whole of one is found.

    Args:
        phrases: As a pack lists them.
    """
    cut = {split(phrase).folded[:-1] for phrase in phrases}
    return Wordings(sorted(cut, key=lambda words: (-len(words), words)))
