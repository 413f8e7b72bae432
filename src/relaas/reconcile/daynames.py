"""How a time names its day: by its weekday, as a night between two, or by how it lies to the day of its report."""

from __future__ import annotations

from relaas.model.time.operators import Clock, Fields, Find, Inside, Marked, Moved, Night, Node, Ref, Since

EARLIEST = "ON_OR_AFTER"
"""TIMEX3's mark of a day that something is told of as the first possible."""
_NARRATIVE = Ref("narrative")


def is_night(node: Node) -> bool:
    """Is it a night between two days, or what goes on since one: "in de nacht van zondag op maandag"?

    Args:
        node: The meaning of a time expression.
    """
    return is_night(node.of) if isinstance(node, (Marked, Since)) else isinstance(node, Night)


def near_by(node: Node) -> str | None:
    """Does it name the day of the report, its evening, or the day before, without a weekday?

    Args:
        node: The meaning of a time expression.
    """
    if isinstance(node, (Marked, Clock, Since)):
        near = near_by(node.of)
        mod = node.mod if isinstance(node, Marked) and near == "today" else ""
        # The night just ended is named so whatever else a report calls its own day, and its evening where the rest of
        # the day is told by its weekday.
        return {"NIGHT": None, "EVENING": "evening"}.get(mod, near)
    if isinstance(node, Moved) and node.unit == "day" and node.of != _NARRATIVE:
        return {0: "today", -1: "yesterday"}.get(int(node.count))
    return None


def is_last(node: Node) -> bool:
    """Is it a weekday said to lie back: "last Monday", "afgelopen maandag"?

    Args:
        node: The meaning of a time expression.
    """
    if isinstance(node, (Marked, Clock)):
        return is_last(node.of)
    return isinstance(node, Find) and node.direction == "before" and bool(node.what.weekday)


def is_bare_weekday(node: Node) -> bool:
    """Is it a weekday without a date, a part of it, or a clock time on it: "zondag", "zondagavond om acht uur"?

    Args:
        node: The meaning of a time expression.
    """
    if isinstance(node, (Marked, Clock)):
        # "At the earliest Thursday" is told as far ahead as need be.
        return not (isinstance(node, Marked) and node.mod == EARLIEST) and is_bare_weekday(node.of)
    return (
        isinstance(node, Find)
        and node.direction in ("past", "present", "future")
        and bool(node.what.weekday)
        and not node.what.day
    )


def names_weekday(node: Node) -> bool:
    """Is it a weekday, bare or by its week: "zondag", "afgelopen zondag", "vorige week zondag"?

    Args:
        node: The meaning of a time expression.
    """
    if isinstance(node, (Marked, Clock)):
        return names_weekday(node.of)
    if isinstance(node, Inside):
        return isinstance(node.what, Fields) and bool(node.what.weekday)
    return isinstance(node, Find) and bool(node.what.weekday) and not node.what.day
