"""The relations that matter within one series: to the first that says the same, to the last who say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import FigureRelation
from relaas.reconcile.figures.judging import judge
from relaas.reconcile.figures.order import in_order
from relaas.reconcile.figures.wording import both

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.order import Succession

    Judged = list[tuple[Case, FigureRelation]]


def within(series: Sequence[Case], known: Succession) -> list[FigureRelation]:
    """How the figures of one series stand to one another.

    Args:
        series: Its figures, in any order.
        known: Which of two reports is the earlier, where days do not say.
    """
    chain = in_order(series, known)
    taken_back = {case.count for case in chain if case.withdrawn}
    out: list[FigureRelation] = []
    gone: set[str] = set()
    for at, case in enumerate(chain):
        if case.withdrawn:
            out += [*_same_elsewhere(case, chain, known), *_replaced(case, chain)]
        elif case.standing:
            stood = [
                c for c in chain[:at] if c.standing and (c.count not in taken_back or c.count == case.count)
            ]
            found = list(_followed(case, stood, gone, known))
            out += found
            gone |= _overtaken(found, chain[:at])
    return out


def _overtaken(found: Sequence[FigureRelation], before: Sequence[Case]) -> set[str]:
    """The figures that a later one has updated, with those that gave the same value: of no more use to compare with."""
    updated = {r.a for r in found if r.relation == "updates"}
    counts = {case.count for case in before if case.id in updated}
    return {case.id for case in before if case.count in counts}


def _followed(
    case: Case, stood: Sequence[Case], gone: set[str], known: Succession
) -> Iterator[FigureRelation]:
    """A figure that stands, against those before it that stood."""
    agreed = next((c for c in stood if c.count == case.count), None)
    if agreed is not None:
        yield judge(agreed, case, known)
    judged = [(other, judge(other, case, known)) for other in _last_of_each(case, stood, gone)]
    # What it says otherwise is said already by what it agrees with, unless the others have spoken since.
    if agreed is not None:
        since = [c.id for c in stood[stood.index(agreed) + 1 :] if c.document.id != agreed.document.id]
        judged = [(o, r) for o, r in judged if o.id in since and r.relation == "contradicts"]
    yield from _chosen(case, judged)


def _last_of_each(case: Case, stood: Sequence[Case], gone: set[str]) -> list[Case]:
    """The last figure of each voice that nobody has overtaken, or that the same report tells; of its own voice any."""
    last: dict[str, Case] = {}
    for other in stood:
        overtaken = other.id in gone and other.document.id != case.document.id
        if not overtaken or other.voice.key == case.voice.key:
            last[other.voice.key] = other
    return [c for c in last.values() if c.count != case.count]


def _chosen(case: Case, judged: Judged) -> Iterator[FigureRelation]:
    """That to its own source's last figure; who in its report contradicts it; of other sources the nearest a kind."""
    own = [(o, r) for o, r in judged if o.voice.key == case.voice.key]
    others = [(o, r) for o, r in judged if o.voice.key != case.voice.key]
    disputed = [
        (o, r) for o, r in others if r.relation == "contradicts" and o.document.id == case.document.id
    ]
    yield from (relation for _, relation in [*own, *disputed])
    settled = {r.relation for _, r in disputed} | {r.relation for _, r in own if r.relation == "unsure"}
    for kind in dict.fromkeys(r.relation for _, r in others):
        alike = [(o, r) for o, r in others if r.relation == kind]
        if kind not in settled:
            yield min(enumerate(alike), key=lambda item: (_far(item[1][0], case), -item[0]))[1][1]


def _far(one: Case, other: Case) -> int:
    """How far apart two values are, by their lower ends."""
    return abs(one.value[0] - other.value[0])


def _same_elsewhere(case: Case, chain: Sequence[Case], known: Succession) -> Iterator[FigureRelation]:
    """A figure taken back is the one that another report still gave."""
    for other in chain:
        if other.count == case.count and other.document.id != case.document.id:
            first, second = (other, case) if chain.index(other) < chain.index(case) else (case, other)
            yield judge(first, second, known)
            return


def _replaced(case: Case, chain: Sequence[Case]) -> Iterator[FigureRelation]:
    """What its own report puts in the place of a figure taken back: the nearest that stands."""
    instead = [c for c in chain if c.standing and c.document.id == case.document.id and c.count != case.count]
    if instead:
        nearest = min(instead, key=lambda c: abs(c.mention.anchor.start - case.mention.anchor.start))
        why = "its report takes the first back and gives the second"
        yield FigureRelation(case.id, nearest.id, "withdraws", both(case, nearest, why))
