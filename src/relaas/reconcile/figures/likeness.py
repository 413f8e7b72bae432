"""Whether two populations can be the same people or things, whatever else is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.reconcile.figures.populations import CROWD, PEOPLE

if TYPE_CHECKING:
    from relaas.reconcile.figures.populations import Population

_GROWN = ("workers", "crew", "soldiers", "police")
"""Whom nobody calls children."""
_KINDS = {
    "vehicle": ("car", "truck", "bus", "tractor", "motorcycle", "ambulance"),
    "building": ("home", "apartment", "shop", "school"),
    "ship": ("boat", "ferry", "tanker"),
    "boat": ("ferry", "ship"),
    "weapon": ("firearm",),
}
"""Names that packs give to things, and to those that a looser word can be for."""
_STEM = 3
"""Letters from which on the end of one noun can be the other: "hive" in "beehive"."""


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


def may_be_called(one: Population, other: Population) -> bool:
    """Can their nouns be for the same: not children and a crew, nor caravans and barns, but hives and beehives?

    Args:
        one: A population.
        other: Another of its category.
    """
    if {one.group, other.group} & {"children"} and {one.group, other.group} & set(_GROWN):
        return False
    unknown = all(p.group.startswith("~") for p in (one, other))
    return not unknown or one.category not in THINGS or are_akin(one, other)


def are_akin(one: Population, other: Population) -> bool:
    """Is one noun a compound of the other, or a word for its kind: solar panels and panels, cars and vehicles?

    Args:
        one: A population that is called by a noun which the pack does not know.
        other: Another.
    """
    if not all(p.group.startswith("~") for p in (one, other)):
        return False
    nouns = {p.group[1:] for p in (one, other)}
    if any(kind in nouns and nouns & set(kinds) for kind, kinds in _KINDS.items()):
        return True
    short, long = sorted((one.group[1:], other.group[1:]), key=len)
    return len(short) >= _STEM and long.endswith(short)
