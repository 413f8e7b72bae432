"""When on its day a count held, by the words of its clause: "'s middags zeven gewonden, tegen de avond twaalf".

Two counts of one day that a report gives are in that order, though no date tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.timing import told_in_the_end, told_now
from relaas.model.figures import END, NOW
from relaas.model.time.clocks import hour_of
from relaas.model.time.frames import Open
from relaas.model.time.operators import Clock, Marked, Node, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.cues import CueHit
    from relaas.model.figures import FigureMention
    from relaas.model.timexes import TimexMention

_PARTS = {"MORNING": "09:00", "AFTERNOON": "15:00", "EVENING": "20:00"}
"""About when a part of the day is; a night may begin the day or end it."""


def with_hours(scene: Scene, told: Sequence[Told], times: Sequence[TimexMention]) -> list[Told]:
    """The figures of a document with when on its day each held, where its words say so.

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
        times: The document's time mentions.
    """
    return [(spot, _with_hour(scene, spot, figure, times)) for spot, figure in told]


def _with_hour(
    scene: Scene, spot: Spot, figure: FigureMention, times: Sequence[TimexMention]
) -> FigureMention:
    if told_now(scene, spot):
        return replace(figure, hour=END if told_in_the_end(scene, spot) else NOW)
    own = times[figure.when] if figure.when is not None else None
    near = own is not None and _stands_in(scene, spot, own)
    clock = _clock(own.node) if own is not None else ""
    hour = (clock if near else "") or _in_words(scene, spot) or clock
    hour = hour or (_part(own.node) if own is not None else "")
    said = figure.attributed.said
    if not hour and own is None and said is not None:
        hour = _clock(times[said].node) or _part(times[said].node)
    return replace(figure, hour=hour) if hour else figure


def _stands_in(scene: Scene, spot: Spot, mention: TimexMention) -> bool:
    """Stands a time in the clause of a number?"""
    low, high = clause(scene, spot)
    first, _ = scene.positions.tokens_of(mention.anchor)
    return low <= first < high


def _in_words(scene: Scene, spot: Spot) -> str:
    """The hour of the words of its clause that stand nearest to it, no other number between."""
    found = scene.words.bearings.hours.found(scene.cued, *clause(scene, spot))
    beside = scene.spots[max(spot.index - 1, 0) : spot.index + 2]
    near = [
        (_distance(spot, hit), hit.cue.name)
        for hit in found
        if not scene.timed & {*hit.at} and _nearest(scene, beside, hit) is spot
    ]
    return min(near)[1] if near else ""


def _nearest(scene: Scene, beside: Sequence[Spot], hit: CueHit) -> Spot | None:
    """The number nearest to some words, of those in whose clauses they stand."""
    near = (spot for spot in beside if hit.at[0] in range(*clause(scene, spot)))
    return min(near, key=lambda spot: _distance(spot, hit), default=None)


def _distance(spot: Spot, hit: CueHit) -> int:
    """Tokens between a number and some words."""
    return max(spot.first - hit.at[-1], hit.at[0] - spot.last + 1)


def _clock(node: Node, part: str | None = None) -> str:
    """The hour of a clock time, by itself or as an end of a stretch: "by 5 p.m."."""
    if isinstance(node, Clock):
        try:
            hour, minute = hour_of(node, part)
        except Open:
            return ""
        return f"{hour:02}:{minute:02}"
    part = node.mod if isinstance(node, Marked) else part
    return next((found for inner in _inner(node) if (found := _clock(inner, part))), "")


def _part(node: Node) -> str:
    """About the hour of a time that names a part of the day."""
    if isinstance(node, Marked) and node.mod in _PARTS:
        return _PARTS[node.mod]
    return next((found for inner in _inner(node) if (found := _part(inner))), "")


def _inner(node: Node) -> Iterator[Node]:
    """What a time is made of."""
    found = (getattr(node, name) for name in parts_of(node))
    return (part for part in found if isinstance(part, Node))
