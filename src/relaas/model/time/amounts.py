"""Amounts of time laid on a value: moved by so many weeks, so many hours up to a day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.calendar import MONTHS, add
from relaas.model.time.durations import iso
from relaas.model.time.frames import Frame, Open
from relaas.model.time.values import Value

if TYPE_CHECKING:
    from relaas.model.time.operators import Moved, Stretch

_TO_THE_DAY = 4
"""Weeks up to which an amount of them is counted to the day; more are told by the week."""
CLOCK_UNITS = ("hour", "minute", "second")
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def moved(node: Moved, base: Value) -> Value:
    """A value moved by the amount of a node, at the coarser grain of the two unless the node names one.

    A few weeks from a day come to a day, roughly: whoever writes "twee weken geleden" counts from that day of the week.
    """
    if node.unit in CLOCK_UNITS:
        return _moved_clock(node, base)
    unit, count = whole(node.unit, node.count)
    if node.grain and base.start:
        return values.around(node.grain, add(base.start, count, unit))
    if unit == "week" and base.grain == "day" and base.start and abs(count) <= _TO_THE_DAY:
        return values.on(add(base.start, count, unit)).with_mod("APPROX")
    return values.shifted(base, count, unit)


def stretch(node: Stretch, day: date) -> Value:
    """The days from a day over an amount, back for a negative one."""
    if node.unit in CLOCK_UNITS:
        return _hours(node, day)
    unit, count = whole(node.unit, node.count)
    other = add(day, count, unit)
    return values.days(min(day, other), max(day, other))


def on_with_the_narration(node: Moved, frame: Frame) -> Value:
    """Days and weeks on from the last day told, months and years from the last date, each as exact as that was."""
    unit, count = whole(node.unit, node.count) if node.unit not in CLOCK_UNITS else (node.unit, 0)
    base = frame.day if unit in ("day", "week", *CLOCK_UNITS) else frame.narrative
    if base is None or base.start is None:
        raise Open("no earlier date in the text for it to be counted from")
    if unit in CLOCK_UNITS and base.grain == "day":
        raise Open("no clock time in the text for it to be counted from")
    if unit in CLOCK_UNITS:
        return _moved_clock(node, base)
    if unit in ("day", "week") or (node.grain == base.grain == "day"):
        return values.on(add(base.start, count, unit))
    if unit == "year" and base.grain in ("month", "quarter"):
        return values.around(base.grain, add(base.start, count, unit))
    return values.shifted(base, count, unit)


def _moved_clock(node: Moved, base: Value) -> Value:
    """Hours and minutes move a clock time; from a whole day they say no more than that day, roughly."""
    seconds = int(node.count * _SECONDS[node.unit])
    if base.grain in ("minute", "second") and base.interval and base.interval.start:
        moved = base.interval.start + timedelta(seconds=seconds)
        return values.at(moved.date(), moved.hour, moved.minute)
    if base.grain != "day" or abs(seconds) >= 86_400:
        raise Open("hours cannot be counted from " + base.text)
    return base.with_mod("APPROX")


def whole(unit: str, count: Fraction) -> tuple[str, int]:
    """Halves of a unit as whole smaller ones: one and a half years are eighteen months."""
    if count.denominator == 1:
        return unit, int(count)
    if unit in MONTHS and (count * MONTHS[unit]).denominator == 1:
        return "month", int(count * MONTHS[unit])
    days = count * {"week": 7, "month": 30}.get(unit, 1)
    return "day", round(days)


def _hours(node: Stretch, day: date) -> Value:
    """Hours up to or from a day whose clock is not known: whole days where they are, else a duration."""
    hours = node.count * Fraction(_SECONDS[node.unit], 3600)
    if hours % 24 == 0:
        other = day + timedelta(days=int(hours / 24))
        return values.days(min(day, other), max(day, other))
    return Value(iso({node.unit: abs(node.count)}), None, "duration")
