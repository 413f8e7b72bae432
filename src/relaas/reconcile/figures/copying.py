"""Figures of a lightly edited copy: what its sentence shares with that of the first report counts the same there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.populations import Population

_ALIKE = 0.6
"""The share of their words that two sentences have in common from which on one is the other edited."""


def copied(cases: Sequence[Case], of: Mapping[str, Population]) -> Iterator[tuple[Case, Case, str]]:
    """Each figure of a copy with the one it repeats, where their populations differ by some word that was edited.

    Args:
        cases: All figures of a story.
        of: What each counts by its own words.

    Yields:
        The one of the copy, that of the report it is a copy of, and why both count the same.
    """
    told: defaultdict[tuple[object, ...], list[Case]] = defaultdict(list)
    for case in cases:
        told[_key(case, case.document.id)].append(case)
    for case in cases:
        first = case.document.copy_of
        near = [(_alike(case, c), c) for c in told[_key(case, first)]] if first else []
        likeliest = max(near, key=lambda pair: pair[0], default=(0.0, case))
        share, other = likeliest
        if share >= _ALIKE and of[case.id] != of[other.id] and (case.whole is None) == (other.whole is None):
            yield case, other, f"“{case.mention.anchor.text}” stands in a sentence copied from another report"


def _key(case: Case, document: str | None) -> tuple[object, ...]:
    return document, case.mention.category, case.count, case.mention.head


def _alike(one: Case, other: Case) -> float:
    """The share of words that their sentences have in common."""
    first, second = (_words(case) for case in (one, other))
    return len(first & second) / max(len(first | second), 1)


def _words(case: Case) -> frozenset[str]:
    start, end = case.mention.sentence
    return frozenset(case.document.text[start:end].casefold().split())
