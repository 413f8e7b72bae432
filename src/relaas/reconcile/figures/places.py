"""Whether the place a figure is bound to sets it apart, or is where the whole story happens.

A report that opens with a place tells of what happened there: what it counts there it counts of its whole story. A
place brought up later is a part of the scene, and so is one that an opening sets against another.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from relaas.reconcile.figures.links import folded
from relaas.reconcile.figures.order import order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.documents import Document
    from relaas.reconcile.figures.cases import Case

_LEAD = 200
"""Characters after which the paragraph that is going on ends the opening: a headline alone is none."""


def bound(cases: Sequence[Case]) -> dict[str, str]:
    """The place that sets each figure apart, by figure id; empty where it is that of the whole.

    Args:
        cases: All figures of a story.
    """
    scene = {case.id: bool(case.place) and not _in_opening(case, cases) for case in cases}
    against = set(_set_against(cases, scene))
    return {
        case.id: case.place if scene[case.id] or (case.mention.category, case.place) in against else ""
        for case in cases
    }


def _set_against(cases: Sequence[Case], scene: dict[str, bool]) -> Iterator[tuple[str, str]]:
    """Categories with places of openings that one report sets against another place or against the whole."""
    told: defaultdict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        if not scene[case.id] and not case.mention.scope and case.whole is None:
            told[case.document.id, case.mention.category].append(case)
    for group in told.values():
        for one, other in combinations(group, 2):
            if one.place != other.place and one.count != other.count and _apart(one, other):
                yield from ((c.mention.category, c.place) for c in (one, other) if c.place)


def _apart(one: Case, other: Case) -> bool:
    """Two places, or a place and none by one source at one time: two sources may count the same under both."""
    if one.place and other.place:
        return True
    return one.voice.key == other.voice.key and order(one, other) == "same"


def _in_opening(case: Case, cases: Sequence[Case]) -> bool:
    """Does its own report open with the place, or half of the reports that count anything?"""
    anchor = case.mention.place
    if anchor is None:
        return False
    place = folded(anchor.text)
    if place in folded(_opening(case.document)):
        return True
    documents = {c.document.id: c.document for c in cases}
    opened = sum(place in folded(_opening(document)) for document in documents.values())
    return 2 * opened >= len(documents)


def _opening(document: Document) -> str:
    end = document.text.find("\n", _LEAD)
    return document.text if end < 0 else document.text[:end]
