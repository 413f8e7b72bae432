"""Those of whom alone a verb does not hold: "all but three have been found"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.afterwards import is_afterwards
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.ranking import GRAVE
from relaas.extract.figures.spared import is_spared
from relaas.extract.figures.things import names_things

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

_LASTING: tuple[Category, ...] = ("missing", "hospitalised", "injured", "detained", "displaced", "evacuated")
"""What people are until something else is told of them."""
_ENDING: dict[Category, Category] = {"released": "detained"}
"""What those were of whom alone something is told: who is not let go is still held."""
_BEFORE = 2
"""Words before those of whom a verb does not hold."""


def is_saved_from(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Does a verb hold of all but those counted: "all but three have been found", "freed all but three"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    if is_spared(scene, spot, noun):
        return True
    low = max(spot.first - _BEFORE, spot.sentence[0])
    hits = [
        hit
        for hit in scene.words.spared.save.found(scene.cued, low, spot.first)
        if hit.at[-1] == spot.first - 1
    ]
    if not hits:
        return False
    if scene.words.object_behind and scene.tokens[hits[0].at[0] - 1].pos == "VERB":
        return True
    return any(scene.tokens[at].pos in ("VERB", "AUX") for at in range(spot.last, spot.stretch[1]))


def _are_dead(scene: Scene, spot: Spot, *, spared: bool) -> bool:
    """Are they of the dead: people, whom words around the number spare, or of whom all are named or buried but they?"""
    return not _are_of_things(scene, spot) and (spared or is_afterwards(scene, spot, GRAVE))


def _are_of_things(scene: Scene, spot: Spot) -> bool:
    """Are all of whom alone they are spared things: "op vier na zijn alle 140 huizen ingestort"?"""
    others = (at for at in sorted(scene.nouns) if spot.stretch[0] <= at < spot.stretch[1])
    named = [scene.named(at) for at in others]
    return any(names_things(scene.words, name) for name in named)


def _said_of_all(scene: Scene, spot: Spot) -> Category | None:
    """What the noun for all of them says by itself: "op zes na zijn alle vermisten terecht"."""
    led = (at for at in range(spot.last + 1, spot.stretch[1]) if scene.tokens[at - 1].pos in ("DET", "PRON"))
    named = (scene.named(at) for at in led)  # a parse takes "doden" for a verb
    said = next((found for name in named if (found := scene.words.says.of(name)) is not None), None)
    return cast("Category | None", said)


def left_over(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    """What those are still of whom a verb does not hold: what was told of all before it.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        context: What the number hangs on.
    """
    spared = is_spared(scene, spot, noun)
    before, finding = context.before, context.finding
    if spared and finding is not None and finding.category in _ENDING:
        return Finding(_ENDING[finding.category], f"all but they are “{finding.category}”", firm=True)
    lasting = (*_LASTING, GRAVE)
    if before is None and spared and (said := _said_of_all(scene, spot)) in lasting:
        return Finding(said, "all but they are told of", firm=True)
    if (
        before is None
        and finding is not None
        and finding.category in lasting
        and (finding.marks or not finding.deed)
    ):
        return finding  # "all but four of the patients have gone home"
    if before is not None and before.category == GRAVE and _are_dead(scene, spot, spared=spared):
        return Finding(GRAVE, f"they are of “{before.words}”, whatever is not told of them", firm=True)
    if before is None or before.category not in _LASTING:
        told = spared or (scene.words.strict and noun is not None)  # "all but two of the nine fires are out"
        return Finding("other", "all but they are told of", firm=True) if told else None
    return Finding(before.category, f"all but they are no longer of “{before.words}”", firm=True)
