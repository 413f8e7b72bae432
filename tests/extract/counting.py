"""What a sentence counts, as tests ask for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from evaluation.figures_reading import Reader
from relaas.lang.corpus import CorpusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

NONE = ""
"""In the place of a category: no figure."""
_reader = cache(Reader)


def counted(code: str, text: str) -> Any:
    """The figures of a text, as the corpora are read."""
    return _reader(code).read(CorpusLine("", text, (), None, held=False, where="")).figures


def missed(told: Sequence[tuple[str, str]], wanted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What is wanted and not told of a number, or told of one that is none.

    Args:
        told: Words and category of each figure.
        wanted: The same; `NONE` for a number that is no figure.
    """
    return [
        (words, category)
        for words, category in wanted
        if ((words, category) not in told if category else words in dict(told))
    ]
