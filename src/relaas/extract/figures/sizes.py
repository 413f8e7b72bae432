"""Numbers of what a thing can hold and of how many live in a place, which are no figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.frames import opens
from relaas.extract.figures.phrases import owner

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_LIKENING = 6
"""Tokens of the longest words that liken a thing to others by its size."""
STRICKEN = ("killed", "injured", "missing")
"""Whom what holds them holds indeed: "a container held 200 bodies"; not "there is room for 50 bodies"."""
KEPT = ("hospitalised", "displaced")
"""What those are of whom nouns hint that something holds them."""
RESIDENTS = "residents"
"""Population of those who live in a place."""


def is_size(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Is it what a thing can hold, or how many live in a place?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    if _is_likened(scene, spot, noun):
        return True
    tokens, traps = scene.tokens, scene.words.traps
    low = max(spot.first - 6, spot.sentence[0])
    said = scene.words.says.of(scene.named(noun.at)) if noun is not None else None
    held = [
        hit
        for hit in traps.capacities.found(scene.cued, low, spot.first)
        if hit.at[-1] == _before_adverbs(scene, spot) and not _is_of_cue(scene, spot, hit.at[-1])
        if not (_is_done(scene, hit.at[0]) or _is_let(scene, spot, hit) or _is_noun_of(scene, hit))
    ]
    holds = _is_held(scene, noun, said) and not any(_is_room(scene, hit) for hit in held)
    if (held and not holds) or _is_what_fits(scene, spot):
        return True
    if noun is None:
        return False
    named = traps.sizes.of(scene.named(noun.at)) is not None
    if named and (
        (scene.folded(spot.first - 1) in traps.sized and not _opens(scene, spot)) or _has(scene, spot)
    ):
        return True
    high = min(noun.last + 2, spot.stretch[1])
    if said is not None:
        return False
    before = spot.first - 1
    right_before = before >= spot.stretch[0] and tokens[before].lemma in traps.living
    right_before = right_before and not _is_of_cue(scene, spot, before)  # "nu wonen 900 inwoners in tenten"
    lives = [at for at in range(noun.last, high) if _lives(scene, at)] or _lives_behind(scene, spot, noun)
    return right_before or any(not _is_of_cue(scene, spot, at) for at in lives)  # "still live in tents"


def _before_adverbs(scene: Scene, spot: Spot) -> int:
    """The token before a number and its adverbs: "licensed to carry only 90"."""
    at = spot.first - 1
    while at > spot.sentence[0] and scene.tokens[at].pos == "ADV":
        at -= 1
    return at


def _is_likened(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Is a thing as big as so many others, and no crowd as big as so many people: "zo groot als 30 voetbalvelden"?"""
    if noun is None or scene.words.groups.of(scene.named(noun.at)) is not None:
        return False
    low = max(spot.first - _LIKENING, spot.sentence[0])
    hits = scene.words.traps.likened.found(scene.cued, low, spot.last)
    return any(hit.at[-1] >= spot.first - 1 for hit in hits)


def _opens(scene: Scene, spot: Spot) -> bool:
    """Does no place stand before a preposition and a number: "van tientallen inwoners ontbreekt elk spoor"?

    Nor does one where it is what they have: "de gegevens van 8.700 inwoners".
    """
    before = scene.tokens[spot.first - 2] if spot.first - 2 >= spot.sentence[0] else None
    linked = scene.folded(spot.first - 1) in scene.words.links
    held = before is not None and scene.words.traps.held.of(scene.named(spot.first - 2)) is not None
    return linked and (before is None or held or before.pos in ("CCONJ", "PUNCT"))


def _is_what_fits(scene: Scene, spot: Spot) -> bool:
    """Is it how many a thing can hold, its clause telling nothing else: "terwijl er 120 in mogen"?"""
    low, high = clause(scene, spot)
    fits = (hit for hit in scene.words.traps.rooms.found(scene.cued, low, high))
    verbs = {at for at in range(low, high) if scene.tokens[at].pos in ("VERB", "AUX")}
    return any(verbs <= set(hit.at) for hit in fits)


def _is_held(scene: Scene, noun: Noun | None, said: str | None) -> bool:
    """Are those counted in what holds them: "the camp houses 14,000 refugees", "the list held 388 names"?"""
    if said in STRICKEN or noun is None or not scene.words.strict:
        return said in STRICKEN
    name = scene.named(noun.at)
    if any(scene.words.says.of(scene.tokens[at].text) in STRICKEN for at in range(noun.first, noun.at)):
        return True  # "the register holds 212 missing people"
    kept = said is not None or scene.words.suggests.of(name) in KEPT
    return kept or scene.folded(noun.at) in scene.words.names


def _is_done(scene: Scene, at: int) -> bool:
    """Is it a verb of which people are the subject, who hold others: "police held 60 students"?"""
    if not scene.words.strict or scene.tokens[at].pos != "VERB":
        return False
    subjects = (c for c in scene.positions.children(at) if scene.tokens[c].dep == "nsubj")
    names = (scene.named(c) for c in subjects)
    return any(scene.words.groups.of(name) or scene.words.bodies.of(name) for name in names)


def _is_noun_of(scene: Scene, hit: CueHit) -> bool:
    """Is it another form of a noun: "cut its count of burned homes to 80" says not what a town is home to?"""
    words = {word for phrase in hit.cue.phrases for word in phrase.words}
    return any(scene.tokens[at].pos == "NOUN" and scene.folded(at) not in words for at in hit.at)


def _is_let(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """May people do what befalls them, and not fit somewhere: "er mochten er vijftien vertrekken"?"""
    if not any(scene.tokens[at].pos == "AUX" for at in hit.at):
        return False
    low, high = clause(scene, spot)
    verbs = {at for at in range(low, high) if scene.tokens[at].pos == "VERB" and at not in hit.at}
    return any(verbs & set(cue.at) for cue in scene.cues(spot))


def _is_room(scene: Scene, hit: CueHit) -> bool:
    """Does a word tell of room, and of nobody in it: "beds for", "can hold", "designed for"?"""
    token = scene.tokens[hit.at[0]]
    if not scene.words.strict:
        return token.pos == "NOUN"
    return "VerbForm=Inf" in token.morph or token.pos == "ADJ" or len(hit.at) > 1


def _is_of_cue(scene: Scene, spot: Spot, at: int) -> bool:
    """Does a word say what happened to them: "holding 19 sailors captive", "are still holding 19 sailors"?"""
    helpers = [
        scene.tokens[child] for child in scene.positions.children(at) if scene.tokens[child].dep == "aux"
    ]
    modal = scene.words.strict and not any(token.lemma in scene.words.traps.being for token in helpers)
    lasting = bool(helpers) and not modal
    hits = [hit for hit in scene.cues(spot) if at in hit.at]
    return any(len(hit.at) > 1 or (hit.cue.done_to and lasting) for hit in hits)


def is_peopled(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Is it how many live in a place of which a part is told: "2,000 of the town's 6,000 people"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    if noun is None or owner(scene, spot) == spot.first or not opens(scene, spot):
        return False
    place = scene.words.portions.settled.of(scene.named(spot.first - 2)) is not None
    name = scene.positions.name_at(scene.tokens[spot.first - 2].start) == "LOC"
    people = scene.words.groups.of(scene.named(noun.at)) in (PEOPLE, RESIDENTS)
    said = scene.words.says.of(scene.named(noun.at)) is not None
    return people and not said and (place or name)


def _lives(scene: Scene, at: int) -> bool:
    """Is it a verb of living somewhere? Not a participle where it has a form of its own ("12 people living there")."""
    token = scene.tokens[at]
    finite = not scene.words.object_behind or "VerbForm=Fin" in token.morph
    return finite and token.lemma in scene.words.traps.living


def _lives_behind(scene: Scene, spot: Spot, noun: Noun) -> list[int]:
    """The verb of living that ends their own clause: "waar 48.000 mensen van buiten wonen"."""
    end = clause(scene, spot)[1]
    between = range(noun.last, end)
    opened = any("PronType=Rel" in scene.tokens[at].morph for at in between)  # "mensen die er wonen"
    if scene.words.strict or opened or scene.has_finite(spot.stretch[0], spot.first):
        return []
    verbs = [at for at in between if scene.tokens[at].pos in ("VERB", "AUX")]
    return verbs if len(verbs) == 1 and _lives(scene, verbs[0]) else []


def _has(scene: Scene, spot: Spot) -> bool:
    """Does a verb of having govern a size: "die zo'n 8.000 inwoners telt"?"""
    return any(scene.tokens[at].lemma in scene.words.traps.having for at in range(*spot.stretch))
