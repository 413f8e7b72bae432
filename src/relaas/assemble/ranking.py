"""Which of the happenings of a story stand on its timeline: what bears it, each day and each report in its turn."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from relaas.assemble.happenings import Happening, is_wide
from relaas.assemble.headlines import line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.documents import Document

_SEASON = re.compile(r"(\d{4})-(2[1-4])")  # EDTF: 21 is spring, from March
_DAY = len("2024-05-16")
_YEAR = len("2024")
_SEVERAL = 2
_FEW, _EACH = 6, 3
"""Entries of a timeline at most: six, and three for each report; what is worth too little is left out before."""
_MANY = 14
"""With one for each report, entries at most where there are many: most of what one tells others tell too."""
_MOST = 40
"""Entries that a reader takes in, however many reports there are."""
_LITTLE = 1
"""What bears a story no more than this is left out, though there is room for it."""
_A_DAY = 3
"""Entries of one day; what bears the story less is left to the reports themselves."""
_AGAIN = 3
"""What it costs to be the second or third of a day: each day of a story has its turn before."""
_OWN = 3
"""What it is worth to be the best that a report tells, and one less to be the next: none of them is passed over."""
_OF_NOTE = 2
"""What it is worth to be of a day of which more is told: on such days a story goes on, others are called to mind."""
_AHEAD = 1
"""What it costs to be announced only."""
_NO_NEWS = 2
"""What it costs a count to have the day of a report that tells nothing else of that day, and much of days before."""
_STRETCH = 1
"""What it costs to lie between two days: rather how long something went on than what happened."""
_WIDE = 3
"""What it costs to be known only by its week or month: others of that time are told by their day."""
_OPENS = 400
"""Characters from the start of a report in which it tells what it is about."""
_TOP = 140
"""And those in which it gives its news: its headline, its first sentence."""
_FIRST = 2
"""What it is worth to stand in its opening."""
_CARRIED = 2
"""What each further report that tells of it is worth."""
_OLD = 6
"""What it costs to lie before the story, more than a month before its first report: no weight alone makes up for it."""


def chosen_of(found: Sequence[Happening], documents: Mapping[str, Document]) -> list[Happening]:
    """The best of all, and of each day.

    Args:
        found: What can stand on the timeline.
        documents: By id.
    """
    start = min((d.published.best or d.published.shown or "9999" for d in documents.values()), default="9999")
    near = [one for one in found if not _beside(one, start, documents)]
    days = _Days(near, documents)
    borne = ((bears, one) for one in near if (bears := worth(one, start)) > 0)
    valued = [(value, one) for bears, one in borne if (value := bears + days.value(one)) > _LITTLE]
    ranked = sorted(valued, key=lambda v: (-v[0], -v[1].weight, in_time(v[1]), v[1].passages[0].anchor))
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
    most = min(_FEW + _EACH * len(documents), _MANY + len(documents), _MOST)
    return [one for _, _, one in again[:most]]


def _beside(one: Happening, start: str, documents: Mapping[str, Document]) -> bool:
    """Is it the past that a report calls to mind, "in 1987", and no other does?"""
    return one.date[:_YEAR] < start[:_YEAR] and len(one.date) <= _YEAR and origins(one, documents) < _SEVERAL


class _Days:
    """The days of a story, by how much is told of each, in all and by each report.

    Args:
        found: What happened.
        documents: By id.
    """

    def __init__(self, found: Sequence[Happening], documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._told = Counter(one.date[:_DAY] for one in found)
        self._by: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for one in found:
            for id_ in one.carriers:
                self._by[id_][one.date[:_DAY]] += 1

    def value(self, one: Happening) -> int:
        """What it is worth to be told of its day, as it is."""
        noted = _OF_NOTE * (self._told[one.date[:_DAY]] > 1)
        return noted - _AHEAD * (one.status == "planned") - _NO_NEWS * self._is_no_news(one)

    def _is_no_news(self, one: Happening) -> bool:
        """Is it how a count stands on the day of a report that is about what happened before?"""
        if one.events or any(place.anchor.start < _TOP for place in one.passages):
            return False
        return all(
            self._documents[id_].published.best == one.date and self._by[id_][one.date] == 1
            for id_ in one.carriers
        )


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


def in_time(one: Happening) -> tuple[str, str]:
    """Order in time: a decade by its first year, a season by its first month.

    Args:
        one: What happened.
    """
    start = one.date.partition("/")[0].replace("X", "0")
    season = _SEASON.fullmatch(start)
    return (f"{season[1]}-{int(season[2]) * 3 - 60:02}" if season else start, one.date)


def origins(one: Happening, documents: Mapping[str, Document]) -> int:
    """From how many outlets or agencies it comes; the same passage in two is copied, and counts once.

    Args:
        one: What happened.
        documents: By id.
    """
    voices = {id_: documents[id_].agency or documents[id_].outlet for id_ in one.carriers}
    first: dict[str, str] = {}
    for place in one.passages:
        voice = voices[place.document]
        voices[place.document] = first.setdefault(line(place).casefold(), voice)
    return len(set(voices.values()))
