"""What those are whose number answers a count named before: "Het aantal gewonden is herzien. … 48 patiënten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.allowed import ANYBODY
from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counting import counts
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.struck import HARMED
from relaas.model.figures import THINGS

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

_NEAR = 1
"""Sentences back to which a count is named that a number with a noun answers."""
_WAY = 4
"""Tokens between the words that give a count and its number: "noemde maandag nog 48 patiënten"."""
_ILL: tuple[Category, ...] = ("injured", "infected", "hospitalised", "missing")
"""What those can be whose noun hints that they are in hospital or ill."""
_OWN = frozenset({"participants", "deployed", "equipment", "rescued", "other"})
"""Hints of a noun that a count named before says nothing of."""


def is_given(scene: Scene, spot: Spot) -> bool:
    """Do words that give a count, and tell nothing of those counted, stand right before a number?

    Args:
        scene: The text.
        spot: The number.
    """
    low, _ = clause(scene, spot)
    hits = scene.words.asking.giving.found(scene.cued, low, spot.first)
    return any(_is_led(scene, hit.at[-1] + 1, spot.first) for hit in hits)


def of_topic(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    """The category of a count that is named right before a number with a noun of which nothing is said.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        context: What it hangs on.
    """
    before, finding = context.before, context.finding
    said = finding is not None and (finding.firm and finding.category != "other")
    if noun is None or before is None or before.index is not None or said or context.whole is not None:
        return None
    near = scene.tokens[spot.first].sentence - before.sentence <= _NEAR
    given = is_given(scene, spot) or (before.category == HARMED and bool(counts(scene, spot)))
    if not (before.names and near and given and _can_be(scene, noun, before.category)):
        return None
    return Finding(before.category, f"“{before.words}” names the count", firm=False)


def _is_led(scene: Scene, low: int, high: int) -> bool:
    """Stand only adverbs, times and who says it between the words that give a count and its number?"""
    return high - low <= _WAY and not any(
        scene.is_number(at) or scene.tokens[at].pos in ("PUNCT", "VERB", "AUX", "CCONJ")
        for at in range(low, high)
    )


def _can_be(scene: Scene, noun: Noun, category: Category) -> bool:
    """Can a category be of what a noun names, by its population and by what it hints at?"""
    name, words = scene.named(noun.at), scene.words
    hint = words.suggests.of(name)
    people = words.groups.of(name) is not None or noun.at in scene.peoples
    if words.says.of(name) is not None or category == "other":
        return False
    if hint in ("hospitalised", "infected"):
        return category in _ILL
    if category in THINGS:
        open_to = hint in words.otherwise and category in words.only.get(hint or "", (category,))
        return open_to and category in words.barred.get(ANYBODY, ())
    return people and hint not in _OWN
