"""Do two mentions tell of one event? The verdict with its evidence, in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from relaas.model.entities import Entity
    from relaas.reconcile.events.cases import Case
    from relaas.reconcile.figures.spans import Span

Answer = Literal["yes", "no", "unsure"]
WIDE = 4
"""Days from which on a time is too wide for two events in it to be one."""
SAYING = "saying"
_FEWEST, _THIRD = 3, 1 / 3
SINGULAR = frozenset({"assault", "disaster", "accident", "commemorate", "agree"})
"""Categories of which a story has mostly one a day and kind: an arrest or a death has many."""


REFERRED = SINGULAR | {"protest", "govern"}
"""Categories of which a noun without a date can mean the one that its story tells of."""


class Judge:
    """Compares mentions.

    Args:
        entities: People, organisations and places, by id.
    """

    def __init__(self, entities: dict[str, Entity]) -> None:
        self._entities = entities
        self._places: dict[str, set[str]] = {}
        for entity in entities.values():
            if entity.type == "place":
                for mention in entity.mentions:
                    self._places.setdefault(mention.document, set()).add(entity.id)

    def kin(self, left: Case, right: Case) -> bool:
        """May the kinds of two mentions name one event?"""
        a, b = left.mention, right.mention
        return a.kind == b.kind or a.kind in b.wider or b.kind in a.wider

    def dated(self, left: Case, right: Case) -> tuple[Answer, str]:
        """The verdict on two mentions that both have a time."""
        kinds = f"{left.mention.kind} and {right.mention.kind}"
        if left.days is None or right.days is None or not _meet(left.days, right.days):
            return "no", f"two dates, {left.when} and {right.when}"
        if veto := self.apart(left, right) or _told_apart(left, right):
            return "no", veto
        if max(left.days.days, right.days.days) >= WIDE:
            return "unsure", f"{kinds} within {left.when} and {right.when}, which hold many days"
        dates = f"{kinds}, dated {left.when} and {right.when}"
        if left.mention.kind == right.mention.kind == SAYING:
            return self._said(left, right, dates)
        return self._alike(left, right, dates)

    def _alike(self, left: Case, right: Case, dates: str) -> tuple[Answer, str]:
        """Of a category that comes many times a day more is asked than kind and date."""
        shared = self._shared(left, right)
        if left.mention.category in SINGULAR or right.mention.category in SINGULAR:
            return "yes", f"{dates}{shared}"
        if left.mention.kind == right.mention.kind and (shared or (words := common(left, right))):
            return "yes", f"{dates}{shared or f', both told with {words}'}"
        return "unsure", f"{dates}, too little else in common"

    def _said(self, left: Case, right: Case, dates: str) -> tuple[Answer, str]:
        if (both := left.named & right.named) or _words(left) == _words(right) != set():
            who = (
                ", ".join(sorted(self._entities[id_].name for id_ in both)) or "the same words for who speaks"
            )
            return "yes", f"{dates}, by {who}"
        return "no", f"{dates}, by others"

    def apart(self, left: Case, right: Case) -> str:
        """What forbids that two mentions are one: other places, other people; empty where nothing does."""
        if left.place and right.place and left.place != right.place and not self._within(left, right):
            return f"two places, {self._name(left.place)} and {self._name(right.place)}"
        people = [{i for i in c.named if self._entities[i].type == "person"} for c in (left, right)]
        if all(people) and not people[0] & people[1] and left.mention.category not in SINGULAR:
            one, other = (", ".join(sorted(self._name(i) for i in ids)) for ids in people)
            return f"other people, {one} and {other}"
        return ""

    def _within(self, left: Case, right: Case) -> bool:
        """Can one place lie in the other?

        In one country as far as both are known; else where the reports have a place in common: reports of one event
        name its city, its square and its country, those of two events other ones.
        """
        one, other = self._entities[left.place or ""], self._entities[right.place or ""]
        if one.country and other.country:
            return one.country == other.country
        return bool(self._places[left.document.id] & self._places[right.document.id])

    def _shared(self, left: Case, right: Case) -> str:
        names = {
            *([left.place] if left.place and left.place == right.place else []),
            *(left.named & right.named),
        }
        listed = ", ".join(sorted(self._name(i) for i in names))
        return f", with {listed} in both" if listed else ""

    def _name(self, id_: str) -> str:
        return self._entities[id_].name


def _told_apart(left: Case, right: Case) -> str:
    """Does one report tell of two kinds at two times, a day and a night that it is part of?"""
    kinds = left.mention.kind, right.mention.kind
    nights = ["/" in (case.when or "") for case in (left, right)]
    clock = any("T" in (case.when or "") for case in (left, right))  # which may lie in the night
    if left.document.id != right.document.id or kinds[0] == kinds[1] or nights[0] == nights[1] or clock:
        return ""
    return f"{kinds[0]} and {kinds[1]} at two times of one report, {left.when} and {right.when}"


def common(left: Case, right: Case) -> str:
    """The long words that two passages have in common, where they are a third of either; else nothing.

    Args:
        left: One mention.
        right: Another.
    """
    one, other = (_long(case) for case in (left, right))
    both = sorted(one & other)
    return ", ".join(both) if len(both) >= max(_FEWEST, min(len(one), len(other)) * _THIRD) else ""


def _long(case: Case) -> set[str]:
    words = re.findall(r"\w{5,}", case.document.text[slice(*case.mention.passage)].casefold())
    return set(words)


def _meet(left: Span, right: Span) -> bool:
    return left.first <= right.last and right.first <= left.last


def _words(case: Case) -> set[str]:
    return {link.text.casefold() for link in case.participants}
