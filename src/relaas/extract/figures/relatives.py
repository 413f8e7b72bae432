"""What a relative clause right behind those counted says of them, or a participle in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.allowed import allows
from relaas.extract.figures.asides import is_next_subject
from relaas.extract.figures.fates import fate_behind, place_behind
from relaas.extract.figures.findings import Finding, shown
from relaas.extract.figures.ranking import GRAVE
from relaas.extract.figures.scenes import SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot

_TO_WHOLE = 3
"""Tokens from a part to its whole: "two of the twelve"."""
_BEFORE_VERB = ("AUX", "ADV", "PART", "ADP", "SCONJ")
"""Words between "who" and its verb: "who have since died", whatever a parse takes "since" for."""


def qualified(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """What a relative clause right behind it says, its verb first: "de vier die bij de mars werden opgepakt".

    Or where they are: "of the 41 people in custody nine are soldiers".
    """
    opens = noun.last if noun is not None else spot.last
    if noun is None and (fate := fate_behind(scene, spot)) is not None:
        return shown(scene, 0, fate)
    helped = opens + 1 < spot.sentence[1] and _is_helping(scene, opens)
    opens += helped  # "five of the nine men being held"
    if opens >= spot.sentence[1] or not (helped or _is_opening(scene, spot, opens)):
        there = place_behind(scene, spot, noun)
        return shown(scene, 0, there) if there is not None else None
    limit = range(opens, spot.stretch[1])
    stops = (at for at in limit if scene.tokens[at].text in SOFT or is_next_subject(scene, at))
    end = next(stops, spot.stretch[1])  # "of the 61 who survived two are in a coma"
    hits = [hit for hit in scene.cues(spot) if opens <= hit.at[0] and hit.at[-1] < end]
    if scene.words.object_behind and "PronType=Rel" not in scene.tokens[opens].morph:
        hits = [hit for hit in hits if hit.at[0] == opens]  # the participle alone, and no verb behind it
    hits = [hit for hit in hits if allows(scene, noun, hit)]
    verbal = (hit for hit in hits if any(scene.tokens[at].pos == "VERB" for at in hit.at))
    return shown(scene, 0, next(verbal, hits[0])) if hits else None


def died_behind(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """Death as a relative clause right behind a noun tells it: "vier gewonden die in het ziekenhuis bezweken"."""
    opens = noun.last if noun is not None else spot.last
    if opens >= spot.sentence[1] or "PronType=Rel" not in scene.tokens[opens].morph:
        return None
    limit = range(opens, spot.stretch[1])
    end = next((at for at in limit if scene.tokens[at].text in SOFT), spot.stretch[1])
    hits = (hit for hit in scene.cues(spot) if opens <= hit.at[0] and hit.at[-1] < end and not hit.cue.weak)
    deaths = [hit for hit in hits if hit.cue.name == GRAVE and not hit.cue.done_to]
    return shown(scene, 0, deaths[0]) if deaths else None


def _is_helping(scene: Scene, at: int) -> bool:
    """Is it the helper of a participle that stands for a relative clause: "being held"?"""
    token = scene.tokens[at]
    helps = token.dep == "aux:pass" and "Tense=Pres" in token.morph and "VerbForm=Part" in token.morph
    return helps and scene.words.object_behind and scene.tokens[at + 1].pos == "VERB"


def _is_opening(scene: Scene, spot: Spot, at: int) -> bool:
    """Does a relative clause begin, or a participle that stands for one: "the 12 people arrested, …"?"""
    token = scene.tokens[at]
    before = scene.spots[spot.index - 1] if 0 < spot.index < len(scene.spots) else None
    part = before is not None and scene.folded(before.last) in scene.words.partitive
    # "two of the twelve climbers froze": a finite verb is that of the part
    part = part and before is not None and spot.first - before.last <= _TO_WHOLE
    only = not scene.has_finite(at + 1, spot.stretch[1])  # "two of the 16 sailors drowned", whatever its form
    finite = part and ("VerbForm=Fin" in token.morph or not token.dep.startswith(("acl", "amod")) or only)
    short = scene.words.object_behind and token.pos == "VERB" and not finite
    return "PronType=Rel" in token.morph or short


def told_behind(scene: Scene, at: int) -> int | None:
    """The verb of a participle or relative clause right behind those asked for: "the number of inmates who died".

    Args:
        scene: The text.
        at: Index of the token behind those asked for.
    """
    if not scene.words.object_behind:
        return None
    if at < len(scene.tokens) and "PronType=Rel" in scene.tokens[at].morph:
        at += 1
        while at < len(scene.tokens) and scene.tokens[at].pos in _BEFORE_VERB:
            at += 1
    return at if at < len(scene.tokens) and scene.tokens[at].pos == "VERB" else None
