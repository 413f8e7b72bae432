"""Those who are among the ones counted before them, or join them: "afgelopen nacht kwamen daar 21 agenten bij"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.scoping import EARLIER

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot

_NEAR = 1
"""Sentences back to the count they join."""
_OPENS_NOUN = ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ")
"""What stands behind a preposition, so that it closes no clause."""


def joined(scene: Scene, spot: Spot, noun: Noun, context: Context) -> Finding | None:
    """What those are who are among the ones counted right before, or come on top of them; None where no word says it.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts.
        context: What it hangs on.
    """
    if not context.told or scene.words.groups.of(scene.named(noun.at)) is None:
        return None
    other, figure = context.told[-1]
    apart = scene.tokens[spot.first].sentence - scene.tokens[other.first].sentence
    told = context.finding is not None and context.finding.firm
    if told or apart > _NEAR or figure.category == "other" or EARLIER in figure.scope:
        return None
    low, high = clause(scene, spot)
    if scene.words.reckoned.found(scene.cued, low, high):
        return Finding(figure.category, f"they are reckoned with “{figure.anchor.text}”, or not", firm=True)
    hits = scene.words.joining.found(scene.cued, low, high)
    around = (hit for hit in hits if hit.at[0] < spot.first and hit.at[-1] >= noun.last)
    if not any(_closes(scene, hit.at[-1] + 1, spot) for hit in around):
        return None
    return Finding(figure.category, f"they are counted with “{figure.anchor.text}”", firm=True)


def _closes(scene: Scene, at: int, spot: Spot) -> bool:
    """Does a clause end before a token, or go on with no noun: no "honderd mensen waren bij de wake"?"""
    return at >= spot.sentence[1] or scene.tokens[at].pos not in _OPENS_NOUN
