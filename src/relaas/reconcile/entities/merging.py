"""Entities out of mentions, near-linear in their number: names meet only those with the same surname, form or sound."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.entities import (
    Entity,
    EntityMention,
    EntityType,
    EntityVerdict,
    NameMention,
    name_id,
)
from relaas.reconcile.bonds import NONE
from relaas.reconcile.entities import bodies, meanings, persons
from relaas.reconcile.entities.units import Groups, gathered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relaas.model.entities import NameKey
    from relaas.reconcile.bonds import Bonds
    from relaas.reconcile.entities.units import Answer, Unit


@dataclass(frozen=True, slots=True)
class Merged:
    """Who is who.

    Attributes:
        entities: In the order of their first mentions.
        verdicts: What was judged of pairs of mentions on the way.
    """

    entities: tuple[Entity, ...]
    verdicts: tuple[EntityVerdict, ...]


_LISTED: tuple[EntityType, ...] = ("organisation", "place")
"""What the lists of the languages name."""
_MOST = 2
"""Reports, at the least, that have another type for a name than the one that is outvoted."""
_SELDOM = 4
"""How much oftener a body is called by its noun alone than with its place, to have the noun for a name."""
_A = {"person": "a person", "organisation": "an organisation", "place": "a place"}


def merge(mentions: Iterable[EntityMention]) -> tuple[Entity, ...]:
    """The entities of `who_is_who`, for whoever has no decisions of people and needs no verdicts.

    Args:
        mentions: In order of document path and offset.
    """
    return who_is_who(mentions).entities


def who_is_who(mentions: Iterable[EntityMention], bonds: Bonds = NONE) -> Merged:
    """Find out who is who: inside each document first, then over documents.

    Merged are full names with surnames alone, initials with what they stand for, short forms and spellings. A place
    is never merged with a person; different first names are never merged, save a name that ends the one longer name
    before it in its report; what fits two is left apart, and says so.

    Args:
        mentions: In order of document path and offset.
        bonds: What people decided, which beats all of that.

    Returns:
        Entities in the order of their first mentions, from which they take their ids, and every verdict on the way.
    """
    units = gathered(mentions, bonds)
    _settle_types(units)
    groups = Groups(units, bonds)
    _namesakes(groups)
    documents: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if not unit.alone:
            documents[unit.document].append(unit)
    for document in documents.values():
        persons.inside(groups, _of(document, "person"))
        bodies.inside(groups, _of(document, "organisation"))
    persons.across(groups, _of(units, "person"))
    for type_ in _LISTED:
        meanings.known(groups, _of(units, type_))
        bodies.across(groups, _of(units, type_))
    return Merged(tuple(_entity(group) for group in groups.grouped()), _verdicts(groups))


def _verdicts(groups: Groups) -> tuple[EntityVerdict, ...]:
    """Each once; a doubt that something else has settled since is none."""
    rows = (row for row in groups.verdicts if row[2] == "yes" or groups.root(row[0]) != groups.root(row[1]))
    return tuple(dict.fromkeys(_verdict(*row) for row in rows))


def _verdict(unit: Unit, other: Unit, answer: Answer, why: str) -> EntityVerdict:
    first, second = sorted((unit, other), key=lambda u: u.at)
    return EntityVerdict(first.ids[0], second.ids[0], answer, why)


def _of(units: Sequence[Unit], type_: EntityType) -> list[Unit]:
    return [unit for unit in units if unit.type == type_ and not unit.alone]


def _settle_types(units: Sequence[Unit]) -> None:
    """Give a name that only the pipeline typed the type that other reports have evidence for.

    A surname that is a person's only because its report names the person gives way where others show a firm. Where no
    report has evidence, most reports decide.
    """
    sure: dict[tuple[str, ...], set[EntityType]] = defaultdict(set)
    own: dict[tuple[str, ...], set[EntityType]] = defaultdict(set)
    for unit in units:
        if unit.key.sure:
            sure[unit.key.words].add(unit.type)
            if not unit.key.inherited:
                own[unit.key.words].add(unit.type)
    people, most = _surnames(units), _mostly(units)
    for unit in units:
        person = people.get(unit.key.words)
        if person and not unit.key.sure and not unit.key.meaning and not sure.get(unit.key.words):
            unit.reasons.append(f"taken for {_A[unit.type]} here, but other reports name “{person.name}”")
            unit.type = "person"
        shown = own.get(unit.key.words, set())
        firm = unit.key.inherited and shown == {"organisation"}
        guessed = set() if person else most.get(unit.key.words, set())
        types = shown if firm else sure.get(unit.key.words) or guessed
        if (firm or not unit.key.sure) and len(types) == 1 and unit.type not in types:
            unit.reasons.append(f"taken for {_A[unit.type]} here, but other reports show {_A[min(types)]}")
            unit.type = min(types)
    _outvote(units, people)


def _outvote(units: Iterable[Unit], people: Mapping[tuple[str, ...], Unit]) -> None:
    """Give a person or a body the other type where only one report has it so and most have the other.

    Not where both are there: "Hollestelle" the factory and Pieter Hollestelle.
    """
    forms: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        forms[unit.key.words].append(unit)
    for words, same in forms.items():
        told = Counter(unit.type for unit in same)
        if words in people or len(same) < _MOST + 1 or set(told) != {"person", "organisation"}:
            continue
        (most, n), (_, few) = told.most_common()
        odd = [unit for unit in same if unit.type != most] if few == 1 and n >= _MOST else []
        for unit in odd:
            if unit.document not in {other.document for other in same if other is not unit}:
                unit.reasons.append(f"taken for {_A[unit.type]} here, but {n} other reports show {_A[most]}")
                unit.type = most


def _mostly(units: Iterable[Unit]) -> dict[tuple[str, ...], set[EntityType]]:
    """What most reports take a name for, of those whose only evidence is the pipeline's; none where two are even."""
    guesses: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for unit in units:
        if not unit.key.sure:
            guesses[unit.key.words][unit.type] += 1
    return {
        words: {kind for kind, n in counted.items() if 2 * n > counted.total()}
        for words, counted in guesses.items()
    }


def _surnames(units: Iterable[Unit]) -> dict[tuple[str, ...], Unit]:
    """Who bears a surname, of those whose report shows that they are people."""
    people: dict[tuple[str, ...], Unit] = {}
    for unit in units:
        if unit.type == "person" and unit.key.given and unit.key.sure:
            people.setdefault(tuple(unit.key.family.split()), unit)
    return people


def _namesakes(groups: Groups) -> None:
    """Say why a firm is not the person of its name: "Hollestelle" the factory, Pieter Hollestelle its director."""
    people = _surnames(groups.units)
    for unit in groups.units:
        person = people.get(unit.key.words)
        if unit.type != "person" and person:
            why = f"left apart from “{person.name}”: what bears the name here is {_A[unit.type]}"
            unit.reasons.append(why)
            groups.doubt(unit, [person], "no", why)


def _entity(group: Sequence[Unit]) -> Entity:
    unit = group[0]
    first = unit.mentions[0]
    listed = [(m, u) for u in group for m in u.mentions]
    return Entity(
        id=name_id(first),
        type=unit.type,
        name=_fullest(group),
        mentions=tuple(
            NameMention(m.document, m.anchor, "; ".join((m.why, *u.reasons)), name_id(m)) for m, u in listed
        ),
    )


def _is_bare(forms: Counter[str], keys: Mapping[str, NameKey], bare: str) -> bool:
    """Is a common noun what all names of a body end in, or open with where those are few?"""
    noun = keys[bare].words
    if any(key.meaning.startswith(f"{keys[bare].meaning} ") for key in keys.values()):
        return False  # "the ministry" is not all that "the interior ministry" is called
    longer = sum(n for form, n in forms.items() if keys[form].words[:1] == noun != keys[form].words[-1:])
    opened = all(noun in (key.words[-1:], key.words[:1]) or len(key.words) == 1 for key in keys.values())
    alone = sum(n for form, n in forms.items() if len(keys[form].words) == 1)
    return opened and longer * _SELDOM <= alone


def _fullest(group: Sequence[Unit]) -> str:
    """The form with most first names and words; no initials and no capitals throughout where there is another.

    Where a common noun alone will do ("politie"), an adjective before it is no part of the name, nor is a place
    behind it that reports hardly ever name with it ("politie van Halle").
    """
    listed = [(" ".join(m.anchor.text.split()), m.key or unit.key) for unit in group for m in unit.mentions]
    forms = Counter(form for form, _ in listed)
    keys = dict(reversed(listed))
    bare = [form for form, key in keys.items() if key.common and len(key.words) == 1]
    if bare and _is_bare(forms, keys, bare[0]):
        return bare[0]

    def rank(form: str) -> tuple[bool, bool, int, int, int]:
        key = keys[form]
        return bool(key.given), not form.isupper() and not key.acronym, len(key.words), forms[form], len(form)

    return max(sorted(forms, key=list(keys).index, reverse=True), key=rank)
