"""Things that begin with one word, looked up by what else they need: of many under "in" few can be there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
CROWDED = 12
"""Things that begin with one word from which on they are looked up by another."""


class Crowd(Generic[T]):
    """Many things that begin with one word.

    Args:
        listed: All of them, in order, each with the other words it needs, or None.
    """

    def __init__(self, listed: Sequence[tuple[T, frozenset[str] | None]]) -> None:
        self._listed = listed
        self._free = [at for at, (_, needed) in enumerate(listed) if not needed]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for at, (_, needed) in enumerate(listed):
            if needed:
                self._by_word[max(needed, key=lambda word: (len(word), word))].append(at)

    def among(self, present: frozenset[str]) -> list[tuple[T, frozenset[str] | None]]:
        """Those that need nothing else or whose longest other word stands there, in order.

        Args:
            present: All that stands in the part of the text that is looked through.
        """
        possible = [at for word in self._by_word.keys() & present for at in self._by_word[word]]
        return [self._listed[at] for at in sorted(self._free + possible)]
