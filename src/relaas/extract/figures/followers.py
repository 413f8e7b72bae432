"""Counts that those before them tell of: who remains of them ("24 remain"), who is to follow ("200 will follow")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import Cues
    from relaas.model.figures import Category

_LASTING: tuple[Category, ...] = ("missing", "hospitalised", "detained", "displaced", "evacuated")
"""What people are until something else is told of them, so that fewer and fewer remain."""
_MOVING: tuple[Category, ...] = ("deployed", "evacuated", "displaced", "released", "participants")
"""What people do one lot after the other."""
_REACH = 4
"""Sentences back to which those lie of whom some remain."""
_WAY = 6
"""Tokens between those counted and the verb, at most."""
_PARTING = ("NOUN", "PROPN", "PUNCT", "CCONJ", "SCONJ")
"""What stands between no subject and its verb."""
_ENDS = ("PUNCT", "CCONJ", "ADP", "SCONJ", "ADV")
"""What stands behind a verb that tells nothing more of its subject."""


def following(scene: Scene, spot: Spot, noun: Noun | None, told: Sequence[Told]) -> Finding | None:
    """What those are of whom a clause tells only that they remain, or are to follow; None where it tells more.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        told: The figures before it.
    """
    end, words = noun.last if noun is not None else spot.last, scene.words.elided
    if noun is None and (verb := _verb(scene, spot, end, words.remain)) is not None and verb[0] == end:
        return _left(scene, spot, told) if _is_all(scene, spot, verb[1]) else None
    if noun is not None and scene.words.suggests.of(scene.named(noun.at)) is not None:
        return None  # "40 soldiers will follow": the noun says it
    follow = _verb(scene, spot, end, words.follow)
    if follow is None or not told or not _is_near(scene, spot, told[-1][0], 1):
        return None
    category = told[-1][1].category
    why = f"they are to follow “{told[-1][1].anchor.text}”"
    return Finding(category, why, firm=True) if category in _MOVING else None


def _verb(scene: Scene, spot: Spot, end: int, verbs: Cues) -> tuple[int, int] | None:
    """The first token of a verb behind those counted and one past its last, nothing but helpers between."""
    high = min(end + _WAY, spot.stretch[1])
    hits = (hit for hit in verbs.found(scene.cued, end, high))
    first = min(hits, key=lambda hit: (hit.at[0], -len(hit.at)), default=None)
    if first is None or any(scene.tokens[at].pos in _PARTING for at in range(end, first.at[0])):
        return None
    return first.at[0], first.at[-1] + 1


def _is_all(scene: Scene, spot: Spot, at: int) -> bool:
    """Tells a clause no more than that they remain: "24 remain, by the reckoning of …", not "24 remain in hospital"?"""
    if at >= spot.sentence[1] or scene.tokens[at].pos == "PUNCT" or at in scene.timed:
        return True
    behind = next((i for i in range(at, spot.sentence[1]) if scene.tokens[i].pos != "ADP"), at)
    return scene.tokens[at].pos in _ENDS and (behind in scene.timed or scene.folded(at) in scene.words.agents)


def _left(scene: Scene, spot: Spot, told: Sequence[Told]) -> Finding | None:
    """What the last are of whom no fewer were missing, held or away from home."""
    for other, figure in reversed(told):
        if not _is_near(scene, spot, other, _REACH):
            return None
        if figure.category in _LASTING and not spot.mention.quantity.is_above(figure.quantity):
            return Finding(figure.category, f"so many remain of “{figure.anchor.text}”", firm=True)
    return None


def _is_near(scene: Scene, spot: Spot, other: Spot, reach: int) -> bool:
    return scene.tokens[spot.first].sentence - scene.tokens[other.first].sentence <= reach
