"""What a figure counts: the signature that figures of one series share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from relaas.model.figures import Category, Scope
from relaas.model.frozen import Frozen
from relaas.reconcile.figures.places import bound, confined
from relaas.reconcile.figures.spans import EVER, span

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case

PEOPLE = "people"
"""The group of people at large, whatever the reports call them."""
CROWD = (
    "protesters",
    "marchers",
    "supporters",
    "travellers",
    "residents",
    "migrants",
    "bystanders",
    "civilians",
    "workers",
    "crew",
    "students",
    "prisoners",
    "hostages",
    "youths",
)
"""Groups a story is about, whose members it also calls people; police or children it would call by their name."""

FORCES = ("police", "security")
"""The same of those who keep order: "agenten" here, "leden van de ordediensten" there."""
ATTACKERS = ("perpetrators", "fighters")
"""Groups that are one under two names: "kapers" here, "terroristen" there."""
_SINGLE = ("men", "women")
"""Groups that say nothing of one by himself but what he is."""
TELLING = 10
"""From this number on the same number twice is no chance."""
_OWN_STRETCH: tuple[Scope, ...] = ("added", "period")
"""Scopes that compare only with the same scope of the same days."""
_EXPECTED: Scope = "expected"
"""What is not counted yet, but awaited or feared."""
NOBODY: Final = MappingProxyType[str, str]({})
"""No figure is known to count the people of one country."""
_BEFORE = timedelta(days=14)
"""So long before the first report of a story what a figure tells of is not what the story tells of."""
_WEEK = 7
"""Days of a stretch that can tell when something happened; one of more holds others as well."""


class Population(Frozen, frozen=True):
    """Who is counted, where and in what way.

    Attributes:
        category: What happened to them.
        group: Name of their group; `~` and the noun where the pack does not know it.
        limits: Words that narrow them further.
        place: Entity id or words of the place; empty for the story's whole.
        scope: What sets the count apart from the cumulative one.
        stretch: The days a count of its own stretch is about; empty for a cumulative one.
        part: Id of a part that nothing but its whole tells apart; else empty.
    """

    category: Category
    group: str
    limits: tuple[str, ...] = ()
    place: str = ""
    scope: tuple[Scope, ...] = ()
    stretch: str = ""
    part: str = ""

    @property
    def at_large(self) -> bool:
        """Is it everybody?"""
        return self.group == PEOPLE and not self.limits

    @property
    def whole_story(self) -> bool:
        """Everybody, everywhere, counted from the start."""
        return self.at_large and not (self.place or self.scope or self.part)


def populations(
    cases: Sequence[Case],
    nations: Mapping[str, str] = NOBODY,
    at_home: Collection[str] = (),
    abroad: Collection[str] = (),
) -> dict[str, Population]:
    """The signature of each figure by its id; a part takes from its whole what it does not say itself.

    Args:
        cases: All figures; a whole may stand before or behind its parts.
        nations: The country whose people a figure counts by its words, by its id; empty where it is the story's own.
        at_home: Ids of figures that count in the country of the story by its name, which sets them apart from none.
        abroad: Ids of figures that count in another country, or in a place less wide than others count over, which
            sets them apart though their report opens with it.
    """
    by_id, places = {case.id: case for case in cases}, bound(cases, at_home)
    there = {(c.document.id, c.mention.category, c.place) for c in cases if _is_there(c, by_id)}
    places |= {case.id: case.place for case in cases if case.id in abroad or _is_at(case, there)}
    begins = min((case.dating.published.first for case in cases), default=date.min)
    own = {case.id: _of_nation(_own(case, places[case.id], begins), case, nations) for case in cases}
    return {case.id: _with_wholes(case, by_id, own) for case in cases}


def _is_at(case: Case, there: Collection[tuple[str, Category, str]]) -> bool:
    """Does it name a place of which its report tells a part: "elf doden in Gent; de brandweer telt daar veertien"?"""
    named = case.mention.place is not None
    return named and (case.document.id, case.mention.category, case.place) in there


def _is_there(case: Case, by_id: dict[str, Case]) -> bool:
    """Does a part name its place, and its whole none or another: "1,1 miljoen mensen, in Parijs 80.000"?"""
    whole = by_id[case.whole] if case.whole else None
    if whole is None or case.mention.place is None:
        return False
    return whole.mention.place is None or (case.partial and case.place != whole.place)


def _with_wholes(case: Case, by_id: dict[str, Case], own: dict[str, Population]) -> Population:
    """Its own population laid over that of its whole, and that over the next; a circle is left where it closes."""
    line = [case]
    while (whole := line[-1].whole) is not None and by_id[whole] not in line:
        line.append(by_id[whole])
    population = own[line[-1].id]
    for part, of in zip(reversed(line[:-1]), reversed(line), strict=False):
        population = _part(own[part.id], population, part, of)
    return population


def _own(case: Case, place: str, begins: date) -> Population:
    mention, scope = case.mention, _scope(case, begins)
    days = case.dating.stretch or "/".join(case.dating.as_of.candidates)
    alone = confined(case)
    return Population(
        category=mention.category,
        group=_group(case),
        limits=tuple(name for name in mention.limits if name not in alone),  # its place says so already
        place=place,
        scope=scope,
        stretch=days if set(scope) & set(_OWN_STRETCH) else "",
        part=case.id if case.amends else "",
    )


def _of_nation(population: Population, case: Case, nations: Mapping[str, str]) -> Population:
    """Of one country's people: at large where it is the story's own, else a group, or a part of the group named."""
    country = nations.get(case.id)
    named = population.group.startswith("~") and case.mention.head[:1].isupper()
    if country is None or not (country or named) or (not country and case.whole is not None):
        return population  # of a part its people say whose it is, the story's own too
    if named or population.group == PEOPLE:
        return replace(population, group=f"nation:{country}" if country else PEOPLE)
    return replace(population, limits=(*population.limits, country))


def _scope(case: Case, begins: date) -> tuple[Scope, ...]:
    """As the text has it, a stretch of its own where its own time is one that is over, and an earlier event.

    Args:
        case: The figure.
        begins: The first day that a report of the story can be of.
    """
    when = case.past or "stands" in case.mention.bearings  # "39, from 22 last week" says when
    over = bool(case.dating.stretch) and not (when or _began(case, begins))
    own: tuple[Scope, ...] = ("period",) if over else ()
    held = case.dating.held
    past: tuple[Scope, ...] = ("earlier",) if held != EVER and begins - held.last > _BEFORE else ()
    return tuple(sorted({*case.mention.scope, *own, *past}))


def _began(case: Case, begins: date) -> bool:
    """Does its stretch but tell when it happened: "vorige week kwamen 35 mensen om", of a story that began then?"""
    stretch = span(case.dating.stretch or "")
    return stretch is not None and stretch.days <= _WEEK and stretch.first <= begins <= stretch.last


def _group(case: Case) -> str:
    counted, head = case.mention.counted, case.mention.head
    if case.value == (1, 1) and case.whole is None and counted is not None and counted.group in _SINGLE:
        return PEOPLE  # "één man wordt nog gezocht"
    if counted is not None and counted.group:
        return counted.group
    return f"~{head.casefold()}" if head else PEOPLE


def _part(own: Population, whole: Population, case: Case, of: Case) -> Population:
    """A part has the place, the scope and, where it names none, the group of its whole.

    What another sentence tells of some of those expected is so: "17.000 moeten weg. 1.300 van hen zijn vertrokken".
    """
    told_so = case.mention.sentence == of.mention.sentence
    scope = whole.scope if told_so else tuple(name for name in whole.scope if name != _EXPECTED)
    part = replace(
        own,
        group=whole.group if own.group == PEOPLE else own.group,
        place=own.place or whole.place,
        scope=tuple(sorted({*own.scope, *scope})),
        stretch=own.stretch or whole.stretch,
    )
    names_none = own.group == PEOPLE and not own.limits and not own.place
    told_apart = part.category != whole.category or not (names_none or part == replace(whole, part=""))
    return part if told_apart else replace(part, part=case.id)
