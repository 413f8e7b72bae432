"""Figures of one name that cannot be of one count: two crowds of two days, two counts by one source at one time."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import far_apart, times
from relaas.reconcile.figures.occasions import MOUNTING, in_the_end
from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.pairs import Pair
from relaas.reconcile.figures.populations import TELLING
from relaas.reconcile.figures.spans import EVER
from relaas.reconcile.figures.turns import answered_before, counted_on_by_the_hour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case, Value
    from relaas.reconcile.figures.populations import Population

    Of = dict[str, Population]
    _Given = Mapping[int | Value, set[str]]

_AT_CROWDS: tuple[Category, ...] = ("participants", "injured", "detained", "deployed")
"""What is counted of one crowd, and not on from crowd to crowd where it falls."""
_MANY = 100
"""So many figures of a series are enough to tell what most are near."""
_EACH_CROWD: tuple[Category, ...] = ("participants", "deployed")
"""What is counted of each crowd anew, whether it rises or falls."""
_FALLING: tuple[Category, ...] = ("missing",)
"""What falls from thousands to a few, of whom one report tells all the way."""
_SEVERAL = 3
"""From this number on one told beside it is a case of it."""
_ROUND = timedelta(days=7)
"""A crowd counted so long after the one before is another crowd: people have gone home and come again."""


def split(cases: Sequence[Case], populations: Mapping[str, Population]) -> Of:
    """What each figure counts, by its id, told apart from others of its name where it must be.

    Args:
        cases: All figures of a story.
        populations: What each counts by its own words.
    """
    groups: defaultdict[Population, list[Case]] = defaultdict(list)
    for case in cases:
        groups[populations[case.id]].append(case)
    out = dict(populations)
    days = _days(groups)
    crowds = sorted({*days.values()})
    for population, group in groups.items():
        again: dict[tuple[str, int | Value], str] = {}
        given = _given(group)
        at_once = () if population.category in _FALLING else _told_at_once(group, given)
        far_off = () if population.category in _FALLING else _far_off(group, given)
        instead = _told_with(group)
        for case in (*at_once, *far_off):
            first = again.setdefault((case.document.id, case.count), case.id)
            out[case.id] = replace(population, part=first)
            out |= {earlier.id: out[case.id] for earlier in group if _was(earlier, case, instead)}
        for case in _alone(group):
            out[case.id] = replace(population, part=case.id)
        for case in _of_the_day(group):
            out[case.id] = replace(out[case.id], stretch="/".join(case.dating.as_of.candidates))
        for case in _of_another_day(population, group, days):
            out[case.id] = replace(out[case.id], stretch=_crowd_of(case, days[case.document.id], crowds))
    return out


def _days(groups: Mapping[Population, Sequence[Case]]) -> dict[str, str]:
    """The crowd that each report tells of, by the first day it can have been counted on; empty for the first."""
    crowds = [
        case
        for population, group in groups.items()
        if population.category == "participants" and not (population.scope or population.place)
        for case in group
        if case.current and case.dating.held != EVER
    ]
    return {case.document.id: day for case, day in _rounds(crowds)}


def _of_another_day(population: Population, group: Sequence[Case], days: Mapping[str, str]) -> list[Case]:
    """Figures of a later crowd: who came, who was sent, and who was hit or held where fewer were than before."""
    if population.category not in _AT_CROWDS or population.scope:
        return []
    later = [case for case in group if case.current and days.get(case.document.id)]
    return later if population.category in _EACH_CROWD or _fell(group, days) else []


def _crowd_of(case: Case, day: str, crowds: Sequence[str]) -> str:
    """The crowd of its report, or the one before that it looks back at by a day of its own: "twee weken geleden"."""
    held = case.dating.held
    if not case.dating.own or held.last.isoformat() >= day:
        return day
    before = bisect_right(crowds, held.first.isoformat())
    return crowds[before - 1] if before else ""


def _fell(group: Sequence[Case], days: Mapping[str, str]) -> bool:
    """Is less counted at some crowd than at the one before it?"""
    most: dict[str, int] = {}
    for case in group:
        if case.current and (day := days.get(case.document.id)) is not None:
            most[day] = max(case.value[0], most.get(day, 0))
    return any(most[after] < most[before] for before, after in pairwise(sorted(most)))


def _rounds(group: Sequence[Case]) -> Iterator[tuple[Case, str]]:
    """The first day that the crowd of each figure can have been counted on, empty for the first crowd of all."""
    chain = sorted(group, key=lambda c: (c.dating.held.first, c.dating.held.last, c.id))
    sure = list(_parted(chain, sure=True))
    # People known to have come again did so too where the days a report can be of all lie so much later.
    return iter(sure) if all(not day for _, day in sure) else _parted(chain, sure=False)


def _parted(chain: Sequence[Case], *, sure: bool) -> Iterator[tuple[Case, str]]:
    first, last, day = None, None, ""
    for case in chain:
        held = case.dating.held
        if first is not None and last is not None:
            apart = held.first - last > _ROUND
            shifted = held.first - first > _ROUND and held.last - last > _ROUND
            day = held.first.isoformat() if apart or (shifted and not sure) else day
        first, last = held.first, max(held.last, last or held.last)
        yield case, day


def _told_at_once(group: Sequence[Case], given: _Given) -> Iterator[Case]:
    """Of two counts that one named source gives of one time in one report the lesser.

    The report itself counts two things where it gives both in one sentence. Of two in one sentence, and of hearsay, the
    greater is told apart where others give the lesser.
    """
    told: defaultdict[tuple[str, str], list[Case]] = defaultdict(list)
    taken_back = {(case.document.id, case.count) for case in group if case.withdrawn}
    for case in group:
        stands = case.current and (case.document.id, case.count) not in taken_back
        if stands and case.whole is None:
            spot = str(case.mention.sentence[0]) if case.voice.own else case.voice.key
            told[case.document.id, spot].append(case)
    for cases in told.values():
        moved: set[str] = set()
        for one, other in combinations(cases, 2):
            if _both_hold(one, other) and not {one.id, other.id} & moved:
                less, more = sorted((one, other), key=lambda c: c.value[0])
                hearsay = more.mention.attributed.status == "reported" != less.mention.attributed.status
                beside = hearsay or one.mention.sentence == other.mention.sentence
                apart = more if beside and _is_own(more, given) and not _is_own(less, given) else less
                moved.add(apart.id)
                if _is_own(apart, given):
                    yield apart


def _is_own(case: Case, given: _Given) -> bool:
    """Does no other report give its count, or is that too small to say anything?"""
    return len(given[case.count]) == 1 or case.value[0] < TELLING


def _alone(group: Sequence[Case]) -> Iterator[Case]:
    """One of several that its report counts at the same time: a case is told, not the toll."""
    several: defaultdict[str, list[Case]] = defaultdict(list)
    for case in group:
        if case.current and case.whole is None and case.value[0] >= _SEVERAL:
            several[case.document.id].append(case)
    for case in group:
        one = case.current and case.value == (1, 1) and case.whole is None and not case.mention.scope
        if one and any(_beside(case, other) for other in several[case.document.id]):
            yield case


def _of_the_day(group: Sequence[Case]) -> Iterator[Case]:
    """What a report counts on a day, where it goes on to a count from the start: "woensdag 15, sinds maandag 39"."""
    told: defaultdict[str, list[Case]] = defaultdict(list)
    for case in group:
        if case.current and case.whole is None and case.mention.category in MOUNTING:
            told[case.document.id].append(case)
    for cases in told.values():
        running = [case for case in cases if "runs" in case.mention.bearings]
        days = (case for case in cases if not case.tallied)
        yield from (case for case in days if any(in_the_end(case, whole) for whole in running))


def _beside(case: Case, other: Case) -> bool:
    """Are they told of one time, and by one voice? Two that are named may dispute each other."""
    one_voice = case.voice.key == other.voice.key or case.voice.own
    return one_voice and order(case, other) in ("same", "open")


def _far_off(group: Sequence[Case], given: _Given) -> Iterator[Case]:
    """What is so many times more or less than the count of its report that most others are near that it is another."""
    told: defaultdict[str, list[Case]] = defaultdict(list)
    for case in group:
        if case.current and case.whole is None and not case.mention.scope:
            told[case.document.id].append(case)
    near = [case for cases in told.values() for case in cases][:_MANY]
    strays: dict[Value, int] = {}
    for case in (case for cases in told.values() for case in cases):
        if case.value not in strays:
            strays[case.value] = sum(_far(case, other) for other in near)
    for cases in told.values():
        main = min(cases, key=lambda c: (strays[c.value], c.mention.anchor.start))
        far = (c for c in cases if _far(main, c) and order(main, c) in ("same", "open"))
        yield from (c for c in far if len(given[c.count]) == 1)


def _given(group: Sequence[Case]) -> _Given:
    """The origins that give each count: an earlier one that another report looks back at is given by both."""
    given: defaultdict[int | Value, set[str]] = defaultdict(set)
    for case in group:
        given[case.count].add(case.origin)
    return given


def _told_with(group: Sequence[Case]) -> Mapping[tuple[str, int], set[int | Value]]:
    """The counts that hold by the report and the start of the sentence that gives them."""
    told: defaultdict[tuple[str, int], set[int | Value]] = defaultdict(set)
    for case in group:
        if case.current:
            told[case.document.id, case.mention.sentence[0]].add(case.count)
    return told


def _was(earlier: Case, case: Case, told: Mapping[tuple[str, int], set[int | Value]]) -> bool:
    """Is one an earlier count of what is told apart: "215 killed; on Wednesday it was 201", in a report of a fire?

    Not where its own sentence gives what took its place: "raised from 49 to fifty. At that house it was 42".
    """
    sentence = earlier.mention.sentence[0]
    if case.mention.sentence[0] != sentence and told.get((earlier.document.id, sentence), {*()}) - {
        earlier.count,
        case.count,
    }:
        return False
    pair = Pair(earlier, case)
    before = pair.looks_back or (earlier.mention.superseded and pair.side_by_side)
    return before and earlier.whole is None and times(earlier, case) <= _SEVERAL


def _far(one: Case, other: Case) -> bool:
    less, more = sorted((one, other), key=lambda c: c.value[0])
    return less.value[1] is not None and far_apart(less, more)


def _both_hold(one: Case, other: Case) -> bool:
    """Are they of one time and cannot be one count?"""
    pair = Pair(one, other)
    if answered_before(pair) is not None or counted_on_by_the_hour(pair) is not None:
        return False
    less, more = sorted((one, other), key=lambda case: case.value[0])
    counted_on = less.dating.dated and not more.dating.dated and less.mention.category in MOUNTING
    apart = less.value[1] is not None and less.value[1] < more.value[0]
    stands = order(one, other)
    return apart and (stands == "same" or (stands == "open" and not counted_on))
