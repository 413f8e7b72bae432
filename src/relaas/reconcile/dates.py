"""Resolve the time expressions of one document, for one day of publication or for every one still possible."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.frames import Frame, Open
from relaas.model.time.operators import Clock, Every, Find, Lasting, Marked, Node, Since, Until
from relaas.model.time.resolution import resolve
from relaas.model.time.values import Value
from relaas.model.timexes import TimexMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date


_DAYS = ("day", "minute", "second")
_OTHER_YEAR = 200
"""Days from which on a date told is another year's than the report's."""
_OTHER_WEEK = 8
"""Days from which on a weekday told just after a date can be counted from that date."""
_NEXT = 2
"""Characters between a sentence and the next."""
_NOON, _MORNING = 12, "MORNING"
_POINTS = ("day", "week", "month", "quarter", "season", "year", "minute", "second")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention comes to under one day of publication.

    Attributes:
        values: Every value it can have; none where it is open.
        why: What it was counted from, or why it is open.
        open: Can it be something else that could not be resolved?
    """

    values: tuple[Value, ...]
    why: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class _Narration:
    """Where the narration is: what it last resolved, and the mention that did.

    Attributes:
        mention: The last mention that resolved to one bounded time, or None.
        value: That time.
        day: The last such time that is a day or a clock time.
    """

    mention: TimexMention | None = None
    value: Value | None = None
    day: Value | None = None

    def moved_on(self, mention: TimexMention, found: Resolution) -> _Narration:
        point = _point(found)
        if point is None:
            return self if _says_no_when(mention, found) else _Narration()
        return _Narration(mention, point, self._day_after(point))

    def _day_after(self, point: Value) -> Value | None:
        """The day told last, forgotten once the narration has left the stretch it lies in."""
        if point.grain in _DAYS:
            return point
        inside = self.day and self.day.interval and point.interval and self.day.interval.meets(point.interval)
        return self.day if inside else None


def resolve_all(mentions: Sequence[TimexMention], published: date | None) -> tuple[Resolution, ...]:
    """Resolve the mentions of a document in order, the narration moving on with them.

    Args:
        mentions: In the order of the text.
        published: The day of publication taken for true, or None when it is not known.
    """
    out: list[Resolution] = []
    narration = doubted = _Narration()
    for mention in mentions:
        statement = _statement_day(mention, mentions, published)
        scenes = _scenes(mention, narration, published)
        frames = [Frame(published, here, narration.day, statement) for here in scenes]
        readings = [_resolve(mention, frame) for frame in frames]
        told = narration if narration.mention else doubted
        then = list(_of_that_time(mention, told, published))
        readings += then
        found = readings[0] if len(readings) == 1 else _union(readings)
        out.append(found)
        if "compared" not in mention.hangs_on:
            narration = narration.moved_on(mention, found)
        # What may belong to another time leaves the same doubt to what follows: "In 2019 … in maart en april".
        if then and _point(found) is None:
            doubted = told
        elif narration.mention:
            doubted = _Narration()
    return tuple(out)


def agreed(mentions: Sequence[TimexMention], resolved: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """Let what was counted from the narration give way to a date set beside it: "een week eerder, op 3 mei".

    Not for weighing days of publication: there such a disagreement speaks against a day.

    Args:
        mentions: In the order of the text.
        resolved: Their resolutions, one for one.
    """
    out = list(resolved)
    for mention, named in zip(mentions, resolved, strict=True):
        if mention.equals is None or "narrative" in mention.hangs_on:
            continue
        counted = resolved[mention.equals]
        if "narrative" in mentions[mention.equals].hangs_on and not meet(counted, named):
            why = f"“{mention.anchor.text}”, set beside it, says so; counted from the narration it would be"
            out[mention.equals] = replace(named, why=f"{why} {', '.join(v.text for v in counted.values)}")
    return tuple(out)


def meet(one: Resolution, other: Resolution) -> bool:
    """Can two times set side by side be the same? So too where nothing is known of one.

    Args:
        one: A resolution.
        other: The one it is held against.
    """
    if not one.values or not other.values:
        return True
    pairs = [(a.interval, b.interval) for a in one.values for b in other.values]
    return any(a is None or b is None or a.meets(b) for a, b in pairs)


def _says_no_when(mention: TimexMention, found: Resolution) -> bool:
    """Does a mention leave the narration where it is: a duration, a habit, a stretch? Not a time left open."""
    return len(found.values) == 1 or isinstance(mention.node, (Lasting, Every))


def _union(found: Sequence[Resolution]) -> Resolution:
    """All values, each once, with their reasons; still open where one of them could not be resolved."""
    kept = dict.fromkeys(value for one in found for value in one.values)
    reasons = dict.fromkeys(one.why for one in found)
    unresolved = any(one.open or not one.values for one in found)
    return Resolution(tuple(kept), ", or ".join(reasons), open=bool(kept) and unresolved)


def _scenes(mention: TimexMention, narration: _Narration, published: date | None) -> list[Value | None]:
    """The days a bare clock time can be on: the one the narration is at, that of the report, or either.

    It stays with the narration in the same sentence, and leaves it for the report when that day is over and the clause
    looks ahead; elsewhere both stay open.
    """
    told, value = narration.mention, narration.value
    if "scene" not in mention.hangs_on or told is None or value is None:
        return [value]
    if published is not None and value.start == published:
        before = values.on(published - timedelta(days=1))
        return [value, before] if _is_before(mention, told, value) else [value]
    over = published is not None and value.end is not None and value.end < published
    near = mention.paragraph == told.paragraph and mention.place == told.place
    if over and (mention.tense == "future" or (mention.tense == "present" and not near)):
        return [None]
    return [value] if near and not (over and mention.tense == "present") else [value, None]


def _is_before(mention: TimexMention, told: TimexMention, value: Value) -> bool:
    """Can a clock time past noon be of the day before?

    A report that has told no more of its day than the morning may have been written then: "zaterdagochtend gestrand.
    Rond 22 uur sloten tanks twee bruggen af".
    """
    late = any(clock.hour >= _NOON for clock in _clocks(mention.node))
    return late and mention.tense == "past" and value.mod == _MORNING and mention.place != told.place


def _clocks(node: Node) -> Iterator[Clock]:
    while isinstance(node, (Marked, Since, Until)):
        node = node.of
    if isinstance(node, Clock):
        yield node


def _of_that_time(
    mention: TimexMention, narration: _Narration, published: date | None
) -> Iterator[Resolution]:
    """What a bare date or weekday is when it belongs to the time just told of rather than to that of the report."""
    told, value, node = narration.mention, narration.value, mention.node
    node = node.of if isinstance(node, Marked) else node
    if (
        told is None
        or value is None
        or value.start is None
        or published is None
        or not isinstance(node, Find)
    ):
        return
    if mention.paragraph != told.paragraph or node.what.year or (node.what.weekday and node.what.day):
        return
    away = (published - value.start).days
    why = f"near {value.text}, told just before"
    if node.what.month and not told.hangs_on and abs(away) >= _OTHER_YEAR:
        near = Find(node.what, "nearest", node.of)
    elif (
        _back_then(mention, told, value)
        and node.what.weekday
        and node.direction == "past"
        and away > _OTHER_WEEK
    ):
        near = Find(node.what, "after", node.of)
    else:
        return
    found = _resolve(replace(mention, node=near), Frame(value.start))
    yield Resolution(tuple(v.with_mod(_mod(mention.node)) for v in found.values), why)


def _back_then(mention: TimexMention, told: TimexMention, value: Value) -> bool:
    """Does the narration stay at a day it has just told, in this sentence or the one before?"""
    near = mention.place[0] - told.place[1] <= _NEXT
    return near and value.grain in _DAYS and not isinstance(told.node, (Since, Until))


def _mod(node: Node) -> str | None:
    return node.mod if isinstance(node, Marked) else None


def _resolve(mention: TimexMention, frame: Frame) -> Resolution:
    return _resolved(mention, frame) if mention.hangs_on else _complete(mention)


@lru_cache(maxsize=2048)
def _complete(mention: TimexMention) -> Resolution:
    """What is complete in itself is the same under every day that is tried."""
    return _resolved(mention, Frame(None))


def _resolved(mention: TimexMention, frame: Frame) -> Resolution:
    try:
        return Resolution(resolve(mention.node, frame), _counted_from(mention, frame))
    except Open as reason:
        return Resolution((), str(reason))


def _statement_day(
    mention: TimexMention, mentions: Sequence[TimexMention], published: date | None
) -> date | None:
    if mention.speech is None:
        return None
    found = _resolve(mentions[mention.speech], Frame(published))
    return found.values[0].start if len(found.values) == 1 else None


def _point(found: Resolution) -> Value | None:
    """The value as a place for the narration to be at: one, bounded, not a duration."""
    if len(found.values) != 1:
        return None
    value = found.values[0]
    if value.interval is not None and value.interval.is_open:
        return _bound(value)
    if value.mod == "NIGHT" and value.end is not None and value.grain == "span":
        return values.on(value.end)
    return value if value.grain in _POINTS and value.start is not None else None


def _bound(value: Value) -> Value | None:
    """The day that a stretch open at one end starts or ends on, where it names a day."""
    day, text = (value.start, value.first) if value.start else (value.end, value.last)
    return values.on(day) if day is not None and len(text) >= len("2024-05-16") else None


def _counted_from(mention: TimexMention, frame: Frame) -> str:
    refs, narrative = mention.hangs_on, frame.narrative
    if narrative is not None and refs & {"narrative", "compared", "scene"}:
        return f"counted from {narrative.text}, the last date in the text"
    if frame.statement is not None and refs & {"statement", "speaker"}:
        return f"counted from {frame.statement}, the day it was said"
    return f"counted from publication on {frame.publication}" if refs else "complete in itself"
