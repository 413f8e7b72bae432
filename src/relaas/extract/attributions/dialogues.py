"""Speech that a dash opens at the head of a paragraph, as in dialogues: "– Wij gaan door, zei hij."."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.views import View

Span = tuple[int, int]
_LONGEST = 80
"""Tokens after which a turn is given up."""
_SPEAKERS = frozenset({"PRON", "DET", "PROPN", "NOUN"})


def turns_of(view: View) -> list[Span]:
    """The turns of the dialogues in a text, each from its dash to the mark before the words that say who speaks.

    Args:
        view: The document.
    """
    dashes, out = view.speech.dialogues.dashes, []
    for at, word in enumerate(view.low):
        if word in dashes and _heads_paragraph(view, at) and (last := _end(view, at)) is not None:
            out.append(view.span(at, last))
    return out


def merged(turns: Sequence[Span], quoted: Sequence[Span]) -> list[Span]:
    """Turns with the quotations that stand in none of them, in order.

    Args:
        turns: At least one.
        quoted: Quotations, in order.
    """
    starts = [start for start, _ in turns]
    kept = [span for span in quoted if not _overlaps(span, turns[max(bisect_left(starts, span[1]) - 1, 0)])]
    return sorted([*turns, *kept])


def _overlaps(left: Span, right: Span) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _heads_paragraph(view: View, at: int) -> bool:
    """Begins a token a line, with a space behind it?"""
    begins = not at or "\n" in view.text[view.tokens[at - 1].end : view.tokens[at].start]
    return begins and view.text[view.tokens[at].end : view.tokens[at].end + 1].isspace()


def _end(view: View, dash: int) -> int | None:
    """One past the mark before the words that say who speaks; None where it is no turn."""
    words = view.speech.dialogues
    spoken = False
    for at in range(dash + 1, min(dash + _LONGEST, len(view.tokens) - 2)):
        if "\n" in view.text[view.tokens[at - 1].end : view.tokens[at].start]:
            return None
        if view.low[at] in words.ends and _says(view, at + 1):
            return at + 1 if spoken or view.low[at] in words.calls else None
        spoken = spoken or view.low[at] in words.spoken or view.low[at] in words.calls
    return None


def _says(view: View, at: int) -> bool:
    """Stands a verb of saying at a token or behind a comma there, with who speaks behind it?"""
    if at + 2 < len(view.tokens) and view.low[at] == ",":
        at += 1
    return bool(view.senses(at)) and view.is_finite(at) and view.tokens[at + 1].pos in _SPEAKERS
