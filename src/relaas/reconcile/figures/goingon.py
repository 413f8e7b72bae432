"""Whether a higher count is an earlier one gone on, or may be a count of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import times
from relaas.reconcile.figures.pairs import Pair
from relaas.reconcile.figures.populations import PEOPLE, TELLING
from relaas.reconcile.figures.turns import counted_on_by_the_hour, counted_to_the_end

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case

_ENDING: tuple[Category, ...] = ("missing",)
"""What falls to a few as people are found."""
_GOES_ON = 10
"""How many times what a report calls past may be less than what replaces it."""
_MOUNTS = 5
"""The same of two tolls of the dead, in words that give a count."""
_COUNTS_ON = 2
"""How many times a count that heads no report may be another such and still be the same gone on."""


class GoingOn:
    """What the figures of a series show of which of them go on with one another.

    Args:
        cases: The figures of the series.
        opening: Ids of those that their reports open with.
    """

    def __init__(self, cases: Sequence[Case], opening: Collection[str]) -> None:
        self._opened = {case.document.id: case for case in cases if case.id in opening}
        self._told: dict[str, list[Case]] = {}
        for case in cases:
            self._told.setdefault(case.document.id, []).append(case)

    def shown(self, other: Case, case: Case) -> bool:
        """Is the one known to be the other gone on: one source, the count of a report, or words that show it?

        Args:
            other: A figure.
            case: One of another count, given later.
        """
        if self._replaced_in_its_sentence(other, case):
            return False
        if other.voice.key == case.voice.key and not case.voice.own:
            return True
        opening = self._opens(other) or self._opens(case)
        if other.document.id == case.document.id:
            return not self._replaced_nearer(other, case) and _in_one_report(other, case, opening=opening)
        if Pair(other, case).still and (opening or Pair(other, case).named_alike):
            return True
        if self._is_case(other) or self._is_case(case) or _of_some(other, case) or _of_some(case, other):
            return False
        near = times(other, case) <= _COUNTS_ON
        return opening or (near and other.tallied and case.tallied) or _of_the_dead(other, case, near=near)

    def _replaced_nearer(self, other: Case, case: Case) -> bool:
        """Is what their report calls past replaced right beside it: "190; maandag nog 99", and later 1.660?"""
        if not other.mention.superseded or Pair(other, case).side_by_side:
            return False
        told = (c for c in self._told[other.document.id] if c.current and not self._is_case(c))
        more = (c for c in told if c.value[0] > other.value[0])
        return any(Pair(other, c).side_by_side and Pair(other, c).may_count_on for c in more)

    def _replaced_in_its_sentence(self, other: Case, case: Case) -> bool:
        """Is a past count replaced in its own sentence, by another than that of a later one: "from 49 to fifty"?"""
        told = other.mention.sentence
        if (
            not other.mention.superseded
            or other.document.id != case.document.id
            or case.mention.sentence == told
        ):
            return False
        here = (c for c in self._told[other.document.id] if c.mention.sentence == told and c.current)
        # "before that the list stood at 14", of which the same sentence tells that two names were added
        return any(c.count not in (other.count, case.count) and times(c, other) <= _MOUNTS for c in here)

    def _opens(self, case: Case) -> bool:
        """Is it the count that its report opens with, or that count told again?"""
        first = self._opened.get(case.document.id)
        return first is not None and first.count == case.count

    def _is_case(self, case: Case) -> bool:
        """Is it less than its report opens with, and in no words that give a count: of some of them?"""
        first = self._opened.get(case.document.id, case)
        told = case.tallied or case.mention.superseded
        return first.count != case.count and not told and case.value[0] < first.value[0]


def _of_the_dead(other: Case, case: Case, *, near: bool) -> bool:
    """Are both a toll of the dead: given as a count, or one of them told before all else of what happened?

    Of which there are many: of a handful that is told by the way each may be of other dead.
    """
    of_all = all(c.whole is None and c.mention.category == "killed" for c in (other, case))
    told = [c.tallied or c.mention.superseded for c in (other, case)]
    if not of_all or not _are_people(other, case):
        return False
    many = min(c.value[0] for c in (other, case)) >= TELLING and not (other.by_the_way or case.by_the_way)
    return (all(told) and times(other, case) <= _MOUNTS) or (near and many and any(told))


def _are_people(*told: Case) -> bool:
    """Are people at large counted, or nobody by any name?"""
    return all(c.mention.counted is None or c.mention.counted.group == PEOPLE for c in told)


def _of_some(part: Case, other: Case) -> bool:
    """Is the one told as a part, in no words that give a count, and the other not?"""
    return part.partial and other.whole is None and not (part.tallied or Pair(part, other).one_group)


def _in_one_report(other: Case, case: Case, *, opening: bool) -> bool:
    """Does one report put the one in the place of the other, or count on to it?"""
    pair = Pair(other, case)
    beside = other.mention.superseded and other.mention.sentence == case.mention.sentence
    found = pair.falls and other.mention.category in _ENDING and (pair.looks_back or beside)
    if times(other, case) > _GOES_ON and not found:
        return False
    one_paragraph = pair.together and other.mention.paragraph == case.mention.paragraph
    near = (pair.side_by_side or one_paragraph) and (pair.may_count_on or _counts_up(pair))
    turned = pair.in_turn and _counts_up(pair) and pair.side_by_side
    told = counted_on_by_the_hour(pair) or counted_to_the_end(pair)
    if told is not None or (pair.of_two_hours and pair.side_by_side):
        return True
    return pair.looks_back or turned or (pair.replaced and (opening or near)) or (opening and other.tallied)


def _counts_up(pair: Pair) -> bool:
    """Is it what only rises, and does it rise from the one to the other by so little that both may be told of all?"""
    return not pair.may_fall and pair.rises and times(pair.a, pair.b) <= _COUNTS_ON
