"""Missing people whose death is only presumed: "two sailors are missing and feared drowned" tells of no dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.ranking import GRAVE

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_GONE = "missing"
_PRESUMED = "presumed"
"""The list of words by which a death is feared, or taken for granted, and not known."""
_BEHIND = 3
"""Tokens behind a word for death within which such a word still speaks of it: "worden dood gewaand"."""


def presumed(
    scene: Scene, spot: Spot, noun: Noun | None, ranked: list[tuple[int, CueHit]]
) -> list[tuple[int, CueHit]]:
    """Ranked cues without the death that is only presumed of those who are missing.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        ranked: The cues with their costs, cheapest first.
    """
    death = next((hit for _, hit in ranked if hit.cue.name == GRAVE), None)
    if death is None:
        return ranked
    rest = [one for one in ranked if one[1].cue.name != GRAVE]
    gone = next((hit for hit in scene.cues(spot) if _goes_before(scene, spot, hit, death)), None)
    if gone is not None:
        return [(ranked[0][0], gone), *rest] if ranked[0][1].cue.name == GRAVE else rest
    named = noun is not None and scene.words.says.of(scene.named(noun.at)) == _GONE
    return rest if noun is not None and named and _is_presumed(scene, noun.at, death) else ranked


def _goes_before(scene: Scene, spot: Spot, hit: CueHit, death: CueHit) -> bool:
    """Does it say, before their death is presumed, that those counted are missing?"""
    if hit.cue.name != _GONE or hit.cue.leads or hit.at[0] >= death.at[0]:
        return False
    low, high = min(spot.last, hit.at[0]), max(hit.at[-1], death.at[-1])
    return scene.between(spot, low, high) == 0 and _is_presumed(scene, hit.at[0], death)


def _is_presumed(scene: Scene, low: int, death: CueHit) -> bool:
    """Stands a word that presumes a death between a token and the death, or right behind it?"""
    if low >= death.at[-1]:
        return False
    high = min(death.at[-1] + _BEHIND, len(scene.tokens))
    return any(hit.cue.name == _PRESUMED for hit in scene.words.portions.later.found(scene.cued, low, high))
