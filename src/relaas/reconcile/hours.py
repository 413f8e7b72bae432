"""What hours a clock time can be of, and the latest of its own day that a report tells as past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time.operators import Clock, Either, Marked, Node, Since, Until

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from relaas.model.time.values import Value
    from relaas.model.timexes import TimexMention

_NOON, _MIDNIGHT, _SMALL = 12, 24, 5
"""Noon, midnight, and the hours of a night that lie on the day behind it."""
_LATE = ("pm", "evening")
_BEGINS = {"AFTERNOON": 12, "EVENING": 18}
"""When the parts of a day begin; the night is of two days."""
_CLOCKS = ("minute", "second")


def is_late(node: Node) -> bool:
    """Is it a clock time from noon to midnight?

    Args:
        node: The meaning of a time expression.
    """
    return any(_NOON <= clock.hour < _MIDNIGHT or clock.half in _LATE for clock in _clocks(node))


def is_small(node: Node) -> bool:
    """Is it a clock time of the small hours, midnight among them?

    Args:
        node: The meaning of a time expression.
    """
    hours = [clock.hour for clock in _clocks(node)]
    return bool(hours) and all(hour < _SMALL or hour == _MIDNIGHT for hour in hours) and not is_late(node)


def is_midnight(node: Node) -> bool:
    """Is it midnight, which ends a day or begins it?

    Args:
        node: The meaning of a time expression.
    """
    return any(clock.hour == _MIDNIGHT for clock in _clocks(node))


def is_by(node: Node, hour: int) -> bool:
    """Is it a clock time of an hour or before it?

    Args:
        node: The meaning of a time expression.
        hour: Of the day.
    """
    return all(clock.hour <= hour and clock.half not in _LATE for clock in _clocks(node))


def latest(told: Iterable[tuple[TimexMention, Value | None]], published: date | None) -> int:
    """The latest hour of its own day that a report tells of as past: it was not written before.

    Args:
        told: Its time expressions that name their day, with what each comes to.
        published: The day of publication taken for true.
    """
    past = ((mention.node, value) for mention, value in told if mention.tense == "past")
    own = ((node, value) for node, value in past if value is not None and value.start == published)
    return max((_begin(node, value) for node, value in own), default=0)


def _begin(node: Node, value: Value) -> int:
    if value.grain in _CLOCKS:
        return int(value.text.partition("T")[2][:2])
    while isinstance(node, Since):
        node = node.of
    return _BEGINS.get(node.mod, 0) if isinstance(node, Marked) else 0


def _clocks(node: Node) -> Iterator[Clock]:
    while isinstance(node, (Marked, Since, Until)):
        node = node.of
    if isinstance(node, Either):
        yield from (*_clocks(node.first), *_clocks(node.second))
    if isinstance(node, Clock):
        yield node
