"""Who is counted where the verb says how many its subject are: "the rescuers numbered 300" counts none of the dead."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.findings import Finding

if TYPE_CHECKING:
    from relaas.extract.figures.asked import Antecedent
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category


def of_its_subject(scene: Scene, spot: Spot, before: Antecedent) -> Finding | None:
    """What the subject of a number's verb says of those counted; None where it is who counts, or what was told of.

    Args:
        scene: The text.
        spot: The number, without a noun of its own.
        before: What it would go on with.
    """
    low, _ = clause(scene, spot)
    found = scene.words.elided.amounts.found(scene.cued, low, spot.first)
    verbs = [
        hit for hit in found if scene.tokens[hit.at[0]].pos in ("VERB", "AUX")
    ]  # not "put the number at 30"
    if not verbs or any(scene.is_number(at) for at in range(low, spot.first)):
        return None
    nouns = [at for at in range(low, verbs[0].at[0]) if scene.tokens[at].pos == "NOUN"]
    plural = [at for at in nouns if "Number=Plur" in scene.tokens[at].morph]
    if len(nouns) != 1 or not plural:
        return None
    own = before.counted if before.index is None else None
    if own is not None and own.anchor.end == scene.tokens[plural[0]].end:
        return None  # "the tally of arrested looters stands at 640"
    name = scene.named(plural[0])
    words = scene.words
    said = words.says.of(name) or words.suggests.of(name)
    if said == before.category or (said is None and words.groups.of(name) is None):
        return None
    return Finding(
        cast("Category", said or "other"), f"“{scene.tokens[plural[0]].text}” are so many", firm=True
    )
