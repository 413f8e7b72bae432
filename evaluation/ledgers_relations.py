"""Relations between figures, with what follows from them: what holds of a figure holds of all that agree with it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    Triple = tuple[Hashable, Hashable, str]

BOTH_WAYS = frozenset({"agrees", "contradicts", "different_scope"})
"""Relations in which it does not matter which of the two comes first."""


class Relations:
    """Relations that were stated, and those that follow.

    Agreement chains, updates chain, and whatever is stated of a figure goes over to those that agree with it.
    """

    def __init__(self, stated: Iterable[Triple]) -> None:
        """Draw the conclusions.

        Args:
            stated: Earlier figure, later figure, relation.
        """
        triples = list(stated)
        self._stated = _by_pair(triples)
        self._group = _groups(triples)
        between = ((self._of(a), self._of(b), name) for a, b, name in triples if name != "agrees")
        self._followed = _by_pair(between)
        for a, reached in _reached(self._followed).items():
            for b in reached:
                self._followed[a, b].add("updates")

    def between(self, a: Hashable, b: Hashable) -> set[str]:
        """What `b` does to `a`: what is stated of the two, else what follows.

        Where only the reverse is stated, nothing follows.
        """
        if (a, b) in self._stated:
            return set(self._stated[a, b])
        if (b, a) in self._stated:
            return set()
        if self._of(a) == self._of(b):
            return {"agrees"}
        return set(self._followed.get((self._of(a), self._of(b)), ()))

    def either(self, a: Hashable, b: Hashable) -> set[str]:
        """What `b` does to `a`, else what `a` does to `b`, told apart by the word `reversed`."""
        return self.between(a, b) or {f"{name} reversed" for name in self.between(b, a)}

    def _of(self, figure: Hashable) -> Hashable:
        return self._group.get(figure, figure)


def _by_pair(triples: Iterable[Triple]) -> defaultdict[tuple[Hashable, Hashable], set[str]]:
    out: defaultdict[tuple[Hashable, Hashable], set[str]] = defaultdict(set)
    for a, b, name in triples:
        out[a, b].add(name)
        if name in BOTH_WAYS:
            out[b, a].add(name)
    return out


def _groups(triples: Iterable[Triple]) -> dict[Hashable, Hashable]:
    """For each figure that agrees with another, one that stands for all of them."""
    members: dict[Hashable, list[Hashable]] = {}
    for a, b, name in triples:
        if name == "agrees":
            joined = list(dict.fromkeys([*members.get(a, [a]), *members.get(b, [b])]))
            members.update(dict.fromkeys(joined, joined))
    return {figure: joined[0] for figure, joined in members.items()}


def _reached(relations: dict[tuple[Hashable, Hashable], set[str]]) -> dict[Hashable, set[Hashable]]:
    """Which figures each one leads to over updates alone."""
    later: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for (a, b), names in relations.items():
        if "updates" in names:
            later[a].append(b)
    out = {}
    for start in later:
        seen, queue = set(), list(later[start])
        while queue:
            if (figure := queue.pop()) not in seen and figure != start:
                seen.add(figure)
                queue += later.get(figure, [])
        out[start] = seen
    return out
