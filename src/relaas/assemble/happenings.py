"""What can stand on a timeline: events by cluster and counts, each with its date and the passages that tell it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from relaas.model.anchors import Anchor, Place
from relaas.model.figures import Figure
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.model.events import Event, EventCategory

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OPEN = ("", "..")
SAYING = "saying"
_STANDING = 2
_WHOLE = len("2024-05-16")
_TWO = 2
_OPENING = 400
"""Characters from the start of a report in which it gives the balance it is about."""
WEIGHTS: dict[EventCategory, int] = {
    "disaster": 6,
    "accident": 6,
    "assault": 6,
    "casualties": 5,
    "protest": 5,
    "coerce": 5,
    "sanction": 5,
    "retreat": 5,
    "agree": 5,
    "concede": 4,
    "accuse": 4,
    "mobilise": 4,
    "govern": 4,
    "aid": 4,
    "commemorate": 4,
    "consult": 3,
    "reject": 3,
    "threaten": 3,
    "announce": 3,
    "request": 3,
    "other": 2,
}
"""How much an event of a category bears a story, as seen by an editor."""
COUNTED = {
    "killed": 4,
    "missing": 3,
    "injured": 2,
    "detained": 3,
    "participants": 3,
    "displaced": 2,
    "infected": 3,
}
"""How much a new count of a category does."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with the sentence it stands in.

    Attributes:
        figure: The row.
        sentence: The sentence.
    """

    figure: Figure
    sentence: Anchor


class Happening(Frozen, frozen=True):
    """Something with a date.

    Attributes:
        date: EDTF.
        status: Done or announced.
        weight: How much it bears the story.
        passages: The words that tell it, the best first.
        carriers: Ids of all documents that speak of it, in order.
        events: Ids of its clusters.
        why: Where its date comes from.
        told: The words that name it, in the best passage.
    """

    date: str
    status: Literal["happened", "planned"]
    weight: int
    passages: tuple[Place, ...]
    carriers: tuple[str, ...]
    events: tuple[str, ...]
    why: str
    told: Anchor


def clusters(events: Iterable[Event]) -> list[list[Event]]:
    """The mentions of each event, in the order of the first ones."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.cluster, []).append(event)
    return list(found.values())


def told(event: Event) -> bool:
    """Does its text say that it happened, or is to happen?"""
    return event.polarity == "positive" and event.modality != "hypothetical"


def happening(cluster: Sequence[Event]) -> Happening | None:
    """A cluster as something with a date; None where none of its mentions tells of it with one."""
    dated = [event for event in cluster if _tells(event)]
    if not dated:
        return None
    date, because = _agreed(dated, [event for event in cluster if told(event) and event.when is None])
    if "/" not in date and all(event.kind == SAYING for event in dated):
        date = date[:_WHOLE]  # the hour at which somebody says something is no hour of the story
    done = [event for event in dated if event.modality != "planned"]
    best = sorted(done or dated, key=lambda e: _rank(e, date))
    first = {event.id for event in best}
    others = [event for event in cluster if told(event) and event.id not in first]
    return Happening(
        date=date,
        status="happened" if done else "planned",
        weight=max(WEIGHTS[event.category] for event in dated),
        passages=tuple(dict.fromkeys(Place(e.document, e.passage) for e in best)),
        carriers=tuple(dict.fromkeys(e.document for e in (*best, *others))),
        events=(cluster[0].cluster,),
        why=because,
        told=best[0].trigger,
    )


def _tells(event: Event) -> bool:
    """Can a mention stand on a timeline: dated, and no state since then, nor words that are still to be said?"""
    if not told(event) or event.when is None or day(event.when) is None:
        return False
    if event.category == "other":
        return not event.when.endswith("..") and not is_wide(event.when)
    return event.kind != SAYING or (event.modality != "planned" and not is_wide(event.when))


def day(when: str) -> str | None:
    """Where a time stands on a timeline: what goes on since a day at that day, what lasted until one nowhere."""
    start, slash, end = when.partition("/")
    if not slash:
        return when
    if start in _OPEN:
        return None
    return start if end in _OPEN else when


def _agreed(dated: Sequence[Event], open_: Sequence[Event]) -> tuple[str, str]:
    """The date of an event: what most of its reports say, else the narrowest; by the clock where a time is its own.

    Of a mention with several times left the one on that day is its own as well.
    """
    said: dict[str, set[str]] = {}
    for event in dated:
        said.setdefault(day(event.when or "") or "", set()).add(event.document)
    days: dict[str, set[str]] = {}
    for date, documents in said.items():
        days.setdefault(date.partition("T")[0] if "/" not in date else date, set()).update(documents)
    chosen = min(days, key=lambda d: (is_wide(d), -len(days[d]), "/" in d, d))
    for event, clock in _narrowed(open_, chosen.split("/")):
        said.setdefault(clock, set()).add(event.document)
        dated = [*dated, replace(event, when=clock)]
    clocks = [date for date in said if "T" in date and "/" not in date and date[:_WHOLE] in chosen.split("/")]
    chosen = _own_clock(dated, clocks, said) or chosen
    others = ", ".join(sorted(said.keys() - {chosen}))
    first = next((e for e in dated if day(e.when or "") == chosen), dated[0])
    return chosen, f"{first.why}" + (f"; elsewhere {others}" if others else "")


def _narrowed(open_: Sequence[Event], days: Sequence[str]) -> Iterator[tuple[Event, str]]:
    """The mentions of which a single clock time that is left lies on some days, with it."""
    for event in open_:
        fits = [c for c in event.candidates if "T" in c and "/" not in c and c[:_WHOLE] in days]
        if len(fits) == 1:
            yield event, fits[0]


def _own_clock(dated: Sequence[Event], clocks: Sequence[str], said: Mapping[str, set[str]]) -> str | None:
    """The clock time that is an event's own: the only one, what most reports give, else the only one of its kind.

    The kind is what most of its mentions call it: "shots at 10.45" and "police there at 11.05" give 10.45. None where
    two are left, which then only tell its day.
    """
    most = max((len(said[clock]) for clock in clocks), default=0)
    often = [clock for clock in clocks if len(said[clock]) == most]
    if len(often) < _TWO:
        return often[0] if often else None
    named = Counter(event.kind for event in dated).most_common()
    if len(named) > 1 and named[0][1] == named[1][1]:
        return None
    own = {day(event.when or "") for event in dated if event.kind == named[0][0]}
    left = [clock for clock in often if clock in own]
    return left[0] if len(left) == 1 else None


def is_wide(date: str) -> bool:
    """Is it a month, a year, or a stretch that does not lie within two days ("in de nacht van …")?

    Args:
        date: EDTF.
    """
    first, _, last = date.partition("/")
    if not last:
        return len(date) < _WHOLE
    return len(first) < _WHOLE or first[:7] != last[:7] or int(last[8:10]) - int(first[8:10]) > 1


def _rank(event: Event, date: str) -> tuple[bool, int, int, int, str]:
    length = event.passage.end - event.passage.start
    other = not _covers(day(event.when or "") or "", date[:_WHOLE])
    return (
        other,
        event.refers + (not 40 <= length <= 220),
        -WEIGHTS[event.category],
        event.passage.start,
        event.document,
    )


def _covers(when: str, date: str) -> bool:
    """Is a date a time, or within it: a night of two days has either?"""
    start, _, end = when.partition("/")
    return start[:_WHOLE] <= date <= (end or start)[:_WHOLE] if start else False


def counts(rows: Sequence[Count]) -> Iterator[Happening]:
    """The first count of the gravest category that each document gives for each day.

    One that others can be compared with, or with which its report opens: not every number in it is a balance.
    """
    compared = Counter(count.figure.series for count in rows)
    best: dict[tuple[str, str], Count] = {}
    for count in rows:
        figure, held = count.figure, count.figure.as_of.value
        balance = compared[figure.series] > 1 or figure.anchor.start < _OPENING
        if held is None or not _DAY.fullmatch(held) or not (_plain(figure) and balance):
            continue
        known = best.get((figure.document, held))
        if known is None or COUNTED[figure.category] > COUNTED[known.figure.category]:
            best[figure.document, held] = count
    yield from _changes(best)


def _changes(best: Mapping[tuple[str, str], Count]) -> Iterator[Happening]:
    """The counts of several documents together; a balance that stands since an earlier day is less news."""
    same: dict[tuple[str, str, int, int | None], list[Count]] = {}
    for (_, held), count in sorted(best.items(), key=lambda item: item[0][1]):
        figure = count.figure
        same.setdefault((held, figure.category, figure.low, figure.high), []).append(count)
    known: dict[str, tuple[int, int | None]] = {}
    for (held, category, low, high), found in same.items():
        before = known.get(category)
        if before is not None and low < before[0] and all(c.figure.anchor.start >= _OPENING for c in found):
            continue  # a smaller number deep in a report is a part of the balance, not the new one
        known[category] = (low, high)
        yield _counted(held, found, COUNTED[category] - _STANDING * (before == (low, high)))


def _counted(held: str, found: Sequence[Count], weight: int) -> Happening:
    figure = found[0].figure
    places = tuple(Place(count.figure.document, count.sentence) for count in found)
    why = f"the count “{figure.anchor.text}” is as of {held}: {figure.as_of.why}"
    carriers = tuple(dict.fromkeys(place.document for place in places))
    return Happening(held, "happened", weight, places, carriers, (), why, figure.anchor)


def _plain(figure: Figure) -> bool:
    """Is a figure a count of its own, as it stands?"""
    alone = figure.part_of is None and not figure.scope
    return figure.status == "asserted" and alone and figure.category in COUNTED
