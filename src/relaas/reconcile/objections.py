"""What speaks against a day."""

from __future__ import annotations

from relaas.model.frozen import Frozen


class Objection(Frozen, frozen=True):
    """Something that speaks against a day.

    Attributes:
        weight: How much, as the logarithm of the odds; from 4 up a single one can rule a day out.
        text: In words.
    """

    weight: float
    text: str


def in_days(count: int) -> str:
    """A number of days in words.

    Args:
        count: The number.
    """
    return "1 day" if count == 1 else f"{count} days"
