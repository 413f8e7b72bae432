"""What hours a clock time can be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time.operators import Clock, Either, Marked, Node, Since, Until

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOON, _EVENING, _MIDNIGHT, _SMALL = 12, 18, 24, 5
"""Noon, the hour at which evening begins, midnight, and the hours of a night that lie on the day behind it."""
_LATE = ("pm", "evening")


def is_late(node: Node) -> bool:
    """Is it a clock time from noon to midnight?

    Args:
        node: The meaning of a time expression.
    """
    return any(_NOON <= clock.hour < _MIDNIGHT or clock.half in _LATE for clock in _clocks(node))


def is_dark(node: Node) -> bool:
    """Is it a clock time of the evening?

    Args:
        node: The meaning of a time expression.
    """
    hours = (clock.hour + _NOON * (clock.half in _LATE and clock.hour < _NOON) for clock in _clocks(node))
    return any(_EVENING <= hour < _MIDNIGHT for hour in hours)


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


def _clocks(node: Node) -> Iterator[Clock]:
    while isinstance(node, (Marked, Since, Until)):
        node = node.of
    if isinstance(node, Either):
        yield from (*_clocks(node.first), *_clocks(node.second))
    if isinstance(node, Clock):
        yield node
