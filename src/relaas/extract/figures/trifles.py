"""A few things that nothing befell, which nobody counts: "een paar incidenten", "beide ministers zwegen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.sums import BEFALLEN
from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.scenes import Scene, Spot

_BESIDE = ("appos", "conj")
"""Relations of a noun set behind a comma beside another."""


def are_trifles(scene: Scene, spot: Spot, noun: Noun | None, found: Finding) -> bool:
    """Are they a few things that nothing befell: "een paar incidenten", "enkele namen stonden dubbel op de lijst"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        found: What was found of it.
    """
    if folded(spot.mention.anchor.text) in scene.words.traps.slight:
        return noun is None or not _befell(scene, noun, found) or _points_back(scene, spot, noun)
    if noun is None or scene.words.strict or spot.mention.quantity.hedges != ("few",):
        return False
    name = scene.named(noun.at)
    people = scene.words.groups.of(name) is not None and scene.folded(noun.at) not in scene.words.names
    return not people and found.category == "other" and not found.deed


def _points_back(scene: Scene, spot: Spot, noun: Noun) -> bool:
    """Does it take up those told of, or open a pair: "two of them, both teenagers, died", "both men and women"?"""
    token, behind = scene.tokens[noun.at], noun.at + 1
    opens = spot.first > spot.sentence[0] and scene.tokens[spot.first - 1].pos == "PUNCT"
    if opens and token.dep in _BESIDE:
        return True
    if behind + 1 >= spot.sentence[1] or scene.tokens[behind].pos != "CCONJ":
        return False
    return scene.tokens[behind + 1].pos in ("NOUN", "PROPN", "ADJ") and not scene.is_number(behind + 1)


def _befell(scene: Scene, noun: Noun, found: Finding) -> bool:
    """Are they people of whom a verb tells what happened to them: "beide piloten kwamen om"?"""
    return (
        found.category in BEFALLEN
        and bool(found.deed)
        and scene.words.groups.of(scene.named(noun.at)) is not None
    )
