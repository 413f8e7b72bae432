"""Cues that are another's: of whoever tells the number, of a clause with a subject of its own, of a compound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.phrases import partly
from relaas.extract.figures.somebody import DEEP, VERBAL, above, is_of_somebody, subject_of_verb, verb_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.model.anchors import Anchor

_SOON = 3
"""Tokens behind a verb within which the number stands that it is of."""
_SHARED = "conj"
"""Relation of a verb that shares the subject of the one before it."""


def note_tellers(scene: Scene, sources: Iterable[Anchor | None]) -> None:
    """Note in a scene whose words tell each number: whoever says it, with what hangs on his name.

    Args:
        scene: The text.
        sources: Who says each quantity, in their order; None where nobody does.
    """
    if scene.words.strict and not scene.words.object_behind:
        return
    for spot, source in zip(scene.spots, sources, strict=True):
        if source is not None:
            scene.tellers[spot.index] = _phrase(scene, spot, source)


def _phrase(scene: Scene, spot: Spot, source: Anchor) -> frozenset[int]:
    """The tokens of a name or noun and of what hangs on it, unless the number is among them."""
    first, last = scene.positions.tokens_of(source)
    if not spot.sentence[0] <= first < spot.sentence[1] or first <= spot.first < last:
        return frozenset()
    own = set(range(first, last))
    hung = {at for at in range(*spot.sentence) if own.intersection(above(scene, at))}
    return frozenset(own if spot.first in hung else own | hung)


def is_anothers(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Does a cue tell of another than those counted?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        hit: The cue.
    """
    if not scene.words.object_behind:
        placed = not any(
            scene.tokens[at].pos in (*VERBAL, "ADJ") for at in hit.at
        )  # "het ziekenhuis ter plaatse"
        return _is_of_next(scene, spot, hit) or (placed and _is_of_teller(scene, spot, hit))
    if _is_of_teller(scene, spot, hit) or _qualifies_people(scene, hit):
        return True
    if is_of_somebody(scene, spot, noun, hit):
        return True
    return noun is None and _has_subject(scene, spot, hit)


def _is_of_next(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is it a verb behind "and" with a number of its own: "telde er zeventig en pakte er drie op"?

    The number before that has a verb before it, so that the two share none.
    """
    verb = verb_of(scene, hit)
    behind = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if verb is None or behind is None or behind.sentence != spot.sentence or verb <= spot.last:
        return False
    joined = scene.tokens[verb - 1].pos == "CCONJ" and verb < behind.first <= verb + _SOON
    return joined and scene.has_finite(spot.sentence[0], spot.first)


def _is_of_teller(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does it say who tells the number: "a policeman on duty reckoned it at 20,000"? Not "hospitals admitted 75"."""
    tellers = scene.tellers.get(spot.index, frozenset())
    others = [at for at in hit.at if at not in tellers]
    return len(others) < len(hit.at) and not any(scene.tokens[at].pos in VERBAL for at in others)


def _has_subject(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Has a verb behind a bare number a noun for its subject: "from 19 to 25, residents returned long ago"?

    Its own, or the one it shares with the verb that the number belongs to: "put it at 40 but cautioned that …".
    """
    verb = verb_of(scene, hit)
    if verb is None or verb <= spot.last or is_next(scene, spot.last, verb):
        return False
    governed, subject = verb, subject_of_verb(scene, verb)
    while (
        subject is None and scene.tokens[governed].dep == _SHARED and scene.tokens[governed].head < governed
    ):
        governed = scene.tokens[governed].head
        subject = subject_of_verb(scene, governed)
    if subject is None or scene.tokens[subject].pos not in ("NOUN", "PROPN"):
        return False
    return (subject >= spot.last or governed < spot.first) and not _is_of(scene, spot, subject)


def is_next(scene: Scene, end: int, verb: int) -> bool:
    """Stands a verb right behind those counted, helpers and adverbs between: "about 140 were wounded"?

    Args:
        scene: The text.
        end: One past the number, or its noun.
        verb: The verb.
    """
    if not scene.words.object_behind or end >= verb:
        return False
    low = behind_named(scene, end, verb)
    return all(scene.tokens[at].pos in ("AUX", "ADV", "PART") for at in range(low, verb))


def behind_named(scene: Scene, end: int, verb: int) -> int:
    """Where a clause goes on behind who they are, between commas: "and one, a Belgian of 35, died".

    Args:
        scene: The text.
        end: One past those counted.
        verb: One past the last token to look at.
    """
    if scene.folded(end) != ",":
        return end
    comma = next((at for at in range(end + 1, verb) if scene.folded(at) == ","), None)
    if comma is None or scene.tokens[end + 1].pos not in ("DET", "PROPN", "ADJ", "NOUN"):
        return end
    return end if scene.has_finite(end, comma) else comma + 1


def is_of_whole(scene: Scene, spot: Spot, noun: Noun, hit: CueHit) -> bool:
    """Is a cue what the whole is called, and not what befell the part: "two of the three escaped men are back"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts.
        hit: The cue.
    """
    if not spot.last <= hit.at[0] < noun.at:
        return False
    if scene.between(spot, spot.last, hit.at[0]) > 0:
        return True
    return noun.at == noun.first and hit.at[-1] < noun.at == partly(scene, spot)  # "two of the arrested men"


def _is_of(scene: Scene, spot: Spot, subject: int) -> bool:
    """Do a number and a subject belong together: "two of the miners", "a group of 12"?"""
    own = range(spot.first, spot.last)
    if any(scene.tokens[at].text == "," for at in range(spot.last, subject)):
        return False
    if subject in own or any(subject in above(scene, at) for at in own):
        return True
    partitive = scene.folded(spot.last) in scene.words.partitive
    return (partitive and subject < spot.last + DEEP) or bool(set(own).intersection(above(scene, subject)))


def _qualifies_people(scene: Scene, hit: CueHit) -> bool:
    """Is a word of a cue but what people whom no number counts are called by: "hospital officials", "prison staff"?"""
    return any(_is_modifier(scene, at) and at + 1 not in hit.at for at in hit.at)


def _is_modifier(scene: Scene, at: int) -> bool:
    token, behind = scene.tokens[at], at + 1
    if token.pos != "NOUN" or token.dep != "compound" or token.head != behind:
        return False
    name = scene.tokens[behind].text
    known = (scene.words.groups, scene.words.traps.sources, scene.words.bodies)
    return behind not in scene.nouns and any(nouns.of(name) is not None for nouns in known)
