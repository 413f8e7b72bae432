"""From an operator tree and a frame of reference days to values.

One function an operator. A tree that cannot be resolved raises `Open` with the reason; nothing falls back to a default.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from relaas.model.time import amounts, occurrences, values
from relaas.model.time.calendar import add
from relaas.model.time.clocks import hour_of, hours_behind
from relaas.model.time.durations import iso
from relaas.model.time.frames import Frame, Open
from relaas.model.time.operators import (
    Between,
    Clock,
    Current,
    Either,
    Era,
    Every,
    Fields,
    Find,
    Given,
    Inside,
    Lasting,
    Marked,
    Moved,
    Night,
    Node,
    Nth,
    Ref,
    Section,
    Since,
    Stretch,
    Until,
)
from relaas.model.time.reading import value_of
from relaas.model.time.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

Values = tuple[Value, ...]
_CLOCK = ("minute", "second")
_TOLD = ("narrative", "compared")


def resolve(node: Node, frame: Frame) -> Values:
    """Every value the tree can mean in the frame, in order of preference.

    Args:
        node: The meaning.
        frame: The reference days.

    Raises:
        Open: It cannot be resolved; the message is the reason, in words.
    """
    try:
        found = _RESOLVERS[type(node)](node, frame)
    except (OverflowError, ValueError) as error:
        raise Open(f"it falls outside the calendar ({error})") from error
    return found if len(found) == 1 else tuple(dict.fromkeys(found))


def _one(node: Node, frame: Frame) -> Value:
    found = resolve(node, frame)
    if len(found) > 1:
        raise Open("what it hangs on is itself open: " + " or ".join(v.text for v in found))
    return found[0]


def _day(node: Node, frame: Frame) -> date:
    start = _one(node, frame).start
    if start is None:
        raise Open("what it hangs on has no first day")
    return start


def _ref(node: Ref, frame: Frame) -> Values:
    if node.name in ("speaker", "statement") and frame.statement is not None:
        return (values.on(frame.statement),)
    narrative = frame.narrative
    if node.name in _TOLD and narrative is not None:
        return (values.on(narrative.start) if narrative.grain in _CLOCK and narrative.start else narrative,)
    if node.name == "scene" and narrative is not None and narrative.grain in (*_CLOCK, "day"):
        return (narrative,)
    if node.name in _TOLD:
        raise Open("no earlier date in the text for it to be counted from")
    if frame.publication is None:
        raise Open("the day of publication is not known")
    return (values.on(frame.publication),)


def _find(node: Find, frame: Frame) -> Values:
    found = occurrences.find(node.what, node.direction, _day(node.of, frame))
    if not found:
        raise Open(f"the calendar has no {node.what}")
    return found


def _fields(node: Fields, frame: Frame) -> Values:
    del frame
    found = occurrences.fixed(node)
    if found is None:
        raise Open(f"the calendar has no {node}")
    return found


def _current(node: Current, frame: Frame) -> Values:
    day = _day(node.of, frame)
    if node.unit == "season":
        raise Open("a season needs its name")
    return (values.around(node.unit, add(day, node.shift, node.unit)),)


def _inside(node: Inside, frame: Frame) -> Values:
    whole = _one(node.of, frame)
    if whole.start is None or whole.end is None:
        raise Open("the stretch it lies in is open")
    found = occurrences.inside(node.what, whole.start, whole.end)
    if not found:
        raise Open(f"there is no {node.what} in {whole.text}")
    return found


def _nth(node: Nth, frame: Frame) -> Values:
    whole = _one(node.of, frame)
    if whole.start is None or whole.end is None:
        raise Open("the stretch it lies in is open")
    found = occurrences.nth(node.n, node.unit, node.weekday, whole.start, whole.end)
    if found is None:
        raise Open(f"{whole.text} has no such part")
    return (found,)


def _moved(node: Moved, frame: Frame) -> Values:
    if isinstance(node.of, Ref) and node.of.name in _TOLD:
        return (amounts.on_with_the_narration(node, frame),)
    return (amounts.moved(node, _one(node.of, frame)),)


def _section(node: Section, frame: Frame) -> Values:
    return tuple(occurrences.section(whole, node.part) for whole in resolve(node.of, frame))


def _marked(node: Marked, frame: Frame) -> Values:
    of = node.of
    if node.mod and isinstance(of, Moved) and of.unit == "week" and not of.grain:
        of = replace(of, grain="week")  # "ruim een week geleden" is no day
    return tuple(value.with_mod(node.mod) for value in resolve(of, frame))


def _clock(node: Clock, frame: Frame) -> Values:
    out = []
    for base in resolve(node.of, frame):
        if base.start is None or base.grain not in ("day", *_CLOCK):
            raise Open("the clock time has no day")
        hour, minute = hour_of(node, base.mod)
        before = base.interval.start.time() if base.interval and base.interval.start else None
        hours = hours_behind(node, hour, before) if base.grain in _CLOCK and before else (hour,)
        out += [values.at(base.start, one, minute, node.second) for one in hours]
    return tuple(out)


def _between(node: Between, frame: Frame) -> Values:
    firsts, lasts = _preceding(node, frame), resolve(node.last, frame)
    pairs = [(a, b) for a in firsts for b in lasts if _ordered(a, b)]
    if not pairs:
        pairs = [(a, b) for a in firsts for b in _following(node.last, a, lasts) if _ordered(a, b)]
    if not pairs:
        raise Open("it would end before it begins")
    return tuple(values.span(a, b) for a, b in pairs if not _spans_another(a, b, pairs))


def _spans_another(first: Value, last: Value, pairs: list[tuple[Value, Value]]) -> bool:
    """Is a stretch too long, since others that the words can mean lie at both its ends?

    "3 tot 12 september" is in one year. Of clock times the shortest stretch is meant: "from 11 to 3 pm".
    """
    if first.grain in _CLOCK and last.grain in _CLOCK:
        return any(first.text <= a.text and b.text <= last.text for a, b in pairs if (a, b) != (first, last))
    ends = [b for a, b in pairs if a == first and b != last]
    begins = [a for a, b in pairs if b == last and a != first]
    return any(_apart(end, begin) for end in ends for begin in begins)


def _apart(end: Value, begin: Value) -> bool:
    """Does one time end before another begins?"""
    before = end.interval.end if end.interval else None
    behind = begin.interval.start if begin.interval else None
    return before is not None and behind is not None and before <= behind


def _preceding(node: Between, frame: Frame) -> Values:
    """The beginning of a stretch; without a year before an end with one it is the last before that end.

    "12 december – 3 februari 2025" begins in 2024.
    """
    if isinstance(node.first, Find) and isinstance(node.last, Fields):
        return occurrences.find(node.first.what, "past", _day(node.last, frame))
    return resolve(node.first, frame)


def _ordered(first: Value, last: Value) -> bool:
    begin = first.interval.start if first.interval else None
    end = last.interval.end if last.interval else None
    return begin is None or end is None or begin < end or (begin == end and last.grain in _CLOCK)


def _following(node: Node, first: Value, lasts: Values) -> Values:
    """The end of a stretch that lies behind its beginning.

    The next such day ("vrijdag tot dinsdag"), the same clock time of the next day ("van 22 tot 4 uur").
    """
    if isinstance(node, Find) and node.of == Ref("publication") and first.start:
        return occurrences.find(node.what, "future", first.start)
    return tuple(
        values.shifted_day(last) for last in lasts if last.grain in _CLOCK and last.start == first.start
    )


def _since(node: Since, frame: Frame) -> Values:
    return tuple(values.since(occurrences.middle(value)) for value in resolve(node.of, frame))


def _until(node: Until, frame: Frame) -> Values:
    return tuple(values.until(occurrences.middle(value)) for value in resolve(node.of, frame))


def _night(node: Night, frame: Frame) -> Values:
    nights = []
    for morning in resolve(node.last, frame):
        if morning.start is None:
            raise Open("the night has no day")
        nights.append(values.days(morning.start - timedelta(days=1), morning.start).with_mod("NIGHT"))
    return tuple(nights)


def _stretch(node: Stretch, frame: Frame) -> Values:
    return (amounts.stretch(node, _day(node.of, frame)),)


def _lasting(node: Lasting, frame: Frame) -> Values:
    del frame
    by_unit: dict[str, Fraction] = {}
    for count, unit in node.amounts:
        by_unit[unit] = by_unit.get(unit, Fraction()) + count
    return (Value(iso(by_unit), None, "duration"),)


def _every(node: Every, frame: Frame) -> Values:
    del frame
    if node.clock is not None:
        hour, minute = hour_of(node.clock, None)
        text = f"T{hour:02}:{minute:02}"
        return (Value(f"XXXX-WXX-{node.weekday}{text}" if node.weekday else text, None, "set"),)
    if node.weekday:
        return (Value(f"XXXX-WXX-{node.weekday}", None, "set"),)
    return (Value(iso({node.unit or "day": Fraction(node.count)}), None, "set"),)


def _era(node: Era, frame: Frame) -> Values:
    del frame
    return (values.of_decade(node.year) if node.unit == "decade" else values.of_century(node.year),)


def _either(node: Either, frame: Frame) -> Values:
    return resolve(node.first, frame) + resolve(node.second, frame)


def _given(node: Given, frame: Frame) -> Values:
    del frame
    return (value_of(node.value),)


_RESOLVERS: dict[type[Node], Callable[[Any, Frame], Values]] = {
    Ref: _ref, Fields: _fields, Find: _find, Current: _current, Inside: _inside, Nth: _nth, Moved: _moved,
    Section: _section, Marked: _marked, Clock: _clock, Between: _between, Since: _since, Until: _until,
    Night: _night, Stretch: _stretch, Lasting: _lasting, Every: _every, Era: _era, Either: _either,
    Given: _given,
}  # fmt: skip
