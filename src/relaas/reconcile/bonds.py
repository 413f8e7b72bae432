"""What people decided of which mentions are one: bonds that beat whatever the rules find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Bond:
    """Two mentions that a person decided to be one, or never to be.

    Attributes:
        a: Id of the one.
        b: Id of the other.
        why: Who decided it, when and why.
    """

    a: str
    b: str
    why: str


@dataclass(frozen=True, slots=True)
class Bonds:
    """The decisions on which mentions are one, none contradicting another.

    Attributes:
        together: Pairs that are one.
        apart: Pairs that are never one.
        alone: Mentions that stand apart from all that the rules put them with, with the reason.
    """

    together: tuple[Bond, ...] = ()
    apart: tuple[Bond, ...] = ()
    alone: Mapping[str, str] = field(default_factory=dict)

    def among(self, ids: Iterable[str]) -> Bonds:
        """Those on some mentions: the figures, say.

        Args:
            ids: Ids of mentions.
        """
        known = set(ids)
        return Bonds(
            tuple(bond for bond in self.together if {bond.a, bond.b} <= known),
            tuple(bond for bond in self.apart if {bond.a, bond.b} <= known),
            {id_: why for id_, why in self.alone.items() if id_ in known},
        )

    def veto(self, left: Iterable[str], right: Iterable[str]) -> str:
        """Why two groups are never one; empty where nobody decided so.

        Args:
            left: Ids of the mentions of one.
            right: Of the other.
        """
        if not self.apart:
            return ""
        one, other = set(left), set(right)
        pairs = (
            bond
            for bond in self.apart
            if (bond.a in one and bond.b in other) or (bond.b in one and bond.a in other)
        )
        return next((bond.why for bond in pairs), "")

    def partners(self, id_: str) -> tuple[str, ...]:
        """A mention with all that a person decided to be one with it, in the order of the decisions.

        Args:
            id_: Its id.
        """
        found = [id_]
        for at in found:
            ends = ((b.a, b.b) for b in self.together if at in (b.a, b.b))
            found += [end for pair in ends for end in pair if end not in found]
        return tuple(dict.fromkeys(found))


NONE = Bonds()
"""Nobody decided anything."""


def regrouped(groups: Sequence[Sequence[str]], bonds: Bonds) -> list[list[str]]:
    """Groups of mentions with the decisions laid over them.

    Who stands alone leaves its group, whoever is never one with an earlier mention leaves it with its partners, and
    groups of two that are one become one, as far as no decision keeps them apart: then the mention moves alone.

    Args:
        groups: Ids of the mentions of each, in the order of the text; every mention in one of them.
        bonds: Those on these mentions.

    Returns:
        The groups, those that are left first, in the order of the text within each.
    """
    place = {id_: at for at, id_ in enumerate(id_ for group in groups for id_ in group)}
    made = [list(group) for group in groups]
    for id_ in bonds.alone:
        _leave(made, [id_])
    for bond in bonds.apart:
        home = _home(made, bond.a)
        if home is _home(made, bond.b):
            later = max(bond.a, bond.b, key=lambda id_: place[id_])
            _leave(made, [id_ for id_ in bonds.partners(later) if id_ in home])
    for bond in bonds.together:
        _join(made, bond, bonds)
    return [sorted(group, key=lambda id_: place[id_]) for group in made if group]


def _home(groups: Sequence[list[str]], id_: str) -> list[str]:
    return next(group for group in groups if id_ in group)


def _leave(groups: list[list[str]], ids: Sequence[str]) -> None:
    for id_ in ids:
        _home(groups, id_).remove(id_)
    groups.append(list(ids))


def _join(groups: list[list[str]], bond: Bond, bonds: Bonds) -> None:
    one, other = _home(groups, bond.a), _home(groups, bond.b)
    if one is other:
        return
    if not bonds.veto(one, other):
        _move(other, one, list(other))
        return
    # The one mention comes over with what is bound to it; the rest of its group stays where it is.
    for id_, home, there in ((bond.b, other, one), (bond.a, one, other)):
        moving = [partner for partner in bonds.partners(id_) if partner in home]
        if not bonds.veto(there, moving):
            _move(home, there, moving)
            return
    _leave(groups, [id_ for id_ in bonds.partners(bond.a) if id_ in (*one, *other)])


def _move(home: list[str], there: list[str], ids: Sequence[str]) -> None:
    for id_ in ids:
        home.remove(id_)
    there += ids


def settled(
    wanted: Sequence[tuple[str, Bond]],
) -> tuple[Bonds, Iterator[tuple[int, int]]]:
    """Bonds out of decisions in their order, the last of those that contradict one another holding.

    Args:
        wanted: `merge`, `never` or `split` with the two mentions; of a split the second is empty.

    Returns:
        The bonds; and for each decision that does not hold its number with that of the later one that says otherwise.
    """
    kept: dict[int, tuple[str, Bond]] = {}
    lost: list[tuple[int, int]] = []
    for at in range(len(wanted) - 1, -1, -1):
        against = _against(*wanted[at], kept)
        if against is None:
            kept[at] = wanted[at]
        else:
            lost.append((at, against))
    held = [kept[at] for at in sorted(kept)]
    return Bonds(
        tuple(bond for kind, bond in held if kind == "merge"),
        tuple(bond for kind, bond in held if kind == "never"),
        {bond.a: bond.why for kind, bond in held if kind == "split"},
    ), iter(reversed(lost))


def _against(kind: str, bond: Bond, kept: Mapping[int, tuple[str, Bond]]) -> int | None:
    """The later decision that this one contradicts, or None."""
    if kind == "split":
        return None
    merges = [(at, other) for at, (of, other) in kept.items() if of == "merge"]
    if kind == "never":
        line = _line(bond.a, bond.b, merges)
        return max(line) if line else None
    ends = {bond.a, bond.b}
    for at, (of, other) in kept.items():
        if of == "split" and other.a in ends:
            return at
        if of == "never" and _line(other.a, other.b, [*merges, (at, bond)]):
            return at
    return None


def _line(start: str, end: str, merges: Sequence[tuple[int, Bond]]) -> list[int]:
    """The numbers of the decisions over which two mentions are one; none where they are not."""
    reached: dict[str, list[int]] = {start: []}
    queue = [start]
    for id_ in queue:
        for at, bond in merges:
            for here, there in ((bond.a, bond.b), (bond.b, bond.a)):
                if here == id_ and there not in reached:
                    reached[there] = [*reached[id_], at]
                    queue.append(there)
    return reached.get(end, [])
