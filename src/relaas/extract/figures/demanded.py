"""What somebody asks for, and is not there: "de bond eist 40 nieuwe leraren", "the union wants 300 more officers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.scenes import Scene, Spot

_VERBAL = ("VERB", "AUX")
_IDLE = ("other", "deployed", "equipment", "participants")
"""What those are of whom nothing is told; what a storm demands are lives."""
_BESIDE = 2
"""Tokens before a number, or behind it, among which stands that what is wanted is new."""


def is_demanded(scene: Scene, spot: Spot, noun: Noun | None, found: Finding) -> bool:
    """Is a count of what somebody asks for, of which nothing more is told?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        found: What was found of it.
    """
    if (
        noun is None
        or found.deed
        or found.category not in _IDLE
        or (found.firm and found.category != "other")
    ):
        return False
    traps = scene.words.traps
    verb = _governing(scene, spot, noun, traps.demands | traps.wants)
    if verb is None:
        return False
    around = range(max(spot.first - _BESIDE, 0), noun.last)
    return scene.tokens[verb].lemma in traps.demands or any(scene.folded(at) in traps.more for at in around)


def _governing(scene: Scene, spot: Spot, noun: Noun, verbs: frozenset[str]) -> int | None:
    """The verb whose object a noun is, its subject before it; by their order where it is the only verb of a clause."""
    token = scene.tokens[noun.at]
    if token.dep == "obj" and scene.tokens[token.head].lemma in verbs:
        children = scene.positions.children(token.head)
        asks = any(scene.tokens[at].dep == "nsubj" and at < noun.at for at in children)
        return token.head if asks else None
    low, high = clause(scene, spot)
    found = [at for at in range(low, high) if scene.tokens[at].pos in _VERBAL]
    asks = any(scene.tokens[at].dep.startswith("nsubj") for at in range(low, spot.first))
    alone = len(found) == 1 and found[0] < spot.first
    return found[0] if alone and asks and scene.tokens[found[0]].lemma in verbs else None
