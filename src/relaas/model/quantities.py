"""A number in a text with everything that hedges it, and the interval it leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from relaas.model.anchors import Anchor
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


@dataclass(frozen=True, slots=True)
class Quantity:
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


@dataclass(frozen=True, slots=True)
class QuantityMention:
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
    value = Fraction(number)
    least, most = floor(value), ceil(value)
    tenth_under, tenth_over = floor(value * 9 / 10), ceil(value * 11 / 10)
    table: dict[str, Bounds] = {
        "exact": (least, most),
        "about": (tenth_under, tenth_over),
        "almost": (tenth_under, most - 1),
        "slightly_over": (least, tenth_over),
        "more_than": (least + 1, None),
        "at_least": (most, None),
        "less_than": (0, most - 1),
        "at_most": (0, least),
    }
    return table[hedge]
