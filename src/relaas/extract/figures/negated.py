"""Words that hold of none: "twintig zijn nog niet vrij", "12 were not hurt", "30 inside, but nobody was hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.cues import CueHit

_WAY = 3
"""Words that may stand between a negation and what it denies: "have not yet been released"."""
_MARKS = (",", ";", ":", "(", ")")
"""Signs that part one clause from another."""
_OPEN = ("VERB", "ADJ", "ADV", "ADP")
"""What words that say what happened begin with where a negation denies them."""


def is_negated(scene: Scene, hit: CueHit) -> bool:
    """Does a negation stand right before a word of a cue, and is it none of its own words ("het niet gehaald")?

    Args:
        scene: The text.
        hit: The cue.
    """
    return any(_denied(scene, hit, at) for at in hit.at if scene.tokens[at].pos in _OPEN)


def is_of_nobody(scene: Scene, end: int, hit: CueHit) -> bool:
    """Is it told behind those counted of nobody: "212 leerlingen binnen, maar niemand van hen raakte gewond"?

    Args:
        scene: The text.
        end: One past the number, or its noun.
        hit: The cue.
    """
    last, alone = hit.at[-1], scene.words.elided.none
    nobody = [at for at in range(end, last) if scene.folded(at) in alone and at not in hit.at]
    if not nobody or any(scene.is_number(at) for at in range(nobody[-1] + 1, last)):
        return False
    behind, low = scene.tokens[nobody[-1] + 1], min(nobody[-1], hit.at[0])
    if any(scene.tokens[at].text in _MARKS for at in range(low, max(nobody[-1], hit.at[0]))):
        return False
    return behind.pos not in ("NOUN", "ADJ", "PROPN", "SCONJ")  # "geen gewonden", "niemand die"


def _denied(scene: Scene, hit: CueHit, at: int) -> bool:
    """Stands one before a token, nothing but helpers and small words between?"""
    words = scene.words.elided
    for before in range(at - 1, max(at - 1 - _WAY, -1), -1):
        if before in hit.at:
            return False
        if scene.folded(before) in words.negated:
            return True
        if scene.tokens[before].pos != "AUX" and scene.folded(before) not in words.beside:
            return False
    return False
