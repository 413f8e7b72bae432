"""What a heading says of the number behind its colon: "Still in hospital: 48"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.allowed import allows

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_HEADING = 12
"""Tokens of a heading before its colon."""


def headed(scene: Scene, spot: Spot, noun: Noun | None) -> CueHit | None:
    """What a heading says of the number behind its colon by more than its noun: "Still in hospital: 48".

    Args:
        scene: The text.
        spot: The number.
        noun: What stands for what it counts, or None.
    """
    if noun is None:
        return None
    if noun.at >= spot.first:
        return _listed(scene, spot, noun)
    if scene.tokens[spot.first - 1].text != ":":
        return None
    begun = max(spot.sentence[0], spot.first - _HEADING)
    found = scene.words.cues.found(scene.cued, begun, spot.first - 1)
    named = next((hit for hit in found if noun.at in hit.at and len(hit.at) > 1), None)
    plain = (hit for hit in found if hit.at[0] > noun.at and not (hit.cue.weak or hit.cue.leads))
    said = (hit for hit in plain if scene.words.object_behind and allows(scene, noun, hit))
    return named or next(said, None)  # "Homes destroyed: 61": a parse takes it for a clause


def _listed(scene: Scene, spot: Spot, noun: Noun) -> CueHit | None:
    """What a heading without a verb says of all that its list counts: "The damage: twelve schools and 80 cars"."""
    begun = spot.sentence[0]
    colon = next((at for at in range(begun, spot.first) if scene.tokens[at].text == ":"), None)
    if colon is None or not 0 < colon - begun <= _HEADING or scene.has_finite(*spot.sentence):
        return None
    found = scene.words.headings.found(scene.cued, begun, colon)
    fits = (hit for hit in found if allows(scene, noun, hit))
    return max(fits, key=lambda hit: hit.at[-1], default=None)
