"""Clauses whose verb is left out, so that a number takes that of the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import HARD, SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot


def gapped(scene: Scene, spot: Spot) -> bool:
    """Is its clause without a verb: "de politie telde 12.000 deelnemers, de organisatie 25.000"?

    Args:
        scene: The text.
        spot: The number.
    """
    tokens = scene.tokens
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is None or before.sentence != spot.sentence:
        return False
    if spot.last < spot.sentence[1] and tokens[spot.last].pos not in ("PUNCT", "CCONJ"):
        return False
    for at in range(spot.first - 1, before.last - 1, -1):
        if tokens[at].pos in ("VERB", "AUX"):
            return False
        if tokens[at].text in (*SOFT, *HARD) or tokens[at].pos == "CCONJ":
            return True
    return False
