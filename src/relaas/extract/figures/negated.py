"""Words that a negation right before them takes back: "twintig zijn nog niet vrij", "12 were not hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.cues import CueHit

_WAY = 3
"""Words that may stand between a negation and what it denies: "have not yet been released"."""
_OPEN = ("VERB", "ADJ", "ADV", "ADP")
"""What words that say what happened begin with where a negation denies them."""


def is_negated(scene: Scene, hit: CueHit) -> bool:
    """Does a negation stand right before a word of a cue, and is it none of its own words ("het niet gehaald")?

    Args:
        scene: The text.
        hit: The cue.
    """
    return any(_denied(scene, hit, at) for at in hit.at if scene.tokens[at].pos in _OPEN)


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
