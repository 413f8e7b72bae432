"""How a figure stands to an earlier one of its series (semantics §4).

Nothing here looks beyond the two: their values, their times, who gives them and whether one report tells both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.crowds import of_one_crowd, of_one_gathering, of_two_crowds
from relaas.reconcile.figures.disputes import answers_another, at_odds, no_dispute
from relaas.reconcile.figures.distances import OF_A_PART, OF_A_PART_ELSEWHERE, times
from relaas.reconcile.figures.doubts import TOO_FAR, doubt, of_some, peaks, shows_order
from relaas.reconcile.figures.meeting import compatible
from relaas.reconcile.figures.occasions import of_two_occasions
from relaas.reconcile.figures.pairs import Pair
from relaas.reconcile.figures.populations import TELLING
from relaas.reconcile.figures.succession import RISING
from relaas.reconcile.figures.turns import (
    answered_before,
    counted_on_by_the_hour,
    counted_to_the_end,
    moved_on_that_day,
    raised_before,
    raised_since,
)
from relaas.reconcile.figures.verdict import Verdict

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.order import Succession

_OTHERS = "its report says that one of the two counts others than the other"
_LARGE = 10_000
"""From this number on one is told rounded."""


def judge(a: Case, b: Case, known: Succession | None) -> Verdict:
    """The relation of two figures of one series.

    Args:
        a: The one that comes first in the order of the series.
        b: The other.
        known: Which of two reports is the earlier.
    """
    pair = Pair(a, b, known)
    if a.count == b.count and of_two_crowds(pair):
        return Verdict(pair, "unsure", "as many, of whom nothing says that they are the same")
    if a.count == b.count:
        return Verdict(
            pair, "agrees", "the same value" if a.value == b.value else "the same number, hedged otherwise"
        )
    if _one_number(pair):
        return Verdict(pair, "agrees", "the same number, hedged otherwise")
    if _rounded(a, b) or _rounded(b, a):
        return Verdict(pair, "agrees", "the one is the other rounded")
    if (why := of_two_occasions(pair)) is not None and raised_since(pair) is None:
        return Verdict(pair, "different_scope", why)
    return _sure(pair, _apart(pair) if pair.rises or pair.falls else compatible(pair))


def _sure(pair: Pair, found: Verdict) -> Verdict:
    """The same, unless a count is said to have moved of which it is not sure that it counts what the other does."""
    set_beside = found.relation == "refines" and (
        pair.side_by_side or pair.one_group or of_one_gathering(pair)
    )
    if found.relation == "updates" and (why := of_some(found.pair)) is not None:
        return Verdict(pair, "unsure", why)
    moved = found.relation in ("updates", "refines", "withdraws") and not set_beside
    if moved and not (pair.of_one_thing or counted_to_the_end(pair) is not None):
        return Verdict(pair, "unsure", "nothing but their category says that they count the same")
    return found


def _one_number(pair: Pair) -> bool:
    """Is one number told of one time, once with a bound that leaves it out: "more than 600", later "the 600"?"""
    one, other = pair.a.mention.quantity.number, pair.b.mention.quantity.number
    alike = one is not None and one == other and one >= TELLING
    return alike and pair.a.dating.held == pair.b.dating.held


def _rounded(rough: Case, precise: Case) -> bool:
    """Is one exact number the other to fewer digits, by another source ("1,1 miljoen", "1,12 miljoen")?"""
    less, more = rough.number, precise.number
    exact = rough.value == (less, less) and precise.value == (more, more)
    if not (exact and less and more) or less < _LARGE or rough.voice.key == precise.voice.key:
        return False
    digits = str(less).rstrip("0")
    unit = 10 ** (len(str(less)) - len(digits))
    return len(digits) > 1 and unit > 1 and abs(more - less) * 2 <= unit


# ---- values that cannot both be true at once


def _apart(pair: Pair) -> Verdict:
    if (told := _told_in_order(pair)) is not None:
        return told
    if (told := _set_against(pair)) is not None:
        return told
    if (told := _before_and_now(pair)) is not None:
        return told
    if pair.order == "open":
        return _undated(pair)
    return _by_days(pair)


def _by_days(pair: Pair) -> Verdict:
    """Two counts whose days say which is the later, or that they are of one."""
    if pair.order == "same" and (moved := moved_on_that_day(pair)) is not None:
        return _in_turn(moved)
    if pair.order == "same":
        return _at_once(pair)
    # The order of a series leans on its reports where days do not decide: the days may say otherwise of two of it.
    return _in_turn(pair if pair.order == "earlier" else pair.turned())


def _set_against(pair: Pair) -> Verdict | None:
    """One count is given against another, whatever their days say."""
    if answers_another(pair):
        return Verdict(pair, "contradicts", "its report gives the one against what others told")
    if of_one_crowd(pair):
        return _dispute(pair, "one report gives two counts of one crowd")
    return None


def _before_and_now(pair: Pair) -> Verdict | None:
    """One report gives both, one of them with its time, whatever their days say."""
    then = answered_before(pair)
    if then is not None and (then.a is not pair.a or pair.order != "earlier"):
        return Verdict(then, "updates", "its report names the time of the first, told behind what holds now")
    if (hourly := counted_on_by_the_hour(pair)) is not None:
        return Verdict(hourly, "updates", "of one day, of which one names the hour, and such a count rises")
    return None


def _told_in_order(pair: Pair) -> Verdict | None:
    """Two counts of which their report itself says which came first."""
    if (ended := counted_to_the_end(pair)) is not None:
        return Verdict(ended, "updates", "its report gives the second as what the count came to in the end")
    if (since := raised_since(pair)) is not None:
        return Verdict(since, "updates", "its report says that the second is what the count was raised to")
    if (raised := raised_before(pair)) is not None:
        why = "its report tells of both as past, the higher in the place of the lower"
        return Verdict(raised, "updates", why)
    return None


def _in_turn(pair: Pair) -> Verdict:
    if (why := doubt(pair)) is not None:
        return Verdict(pair, "unsure", why)
    return _answered(pair) or _gone_on(pair)


def _answered(pair: Pair) -> Verdict | None:
    """Two counts of one time, or one put right by the other."""
    if of_one_gathering(pair) and not pair.one_voice:
        return _dispute(pair, "two sources count the crowd of one day, and they do not meet")
    if (why := _put_right(pair)) is not None:
        return Verdict(pair, "withdraws", why)
    if at_odds(pair):
        return _dispute(pair, "one report sets them side by side, of one time, and they do not meet")
    return None


def _gone_on(pair: Pair) -> Verdict:
    if pair.rises:
        return Verdict(pair, "updates", "later, and higher")
    if pair.still:
        return Verdict(pair, "updates", "later, and lower, as it tells who are still so")
    if pair.may_fall and (pair.a.mention.category != "detained" or pair.one_voice or pair.together):
        return Verdict(pair, "updates", "later, and lower, as such a count may fall")
    return _fallen(pair)


def _put_right(pair: Pair) -> str | None:
    """Why the later and lesser of two counts of one report takes back the other, or None where nothing shows it.

    "Lowered to 135. On Monday it had been 141"; "at first they spoke of seven wounded, but there were four".
    """
    a, b = pair.a, pair.b
    lower = pair.together and pair.falls and a.mention.category in RISING
    righted = "corrects" in b.mention.bearings and "corrects" not in a.mention.bearings
    near = times(a, b) <= OF_A_PART_ELSEWHERE and a.whole is None and b.whole is None
    if near and pair.falls and not pair.together and "erred" in b.mention.bearings:
        return "later, and lower, and its report tells of an error in an earlier count"
    if lower and righted and near and (pair.may_count_on or a.mention.superseded):
        return "its report gives the second, which is less, in words that put a count right"
    return None


def _fallen(pair: Pair) -> Verdict:
    """What does not fall is given as less later: taken back, disputed, or nobody knows."""
    if pair.one_voice and not (pair.together and pair.a.voice.own):
        return _lowered(pair)
    if pair.one_voice:
        return Verdict(pair, "unsure", "later, and lower, in one report that does not say why")
    if pair.together:
        return _dispute(pair, "later, and lower, though such a count does not fall, and nobody corrects it")
    return _lowered_elsewhere(pair)


def _lowered(pair: Pair) -> Verdict:
    """One source gives less of what does not fall: the first is taken back, unless the less is but a fraction of it."""
    if times(pair.a, pair.b) > OF_A_PART_ELSEWHERE:
        return Verdict(
            pair, "unsure", "much lower, by the same source: it takes the first back or counts a part"
        )
    why = "later, and lower, by the same source: such a count does not fall, so the first is taken back"
    return Verdict(pair, "withdraws", why)


def _lowered_elsewhere(pair: Pair) -> Verdict:
    """Another gives less of what does not fall: in words that put a count right, or nobody knows why."""
    near = times(pair.a, pair.b) <= OF_A_PART_ELSEWHERE
    named = not pair.a.by_the_way and not pair.b.by_the_way
    back = pair.known.takes_back(pair.b) if pair.known is not None else frozenset()
    if back and pair.a.count not in back:
        return Verdict(pair, "unsure", "later, and lower, in a report that takes another count back")
    if near and "corrects" in pair.b.mention.bearings and (pair.may_count_on or named):
        return Verdict(pair, "withdraws", "later, and lower, in words that put an earlier count right")
    return Verdict(
        pair, "unsure", "later, and lower, in another report: it counts otherwise or puts the first right"
    )


def _dispute(pair: Pair, why: str) -> Verdict:
    but = no_dispute(pair)
    near = but is None or times(pair.a, pair.b) <= OF_A_PART
    if pair.together and pair.counts_otherwise and near:
        return Verdict(pair, "different_scope", _OTHERS)
    if but is not None:
        return Verdict(pair, "unsure", f"{why}; but {but}")
    return Verdict(pair, "contradicts", why)


def _at_once(pair: Pair) -> Verdict:
    if pair.far_apart:
        return Verdict(pair, "unsure", TOO_FAR)
    if pair.of_an_hour and not pair.one_voice:
        return Verdict(pair, "unsure", "of one day, of which the one names an hour and the other none")
    if not pair.one_voice:
        return _dispute(pair, "of the same time, and they do not meet")
    if pair.together or peaks(pair):
        return _by_one(pair)
    if pair.a.voice.own:
        return Verdict(pair, "unsure", "two reports of one day, and nothing says which is the later")
    rising = pair if pair.rises else pair.turned()
    return Verdict(
        rising, "updates", "the same source on one day; such a count rises, so the higher is the later"
    )


def _by_one(pair: Pair) -> Verdict:
    """One source gives both of one time: of others, or nobody knows."""
    near = pair.side_by_side and times(pair.a, pair.b) <= OF_A_PART
    if pair.together and pair.counts_otherwise and near:
        return Verdict(pair, "different_scope", _OTHERS)
    return Verdict(
        pair, "unsure", "the same source gives both of the same time; what sets them apart is not told"
    )


def _undated(pair: Pair) -> Verdict:
    """Their order is not known: a rise is weak evidence of it, where one source counts or nobody is named."""
    if pair.far_apart:
        return Verdict(pair, "unsure", TOO_FAR)
    if pair.together and not pair.one_voice:
        return _dispute(pair, "one report sets them side by side, and they do not meet")
    if peaks(pair):
        return Verdict(
            pair, "unsure", "their days do not say which is the later, and such a count may rise and fall"
        )
    rising = pair if pair.rises else pair.turned()
    dated = pair.together and rising.b.dating.dated and not rising.a.dating.dated
    if dated or not (pair.may_count_on and shows_order(pair)):
        return Verdict(pair, "unsure", "two counts, and their days do not say which is the later")
    why = "their days do not say which is the later; such a count rises, so the higher is taken for it"
    return Verdict(rising, "updates", why)
