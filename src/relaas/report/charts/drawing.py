"""A series of figures over time: an interval for each, by report, and what each does to those before it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.figures import RelationName
from relaas.report.amounts import numeral
from relaas.report.charts.scales import DayScale, ValueScale, day_scale, days_of, place, value_scale
from relaas.report.dates import plain_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from relaas.model.figures import Figure, FigureRelation
    from relaas.report.labels import Label
    from relaas.report.wording import Wording

WIDTH, HEIGHT = 640, 210
LEFT, RIGHT, ABOVE, BELOW = 58, 612, 24, 172
DISC = 9
"""Radius of a mark, which holds the number of its report."""
APART = 2 * DISC + 2
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
        middle: Where its sign stands.
    """

    kind: RelationName
    path: str
    middle: tuple[float, float]


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
        days = day_scale([day for figure in shown for day in held[figure.id]], LEFT + 24, RIGHT - 24)
        values = value_scale(max(f.high or f.low for f in shown), ABOVE, BELOW)
        marks = self._marks(shown, held, days, values, told)
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

    def _marks(
        self,
        figures: Sequence[Figure],
        held: Mapping[str, list[date]],
        days: DayScale,
        values: ValueScale,
        told: Mapping[str, str],
    ) -> tuple[Mark, ...]:
        made: list[Mark] = []
        for figure in figures:
            first, last = days.at(min(held[figure.id])), days.at(max(held[figure.id]))
            y = values.at(_disc(figure))
            x = _free((first + last) / 2, y, made)
            made.append(
                Mark(
                    id=figure.id,
                    number=self._names[figure.document].number,
                    told=told[figure.id],
                    x=x,
                    y=y,
                    first=first,
                    last=last,
                    low=values.at(figure.low),
                    high=ABOVE - 10 if figure.high is None else values.at(figure.high),
                    open=figure.high is None,
                    status=figure.status,
                )
            )
        return tuple(made)

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


def _free(x: float, y: float, made: Sequence[Mark]) -> float:
    """The nearest place to the right, then to the left, at which no other disc lies."""
    for step in range(2 * len(made) + 1):
        place = x + (step + 1) // 2 * APART * (1 if step % 2 else -1)
        if LEFT <= place <= RIGHT and all(
            abs(mark.x - place) >= APART or abs(mark.y - y) >= APART for mark in made
        ):
            return place
    return x


def _stroke(a: Mark, b: Mark, kind: RelationName) -> Stroke:
    """A line from disc to disc; an update holds until the next one comes, and so goes in a step."""
    if kind == "updates" and b.x > a.x:
        path = f"M{place(a.x)} {place(a.y)}H{place(b.x)}V{place(b.y)}"
        return Stroke(kind, path, (b.x, (a.y + b.y) / 2))
    return Stroke(
        kind, f"M{place(a.x)} {place(a.y)}L{place(b.x)} {place(b.y)}", ((a.x + b.x) / 2, (a.y + b.y) / 2)
    )


def _shapes(marks: Sequence[Mark]) -> tuple[str, ...]:
    found = {"open" for mark in marks if mark.open}
    found |= {"range" for mark in marks if mark.first != mark.last}
    found |= {"withdrawn" for mark in marks if mark.status == "withdrawn"}
    return tuple(shape for shape in ("open", "range", "withdrawn") if shape in found)
