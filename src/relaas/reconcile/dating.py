"""The day a report was published, weighed from what the report itself says, when it shows no more than a month.

Every day of the month is tried: the time expressions are resolved as if the report were from that day, and what
comes out is held against how news is written. A day with far less against it than another is kept; the reasons stay.
The weights are judgements, set on reports whose day is known and meant to be generous: a day is dropped only where
several habits of news speak against it at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from relaas.model.time.operators import Clock, Current, Find, Inside, Marked, Moved, Node, Ref, Section, Since
from relaas.reconcile.dates import Resolution, meet, resolve_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.timexes import TimexMention

NAMED = (0.0, 0.0, 0.8, 2.0, 2.0, 2.6, 3.5)
"""What speaks against a day by how many days back a weekday that the report names would lie."""
NEWEST = (0.0, 0.0, 2.0, 2.0, 2.0, 2.0, 2.0)
"""The same for the newest of them, beside that."""
FIRST = (0.0, 0.0, 1.3, 2.6, 2.6, 3.6, 4.5)
"""The same for the first it names, beside that: news begins with what is new."""
_STALE = 2
"""Days back from which on the newest weekday named is seldom the newest thing told."""
_BESIDE = 0.4
"""What is left of that where the report tells of today or yesterday too: then the newest it tells is not a weekday."""
LATE, EARLY, YESTERDAY = 0.8, 1.0, 0.4
"""An evening is told the day after, a morning the same day; what tells of yesterday is mostly of the day after."""
RECENT = (1.8, 1.8, 1.5, 1.2, 0.9)
"""What speaks against a day by how many days back the last date told by its number would lie, within five days."""
_WEEK, _LONG_AGO, _PER_DAY, _FARTHEST = 5, 10, 0.05, 1.0
"""Days from which on that is usual, and no longer so, with what speaks against each day more and at the most."""
_EVENING = 18
_OTHER_YEAR, _FAR = 180, 250
"""Days from which on a date without a year is doubtful, and is hardly ever told without one."""
_NARRATIVE = Ref("narrative")
SLACK = 2.6
"""How much more may speak against a day than against the best one before it is dropped."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Something that speaks against a day.

    Attributes:
        weight: How much; from 3 up a single one can rule a day out.
        text: In words.
    """

    weight: float
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible day of publication.

    Attributes:
        day: The day.
        objections: What speaks against it; the fewer the better.
        resolved: What every mention comes to if the report is from that day.
    """

    day: date
    objections: tuple[Objection, ...]
    resolved: tuple[Resolution, ...]

    @property
    def weight(self) -> float:
        """The sum of what speaks against it."""
        return sum(o.weight for o in self.objections)


def weigh(mentions: Sequence[TimexMention], days: Sequence[date]) -> tuple[Candidate, ...]:
    """Hold every day against the time expressions of a report.

    Args:
        mentions: The report's time expressions.
        days: The days that are possible to begin with.
    """
    tried = ((day, resolve_all(mentions, day)) for day in days)
    return tuple(
        Candidate(day, tuple(_objections(mentions, resolved, day)), resolved) for day, resolved in tried
    )


def keep(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that are not clearly worse than the best."""
    least = min((c.weight for c in candidates), default=0.0)
    return tuple(c for c in candidates if c.weight <= least + SLACK)


def _objections(
    mentions: Sequence[TimexMention], resolved: Sequence[Resolution], day: date
) -> Iterator[Objection]:
    yield from _weekdays(mentions, resolved, day)
    yield from _dates(mentions, resolved, day)
    for mention, found in zip(mentions, resolved, strict=True):
        if len(found.values) == 1:
            yield from _apposition(mention, found, resolved)
            yield from _year(mention, found, day)
            yield from _order(mention, found, day)
        elif not found.values and isinstance(_bare(mention.node), Find):
            yield Objection(4.0, f"“{mention.anchor.text}” would lie nowhere near: {found.why}")


def _weekdays(
    mentions: Sequence[TimexMention], resolved: Sequence[Resolution], day: date
) -> Iterator[Objection]:
    """News names the weekdays of the last few days, and the newest it names is mostly today or yesterday.

    A weekday told in the present can be either: it can only speak for a day, not against it.
    """
    bare = [
        (mention, (day - found.values[0].start).days)
        for mention, found in zip(mentions, resolved, strict=True)
        if found.values and found.values[0].start and is_bare_weekday(mention.node)
    ]
    back = [(m, age % 7) for m, age in bare if age >= 0 or m.tense == "present"]
    if any(m.tense != "present" for m, _ in back):
        yield from _newest(back, frozenset(filter(None, (_near(m.node) for m in mentions))))
        yield from _first(*back[0])
    told = {age: m for m, age in reversed(back) if m.tense != "present"}
    for age, mention in sorted(told.items()):
        if NAMED[age] and mention is not back[0][0]:
            yield Objection(NAMED[age], f"“{mention.anchor.text}” would lie {_in_days(age)} back")
    for mention, age in bare:
        if age <= -6 and mention.tense != "present":
            yield Objection(1.0, f"“{mention.anchor.text}” would lie {_in_days(-age)} ahead")


def _first(mention: TimexMention, age: int) -> Iterator[Objection]:
    if FIRST[age] and mention.tense != "present":
        text = f"“{mention.anchor.text}”, the first weekday it names, would lie {_in_days(age)} back"
        yield Objection(FIRST[age], text)


def _newest(back: Sequence[tuple[TimexMention, int]], near: frozenset[str]) -> Iterator[Objection]:
    """The newest weekday a report looks back on, by its age, its part of the day and whether yesterday is told too."""
    newest = min(age for _, age in back)
    named = [m for m, age in back if age == newest]
    if newest >= _STALE:
        weight = NEWEST[newest] * (_BESIDE if near else 1.0)
        yield Objection(weight, f"no weekday it looks back on would be nearer than {_in_days(newest)}")
        return
    part = next((p for p in map(_part, (m.node for m in named)) if p), None)
    text = named[0].anchor.text
    if newest == 0 and part == "late":
        yield Objection(LATE, f"“{text}” would be the evening or night of the very day")
    elif newest == 1 and part == "early":
        yield Objection(EARLY, f"“{text}” would be the day before, and nothing it names later")
    if newest == 0 and near == {"yesterday"}:
        yield Objection(YESTERDAY, f"it tells of yesterday, yet “{text}” would be the very day")


def _part(node: Node) -> str | None:
    if isinstance(node, Clock):
        return _part(node.of) or ("late" if node.hour >= _EVENING else "early")
    if isinstance(node, Marked):
        return {"MORNING": "early", "AFTERNOON": "early", "EVENING": "late", "NIGHT": "late"}.get(node.mod)
    return None


def _near(node: Node) -> str | None:
    """Does it name the day of the report, or the one before, without a weekday?"""
    if isinstance(node, (Marked, Clock, Since)):
        return _near(node.of)
    if isinstance(node, Moved) and node.unit == "day" and node.of != _NARRATIVE:
        return {0: "today", -1: "yesterday"}.get(int(node.count))
    return None


def _dates(
    mentions: Sequence[TimexMention], resolved: Sequence[Resolution], day: date
) -> Iterator[Objection]:
    """News names a date by its number where its weekday would not do: not for the last few days, nor for long ago."""
    ages = [
        ((day - found.values[0].start).days, mention.anchor.text)
        for mention, found in zip(mentions, resolved, strict=True)
        if len(found.values) == 1 and found.values[0].start and is_past_date(mention)
    ]
    age, text = min(((age, text) for age, text in ages if age >= 0), default=(_WEEK, ""))
    if age < _WEEK:
        yield Objection(
            RECENT[age], f"“{text}”, told by its number, would lie no more than {_in_days(age)} back"
        )
    elif age > _LONG_AGO:
        weight = min(_FARTHEST, (age - _LONG_AGO) * _PER_DAY)
        yield Objection(weight, f"“{text}”, the last date it names, would lie {_in_days(age)} back")


def is_past_date(mention: TimexMention) -> bool:
    """Is it a date told as past by its day and month alone: "op 25 oktober", "sinds 2 januari"?

    Args:
        mention: A time expression.
    """
    node = _bare(mention.node)
    if not isinstance(node, Find) or mention.tense not in ("past", "none"):
        return False
    what = node.what
    return bool(what.day and what.month) and not what.year and not what.weekday


def _in_days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def is_bare_weekday(node: Node) -> bool:
    """Is it a weekday without a date, a part of it, or a clock time on it: "zondag", "zondagavond om acht uur"?

    Args:
        node: The meaning of a time expression.
    """
    if isinstance(node, (Marked, Clock)):
        return is_bare_weekday(node.of)
    return (
        isinstance(node, Find)
        and node.direction in ("past", "present", "future")
        and bool(node.what.weekday)
        and not node.what.day
    )


def _bare(node: Node) -> Node:
    return _bare(node.of) if isinstance(node, (Marked, Since, Clock)) else node


def _apposition(
    mention: TimexMention, found: Resolution, resolved: Sequence[Resolution]
) -> Iterator[Objection]:
    """Two times set side by side ("overmorgen, maandag 15 mei") are one."""
    if mention.equals is None or len(resolved[mention.equals].values) != 1:
        return
    other = resolved[mention.equals]
    if not meet(found, other):
        at_once = f"{found.values[0].text} and {other.values[0].text} at once"
        yield Objection(8.0, f"“{mention.anchor.text}” would be {at_once}")


def _year(mention: TimexMention, found: Resolution, day: date) -> Iterator[Objection]:
    """A date without a year lies near: half a year off is another year's."""
    start = found.values[0].start
    node = _bare(mention.node)
    if start is None or not isinstance(node, Find) or node.direction in ("before", "after"):
        return
    if not (node.what.day and node.what.month):
        return
    away = abs((day - start).days)
    if away > _OTHER_YEAR:
        weight = 4.0 if away > _FAR else 1.5
        yield Objection(weight, f"“{mention.anchor.text}” would lie in another year ({start})")


def _order(mention: TimexMention, found: Resolution, day: date) -> Iterator[Objection]:
    """What has happened lies before the report, what is to come after it."""
    start, end = found.values[0].start, found.values[0].end
    text, value = mention.anchor.text, found.values[0].text
    if mention.tense == "past" and start and start > day and _names_date(_bare(mention.node)):
        yield Objection(6.0, f"“{text}” ({value}) has happened, yet would lie ahead")
    if mention.tense in ("future", "present") and end and end < day and _names_date(_bare(mention.node)):
        yield Objection(
            3.5 if mention.tense == "future" else 1.5, f"“{text}” ({value}) is to come, yet would be over"
        )
    if (
        mention.tense == "past"
        and isinstance(mention.node, Section)
        and _holds_day(mention.node, start, end, day)
    ):
        yield Objection(3.5, f"“{text}” is told as over, yet would be going on")


def _holds_day(node: Section, start: date | None, end: date | None, day: date) -> bool:
    return isinstance(node.of, Current) and start is not None and end is not None and start <= day <= end


def _names_date(node: Node) -> bool:
    return isinstance(node, Inside) or (isinstance(node, Find) and node.direction != "noun")
