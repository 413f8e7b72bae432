"""Organisations and places: initials, short forms and spellings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.reconcile.entities.spellings import one_letter_apart
from relaas.reconcile.entities.units import by_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.reconcile.entities.units import Groups, Unit

_HEARD = 5
"""Letters of a name from which the same sound is another spelling of it."""
_INITIALS = 3
"""Letters of an acronym from which its initials tell what it stands for in another report."""
_COMMON = 3
"""Words from which a name may be called by the common noun that opens it: "het ministerie"."""


def inside(groups: Groups, bodies: Sequence[Unit]) -> None:
    """Merge the organisations of one document.

    Args:
        groups: What is the same so far.
        bodies: The organisations of the document.
    """
    _aliases(groups, bodies)
    for unit in bodies:
        if unit.key.acronym:
            fits = [other for other in bodies if _spells(unit, other)]
            _one(groups, unit, fits, f"“{unit.name}” are the initials of “{{}}” in this report")
    for unit in bodies:
        fits = [other for other in bodies if _short_of(unit, other)]
        _one(groups, unit, fits, f"“{unit.name}” is short for “{{}}” in this report")


def across(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge organisations, or places, over documents.

    Args:
        groups: What is the same so far.
        units: All of one type, in order.
    """
    _equal(groups, units)
    _initials(groups, units)
    _heard(groups, units)


def _aliases(groups: Groups, bodies: Sequence[Unit]) -> None:
    by_form = {" ".join(unit.key.words): unit for unit in bodies}
    for unit in bodies:
        short = by_form.get(unit.key.alias) if unit.key.alias else None
        if short:
            groups.join(short, unit, f"“{short.name}” stands in brackets beside “{unit.name}”")


def _spells(short: Unit, full: Unit) -> bool:
    return "".join(short.key.words).upper() in full.key.initials


def _short_of(short: Unit, full: Unit) -> bool:
    """Is a name the beginning of a longer one, or all of it but an adjective?"""
    a, b = short.key.words, full.key.words
    if len(a) >= len(b):
        return False
    if b[1:] == a:
        return True
    return b[: len(a)] == a and (not short.key.common or len(b) >= _COMMON)


def _one(groups: Groups, unit: Unit, fits: Sequence[Unit], reason: str) -> None:
    """Merge a unit with what it fits where that is one thing."""
    found = by_root(groups, fits)
    if len(found) == 1:
        groups.join(unit, fits[0], reason.format(fits[0].name))
    elif found:
        unit.reasons.append(
            "left apart: it could stand for " + " or ".join(f"“{f[0].name}”" for f in found.values())
        )


def _equal(groups: Groups, units: Iterable[Unit]) -> None:
    """Merge equal names; of initials only those that nowhere stand for two things."""
    forms: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    full: dict[int, set[str]] = defaultdict(set)
    for unit in units:
        forms[unit.key.words].append(unit)
        if not unit.key.acronym and len(unit.key.words) > 1:
            full[groups.root(unit)].add(unit.key.sound)
    for same in forms.values():
        meanings = [full[groups.root(unit)] for unit in same] if same[0].key.acronym else []
        told = [meaning for meaning in meanings if meaning]
        if len(told) > 1 and not _one_meaning(told):
            for unit in same:
                unit.reasons.append("left apart: these initials stand for several things in the reports")
            continue
        for unit in same[1:]:
            groups.join(unit, same[0], "the same name")


def _one_meaning(meanings: Sequence[set[str]]) -> bool:
    """Do what initials stand for in several reports share a name, or differ in a letter?"""
    shared = set.intersection(*meanings)
    names = sorted(set.union(*meanings))
    return bool(shared) or len(names) == 1 or len(list(one_letter_apart(names))) >= len(names) - 1


def _initials(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge initials with what they stand for in other reports that share a name with theirs."""
    full: dict[str, list[Unit]] = defaultdict(list)
    spelt = {groups.root(unit) for unit in units if unit.key.initials}
    for unit in units:
        for short in unit.key.initials:
            full[short].append(unit)
    for unit in units:
        short = "".join(unit.key.words).upper()
        if not unit.key.acronym or len(short) < _INITIALS or groups.root(unit) in spelt:
            continue
        found = by_root(groups, full.get(short, ()))
        for several in found.values() if len(found) == 1 else ():
            if groups.company(unit, several):
                groups.join(
                    unit,
                    several[0],
                    f"“{unit.name}” are the initials of “{several[0].name}” in another report",
                )


def _heard(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge spellings: the same sound, or long names that differ in one letter."""
    sounds: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if not unit.key.acronym and len(unit.key.sound) >= _HEARD:
            sounds[unit.key.sound].append(unit)
    for same in sounds.values():
        for unit in same[1:]:
            if unit.document == same[0].document or groups.company(unit, same[:1]):
                groups.join(unit, same[0], f"another spelling of “{same[0].name}”")
    for a, b in one_letter_apart(list(sounds)):
        one, other = sounds[a][0], sounds[b][0]
        groups.join(other, one, f"one letter from “{one.name}”")
