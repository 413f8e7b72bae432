"""A count set against what was told before: "contrary to earlier reports of 22", "50 people instead of 51"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

_LEAD = 10
"""Words between the opening and the count that it is held against, at most."""
_REACH = 20
"""Words between the two counts at most: what befell those counted may stand between."""
_APART = 5
"""Words that may stand between the right number and the wrong one behind it: "50 people instead of 51"."""
_MANY = 4
"""By so many times at most the two differ."""


def is_contrary(scene: Scene, old: Spot, new: Spot) -> bool:
    """Does a sentence open with words against what was told before, and give the other count behind it?

    Args:
        scene: The text.
        old: The number that was told before.
        new: The next number.
    """
    if old.sentence != new.sentence or new.first - old.last > _REACH:
        return False
    low, high = sorted((old.mention.quantity.low, new.mention.quantity.low))
    opens = old.sentence[0]
    if not 0 < high <= _MANY * low or old.first - opens > _LEAD:
        return False
    hits = scene.words.rivals.contrary.found(scene.cued, opens, old.first)
    led = any(hit.at[0] == opens for hit in hits) and not scene.has_finite(opens, old.first)
    early = any(scene.folded(at) in scene.words.rivals.initial for at in range(opens, old.first))
    return led and (early or bool(scene.words.superseded.found(scene.cued, opens, old.first)))


def is_rather(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Does the first of two numbers stand in the place of the second, right behind it: "50 people instead of 51"?

    Args:
        scene: The text.
        spot: The first.
        other: The second.
    """
    between = [scene.folded(at) for at in range(spot.last, other.first)]
    led = between[:-1] if between and between[-1] in scene.words.traps.pointers else between
    return len(led) <= _APART and " ".join(led).endswith(scene.words.rivals.rather)
