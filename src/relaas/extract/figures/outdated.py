"""The old one of two counts, which a text says holds no more: "het zijn er 312, niet langer de 319 van april"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec.structs import replace as replaced

from relaas.extract.figures.contrary import is_rather
from relaas.extract.figures.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import Category, FigureMention

_LEAD = 6
"""Words before the old count among which it is said to hold no more: "no longer at the 92"."""
_REACH = 30
"""Words between the two at most: whoever gives the new one stands between."""
_MANY = 4
"""By so many times at most the two differ."""
_RISING: tuple[Category, ...] = ("killed", "injured", "infected", "damaged", "rescued", "released")
"""What is never less than it was, but by mistake."""


def is_outdated(scene: Scene, new: Spot, old: Spot) -> bool:
    """Is the second of two numbers what holds no more, as the one before it does?

    Args:
        scene: The text.
        new: The number before.
        old: The number.
    """
    if new.sentence != old.sentence or old.first - new.last > _REACH:
        return False
    low, high = sorted((new.mention.quantity.low, old.mention.quantity.low))
    if not 0 < high <= _MANY * low:
        return False
    if is_rather(scene, new, old):
        return new.mention.quantity.is_above(old.mention.quantity)  # "there will be 900 instead of 400"
    if not scene.is_pointed_at(old):
        return _was_first(scene, new, old)
    hits = scene.words.rivals.outdated.found(scene.cued, max(new.last, old.first - _LEAD), old.first)
    return any(
        all(scene.tokens[at].pos in ("ADP", "DET") for at in range(hit.at[-1] + 1, old.first - 1))
        for hit in hits
    )


def _was_first(scene: Scene, new: Spot, old: Spot) -> bool:
    """Is it the first count, that a lower one has put right before: "cut to 12, as the initial 15 held doubles"?"""
    lowered = old.mention.quantity.is_above(new.mention.quantity)
    pointed = scene.folded(old.first - 2) in scene.words.traps.pointers
    if not (lowered and pointed and scene.folded(old.first - 1) in scene.words.rivals.initial):
        return False
    righted = scene.words.bearings.marks.found(scene.cued, new.sentence[0], new.first)
    return any(hit.cue.name == "corrects" for hit in righted)


def found_of(wrong: Mapping[int, int], spot: Spot, told: Sequence[Told]) -> Finding | None:
    """What an old count is of, where its own words say nothing: what the new one before it is.

    Args:
        wrong: Indexes of old numbers with those of the new ones.
        spot: The number.
        told: The figures before it.
    """
    right = wrong.get(spot.index)
    before = next((figure for other, figure in told if other.index == right), None)
    if before is None:
        return None
    return Finding(before.category, f"it is what “{before.anchor.text}” takes the place of", firm=True)


def as_outdated(
    figure: FigureMention, outdated: Mapping[int, int], spot: Spot, told: Sequence[Told]
) -> FigureMention:
    """An old count, taken back where such a count does not fall and the new one is less; else set down as replaced.

    Args:
        figure: The figure.
        outdated: Indexes of old numbers with those of the new ones.
        spot: The number.
        told: The figures before it.
    """
    new = next((f for other, f in told if other.index == outdated.get(spot.index)), None)
    if new is None or figure.category != new.category:
        return figure
    head = figure.head or new.head
    figure = replaced(figure, counted=figure.counted or new.counted, head=head, limits=new.limits)
    if figure.category in _RISING and figure.quantity.is_above(new.quantity):
        why = f"“{new.anchor.text}” holds, and no longer it"
        taken_back = replace(figure.attributed, status="withdrawn", why=why)
        bearings = tuple(name for name in figure.bearings if name != "amends")
        return replaced(figure, attributed=taken_back, bearings=bearings)
    return replaced(figure, superseded=True)


def as_adjusted(scene: Scene, figure: FigureMention, spot: Spot) -> FigureMention:
    """An estimate that its sentence gives another value, replaced and not wrong: "stelde zijn raming van 900 bij".

    What is never less but by mistake is taken back where it is lowered, whoever estimated it.

    Args:
        scene: The text.
        figure: The figure.
        spot: Its number.
    """
    back = figure.attributed.status == "withdrawn"
    if back and (_is_revised_up(scene, spot) or _have_left(scene, figure, spot)):
        stands = replace(figure.attributed, status="asserted", why="")
        return replaced(figure, attributed=stands, superseded=True)
    at = spot.first - 2
    of = scene.folded(spot.first - 1) in scene.words.links
    if at < spot.sentence[0] or not of or scene.folded(at) not in scene.words.rivals.estimates:
        return figure
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.sentence != spot.sentence:
        return figure
    lowered = figure.category in _RISING and spot.mention.quantity.is_above(new.mention.quantity)
    if lowered or not scene.words.rivals.adjusted.found(scene.cued, spot.sentence[0], new.first):
        return figure
    if figure.attributed.status == "withdrawn":
        figure = replaced(figure, attributed=replace(figure.attributed, status="asserted", why=""))
    return replaced(figure, superseded=True)


def _is_revised_up(scene: Scene, spot: Spot) -> bool:
    """Is it the old one of two, which was but revised to more: "is herzien: van 1.824 ging het naar 1.900"?"""
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is None or new.sentence != spot.sentence:
        return False
    words = scene.words
    pair = scene.folded(spot.first - 1) in words.origin and scene.folded(new.first - 1) in words.target
    up = new.mention.quantity.is_above(spot.mention.quantity)
    return pair and up and bool(words.rivals.revised.found(scene.cued, spot.sentence[0], new.first))


def _have_left(scene: Scene, figure: FigureMention, spot: Spot) -> bool:
    """Can those counted have become fewer: "het aantal opgenomen gewonden is teruggebracht van 14 naar 12"?"""
    if figure.category in _RISING or scene.folded(spot.first - 1) not in scene.words.origin:
        return False
    new = scene.spots[spot.index + 1] if spot.index + 1 < len(scene.spots) else None
    if new is not None and scene.commas(spot.last, new.first) and scene.has_finite(spot.last, new.first):
        return False  # "die eerst van veertien vermisten had gesproken, bracht het aantal terug tot twaalf"
    names = {hit.cue.name for hit in scene.words.corrected.found(scene.cued, *spot.stretch)}
    return names == {"moved"}
