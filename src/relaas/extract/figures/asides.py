"""Words of a clause put in beside a count without a noun: they tell of its source, or of a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.costs import is_deed
from relaas.extract.figures.ranking import GRAVE
from relaas.extract.figures.scenes import SOFT
from relaas.model.figures import THINGS

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_THERE = 4
"""Tokens behind a number among which it is said that those counted were on board."""
_OPENING = 2
"""Tokens of a relative clause among which its pronoun stands: "dat …", "van wie …"."""


def is_aside(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Stands a cue in a relative clause that is none of the number's?

    "Het parket, dat een buurman aanhield, telt er 33"; "de club telt er 33, van wie er twee stierven"; "op de lijst die
    de gids liet ronddelen staan er 33".

    Args:
        scene: The text.
        spot: The number, which has no noun.
        hit: The cue.
    """
    if _stands_in_one(scene, spot, hit) or _is_of_sum(scene, spot, hit):
        return True
    comma = next((at for at in range(hit.at[0], spot.stretch[0], -1) if scene.tokens[at].text in SOFT), None)
    if comma is None or not _is_relative(scene, comma + 1):
        return False
    if hit.at[-1] < spot.first:
        return any(scene.tokens[at].text in SOFT for at in range(hit.at[-1], spot.first))
    return comma >= spot.last and bool(scene.between(spot, comma, hit.at[-1]))


def _stands_in_one(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Stands a cue before a number in the relative clause of a noun that no comma parts, a main verb behind it?"""
    low, high = spot.stretch[0], hit.at[0]
    opens = next((at for at in range(high, low, -1) if "PronType=Rel" in scene.tokens[at].morph), None)
    if opens is None or scene.tokens[opens - 1].pos not in ("NOUN", "PROPN") or hit.at[-1] >= spot.first:
        return False
    return scene.has_finite(opens + 1, hit.at[-1] + 1) and scene.has_finite(hit.at[-1] + 1, spot.first)


def _is_of_sum(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is it told of a figure, and not of those counted: "het getal van 39 dat de prefectuur naar buiten bracht"?"""
    opens = scene.folded(spot.first - 1) in scene.words.links and hit.at[0] > spot.last
    named = opens and scene.folded(spot.first - 2) in scene.words.traps.tolls
    behind = scene.tokens[spot.last] if spot.last < spot.sentence[1] else None
    # a parse takes the pronoun for the word before a clause: "het getal van 39 dat …"
    return named and behind is not None and ("PronType=Rel" in behind.morph or behind.pos == "SCONJ")


def is_of_deed(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does an infinitive with an article tell of others: "bij rellen na het doodschieten van een man stierven er 51"?

    Args:
        scene: The text.
        spot: The number.
        hit: The cue.
    """
    others = range(hit.at[-1] + 2, spot.first)
    return any(scene.tokens[at].pos in ("NOUN", "PROPN") for at in others) and is_deed(scene, hit)


def is_of_thing(scene: Scene, noun: Noun | None, hit: CueHit) -> bool:
    """Says a word of a thing before it that it was deadly: "negen mensen aan boord van de verongelukte Cessna"?

    Args:
        scene: The text.
        noun: What the number counts, or None.
        hit: The cue.
    """
    at, ending = hit.at[-1], scene.words.inflection
    if hit.cue.name != GRAVE or len(hit.at) > 1 or not ending or at + 1 >= len(scene.tokens):
        return False
    behind, name = scene.tokens[at + 1], scene.named(at + 1)
    verbal = "VerbForm=Fin" in scene.tokens[at].morph or at + 1 in scene.timed  # "doodde vrijdag"
    if verbal or not scene.tokens[at].text.endswith(ending) or behind.pos not in ("NOUN", "PROPN"):
        return False
    known = scene.words.groups.of(name) is not None or scene.words.says.of(name) is not None
    counted = at + 1 in scene.nouns or (noun is not None and noun.at == at + 1)
    return not (known or counted or at + 1 in scene.peoples)


def is_of_one(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does a noun behind an article name one person alone: "het eiste achttien levens, zij is de enige overlevende"?

    Args:
        scene: The text.
        spot: The number, of several.
        hit: The cue.
    """
    at, number = hit.at[0], spot.mention.quantity.number
    name = scene.named(at)
    deed = "VerbForm=Inf" in scene.tokens[at].morph  # "het overlijden"
    if deed or len(hit.at) > 1 or number == 1 or scene.words.apart or scene.words.groups.of(name) is None:
        return False
    first = at
    while first > spot.sentence[0] and scene.tokens[first - 1].pos in ("ADJ", "PRON"):
        first -= 1
    behind = scene.tokens[at + 1].pos if at + 1 < len(scene.tokens) else ""
    one = not scene.words.groups.is_plural(name) and behind not in ("NOUN", "PROPN", "ADJ")
    return one and scene.tokens[first - 1].pos == "DET" and not spot.first <= at < spot.last


def is_next_subject(scene: Scene, at: int) -> bool:
    """Is it a number with its verb right behind, of whom the main clause tells: "of the 61 who survived two are …"?

    Args:
        scene: The text.
        at: Index of its token.
    """
    return scene.is_number(at) and scene.tokens[at + 1].pos in ("VERB", "AUX")


def _is_relative(scene: Scene, at: int) -> bool:
    opening = scene.tokens[at : at + _OPENING]
    return any("PronType=Rel" in token.morph for token in opening)


def is_of_craft(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is a cue of the ship whose people alone are counted: "ferry with 160 aboard capsizes"?

    Args:
        scene: The text.
        spot: The number, without a noun.
        hit: The cue.
    """
    if hit.cue.name not in THINGS or hit.cue.name == "other":
        return False
    there = scene.words.elided.there.found(scene.cued, spot.last, min(spot.last + _THERE, spot.sentence[1]))
    return any(found.at[0] == spot.last for found in there)
