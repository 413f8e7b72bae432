"""Which counts are news of their day, and not what an event of another day has come to or is compared with."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.assemble.happenings import WEIGHTS, Count, Happening, counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document

_DAY = len("2024-05-16")
_TOLD = WEIGHTS["casualties"]
"""What an event is worth that has a count of its own: it hurts people, holds them or brings them onto the street."""


def balances(
    figures: Sequence[Count], dated: Sequence[Happening], documents: Mapping[str, Document]
) -> Iterator[Happening]:
    """The counts that are news of their day.

    Args:
        figures: With their sentences, in order of document path and offset.
        dated: The events that have a date.
        documents: By id.
    """
    nights = _passages(one for one in dated if "/" in one.date)
    past = [one for one in dated if one.weight >= _TOLD and one.status == "happened"]
    news = [count for count in counts(figures) if not _is_past(count, past, documents)]
    later = _last(news)
    for count in news:
        if not _told_of(count, nights) and not _is_compared(count, later):
            yield count


def _passages(told: Iterable[Happening]) -> dict[tuple[str, str], list[Anchor]]:
    """What tells events, by their last day and by document."""
    found: defaultdict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for one in told:
        for place in one.passages:
            found[one.date[-_DAY:], place.document].append(place.anchor)
    return found


def _last(news: Iterable[Happening]) -> dict[tuple[str, int], str]:
    """The last day that each sentence gives a count of."""
    found: dict[tuple[str, int], str] = {}
    for count in news:
        for place in count.passages:
            key = place.document, place.anchor.start
            found[key] = max(found.get(key, ""), count.date)
    return found


def _is_compared(count: Happening, later: Mapping[tuple[str, int], str]) -> bool:
    """Is a count told only where a newer one is, to compare that with it: "38 doden, tegen 31 op maandag"?"""
    return all(later[place.document, place.anchor.start] > count.date for place in count.passages)


def _told_of(count: Happening, nights: Mapping[tuple[str, str], Sequence[Anchor]]) -> bool:
    """Does an event of two days give a count as of the second in its own passage?"""
    return any(
        place.anchor.overlaps(anchor)
        for place in count.passages
        for anchor in nights.get((count.date, place.document), ())
    )


def _is_past(count: Happening, past: Sequence[Happening], documents: Mapping[str, Document]) -> bool:
    """Is it what an earlier event has come to, in the words that tell of that, and no news of the report's day?

    "Eleven people died in the storm of 3 May", in a report of the 20th that gives the number no other day.
    """
    earlier = [place for one in past if one.date[:_DAY] < count.date for place in one.passages]
    return all(
        documents[place.document].published.best == count.date
        and any(place.document == of.document and place.anchor.overlaps(of.anchor) for of in earlier)
        for place in count.passages
    )
