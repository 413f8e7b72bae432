"""Characters that steer a screen instead of being read, taken out before a report's words are shown.

A report is somebody else's text: it may hold escape sequences that move a terminal's cursor, or marks that
turn the order of the line around. The account keeps them; only what is shown loses them.
"""

from __future__ import annotations

import re

# Line ends and tabs, also the old and the Unicode ones: a space in a line of our own.
_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_STEERING = re.compile(f"[\x00-\x08\x0e-\x1b\x7f-\x9f{_BIDI}]")
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def one_line(text: str) -> str:
    """The text on one line, without control characters and marks of direction."""
    if text.isprintable():  # as nearly all is: no control, mark, break or half pair among its characters
        return text
    return _SURROGATES.sub("\ufffd", _STEERING.sub("", _BREAKS.sub(" ", text)))


def readable(text: str) -> str:
    """The text with its lines, of the same length, each character that no page may hold shown as U+FFFD."""
    if text.isprintable():
        return text
    return _UNREADABLE.sub("\ufffd", text)


def shortened(text: str, limit: int) -> str:
    """One line of at most `limit` characters, cut at a space where there is one."""
    line = " ".join(one_line(text).split())
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > limit // 2 else head).rstrip() + "…"
