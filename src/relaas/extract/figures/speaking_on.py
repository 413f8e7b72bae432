"""Sources that speak on behind a semicolon: "41.000 gezinnen, aldus Ores; vorige week waren dat er 60.000"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.attributions import Attributed
    from relaas.model.figures import FigureMention

SEMICOLON = ";"
_ONWARD = "it goes on behind a semicolon"


def with_sources(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """The figures, those of nobody behind a semicolon said by whoever gives the count that they go on with.

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
    """
    out: list[Told] = []
    carried: set[int] = set()
    for spot, figure in told:
        at = _gone_on_with(scene, out, (spot, figure), carried)
        if at is not None:
            given = out[at][1].attributed
            why = given.why if at in carried else f"{given.why}; {_ONWARD}"
            figure = _said_by(given, figure, why)  # noqa: PLW2901 - what it is from here on
            carried.add(len(out))
        out.append((spot, figure))
    return out


def _gone_on_with(scene: Scene, told: Sequence[Told], here: Told, carried: set[int]) -> int | None:
    """The last count of the same kind in its sentence that somebody says, if nobody else is named between.

    Args:
        scene: The text.
        told: The counts before it.
        here: It with where it stands.
        carried: Those of them whose source goes on behind a semicolon already.

    Returns:
        Its place among those told, or None.
    """
    spot, figure = here
    if figure.attributed.source is not None or spot.last in scene.nouns:
        return None
    for at in reversed(range(len(told))):
        other, last = told[at]
        given = last.attributed
        if other.sentence != spot.sentence:
            return None
        if last.category == figure.category:
            goes_on = given.source is not None and _is_behind(scene, other, spot, carried=at in carried)
            return at if goes_on else None
        if given.source is None:
            return None
    return None


def _is_behind(scene: Scene, other: Spot, spot: Spot, *, carried: bool) -> bool:
    """Parts one semicolon two numbers, or does the first go on behind it already: "; on Monday 66, on Friday 85"?"""
    between = scene.tokens[other.last : spot.first]
    marks = [at for at, token in enumerate(between) if token.text == SEMICOLON]
    behind = between[marks[-1] :] if marks else between
    nouns = (t for t in behind if t.dep.startswith("nsubj") and t.pos in ("NOUN", "PROPN"))
    if any(token.lemma.lower() not in scene.words.asks for token in nouns):
        return False  # "; the union had 30": somebody else may count
    return len(marks) == 1 or (not marks and carried)


def _said_by(given: Attributed, figure: FigureMention, why: str) -> FigureMention:
    own = replace(figure.attributed, source=given.source, name=given.name, chain=given.chain, why=why)
    return replace(figure, attributed=own)
