"""People: full names, surnames alone, initials and spellings. Two different first names are two people."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.reconcile.entities.spellings import one_letter_apart
from relaas.reconcile.entities.units import by_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relaas.reconcile.entities.units import Groups, Unit

_CUT = 4
"""Letters of the longest first name that may be another cut short: "Ed", "Alex"."""
_WHOLE = 3
"""Words of the shortest full name behind which a second surname may stand."""
_NAMES = 3
"""People named in a reason why a surname stays open."""


def inside(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge the people of one document.

    Args:
        groups: What is the same so far.
        units: The people of the document.
    """
    full = [unit for unit in units if unit.key.given]
    spellings(groups, full)
    _shortened(groups, full)
    lone = [unit for unit in units if not unit.key.given]
    families, given = _indexed(full)
    for unit in lone:
        # By surname before by any other word: "Widodo" is a surname before it is somebody's first name.
        fits = families.get(unit.key.family_sound) or given.get(unit.key.words) or []
        _settle(groups, unit, _distinct(groups, fits), "in this report")
    by_sound: dict[str, Unit] = {}
    for unit in lone:
        first = by_sound.setdefault(unit.key.family_sound, unit)
        groups.join(unit, first, f"another spelling of “{first.name}”")


def spellings(groups: Groups, full: Iterable[Unit]) -> None:
    """Merge full names that are one name: equal, as they sound, or with fewer first names or initials.

    Args:
        groups: What is the same so far.
        full: People with first names.
    """
    whole: dict[tuple[str, ...], Unit] = {}
    sounds: dict[str, Unit] = {}
    families: dict[str, list[Unit]] = defaultdict(list)
    for unit in full:
        same = whole.setdefault(unit.key.words, unit)
        groups.join(unit, same, "the same name")
        if same is unit:
            families[unit.key.family_sound].append(unit)
            heard = sounds.setdefault(unit.key.sound, unit)
            if unit.document == heard.document or groups.company(unit, [heard]):
                groups.join(unit, heard, f"another spelling of “{heard.name}”")
    for family in families.values():
        _first_names(groups, family)
    _withheld(groups, list(whole.values()))
    _extended(groups, list(whole.values()))


def across(groups: Groups, people: Sequence[Unit]) -> None:
    """Merge people over documents.

    Args:
        groups: What is the same so far.
        people: All people, in order.
    """
    spellings(groups, [unit for unit in people if unit.key.given])
    _misspelt(groups, [unit for unit in people if unit.key.given])
    named = {groups.root(unit) for unit in people if unit.key.given}
    families: dict[str, list[Unit]] = defaultdict(list)
    for unit in people:
        if unit.key.given:
            families[unit.key.family_sound].append(unit)
    lone = [unit for unit in people if groups.root(unit) not in named]
    firsts = {family: [same[0] for same in by_root(groups, of).values()] for family, of in families.items()}
    for unit in lone:
        family = unit.key.family_sound
        _far(groups, unit, families.get(family, ()), _distinct(groups, firsts.get(family, ())))
    _called_by_first_name(groups, lone, [unit for unit in people if unit.key.given])
    named |= {groups.root(unit) for unit in people if unit.key.given}
    by_sound: dict[str, Unit] = {}
    for unit in lone:
        if groups.root(unit) not in named:
            first = by_sound.setdefault(unit.key.family_sound, unit)
            if groups.root(first) != groups.root(unit):
                groups.join(unit, first, f"“{first.name}” in another report, by the same name alone")


def _indexed(full: Iterable[Unit]) -> tuple[dict[str, list[Unit]], dict[tuple[str, ...], list[Unit]]]:
    """Full names by how their surname sounds, and by each of their other words."""
    families: dict[str, list[Unit]] = defaultdict(list)
    given: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in full:
        families[unit.key.family_sound].append(unit)
        for word in dict.fromkeys(unit.key.words[: -len(unit.key.family.split())]):
            given[(word,)].append(unit)
    return families, given


def _distinct(groups: Groups, fits: Sequence[Unit]) -> list[Unit]:
    """One unit for each of the people among some units, as far as a reason names them."""
    found: dict[int, Unit] = {}
    for unit in fits:
        found.setdefault(groups.root(unit), unit)
        if len(found) == _NAMES:
            break
    return list(found.values())


def _settle(groups: Groups, unit: Unit, people: Sequence[Unit], where: str) -> None:
    """Merge a name alone with the one person it fits; where there are several, say so."""
    if len(people) == 1:
        groups.join(unit, people[0], f"“{unit.name}” is short for “{people[0].name}” {where}")
    elif people:
        told = " and ".join(f"“{one.name}”" for one in people)
        why = f"left apart: {told} share this name {where} and are not one person"
        unit.reasons.append(why)
        groups.doubt(unit, people, "unsure", why)


def _far(groups: Groups, unit: Unit, fits: Sequence[Unit], people: Sequence[Unit]) -> None:
    """Merge a surname alone with the one person of that surname in reports that share a name with its own."""
    if len(people) > 1:
        _settle(groups, unit, people, "in other reports")
    elif people and (company := groups.company(unit, fits)):
        reason = f"“{unit.name}” is short for “{people[0].name}” in another report that names “{company}” too"
        groups.join(unit, people[0], reason)


def _first_names(groups: Groups, family: Sequence[Unit]) -> None:
    """Within one surname: the same first name, with further ones or without; initials where one name fits them."""
    first: dict[str, Unit] = {}
    for unit in family:
        if len(unit.key.given[0]) > 1:
            same = first.setdefault(unit.key.given[0], unit)
            groups.join(unit, same, f"the first name and the surname of “{same.name}”")
    _called_short(groups, first, family)
    for earlier, later in pairwise(first.values()):
        groups.doubt(later, [earlier], "no", f"two first names, “{earlier.name}” and “{later.name}”")
    for unit in family:
        if len(unit.key.given[0]) == 1:
            fits = [other for name, other in sorted(first.items()) if name[0] == unit.key.given[0]]
            if len(by_root(groups, fits)) == 1:
                groups.join(unit, fits[0], f"the surname and the initial of “{fits[0].name}”")


def _called_by_first_name(groups: Groups, lone: Sequence[Unit], full: Sequence[Unit]) -> None:
    """Merge a rare first name alone with the only one who bears it, in shared company: "Sutopo" with "Sutopo Nugroho".

    An everyday one stays apart: a witness "Maria" is not the minister of that name.
    """
    bearers: dict[str, list[Unit]] = defaultdict(list)
    for unit in full:
        bearers[unit.key.given[0]].append(unit)
    for unit in lone:
        fits = bearers.get(" ".join(unit.key.words), [])
        people = _distinct(groups, fits)
        if len(people) == 1 and not unit.key.everyday and (company := groups.company(unit, fits)):
            where = f"the only one of that first name in reports that name “{company}” too"
            groups.join(unit, people[0], f"“{unit.name}” is short for “{people[0].name}”, {where}")


def _called_short(groups: Groups, first: Mapping[str, Unit], family: Sequence[Unit]) -> None:
    """Merge a first name cut short with the only whole one, "Ed" with "Edward", where no report has both."""
    names = sorted(first)
    reports: dict[str, set[str]] = defaultdict(set)
    for unit in family:
        reports[unit.key.given[0]].add(unit.document)
    for at, name in enumerate(names):
        longer = [other for other in names[at + 1 : at + 3] if other.startswith(name)]
        if not 1 < len(name) <= _CUT or len(longer) != 1 or reports[name] & reports[longer[0]]:
            continue
        unit, whole = first[name], first[longer[0]]
        if len(longer[0]) > len(name) + 1 and groups.company(unit, [whole]):
            groups.join(unit, whole, f"“{unit.name}” is the first name of “{whole.name}”, cut short")


def _extended(groups: Groups, full: Sequence[Unit]) -> None:
    """Merge a name of three words or more with the one that has a second surname behind it, in shared company."""
    opened: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in full:
        if len(unit.key.words) > _WHOLE:
            opened[unit.key.words[:-1]].append(unit)
    for unit in full:
        people = _distinct(groups, opened.get(unit.key.words, ())) if len(unit.key.words) >= _WHOLE else []
        if len(people) == 1 and (unit.document == people[0].document or groups.company(unit, people)):
            groups.join(unit, people[0], f"“{people[0].name}” has a second surname behind “{unit.name}”")


def _withheld(groups: Groups, full: Sequence[Unit]) -> None:
    """Merge a first name with the initial of a surname, as courts and papers name suspects, with the one it fits.

    Where their reports name something else in common, and nobody else has that first name and initial.
    """
    named: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in full:
        if len(unit.key.given[0]) > 1 and len(unit.key.family) > 1:
            named[unit.key.given[0], unit.key.family[0]].append(unit)
    for unit in full:
        if len(unit.key.family) == 1 and len(unit.key.given[0]) > 1:
            fits = named.get((unit.key.given[0], unit.key.family), [])
            people = _distinct(groups, fits)
            if len(people) > 1:
                _settle(groups, unit, people, "by first name and initial")
            elif people and (unit.document == people[0].document or groups.company(unit, fits)):
                groups.join(unit, people[0], f"the first name and the initial of “{people[0].name}”")


def _shortened(groups: Groups, full: Sequence[Unit]) -> None:
    """Merge a name with the one before it whose end it is, where there is one such: "Suu Kyi", "Aung San Suu Kyi"."""
    longer: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in full:
        fits = _distinct(groups, longer.get(unit.key.words, ()))
        if len(fits) == 1:
            groups.join(unit, fits[0], f"“{unit.name}” ends “{fits[0].name}” before it in this report")
        for at in range(1, len(unit.key.words) - 1):
            longer[unit.key.words[at:]].append(unit)


def _misspelt(groups: Groups, full: Sequence[Unit]) -> None:
    """Merge full names that differ in one letter where reports share company."""
    names: dict[str, list[Unit]] = defaultdict(list)
    for unit in full:
        names[unit.key.sound].append(unit)
    for a, b in one_letter_apart(list(names)):
        one, other = names[a], names[b]
        if one[0].key.family_sound == other[0].key.family_sound and groups.company(other[0], one):
            groups.join(other[0], one[0], f"one letter from “{one[0].name}”")
