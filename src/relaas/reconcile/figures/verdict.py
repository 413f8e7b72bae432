"""What was judged of two figures."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.model.figures import FigureRelation, RelationName
from relaas.reconcile.figures.pairs import Pair
from relaas.reconcile.figures.wording import both


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What was judged of two figures; most of many thousands are never put into words.

    Attributes:
        pair: The two.
        relation: What the second does to the first.
        why: The evidence, in words.
        turned: Is it the one told first that does it to the other?
    """

    pair: Pair
    relation: RelationName
    why: str
    turned: bool = False

    @property
    def a(self) -> str:
        """Id of the figure that something is done to."""
        return self.pair.b.id if self.turned else self.pair.a.id

    @property
    def b(self) -> str:
        """Id of the other."""
        return self.pair.a.id if self.turned else self.pair.b.id

    def stated(self) -> FigureRelation:
        """The same as it is kept, with both values in words."""
        shown = "" if self.turned or self.relation == "agrees" else self.pair.shown_by
        why = f"{self.why}; {shown}" if shown else self.why
        return FigureRelation(self.a, self.b, self.relation, both(self.pair.a, self.pair.b, why))
