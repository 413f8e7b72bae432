"""What the day on which an event began says of the day of a report on it, where dated reports tell that day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relaas.model.time.operators import Since as SinceTime
from relaas.reconcile.daynames import names_weekday
from relaas.reconcile.days.looks import (
    LEAST_COUNTED,
    counted_days,
    counted_from,
    counted_span,
    counted_starts,
    counted_to,
    counts_days,
    named_span,
    stretch,
)
from relaas.reconcile.days.stretches import lasts
from relaas.reconcile.objections import Objection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.reconcile.days.clues import Clues
    from relaas.reconcile.days.happenings import Since, Sudden
    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.witnesses import Witness

_SHORTLY = 45
"""Days back within which an event is the one that a story is about."""
_IN_A_ROW = 2
"""Reports that must tell of protests for a story to be of a row of them."""
UNBORN = 4.0
"""What speaks against a report from before what it is about, beside its not naming that day."""
UNNAMED = 2.0
"""What speaks against one that would not name the day of its event: 8 of 27, and 35 of 38 weeks that are not theirs."""
BY_NUMBER = 0.6
"""The same where the report gives the day of its event by its number, or its week: then no weekday need name it."""
BACKGROUND, _MANY = 0.9, 3
"""What speaks against each weekday it would look back on from before its event, and how many count."""
HARMED = 2.6
"""The same where people were hurt, lost or found on that weekday: that comes of an event."""
PLACED = (0.0, 0.8, 2.5)
"""What speaks against a day by how far that on which the report has its event is from where others have it."""
COUNTED_AHEAD, _LEADING = (0.0, 2.5, 4.0), 350
"""The same in the first lines: 14 of 14 lead to that day."""
_OPENING = 60
"""Characters at the start of a report within which a count opens it: "Twenty-four hours after the tower fell"."""
COUNTED = (0.0, 1.5, 3.0)
"""What speaks against a day by how far "four days after the flood" is from the day it began; no more than the last."""
_ABOUT = 3
"""Days by which what is told in weeks, months or years may be off."""
COUNTED_WEEKS = (0.0, 0.7, 1.4, 2.2, 3.0)
"""The same for "two weeks after the flood", which is less exact."""

LASTED = (0.0, 0.4, 1.4, 2.2, 3.0)
"""The same for "drie weken lang" at the head of a report: of 10 such 3 lead to that day, 7 to one beside it."""


def began(witness: Witness, dated: Sequence[Witness], *, again: bool) -> tuple[Span, ...]:
    """The days on which dated reports say that what a report is about happened, the first first.

    Args:
        witness: The report.
        dated: Those of its relatives that have one day.
        again: Whether they tell of a row of events.
    """
    last = witness.candidates[-1].day
    found = {span for other in dated for span in _began(witness, other, again=again) if span[0] <= last}
    return tuple(sorted(span for span in found if not any(_is_within(other, span) for other in found)))


def _is_within(one: Span, other: Span) -> bool:
    """Is one stretch of days the more exact of the two?"""
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def comes_again(witness: Witness, dated: Sequence[Witness]) -> bool:
    """Is what a report and its relatives tell of a row of events: protests, and the shots that are fired at them?

    One that tells of a march need not: people walk for the dead of one attack.

    Args:
        witness: The report.
        dated: Those of its relatives that have one day.
    """
    marching = (one for one in (witness, *dated) if any(event.again for event in one.clues.sudden))
    return sum(1 for _ in marching) >= _IN_A_ROW


def _began(witness: Witness, other: Witness, *, again: bool) -> Iterator[Span]:
    shared = witness.clues.kinds & other.clues.kinds
    for count in other.clues.counts:
        if count.kinds & shared and not (again and count.again):
            yield from filter(None, [counted_span(other, count.time, 0)])
    if other.clues.fallen is not None and not again and (witness.clues.tolls or shared):
        yield from filter(None, [other.spans[other.clues.fallen][0]])
    for event in other.clues.sudden:
        span = other.spans[event.time][0] if event.time is not None else None
        if (
            span
            and not (again and not event.once)
            and _is_of(witness.clues, event)
            and _is_shortly(other.candidates[0].day, span)
        ):
            yield span


def _is_of(clues: Clues, event: Sudden) -> bool:
    """Is a report about an event: it calls it so, or counts the dead and tells of nothing else that killed at once?"""
    if event.kinds & clues.kinds:
        return True
    return event.once and bool(clues.tolls) and not any(told.once for told in clues.sudden)


def _is_shortly(day: date, span: Span) -> bool:
    return 0 <= (day - span[0]).days <= _SHORTLY


def _names(witness: Witness, at: int, onsets: Sequence[Span]) -> bool:
    """Names a report the day of its event by its number, or the week it lies in: "op 22 maart", "vorige week"?"""
    numbers = range(len(witness.times))
    spans = (stretch(witness, number, at) or named_span(witness, number, at) for number in numbers)
    return any(span and span[0] <= last and first <= span[1] for span in spans for first, last in onsets)


def since_onset(
    witness: Witness, at: int, named: frozenset[date], onsets: Sequence[Span]
) -> Iterator[Objection]:
    """What speaks against a day by the days on which the event of the report happened.

    Args:
        witness: The report.
        at: Index of the candidate.
        named: The days it would look back on.
        onsets: What `began` found: at least one.
    """
    first, day = onsets[0][0], witness.candidates[at].day
    told = _told(onsets[0])
    if day < first:
        yield Objection(UNBORN + UNNAMED, f"what it tells of happened {told} by dated reports of the event")
        return
    told_of = any(start <= one <= end for one in named for start, end in onsets)
    if named and not told_of:
        weight = BY_NUMBER if _names(witness, at, onsets) else UNNAMED
        yield Objection(weight, f"it would not name the day of its event, {told} by dated reports")
    early = _weekdays_before(witness, at, first)
    for before, number in sorted(early.items())[:_MANY]:
        weight = HARMED if number in witness.clues.harm else BACKGROUND
        yield Objection(weight, f"{witness.words(number)} would be {before}, before its event {told}")


def _told(onset: Span) -> str:
    """When an event was, in words."""
    start, end = onset
    return f"on {start}" if start == end else f"about {start + (end - start) // 2}"


def _weekdays_before(witness: Witness, at: int, first: date) -> dict[date, int]:
    """The weekdays before a day that it names, each with its first mention; hurt people go first."""
    found: dict[date, int] = {}
    numbers = sorted(range(len(witness.times)), key=lambda number: number not in witness.clues.harm)
    for number in numbers:
        mention, span = witness.times[number], named_span(witness, number, at)
        near = number in witness.clues.harm and mention.hangs_on & {"publication", "speaker"}
        node = mention.node.of if isinstance(mention.node, SinceTime) else mention.node
        if span and (near or names_weekday(node)) and mention.tense == "past" and span[1] < first:
            found.setdefault(span[0], number)
    return found


def placed(
    witness: Witness, at: int, onsets: Sequence[Span], kinds: frozenset[str], *, again: bool
) -> Iterator[Objection]:
    """The day on which the report itself has its event is one on which dated reports have it.

    Args:
        witness: The report.
        at: Index of the candidate.
        onsets: The days it can have happened on by dated reports: at least one.
        kinds: What those call it.
        again: Is it one of a row, of which only what is of one moment has its day?
    """
    numbers = witness.clues.times_of(kinds, once=again)
    if witness.clues.fallen is not None and not again:
        numbers.append(witness.clues.fallen)
    spans = [(stretch(witness, number, at), number) for number in numbers]
    told = [(min(apart(span, onset) for onset in onsets), number) for span, number in spans if span]
    off, number = min(told, default=(0, 0))
    if weight := PLACED[min(off, len(PLACED) - 1)]:
        yield Objection(weight, f"{witness.words(number)} would not be the day of its event by dated reports")


def counted(witness: Witness, at: int, onsets: Sequence[Span]) -> Iterator[Objection]:
    """How long ago the report says its event was leads to a day on which it, or dated ones, have it happen.

    Args:
        witness: The report.
        at: Index of the candidate.
        onsets: The days it can have happened on by dated reports; may be empty.
    """
    for count in witness.clues.counts:
        if count.dated is not None:
            yield from _added(witness, count, witness.spans[count.dated][at], at)
            continue
        mention = witness.times[count.time]
        opens = mention.anchor.start == mention.place[0] < _OPENING
        if not (count.kinds or opens) and (counted_days(mention) or 0) < LEAST_COUNTED:
            continue
        told = [*_own(witness, count, at), *onsets]
        starts = counted_starts(witness, count.time, at)
        if not starts or not told:
            continue
        off = min(apart((one, one), span) for span in told for one in starts)
        if weight := weigh_count(witness, count, off):
            words = f"{witness.words(count.time)} ago would be {starts[0]}"
            yield Objection(weight, f"{words}, on which no report that tells the day has it happen")


def _added(witness: Witness, count: Since, start: Span | None, at: int) -> Iterator[Objection]:
    """The day that a count leads to from a date beside it is one that the report names or is of, or looks back on."""
    day = counted_to(witness, count.time, start[0]) if start else None
    if day is None:
        return
    off = min(abs((one - day).days) for one in counted_from(witness, count.time, at))
    words = f"{witness.words(count.time)} after {witness.words(count.dated or 0)} is {day}"
    if weight := weigh_count(witness, count, off):
        yield Objection(weight, f"{words}, of which the report would not be")
    slack = timedelta(days=1 if counts_days(witness.times[count.time]) else _ABOUT)
    if witness.times[count.time].tense == "past" and witness.candidates[at].day < day - slack:
        yield Objection(UNBORN, f"{words}, and is told as past")


def weigh_count(witness: Witness, count: Since, off: int) -> float:
    """What speaks against a day from which a count leads so many days past the day of its event.

    Args:
        witness: The report.
        count: The count.
        off: Days.
    """
    mention = witness.times[count.time]
    table: tuple[float, ...] = COUNTED_WEEKS
    if lasts(mention):
        table = LASTED
    elif counts_days(mention):
        table = COUNTED_AHEAD if mention.anchor.start < _LEADING else COUNTED
    return table[min(off, len(table) - 1)]


def apart(one: Span, other: Span) -> int:
    """Days between two stretches of days; none where they meet.

    Args:
        one: The first and the last day.
        other: The same.
    """
    return max((one[0] - other[1]).days, (other[0] - one[1]).days, 0)


def _own(witness: Witness, count: Since, at: int) -> list[Span]:
    """The days on which the report itself says that it happened, in the weeks before."""
    spans = [witness.spans[number][at] for number in witness.clues.times_of(count.kinds)]
    return [span for span in spans if span and _is_shortly(witness.candidates[at].day, span)]
