"""Of whom some are told, where the text names them anew: "three of the arrested rioters"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.allowed import allows
from relaas.extract.figures.counted import PEOPLE, Noun
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.phrases import partly
from relaas.extract.figures.untold import is_hinted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import Category, FigureMention

ACCUSED = "perpetrators"
"""The population of those who did it, of whom none is among the people hit unless the text says so."""
_OWNED = "nmod:poss"
OPEN: tuple[Category, ...] = ("other", "participants")
"""What a count is of whom any can have been hit later: "40 pupils were on the bus. Four of the injured pupils …"."""


def part_noun(scene: Scene, spot: Spot, told: Sequence[Told]) -> Noun | None:
    """Whom a part is of where a group is named: "three of the attackers", not "three of the victims".

    Args:
        scene: The text.
        spot: The number.
        told: The figures before it.
    """
    at = partly(scene, spot)
    if at is None:
        return None
    words, name = scene.words, scene.named(at)
    hints = (
        words.strict and words.suggests.of(name) is not None
    )  # "two of the survivors", "nine of the houses"
    named = hints or words.groups.of(name) not in (None, PEOPLE)
    if not named and (kind := kind_of(scene, spot)) is not None:
        # "drie van de doden" are who the dead were said to be
        named = words.says.of(name) is None or all(figure.category != kind for _, figure in told)
    return Noun(at, at, at + 1, None) if named else None


def kind_of(scene: Scene, spot: Spot) -> Category | None:
    """What those are of whom some are told, by the words that name them; None where these say nothing.

    Args:
        scene: The text.
        spot: The number.
    """
    at = partly(scene, spot)
    if at is None:
        return None
    said = _of_modifiers(scene, spot, at) or scene.words.says.of(scene.named(at))
    return cast("Category | None", said)


def are_of_others(scene: Scene, spot: Spot, whole: FigureMention) -> bool:
    """Are those of whom some are told no part of a count before them: by whose or what they are, or as the accused?

    "Twenty of its soldiers" are of all that it has, and not of those of another sentence.

    Args:
        scene: The text.
        spot: The number.
        whole: The count.
    """
    at = partly(scene, spot)
    if at is None or whole.counted is None:
        return False
    own = any(scene.tokens[i].dep == _OWNED and scene.tokens[i].pos == "PRON" for i in range(spot.last, at))
    if own and whole.anchor.end <= scene.tokens[spot.sentence[0]].start:
        return True
    kind = kind_of(scene, spot)
    if kind is not None:
        return whole.category not in (kind, *OPEN)
    accused = scene.words.groups.of(scene.named(at)) == ACCUSED
    return accused and whole.counted.group == PEOPLE and whole.category not in ("detained", "released", *OPEN)


def told_by_name(scene: Scene, spot: Spot, finding: Finding | None, found: Finding | None) -> Finding | None:
    """What befell a part; where nothing else tells, what those are said to be of whom it is.

    Args:
        scene: The text.
        spot: The number.
        finding: What its own clause says of it, or None.
        found: What was found of it, or None.
    """
    said = found is not None and found is finding and found.firm
    if said or (found is not None and found.category != "other" and not is_hinted(found)):
        return found
    kind = kind_of(scene, spot)
    return found if kind is None else Finding(kind, "the words for those of whom they are say so", firm=True)


def _of_modifiers(scene: Scene, spot: Spot, at: int) -> str | None:
    """The category that the words from "of" to the noun say: "the injured pupils", "of the suspects"."""
    noun = Noun(at, at, at + 1, None)
    hits = (hit for hit in scene.words.cues.found(scene.cued, spot.last, at + 1) if allows(scene, noun, hit))
    found = next((hit.cue.name for hit in hits if hit.at[-1] < at or len(hit.at) > 1), None)
    if found is None and at - 1 > spot.last + 1:
        return scene.words.says.of(scene.named(at - 1))  # "four of the dead protesters"
    return found
