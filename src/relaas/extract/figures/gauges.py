"""Numbers of what is measured and not counted: "temperatures had hit 104"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.sums import BEFALLEN

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot

_VERBAL = ("VERB", "AUX")


def is_measured(scene: Scene, spot: Spot) -> bool:
    """Is a number without a noun what a gauge reads, by the subject of its verb: "the mercury stood at 41"?

    Not where the verb says that somebody was hit: "the gusts killed three".

    Args:
        scene: The text.
        spot: The number.
    """
    gauges, tokens = scene.words.traps.gauges, scene.tokens
    verb = tokens[spot.first].head
    if not gauges or tokens[verb].pos not in _VERBAL or not spot.sentence[0] <= verb < spot.first:
        return False
    subjects = (at for at in scene.positions.children(verb) if tokens[at].dep.startswith("nsubj"))
    if not any(scene.folded(at) in gauges for at in subjects):
        return False
    return not any(verb in hit.at and hit.cue.name in BEFALLEN for hit in scene.cues(spot))
