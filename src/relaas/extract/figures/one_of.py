"""One of several that is no count: it says where something happened, or what somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.being import is_person

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot

_SMALL = 3
"""Adverbs between a verb of being and the one, at most."""


def is_one_of(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Is it "in een van de acht hotels", or "hij was een van de vijf commissarissen"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    quantity = spot.mention.quantity
    if scene.words.apart or quantity.number != 1 or quantity.hedges or spot.first == spot.sentence[0]:
        return False
    if noun is None or scene.folded(spot.last) not in scene.words.links:
        return False
    name = scene.named(noun.at)
    if scene.words.groups.of(name) is not None or scene.words.says.of(name) is not None:
        return False  # "de moeder van een van de slachtoffers"
    return scene.tokens[spot.first - 1].pos == "ADP" or _is_somebody(scene, spot)


def _is_somebody(scene: Scene, spot: Spot) -> bool:
    """Is somebody said to be it, by name, pronoun or trade: "hij was een van de vijf commissarissen"?"""
    at = spot.first - 1
    while at > spot.sentence[0] and at >= spot.first - _SMALL and scene.tokens[at].pos == "ADV":
        at -= 1
    verb = scene.tokens[at]
    if verb.lemma not in scene.words.traps.being or "Number=Plur" in verb.morph:
        return False
    return any(is_person(scene, i) for i in range(spot.stretch[0], at) if scene.tokens[i].pos != "ADP")
