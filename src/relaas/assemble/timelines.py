"""The timeline: the events that bear the story, by date, few enough to be read; and those whose date is open."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.assemble.balances import balances
from relaas.assemble.happenings import WEIGHTS, Count, Happening, clusters, happening, is_wide, told
from relaas.assemble.headlines import line, one_each, told_apart
from relaas.assemble.ranking import chosen_of, in_time, origins
from relaas.model.accounts import OpenEntry, TimelineEntry
from relaas.model.anchors import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document
    from relaas.model.events import Event

_DAY = len("2024-05-16")
_WHOLES = (len("2024"), len("2024-05"))
_LEAST = 3
"""What an event must be worth to be listed though its date is open."""
_MOST_OPEN = 12


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a timeline is made of.

    Attributes:
        entries: In order of time.
        open: Events with more than one date left, in order of document and offset.
    """

    entries: tuple[TimelineEntry, ...]
    open: tuple[OpenEntry, ...]


def timeline(
    events: Sequence[Event], figures: Sequence[Count], documents: Mapping[str, Document], story: str
) -> Timeline:
    """Choose the events and counts that bear a story and put them in order of time.

    Args:
        events: In order of document path and offset.
        figures: With their sentences, in the same order.
        documents: By id.
        story: The story they belong to.
    """
    grouped = clusters(events)
    dated = [found for cluster in grouped if (found := happening(cluster)) is not None]
    joined = _joined([*dated, *balances(figures, dated, documents)])
    chosen = told_apart(chosen_of(joined, documents), documents)
    entries = tuple(_entry(one, documents, story) for one in sorted(chosen, key=_told_at))
    return Timeline(entries, _open(grouped, story))


def _joined(found: Sequence[Happening]) -> list[Happening]:
    """What one passage tells of one date is one entry: a shooting with its dead."""
    by_day: dict[tuple[str, str], _Day] = {}
    for one in sorted(found, key=lambda h: -h.weight):
        by_day.setdefault((one.date[:_DAY], one.status), _Day()).add(one)
    return _narrower([one for day in by_day.values() for one in day.found.values()])


def _narrower(found: Sequence[Happening]) -> list[Happening]:
    """Without those known by their month or year whose passages all tell of a day in it: that is theirs too."""
    days = [one for one in found if not is_wide(one.date) and "/" not in one.date]
    told = {
        (one.status, one.date[:size], place) for one in days for size in _WHOLES for place in one.passages
    }
    return [one for one in found if not all((one.status, one.date, place) in told for place in one.passages)]


class _Day:
    """What happens on one day, with the passages that tell it."""

    def __init__(self) -> None:
        self.found: dict[int, Happening] = {}
        self._made = 0
        self._told: defaultdict[str, list[tuple[Anchor, int]]] = defaultdict(list)

    def add(self, one: Happening) -> None:
        """Put in one more, with whatever its passages tell as well."""
        whole = one
        for number in sorted(self._sharing(one)):
            if _at_one_time(self.found[number], one):
                whole = _both(self.found.pop(number), whole)
        self.found[self._made] = whole
        for place in whole.passages:
            self._told[place.document].append((place.anchor, self._made))
        self._made += 1

    def _sharing(self, one: Happening) -> set[int]:
        """The numbers of those that a passage of it tells too."""
        return {
            number
            for place in one.passages
            for anchor, number in self._told.get(place.document, ())
            if number in self.found and place.anchor.overlaps(anchor)
        }


def _at_one_time(left: Happening, right: Happening) -> bool:
    """Are two of a day at the same time, as far as both give one?"""
    clocks = "T" in left.date and "T" in right.date
    return left.date == right.date or not ("/" in left.date + right.date or clocks)


def _both(left: Happening, right: Happening) -> Happening:
    left, right = (left, right) if left.weight >= right.weight else (right, left)
    return replace(
        left,
        date=max(left.date, right.date, key=len),
        passages=tuple(dict.fromkeys((*left.passages, *right.passages))),
        carriers=tuple(dict.fromkeys((*left.carriers, *right.carriers))),
        events=tuple(dict.fromkeys((*left.events, *right.events))),
    )


def _told_at(one: Happening) -> tuple[str, bool, tuple[str, str]]:
    """The same, but that the counts of a day stand behind what happened at an hour of it."""
    when = in_time(one)
    return when[0][:_DAY], not one.events, when


def _entry(one: Happening, documents: Mapping[str, Document], story: str) -> TimelineEntry:
    places = one_each(one.passages)
    return TimelineEntry(
        date=one.date,
        headline=line(places[0]),
        anchors=places,
        documents=one.carriers,
        origins=origins(one, documents),
        story=story,
        status=one.status,
        events=one.events,
        why=one.why,
    )


def _open(grouped: Sequence[Sequence[Event]], story: str) -> tuple[OpenEntry, ...]:
    """Events of some weight of which only candidates are known, the gravest where there are many."""
    found = [
        (WEIGHTS[events[0].category], events)
        for cluster in grouped
        if (events := [e for e in cluster if told(e) and len(e.candidates) > 1])
        and happening(cluster) is None
    ]
    grave = [(weight, events) for weight, events in found if weight >= _LEAST]
    kept = sorted(range(len(grave)), key=lambda at: (-grave[at][0], at))[:_MOST_OPEN]
    made = dict[tuple[str, tuple[str, ...]], OpenEntry]()
    for at in sorted(kept):
        entry = _open_entry(grave[at][1], story)
        key = entry.headline, entry.candidates
        copied = made.get(key)
        places = one_each((*copied.anchors, *entry.anchors)) if copied else entry.anchors
        made[key] = replace(copied or entry, anchors=places)
    return tuple(made.values())


def _open_entry(events: Sequence[Event], story: str) -> OpenEntry:
    places = one_each([Place(event.document, event.passage) for event in events])
    candidates = sorted({value for event in events for value in event.candidates})
    return OpenEntry(tuple(candidates), line(places[0]), places, story, events[0].cluster)
