"""What those are who are some of others whom no number counts: "crossed off 40 of them", "22 of her team"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.findings import Finding
from relaas.extract.figures.scenes import FEW

if TYPE_CHECKING:
    from relaas.extract.figures.frames import Frame
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

SENT: Category = "deployed"
_PRONOUN = 3
"""Tokens behind a number among which it is said of whom those are some: "40 of them"."""


def of_some(scene: Scene, spot: Spot, frame: Frame) -> Finding | None:
    """What many are of some whom no number counts, "crossed off 40 of them": nobody tells what befell them.

    Of a body that is sent somewhere they are sent: "twenty-two of her team had been on the hill".

    Args:
        scene: The text.
        spot: The number.
        frame: The words around it.
    """
    quantity = spot.mention.quantity
    many = quantity.number is None or quantity.number > FEW
    if not (scene.words.strict and many and (frame.part or _begins(scene, spot))):
        return None
    if not frame.part:
        return Finding("other", "nothing says who they are", firm=False)
    if (sent := _of_team(scene, spot)) is not None:
        return sent
    high = min(spot.last + _PRONOUN, spot.sentence[1])
    hits = scene.words.part_behind.found(scene.cued, spot.last, high)
    if not any(scene.tokens[hit.at[-1]].pos == "PRON" for hit in hits):
        return None
    return Finding("other", "nothing says what happened to those of whom they are some", firm=False)


def _begins(scene: Scene, spot: Spot) -> bool:
    """Begins a sentence with many of whom it tells where they were: "Sixty-one were underground"?"""
    behind = scene.tokens[spot.last] if spot.last < spot.sentence[1] else None
    begins = spot.first == spot.sentence[0] and behind is not None and behind.pos == "AUX"
    return begins and behind is not None and "Number=Plur" in behind.morph


def _of_team(scene: Scene, spot: Spot) -> Finding | None:
    """Are they some of somebody's own who are sent: "22 of her volunteer team"?"""
    at, end = spot.last + 1, spot.sentence[1]
    owned = at + 1 < end and "Poss=Yes" in scene.tokens[at].morph
    if not owned or scene.folded(spot.last) not in scene.words.partitive:
        return None
    at += 1
    while at + 1 < end and scene.tokens[at].pos in ("ADJ", "NOUN") and scene.tokens[at + 1].pos == "NOUN":
        at += 1
    name = scene.named(at)
    if scene.words.suggests.of(name) != SENT:
        return None
    return Finding(SENT, f"they are of a “{name}”", firm=False)
