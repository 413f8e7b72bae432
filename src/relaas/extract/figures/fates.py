"""What is told of a number right behind it: "the seven in hospital", "five reporters were among those held"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.allowed import allows

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

PLACED = ("detained", "hospitalised", "missing", "deployed")
"""What words for a place alone can say of those who are there."""
SLACK = 2
"""Words of no cue that may stand among its words: "in the town's hospital"."""
WINDOW = 12
"""Tokens behind a copula within which words tell of whom those are."""


def fate_behind(scene: Scene, spot: Spot) -> CueHit | None:
    """The words right behind a number that say where those are or what befell them; None where there are none.

    A preposition opens them, or an adverb or two and an adjective or participle that ends the phrase.

    Args:
        scene: The text.
        spot: The number.
    """
    if not scene.words.strict or spot.last >= spot.stretch[1]:
        return None
    opens = spot.last
    while opens < spot.stretch[1] - 1 and scene.tokens[opens].pos == "ADV":
        opens += 1
    hits = [hit for hit in scene.cues(spot) if hit.at[0] == opens and not (hit.cue.weak or hit.cue.leads)]
    whole = scene.is_pointed_at(spot) and spot.first - 2 == spot.sentence[0]
    fit = (hit for hit in hits if _ends_phrase(scene, hit) or (whole and _is_participle(scene, hit.at[0])))
    return max(fit, key=lambda hit: len(hit.at), default=None)


def place_behind(scene: Scene, spot: Spot, noun: Noun | None) -> CueHit | None:
    """The words right behind a noun that say where those counted are: "the 41 people in custody"; or None.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    if noun is None or noun.last >= spot.sentence[1] or scene.tokens[noun.last].pos != "ADP":
        return None
    hits = (
        hit for hit in scene.cues(spot) if hit.at[0] == noun.last and hit.at[-1] - noun.last < len(hit.at)
    )
    return next((hit for hit in hits if hit.cue.name in PLACED and allows(scene, noun, hit)), None)


def _is_participle(scene: Scene, at: int) -> bool:
    """Is it one that stands for a relative clause: "Of the nine dug out alive, two died"?"""
    return scene.tokens[at].pos == "VERB" and scene.words.object_behind  # whatever form a parse gives it


def _ends_phrase(scene: Scene, hit: CueHit) -> bool:
    """Do its words stand together, and hold no finite verb: "the four in hospital", not "the four died"?"""
    at, tokens = hit.at, scene.tokens
    if at[-1] - at[0] >= len(at) + SLACK:
        return False
    opens, verbal = tokens[at[0]].pos, any(tokens[i].pos in ("VERB", "AUX") for i in at)
    return opens == "ADP" or (opens == "ADJ" and not verbal)


def are_among(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Does a copula say that they are some of others, whom no number counts: "five reporters were among those held"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    at = noun.last if noun is not None else spot.last
    if (
        not scene.words.strict
        or at >= spot.stretch[1]
        or scene.tokens[at].lemma not in scene.words.traps.being
    ):
        return False
    while at + 1 < spot.stretch[1] and scene.tokens[at + 1].pos == "ADV":
        at += 1
    hits = scene.words.part_before.found(scene.cued, at + 1, min(at + WINDOW, spot.stretch[1]))
    hits = [hit for hit in hits if hit.at[0] == at + 1 and scene.tokens[at + 1].pos == "ADP"]
    return any(not scene.is_number(hit.at[-1] + 1) for hit in hits)


def all_fared(scene: Scene, spot: Spot) -> bool:
    """Does a clause say what became of all who were told of: "alle drie zijn ze weer vrij"? Not "alle drie zwegen".

    Args:
        scene: The text.
        spot: The number.
    """
    if scene.folded(spot.first - 1) not in scene.words.traps.all:
        return False
    return any(hit.cue.name != "other" and not (hit.cue.weak or hit.cue.leads) for hit in scene.cues(spot))
