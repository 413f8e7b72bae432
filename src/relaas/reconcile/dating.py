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

from relaas.model.time.operators import Clock, Current, Find, Inside, Marked, Node, Section, Since
from relaas.reconcile.dates import Resolution, meet, resolve_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.timexes import TimexMention

FIRST = (0.0, 0.5, 1.0, 2.0, 2.5, 3.0, 3.0)
NEWEST = (0.0, 1.0, 3.0, 4.0, 4.0, 4.0, 4.0)
OLD = (0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.5)
"""What speaks against a day by how many days back the first weekday told would lie, the newest, any other."""
_OLD = "so far back it is mostly called last week's"
SLACK = 1.25
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
    """News names the weekday of the last few days; the first it names is mostly that of the news itself.

    A weekday told in the present can be either: it can only speak for a day, not against it.
    """
    bare = [
        (mention, (day - found.values[0].start).days)
        for mention, found in zip(mentions, resolved, strict=True)
        if len(found.values) == 1 and found.values[0].start and _is_bare_weekday(mention.node)
    ]
    back = [(m, age % 7) for m, age in bare if age >= 0 or m.tense == "present"]
    yield from _first_and_newest(back)
    for mention, age in back[1:]:
        if OLD[age] and mention.tense != "present":
            yield Objection(
                1.0 if age == 5 else 1.5, f"“{mention.anchor.text}” would lie {_in_days(age)} back, {_OLD}"
            )
    for mention, age in bare:
        if age <= -6 and mention.tense != "present":
            yield Objection(1.0, f"“{mention.anchor.text}” would lie {_in_days(-age)} ahead")


def _first_and_newest(back: Sequence[tuple[TimexMention, int]]) -> Iterator[Objection]:
    if not back:
        return
    mention, age = back[0]
    if age and mention.tense != "present":
        weight = FIRST[age]
        yield Objection(
            weight, f"“{mention.anchor.text}”, the first weekday it names, would lie {_in_days(age)} back"
        )
    newest = min(age for _, age in back)
    if newest < age and newest and any(m.tense != "present" for m, _ in back):
        weight = NEWEST[newest]
        yield Objection(weight, f"no weekday it looks back on would be nearer than {_in_days(newest)}")


def _in_days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _is_bare_weekday(node: Node) -> bool:
    if isinstance(node, (Marked, Clock)):
        return _is_bare_weekday(node.of)
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
    if abs((day - start).days) > 180:
        yield Objection(4.0, f"“{mention.anchor.text}” would lie in another year ({start})")


def _order(mention: TimexMention, found: Resolution, day: date) -> Iterator[Objection]:
    """What has happened lies before the report, what is to come after it."""
    start, end = found.values[0].start, found.values[0].end
    text, value = mention.anchor.text, found.values[0].text
    if mention.tense == "past" and start and start > day and _names_date(_bare(mention.node)):
        yield Objection(6.0, f"“{text}” ({value}) has happened, yet would lie ahead")
    if mention.tense in ("future", "present") and end and end < day and _names_date(_bare(mention.node)):
        yield Objection(
            3.0 if mention.tense == "future" else 2.0, f"“{text}” ({value}) is to come, yet would be over"
        )
    if (
        mention.tense == "past"
        and isinstance(mention.node, Section)
        and _holds_day(mention.node, start, end, day)
    ):
        yield Objection(2.5, f"“{text}” is told as over, yet would be going on")


def _holds_day(node: Section, start: date | None, end: date | None, day: date) -> bool:
    return isinstance(node.of, Current) and start is not None and end is not None and start <= day <= end


def _names_date(node: Node) -> bool:
    return isinstance(node, Inside) or (isinstance(node, Find) and node.direction != "noun")
