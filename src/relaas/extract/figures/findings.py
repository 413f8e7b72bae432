"""A category of those counted, with the words that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.ranking import NEAR, singles_out
from relaas.model.figures import Category
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.cues import CueHit


class Finding(Frozen, frozen=True):
    """A category with its evidence.

    Attributes:
        category: What happened.
        why: The words that show it.
        firm: Does it hold against what a whole or a hint says?
        near: Do the words stand right by the number?
        clear: Does no other number stand between?
        marks: Do they name those counted ("onder de vermisten")?
        deed: The words of the pack that say what happened; empty where none of the clause do.
    """

    category: Category
    why: str
    firm: bool
    near: bool = True
    clear: bool = True
    marks: bool = False
    deed: str = ""


def shown(scene: Scene, cost: int, hit: CueHit) -> Finding:
    """The finding of a cue.

    Args:
        scene: The text.
        cost: How far it lies from the number.
        hit: The cue.
    """
    words = " ".join(scene.tokens[at].text for at in hit.at)
    category = cast("Category", hit.cue.name)
    marks = any(scene.words.says.of(scene.tokens[at].text) is not None for at in hit.at) or singles_out(
        scene, hit
    )
    why, deed = f"its clause says “{words}”", " ".join(" ".join(part.words) for part in hit.cue.phrases)
    return Finding(category, why, firm=True, near=cost <= NEAR, marks=marks, deed=deed)
