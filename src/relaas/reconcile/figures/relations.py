"""The relations that matter within one series: to the first that says the same, to the last who say otherwise.

Two counts are related once. The thread of a series are the counts its reports open with, each held against the last.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from relaas.model.figures import FigureRelation
from relaas.reconcile.figures.cases import by_report
from relaas.reconcile.figures.crowds import of_two_parts
from relaas.reconcile.figures.distances import difference
from relaas.reconcile.figures.goingon import GoingOn
from relaas.reconcile.figures.judging import judge
from relaas.reconcile.figures.openings import hardly, openings
from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.pairs import Pair
from relaas.reconcile.figures.past import Past, by_count
from relaas.reconcile.figures.replies import cannot_be, may_answer, may_replace, nearness
from relaas.reconcile.figures.turns import raised_before, raised_since
from relaas.reconcile.figures.undoing import undone
from relaas.reconcile.figures.verdict import Verdict
from relaas.reconcile.figures.wording import both

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.reconcile.figures.cases import Case, Value
    from relaas.reconcile.figures.order import Succession

    Judged = list[tuple[Case, Verdict]]
    Counts = frozenset[int | Value]

_KEPT = 12
"""Figures before one of which what was judged is kept: of two hundred voices a reader asks for no more."""
_FEW = 3
"""Counts that a figure went on from which are kept."""


@dataclass(frozen=True, slots=True)
class Related:
    """How figures of one series stand.

    Attributes:
        stated: What a reader is told.
        judged: The pairs that were judged on the way, stated or not: of each figure the nearest dozen before it.
    """

    stated: list[FigureRelation]
    judged: list[Verdict]


def within(series: Sequence[Case], known: Succession) -> Related:
    """How the figures of one series stand to one another.

    Args:
        series: Its figures, from the earliest to the latest.
        known: Which of two reports is the earlier, where days do not say.
    """
    chain = _Chain(series, known)
    return Related(undone(chain.relations(), series), chain.judged)


class _Chain:
    """The figures of a series from the earliest to the latest, and what has been said of them so far."""

    def __init__(self, series: Sequence[Case], known: Succession) -> None:
        self._cases = series
        self._known = known
        self.judged: list[Verdict] = []
        self._counts = {case.id: case.count for case in self._cases}
        self._place = {case.id: at for at, case in enumerate(self._cases)}
        self._by_document, self._by_count = by_report(self._cases), by_count(self._cases)
        self._opening = openings(self._cases)
        self._going_on = GoingOn(self._cases, self._opening)
        taken_back = {(case.document.id, case.count) for case in self._cases if case.withdrawn}
        self._past = Past(taken_back, self._opening)
        self._related: set[Counts] = set()
        self._open: set[Counts] = set()
        self._disputed: set[Counts] = set()
        self._rivals: defaultdict[str, list[Case]] = defaultdict(list)
        self._went_on: defaultdict[str, Sequence[Case]] = defaultdict(tuple)

    def relations(self) -> list[FigureRelation]:
        """All that are stated, in the order of the figures they are found for."""
        out = [verdict.stated() for verdict in self._told_in_one()]
        for case in self._cases:
            if case.withdrawn:
                out += [*self._same_elsewhere(case), *self._raised(case), *self._replaced(case)]
            elif case.denied:
                out += [*self._same_elsewhere(case), *self._denied(case)]
            elif case.standing:
                out += [verdict.stated() for verdict in self._followed(case)]
            self._past.add(case)
        return out

    def _told_in_one(self) -> Iterator[Verdict]:
        """What each report itself sets against one another: two sources, or an earlier count and what holds now."""
        for cases in by_report(case for case in self._cases if case.standing).values():
            for one, other in combinations(cases, 2):
                relation = judge(one, other, self._known)
                self.judged.append(relation)
                if self._is_new(one, other, relation) and self._set_against(one, other, relation):
                    self._related.add(frozenset((one.count, other.count)))
                    if relation.relation == "contradicts":
                        self._disputed.add(frozenset((one.count, other.count)))
                        self._rivals[one.id].append(other)
                        self._rivals[other.id].append(one)
                    yield relation

    def _set_against(self, one: Case, other: Case, relation: Verdict) -> bool:
        """Does their report dispute the one by the other, or replace it?"""
        if one.mention.superseded != other.mention.superseded:
            return relation.relation in ("updates", "withdraws") and self._going_on.shown(one, other)
        pair = Pair(one, other)
        if raised_before(pair) is not None or raised_since(pair) is not None:
            return relation.relation == "updates"
        if self._has_moved_on(one, other) or self._has_moved_on(other, one):
            return False
        return relation.relation in ("contradicts", "different_scope")

    def _keep(self, judged: Judged) -> None:
        """What was judged of a figure is kept of the nearest before it; nothing that is stated hangs on that."""
        nearest = {o.id for o, _ in sorted(judged, key=lambda pair: -self._place[pair[0].id])[:_KEPT]}
        self.judged += [relation for other, relation in judged if other.id in nearest]

    def _is_new(self, one: Case, other: Case, found: Verdict | None = None) -> bool:
        """Is nothing said of two counts yet, or only that they followed one another where a report disputes them?"""
        counts = frozenset((one.count, other.count))
        disputes = found is not None and found.relation == "contradicts" and counts not in self._disputed
        return one.count != other.count and (disputes or counts not in self._related)

    def _followed(self, case: Case) -> list[Verdict]:
        """A figure that stands, against those before it that stood."""
        agreed = next((c for c in self._past.alike(case) if not of_two_parts(c, case)), None)
        before = self._before(case)
        judged = [
            (other, judge(other, case, self._known))
            for other in self._last_of_each(case, before)
            if self._is_new(other, case)
        ]
        judged = [(o, self._held_back(o, case, r)) for o, r in judged if not self._is_taken_back(o, case, r)]
        self._keep(judged)
        if any(r.relation == "updates" and r.b == case.id and self._past.gave_up(o, case) for o, r in judged):
            agreed = None  # 21, then "not 21 but 19", and two days later 21: it goes on from the 19
        # What it says otherwise is said already by what it agrees with, but for what its own report sets beside it.
        if agreed is not None:
            judged = [(o, r) for o, r in judged if _told_beside(o, r, case) or self._is_settled(o, r, case)]
        thread = [r for o, r in judged if o is before or frozenset((o.count, case.count)) in self._open]
        rest = [(o, r) for o, r in judged if r not in thread and _matters(o, r, case)]
        open_to = [o for o, r in judged if r.relation == "unsure"]
        found = self._once([*thread, *_chosen(case, rest), *self._from_the_same(case, open_to)])
        self._remember(case, found)
        return [*([judge(agreed, case, self._known)] if agreed else []), *found]

    def _from_the_same(self, case: Case, open_to: Sequence[Case]) -> Iterator[Verdict]:
        """What a rival of its report, or one of no known order, went on from: "36", then "57, says she, or 46"."""
        for rival in (*self._rivals[case.id], *open_to):
            for before in self._went_on[rival.id]:
                relation = self._held_back(before, case, judge(before, case, self._known))
                if relation.relation == "updates" and relation.a == before.id and self._is_new(before, case):
                    yield relation

    def _is_taken_back(self, other: Case, case: Case, relation: Verdict) -> bool:
        """Does the report that gives what is updated take back what it is said to have become?"""
        before, after = (other, case) if relation.a == other.id else (case, other)
        return relation.relation == "updates" and self._past.takes_back(before, after)

    def _held_back(self, other: Case, case: Case, relation: Verdict) -> Verdict:
        """A count is not said to have gone on where neither heads its report and no words and no source show it."""
        if relation.relation == "contradicts" and self._has_moved_on(other, case):
            why = "the first is of before, and its own source has given another since"
            return replace(relation, relation="unsure", why=why)
        if relation.relation != "updates" or self._going_on.shown(other, case):
            return relation
        why = "neither is what its report opens with, and no source gives both: they may count two things"
        return replace(relation, relation="unsure", why=why)

    def _has_moved_on(self, other: Case, case: Case) -> bool:
        """Does their report give a newer count by the source of the one: "22, up from 15", against nine?"""
        if case.document.id != other.document.id or other.voice.own:
            return False
        beside = self._by_document[other.document.id]
        same = [c for c in beside if c.current and c.whole is None and c.voice.key == other.voice.key]
        more = (c for c in same if c.value[0] > other.value[0])
        return any(other.mention.superseded or order(other, c) == "earlier" for c in more)

    def _is_settled(self, other: Case, relation: Verdict, case: Case) -> bool:
        """Does it settle how two counts stand, which the days of another report that gives them left open?"""
        return frozenset((other.count, case.count)) in self._open and relation.relation != "unsure"

    def _once(self, found: Iterable[Verdict]) -> list[Verdict]:
        """Two voices that say the same stand to a third figure in one way."""
        of = self._counts
        return list({(of[r.a], of[r.b], r.relation): r for r in reversed([*found])}.values())[::-1]

    def _last_of_each(self, case: Case, before: Case | None) -> list[Case]:
        """The last figure of each voice that nobody has overtaken, or that the same report tells; of its own any."""
        thread = [before] if before is not None and before.count != case.count else []
        last = (*thread, *self._past.last_of_each(case, lambda other: hardly(other, case)))
        return list({c.id: c for c in last}.values())

    def _before(self, case: Case) -> Case | None:
        """The count that the report before opens with; None for what its own neither opens with nor looks back at."""
        looks_back = case.id in self._opening or case.mention.superseded
        return self._past.opened(case) if looks_back else None

    def _remember(self, case: Case, found: Iterable[Verdict]) -> None:
        """Which counts are related, and which figures a later one has updated with all that gave the same value."""
        counts, found = self._counts, list(found)
        stated = [r for r in found if r.relation != "unsure"]
        self._open |= {frozenset((counts[r.a], counts[r.b])) for r in found if r.relation == "unsure"}
        self._related |= {frozenset((counts[r.a], counts[r.b])) for r in stated}
        updated = {counts[r.a] for r in stated if r.relation == "updates"}
        gone = [r.pair.a for r in stated if r.relation == "updates" and r.b == case.id]
        self._went_on[case.id] = [one for one in gone if one.document.id != case.document.id][:_FEW]
        near = self._past.of_one(case) | {case.id}
        coarse = {r.a for r in stated if r.relation == "refines" and {r.a, r.b} <= near}
        self._past.overtake(updated, coarse)

    def _same_elsewhere(self, case: Case) -> Iterator[FigureRelation]:
        """A figure taken back is the one that another report still gave, else its own, further on or before."""
        here = case.document.id
        elsewhere = [c for c in self._by_count[case.count] if c.document.id != here or c.current]
        for other in sorted(elsewhere, key=lambda c: (c.document.id == here, not c.current))[:1]:
            yield judge(*self._in_turn(other, case), self._known).stated()

    def _raised(self, case: Case) -> Iterator[FigureRelation]:
        """What a count that only the report taking it back still gives had been raised from."""
        before = self._past.opened(case)
        told = {c.document.id for c in self._by_count[case.count]}
        if before is None or hardly(before, case) or {before.document.id} == told or len(told) > 1:
            return
        relation = judge(before, case, self._known)
        if relation.relation == "updates" and relation.a == before.id and relation.pair.order == "earlier":
            yield relation.stated()

    def _in_turn(self, one: Case, other: Case) -> tuple[Case, Case]:
        return (one, other) if self._place[one.id] < self._place[other.id] else (other, one)

    def _replaced(self, case: Case) -> Iterator[FigureRelation]:
        """What its own report puts in the place of a figure taken back: the nearest count that stands."""
        beside = self._by_document[case.document.id]
        instead = [c for c in beside if may_replace(c, case)]
        instead = [c for c in instead if not hardly(c, case)] or instead
        if instead:
            nearest = min(instead, key=lambda c: nearness(c, case))
            why = "its report takes the first back and gives the second"
            yield FigureRelation(case.id, nearest.id, "withdraws", both(case, nearest, why))
            before = self._past.opened(case)
            new = before is not None and before.count != case.count and self._is_new(before, nearest)
            if before is not None and new and not hardly(before, nearest):
                relation = judge(*self._in_turn(before, nearest), self._known)
                if relation.relation == "updates" and relation.pair.order == "earlier":
                    self._related.add(frozenset((before.count, nearest.count)))
                    yield relation.stated()

    def _denied(self, case: Case) -> Iterator[FigureRelation]:
        """What its own report gives against a figure that somebody denies: the nearest that it cannot be."""
        told = [
            c for c in self._by_document[case.document.id] if c.mention.paragraph == case.mention.paragraph
        ]
        answers = [c for c in told if may_answer(c, case)]
        beside = [c for c in answers if c.current and cannot_be(c, case)]
        if beside:
            nearest = min(beside, key=lambda c: abs(c.mention.anchor.start - case.mention.anchor.start))
            first, second = self._in_turn(nearest, case)
            why = f"“{case.mention.anchor.text}” is denied, and the two do not meet"
            yield FigureRelation(first.id, second.id, "contradicts", both(first, second, why))


def _told_beside(other: Case, relation: Verdict, case: Case) -> bool:
    """Is it worth saying of a figure that repeats a count: what its own report sets beside it?"""
    return other.document.id == case.document.id and relation.relation != "unsure"


def _matters(other: Case, relation: Verdict, case: Case) -> bool:
    """Two sources that differ from report to report are no dispute, unless the one is set against what others told."""
    apart = other.document.id != case.document.id and other.voice.key != case.voice.key
    disputes = "disputes" in {*other.mention.bearings, *case.mention.bearings}
    return disputes or not (apart and relation.relation == "contradicts")


def _chosen(case: Case, judged: Judged) -> Iterator[Verdict]:
    """That to its own source's last figure; who in its report contradicts it; of other sources the nearest a kind."""
    own = [(o, r) for o, r in judged if o.voice.key == case.voice.key]
    others = [(o, r) for o, r in judged if o.voice.key != case.voice.key]
    disputed = [
        (o, r) for o, r in others if r.relation == "contradicts" and o.document.id == case.document.id
    ]
    yield from (relation for _, relation in [*own, *disputed])
    settled = {r.relation for _, r in disputed} | {r.relation for _, r in own if r.relation == "unsure"}
    for kind in dict.fromkeys(r.relation for _, r in others):
        alike = [(o, r) for o, r in others if r.relation == kind]
        if kind not in settled:
            yield min(enumerate(alike), key=lambda item: (difference(item[1][0], case), -item[0]))[1][1]
