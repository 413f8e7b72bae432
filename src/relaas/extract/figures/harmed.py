"""What befell those counted before where they were, or what they had: "six soldiers on patrol were wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.ranking import first_of
from relaas.extract.figures.scenes import SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_AT_WORK = ("deployed", "participants")
"""What a phrase behind a noun tells of those whom its verb says more of."""
_BEFALLS = ("killed", "injured", "missing", "hospitalised", "infected", "detained")
"""What a verb says of them."""
_SAVED, _HELD = "rescued", "detained"
_HURT, _STAY = "injured", "hospitalised"
_NOMINAL = ("NOUN", "ADP", "DET", "ADJ", "PRON", "PROPN")
"""Words of a phrase that tells how or where."""
_WIDE = 3
"""Words before the noun for a wound within which its preposition stands: "with a badly broken leg"."""


def harmed_by_verb(
    scene: Scene, noun: Noun | None, ranked: list[tuple[int, CueHit]]
) -> list[tuple[int, CueHit]]:
    """The verb that says what befell those counted first, before a phrase for where they served or marched.

    Args:
        scene: The text.
        noun: What the number counts, or None.
        ranked: The cues with their costs, cheapest first.
    """
    if noun is None or not ranked or ranked[0][1].cue.name not in _AT_WORK:
        return ranked
    first, token = ranked[0][1], scene.tokens[noun.at]
    if not all(scene.tokens[at].pos in _NOMINAL for at in first.at):
        return ranked
    told = token.dep.startswith(("nsubj", "obj")) and token.head not in first.at
    for at, (_, hit) in enumerate(ranked):
        befalls = hit.cue.name in _BEFALLS and not (hit.cue.weak or hit.cue.leads)
        if told and befalls and token.head in hit.at:
            return first_of(ranked, at)
    return ranked


def broken_out(scene: Scene, spot: Spot, ranked: list[tuple[int, CueHit]]) -> list[tuple[int, CueHit]]:
    """No rescue of prisoners who escaped, though nobody but the count before says who they are.

    "Six inmates were killed and two escaped".

    Args:
        scene: The text.
        spot: The number.
        ranked: The cues with their costs, cheapest first.
    """
    if not ranked or ranked[0][1].cue.name != _SAVED:
        return ranked
    before = [at for at in scene.nouns if spot.sentence[0] <= at < spot.first]
    if not before or scene.words.says.of(scene.named(max(before))) != _HELD:
        return ranked
    cost, first = ranked[0]
    fled = (hit for hit in scene.cues(spot) if hit.cue.name == "other" and set(hit.at) <= set(first.at))
    return [*((cost, hit) for hit in fled), *ranked]


def lying_first(scene: Scene, spot: Spot, ranked: list[tuple[int, CueHit]]) -> list[tuple[int, CueHit]]:
    """The hospital first, before the wounds with which those counted are there: "lie with burns in the clinic".

    Args:
        scene: The text.
        spot: The number.
        ranked: The cues with their costs, cheapest first.
    """
    if not ranked or not _is_wound(scene, spot, ranked[0][1]):
        return ranked
    wound = ranked[0][1]
    for at, (_, hit) in enumerate(ranked):
        lies = hit.cue.name == _STAY and not (hit.cue.weak or set(hit.at) & set(wound.at))
        if lies and _are_beside(scene, spot, *sorted((wound.at[-1], hit.at[0]))):
            return first_of(ranked, at)
    return ranked


def _are_beside(scene: Scene, spot: Spot, low: int, high: int) -> bool:
    """Do two phrases belong together: no mark or number between, nor "or" before one ("at a doctor's or in …")?"""
    joined = (at for at in range(low, high) if scene.tokens[at].pos == "CCONJ")
    apart = any(scene.tokens[at].text in SOFT for at in range(low, high))
    apart = apart or any(scene.tokens[at + 1].pos == "ADP" for at in joined)
    return not apart and scene.between(spot, low, high) == 0


def _is_wound(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is it a noun for a wound behind a preposition, which tells of no more than what they have?"""
    last = hit.at[-1]
    noun = (
        scene.tokens[last].pos == "NOUN" or scene.tokens[last - 1].pos == "ADP"
    )  # whatever a parse makes of it
    if hit.cue.name != _HURT or not noun:
        return False
    low = max(hit.at[0] - _WIDE, spot.sentence[0])
    before = [scene.tokens[at].pos for at in range(low, last)]
    treated = any(hit.cue.name == _HURT and hit.cue.done_to for hit in scene.cues(spot))
    led = (
        ""
        if treated
        else next((pos for pos in reversed(before) if pos not in ("DET", "ADJ", "ADV", "VERB", "NOUN")), "")
    )
    return led == "ADP"
