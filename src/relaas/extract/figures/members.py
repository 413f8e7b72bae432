"""Those in a row behind words for whom they are among: "among the dead are two nurses, 30 and 41, and four guests"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.findings import shown
from relaas.extract.figures.scenes import HARD

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.scenes import Scene, Spot

_OPENING = 4
"""Tokens at the start of a sentence among which such words begin: "So far, among the dead are"."""


def member_of(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """What those are who stand further on in such a row; None where they are in none.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    if noun is None or scene.between(spot, spot.sentence[0], spot.first) == 0:
        return None
    joined = scene.tokens[spot.first - 1]
    if not (joined.pos == "CCONJ" or joined.text == ",") or _has_verb(scene, spot, noun):
        return None
    opening = range(spot.sentence[0], spot.sentence[0] + _OPENING)
    for hit in scene.words.cues.found(scene.cued, spot.sentence[0], spot.first):
        among = scene.words.part_before.found(scene.cued, hit.at[0], hit.at[-1] + 1)
        leads = hit.at[0] in opening and any(part.at[0] == hit.at[0] for part in among)
        if leads and _is_row(scene, hit.at[-1] + 1, spot):
            return shown(scene, 0, hit)
    return None


def _is_row(scene: Scene, low: int, spot: Spot) -> bool:
    """Does a verb of being stand right behind the words, and no other verb of a main clause before the number?"""
    tokens = scene.tokens
    if low >= spot.first or tokens[low].pos not in ("AUX", "VERB") or "VerbForm=Fin" not in tokens[low].morph:
        return False
    if any(tokens[at].text in HARD for at in range(low, spot.first)):
        return False
    return all(_is_related(scene, low, at) for at in range(low + 1, spot.first) if _is_finite(scene, at))


def _is_finite(scene: Scene, at: int) -> bool:
    return "VerbForm=Fin" in scene.tokens[at].morph


def _is_related(scene: Scene, low: int, at: int) -> bool:
    """Does a verb stand in a relative clause?"""
    tokens = scene.tokens
    opened = max((i for i in range(low, at) if tokens[i].text == ","), default=low)
    return any("PronType=Rel" in tokens[i].morph for i in range(opened, at))


def _has_verb(scene: Scene, spot: Spot, noun: Noun) -> bool:
    """Have those counted a verb of their own: "among the dead are two nurses, and four guests were hurt"?"""
    end = next(
        (at for at in range(noun.last, spot.sentence[1]) if scene.tokens[at].text in (",", *HARD)),
        spot.sentence[1],
    )
    verbs = [at for at in range(noun.last, end) if _is_finite(scene, at)]
    return any(not _is_related(scene, noun.last, at) for at in verbs)
