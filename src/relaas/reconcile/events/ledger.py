"""The ledger of events of one story: rows, and the verdicts on which of them are one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.model.anchors import Anchor
from relaas.model.events import Event, EventVerdict
from relaas.reconcile.bonds import NONE
from relaas.reconcile.copies import firsts
from relaas.reconcile.events.cases import Happened, cases, ids
from relaas.reconcile.events.merging import merge
from relaas.reconcile.figures.links import Names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.entities import Entity
    from relaas.reconcile.bonds import Bonds
    from relaas.reconcile.events.cases import Case


@dataclass(frozen=True, slots=True)
class Events:
    """The events of a story.

    Attributes:
        rows: One a mention, in order of document path and offset.
        verdicts: What was judged of pairs of them.
    """

    rows: tuple[Event, ...]
    verdicts: tuple[EventVerdict, ...]


def ledger(
    happened: Sequence[Happened], entities: Sequence[Entity], story: str, bonds: Bonds = NONE
) -> Events:
    """Find which mentions tell of one event.

    Args:
        happened: What happens in each document, in any order.
        entities: People, organisations and places of all documents.
        story: Id of the story they tell.
        bonds: What people decided of which mentions are one, of any kind.
    """
    ordered = sorted(happened, key=lambda h: (h.document.path, h.document.id))
    first = firsts(one.document for one in ordered)
    occurred = _occurred(
        [h for h in ordered if first[h.document.id] == h.document.id], entities, story, bonds
    )
    return Events(_with_copies(occurred.rows, ordered, first), occurred.verdicts)


def _with_copies(
    rows: Sequence[Event], happened: Sequence[Happened], first: Mapping[str, str]
) -> tuple[Event, ...]:
    """The events of every document: those of a copy to the letter are those of the first, under its own ids."""
    of: defaultdict[str, list[Event]] = defaultdict(list)
    for row in rows:
        of[row.document].append(row)
    return tuple(
        row if row.id == id_ else replace(row, id=id_, document=one.document.id)
        for one in happened
        for row, id_ in zip(of[first[one.document.id]], ids(one), strict=True)
    )


def _occurred(ordered: Sequence[Happened], entities: Sequence[Entity], story: str, bonds: Bonds) -> Events:
    found = cases(ordered, Names(entities))
    clusters, verdicts = merge(found, entities, bonds.among(case.id for case in found))
    lead = {case.id: cluster.cases[0].id for cluster in clusters for case in cluster.cases}
    at = {case.id: place for place, case in enumerate(found)}
    rows = tuple(_row(case, lead[case.id], story) for case in found)
    kept = sorted(verdicts, key=lambda v: (at[v.b], at[v.a]) if v.a in at else (at[v.b], -1))
    return Events(rows, tuple(kept))


def _row(case: Case, cluster: str, story: str) -> Event:
    mention = case.mention
    return Event(
        id=case.id,
        document=case.document.id,
        trigger=mention.trigger,
        category=mention.category,
        kind=mention.kind,
        when=case.when,
        candidates=case.candidates,
        place=case.place,
        participants=case.participants,
        polarity=mention.polarity,
        modality=case.modality,
        refers=mention.refers,
        passage=Anchor.of(case.document.text, *mention.passage),
        cluster=cluster,
        rule=mention.provenance.rule,
        why=f"{case.why}; rule {mention.provenance.rule} of {mention.provenance.pack}",
        story=story,
    )
