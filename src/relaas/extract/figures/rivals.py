"""Two numbers of which the text says that one is wrong: "niet drie maar twee doden", "31 people and not nine"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.figures.contrary import is_contrary, is_rather

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import CueHit
    from relaas.model.attributions import Status
    from relaas.model.figures import Attributed, FigureMention

WORDING = 6
"""Words of a wording before the right number, at most."""
_LED = 2
"""Sentences on, where a parser parts "police said:" from what they said."""
MANY = 4
"""By so many times at most the right number and the wrong one differ."""
AS, CLAIMED = "as", "claimed"
"""Of the wrong one of two numbers: somebody told it; somebody still claims it."""
_ASIDE = 12
"""Words of an aside between a negation and the wrong number, at most."""
_WHO = frozenset({"NOUN", "PROPN", "PRON"})
"""What gives a count, before a verb that is no command then."""
SHORT = 3
"""Words that may stand between the wrong number and the right one: "niet drie doden maar twee"."""
LONG = 20
"""Words between them, where most of those say who told the wrong one."""


def instead_of(
    scene: Scene, found: Finding, wrong: Mapping[int, int], spot: Spot, told: Sequence[Told]
) -> Finding:
    """What one of two numbers counts of which one is wrong, where its words say nothing of what befell them.

    What the wrong one counts where it was told before, and the wrong one what the right one right before it does.

    Args:
        scene: The text.
        found: What its own words say.
        wrong: Indexes of wrong numbers with those of the right ones.
        spot: The number.
        told: The figures before it.
    """
    if found.deed or (found.firm and found.category != "other"):
        return found
    if (known := _as_told(scene, wrong, spot, told)) is not None:
        why = f"it puts right, or is, “{known.anchor.text}”"
        return replace(found, category=known.category, why=why)
    right = wrong.get(spot.index, spot.index)
    before = next((figure for other, figure in told if other.index == right), None)
    if right >= spot.index or before is None:
        return found
    return replace(found, category=before.category, why=f"it is told instead of “{before.anchor.text}”")


def _as_told(
    scene: Scene, wrong: Mapping[int, int], spot: Spot, told: Sequence[Told]
) -> FigureMention | None:
    """The figure before that is the wrong one of two numbers: "310 families are homeless. It is 255, and not 310"."""
    pair = next((at for at, right in wrong.items() if spot.index in (at, right)), None)
    if pair is None:
        return None
    quantity = scene.spots[pair].mention.quantity
    same = (
        figure
        for other, figure in reversed(told)
        if figure.quantity.number == quantity.number is not None and other.index != pair
    )
    return next((figure for figure in same if figure.category != "other"), None)


def weighed(scene: Scene, spot: Spot, attributed: Attributed, wrong: Mapping[int, int]) -> Attributed:
    """Who says one of two numbers, the wrong one taken back or denied.

    Denied is what somebody else still claims: "92 bars, not 319 as the owners claim". Who tells the wrong one does not
    tell the right one.

    Args:
        scene: The text.
        spot: The number.
        attributed: Who says it, as its own words have it.
        wrong: Indexes of wrong numbers with those of the right ones.
    """
    if (right := wrong.get(spot.index)) is not None:
        words = scene.spots[right].mention.anchor.text
        status: Status = "denied" if right < spot.index and _told(scene, spot, CLAIMED) else "withdrawn"
        return replace(attributed, status=status, why=f"it is said to be wrong, “{words}” to be right")
    rival = next((scene.spots[at] for at, right in wrong.items() if right == spot.index < at), None)
    source = attributed.source
    if rival is None or source is None or source.start < rival.mention.anchor.end:
        return attributed
    if not (_told(scene, rival, AS) or _told(scene, rival, CLAIMED)):
        return attributed
    why = f"“{source.text}” tells “{rival.mention.anchor.text}”, which is said to be wrong"
    return replace(attributed, source=None, name=None, chain=(), said=None, speaker=None, why=why)


def _told(scene: Scene, wrong: Spot, kind: str) -> bool:
    """Do words right behind the wrong one of two numbers say that somebody told it, or still claims it?"""
    hits = scene.words.rivals.told.found(scene.cued, wrong.last, wrong.sentence[1])
    near = [hit for hit in hits if hit.cue.name == kind and hit.at[0] - wrong.last <= SHORT]
    return any(kind == AS or "Tense=Past" not in scene.tokens[hit.at[-1]].morph for hit in near)


def is_wrong(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is a number the wrong one of two: "niet drie maar twee doden", "geen 74 maar 65 mensen"?"""
    near = other.first - spot.last <= SHORT or _is_told_between(scene, spot, other)
    words = scene.words.rivals
    before = near and (
        scene.folded(_past_aside(scene, spot) - 1) in words.wrong or _is_led_anew(scene, spot, other)
    )
    said = before and any(scene.folded(at) in words.right for at in range(spot.last, other.first))
    said = said or is_contrary(scene, spot, other)
    return said or _is_corrected(scene, spot, other) or _is_in_lieu(scene, spot, other)


def _is_in_lieu(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Comes the wrong one of two first, with who told it: "statt 342, wie gemeldet, sind es 511"?"""
    if spot.sentence != other.sentence or other.first - spot.last > LONG:
        return False
    low = max(spot.sentence[0], spot.first - WORDING)
    lead = " ".join(scene.folded(at) for at in range(low, spot.first))
    if not lead.endswith(scene.words.rivals.lieu):
        return False
    told = scene.words.superseded.found(scene.cued, low, other.first)
    behind = scene.words.rivals.told.found(scene.cued, spot.last, spot.sentence[1])
    return bool(told) or any(hit.at[0] - spot.last <= SHORT for hit in behind)


def is_undone_for(scene: Scene, said: Attributed, spot: Spot, other: Spot) -> bool:
    """Is a number taken back for the next, an aside between: "niet 44 bewoners, zoals de raad zei, maar 39"?

    Args:
        scene: The text.
        said: Who says the first, and what becomes of it.
        spot: The first.
        other: The next.
    """
    led = spot.sentence == other.sentence and scene.folded(other.first - 1) in scene.words.rivals.right
    return led and said.status == "withdrawn" and scene.folded(spot.first - 1) in scene.words.rivals.wrong


def _past_aside(scene: Scene, spot: Spot) -> int:
    """Where a number begins, or the aside before it: "er zijn niet, zoals de dienst zei, 500 maar 350 huizen"."""
    if scene.folded(spot.first - 1) != ",":
        return spot.first
    low = max(spot.sentence[0], spot.first - 1 - _ASIDE)
    opens = next((at for at in range(spot.first - 2, low - 1, -1) if scene.folded(at) == ","), spot.first)
    return spot.first if scene.between(spot, opens, spot.first) else opens


def _is_told_between(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Do words for who told the wrong number part it from the right one: "Not 30, as reported, but 12 are missing"?"""
    near = spot.sentence == other.sentence and other.first - spot.last <= LONG
    right = {scene.folded(other.first - 1), scene.folded(other.first - 2)} & scene.words.rivals.right
    return near and bool(right) and (_told(scene, spot, AS) or _told(scene, spot, CLAIMED))


def _is_led_anew(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Does one preposition stand before both numbers: "heeft niet aan 35 maar aan 32 mensen het leven gekost"?"""
    at = spot.first - 1
    again = scene.tokens[at].pos == "ADP" and scene.folded(at) == scene.folded(other.first - 1)
    return again and scene.folded(at - 1) in scene.words.rivals.wrong


def is_denied(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is the second of two numbers the wrong one: "acht doden en geen negen", "het waren er vier, niet de zes"?"""
    if spot.sentence != other.sentence:
        return False
    if is_rather(scene, spot, other):
        return True
    between = [scene.folded(at) for at in range(spot.last, other.first)]
    wrong = [at for at, word in enumerate(between) if word in scene.words.rivals.wrong]
    if not wrong or wrong[-1] < len(between) - 2:
        return False
    at = wrong[-1] - 1
    if at > 0 and scene.tokens[spot.last + at].pos == "ADV":
        at -= 1  # "acht doden, en dus geen negen"
    opens = between[at] if at >= 0 else ""
    return opens == "," or opens in scene.words.traps.rows


def _is_corrected(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is it the old one of two, put right downwards: "bijgesteld van 4.000 naar 3.200"?"""
    near = 0 < other.first - spot.last <= SHORT
    old = scene.folded(spot.first - 1) in scene.words.origin
    new = scene.folded(other.first - 1) in scene.words.target
    down = spot.mention.quantity.is_above(other.mention.quantity)
    corrected = near and old and new and down
    return corrected and bool(scene.words.corrected.found(scene.cued, *spot.stretch))


def put_right(scene: Scene, said: Sequence[Attributed]) -> dict[int, int]:
    """The numbers that a text gives and then puts right, with those that hold, by their indexes.

    What only explains why the number before it was wrong is not put right itself: "eight. That was wrong, since three
    had been taken for locals. The correct number is eleven". Nor does what is taken back itself put anything right.

    Args:
        scene: The text.
        said: Who says each number, and what becomes of it.
    """
    told = [spot for spot in scene.spots if spot.mention.quantity.number != 1]
    pairs = pairwise(told) if scene.words.strict else ()
    undone = {spot.index for spot in told if said[spot.index].status == "withdrawn"}
    return {
        spot.index: other.index
        for spot, other in pairs
        if (spot.index in undone or not undone & {spot.index - 1, other.index})
        and _is_put_right(scene, spot, other)
    }


def is_undone(figure: FigureMention) -> bool:
    """Is a figure taken back, so that what follows it is no part of it: "took back its 200: 120 had died"?

    Args:
        figure: The figure.
    """
    return figure.attributed.status == "withdrawn"


def holds_instead(scene: Scene, spot: Spot, whole: FigureMention) -> bool:
    """Are some of those of a count taken back all that there are: "25 vast … slechts negentien van hen zitten vast"?

    Args:
        scene: The text.
        spot: The number of the part.
        whole: The count before it.
    """
    at = spot.first - 1
    only = scene.folded(at) in scene.words.rivals.only
    # "zes gewonden, maar twee van hen …": the same word binds two clauses, and says nothing of how few there are.
    binds = at <= spot.sentence[0] or scene.tokens[at].pos == "CCONJ" or scene.folded(at - 1) == ","
    return is_undone(whole) and only and not binds


def _is_put_right(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Is it told right before what holds: "98 bodies. Make that 94", "nine died. Wrong, police said: there were four"?

    Of one kind: a bare number, neither many times as much nor as little.
    """
    if not _is_like(spot, other) or _counts_anew(scene, other):
        return False
    apart = scene.tokens[other.first].sentence - scene.tokens[spot.first].sentence
    low = max(other.first - WORDING, other.sentence[0])
    hits = scene.words.rivals.rights.found(scene.cued, low, other.first) if apart <= 1 else ()
    said = (hit for hit in hits if hit.at[-1] == other.first - 1 and _is_as_worded(scene, hit))
    righted = any(_takes_up(scene, spot, hit) for hit in said)
    return righted or _opens_on_error(scene, spot, other)


def _is_as_worded(scene: Scene, hit: CueHit) -> bool:
    """Has a wording its own form: "Make that 94" puts a count right, and "doctors make it 94" only gives another?"""
    at = hit.at[0]
    led = scene.tokens[max(at - 1 - (scene.tokens[at - 1].text == ","), 0)]
    commands = scene.tokens[at].pos == "VERB" and "Tense=Past" not in scene.tokens[at].morph
    told = commands and led.pos in _WHO and led.sentence == scene.tokens[at].sentence
    return scene.folded(at) == hit.cue.phrases[0].words[0] and not told


def _is_like(spot: Spot, other: Spot) -> bool:
    """Can two numbers be of the same people: neither is many times the other?"""
    low, high = sorted((spot.mention.quantity.low, other.mention.quantity.low))
    return low > 0 and high <= MANY * low


def _counts_anew(scene: Scene, other: Spot) -> bool:
    """Does a noun of its own stand behind a number: "Wrong, police said: 40 houses burned"?"""
    behind = range(other.last, min(other.last + 2, other.sentence[1]))
    return any(at in scene.nouns for at in behind)


def _takes_up(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does a wording tell of the number before it: no other noun between is its subject?"""
    verb = next((at for at in hit.at if scene.tokens[at].pos in ("VERB", "AUX")), hit.at[0])
    if scene.tokens[verb].sentence != scene.tokens[spot.first].sentence:
        opens = scene.positions.analysis.sentences[scene.tokens[verb].sentence].first
        return not any(scene.words.says.of(scene.named(at)) is not None for at in range(opens, verb))
    definite = scene.is_pointed_at(spot)
    return definite or any(scene.tokens[at].text in (";", "–", "—") for at in range(spot.last, verb))


def _opens_on_error(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Does the sentence behind one number, which gives the other, open with words for an error, and a sign?"""
    sentences, told = scene.positions.analysis.sentences, scene.tokens[spot.first].sentence
    apart = scene.tokens[other.first].sentence - told
    if not (apart == 1 or (apart == _LED and scene.folded(sentences[told + 1].last - 1) == ":")):
        return False
    opens = sentences[told + 1].first
    hits = scene.words.rivals.refutes.found(scene.cued, opens, min(opens + SHORT, other.first))
    return any(hit.at[0] == opens and scene.folded(hit.at[-1] + 1) in (",", ".", ":") for hit in hits)
