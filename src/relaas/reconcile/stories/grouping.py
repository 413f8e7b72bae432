"""Reports put into stories: the pairs that may be one, then piles, the surest first, each held against the whole other.

Near reports are found by the names they share, and held against one another alone. A pair opens or joins two piles only
where the piles as they are by then have enough in common: one report that tells of two events does not make one of
them. Nothing in it depends on how rare a word is, so that reports of other stories change nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from relaas.reconcile.stories.piles import Pile, likeness
from relaas.reconcile.stories.ties import apart, tied

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.stories.marks import Marks

ENOUGH = 1.6
"""How much two piles of one story have in common: a town that both are about, or two names and what is counted."""
_SOON, _ENOUGH_SOON = 7, 1.2
"""Days between two reports up to which less in common is enough, and how much.

Of 149 stories poured together 86 % of the pairs of one stay together (79 % with 1.4 and no counts) and none of two are
mixed. With every report set to one day 61 % of the pairs taken for one story are (66 %).
"""
_NEARLY = 0.8
"""The share of that which a lone report must have in common with a pile of one of whose reports it has enough."""
_SURELY = 1.5
"""How many times enough two reports have in common that are of one story whatever their piles are about."""
_PAIR = 0.3
"""How much two reports have in common for their piles to be looked at."""
_MONTH, _A_DAY = 20, 0.03
"""Days between two reports from which on each asks for more in common, and how much more."""
_STORY = 45
"""Days from which on a report must say that it tells of the same."""
_NEAR = 12
"""How many reports before and after it, of those that share a name, a report is held against."""
_CLOSEST = 40
"""How many of those that share most names."""
_ROUNDS = 3
"""How often all pairs are gone through: a pile that has grown may have enough in common with one that it had not."""

Pair = tuple[int, int]


def grouped(marks: Sequence[Marks]) -> list[list[int]]:
    """The stories that reports tell, each as the indexes of its reports.

    Args:
        marks: What each report is known by, in an order made from their content.

    Returns:
        In the order of the first report of each; a report that is like no other is a story of its own.
    """
    piles = {at: Pile.of(at, one) for at, one in enumerate(marks)}
    home = list(range(len(marks)))
    pairs = _ranked(marks, piles)
    for _ in range(_ROUNDS):
        before = len(piles)
        for pair in pairs:
            _try(pair, piles, home, marks)
        if len(piles) == before:
            break
    return sorted(sorted(pile.members) for pile in piles.values())


def _ranked(marks: Sequence[Marks], piles: Mapping[int, Pile]) -> list[Pair]:
    """The pairs that are alike, most alike first."""
    alike = ((likeness(piles[a], piles[b]), (a, b)) for a, b in sorted(set(_candidates(marks))))
    return [
        pair for worth, pair in sorted(((w, p) for w, p in alike if w >= _PAIR), key=lambda f: (-f[0], f[1]))
    ]


def _try(pair: Pair, piles: dict[int, Pile], home: list[int], marks: Sequence[Marks]) -> None:
    """Make one pile of those that two reports are in by now, where they have enough in common."""
    a, b = home[pair[0]], home[pair[1]]
    if a == b:
        return
    left, right = marks[pair[0]], marks[pair[1]]
    days = apart(left.days, right.days)
    if days > _STORY and not tied(left, right):
        return
    if not _is_one(piles[a], piles[b], (left, right), _enough(left, right, days)):
        return
    large, small = (a, b) if len(piles[a].members) >= len(piles[b].members) else (b, a)
    for member in piles[small].members:
        home[member] = large
    piles[large].take(piles.pop(small))


def _is_one(one: Pile, other: Pile, pair: tuple[Marks, Marks], enough: float) -> bool:
    """Have two piles enough in common; or a lone report with one of the other pile, and something with all of it?"""
    alike = likeness(one, other)
    if alike >= enough:
        return True
    if alike <= 0 or min(len(one.members), len(other.members)) > 1:
        return False
    return likeness(*(Pile.of(0, marks) for marks in pair)) >= enough * (
        1 if alike >= _NEARLY * enough else _SURELY
    )


def _enough(left: Marks, right: Marks, days: int) -> float:
    """How much the piles of two reports must have in common, by the days between these."""
    if left.days is not None and right.days is not None and days <= _SOON:
        return _ENOUGH_SOON
    return ENOUGH + _A_DAY * max(0, min(days, _STORY) - _MONTH)


def _candidates(marks: Sequence[Marks]) -> Iterator[Pair]:
    """Each report with those near it in time that share most names."""
    holders = _holders(marks)
    place = {key: {at: n for n, at in enumerate(held)} for key, held in holders.items()}
    for at, one in enumerate(marks):
        shared: Counter[int] = Counter()
        for key in _keys(one):
            held, n = holders[key], place[key][at]
            shared.update(held[max(0, n - _NEAR) : n + _NEAR + 1])
        del shared[at]
        for other, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CLOSEST]:
            yield min(at, other), max(at, other)


def _holders(marks: Sequence[Marks]) -> dict[object, list[int]]:
    """The reports that hold each name, in order of time."""
    holders: defaultdict[object, list[int]] = defaultdict(list)
    for at in sorted(range(len(marks)), key=lambda at: (str(marks[at].days), at)):
        for key in _keys(marks[at]):
            holders[key].append(at)
    return holders


def _keys(one: Marks) -> set[object]:
    """Names and, for other languages, their sounds."""
    return {*one.names, *(("sound", sound) for sound in one.heard)}
