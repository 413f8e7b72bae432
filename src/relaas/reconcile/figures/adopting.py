"""Single figures that count the population of another under a name, a place or a scope that its words do not show.

A figure that is adopted moves alone: the others of its own population stay where they are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.reconcile.figures.answering import answered
from relaas.reconcile.figures.copying import copied
from relaas.reconcile.figures.distances import distance
from relaas.reconcile.figures.likeness import compatible, could_be_crowd, has_unknown
from relaas.reconcile.figures.openings import heads_its_report, stands_at_the_head
from relaas.reconcile.figures.populations import ATTACKERS, CROWD, PEOPLE, TELLING, Population
from relaas.reconcile.figures.retelling import retold
from relaas.reconcile.figures.righting import replaced, righted, taken_up
from relaas.reconcile.figures.twins import twins
from relaas.reconcile.figures.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case

    Of = dict[str, Population]
    Move = tuple[Case, Case, str]
    Moves = tuple[Of, dict[Population, list[str]]]
    Find = Callable[[Sequence[Case], Of], Iterator[Move]]

_SEVERAL = 5
"""From this number on, where nothing but a stretch of time sets the one count apart."""
_SURE = 100
"""From this number on it is none of another group."""
_SINCE = {"buried", "identified"}
"""Names that packs give to words for what is done with the dead afterwards: with all of them, where all are told."""
_FEW = 2
"""One is told of too many."""
_NEAR = 1
"""Paragraphs between two figures that tell of the same thing."""
_COUNTED_OVER = {"added", "period"}
"""Scopes of a count that is less than the whole: where it equals the whole it is the whole."""


def adopted(cases: Sequence[Case], of: Mapping[str, Population]) -> Moves:
    """The population of each figure by its id, and why for those that were adopted by another.

    Args:
        cases: All figures of a story.
        of: What each counts by its own words.
    """
    return _moved(cases, of, (copied, _placed, _whole_after_all))


def adopted_alone(cases: Sequence[Case], of: Mapping[str, Population]) -> Moves:
    """The same once populations are merged: figures that move though the rest of their population does not.

    Args:
        cases: All figures of a story.
        of: What each counts, populations that are one under two names taken for one.
    """
    return _moved(
        cases, of, (_headlined, _done_with, replaced, righted, taken_up, _told_again, answered, twins, retold)
    )


def _moved(cases: Sequence[Case], of: Mapping[str, Population], finds: Sequence[Find]) -> Moves:
    out = dict(of)
    reasons: dict[Population, list[str]] = {}
    for find in finds:
        for case, other, why in list(find(cases, out)):
            out[case.id] = out[other.id]
            reasons.setdefault(out[other.id], []).append(why)
    return out, reasons


def _placed(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """A figure bound to no place, and the same number close by that is."""
    placed: defaultdict[tuple[object, ...], list[Case]] = defaultdict(list)
    for case in cases:
        if of[case.id].place and (case.number or 0) >= TELLING:
            placed[_count_of(case)].append(case)
    for case in cases:
        near = [c for c in placed.get(_count_of(case), ()) if _close(c, case)]
        if near and case.whole is None and not of[case.id].place:
            other = _nearest(case, near)
            if _may_be(of[other.id], of[case.id]):
                yield case, other, f"“{counted(case)}” close by “{counted(other)}”"


def _headlined(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """A headline and the lead under it tell one count twice; that which names everybody says of whom."""
    heads: dict[tuple[object, ...], Case] = {}
    for case in cases:
        mention = case.mention
        key = (case.document.id, mention.category, case.count)
        head = heads.get(key)
        if case.whole is not None or not stands_at_the_head(case):
            continue
        if head is None:
            heads.update({key: case} if mention.title or heads_its_report(case) else {})
        elif of[head.id] != of[case.id]:
            one, other = (case, head) if of[head.id].whole_story else (head, case)
            if of[other.id].whole_story or _same_crowd(of[one.id], of[other.id]):
                yield one, other, f"“{counted(head)}” heads its report over “{counted(case)}”"


def _same_crowd(one: Population, other: Population) -> bool:
    """Can a headline and the lead mean the same people by two words: "negen boeren", "negen betogers"?"""
    loose = [p.group in CROWD or p.group.startswith("~") for p in (one, other)]
    people = one.category not in THINGS and one.limits == other.limits
    return (people and all(loose)) or compatible(one, other)


def _whole_after_all(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """A count told as an addition or of a stretch, and the same telling number told of the whole."""
    whole: dict[tuple[object, int], Case] = {}
    for case in cases:
        if not of[case.id].scope and case.whole is None and (case.number or 0) >= _SEVERAL:
            whole.setdefault((case.mention.category, case.number or 0), case)
    for case in cases:
        least = TELLING if case.mention.scope else _SEVERAL  # "last month" may as well say when it happened
        other = whole.get((case.mention.category, case.number or 0)) if (case.number or 0) >= least else None
        scope = set(of[case.id].scope)
        if other and scope and scope <= _COUNTED_OVER and compatible(of[case.id], of[other.id]):
            yield case, other, f"the same number, {case.number}, of “{counted(case)}” and “{counted(other)}”"


def _done_with(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """All of those whom another report counts, of whom it is told what was done since: "de zes doden zijn begraven".

    Of no other report's count that is more: some may be buried while others are still counted.
    """
    told: defaultdict[Population, list[Case]] = defaultdict(list)
    for case in cases:
        if case.whole is None and case.current and case.number is not None and case.number >= _FEW:
            told[of[case.id]].append(case)
    for population, some in list(told.items()):
        if not population.limits or not set(population.limits) <= _SINCE:
            continue
        whole = told.get(replace(population, limits=()), ())
        most = max((case.number or 0 for case in whole), default=0)
        for case in some:
            alike = [
                c for c in whole if c.number == case.number == most and c.document.id != case.document.id
            ]
            if alike:
                yield case, alike[0], f"“{counted(case)}” are as many as “{counted(alike[0])}”: all of them"


def _told_again(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """A telling number of a group in one report, and in another of people at large: one of the two words is looser.

    A group that is counted but this once is everybody under another name; else it is the loose word that moves.
    """
    told: defaultdict[tuple[object, int], list[Case]] = defaultdict(list)
    for case in cases:
        if case.whole is None and case.current and (case.number or 0) >= TELLING and not of[case.id].scope:
            told[case.mention.category, case.number or 0].append(case)
    for alike in told.values():
        loose = [c for c in alike if of[c.id].at_large and not of[c.id].place]
        named = [c for c in alike if _may_be_people(of[c.id], c) and not of[c.id].place]
        if loose and len({of[c.id] for c in named}) == 1 and not _beside(loose, named):
            yield from _gathered(loose, named, cases, of)


def _may_be_people(one: Population, case: Case) -> bool:
    """Can a report call this group people: a crowd, attackers, one the pack does not know; any where many are told?"""
    loose = one.group in (*CROWD, *ATTACKERS) or one.group.startswith("~")
    return one.group != PEOPLE and (loose or (case.number or 0) >= _SURE)


def _gathered(loose: Sequence[Case], named: Sequence[Case], cases: Sequence[Case], of: Of) -> Iterator[Move]:
    group, everybody = of[named[0].id], of[loose[0].id]
    others = {c.count for c in cases if of[c.id] == group} - {named[0].count}
    reports = {c.document.id for c in named}
    set_apart = any(
        of[c.id] == everybody and c.current and c.document.id in reports and c.count != named[0].count
        for c in cases
    )
    moving, staying = (loose, named) if others or set_apart else (named, loose)
    for case in moving:
        yield (
            case,
            staying[0],
            f"the same number, {case.number}, of “{counted(case)}” and “{counted(staying[0])}”",
        )


def _beside(ones: Sequence[Case], others: Sequence[Case]) -> bool:
    """Does one report tell both?"""
    return bool({c.document.id for c in ones} & {c.document.id for c in others})


def _nearest(case: Case, others: Sequence[Case]) -> Case:
    return min(others, key=lambda c: distance(c, case))


def _count_of(case: Case) -> tuple[object, ...]:
    """What two figures of one report share that tell one count."""
    return case.document.id, case.mention.category, case.value


def _close(one: Case, other: Case) -> bool:
    return abs(one.mention.paragraph - other.mention.paragraph) <= _NEAR


def _may_be(one: Population, other: Population) -> bool:
    """Can the same number close by be the same people? Not where both groups are known and differ."""
    crowd = could_be_crowd(one, other)
    scopes = (set(p.scope) - {"period"} for p in (one, other))
    return (one.group == other.group or crowd or has_unknown(one, other)) and next(scopes) == next(scopes)
