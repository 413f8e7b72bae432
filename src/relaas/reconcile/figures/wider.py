"""Figures of a place that another report counts in a wider one: "negen in Luik", there "in heel Wallonië 24".

A report that opens with a place mostly tells of all that happened, so its place sets nobody apart. It does where
another report counts more of them and says itself that it counts them over more, or tells the place as a part of its
whole, with a count that is nearer: "zestien in de luchthaven", there "34, van wie veertien in de luchthaven".
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from relaas.reconcile.figures.distances import times
from relaas.reconcile.figures.occasions import is_wide

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.links import Names

_KEPT = 8
"""Counts of a wider place against which one is held, the greatest first: more say the same, and it bounds the work."""
_MUCH = 2
"""So many times as many are of a wider place at least where only a common noun tells it: "de hele provincie"."""


class _Wide(NamedTuple):
    """A count of a wider place: its figure, and the place by its name, or nothing where a common noun tells it."""

    case: Case
    place: str


def narrower(cases: Sequence[Case], names: Names) -> frozenset[str]:
    """The ids of figures of a place less wide than that over which another report counts more.

    Args:
        cases: All figures of a story.
        names: The entities.
    """
    wide, parts = _wide(cases, names), _parts(cases)
    placed = (case for case in cases if case.place and _counts_all(case) and not is_wide(case))
    return frozenset(
        case.id
        for case in placed
        if any(_is_wider(over, case, names) for over in wide.get(case.mention.category, ()))
        or any(_is_of_part(case, *pair) for pair in parts.get((case.mention.category, case.place), ()))
    )


def _counts_all(case: Case) -> bool:
    """Is it a count that holds, and no part of another?"""
    return case.whole is None and case.current and not case.mention.scope


def _parts(cases: Sequence[Case]) -> Mapping[tuple[Category, str], Sequence[tuple[Case, Case]]]:
    """Counts of a place with those of their reports that they are a part of, by category and place."""
    by_id = {case.id: case for case in cases}
    told: defaultdict[tuple[Category, str], list[tuple[Case, Case]]] = defaultdict(list)
    for case in cases:
        pairs = told[case.mention.category, case.place]
        if case.place and case.mention.place is not None and case.partial and len(pairs) < _KEPT:
            whole = by_id[case.whole or ""]
            if whole.place != case.place and case.current:
                pairs.append((case, whole))
    return told


def _is_of_part(case: Case, part: Case, whole: Case) -> bool:
    """Is a count of another report nearer to that of a part of the same place than to that of the whole?"""
    return case.document.id != part.document.id and times(case, part) < times(case, whole)


def _wide(cases: Sequence[Case], names: Names) -> Mapping[Category, Collection[_Wide]]:
    """The greatest counts of a wider place, by category, of reports that tell none of their own place beside."""
    told: defaultdict[Category, list[_Wide]] = defaultdict(list)
    own = {
        (case.document.id, case.mention.category)
        for case in cases
        if _counts_all(case) and not (case.mention.place or is_wide(case))
    }
    for case in cases:
        if is_wide(case) and _counts_all(case) and (case.document.id, case.mention.category) not in own:
            told[case.mention.category].append(
                _Wide(case, names.told_in(case.document, case.mention.sentence))
            )
    return {
        category: sorted(some, key=lambda over: (-over.case.value[0], over.case.id))[:_KEPT]
        for category, some in told.items()
    }


def _is_wider(over: _Wide, case: Case, names: Names) -> bool:
    """Does another report count more over a place than one does in its own, which is another or no country?"""
    more = case.value[1] is not None and over.case.value[0] > case.value[1]
    if not more or over.case.document.id == case.document.id or over.place == case.place:
        return False
    entity = names.by_id.get(case.place)
    if entity is None or entity.precision == "country":
        return bool(over.place) and over.place != case.place and entity is None
    everywhere = "everywhere" in over.case.mention.bearings
    return bool(over.place) or everywhere or times(case, over.case) >= _MUCH
