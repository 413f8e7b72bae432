"""Counts in a row that share their verb: "34 gijzelaars en vijftien kapers zijn omgekomen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.preceding import ADJECTIVES

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot


def row_end(scene: Scene, spot: Spot, end: int) -> int:
    """Where the row ends that a count opens: only one that "and" closes shares its verb.

    Behind a comma alone each has its own: "300 killed, 40 villages cut off".

    Args:
        scene: The text.
        spot: The number that opens it.
        end: One past the noun it counts.
    """
    closed = end
    for other in scene.spots[spot.index + 1 :]:
        joined, listed = _joins(scene, end, other, "CCONJ"), _joins(scene, end, other, ",")
        near = range(other.last, min(other.last + ADJECTIVES, other.sentence[1])) if joined or listed else ()
        counted = next((at for at in near if at in scene.nouns), None)
        if counted is None or any(
            scene.tokens[at].pos in ("VERB", "PUNCT") for at in range(other.last, counted)
        ):
            break
        end = counted + 1
        goes_on = end < spot.sentence[1] and scene.tokens[end].pos == "CCONJ"  # "and a pilot were killed"
        closed = end if joined or goes_on else closed
    return closed


def _joins(scene: Scene, at: int, other: Spot, mark: str) -> bool:
    """Does a sign, or a word of a kind, at a token stand right before a number?"""
    return other.first == at + 1 and mark in (scene.tokens[at].pos, scene.tokens[at].text)
