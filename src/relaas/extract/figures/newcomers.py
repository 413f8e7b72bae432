"""Those by whom a count grew, told in a clause of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.nations import BEFALLEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.scenes import Scene, Spot, Told

PAIR = 2
"""An old and a new count."""


def is_newly_told(scene: Scene, spot: Spot, told: Sequence[Told]) -> bool:
    """Does a clause say by whom a count grew: "steeg van vijf naar acht, nadat zich drie wandelaars meldden"?

    By as many as that, or by some whom a word adds.

    Args:
        scene: The text.
        spot: The number.
        told: The figures before it.
    """
    if not told or scene.words.strict or told[-1][0].sentence != spot.sentence:
        return False
    other, figure = told[-1]
    because = any(token.pos == "SCONJ" for token in scene.tokens[other.last : spot.first])
    if (
        figure.category not in (*BEFALLEN, "detained")
        or not because
        or not figure.quantity.is_above(spot.mention.quantity)
    ):
        return False
    added = scene.words.superseded.found(scene.cued, spot.first - 1, spot.first)
    new = any(
        hit.cue.name == "added" for hit in scene.words.scopes.found(scene.cued, spot.last, spot.last + 1)
    )
    return bool(added) or new or _is_growth(spot, told)


def are_newcomers(scene: Scene, spot: Spot, told: Sequence[Told], finding: Finding | None) -> bool:
    """Are they some by whom the count before grew, with no more said than that they came to be known?

    Args:
        scene: The text.
        spot: The number.
        told: The figures before it.
        finding: What the words around it say.
    """
    return finding is not None and finding.category == "other" and is_newly_told(scene, spot, told)


def _is_growth(spot: Spot, told: Sequence[Told]) -> bool:
    """Is a number what parts the two counts before it, of one sentence and kind?"""
    pair = told[-PAIR:]
    if len(pair) < PAIR or any(one.sentence != spot.sentence for one, _ in pair):
        return False
    (_, old), (_, new) = pair
    numbers = (old.quantity.number, spot.mention.quantity.number, new.quantity.number)
    if None in numbers or old.category != new.category:
        return False
    return (old.quantity.number or 0) + (spot.mention.quantity.number or 0) == new.quantity.number
