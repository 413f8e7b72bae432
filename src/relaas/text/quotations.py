"""Stretches in quotation marks, apostrophes told apart."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Span = tuple[int, int]
_BLANK = re.compile(r"\n(?=[^\S\n]*\n)")
"""The end of a line before a blank one: there a paragraph ends."""
_TWICE = re.compile(r"(?P<opens>(?<!\S)''(?=\S))|''")
_DOUBLED = "''"
_LOW = re.compile(r"(?<![^\s(\[]),,(?=[^\s,])")
_LOW_DOUBLED = ",,"
_JOINED = "\u2060"
"""Stands in for the half of a sign written as two apostrophes, or as two commas."""
_APOSTROPHES = "'’‘‚`´"
_SHORT = "sStTnNmMkKrRdD"
"""Letters that stand alone behind an apostrophe ("'s ochtends", "'t")."""
_YEAR = 2
"""Digits of a year behind an apostrophe."""
_SIBILANTS = "sSxXzZ"
"""Ends of names behind which a lone apostrophe makes a genitive ("Hans' auto")."""


def quotations(text: str, marks: Sequence[str]) -> list[Span]:
    """The stretches between paired quotation marks, marks included, each within one paragraph.

    A quotation that does not end in its paragraph reaches to the end of it where the next paragraph opens with the same
    sign, and is none where it does not. An apostrophe inside a word (`zo'n`, `auto's`), before a lone letter
    (`'s ochtends`) or a year (`'68`, `'90s`), or behind a name (`Hans' auto`) is no mark. Two in a row are one, and so
    are two commas before a word (`,,Kom''`).

    Args:
        text: Canonical text.
        marks: Pairs of an opening and a closing sign, from the language pack.

    Returns:
        Start and end of each, code points, outermost only, in order.
    """
    if not marks:
        return []
    if _DOUBLED in text:
        text = _TWICE.sub(lambda sign: f'"{_JOINED}' if sign["opens"] else f'{_JOINED}"', text)
    if _LOW_DOUBLED in text:
        text = _LOW.sub(f"„{_JOINED}", text)
    closers: dict[str, frozenset[str]] = {}
    for pair in marks:
        closers[pair[0]] = closers.get(pair[0], frozenset()) | {pair[1]}
    ends = [blank.start() for blank in _BLANK.finditer(text)]
    starts = [0, *(at + 1 for at in ends)]
    paragraphs = [(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True) if start < end]
    heads = [text[start:end].lstrip()[:1] for start, end in paragraphs]
    return [
        found
        for number, span in enumerate(paragraphs)
        for found in _inside(text, span, closers, "".join(heads[number + 1 : number + 2]))
    ]


def _inside(text: str, span: Span, closers: Mapping[str, frozenset[str]], following: str) -> Iterator[Span]:
    """The quotations of a paragraph.

    Args:
        text: The text.
        span: Start and end of the paragraph.
        closers: Each opening sign with those that close it.
        following: The first sign of the next paragraph.
    """
    known = frozenset(closers).union(*closers.values())
    signs = [sign.start() for sign in _any_of(known).finditer(text, *span)]
    ends = _ends(text, signs, closers)
    reached = span[0]
    for number, at in enumerate(signs):
        if at < reached or text[at] not in closers or not _opens(text, at):
            continue
        end = ends[number].get(text[at])
        if end is None and following == text[at]:
            end = span[1]
        if end is not None:
            yield at, end
            reached = end


@cache
def _any_of(signs: frozenset[str]) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(signs)))}]")


def _ends(text: str, signs: Sequence[int], closers: Mapping[str, frozenset[str]]) -> list[dict[str, int]]:
    """For each sign, by opening sign, where a quotation opened by it ends; none where nothing closes it."""
    out: list[dict[str, int]] = []
    nearest: dict[str, int] = {}
    opening: dict[str, int] = {}
    for at in reversed(signs):
        out.append(nearest)
        if _closes(text, at):
            closed = [sign for sign, ends in closers.items() if text[at] in ends]
            genitive = _may_be_genitive(text, at)
            # Behind a sibilant it is one where the next sign of its kind closes, too.
            spared = {
                s
                for s in closed
                if genitive and nearest.get(s, 0) and not at < opening.get(s, at) < nearest[s]
            }
            nearest = nearest | {sign: at + 1 for sign in closed if sign not in spared}
        if text[at] in closers and _opens(text, at):
            opening[text[at]] = at
    out.reverse()
    return out


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if before.isalnum() or not after or after.isspace():
        return False
    return text[at] not in _APOSTROPHES or not _leads_word(text[at + 1 : at + 4])


def _leads_word(after: str) -> bool:
    """Is an apostrophe part of the word that follows: a lone letter, or a year of two digits?"""
    lone = after[0] in _SHORT and not after[1:2].isalnum()
    year = after[:2].isdigit() and len(after[:2]) == _YEAR
    return lone or (year and (not after[2:].isalnum() or after[2:] in _SHORT))


def _closes(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not after.isalnum()


def _may_be_genitive(text: str, at: int) -> bool:
    """Stands an apostrophe between a sibilant and another word?"""
    behind = text[at + 1 : at + 3]
    return (
        text[at] in _APOSTROPHES and text[at - 1] in _SIBILANTS and behind[:1] == " " and behind[1:].isalpha()
    )
