"""Stretches in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[int, int]


def quotations(text: str, marks: Sequence[str]) -> list[Span]:
    """The stretches between paired quotation marks, marks included, none across a blank line.

    An apostrophe opens nothing inside or right before a word's end (`zo'n`, `auto's`) and `'s` opens nothing either.

    Args:
        text: Canonical text.
        marks: Pairs of an opening and a closing sign, from the language pack.

    Returns:
        Start and end of each, code points, outermost only, in order.
    """
    closers: dict[str, set[str]] = {}
    for pair in marks:
        closers.setdefault(pair[0], set()).add(pair[1])
    known = set(closers).union(*closers.values())
    out: list[Span] = []
    opened: tuple[int, set[str]] | None = None
    for at, sign in enumerate(text):
        if sign == "\n" and text[at + 1 : at + 2] == "\n":
            opened = None
        elif sign not in known:
            continue
        elif opened and sign in opened[1] and _closes(text, at):
            out.append((opened[0], at + 1))
            opened = None
        elif opened is None and sign in closers and _opens(text, at):
            opened = (at, closers[sign])
    return out


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() or not after or after.isspace():
        return False
    clitic = after in "sStTnN" and not text[at + 2 : at + 3].isalnum()
    return not (text[at] in "'’‘" and clitic)


def _closes(text: str, at: int) -> bool:
    return not text[at + 1 : at + 2].isalnum()
