"""Copies to the letter carry what the first of them carries, and are no origin of their own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.assemble.timelines import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from relaas.model.anchors import Place


def with_copies(made: Timeline, first: Mapping[str, str]) -> Timeline:
    """A timeline with the copies among the documents that carry an entry; its choice, dates and origins stay.

    Args:
        made: Of the first of each text alone.
        first: Of every document the first with its text, in order of path.
    """
    copies: defaultdict[str, list[str]] = defaultdict(list)
    for document, original in first.items():
        copies[original].append(document)
    entries = tuple(
        replace(
            entry,
            anchors=_places(entry.anchors, copies),
            documents=tuple(copy for document in entry.documents for copy in copies[document]),
        )
        for entry in made.entries
    )
    return Timeline(entries, tuple(replace(e, anchors=_places(e.anchors, copies)) for e in made.open))


def _places(places: Iterable[Place], copies: Mapping[str, Iterable[str]]) -> tuple[Place, ...]:
    return tuple(replace(place, document=copy) for place in places for copy in copies[place.document])
