"""People of whom a sentence tells without a number, and whom the next one counts: "De betogers … Het waren er 450"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.categories import category_of
from relaas.extract.figures.counted import PEOPLE, Noun
from relaas.extract.figures.counting import counts, has_stand_in
from relaas.extract.figures.struck import HARMED

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category

_OPENS = 4
"""Tokens of a sentence within which its count stands: "Het waren er ongeveer 450"."""


def are_anybody(scene: Scene, spot: Spot, noun: Noun) -> bool:
    """Says a noun nothing of those it counts: "3.000 mensen", "450 man", in the singular though they are many?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts.
    """
    group, number = scene.words.groups.of(scene.named(noun.at)), spot.mention.quantity.number
    many = group is not None and number != 1 and "Number=Sing" in scene.tokens[noun.at].morph
    return group == PEOPLE or (many and not (scene.words.apart or scene.words.strict))


def plural_before(
    scene: Scene, spot: Spot, noun: Noun | None, pack: LanguagePack
) -> tuple[int, Category] | None:
    """The plural noun right before that a number counts anew, with what it is told of.

    It stands in the sentence before, where an adverb of quantity stands for the noun of a number at the head of its
    own; or before a semicolon too, where people at large are given: "hooligans …; de politie heeft het over 450 man".
    None where that sentence has a number of its own, or nothing is told or hinted of those it names.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        pack: The language.
    """
    opens = max(spot.sentence[0], spot.stretch[0])
    opening = spot.first - opens <= _OPENS and bool(counts(scene, spot))
    again = noun is None and opening and has_stand_in(scene, spot)
    given = noun is not None and is_given(scene, spot, noun)
    span = _right_before(scene, spot) if again or given else None
    if span is None or any(map(scene.is_number, range(*span))):
        return None
    found = ((at, _told_of(scene, at, pack)) for at in range(span[1] - 1, span[0] - 1, -1))
    return next(((at, category) for at, category in found if category is not None), None)


def is_given(scene: Scene, spot: Spot, noun: Noun) -> bool:
    """Are they people at large, of whom only so many are spoken of: "sprak zij van 3.000 mensen"?

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts.
    """
    people = are_anybody(scene, spot, noun) and not scene.words.strict
    people = people and scene.folded(noun.at) not in scene.words.names
    related = noun.last < len(scene.tokens) and "PronType=Rel" in scene.tokens[noun.last].morph
    return people and not related and any(spot.first - 1 in hit.at for hit in scene.counts(spot))


def _right_before(scene: Scene, spot: Spot) -> tuple[int, int] | None:
    """The tokens of its own sentence before a semicolon, else of the sentence before in its paragraph."""
    if spot.sentence[0] < spot.stretch[0]:
        return spot.sentence[0], spot.stretch[0]
    number, positions = scene.tokens[spot.first].sentence, scene.positions
    if not number:
        return None
    before = positions.analysis.sentences[number - 1]
    here = positions.paragraph_at(before.start) == positions.paragraph_at(spot.mention.anchor.start)
    return (before.first, before.last) if here else None


def _told_of(scene: Scene, at: int, pack: LanguagePack) -> Category | None:
    """What its clause or the noun itself tells of people named in the plural, or a verb of things that were hit."""
    token, name, groups = scene.tokens[at], scene.named(at), scene.words.groups
    plural = "Number=Plur" in token.morph or groups.is_plural(name)
    named = token.pos == "NOUN" and plural
    hit = scene.words.suggests.of(name) == HARMED
    if not named or not (groups.of(name) is not None or hit) or scene.words.says.of(name) is not None:
        return None  # what says by itself what happened is a count that is named
    found = category_of(scene, scene.pseudo(at), Noun(at, at, at + 1, None), pack)
    return found.category if found is not None and found.category != "other" else None
