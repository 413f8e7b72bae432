"""The same count of the same days in two reports, under two words that can mean the same people or things.

"Two soldiers" here and "two jawans" there, "26 vehicles" and "26 cars and lorries": a small number says little by
itself. So the one word must leave open who they are, each report must give that count once, and neither may count
anybody under the word of the other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.reconcile.figures.likeness import may_be_called
from relaas.reconcile.figures.order import days_between
from relaas.reconcile.figures.pairs import MANIFOLD
from relaas.reconcile.figures.populations import CROWD, PEOPLE, TELLING, Population
from relaas.reconcile.figures.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case

    Of = Mapping[str, Population]
    _Words = Mapping[tuple[str, str], set[str]]

_LEAST = 2
"""One is told of too many."""
_NEAR = 1
"""Days that may lie between the times of the two."""


def twins(cases: Sequence[Case], of: Of) -> Iterator[tuple[Case, Case, str]]:
    """Each figure that counts what one of another report counts under another word.

    Args:
        cases: All figures of a story.
        of: What each counts, populations that are one under two names taken for one.

    Yields:
        The one under the looser word, the other, and why both count the same.
    """
    told: defaultdict[tuple[str, int], list[Case]] = defaultdict(list)
    words: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for case in cases:
        population = of[case.id]
        words[case.document.id, population.category].add(population.group)
        if case.current and case.number is not None and case.number >= _LEAST:
            told[population.category, case.number].append(case)
    for alike in told.values():
        yield from _moves([case for case in _once(alike) if of[case.id].group != PEOPLE], of, words)


def _moves(once: Sequence[Case], of: Of, words: _Words) -> Iterator[tuple[Case, Case, str]]:
    """Each figure with the last that it can be one with, of all that count alike on the same days under one word.

    What is alike in all that is asked is asked once: many reports give one number.
    """
    kinds: defaultdict[object, list[int]] = defaultdict(list)
    for at, case in enumerate(once):
        kinds[_kind(case, of[case.id])].append(at)
    free: dict[tuple[object, str], int] = {}
    for at, loose in enumerate(once):
        group, best = of[loose.id].group, -1
        for kind, alike in kinds.items():
            if not _are_one(loose, once[alike[0]], of) or _counts(loose, of[once[alike[0]].id].group, words):
                continue
            if (kind, group) not in free:
                clear = (n for n in reversed(alike) if not _counts(once[n], group, words))
                free[kind, group] = next(clear, -1)
            last = free[kind, group]
            looser = last >= 0 and _rank(of[loose.id]) < _rank(of[once[last].id])
            best = max(best, last) if looser or last > at else best
        if best >= 0:
            number, fixed = loose.number, once[best]
            yield loose, fixed, f"the same number, {number}, of “{counted(loose)}” and “{counted(fixed)}”"


def _kind(case: Case, population: Population) -> object:
    """All that is asked of a figure but who else its report counts."""
    named = population.group, population.limits, population.place, population.scope
    return *named, case.whole is None, case.dating.held, case.place


def _counts(case: Case, group: str, words: _Words) -> bool:
    """Does its report count anybody under a word in the category of a figure?"""
    return group in words[case.document.id, case.mention.category]


def _once(alike: Sequence[Case]) -> list[Case]:
    """Those whose report gives the number once in its category."""
    by_report: defaultdict[str, list[Case]] = defaultdict(list)
    for case in alike:
        by_report[case.document.id].append(case)
    return [cases[0] for cases in by_report.values() if len(cases) == 1]


def _are_one(loose: Case, fixed: Case, of: Of) -> bool:
    one, other = of[loose.id], of[fixed.id]
    words = _rank(one) < _rank(other) or (_rank(one) == 0 and one.group != other.group)
    spots = one.place == other.place or not (one.place and other.place)
    alike = one.limits == other.limits and one.scope == other.scope and spots
    whole = (loose.whole is None) == (fixed.whole is None)
    told = one.category not in (*MANIFOLD, *THINGS) or (loose.number or 0) >= TELLING
    words = (
        words
        and may_be_called(one, other)
        and not (one.category not in MANIFOLD and _elsewhere(loose, fixed))
    )
    return told and words and alike and whole and days_between(loose, fixed) <= _NEAR


def _elsewhere(one: Case, other: Case) -> bool:
    """Do their own words give a handful two places: three at the harbour, and three off the cape?"""
    few = (one.number or 0) < TELLING
    return few and bool(one.place and other.place) and one.place != other.place


def _rank(population: Population) -> int:
    """How little a word leaves open: one that no pack knows, a crowd, a group of its own."""
    if population.group.startswith("~"):
        return 0
    return 1 if population.group in CROWD else 2
