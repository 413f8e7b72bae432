"""A few things that nothing befell, which nobody counts: "een paar incidenten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.scenes import Scene, Spot


def are_trifles(scene: Scene, spot: Spot, noun: Noun | None, found: Finding) -> bool:
    """Are they a few things that nothing befell: "een paar incidenten", "enkele namen stonden dubbel op de lijst"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        found: What was found of it.
    """
    if noun is None or scene.words.strict or spot.mention.quantity.hedges != ("few",):
        return False
    name = scene.named(noun.at)
    people = scene.words.groups.of(name) is not None and scene.folded(noun.at) not in scene.words.names
    return not people and found.category == "other" and not found.deed
