"""Which of several figures a number without a noun is nearest to, by how many times one is the other."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Spot
    from relaas.model.figures import FigureMention

    Going = tuple[int, Spot, FigureMention]

MUCH = 10
"""So many times nearer is the figure of a sentence that a number goes on with, where the last of it is another."""
ABOUT, FAR = Fraction(3, 2), 3
"""Or within so many times it, where the last is so many times away: "elf doden en 81 gewonden. Eerst: tien"."""
_OF_ELSE = 500
"""From so many times on a number without a noun does not go on with a figure before it."""


def nearest(spot: Spot, going: Sequence[Going], whole: Going) -> Going:
    """The figure of its sentence that a number is much nearer to: "40 doden en 12.500 arrestanten. De liga telt 38".

    Args:
        spot: The number.
        going: The figures it can go on with: their indices, places and what was settled of them.
        whole: The last of them.
    """
    row = [one for one in going if one[1].sentence == whole[1].sentence]
    best = min(row, key=lambda one: _times(spot, one[2]))
    near, far = _times(spot, best[2]), _times(spot, whole[2])
    return best if near * MUCH < far or (near <= ABOUT and far >= FAR) else whole


def is_another(spot: Spot, figure: FigureMention) -> bool:
    """Is it so many times a figure that it counts something else: one death, 12,000 calls?

    Args:
        spot: The number.
        figure: The figure before it.
    """
    high = figure.quantity.high
    return high is not None and spot.mention.quantity.low >= _OF_ELSE * max(high, 1)


def _times(spot: Spot, figure: FigureMention) -> Fraction:
    """By how many times a number is more or less than a figure."""
    own, other = max(spot.mention.quantity.low, 1), max(figure.quantity.low, 1)
    return Fraction(max(own, other)) / Fraction(min(own, other))
