"""Ages told by a verb of being: "he is just twenty", "most were under 30", "de jongste was veertien"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

_BOUNDS = ("less_than", "more_than")
"""Hedges of an age that some are told to be above or below."""
_SMALL = 3
"""Small words between a verb and an age, at most."""
OLDEST = 125
"""Years nobody outlives: a greater number is no age."""


def is_being(scene: Scene, spot: Spot, *, closed: bool) -> bool:
    """Behind "is" and small words ("is pas twintig"), or above or below what some "were"."""
    at = spot.first - 1
    while at > spot.sentence[0] and at >= spot.first - _SMALL and scene.tokens[at].pos in ("ADV", "PART"):
        at -= 1
    verb = scene.tokens[at]
    if verb.lemma not in scene.words.traps.being:
        return _is_below(scene, spot)
    joined = spot.last < spot.sentence[1] and scene.tokens[spot.last].pos == "CCONJ"
    given = any(
        len(hit.at) > 1 and at in hit.at and hit.at[-1] < spot.first for hit in scene.counts(spot)
    )  # "it was still 117"
    alone = at == spot.first - 1 or ((closed or joined) and not given and _is_persons(scene, at))
    one = "Plur" not in verb.morph and alone and not _is_told(scene, spot)
    return one or (closed and _is_of_some(scene, spot))


def _is_persons(scene: Scene, verb: int) -> bool:
    """Is one person, by a name, a pronoun or a noun, the subject of a verb: "he is just twenty"?"""
    token = scene.tokens[verb]
    above = verb if token.dep not in ("cop", "aux") else token.head
    subjects = [at for at in scene.positions.children(above) if scene.tokens[at].dep.startswith("nsubj")]
    return any(is_person(scene, at) for at in subjects) and "Number=Plur" not in token.morph


def is_of_youngest(scene: Scene, spot: Spot) -> bool:
    """Is it the age of the youngest or the oldest, who stand for a noun: "de jongste van de slachtoffers was veertien"?

    Not "de jongste aanslagen", which are the latest.
    """
    number, tokens = spot.mention.quantity.number, scene.tokens
    for at in range(spot.stretch[0], spot.first) if number is not None and number <= OLDEST else ():
        alone = tokens[at + 1].pos not in ("NOUN", "ADJ", "PROPN") or _is_one_of_them(scene, at + 1)
        if scene.folded(at) in scene.words.traps.extremes and alone:
            return not any(scene.is_number(i) for i in range(at, spot.first))
    return False


def _is_one_of_them(scene: Scene, at: int) -> bool:
    """Is it a noun in the singular for one of the people counted: "de jongste gewonde"?"""
    name, words = scene.named(at), scene.words
    people = words.groups.of(name) is not None or words.says.of(name) is not None
    return people and not (words.groups.is_plural(name) or words.says.is_plural(name))


def _is_below(scene: Scene, spot: Spot) -> bool:
    """Does a verb behind it say that a share of some is above or below it: "van wie de helft nog geen 25 was"?"""
    behind = scene.tokens[spot.last].lemma if spot.last < spot.sentence[1] else ""
    return behind in scene.words.traps.being and _is_of_some(scene, spot)


def _is_of_some(scene: Scene, spot: Spot) -> bool:
    """Is it above or below what some were who are counted before it: "seven of the dead were under 18"?"""
    words, before = scene.words, range(spot.stretch[0], spot.first - 1)
    hedge, number = spot.mention.quantity.hedge, spot.mention.quantity.number
    if number is None or number > OLDEST:
        return False
    near = {scene.folded(at) for at in range(spot.first - _SMALL, spot.first)}
    if hedge == "almost" or near & words.elided.negated:
        return any(scene.folded(at) in words.traps.shares for at in before)
    some = any(scene.is_number(at) or scene.folded(at) in words.traps.shares for at in before)
    return hedge in _BOUNDS and some


def _is_told(scene: Scene, spot: Spot) -> bool:
    """Does the clause name a count, or say only that it is so many: "het dodental is 72", "it was 72"?"""
    words, tokens = scene.words, scene.tokens
    inside = range(spot.stretch[0], spot.first)
    named = any(scene.folded(at) in words.traps.tolls for at in inside)
    return named or is_framed(scene, spot) or any(words.says.of(tokens[at].text) is not None for at in inside)


def is_framed(scene: Scene, spot: Spot) -> bool:
    """Do several words that give a count stand right before it: "it was 72"? Not "het staatshoofd is 72"."""
    hits = (hit for hit in scene.counts(spot) if len(hit.at) > 1 and hit.at[-1] == spot.first - 1)
    return any(scene.tokens[hit.at[0]].pos != "DET" for hit in hits)


def is_plural(scene: Scene, at: int) -> bool:
    """Is it a noun in the plural?"""
    token = scene.tokens[at]
    return token.pos == "NOUN" and ("Number=Plur" in token.morph or scene.words.groups.is_plural(token.text))


def is_person(scene: Scene, at: int) -> bool:
    """Is it somebody: a name, a personal pronoun, or a noun in the singular for one of the people counted?"""
    token = scene.tokens[at]
    if token.pos == "PROPN" or "PronType=Prs" in token.morph or scene.positions.name_at(token.start) == "PER":
        return True
    return scene.words.groups.of(token.text) is not None and not is_plural(scene, at)
