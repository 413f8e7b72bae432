"""How a figure stands to an earlier one of its series (semantics §4).

Nothing here looks beyond the two: their values, their times, who gives them and whether one report tells both.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from relaas.model.figures import Category, FigureRelation, RelationName
from relaas.reconcile.figures.cases import Case
from relaas.reconcile.figures.order import Order, Succession, days_between, order
from relaas.reconcile.figures.wording import both

_FALLING: tuple[Category, ...] = (
    "missing",
    "detained",
    "deployed",
    "hospitalised",
    "displaced",
    "evacuated",
    "participants",
    "other",
)
"""What may fall: not counted up from the start."""
_PEAKING: tuple[Category, ...] = ("missing", "deployed", "hospitalised", "displaced", "participants")
"""What a rise says nothing of the order for: arrests mount up, the missing do not."""
HARDLY = 20
"""How many times one count may be the other and still be of the same people where nothing but the words says so."""
_AT_ODDS = 1
"""Days up to which two sources in one report speak of the same time."""


_FIRST = 50
"""From this number on a count is no first one that soon rises twentyfold."""
_LARGE = 10_000
"""From this number on one is told rounded."""
_TOO_FAR = "so far apart that they may not count the same"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one series.

    Attributes:
        a: The earlier, or the first in the text.
        b: The other.
        known: Which of two reports is the earlier.
    """

    a: Case
    b: Case
    known: Succession = field(default_factory=dict)

    @property
    def one_voice(self) -> bool:
        """Does one source give both?"""
        return self.a.voice.key == self.b.voice.key

    @property
    def together(self) -> bool:
        """Does one report tell both?"""
        return self.a.document.id == self.b.document.id

    @property
    def order(self) -> Order:
        """How a stands to b in time."""
        return order(self.a, self.b, self.known)

    @property
    def shown_by(self) -> str:
        """What shows their order where their days do not; empty where they do."""
        ids = (self.a.document.id, self.b.document.id)
        return self.known.get(ids, "") if order(self.a, self.b) == "open" else ""

    @property
    def rises(self) -> bool:
        """Is every value of b above every value of a?"""
        high = self.a.value[1]
        return high is not None and self.b.value[0] > high

    @property
    def falls(self) -> bool:
        """Is every value of b below every value of a?"""
        high = self.b.value[1]
        return high is not None and high < self.a.value[0]

    @property
    def may_count_on(self) -> bool:
        """Can b be the same count gone on: one source, or one of them nobody's?"""
        return self.one_voice or self.a.voice.own or self.b.voice.own

    @property
    def another(self) -> bool:
        """Is the number itself another, whatever its hedges?"""
        return self.a.mention.quantity.number != self.b.mention.quantity.number

    @property
    def far_apart(self) -> bool:
        """Is one so many times the other that they hardly count the same?"""
        return far_apart(self.a, self.b) if self.rises else far_apart(self.b, self.a)

    @property
    def may_fall(self) -> bool:
        """Can the count have fallen?"""
        return self.a.mention.category in _FALLING

    def turned(self) -> Pair:
        """The same with the roles changed."""
        return Pair(self.b, self.a, self.known)


def far_apart(less: Case, more: Case) -> bool:
    """Is one figure so many times another that they hardly count the same?

    Args:
        less: The lesser.
        more: The greater.
    """
    return more.value[0] > HARDLY * max(less.value[1] or 0, 1)


def judge(a: Case, b: Case, known: Succession) -> FigureRelation:
    """The relation of two figures of one series.

    Args:
        a: The one that comes first in the order of the series.
        b: The other.
        known: Which of two reports is the earlier.
    """
    pair = Pair(a, b, known)
    if a.count == b.count:
        return _says(
            pair, "agrees", "the same value" if a.value == b.value else "the same number, hedged otherwise"
        )
    if _rounded(a, b) or _rounded(b, a):
        return _says(pair, "agrees", "the one is the other rounded")
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


def _says(pair: Pair, relation: RelationName, why: str) -> FigureRelation:
    shown = f"; {pair.shown_by}" if relation != "agrees" and pair.shown_by else ""
    return FigureRelation(pair.a.id, pair.b.id, relation, both(pair.a, pair.b, why + shown))


# ---- values that can both be true


def _compatible(pair: Pair) -> FigureRelation:
    low, high = sorted((pair.a.value[0], pair.b.value[0]))
    if not pair.together and low > 0 and high > HARDLY * low:
        return _says(pair, "unsure", _TOO_FAR)
    if _counted_on(pair):
        return _says(pair, "updates", "later, and another bound of the same count")
    if _raised_some_day(pair) or _raised_some_day(pair.turned()):
        why = "their days do not say which is the later; such a count rises, so the higher is taken for it"
        return _says(pair if _raised_some_day(pair) else pair.turned(), "updates", why)
    if _inside(pair.b, pair.a):
        return _says(pair, "refines", "the second lies within the first; nothing says that it changed")
    if _inside(pair.a, pair.b):
        why = "the one told first lies within the other; nothing says that it changed"
        return FigureRelation(pair.b.id, pair.a.id, "refines", both(pair.a, pair.b, why))
    return _meeting(pair)


def _meeting(pair: Pair) -> FigureRelation:
    """Values that meet, of which neither holds the other."""
    if pair.order == "earlier" and pair.one_voice:
        return _says(pair, "updates", "later, and another value by the same source")
    if pair.order == "same":
        return _says(pair, "agrees", "of the same time, the values meet and neither is more precise")
    return _says(
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


def _inside(inner: Case, outer: Case) -> bool:
    low, high = outer.value
    return low <= inner.value[0] and (high is None or (inner.value[1] is not None and inner.value[1] <= high))


# ---- values that cannot both be true at once


def _apart(pair: Pair) -> FigureRelation:
    if pair.order == "open":
        return _undated(pair)
    if pair.order == "same":
        return _at_once(pair)
    # The order of a series leans on its reports where days do not decide: the days may say otherwise of two of it.
    return _in_turn(pair if pair.order == "earlier" else pair.turned())


def _in_turn(pair: Pair) -> FigureRelation:
    if pair.far_apart and (pair.falls or _large(pair)):
        return _says(pair, "unsure", _TOO_FAR)
    if _at_odds(pair):
        return _says(
            pair, "contradicts", "one report sets them side by side, of one time, and they do not meet"
        )
    if pair.rises:
        return _says(pair, "updates", "later, and higher")
    if pair.may_fall:
        return _says(pair, "updates", "later, and lower, as such a count may fall")
    if pair.one_voice:
        why = "later, and lower, by the same source: such a count does not fall, so the first is taken back"
        return _says(pair, "withdraws", why)
    return _says(
        pair, "contradicts", "later, and lower, though such a count does not fall, and nobody corrects it"
    )


def _large(pair: Pair) -> bool:
    """Is already the lesser more than a first count that soon rises many times over?"""
    return min(pair.a.value[0], pair.b.value[0]) >= _FIRST


def _at_odds(pair: Pair) -> bool:
    """Does one report set two sources against one another, rather than look back at an earlier count?"""
    near = days_between(pair.a, pair.b) <= (0 if pair.may_fall else _AT_ODDS)
    return pair.together and not pair.one_voice and near and not pair.a.mention.superseded


def _at_once(pair: Pair) -> FigureRelation:
    if pair.far_apart:
        return _says(pair, "unsure", _TOO_FAR)
    if not pair.one_voice:
        return _says(pair, "contradicts", "of the same time, and they do not meet")
    if pair.together or pair.a.mention.category in _PEAKING:
        return _says(
            pair, "unsure", "the same source gives both of the same time; what sets them apart is not told"
        )
    rising = pair if pair.rises else pair.turned()
    return _says(
        rising, "updates", "the same source on one day; such a count rises, so the higher is the later"
    )


def _undated(pair: Pair) -> FigureRelation:
    """Their order is not known: a rise is weak evidence of it, where one source counts or nobody is named."""
    if pair.far_apart:
        return _says(pair, "unsure", _TOO_FAR)
    if pair.together and not pair.one_voice:
        return _says(pair, "contradicts", "one report sets them side by side, and they do not meet")
    if pair.a.mention.category in _PEAKING:
        return _says(
            pair, "unsure", "their days do not say which is the later, and such a count may rise and fall"
        )
    if not pair.may_count_on:
        return _says(pair, "unsure", "two sources, and their days do not say which is the later")
    rising = pair if pair.rises else pair.turned()
    why = "their days do not say which is the later; such a count rises, so the higher is taken for it"
    return _says(rising, "updates", why)
