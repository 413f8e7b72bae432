"""What narrows a count further: who exactly, and how badly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.counted import PEOPLE, is_attributive
from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import FigureMention, Scope


_ADDED: Scope = "added"
REST: Scope = "rest"
"""The scope of those who are left of others: "the other ten"."""
_LED = 2
"""Tokens before a number within which it is led: "all the", "of the"."""
_SOON = 7
"""Tokens behind those counted within which their state is told: "elf gewonden zijn er zeer erg aan toe"."""


def severities(scene: Scene, spot: Spot, noun: Noun | None) -> Iterable[str]:
    """How badly those counted are hurt, where the words right around the number say so."""
    low = spot.last
    high = min((noun.last if noun is not None else spot.last) + _SOON, spot.stretch[1])
    found = scene.words.limits.found(scene.cued, low, high)
    if noun is not None and scene.words.groups.of(scene.named(noun.at)) not in (None, PEOPLE):
        found = [hit for hit in found if hit.at != (noun.at,)]  # "six minors" are not slightly hurt
    behind = {hit.cue.name for hit in found if not scene.between(spot, spot.last, hit.at[0])}
    if _tells_all(scene, spot) or _holds_some(scene, spot):
        behind = set()
    return sorted(behind | _done_with(scene, spot) | (_named_before(scene, spot) if noun is None else set()))


def _tells_all(scene: Scene, spot: Spot) -> bool:
    """Is it of everybody counted before: "alle achttien doden zijn geïdentificeerd" narrows them to none?"""
    low = max(spot.first - _LED, spot.sentence[0])
    return any(scene.folded(at) in scene.words.traps.all for at in range(low, spot.first))


def _holds_some(scene: Scene, spot: Spot) -> bool:
    """Is it the whole of some told right before, of whom the rest is told: "the first two of the 21 were buried"?"""
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is None or not 0 < spot.first - before.last <= _LED:
        return False
    between = [token.pos for token in scene.tokens[before.last : spot.first]]
    return between in (["ADP"], ["ADP", "DET"])


def _done_with(scene: Scene, spot: Spot) -> set[str]:
    """What is done with them, right before the number: "het begraven van driehonderd doden"."""
    at = spot.first - 1
    if at <= spot.stretch[0] or scene.tokens[at].pos != "ADP":
        return set()
    return {hit.cue.name for hit in scene.words.limits.found(scene.cued, at - 1, at)}


def _named_before(scene: Scene, spot: Spot) -> set[str]:
    """What the noun of the count says that its verb gives: "het aantal zwaargewonden bedraagt 799"."""
    found = scene.words.limits.found(scene.cued, spot.stretch[0], spot.first)
    nouns = (hit for hit in found if all(scene.tokens[at].pos == "NOUN" for at in hit.at))
    return {hit.cue.name for hit in nouns if not scene.between(spot, hit.at[-1], spot.first)}


def adjectives(scene: Scene, noun: Noun | None, pack: LanguagePack) -> list[str]:
    """The adjectives between a number and its noun that narrow who is counted.

    Not what says again what happened to them ("gedode", "dode"), nor where they come from, nor how they are counted
    ("andere").
    """
    if noun is None:
        return []
    tokens = [scene.tokens[at] for at in range(noun.first, noun.at)]
    narrowing = (
        t for t in tokens if t.pos == "ADJ" and t.text.islower() and not is_attributive(t.text, pack)
    )
    words = (folded(token.text) for token in narrowing if scene.words.says.of(token.text) is None)
    return [word for word in words if word not in scene.words.neutral]


def beside(
    scene: Scene,
    spot: Spot,
    noun: Noun | None,
    figure: FigureMention,
    told: Sequence[Told],
) -> tuple[Scope, ...]:
    """The scope of a figure beside those told before it.

    What is added to a count of another kind is all of its own: "88 doden, nog eens 300 gewonden"; "They found 121
    bodies. Another 226 people are missing" where the missing were not counted before. Others than some of
    its own kind are what remains: "373 mensen kregen HUS; 1.500 anderen zijn besmet".

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts.
        figure: The figure.
        told: The figures before it.
    """
    here = [other.category for at, other in told if at.sentence == spot.sentence]
    scope = set(figure.scope)
    counted = {other.category for _, other in told} if noun is not None else set(here) or {figure.category}
    if (here and figure.category not in here) or (told and figure.category not in counted):
        scope -= {_ADDED}
    found = scene.words.scopes.found(scene.cued, noun.at, noun.at + 1) if noun is not None else ()
    if figure.category in here and any(hit.cue.name == REST for hit in found):
        scope |= {REST}
    return tuple(sorted(scope))
