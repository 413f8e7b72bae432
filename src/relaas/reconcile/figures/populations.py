"""What a figure counts: the signature that figures of one series share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.model.figures import Category, Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.reconcile.figures.cases import Case

PEOPLE = "people"
"""The group of people at large, whatever the reports call them."""
_OWN_STRETCH: tuple[Scope, ...] = ("added", "period")
"""Scopes that compare only with the same scope of the same days."""


@dataclass(frozen=True, slots=True)
class Population:
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


def populations(cases: Sequence[Case]) -> dict[str, Population]:
    """The signature of each figure by its id; a part takes from its whole what it does not say itself.

    Args:
        cases: All figures; a whole may stand before or behind its parts.
    """
    by_id = {case.id: case for case in cases}
    out: dict[str, Population] = {}
    for case in cases:
        _place_in(case, by_id, out, ())
    return out


def _place_in(
    case: Case, by_id: dict[str, Case], out: dict[str, Population], path: tuple[str, ...]
) -> Population:
    """The population of a figure, its whole's first; `path` keeps parts of one another from turning in a circle."""
    if case.id in out:
        return out[case.id]
    own = _own(case)
    if case.whole and case.whole not in path:
        own = _part(own, _place_in(by_id[case.whole], by_id, out, (*path, case.id)), case)
    out[case.id] = own
    return own


def _own(case: Case) -> Population:
    mention, scope = case.mention, _scope(case)
    days = case.dating.stretch or "/".join(case.dating.as_of.candidates)
    return Population(
        category=mention.category,
        group=_group(case),
        limits=mention.limits,
        place=case.place,
        scope=scope,
        stretch=days if set(scope) & set(_OWN_STRETCH) else "",
    )


def _scope(case: Case) -> tuple[Scope, ...]:
    """As the text has it, and a stretch of its own where its own time is one that is over."""
    own: tuple[Scope, ...] = ("period",) if case.dating.stretch else ()
    return tuple(sorted({*case.mention.scope, *own}))


def _group(case: Case) -> str:
    counted, head = case.mention.counted, case.mention.head
    if counted is not None and counted.group:
        return counted.group
    return f"~{head.casefold()}" if head else PEOPLE


def _part(own: Population, whole: Population, case: Case) -> Population:
    """A part has the place, the scope and, where it names none, the group of its whole."""
    part = replace(
        own,
        group=whole.group if own.group == PEOPLE else own.group,
        place=own.place or whole.place,
        scope=tuple(sorted({*own.scope, *whole.scope})),
        stretch=own.stretch or whole.stretch,
    )
    names_none = own.group == PEOPLE and not own.limits and not own.place
    return replace(part, part=case.id) if part.category == whole.category and names_none else part
