"""Those counted of whom nothing says what happened: what their noun, a list or the count before them shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.counted import are_told_apart
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.hints import hinted, of_victims
from relaas.extract.figures.nations import BEFALLEN
from relaas.extract.figures.plurals import is_given
from relaas.extract.figures.scenes import FEW
from relaas.extract.figures.traps import KIN

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

BY_TRADE: tuple[Category, ...] = ("deployed", "participants")
"""What a noun says by itself of those it names: police are sent, demonstrators march."""
ARMED: Category = "equipment"
"""What a noun says of things that are a whole: "two of its three lifeboats"."""
_NEXT, _OF_WHOM = 6, ("DET", "PRON", "NOUN", "PROPN", "PART", "ADJ")
"""Tokens from a part to its whole, and what they are: "two of its three", "two of the old hotel's three"."""
_PAIR = 2
"""Two are as often those spoken of before: "the two men denied it"."""
_PARTIES = "politicians"
"""Who meets whom is told without a count: "the two leaders"."""
ALIKE = 2
"""By so many times at most another count of the same people differs."""


def _is_told(scene: Scene, spot: Spot, noun: Noun) -> bool:
    """Can a noun of which nothing is said be counted: a listed one, or a people, more than one, not told of before?"""
    token, words, name = scene.tokens[noun.at], scene.words, scene.named(noun.at)
    if is_faint(spot) or _is_kin(scene, spot, name):
        return False
    unnamed = scene.positions.name_at(token.start) is None
    people = token.pos == "PROPN" and (unnamed or _is_of_many(scene, spot, noun))
    people = people or noun.at in scene.peoples
    listed = words.groups.of(name) is not None or words.suggests.of(name) is not None
    several = "Number=Plur" in token.morph or token.text.endswith("s") or token.lemma != token.text
    several = several or noun.at in scene.peoples  # "24 Vietnamese"
    return listed or (people and several)


def _leads_whole(scene: Scene, spot: Spot) -> bool:
    """Is it a part of a whole right behind it, whatever is counted: "five of the six dykes"?"""
    other = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    linked = scene.folded(spot.last) in scene.words.partitive
    if not linked or other is None or not 0 < other.first - spot.last <= _NEXT:
        return False
    return all(token.pos in _OF_WHOM for token in scene.tokens[spot.last + 1 : other.first])


def _is_of_many(scene: Scene, spot: Spot, noun: Noun) -> bool:
    """Is it a name of many right behind a vague number: "thousands of Londoners"?"""
    linked = scene.folded(noun.at - 1) in scene.words.partitive
    return linked and noun.at - 1 == spot.last and spot.mention.quantity.number is None


def _is_kin(scene: Scene, spot: Spot, name: str) -> bool:
    """Are they somebody's own: "she has two children"?"""
    owned = spot.first > 0 and scene.tokens[spot.first - 1].lemma in scene.words.traps.having
    return owned and (spot.mention.quantity.number or FEW) < FEW and scene.words.groups.of(name) in KIN


def is_faint(spot: Spot) -> bool:
    """Is it none, one no matter which, or a few: "no family", "one hospital", "a few blocks"?"""
    quantity = spot.mention.quantity
    return (quantity.number in (0, 1) and not quantity.hedges) or quantity.hedges == ("few",)


def counted_untold(scene: Scene, spot: Spot, noun: Noun, context: Context) -> Finding | None:
    """A noun of which nothing is said; few who were told of before are no count of their own ("de twee landen")."""
    words, determined = scene.words, spot.first > 0 and scene.tokens[spot.first - 1].pos == "DET"
    first = determined and _is_first_told(scene, spot, noun, context)
    points = scene.points_back(spot) and not first
    back = points and determined and not context.frame.opens_whole
    if back and not words.strict and are_told_apart(scene, noun):
        back = bool(context.told)
    if back or spot.mention.quantity.number == 0:
        return None
    token = scene.tokens[noun.at]
    whole = context.frame.opens_whole
    told = not points and _is_told(scene, spot, noun)
    if words.strict and not (whole or _leads_whole(scene, spot) or told):
        return None
    before = context.before
    if (listed := _listed(scene, noun, context)) is not None:
        return listed
    name = scene.named(noun.at)
    known = words.groups.of(name) is not None or words.suggests.of(name) is not None
    if not known and token.pos not in ("NOUN", "PROPN") and noun.at not in scene.peoples:
        return None
    hint = of_victims(scene, noun, context.told) or hinted(scene, spot, noun, context.told)
    given = is_given(scene, spot, noun) or is_recount(scene, spot, context)
    if hint is None and before is not None and given and not whole:
        return Finding(before.category, f"it goes on with “{before.words}”", firm=False)
    if hint is None and whole and words.suggests.of(name) == ARMED:
        hint = Finding(ARMED, f"“{name}” suggests it and no verb says otherwise", firm=False)
    return hint or Finding("other", f"nothing says what happened to “{token.text}”", firm=True)


def _is_first_told(scene: Scene, spot: Spot, noun: Noun, context: Context) -> bool:
    """Does nobody count them before: "the three defendants", where no three are told of? Only people are meant."""
    number, name = spot.mention.quantity.number, scene.named(noun.at)
    people = scene.words.groups.of(name) not in (None, _PARTIES)
    told = any(figure.quantity.number == number for _, figure in context.told)
    several = "Number=Sing" not in scene.tokens[noun.at].morph  # "the four accused"
    return scene.words.strict and people and several and (number or 0) > _PAIR and not told


def _listed(scene: Scene, noun: Noun, context: Context) -> Finding | None:
    """What names are of: those named behind them, or those spoken of before."""
    kinds = scene.words.names.get(scene.folded(noun.at), ())
    before, of = context.before, scene.words.says.of(scene.named(min(noun.last + 1, len(scene.tokens) - 1)))
    if of in kinds and scene.folded(noun.last) in scene.words.links:
        return Finding(cast("Category", of), "it says whose names they are", firm=False)
    if before is not None and before.category in kinds:
        return Finding(before.category, f"a list of those of “{before.words}”", firm=False)
    return None


def is_hinted(finding: Finding | None) -> bool:
    """Does only the noun hint at what those counted do, so that a count before it may say more?

    Args:
        finding: What was found of a number with a noun.
    """
    return finding is not None and not finding.firm and finding.category in BY_TRADE


def is_recount(scene: Scene, spot: Spot, context: Context) -> bool:
    """Does somebody give another number of those hit: "dertien doden. De zender spreekt van twaalf relschoppers"?

    Right behind words that give a count, and about as many.
    """
    before = context.before
    index = before.index if before is not None else None
    if not is_hinted(context.finding) or before is None or index is None or before.category not in BEFALLEN:
        return False
    low, other = spot.mention.quantity.low, context.told[index][1].quantity.low
    alike = max(low, other) <= ALIKE * min(low, other) and not scene.words.strict
    return alike and any(spot.first - 1 in hit.at for hit in scene.counts(spot))
