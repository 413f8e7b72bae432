"""The words of a statement on one line, with the quotation marks that stand around them in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.report.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.attributions import Mode

GAP = " … "
"""Stands for what comes between two parts."""
_OPENS = re.compile(r"[\"'‘’‚‛“”„‟«»‹›]$")
_CLOSES = re.compile(r"[.,;:!?…]*[\"'‘’‛“”‟«»‹›]")
_LETTER = re.compile(r"\w")


def sayings(text: str, content: Sequence[Anchor], mode: Mode) -> str:
    """What is said; parts with no word between them go on, others have an ellipsis between them.

    Args:
        text: Text of the document.
        content: The parts, without the quotation marks around the whole.
        mode: What is quoted takes each mark that stands beside it. Around the words of a report, which may lie inside
            the quotation of somebody else, both are taken or none.
    """
    stretches = list(_stretches(text, content))
    return GAP.join(" ".join(one_line(_marked(text, *ends, mode)).split()) for ends in stretches)


def _stretches(text: str, content: Sequence[Anchor]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for part in content:
        if end >= 0 and _LETTER.search(text[end : part.start]):
            yield start, end
            start = part.start
        elif end < 0:
            start = part.start
        end = part.end
    if end >= 0:
        yield start, end


def _marked(text: str, start: int, end: int, mode: Mode) -> str:
    opening, closing = _OPENS.search(text, max(0, start - 1), start), _CLOSES.match(text, end)
    if mode == "direct" or (opening and closing):
        start, end = (opening.start() if opening else start), (closing.end() if closing else end)
    return text[start:end]
