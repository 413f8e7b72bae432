"""Deaths told behind "and" of those whom something else befell first: "were swept away by the current and drowned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.ranking import GRAVE

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_BEFORE_DEATH = (
    "injured",
    "hospitalised",
    "missing",
    "rescued",
    "evacuated",
    "detained",
    "infected",
    "other",
)
"""What befalls people who can die of it, or after it."""
_WIDE = 12
"""Tokens before "and", and behind it, within which the two verbs stand."""
_OBJECTS = ("DET", "NOUN", "PROPN", "PRON", "NUM")
"""What a verb is followed by that does it to others."""


def died_of_it(scene: Scene, spot: Spot, ranked: list[tuple[int, CueHit]]) -> list[tuple[int, CueHit]]:
    """Ranked cues, a death joined to the first of them before it.

    Args:
        scene: The text.
        spot: The number.
        ranked: The cues with their costs, cheapest first.
    """
    if not ranked or ranked[0][1].cue.name not in _BEFORE_DEATH:
        return ranked
    cost, first = ranked[0]
    deaths = (hit for hit in scene.cues(spot) if _is_of_them(scene, spot, first, hit))
    death = next(deaths, None)
    return ranked if death is None else [(cost, death), *ranked]


def _is_of_them(scene: Scene, spot: Spot, first: CueHit, hit: CueHit) -> bool:
    """Does a verb of dying, behind "and" and with no subject of its own but a pronoun, go on with what befell them?"""
    low, high = max(first.at[-1] + 1, spot.last), hit.at[0]
    if hit.cue.name != GRAVE or hit.cue.weak or hit.cue.leads or not low < high <= low + 2 * _WIDE:
        return False
    joins = next((at for at in range(low, high) if scene.tokens[at].pos == "CCONJ"), None)
    if joins is None or max(joins - low, high - joins) > _WIDE or scene.has_finite(low, joins):
        return False
    own = any(_is_noun_subject(scene, at) or scene.tokens[at].text == "," for at in range(joins + 1, high))
    return not (own or scene.between(spot, low, high)) and _is_death(scene, hit)


def _is_noun_subject(scene: Scene, at: int) -> bool:
    """Is it a noun that a clause tells of?"""
    token = scene.tokens[at]
    return token.dep.startswith("nsubj") and token.pos != "PRON"


def _is_death(scene: Scene, hit: CueHit) -> bool:
    """Does a verb say that its subject died, or was killed, and not that it killed others?"""
    verbs = [scene.tokens[at] for at in hit.at if scene.tokens[at].pos in ("VERB", "AUX", "ADJ")]
    if not verbs or not hit.cue.done_to:
        return bool(verbs)
    behind = scene.tokens[hit.at[-1] + 1] if hit.at[-1] + 1 < len(scene.tokens) else None
    passive = not any("VerbForm=Fin" in token.morph for token in verbs)
    return passive and (behind is None or behind.pos not in _OBJECTS)
