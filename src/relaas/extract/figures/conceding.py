"""Clauses set against what was told before: "Sprak X eerst van tien, nu zijn het er twaalf", "; now only 125 are"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

_FINITE = "VerbForm=Fin"
_SUBJECTS = ("DET", "NOUN", "PROPN", "NUM", "ADJ")
"""What a sentence opens on that begins with its subject, or with a phrase before its verb."""


def is_conceded(scene: Scene, spot: Spot) -> bool:
    """Opens a sentence a clause that grants an earlier count, so that whoever gave that does not give the next one?

    It opens with its verb ("Sprak de politie eerst van tien, …") or with a word that binds it, the main verb right
    behind its comma: "Waar de politie eerst tien doden meldde, zijn het er twaalf".

    Args:
        scene: The text.
        spot: The next number.
    """
    tokens, first = scene.tokens, spot.sentence[0]
    if scene.words.object_behind:
        return False
    if _FINITE in tokens[first].morph:
        return True
    inside = range(first + 1, min(spot.first, len(tokens) - 1))
    inverted = (at for at in inside if tokens[at].text == "," and _FINITE in tokens[at + 1].morph)
    return tokens[first].pos not in _SUBJECTS and next(inverted, None) is not None


def is_of_now(scene: Scene, spot: Spot) -> bool:
    """Opens the clause of a number behind a semicolon with the time of the report: "; | now only 125 are"?

    Args:
        scene: The text.
        spot: The number.
    """
    low = spot.first - 1
    while low > spot.sentence[0] and scene.tokens[low].pos == "ADV":
        low -= 1
    return scene.tokens[low].text == ";" and scene.folded(low + 1) in scene.words.now
