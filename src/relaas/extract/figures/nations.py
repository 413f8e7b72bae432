"""Those of one people among the many counted: "Berlin now counts 72 Germans", "two were American"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counting import counts
from relaas.extract.figures.findings import Finding
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category, Counted, FigureMention

BEFALLEN: tuple[Category, ...] = ("killed", "injured", "missing", "rescued", "hospitalised")
"""What befalls people of one event, wherever they are from: whose count has parts by people and by place."""
SENTENCES = 2
"""Sentences back in which those are counted of whom some are of one people."""
SAID = 3
"""Words behind "were" among which stands what they were."""


def note_nations(scene: Scene, pack: LanguagePack) -> None:
    """Note in a scene which of its words name a country, a people or what is of one.

    Args:
        scene: The text.
        pack: The language.
    """
    known = place_names(pack.code)
    if known is None:
        return
    words = {at: plain(token.text) for at, token in enumerate(scene.tokens) if token.text[0].isupper()}
    scene.countries.update(at for at, word in words.items() if word in known.countries)
    scene.peoples.update(at for at, word in words.items() if word in known.peoples)


def of_a_people(
    scene: Scene, spot: Spot, noun: Noun | None, told: Sequence[Told], topic: Counted | None = None
) -> Finding | None:
    """What some of one people are whose count is given behind that of all, or of another people.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        told: The figures before it.
        topic: Whose number is named before it ("Rome put the number of Italians at four"), or None.
    """
    named = noun is not None and noun.at in scene.peoples and _is_given(scene, spot)
    if not named and not (noun is None and (is_predicated(scene, spot) or _is_of_people(scene, topic))):
        return None
    figure = _befallen(scene, spot, told)
    if figure is None:
        return None
    return Finding(figure.category, f"some of those of “{figure.anchor.text}” are of one people", firm=True)


def _is_given(scene: Scene, spot: Spot) -> bool:
    """Does its clause give a count, or stand without a verb behind a colon: "It was put right: 50 Spaniards"?"""
    plain_clause = not scene.has_finite(*clause(scene, spot))
    return bool(counts(scene, spot)) or (scene.folded(spot.stretch[0] - 1) == ":" and plain_clause)


def _befallen(scene: Scene, spot: Spot, told: Sequence[Told]) -> FigureMention | None:
    """The last count of those whom something befell, near enough and not taken back."""
    for other, figure in reversed(told):
        if scene.tokens[spot.first].sentence - scene.tokens[other.first].sentence > SENTENCES:
            return None
        if figure.category in BEFALLEN:
            return figure if _may_be_of(scene, spot, figure, told) else None
    return None


def _may_be_of(scene: Scene, spot: Spot, figure: FigureMention, told: Sequence[Told]) -> bool:
    """Are they fewer than some count of the same, or is the one before them of a people too?"""
    own = spot.mention.quantity
    if any(own.may_be_below(other.quantity) for _, other in told if other.category == figure.category):
        return True
    return _is_of_people(scene, figure.counted)


def _is_of_people(scene: Scene, counted: Counted | None) -> bool:
    at = scene.positions.token_at(counted.anchor.end - 1) if counted is not None else None
    return at in scene.peoples


def is_predicated(scene: Scene, spot: Spot) -> bool:
    """Does a clause say of a bare number what people they were: "the embassy said two were American"?

    Args:
        scene: The text.
        spot: The number.
    """
    return nation_said(scene, spot) is not None


def nation_said(scene: Scene, spot: Spot) -> int | None:
    """The word for the people that "were" says a bare number is of; None where there is none.

    Args:
        scene: The text.
        spot: The number.
    """
    at, end = spot.last, spot.sentence[1]
    if not scene.words.strict or at >= end or scene.tokens[at].lemma not in scene.words.traps.being:
        return None
    for other in range(at + 1, min(at + 1 + SAID, end)):
        if other in scene.peoples:
            return other
        if scene.tokens[other].pos not in ("ADV", "ADJ", "DET"):
            return None
    return None


def are_of_land(scene: Scene, spot: Spot) -> bool:
    """Is a country the subject of a bare count: "Spain has put its losses at 51"?

    Args:
        scene: The text.
        spot: The number.
    """
    subject = range(spot.stretch[0], spot.first)
    named = [at for at in subject if at in scene.countries and scene.tokens[at - 1].pos != "ADP"]
    return bool(named) and named[0] - spot.stretch[0] <= 1 and bool(counts(scene, spot))
