"""Nouns that stand before the number that counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.things import names_things

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

ADJECTIVES = 5
"""Words that may stand between a number and its noun."""
_HEADING = 6
"""Words of a heading before its colon."""
_TOTAL = 4
"""Words behind a number that say that it is all of those."""


def is_listed(scene: Scene, at: int) -> bool:
    """Is the word a counted noun the pack knows: "geborgen lichamen"?"""
    if at >= len(scene.tokens):
        return False
    words, text = scene.words, scene.named(at)
    return any(nouns.of(text) is not None for nouns in (words.groups, words.suggests, words.says))


def before_colon(scene: Scene, spot: Spot) -> int | None:
    """The counted noun that a colon parts from its number: "aantal bevestigde gevallen: 5.260"."""
    at = spot.first - 2
    if at < spot.sentence[0] or scene.tokens[at + 1].text != ":":
        return None
    if is_listed(scene, at):
        return at if at not in scene.nouns else None
    return _of_heading(scene, spot) if scene.words.object_behind else None


def _of_heading(scene: Scene, spot: Spot) -> int | None:
    """The plural noun that opens a short heading before a number alone: "Structures lost: 23"."""
    begun, colon = spot.sentence[0], spot.first - 1
    closed = spot.last >= spot.sentence[1] or scene.tokens[spot.last].pos == "PUNCT"
    named = scene.words.topics.found(scene.cued, begun, colon)
    plain = not (named or any(scene.is_number(at) for at in range(begun, colon)))
    if not (closed and plain and colon - begun <= _HEADING):
        return None
    return next((at for at in range(begun, colon) if _is_named(scene, at)), None)


def _is_named(scene: Scene, at: int) -> bool:
    """Is it a plural that a list knows?"""
    words, name = scene.words, scene.named(at)
    return words.groups.is_plural(name) or words.suggests.is_plural(name)


def beside(scene: Scene, spot: Spot) -> int | None:
    """The counted noun before a colon, moved behind the number, or a people right behind it; None where none is.

    Args:
        scene: The text.
        spot: The number.
    """
    at = before_colon(scene, spot)
    at = moved_behind(scene, spot) if at is None else at
    return spot.last if at is None and _is_nation(scene, spot) else at


def _is_nation(scene: Scene, spot: Spot) -> bool:
    """Is a people of one form taken for an adjective right behind a number, no noun behind it: "24 Vietnamese were"?"""
    at = spot.last
    if not scene.words.apart or at >= spot.sentence[1] or at not in scene.peoples:
        return False
    behind = scene.tokens[at + 1].pos if at + 1 < spot.sentence[1] else ""
    return scene.tokens[at].pos == "ADJ" and behind not in ("NOUN", "PROPN", "ADJ", "NUM", "CCONJ")


def set_behind(scene: Scene, spot: Spot) -> int | None:
    """The plural noun that a number is set behind: "de duikers van de marine, een vijftigtal, staan …".

    Things too, where words behind it say that it is all of them: "de pistolen, negen in totaal".
    """
    tokens = scene.tokens
    whole = _is_of_all(scene, spot)
    closed = whole or (spot.last < spot.sentence[1] and tokens[spot.last].text in (",", ")"))
    if spot.first - 2 < spot.sentence[0] or tokens[spot.first - 1].text not in (",", "(") or not closed:
        return None
    for at in range(spot.first - 2, max(spot.first - 2 - ADJECTIVES, spot.sentence[0] - 1), -1):
        known = scene.words.groups.of(scene.named(at)) and scene.words.groups.is_plural(scene.named(at))
        if known or (whole and _are_things(scene, at)):
            return None if at in scene.nouns else at
        if tokens[at].pos not in ("NOUN", "PROPN", "DET", "ADP", "ADJ"):
            return None
    return None


def _are_things(scene: Scene, at: int) -> bool:
    """Is it a plural, or a listed thing, whatever a parse takes it for: "vond geweren, dertien in totaal"?"""
    token = scene.tokens[at]
    plural = token.pos == "NOUN" and "Number=Plur" in token.morph
    return plural or (token.text.islower() and names_things(scene.words, scene.named(at)))


def _is_of_all(scene: Scene, spot: Spot) -> bool:
    """Do words right behind a number say that it is all of them: ", vier in totaal"?"""
    hits = scene.words.totals.found(scene.cued, spot.last, min(spot.last + _TOTAL, spot.sentence[1]))
    ends = (hit.at[-1] + 1 for hit in hits if hit.at[0] == spot.last)
    end = max(ends, default=spot.sentence[1])
    return end < spot.sentence[1] and scene.tokens[end].pos in ("PUNCT", "CCONJ")


def company(scene: Scene, spot: Spot) -> int | None:
    """The noun of a company before its number: "een gezin van zes"."""
    at = spot.first - 2
    if at < spot.sentence[0] or scene.folded(at + 1) not in scene.words.links:
        return None
    return at if scene.words.traps.collectives.of(scene.named(at)) is not None else None


def moved_behind(scene: Scene, spot: Spot) -> int | None:
    """The plural noun that a long object has behind what its verb brings it to: "bringing to 71 the lorries let in".

    Args:
        scene: The text.
        spot: The number.
    """
    tokens, words = scene.tokens, scene.words
    at, low = spot.last, spot.sentence[0]
    led = spot.first - 2 >= low and scene.folded(spot.first - 1) in words.reached
    verbal = led and tokens[spot.first - 2].pos == "VERB"
    if not (words.object_behind and verbal and at < spot.sentence[1] and tokens[at].pos == "DET"):
        return None
    at += 1
    while at < spot.sentence[1] and tokens[at].pos == "ADJ":
        at += 1
    while at + 1 < spot.sentence[1] and tokens[at].pos == tokens[at + 1].pos == "NOUN":
        at += 1
    plural = at < spot.sentence[1] and "Number=Plur" in tokens[at].morph
    return at if plural and is_listed(scene, at) else None
