"""The days that several reports can be from, found together."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, fsum
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.reconcile.dating import SLACK, Candidate
from relaas.reconcile.days.kinship import kindred
from relaas.reconcile.days.solving import solve
from relaas.reconcile.days.surroundings import surroundings
from relaas.reconcile.days.ties import Tie, ties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.reconcile.days.kinship import Kin
    from relaas.reconcile.days.witnesses import Witness


REST = 1 / 3
"""How likely all other days together may be, beside the best one, before it is taken for the day.

What speaks against a day is the logarithm of odds: a day with three against it is a twentieth as likely as one with
nothing, and three such days matter. Measured on 79 reports of 42 stories that show no more than their month: 61 are
settled, one wrongly; of 82 that show their day and had it hidden, and were not written to be dated, 34, four wrongly.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What is left of the days of one report.

    Attributes:
        kept: The candidates that are left, with their own objections and those of the dated relatives.
        weights: What speaks against each of them in all.
        by: What the other reports say that speaks against days that were dropped, in words.
        dropped: The other candidates, each with what speaks against it in all, as the weights.
    """

    kept: tuple[Candidate, ...]
    weights: tuple[float, ...]
    by: tuple[str, ...]
    dropped: tuple[tuple[Candidate, float], ...] = ()

    @property
    def best(self) -> Candidate | None:
        """The one that is left, or is much likelier than all others together."""
        likely = self.likely()
        day, odds = max(likely, key=lambda pair: pair[1])
        return day if fsum(odds for _, odds in likely) - odds <= REST * odds else None

    def likely(self) -> list[tuple[Candidate, float]]:
        """Every day, those dropped as well, with how likely it is beside the best: 1 for that."""
        left = zip(self.kept, self.weights, strict=True)
        return [(candidate, exp(-weight)) for candidate, weight in (*left, *self.dropped)]


def find_days(witnesses: Sequence[Witness]) -> list[Found]:
    """The days that each of several reports can be from, by all of them.

    Args:
        witnesses: In an order made from their content.
    """
    spans = [(w.candidates[0].day, w.candidates[-1].day) for w in witnesses]
    open_ = [at for at, w in enumerate(witnesses) if len(w.candidates) > 1]
    kin = kindred([w.clues for w in witnesses], spans, open_)
    dated = _dated_relatives(witnesses, kin)
    around = [_with_surroundings(w, dated[at]) for at, w in enumerate(witnesses)]
    tied = [tie for pair in kin for tie in ties(pair, around[pair.left], around[pair.right]) if _tells(tie)]
    totals = solve([tuple(c.weight for c in w.candidates) for w in around], tied)
    by_ties = _by_ties(tied, totals)
    return [
        _found(w, totals[at], [*by_ties[at], *(_of_the_same(other) for other in dated[at])])
        for at, w in enumerate(around)
    ]


def _dated_relatives(witnesses: Sequence[Witness], kin: Sequence[Kin]) -> list[list[Witness]]:
    """Of each report that has no day yet, those of its event that have one."""
    dated: list[list[Witness]] = [[] for _ in witnesses]
    for pair in kin:
        for at, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if len(witnesses[at].candidates) > 1 and len(witnesses[other].candidates) == 1:
                dated[at].append(witnesses[other])
    return dated


def _with_surroundings(witness: Witness, dated: Sequence[Witness]) -> Witness:
    if not (dated or witness.clues.counts or witness.clues.before or witness.clues.earlier):
        return witness
    extra = surroundings(witness, dated)
    more = (
        replace(c, objections=(*c.objections, *found))
        for c, found in zip(witness.candidates, extra, strict=True)
    )
    return replace(witness, candidates=tuple(more))


def _tells(tie: Tie) -> bool:
    """Does it tell any pair of days from another?"""
    first = tie.against[0]
    return any(weight != first[0] for weight in first) or any(row != first for row in tie.against)


def _left(totals: Sequence[float]) -> list[int]:
    least = min(totals)
    return [at for at, weight in enumerate(totals) if weight <= least + SLACK]


def _found(witness: Witness, totals: Sequence[float], by: Sequence[str]) -> Found:
    left, least = _left(totals), min(totals)
    kept = tuple(witness.candidates[at] for at in left)
    dropped = tuple(
        (candidate, totals[at] - least) for at, candidate in enumerate(witness.candidates) if at not in left
    )
    return Found(kept, tuple(totals[at] - least for at in left), tuple(dict.fromkeys(by)), dropped)


def _of_the_same(dated: Witness) -> str:
    return f"{dated.label} of {dated.candidates[0].day} tells of the same event"


def _by_ties(tied: Sequence[Tie], totals: Sequence[Sequence[float]]) -> list[list[str]]:
    """For each report, the ties that speak against days that were dropped, in words."""
    left = [_left(weights) for weights in totals]
    said: list[list[str]] = [[] for _ in totals]
    for tie in tied:
        turned = tuple(zip(*tie.against, strict=True))
        for at, other, rows in ((tie.left, tie.right, tie.against), (tie.right, tie.left, turned)):
            least = [min(row[j] for j in left[other]) for row in rows]
            if max(least) > max(least[i] for i in left[at]):
                said[at].append(tie.why)
    return said
