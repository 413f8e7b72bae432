"""People at large here, and there a word that any of them could go by: "drie mannen vast", "negen aanhoudingen".

Whoever is held, killed or hurt is told by what the report knows of them: passengers, men, volunteers. Such a word sets
nobody apart where no report tells both, and their counts are near; a word for a side or a rank ("agenten") does. Nor do
two such words, "negen pelgrims" and "elf passagiers", where each is all that its reports count of what befell them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import MUCH, times
from relaas.reconcile.figures.likeness import are_akin
from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.populations import ATTACKERS, CROWD, PEOPLE, TELLING, Population

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case

_LOOSE: dict[Category, tuple[str, ...]] = {
    "killed": CROWD,
    "injured": CROWD,
    "detained": (*CROWD, *ATTACKERS, "men", "rescuers"),
}
"""Words that anybody could go by, by what happened to them; a noun that the pack does not know is one as well."""
_BEFALLEN: tuple[Category, ...] = (
    *_LOOSE,
    "missing",
    "hospitalised",
    "infected",
    "rescued",
    "evacuated",
    "displaced",
    "released",
    "participants",
)
"""What befalls people, of whom a report that counts them under one word alone tells no more than that word."""
_ON_OCCASIONS: tuple[Category, ...] = ("detained", "released", "rescued")
"""What happens to some here and to others there in one story."""
_CROWDS = 10
"""How many times one count of a crowd may be another: those who count them differ."""
_BY_HOUSE: tuple[Category, ...] = ("evacuated", "displaced")
"""What is told of households too, which are no people."""
_YOUNG = "children"
_ILL: tuple[Category, ...] = ("infected", "hospitalised", "detained")
"""Of whom a report may tell children alone: "zes kinderen hebben mazelen", then "elf gevallen"."""
_BARE = ("men", "members")
"""Groups that tell little more of who somebody is."""


def is_loose(group: str) -> bool:
    """Is a group one that anybody could be told by: people at large, a crowd, a noun that the pack does not know?

    Args:
        group: The name of the group.
    """
    return group in (PEOPLE, *CROWD, *_BARE) or group.startswith("~")


def told_alone(of: Mapping[Population, Sequence[Case]]) -> set[Population]:
    """The populations beside which none of their reports counts anybody else in their category, but for parts.

    Args:
        of: The figures of each.
    """
    told: defaultdict[tuple[str, Category], set[str]] = defaultdict(set)
    for population, cases in of.items():
        for case in cases:
            if case.whole is None:
                told[case.document.id, population.category].add(population.group)
    return {
        population
        for population, cases in of.items()
        if all(case.whole is None for case in cases)
        and all(len(told[case.document.id, population.category]) == 1 for case in cases)
    }


def told_by_two_words(
    one: Population, other: Population, mine: Sequence[Case], others: Sequence[Case]
) -> bool:
    """Are two populations that are told alone one under two words, either of which anybody could go by?

    A handful who are held, let go or saved may be of two occasions, unless they are still held.

    Args:
        one: A population.
        other: Another of its category and scope.
        mine: The figures of the first.
        others: Those of the other.
    """
    groups = (one.group, other.group)
    young = (_YOUNG,) if one.category in _ILL else ()
    loose = one.category in _BEFALLEN and all(is_loose(group) or group in young for group in groups)
    many = max(case.value[0] for case in (*mine, *others)) >= TELLING
    loose = loose or (many and are_akin(one, other))
    loose = loose and not (one.category in _BY_HOUSE and any(group.startswith("~") for group in groups))
    whole = one.place == other.place and not (one.limits or other.limits)
    if one.category in _ON_OCCASIONS and min(case.value[0] for case in (*mine, *others)) < TELLING:
        whole = whole and any("remains" in case.mention.bearings for case in (*mine, *others))
    return loose and whole and _near(mine, others) and not _told_beside(mine, others)


def told_loosely(one: Population, other: Population, mine: Sequence[Case], others: Sequence[Case]) -> bool:
    """Are two populations one under a looser word, as far as their counts and their reports show?

    Args:
        one: A population.
        other: Another of its category and scope.
        mine: The figures of the first.
        others: Those of the other.
    """
    words = {one.group, other.group} - {PEOPLE}
    if one.category not in _LOOSE or len(words) != 1 or PEOPLE not in (one.group, other.group):
        return False
    word = words.pop()
    loose = word in _LOOSE[one.category] or word.startswith("~")
    whole = one.place == other.place and not (one.limits or other.limits)
    return loose and whole and _near(mine, others) and not _told_beside(mine, others)


def _near(mine: Sequence[Case], others: Sequence[Case]) -> bool:
    """Is some count of the one near one of the other, or far less where its report tells who are still so?"""
    if any("remains" in case.mention.bearings for case in (*mine, *others)):
        return True
    ranked = sorted(others, key=lambda c: c.value[0])
    lows = [case.value[0] for case in ranked]
    around = ((case, bisect_left(lows, case.value[0])) for case in mine)
    most = _CROWDS if mine and mine[0].mention.category == "participants" else MUCH
    return any(times(case, other) <= most for case, at in around for other in ranked[max(at - 1, 0) : at + 1])


def _told_beside(mine: Sequence[Case], others: Sequence[Case]) -> bool:
    """Does one report tell both? Of those held it may have two counts of two times."""
    told: defaultdict[str, list[Case]] = defaultdict(list)
    for case in mine:
        told[case.document.id].append(case)
    beside = ((case, other) for other in others for case in told.get(other.document.id, ()))
    return any(case.mention.category != "detained" or _at_once(case, other) for case, other in beside)


def _at_once(one: Case, other: Case) -> bool:
    return one.count != other.count and order(one, other) in ("same", "open")
