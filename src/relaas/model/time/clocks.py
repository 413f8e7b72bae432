"""Clock times as they are told, on a 24-hour clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time.frames import Open

if TYPE_CHECKING:
    from datetime import time

    from relaas.model.time.operators import Clock

_SMALL = 5
"""The hours behind midnight that a night which begins with the evening still holds: "tonight at 2"."""
_NIGHT = 9
"""The hour up to which a night over two days is of the second, and from which of the first."""
_NOON, _SOON = 12, 6
"""Noon, and the hours within which a clock time goes on with the one before it."""
_HALVES = {"MORNING": "am", "AFTERNOON": "pm", "EVENING": "evening", "NIGHT": "night"}


def hour_of(node: Clock, part: str | None) -> tuple[int, int]:
    """Hour and minute on a 24-hour clock; `context` takes the half from the part of the day, where there is one."""
    half = _HALVES.get(part or "") if node.half == "context" else node.half
    hour, minute = node.hour, node.minute
    if node.offset:
        hour, minute = divmod(hour * 60 + minute + node.offset, 60)
        hour %= 24
    hour = _on_24_hours(hour, half)
    if node.hour > 24 or not (0 <= hour < 24 + (_NIGHT if half == "nights" else _SMALL) and 0 <= minute < 60):
        raise Open(f"there is no {node.hour}:{node.minute:02} on a clock")
    return hour, minute


def hours_behind(node: Clock, hour: int, before: time) -> tuple[int, ...]:
    """The hours that one can be whose part of the day nothing tells, as a sentence goes on from a clock time past noon.

    "Sinds 13.00 uur waren zij bijeen, toen kort na tweeën …" is of the afternoon; where that is far behind, or the hour
    is before it on both halves of the day, it may be of the night as well.

    Args:
        node: The clock time.
        hour: Its hour as stated.
        before: The clock time that the sentence has told.
    """
    if node.half != "context" or not 0 < hour < _NOON or hour >= before.hour or before.hour < _NOON:
        return (hour,)
    away = hour + _NOON - before.hour
    return (hour + _NOON,) if 0 <= away < _SOON else (hour, hour + _NOON)


def _on_24_hours(hour: int, half: str | None) -> int:
    """An hour of a 12-hour clock on one of 24; at twelve in the evening the next day begins."""
    if half == "nights":
        return hour % 12 + 24 if hour < _NIGHT or hour == 12 else hour + 12 * (hour < 12)
    late = half in {"pm", "evening"} or (half == "night" and _NIGHT <= hour < 12)
    late = late or (half == "late" and 5 <= hour < 12)
    if half in ("evening", "late") and hour in (0, 12):
        return hour + 24 if hour == 0 else 24
    if half == "late" and hour < _SMALL:
        return hour + 24
    if half in ("am", "night") and hour == 12:
        return 0
    return hour + 12 if late and hour < 12 else hour
