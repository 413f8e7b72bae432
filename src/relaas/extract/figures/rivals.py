"""Two numbers of which the text says that one is wrong: "niet drie maar twee doden", "31 people and not nine"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.extract.figures.categories import Finding
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import Attributed

APART = 5
"""Words that may stand between the right number and the wrong one behind it: "50 people instead of 51"."""
SHORT = 3
"""Words that may stand between the wrong number and the right one: "niet drie doden maar twee"."""


def instead_of(found: Finding, wrong: Mapping[int, int], spot: Spot, told: Sequence[Told]) -> Finding:
    """What the wrong one of two numbers counts: what the right one before it does, where its words say nothing.

    Args:
        found: What its own words say.
        wrong: Indexes of wrong numbers with those of the right ones.
        spot: The number.
        told: The figures before it.
    """
    right = wrong.get(spot.index, spot.index)
    before = next((figure for other, figure in told if other.index == right), None)
    if right >= spot.index or before is None or found.category != "other":
        return found
    return replace(found, category=before.category, why=f"it is told instead of “{before.anchor.text}”")


def taken_back(attributed: Attributed, right: Spot) -> Attributed:
    """Who says a number that is said to be wrong.

    Args:
        attributed: Who says it, as its own words have it.
        right: The number that is said to be right instead.
    """
    words = right.mention.anchor.text
    return replace(attributed, status="withdrawn", why=f"it is said to be wrong, “{words}” to be right")


def is_wrong(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is a number the wrong one of two: "niet drie maar twee doden", "geen 74 maar 65 mensen"?"""
    before = scene.folded(spot.first - 1) in scene.words.wrong and other.first - spot.last <= SHORT
    said = before and any(scene.folded(at) in scene.words.right for at in range(spot.last, other.first))
    return said or _is_corrected(scene, spot, other)


def is_denied(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is the second of two numbers the wrong one: "acht doden en geen negen", "het waren er vier, niet de zes"?"""
    if spot.sentence != other.sentence:
        return False
    between = [scene.folded(at) for at in range(spot.last, other.first)]
    if len(between) <= APART and " ".join(between).endswith(scene.words.rather):
        return True
    wrong = [at for at, word in enumerate(between) if word in scene.words.wrong]
    if not wrong or wrong[-1] < len(between) - 2:
        return False
    opens = between[wrong[-1] - 1] if wrong[-1] else ""
    return opens == "," or opens in scene.words.traps.rows


def _is_corrected(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is it the old one of two, put right downwards: "bijgesteld van 4.000 naar 3.200"?"""
    near = 0 < other.first - spot.last <= SHORT
    old = scene.folded(spot.first - 1) in scene.words.origin
    new = scene.folded(other.first - 1) in scene.words.target
    down = spot.mention.quantity.is_above(other.mention.quantity)
    corrected = near and old and new and down
    return corrected and bool(scene.words.corrected.found(scene.cued, *spot.stretch))
