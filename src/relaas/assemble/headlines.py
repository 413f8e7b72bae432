"""The line that an entry of the timeline is told by: words of a report, and no two entries by the same."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.anchors import Anchor, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.assemble.happenings import Happening
    from relaas.model.documents import Document

_SHORT = 40
"""Characters below which a part of a sentence hardly tells what happened: it goes on to the next mark if it can."""
_LEAST = 20
"""Characters below which it never does."""
_END = re.compile(r"[,;:](?=\s)")
_NEXT = re.compile(r";\s+")
_PAIRED = ("()", "“”", "‘’", "«»", "„”")


def line(place: Place) -> str:
    """The words of a place as one line.

    Args:
        place: Where they stand.
    """
    return " ".join(place.anchor.text.split())


def one_each(passages: Sequence[Place]) -> tuple[Place, ...]:
    """The best passage of each document.

    Args:
        passages: The best first.
    """
    best: dict[str, Place] = {}
    for place in passages:
        best.setdefault(place.document, place)
    return tuple(best.values())


def told_apart(chosen: Sequence[Happening], documents: Mapping[str, Document]) -> list[Happening]:
    """What happened, no two told by the same words as far as the reports have others.

    A sentence that tells of two days is told for each by its part: "Op 4 mei viel de dam, die in maart was gescheurd."

    Args:
        chosen: What the timeline has.
        documents: By id.
    """
    often = Counter(line(one.passages[0]) for one in chosen)
    taken = set(often)
    cut = set[str]()
    found = []
    for one in chosen:
        best, text = one.passages[0], documents[one.passages[0].document].text
        shared = often[line(best)] > 1
        told = _otherwise(one, taken, text) if shared else one
        if line(best) in cut:
            told = _by_part(one, text) or told
        elif told is not one and line(told.passages[0]) in line(best):
            cut.add(line(best))
        often[line(best)] -= told is not one
        taken.add(line(told.passages[0]))
        found.append(told)
    return found


def _otherwise(one: Happening, taken: set[str], text: str) -> Happening:
    """The same, told by another passage or by a part of its own."""
    other = next((place for place in one.passages[1:] if line(place) not in taken), None)
    if other is not None:
        return replace(one, passages=(other, *(place for place in one.passages if place is not other)))
    return _by_part(one, text) or one


def _by_part(one: Happening, text: str) -> Happening | None:
    """The same, told by a part of its sentence; None where no part tells it."""
    first, *rest = one.passages
    part = _part(first.anchor, one.told, text)
    return None if part is None else replace(one, passages=(Place(first.document, part), *rest))


def _part(passage: Anchor, told: Anchor, text: str) -> Anchor | None:
    """The part of a sentence up to the end of the clause that tells it; None where that is short or is all of it."""
    if not passage.overlaps(told):
        return None
    before = [found.end() for found in _NEXT.finditer(text, passage.start, told.start)]
    start = before[-1] if before else passage.start
    ends = [*(mark.start() for mark in _END.finditer(text, told.end, passage.end)), passage.end]
    parts = [(start, end) for end in ends if end - start >= _LEAST and not _is_torn(text[start:end])]
    left = [part for part in parts if part != (passage.start, passage.end)]
    told_by = next((part for part in left if part[1] - part[0] >= _SHORT), left[-1] if left else None)
    return Anchor.of(text, *told_by) if told_by else None


def _is_torn(part: str) -> bool:
    """Is a quotation or bracket cut through?"""
    return any(part.count(pair[0]) != part.count(pair[1]) for pair in _PAIRED) or part.count('"') % 2 == 1
