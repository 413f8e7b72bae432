"""Numbers written in letters as one word, read by their parts: no list of them would end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NUMERAL = "#w"
"""Stands for any number in letters in the set of words a pattern can begin with; no text is cut into such a word."""

_OPENING = 3
"""Letters that tell most words from a number before it is read."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """How a language writes a number as one word: a number below hundred, and scales with numbers around them.

    `driehonderd|en|tachtig|duizend`: a scale takes what stands before it as its factor and adds what stands behind it.
    A word is cut once at each scale, so the cost of a word is linear in its length.

    Attributes:
        small: The numbers below hundred.
        scales: Words of the scales and their values, largest first.
        links: Words that may stand between a scale and what is added.
        without: Numbers that are no number as a word of their own, such as an article.
        endings: One of these must end the word, where there are any: an ordinal.
        openings: The first letters of every such word.
    """

    small: Mapping[str, int]
    scales: tuple[tuple[str, int], ...]
    links: tuple[str, ...]
    without: frozenset[str]
    endings: tuple[str, ...]
    openings: frozenset[str]

    @classmethod
    def of(cls, small: Mapping[str, int], table: Mapping[str, Any]) -> Numeral:
        """Build one from the numbers below hundred and the rest of its table."""
        scales = sorted(table["scales"].items(), key=lambda scale: -scale[1])
        return cls(
            small=small,
            scales=tuple(scales),
            links=tuple(table.get("scale_links", ())),
            without=frozenset(table.get("without", ())),
            endings=tuple(table.get("endings", ())),
            openings=frozenset(word[:_OPENING] for word in (*small, *table["scales"])),
        )

    def read(self, word: str) -> int | None:
        """The number a word in lower case stands for, or None."""
        if word[:_OPENING] not in self.openings or word in self.without:
            return None
        if not self.endings:
            return self._read(word, 0)
        stems = (word.removesuffix(ending) for ending in self.endings if word.endswith(ending))
        return next((found for stem in stems if (found := self._read(stem, 0)) is not None), None)

    def _read(self, word: str, largest: int) -> int | None:
        """The number of a part, whose scales are none larger than `scales[largest]`."""
        if word in self.small:
            return self.small[word]
        for at in range(largest, len(self.scales)):
            name, scale = self.scales[at]
            before, found, behind = word.partition(name)
            if found:
                factor = self._read(before, at + 1) if before else 1
                added = self._added(behind, at + 1)
                return None if not factor or added is None or added >= scale else factor * scale + added
        return None

    def _added(self, word: str, largest: int) -> int | None:
        """What a part behind a scale adds: nothing where there is none, but a number where a link announces it."""
        if not word:
            return 0
        linked = next((word[len(link) :] for link in self.links if word.startswith(link)), "")
        found = self._read(linked, largest) if linked else None
        return found or self._read(word, largest) or None


def spelled(numerals: Iterable[Numeral], words: Iterable[str]) -> frozenset[str]:
    """Which of some words are numbers."""
    readers = tuple(numerals)
    return frozenset(w for w in words if any(reader.read(w) is not None for reader in readers))
