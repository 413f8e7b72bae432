"""Whether a value is a rougher word for another that it allows, or merely does not rule it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import times

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.pairs import Pair

_LARGE = 100
"""From this number on a round bound is but a rough word for what lies right above it."""
_NEARLY = 1.1
"""Up to so many times a bound above is but a rounder word for a number that it allows."""


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
