"""A telling number of one category in two reports, under names that need not be two: a part here, a count there.

"Of the dead 12 were American soldiers" and "twelve Americans died at the gate" differ in whole, narrowing and place,
and count the same. The lesser population gives its figure up; it keeps the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from relaas.reconcile.figures.likeness import leaves_open, may_be_called
from relaas.reconcile.figures.order import days_between
from relaas.reconcile.figures.pairs import MANIFOLD
from relaas.reconcile.figures.populations import PEOPLE, TELLING, Population
from relaas.reconcile.figures.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case

    Of = Mapping[str, Population]

_SURE = 100
"""From this number on it is no other day's."""
_NEAR = 1
"""Days that may lie between the times of the two."""
_MANY = 12
"""Populations of one number that are held against one another: more are chance, and it bounds the work."""


def retold(cases: Sequence[Case], of: Of) -> Iterator[tuple[Case, Case, str]]:
    """Each figure of a population that gives a number which another report gives of a like one.

    Args:
        cases: All figures of a story.
        of: What each counts, populations that are one under two names taken for one.

    Yields:
        The figure, that of the other report, and why both count the same.
    """
    size = Counter(of[case.id] for case in cases)
    told: defaultdict[tuple[str, int], list[Case]] = defaultdict(list)
    for case in cases:
        if case.standing and case.number is not None and case.number >= TELLING:
            told[case.mention.category, case.number].append(case)
    for alike in told.values():
        moved: set[Population] = set()
        groups = sorted(_by_population(_once(alike, of), of), key=lambda group: size[of[group[0].id]])
        for few, many in combinations(groups, 2):
            if of[few[0].id] not in moved and _are_one(few[0], many[0], of):
                moved.add(of[few[0].id])
                why = f"the same number, {few[0].number}, of “{counted(few[0])}” and “{counted(many[0])}”"
                yield from ((case, many[0], why) for case in (*few, *_gone_before(few, cases, of)))


def _gone_before(few: Sequence[Case], cases: Sequence[Case], of: Of) -> list[Case]:
    """What their reports tell of the same population as past or taken back: it follows the count in its place."""
    reports, ids = {case.document.id for case in few}, {case.id for case in few}
    mine = (c for c in cases if of[c.id] == of[few[0].id] and c.document.id in reports and c.id not in ids)
    return [case for case in mine if not case.current]


def _once(alike: Sequence[Case], of: Of) -> list[Case]:
    """Those whose report gives the number of one population alone."""
    given: defaultdict[str, set[Population]] = defaultdict(set)
    for case in alike:
        given[case.document.id].add(of[case.id])
    return [case for case in alike if len(given[case.document.id]) == 1]


def _by_population(cases: Sequence[Case], of: Of) -> list[list[Case]]:
    groups: defaultdict[Population, list[Case]] = defaultdict(list)
    for case in cases:
        groups[of[case.id]].append(case)
    return list(groups.values())[:_MANY]


def _are_one(one: Case, other: Case, of: Of) -> bool:
    """Can the two be the same people or things, and is neither a part of what the other counts?"""
    mine, others = of[one.id], of[other.id]
    apart = {of.get(one.whole or ""), of.get(other.whole or "")} & {mine, others}
    spots = mine.place == others.place or not (mine.place and others.place)
    narrow = set(mine.limits) <= set(others.limits) or set(others.limits) <= set(mine.limits)
    words = mine.group == others.group or (
        leaves_open(mine) and leaves_open(others) and may_be_called(mine, others)
    )
    scopes = set(mine.scope) ^ set(others.scope) <= {"period"}
    near = (one.number or 0) >= _SURE or days_between(one, other) <= _NEAR
    named = mine.category not in MANIFOLD or (mine.group == others.group and mine.group != PEOPLE)
    return not apart and spots and narrow and words and scopes and near and named
