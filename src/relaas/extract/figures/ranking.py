"""Which of the cues that can speak of a number comes first, where the cheapest is not the one that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

NEAR = 6
"""Cost up to which a cue overrules what a noun says by itself."""
LESS, GRAVE, BESIDE = ("injured", "hospitalised"), "killed", 4
"""Whoever was hurt and died, died: the graver of two categories wins where its words cost so little more."""


def graver(ranked: list[tuple[int, CueHit]], spot: Spot) -> list[tuple[int, CueHit]]:
    """Of two cues that stand side by side the one that ends the matter first: "neergestoken en gedood".

    Args:
        ranked: The cues with their costs, cheapest first.
        spot: The number.
    """
    for at, (cost, hit) in enumerate(ranked[1:], start=1):
        first = ranked[0][1]
        one_side = (hit.at[-1] < spot.first) == (first.at[-1] < spot.first)
        beside = one_side and cost - ranked[0][0] <= BESIDE and abs(hit.at[0] - first.at[-1]) <= BESIDE
        if first.cue.name in LESS and hit.cue.name == GRAVE and beside:
            return [ranked[at], *ranked[:at], *ranked[at + 1 :]]
    return ranked


def going_on(scene: Scene, spot: Spot, ranked: list[tuple[int, CueHit]]) -> list[tuple[int, CueHit]]:
    """The verb behind "of the missing" first, as in "six of the missing were rescued"; whoever died stays dead.

    Args:
        scene: The text.
        spot: The number.
        ranked: The cues with their costs, cheapest first.
    """
    if not ranked or not scene.words.object_behind:
        return ranked
    first = ranked[0][1]
    if first.cue.name == GRAVE or scene.folded(first.at[0]) not in scene.words.partitive:
        return ranked
    for at, (cost, hit) in enumerate(ranked[1:], start=1):
        between = scene.tokens[first.at[-1] + 1 : hit.at[0]]
        parted = any(t.text in SOFT or t.pos == "CCONJ" or "PronType=Rel" in t.morph for t in between)
        onward = spot.last <= first.at[0] and first.at[-1] < hit.at[0] and not parted
        if onward and cost <= NEAR and not hit.cue.weak and hit.cue.name != first.cue.name:
            return [ranked[at], *ranked[:at], *ranked[at + 1 :]]
    return ranked


def is_of_kin(scene: Scene, noun: Noun | None, hit: CueHit) -> bool:
    """Does "of the missing" behind a noun say whose they are: "six relatives of the missing"? Not "six of the missing".

    Args:
        scene: The text.
        noun: What the number counts, or None.
        hit: The cue.
    """
    if noun is None or not scene.words.object_behind or noun.at + 3 >= len(scene.tokens):
        return False
    if hit.at[0] > noun.last and scene.folded(hit.at[0]) in scene.words.partitive and len(hit.at) > 1:
        return True  # "people packed the square in memory of the victims"
    of, article = scene.folded(noun.at + 1), scene.tokens[noun.at + 2]
    governed = of in scene.words.partitive and article.pos == "DET" and hit.at[-1] == noun.at + 3
    whole = hit.at[0] == noun.at + 1  # "relatives of the victims"
    named = noun.at < hit.at[0] and scene.words.says.of(scene.tokens[hit.at[-1]].text) is not None
    return governed and (whole or named)
