"""People before whom something is done, whatever is told of others: "to 9,000 people she read the list of the dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.hints import CROWD

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import Cues

_LEAD = 4
"""Tokens of the longest cue before a number."""
_MANY = 10
"""How many times more than a crowd has at least those are to whom somebody speaks, and whom he does not interview."""


def audience(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """What those are before whom, or to whom, somebody speaks, reads or sings; None where they are none such.

    Args:
        scene: The text.
        spot: The number.
        noun: Who is counted, or None.
    """
    crowds, low = scene.words.crowds, spot.mention.quantity.low
    name = scene.named(noun.at) if noun is not None else ""
    if crowds.least is None or low < crowds.least or scene.words.groups.of(name) is None:
        return None
    if scene.words.says.of(name) is not None:
        return None
    acts = is_led(scene, spot, crowds.facing) and bool(crowds.acts.found(scene.cued, *clause(scene, spot)))
    told = is_led(scene, spot, crowds.addressed) and not _is_bidden(scene, spot)
    listens = scene.words.suggests.of(name) == CROWD
    if acts or (told and (listens or low >= _MANY * crowds.least)):
        return Finding(CROWD, f"they are “{name}” before whom it is done", firm=True)
    return None


def is_led(scene: Scene, spot: Spot, cues: Cues) -> bool:
    """Stands a cue right before a number?

    Args:
        scene: The text.
        spot: The number.
        cues: The cues.
    """
    found = cues.found(scene.cued, max(spot.first - _LEAD, spot.sentence[0]), spot.first)
    return any(hit.at[-1] == spot.first - 1 for hit in found)


def _is_bidden(scene: Scene, spot: Spot) -> bool:
    """Are they told what to do, by a cue around the number: "authorities told 90,000 people to leave"?"""
    low, high = clause(scene, spot)
    around = (
        hit for hit in scene.words.cues.found(scene.cued, low, high) if hit.at[0] < spot.first < hit.at[-1]
    )
    return any(hit.cue.name != CROWD for hit in around)
