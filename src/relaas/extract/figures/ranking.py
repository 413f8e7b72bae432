"""Which of the cues that can speak of a number comes first, where the cheapest is not the one that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.scenes import SOFT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.model.figures import Category

_PAIR = 2
"""Words of the longest cue that shorter ones still stand beside."""
NEAR = 6
"""Cost up to which a cue overrules what a noun says by itself."""
GRAVE: Category = "killed"
LESS, BESIDE = ("injured", "hospitalised"), 4
"""Whoever was hurt and died, died: the graver of two categories wins where its words cost so little more."""
_NOMINAL = ("NOUN", "ADP", "DET", "ADJ", "PRON", "PROPN")
"""Words of a phrase that tells how or where."""
_LINKS: tuple[list[str], ...] = (["PUNCT"], ["AUX"], ["AUX", "ADV"])
"""What parts those of whom some are counted from their number: "Of the dead, nine …", "van de doden zijn er acht …"."""
_OF_LIVING = ("released", "detained", "rescued", "evacuated", "deployed", "displaced", "hospitalised")
"""What nobody is any more of whom it is told that he is of the dead."""


def longest(hits: Iterable[CueHit]) -> list[CueHit]:
    """Cues without those of another category inside a longer run of words: no "dood" in "ter dood veroordeeld".

    Args:
        hits: The cues of a stretch.
    """
    found = list(hits)
    strong = [hit for hit in found if len(hit.at) > _PAIR and not hit.cue.weak]
    runs = [hit for hit in strong if hit.at[-1] - hit.at[0] < len(hit.at)]
    return [
        hit
        for hit in found
        if not any(
            len(run.at) > len(hit.at) and run.cue.name != hit.cue.name and set(run.at) & set(hit.at)
            for run in (() if hit.cue.leads else runs)  # "at the funeral of the six": of them alone
        )
    ]


def first_of(ranked: list[tuple[int, CueHit]], at: int) -> list[tuple[int, CueHit]]:
    """Ranked cues with one of them put first.

    Args:
        ranked: The cues with their costs, cheapest first.
        at: Index of the one.
    """
    return [ranked[at], *ranked[:at], *ranked[at + 1 :]]


def graver(scene: Scene, ranked: list[tuple[int, CueHit]], spot: Spot) -> list[tuple[int, CueHit]]:
    """Of two cues that stand side by side the one that ends the matter first: "neergestoken en gedood".

    Args:
        scene: The text.
        ranked: The cues with their costs, cheapest first.
        spot: The number.
    """
    for at, (cost, hit) in enumerate(ranked[1:], start=1):
        first = ranked[0][1]
        one_side = (hit.at[-1] < spot.first) == (first.at[-1] < spot.first)
        beside = one_side and cost - ranked[0][0] <= BESIDE and abs(hit.at[0] - first.at[-1]) <= BESIDE
        beside = beside and not (_is_of_before(scene, hit, first, spot) or set(hit.at) < set(first.at))
        if first.cue.name in LESS and hit.cue.name == GRAVE and beside:
            return first_of(ranked, at)
    return ranked


def died_by_verb(
    scene: Scene, noun: Noun | None, ranked: list[tuple[int, CueHit]]
) -> list[tuple[int, CueHit]]:
    """The verb of dying that governs those counted first, before nouns for what they died of, or where.

    "Aan brandwonden bezweken twee monteurs in het ziekenhuis".

    Args:
        scene: The text.
        noun: What the number counts, or None.
        ranked: The cues with their costs, cheapest first.
    """
    if noun is None or not ranked or ranked[0][1].cue.name not in LESS:
        return ranked
    first, head = ranked[0][1], scene.tokens[noun.at].head
    nominal = all(scene.tokens[at].pos in _NOMINAL for at in first.at)
    for at, (_, hit) in enumerate(ranked):
        before = (
            noun.first - 2 in hit.at and not scene.words.object_behind
        )  # a parse may take it for an adjective
        governs = (before or (head in hit.at and head != noun.at)) and not hit.cue.weak
        if nominal and hit.cue.name == GRAVE and governs and not (hit.cue.leads or hit.cue.done_to):
            return first_of(ranked, at)
    return ranked


def _is_of_before(scene: Scene, grave: CueHit, less: CueHit, spot: Spot) -> bool:
    """Does a cue end the clause before "and", of another number: "schoot vier mensen dood en verwondde er zeven"?"""
    if not grave.at[-1] < less.at[0] < spot.first:
        return False
    joined = any(scene.tokens[at].pos == "CCONJ" for at in range(grave.at[-1] + 1, less.at[0]))
    return joined and scene.between(spot, spot.stretch[0], grave.at[-1]) > 0


def going_on(scene: Scene, spot: Spot, ranked: list[tuple[int, CueHit]]) -> list[tuple[int, CueHit]]:
    """The verb behind "of the missing" first, as in "six of the missing were rescued"; whoever died stays dead.

    Args:
        scene: The text.
        spot: The number.
        ranked: The cues with their costs, cheapest first.
    """
    if not ranked:
        return ranked
    first, of = ranked[0][1], scene.words.partitive or scene.words.links
    if first.cue.name == GRAVE or not (scene.folded(first.at[0]) in of or _is_of_whole(scene, spot, first)):
        return ranked
    for at, (cost, hit) in enumerate(ranked[1:], start=1):
        between = scene.tokens[first.at[-1] + 1 : hit.at[0]]
        parted = any(t.text in SOFT or t.pos == "CCONJ" or "PronType=Rel" in t.morph for t in between)
        onward = spot.last <= first.at[0] and first.at[-1] < hit.at[0] and not parted
        if onward and cost <= NEAR and not hit.cue.weak and hit.cue.name != first.cue.name:
            return first_of(ranked, at)
    return ranked


def _is_of_whole(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does it stand before the noun for those of whom some are counted: "seven of the arrested youths"?"""
    first, behind = spot.last + 1, hit.at[-1] + 1
    if behind >= spot.sentence[1] or scene.folded(spot.last) not in (
        scene.words.partitive or scene.words.links
    ):
        return False
    led = scene.tokens[first].pos in ("DET", "PRON") and scene.tokens[behind].pos == "NOUN"
    return led and hit.at[0] == first + 1


def of_the_dead(
    scene: Scene, spot: Spot, noun: Noun | None, ranked: list[tuple[int, CueHit]]
) -> list[tuple[int, CueHit]]:
    """Ranked cues, the dead of whom some are counted first: "Of the dead, nine have been flown home".

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
        ranked: What each costs, with the cue, cheapest first.
    """
    if noun is not None or not ranked or ranked[0][1].cue.name not in _OF_LIVING:
        return ranked
    dead = ((cost, hit) for cost, hit in ranked if hit.cue.name == GRAVE and _opens(scene, spot, hit))
    first = next(dead, None)
    return ranked if first is None else [first, *ranked]


def _opens(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does a noun for those counted stand right before a number, but for a comma or an auxiliary?"""
    at = hit.at[-1]
    if at and scene.tokens[at - 1].pos not in ("DET", "ADP", "ADJ", "NUM"):
        return False  # "seven are dead, five in custody"
    between = [token.pos for token in scene.tokens[at + 1 : spot.first]]
    return at < spot.first and scene.words.says.of(scene.tokens[at].text) is not None and between in _LINKS


def is_of_kin(scene: Scene, noun: Noun | None, hit: CueHit) -> bool:
    """Does "of the missing" behind a noun say whose they are: "zes verwanten van de doden"? Not "six of the missing".

    Args:
        scene: The text.
        noun: What the number counts, or None.
        hit: The cue.
    """
    if noun is None or noun.at + 3 >= len(scene.tokens):
        return False
    if not scene.words.object_behind:
        return _is_of_named(scene, noun, hit)
    if hit.at[0] > noun.last and scene.folded(hit.at[0]) in scene.words.partitive and len(hit.at) > 1:
        return True  # "people packed the square in memory of the victims"
    of, article = scene.folded(noun.at + 1), scene.tokens[noun.at + 2]
    governed = of in scene.words.partitive and article.pos == "DET" and hit.at[-1] == noun.at + 3
    whole = hit.at[0] == noun.at + 1  # "relatives of the victims"
    named = noun.at < hit.at[0] and scene.words.says.of(scene.tokens[hit.at[-1]].text) is not None
    return governed and (whole or named)


def _is_of_named(scene: Scene, noun: Noun, hit: CueHit) -> bool:
    """Is a cue but the noun for others whose those counted are: "twintig nabestaanden van de doden"?"""
    last = noun.at + 3
    governed = scene.folded(noun.at + 1) in scene.words.links and scene.tokens[noun.at + 2].pos == "DET"
    named = scene.words.says.of(scene.tokens[last].text) is not None
    return governed and named and noun.at < hit.at[0] and hit.at[-1] == last


def singles_out(scene: Scene, hit: CueHit) -> bool:
    """Does it begin with words that make a number a part: "of the victims", "among those held"?

    Args:
        scene: The text.
        hit: The cue.
    """
    low, high = hit.at[0], hit.at[-1] + 1
    found = (
        *scene.words.part_before.found(scene.cued, low, high),
        *scene.words.part_behind.found(scene.cued, low, high),
    )
    return scene.words.strict and any(
        (part.at[0] == low and part.at[-1] < high - 1) or part.at == hit.at for part in found
    )


def is_toll_behind(scene: Scene, noun: Noun | None, hit: CueHit) -> bool:
    """Does it name a count behind those counted, none of them: "met zes ministers gaf hij het dodental"?

    Args:
        scene: The text.
        noun: What is counted, or None.
        hit: The cue.
    """
    if noun is None or scene.words.object_behind or hit.at[0] < noun.last:
        return False
    told = {scene.tokens[at].pos for at in hit.at}  # "hielden stand" names no "stand"
    return "VERB" not in told and any(scene.folded(at) in scene.words.traps.tolls for at in hit.at)
