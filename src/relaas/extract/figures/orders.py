"""Who does it and to whom it is done, by the order of words: "police killed 12", "12 were killed by police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token

HELPERS = 5
"""Words before a verb among which its auxiliaries stand: "have not yet been officially identified"."""
PASSIVE = "aux:pass"
PARTICLE = "compound:prt"
VERBAL = ("VERB", "AUX")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_OBJECT = (*_NOMINAL, "DET", "NUM", "ADJ")
"""What an object begins with."""


def acts(scene: Scene, noun: Noun, verb: int, last: int, pack: LanguagePack) -> bool:
    """Do those counted do what a verb says? They stand before an active one, or behind the agent's preposition.

    Args:
        scene: The text.
        noun: Those counted.
        verb: Index of the verb.
        last: Index of the last of its words: the preposition of "searched for", behind which its object stands.
        pack: The language.
    """
    if is_passive(scene, verb, pack, last):
        return noun.at > verb and _is_agent(scene, noun, pack)
    return noun.at < verb and not _has_other_subject(scene, noun, verb)


def is_noun(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is a cue that tells what somebody does, or has done to him, no verb here: "in the battle", "a missile strike"?

    Right before a number a parse is wrong: "Police arrest 19".

    Args:
        scene: The text.
        spot: The number.
        hit: The cue.
    """
    if hit.at[-1] + 1 == spot.first:
        return False
    marked = scene.words.object_behind and (hit.cue.done_to or hit.cue.done_by)
    tokens = [scene.tokens[at] for at in hit.at]
    nominal = not any(token.pos in (*VERBAL, "ADJ") for token in tokens)
    governed = hit.at[0] > spot.sentence[0] and scene.tokens[hit.at[0] - 1].pos in ("ADP", "DET")
    people = all(scene.words.groups.of(token.text) is not None for token in tokens)  # "policemen and guards"
    governed = governed or (scene.words.strict and _is_compound(scene, hit.at[0]))
    return marked and nominal and (governed or people or any("Number=Sing" in t.morph for t in tokens))


def _is_compound(scene: Scene, at: int) -> bool:
    """Is it the last noun of a compound that is an object: "tallying heart attacks"?"""
    token, before = scene.tokens[at], scene.tokens[at - 1] if at else None
    nouns = before is not None and before.pos == token.pos == "NOUN" and before.dep == "compound"
    return nouns and token.dep.startswith("ob")


def misses(scene: Scene, spot: Spot, hit: CueHit, pack: LanguagePack) -> bool:
    """Does a verb before a number undergo or hit somebody else: "was arrested with 12 files", "released a list of 12"?

    Args:
        scene: The text.
        spot: The number.
        hit: A cue that tells what is done to somebody.
        pack: The language.
    """
    verb = next((at for at in hit.at if scene.tokens[at].pos in VERBAL), None)
    if not scene.words.object_behind or verb is None or hit.at[-1] >= spot.first:
        return False
    helper = _auxiliary(scene, verb)
    if helper is not None and helper.lemma in pack.verbs.passive and is_passive(scene, verb, pack):
        return not _is_row(scene, spot)
    return _has_other_object(scene, hit.at[-1], spot)


def is_passive(scene: Scene, verb: int, pack: LanguagePack, last: int | None = None) -> bool:
    """Is a verb passive: by its auxiliary, or a participle with no object behind it ("12 people killed in a fire")?

    Args:
        scene: The text.
        verb: Index of the verb.
        pack: The language.
        last: Index of the preposition that belongs to it, or None.
    """
    token = scene.tokens[verb]
    helper = _auxiliary(scene, verb)
    # "the number of prisoners freed", whatever form a parse gives it
    told = token.dep == "acl" and (
        pack.participle.fullmatch(token.text.lower()) is not None or _is_irregular(token)
    )
    if not (
        told
        or _may_be_participle(token)
        or _is_unchanged(scene, verb, pack)
        or _is_mistagged(scene, verb, helper)
    ):
        return False
    if helper is not None:
        return helper.lemma in pack.verbs.passive
    return not _has_object(scene, verb if last is None else last)


def _may_be_participle(token: Token) -> bool:
    """Can a form be a past participle? Parses take many for past tenses, and the other way round."""
    if "VerbForm=Inf" in token.morph or "VerbForm=Ger" in token.morph or "Tense=Pres" in token.morph:
        return False
    return "VerbForm=Part" in token.morph or "Tense=Past" in token.morph or token.pos == "ADJ"


def _is_irregular(token: Token) -> bool:
    """Is it no infinitive and no gerund, by its form: "the number of protesters shot"?"""
    plain = "VerbForm=Inf" not in token.morph and "VerbForm=Ger" not in token.morph
    return plain and token.text.lower() != token.lemma and "Tense=Past" in token.morph


def _is_mistagged(scene: Scene, verb: int, helper: Token | None) -> bool:
    """Is a form behind the helper of a passive taken for an infinitive: "11 were later freed"?"""
    passive = helper is not None and helper.dep == PASSIVE and "VerbForm=Inf" in scene.tokens[verb].morph
    return passive and scene.tokens[verb - 1].pos != "PART"


def _is_unchanged(scene: Scene, verb: int, pack: LanguagePack) -> bool:
    """Is it one whose participle looks like the infinitive, which a parse takes for a present: "nine pupils hurt"?"""
    token = scene.tokens[verb]
    same = token.lemma in pack.verbs.unchanged and token.text.lower() == token.lemma
    same = same and _auxiliary(scene, verb) is None
    return same and (verb == 0 or scene.tokens[verb - 1].pos != "PART")


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
    while at < len(scene.tokens) and (scene.tokens[at].pos == "ADV" or scene.tokens[at].dep == PARTICLE):
        at += 1
    if at >= len(scene.tokens) or at in scene.timed:
        return False
    same = scene.tokens[at].sentence == scene.tokens[verb].sentence
    return same and (scene.is_number(at) or scene.tokens[at].pos in _OBJECT)


def _has_other_object(scene: Scene, verb: int, spot: Spot) -> bool:
    """Does an object of its own stand between a verb and a number, which is in no row with it?"""
    if _is_row(scene, spot):
        return False
    between = range(verb + 1, spot.first - 2 * _is_company(scene, spot))
    if not any(scene.tokens[at].pos in _NOMINAL and at not in scene.timed for at in between):
        return False
    return any(scene.tokens[at].pos in ("ADP", "VERB", "AUX", "SCONJ") for at in between)


def _is_company(scene: Scene, spot: Spot) -> bool:
    """Does a number tell how many a company is: "wiped out a family of seven", "abducted a group of 12 tourists"?"""
    company = scene.words.traps.collectives.of(scene.folded(spot.first - 2)) is not None
    return company and scene.folded(spot.first - 1) in scene.words.partitive


def _is_row(scene: Scene, spot: Spot) -> bool:
    """Does a number go on with a row: "a policeman and 12 civilians", "a bus, 12 cars"?"""
    at = spot.first - 1
    while at > spot.sentence[0] and scene.tokens[at].pos in ("DET", "ADV"):
        at -= 1
    return scene.tokens[at].pos == "CCONJ" or scene.tokens[at].text == ","


def _is_agent(scene: Scene, noun: Noun, pack: LanguagePack) -> bool:
    """Does the preposition of the agent stand before a number and its noun: "by at least 12 officers"?"""
    at = noun.first - 1
    while at > 0 and (scene.is_number(at) or scene.tokens[at].pos in ("DET", "ADJ", "ADV")):
        at -= 1
    return scene.folded(at) in pack.figures.agents


def _has_other_subject(scene: Scene, noun: Noun, verb: int) -> bool:
    """Does somebody else stand right before the verb: "12 people whom the army killed"?"""
    at = verb - 1
    while at >= noun.last and scene.tokens[at].pos in ("AUX", "ADV", "PART"):
        at -= 1
    if at < noun.last or scene.tokens[at].pos not in _NOMINAL or "PronType=Rel" in scene.tokens[at].morph:
        return False
    while at >= noun.last and scene.tokens[at].pos in (*_NOMINAL, "DET", "ADJ", "NUM"):
        at -= 1
    return scene.tokens[at].pos not in ("ADP", "CCONJ") and scene.tokens[at].text != ","
