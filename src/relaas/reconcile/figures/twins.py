"""The same count of the same days in two reports, under two words that can mean the same people or things.

"Two soldiers" here and "two jawans" there, "26 vehicles" and "26 cars and lorries": a small number says little by
itself. So the one word must leave open who they are, each report must give that count once, and neither may count
anybody under the word of the other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.reconcile.figures.order import days_between
from relaas.reconcile.figures.pairs import MANIFOLD
from relaas.reconcile.figures.populations import CROWD, PEOPLE, TELLING, Population
from relaas.reconcile.figures.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case

    Of = Mapping[str, Population]

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
        once = _once(alike)
        for at, case in enumerate(once):
            for other in once[at + 1 :]:
                loose, fixed = sorted((case, other), key=lambda c: _rank(of[c.id]))
                if _are_one(loose, fixed, of) and not _counted_apart(loose, fixed, of, words):
                    number = case.number
                    why = f"the same number, {number}, of “{counted(loose)}” and “{counted(fixed)}”"
                    yield loose, fixed, why


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
    named = PEOPLE not in (one.group, other.group)
    told = named and (one.category not in MANIFOLD or (loose.number or 0) >= TELLING)
    return told and words and alike and whole and days_between(loose, fixed) <= _NEAR


def _counted_apart(loose: Case, fixed: Case, of: Of, words: Mapping[tuple[str, str], set[str]]) -> bool:
    """Does the report of either count anybody under the word of the other?"""
    one, other = of[loose.id], of[fixed.id]
    here, there = (words[case.document.id, one.category] for case in (loose, fixed))
    return other.group in here or one.group in there


def _rank(population: Population) -> int:
    """How little a word leaves open: one that no pack knows, a crowd, a group of its own."""
    if population.group.startswith("~"):
        return 0
    return 1 if population.group in CROWD else 2
