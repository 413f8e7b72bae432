"""Whether two populations can be the same people or things, whatever else is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.populations import CROWD, PEOPLE

if TYPE_CHECKING:
    from relaas.reconcile.figures.populations import Population


def compatible(one: Population, other: Population) -> bool:
    """Can the two be of the same people, whatever else is said of them?

    Args:
        one: A population.
        other: Another of its category.
    """
    groups = (one.group, other.group)
    return one.limits == other.limits and (
        one.group == other.group
        or could_be_crowd(one, other)
        or (has_unknown(one, other) and PEOPLE in groups)
    )


def could_be_crowd(one: Population, other: Population) -> bool:
    """People at large and a crowd they may be: populations that one number in two reports makes one.

    Args:
        one: A population.
        other: Another of its category.
    """
    return PEOPLE in (one.group, other.group) and bool({one.group, other.group} & set(CROWD))


def has_unknown(one: Population, other: Population) -> bool:
    """Is one of the two called by a noun that the pack does not know?

    Args:
        one: A population.
        other: Another of its category.
    """
    return any(p.group.startswith("~") for p in (one, other))


def leaves_open(one: Population) -> bool:
    """Does its word leave open who they are: people at large, a crowd, a people, a noun that the pack does not know?

    Args:
        one: A population.
    """
    return one.group in (PEOPLE, *CROWD) or one.group.startswith(("~", "nation:"))
