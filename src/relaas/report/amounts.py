"""Numbers and intervals as people read them; an open end is said, never drawn as a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.report.wording import Wording


def numeral(number: int, say: Wording) -> str:
    """The digits, in threes."""
    return f"{number:,}".replace(",", say("thousands"))


def interval(low: int, high: int | None, say: Wording) -> str:
    """What an interval leaves open: one number, two ends, or one end where the other is open."""
    if high is None:
        return say("at_least", n=numeral(low, say))
    if low == high:
        return numeral(low, say)
    if low == 0:
        return say("at_most", n=numeral(high, say))
    return say("from_to", low=numeral(low, say), high=numeral(high, say))


def estimate(low: int, best: int | None, high: int | None, say: Wording) -> str:
    """The value picked for a series with the interval around it, or the interval alone."""
    around = interval(low, high, say)
    if best is None or low == high:
        return around
    return say("best_within", best=numeral(best, say), around=around)
