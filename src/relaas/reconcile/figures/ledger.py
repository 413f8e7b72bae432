"""The ledger of figures of one story: rows, series and relations out of what its documents tell."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.figures import Figure, FigureRelation, Series
from relaas.reconcile.bonds import NONE
from relaas.reconcile.copies import by_content, firsts
from relaas.reconcile.figures.binding import bound, judged
from relaas.reconcile.figures.cases import Case, cases, ids
from relaas.reconcile.figures.chains import in_order
from relaas.reconcile.figures.happening import redated
from relaas.reconcile.figures.links import Holders, Names
from relaas.reconcile.figures.merging import Merged
from relaas.reconcile.figures.nations import abroad, at_home, nations
from relaas.reconcile.figures.populations import Population, populations
from relaas.reconcile.figures.relations import Related, within
from relaas.reconcile.figures.scopes import between
from relaas.reconcile.figures.series import row, series_id
from relaas.reconcile.figures.splitting import split
from relaas.reconcile.figures.succession import succession
from relaas.reconcile.figures.told import Ledger, Told
from relaas.reconcile.figures.wider import narrower

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relaas.model.entities import Entity
    from relaas.reconcile.bonds import Bonds
    from relaas.reconcile.figures.verdict import Verdict


def ledger(
    told: Sequence[Told],
    entities: Sequence[Entity],
    story: str,
    bonds: Bonds = NONE,
    holders: Holders | None = None,
) -> Ledger:
    """Place every figure in its series and say how it stands to the others.

    Args:
        told: What each document tells, in any order.
        entities: People, organisations and places of all documents.
        story: Id of the story they tell.
        bonds: What people decided of which mentions are of one series, of any kind.
        holders: Whom offices stand for of which their own report names no holder.
    """
    ordered = sorted(told, key=lambda t: (t.document.path, t.document.id))
    first = firsts(one.document for one in ordered)
    own = [t for t in ordered if first[t.document.id] == t.document.id]
    names = Names(entities, holders)
    reckoned = _reckoned(sorted(own, key=lambda t: by_content(t.document)), names, story, bonds)
    return replace(reckoned, figures=_with_copies(reckoned.figures, ordered, first))


def _with_copies(
    figures: Sequence[Figure], told: Sequence[Told], first: Mapping[str, str]
) -> tuple[Figure, ...]:
    """The figures of every document: those of a copy to the letter are those of the first, under its own ids."""
    of: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        of[figure.document].append(figure)
    out: list[Figure] = []
    for one in told:
        rows = of[first[one.document.id]]
        own = dict(zip((row.id for row in rows), ids(one), strict=True))
        out += [
            replace(row, id=own[row.id], document=one.document.id, part_of=own.get(row.part_of or ""))
            for row in rows
        ]
    return tuple(out)


def _reckoned(ordered: Sequence[Told], names: Names, story: str, bonds: Bonds) -> Ledger:
    found = cases(ordered, names)
    of_whom, home = nations(found, names.by_id), at_home(found, names.by_id)
    where = home, abroad(found, names.by_id) | narrower(found, names)
    merged = Merged(found, split(found, populations(found, of_whom, *where)), names)
    bonds = bonds.among(case.id for case in found)
    counted = bound({case.id: merged.of(case) for case in found}, bonds)
    found = redated(found, counted)
    groups = _grouped(found, counted)
    chains, inside = _related(groups)
    rows = {
        population: row(population, group, chains[population], inside[population].stated, names)
        for population, group in groups.items()
    }
    homes = {case.id: series_id(group[0]) for group in groups.values() for case in group}
    scopes = {case.id: population for population, group in groups.items() for case in group}
    figures = tuple(_figure(case, homes[case.id], scopes[case.id]) for case in found)
    beside = between(groups, {id_: entity.name for id_, entity in names.by_id.items()})
    stated = [relation for related in inside.values() for relation in related.stated] + beside
    weighed = [verdict for related in inside.values() for verdict in related.judged]
    return Ledger(
        figures,
        tuple(_shown(made, story, merged.reasons.get(of, ())) for of, (made, _) in rows.items()),
        _sorted(stated, figures),
        judged(merged.verdicts, homes, bonds),
        tuple(view for _, views in rows.values() for view in views),
        _sorted(_unstated(weighed, stated), figures),
    )


def _grouped(found: Iterable[Case], counted: Mapping[str, Population]) -> dict[Population, list[Case]]:
    """The figures by what they count."""
    groups: dict[Population, list[Case]] = {}
    for case in found:
        groups.setdefault(counted[case.id], []).append(case)
    return groups


def _related(
    groups: Mapping[Population, list[Case]],
) -> tuple[dict[Population, list[Case]], dict[Population, Related]]:
    """The figures of each series from the earliest to the latest, and how they stand to one another."""
    whole = [cases for population, cases in groups.items() if population.whole_story]
    known = succession(groups.values(), whole)
    chains = {population: in_order(group, known) for population, group in groups.items()}
    return chains, {population: within(chain, known) for population, chain in chains.items()}


def _shown(made: Series, story: str, reasons: Iterable[str]) -> Series:
    """A series in its story, with why the words of its figures count the same."""
    why = "; ".join([made.why, *(f"one population: {why}" for why in reasons)])
    return replace(made, story=story, why=why)


def _unstated(weighed: Iterable[Verdict], stated: Iterable[FigureRelation]) -> list[FigureRelation]:
    """What was judged of pairs of which nothing is stated: another pair says it, or nobody would miss it."""
    told = {frozenset((relation.a, relation.b)) for relation in stated}
    return [verdict.stated() for verdict in weighed if frozenset((verdict.a, verdict.b)) not in told]


def _figure(case: Case, series: str, population: Population) -> Figure:
    mention, quantity = case.mention, case.mention.quantity
    return Figure(
        id=case.id,
        document=case.document.id,
        anchor=mention.anchor,
        number=case.number,
        hedge=quantity.hedge,
        hedges=quantity.hedges,
        low=quantity.low,
        high=quantity.high,
        category=mention.category,
        counted=mention.counted,
        part_of=case.whole,
        scope=population.scope,
        source=case.source,
        chain=case.chain,
        as_of=case.dating.as_of,
        status=mention.attributed.status,
        series=series,
        rule=mention.provenance.rule,
        why=_why(case),
    )


def _why(case: Case) -> str:
    mention = case.mention
    parts = [
        mention.why,
        mention.attributed.why,
        case.held,
        f"rule {mention.provenance.rule} of {mention.provenance.pack}",
    ]
    if mention.superseded:
        parts.insert(2, "its report sets it down as an earlier count")
    return "; ".join(part for part in parts if part)


def _sorted(relations: Sequence[FigureRelation], figures: Sequence[Figure]) -> tuple[FigureRelation, ...]:
    """By the later figure, then the other; a pair stated twice once."""
    place = {figure.id: at for at, figure in enumerate(figures)}
    once = {(r.a, r.b, r.relation): r for r in relations}
    return tuple(sorted(once.values(), key=lambda r: (place[r.b], place[r.a], r.relation)))
