"""Cues of a clause that tells of somebody else than those counted in it, by its subject in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.things import names_things

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

DEEP = 6
"""Steps up the tree that are gone from a word."""
_CLAUSE = "acl"
"""Relation of a clause that tells of a noun."""
_OWN = ("acl", "advcl")
"""Relations of a clause that can have a subject of its own."""
VERBAL = ("VERB", "AUX")


def is_of_somebody(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Does a cue tell of its own subject: of whoever did it, of what stands before "and", of whoever works there?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        hit: The cue.
    """
    at = spot.first if noun is None else noun.at
    if _is_of_governor(scene, at, hit) or _is_undergone(scene, spot, hit) or _is_of_own(scene, at, hit):
        return True
    return noun is not None and _is_of_those_at(scene, noun, hit)


def above(scene: Scene, at: int, deep: int = DEEP) -> list[int]:
    """The tokens above one in the tree, nearest first.

    Args:
        scene: The text.
        at: Index of the token.
        deep: Steps up that are gone at most.
    """
    path = [at]
    while len(path) <= deep and scene.tokens[path[-1]].head != path[-1]:
        path.append(scene.tokens[path[-1]].head)
    return path[1:]


def verb_of(scene: Scene, hit: CueHit) -> int | None:
    """The first verb or auxiliary among the words of a cue.

    Args:
        scene: The text.
        hit: The cue.
    """
    return next((at for at in hit.at if scene.tokens[at].pos in VERBAL), None)


def subject_of_verb(scene: Scene, verb: int) -> int | None:
    """The subject of a verb, or of what it is the helper or copula of.

    Args:
        scene: The text.
        verb: Index of the verb.
    """
    token = scene.tokens[verb]
    head = token.head if token.dep.startswith(("aux", "cop")) else verb
    children = scene.positions.children(head)
    return next((at for at in children if scene.tokens[at].dep.startswith("nsubj")), None)


def _is_of_governor(scene: Scene, at: int, hit: CueHit) -> bool:
    """Does a verb tell of somebody of whom a clause around those counted says what he did: "who hid nine was jailed"?

    Those on a boat or a bus share what befalls it, so that only people are told apart.
    """
    verb = verb_of(scene, hit)
    subject = subject_of_verb(scene, verb) if verb is not None and verb > at else None
    if subject is None or subject >= at or not _is_human(scene, subject):
        return False
    path = [at, *above(scene, at)]
    if subject not in path:
        return False
    step = path[path.index(subject) - 1]
    return scene.tokens[step].dep.startswith(_CLAUSE)


def _is_undergone(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is it a passive with its own subject, before "and" with those counted: "the stable was burnt and 19 ponies fled"?

    What is undergone has nothing behind it that undergoes it.
    """
    if hit.at[-1] >= spot.first or scene.tokens[spot.first - 1].pos != "CCONJ" or hit.cue.leads:
        return False
    if _is_of_noun_before(scene, spot, hit):
        return True
    verb = verb_of(scene, hit)
    if verb is None or "Voice=Pass" not in scene.tokens[verb].morph:
        return False
    helped = any(scene.tokens[at].dep == "aux:pass" for at in scene.positions.children(verb))
    subject = subject_of_verb(scene, verb)
    return helped and subject is not None and subject < verb


def _is_of_noun_before(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is it an adjective right behind its noun, which no number counts: "with its engines dead and eleven aboard"?"""
    at = hit.at[0]
    alone = len(hit.at) == 1 and at + 1 == spot.first - 1 and at > spot.sentence[0]
    if not alone or scene.tokens[at].pos != "ADJ":
        return False
    return scene.tokens[at - 1].pos in ("NOUN", "PROPN") and at - 1 not in scene.nouns


def _is_human(scene: Scene, at: int) -> bool:
    """Is it one person or several, no crew or crowd of a number, and nobody counted?"""
    token, name = scene.tokens[at], scene.named(at)
    listed = scene.words.groups.of(name) is not None
    listed = listed or token.pos == "ADJ"  # "the 43-year-old"
    thing = names_things(scene.words, name) or scene.words.traps.collectives.of(name) is not None
    listed = listed or (token.pos == "NOUN" and "Number=Sing" in token.morph and not thing)
    return at not in scene.nouns and (listed or scene.positions.name_at(scene.tokens[at].start) == "PER")


def _is_of_own(scene: Scene, at: int, hit: CueHit) -> bool:
    """Is it the verb of a clause behind those counted, with somebody for its subject: "on the night Mrs Alder died"?

    Not of one that tells of them, "the twelve men police arrested", nor of one that takes them up: "when he shot them".
    """
    verb = verb_of(scene, hit)
    if verb is None or verb <= at or not scene.tokens[verb].dep.startswith(_OWN):
        return False
    if scene.tokens[verb].head == at:
        return False
    children = [(i, scene.tokens[i]) for i in scene.positions.children(verb)]
    taken = any(child.dep == "obj" and child.pos == "PRON" for _, child in children)
    subject = next((i for i, child in children if child.dep.startswith("nsubj")), None)
    return subject is not None and subject > at and not taken and _is_human(scene, subject)


def _is_of_those_at(scene: Scene, noun: Noun, hit: CueHit) -> bool:
    """Are things counted where people are who do what a verb says: "nurses at sixteen trusts walked out"?"""
    token, verb = scene.tokens[noun.at], verb_of(scene, hit)
    if token.dep != "nmod" or verb is None or scene.words.groups.of(scene.named(noun.at)) is not None:
        return False
    case = {scene.folded(i) for i in scene.positions.children(noun.at) if scene.tokens[i].dep == "case"}
    placed = not case & (scene.words.links | scene.words.partitive)
    people = scene.words.groups.of(scene.named(token.head)) is not None
    return placed and people and subject_of_verb(scene, verb) == token.head
