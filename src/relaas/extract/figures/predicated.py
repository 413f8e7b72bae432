"""Who those counted are, told behind a verb of being: "negen van hen waren agent", "five of the dead were tourists"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.counted import MEMBERS, PEOPLE, Noun

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.packs import LanguagePack

_SUBJECT = 6
"""Tokens behind a number among which its verb begins: "five of the most badly hurt were"."""
_PREDICATE = 5
"""Tokens behind that verb among which its noun stands: "waren volgens hem gewone agenten"."""
_PART = 3
"""Words between a part and its whole at most: "14 van de 22"."""
_LOOSE = (None, PEOPLE, MEMBERS)
"""Groups that tell nothing of who somebody is."""
_BETWEEN = ("ADJ", "ADV", "DET", "NOUN", "NUM", "X")
"""What stands between a verb of being and its noun: adverbs, adjectives, an article, half of a compound."""


def predicated(scene: Scene, spot: Spot, noun: Noun | None, pack: LanguagePack) -> Noun | None:
    """The noun by which a clause says who those it counts are; None where it says no more than its own noun does.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts by the words beside it.
        pack: The language.
    """
    if noun is not None and scene.words.groups.of(scene.named(noun.at)) not in _LOOSE:
        return None
    verb = None if _is_whole(scene, spot) else _verb(scene, spot, noun, pack)
    if verb is None:
        return None
    at = _by_parse(scene, verb)
    at = _by_order(scene, spot, verb) if at is None else at
    if at is None or not _tells_who(scene, at) or not _ends(scene, spot, at + 1, pack):
        return None
    return Noun(at, at, at + 1, None)


def _is_whole(scene: Scene, spot: Spot) -> bool:
    """Are those meant of whom some are told right before: "14 of the 22 injured are children"?"""
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is None or not 0 < spot.first - before.last <= _PART:
        return False
    return all(token.pos in ("ADP", "DET") for token in scene.tokens[before.last : spot.first])


def _by_parse(scene: Scene, verb: int) -> int | None:
    """The noun that a parse hangs a verb of being on, of its own clause and behind it."""
    token = scene.tokens[verb]
    at = token.head
    inside = verb < at < len(scene.tokens) and scene.tokens[at].sentence == token.sentence
    named = token.dep == "cop" and inside and scene.tokens[at].pos in ("NOUN", "PROPN")
    if any(scene.tokens[i].dep == "case" and scene.tokens[i].head == at for i in range(verb + 1, at)):
        return None  # "twelve were with their children"
    return at if named and not any(scene.is_number(i) for i in range(verb + 1, at + 1)) else None


def _by_order(scene: Scene, spot: Spot, verb: int) -> int | None:
    """The first noun behind a verb of being, nothing but adverbs, adjectives and an article between."""
    for at in range(verb + 1, min(verb + 1 + _PREDICATE, spot.stretch[1])):
        token = scene.tokens[at]
        if scene.is_number(at) or token.pos not in (*_BETWEEN, "PROPN"):
            return None
        ends = at + 1 >= spot.sentence[1] or scene.tokens[at + 1].pos not in ("NOUN", "PROPN", "ADJ")
        if token.pos in ("NOUN", "PROPN") and ends:
            return at
    return None


def _tells_who(scene: Scene, at: int) -> bool:
    """Is it a noun for people of one group?"""
    return scene.words.groups.of(scene.named(at)) not in _LOOSE


def _verb(scene: Scene, spot: Spot, noun: Noun | None, pack: LanguagePack) -> int | None:
    """The verb of being whose subject the number is, right behind it and what hangs on it."""
    first = noun.last if noun is not None and noun.first >= spot.last else spot.last
    for at in range(first, min(first + _SUBJECT, spot.stretch[1])):
        token = scene.tokens[at]
        if token.text == "," or scene.is_number(at):
            return None
        if token.lemma in pack.verbs.states and "VerbForm=Fin" in token.morph:
            return at
        if token.pos in ("SCONJ", "CCONJ") or "VerbForm=Fin" in token.morph:
            return None
    return None


def _ends(scene: Scene, spot: Spot, end: int, pack: LanguagePack) -> bool:
    """Is the noun what they are, and no agent nor company of a verb behind it: "waren agenten gaan helpen"?"""
    until = next((at for at in range(end, spot.stretch[1]) if scene.tokens[at].text == ","), spot.stretch[1])
    return not any(
        scene.tokens[at].pos in ("VERB", "AUX")
        and scene.tokens[at].lemma not in pack.verbs.states
        and not scene.tokens[at].dep.startswith(("acl", "advcl"))
        for at in range(end, until)
    )
