"""The entries of a live blog: what a later one takes back is taken back where an earlier one gave it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.model.time.clocks import hour_of
from relaas.model.time.frames import Open
from relaas.model.time.operators import Clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import FigureMention
    from relaas.model.timexes import TimexMention

_LEAST = 3
"""Paragraphs that begin with a clock time, from which a text is taken for one of entries."""
_HOUR = 60


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry.

    Attributes:
        start: Where it begins, code points.
        minute: Of what minute of the day it is.
    """

    start: int
    minute: int


def with_entries(
    figures: Sequence[FigureMention], times: Sequence[TimexMention], text: str
) -> list[FigureMention]:
    """The figures of a document, those taken back that a later entry of it says were wrong.

    Reach for this once all figures of a text are known; a text without entries comes back as it is.

    Args:
        figures: In the order of the text.
        times: Its time mentions.
        text: The text.
    """
    entries = _entries(times, text)
    if len(entries) < _LEAST:
        return list(figures)
    starts = [entry.start for entry in entries]
    wrong = [
        (figure, entries[at].minute)
        for figure in figures
        if figure.attributed.status == "withdrawn"
        and (at := bisect_right(starts, figure.anchor.start) - 1) >= 0
    ]
    out = []
    for figure in figures:
        at = bisect_right(starts, figure.anchor.start) - 1
        later = (other for other, minute in wrong if at >= 0 and minute > entries[at].minute)
        undone = next((other for other in later if _is_same(figure, other)), None)
        out.append(figure if undone is None else _taken_back(figure, undone))
    return out


def _entries(times: Sequence[TimexMention], text: str) -> list[_Entry]:
    """The paragraphs that begin with a clock time, in the order of the text."""
    out = []
    for time in times:
        begins = time.anchor.opens_line(text)
        minute = _minute(time.node) if begins and isinstance(time.node, Clock) else None
        if minute is not None:
            out.append(_Entry(time.anchor.start, minute))
    return sorted(out, key=lambda entry: entry.start)


def _minute(node: Clock) -> int | None:
    try:
        hour, minute = hour_of(node, None)
    except Open:
        return None
    return hour * _HOUR + minute


def _is_same(figure: FigureMention, undone: FigureMention) -> bool:
    """Do two figures give one number of one category, of things the same, the first of them as it stands?"""
    stands = figure.attributed.status == "asserted" and figure.part_of is None and not figure.scope
    alike = figure.category == undone.category != "other"
    if figure.category in THINGS and figure.head != undone.head:
        return False
    return stands and alike and figure.quantity.number == undone.quantity.number is not None


def _taken_back(figure: FigureMention, undone: FigureMention) -> FigureMention:
    why = f"a later entry takes “{undone.anchor.text}” back; {undone.attributed.why}"
    return replace(figure, attributed=replace(figure.attributed, status="withdrawn", why=why))
