"""What sets a count apart from the cumulative one, by the words of its clause that speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.clauses import clause

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.model.figures import Scope

EARLIER: Scope = "earlier"


def binds(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Does a word of scope speak of this number? An adjective only beside it, a verb in its whole clause.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        hit: The word.
    """
    end = noun.at if noun is not None else spot.last
    at = hit.at[0]
    if at < spot.first and scene.folded(at) in scene.words.compared:
        return False  # "een pak meer dan de 7.543 van maandag"
    if any(scene.tokens[i].pos in ("VERB", "AUX") for i in hit.at):
        return not (_joined(scene, spot, hit) or _wants_to_tell(scene, spot, hit))
    if hit.cue.name == "period":
        return True
    if noun is None and at == spot.last:
        return True
    return (
        spot.first - 3 <= at < spot.first
        or spot.last <= at < end
        or (len(hit.at) == 1 and at in (spot.last, end, end + 1) and scene.tokens[at].pos != "ADJ")
    )


def _joined(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is a verb only joined to that of a number: "600 people were homeless and would be housed"?"""
    between = range(spot.last, hit.at[0])
    joins = next((at for at in between if scene.tokens[at].pos == "CCONJ"), None)
    return joins is not None and scene.has_finite(clause(scene, spot)[0], joins)


def _wants_to_tell(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is what somebody wants to do only to give a count: "die hoogstens twee doden wilde erkennen"?"""
    led = [scene.tokens[at] for count in scene.counts(spot) for at in count.at if at not in hit.at]
    infinitives = (t for t in led if "VerbForm=Inf" in t.morph or (t.pos == "VERB" and t.text == t.lemma))
    return len(hit.at) == 1 and next(infinitives, None) is not None


def set_back(scene: Scene, spot: Spot, low: int) -> set[str]:
    """The scope of an earlier event that its sentence opens with: "bij de vorige epidemie, in 2001, vielen er …".

    Args:
        scene: The text.
        spot: The number.
        low: Index of the first token of its clause.
    """
    if low <= spot.stretch[0] or scene.has_finite(spot.stretch[0], low):
        return set()
    found = scene.words.scopes.found(scene.cued, spot.stretch[0], low)
    return {hit.cue.name for hit in found} & {EARLIER}
