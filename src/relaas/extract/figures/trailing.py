"""Hedges that stand behind what is counted: "15 houses at most", "twenty people or so"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.model.quantities import Hedge, Quantity, hedged

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot

_LONG = 5
"""Tokens of such a hedge at most."""


def hedged_behind(scene: Scene, spot: Spot, noun: Noun | None) -> Quantity:
    """What a number says together with a hedge right behind its noun, which is of no number behind that.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    quantity = spot.mention.quantity
    if noun is None or noun.at < spot.last or quantity.hedges:
        return quantity
    at = noun.last + (scene.folded(noun.last) == ",")
    found = scene.words.hedges.found(scene.cued, at, min(at + _LONG, spot.sentence[1]))
    hits = [hit for hit in found if hit.at[0] == at and hit.at[-1] - at < len(hit.at)]
    hit = max(hits, key=lambda hit: len(hit.at), default=None)
    if hit is None or _leads(scene, hit.at[-1] + 1, spot.sentence[1]):
        return quantity
    return hedged(cast("Hedge", hit.cue.name), quantity) or quantity


def _leads(scene: Scene, at: int, end: int) -> bool:
    """Does a number, or a noun it could hedge as well, stand behind it: "12 dead, at least 40 hurt"?"""
    behind = scene.tokens[at] if at < end else None
    return behind is not None and (
        scene.is_number(at) or behind.pos in ("NUM", "DET", "ADJ", "NOUN", "PROPN")
    )
