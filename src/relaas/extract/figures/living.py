"""Those harmed who live, as what they do or what is done with them tells: "sprak met 56 slachtoffers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.findings import Finding

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

DOING, DONE = "doing", "done"
"""What a pack calls what those do who live, and what is done with them."""
STEPS = 4
"""Words up the tree from a noun to the verb it belongs to, at most: through a row of others, a preposition."""


def living(scene: Scene, spot: Spot, noun: Noun) -> Finding | None:
    """What those are of whom only their noun says that they died, where their clause tells that they live.

    Args:
        scene: The text.
        spot: The number.
        noun: The noun for them.
    """
    for hit in scene.words.elided.living.found(scene.cued, *spot.sentence):
        if _is_of_clause(scene, spot, noun, hit) and _fits(scene, noun, hit):
            said = " ".join(scene.tokens[at].text for at in hit.at)
            return Finding("other", f"they live, as “{said}” tells", firm=False)
    return None


def _is_of_clause(scene: Scene, spot: Spot, noun: Noun, hit: CueHit) -> bool:
    """Does it stand in the clause of the number, or above its noun in the tree?"""
    if spot.stretch[0] <= hit.at[0] and hit.at[-1] < spot.stretch[1]:
        return True
    at = noun.at
    for _ in range(STEPS):
        at = scene.tokens[at].head
        if at in hit.at:
            return True
    return False


def _fits(scene: Scene, noun: Noun, hit: CueHit) -> bool:
    """Are they the subject of what those do who live, and not of what is done with them?"""
    dep = scene.tokens[noun.at].dep
    if hit.cue.name == DOING:
        return not dep.startswith(("obj", "obl", "iobj"))
    return dep != "nsubj" or hit.at[0] < noun.at
