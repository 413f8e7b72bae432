"""Mentions of one event over reports, put together; every verdict is kept."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relaas.model.events import EventVerdict
from relaas.reconcile.bonds import NONE, Bonds, regrouped
from relaas.reconcile.events.cases import Case, published
from relaas.reconcile.events.judging import REFERRED, SINGULAR, WIDE, Judge, common
from relaas.reconcile.figures.spans import span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.model.entities import Entity

_KEPT = 3
"""Verdicts of "no" and "unsure" that are kept for a mention: the nearest."""
_MANY = 16
"""Events of one kind and day, or that a mention without a date can mean, that are compared: of more none is singled
out, and the cost stays in step with the mentions."""

Key = tuple[object, str, bool]


@dataclass(slots=True)
class Cluster:
    """Mentions of one event.

    Attributes:
        lead: The mention that the others were compared with.
        cases: All of them.
    """

    lead: Case
    cases: list[Case] = field(default_factory=list)


def merge(
    found: Sequence[Case], entities: Sequence[Entity], bonds: Bonds = NONE
) -> tuple[list[Cluster], list[EventVerdict]]:
    """Clusters of mentions, in the order of their first ones, with the verdicts that made them.

    Dated mentions are compared by kind and day with those before them; then what has no date, or more than one left,
    joins the only event it can mean.

    Args:
        found: Every mention, by document path and offset.
        entities: People, organisations and places of all documents.
        bonds: What people decided of which events are one.
    """
    merger = _Merger(Judge({entity.id: entity for entity in entities}), bonds)
    open_ = [case for case in found if case.id not in bonds.alone]
    merger.add(case for case in open_ if not _is_wide(case))
    merger.join(case for case in open_ if _is_wide(case))
    merger.stand_alone(case for case in found if case.id in bonds.alone)
    place = {case.id: at for at, case in enumerate(found)}
    for cluster in merger.clusters:
        cluster.cases.sort(key=lambda case: place[case.id])
    merger.bind({case.id: case for case in found})
    return sorted(merger.clusters, key=lambda c: place[c.cases[0].id]), merger.verdicts


class _Merger:
    """Clusters by the days and kinds they may be looked for."""

    def __init__(self, judge: Judge, bonds: Bonds) -> None:
        self._judge = judge
        self._bonds = bonds
        self.clusters: list[Cluster] = []
        self.verdicts: list[EventVerdict] = []
        self._by_day: defaultdict[Key, list[Cluster]] = defaultdict(list)
        self._by_kind: defaultdict[str, list[Cluster]] = defaultdict(list)

    def add(self, dated: Iterable[Case]) -> None:
        """Compare mentions that have a time with the clusters of their days."""
        ordered = sorted(
            dated, key=lambda c: (c.days.days if c.days else 0, c.document.path, c.mention.trigger.start)
        )
        for case in ordered:
            home = self._home(case)
            if home is None:
                home = self._opened(case)
            else:
                home.cases.append(case)
            self._note(home, case)

    def _home(self, case: Case) -> Cluster | None:
        """The cluster of a mention: same kind before a related one."""
        near = [c for c in self._on(case) if self._judge.kin(c.lead, case)]
        near.sort(key=lambda c: c.lead.mention.kind != case.mention.kind)
        for at, cluster in enumerate(near):
            answer, why = self._judge.dated(cluster.lead, case)
            if veto := self._veto(cluster, case):
                answer, why = "no", veto
            if answer == "yes" or at < _KEPT:
                self.verdicts.append(EventVerdict(cluster.lead.id, case.id, answer, why))
            if answer == "yes":
                return cluster
        return None

    def _veto(self, cluster: Cluster, case: Case) -> str:
        return self._bonds.veto((one.id for one in cluster.cases), [case.id])

    def stand_alone(self, cases: Iterable[Case]) -> None:
        """Open a cluster for each mention that a person set apart."""
        for case in cases:
            self._opened(case)

    def bind(self, cases: Mapping[str, Case]) -> None:
        """Lay what people decided over the clusters, and over the verdicts that say otherwise."""
        if self._bonds == NONE:
            return
        groups = regrouped([[case.id for case in cluster.cases] for cluster in self.clusters], self._bonds)
        self.clusters = [Cluster(cases[ids[0]], [cases[id_] for id_ in ids]) for ids in groups]
        home = {id_: at for at, ids in enumerate(groups) for id_ in ids}
        self.verdicts = [v for v in self.verdicts if (home[v.a] == home[v.b]) == (v.same == "yes")]
        self.verdicts += [EventVerdict(b.a, b.b, "yes", b.why) for b in self._bonds.together]
        self.verdicts += [EventVerdict(b.a, b.b, "no", b.why) for b in self._bonds.apart]

    def _on(self, case: Case) -> list[Cluster]:
        """The clusters on the days of a mention whose kinds may be its own."""
        kinds = (case.mention.kind, *sorted(case.mention.wider))
        keys = ((day, kind, case.told) for day in _days(case) for kind in kinds)
        found = {id(cluster): cluster for key in keys for cluster in self._by_day[key][:_MANY]}
        return list(found.values())

    def _opened(self, case: Case) -> Cluster:
        cluster = Cluster(case, [case])
        self.clusters.append(cluster)
        return cluster

    def _note(self, cluster: Cluster, case: Case) -> None:
        """Let a cluster be found by the days of a mention and by the kinds of its lead."""
        lead = cluster.lead
        kinds = (lead.mention.kind, *sorted(lead.mention.wider))
        for key in ((day, kind, lead.told) for day in _days(case) for kind in kinds):
            if not any(known is cluster for known in self._by_day[key][-_MANY:]):
                self._by_day[key].append(cluster)
        if lead is case:
            for kind in kinds:
                self._by_kind[kind].append(cluster)

    def join(self, undated: Iterable[Case]) -> None:
        """Let what has no date of its own, or several left, join the one event of its kind it can mean."""
        alone = []
        for case in undated:
            home, why = self._meant(case)
            if home is not None:
                home.cases.append(case)
                self.verdicts.append(EventVerdict(home.lead.id, case.id, "yes", why))
                continue
            alone.append(case)
        self.add(case for case in alone if case.days is not None)
        for case in alone:
            if case.days is None:
                self._opened(case)

    def _meant(self, case: Case) -> tuple[Cluster | None, str]:
        """The cluster that a mention can only mean, with the reason; a choice among several is noted as unsure."""
        mention = case.mention
        if not case.told or not (mention.refers or mention.title or case.candidates):
            return None, ""
        if mention.category not in (SINGULAR if case.candidates else REFERRED):
            return self._told_alike(case)
        known = self._by_kind[mention.kind]
        possible = [c for c in known[:_MANY] if self._fits(c, case)]
        same = [c for c in possible if c.lead.mention.kind == mention.kind] or possible
        if len(same) == 1 and len(known) <= _MANY and (same is not possible or not case.candidates):
            return same[0], _joined(same[0], case)
        if len(same) > 1:
            why = f"{len(same)} events of its kind can be meant"
            self.verdicts.append(EventVerdict(same[0].lead.id, case.id, "unsure", why))
        return None, ""

    def _told_alike(self, case: Case) -> tuple[Cluster | None, str]:
        """Of what comes many times a day the only event on a day left for it that is told in the same words."""
        known = self._by_kind[case.mention.kind] if case.candidates else []
        found = [
            (cluster, words)
            for cluster in known[:_MANY]
            if self._fits(cluster, case) and (words := common(cluster.lead, case))
        ]
        if len(found) != 1 or found[0][0].lead.mention.kind != case.mention.kind:
            return None, ""
        return found[0][0], f"{_joined(found[0][0], case)}, both told with {found[0][1]}"

    def _fits(self, cluster: Cluster, case: Case) -> bool:
        """Can a cluster be what a mention without a date means?"""
        lead = cluster.lead
        if lead.days is None or not lead.told or self._judge.apart(lead, case) or self._veto(cluster, case):
            return False
        if not case.candidates and lead.mention.category not in REFERRED:
            return False
        if lead.days.days >= WIDE or lead.days.first > published(case.document).last:
            return False
        possible = [days for text in case.candidates if (days := span(text))]
        return not case.candidates or any(
            d.first <= lead.days.last and lead.days.first <= d.last for d in possible
        )


def _is_wide(case: Case) -> bool:
    """Has it no date, several left, or one of so many days that other events lie in it?"""
    return case.days is None or case.days.days >= WIDE


def _joined(cluster: Cluster, case: Case) -> str:
    lead = cluster.lead
    what = f"the only {lead.mention.kind} that it can mean, dated {lead.when}"
    if case.when is not None:
        return f"{what}, in {case.when}"
    return f"{what}: one of the {len(case.candidates)} days left for it" if case.candidates else what


def _days(case: Case) -> Iterator[object]:
    """The first and last day of a mention: two that meet and are short share one of them or a day beside it."""
    if case.days is None:
        return
    if case.days.days >= WIDE:
        yield case.days
        return
    yield from range(case.days.first.toordinal(), case.days.last.toordinal() + 1)
