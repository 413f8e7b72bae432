"""The day on which a story began, as its dated reports tell it together: whatever happened, they name that day most.

It needs no word for what happened, which one report calls a fire, another a blaze, and a third tells without any noun.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from relaas.reconcile.dating import is_past_date
from relaas.reconcile.days.looks import (
    LEAST_COUNTED,
    counted_days,
    counted_starts,
    counts_days,
    first_day,
    named_span,
)
from relaas.reconcile.days.stretches import lasts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.model.timexes import TimexMention
    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.witnesses import Witness

_SOON = 4
"""Days within which the first report of a story tells of the day on which it began."""
_LONG = 500
"""Characters at the start of a report within which it counts from what its story is about ("vier dagen na de bommen"):
8 of 8 such counts lead to that day."""
_ABOUT = 1
"""Days by which "two weeks after the flood" may be off."""
_AGREED = 2
"""Reports that must name a day for it to be that one.

Of 28 stories 21 have such a day by their dated reports alone, and in all of them it is the day on which it began.
"""


def outset(dated: Sequence[Witness], witness: Witness) -> Span | None:
    """The day on which what dated reports of one event tell began.

    The one that most of them name, the first of them among them, shortly before that was out; of equals the earliest.
    Where no two name one, the day that they count from.

    Args:
        dated: Reports of one event that have one day each.
        witness: Another one of it, which has not: what it names by its date is that day whatever day it is from.

    Returns:
        The day, or the two that are named alike; or None.
    """
    first = min(other.candidates[0].day for other in dated)
    near = {first - timedelta(days=back) for back in range(_SOON + 1)}
    named = [(other.candidates[0].day, near & set(_named(other))) for other in dated]
    opening = {day for published, days in named if published == first for day in days}
    told = Counter(day for _, days in named for day in days & opening)
    told.update(opening & set(_by_date(witness)))
    agreed = (day for day in sorted(told) if told[day] >= _AGREED)
    day = max(agreed, key=lambda day: told[day], default=None)
    if day is None:
        return (counted, counted) if (counted := _counted(dated)) else None
    after = day + timedelta(days=1)  # a night is of two days
    return day, after if told[after] == told[day] else day


def _counted(dated: Sequence[Witness]) -> date | None:
    """The one day that dated reports count from, in whole days and in their first lines."""
    found = {
        day
        for other in dated
        for count in other.clues.counts
        if not count.again and _leads(other.times[count.time])
        for day in counted_starts(other, count.time, 0)
    }
    return found.pop() if len(found) == 1 else None


def _leads(mention: TimexMention) -> bool:
    """Is a count in whole days, of more than one, in the first lines?"""
    days = counted_days(mention) or 0
    return mention.anchor.start < _LONG and counts_days(mention) and days >= LEAST_COUNTED


def _by_date(witness: Witness) -> Iterator[date]:
    """The days that a report names by their dates."""
    for spans, mention in zip(witness.spans, witness.times, strict=True):
        if (span := spans[-1]) and is_past_date(mention) and not mention.printed:
            yield span[0]


def _named(witness: Witness) -> Iterator[date]:
    """The days up to its own that a dated report names, or counts from."""
    for number, mention in enumerate(witness.times):
        span = named_span(witness, number, 0)
        if span and mention.tense != "future" and not (mention.before and "narrative" in mention.hangs_on):
            yield from (day for day in span if day <= witness.candidates[0].day)
        if lasts(mention):
            continue
        slack = 0 if counts_days(mention) else _ABOUT
        for day in counted_starts(witness, number, 0):
            yield from (day + timedelta(days=off) for off in range(-slack, slack + 1))
    yield from (first_day(witness, day, 0) for day in witness.clues.running)
