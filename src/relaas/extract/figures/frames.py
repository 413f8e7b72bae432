"""How a number stands to others in its text: a part of one, what remains of one, added to one; and when it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counting import is_count
from relaas.extract.figures.fates import are_among
from relaas.extract.figures.phrases import owner
from relaas.extract.figures.scenes import SOFT
from relaas.extract.figures.scoping import PERIOD, binds, is_of_a_place, is_rate, set_back
from relaas.model.figures import Scope
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit, Cues

ADDED: Scope = "added"
SURE = 9
"""Tokens before a number that say that it was replaced."""
WHOLE = 4
"""Tokens before a number within which words open a whole: "van de in totaal 340 gewonden"."""
WINDOW = 12
"""Tokens before a number within which words tell that it is a part."""
_GREW = 3
"""Tokens before a number within which words say by how many a count grew."""
_NOTHING = "nothing"
"""Among the scopes of a pack: words with others in them that would set a count apart."""


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
    growth = (noun is None and _is_growth(scene, spot)) or _is_amount(scene, spot)
    resumed = growth or (noun is None and _is_taken_up(scene, spot))
    opening = opens(scene, spot) and not resumed
    counting = noun is None and is_count(scene, spot)
    found = words.scopes.found(scene.cued, low, high)
    idle = {at for hit in found if hit.cue.name == _NOTHING for at in hit.at}
    found = [hit for hit in found if idle.isdisjoint(hit.at) and not is_of_a_place(scene, hit)]
    states = {at for hit in words.limits.found(scene.cued, low, high) if len(hit.at) > 1 for at in hit.at}
    found = [hit for hit in found if states.isdisjoint(hit.at)]  # "voor hun leven wordt gevreesd" is a state
    scope = {hit.cue.name for hit in found if binds(scene, spot, noun, hit)} | set_back(scene, spot, low)
    scope |= ({ADDED} if growth else set()) | ({PERIOD} if is_rate(scene, spot, noun) else set())
    return Frame(
        part=before or behind or resumed or _included(scene, spot, noun) or are_among(scene, spot, noun),
        opens_whole=opening,
        counting=counting,
        scope=cast("tuple[Scope, ...]", tuple(sorted(scope))),
    )


def _included(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Does "inbegrepen" or "among them" stand behind it, no verb and no comma between?"""
    end = noun.last if noun is not None else spot.last
    hits = scene.words.included.found(scene.cued, end, min(end + WINDOW, spot.stretch[1]))
    first = min((hit.at[0] for hit in hits), default=None)
    if first is None:
        return False
    return not any(scene.tokens[at].pos in ("VERB", "AUX", "PUNCT") for at in range(end, first))


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


def _is_taken_up(scene: Scene, spot: Spot) -> bool:
    """Do words for those told of stand right before a bare subject: "37 were saved, and of these 32 were in shock"?"""
    behind = scene.tokens[spot.last] if spot.last < spot.sentence[1] else None
    if not scene.words.strict or behind is None or behind.pos not in ("AUX", "VERB"):
        return False
    hits = scene.words.part_behind.found(scene.cued, max(spot.first - 3, spot.sentence[0]), spot.first)
    pronouns = [hit for hit in hits if hit.at[-1] == spot.first - 1 and len(hit.at) > 1]
    return any("PronType=Dem" in scene.tokens[hit.at[-1]].morph for hit in pronouns)


def _is_growth(scene: Scene, spot: Spot) -> bool:
    """Is it by how many a count grew: "the toll went up by one"?"""
    low = max(spot.first - _GREW, spot.sentence[0])
    return any(
        hit.at[-1] == spot.first - 1 for hit in scene.words.growth.grows.found(scene.cued, low, spot.first)
    )


def _is_amount(scene: Scene, spot: Spot) -> bool:
    """Stands it behind a word for by how many, a verb of growth in its clause: "is met drie doden opgelopen tot 47"?"""
    by = scene.folded(spot.first - 1) in scene.words.growth.by
    return by and bool(scene.words.growth.verbs.found(scene.cued, *clause(scene, spot)))


def _says_whom(scene: Scene, low: int, high: int) -> bool:
    """Does nothing stand between two tokens but who they are: "Of the dead, 12 …", "Of those injured, six …"?"""
    if low == high or (low == high - 1 and scene.words.says.of(scene.named(low)) is not None):
        return True
    inside = tuple(range(low, high))  # "Of those taken to hospital, six …"
    return any(hit.at == inside for hit in scene.words.cues.found(scene.cued, low, high))


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
    low = max(first - WHOLE, spot.sentence[0])
    # An article can belong to the number: "van een negentigtal Belgen".
    hits = scene.words.whole.found(scene.cued, low, first + 1)
    ends = (first - 1, first)
    return any(hit.at[-1] in ends and _begins(scene, spot, hit.at[0]) for hit in hits)


def _begins(scene: Scene, spot: Spot, at: int) -> bool:
    """Does a clause begin at a token, or does a number stand before it: "vier van de vijf"?"""
    if at == spot.stretch[0] or scene.tokens[at - 1].text in SOFT or scene.is_number(at - 1):
        return True
    if _is_inverted(scene, spot, at) or _is_predicate(scene, spot, at):
        return True
    # "drie Belgen onder de 40 doden"
    said = any(
        scene.words.says.of(scene.tokens[i].text)
        for i in range(spot.last, min(spot.last + 3, spot.stretch[1]))
    )
    return said and at - 1 in scene.nouns and not scene.words.strict


def _is_predicate(scene: Scene, spot: Spot, at: int) -> bool:
    """Does a copula set a number before it among those: "six children were among the 19 dead"?"""
    before = scene.spots[spot.index - 1] if spot.index else None
    here = before is not None and before.sentence == spot.sentence
    said = any(
        scene.words.says.of(scene.folded(i)) for i in range(spot.last, min(spot.last + 2, spot.stretch[1]))
    )
    return scene.words.strict and here and said and scene.tokens[at - 1].lemma in scene.words.traps.being


def _is_inverted(scene: Scene, spot: Spot, at: int) -> bool:
    """Stands a whole behind the verb, its part behind "er": "vandaag liggen van de 340 gewonden er 94 nog in …"?"""
    behind = scene.spots[spot.index + 1 : spot.index + 2]
    same = bool(behind) and behind[0].stretch == spot.stretch and not scene.words.strict
    if not same or "VerbForm=Fin" not in scene.tokens[at - 1].morph:
        return False
    between = range(spot.last, behind[0].first)
    return any(scene.folded(i) in scene.words.instead for i in between)
