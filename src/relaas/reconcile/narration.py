"""Where the narration of a report is, as its times are resolved in the order of the text."""

from __future__ import annotations

from relaas.model.frozen import Frozen
from relaas.model.time import values
from relaas.model.time.operators import Every, Lasting, Marked, Moved, Node
from relaas.model.time.reading import value_of
from relaas.model.time.values import Value
from relaas.model.timexes import TimexMention

DAYS = ("day", "minute", "second")
"""Grains of a day and of a clock time on it."""
_POINTS = ("day", "week", "month", "quarter", "season", "year", "minute", "second")


class Resolution(Frozen, frozen=True):
    """What a mention comes to under one day of publication.

    Attributes:
        values: Every value it can have; none where it is open.
        why: What it was counted from, or why it is open.
        open: Can it be something else that could not be resolved?
        likely: Is it what the mention comes to on the likeliest days of its report, and something else on others?
        ahead: Is it left open because it is told as past, and would lie ahead of its report?
    """

    values: tuple[Value, ...]
    why: str
    open: bool = False
    likely: bool = False
    ahead: bool = False


class Narration(Frozen, frozen=True):
    """Where the narration is: what it last resolved, and the mention that did.

    Attributes:
        mention: The last mention that resolved to one bounded time, or None.
        value: That time.
        day: The last such time that is a day or a clock time.
    """

    mention: TimexMention | None = None
    value: Value | None = None
    day: Value | None = None

    def moved_on(self, mention: TimexMention, found: Resolution, told: Value | None) -> Narration:
        """The narration behind a mention.

        Args:
            mention: The next time expression of the text.
            found: What it comes to.
            told: The same as a place for the narration to be at, as `point` has it.
        """
        if told is None:
            return self if _says_no_when(mention, found) else NOWHERE
        return Narration(mention, told, self._day_after(told))

    def _day_after(self, point: Value) -> Value | None:
        """The day told last, forgotten once the narration has left the stretch it lies in."""
        if point.grain in DAYS:
            return point
        inside = self.day and self.day.interval and point.interval and self.day.interval.meets(point.interval)
        return self.day if inside else None


NOWHERE = Narration()
"""Where no time has been told, or it is not known which."""
_LONG = ("week", "month", "quarter", "year")


def is_aside(mention: TimexMention) -> bool:
    """Is a time told by how many weeks or longer it is back, so that the next paragraph may not go on from it?

    Args:
        mention: The words: "zondag een week geleden waren het er 800".
    """
    return _is_long_back(mention.node) and "narrative" not in mention.hangs_on


def _is_long_back(node: Node) -> bool:
    if isinstance(node, Marked):
        return _is_long_back(node.of)
    return isinstance(node, Moved) and node.count < 0 and node.unit in _LONG


def _says_no_when(mention: TimexMention, found: Resolution) -> bool:
    """Does a mention leave the narration where it is: a duration, a habit, a stretch? Not a time left open."""
    return len(found.values) == 1 or isinstance(mention.node, (Lasting, Every))


def point(found: Resolution) -> Value | None:
    """The value as a place for the narration to be at: one, bounded, not a duration.

    Args:
        found: What a mention comes to.
    """
    if len(found.values) != 1:
        return None
    value = found.values[0]
    if value.interval is not None and value.interval.is_open:
        return _bound(value)
    if value.mod == "NIGHT" and value.end is not None and value.grain == "span":
        return values.on(value.end)
    return value if value.grain in _POINTS and value.start is not None else None


def _bound(value: Value) -> Value | None:
    """The day or clock time that a stretch open at one end starts or ends on, where it names one."""
    day, text = (value.start, value.first) if value.start else (value.end, value.last)
    if len(text) > len("2024-05-16"):
        return value_of(text)
    return values.on(day) if day is not None and len(text) == len("2024-05-16") else None
