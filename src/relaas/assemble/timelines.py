"""A first timeline: sentences by the date they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.accounts import TimelineEntry
from relaas.model.anchors import Anchor, Place
from relaas.model.timexes import Timex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relaas.model.documents import Document

_SEASON = re.compile(r"(\d{4})-(2[1-4])")  # EDTF: 21 is spring, from March
_TOLD = ("date", "time", "interval")


@dataclass(frozen=True, slots=True)
class Dated:
    """A resolved time with the sentence it stands in.

    Attributes:
        timex: The row.
        sentence: The sentence, as an anchor on the same document.
    """

    timex: Timex
    sentence: Anchor


def timeline(
    dated: Iterable[Dated], documents: Mapping[str, Document], story: str
) -> tuple[TimelineEntry, ...]:
    """Group sentences by the day or stretch they name; open dates and open stretches are left out.

    Args:
        dated: In order of document path and offset.
        documents: By id.
        story: The story they belong to.
    """
    groups: dict[str, list[Dated]] = {}
    for item in dated:
        if (day := _day(item.timex)) is not None:
            groups.setdefault(day, []).append(item)
    return tuple(_entry(day, group, documents, story) for day, group in sorted(groups.items(), key=_when))


def _when(item: tuple[str, list[Dated]]) -> tuple[str, str]:
    """Order in time: a decade by its first year, a season by its first month."""
    day = item[0]
    start = day.partition("/")[0].replace("X", "0")
    season = _SEASON.fullmatch(start)
    return (f"{season[1]}-{int(season[2]) * 3 - 60:02}" if season else start, day)


def _day(timex: Timex) -> str | None:
    """The value, a clock time as its day."""
    if timex.value is None or timex.type not in _TOLD or ".." in timex.value:
        return None
    return timex.value.partition("T")[0] if timex.type == "time" else timex.value


def _entry(day: str, group: Sequence[Dated], documents: Mapping[str, Document], story: str) -> TimelineEntry:
    places = tuple(dict.fromkeys(Place(item.timex.document, item.sentence) for item in group))
    told = tuple(dict.fromkeys(place.document for place in places))
    return TimelineEntry(
        date=day,
        headline=" ".join(places[0].anchor.text.split()),
        anchors=places,
        documents=told,
        origins=len({documents[d].agency or documents[d].outlet for d in told}),
        story=story,
    )
