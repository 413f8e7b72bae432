"""The words by which a count is given without its noun, or the shape of a clause that gives one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import QUOTES

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

INSTEAD = 8
"""Tokens before a number within which "er" stands for its noun."""
_NAMED = 4
"""Tokens before a number between commas within which a count is named."""
_PAIR = 2


def is_count(scene: Scene, spot: Spot) -> bool:
    """Do words that give a count, or the shape of the clause, show that a number counts what was spoken of?"""
    if counts(scene, spot) or has_stand_in(scene, spot) or _reached(scene, spot) or _is_end(scene, spot):
        return True
    if _is_set_beside(scene, spot):
        return True
    quoted = spot.first > 1 and scene.tokens[spot.first - 1].text in QUOTES
    before = scene.folded(
        spot.first - 1 - quoted
    )  # how many, he did not know: "at most nine, probably fewer"
    return before == ":" or before in scene.words.traps.pointers


def _is_set_beside(scene: Scene, spot: Spot) -> bool:
    """Is it set between commas behind what names a count: "The death toll, 115, has not moved"?"""
    at, low = spot.first - 1, max(spot.first - _NAMED, spot.sentence[0])
    closed = spot.last < spot.sentence[1] and scene.folded(spot.last) == ","
    if not closed or scene.folded(at) != ",":
        return False
    return any(hit.at[-1] == at - 1 for hit in scene.words.topics.found(scene.cued, low, at))


def _is_end(scene: Scene, spot: Spot) -> bool:
    """Is it one of two ends in a sentence that gives a count: "is gedaald: van 163 maandag naar een zeventigtal nu"?"""
    words = scene.words
    near = scene.spots[max(spot.index - 1, 0) : spot.index + 2]
    pairs = itertools.pairwise(near)
    ends = any(
        scene.folded(old.first - 1) in words.origin and scene.folded(new.first - 1) in words.target
        for old, new in pairs
        if old.sentence == new.sentence == spot.sentence
    )
    return ends and bool(words.counting.found(scene.cued, *spot.sentence))


def _reached(scene: Scene, spot: Spot) -> bool:
    """Does it stand behind a preposition with nothing counted behind it: "kwam uit op 41."?"""
    before = spot.first - 1
    if scene.words.strict and before > spot.stretch[0] and scene.tokens[before].text in QUOTES:
        before -= 1  # "the log has it at “400-plus”"
    if before < spot.stretch[0] or scene.folded(before) not in scene.words.reached:
        return False
    if spot.mention.quantity.number == 1 and not spot.mention.quantity.hedges:
        return False  # "bags that say one and hold two"
    closed = spot.last >= spot.stretch[1] or scene.tokens[spot.last].pos in ("PUNCT", "CCONJ", "SCONJ")
    return closed and scene.has_finite(*spot.stretch)


def has_stand_in(scene: Scene, spot: Spot) -> bool:
    """Does an adverb of quantity before the number stand for its noun: "pikten er 112 op"?

    Args:
        scene: The text.
        spot: The number.
    """
    low = max(spot.first - INSTEAD, spot.stretch[0])
    return any(scene.folded(at) in scene.words.instead for at in range(low, spot.first))


def counting_tokens(scene: Scene, spot: Spot) -> set[int]:
    """The tokens of words that give a count and say nothing of what is counted; not those inside a longer cue.

    "Drie staan weer op straat" is no "staan op drie".
    """
    runs = (hit for hit in scene.cues(spot) if hit.at[-1] - hit.at[0] < len(hit.at))
    longer = [set(hit.at) for hit in runs if len(hit.at) > _PAIR and not hit.cue.weak]
    found = (set(hit.at) for hit in counts(scene, spot))
    return {at for own in found if not any(own < cue for cue in longer) for at in own}


def counts(scene: Scene, spot: Spot) -> list[CueHit]:
    """The words that give a count; where objects stand behind their verb only those before the number.

    Args:
        scene: The text.
        spot: The number.
    """
    found = scene.counts(spot)
    return [hit for hit in found if hit.at[0] < spot.first] if scene.words.object_behind else found


def is_counted_off(scene: Scene, spot: Spot) -> bool:
    """Do several words that give a count stand right before a number: "the dead now number 96"?

    Args:
        scene: The text.
        spot: The number.
    """
    hits = counts(scene, spot) if scene.words.strict else ()
    return any(
        hit.at[-1] == spot.first - 1 and len(hit.at) == _PAIR == hit.at[-1] - hit.at[0] + 1 for hit in hits
    )
