"""What a report looks back on, by the day it would be from."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from relaas.model.time.calendar import DAYS, MONTHS, add
from relaas.model.time.operators import Lasting, Marked, Since
from relaas.reconcile.dating import is_past_date
from relaas.reconcile.daynames import is_night, near_by
from relaas.reconcile.days.stretches import counts, lasts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from relaas.model.timexes import TimexMention
    from relaas.reconcile.days.happenings import Running
    from relaas.reconcile.days.witnesses import Witness

Span = tuple["date", "date"]
_WHOLE = len("2024-05-16")
_LONG = 10
"""Days up to which a stretch tells something of the day of a report in it: a week, or the first days of a month."""
_ABOUT = 3
"""Days by which "two weeks after the flood" may be off and still be told of the flood."""
_HEDGED = 2
"""Days by which "almost two weeks" may be less, and "more than two weeks" more."""
LEAST_COUNTED = 2
"""From how many days on "vier dagen nadat de dijk brak" is counted from what a story is about, whatever that is called:
what was a day before is mostly something else that is told of."""
_DAYS = {"hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7)}
_LESS, _MORE = "LESS_THAN", "MORE_THAN"
_BESIDE, _EXACTLY = 3, 16
"""Characters that may stand between a day and what is counted from it: "gisteren, negen dagen na de ramp"; and where a
word says that it is exact: "gisteren, precies een week na de ramp"."""


def looked_back(witness: Witness) -> list[frozenset[date]]:
    """For each candidate, the days it would look back on if it were from that one, as far as they hang on it.

    Args:
        witness: The report.
    """
    numbers = range(len(witness.times))
    hanging = [number for number in numbers if hangs(witness, number)]
    counting = [number for number in numbers if counted_days(witness.times[number])]
    return [
        frozenset(
            [
                *(day for number in hanging for day in past(witness, number, at)),
                *(day for number in counting for day in _counted(witness, number, at)),
                *(first_day(witness, day, at) for day in witness.clues.running),
            ]
        )
        for at in range(len(witness.candidates))
    ]


def hangs(witness: Witness, number: int) -> bool:
    """Does a time come to different days by the day of the report, other than by the year of a date?

    Args:
        witness: The report.
        number: Index of the time.
    """
    if is_past_date(witness.times[number]):
        return False
    return len({named_span(witness, number, at) for at in range(len(witness.candidates))}) > 1


def past(witness: Witness, number: int, at: int) -> Iterator[date]:
    """The days of a time that is not told as ahead, up to the day of the report.

    Args:
        witness: The report.
        number: Index of the time.
        at: Index of the candidate.
    """
    span = named_span(witness, number, at)
    if span and witness.times[number].tense != "future":
        yield from (day for day in dict.fromkeys(span) if day <= witness.candidates[at].day)


def named_span(witness: Witness, number: int, at: int) -> Span | None:
    """The day or night of a time, or the day from which on something goes on: "sinds vrijdag".

    Args:
        witness: The report.
        number: Index of the time.
        at: Index of the candidate.
    """
    span = witness.spans[number][at]
    if span and (span[0] == span[1] or is_night(witness.times[number].node)):
        return span  # and no weekend, which others name too easily
    values = witness.candidates[at].resolved[number].values
    since = isinstance(witness.times[number].node, Since) and len(values) == 1
    start = values[0].start if since and len(values[0].first) >= _WHOLE else None
    return (start, start) if start else None


def stretch(witness: Witness, number: int, at: int) -> Span | None:
    """The day of a time, or the first and last day where it is a week or so: "vorige week", "begin deze maand".

    Args:
        witness: The report.
        number: Index of the time.
        at: Index of the candidate.
    """
    values = witness.candidates[at].resolved[number].values
    start, end = (values[0].start, values[0].end) if len(values) == 1 else (None, None)
    return (start, end) if start and end and (end - start).days <= _LONG else None


def counted_span(witness: Witness, number: int, at: int) -> Span | None:
    """The day of the flood by "four days after the flood"; three days for weeks, which are less exact.

    Args:
        witness: The report.
        number: Index of the time.
        at: Index of the candidate.
    """
    mention = witness.times[number]
    length = counted_days(mention)
    if not length:
        return None
    slack = timedelta(days=0 if counts_days(mention) else 1)
    day = next(counted_from(witness, number, at)) - timedelta(days=length)
    return day - slack, day + slack


def _counted(witness: Witness, number: int, at: int) -> Iterator[date]:
    slack = 0 if counts_days(witness.times[number]) else _ABOUT
    for day in counted_starts(witness, number, at):
        yield from (day + timedelta(days=off) for off in range(-slack, slack + 1))


def counted_starts(witness: Witness, number: int, at: int) -> list[date]:
    """The days that "four days after the flood" can lead back to, if the report is from a day.

    Args:
        witness: The report.
        number: Index of the stretch among its times.
        at: Index of the candidate.
    """
    mention = witness.times[number]
    length = counted_days(mention)
    if not length:
        return []
    starts = counted_from(witness, number, at)
    return [day - timedelta(days=days) for day in starts for days in _lengths(mention, length)]


def _lengths(mention: TimexMention, length: int) -> list[int]:
    """The days that a stretch can be, as told first: fewer for "bijna een week", more for "ruim een week"."""
    slack = 1 if counts_days(mention) else _HEDGED
    mod = mention.node.mod if isinstance(mention.node, Marked) else ""
    if mod == _LESS:
        return list(range(length - 1, length - slack - 1, -1))
    if mod == _MORE:
        return list(range(length + 1, length + slack + 1))
    return [length]


def first_day(witness: Witness, day: Running, at: int) -> date:
    """The day from which on "the 13th day of the search" is counted, if the report is from a day.

    Args:
        witness: The report.
        day: The day that it counts.
        at: Index of the candidate.
    """
    span = witness.spans[day.time][at] if day.time is not None else None
    told = span[0] if span and span[0] == span[1] else witness.candidates[at].day
    return told - timedelta(days=day.number - 1)


def counted_to(witness: Witness, number: int, start: date) -> date | None:
    """The day that "four days after the flood of May 8" leads to, a month or year by its calendar.

    Args:
        witness: The report.
        number: Index of the stretch among its times.
        start: The day of the flood.
    """
    count, unit = _counted_in(witness.times[number]) or (Fraction(0), "")
    if count.denominator > 1 or unit not in (*DAYS, *MONTHS):
        return None
    return add(start, int(count), unit)


def counted_from(witness: Witness, number: int, at: int) -> Iterator[date]:
    """The day that its sentence names just before, and the day of the report unless the two stand side by side.

    What is told as past behind a sentence of yesterday may be of yesterday too: "They queued yesterday. Thousands left,
    a day after the storm."
    """
    named, mention = _named_before(witness, number, at), witness.times[number]
    if named:
        yield named
    most = _EXACTLY if mention.exact else _BESIDE
    if not named or mention.anchor.start - witness.times[number - 1].anchor.end > most:
        yield witness.candidates[at].day
    if number and mention.tense == "past" and _is_of_yesterday(witness.times[number - 1], mention):
        yield witness.candidates[at].day - timedelta(days=1)


def _is_of_yesterday(before: TimexMention, mention: TimexMention) -> bool:
    """Is yesterday told in a sentence before, of the same paragraph?"""
    behind = before.place[1] < mention.place[0] and before.paragraph == mention.paragraph
    return behind and near_by(before.node) == "yesterday"


def _named_before(witness: Witness, number: int, at: int) -> date | None:
    before = number - 1
    if before < 0 or witness.times[before].place != witness.times[number].place:
        return None
    span = witness.spans[before][at]
    return span[0] if span and span[0] == span[1] else None


def counted_days(mention: TimexMention) -> int | None:
    """Whole days of a stretch told in days or weeks that something is counted from.

    Args:
        mention: A time expression.
    """
    count, unit = _counted_in(mention) or (Fraction(0), "")
    days = count * _DAYS.get(unit, Fraction(0))
    return int(days) if days and days.denominator == 1 else None


def counts_days(mention: TimexMention) -> bool:
    """Is such a stretch told in days, or as exact: "nine days after the crash", "precisely two weeks after it"?

    Args:
        mention: A time expression.
    """
    unit = (_counted_in(mention) or (0, ""))[1]
    return mention.exact or (unit in ("hour", "day") and not lasts(mention))


def _counted_in(mention: TimexMention) -> tuple[Fraction, str] | None:
    node = mention.node.of if isinstance(mention.node, Marked) else mention.node
    if not counts(mention) or not isinstance(node, Lasting) or len(node.amounts) != 1:
        return None
    return node.amounts[0]
