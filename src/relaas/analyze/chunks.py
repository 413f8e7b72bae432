"""Cut a long text where a reader would pause, and put short ones together, so that memory stays bounded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")

# About 4,000 words: a report is seldom longer, and the network holds some 6 kB a word while it works.
LONGEST = 24_000
# Some eight reports: what is held of more while each step goes over them no longer fits in the caches of a processor.
TOGETHER = 12_000

_PAUSES = (re.compile(r"\n\s*\n\s*"), re.compile(r"(?<=[.!?])\s+"), re.compile(r"\s+"))


def chunks(text: str, longest: int = LONGEST) -> Iterator[str]:
    """Yield pieces of at most `longest` characters that together are the text."""
    start = 0
    while len(text) - start > longest:
        end = _last_pause(text, start, start + longest)
        yield text[start:end]
        start = end
    yield text[start:]


def runs(items: Iterable[T], length: Callable[[T], int], longest: int = TOGETHER) -> Iterator[list[T]]:
    """Yield the items in runs of at most `longest` characters together; a longer one is a run by itself.

    Args:
        items: Texts, or what has one.
        length: How many characters an item has.
        longest: How many a run may have.
    """
    run: list[T] = []
    held = 0
    for item in items:
        more = length(item)
        if run and held + more > longest:
            yield run
            run, held = [], 0
        run.append(item)
        held += more
    if run:
        yield run


def _last_pause(text: str, start: int, end: int) -> int:
    """Find the last blank line, else the last sentence end, else the last space."""
    for pause in _PAUSES:
        found = [match.end() for match in pause.finditer(text, start, end) if match.end() > start]
        if found:
            return found[-1]
    return end
