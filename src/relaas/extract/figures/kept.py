"""Those of whom a place tells what happened: the hurt who may not go home, the dead of whom it says where they died."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.gaps import dies_there
from relaas.extract.figures.mains import behind_open, main_clause
from relaas.extract.figures.ranking import GRAVE

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

KEPT: tuple[Category, ...] = ("hospitalised", "detained")
"""Where the dead are not: a hospital or a prison beside a bare number of them says where they died."""
_HURT: tuple[Category, ...] = ("injured", "hospitalised", "infected")
"""Who is in hospital as long as he may not go home."""


def died_there(scene: Scene, spot: Spot, noun: Noun | None, context: Context) -> Finding | None:
    """Those of whom a hospital says where they died, as others did before them: "21 died at once, nine in hospital".

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        context: What it hangs on.
    """
    if (
        noun is not None
        or not context.told
        or context.finding is None
        or context.finding.category not in KEPT
    ):
        return None
    other, figure = context.told[-1]
    if figure.category != GRAVE or not dies_there(scene, spot, other):
        return None
    return Finding(GRAVE, f"it says where they died, as “{figure.anchor.text}” did", firm=True)


def not_home(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """Those of the hurt who may not go home yet: "negen van hen mochten nog niet naar huis".

    Args:
        scene: The text.
        spot: The number.
        context: What it hangs on.
    """
    told = context.told[context.whole][1].category if context.whole is not None else None
    told = context.before.category if told is None and context.before is not None else told
    own = context.finding.category if context.finding is not None else None
    if told not in _HURT and own not in _HURT:
        return None
    main = main_clause(scene, spot, spot.last) or behind_open(scene, spot, spot.last)
    hits = scene.words.elided.staying.found(scene.cued, *clause(scene, spot))
    if main is not None:  # "nine of the injured, who number some 510, have yet to go home"
        hits = hits or scene.words.elided.staying.found(scene.cued, main, spot.stretch[1])
    if not hits:
        return None
    words = " ".join(scene.tokens[at].text for at in hits[0].at)
    return Finding("hospitalised", f"they were hurt, and its clause says “{words}”", firm=True)
