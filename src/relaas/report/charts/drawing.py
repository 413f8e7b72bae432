"""A series of figures over time: an interval for each, by report, and what each does to those before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import dist
from typing import TYPE_CHECKING

from relaas.model.figures import RelationName
from relaas.report.amounts import numeral
from relaas.report.charts.crowding import APART, DISC, Spot, abreast, free
from relaas.report.charts.scales import DayScale, ValueScale, day_scale, days_of, place, value_scale
from relaas.report.dates import plain_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import Figure, FigureRelation
    from relaas.report.labels import Label
    from relaas.report.wording import Wording

WIDTH, HEIGHT = 640, 210
LEFT, RIGHT, ABOVE, BELOW = 58, 612, 24, 172
EDGE = 24
"""What lies free between the frame and the first and the last day, at least."""
SIGN = 14
"""Room that the sign of a contradiction needs between two discs."""
LABEL = 92
"""Room that the name of a day takes."""
DRAWN: tuple[RelationName, ...] = ("updates", "refines", "contradicts", "withdraws")
"""What is drawn between two figures; agreement shows by itself."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure on the drawing; places in units of the drawing.

    Attributes:
        id: Figure id.
        number: The number of its report.
        told: What it is called in the ledger.
        x: Where its disc lies.
        y: Likewise.
        first: The first day that it may have held on.
        last: The last.
        low: Its least value.
        high: Its greatest; the upper edge where it is open.
        open: Is it open upward?
        status: What its text makes of it.
    """

    id: str
    number: int
    told: str
    x: float
    y: float
    first: float
    last: float
    low: float
    high: float
    open: bool
    status: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """What one figure does to an earlier one.

    Attributes:
        kind: The relation.
        path: SVG path data.
        middle: Where its sign stands; None where the two are so near that there is no room for one.
    """

    kind: RelationName
    path: str
    middle: Spot | None


@dataclass(frozen=True, slots=True)
class Chart:
    """A series ready to be drawn.

    Attributes:
        marks: Its figures.
        strokes: What they do to one another.
        days: Where which day is named, in words.
        lines: Where which value is named.
        breaks: Where a pause was cut.
        kinds: The relations drawn, for the legend.
        shapes: Other things drawn that a legend explains: `open`, `range`, `withdrawn`.
    """

    marks: tuple[Mark, ...]
    strokes: tuple[Stroke, ...]
    days: tuple[tuple[float, str], ...]
    lines: tuple[tuple[float, str], ...]
    breaks: tuple[float, ...]
    kinds: tuple[RelationName, ...]
    shapes: tuple[str, ...]


class Charts:
    """Draws the series of one account."""

    def __init__(self, relations: Sequence[FigureRelation], names: Mapping[str, Label], say: Wording) -> None:
        self._names = names
        self._say = say
        self._relations: defaultdict[str, list[FigureRelation]] = defaultdict(list)
        for relation in relations:
            if relation.relation in DRAWN:
                self._relations[relation.a].append(relation)

    def of(self, figures: Sequence[Figure], told: Mapping[str, str]) -> Chart | None:
        """The drawing of one series, or None where there is nothing to see: fewer than two values or no days.

        Args:
            figures: Earliest first.
            told: What each figure is called in the ledger, by id.
        """
        held = {figure.id: _held(figure) for figure in figures}
        shown = [figure for figure in figures if held[figure.id]]
        if len({(f.low, f.high) for f in shown}) < 2:
            return None
        values = value_scale(max(f.high or f.low for f in shown), ABOVE, BELOW)
        aside = _aside({f.id: held[f.id][0] for f in shown if len(set(held[f.id])) == 1}, shown, values)
        days = _days(shown, held, aside)
        marks = self._marks(shown, _Scales(days, values, held, aside), told)
        strokes = tuple(self._strokes({mark.id: mark for mark in marks}))
        kinds = {stroke.kind for stroke in strokes}
        return Chart(
            marks=marks,
            strokes=strokes,
            days=tuple((x, plain_day(day, self._say)) for x, day in days.ticks(LABEL)),
            lines=tuple((y, numeral(value, self._say)) for y, value in values.ticks()),
            breaks=days.breaks,
            kinds=tuple(kind for kind in DRAWN if kind in kinds),
            shapes=_shapes(marks),
        )

    def _marks(self, figures: Sequence[Figure], scales: _Scales, told: Mapping[str, str]) -> tuple[Mark, ...]:
        """The marks in the order of the figures; those of a certain day have their places before the others."""
        made: dict[str, Mark] = {}
        for figure in sorted(figures, key=lambda figure: figure.id not in scales.aside):
            number = self._names[figure.document].number
            taken = [(mark.x, mark.y) for mark in made.values()]
            made[figure.id] = _mark(figure, scales, taken, number, told[figure.id])
        return tuple(made[figure.id] for figure in figures)

    def _strokes(self, marks: Mapping[str, Mark]) -> list[Stroke]:
        return [
            _stroke(marks[relation.a], marks[relation.b], relation.relation)
            for id_ in marks
            for relation in self._relations.get(id_, ())
            if relation.b in marks
        ]


def _held(figure: Figure) -> list[date]:
    """The days that a figure may have held on."""
    values = [figure.as_of.value] if figure.as_of.value else list(figure.as_of.candidates)
    return [day for value in values for day in days_of(value)]


def _disc(figure: Figure) -> int:
    """The value at which the disc lies: the number itself, else the middle, else the end that is there."""
    if figure.number is not None:
        return figure.number
    return figure.low if figure.high is None else (figure.low + figure.high) // 2


@dataclass(frozen=True, slots=True)
class _Scales:
    """What says where a figure lies.

    Attributes:
        days: From left to right.
        values: From below upward.
        held: The days that each figure may have held on.
        aside: How far the disc of a figure whose day is certain lies from its day.
    """

    days: DayScale
    values: ValueScale
    held: Mapping[str, list[date]]
    aside: Mapping[str, float]


def _aside(certain: Mapping[str, date], figures: Sequence[Figure], values: ValueScale) -> dict[str, float]:
    """How far each disc lies from its day: those of one day that are near in value stand side by side."""
    made: dict[str, float] = {}
    for day in sorted(set(certain.values())):
        own = [figure for figure in figures if certain.get(figure.id) == day]
        offsets = abreast([values.at(_disc(figure)) for figure in own])
        made |= dict(zip((figure.id for figure in own), offsets, strict=True))
    return made


def _days(figures: Sequence[Figure], held: Mapping[str, list[date]], aside: Mapping[str, float]) -> DayScale:
    """The days, with more room for those on which many discs stand side by side."""
    rooms: defaultdict[date, float] = defaultdict(float)
    for figure in figures:
        for day in held[figure.id]:
            rooms[day] = max(rooms[day], 2 * abs(aside[figure.id]) + APART if figure.id in aside else 0.0)
    ends = max(rooms[min(rooms)], rooms[max(rooms)]) / 2
    return day_scale(rooms, LEFT + max(EDGE, ends), RIGHT - max(EDGE, ends), rooms)


def _mark(figure: Figure, scales: _Scales, taken: Sequence[Spot], number: int, told: str) -> Mark:
    held, values = scales.held[figure.id], scales.values
    first, last, y = scales.days.at(min(held)), scales.days.at(max(held)), values.at(_disc(figure))
    certain = figure.id in scales.aside
    return Mark(
        id=figure.id,
        number=number,
        told=told,
        x=first + scales.aside[figure.id] if certain else free((first, last), y, taken, (LEFT, RIGHT)),
        y=y,
        first=first,
        last=last,
        low=values.at(figure.low),
        high=ABOVE - 10 if figure.high is None else values.at(figure.high),
        open=figure.high is None,
        status=figure.status,
    )


def _stroke(a: Mark, b: Mark, kind: RelationName) -> Stroke:
    """A line from disc to disc; an update holds until the next one comes, and so goes in a step."""
    if kind == "updates" and b.x > a.x:
        path = f"M{place(a.x)} {place(a.y)}H{place(b.x)}V{place(b.y)}"
    else:
        path = f"M{place(a.x)} {place(a.y)}L{place(b.x)} {place(b.y)}"
    near = dist((a.x, a.y), (b.x, b.y)) < 2 * DISC + SIGN
    return Stroke(kind, path, None if near else ((a.x + b.x) / 2, (a.y + b.y) / 2))


def _shapes(marks: Sequence[Mark]) -> tuple[str, ...]:
    found = {"open" for mark in marks if mark.open}
    found |= {"range" for mark in marks if mark.first != mark.last}
    found |= {"withdrawn" for mark in marks if mark.status == "withdrawn"}
    return tuple(shape for shape in ("open", "range", "withdrawn") if shape in found)
