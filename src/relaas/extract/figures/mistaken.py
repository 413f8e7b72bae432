"""Nouns right behind a number that a parse takes for another kind of word: a name, an adjective."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.packs import LanguagePack

_SHORT = 3
"""Letters of a word that a name can hold in small ones: "van", "den"."""


def is_people(scene: Scene, at: int, pack: LanguagePack) -> bool:
    """Is a people taken for an adjective, with nothing behind it that it could belong to: "vier Fransen"?

    Args:
        scene: The text.
        at: Index of the word.
        pack: The language.
    """
    token = scene.tokens[at]
    if token.pos != "ADJ" or scene.words.apart:
        return False
    return is_alone(scene, at) and pack.names.inhabitants.match(token.text) is not None


def is_plain_word(scene: Scene, at: int, pack: LanguagePack) -> bool:
    """Is it a common noun taken for a name: "19 distributiecentra", small though no name begins so?

    Args:
        scene: The text.
        at: Index of the word.
        pack: The language.
    """
    token = scene.tokens[at]
    if scene.words.apart or pack.names.noun_capitals or token.pos != "PROPN":
        return False
    behind = scene.tokens[at + 1].pos if at + 1 < len(scene.tokens) else ""
    return token.text.islower() and len(token.text) > _SHORT and behind not in ("NOUN", "PROPN")


def are_things(scene: Scene, at: int, pack: LanguagePack) -> bool:
    """Is it a listed plural taken for an adjective: "138 gestolen telefoons kwamen tevoorschijn"?

    Args:
        scene: The text.
        at: Index of the word.
        pack: The language.
    """
    if scene.words.apart or pack.names.noun_capitals or not scene.tokens[at].text.islower():
        return False
    name = scene.named(at)
    return scene.words.suggests.is_plural(name) or scene.words.groups.is_plural(name)


def is_plural_unknown(scene: Scene, spot: Spot, at: int) -> bool:
    """Is it a plural of which a parse knows only that the number hangs on it: "900 scouts"?

    Args:
        scene: The text.
        spot: The number.
        at: Index of the word behind it.
    """
    plural = scene.tokens[at].text.endswith("s") and not scene.words.apart
    return plural and scene.tokens[spot.last - 1].head == at


def opens_cue(scene: Scene, spot: Spot, at: int) -> bool:
    """Is it the verb that begins words of what befell them, whatever a parse takes it for: "twee lieten het leven"?

    Args:
        scene: The text.
        spot: The number.
        at: Index of the word behind it.
    """
    if scene.words.apart or at != spot.last:
        return False
    return any(hit.at[:2] == (at, at + 1) and not hit.cue.leads for hit in scene.cues(spot))


def is_alone(scene: Scene, at: int) -> bool:
    """Does no noun stand right behind a word that it could belong to?

    Args:
        scene: The text.
        at: Index of the word.
    """
    behind = scene.tokens[at + 1].pos if at + 1 < len(scene.tokens) else ""
    return behind not in ("NOUN", "ADJ", "PROPN")
