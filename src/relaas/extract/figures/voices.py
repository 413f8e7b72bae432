"""Who does it and to whom it is done: the subject of an active verb does not undergo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.audiences import is_led
from relaas.extract.figures.orders import acts, is_noun, is_passive, misses

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.lang.packs import LanguagePack

NOMINAL = ("NOUN", "PROPN", "PRON")
GRAVE = "killed"
"""The category whose verbs tell of whoever is their subject."""
STAY = "hospitalised"
"""The category that a place tells of."""
SAVED = ("rescued", "evacuated")
"""What those do to others who are counted in the same clause."""
MASS = 1_000_000
"""So many and more can go with a verb of one: "2 miljoen mensen vluchtte"."""
WIDE = 8
"""Words that the phrase before a verb is looked through for its preposition."""


def concerns(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit, pack: LanguagePack) -> bool:
    """Can a cue be of those counted, by who does what it says and who undergoes it?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        hit: The cue.
        pack: The language.
    """
    headline = noun is None and hit.cue.done_by and hit.at[0] == spot.last  # "25,000 flee": parsed as a noun
    if (not headline and is_noun(scene, spot, hit)) or (
        hit.cue.done_by and undergoes(scene, spot, noun, hit)
    ):
        return False
    if hit.cue.name in SAVED and noun is not None and _acts_on_others(scene, noun):
        return False  # "Twee vissers trokken negen mensen uit het water"
    if noun is None and hit.cue.kindred and not _is_stay(hit):
        return False  # "er werden lichamen gevonden: duikers haalden er drie uit het water"
    if not hit.cue.done_to:
        return noun is None or not _disagrees(scene, spot, hit, pack)
    acting = does_it(scene, noun, hit, pack) or (noun is None and _acts_alone(scene, spot, hit, pack))
    return not (acting or misses(scene, spot, hit, pack))


def _is_stay(hit: CueHit) -> bool:
    """Does it tell where those hurt are, and not what somebody did: "elf liggen nog in het Erasmusziekenhuis"?"""
    return hit.cue.name == STAY and not (hit.cue.done_to or hit.cue.weak)


def _disagrees(scene: Scene, spot: Spot, hit: CueHit, pack: LanguagePack) -> bool:
    """Did one die while several are counted: "duizenden brachten bloemen naar de plek waar hij stierf"?

    Not behind an article, which several can share with the verb: "een honderdtal mensen vluchtte".
    """
    number = spot.mention.quantity.number
    several = (number is None or 1 < number < MASS) and scene.tokens[spot.first].pos != "DET"
    if scene.words.strict or not several or len(hit.at) > 1 or hit.cue.name != GRAVE:
        return False
    verb = scene.tokens[hit.at[0]]
    if pack.participle.fullmatch(verb.text.lower()):
        return False  # whatever a parse takes it for
    return verb.pos == "VERB" and "VerbForm=Fin" in verb.morph and "Number=Sing" in verb.morph


def _acts_on_others(scene: Scene, noun: Noun) -> bool:
    """Are those counted the subject of a verb whose object is counted as well?"""
    token = scene.tokens[noun.at]
    if not token.dep.startswith("nsubj") or ":pass" in token.dep:
        return False
    children = scene.positions.children(token.head)
    return any(scene.tokens[at].dep.startswith("obj") and at in scene.nouns for at in children)


def _acts_alone(scene: Scene, spot: Spot, hit: CueHit, pack: LanguagePack) -> bool:
    """Is a number without a noun before a verb with an object of its own: "of about 1,000 most had lost contact"?

    Where an object may stand before its verb, the tree tells who does it: "3.000 van hen hebben iets toegezegd".
    """
    verb = next((at for at in hit.at if scene.tokens[at].pos in ("VERB", "AUX")), None)
    if verb is None or verb < spot.last:
        return False
    if not pack.figures.object_behind:
        subject = any(
            scene.tokens[at].dep == "nsubj" and _reaches(scene, scene.tokens[at].head, verb)
            for at in range(spot.first, spot.last)
        )
        return subject and _is_active(scene, verb, pack) and _has_own_object(scene, verb)
    return "VerbForm=Ger" not in scene.tokens[verb].morph and not is_passive(scene, verb, pack)


def _has_own_object(scene: Scene, verb: int) -> bool:
    """Has a verb an object, or its auxiliary? Not itself: "vijf konden zich bevrijden"."""
    heads = {verb, scene.tokens[verb].head}
    children = (scene.tokens[at] for head in heads for at in scene.positions.children(head))
    return any(child.dep.startswith("obj") and "Reflex=Yes" not in child.morph for child in children)


def does_it(scene: Scene, noun: Noun | None, hit: CueHit, pack: LanguagePack) -> bool:
    """Are those counted the ones who do what the verb says? "Dertig agenten arresteerden een man"."""
    if noun is None:
        return False
    verb = next((at for at in hit.at if scene.tokens[at].pos in ("VERB", "AUX")), None)
    if verb is None:
        return False
    if pack.figures.object_behind:
        joined = hit.at[-1] == verb + 1 and scene.tokens[hit.at[-1]].pos == "ADP"
        return acts(scene, noun, verb, verb + joined, pack)
    if not _is_active(scene, verb, pack):
        return scene.folded(noun.first - 2) in pack.figures.agents
    return _relates(scene, noun, verb) or _is_subject(scene, noun, verb)


def undergoes(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Are those counted not who does what the verb says: its object, or who stands behind it where that decides?"""
    if scene.words.object_behind:
        return spot.first > hit.at[-1]
    if is_led(scene, spot, scene.words.crowds.facing):
        return True  # "deelden vrijwilligers maaltijden uit aan dertig migranten"
    dep = scene.tokens[noun.at].dep if noun is not None else ""
    return dep.startswith("obj") or dep == "nsubj:pass"  # "vierhonderd Kamerleden worden bewaakt"


def _is_active(scene: Scene, verb: int, pack: LanguagePack) -> bool:
    token = scene.tokens[verb]
    if "VerbForm=Fin" in token.morph:
        return True
    helpers = {scene.tokens[c].lemma for c in scene.positions.children(verb)}
    if "VerbForm=Inf" in token.morph:
        return not helpers & pack.verbs.passive
    return bool(helpers & (pack.verbs.perfect - pack.verbs.states)) and not helpers & pack.verbs.passive


def _relates(scene: Scene, noun: Noun, verb: int) -> bool:
    """Is it done by those a relative clause right behind the noun tells of: "acht rebellen, die … hadden vermoord"?"""
    at = noun.last + (scene.folded(noun.last) == ",")
    if at >= verb or "PronType=Rel" not in scene.tokens[at].morph:
        return False
    return scene.commas(at, verb) == 0 and "nsubj" in scene.tokens[at].dep


def _is_subject(scene: Scene, noun: Noun, verb: int) -> bool:
    """By the tree, or by standing right before the finite verb."""
    token = scene.tokens[noun.at]
    if noun.at > verb and verb and scene.tokens[verb - 1].pos == "CCONJ":
        return False  # "de soldaten schoten en verwondden acht betogers": the subject stands before the other verb
    if noun.at > verb and _has_opening(scene, verb):
        return False  # "Een granaat verwondde vijf agenten": whoever does it stands before the verb
    if noun.at < verb and _follows_subject(scene, noun):
        return False  # "dat het leger 772 strijders heeft gedood": whoever does it stands before them
    if token.dep.startswith("nsubj"):
        return ":pass" not in token.dep and _reaches(scene, token.head, verb)
    if token.dep.startswith(("obj", "obl", "iobj")):
        return False
    return noun.last == verb


def _follows_subject(scene: Scene, noun: Noun) -> bool:
    """Does a noun phrase or pronoun without a preposition stand between the opening of a clause and the number?"""
    tokens, first = scene.tokens, noun.first - 1
    while first > 0 and scene.is_number(first - 1):
        first -= 1
    for at in range(first - 1, max(first - WIDE, -1), -1):
        token = tokens[at]
        if token.pos == "SCONJ" or "PronType=Rel" in token.morph:  # "dat" is often taken for a pronoun
            return at + 1 < first
        if token.pos not in (*NOMINAL, "DET", "ADJ", "ADV") or token.text in (",", ";"):
            return False
    return False


def _has_opening(scene: Scene, verb: int) -> bool:
    """Does a noun phrase without a preposition stand right before a finite verb?"""
    tokens = scene.tokens
    if "VerbForm=Fin" not in tokens[verb].morph or verb == 0 or tokens[verb - 1].pos not in NOMINAL:
        return False
    for at in range(verb - 1, max(verb - WIDE, -1), -1):
        if tokens[at].pos == "ADP":
            return False
        if tokens[at].pos not in (*NOMINAL, "DET", "ADJ", "NUM"):
            return True
    return True


def _reaches(scene: Scene, head: int, verb: int) -> bool:
    """Is a subject's head the verb, or an auxiliary of it, or a verb coordinated to it?"""
    return head == verb or scene.tokens[verb].head == head or scene.tokens[head].head == verb
