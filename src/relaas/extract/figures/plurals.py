"""People of whom a sentence tells without a number, and whom the next one counts: "De betogers … Het waren er 450"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.categories import category_of
from relaas.extract.figures.counted import Noun
from relaas.extract.figures.frames import counts, has_stand_in

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category

_OPENS = 4
"""Tokens of a sentence within which its count stands: "Het waren er ongeveer 450"."""


def plural_before(scene: Scene, spot: Spot, pack: LanguagePack) -> tuple[int, Category] | None:
    """The plural noun of the sentence before that a number at the head of its own counts, with what it is told of.

    None where that sentence has a number of its own, or nothing is told or hinted of those it names.

    Args:
        scene: The text.
        spot: The number, where an adverb of quantity stands for its noun.
        pack: The language.
    """
    opening = spot.first - spot.sentence[0] <= _OPENS and bool(counts(scene, spot))
    number = scene.tokens[spot.first].sentence
    if not (opening and number and has_stand_in(scene, spot)):
        return None
    before, positions = scene.positions.analysis.sentences[number - 1], scene.positions
    here = positions.paragraph_at(spot.mention.anchor.start)
    if positions.paragraph_at(before.start) != here or any(
        map(scene.is_number, range(before.first, before.last))
    ):
        return None
    found = ((at, _told_of(scene, at, pack)) for at in range(before.last - 1, before.first - 1, -1))
    return next(((at, category) for at, category in found if category is not None), None)


def _told_of(scene: Scene, at: int, pack: LanguagePack) -> Category | None:
    """What its clause or the noun itself tells of people named in the plural."""
    token, name, groups = scene.tokens[at], scene.named(at), scene.words.groups
    plural = "Number=Plur" in token.morph or groups.is_plural(name)
    people = token.pos == "NOUN" and plural and groups.of(name) is not None
    if not people or scene.words.says.of(name) is not None:
        return None  # what says by itself what happened is a count that is named
    found = category_of(scene, scene.pseudo(at), Noun(at, at, at + 1, None), pack)
    return found.category if found is not None and found.category != "other" else None
