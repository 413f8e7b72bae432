"""How many some of those told of were at another time: "zeven liggen er in het ziekenhuis; vrijdag waren het er 24"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.bearings import TALLIES
from relaas.extract.figures.clauses import clause
from relaas.extract.figures.narrowing import REST

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import Category, FigureMention

_STATES: tuple[Category, ...] = ("hospitalised", "detained", "missing", "displaced", "evacuated")
"""What people leave one by one, so that there were more before."""
_LASTING: tuple[Category, ...] = ("hospitalised", "missing")
"""Of these what they are in whether or not a word says that they still are."""
_RISING: tuple[Category, ...] = ("killed", "rescued", "released")
"""Of what there were never more before."""


def as_it_was(
    scene: Scene, spot: Spot, figure: FigureMention, told: list[Told], being: Collection[str]
) -> FigureMention:
    """A count whose clause holds but a time and a verb made one of the part told right before it, as it was then.

    Others of whom it tells so are all who are left: "twee anderen liggen er nog; eind maart waren dat er achttien".

    Args:
        scene: The text.
        spot: Its number, without a noun.
        figure: What was settled of it.
        told: The figures before it; what those others are is noted here.
        being: Verbs of being, by their lemma.
    """
    index = _part(spot, told)
    if index is None:
        return _state_then(scene, spot, figure, told, being)
    if figure.when is None or not _only_was(scene, spot, told[index][0], being):
        return figure
    part = told[index][1]
    if figure.when == part.when:
        return figure
    if not _may_be_of_it(scene, figure, told[index], told):
        return _of_all(figure, part, told)
    if part.part_of is None:
        part = replace(part, scope=tuple(name for name in part.scope if name != REST))
        told[index] = (told[index][0], part)
    why = f"{figure.why}; it tells how many “{part.anchor.text}” were before"
    return replace(
        figure,
        category=part.category,
        counted=part.counted,
        head=part.head,
        limits=part.limits,
        place=part.place,
        part_of=part.part_of,
        scope=part.scope,
        superseded=True,
        bearings=tuple(name for name in figure.bearings if name != TALLIES),  # of a part it is none
        why=why,
    )


def _state_then(
    scene: Scene, spot: Spot, figure: FigureMention, told: Sequence[Told], being: Collection[str]
) -> FigureMention:
    """How many were in a state before that others are in still: "57 liggen er nog; eind maart waren het er 94"."""
    if not told or told[-1][0].index != spot.index - 1 or figure.when is None:
        return figure
    other, now = told[-1]
    state = now.category in _STATES and (now.category in _LASTING or _still(scene, other))
    same = figure.category in (now.category, "other") and figure.part_of is None and figure.when != now.when
    if not (state and same and now.attributed.status == "asserted" and _only_was(scene, spot, other, being)):
        return figure
    why = f"{figure.why}; it tells how many “{now.anchor.text}” were before"
    counted, head = (now.counted, now.head) if figure.counted is None else (figure.counted, figure.head)
    return replace(
        figure, category=now.category, counted=counted, head=head, limits=now.limits, superseded=True, why=why
    )


def _of_all(figure: FigureMention, part: FigureMention, told: Sequence[Told]) -> FigureMention:
    """A count too near the whole to be of its part, as what the whole was: "62, of whom three died; it was 57"."""
    if part.part_of is None or figure.part_of != part.part_of or part.part_of >= len(told):
        return figure
    whole = told[part.part_of][1]
    why = f"{figure.why}; it tells how many “{whole.anchor.text}” were before"
    return replace(figure, category=whole.category, part_of=None, superseded=True, why=why)


def _part(spot: Spot, told: Sequence[Told]) -> int | None:
    """The part told right before a number, its whole at most between: "negen van de 62 …; maandag waren het er 20"."""
    last = len(told) - 1
    for at in (last, last - 1):
        if at < 0 or spot.index - told[at][0].index > last - at + 1:
            return None
        figure = told[at][1]
        if (figure.part_of is not None or REST in figure.scope) and last in (at, figure.part_of):
            return at
    return None


def _only_was(scene: Scene, spot: Spot, other: Spot, being: Collection[str]) -> bool:
    """Says the clause of a number no more than that so many were it, or did the same, and stands it right behind?"""
    low, high = clause(scene, spot)
    verbs = [at for at in range(low, high) if scene.tokens[at].pos in ("VERB", "AUX")]
    told = {token.lemma for token in scene.tokens[slice(*other.sentence)] if token.pos == "VERB"}
    known = told | {*being}
    past = bool(verbs) and all("Tense=Past" in scene.tokens[at].morph for at in verbs)
    same = all(scene.tokens[at].pos == "AUX" or scene.tokens[at].lemma in known for at in verbs)
    apart = scene.tokens[spot.first].sentence - scene.tokens[other.first].sentence
    paragraph = scene.positions.paragraph_at
    near = paragraph(spot.mention.anchor.start) == paragraph(other.mention.anchor.start)
    return past and same and near and apart <= 1 and spot.stretch != other.stretch


def _may_be_of_it(scene: Scene, figure: FigureMention, part: Told, told: Sequence[Told]) -> bool:
    """Is it no more than the whole, and nearer to the part, or more of those who are still in some state?"""
    spot, some = part
    whole = told[some.part_of][1] if some.part_of is not None and some.part_of < len(told) else None
    count, now = figure.quantity.low, max(some.quantity.low, 1)
    if whole is None:
        return True
    if some.category in _RISING and count > now:
        return False
    left = some.category in _STATES and count > now and (figure.superseded or _still(scene, spot))
    return count <= whole.quantity.low and (left or count * count <= now * whole.quantity.low)


def _still(scene: Scene, spot: Spot) -> bool:
    """Does a word say that those counted are still what they were: "four of whom are still in custody"?"""
    found = scene.words.superseded.found(scene.cued, *clause(scene, spot))
    return any(hit.cue.name == "then" for hit in found)
