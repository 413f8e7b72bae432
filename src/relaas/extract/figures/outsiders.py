"""Counts that none told before holds, though they are fewer: of another country, year or event, or not found yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.lands import is_abroad

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.extract.figures.signs import Count
    from relaas.model.figures import FigureMention

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_DEAD = "killed"


def is_outside(counted: Count, whole: FigureMention) -> bool:
    """Do words say that a count is of none of those counted before?

    "In 1998 stierven er in Gent zes mensen"; "een redder kwam om op weg naar het dal"; "er liggen er nog tientallen
    onder de sneeuw".

    Args:
        counted: The count, with where it stands.
        whole: A count of more of the same before it.
    """
    scene, spot, figure = counted.scene, counted.spot, counted.figure
    words = scene.words.portions
    low, high = clause(scene, spot)
    if not scene.has_finite(spot.stretch[0], low):
        low = spot.stretch[0]  # "In Tervo, further inland, 17 died": what opens the sentence is of its clause
    found = words.outside.found(scene.cued, low, high)
    apart = any(hit.cue.name == "another" or figure.category == _DEAD for hit in found)
    return (
        apart
        or _is_of_other_year(scene, spot, whole)
        or is_abroad(scene, spot, (figure, whole), counted.pack)
    )


def _is_of_other_year(scene: Scene, spot: Spot, whole: FigureMention) -> bool:
    """Does its sentence name a year before it that the sentence of the other does not?"""
    text = scene.positions.analysis.text
    opens, (low, high) = scene.tokens[spot.sentence[0]].start, whole.sentence
    years = {
        scene.tokens[at].text
        for at in range(spot.sentence[0], spot.first)
        if at in scene.timed and _YEAR.fullmatch(scene.tokens[at].text)
    }
    return opens >= high and bool(years) and not any(year in text[low:high] for year in years)
