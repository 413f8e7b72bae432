"""Counts that fare as those before them, or do not, their verb left out: "twelve survived; three did not"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.findings import Finding
from relaas.extract.figures.ranking import GRAVE
from relaas.model.figures import THINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import Category

_LIVING: tuple[Category, ...] = ("rescued", "evacuated", "released")
"""What is told of people with words of living."""
_FEW = 4
"""Tokens behind a count that can be no more than "had not yet"."""
_LONG = 40
"""Tokens before a count that are looked through."""
_GOES_ON = ("ADV", "ADP")
"""What goes on with a clause behind its comma: "two were, in fact, dead"."""


def elided(scene: Scene, spot: Spot, noun: Noun | None, told: Sequence[Told]) -> Finding | None:
    """What a count is whose clause holds no more than that they did, or did not; None where it holds more.

    Those who did not live died; of whom anything else did not befall, nothing is known.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        told: The figures before it.
    """
    words = scene.words.elided
    if (likewise := _likewise(scene, spot, noun, told)) is not None:
        return likewise
    at = noun.last if noun is not None else spot.last
    said = _clause(scene, at, spot.sentence[1])
    governed = spot.first > spot.sentence[0] and scene.tokens[spot.first - 1].pos in ("VERB", "AUX", "ADP")
    if governed or not said & (words.so | words.negated):
        return None
    before = _before(scene, spot, told)
    if before is None:
        return None
    low, high, category = before
    shown = " ".join(scene.tokens[i].text for i in range(at, at + len(said)))
    if not said & words.negated:
        return None if category is None else Finding(category, f"“{shown}” goes on with it", firm=True)
    lived = words.lived.found(scene.cued, low, high)
    if lived and category in (None, *_LIVING):
        return Finding(GRAVE, f"“{shown}” denies “{scene.tokens[lived[0].at[0]].text}”", firm=True)
    return None if category is None else Finding("other", f"“{shown}” denies it of them", firm=True)


def _likewise(scene: Scene, spot: Spot, noun: Noun | None, told: Sequence[Told]) -> Finding | None:
    """What those before are, where words right before a count say that it fared so: "so were two lecturers"."""
    low = max(spot.first - _FEW, spot.sentence[0])
    hits = scene.words.elided.likewise.found(scene.cued, low, spot.first)
    hit = next((hit for hit in hits if _is_led(scene, hit.at[-1] + 1, spot)), None)
    if (
        hit is None
        or not told
        or scene.tokens[spot.first].sentence - scene.tokens[told[-1][0].first].sentence > 1
    ):
        return None
    category = told[-1][1].category
    if category == "other" or (noun is not None and not _can_be(scene, noun, category)):
        return None
    shown = " ".join(scene.tokens[at].text for at in hit.at)
    return Finding(category, f"“{shown}” says that they fared as those before", firm=True)


def _is_led(scene: Scene, low: int, spot: Spot) -> bool:
    """Do only adverbs and articles stand before a number: "so were at least a dozen"?"""
    return all(scene.tokens[at].pos in ("ADV", "DET", "ADP") for at in range(low, spot.first))


def _can_be(scene: Scene, noun: Noun, category: Category) -> bool:
    """Can a category be of what a noun names? People are not damaged, and things not hurt."""
    people = scene.words.groups.of(scene.named(noun.at)) is not None
    return (category not in THINGS) == people


def _clause(scene: Scene, first: int, last: int) -> frozenset[str]:
    """The words between a count and the end of its clause, where there are few and all of them stand for a verb."""
    words, end = scene.words.elided, min(first + _FEW, last)
    known = words.so | words.negated | words.beside
    stop = next((at for at in range(first, end) if scene.tokens[at].pos == "PUNCT"), end)
    behind = scene.tokens[stop + 1].pos if stop + 1 < last else ""
    closed = stop == last or (stop < last and scene.tokens[stop].pos == "PUNCT" and behind not in _GOES_ON)
    said = frozenset(scene.folded(at) for at in range(first, stop))
    return said if closed and said <= known else frozenset()


def _before(scene: Scene, spot: Spot, told: Sequence[Told]) -> tuple[int, int, Category | None] | None:
    """The tokens of the clause before, and the category of the last count there; None where there is none.

    Where nobody is counted the words of the sentence before must tell by themselves that some lived.
    """
    if told and scene.tokens[spot.first].sentence - scene.tokens[told[-1][0].first].sentence <= 1:
        other, figure = told[-1]
        return max(other.sentence[0], spot.first - _LONG), spot.first, figure.category
    index = scene.tokens[spot.first].sentence
    before = scene.positions.analysis.sentences[max(index - 1, 0)]
    low = max(before.first, spot.first - _LONG)
    return (low, spot.first, None) if low < spot.first else None
