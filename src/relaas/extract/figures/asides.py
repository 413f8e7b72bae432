"""Words of a clause put in beside a count without a noun: they tell of its source, or of a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import SOFT
from relaas.model.figures import THINGS

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_THERE = 4
"""Tokens behind a number among which it is said that those counted were on board."""
_OPENING = 2
"""Tokens of a relative clause among which its pronoun stands: "dat …", "van wie …"."""


def is_aside(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Stands a cue in a relative clause that is none of the number's?

    "Het parket, dat een buurman aanhield, telt er 33"; "de club telt er 33, van wie er twee stierven"; "op de lijst die
    de gids liet ronddelen staan er 33".

    Args:
        scene: The text.
        spot: The number, which has no noun.
        hit: The cue.
    """
    if _stands_in_one(scene, spot, hit):
        return True
    comma = next((at for at in range(hit.at[0], spot.stretch[0], -1) if scene.tokens[at].text in SOFT), None)
    if comma is None or not _is_relative(scene, comma + 1):
        return False
    if hit.at[-1] < spot.first:
        return any(scene.tokens[at].text in SOFT for at in range(hit.at[-1], spot.first))
    return comma >= spot.last and bool(scene.between(spot, comma, hit.at[-1]))


def _stands_in_one(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Stands a cue before a number in the relative clause of a noun that no comma parts, a main verb behind it?"""
    low, high = spot.stretch[0], hit.at[0]
    opens = next((at for at in range(high, low, -1) if "PronType=Rel" in scene.tokens[at].morph), None)
    if opens is None or scene.tokens[opens - 1].pos not in ("NOUN", "PROPN") or hit.at[-1] >= spot.first:
        return False
    return scene.has_finite(opens + 1, hit.at[-1] + 1) and scene.has_finite(hit.at[-1] + 1, spot.first)


def is_next_subject(scene: Scene, at: int) -> bool:
    """Is it a number with its verb right behind, of whom the main clause tells: "of the 61 who survived two are …"?

    Args:
        scene: The text.
        at: Index of its token.
    """
    return scene.is_number(at) and scene.tokens[at + 1].pos in ("VERB", "AUX")


def _is_relative(scene: Scene, at: int) -> bool:
    opening = scene.tokens[at : at + _OPENING]
    return any("PronType=Rel" in token.morph for token in opening)


def is_of_craft(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is a cue of the ship whose people alone are counted: "ferry with 160 aboard capsizes"?

    Args:
        scene: The text.
        spot: The number, without a noun.
        hit: The cue.
    """
    if hit.cue.name not in THINGS or hit.cue.name == "other":
        return False
    there = scene.words.elided.there.found(scene.cued, spot.last, min(spot.last + _THERE, spot.sentence[1]))
    return any(found.at[0] == spot.last for found in there)
