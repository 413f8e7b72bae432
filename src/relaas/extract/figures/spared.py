"""Those of whom alone it is told that something does not hold: "op drie na zijn ze allemaal vrijgelaten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

HIT: tuple[Category, ...] = ("equipment", "damaged")
"""What nouns suggest that name things to which something is done."""


def is_between(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Do words for all but some stand around a number: "op drie na", "op enkele schermutselingen na"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    end = noun.last if noun is not None else spot.last
    return (scene.folded(spot.first - 1), scene.folded(end)) in scene.words.spared.around


def is_spared(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Are those counted the few of whom a verb does not hold, and not the rank of one: "op twee na de grootste"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    if not is_between(scene, spot, noun):
        return False
    if noun is not None and not _is_left(scene, noun):
        return False  # "verliep op een paar incidenten na rustig"
    behind = (noun.last if noun is not None else spot.last) + 1
    token = scene.tokens[behind] if behind < spot.sentence[1] else None
    if token is not None and scene.folded(behind) in scene.words.spared.everyone:
        return True
    told = token is None or token.pos in ("VERB", "AUX", "PUNCT")
    return told and any(scene.tokens[at].pos in ("VERB", "AUX") for at in range(*spot.stretch))


def _is_left(scene: Scene, noun: Noun) -> bool:
    """Are they of what a verb holds of all but some: people, or things that are hit?"""
    name = scene.named(noun.at)
    return scene.words.groups.of(name) is not None or scene.words.suggests.of(name) in HIT
