"""Low, best and high of a series.

The rule. Held is, of each voice, its last figure that stands: not withdrawn, denied or called an earlier count, its
value not taken back by another report, not updated or refined by a later one, not so far below the others that it
hardly counts the same. Low is the least value of what is held,
high the greatest, open where one is open upward. Best is the last exact number held, or the last "about" one where
there is none; where sources contradict one another, that which more outlets and agencies carry than any other, and
none where none leads.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.reconcile.figures.cases import Case, Value, by_report
from relaas.reconcile.figures.distances import HARDLY, OF_A_PART
from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.pairs import FALLING
from relaas.reconcile.figures.wording import told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.figures import FigureRelation

_PART = 3
"""A count so many times less than another by one source of one time is of a part."""
_POINTS = ("exact", "about")
"""Hedges whose number is itself a value they allow and the likeliest."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a series comes to.

    Attributes:
        low: Least value held.
        best: The value the rule picks, or None.
        high: Greatest value held; None where it is open.
        why: In words.
        held: The figures that they were taken from; none where nothing is held.
    """

    low: int
    best: int | None
    high: int | None
    why: str
    held: tuple[Case, ...] = ()


def bounds(chain: Sequence[Case], relations: Sequence[FigureRelation]) -> Bounds:
    """Low, best and high by the rule above.

    Args:
        chain: The figures of the series, from the earliest to the latest.
        relations: Those between them.
    """
    held = _held(chain, relations)
    if not held:
        low, high = _range(chain)
        return Bounds(
            low, None, high, "every figure was withdrawn, denied or replaced: the bounds are of what was said"
        )
    low, high = _range(held)
    best, why = _best(held, chain)
    names = ", ".join(told(case) for case in held)
    return Bounds(low, best, high, f"held by the last word of each source: {names}; {why}", tuple(held))


def _held(chain: Sequence[Case], relations: Sequence[FigureRelation]) -> list[Case]:
    place = {case.id: at for at, case in enumerate(chain)}
    taken_back = {case.count for case in chain if case.withdrawn}
    again = _given_again(chain, relations)
    replaced = _replaced(chain, relations)
    last: dict[str, Case] = {}
    for case in chain:
        before = last.get(case.voice.key)
        void = case.count in taken_back and case.id not in again
        if case.current and not void and not (before and _a_part(case, before)):
            last[case.voice.key] = case
    held = [
        c for c in last.values() if c.id in again or _is_behind(c, chain, place, replaced.get(c.count, -1))
    ]
    most = max((c.value[0] for c in held), default=0)
    near = [c for c in held if c.value[1] is None or max(c.value[1], 1) * HARDLY >= most]
    beside: defaultdict[str, list[Case]] = defaultdict(list)
    for case in chain:
        if case.current:
            beside[case.document.id].append(case)
    whole = [c for c in near if not any(_may_be_part(c, other) for other in beside[c.document.id])]
    return _grown(whole) or near


def _grown(whole: Sequence[Case]) -> list[Case]:
    """Those that none outgrows; what many give of one time is held against each but once."""
    told = by_report(whole)
    others = {(c.value[0], c.dating.held, c.dating.stated): c for c in whole}.values()
    return [c for c in whole if not any(_outgrown(c, o) for o in (*told[c.document.id], *others))]


def _outgrown(case: Case, other: Case) -> bool:
    """Is a count that only rises of before a greater one, which it therefore does not speak against?"""
    high = case.value[1]
    rises = case.mention.category not in FALLING and high is not None and high < other.value[0]
    return rises and order(case, other) == "earlier"


def _is_behind(case: Case, chain: Sequence[Case], place: Mapping[str, int], at: int) -> bool:
    """Is a count given again after it was replaced, at a place in the chain, and surely so?"""
    return at < 0 or (place[case.id] > at and order(chain[at], case) == "earlier")


def _replaced(chain: Sequence[Case], relations: Sequence[FigureRelation]) -> dict[int | Value, int]:
    """Counts that another has replaced, each with the last place up to which it did."""
    place = {case.id: at for at, case in enumerate(chain)}
    found: dict[int | Value, int] = {}
    for r in relations:
        if r.relation in ("updates", "refines", "withdraws") and r.a in place and r.b in place:
            count = chain[place[r.a]].count
            found[count] = max(found.get(count, -1), place[r.a], place[r.b])
    return found


def _given_again(chain: Sequence[Case], relations: Sequence[FigureRelation]) -> frozenset[str]:
    """The ids of figures told as later than what took the place of their count: nine, "not nine but eight", nine."""
    count = {case.id: case.count for case in chain}
    known = [r for r in relations if r.a in count and r.b in count]
    instead = {(count[r.a], count[r.b]) for r in known if r.relation in ("updates", "withdraws")}
    later = (r for r in known if r.relation == "updates")
    return frozenset(r.b for r in later if (count[r.b], count[r.a]) in instead)


def _may_be_part(case: Case, other: Case) -> bool:
    """Does its report give far more beside it, and is it not two sources that it sets against one another?"""
    return (case.voice.own or other.voice.own) and other.value[0] > OF_A_PART * max(
        case.value[1] or other.value[0], 1
    )


def _a_part(case: Case, before: Case) -> bool:
    """Does a source give much less than it has in one report, of no later time? Of what only rises any less is a part.

    "A ring for the fifty dead … On Wednesday the first two were buried. Yesterday 26 followed": fifty died.
    """
    high = case.value[1]
    rises = case.mention.category not in FALLING and "corrects" not in case.mention.bearings
    much_less = high is not None and high * (1 if rises else _PART) < before.value[0]
    return much_less and case.document.id == before.document.id and order(before, case) != "earlier"


def _range(cases: Sequence[Case]) -> tuple[int, int | None]:
    highs = [case.value[1] for case in cases]
    known = [high for high in highs if high is not None]
    return min(case.value[0] for case in cases), max(known) if len(known) == len(highs) else None


def _best(held: Sequence[Case], chain: Sequence[Case]) -> tuple[int | None, str]:
    points = [c for c in held if c.mention.quantity.hedge in _POINTS and c.number is not None]
    exact = [c for c in points if c.mention.quantity.hedge == "exact"] or points
    if not _at_odds(held):
        if not exact:
            return None, "none of them is an exact number"
        return exact[-1].number, f"the best is the last exact one, {told(exact[-1])}"
    carried: dict[int | Value, set[str]] = {}
    for case in chain:
        if case.standing:
            carried.setdefault(case.count, set()).add(case.origin)
    support = {case.id: len(carried[case.count]) for case in held}
    most = max(support.values())
    leading = {c.count for c in held if support[c.id] == most}
    leaders = [c for c in exact if support[c.id] == most]
    if len(leading) == 1 and leaders:
        return leaders[
            -1
        ].number, f"they contradict one another, and {told(leaders[-1])} leads with {most} origins"
    return None, "they contradict one another and none leads"


def _at_odds(held: Sequence[Case]) -> bool:
    """Do any two have no value in common?"""
    highs = [case.value[1] for case in held if case.value[1] is not None]
    return bool(highs) and min(highs) < max(case.value[0] for case in held)
