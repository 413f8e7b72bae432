"""What became since of those counted: the dead were named, victims buried, and so it is the dead who are counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category, FigureMention


SUSPECTED = "perpetrators"
"""Those who are held when they come before a court."""
_REMAINS = "remains"
"""The list of what is done with the dead alone, so that missing people of whom it is told are dead."""
_RECOVERED = "recovered"
"""The list of what is said of bodies that come to light."""


def among_the_dead(scene: Scene, spot: Spot, figure: FigureMention) -> FigureMention:
    """The figure as it is if victims of whom `later` tells are the dead: "two victims were identified".

    So are suspects of whom it does those held: "the four gunmen appeared in court".

    Args:
        scene: The text.
        spot: The number.
        figure: What was settled of it.
    """
    if figure.category != "other" or figure.counted is None:
        return figure
    victims = scene.words.portions.victims.of(figure.head) is not None
    if victims and is_afterwards(scene, spot, "killed"):
        return replace(figure, category="killed")
    held = figure.counted.group == SUSPECTED and is_afterwards(scene, spot, "detained")
    return replace(figure, category="detained") if held else figure


def is_afterwards(scene: Scene, spot: Spot, category: Category) -> bool:
    """Does the clause of a number tell what became of those of a category since: the dead were named or buried?

    Args:
        scene: The text.
        spot: The number.
        category: What happened to them first.
    """
    told = _told_later(scene, spot)
    return category in told or (category == "killed" and {_RECOVERED, _REMAINS} & told != set())


def are_remains(scene: Scene, spot: Spot) -> bool:
    """Does the clause of a number tell of them what is done with the dead alone: they were buried, or identified?

    Args:
        scene: The text.
        spot: The number.
    """
    return _REMAINS in _told_later(scene, spot)


def only_recovered(scene: Scene, spot: Spot) -> bool:
    """Does the clause of a number tell no more than that bodies came to light: "dinsdag waren er 1.300 geborgen"?

    Args:
        scene: The text.
        spot: The number.
    """
    told = _told_later(scene, spot)
    return _RECOVERED in told and not {"killed", _REMAINS} & told


def _told_later(scene: Scene, spot: Spot) -> set[str]:
    hits = scene.words.portions.later.found(scene.cued, *clause(scene, spot))
    return {hit.cue.name for hit in hits}
