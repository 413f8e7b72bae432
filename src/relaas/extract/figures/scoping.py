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
PERIOD: Scope = "period"
_NEAR = 5
"""Tokens behind those counted within which a stretch is theirs: "30 patients from the camp a day"."""

_BESIDE = 2
"""Tokens between a day and a word that leaves it alone."""


def is_of_a_place(scene: Scene, hit: CueHit) -> bool:
    """Is it a word that leaves a place alone, and no time beside it: "alleen al in Parijs"; not "dinsdag alleen al"?

    Args:
        scene: The text.
        hit: A word that can set a count apart as one of its own stretch.
    """
    alone = scene.folded(hit.at[0]) in scene.words.bearings.alone
    near = range(max(hit.at[0] - _BESIDE, 0), hit.at[-1] + _BESIDE + 1)
    return alone and not scene.timed & set(near)


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
    compares = at < spot.first and scene.folded(at) in scene.words.compared
    if compares or _is_of_another_phrase(scene, spot, at):
        return False  # "een pak meer dan de 7.543 van maandag"
    if any(scene.tokens[i].pos in ("VERB", "AUX") for i in hit.at):
        told = (
            _joined(scene, spot, hit)
            or _came_instead(scene, spot, noun, hit)
            or _is_told_of(scene, spot, hit)
        )
        return not (told or _is_beside(scene, spot) or _wants_to_tell(scene, spot, hit))
    adverb = hit.cue.name == "expected" and scene.tokens[at].pos in ("ADP", "ADV")
    if hit.cue.name == PERIOD and _is_of_next(scene, spot, at):
        return False
    if hit.cue.name == PERIOD or adverb:  # "naar verwachting", "voraussichtlich": of the whole clause
        return True
    if noun is None and at == spot.last:
        return True
    return (
        spot.first - 3 <= at < spot.first
        or spot.last <= at < end
        or (len(hit.at) == 1 and at in (spot.last, end, end + 1) and scene.tokens[at].pos != "ADJ")
    )


def _is_of_another_phrase(scene: Scene, spot: Spot, at: int) -> bool:
    """Is a word of a phrase behind a number that an article opens: "thought 45,000 a more honest guess"?"""
    return at > spot.last and scene.tokens[at - 1].pos == "DET" and at + 1 < spot.sentence[1]


def _is_of_next(scene: Scene, spot: Spot, at: int) -> bool:
    """Is a word behind a number of the clause of the next one: "rose to nine after two men died overnight"?"""
    others = (
        (other for other in scene.behind(spot)[:1] if other.first < at) if scene.words.object_behind else ()
    )
    verbs = ("VERB", "AUX")
    return any(scene.tokens[i].pos in verbs for other in others for i in range(other.last, at))


def is_rate(scene: Scene, spot: Spot, noun: Noun | None) -> bool:
    """Is a number counted over a stretch that comes again and again: "seven people a day", "fifty die every month"?

    Not a known lot: "the 62 people for whom a mass is said every year".

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    if scene.is_pointed_at(spot):
        return False
    low, high = clause(scene, spot)
    end = noun.last if noun is not None else spot.last
    return any(
        _follows(scene, hit, end) if hit.cue.name == "each" else _recurs(scene, spot, hit, end)
        for hit in scene.words.rates.found(scene.cued, low, high)
        if not _is_title(scene, hit)
    )


def _is_title(scene: Scene, hit: CueHit) -> bool:
    """Is it the name of a paper: "the Morning Daily had it as eight"?"""
    token = scene.tokens[hit.at[0]]
    before = scene.tokens[hit.at[0] - 1]
    return (
        len(hit.at) == 1 and token.text[:1].isupper() and before.text[:1].isupper() and token.pos == "PROPN"
    )


def _follows(scene: Scene, hit: CueHit, end: int) -> bool:
    """Stands a stretch behind those counted, no verb or number between and nothing behind that makes it a moment?"""
    at, behind = hit.at[0], scene.folded(hit.at[-1] + 1)
    if not end <= at <= end + _NEAR or behind in scene.words.moments:
        return False
    parted = (scene.tokens[i].pos in ("VERB", "AUX") or scene.is_number(i) for i in range(end, at))
    return scene.tokens[at - 1].pos != "ADP" and not any(parted)


def _recurs(scene: Scene, spot: Spot, hit: CueHit, end: int) -> bool:
    """Tells a word how often the clause happens? An adjective tells it of the noun that it stands before."""
    at = hit.at[0]
    if len(hit.at) > 1 or scene.tokens[at].pos == "ADV":
        return True
    if spot.last <= at < end:
        return True
    return spot.first - 3 <= at < spot.first and not any(
        scene.tokens[i].pos in ("VERB", "AUX", "SCONJ") for i in range(at, spot.first)
    )


def _is_beside(scene: Scene, spot: Spot) -> bool:
    """Is it a known lot that a verb is not about: "the trial of the 12 men will last long"?"""
    led = scene.words.object_behind and scene.tokens[max(spot.first - 2, 0)].pos == "ADP"
    return led and scene.is_pointed_at(spot) and spot.first - 2 >= spot.stretch[0]


def _joined(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is a verb only joined to that of a number: "600 people were homeless and would be housed"?"""
    between = range(spot.last, hit.at[0])
    joins = next((at for at in between if scene.tokens[at].pos == "CCONJ"), None)
    return joins is not None and scene.has_finite(clause(scene, spot)[0], joins)


def _is_told_of(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Has a number behind a verb a relative clause of its own: "would be charged over the crush that left 131 dead"?"""
    between = range(hit.at[-1] + 1, spot.first)
    opens = next((at for at in between if "PronType=Rel" in scene.tokens[at].morph), None)
    return opens is not None and scene.has_finite(opens, spot.last)


def _came_instead(scene: Scene, spot: Spot, noun: Noun | None, hit: CueHit) -> bool:
    """Has a number a verb of its own behind the count that a verb is of: "expected 5,000 marchers but 12,000 came"?"""
    between = range(hit.at[-1] + 1, spot.first)
    joins = next((at for at in reversed(between) if scene.tokens[at].pos == "CCONJ"), None)
    if joins is None or not any(scene.is_number(at) for at in range(hit.at[-1] + 1, joins)):
        return False
    end = noun.last if noun is not None else spot.last
    behind = scene.words.object_behind and end < spot.stretch[1] and scene.has_finite(end, end + 1)
    return behind or scene.has_finite(joins, spot.first)


def _wants_to_tell(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Is what somebody wants to do only to give a count: "die hoogstens twee doden wilde erkennen"?

    Not what a count is to do: "the toll is expected to rise to 100".
    """
    if scene.words.topics.found(
        scene.cued, min(spot.stretch[0], clause(scene, spot)[0]), clause(scene, spot)[1]
    ):
        return False
    led = [scene.tokens[at] for count in scene.counts(spot) for at in count.at if at not in hit.at]
    infinitives = (t for t in led if "VerbForm=Inf" in t.morph or (t.pos == "VERB" and t.text == t.lemma))
    return len(hit.at) == 1 and next(infinitives, None) is not None


def set_back(scene: Scene, spot: Spot, low: int) -> set[str]:
    """The scope that its sentence opens with: "bij de vorige epidemie, in 2001, vielen er …", "On Friday alone, 320 …".

    Args:
        scene: The text.
        spot: The number.
        low: Index of the first token of its clause.
    """
    if low <= spot.stretch[0] or scene.has_finite(spot.stretch[0], low):
        return set()
    found = scene.words.scopes.found(scene.cued, spot.stretch[0], low)
    own = {hit.cue.name for hit in found if hit.cue.name != PERIOD or hit.at[0] - 1 in scene.timed}
    return own & {EARLIER, PERIOD}  # "On Friday alone, 320 …", not "In Haiti alone, 21 …"
