"""Words with what stands around them, on one line and safe to show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.report.controls import one_line

if TYPE_CHECKING:
    from relaas.model.anchors import Anchor

MORE = "…"
_CUT_HEAD = re.compile(r"^\S+ (?=.)")
_CUT_TAIL = re.compile(r"(?<=.) \S+$")


class Excerpt(Frozen, frozen=True):
    """Words of a report and what stands before and behind them.

    Attributes:
        before: What stands before the words.
        words: The words.
        after: What stands behind them.
    """

    before: str
    words: str
    after: str

    def __str__(self) -> str:
        """The whole of it, as text."""
        return f"{self.before}{self.words}{self.after}"


def excerpt(text: str, anchor: Anchor, reach: int) -> Excerpt:
    """The words of an anchor with at most `reach` characters on either side; an ellipsis where that cuts.

    It cuts between words where there is room for that.
    """
    start, end = max(0, anchor.start - reach), anchor.end + reach
    made = phrase(text, anchor, start, end)
    before = MORE + (_CUT_HEAD.sub("", made.before) or made.before) if start else made.before
    after = (_CUT_TAIL.sub("", made.after) or made.after) + MORE if end < len(text) else made.after
    return Excerpt(before, made.words, after)


def phrase(text: str, anchor: Anchor, start: int, end: int) -> Excerpt:
    """The words of an anchor within the stretch from `start` to `end`."""
    before, after = text[start : anchor.start], text[anchor.end : end]
    return Excerpt(_squeezed(before).lstrip(), _squeezed(anchor.text).strip(), _squeezed(after).rstrip())


def _squeezed(text: str) -> str:
    """The text on one line, each run of white space as one space."""
    line = one_line(text)
    words = " ".join(line.split())
    left = " " if line[:1].isspace() else ""
    right = " " if words and line[-1:].isspace() else ""
    return f"{left}{words}{right}"
