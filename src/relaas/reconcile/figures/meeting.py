"""What two values say of one count that can both be true: a bound given way, a rougher word, or nothing sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.bounding import inside, only_bounded, others_bound, rounds_down
from relaas.reconcile.figures.distances import HARDLY, times
from relaas.reconcile.figures.doubts import TOO_FAR, of_two_sources, peaks, shows_order
from relaas.reconcile.figures.verdict import Verdict

if TYPE_CHECKING:
    from relaas.reconcile.figures.pairs import Pair


def compatible(pair: Pair) -> Verdict:
    """How two values that can both be true stand to one another.

    Args:
        pair: The figures.
    """
    far = min(pair.a.value[0], pair.b.value[0]) > 0 and times(pair.a, pair.b) > HARDLY
    if far and not pair.together:
        return Verdict(pair, "unsure", TOO_FAR)
    return _moved(pair) or _refined(pair) or _meeting(pair)


def _moved(pair: Pair) -> Verdict | None:
    """A bound that has given way since to another number."""
    if rounds_down(pair.a, pair.b):
        return None
    if _counted_on(pair) and of_two_sources(pair):
        return Verdict(pair, "unsure", "two sources, one of whom counts far more")
    if _counted_on(pair):
        return Verdict(pair, "updates", "later, and another bound of the same count")
    if _bound_moved(pair):
        return Verdict(pair, "updates", "later, and a bound that the first does not allow, or no longer")
    for turned in (pair, pair.turned()):
        if _raised_some_day(turned):
            why = (
                "their days do not say which is the later; such a count rises, so the higher is taken for it"
            )
            return Verdict(turned, "updates", why)
    return None


def _refined(pair: Pair) -> Verdict | None:
    """A value that lies within another, or merely is not ruled out by it."""
    if not pair.one_voice and pair.a.mention.superseded != pair.b.mention.superseded:
        return Verdict(pair, "unsure", "the one is of before, and neither is a rougher word for the other")
    if only_bounded(pair.a, pair.b) or only_bounded(pair.b, pair.a) or others_bound(pair):
        return Verdict(pair, "unsure", "the one allows the other, but is no rougher word for it")
    if inside(pair.b, pair.a):
        return Verdict(pair, "refines", "the second lies within the first; nothing says that it changed")
    if inside(pair.a, pair.b):
        why = "the one told first lies within the other; nothing says that it changed"
        return Verdict(pair, "refines", why, turned=True)
    return None


def _meeting(pair: Pair) -> Verdict:
    """Values that meet, of which neither holds the other."""
    if pair.order == "earlier" and pair.one_voice:
        return Verdict(pair, "updates", "later, and another value by the same source")
    if pair.order == "same":
        return Verdict(pair, "agrees", "of the same time, the values meet and neither is more precise")
    return Verdict(
        pair, "unsure", "the values meet, of two times or of times not known: it may have moved or not"
    )


def _counted_on(pair: Pair) -> bool:
    """Has a count gone on: a lower bound that gives way later to another number?"""
    lowered = pair.b.value[1] is None and pair.another and pair.may_fall and pair.one_voice
    return pair.order == "earlier" and (_raised(pair) or lowered)


def _bound_moved(pair: Pair) -> bool:
    """Has an upper bound gone up, or given way to far less of what may fall: "hooguit vijf vermisten", then one?"""
    (_, high), (least, most) = pair.a.value, pair.b.value
    if pair.order != "earlier" or not (pair.another and pair.may_count_on) or high is None or most is None:
        return False
    bounded = pair.a.value[0] == 0
    return (least == 0 and most > high) or (bounded and pair.may_fall and 2 * most < high)


def _raised(pair: Pair) -> bool:
    return pair.a.value[1] is None and pair.another and pair.b.value[0] > pair.a.value[0]


def _raised_some_day(pair: Pair) -> bool:
    """Has a lower bound been raised from one report to another, their days not known?"""
    rises = not peaks(pair) and _raised(pair) and shows_order(pair)
    return pair.order == "open" and pair.may_count_on and not pair.together and rises
