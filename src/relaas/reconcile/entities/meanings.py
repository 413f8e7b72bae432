"""Names that mean one thing whatever they are called and in whatever language: "VS" and "United States"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.reconcile.entities.units import Groups, Unit

_KINDS = {
    "country": "country",
    "town": "town",
    "region": "region",
    "body": "body",
    "ministry": "ministry",
    "government": "government",
}
_MINISTRY = "ministry "
_ABROAD = "ministry foreign"
"""Whose is not said: any report may speak of the foreign ministry at home."""
_WORDS = 2
"""Of the meaning of a ministry that does not say of which country it is."""


def known(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge what the lists of the languages know for one thing, over documents and within them.

    Initials mean what their report says that they stand for, before what they mean elsewhere.

    Args:
        groups: What is the same inside each document.
        units: All of one type, in order.
    """
    meanings = _meanings(groups, units)
    firsts: dict[str, Unit] = {}
    for unit in units:
        if told := meanings.get(groups.root(unit)):
            first = firsts.setdefault(told, unit)
            if first.key.words != unit.key.words:
                groups.join(
                    unit, first, f"“{first.name}” and “{unit.name}” are one {_KINDS[told.split()[0]]}"
                )
    _ministries(groups, firsts)


def _meanings(groups: Groups, units: Iterable[Unit]) -> dict[int, str]:
    """What each group means; nothing where its names mean several things, or a full name means nothing known."""
    told: dict[int, set[str]] = defaultdict(set)
    full: dict[int, set[str]] = defaultdict(set)
    for unit in units:
        told[groups.root(unit)].add(unit.key.meaning)
        if not unit.key.acronym:
            full[groups.root(unit)].add(unit.key.meaning)
    chosen = {root: full.get(root) or some for root, some in told.items()}
    open_ = {"", _ABROAD, _MINISTRY.strip()}
    return {root: min(some) for root, some in chosen.items() if len(some) == 1 and not some & open_}


def _ministries(groups: Groups, firsts: dict[str, Unit]) -> None:
    """Merge a ministry that no country is named with, with the only one of its kind that one is, in shared company."""
    of: dict[str, list[Unit]] = defaultdict(list)
    for told, unit in firsts.items():
        if told.startswith(_MINISTRY) and len(told.split()) > _WORDS:
            of[" ".join(told.split()[:_WORDS])].append(unit)
    for told, several in of.items():
        bare = firsts.get(told)
        if (
            bare
            and len(several) == 1
            and (bare.document == several[0].document or groups.company(bare, several))
        ):
            groups.join(
                bare,
                several[0],
                f"the only such ministry that a country is named with is “{several[0].name}”",
            )
