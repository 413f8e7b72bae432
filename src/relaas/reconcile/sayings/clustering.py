"""Statements that are one saying, put together; every verdict that made one is kept, of the others the nearest."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.model.statements import StatementVerdict
from relaas.reconcile.bonds import NONE, Bonds, regrouped
from relaas.reconcile.sayings.likeness import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.reconcile.sayings.contents import Content

_MANY = 24
"""Statements that share a word, count or name: of what more share it tells nothing, and it bounds the work."""
_KEPT = 3
"""Verdicts of "no" and "unsure" that are kept for a statement: the nearest before it."""
_AGREED = 8
"""Verdicts of "yes" after which a statement is no more held against others of the saying that it is already in: they
would say nothing new, and a saying of a hundred reports would have thousands."""


def clustered(found: Sequence[Content], bonds: Bonds) -> tuple[list[list[str]], list[StatementVerdict]]:
    """Ids of the statements of each saying, in the order of the first ones, with the verdicts that made them.

    Args:
        found: By document path and offset.
        bonds: What people decided of which statements are one.
    """
    merger = _Merger([content for content in found if content.row.id not in bonds.alone], bonds)
    alone = [[content.row.id] for content in found if content.row.id in bonds.alone]
    groups = regrouped([*merger.groups(), *alone], bonds) if bonds != NONE else merger.groups()
    home = {id_: at for at, group in enumerate(groups) for id_ in group}
    held = [v for v in merger.verdicts if (home[v.a] == home[v.b]) == (v.same == "yes")]
    made = [StatementVerdict(bond.a, bond.b, "yes", bond.why) for bond in bonds.together]
    made += [StatementVerdict(bond.a, bond.b, "no", bond.why) for bond in bonds.apart]
    place = {content.row.id: at for at, content in enumerate(found)}
    ordered = sorted(
        (sorted(group, key=lambda id_: place[id_]) for group in groups), key=lambda g: place[g[0]]
    )
    return ordered, [*held, *made]


class _Merger:
    def __init__(self, found: Sequence[Content], bonds: Bonds) -> None:
        self._found = found
        self._bonds = bonds
        self._home: dict[str, list[str]] = {content.row.id: [content.row.id] for content in found}
        self.verdicts: list[StatementVerdict] = []
        self._by_key: defaultdict[object, list[int]] = defaultdict(list)
        for at, content in enumerate(found):
            self._place(at, content)

    def groups(self) -> list[list[str]]:
        """The ids of each saying."""
        return list({id(group): group for group in self._home.values()}.values())

    def _place(self, at: int, content: Content) -> None:
        doubts = agreed = 0
        for before in self._near(content):
            other = self._found[before]
            if agreed >= _AGREED and self._home[other.row.id] is self._home[content.row.id]:
                continue
            verdict = judge(other, content)
            if verdict is None:
                continue
            answer, why = verdict
            if answer == "yes" and (veto := self._join(other.row.id, content.row.id)):
                answer, why = "no", veto
            doubts += answer != "yes"
            agreed += answer == "yes"
            if answer == "yes" or doubts <= _KEPT:
                self.verdicts.append(StatementVerdict(other.row.id, content.row.id, answer, why))
        for key in _keys(content):
            self._by_key[key].append(at)

    def _near(self, content: Content) -> Iterable[int]:
        """The statements before it that share something with it, the nearest first."""
        lists = (self._by_key[key][-_MANY:] for key in _keys(content))
        return sorted({at for some in lists for at in some}, reverse=True)

    def _join(self, one: str, other: str) -> str:
        """Put the sayings of two statements together; the reason where a person keeps them apart."""
        left, right = self._home[one], self._home[other]
        if left is right:
            return ""
        if veto := self._bonds.veto(left, right):
            return veto
        left += right
        self._home.update(dict.fromkeys(right, left))
        return ""


def _keys(content: Content) -> Iterator[object]:
    """What it shares with its likes; short texts are found by all their words in a row."""
    yield content.words
    yield from content.keys
