"""Organisations and places: initials, short forms and spellings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.reconcile.entities.spellings import one_letter_apart
from relaas.reconcile.entities.units import REPORTS, by_root

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.reconcile.entities.units import Groups, Unit

_Spelt = tuple[str, str]
"""A language, and a name as it sounds."""
_HEARD = 5
"""Letters of a name from which the same sound is another spelling of it."""
_INITIALS = 3
"""Letters of an acronym from which its initials tell what it stands for in another report."""
_LISTED = "body "
"""The meaning of what every pack lists, which is called by its name or by initials."""
_MINISTRY = "ministry "
_COMMON = 3
"""Words from which a name may be called by the common noun that opens it: "het ministerie"."""


def inside(groups: Groups, bodies: Sequence[Unit]) -> None:
    """Merge the organisations of one document.

    Args:
        groups: What is the same so far.
        bodies: The organisations of the document.
    """
    _aliases(groups, bodies)
    initials: dict[str, list[Unit]] = defaultdict(list)
    shorts: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in bodies:
        for letters in unit.key.initials:
            initials[letters].append(unit)
        for words in _short_forms(unit.key.words):
            shorts[words].append(unit)
    for unit in bodies:
        if unit.key.acronym:
            fits = initials.get("".join(unit.key.words).upper(), ())
            _one(groups, unit, fits, f"“{unit.name}” are the initials of “{{}}” in this report")
    _ministries(groups, bodies)
    for unit in bodies:
        fits = [other for other in shorts.get(unit.key.words, ()) if _is_called(unit, other)]
        _one(groups, unit, fits, f"“{unit.name}” is short for “{{}}” in this report")


def _ministries(groups: Groups, bodies: Sequence[Unit]) -> None:
    """Merge "het departement" with the one ministry that its report names by what it is for."""
    named = [unit for unit in bodies if unit.key.meaning.startswith(_MINISTRY)]
    for unit in bodies:
        if unit.key.meaning == _MINISTRY.strip() and len(by_root(groups, named)) == 1:
            groups.join(unit, named[0], f"“{named[0].name}” is the only ministry in this report")


def across(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge organisations, or places, over documents.

    Args:
        groups: What is the same so far.
        units: All of one type, in order.
    """
    _equal(groups, units)
    _initials(groups, units)
    _heard(groups, units)
    _opened(groups, units)


def _aliases(groups: Groups, bodies: Sequence[Unit]) -> None:
    by_form = {" ".join(unit.key.words): unit for unit in bodies}
    for unit in bodies:
        short = by_form.get(unit.key.alias) if unit.key.alias else None
        if short:
            groups.join(short, unit, f"“{short.name}” stands in brackets beside “{unit.name}”")


def _short_forms(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """What a name may be called: how it begins, with or without an adjective, or all of it but that."""
    behind = words[1:]
    openings = (part[:end] for part in (words, behind) for end in range(1, len(part)))
    return dict.fromkeys((*openings, *([behind] if behind else ())))


def _is_called(short: Unit, full: Unit) -> bool:
    """Can the one be short for the other: does a common noun open a name long enough, or stand behind an adjective?"""
    size = len(short.key.words)
    if short.key.common and full.key.meaning.startswith(_LISTED):
        return False  # "het ministerie" is no prosecution service, though that is the "Openbaar Ministerie"
    if full.key.words[1:] == short.key.words:
        return True
    if full.key.words[:size] != short.key.words and not short.key.common:
        return False
    return not short.key.common or len(full.key.words) >= _COMMON


def _one(groups: Groups, unit: Unit, fits: Sequence[Unit], reason: str) -> None:
    """Merge a unit with what it fits where that is one thing."""
    found = by_root(groups, fits)
    if len(found) == 1:
        groups.join(unit, fits[0], reason.format(fits[0].name))
    elif found:
        why = "left apart: it could stand for " + " or ".join(f"“{f[0].name}”" for f in found.values())
        unit.reasons.append(why)
        groups.doubt(unit, [fit[0] for fit in found.values()], "unsure", why)


def _equal(groups: Groups, units: Iterable[Unit]) -> None:
    """Merge equal names; initials and common nouns only where what they are short for does not differ."""
    forms: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    full: dict[int, set[_Spelt]] = defaultdict(set)
    for unit in units:
        forms[unit.key.words].append(unit)
        if not _is_short(unit):
            full[groups.root(unit)].add((unit.key.language, unit.key.sound))
    for same in forms.values():
        meanings = (
            {unit.at: frozenset(full[groups.root(unit)]) for unit in same} if _is_short(same[0]) else {}
        )
        several = not _one_meaning([meaning for meaning in meanings.values() if meaning])
        firsts: dict[frozenset[_Spelt], Unit] = {}
        for unit in same:
            first = firsts.setdefault(meanings[unit.at] if several else frozenset(), unit)
            groups.join(unit, first, "the same name")
            if several and not meanings[unit.at]:
                unit.reasons.append("left apart: it is short for several things in the reports")


def _is_short(unit: Unit) -> bool:
    """May a name be short for another: initials, or a common noun alone?"""
    return unit.key.acronym or len(unit.key.words) == 1


def _one_meaning(meanings: Sequence[frozenset[_Spelt]]) -> bool:
    """Do what a name is short for in several reports of a language share a name, or differ in a letter?

    What it is short for in another language is no other thing: "CCSD" of a Dutch and of a German committee.
    """
    if len(meanings) < 2:
        return True
    languages = sorted({language for meaning in meanings for language, _ in meaning})
    return all(_one_name([_in(language, meaning) for meaning in meanings]) for language in languages)


def _in(language: str, meaning: frozenset[_Spelt]) -> frozenset[str]:
    return frozenset(sound for spoken, sound in meaning if spoken == language)


def _one_name(several: Sequence[frozenset[str]]) -> bool:
    told = [names for names in several if names]
    if len(told) < 2:
        return True
    names = sorted(frozenset.union(*told))
    return bool(frozenset.intersection(*told)) or len(list(one_letter_apart(names))) >= len(names) - 1


def _initials(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge initials with what they stand for in other reports that share a name with theirs."""
    full: dict[str, list[Unit]] = defaultdict(list)
    spelt = {groups.root(unit) for unit in units if unit.key.initials}
    for unit in units:
        for short in unit.key.initials:
            full[short].append(unit)
    some = {short: _some_of_each(groups, several) for short, several in full.items()}
    for unit in units:
        short = "".join(unit.key.words).upper()
        if not unit.key.acronym or len(short) < _INITIALS or groups.root(unit) in spelt:
            continue
        found = by_root(groups, some.get(short, ()))
        for several in found.values() if len(found) == 1 else ():
            if groups.company(unit, several):
                groups.join(
                    unit,
                    several[0],
                    f"“{unit.name}” are the initials of “{several[0].name}” in another report",
                )


def _some_of_each(groups: Groups, units: Sequence[Unit]) -> list[Unit]:
    """Units without those of a group that are never asked for company, in the same order."""
    few = {unit.at for same in by_root(groups, units).values() for unit in same[:REPORTS]}
    return [unit for unit in units if unit.at in few]


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


def _opened(groups: Groups, units: Sequence[Unit]) -> None:
    """Merge a firm's first word alone with the one longer name that opens with it, in shared company.

    "Zenkai" in one report is "Zenkai Marine" in another; what is called after a town or a country is not, nor what a
    list knows.
    """
    longer: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.type == "organisation" and len(unit.key.words) > 1 and not unit.key.common:
            longer[unit.key.words[:1]].append(unit)
    named = {other.key.words for other in groups.units if other.type != "organisation"}
    for unit in units:
        word = unit.key.words[0] if len(unit.key.words) == 1 else ""
        short = len(word) >= _HEARD and not (unit.key.acronym or unit.key.common or unit.key.meaning)
        found = (
            by_root(groups, longer.get(unit.key.words, ())) if short and unit.key.words not in named else {}
        )
        for several in found.values() if len(found) == 1 else ():
            if several[0].document != unit.document and groups.company(unit, several):
                groups.join(
                    unit, several[0], f"“{unit.name}” is short for “{several[0].name}” in another report"
                )
