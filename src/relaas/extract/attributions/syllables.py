"""People's names from East Asia that end on a small syllable behind a hyphen: "Kim Jong-un"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.tokens import Analysis

_BEFORE = 2
"""Words of a name before the hyphen of its last syllable."""
_LONGEST = 5
"""Letters of the longest of them, and of the syllable."""
_ATTRIBUTED = frozenset({"NOUN", "PROPN", "ADJ"})


def goes_on(analysis: Analysis, named: Sequence[int], hyphen: int) -> bool:
    """Is what a hyphen joins to a person's name the end of it, and no compound: not "the Joe Biden-led talks"?

    Args:
        analysis: The parsed text.
        named: For each token the number of the name that holds it, or -1.
        hyphen: Index of the hyphen, behind a name.
    """
    tokens, number = analysis.tokens, named[hyphen - 1]
    if hyphen < _BEFORE or named[hyphen - _BEFORE] != number:
        return False
    parts = (*range(hyphen - _BEFORE, hyphen), hyphen + 1)
    short = all(1 < len(tokens[at].text) <= _LONGEST for at in parts)
    behind = tokens[hyphen + 2].pos if hyphen + 2 < len(tokens) else ""
    person = analysis.names[number].label == "PER"
    return person and short and tokens[hyphen + 1].text.islower() and behind not in _ATTRIBUTED


def is_last(analysis: Analysis, named: Sequence[int], at: int, first: int) -> bool:
    """Is a small word the last syllable of a name that begins at a token or behind it?

    Args:
        analysis: The parsed text.
        named: For each token the number of the name that holds it, or -1.
        at: Index of the word.
        first: Index of the first token.
    """
    number = named[at]
    inside = at - _BEFORE > first and number >= 0 and named[at - _BEFORE] == number
    return inside and analysis.tokens[at - 1].text == "-" and analysis.tokens[at].text.islower()
