"""How a figure stands to an earlier one of its series (semantics §4).

Nothing here looks beyond the two: their values, their times, who gives them and whether one report tells both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.figures import Category, FigureRelation, RelationName
from relaas.reconcile.figures.distances import (
    HARDLY,
    OF_A_PART,
    OF_A_PART_ELSEWHERE,
    no_first,
    times,
)
from relaas.reconcile.figures.order import Succession, days_between
from relaas.reconcile.figures.pairs import Pair
from relaas.reconcile.figures.wording import both

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case

_PEAKING: tuple[Category, ...] = ("missing", "deployed", "hospitalised", "displaced", "participants")
"""What a rise says nothing of the order for: arrests mount up, the missing do not."""
_ENDING: tuple[Category, ...] = ("missing",)
"""What falls to few or none as a matter of course: who is found is missing no longer."""
_AT_ODDS = 1
"""Days up to which two sources in one report speak of the same time."""


_LARGE = 10_000
"""From this number on one is told rounded."""
_TOO_FAR = "so far apart that they may not count the same"


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What was judged of two figures; most of many thousands are never put into words.

    Attributes:
        pair: The two.
        relation: What the second does to the first.
        why: The evidence, in words.
        turned: Is it the one told first that does it to the other?
    """

    pair: Pair
    relation: RelationName
    why: str
    turned: bool = False

    @property
    def a(self) -> str:
        """Id of the figure that something is done to."""
        return self.pair.b.id if self.turned else self.pair.a.id

    @property
    def b(self) -> str:
        """Id of the other."""
        return self.pair.a.id if self.turned else self.pair.b.id

    def stated(self) -> FigureRelation:
        """The same as it is kept, with both values in words."""
        shown = "" if self.turned or self.relation == "agrees" else self.pair.shown_by
        why = f"{self.why}; {shown}" if shown else self.why
        return FigureRelation(self.a, self.b, self.relation, both(self.pair.a, self.pair.b, why))


def judge(a: Case, b: Case, known: Succession | None) -> Verdict:
    """The relation of two figures of one series.

    Args:
        a: The one that comes first in the order of the series.
        b: The other.
        known: Which of two reports is the earlier.
    """
    pair = Pair(a, b, known)
    if a.count == b.count:
        return Verdict(
            pair, "agrees", "the same value" if a.value == b.value else "the same number, hedged otherwise"
        )
    if _rounded(a, b) or _rounded(b, a):
        return Verdict(pair, "agrees", "the one is the other rounded")
    if pair.rises or pair.falls:
        return _apart(pair)
    return _compatible(pair)


def _rounded(rough: Case, precise: Case) -> bool:
    """Is one exact number the other to fewer digits, by another source ("1,1 miljoen", "1,12 miljoen")?"""
    less, more = rough.number, precise.number
    exact = rough.value == (less, less) and precise.value == (more, more)
    if not (exact and less and more) or less < _LARGE or rough.voice.key == precise.voice.key:
        return False
    digits = str(less).rstrip("0")
    unit = 10 ** (len(str(less)) - len(digits))
    return len(digits) > 1 and unit > 1 and abs(more - less) * 2 <= unit


# ---- values that can both be true


def _compatible(pair: Pair) -> Verdict:
    far = min(pair.a.value[0], pair.b.value[0]) > 0 and times(pair.a, pair.b) > HARDLY
    if far and not pair.together:
        return Verdict(pair, "unsure", _TOO_FAR)
    return _moved(pair) or _refined(pair) or _meeting(pair)


def _moved(pair: Pair) -> Verdict | None:
    """A bound that has given way since to another number."""
    if _counted_on(pair):
        return Verdict(pair, "updates", "later, and another bound of the same count")
    for turned in (pair, pair.turned()):
        if _raised_some_day(turned):
            why = (
                "their days do not say which is the later; such a count rises, so the higher is taken for it"
            )
            return Verdict(turned, "updates", why)
    return None


def _refined(pair: Pair) -> Verdict | None:
    """A value that lies within another, or merely is not ruled out by it."""
    if _only_bounded(pair.a, pair.b) or _only_bounded(pair.b, pair.a):
        return Verdict(pair, "unsure", "the one allows the other, but is no rougher word for it")
    if _inside(pair.b, pair.a):
        return Verdict(pair, "refines", "the second lies within the first; nothing says that it changed")
    if _inside(pair.a, pair.b):
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


def _raised(pair: Pair) -> bool:
    return pair.a.value[1] is None and pair.another and pair.b.value[0] > pair.a.value[0]


def _raised_some_day(pair: Pair) -> bool:
    """Has a lower bound been raised from one report to another, their days not known?"""
    rises = pair.a.mention.category not in _PEAKING and _raised(pair)
    return pair.order == "open" and pair.may_count_on and not pair.together and rises


def _only_bounded(outer: Case, inner: Case) -> bool:
    """Does a bound with one open end merely not rule out what lies far from it: "minstens 60" and 161?"""
    low, high = outer.value
    far_above = high is None and inner.value[0] * 2 > low * 3
    return _inside(inner, outer) and (
        far_above or (low == 0 and high is not None and inner.value[0] * 2 < high)
    )


def _inside(inner: Case, outer: Case) -> bool:
    low, high = outer.value
    return low <= inner.value[0] and (high is None or (inner.value[1] is not None and inner.value[1] <= high))


# ---- values that cannot both be true at once


def _apart(pair: Pair) -> Verdict:
    if pair.order == "open":
        return _undated(pair)
    if pair.order == "same":
        return _at_once(pair)
    # The order of a series leans on its reports where days do not decide: the days may say otherwise of two of it.
    return _in_turn(pair if pair.order == "earlier" else pair.turned())


def _in_turn(pair: Pair) -> Verdict:
    if (why := _doubt(pair)) is not None:
        return Verdict(pair, "unsure", why)
    if _at_odds(pair):
        return _dispute(pair, "one report sets them side by side, of one time, and they do not meet")
    if pair.rises:
        return Verdict(pair, "updates", "later, and higher")
    if pair.may_fall:
        return Verdict(pair, "updates", "later, and lower, as such a count may fall")
    if pair.one_voice:
        return _lowered(pair)
    return _dispute(pair, "later, and lower, though such a count does not fall, and nobody corrects it")


def _lowered(pair: Pair) -> Verdict:
    """One source gives less of what does not fall: the first is taken back, unless the less is but a fraction of it."""
    if times(pair.a, pair.b) > OF_A_PART_ELSEWHERE:
        return Verdict(
            pair, "unsure", "much lower, by the same source: it takes the first back or counts a part"
        )
    why = "later, and lower, by the same source: such a count does not fall, so the first is taken back"
    return Verdict(pair, "withdraws", why)


def _dispute(pair: Pair, why: str) -> Verdict:
    """A contradiction, unless the less may well be of a part of the others.

    Crowds are counted so differently, and so do two sources count that one report names.
    """
    most = OF_A_PART if pair.together else OF_A_PART_ELSEWHERE
    named = pair.together and not (pair.a.voice.own or pair.b.voice.own)
    if times(pair.a, pair.b) > most and not named and pair.a.mention.category != "participants":
        return Verdict(pair, "unsure", f"{why}; but the less may be of a part of the others")
    return Verdict(pair, "contradicts", why)


def _doubt(pair: Pair) -> str | None:
    """Why they may not be of one count, or None where nothing says so."""
    found = pair.falls and pair.a.mention.category in _ENDING
    if pair.far_apart and not found and (pair.falls or no_first(pair.a, pair.b)):
        return _TOO_FAR
    return "the less may be of a part of the others" if _of_a_part(pair) else None


def _of_a_part(pair: Pair) -> bool:
    """Can the less be of a part: told as one of the two alone, or a count that fell to a fraction between reports?"""
    much = times(pair.a, pair.b)
    one_part = pair.a.partial != pair.b.partial
    fell = pair.falls and pair.may_fall and not pair.together and not pair.one_voice
    fell = fell and pair.a.mention.category not in _ENDING
    return (one_part and much > OF_A_PART_ELSEWHERE) or (fell and much > OF_A_PART)


def _at_odds(pair: Pair) -> bool:
    """Does one report set two sources against one another, rather than look back at an earlier count?"""
    near = days_between(pair.a, pair.b) <= (0 if pair.may_fall else _AT_ODDS)
    return pair.together and not pair.one_voice and near and not pair.a.mention.superseded


def _at_once(pair: Pair) -> Verdict:
    if pair.far_apart:
        return Verdict(pair, "unsure", _TOO_FAR)
    if not pair.one_voice:
        return _dispute(pair, "of the same time, and they do not meet")
    if pair.together or pair.a.mention.category in _PEAKING:
        return Verdict(
            pair, "unsure", "the same source gives both of the same time; what sets them apart is not told"
        )
    rising = pair if pair.rises else pair.turned()
    return Verdict(
        rising, "updates", "the same source on one day; such a count rises, so the higher is the later"
    )


def _undated(pair: Pair) -> Verdict:
    """Their order is not known: a rise is weak evidence of it, where one source counts or nobody is named."""
    if pair.far_apart:
        return Verdict(pair, "unsure", _TOO_FAR)
    if pair.together and not pair.one_voice:
        return _dispute(pair, "one report sets them side by side, and they do not meet")
    if pair.a.mention.category in _PEAKING:
        return Verdict(
            pair, "unsure", "their days do not say which is the later, and such a count may rise and fall"
        )
    if not pair.may_count_on:
        return Verdict(pair, "unsure", "two sources, and their days do not say which is the later")
    rising = pair if pair.rises else pair.turned()
    why = "their days do not say which is the later; such a count rises, so the higher is taken for it"
    return Verdict(rising, "updates", why)
