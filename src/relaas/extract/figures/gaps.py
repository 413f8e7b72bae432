"""Clauses whose verb is left out, so that a number takes that of the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import HARD, SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

_SHORT, _LONG = 8, 40
"""Tokens of a clause that tells a number and no more, and of the one before it up to its number."""
_OF_A_PLACE = ("ADP", "PROPN", "NOUN", "DET", "ADJ", "PUNCT")
"""What stands before the number there."""


def gapped(scene: Scene, spot: Spot) -> bool:
    """Is its clause without a verb: "de politie telde 12.000 deelnemers, de organisatie 25.000"?

    Args:
        scene: The text.
        spot: The number.
    """
    tokens = scene.tokens
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is None or before.sentence != spot.sentence:
        return False
    if spot.last < spot.sentence[1] and tokens[spot.last].pos not in ("PUNCT", "CCONJ"):
        return False
    for at in range(spot.first - 1, before.last - 1, -1):
        if tokens[at].pos in ("VERB", "AUX"):
            return False
        if tokens[at].text in (*SOFT, *HARD) or tokens[at].pos == "CCONJ":
            return True
    return False


def dies_there(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Has its clause no more than a place, where the one before has a verb: "32 stierven thuis, acht in de kliniek"?

    Args:
        scene: The text.
        spot: The number, without a noun.
        other: The one before it, of whom it is told that they died.
    """
    tokens = scene.tokens
    if other.sentence != spot.sentence or spot.last >= spot.sentence[1] or tokens[spot.last].pos != "ADP":
        return False
    joined = tokens[spot.first - 1].pos == "CCONJ" or tokens[spot.first - 1].text == ","
    end = next((at for at in range(spot.last, spot.sentence[1]) if tokens[at].text in HARD), spot.sentence[1])
    end = next((at for at in range(spot.last, end) if tokens[at].text == ","), end)
    return joined and not any(tokens[at].pos in ("VERB", "AUX") for at in range(spot.last, end))


def answers(scene: Scene, spot: Spot) -> bool:
    """Gives a clause without a verb somebody else's count: "het leger spreekt van twaalf doden, de rebellen van elf"?

    Args:
        scene: The text.
        spot: The number, without a noun.
    """
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is None or not scene.counts(before) or not gapped(scene, spot):
        return False
    prior = before.first - 2  # "een man van 76 en zijn vrouw van 73" are ages
    aged = scene.folded(spot.first - 1) in scene.words.traps.ages and prior >= spot.sentence[0]
    if aged and scene.words.groups.of(scene.named(prior)) is not None:
        return False
    led = scene.tokens[spot.first - 1].pos == "ADP" and scene.tokens[spot.first - 2].pos in ("NOUN", "PROPN")
    return led and scene.folded(spot.first - 1) == scene.folded(before.first - 1)


def set_beside(scene: Scene, spot: Spot) -> bool:
    """Is it all that a clause tells of a place or a country, as the one before did: "In Deal 90 fled. In Hythe, 40"?

    Both open with one preposition, or with names ("Lisbon sent 200 soldiers; Oslo, ninety").

    Args:
        scene: The text.
        spot: The number.
    """
    tokens, before = scene.tokens, scene.spots[spot.index - 1] if spot.index else None
    if before is None or tokens[spot.first].sentence - tokens[before.first].sentence > 1:
        return False
    opens, first = _opening(scene, spot, _SHORT), _opening(scene, before, _LONG)
    closed = spot.last >= spot.sentence[1] or tokens[spot.last].text in (".", *HARD)
    if opens is None or first in (None, opens) or not closed or opens == spot.first:
        return False
    between = tokens[opens : spot.first]
    if not all(token.pos in _OF_A_PLACE for token in between):
        return False
    if tokens[opens].pos == "ADP":
        return len(between) > 1 and scene.folded(opens) == scene.folded(first)
    names = [scene.positions.name_at(tokens[at].start) for at in (opens, first)]
    return names[0] == names[1] == "LOC"


def _opening(scene: Scene, spot: Spot, reach: int) -> int | None:
    """Where the clause of a number opens, behind a sign or where its sentence does; None if that is far off."""
    low = spot.sentence[0]
    for at in range(spot.first, max(spot.first - reach, low) - 1, -1):
        if at == low or scene.tokens[at - 1].text in HARD:
            return at
    return None
