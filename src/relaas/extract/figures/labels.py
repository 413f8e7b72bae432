"""Numbers that are the name of what stands before them: "wagon 3", "lijn 61"; and those that only stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.counting import has_stand_in, is_counted_off
from relaas.extract.figures.gaps import gapped

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot


MANY = 1000
"""From so many on nothing is called by its number behind a preposition and "er"."""
CODE = 3
"""Letters of a code before its number."""


def is_label(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Is it the number of the noun or name before it? Words with nothing counted behind them, or digits alone.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    tokens = scene.tokens
    if spot.first == 0 or spot.first <= spot.sentence[0]:
        return False
    before = tokens[spot.first - 1]
    behind = tokens[spot.last] if spot.last < spot.sentence[1] else None
    counts = noun is not None or (behind is not None and behind.pos in ("NOUN", "ADJ"))
    if scene.words.object_behind and behind is not None and behind.pos in ("VERB", "AUX"):
        counts = True  # "In Gaza 12 were killed"
    digits = spot.mention.anchor.text.replace(".", "").isdecimal()
    parted = not spot.mention.anchor.text.isdecimal() and spot.mention.quantity.low >= MANY
    if is_some(scene, spot) or (digits and parted):
        return False  # "had de junta 23.314 gevangenen gratie verleend"
    if gapped(scene, spot) or spot.first - 1 in scene.timed or is_counted_off(scene, spot):
        return False
    named = digits and noun is None and _is_named_toll(scene, spot)
    if digits and _is_code(scene, spot):
        return True
    if scene.words.traps.labels.holds(before.text):
        written = scene.words.apart and digits and before.text[0].isupper()  # "a Category 5 hurricane"
        return written or not (
            (behind is not None and behind.pos in ("NOUN", "ADJ")) or is_beside_place(scene, spot)
        )
    return digits and _names(scene, spot.first - 1) and not (counts or named or is_beside_place(scene, spot))


def _is_named_toll(scene: Scene, spot: Spot) -> bool:
    """Stands a noun of a count right before it, with an article, which a name has not: "er viel het cijfer 19"?"""
    toll = scene.folded(spot.first - 1) in scene.words.traps.tolls
    return toll and spot.first > 1 and scene.tokens[spot.first - 2].pos in ("DET", "PRON")


def _is_code(scene: Scene, spot: Spot) -> bool:
    """Does it follow the letters of a code behind a noun whose name they are: "flight KA 210", "op de E 40"?"""
    letters = scene.tokens[spot.first - 1].text
    if len(letters) == 1 and letters.isupper() and scene.tokens[spot.first - 2].pos == "DET":
        return True
    short = len(letters) <= CODE and letters.isalpha() and letters.isupper()
    return short and scene.words.traps.labels.holds(scene.tokens[spot.first - 2].text)


def is_some(scene: Scene, spot: Spot) -> bool:
    """Is it some of those told of, whatever stands before it: "In Montreal 14 of the dead were named"?

    Args:
        scene: The text.
        spot: The number.
    """
    if not scene.words.strict or scene.folded(spot.last) not in scene.words.partitive:
        return False
    hits = scene.words.part_behind.found(scene.cued, spot.last, min(spot.last + 2, spot.sentence[1]))
    return any(hit.at[0] == spot.last for hit in hits)


def is_beside_place(scene: Scene, spot: Spot) -> bool:
    """Is the noun before it one with an article, or a place where "er" stands for those counted: "bij de brug 78"?

    Args:
        scene: The text.
        spot: The number.
    """
    at = spot.first - 1
    if _is_many(scene, spot) and scene.tokens[at - 1].pos == "ADP" and has_stand_in(scene, spot):
        return True  # "dinsdag maakte hij er op tv 89.000 van"
    if scene.tokens[at].pos == "PROPN" and not scene.tokens[at].text.islower():
        told = scene.folded(at - 1) in scene.words.traps.tellers  # "zijn het er volgens Xinhua 25"
        place = scene.positions.name_at(scene.tokens[at].start) == "LOC"
        return has_stand_in(scene, spot) and (told or place)
    while at > spot.sentence[0] and scene.tokens[at - 1].pos == "ADJ":
        at -= 1
    led = at - 1 > spot.sentence[0] and scene.tokens[at - 1].pos in ("DET", "PRON")
    if not led or scene.words.apart:
        return False
    return has_stand_in(scene, spot) or (bool(scene.counts(spot)) and scene.tokens[at - 2].pos == "ADP")


def _is_many(scene: Scene, spot: Spot) -> bool:
    """Is a number too large for the name of anything, where "er" stands for what it counts?"""
    return not scene.words.strict and spot.mention.quantity.low >= MANY


def _names(scene: Scene, at: int) -> bool:
    """Can a number right behind a word be its name: "wagon 3"? Where compounds are written apart only a name's."""
    token = scene.tokens[at]
    if scene.words.apart:
        return token.pos == "PROPN" and token.text[0].isupper() and not scene.words.cues.is_word(token)
    return token.pos == "PROPN" or (token.pos == "NOUN" and "Number=Plur" not in token.morph)
