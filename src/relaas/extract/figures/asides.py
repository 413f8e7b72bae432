"""Words of a clause put in beside a count without a noun: they tell of its source, or of a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_OPENING = 2
"""Tokens of a relative clause among which its pronoun stands: "dat …", "van wie …"."""


def is_aside(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Stands a cue in a relative clause that is none of the number's?

    "Het parket, dat een buurman aanhield, telt er 33"; "de club telt er 33, van wie er twee stierven".

    Args:
        scene: The text.
        spot: The number, which has no noun.
        hit: The cue.
    """
    comma = next((at for at in range(hit.at[0], spot.stretch[0], -1) if scene.tokens[at].text in SOFT), None)
    if comma is None or not _is_relative(scene, comma + 1):
        return False
    if hit.at[-1] < spot.first:
        return any(scene.tokens[at].text in SOFT for at in range(hit.at[-1], spot.first))
    return comma >= spot.last and bool(scene.between(spot, comma, hit.at[-1]))


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
