"""Whether a reader could take one figure for another, though they count different people, places or times.

A relation that nobody needs costs a reader more than it gives. What is told of people is not taken for what is told of
things, nor a handful for a hundred; a part with a word of its own is taken for its whole only where it is most of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.reconcile.figures.loosely import is_loose
from relaas.reconcile.figures.occasions import MOUNTING, is_wide
from relaas.reconcile.figures.populations import ATTACKERS, FORCES, PEOPLE

if TYPE_CHECKING:
    from relaas.model.figures import Category, Scope
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.populations import Population

    Told = tuple[Population, Case]
    """A figure with what it counts."""

_BY_NAME: tuple[Category, ...] = (*THINGS, "deployed")
"""Categories whose members are told apart by what they are: firemen are no soldiers."""
_BY_KIND: tuple[Category, ...] = ("killed", "injured")
"""Of these reports tell many kinds of people apart."""
_OF_PEOPLE: tuple[Category, ...] = ("killed", "injured", "missing", "detained", "rescued", "evacuated")
"""What happens to people, in nearly all that is told."""
_STATES: tuple[Category, ...] = ("missing", "hospitalised")
"""What people are until they are found or healed."""
_EARLIER: Scope = "earlier"
_ADDED: Scope = "added"
_PERIOD: Scope = "period"
_OF_A_NAME = 5
"""Up to so many times things of one name are taken for one another."""
_NEAR = 2
"""Up to so many times others of another place are taken for one another."""
_FAR = 25
"""From so many times on the one is not taken for the other, but for counts of two places or two events."""
_PLACES = 40
"""The same for counts of two places."""
_MANY = 125
"""The same for a part and its whole."""
_FEW, _FEW_TIMES = 5, 4
"""Fewer than so many are cases of those told beside them, as are others so many times less."""
_ACTING = (*FORCES, *ATTACKERS, "soldiers", "rescuers")
"""Those who act, and are others than those whom a report is about, however few they are."""
_MOST = 3
"""A handful of which its whole is at most so many times as many can be taken for it."""


def taken_for(one: Told, other: Told) -> bool:
    """Could the one be taken for the other?

    Args:
        one: A figure with what it counts.
        other: One of another population, place or time of the same category.
    """
    (counts, _), (others, _) = one, other
    once = _is_added(counts, others) or _is_taken_back(one, other) or _is_one_count(one, other)
    if counts == others or once or not _alike(one, other):
        return False
    if _EARLIER in counts.scope or _EARLIER in others.scope:
        return True
    wider = is_wide(one[1]) != is_wide(other[1])
    if wider and counts.group == others.group and _elsewhere(one, other):
        return _times(one[1], other[1])[0] <= _PLACES
    return _near_enough(one, other, wider=wider)


def _near_enough(one: Told, other: Told, *, wider: bool) -> bool:
    """Are two that a reader could take for one another not too far apart for it?"""
    (counts, _), (others, _) = one, other
    times, least = _times(one[1], other[1])
    placed = _elsewhere(one, other)
    if counts.category in _BY_NAME:
        return (_at_other_times(counts, others) or _at_once(one, other)) and times <= _OF_A_NAME
    loose = counts.category not in THINGS and is_loose(counts.group) and is_loose(others.group)
    if placed and counts.group != others.group and not loose:
        return times <= _NEAR
    if placed or wider or _acting(counts) != _acting(others) or _at_other_times(counts, others):
        return times <= _PLACES
    far = _FEW_TIMES if counts.category in _BY_KIND else _FAR
    return times <= far and (least >= _FEW or times <= _NEAR)


def part_for_whole(part: Told, whole: Told) -> bool:
    """Could a part be taken for its whole: a count that is more than a case of it, of the same people or things?

    Args:
        part: The part with what it counts.
        whole: Its whole.
    """
    (counts, case), (others, of) = part, whole
    times, least = _times(case, of)
    narrowed = counts.limits != others.limits  # "of the 29 in hospital six are in intensive care"
    if counts.category == others.category in _STATES and case.mention.place is None and not narrowed:
        return False  # "of the 29 in hospital 24 are still there" is of another day, not of other people
    if counts.category == "equipment" or case.value[0] > (of.value[1] or case.value[0]) or times > _MANY:
        return False
    if counts.category != others.category:  # of those hurt some lie in hospital
        return counts.group == others.group and least >= _FEW
    placed = case.mention.place is not None and case.place != of.place
    alike, near = counts.group == others.group, times <= _MOST and counts.category not in THINGS
    if least < _FEW and not (least > 1 and (near or (placed and alike))):
        return False
    people = counts.category in _OF_PEOPLE  # whatever they are called: "104 putschisten" of the dead
    return alike or people or (_is_of_people(part) and _is_of_people(whole))


def set_apart(one: Told, other: Told) -> bool:
    """Does more than a word for those counted set them apart, so that two reports are worth setting side by side?

    Args:
        one: A figure with what it counts.
        other: One of another report.
    """
    (counts, _), (others, _) = one, other
    alike = counts.place == others.place and counts.limits == others.limits and counts.scope == others.scope
    people = any(p.group.startswith("nation:") for p in (counts, others))
    return not alike or people or counts.category not in _BY_KIND or _acting(counts) != _acting(others)


def _is_one_count(one: Told, other: Told) -> bool:
    """Do two values meet that nothing but a word or a day tells apart: "duizenden betogers", "ruim 2.000 mensen"?"""
    (counts, case), (others, another) = one, other
    alike = counts.place == others.place and counts.limits == others.limits and counts.scope == others.scope
    least = max(case.value[0], another.value[0])
    meet = all(end is None or least <= end for _, end in (case.value, another.value))
    return alike and meet and _acting(counts) == _acting(others) and _times(case, another)[0] <= _NEAR


def _is_taken_back(one: Told, other: Told) -> bool:
    """Is one of two that could be of the same people taken back? It is set against what holds instead, if anything."""
    (counts, case), (others, another) = one, other
    return (case.withdrawn or another.withdrawn) and _acting(counts) == _acting(others)


def _elsewhere(one: Told, other: Told) -> bool:
    """Are they of two places, by their own words or those that their paragraphs open with?"""
    (counts, case), (others, another) = one, other
    return counts.place != others.place and case.place != another.place


def _is_added(counts: Population, others: Population) -> bool:
    """Is the one but what came to a count at one time: "risen to 12 after five more bodies were found"?"""
    new, old = (counts, others) if _ADDED in counts.scope else (others, counts)
    counted_up = new.category in MOUNTING and _ADDED in new.scope
    return counted_up and not {_ADDED, _PERIOD} & set(old.scope)


def _alike(one: Told, other: Told) -> bool:
    """Are both of people, or of things of one kind?"""
    (counts, _), (others, _) = one, other
    if counts.category in _BY_NAME:
        named = counts.group != PEOPLE or counts.category not in THINGS
        apart = _at_other_times(counts, others) or _at_once(one, other)
        return counts.group == others.group and (named or apart)
    return counts.group == others.group or (_is_of_people(one) and _is_of_people(other))


def _acting(counts: Population) -> bool:
    return counts.group in _ACTING


def _at_other_times(counts: Population, others: Population) -> bool:
    """Are they told apart by when, or in what way, was counted?"""
    return counts.scope != others.scope or counts.stretch != others.stretch


def _at_once(one: Told, other: Told) -> bool:
    """Does one sentence give both, and nothing else set them apart: "23 guns at the hotel and 19 at his home"?"""
    (counts, case), (others, another) = one, other
    together = case.document.id == another.document.id and case.mention.sentence == another.mention.sentence
    return together and counts.part != others.part and case.whole is None and another.whole is None


def _is_of_people(told: Told) -> bool:
    """Are people counted, by a group that a pack knows or by the name of a people?"""
    counts, case = told
    return not counts.group.startswith("~") or case.mention.head[:1].isupper()


def _times(one: Case, other: Case) -> tuple[float, int]:
    """How many times the one number is the other, and the lesser."""
    less, more = sorted(int(case.mention.quantity.number or case.value[0]) for case in (one, other))
    return more / max(less, 1), less
