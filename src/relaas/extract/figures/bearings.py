"""How a number bears on another count, and of whom or where alone it is, by the words of its clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.counting import counts
from relaas.extract.figures.disputing import DISPUTES, INSISTS, REJECTS, disputes
from relaas.extract.figures.reaches import (
    EVERYWHERE,
    SPANS,
    WIDE,
    beside,
    is_everywhere,
    is_spanned,
    is_wide,
    span,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.model.figures import Bearing, Counted

_PHRASE = 4
"""Tokens of the phrase of a place before the word that leaves out all others: "in het grote stadion zelf"."""
_OPENING = 5
"""Tokens at the head of a sentence that speak of the count before it: "in dat laatste getal zitten ook"."""
_HOUSE = 2
"""Tokens behind a possessive in which its house stands: "in ons nieuwe ziekenhuis"."""
_AMENDS: Bearing = "amends"
_ANSWERS: Bearing = "answers"
_RAISED: Bearing = "raised"
_OTHERWISE: Bearing = "otherwise"
STANDS: Bearing = "stands"
"""The bearing of where a count stood at some time: "stond de teller op 21"."""
TALLIES: Bearing = "tallies"
"""The bearing of a count that is given as one: of the dead so far, not of who died on a day."""
_LIMITS = ("own", "elsewhere")
"""Among the populations of a pack's sides: that of whoever tells it, and all who are not where a report is."""


def bearings_of(scene: Scene, spot: Spot) -> tuple[Bearing, ...]:
    """What the words of its clause make of a number: the amount of a correction, a count put right, a running count.

    Args:
        scene: The text.
        spot: The number.
    """
    found = scene.words.bearings.marks.found(scene.cued, *clause(scene, spot))
    said = {hit.cue.name for hit in found if hit.cue.name != _AMENDS or beside(scene, spot, hit)} - {
        _OTHERWISE,
        WIDE,
        DISPUTES,
        INSISTS,
        REJECTS,
    }
    said |= {name for name, told in _TOLD if told(scene, spot)}
    if EVERYWHERE in said:
        said.discard(WIDE)
    if not _is_raised(scene, spot):
        said.discard(_RAISED)
    if not _is_stand(scene, spot):
        said.discard(STANDS)
    if _is_difference(scene, spot):
        said.add(_AMENDS)
    if any(_counts(scene, spot, hit) for hit in counts(scene, spot)) or _named(scene, spot):
        said.add(TALLIES)
    if _AMENDS in said:
        said.discard(_ANSWERS)  # "een persoon werd tweemaal geteld" answers no count with another
    return cast("tuple[Bearing, ...]", tuple(sorted(said)))


def _is_raised(scene: Scene, spot: Spot) -> bool:
    """Is it what a count is raised to, whose own former value is not told: not "from 12,000 to 15,000"?"""
    before = scene.spots[spot.index - 1] if spot.index else None
    own = before is not None and before.sentence == spot.sentence
    own = own and before is not None and scene.folded(before.first - 1) in scene.words.origin
    return not own and scene.folded(spot.first - 1) in scene.words.target


def _is_stand(scene: Scene, spot: Spot) -> bool:
    """Is it what a count that is kept stood at, right behind the words for it: "In mei lag het dodental op 43"?"""
    low = clause(scene, spot)[0]
    found = scene.words.bearings.marks.found(scene.cued, low, spot.first)
    ends = any(hit.cue.name == STANDS and hit.at[-1] == spot.first - 1 for hit in found)
    return ends and (_named(scene, spot) or any(_counts(scene, spot, hit) for hit in counts(scene, spot)))


def _counts(scene: Scene, spot: Spot, hit: CueHit) -> bool:
    """Does a word that gives a count speak of a number: in its clause, right behind it, or before it without a verb?"""
    low, high = clause(scene, spot)
    if any(scene.tokens[at].pos == "DET" for at in hit.at):
        return False  # "was het hoofd" gives no count, as "het waren er vier" does
    if hit.at[0] >= low:
        return hit.at[0] <= high
    return hit.at[-1] < low and not scene.has_finite(hit.at[-1] + 1, spot.first)


def _counts_otherwise(scene: Scene, spot: Spot) -> bool:
    """Is it said of a count that others are counted: around it in its sentence, or in the next before any number?"""
    low, high = spot.sentence
    numbers = scene.spots
    if spot.index:
        low = max(low, numbers[spot.index - 1].last)
    after = numbers[spot.index + 1].first if spot.index + 1 < len(numbers) else len(scene.tokens)
    marks = scene.words.bearings.marks
    found = marks.found(scene.cued, low, min(_answered(scene, spot), after))
    # In its own sentence they may close around those counted as well: "omdat die ook twee omstanders meerekent".
    own = [hit for hit in marks.found(scene.cued, low, high) if hit.at[0] < after]
    return any(hit.cue.name == _OTHERWISE and hit.at[0] < high + _OPENING for hit in (*found, *own))


def _answered(scene: Scene, spot: Spot) -> int:
    """The end of the sentence behind that of a number, in its paragraph; else that of its own."""
    sentences, positions = scene.positions.analysis.sentences, scene.positions
    behind = scene.tokens[spot.last - 1].sentence + 1
    if behind == len(sentences):
        return spot.sentence[1]
    one = positions.paragraph_at(sentences[behind].start) == positions.paragraph_at(spot.mention.anchor.start)
    return sentences[behind].last if one else spot.sentence[1]


def _named(scene: Scene, spot: Spot) -> bool:
    """Do words before a number name what it counts up: "het dodental is opgelopen tot 27", "de balans: 110 doden"?"""
    low = spot.stretch[0]
    if scene.folded(low - 1) == ":":
        low = spot.sentence[0]
    words = scene.words
    found = words.topics.found(scene.cued, low, spot.first) + (
        words.counting.found(scene.cued, low, spot.stretch[0]) if low < spot.stretch[0] else []
    )
    return any(beside(scene, spot, hit) for hit in found)


def _is_difference(scene: Scene, spot: Spot) -> bool:
    """Does it say how much another count differs: "elf, twee meer dan gisteren", "tien doden minder dan"?"""
    if spot.last + 1 < spot.sentence[1] and scene.folded(spot.last) in scene.words.compared:
        return True
    if _is_shortfall(scene, spot):
        return True
    found = scene.words.scopes.found(scene.cued, spot.last, min(spot.last + 3, spot.sentence[1]))
    than = (hit for hit in found if hit.at[0] == spot.last and len(hit.at) > 1)
    return any(scene.folded(hit.at[0]) in scene.words.compared for hit in than)


def _is_shortfall(scene: Scene, spot: Spot) -> bool:
    """Stands a word for fewer right behind those counted, and what they are fewer than: "tien doden minder dan"?

    Not for more: "tien mensen meer overleden dan in een gewone week" counts those who need not have died.
    """
    end = spot.sentence[1]
    fewer = scene.words.compared - scene.words.more
    if spot.last not in scene.nouns or spot.last + 1 >= end or scene.folded(spot.last + 1) not in fewer:
        return False
    than = next((at for at in range(spot.last + 2, end) if scene.folded(at) in scene.words.than), None)
    return than is not None and not any(
        scene.is_number(at) for at in range(spot.last + 2, min(than + 2, end))
    )


def sided(scene: Scene, spot: Spot, counted: Counted | None) -> Counted | None:
    """People at large of whom a clause says on which side they stood: "aan politiezijde vielen elf gewonden".

    Args:
        scene: The text.
        spot: The number.
        counted: Whom the noun itself counts.
    """
    if counted is None or counted.group != PEOPLE:
        return counted
    side = _side(scene, spot)
    return counted if side is None or side in _LIMITS else replace(counted, group=side)


def _side(scene: Scene, spot: Spot) -> str | None:
    found = scene.words.bearings.sides.found(scene.cued, *clause(scene, spot))
    near = [hit for hit in found if beside(scene, spot, hit)]
    return near[0].cue.name if near else None


def confines(scene: Scene, spot: Spot) -> list[str]:
    """The places, or the side of whoever tells it, to which a clause confines a number: "in het stadion zelf".

    Args:
        scene: The text.
        spot: The number.
    """
    low, high = clause(scene, spot)
    opens = low
    if scene.folded(low - 1) == "," and not scene.has_finite(spot.stretch[0], low):
        opens = spot.stretch[0]  # "In Porto alone, almost 300 people were treated"
    places = {*_alone(scene, opens, high), *_houses(scene, low, high)}
    near = sorted(scene.folded(at) for at in places if not scene.between(spot, *span(spot, at, at + 1)))
    side = _side(scene, spot)
    return [*near, side] if side in _LIMITS else near


def _alone(scene: Scene, low: int, high: int) -> Iterator[int]:
    """Nouns behind a preposition of place that a word leaves alone: "in de hoofdstad alleen", "alleen in Luik"."""
    words = scene.words.bearings
    for at in range(low, high):
        if scene.folded(at) not in words.alone:
            continue
        named = at > low and scene.tokens[at - 1].pos in ("NOUN", "PROPN") and at - 1 not in scene.timed
        if named and _placed(scene, at - 1, low):
            yield at - 1
        led = at + 2 if at + 2 < high and scene.tokens[at + 1].pos == "ADV" else at + 1  # "alleen al in Luik"
        if scene.folded(led) in words.places:
            yield from _behind(scene, led + 1, high)


def _houses(scene: Scene, low: int, high: int) -> Iterator[int]:
    """Places that are somebody's: "in zijn kliniek"."""
    words = scene.words.bearings
    for at in range(low, high - 2):
        if scene.folded(at) in words.places and scene.folded(at + 1) in words.ours:
            near = range(at + 2, min(at + 2 + _HOUSE, high))  # whatever a parse takes a listed noun for
            yield from (i for i in near if words.houses.of(scene.named(i)) is not None)


def _behind(scene: Scene, low: int, high: int) -> Iterator[int]:
    """The noun of a phrase from its first word behind a preposition on."""
    for at in range(low, min(low + _PHRASE, high)):
        if scene.tokens[at].pos in ("NOUN", "PROPN"):
            yield at
        if scene.tokens[at].pos not in ("DET", "ADJ", "PRON"):
            return


def _placed(scene: Scene, at: int, low: int) -> bool:
    """Does a preposition of place stand before the phrase of a noun?"""
    for back in range(at - 1, max(at - _PHRASE, low - 1), -1):
        if scene.tokens[back].pos == "ADP":
            return scene.folded(back) in scene.words.bearings.places
        if scene.tokens[back].pos not in ("DET", "ADJ", "PROPN", "NOUN"):
            return False
    return False


_TOLD: Final = (
    (_OTHERWISE, _counts_otherwise),
    (EVERYWHERE, is_everywhere),
    (SPANS, is_spanned),
    (WIDE, is_wide),
    (DISPUTES, disputes),
)
"""Bearings that more than the words of a clause must show."""
