"""Occasions: a march, a strike at which something befalls those counted, which its own verb tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

_GATHERED = "participants"
"""The category of those who come together."""
_WIDE = 4
"""Tokens before a noun that is an occasion, to its preposition."""


def gathered_last(scene: Scene, spot: Spot, ranked: list[tuple[int, CueHit]]) -> list[tuple[int, CueHit]]:
    """The cues with a gathering behind a preposition last: "rekende na de mars negen jongeren tijdelijk in".

    Whatever its clause's own verb says of those counted comes first, though it lies farther off.

    Args:
        scene: The text.
        spot: The number.
        ranked: The cues with their costs, cheapest first.
    """
    if not ranked or not _is_occasion(scene, spot, ranked[0][1]):
        return ranked
    own = [one for one in ranked if any(scene.tokens[at].pos in ("VERB", "AUX") for at in one[1].at)]
    return [*own, *(one for one in ranked if one not in own)]


def _is_occasion(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is a cue nothing but a noun for a gathering, before the number and behind a preposition?"""
    at, low = hit.at[-1], spot.sentence[0]
    beside = at == spot.first - 1 and scene.tokens[at - 1].pos == "DET"  # where a parse mistakes it
    noun = beside or scene.tokens[at].pos == "NOUN"
    if hit.cue.name != _GATHERED or at >= spot.first or not noun:
        return False
    before = [token.pos for token in scene.tokens[max(at - _WIDE, low) : at]]
    led = [pos for pos in before if pos not in ("DET", "ADJ", "PRON")]
    nominal = all(scene.tokens[i].pos in ("ADP", "DET", "ADJ", "NOUN") for i in hit.at if i != at)
    return nominal and led[-1:] == ["ADP"]
