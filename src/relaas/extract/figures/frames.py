"""How a number stands to others in its text: a part of one, what remains of one, added to one; and when it is none."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, cast

from relaas.extract.figures.phrases import owner
from relaas.extract.figures.scenes import SOFT
from relaas.model.figures import Scope
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit, Cues

EARLIER: Scope = "earlier"
INSTEAD = 8
"""Tokens before a number within which "er" stands for its noun."""
SURE = 4
"""Tokens before a number that say that it was replaced."""
WINDOW = 12
"""Tokens before a number within which words tell that it is a part."""


class Frame(Frozen, frozen=True):
    """The words around a number that relate it to another.

    Attributes:
        part: Is it a part of a number before it?
        opens_whole: Does it open a whole of which a part follows ("van de zeven reizigers …")?
        counting: Do the words around it give a count without its noun?
        scope: What sets it apart from the cumulative count.
    """

    part: bool
    opens_whole: bool
    counting: bool
    scope: tuple[Scope, ...]


def frame_of(scene: Scene, spot: Spot, noun: Noun | None) -> Frame:
    """The frame of a number, from the words of its clause."""
    words = scene.words
    low, high = clause(scene, spot)
    before = _right_before(scene, spot, words.part_before) or _set_before(scene, spot)
    behind = noun is None and _right_behind(scene, spot, words.part_behind)
    opening = opens(scene, spot)
    counting = noun is None and _is_count(scene, spot)
    found = words.scopes.found(scene.cued, low, high)
    scope = {hit.cue.name for hit in found if _binds(scene, spot, noun, hit)} | _set_back(scene, spot, low)
    return Frame(
        part=before or behind or _included(scene, spot, noun),
        opens_whole=opening,
        counting=counting,
        scope=cast("tuple[Scope, ...]", tuple(sorted(scope))),
    )


def _set_back(scene: Scene, spot: Spot, low: int) -> set[str]:
    """The scope of an earlier event that its sentence opens with: "bij de vorige epidemie, in 2001, vielen er …"."""
    opening = range(spot.stretch[0], low)
    if not opening or any("VerbForm=Fin" in scene.tokens[at].morph for at in opening):
        return set()
    found = scene.words.scopes.found(scene.cued, spot.stretch[0], low)
    return {hit.cue.name for hit in found} & {EARLIER}


def _is_count(scene: Scene, spot: Spot) -> bool:
    """Do words that give a count, or the shape of the clause, show that a number counts what was spoken of?"""
    if counts(scene, spot) or has_stand_in(scene, spot) or _reached(scene, spot) or _is_end(scene, spot):
        return True
    before = scene.folded(spot.first - 1)
    return before == ":" or before in scene.words.traps.pointers


def _is_end(scene: Scene, spot: Spot) -> bool:
    """Is it one of two ends in a sentence that gives a count: "is gedaald: van 163 maandag naar een zeventigtal nu"?"""
    words = scene.words
    near = scene.spots[max(spot.index - 1, 0) : spot.index + 2]
    pairs = itertools.pairwise(near)
    ends = any(
        scene.folded(old.first - 1) in words.origin and scene.folded(new.first - 1) in words.target
        for old, new in pairs
        if old.sentence == new.sentence == spot.sentence
    )
    return ends and bool(words.counting.found(scene.cued, *spot.sentence))


def _reached(scene: Scene, spot: Spot) -> bool:
    """Does it stand behind a preposition with nothing counted behind it: "kwam uit op 41."?"""
    if spot.first <= spot.stretch[0] or scene.folded(spot.first - 1) not in scene.words.reached:
        return False
    if spot.mention.quantity.number == 1 and not spot.mention.quantity.hedges:
        return False  # "bags that say one and hold two"
    closed = spot.last >= spot.stretch[1] or scene.tokens[spot.last].pos in ("PUNCT", "CCONJ", "SCONJ")
    return closed and any("VerbForm=Fin" in scene.tokens[at].morph for at in range(*spot.stretch))


def has_stand_in(scene: Scene, spot: Spot) -> bool:
    """Does an adverb of quantity before the number stand for its noun: "pikten er 112 op"?

    Args:
        scene: The text.
        spot: The number.
    """
    low = max(spot.first - INSTEAD, spot.stretch[0])
    return any(scene.folded(at) in scene.words.instead for at in range(low, spot.first))


def _included(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Does "inbegrepen" or "among them" stand behind it, no verb and no comma between?"""
    end = noun.last if noun is not None else spot.last
    hits = scene.words.included.found(scene.cued, end, min(end + WINDOW, spot.stretch[1]))
    first = min((hit.at[0] for hit in hits), default=None)
    if first is None:
        return False
    return not any(scene.tokens[at].pos in ("VERB", "AUX", "PUNCT") for at in range(end, first))


def counting_tokens(scene: Scene, spot: Spot) -> set[int]:
    """The tokens of words that give a count; they say nothing of what is counted."""
    return {at for hit in counts(scene, spot) for at in hit.at}


def counts(scene: Scene, spot: Spot) -> list[CueHit]:
    """The words that give a count; where objects stand behind their verb only those before the number.

    Args:
        scene: The text.
        spot: The number.
    """
    found = scene.counts(spot)
    return [hit for hit in found if hit.at[0] < spot.first] if scene.words.object_behind else found


def clause(scene: Scene, spot: Spot) -> tuple[int, int]:
    """The tokens between the commas around a number, in its stretch."""
    low, high = spot.first, spot.last
    while low > spot.stretch[0] and scene.tokens[low - 1].text != ",":
        low -= 1
    while high < spot.stretch[1] and scene.tokens[high].text != ",":
        high += 1
    return low, high


def is_replaced(scene: Scene, spot: Spot) -> bool:
    """Do the words right before a number say by themselves that another took its place: "down from 12"?"""
    low = max(spot.first - SURE, spot.sentence[0])
    hits = scene.words.superseded.found(scene.cued, low, spot.first)
    opens = spot.sentence[0]  # "Tegenover veertig amokmakers stonden …" replaces nothing
    return any(hit.cue.name == "sure" and hit.at[-1] == spot.first - 1 and hit.at[0] != opens for hit in hits)


def is_old(scene: Scene, spot: Spot) -> bool:
    """Does it follow the count that took its place: "cut to 97, from 115, after tests"?

    Args:
        scene: The text.
        spot: The number.
    """
    before = scene.spots[spot.index - 1] if spot.index else None
    near = before is not None and 0 < spot.first - before.last <= 2
    return near and scene.folded(spot.first - 1) in scene.words.back


def _right_before(scene: Scene, spot: Spot, cues: Cues) -> bool:
    """A part marker before the number, no verb and no comma or number behind the marker."""
    low = max(spot.first - WINDOW, spot.sentence[0])
    return any(_leads(scene, hit, spot) for hit in cues.found(scene.cued, low, spot.first))


def _set_before(scene: Scene, spot: Spot) -> bool:
    """Does its sentence open with whom it is a part of, and a comma: "Of those, 45 were civilians"?"""
    low, comma = spot.sentence[0], spot.first - 1
    if comma <= low or scene.folded(comma) != ",":
        return False
    found = (scene.words.part_before, scene.words.part_behind)
    return any(
        hit.at[0] == low and _says_whom(scene, hit.at[-1] + 1, comma)
        for cues in found
        for hit in cues.found(scene.cued, low, comma)
    )


def _says_whom(scene: Scene, low: int, high: int) -> bool:
    """Does nothing stand between two tokens but who they are: "Of the dead, 12 …", "Of those injured, six …"?"""
    return low == high or (low == high - 1 and scene.words.says.of(scene.named(low)) is not None)


def _leads(scene: Scene, hit: CueHit, spot: Spot) -> bool:
    between = range(hit.at[-1] + 1, spot.first)
    return not any(scene.tokens[at].text in (",", ";", ".") or scene.is_number(at) for at in between)


def _right_behind(scene: Scene, spot: Spot, cues: Cues) -> bool:
    high = min(spot.last + 3, spot.sentence[1])
    return any(hit.at[0] == spot.last for hit in cues.found(scene.cued, spot.last, high))


def opens(scene: Scene, spot: Spot) -> bool:
    """Do the words right before a number open a whole: "van de zeven reizigers …"?

    Args:
        scene: The text.
        spot: The number.
    """
    first = owner(scene, spot)
    if scene.is_number(first - 2) and scene.folded(first - 1) in scene.words.links and not scene.words.strict:
        return True  # "twee van drie verdachten vrij": a headline leaves the article out
    low = max(first - 3, spot.sentence[0])
    # An article can belong to the number: "van een negentigtal Belgen".
    hits = scene.words.whole.found(scene.cued, low, first + 1)
    ends = (first - 1, first)
    return any(hit.at[-1] in ends and _begins(scene, spot, hit.at[0]) for hit in hits)


def _begins(scene: Scene, spot: Spot, at: int) -> bool:
    """Does a clause begin at a token, or does a number stand before it: "vier van de vijf"?"""
    if at == spot.stretch[0] or scene.tokens[at - 1].text in SOFT or scene.is_number(at - 1):
        return True
    # "drie Belgen onder de 40 doden"
    said = any(
        scene.words.says.of(scene.tokens[i].text)
        for i in range(spot.last, min(spot.last + 3, spot.stretch[1]))
    )
    return said and at - 1 in scene.nouns and not scene.words.strict


def _binds(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Does a word of scope speak of this number? An adjective only beside it, a verb in its whole clause."""
    end = noun.at if noun is not None else spot.last
    at = hit.at[0]
    if at < spot.first and scene.folded(at) in scene.words.compared:
        return False  # "een pak meer dan de 7.543 van maandag"
    if any(scene.tokens[i].pos in ("VERB", "AUX") for i in hit.at):
        return True
    if hit.cue.name == "period":
        return True
    if noun is None and at == spot.last:
        return True
    return (
        spot.first - 3 <= at < spot.first
        or spot.last <= at < end
        or (len(hit.at) == 1 and at in (spot.last, end, end + 1) and scene.tokens[at].pos != "ADJ")
    )


def gapped(scene: Scene, spot: Spot) -> bool:
    """Is its clause without a verb: "de politie telde 12.000 deelnemers, de organisatie 25.000"?"""
    tokens = scene.tokens
    before = scene.spots[spot.index - 1] if spot.index else None
    if before is None or before.sentence != spot.sentence:
        return False
    if spot.last < spot.sentence[1] and tokens[spot.last].pos not in ("PUNCT", "CCONJ"):
        return False
    for at in range(spot.first - 1, before.last - 1, -1):
        if tokens[at].pos in ("VERB", "AUX"):
            return False
        if tokens[at].text in SOFT or tokens[at].pos == "CCONJ":
            return True
    return False
