"""Those of whom it is told how many they are together: "Met vierhonderd waren ze, moslims en buurtbewoners"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

_ADJECTIVES = 4
"""Words before the noun for them, at most."""


def strength(scene: Scene, spot: Spot) -> int | None:
    """The plural noun set behind a pronoun for those whose number opens the clause; None where there is none.

    Args:
        scene: The text.
        spot: The number.
    """
    tokens, last, end = scene.tokens, spot.last, spot.sentence[1]
    led = spot.first > 0 and scene.folded(spot.first - 1) in scene.words.growth.by
    if not led or last + 3 >= end or tokens[last].lemma not in scene.words.traps.being:
        return None
    if tokens[last + 1].pos != "PRON" or tokens[last + 2].text != ",":
        return None
    for at in range(last + 3, min(last + 3 + _ADJECTIVES, end)):
        if tokens[at].pos in ("NOUN", "PROPN"):
            return at
        if tokens[at].pos not in ("DET", "ADJ", "ADV"):
            return None
    return None
