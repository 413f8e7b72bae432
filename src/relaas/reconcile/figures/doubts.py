"""Why two counts of one series may yet not count the same, or not be known in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import OF_A_PART, OF_A_PART_ELSEWHERE, no_first, times
from relaas.reconcile.figures.populations import PEOPLE

if TYPE_CHECKING:
    from relaas.model.figures import Category
    from relaas.reconcile.figures.pairs import Pair

_PEAKING: tuple[Category, ...] = ("missing", "deployed", "hospitalised", "displaced", "participants")
"""What a rise says nothing of the order for: arrests mount up, the missing do not."""
TOO_FAR = "so far apart that they may not count the same"
IN_PASSING = "one of the two is told in passing, and may be of some of them"
_ENDING: tuple[Category, ...] = ("missing",)
"""What falls to few or none as a matter of course: who is found is missing no longer."""
_BY_CASES: tuple[Category, ...] = ("injured", "detained", "evacuated", "rescued", "hospitalised", "equipment")
"""What reports tell by cases as often as altogether."""
_BY_NAME: tuple[Category, ...] = ("other", "equipment")
"""What is counted of many things, that only their names tell apart."""
_NEAR = 1.5
"""How many times a count may be one told in passing and still be the same gone on."""
_FAR = 8
"""How many times the count of one named source a later count by another may be."""
_RISE = 3
"""Up to so many times a count rises between two reports though one of them tells it by the way."""
_LITTLE = 1.25
"""Up to so many times one count of cases is another gone on."""


def peaks(pair: Pair) -> bool:
    """Does a rise say nothing of which is the later?

    Args:
        pair: Two figures of one series.
    """
    return pair.of_a_state or pair.a.mention.category in _PEAKING


def shows_order(pair: Pair) -> bool:
    """Does a rise show which of two is the later? Not of cases, of what was put right or a report looks back at.

    Args:
        pair: Two figures of one series whose days do not say.
    """
    if pair.together or (pair.one_voice and not pair.a.voice.own):
        return True
    less, more = sorted((pair.a, pair.b), key=lambda case: case.value[0])
    if less.mention.superseded or "corrects" in less.mention.bearings:
        return False
    counted = more.tallied or "runs" in more.mention.bearings
    most = OF_A_PART_ELSEWHERE if counted else _LITTLE
    return pair.a.mention.category not in _BY_CASES or times(pair.a, pair.b) <= most


def doubt(pair: Pair) -> str | None:
    """Why they may not be of one count, or None where nothing says so.

    Args:
        pair: Two figures of one series, the earlier first.
    """
    found = pair.falls and pair.a.mention.category in _ENDING
    odd = pair.falls or no_first(pair.a, pair.b) or not (pair.one_voice or pair.b.voice.own)
    odd = odd or pair.a.mention.category in _BY_NAME
    if pair.far_apart and not found and odd:
        return TOO_FAR
    if pair.still:
        return None
    one_noun = pair.a.mention.head and pair.a.mention.head == pair.b.mention.head
    one_noun = pair.rises and (one_noun or (pair.a.tallied and pair.b.tallied) or _of_all(pair))
    if pair.a.mention.category == "detained" and not pair.may_count_on and not one_noun:
        return "two sources, of whom the one may count all arrests and the other who is still held"
    if of_two_sources(pair):
        return "two sources, one of whom counts far more"
    if _in_passing(pair):
        return IN_PASSING
    return "the less may be of a part of the others" if _of_a_part(pair) else None


def _of_all(pair: Pair) -> bool:
    """Are both counts of people at large, of two reports, and tells the later what was done to them, of not many more?

    A noun alone may be of some: "100 arrestaties", then "125 verdachten".
    """
    groups = {case.mention.counted.group for case in (pair.a, pair.b) if case.mention.counted is not None}
    whole = not (pair.a.partial or pair.b.partial) and groups <= {None, PEOPLE}
    return whole and bool(pair.b.mention.deed) and not pair.together and times(pair.a, pair.b) <= _RISE


def of_some(pair: Pair) -> str | None:
    """Why a count that rose between two reports may have been of some only, or None where nothing says so.

    Args:
        pair: Two figures of one series, the earlier first.
    """
    named = pair.one_voice and not pair.a.voice.own
    rose = pair.b.value[0] > pair.a.value[0] and times(pair.a, pair.b) > _RISE
    if pair.together or named or not rose:
        return None
    return IN_PASSING if pair.a.by_the_way or pair.b.by_the_way else None


def of_two_sources(pair: Pair) -> bool:
    """Does another named source count so many times more that it may count otherwise?

    Args:
        pair: Two figures of one series, the earlier first.
    """
    most = _FAR if pair.b.tallied else OF_A_PART
    others = not (pair.may_count_on or pair.together) and not peaks(pair)
    return others and times(pair.a, pair.b) > most


def _in_passing(pair: Pair) -> bool:
    """Is one of two counts that are not near told in passing: of those a hospital took in, or one street?"""
    found = pair.falls and pair.a.mention.category in _ENDING
    told = (pair.a.passing or pair.b.passing) and not (pair.together or found or pair.named_alike)
    cases = pair.a.mention.category in _BY_CASES or pair.b.passing
    if _of_those_hurt(pair) or _mounts(pair):
        return False
    return told and (cases or pair.falls) and times(pair.a, pair.b) > _NEAR


def _of_those_hurt(pair: Pair) -> bool:
    """Are both who is in hospital of those who were hurt: as a part told beside its whole, or as all who are still?"""
    both = pair.a.whole is not None and pair.b.whole is not None
    both = both or (pair.falls and all(case.whole is None and not case.place for case in (pair.a, pair.b)))
    return both and pair.a.mention.category == "hospitalised" and times(pair.a, pair.b) <= _RISE


def _mounts(pair: Pair) -> bool:
    """Is the later a count of what only mounts up, from the start and of all: "in totaal zijn er elf gered"?"""
    runs = "runs" in pair.b.mention.bearings and pair.b.whole is None
    arrests = pair.b.mention.category == "detained"  # "sinds zondag zijn zestig mensen opgepakt"
    all_told = arrests or (pair.b.tallied and not pair.may_fall)
    return runs and all_told and pair.rises and times(pair.a, pair.b) <= _RISE


def _of_a_part(pair: Pair) -> bool:
    """Can the less be of a part: told as one of the two alone, or a count that fell to a fraction between reports?"""
    much = times(pair.a, pair.b)
    one_source = pair.one_group and pair.one_voice and not pair.a.voice.own
    one_part = pair.a.partial != pair.b.partial and not (pair.together and pair.replaced) and not one_source
    fell = pair.falls and pair.may_fall and not pair.together and not pair.one_voice
    fell = fell and pair.a.mention.category not in _ENDING
    return (one_part and much > OF_A_PART_ELSEWHERE) or (fell and much > OF_A_PART)
