"""The statements of a story over its reports: sayings, who carries them, what denies them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.statements import Saying, Statement, StatementRelation, StatementVerdict
from relaas.reconcile.bonds import NONE
from relaas.reconcile.figures.cases import origins
from relaas.reconcile.sayings.clustering import clustered
from relaas.reconcile.sayings.contents import contents
from relaas.reconcile.sayings.denials import denials

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.reconcile.bonds import Bonds
    from relaas.reconcile.sayings.contents import Rows


@dataclass(frozen=True, slots=True)
class Sayings:
    """The statements of a story.

    Attributes:
        rows: One a statement of a report, by document path and offset.
        sayings: What is said, one a cluster, in the order of the first of its rows.
        relations: What denies what.
        verdicts: What was judged of pairs of statements.
    """

    rows: tuple[Statement, ...]
    sayings: tuple[Saying, ...]
    relations: tuple[StatementRelation, ...]
    verdicts: tuple[StatementVerdict, ...]


def sayings(statements: Sequence[Statement], rows: Rows, bonds: Bonds = NONE) -> Sayings:
    """Find which statements are one saying, who carries it, and what denies it.

    Args:
        statements: By document path and offset.
        rows: The ledgers in which their parts are found.
        bonds: What people decided of which mentions are one, of any kind.
    """
    found = contents(statements, rows)
    groups, verdicts = clustered(found, bonds.among(row.id for row in statements))
    first = {id_: group[0] for group in groups for id_ in group}
    made = tuple(replace(row, cluster=first[row.id]) for row in statements)
    place = {row.id: at for at, row in enumerate(statements)}
    return Sayings(
        made,
        _carried(made, groups, origins(list(rows.documents.values()))),
        tuple(sorted(denials(found), key=lambda r: (place[r.b], place[r.a]))),
        tuple(sorted(verdicts, key=lambda v: (place[v.b], place[v.a]))),
    )


def _carried(
    rows: Sequence[Statement], groups: Sequence[Sequence[str]], heard: Mapping[str, str]
) -> tuple[Saying, ...]:
    by_id = {row.id: row for row in rows}
    out = []
    for group in groups:
        members = [by_id[id_] for id_ in group]
        documents = tuple(dict.fromkeys(row.document for row in members))
        count = len({heard[document] for document in documents})
        out.append(Saying(group[0], members[0].story, tuple(group), documents, count))
    return tuple(out)
