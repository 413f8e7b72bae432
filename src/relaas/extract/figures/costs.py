"""How far words lie from a number that they could speak of, in tokens and what parts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.mains import behind_apposed, behind_open, main_clause
from relaas.extract.figures.scenes import SOFT

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

LEAD = 2
"""Words between a cue that leads and its number: "de dood van de vier agenten"."""
FAR = 30
"""Cost from which a cue says nothing of a number."""
WAY = 4
"""Numbers that are looked at on the way to a cue."""
_WEAK = 10
"""Cost of a cue that counts only where nothing else speaks."""
_ASIDE = 12
"""Cost of a cue in a relative clause where the main clause goes on behind it."""
BRACKETS, _BRACKET = ("(", ")"), 15
"""What stands in brackets says little of what stands outside, and the other way round."""
_COMMA, _CONJUNCTION, _LEFT, _RIGHT, _SUBORDINATE = 5, 2, 12, 4, 7
"""Costs, in tokens, of what stands between a number and a cue: a comma, "en", another number on the left or on the
right ("drie vrouwen en twee kinderen omgekomen" shares its cue), a word that opens a clause of its own."""


def cost_of(scene: Scene, spot: Spot, end: int, hit: CueHit) -> int:
    """How far a cue lies from a number: tokens, and more for what parts them; a cue around it is near.

    Args:
        scene: The text.
        spot: The number.
        end: Where the way to a cue behind begins.
        hit: The cue.
    """
    if hit.cue.leads or _is_deed_to(scene, spot, hit):
        near = 0 <= spot.first - hit.at[-1] - 1 <= LEAD and not _leads_elsewhere(scene, hit.at[-1] + 1, spot)
        return -1 if near else FAR
    if (hit.cue.kindred and _is_around_other(scene, spot, hit)) or _is_closed_by_other(scene, spot, hit):
        return FAR
    if _is_denied_of_other(scene, spot, hit) or _is_in_next(scene, spot, hit):
        return FAR
    left = [at for at in hit.at if at < spot.first]
    right = [at for at in hit.at if at >= spot.last]
    if (
        left
        and right
        and scene.words.object_behind
        and _governs(scene, left)
        and scene.between(spot, spot.last, right[0])
    ):
        return FAR  # "rose to nine after two men died in hospital"
    costs: list[int] = []
    if left and right and _is_of_part(scene, spot, spot.last, right[-1]):
        return FAR  # "in Qarum stierven 94 mensen, van wie 38 in het ziekenhuis" holds no "in Qarum … ziekenhuis"
    if left:
        others = scene.between(spot, left[-1], spot.first)
        costs.append(_way(scene, left[-1] + 1, spot.first) + _LEFT * others)
    if right:
        costs.append(_ahead(scene, spot, end, hit, right[0]))
    return min(costs, default=FAR) + (_WEAK if hit.cue.weak else 0)


def _is_in_next(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does a comma, and another number behind it, part a number from the rest of a cue that stands around it?

    "Left 24 dead, while dozens were brought in with shrapnel wounds" is no "left with wounds".
    """
    right = next((at for at in hit.at if at >= spot.last), None)
    if right is None or hit.at[0] >= spot.first or not scene.words.object_behind:
        return False
    comma = next((at for at in range(spot.last, right) if scene.tokens[at].text in SOFT), None)
    return comma is not None and scene.between(spot, comma, right) > 0


def _is_deed_to(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does an infinitive with an article tell of the number right behind it: "na het arresteren van twee leiders"?"""
    return len(hit.at) == 1 and hit.at[0] + 2 == spot.first and is_deed(scene, hit)


def is_deed(scene: Scene, hit: CueHit) -> bool:
    """Is it an infinitive with an article, and a preposition behind it: "na het arresteren van"?

    Args:
        scene: The text.
        hit: The cue, before a number.
    """
    first = hit.at[0]
    if scene.words.object_behind or first == 0:
        return False
    nominal = "VerbForm=Inf" in scene.tokens[first].morph and scene.tokens[first - 1].pos == "DET"
    return nominal and scene.folded(hit.at[-1] + 1) in scene.words.links


def _leads_elsewhere(scene: Scene, first: int, spot: Spot) -> bool:
    """Stands a noun of its own behind words that lead: "moved from tents into 600 containers"?"""
    between = [token.pos for token in scene.tokens[first : spot.first]]
    return scene.words.object_behind and between[:2] == ["NOUN", "ADP"]


def _is_around_other(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Do its words stand around another number, and this one outside: "haalden duikers zes lichamen uit …, nu 19"?"""
    low, high = hit.at[0], hit.at[-1]
    return not low < spot.first < high and scene.between(spot, low, high) > 0


def _is_closed_by_other(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does it end in the clause of another number: "587 got out, 79 of them with injuries" is no "got … injuries"?"""
    if not scene.words.object_behind or len(hit.cue.phrases) == 1 or hit.at[0] < spot.last:
        return False
    others = [o for o in scene.behind(spot)[:WAY] if hit.at[0] < o.first < hit.at[-1]]
    return bool(others) and not any(scene.tokens[at].text == "," for at in range(others[-1].last, hit.at[-1]))


def _is_denied_of_other(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is its "not" of another number: "twaalf overleefden het, drie niet" says of the twelve that they lived?"""
    last = hit.at[-1]
    if len(hit.cue.phrases) == 1 or scene.folded(last) not in scene.words.elided.negated:
        return False
    comma = next((at for at in range(hit.at[-2], last) if scene.tokens[at].text in SOFT), None)
    return comma is not None and scene.between(spot, comma, last) > 0


def _governs(scene: Scene, at: list[int]) -> bool:
    """Are the words of a cue before a number nothing but prepositions?"""
    return all(scene.tokens[i].pos == "ADP" for i in at)


def _ahead(scene: Scene, spot: Spot, end: int, hit: CueHit, at: int) -> int:
    """The cost of the way to a cue behind; past a relative clause the main clause goes on where it began."""
    main = main_clause(scene, spot, end)
    if (
        main is None and not hit.cue.weak
    ):  # "the four who died have been named": a weak cue is no better for it
        main = behind_open(scene, spot, end)
    begin, more = (end, 0) if main is None else (main, 0) if at >= main else (end, _ASIDE)
    if main is None and (main := behind_apposed(scene, spot, end)) is not None and at >= main:
        begin = main
    own = _own_clauses(scene, spot, begin, at) + _is_closed_off(scene, spot, begin, at)
    others = FAR * (own + _is_of_part(scene, spot, begin, at))
    return _way(scene, begin, at) + _RIGHT * scene.between(spot, begin, at) + more + others


def _is_of_part(scene: Scene, spot: Spot, low: int, high: int) -> bool:
    """Does a cue stand in the clause of a part: "130 aanhangers, van wie er zeventig vastzitten"?"""
    if scene.words.object_behind and _is_of_share(scene, low, high):
        return True
    for other in scene.spots[spot.index + 1 :][:WAY]:
        if not low <= other.first < high:
            return False
        between = scene.tokens[other.last : high]
        if _is_portion(scene, other, low) and not any(token.text in SOFT for token in between):
            return True
    return False


def _is_of_share(scene: Scene, low: int, high: int) -> bool:
    """Does it stand in the clause of a part that no number counts: "230 whales, half of them still alive"?"""
    shares = (at for at in range(low, high - 2) if scene.folded(at) in scene.words.traps.shares)
    for at in shares:
        hits = scene.words.part_behind.found(scene.cued, at + 1, min(at + WAY, high))
        of = any(hit.at[0] == at + 1 and scene.tokens[hit.at[-1]].pos == "PRON" for hit in hits)
        if of and not any(token.text in SOFT for token in scene.tokens[at:high]):
            return True
    return False


def _is_portion(scene: Scene, other: Spot, low: int) -> bool:
    """Does a word for those told of before make a number a part: "of whom six", "46 van hen"?"""
    words, tokens = scene.words, scene.tokens
    behind = words.part_behind.found(scene.cued, other.last, min(other.last + WAY, other.sentence[1]))
    hits = [hit for hit in behind if hit.at[0] == other.last]
    hits += words.part_before.found(scene.cued, low, other.first)
    return any("PronType" in tokens[hit.at[-1]].morph or tokens[hit.at[-1]].pos == "PRON" for hit in hits)


def _own_clauses(scene: Scene, spot: Spot, low: int, high: int) -> int:
    """How many numbers on the way to a cue are subjects of their own: "46 were below ground and 40 had got out"."""
    if not scene.words.object_behind:
        return 0
    others = [other for other in scene.spots[spot.index + 1 :][:WAY] if low <= other.first < high]
    return sum(
        1
        for other in others
        if (_verbal(scene, low, other.first) and _verbal(scene, other.last, high))
        or _begins_clause(scene, low, other, high)
    )


def _begins_clause(scene: Scene, low: int, other: Spot, high: int) -> bool:
    """Is a number behind "and" the subject of the verb of a cue: "three collapsed and one, a Belgian, died"?

    The number before it has a finite verb of its own.
    """
    if not scene.words.strict or scene.tokens[other.first - 1].pos != "CCONJ":
        return False
    verb = scene.tokens[other.first - 2]
    own = any("VerbForm=Fin" in scene.tokens[at].morph for at in range(low, other.first - 1))
    return own and verb.pos != "NUM" and scene.tokens[high].pos == "VERB"


def _is_closed_off(scene: Scene, spot: Spot, low: int, high: int) -> bool:
    """Is a cue of another number behind a comma that closes a clause: "4.000 Menschen ein, zwölf wurden verletzt"?

    Told by the finite verbs on both sides, where every clause has its commas and the verb may end it.
    """
    if not scene.words.strict or scene.words.object_behind:
        return False
    tokens = scene.tokens
    comma = next((at for at in range(low, high) if tokens[at].text == ","), None)
    if comma is None or not scene.between(spot, comma, high):
        return False
    return scene.has_finite(spot.stretch[0], comma) and scene.has_finite(comma, high + 1)


def _verbal(scene: Scene, low: int, high: int) -> bool:
    return any(scene.tokens[at].pos == "AUX" for at in range(low, high + 1))


def _asides(scene: Scene, low: int, high: int) -> set[int]:
    """The tokens of brackets passed over whole: "een vrouw (58) werd …"."""
    opened, inside = None, set()
    for at in range(low, high):
        if scene.tokens[at].text == BRACKETS[0]:
            opened = at
        elif scene.tokens[at].text == BRACKETS[1] and opened is not None:
            inside |= set(range(opened, at + 1))
    return inside


def _way(scene: Scene, low: int, high: int) -> int:
    """The cost of the tokens between two places of a stretch."""
    cost = max(high - low, 0)
    aside = _asides(scene, low, high)
    for at in range(low, high):
        token = scene.tokens[at]
        if at in aside:
            cost -= 1
            continue
        if token.text in BRACKETS or scene.ends_speech(at):
            cost += _BRACKET
        elif token.text in SOFT:
            cost += _COMMA
        elif token.pos == "CCONJ":
            cost += _CONJUNCTION
        elif (token.pos == "SCONJ" and not _is_adverb(scene, at)) or "PronType=Rel" in token.morph:
            cost += _SUBORDINATE
    return cost


def _is_adverb(scene: Scene, at: int) -> bool:
    """Stands it between an auxiliary and its verb: "two have since died"?"""
    beside = scene.tokens[at + 1].pos if at + 1 < len(scene.tokens) else ""
    return scene.words.object_behind and scene.tokens[at - 1].pos == "AUX" and beside in ("VERB", "AUX")
