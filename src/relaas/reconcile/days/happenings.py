"""What happened by the telling of one report: the events it is about, how long ago they were, when people were hurt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.reconcile.daynames import names_weekday
from relaas.reconcile.days.stretches import counts
from relaas.reconcile.days.tallies import COUNTED_UP, is_toll, is_undone, tolls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.events import EventMention
    from relaas.model.figures import FigureMention
    from relaas.reconcile.days.material import Material

_AT_ONCE = ("accident", "disaster")
"""What happens at one moment and once in a story; attacks and protests come in rows."""
_BEARING = (*_AT_ONCE, "assault", "protest")
"""What a story is about."""
_BEHIND = 40
"""Characters behind "vier dagen" within which the event stands that is counted from."""
_HARMED = (*COUNTED_UP, "missing", "hospitalised", "rescued")
"""What comes of an event, and is not told of days before it."""
_COUNTING = frozenset({"tallies", "runs"})
"""Bearings of a count whose time is that of counting: "is zaterdag opgelopen tot 31"."""
_HERE = frozenset({"publication", "speaker"})
"""What "vanochtend" and "gisteren" are counted from: the day of the report, or of who is quoted, mostly the same."""
_DYING = ("death", "killing", "crush")
"""Kinds of events by which people are dead."""


@dataclass(frozen=True, slots=True)
class Sudden:
    """An event that a report is about: it tells of it at its head, as over.

    Attributes:
        kinds: What it can be called: its kind and wider ones.
        time: Its time by its place among those of the report, or None.
        once: Is it of one moment, and once in a story?
        again: Does it come again and again in a story, so that no report of it is the first?
    """

    kinds: frozenset[str]
    time: int | None
    once: bool = True
    again: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """How long ago something was that a report tells of: "vier dagen na de ramp".

    Attributes:
        time: The stretch by its place among the times of the report.
        kinds: What the event behind it can be called; empty where no event that a story is about stands there.
        dated: The time right behind that says what day it was, by its place, or None.
        again: Does it come again and again, so that a story is seldom about the first: "negen dagen na de eerste mars"?
    """

    time: int
    kinds: frozenset[str]
    dated: int | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """A day by its number of those that something has gone on: "on the 13th day of the search".

    Attributes:
        number: Its number; 1 is the day on which it began.
        time: What day that is, by its place among the times of the report, or None.
        words: As told.
        kinds: What it can be called.
    """

    number: int
    time: int | None
    words: str
    kinds: frozenset[str] = frozenset()


def happened(material: Material) -> Iterator[tuple[Sudden, int]]:
    """The events that a story can be about and that are over, each with where it is told.

    What a stretch counts from has no other time: "gisteren, een week na de ramp" tells of no disaster of yesterday.

    Args:
        material: The report.
    """
    behind = {event.trigger.start for _, event in _counted(material) if event}
    # "The toll of the fire rose to 31 on Saturday": that is when they were counted.
    hurt = (f for f in material.figures if f.category in _HARMED and not _COUNTING.isdisjoint(f.bearings))
    risen = {(f.sentence[1], f.when) for f in hurt if f.when is not None}
    for event in material.events:
        over = event.polarity == "positive" and event.modality == "asserted"
        if event.category in _BEARING and over:
            once, again = event.category in _AT_ONCE, event.category == "protest"
            start = event.trigger.start
            timeless = start in behind or (event.passage[1], event.when) in risen
            when = None if timeless else event.when
            yield Sudden(event.wider | {event.kind}, when, once, again), start


def since(material: Material) -> Iterator[Since]:
    """Stretches that something is counted from, with the event right behind them.

    Args:
        material: The report.
    """
    for number, event in _counted(material):
        kinds = event.wider | {event.kind} if event else frozenset[str]()
        again = event is not None and event.category == "protest"
        yield Since(number, kinds, material.times[number].dated, again)


def _counted(material: Material) -> Iterator[tuple[int, EventMention | None]]:
    """The stretches that something is counted from, by their places, each with the event right behind it."""
    bearing = [event for event in material.events if event.category in _BEARING]
    for number, mention in enumerate(material.times):
        if counts(mention):
            after = range(mention.anchor.end, min(mention.anchor.end + _BEHIND, mention.place[1]))
            yield number, next((event for event in bearing if event.trigger.start in after), None)


def running(material: Material) -> Iterator[Running]:
    """The days that are told by how long something such as a story is about has gone on, or the search after it.

    Args:
        material: The report.
    """
    for event in material.events:
        told = event.polarity == "positive" and event.modality in ("asserted", "reported")
        if event.running is not None and told and event.category in (*_BEARING, "aid"):
            yield Running(event.running, event.when, event.trigger.text, event.wider | {event.kind})


def harm(material: Material) -> Iterator[int]:
    """The times at which people were hurt, lost or found, by their places.

    Args:
        material: The report.
    """
    hurt = (
        w
        for f in material.figures
        if f.category in _HARMED and not f.scope
        for w in (f.when, f.attributed.said)
    )
    told = (e.when for e in material.events if e.category == "casualties" and e.modality == "asserted")
    yield from (when for when in (*hurt, *told) if when is not None)


def counted_before(material: Material) -> Iterator[tuple[int, int]]:
    """The time of a count that was overtaken, with one at which those were hurt that are counted now, by their places.

    "Donderdag raakten 41 mensen gewond. Gisteravond was er nog sprake van vier."

    Args:
        material: The report.
    """
    hurt = (f for f in material.figures if f.category in COUNTED_UP and not f.superseded)
    # Who was found or died since are told of later days than all that were hurt.
    told = [f for f in hurt if f.when is not None and _COUNTING.isdisjoint(f.bearings) and not f.scope]
    for figure in material.figures:
        if figure.superseded and figure.category in _HARMED:
            # Of fewer than were counted by then something else is told: "twelve so far; on Saturday 11 gunmen died".
            more = (f.when for f in told if f.quantity.high is None or f.quantity.high >= figure.quantity.low)
            when = {at for at in more if at is not None}
            times = (at for at in (figure.when, figure.attributed.said) if at is not None)
            yield from ((at, harmed) for at in times for harmed in sorted(when - {at}))


def counted_earlier(material: Material) -> Iterator[tuple[int, bool]]:
    """The times, by their places, of counts that another has overtaken by now, each with whether it says so.

    "Donderdagavond waren het er 67, vanochtend 75"; "de 88 die wij maandag meldden waren er 82".

    Args:
        material: The report.
    """
    whole = [figure for figure in material.figures if not figure.scope]
    for figure in whole:
        beside = [
            other
            for other in whole
            if (other.sentence, other.category) == (figure.sentence, figure.category)
            and other.quantity.number != figure.quantity.number
        ]
        times = _times(figure) - {time for other in beside for time in _times(other)}
        now = [other for other in beside if _is_of_now(other, material)]
        sure = is_undone(figure) or any(_times(other) for other in now)
        if sure or now:
            yield from ((time, sure) for time in sorted(times))


def _times(figure: FigureMention) -> set[int]:
    return {at for at in (figure.when, figure.attributed.said) if at is not None}


def _is_of_now(figure: FigureMention, material: Material) -> bool:
    """Is it a count as it stands, or of a day told from that of the report: "vanochtend", "gisteren"?"""
    times = [material.times[at] for at in _times(figure)]
    return all(time.hangs_on & _HERE and not names_weekday(time.node) for time in times)


def fallen(material: Material) -> int | None:
    """When all whom the report counts at its head died: by a verb of dying, not of counting ("opgelopen tot 31").

    Args:
        material: The report.

    Returns:
        The time by its place, or None.
    """
    counted = tolls(material.figures)
    killed = [
        f for f in material.figures if f.category == "killed" and is_toll(f) and "tallies" not in f.bearings
    ]
    whole = [f for f in killed if int(f.quantity.number or 0) == max(counted)]
    own = (f.when for f in whole if f.when is not None and "runs" not in f.bearings)
    if (when := next(own, None)) is not None:
        return when
    died = (
        e for e in material.events if e.kind in _DYING and e.modality == "asserted" and e.when is not None
    )
    return next((e.when for e in died if any(_of_one(e, figure) for figure in whole)), None)


def _of_one(event: EventMention, figure: FigureMention) -> bool:
    """Does one sentence tell an event and count, and give the count no other time?"""
    return event.passage[0] <= figure.anchor.start < event.passage[1] and figure.when in (None, event.when)
