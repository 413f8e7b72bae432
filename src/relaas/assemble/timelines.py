"""The timeline: the events that bear the story, by date, few enough to be read; and those whose date is open."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.assemble.balances import balances
from relaas.assemble.happenings import WEIGHTS, Count, Happening, clusters, happening, is_wide, told
from relaas.assemble.headlines import line, one_each, told_apart
from relaas.model.accounts import OpenEntry, TimelineEntry
from relaas.model.anchors import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document
    from relaas.model.events import Event

_SEASON = re.compile(r"(\d{4})-(2[1-4])")  # EDTF: 21 is spring, from March
_DAY = len("2024-05-16")
_FEW, _MORE = 6, 2.5
"""Entries of a timeline: six, and five for two reports; each report has two or three events of its own to tell."""
_MOST = 40
"""Entries that a reader takes in, however many reports there are."""
_A_DAY = 3
"""Entries of one day; what bears the story less is left to the reports themselves."""
_AGAIN = 3
"""What it costs to be the second or third of a day: each day of a story has its turn before."""
_OWN = 3
"""What it is worth to be the best that a report tells, and one less to be the next: none of them is passed over."""
_STRETCH = 1
"""What it costs to lie between two days: rather how long something went on than what happened."""
_WIDE = 2
"""What it costs to be known only by its week or month: others of that time are told by their day."""
_YEAR = len("2024")
_WHOLES = (_YEAR, len("2024-05"))
_SEVERAL = 2
_OPENS = 400
"""Characters from the start of a report in which it tells what it is about."""
_FIRST = 2
"""What it is worth to stand there."""
_CARRIED = 2
"""What each further report that tells of it is worth."""
_OLD = 6
"""What it costs to lie before the story, more than a month before its first report: no weight alone makes up for it."""
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
    chosen = told_apart(_chosen(joined, documents), documents)
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


def _chosen(found: Sequence[Happening], documents: Mapping[str, Document]) -> list[Happening]:
    """The best of all, and of each day."""
    start = min((d.published.best or d.published.shown or "9999" for d in documents.values()), default="9999")
    near = [one for one in found if not _beside(one, start, documents)]
    valued = [(value, one) for one in near if (value := worth(one, start)) > 0]
    ranked = sorted(valued, key=lambda v: (-v[0], -v[1].weight, _when(v[1]), v[1].passages[0].anchor))
    a_day, again = Counter[str](), list[tuple[int, int, Happening]]()
    heard = Counter[str]()
    for at, (value, one) in enumerate(ranked):
        tellers = {place.document for place in one.passages}
        worthy = value + max(0, *(_OWN - heard[id_] for id_ in tellers))
        heard.update(tellers)
        nth = a_day[one.date[:_DAY]]
        a_day[one.date[:_DAY]] += 1
        if nth < _A_DAY:
            again.append((worthy - _AGAIN * nth, -at, one))
    again.sort(key=lambda v: v[:2], reverse=True)
    most = min(_FEW + int(_MORE * len(documents)), _MOST)
    return [one for _, _, one in again[:most]]


def _beside(one: Happening, start: str, documents: Mapping[str, Document]) -> bool:
    """Is it the past that a report calls to mind, "in 1987", and no other does?"""
    return one.date[:_YEAR] < start[:_YEAR] and len(one.date) <= _YEAR and origins(one, documents) < _SEVERAL


def worth(one: Happening, start: str) -> int:
    """How much something bears the story: by its category, its reports and its place in them.

    Args:
        one: What happened.
        start: The first day any report can be from.
    """
    leads = any(place.anchor.start < _OPENS for place in one.passages)
    old = one.date[:7] < start[:7] and not _just_before(one.date, start)
    carried = _CARRIED * (len(one.carriers) - 1)
    vague = _STRETCH * ("/" in one.date) + _WIDE * is_wide(one.date)
    return one.weight + carried + _FIRST * leads - _OLD * old - vague


def _just_before(date: str, start: str) -> bool:
    """Is a date in the month before the reports begin?"""
    if len(date) < len("2024-05") or len(start) < len("2024-05"):
        return False
    months = [int(text[:4]) * 12 + int(text[5:7]) for text in (date, start)]
    return months[1] - months[0] <= 1


def _when(one: Happening) -> tuple[str, str]:
    """Order in time: a decade by its first year, a season by its first month."""
    start = one.date.partition("/")[0].replace("X", "0")
    season = _SEASON.fullmatch(start)
    return (f"{season[1]}-{int(season[2]) * 3 - 60:02}" if season else start, one.date)


def _told_at(one: Happening) -> tuple[str, bool, tuple[str, str]]:
    """The same, but that the counts of a day stand behind what happened at an hour of it."""
    when = _when(one)
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


def origins(one: Happening, documents: Mapping[str, Document]) -> int:
    """From how many outlets or agencies it comes; the same passage in two is copied, and counts once."""
    voices = {id_: documents[id_].agency or documents[id_].outlet for id_ in one.carriers}
    first: dict[str, str] = {}
    for place in one.passages:
        voice = voices[place.document]
        voices[place.document] = first.setdefault(line(place).casefold(), voice)
    return len(set(voices.values()))


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
