"""Those of whom alone a verb does not hold: "all but three have been found"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.categories import Finding

if TYPE_CHECKING:
    from relaas.extract.figures.ellipses import Context
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

_LASTING: tuple[Category, ...] = ("missing", "hospitalised", "injured", "detained", "displaced", "evacuated")
"""What people are until something else is told of them."""
_BEFORE = 2
"""Words before those of whom a verb does not hold."""


def is_saved_from(scene: Scene, spot: Spot) -> bool:
    """Does a verb hold of all but those counted: "all but three have been found", "freed all but three"?

    Args:
        scene: The text.
        spot: The number.
    """
    low = max(spot.first - _BEFORE, spot.sentence[0])
    hits = [
        hit for hit in scene.words.save.found(scene.cued, low, spot.first) if hit.at[-1] == spot.first - 1
    ]
    if not hits:
        return False
    if scene.words.object_behind and scene.tokens[hits[0].at[0] - 1].pos == "VERB":
        return True
    return any(scene.tokens[at].pos in ("VERB", "AUX") for at in range(spot.last, spot.stretch[1]))


def left_over(context: Context) -> Finding | None:
    """What those are still of whom a verb does not hold: what was told of all before it.

    Args:
        context: What the number hangs on.
    """
    before, finding = context.before, context.finding
    if before is None and finding is not None and finding.category in _LASTING and not finding.deed:
        return finding  # "all but four of the patients have gone home"
    if before is None or before.category not in _LASTING:
        return None
    return Finding(before.category, f"all but they are no longer of “{before.words}”", firm=True)
