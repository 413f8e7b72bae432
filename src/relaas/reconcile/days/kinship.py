"""Which reports tell of one event: cheap to find, and no report of another event can change the answer.

Two reports are kin when they are about the same place or people and share enough names, words and numbers beside, or
when they share many names and numbers. Reports with few relatives take in theirs.
Whether they are is asked of the two alone, never of how rare a word is in the pile.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import fsum, sqrt
from typing import TYPE_CHECKING

from relaas.reconcile.days.company import Company

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from relaas.reconcile.days.clues import Clues, Passage

_KIN = 3.3
"""How much two reports of one subject must share: a name is worth one, a subject two, a number one."""
_TELLING = 4
"""How many names and numbers two reports share that tell of one event whatever they are about."""
_LEAST_TELLING, _LOOSE = 2, 2.6
"""The same for a report that has no relatives by that, and how much it must share with its words in all."""
_NUMBERS = 2
"""How many numbers both must hold where they share no name but that of a body, such as are of many stories."""
_NAMES = 2
"""How many names two reports share that are about the same kind of event, which is then worth one more."""
_WORD, _WORDS = 0.3, 2.0
"""What a long word that both hold is worth beside, and all such words at the most."""
_MANY = 5
"""How many long words such a report shares with a relative of its relative."""
_APART = 45
"""Days between the two from which on they are taken to tell of something else."""
_RELATIVES = 8
"""How many relatives a report is held against: more tell the same."""
_FEW = 4
"""How many relatives are so few that theirs are asked for too."""
ALIKE = 0.45
"""What part of the weight of a sentence must stand in another for both to tell the same."""
_LEAST = 3.0
"""The weight of what two sentences must share at the least: three long words or so."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Two reports of one event.

    Attributes:
        left: Index of one.
        right: Index of the other.
        shared: How much they share.
        matches: The sentences of both that tell the same, by their places, with how alike they are (0 to 1).
        copied: Are both one text, lightly edited?
    """

    left: int
    right: int
    shared: float
    matches: tuple[tuple[int, int, float], ...]
    copied: bool


def kindred(clues: Sequence[Clues], spans: Sequence[tuple[date, date]], open_: Sequence[int]) -> list[Kin]:
    """The pairs of reports that tell of one event, where at least one has no day yet.

    Args:
        clues: Of every report.
        spans: The first and last day each can be from.
        open_: Indexes of the reports that have no day yet.
    """
    company = Company(clues, spans, _APART)
    close = cache(lambda at: tuple(_near(at, clues, company)))
    found: dict[tuple[int, int], float] = {}
    for at in open_:
        near = close(at)
        if 0 < len(near) < _FEW:
            near = (*near, *_further(at, near, close, (clues, spans, company)))
            near = (*near, *_taken_for_kin(at, near, close, _loosely(at, clues, company)))
        for other, shared in near:
            found[min(at, other), max(at, other)] = shared
    return [_kin(pair, shared, clues) for pair, shared in sorted(found.items())]


def _near(at: int, clues: Sequence[Clues], company: Company) -> list[tuple[int, float]]:
    """The few others that it shares most with, the closest first.

    Names and numbers are counted of all, words only of those that can still be among the few.
    """
    found: list[tuple[int, float]] = []
    for other, most in company.of(at, _TELLING):
        if len(found) == _RELATIVES and (-most - _WORDS, other) > _rank(found[-1]):
            break
        if shared := _shared(clues[at], clues[other]):
            found = sorted([*found, (other, shared)], key=_rank)[:_RELATIVES]
    return found or list(_loosely(at, clues, company))


def _loosely(at: int, clues: Sequence[Clues], company: Company) -> Iterator[tuple[int, float]]:
    """Those that a report shares a little with, where it is kin of none: it was put in one story with the others."""
    one = clues[at]
    for other, most in company.of(at, _LEAST_TELLING)[:_RELATIVES]:
        words = min(_WORDS, _WORD * len(one.words & clues[other].words))
        numbers = len(one.numbers & clues[other].numbers)
        counted = numbers >= _NUMBERS and one.bodies & clues[other].bodies
        if (one.names & clues[other].names or counted) and most + words >= _LOOSE:
            yield other, float(most)


def _taken_for_kin(
    at: int,
    near: Sequence[tuple[int, float]],
    close: Callable[[int], Sequence[tuple[int, float]]],
    loosely: Iterator[tuple[int, float]],
) -> Iterator[tuple[int, float]]:
    """Those that a report shares a little with and that take it, or a relative of it, for theirs."""
    known = {other for other, _ in near}
    for other, shared in loosely:
        if other not in known and any(relative in {at, *known} for relative, _ in close(other)):
            yield other, shared


def _rank(one: tuple[int, float]) -> tuple[float, int]:
    return -one[1], one[0]


def _further(
    at: int,
    near: Sequence[tuple[int, float]],
    close: Callable[[int], Sequence[tuple[int, float]]],
    known: tuple[Sequence[Clues], Sequence[tuple[date, date]], Company],
) -> Iterator[tuple[int, float]]:
    """Relatives of its relatives that share a name with it, or what they call it: short reports share little."""
    clues, spans, company = known
    told = {at, *(one for one, _ in near)}
    theirs = {other for relative, _ in near for other, _ in close(relative)}
    loose = {other for relative, _ in near for other, _ in _loosely(relative, clues, company)}
    for other in sorted((theirs | loose) - told):
        one, two = clues[at], clues[other]
        shared = len(one.callings & two.callings)
        if other in theirs:
            shared += len(one.names & two.names) + (len(one.words & two.words) >= _MANY)
        if shared and _meet(spans[at], spans[other]):
            yield other, float(shared)


def _meet(left: tuple[date, date], right: tuple[date, date]) -> bool:
    return (max(left[0], right[0]) - min(left[1], right[1])).days <= _APART


def _shared(left: Clues, right: Clues) -> float:
    """How much two reports share; nothing where it is too little to be of one event."""
    subjects, names = len(left.subjects & right.subjects), len(left.names & right.names)
    telling = names + len(left.numbers & right.numbers)
    alike = telling < _TELLING and names >= _NAMES and bool(left.kinds & right.kinds)
    if telling < _TELLING and not subjects and not alike:
        return 0.0
    shared = telling + subjects + min(_WORDS, _WORD * len(left.words & right.words))
    enough = shared >= _KIN if subjects else shared + alike >= _TELLING
    return shared if telling >= _TELLING or enough else 0.0


def _kin(pair: tuple[int, int], shared: float, clues: Sequence[Clues]) -> Kin:
    left, right = clues[pair[0]], clues[pair[1]]
    matches = tuple(_matches(left.passages, right.passages))
    return Kin(*pair, shared, matches, copied=left.original == right.original)


def _matches(left: Sequence[Passage], right: Sequence[Passage]) -> Iterator[tuple[int, int, float]]:
    """Each sentence with the one most like it in the other report, where each is the other's."""
    ours, theirs = ([(p.words, _counts(p.words)) for p in passages] for passages in (left, right))
    likeness = {
        (i, j): _alike(one, other, counts, others)
        for i, (one, counts) in enumerate(ours)
        for j, (other, others) in enumerate(theirs)
    }
    best_left = {
        i: max(range(len(right)), key=lambda j: (likeness[i, j], -j)) for i in range(len(left)) if right
    }
    for i, j in best_left.items():
        rival = max(range(len(left)), key=lambda k: (likeness[k, j], -k))
        if rival == i and likeness[i, j] >= ALIKE:
            yield i, j, likeness[i, j]


def _alike(
    left: Mapping[str, float], right: Mapping[str, float], counts: set[str], others: set[str]
) -> float:
    """What part of their weight two sentences share, by the mean of both; nothing where that is too little."""
    if _count_other(counts, others):
        return 0.0
    shared = fsum(min(worth, right[word]) for word, worth in left.items() if word in right)
    return shared / sqrt(fsum(left.values()) * fsum(right.values())) if shared >= _LEAST else 0.0


def count_other(left: Mapping[str, float], right: Mapping[str, float]) -> bool:
    """Do two sentences both count, and share no number? What is said of a toll is said again of the next one.

    Args:
        left: The telling words of the one.
        right: Those of the other.
    """
    return _count_other(_counts(left), _counts(right))


def _count_other(counts: set[str], others: set[str]) -> bool:
    return bool(counts and others and not counts & others)


def _counts(words: Mapping[str, float]) -> set[str]:
    return {word for word in words if word[0].isdigit()}
