"""The day a report was published, weighed from what the report itself says, when it shows no more than a month.

Every day of the month is tried: the time expressions are resolved as if the report were from that day, and what
comes out is held against how news is written. A day with far less against it than another is kept; the reasons stay.
The weights are judgements, set on reports whose day is known and meant to be generous: a day is dropped only where
several habits of news speak against it at once.
"""

from __future__ import annotations

from datetime import date
from math import fsum
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.model.time.operators import Clock, Current, Find, Inside, Marked, Node, Section, Since
from relaas.model.timexes import TimexMention
from relaas.reconcile.appositions import meet
from relaas.reconcile.dates import fixed, resolve_all
from relaas.reconcile.narration import Resolution
from relaas.reconcile.objections import Objection, in_days
from relaas.reconcile.weekdays import Weekdays

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


RECENT = (2.2, 2.2, 1.8, 1.4, 1.0)
"""What speaks against a day by how many days back the last date told by its number would lie, within five days."""
SOON = (2.5, 2.5, 1.8, 1.0)
"""What speaks against a day by how many days ahead a date told by its number alone would lie: of 15 reports none names
so its own day or one of the next three, which are told by "vandaag", "morgen" or their weekday."""
_WEEK, _LONG_AGO, _PER_DAY, _FARTHEST = 5, 10, 0.05, 1.0
"""Days from which on that is usual, and no longer so, with what speaks against each day more and at the most."""
AHEAD = 3.0
"""What speaks against a day before which "een dag later zei hij" would not be over: of 60 such two would not, both
counted from the wrong day."""
_OTHER_YEAR, _FAR = 180, 250
"""Days from which on a date without a year is doubtful, and is hardly ever told without one."""
SLACK = 6.0
"""How much more may speak against a day than against the best one before it is dropped.

Of 79 reports that show only their month all keep their day, and 5 days; of 82 that show their day and had it hidden
all do, and 8.
"""


class Candidate(Frozen, frozen=True):
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
        return fsum(o.weight for o in self.objections)


def weigh(mentions: Sequence[TimexMention], days: Sequence[date]) -> tuple[Candidate, ...]:
    """Hold every day against the time expressions of a report.

    Args:
        mentions: The report's time expressions.
        days: The days that are possible to begin with.
    """
    beside = {mention.equals for mention in mentions}  # "morgen, 15 maart"
    told = [_Told.of(mention, beside=at in beside) for at, mention in enumerate(mentions)]
    known, named = fixed(mentions), Weekdays(mentions)
    tried = ((day, resolve_all(mentions, day, known)) for day in days)
    return tuple(
        Candidate(day, (*named.objections(resolved, day), *_objections(told, resolved, day)), resolved)
        for day, resolved in tried
    )


def keep(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that are not clearly worse than the best."""
    least = min((c.weight for c in candidates), default=0.0)
    return tuple(c for c in candidates if c.weight <= least + SLACK)


class _Told(Frozen, frozen=True):
    """A time expression with what of it is the same on every day that is tried.

    Attributes:
        mention: The words.
        finds: Is it a date or a weekday that is looked for?
        past: Is it a date told as past by its day and month alone?
        ahead: Is it a date told as to come by its day and month alone?
        near: Is it a date without a year, of which no word says where it lies?
        ordered: Must it lie before the report, or behind it?
    """

    mention: TimexMention
    finds: bool
    past: bool
    ahead: bool
    near: bool
    ordered: bool

    @classmethod
    def of(cls, mention: TimexMention, *, beside: bool) -> _Told:
        """What is asked of it on every day; a date that stands beside another time is named for that."""
        node, ordered = _bare(mention.node), _is_ordered(mention)
        if not isinstance(node, Find):
            return cls(mention, finds=False, past=False, ahead=False, near=False, ordered=ordered)
        near = node.direction not in ("before", "after") and bool(node.what.day and node.what.month)
        ahead = mention.tense in ("present", "future") and _is_by_number(mention)
        ahead = ahead and mention.equals is None and not beside
        return cls(mention, finds=True, past=is_past_date(mention), ahead=ahead, near=near, ordered=ordered)


def _objections(told: Sequence[_Told], resolved: Sequence[Resolution], day: date) -> Iterator[Objection]:
    yield from _dates(told, resolved, day)
    for one, found in zip(told, resolved, strict=True):
        mention = one.mention
        if len(found.values) == 1:
            if mention.equals is not None:
                yield from _apposition(mention, found, resolved[mention.equals])
            if one.near:
                yield from _year(mention, found, day)
            if one.ordered:
                yield from _order(mention, found, day)
        elif found.ahead:
            yield Objection(AHEAD, f"“{mention.anchor.text}” has happened, yet would lie ahead")
        elif not found.values and one.finds:
            yield Objection(6.5, f"“{mention.anchor.text}” would lie nowhere near: {found.why}")


def _dates(told: Sequence[_Told], resolved: Sequence[Resolution], day: date) -> Iterator[Objection]:
    """News names a date by its number where its weekday would not do: not for the last few days, nor for long ago."""
    ages = [
        ((day - start).days, one.mention.anchor.text)
        for one, found in zip(told, resolved, strict=True)
        if one.past and len(found.values) == 1 and (start := found.values[0].start)
    ]
    age, text = min(((age, text) for age, text in ages if age >= 0), default=(_WEEK, ""))
    yield from _soon(told, resolved, day)
    if age < _WEEK:
        yield Objection(
            RECENT[age], f"“{text}”, told by its number, would lie no more than {in_days(age)} back"
        )
    elif age > _LONG_AGO:
        weight = min(_FARTHEST, (age - _LONG_AGO) * _PER_DAY)
        yield Objection(weight, f"“{text}”, the last date it names, would lie {in_days(age)} back")


def _soon(told: Sequence[_Told], resolved: Sequence[Resolution], day: date) -> Iterator[Objection]:
    """A date told by its number alone is none of the next few days: "de zaak gaat op 15 maart verder"."""
    ahead = [
        ((start - day).days, one.mention.anchor.text)
        for one, found in zip(told, resolved, strict=True)
        if one.ahead and len(found.values) == 1 and (start := found.values[0].start)
    ]
    off, text = min(((off, text) for off, text in ahead if off >= 0), default=(len(SOON), ""))
    if off < len(SOON):
        yield Objection(
            SOON[off], f"“{text}”, told by its number, would lie no more than {in_days(off)} ahead"
        )


def is_past_date(mention: TimexMention) -> bool:
    """Is it a date told as past by its day and month alone: "op 25 oktober", "sinds 2 januari"?

    Args:
        mention: A time expression.
    """
    return mention.tense in ("past", "none") and _is_by_number(mention)


def _is_by_number(mention: TimexMention) -> bool:
    """Is it a date told by its day and month alone?"""
    node = _bare(mention.node)
    if not isinstance(node, Find):
        return False
    what = node.what
    return bool(what.day and what.month) and not what.year and not what.weekday


def _bare(node: Node) -> Node:
    return _bare(node.of) if isinstance(node, (Marked, Since, Clock)) else node


def _apposition(mention: TimexMention, found: Resolution, other: Resolution) -> Iterator[Objection]:
    """Two times set side by side ("overmorgen, maandag 15 mei", "vanaf vandaag, zaterdag") are one."""
    if len(other.values) != 1:
        return
    open_ = other.values[0].interval is not None and other.values[0].interval.is_open
    if not meet(found, other) or (open_ and other.values[0].start not in (None, found.values[0].start)):
        at_once = f"{found.values[0].text} and {other.values[0].text} at once"
        yield Objection(8.0, f"“{mention.anchor.text}” would be {at_once}")


def _year(mention: TimexMention, found: Resolution, day: date) -> Iterator[Objection]:
    """A date without a year lies near: half a year off is another year's."""
    if (start := found.values[0].start) is None:
        return
    away = abs((day - start).days)
    if away > _OTHER_YEAR:
        weight = 4.0 if away > _FAR else 1.5
        yield Objection(weight, f"“{mention.anchor.text}” would lie in another year ({start})")


def _order(mention: TimexMention, found: Resolution, day: date) -> Iterator[Objection]:
    """What has happened lies before the report, what is to come after it."""
    start, end = found.values[0].start, found.values[0].end
    text, value = mention.anchor.text, found.values[0].text
    if isinstance(mention.node, Section):
        if start and end and start <= day <= end:
            yield Objection(6.5, f"“{text}” is told as over, yet would be going on")
    elif mention.tense == "past" and start and start > day:
        yield Objection(7.0, f"“{text}” ({value}) has happened, yet would lie ahead")
    elif mention.tense != "past" and end and end < day:
        to_come = mention.tense == "future" and not _is_hung(mention.node)
        yield Objection(6.5 if to_come else 1.5, f"“{text}” ({value}) is to come, yet would be over")


def _is_hung(node: Node) -> bool:
    """Is it the date of a noun, of which the verb need not tell?"""
    bare = _bare(node)
    return isinstance(bare, Find) and bare.direction == "hung"


def _is_ordered(mention: TimexMention) -> bool:
    """Must a time lie before its report, or behind it: a date by its tense, the part of a current stretch if past?"""
    if isinstance(mention.node, Section):
        return mention.tense == "past" and isinstance(mention.node.of, Current)
    return mention.tense != "none" and _names_date(_bare(mention.node))


def _names_date(node: Node) -> bool:
    """Does it name a date whose side of the report the clause tells? "Last week Thursday" tells it by itself."""
    if isinstance(node, Inside):
        return not (isinstance(node.of, Current) and node.of.shift)
    return isinstance(node, Find) and node.direction != "noun"
