"""Figures that a reader could set against one another and must not: one category, another population, place or period.

Few on purpose. In one report the first figure of each population against the first of the main one told there; over
reports, for the dead, the injured, the missing and the detained, the first figure of each population that no report
sets beside everybody, against the first of those. A part beside its whole explains itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.figures import Category, FigureRelation
from relaas.reconcile.figures.chains import in_order
from relaas.reconcile.figures.confusion import part_for_whole, set_apart, taken_for
from relaas.reconcile.figures.distances import HARDLY, far_apart, times
from relaas.reconcile.figures.occasions import is_wide
from relaas.reconcile.figures.populations import CROWD, PEOPLE
from relaas.reconcile.figures.wording import both

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.confusion import Told
    from relaas.reconcile.figures.populations import Population

    Groups = Mapping[Population, Sequence[Case]]

_ACROSS: tuple[Category, ...] = ("killed", "injured", "missing", "detained")
_OF_TWO_DAYS = 4
"""How many times one count of a day may be that of another and still be taken for it."""
_UNTOLD = "nothing says that they count the same"
"""What is no reason to set two counts side by side."""
_FEW = 3
"""So many sources of one population at two times are set side by side."""


def between(groups: Groups, names: Mapping[str, str]) -> list[FigureRelation]:
    """Pairs of figures of different series that are easily confused.

    Args:
        groups: The figures of each series by its population.
        names: Names of places by their ids.
    """
    out: list[FigureRelation] = []
    groups = {p: kept for p, cases in groups.items() if (kept := [c for c in cases if _holds(c)])}
    for category in dict.fromkeys(population.category for population in groups):
        mine = {p: cases for p, cases in groups.items() if p.category == category}
        if len(mine) > 1:
            out += [*_of_category(mine, names), *_days(mine, names), *_wider(mine, names)]
    return [*out, *_parts(groups, names)]


def _holds(case: Case) -> bool:
    """Could it be taken for what others count now: nothing past, nor the amount by which a count was put right?"""
    return not (case.past or case.amends)


def _parts(groups: Groups, names: Mapping[str, str]) -> Iterator[FigureRelation]:
    """A part that could be taken for its whole, beside it."""
    of = {case.id: (population, case) for population, cases in groups.items() for case in cases}
    seen: set[tuple[Population, Population, str]] = set()
    for population, cases in groups.items():
        for case in cases:
            whole = of.get(case.whole or "")
            apart = whole and whole[0] != population and part_for_whole((population, case), whole)
            if whole and apart and (pair := (population, whole[0], case.document.id)) not in seen:
                seen.add(pair)
                yield _beside(whole, (population, case), names)


def _of_category(groups: Groups, names: Mapping[str, str]) -> Iterator[FigureRelation]:
    beside: set[Population] = set()
    main = _main(groups, groups)
    for present in _by_document(groups):
        seen_against = _main(present, groups)
        for other, told_here in present.items():
            second = _telling(told_here)
            first = _telling(_around(second, present[seen_against]))
            one, another = (seen_against, first), (other, second)
            if taken_for(one, another) and _apart(one, another, names) != _UNTOLD:
                yield _beside(one, another, names)
                beside |= {other} if seen_against == main and first.standing else set()
    for other, cases in groups.items() if main.whole_story else ():
        alone = [case for case in cases if case.whole is None]
        if not alone or other.category not in _ACROSS or other.scope or other in beside:
            continue
        toll, apart = (main, _first(groups[main])), (other, _first(alone))
        if taken_for(toll, apart) and set_apart(toll, apart):
            yield _beside(toll, apart, names)


def _days(groups: Groups, names: Mapping[str, str]) -> Iterator[FigureRelation]:
    """One population at one time and at the next; people at a crowd are one, whatever they are called."""
    of = {case.id: population for population, cases in groups.items() for case in cases}
    alike: dict[Population, dict[str, list[Case]]] = {}
    for population, cases in groups.items():
        crowd = population.category == "participants" and population.group in (PEOPLE, *CROWD)
        key = replace(population, stretch="", group="" if crowd else population.group)
        if not population.scope:
            alike.setdefault(key, {}).setdefault(population.stretch, []).extend(cases)
    for told in alike.values():
        for before, after in pairwise(told[stretch] for stretch in sorted(told)):
            for first, second in _by_source(before, after):
                if first.count == second.count or times(first, second) > _OF_TWO_DAYS:
                    continue
                yield _beside((of[first.id], first), (of[second.id], second), names)


def _wider(groups: Groups, names: Mapping[str, str]) -> Iterator[FigureRelation]:
    """A count of a place, and another report's of a wider one, by its own words."""
    for whole, cases in groups.items():
        wide = [case for case in cases if is_wide(case) and case.whole is None and not whole.place]
        for other in groups if wide else ():
            alone = [case for case in groups[other] if case.whole is None]
            spots = bool(other.place) and other.scope == whole.scope and other.limits == whole.limits
            if not (spots and alone):
                continue
            over, apart = (whole, _first(wide)), (other, _first(alone))
            if over[1].document.id != apart[1].document.id and taken_for(over, apart):
                yield _beside(over, apart, names)


def _by_source(ones: Sequence[Case], others: Sequence[Case]) -> list[tuple[Case, Case]]:
    """What each source gives of both, once; where none gives both the first of each."""
    first, second = (_of_each_source(cases) for cases in (ones, others))
    both_give = [(case, second[key]) for key, case in first.items() if key in second]
    return both_give[:_FEW] or [(_first(ones), _first(others))]


def _of_each_source(cases: Sequence[Case]) -> dict[str, Case]:
    first: dict[str, Case] = {}
    for case in in_order(cases):
        if case.current:
            first.setdefault(case.voice.key, case)
    return first


def _by_document(groups: Groups) -> Iterator[Groups]:
    """What each document tells, a part that stands beside its whole left out."""
    told: dict[str, dict[Population, list[Case]]] = {}
    for population, cases in groups.items():
        for case in cases:
            here = told.setdefault(case.document.id, {})
            if case.whole is None:
                here.setdefault(population, []).append(case)
    return (told[document] for document in sorted(told) if told[document])


def _main(present: Groups, groups: Groups) -> Population:
    """The population that the others are seen against: everybody, else the one that has the most figures."""
    return min(present, key=lambda p: (not p.whole_story, bool(p.part), -len(groups[p])))


def _around(case: Case, main: Sequence[Case]) -> Sequence[Case]:
    """Those of the main population that its sentence tells; all where there are none."""
    return [c for c in main if c.mention.sentence == case.mention.sentence] or main


def _telling(cases: Sequence[Case]) -> Case:
    """Of what one report tells of one population, the first count that holds, in a number; else the first."""
    given = (c for c in cases if c.current and c.mention.quantity.number is not None)
    return next(given, cases[0])


def _first(cases: Sequence[Case]) -> Case:
    """The first that stands, else the first."""
    chain = in_order(cases)
    return next((case for case in chain if case.standing), chain[0])


def _beside(one: Told, other: Told, names: Mapping[str, str]) -> FigureRelation:
    a, b = (one, other) if in_order([one[1], other[1]])[0] is one[1] else (other, one)
    return FigureRelation(a[1].id, b[1].id, "different_scope", both(a[1], b[1], _apart(a, b, names)))


def _apart(one: Told, other: Told, names: Mapping[str, str]) -> str:
    """What tells two populations apart, in words."""
    (counts, case), (others, another) = one, other
    differs = [
        f"another {what}: {left or 'none named'} and {right or 'none named'}"
        for what, differ, left, right in (
            ("population", counts.group != others.group, _words(case), _words(another)),
            ("narrowing", counts.limits != others.limits, *map(", ".join, (counts.limits, others.limits))),
            ("place", counts.place != others.place, *(names.get(p.place, p.place) for p in (counts, others))),
            ("way of counting", counts.scope != others.scope, *map(", ".join, (counts.scope, others.scope))),
        )
        if differ and left != right
    ]
    if counts.scope == others.scope and counts.stretch != others.stretch:
        differs.append("another period")
    return "; ".join(differs) or _parted(one, other)


def _parted(one: Told, other: Told) -> str:
    """Why two populations are two that no word tells apart."""
    (counts, case), (others, another) = one, other
    if case.id == another.whole or another.id == case.whole:
        return "the one is a part of the other"
    less, more = sorted((case, another), key=lambda c: c.value[0])
    if case.document.id == another.document.id and less.value[1] is not None and far_apart(less, more):
        return f"one report gives both, and the one is more than {HARDLY} times the other"
    at_once = case.document.id == another.document.id and case.voice.key == another.voice.key
    if at_once and _are_two(case, another) and case.whole is None and another.whole is None:
        return "one source gives both at once, so they count two things"
    parts = (counts.part and case.whole) or (others.part and another.whole)
    return "one is a part of a whole" if parts else _UNTOLD


def _are_two(one: Case, other: Case) -> bool:
    """Are they surely two? In one sentence the second may be of another hour, or of somebody who answers a count."""
    dated = (one.dating.dated or other.dating.dated) and one.mention.when != other.mention.when
    answers = one.mention.category == "participants" or dated
    return one.mention.sentence != other.mention.sentence or not answers


def _words(case: Case) -> str:
    counted = case.mention.counted
    return f"“{counted.text}”" if counted else ""
