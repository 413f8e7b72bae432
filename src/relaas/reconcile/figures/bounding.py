"""Whether a value is a rougher word for another that it allows, or merely does not rule it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import times
from relaas.reconcile.figures.succession import RISING

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.pairs import Pair

_LARGE = 100
"""From this number on a round bound is but a rough word for what lies right above it."""
_ROUGHLY = 1.2
"""The same of one told as more than a round number, and no more than its last digit more."""
_NEARLY = 1.1
"""Up to so many times a bound above is but a rounder word for a number that it allows."""


def rounds_down(rough: Case, precise: Case) -> bool:
    """Is the one the other to fewer digits, told as a bound below it: "more than 70" and 78, "over 6,700" and 6,713?

    Not where the other is given as a toll, which may have risen to it.

    Args:
        rough: A figure with a bound.
        precise: Another, of the same time or later.
    """
    number, exact = rough.mention.quantity.number, precise.number
    if rough.mention.quantity.hedge != "more_than" or number is None or exact is None or number % 10:
        return False
    if precise.value != (exact, exact) or (precise.tallied and precise.mention.category in RISING):
        return False
    unit = 10
    while number % (unit * 10) == 0 and unit < number:
        unit *= 10
    return number < exact < number + unit and times(rough, precise) <= _ROUGHLY


def only_bounded(outer: Case, inner: Case) -> bool:
    """Does a bound with one open end merely not rule out what lies far from it: "minstens 60" and 161?

    Args:
        outer: A figure with a bound.
        inner: Another.
    """
    low, high = outer.value
    far_above = high is None and inner.value[0] * 2 > low * 3
    return inside(inner, outer) and (
        far_above or (low == 0 and high is not None and inner.value[0] * 2 < high)
    )


def others_bound(pair: Pair) -> bool:
    """Is the rougher one but an open bound that another source gives, or another report?

    Args:
        pair: Two figures, of which one lies inside the other.
    """
    outer = pair.a if inside(pair.b, pair.a) else pair.b
    open_ended = outer.value[0] == 0 or outer.value[1] is None
    # "hooguit vijftig", then 47; "meer dan 2.000", then 2.130
    near = times(pair.a, pair.b) <= _NEARLY and (outer.value[0] == 0 or _is_round(outer))
    near = near or rounds_down(pair.a, pair.b) or rounds_down(pair.b, pair.a)
    return open_ended and not near and not (pair.one_voice or (pair.together and pair.may_count_on))


def _is_round(outer: Case) -> bool:
    """Is a bound below a large round number?"""
    number = outer.mention.quantity.number
    return number is not None and number >= _LARGE and number % 10 == 0


def inside(inner: Case, outer: Case) -> bool:
    """Does one value lie within another?

    Args:
        inner: A figure.
        outer: Another.
    """
    low, high = outer.value
    return low <= inner.value[0] and (high is None or (inner.value[1] is not None and inner.value[1] <= high))
