"""Words as the grammar sees them: finer than a parser's tokens and cheaper."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Digits, the clitic 's, letters, a blank line, any other sign: alternatives that cannot overlap, so it is linear.
_WORD = re.compile(r"\d+|['’‘`ʼ]s\b|[^\W\d_]+|\n[^\S\n]*\n|\S")
_FOLDED = frozenset("'’‘`ʼ\n")
"""What opens a clitic or a blank line."""
BREAK = "\n"
"""What a blank line is folded to; no pattern holds it, so no match crosses a paragraph."""


@dataclass(frozen=True, slots=True)
class Words:
    r"""A text cut into words, as parallel tuples (cheaper than an object a word).

    Attributes:
        folded: Each word in lower case; `'s` for the clitic in any quote, `\n` for a blank line; behind the last
            word an empty one, which nothing matches.
        starts: First character of each, code points.
        ends: One past the last character of each.
        capitals: The words that begin with a capital, by index.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitals: frozenset[int] = frozenset()

    def joined(self, index: int) -> bool:
        """Does the word follow the one before it without space?"""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


def split(text: str) -> Words:
    """Cut a text into words."""
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capitals: list[int] = []
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].isupper():
            capitals.append(len(starts))
        folded.append(word.lower() if word[0] not in _FOLDED else _fold(word))
        start, end = match.span()
        starts.append(start)
        ends.append(end)
    return Words((*folded, ""), tuple(starts), tuple(ends), frozenset(capitals))


def _fold(word: str) -> str:
    """A clitic or a blank line as it is compared; an apostrophe that stands alone stays what it is."""
    return BREAK if word[0] == "\n" else "'s" if len(word) == len("'s") else word.lower()
