"""Those in a row whose fate they share, though their noun says what they were: "147 guards and 47 prisoners"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.findings import Finding

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot

_HELD = ("prisoners", "hostages")
"""Populations whose noun tells what they were before anything befell them."""


def of_row(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    """What is told of the count before it in one row; None where they have words of their own, or are in none.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        context: What it hangs on.
    """
    own = context.finding
    if noun is None or own is None or own.deed or not context.told:
        return None
    other, figure = context.told[-1]
    over = scene.words.overruled.get(own.category, frozenset())
    held = scene.words.groups.of(scene.named(noun.at)) in _HELD
    if not held or other.index != spot.index - 1 or other.stretch != spot.stretch:
        return None
    if not figure.deed or figure.category not in over or not _is_joined(scene, spot, noun, other):
        return None
    return Finding(figure.category, f"it is in one row with “{figure.anchor.text}”", firm=True)


def _is_joined(scene: Scene, spot: Spot, noun: Noun, other: Spot) -> bool:
    """Does "and" stand right before a number, and no verb between the two or behind it?"""
    between, behind = range(other.last, spot.first), range(noun.last, spot.stretch[1])
    finite = scene.has_finite(between.start, between.stop) or scene.has_finite(behind.start, behind.stop)
    return scene.tokens[spot.first - 1].pos == "CCONJ" and not finite
