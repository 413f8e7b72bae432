"""What befell those counted, told of them in the next clause by a pronoun: "Five people were on board. All died"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from relaas.extract.figures.allowed import allows
from relaas.extract.figures.ranking import GRAVE, longest
from relaas.extract.figures.scenes import HARD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import CueHit
    from relaas.model.figures import Category, FigureMention

_NEAR, _LONG = 12, 40
"""Tokens around a number within which words say where those were, and tokens of a clause that are looked through."""
_BEFALLS = ("killed", "injured", "hospitalised", "rescued", "evacuated", "detained", "released", "missing")
"""What a pronoun can be told to have undergone."""


def with_sequels(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """The figures, people of whom nothing was said being what the clause behind them says of all of them.

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
    """
    return [(spot, _sequel(scene, spot, figure) or figure) for spot, figure in told]


def _sequel(scene: Scene, spot: Spot, figure: FigureMention) -> FigureMention | None:
    people = figure.counted is not None and figure.counted.group is not None
    near = (max(spot.first - _NEAR, spot.stretch[0]), min(spot.last + _NEAR, spot.stretch[1]))
    known = bool(figure.deed) and not scene.words.elided.there.found(scene.cued, *near)
    if figure.category != "other" or known or not people or figure.part_of is not None:
        return None
    clause = _next_clause(scene, spot)
    if clause is None or scene.between(spot, spot.last, clause[1]):
        return None
    opens, words = scene.folded(clause[0]), scene.words.elided
    if opens in words.none:
        lived = words.lived.found(scene.cued, *clause)
        return _told(figure, GRAVE, scene, (clause[0], lived[0].at[-1])) if lived else None
    if opens not in words.they or any(scene.folded(at) in words.negated for at in range(*clause)):
        return None
    hit = next((hit for hit in _hits(scene, clause) if _befalls(scene, clause, hit)), None)
    if hit is None:
        return None
    return _told(figure, cast("Category", hit.cue.name), scene, (clause[0], hit.at[-1]))


def _told(figure: FigureMention, category: Category, scene: Scene, words: tuple[int, int]) -> FigureMention:
    shown = " … ".join(scene.tokens[at].text for at in words)
    return replace(figure, category=category, why=f"“{shown}” says it of them")


def _next_clause(scene: Scene, spot: Spot) -> tuple[int, int] | None:
    """The tokens of the clause behind that of a number, in its sentence behind a sign, or else the next sentence."""
    sentences = scene.positions.analysis.sentences
    index = scene.tokens[spot.first].sentence
    inside = range(spot.last, min(spot.last + _LONG, spot.sentence[1] - 1))
    signs = (at for at in inside if scene.tokens[at].text in HARD)
    first = next(signs, None)
    if first is not None:
        low, last = first + 1, spot.sentence[1]
    elif index + 1 < len(sentences):
        low, last = sentences[index + 1].first, sentences[index + 1].last
    else:
        return None
    last = min(low + _LONG, last)
    stops = (at for at in range(low, last) if scene.tokens[at].text in (",", *HARD))
    end = next(stops, last)
    return (low, end) if low < end else None


def _hits(scene: Scene, clause: tuple[int, int]) -> list[CueHit]:
    """The cues of a clause, in order."""
    found = longest(scene.words.cues.found(scene.cued, *clause))
    return sorted((hit for hit in found if not hit.cue.weak), key=lambda hit: (hit.at[0], -len(hit.at)))


def _befalls(scene: Scene, clause: tuple[int, int], hit: CueHit) -> bool:
    """Is it what the subject underwent: a death, or a verb with its auxiliary that is not done to others?"""
    if hit.cue.name not in _BEFALLS or hit.cue.leads or not allows(scene, None, hit):
        return False
    helped = any(scene.tokens[at].pos == "AUX" for at in range(*clause))
    finite = any(scene.tokens[at].pos == "VERB" and "VerbForm=Fin" in scene.tokens[at].morph for at in hit.at)
    return not (hit.cue.done_to and finite) and (helped or hit.cue.name == GRAVE)
