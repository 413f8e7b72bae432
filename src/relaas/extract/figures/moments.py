"""Times that stand between two counts and belong to the first: "van 270 gisteren naar 300", "32 op zondag tegen 14"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.timexes import TimexMention


_NOUN = 3
"""Words of the noun of a number, behind which its relative clause begins."""


def is_moment(scene: Scene, at: int) -> bool:
    """Is a word a day, which no number right before it counts: "van twintig vrijdag naar acht gisteren"?

    Args:
        scene: The text.
        at: Index of its token.
    """
    return at in scene.timed and "Number=Plur" not in scene.tokens[at].morph


def is_anothers(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    """Does a time belong to the other one of two counts of a change, or to the one before whose noun it hangs on?

    Args:
        scene: The text.
        spot: The number.
        mention: The time.
    """
    first, last = scene.positions.tokens_of(mention.anchor)
    old = scene.spots[spot.index - 1] if spot.index else None
    if old is not None and old.sentence == spot.sentence and old.last <= first < last <= spot.first:
        return changes(scene, spot, old) or _hangs_on_it(scene, old, first)
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.sentence != spot.sentence or new.last > first:
        return False
    return changes(scene, new, spot) or _is_told_of(scene, new, first)


def _is_told_of(scene: Scene, other: Spot, first: int) -> bool:
    """Stands a time in the relative clause of a number: "meer dan de 7.500 die het ministerie om 15.00 uur meldde"?"""
    between = range(other.last, first)
    near = (at for at in between if "PronType=Rel" in scene.tokens[at].morph and at - other.last <= _NOUN)
    return any(not scene.commas(other.last, at) for at in near)


def changes(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is a number the new one of two counts, and the one before it the old: "gestegen van 270 gisteren naar 300"?

    Args:
        scene: The text.
        spot: The number.
        other: The one before it, in its sentence.
    """
    words = scene.words
    old = scene.folded(other.first - 1) in words.origin
    new = scene.folded(spot.first - 1) in words.target
    # "van 45 op zaterdag is het aantal gezakt naar dertig"
    fronted = other.first - 1 == spot.sentence[0]
    return old and new and (fronted or not scene.has_finite(other.last, spot.first))


def goes_over(scene: Scene, spot: Spot) -> bool:
    """Is it the old one of two counts, with a time of its own: "van 12 zaterdag op 31"?

    Args:
        scene: The text.
        spot: The number.
    """
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.sentence != spot.sentence or new.first - 1 <= spot.last:
        return False
    timed = all(at in scene.timed for at in range(spot.last, new.first - 1))
    return timed and changes(scene, new, spot)


def _hangs_on_it(scene: Scene, other: Spot, first: int) -> bool:
    """Hangs a time on the noun of a count before it: "van de vijf gewonden van gisteren zijn er twee overleden"?"""
    linked = scene.folded(first - 1) in scene.words.links and first - 2 in scene.nouns
    return linked and other.last <= first - 2
