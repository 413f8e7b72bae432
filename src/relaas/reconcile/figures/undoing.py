"""Counts that stand in their own report and that another report takes back, giving what holds instead.

"Thirty-five killed", there "the toll is 26, not 35": that the two differ leaves nothing open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import FigureRelation
from relaas.reconcile.figures.wording import both

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.reconcile.figures.cases import Case, Value

_WHY = "its report takes that count back and gives this one"


def undone(stated: Sequence[FigureRelation], series: Sequence[Case]) -> list[FigureRelation]:
    """The same relations, those left open settled of which the report of one figure takes the other count back.

    Args:
        stated: How figures of one series stand to one another.
        series: Its figures.
    """
    of = {case.id: case for case in series}
    instead = {(of[r.b].id, of[r.a].count) for r in stated if r.relation == "withdraws"}
    return [_settled(relation, of[relation.a], of[relation.b], instead) for relation in stated]


def _settled(
    relation: FigureRelation, one: Case, other: Case, instead: set[tuple[str, int | Value]]
) -> FigureRelation:
    if relation.relation != "unsure" or one.document.id == other.document.id:
        return relation
    for old, new in ((one, other), (other, one)):
        if (new.id, old.count) in instead:
            return FigureRelation(old.id, new.id, "withdraws", both(old, new, _WHY))
    return relation
