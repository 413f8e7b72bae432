"""A number in a text with everything that hedges it, and the interval it leaves open."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.frozen import Frozen
from relaas.model.provenance import Provenance

Hedge = Literal[
    "exact",
    "about",
    "almost",
    "slightly_over",
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "between",
    "tens",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "ten_thousands",
    "hundred_thousands",
    "millions",
    "few",
]
"""How a number is hedged; `design/semantics.md` §4 says what each is worth."""

Number = int | Fraction
Bounds = tuple[int, int | None]
"""Least and greatest value, both included; None where it is open upward."""

MAGNITUDES: dict[str, Bounds] = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "ten_thousands": (20_000, 99_999),
    "hundred_thousands": (200_000, 999_999),
    "millions": (2_000_000, 9_999_999),
    "few": (2, 9),
}
"""What a bare order of magnitude is worth under the literal profile."""


class Quantity(Frozen, frozen=True):
    """What a number with its hedges says.

    Attributes:
        number: The number itself; None for a range and for a bare order of magnitude.
        hedge: The first hedge with a bound, else the order of magnitude, else `exact`.
        hedges: All of them, outermost first; empty where there is none.
        low: Least value under the literal profile.
        high: Greatest value under it; None where it is open upward.
    """

    number: Number | None
    hedge: Hedge
    hedges: tuple[Hedge, ...]
    low: int
    high: int | None

    @property
    def whole(self) -> bool:
        """Can it count people or things? A fraction cannot."""
        return self.number is None or Fraction(self.number).denominator == 1

    def may_be_below(self, other: Quantity) -> bool:
        """Can it be less than another, so that it may be a part of it?

        Args:
            other: The quantity it is held against.
        """
        return other.high is None or self.low < other.high

    def is_above(self, other: Quantity) -> bool:
        """Is it more than another, whatever the two turn out to be?

        Args:
            other: The quantity it is held against.
        """
        return other.high is not None and self.low > other.high

    def says_less(self, other: Quantity) -> bool:
        """Is the number said less than that of another, whatever its hedge leaves open?

        Args:
            other: The quantity it is held against.
        """
        return self._said < other._said

    @property
    def _said(self) -> Number:
        """The number; of a range the middle, of what is open upward the least."""
        if self.number is not None:
            return self.number
        return self.low if self.high is None else Fraction(self.low + self.high, 2)


class QuantityMention(Frozen, frozen=True):
    """A quantity as it stands in a text.

    Attributes:
        anchor: The number with its hedges, without what is counted.
        quantity: What it says.
        provenance: Rule and pack.
    """

    anchor: Anchor
    quantity: Quantity
    provenance: Provenance


def bounds(hedge: Hedge, number: Number) -> Bounds:
    """The interval of a hedged number under the literal profile, integers rounded outward.

    Args:
        hedge: A hedge of a number; orders of magnitude stand in `MAGNITUDES`.
        number: The number hedged.
    """
    return widened(hedge, number, number)


def widened(hedge: Hedge, low: Number, high: Number | None) -> Bounds:
    """The interval of a hedge around an interval: "zeker enkele tientallen", "hooguit 30 à 40".

    Args:
        hedge: A hedge of a number.
        low: Least value without it.
        high: Greatest value without it; None where it is open upward.
    """
    least, most = floor(low), None if high is None else ceil(high)
    below = None if most is None else max(most - 1, 0)
    if hedge in ("exact", "at_least", "at_most", "more_than", "less_than"):
        return {
            "exact": (least, most),
            "at_least": (ceil(low), None),
            "at_most": (0, None if high is None else floor(high)),
            "more_than": (least + 1, None),
            "less_than": (0, below),
        }[hedge]
    tenth_under = floor(Fraction(low) * 9 / 10)
    tenth_over = None if high is None else ceil(Fraction(high) * 11 / 10)
    return {
        "about": (tenth_under, tenth_over),
        "slightly_over": (least, tenth_over),
        "almost": (tenth_under if below is None else min(tenth_under, below), below),
    }[hedge]


# ---- what a grammar builds quantities of; None where the parts do not fit together


def counted(number: Number, hedge: Hedge = "exact", above: Number | None = None) -> Quantity | None:
    """A bare number, or one whose word holds the hedge: "een dertigtal".

    Args:
        number: The number.
        hedge: The hedge in its word.
        above: Refused unless it is greater: what falls "van 36 tot 29" has two numbers and is no range.
    """
    if above is not None and number <= above:
        return None
    low, high = bounds(hedge, number)
    return Quantity(number, hedge, () if hedge == "exact" else (hedge,), low, high)


def magnitude(name: Hedge) -> Quantity:
    """A bare order of magnitude: "tientallen", "enkele"."""
    return Quantity(None, name, (name,), *MAGNITUDES[name])


def between(
    low: Number, high: Number, unit: Number = 1, shared: bool = False, least: int = 0
) -> Quantity | None:
    """A range, refused where it does not rise.

    A range of one to hundred, hundred to ten thousand is refused too: nobody knows whether the first number was told in
    the unit of the second.

    Args:
        low: The lower number.
        high: The higher one.
        unit: What both are told in: "1,5 tot 2 miljoen".
        shared: Does the lower number take hundred or thousand from the higher one? "twee- à driehonderd" is 200 to 300.
        least: Refused for a lower number below it: 2-1 is a score.
    """
    if shared:
        unit = next((u for u in (1000, 100) if high % u == 0 and low < min(Fraction(high) / u, u)), 0)
        return between(low * unit, high) if unit and low >= 1 else None
    low, high = low * unit, high * unit
    leaps = low > 0 and high >= max(1000, 100 * low)
    if leaps or low < least or not low < high:
        return None
    return Quantity(None, "between", ("between",), floor(low), ceil(high))


def hedged(hedge: Hedge, of: Quantity, least: int = 0, step: int = 1) -> Quantity | None:
    """A quantity with one more hedge around it.

    *Few* adds nothing to an order of magnitude, nor *about* to a range; both are kept among the hedges.

    Args:
        hedge: The hedge.
        of: What it hedges.
        least: Refused for a smaller number: "rond de 2 gebouwen" tells where.
        step: Refused for a number that it does not divide: "tegen de 12 verdachten" tells against whom.
    """
    if of.low < least or (least and of.hedge in MAGNITUDES) or (of.number is not None and of.number % step):
        return None
    hedges = (hedge, *of.hedges)
    if hedge == "few" or (hedge == "about" and of.hedge == "between"):
        return replace(of, hedges=hedges)
    low, high = bounds(hedge, of.number) if of.number is not None else widened(hedge, of.low, of.high)
    return Quantity(of.number, hedge, hedges, low, high)


def spanning(low: Quantity, high: Quantity) -> Quantity | None:
    """From one order of magnitude to the next: "tientallen, zo niet honderden"."""
    if high.high is None or not low.low < high.low:
        return None
    return Quantity(None, "between", ("between", *low.hedges, *high.hedges), low.low, high.high)


def added(whole: Number, rest: Number, most: int = 0) -> Number | None:
    """A number told in two parts, the second smaller than what the first counts in: "tweeduizend zestien".

    Args:
        whole: The first part.
        rest: The second.
        most: The greatest second part that is told that way; 0 for any.
    """
    unit = next((u for u in (10**12, 10**9, 10**6, 1000, 100) if whole % u == 0), 0)
    return whole + rest if whole and 0 < rest < unit and rest <= (most or rest) else None


def scaled(factor: Number, scale: Number, most: int = 0) -> Number | None:
    """A number told in units: "1,5 miljoen".

    Args:
        factor: How many units.
        scale: What one is worth.
        most: The greatest factor that is told that way; 0 for any.
    """
    product = Fraction(factor) * scale
    if (most and factor > most) or not product:
        return None
    return int(product) if product.denominator == 1 else product
