"""When a count holds: the time of its clause, or the one its sentence opens with, unless it is told of now."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.figures.circumstances import distance
from relaas.extract.figures.clauses import clause
from relaas.extract.figures.moments import changes, is_anothers
from relaas.extract.figures.scenes import HARD
from relaas.lang.hanging import is_behind_noun, is_genitive
from relaas.model.figures import END
from relaas.model.time.operators import Marked, Moved, Ref, Since

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.packs import LanguagePack
    from relaas.model.attributions import Attributed
    from relaas.model.timexes import TimexMention

_SHORT = 7
"""Tokens from a year on within which the clause begins that takes it up, or what has it."""
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_COMMA = 2
"""Characters of a comma with its space."""
_LONG, _NOW = frozenset(("year", "decade", "century")), Ref("publication")
"""Units by which another occasion lies back, and what is counted back from where it is "ago"."""
_TURN, _FINITE = 4, "VerbForm=Fin"
"""Tokens behind "and" within which the verb of what goes on stands, and how a finite one is marked."""
_BESIDE = 6
"""Characters between a number and a time that is its own: " on ", " from "."""


def time_of(
    scene: Scene, spot: Spot, times: Sequence[TimexMention], attributed: Attributed, pack: LanguagePack
) -> int | None:
    """Index of the time of a number's own clause, or of the one its sentence opens with.

    None where the nearest is the time of a statement: that dates the statement, not what it counts, unless those
    counted are who speaks ("gisteravond eisten tientallen moeders"). One that hangs on
    another noun counts only where there is no other: "on Friday lowered the toll of Wednesday's crash to 78".

    Args:
        scene: The text.
        spot: The number.
        times: The document's time mentions.
        attributed: Who says it, and when.
        pack: The language.
    """
    if told_now(scene, spot):
        return None
    tokens = scene.tokens
    low, high = tokens[spot.sentence[0]].start, tokens[spot.sentence[1] - 1].end
    first, last = (bisect_left(times, at, key=lambda mention: mention.anchor.start) for at in (low, high))
    here = [
        (i, mention)
        for i, mention in enumerate(times[first:last], first)
        if not is_anothers(scene, spot, mention) and not _is_over(scene, spot, mention)
    ]
    # The one it opens with holds until the sentence counts at another: "zondag 200, gisteren 35, nu nog 9".
    opener = _opener(scene, spot, here)
    opens = not any(_gone_by(scene, spot, mention) for i, mention in here if i != opener)
    near = [
        (_hangs(scene, spot, mention, pack), *_apart(scene, spot, mention), i)
        for i, mention in here
        if (opens and i == opener)
        or not _parted(scene, spot, mention)
        or _in_passing(scene, spot, mention)
        or _fronted(spot, mention)
        or _taken_up(scene, spot, mention)
    ]
    if not near:
        return None
    hung, *_, nearest = min(near)
    if hung and _is_toll(scene, spot):
        return None  # "the toll from Friday's quake has risen to 29" holds when it is said, not on Friday
    behind = 0 <= times[nearest].anchor.start - spot.mention.anchor.end <= _BESIDE
    if behind:
        return nearest  # "the agency said, down from 12 on Monday"; "tegen 1,12 miljoen op 19 januari"
    told = times[nearest].reporting and attributed.source is not None
    return None if nearest == attributed.said or told else nearest


def _is_toll(scene: Scene, spot: Spot) -> bool:
    """Names its sentence a count that is kept, such as a toll, before a number?"""
    return bool(scene.words.topics.found(scene.cued, spot.sentence[0], spot.first))


def told_now(scene: Scene, spot: Spot) -> bool:
    """Does a word for now stand in a number's clause, no other number between: "van 163 maandag naar zeventig nu"?

    So does one for what a count came to in the end.

    Args:
        scene: The text.
        spot: The number.
    """
    if told_in_the_end(scene, spot):
        return True
    low, high = clause(scene, spot)
    said = (at for at in range(low, high) if scene.folded(at) in scene.words.now)
    # "dinsdag zeven en nu negen": it tells of the number that it stands before
    own = (at for at in said if at < spot.first or not scene.is_number(at + 1))
    return any(not scene.between(spot, *sorted((at, spot.first))) for at in own)


def told_in_the_end(scene: Scene, spot: Spot) -> bool:
    """Is it what a count came to, no other number between: "om vijf uur 24.000; volgens de eindtelling 28.700"?

    Args:
        scene: The text.
        spot: The number.
    """
    hits = scene.words.bearings.hours.found(scene.cued, *clause(scene, spot))
    ends = (hit.at[0] for hit in hits if hit.cue.name == END)
    return any(not scene.between(spot, *sorted((at, spot.first))) for at in ends)


def since_said(scene: Scene, spot: Spot, attributed: Attributed, times: Sequence[TimexMention]) -> Attributed:
    """Who says a number, and not when where that is another's time, or past a semicolon: "152 on Sunday; now 125".

    Args:
        scene: The text.
        spot: The number.
        attributed: Who says it, and when.
        times: The document's time mentions.
    """
    if attributed.said is None:
        return attributed
    if is_anothers(scene, spot, times[attributed.said]):
        return replace(attributed, said=None)
    if not told_now(scene, spot):
        return attributed
    at, low, high = times[attributed.said].anchor.start, *spot.stretch
    inside = scene.tokens[low].start <= at < scene.tokens[high - 1].end
    return attributed if inside else replace(attributed, said=None)


def carried_on(scene: Scene, spot: Spot, other: Told | None) -> int | None:
    """The time of the figure that a number without a verb goes on with: "negen mannen, onder wie twee wachten".

    Args:
        scene: The text.
        spot: The number.
        other: The figure it is a part of or takes its noun from, or None.
    """
    if (
        other is None
        or told_now(scene, spot)
        or other[0].sentence != spot.sentence
        or other[0].last > spot.first
        or changes(scene, spot, other[0])
    ):
        return None
    ends = next((s.first for s in scene.spots[spot.index + 1 :]), spot.sentence[1])
    low, high = other[0].last, min(clause(scene, spot)[1], max(ends, spot.last))
    return None if scene.has_finite(low, high) else other[1].when


def _opener(scene: Scene, spot: Spot, here: Sequence[tuple[int, TimexMention]]) -> int | None:
    """The time a sentence opens with, or a preposition before it: "In april 2005 vielen bij de ramp, in Savar, …"."""
    if not here:
        return None
    number, mention = here[0]
    first, _ = scene.positions.tokens_of(mention.anchor)
    led = first - 1 == spot.sentence[0] and scene.tokens[first - 1].pos == "ADP"
    return number if led or first == spot.sentence[0] else None


def since_then(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    """Is a number of the event since which is counted: "de zwaarste ramp sinds 1981, toen 180 mensen omkwamen"?

    Args:
        scene: The text.
        spot: The number.
        mention: The time of its clause.
    """
    return isinstance(mention.node, Since) and _taken_up(scene, spot, mention)


def years_before(mention: TimexMention) -> bool:
    """Lies a time whole years before another that is told of: "een jaar eerder waren het er 21"?

    What was counted then was counted on another occasion, though the other time may not be known.

    Args:
        mention: The time.
    """
    node = mention.node.of if isinstance(mention.node, Marked) else mention.node
    return isinstance(node, Moved) and node.count < 0 and node.unit in _LONG and node.of != _NOW


def _is_over(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    """Does a clause go on in the present behind one in the past with a time: "began in 2011 and has 3,200 members"?"""
    _, last = scene.positions.tokens_of(mention.anchor)
    turn = next((at for at in range(last, spot.first) if scene.tokens[at].pos == "CCONJ"), None)
    if turn is None:
        return False
    behind = next((at for at in range(turn + 1, min(turn + _TURN, spot.first)) if _tense(scene, at)), None)
    past = any(_tense(scene, at) == "Past" for at in range(spot.sentence[0], turn))
    return past and behind is not None and _tense(scene, behind) == "Pres"


def _tense(scene: Scene, at: int) -> str:
    morph = scene.tokens[at].morph
    return (
        next((tense for tense in ("Past", "Pres") if f"Tense={tense}" in morph), "")
        if _FINITE in morph
        else ""
    )


def _hangs(scene: Scene, spot: Spot, mention: TimexMention, pack: LanguagePack) -> bool:
    """Hangs a time on a noun that is not counted: "Wednesday's crash", "de treinramp van woensdag"?"""
    first, last = scene.positions.tokens_of(mention.anchor)
    if is_genitive(scene.tokens, first, last, pack):
        return True
    counted = spot.first <= first - 2 <= spot.last + 1
    return is_behind_noun(scene.tokens, first, pack) and not counted


def timed(scene: Scene, times: Sequence[TimexMention]) -> set[int]:
    """The tokens of time expressions.

    Args:
        scene: The text.
        times: Its time mentions.
    """
    tokens, found = scene.tokens, set[int]()
    for mention in times:
        at = scene.positions.token_at(mention.anchor.start)
        while at is not None and at < len(tokens) and tokens[at].start < mention.anchor.end:
            found.add(at)
            at += 1
    return found


def _gone_by(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    """Stands another number between a time and the number behind it?"""
    before = mention.anchor.end <= spot.mention.anchor.start
    return before and scene.between(spot, *_span(scene, spot, mention)) > 0


def _fronted(spot: Spot, mention: TimexMention) -> bool:
    """Stands a time right before a number, but for a comma: "and on Sept. 1, 385"?"""
    return 0 < spot.mention.anchor.start - mention.anchor.end <= _COMMA


def _in_passing(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    """Stands a time between commas in a number's clause, no verb before it: "Bij de ramp, in 2013, vielen 47"?"""
    first, last = scene.positions.tokens_of(mention.anchor)
    begins = first - (scene.tokens[first - 1].pos == "ADP") if first else 0
    if not spot.stretch[0] < begins or last >= spot.first or scene.between(spot, last, spot.first):
        return False
    parted = scene.tokens[begins - 1].text == "," == scene.tokens[last].text
    return parted and not scene.has_finite(spot.stretch[0], begins) and not scene.commas(last + 1, spot.first)


def _taken_up(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    """Tells a number's clause on of a year, or of what has one: "sinds 1981, toen", "a 1986 dam failure, in which"?

    Or of a time right before it: "minder dan twee weken geleden, toen".
    """
    first, last = scene.positions.tokens_of(mention.anchor)
    if last > spot.first or scene.between(spot, last, spot.first):
        return False
    comma = next((at for at in range(last, min(last + _SHORT, spot.first)) if scene.commas(at, at + 1)), None)
    if comma is None or scene.has_finite(first, comma):
        return False
    if not _YEAR.search(mention.anchor.text):
        then = scene.folded(comma + 1) in scene.words.then
        return comma == last and then and not scene.commas(comma + 1, spot.first)
    opens = (scene.folded(at) for at in (comma + 1, comma + 2)[: 1 + (scene.tokens[comma + 1].pos == "ADP")])
    begins = any(word in scene.words.taking_up for word in opens)
    return begins and not scene.commas(comma + 1, spot.first)


def _parted(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    low, high = _span(scene, spot, mention)
    return bool(scene.commas(low, high)) or any(scene.tokens[at].text in HARD for at in range(low, high))


def _apart(scene: Scene, spot: Spot, mention: TimexMention) -> tuple[int, int]:
    """How many other numbers stand between a time and a number, and how many characters."""
    others = scene.between(spot, *_span(scene, spot, mention))
    return others, distance(mention.anchor.start, mention.anchor.end, spot)


def _span(scene: Scene, spot: Spot, mention: TimexMention) -> tuple[int, int]:
    """The tokens between a time and a number."""
    at = scene.positions.token_at(mention.anchor.start) or 0
    return (spot.last, at) if at >= spot.last else (at, spot.first)
