"""What names a count before any word of its clause does: a label, a toll, the count that it puts right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.bearings import bearings_of
from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.ellipses import is_here
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.joining import joined
from relaas.extract.figures.nations import BEFALLEN
from relaas.extract.figures.themes import labelled

if TYPE_CHECKING:
    from relaas.extract.figures.asked import Antecedent
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot

AMENDS = "amends"
"""Bearing of those by whom a count is put right."""


def named_for(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    """What names the count before any word of its clause does: a label, a toll, the count that it puts right.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        context: What it hangs on.
    """
    if noun is None:
        return labelled(scene, spot) or _toll(scene, spot, context) or _again(scene, spot, context)
    amended = _amended(scene, spot, noun, context) or joined(scene, spot, noun, context)
    return amended or (_headed(scene, spot, context) if context.finding is None else None)


def _again(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """What those are who are pointed back at by their number: "32 doden. De 32 zijn nu allemaal geïdentificeerd".

    Not what befell them since, which a noun for them yields to as well: "De veertien zijn vrijgelaten".
    """
    if scene.words.object_behind or not scene.is_pointed_at(spot):
        return None
    if scene.folded(spot.first - 1) in scene.words.traps.all:
        return None  # "alle drie zijn ze gewond" says itself what became of them
    same = (figure for _, figure in reversed(context.told) if figure.quantity == spot.mention.quantity)
    told = next(same, None)
    if told is None or told.category not in BEFALLEN:
        return None
    over = scene.words.overruled.get(told.category, frozenset())
    if context.finding is not None and context.finding.category in over:
        return None
    return Finding(told.category, f"it takes up “{told.anchor.text}”", firm=True)


def _amended(scene: Scene, spot: Spot, noun: Noun, context: Context) -> Finding | None:
    """What people at large are by whom a count is put right: those of that count, wherever they were listed."""
    before, people = context.before, scene.words.groups.of(scene.named(noun.at)) == PEOPLE
    said = scene.words.says.of(scene.named(noun.at)) is not None
    if before is None or not people or said or before.category not in BEFALLEN:
        return None
    if AMENDS not in bearings_of(scene, spot):
        return None
    return Finding(before.category, f"by them “{before.words}” is put right", firm=True)


def _toll(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """What its sentence names as the count before it: "het dodental na het instorten … liep op tot 141"."""
    before, told = context.before, context.told
    if before is None or not context.frame.counting or context.whole is not None:
        return None
    alone = before.holds or not told or told[-1][0].sentence != spot.sentence
    alone = alone or _is_named_since(scene, spot, before, told[-1][0])
    told_so = before.toll or _is_counted_off(scene, spot)
    return _named(before) if alone and told_so and is_here(scene, spot, before) else None


def _is_named_since(scene: Scene, spot: Spot, before: Antecedent, other: Spot) -> bool:
    """Is the count named behind the number before it: "a week after three dams burst, the death toll is 306"?"""
    named = scene.words.topics.found(scene.cued, other.last, spot.first)
    return any(hit.cue.name == before.category for hit in named)


def _is_counted_off(scene: Scene, spot: Spot) -> bool:
    """Does the verb that gives the count stand right before it: "deaths surpassing 100,000"?"""
    return scene.words.strict and any(hit.at[-1] == spot.first - 1 for hit in scene.counts(spot))


def _headed(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """What a colon before a crowd says it counts: "de opkomst was groter: 1,08 miljoen mensen"."""
    before = context.before
    colon = any(scene.folded(at) == ":" for at in range(spot.sentence[0], spot.first))
    if before is None or not (before.toll and colon and is_here(scene, spot, before)):
        return None
    return _named(before)


def _named(before: Antecedent) -> Finding:
    return Finding(before.category, f"“{before.words}” names the count", firm=True)
