"""Who does it and to whom it is done, by the order of words: "police killed 12", "12 were killed by police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token

HELPERS = 5
"""Words before a verb among which its auxiliaries stand: "have not yet been officially identified"."""
_OBJECT = ("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ")
"""What an object begins with."""
_SUBJECT = ("NOUN", "PROPN", "PRON")


def acts(scene: Scene, noun: Noun, verb: int, pack: LanguagePack) -> bool:
    """Do those counted do what a verb says? They stand before an active one, or behind the agent's preposition.

    Args:
        scene: The text.
        noun: Those counted.
        verb: Index of the verb.
        pack: The language.
    """
    if is_passive(scene, verb, pack):
        return noun.at > verb and _is_agent(scene, noun, pack)
    if noun.at > verb:
        return False
    return not _has_other_subject(scene, noun, verb)


def is_passive(scene: Scene, verb: int, pack: LanguagePack) -> bool:
    """Is a verb passive: by its auxiliary, or a participle with no object behind it ("12 people killed in a fire")?

    Args:
        scene: The text.
        verb: Index of the verb.
        pack: The language.
    """
    token = scene.tokens[verb]
    if not _may_be_participle(token):
        return False
    helper = _auxiliary(scene, verb)
    if helper is not None:
        return helper.lemma in pack.verbs.passive
    return not _has_object(scene, verb)


def _may_be_participle(token: Token) -> bool:
    """Can a form be a past participle? Parses take many for past tenses, and the other way round."""
    if "VerbForm=Inf" in token.morph or "VerbForm=Ger" in token.morph or "Tense=Pres" in token.morph:
        return False
    return "VerbForm=Part" in token.morph or "Tense=Past" in token.morph or token.pos == "ADJ"


def _auxiliary(scene: Scene, verb: int) -> Token | None:
    """The auxiliary nearest before a verb, adverbs and a row of participles between passed over."""
    for at in range(verb - 1, max(verb - HELPERS - 1, -1), -1):
        token = scene.tokens[at]
        if token.pos == "AUX":
            return token
        row = token.pos == "CCONJ" or (token.pos == "VERB" and scene.tokens[at + 1].pos == "CCONJ")
        if not row and token.pos not in ("ADV", "PART"):
            return None
    return None


def _has_object(scene: Scene, verb: int) -> bool:
    """Does an object begin right behind a verb? A time is none ("killed Tuesday")."""
    at = verb + 1
    while at < len(scene.tokens) and scene.tokens[at].pos == "ADV":
        at += 1
    if (
        at >= len(scene.tokens)
        or at in scene.timed
        or scene.tokens[at].sentence != scene.tokens[verb].sentence
    ):
        return False
    return scene.is_number(at) or scene.tokens[at].pos in _OBJECT


def _is_agent(scene: Scene, noun: Noun, pack: LanguagePack) -> bool:
    """Does the preposition of the agent stand before a number and its noun: "by at least 12 officers"?"""
    at = noun.first - 1
    while at > 0 and (scene.is_number(at) or scene.tokens[at].pos in ("DET", "ADJ", "ADV")):
        at -= 1
    return scene.folded(at) in pack.figures.agents


def _has_other_subject(scene: Scene, noun: Noun, verb: int) -> bool:
    """Does somebody else stand between those counted and the verb: "12 people whom the army killed"?"""
    for at in range(verb - 1, noun.last - 1, -1):
        token = scene.tokens[at]
        if "PronType=Rel" in token.morph or token.text == ",":
            continue
        if token.pos in _SUBJECT and not _is_governed(scene, at):
            return True
    return False


def _is_governed(scene: Scene, at: int) -> bool:
    """Does a noun hang on a preposition, or is it part of a row: "12 soldiers of the army killed …"?"""
    for back in range(at - 1, max(at - HELPERS, -1), -1):
        if scene.tokens[back].pos in ("ADP", "CCONJ"):
            return True
        if scene.tokens[back].pos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"):
            return False
    return False
