"""A count that its sentence gives against what others told: "the union disputes that figure: 19 were hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.model.figures import Bearing

DISPUTES: Bearing = "disputes"
INSISTS = "insists"
"""The name of words by which somebody stands by a count, which a clause with "that" may follow."""
REJECTS = "rejects"
"""The name of words for what is done with a count as with much else: rejected, called into question."""
_NAMES = ("NOUN", "PRON", "DET")
"""Kinds of tokens that can stand for a count or a version."""
_OBJECT = 8
"""Words between such a word and the count or the version it is said of, at most."""


def disputes(scene: Scene, spot: Spot) -> bool:
    """Do words before a number say that it is given against another, and not against something else?

    "The owner disputes that exits were locked and puts the toll at twelve" disputes no count; "the army insists that
    eight died" does.

    Args:
        scene: The text.
        spot: The number.
    """
    low = _opening(scene, spot)
    for hit in scene.words.bearings.marks.found(scene.cued, low, spot.first):
        if hit.cue.name not in (DISPUTES, INSISTS, REJECTS):
            continue
        if hit.cue.name == REJECTS and not _is_of_a_count(scene, hit, low, spot.first):
            continue
        bound = hit.cue.name != INSISTS and _says_what(scene, hit.at[-1] + 1, spot.first)
        if scene.between(spot, hit.at[0], spot.first) == 0 and not bound:
            return True
    return False


def _is_of_a_count(scene: Scene, hit: CueHit, low: int, high: int) -> bool:
    """Is a count or a version rejected: "rejected the army's version", and not "rejected claims of slowness"?"""
    near = range(max(low, hit.at[0] - _OBJECT), min(hit.at[-1] + _OBJECT, high))
    told = (at for at in near if scene.named(at).casefold() in scene.words.bearings.versions)
    return any(scene.tokens[at].pos in _NAMES or _is_pointed_at(scene, at) for at in told)


def _is_pointed_at(scene: Scene, at: int) -> bool:
    """Does an article or the like make a noun of what a parse may take for a verb: "disputes that figure: …"?"""
    return scene.tokens[at].pos == "VERB" and scene.folded(at - 1) in scene.words.traps.pointers


def _opening(scene: Scene, spot: Spot) -> int:
    """Where the sentence of a number begins, or the one before it that ends in a colon."""
    sentences, own = scene.positions.analysis.sentences, scene.tokens[spot.first].sentence
    before = sentences[own - 1] if own else None
    led = before is not None and scene.folded(before.last - 1) == ":"
    return before.first if led and before is not None else spot.sentence[0]


def _says_what(scene: Scene, low: int, high: int) -> bool:
    """Does a clause with "that" say what is disputed? A parse takes that of "betwist dat cijfer:" for one as well."""
    that = next((at for at in range(low, high) if scene.tokens[at].pos == "SCONJ"), None)
    colon = next((at for at in range(low, high) if scene.folded(at) == ":"), high)
    return that is not None and (that > colon or colon == high or scene.has_finite(that, colon))
