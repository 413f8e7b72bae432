"""Does a match stand apart from letters, digits and signs? No 2, 12, 30, 50 is in `2-1`, `A12`, `30-jarige`, `50%`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.lang.words import Words

_BINDING = frozenset("-‐‑+%‰€$£°/\\*^_&@#=~")
"""Signs that make what they touch part of something else."""
_WEAK = frozenset(".,:'’–")
"""Signs that end a sentence or a quotation as well: they bind only where they touch something on both sides."""
_LEADING = frozenset(".,")
"""Signs that bind what follows them without space: `,25`."""


def apart(words: Words, first: int, last: int) -> bool:
    """Is nothing glued to the words from `first` up to `last`?"""
    return not (_glued(words, first, -1) or _glued(words, last, 1))


def _glued(words: Words, edge: int, step: int) -> bool:
    """Is the word behind an edge between two words (before it, where `step` is -1) glued to the one on this side?"""
    if not words.joined(edge):
        return False
    word = words.folded[edge if step > 0 else edge - 1]
    if word in _LEADING and step < 0:
        return True
    if word in _WEAK:
        beyond = edge + step
        return words.joined(beyond) and words.folded[beyond if step > 0 else beyond - 1][:1].isalnum()
    return word in _BINDING or word[:1].isalnum()
