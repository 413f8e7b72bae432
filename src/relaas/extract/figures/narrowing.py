"""What narrows a count further: who exactly, how badly, and whether it is one that has been replaced since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counted import is_attributive
from relaas.extract.figures.frames import is_replaced
from relaas.extract.figures.rivals import SHORT
from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import CueHit
    from relaas.lang.packs import LanguagePack
    from relaas.model.attributions import Attributed
    from relaas.model.figures import FigureMention, Scope


_ADDED: Scope = "added"
_REST: Scope = "rest"
_ON = 6
"""Tokens between a count and the one that came in its place: "doden bevestigd, een uur later"."""
_SOON = 7
"""Tokens behind those counted within which their state is told: "elf gewonden zijn er zeer erg aan toe"."""


def severities(scene: Scene, spot: Spot, noun: Noun | None) -> Iterable[str]:
    """How badly those counted are hurt, where the words right around the number say so."""
    low = spot.last
    high = min((noun.last if noun is not None else spot.last) + _SOON, spot.stretch[1])
    found = scene.words.limits.found(scene.cued, low, high)
    behind = {hit.cue.name for hit in found if not scene.between(spot, spot.last, hit.at[0])}
    return sorted(behind | _done_with(scene, spot) | (_named_before(scene, spot) if noun is None else set()))


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


def is_superseded(scene: Scene, spot: Spot, attributed: Attributed, pack: LanguagePack) -> bool:
    """Does the text set a count down as one since replaced: "had gisteravond nog drie doden geteld"?

    A word that says so stands before the number in its clause, and the clause gives a count or is somebody's: of what
    merely happened earlier nothing is replaced ("eerder werden al veertig mensen opgepakt").
    """
    if is_replaced(scene, spot) or _goes_over(scene, spot) or _is_followed(scene, spot):
        return True
    if attributed.source is None and not scene.counts(spot):
        return False
    if attributed.said is not None and _had_counted(scene, spot, pack.verbs.perfect):
        return True
    low, _ = clause(scene, spot)
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is not None and before.last == spot.first - 1 and scene.folded(before.last) in scene.words.back:
        return True
    hits = scene.words.superseded.found(scene.cued, _named_from(scene, spot, low), spot.first)
    if not hits:
        return False
    fixed = {at for hit in scene.words.ordinal.found(scene.cued, low, spot.first) for at in hit.at}
    hits = [hit for hit in hits if not fixed & set(hit.at)]
    hits = [hit for hit in hits if not _goes_on(scene, hit.at[-1])]
    return any(hit.cue.name == "once" or (hit.cue.name == "then" and _then(scene, spot, hit)) for hit in hits)


def _named_from(scene: Scene, spot: Spot, low: int) -> int:
    """Where the words begin that name a count: before the comma it stands behind, "de eerste balans, acht doden, …"."""
    opens = low - 1
    inside = opens > spot.stretch[0] and not scene.has_finite(spot.stretch[0], spot.first)
    return spot.stretch[0] if inside and scene.tokens[opens].text == "," else low


def _had_counted(scene: Scene, spot: Spot, auxiliaries: Collection[str]) -> bool:
    """Is it given in a perfect of the past, of a day named: "dinsdag had de politie er veertig geteld"?"""
    low, high = clause(scene, spot)
    low = max((at for at in range(low, spot.first) if scene.tokens[at].pos == "SCONJ"), default=low)
    had = (t for t in scene.tokens[low : spot.first] if "Tense=Past" in t.morph and "VerbForm=Fin" in t.morph)
    given = (at for hit in scene.counts(spot) for at in hit.at if spot.last <= at < high)
    told = any("VerbForm=Part" in scene.tokens[at].morph for at in given)
    return told and any(token.lemma in auxiliaries for token in had)


def _then(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does "still" speak of the count: in the past, and no verb of another clause between?"""
    return _is_past(scene, spot) and not scene.has_finite(hit.at[-1] + 1, spot.first)


def _goes_over(scene: Scene, spot: Spot) -> bool:
    """Is it the old one of two counts: "bijgesteld van 118 naar 131"? Not the least of a range."""
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.stretch != spot.stretch or new.first - spot.last > SHORT or not scene.counts(spot):
        return False
    pair = (
        scene.folded(spot.first - 1) in scene.words.origin
        and scene.folded(new.first - 1) in scene.words.target
    )
    return pair and not scene.words.spread.found(scene.cued, *spot.stretch)


def _is_followed(scene: Scene, spot: Spot) -> bool:
    """Does a bare number follow that came in its place: "negen, toen vijf en nu vier", "pas twee doden, later 59"?"""
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.sentence != spot.sentence or new.first - spot.last > _ON:
        return False
    counts = _is_past(scene, spot) and bool(scene.counts(spot))
    told = counts or scene.folded(spot.first - 1) in scene.words.next
    noun = new.last < len(scene.tokens) and scene.tokens[new.last].pos in ("NOUN", "ADJ", "PROPN")
    leads = scene.folded(new.first - 1)
    follows = (leads in scene.words.next and scene.commas(spot.last, new.first)) or leads in scene.words.now
    return told and bool(follows) and not noun


def _is_past(scene: Scene, spot: Spot) -> bool:
    """Is the clause's finite verb a past tense?"""
    low, high = clause(scene, spot)
    forms = (scene.tokens[at].morph for at in range(low, high))
    return any("Tense=Past" in form and "VerbForm=Fin" in form for form in forms)


def _goes_on(scene: Scene, at: int) -> bool:
    """Does the word behind say that it still holds: "nog altijd", or that it is added: "nog eens"?"""
    return scene.folded(at + 1) in scene.words.going_on


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
    if figure.category in here and any(hit.cue.name == _REST for hit in found):
        scope |= {_REST}
    return tuple(sorted(scope))
