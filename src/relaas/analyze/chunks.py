"""Cut a long text where a reader would pause, so that memory stays bounded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# About 4,000 words: a report is seldom longer, and the network holds some 6 kB a word while it works.
LONGEST = 24_000

_PAUSES = (re.compile(r"\n\s*\n\s*"), re.compile(r"(?<=[.!?])\s+"), re.compile(r"\s+"))


def chunks(text: str, longest: int = LONGEST) -> Iterator[str]:
    """Yield pieces of at most `longest` characters that together are the text."""
    start = 0
    while len(text) - start > longest:
        end = _last_pause(text, start, start + longest)
        yield text[start:end]
        start = end
    yield text[start:]


def _last_pause(text: str, start: int, end: int) -> int:
    """Find the last blank line, else the last sentence end, else the last space."""
    for pause in _PAUSES:
        found = [match.end() for match in pause.finditer(text, start, end) if match.end() > start]
        if found:
            return found[-1]
    return end
