"""What speaks against a day of publication by the weekdays that the report looks back on, as news names them.

Every weight is the logarithm of a ratio counted on 117 reports whose day is known and that look back on a weekday,
rounded toward what it takes to be wrong: the newest day they tell of is their own in 75, the one before in 41, an
older one in one. Counted by themselves some say the same twice or less than they could: `FIRST`, `SAID` and `YESTERDAY`
were set again by what makes the days of 129 reports likeliest together, each story judged by what the others gave, and
`FIRST` and `NAMED` once more by 137.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from relaas.model.frozen import Frozen
from relaas.model.time.operators import Clock, Marked, Node, Until
from relaas.model.timexes import TimexMention
from relaas.reconcile.daynames import is_bare_weekday, is_last, is_night, near_by
from relaas.reconcile.hours import is_dark
from relaas.reconcile.objections import Objection, in_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set
    from datetime import date

    from relaas.reconcile.narration import Resolution

NAMED = (0.0, 0.0, 0.8, 1.8, 1.6, 2.6, 4.2)
"""What speaks against a day by how many days back a weekday that the report names would lie."""
NEWEST = (0.0, 0.0, 2.0, 2.0, 2.0, 2.0, 2.0)
"""The same for the newest of them, beside that."""
FIRST = (0.0, 0.0, 2.6, 4.8, 4.2, 6.5, 7.0)
"""The same for the first it names, beside that: news begins with what is new. 110 of 116 are at most a day old."""
_STALE = 2
"""Days back from which on the newest weekday named is seldom the newest thing told."""
_BESIDE = 0.55
"""What is left of that where the report tells of today or yesterday too: then the newest it tells is not a weekday;
still only 3 of 117 such reports look back on none of their own day or the one before."""
_OPENING = 350
"""Characters at the start of a report within which it tells what is new; what it names first behind them is so less
often: 9 of 13 are at most a day old, within them 74 of 79."""
_TODAY_TOO = 0.3
"""What is left of what speaks against an evening of the very day where the report tells of today too."""
EARLY = 2.0
"""A morning or afternoon is told the same day: 32 of 34. Half of it where the day is named without its part too."""
_BEFORE_TODAY = 0.7
"""What is left of it where the report tells of yesterday by that word."""
BY_THE_CLOCK = 0.4
"""The same where it is told by the hour, which news keeps for longer: 6 of 10 before noon, 3 of 6 behind it."""
LATE = 1.3
"""An evening is told the day after: 30 of 37."""
OVERNIGHT = 1.0
"""A night is told the day on which it ended: 6 of 7."""
SAID = 0.6
"""What somebody says on a weekday is told that day: 25 of 34 by itself, the time of day left out."""
TONIGHT = 1.5
"""What somebody says of this evening is said the same day: "mogen vanavond naar huis, zei de burgemeester vrijdag"."""
YESTERDAY = 1.0
"""What tells of yesterday is mostly of the day after the newest weekday it names: 20 of 38, of others 21 of 79."""
BARE = 0.6
"""A report that names no day by "today" or "yesterday" is of the newest weekday it names: 39 of 54, others 37 of 55."""
TODAY = 0.5
"""One that speaks of today, not of yesterday, seldom names its own weekday beside: 2 of 7."""
TWICE = 0.6
"""A report seldom names its own weekday again, but to tell its mornings and afternoons apart."""
BESIDE = 2.5
"""What speaks against a day on which a weekday and "yesterday" or "today" of one sentence would be the same: of 17
pairs all 17 are two days."""
LAST = (1.5, 1.5, 1.5, 1.0)
"""What speaks against a day by how many days back "afgelopen zondag" would lie: 13 of 13 lie four days back or more."""
AHEAD = {"future": (0.0, 0.0, 0.0, 0.0, 0.8, 2.0, 2.0), "present": (0.0, 0.0, 0.0, 0.0, 0.4, 1.0, 1.0)}
"""What speaks against a day by how many days ahead a weekday would lie that is to come, or told in the present and may
lie back: of 23 that lie ahead two do so four days, none more; of 22 told in the present three lie back."""
_WEEK = 7
_DAYS_BACK = {"today": 0, "yesterday": 1}

Part = Literal["early", "hour", "late", "night"]


_BY_DAY: frozenset[Part | None] = frozenset({"early", "hour"})


class _Told(Frozen, frozen=True):
    """A day that a report looks back on.

    Attributes:
        mention: The words.
        age: How many days back it would lie.
        part: The part of the day, or None.
        sure: Can it not lie ahead?
    """

    mention: TimexMention
    age: int
    part: Part | None
    sure: bool


class Weekdays:
    """What the weekdays a report names say against a day; it names those of the last few, and opens with the newest.

    A weekday told in the present can be either: it speaks against a day only where it would lie far ahead of it.

    Args:
        mentions: The time expressions of the report.
    """

    def __init__(self, mentions: Sequence[TimexMention]) -> None:
        self._mentions = mentions
        bare = [(at, mention, is_bare_weekday(mention.node)) for at, mention in enumerate(mentions)]
        self._bare = [(at, mention) for at, mention, weekday in bare if weekday]
        self._told = [
            (at, mention, weekday, _part(mention.node))
            for at, mention, weekday in bare
            if weekday or isinstance(mention.node, Until) or is_night(mention.node)
        ]
        self._pairs = list(_pairs(mentions, {at for at, _ in self._bare}))
        self._last = [(at, m) for at, m in enumerate(mentions) if is_last(m.node) and " " in m.anchor.text]
        self._near = frozenset(filter(None, (near_by(m.node) for m in mentions)))

    def objections(self, resolved: Sequence[Resolution], day: date) -> Iterator[Objection]:
        """What speaks against a day.

        Args:
            resolved: What the time expressions come to if the report is from that day.
            day: The day.
        """
        back = list(self._back(resolved, day))
        if any(told.sure for told in back):
            yield from _newest(back, self._near)
            first = _newest_of_first(back)
            yield from _first(first, self._mentions) if first else ()
            yield from _named(back, first or back[0])
        yield from self._beside(resolved, day)
        for at, mention in self._last:
            start = resolved[at].values[0].start if resolved[at].values else None
            if start and 0 <= (age := (day - start).days) < len(LAST):
                text = f"“{mention.anchor.text}” would lie no more than {in_days(age)} back"
                yield Objection(LAST[age], text)
        for at, mention in self._bare:
            start = resolved[at].values[0].start if resolved[at].values else None
            if start and mention.tense in AHEAD:
                off = (start - day).days % _WEEK
                text = f"“{mention.anchor.text}” would lie {in_days(off)} ahead"
                if AHEAD[mention.tense][off] and (start >= day or mention.tense == "present"):
                    yield Objection(AHEAD[mention.tense][off], text)

    def _beside(self, resolved: Sequence[Resolution], day: date) -> Iterator[Objection]:
        """What would be one day by two names in one sentence: "Saturday they swept, and yesterday more came"."""
        for named, days_back, words in self._pairs:
            values = resolved[named].values
            if values and values[0].start == day - timedelta(days=days_back):
                yield Objection(BESIDE, f"{words} of one sentence would be one day")

    def _back(self, resolved: Sequence[Resolution], day: date) -> Iterator[_Told]:
        for at, mention, weekday, part in self._told:
            value = resolved[at].values[0] if resolved[at].values else None
            if value is not None and weekday:
                start = value.start
                if start and ((age := (day - start).days) >= 0 or mention.tense == "present"):
                    yield _Told(mention, age % 7, part, mention.tense != "present")
            elif value is not None:
                end = value.end
                yield from _ended(mention, (day - end).days if end else -1)


def _ended(mention: TimexMention, age: int) -> Iterator[_Told]:
    """A day by what ended on it: "in de nacht van zondag op maandag", "telde tot woensdagmiddag 31 doden"."""
    node = mention.node
    if not 0 <= age < len(NAMED):
        return
    if isinstance(node, Until) and is_bare_weekday(node.of) and mention.tense == "past" and age < _STALE:
        yield _Told(mention, age, _part(node.of), sure=True)
    elif is_night(node):
        yield _Told(mention, age, "night", mention.tense in ("past", "none"))


def _named(back: Sequence[_Told], first: _Told) -> Iterator[Objection]:
    told = {one.age: one.mention for one in reversed(back) if one.sure}
    here = {first.mention.place}  # what stands beside the first is weighed with it
    if not back[0].mention.before:
        here.add(back[0].mention.place)
    for age, mention in sorted(told.items()):
        if NAMED[age] and mention.place not in here and not mention.printed:
            yield Objection(NAMED[age], f"“{mention.anchor.text}” would lie {in_days(age)} back")


def _newest_of_first(back: Sequence[_Told]) -> _Told | None:
    """The newest weekday of the first sentence that names one as told: "who fell on Thursday night died on Friday"."""
    # "On Wednesday it had insisted on 149": what had been is no news, and what was printed was before.
    free = [t for t in back if not (t.mention.owner or t.mention.before or t.mention.printed)]
    here = (told for told in free if told.mention.place == free[0].mention.place)
    return min(here, key=lambda told: told.age, default=None)


def _first(first: _Told, mentions: Sequence[TimexMention]) -> Iterator[Objection]:
    if FIRST[first.age] and first.sure:
        before = next(
            m for m in mentions if m.counted or _is_today(m) or is_last(m.node) or m is first.mention
        )
        beside = any(m.place == first.mention.place and _is_today(m) for m in mentions)
        opens = first.mention.anchor.start < _OPENING
        weight = FIRST[first.age] * (1.0 if opens and before is first.mention and not beside else _BESIDE)
        words = f"“{first.mention.anchor.text}”, the first weekday it names"
        yield Objection(weight, f"{words}, would lie {in_days(first.age)} back")
    if first.age and first.mention.reporting:
        here = (m for m in mentions if m.place == first.mention.place)
        ahead = next((m for m in here if near_by(m.node) == "evening" and m.tense != "none"), None)
        if ahead is not None:
            words = f"what was said on “{first.mention.anchor.text}” of “{ahead.anchor.text}”"
            yield Objection(TONIGHT, f"{words} would have been said {in_days(first.age)} before")


def _is_today(mention: TimexMention) -> bool:
    """Does it tell what is new by today or yesterday, and not what is to come: "slapen vanavond weer thuis"?"""
    near = near_by(mention.node)
    return near is not None and near != "evening" and mention.tense != "future"


def _pairs(mentions: Sequence[TimexMention], bare: Set[int]) -> Iterator[tuple[int, int, str]]:
    """Each weekday beside "yesterday" or "today" in its sentence: its index, how many days back the other is, both."""
    for at, (one, other) in enumerate(pairwise(mentions)):
        named, near = (at, other) if at in bare else (at + 1, one)
        told = near_by(near.node)
        if one.place == other.place and named in bare and told in _DAYS_BACK:
            yield named, _DAYS_BACK[told], f"“{one.anchor.text}” and “{other.anchor.text}”"


def _newest(back: Sequence[_Told], near: frozenset[str]) -> Iterator[Objection]:
    """The newest weekday a report looks back on, by its age, its part of the day and whether yesterday is told too."""
    newest = min(told.age for told in back if told.sure)
    named = [told for told in back if told.age == newest and told.sure]
    told = near - {"evening"}  # which may be to come
    if newest >= _STALE:
        if any(told.age < _STALE for told in back):
            return
        weight = NEWEST[newest] * (_BESIDE if near else 1.0)
        yield Objection(weight, f"no weekday it looks back on would be nearer than {in_days(newest)}")
    elif newest:
        # A morning told in the present is of the very day: "Sunday morning in Lima, and the streets are calm".
        if all(told.age or told.part not in _BY_DAY for told in back):
            yield from _day_before(named, told or near)
    else:
        yield from _very_day(named, told or near)


def _day_before(named: Sequence[_Told], near: frozenset[str]) -> Iterator[Objection]:
    parts, text = {told.part for told in named}, named[0].mention.anchor.text
    if parts & _BY_DAY and "late" not in parts:
        weight = EARLY if "early" in parts else BY_THE_CLOCK
        weight *= 1.0 if parts <= _BY_DAY else 0.5
        weight *= _BEFORE_TODAY if near == {"yesterday"} else 1.0
        yield Objection(weight, f"“{text}” would be the day before, and nothing it names later")
    elif parts == {"night"}:
        yield Objection(OVERNIGHT, f"“{text}” would have ended the day before, and nothing it names is later")
    if any(told.mention.reporting and told.part in (None, *_BY_DAY) for told in named):
        yield Objection(
            SAID, f"what was said on “{text}” would be of the day before, and nothing it names later"
        )
    elif not near and parts == {None}:
        yield Objection(BARE, f"it names no day later than “{text}”, which would be the day before")


def _very_day(named: Sequence[_Told], near: frozenset[str]) -> Iterator[Objection]:
    text = named[0].mention.anchor.text
    if any(told.part == "late" for told in named):
        weight = LATE * (_TODAY_TOO if near == {"today"} else 1.0)
        yield Objection(weight, f"“{text}” would be the evening or night of the very day")
    by_name = [told for told in named if told.part != "night"]  # a night that ended on it is another time
    if len(by_name) > 1 and not {told.part for told in by_name} <= _BY_DAY:
        yield Objection(TWICE, f"“{text}” would be the very day, and it names it more than once")
    if near == {"today"} and all(told.part is None for told in named):
        yield Objection(TODAY, f"it tells of today by that word, yet “{text}” would be the very day")
    if near == {"yesterday"}:
        yield Objection(YESTERDAY, f"it tells of yesterday, yet “{text}” would be the very day")


def _part(node: Node) -> Part | None:
    if isinstance(node, Clock):
        # "Dinsdagavond om tien uur" is of the evening whatever the number of its hour.
        return "late" if is_dark(node) else _part(node.of) or "hour"
    if isinstance(node, Marked):
        parts: dict[str, Part] = {
            "MORNING": "early",
            "AFTERNOON": "early",
            "EVENING": "late",
            "NIGHT": "late",
        }
        return parts.get(node.mod)
    return None
