"""How a figure stands to the others, in words of the interface."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.report.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from relaas.model.figures import FigureRelation, RelationName

FAMILY = "relation_"
BACKWARD = "_by"
"""What the wording of a relation ends in where it is told of the figure that it is done to."""

APART = f"{FAMILY}different_scope"
MUTUAL: tuple[RelationName, ...] = ("agrees", "different_scope", "unsure")
"""Relations that have the same words whichever figure tells of them."""


def told_of_a(name: RelationName) -> str:
    """The wording of a relation as the figure tells it to which it is done."""
    return f"{FAMILY}{name}" + ("" if name in MUTUAL else BACKWARD)


@dataclass(frozen=True, slots=True)
class Other:
    """A figure as another one names it.

    Attributes:
        id: Figure id.
        number: Its number in the ledger.
    """

    id: str
    number: int


@dataclass(frozen=True, slots=True)
class Tie:
    """The figures to which one stands in the same way.

    Attributes:
        key: The wording of the relation, seen from this figure.
        others: The other figures, in the order of the ledger.
    """

    key: str
    others: tuple[Other, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a figure stands to an earlier one as it does.

    Attributes:
        key: The wording of the relation.
        other: The earlier figure.
        why: The evidence.
    """

    key: str
    other: Other
    why: str


class Ties:
    """The relations of one account, by figure."""

    def __init__(self, relations: Iterable[FigureRelation], numbers: Mapping[str, int]) -> None:
        self._to: defaultdict[str, list[Ground]] = defaultdict(list)
        self._told: defaultdict[str, defaultdict[str, list[Other]]] = defaultdict(lambda: defaultdict(list))
        for relation in relations:
            if relation.a in numbers and relation.b in numbers:
                self._add(
                    relation, Other(relation.a, numbers[relation.a]), Other(relation.b, numbers[relation.b])
                )

    def _add(self, relation: FigureRelation, a: Other, b: Other) -> None:
        key = f"{FAMILY}{relation.relation}"
        self._to[b.id].append(Ground(key, a, one_line(relation.why)))
        self._told[b.id][key].append(a)
        self._told[a.id][told_of_a(relation.relation)].append(b)

    def of(self, figure: str, kin: Container[str] = ()) -> tuple[Tie, ...]:
        """How a figure stands to others, a tie for each relation and direction.

        Args:
            figure: Its id.
            kin: Ids of its whole and its parts: that those count something else goes without saying.
        """
        told = self._told[figure].items() if figure in self._told else ()
        ties = []
        for key, others in told:
            shown = [o for o in others if not (key.startswith(APART) and o.id in kin)]
            if shown:
                ties.append(Tie(key, tuple(sorted(shown, key=lambda other: other.number))))
        return tuple(ties)

    def grounds(self, figure: str) -> tuple[Ground, ...]:
        """The reasons for what the figure with an id does to earlier ones."""
        return tuple(self._to.get(figure, ()))
