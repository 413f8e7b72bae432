"""Whether "and", or the comma of a headline, parts a number from words that are told of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.others import behind_named

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_STOPS = (",", ";", ":")
_NAMED = ("NOUN", "PROPN")


def is_of_next_piece(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Is a word in a headline told of those behind its comma: "Zestien gewonden in Lier, twee agenten overleden"?

    So where the noun of the number says itself what happened, nothing but that word could be a finite verb, and
    others are named between the comma and it.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        hit: The words.
    """
    if noun is None or noun.at < spot.first:
        return False  # "Eruption: 5,000 moved out"
    word, first = scene.named(noun.at), hit.at[0]
    told = scene.words.says.of(word) or scene.words.suggests.of(word)
    if told is None or told == hit.cue.name or first < noun.last:
        return False
    stops = [at for at in range(noun.last, first) if scene.tokens[at].text in _STOPS]
    if not stops or any(
        "VerbForm=Fin" in scene.tokens[at].morph for at in range(*spot.stretch) if at not in hit.at
    ):
        return False
    return any(scene.tokens[at].pos in _NAMED or scene.is_number(at) for at in range(stops[-1] + 1, first))


def is_of_other_conjunct(scene: Scene, spot: Spot, end: int, hit: CueHit) -> bool:
    """Do words belong to a clause that "and" joins to that of a number, each with a finite verb of its own?

    "Er zijn honderd mensen opgepakt en tweehonderd verdachten zijn in beeld": nobody says that the two hundred were
    arrested, nor that the hundred are in the picture. Not what the number is told of in both: "twee mannen vluchtten en
    werden gepakt".

    Args:
        scene: The text.
        spot: The number, with a noun of its own.
        end: Where its noun ends.
        hit: The words.
    """
    if scene.words.object_behind:
        return is_of_first(scene, spot, hit) or _is_of_when(scene, end, hit)
    if hit.at[-1] < spot.first:
        return any(_parts(scene, spot, at, hit.at[-1]) for at in _joints(scene, hit.at[-1], spot.first))
    behind = max(hit.at)
    return any(
        _parts(scene, spot, at, behind) and _counts_others(scene, spot, at, behind)
        for at in _joints(scene, end, behind)
    )


def is_of_first(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is a verb before "and" another's whose subject stands before it: "no homes were lost and three fires are out"?

    The number is the subject of a verb of its own, joined to that one, or is taken for joined to it itself: "three
    collapsed and one, a Belgian, died".

    Args:
        scene: The text.
        spot: The number.
        hit: The words.
    """
    if not scene.words.object_behind:
        return False
    tokens = scene.tokens
    verb = next((at for at in hit.at if tokens[at].pos == "VERB"), None)
    if verb is None or hit.at[-1] >= spot.first or tokens[spot.first - 1].pos != "CCONJ":
        return False
    own = _subject_verb(scene, spot.first)
    joined = own is not None and own > spot.first and tokens[own].dep == "conj" and tokens[own].head == verb
    joined = joined or (tokens[spot.first].dep == "conj" and tokens[spot.first].head == verb)
    behind = behind_named(scene, spot.last, spot.sentence[1])
    joined = joined or (spot.last < behind < spot.sentence[1] and tokens[behind].pos in ("VERB", "AUX"))
    before = any(at < verb and tokens[at].dep.startswith("nsubj") for at in scene.positions.children(verb))
    return joined and before


def _is_of_when(scene: Scene, end: int, hit: CueHit) -> bool:
    """Does a verb behind "when" only tell what else went on: "700 flats have no gas since the main burst"?

    It has a noun for its subject and nothing for its object, and those counted have a verb of their own before it.
    """
    tokens = scene.tokens
    verb = next((at for at in hit.at if tokens[at].pos == "VERB"), None)
    if verb is None or hit.at[0] <= end or not tokens[verb].dep.startswith("advcl"):
        return False
    children = scene.positions.children(verb)
    opened = any(tokens[at].pos == "SCONJ" and end <= at < verb for at in children)
    named = any(
        tokens[at].dep == "nsubj" and tokens[at].pos in ("NOUN", "PROPN") and end < at < verb
        for at in children
    )
    alone = not any(tokens[at].dep.startswith("ob") and at > verb for at in children)
    return opened and named and alone and scene.has_finite(end, verb - 1) and tokens[verb].head < verb


def _subject_verb(scene: Scene, at: int) -> int | None:
    """The verb whose subject a number is, by itself or through its noun."""
    token = scene.tokens[at]
    if token.dep == "nummod":
        token = scene.tokens[token.head]
    return token.head if token.dep.startswith("nsubj") else None


def _joints(scene: Scene, low: int, high: int) -> list[int]:
    return [at for at in range(low, high) if scene.tokens[at].pos == "CCONJ"]


def _parts(scene: Scene, spot: Spot, at: int, cue: int) -> bool:
    """Has the clause on either side of a joint a finite verb, that of the number one besides the cue's own?"""
    low, high = spot.stretch
    if cue < at:
        marks = (i for i in range(spot.last, high) if scene.tokens[i].pos == "PUNCT")
        return scene.has_finite(low, at) and scene.has_finite(at, next(marks, high))
    return scene.has_finite(low, at) and scene.has_finite(at, min(cue + 2, high))


def _counts_others(scene: Scene, spot: Spot, at: int, cue: int) -> bool:
    """Does another number stand in the clause of the cue, before it?"""
    return scene.between(spot, at, cue) > 0
