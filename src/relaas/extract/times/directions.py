"""Settle the direction of bare dates in a tree by the tense of their clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.time.operators import (
    Direction,
    Either,
    Fields,
    Find,
    Marked,
    Node,
    Ref,
    Tensed,
    Until,
    parts_of,
)

if TYPE_CHECKING:
    from relaas.model.timexes import Tense

# In the present a weekday looks ahead ("de raad vergadert maandag") and so does a date, but neither beyond doubt.
_WEEKDAY: dict[Tense, Direction] = {"past": "past", "none": "past", "present": "present", "future": "future"}
_DATE: dict[Tense, Direction] = {"past": "past", "none": "nearest", "present": "present", "future": "future"}


def settle(node: Node, tense: Tense) -> Node:
    """The tree with every direction left to the tense replaced by the one the tense gives."""
    if isinstance(node, Find) and node.direction == "tense":
        return replace(node, direction=_direction(node.what, tense), of=settle(node.of, tense))
    if isinstance(node, Tensed):
        return settle(node.past if tense in ("past", "none") else node.ahead, tense)
    if isinstance(node, Until) and _lies_ahead(node.of, tense):
        tense = "future"  # what holds until a day is told in the present, and the day lies ahead
    changed = {
        name: settled
        for name in parts_of(node)
        if isinstance(value := getattr(node, name), Node) and (settled := settle(value, tense)) is not value
    }
    return replace(node, **changed) if changed else node  # type: ignore[type-var]


def settled(node: Node, tense: Tense, *, missed: bool, alike: bool = False) -> Node:
    """The tree settled by its clause; left to lie either way where the verb of its sentence was missed, or is alike.

    Args:
        node: The tree.
        tense: What its clause says.
        missed: Has a whole sentence no verb?
        alike: Is its verb past and present alike?
    """
    found = settle(node, tense)
    ahead = settle(node, "future") if missed else settle(node, "present") if alike else found
    return found if ahead == found else Either(found, ahead)


def nearer(node: Node, direction: Direction = "noun") -> Node:
    """The tree with dates told in the past left to lie ahead where the last would be most of a year back.

    Args:
        node: The tree.
        direction: Which of two a date is: `noun` as told above, `nearest` or `future`.
    """
    if isinstance(node, Find):
        told = node.direction in ("past", "noun") and node.what.month
        return replace(node, direction=direction) if told else node
    changed = {
        name: value
        for name in parts_of(node)
        if isinstance(part := getattr(node, name), Node) and (value := nearer(part, direction)) is not part
    }
    return replace(node, **changed) if changed else node  # type: ignore[type-var]


def due(node: Node) -> Node:
    """The tree with past dates as those of what was yet to be done: the nearest, a deadline the next one as well."""
    near = nearer(node, "nearest")
    ahead = nearer(node, "future") if isinstance(node, Until) else near
    return near if near == ahead else Either(near, ahead)


def after_said(node: Node) -> Node:
    """The tree with a weekday that lies ahead counted from when it was said: "zei maandag dat hij vrijdag zou gaan".

    A month or a day of one may be over by now: "de verkiezingen die in augustus zouden worden gehouden".
    """
    if isinstance(node, Marked):
        return replace(node, of=after_said(node.of))
    if isinstance(node, Find) and node.direction == "future" and node.what.month and not node.what.weekday:
        return Either(replace(node, direction="nearest"), node)
    if isinstance(node, Find) and node.direction == "future" and node.what.weekday and not node.what.day:
        return replace(node, of=Ref("statement"))
    return node


def _lies_ahead(node: Node, tense: Tense) -> bool:
    """Is it told in the present, or without a verb a day: "dicht tot juni", "tot vrijdag"?"""
    if not isinstance(node, Find) or tense not in ("present", "none"):
        return False
    return tense == "present" or bool(node.what.day or node.what.weekday)


def _direction(what: Fields, tense: Tense) -> Direction:
    if what.weekday and what.day and what.month:
        return "nearest"  # the weekday settles the year; the tense may be that of a postponement
    bare = not (what.month or what.day or what.season or what.quarter)
    return (_WEEKDAY if bare else _DATE)[tense]


def is_open(node: Node) -> bool:
    """Does the tree leave a direction to the tense?"""
    if isinstance(node, Tensed) or (isinstance(node, Find) and node.direction == "tense"):
        return True
    values = (getattr(node, name) for name in parts_of(node))
    return any(isinstance(value, Node) and is_open(value) for value in values)
