"""How far one figure is from another, as a number and in the text, and what many times says of whom they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case

HARDLY = 20
"""How many times one count may be the other and still be of the same people where nothing but the words says so."""
OF_A_PART, OF_A_PART_ELSEWHERE = 4, 2
"""How many times one count may be another before the less may be of a part, in one report and over two."""
MUCH = 3
"""How many times one count may be another when they call the same people by different words."""
_FIRST = 50
"""From this number on a count is no first one that soon rises twentyfold."""


def far_apart(less: Case, more: Case) -> bool:
    """Is one figure so many times another that they hardly count the same?

    Args:
        less: The lesser.
        more: The greater.
    """
    return more.value[0] > HARDLY * max(less.value[1] or 0, 1)


def times(one: Case, other: Case) -> float:
    """How many times the one is the other, whichever is more; of nothing at all, as of one.

    Args:
        one: A figure.
        other: Another.
    """
    less, more = sorted(case.value[0] if case.number is None else case.number for case in (one, other))
    return more / max(less, 1)


def difference(one: Case, other: Case) -> int:
    """How far apart two values are, by their lower ends.

    Args:
        one: A figure.
        other: Another.
    """
    return abs(one.value[0] - other.value[0])


def distance(one: Case, other: Case) -> int:
    """Characters from the start of one to that of another of its report.

    Args:
        one: A figure.
        other: Another.
    """
    return abs(one.mention.anchor.start - other.mention.anchor.start)


def no_first(one: Case, other: Case) -> bool:
    """Is already the lesser more than a first count that soon rises many times over?

    Args:
        one: A figure.
        other: Another.
    """
    return min(one.value[0], other.value[0]) >= _FIRST
