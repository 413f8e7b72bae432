"""What narrows a count further: who exactly, and how badly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.counted import PEOPLE, is_attributive
from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import CueHit
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category, FigureMention, Scope


_ADDED: Scope = "added"
REST: Scope = "rest"
"""The scope of those who are left of others: "the other ten"."""
_LED = 2
"""Tokens before a number within which it is led: "all the", "of the"."""
_STATES = frozenset(("severe", "light", "identified", "unidentified"))
"""What narrows a count that replaces another without being said again."""
_GRADES = ("severe", "light")
"""How badly people are hurt."""
_NOTHING = "nothing"
"""The list of words that narrow nothing, though words in them do."""
_SOON, _LATER = 7, 12
"""Tokens behind those counted within which their state is told: by a word ("elf zijn zwaar gewond") or by several."""

_LOOKED_BACK = 4
"""Figures before one among which the one that it goes on with is looked for."""


def graded(names: Iterable[str], category: Category) -> set[str]:
    """What narrows those of a category, of how badly they are hurt: none of the dead.

    "Het dodental bereikte de 200, nadat een vrouw op intensieve zorg was bezweken" tells of another.

    Args:
        names: What the words around a number say.
        category: What those counted are.
    """
    return {name for name in names if category != "killed" or name not in _GRADES}


def severities(scene: Scene, spot: Spot, noun: Noun | None) -> Iterable[str]:
    """How badly those counted are hurt, where the words right around the number say so."""
    low = spot.last
    behind = noun.last if noun is not None else spot.last
    found = _longest(scene.words.limits.found(scene.cued, low, min(behind + _LATER, spot.stretch[1])))
    found = [hit for hit in found if len(hit.at) > 1 or _says_so(scene, hit.at[0], behind + _SOON, noun)]
    if noun is not None and scene.words.groups.of(scene.named(noun.at)) not in (None, PEOPLE):
        found = [hit for hit in found if hit.at != (noun.at,)]  # "six minors" are not slightly hurt
    told = {hit.cue.name for hit in found if not scene.between(spot, spot.last, hit.at[0])}
    if _tells_all(scene, spot) or _holds_some(scene, spot):
        told = set()
    return sorted(told | _done_with(scene, spot) | _told_before(scene, spot, noun) | _around(scene, spot))


def _around(scene: Scene, spot: Spot) -> set[str]:
    """What stands on both sides of it, its verb before it: "vechten nog twee mensen voor hun leven"."""
    found = _longest(scene.words.limits.found(scene.cued, spot.stretch[0], spot.stretch[1]))
    astride = (hit for hit in found if hit.at[0] < spot.first and spot.last <= hit.at[-1])
    alone = (hit for hit in astride if not scene.between(spot, hit.at[0], hit.at[-1] + 1))
    return {hit.cue.name for hit in alone}


def _says_so(scene: Scene, at: int, end: int, noun: Noun | None) -> bool:
    """Does one word tell their state: near, not comparing ("zwaarder dan") nor of another noun ("zware schok")?"""
    token = scene.tokens[at]
    degree = any(f"Degree={name}" in token.morph for name in ("Cmp", "Sup"))
    behind = at + 1 < len(scene.tokens) and scene.tokens[at + 1].pos == "NOUN"
    of_another = token.pos == "ADJ" and behind and (noun is None or not noun.first <= at < noun.last)
    return at < end and not (degree or of_another)


def _longest(found: Sequence[CueHit]) -> list[CueHit]:
    """Those that are no part of longer words, which may narrow nothing: "buiten levensgevaar" is not "levensgevaar"."""
    spans = [set(hit.at) for hit in found]
    whole = (hit for hit, at in zip(found, spans, strict=True) if not any(at < other for other in spans))
    return [hit for hit in whole if hit.cue.name != _NOTHING]


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


def _told_before(scene: Scene, spot: Spot, noun: Noun | None) -> set[str]:
    """What stands before a number: "het aantal zwaargewonden bedraagt 799", "levensgevaar is er nog voor zeven mensen".

    Of a number with a noun for people that is a state that they are in, and no word for others.
    """
    found = _longest(scene.words.limits.found(scene.cued, spot.stretch[0], spot.first))
    first = _begins(scene, spot)
    near = (hit for hit in found if not scene.between(spot, hit.at[-1], first))
    return {hit.cue.name for hit in near if _names_those(scene, noun, hit)}


def _names_those(scene: Scene, noun: Noun | None, hit: CueHit) -> bool:
    """Are the words the noun that is counted, or nouns that are none for other people?"""
    if noun is not None and noun.at in hit.at:
        return True
    if noun is None:
        return all(_is_noun(scene, at) or _is_somebody(scene, at) for at in hit.at)
    people = scene.words.groups.of(scene.named(noun.at)) == PEOPLE
    return people and all(_is_noun(scene, at) and not _is_somebody(scene, at) for at in hit.at)


def _is_noun(scene: Scene, at: int) -> bool:
    return scene.tokens[at].pos in ("NOUN", "PROPN")


def _is_somebody(scene: Scene, at: int) -> bool:
    """Is it a noun for people, also where the parser takes it for a verb: "zwaargewonden"?"""
    names = (scene.named(at), scene.tokens[at].text)
    return any(scene.words.groups.of(name) or scene.words.says.of(name) for name in names)


def _begins(scene: Scene, spot: Spot) -> int:
    """Where it begins, or the number before that it has come from: "verlaagd van 254 tot 211"."""
    before = scene.spots[spot.index - 1] if spot.index else None
    between = scene.tokens[before.last : spot.first] if before is not None else ()
    from_to = before is not None and [token.pos for token in between] == ["ADP"]
    return before.first if before is not None and from_to else spot.first


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
) -> FigureMention:
    """A figure with its scope beside those told before it, and narrowed as what it replaces.

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
    counted = {other.category for _, other in told}
    if (here and figure.category not in here) or (told and figure.category not in counted):
        scope -= {_ADDED}
    found = scene.words.scopes.found(scene.cued, noun.at, noun.at + 1) if noun is not None else ()
    if figure.category in here and any(hit.cue.name == REST for hit in found):
        scope |= {REST}
    return _narrowed_alike(replace(figure, scope=tuple(sorted(scope))), told)


def _narrowed_alike(figure: FigureMention, told: Sequence[Told]) -> FigureMention:
    """The figure, narrowed as what it replaces, of which it has the noun: "niet 41 zwaargewonden, maar 30"."""
    anchor = figure.counted.anchor if figure.counted is not None else None
    own = figure.limits or figure.part_of is not None or {_ADDED, REST} & set(figure.scope)
    if anchor is None or anchor.end > figure.anchor.start or own:
        return figure
    again = (
        other
        for _, other in reversed(told[-_LOOKED_BACK:])
        if other.counted is not None and other.counted.anchor == anchor and _replaces(figure, other)
    )
    other = next(again, None)
    states = _STATES & set(other.limits) if other is not None else ()
    return replace(figure, limits=tuple(sorted(states))) if states else figure


def _replaces(figure: FigureMention, other: FigureMention) -> bool:
    """Does one of two counts of one category stand in the place of the other: taken back, or set down as past?"""
    taken_back = "withdrawn" in (figure.attributed.status, other.attributed.status)
    return other.category == figure.category and (taken_back or figure.superseded != other.superseded)
