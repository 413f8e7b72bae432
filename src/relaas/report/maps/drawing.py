"""The places of a story on a map: the country most named, and what is named around it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import cos, radians, sqrt
from typing import TYPE_CHECKING

from relaas.report.controls import one_line
from relaas.report.maps.outlines import Point, View, borders, coasts, path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.accounts import Account, Story
    from relaas.model.entities import Entity

WIDTH, HEIGHT = 640, 420
LEAST = 1.6
"""Degrees from south to north that a map shows at least: nearer, outlines of this scale are no more true."""
MARGIN = 0.22
"""What is shown around the places, as a share of how far they lie apart."""
AROUND = 4.0
"""Degrees by which places of other countries may widen the view."""
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""
LETTER, LINE = 6.6, 14
"""What a letter and a line of a label take up, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on a map.

    Attributes:
        entity: Entity id.
        name: Its name.
        told: What a reader hears of it.
        x: Units of the drawing.
        y: Likewise.
        radius: Grows with how often it is named.
        precision: What its point stands for.
        label: Where its name stands, or None where there is no room.
    """

    entity: str
    name: str
    told: str
    x: float
    y: float
    radius: float
    precision: str
    label: Point | None


@dataclass(frozen=True, slots=True)
class Map:
    """A map ready to be drawn.

    Attributes:
        land: SVG path data of the coasts, in half units of the drawing.
        borders: Those of the lines between countries.
        dots: The places, those named most last.
        beyond: The places with coordinates that lie outside it: entity id and name.
        precisions: The kinds of points on it, for the legend.
    """

    land: str
    borders: str
    dots: tuple[Dot, ...]
    beyond: tuple[tuple[str, str], ...]
    precisions: tuple[str, ...]


def story_map(account: Account, story: Story) -> Map | None:
    """The map of one story, or None where none of its places has coordinates."""
    named = Counter[str]()
    inside = set(story.documents)
    for entity in account.entities:
        named[entity.id] = sum(mention.document in inside for mention in entity.mentions)
    places = [e for e in account.entities if e.type == "place" and e.coordinates and named[e.id]]
    if not places:
        return None
    view = _view(places, named)
    shown = sorted((e for e in places if _in(e, view)), key=lambda e: (-named[e.id], e.id))
    scale = _Scale(view)
    dots = _dots(shown, named, scale)
    return Map(
        land="".join(path(ring, scale.halves, closed=True) for ring in coasts(view)),
        borders="".join(path(line, scale.halves, closed=False) for line in borders(view)),
        dots=tuple(reversed(dots)),
        beyond=tuple((e.id, one_line(e.name)) for e in places if not _in(e, view)),
        precisions=tuple(sorted({dot.precision for dot in dots})),
    )


def _point(entity: Entity) -> Point:
    assert entity.coordinates is not None  # noqa: S101 - for the type checker: only such places are asked
    return entity.coordinates


def _view(places: Sequence[Entity], named: Counter[str]) -> View:
    """What to show: the places of the country named most, and those of others not far from them."""
    weight = Counter[str]()
    for entity in places:
        weight[entity.country or ""] += named[entity.id]
    main = min(weight, key=lambda code: (-weight[code], code))
    home = [e for e in places if (e.country or "") == main]
    exact = [e for e in home if e.precision != "country"] or home
    core = _around([_point(e) for e in exact], AROUND)
    return _around([_point(e) for e in exact] + [_point(e) for e in places if _in(e, core)], 0)


def _around(points: Sequence[Point], extra: float) -> View:
    """A view of the drawing's shape around points."""
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    narrow = max(cos(radians(lat)), 0.2)
    tall = max(max(lats) - min(lats), (max(lons) - min(lons)) * narrow * HEIGHT / WIDTH)
    half = max(tall * (0.5 + MARGIN), LEAST / 2) + extra
    wide = half * WIDTH / HEIGHT / narrow
    return View(lon - wide, lat - half, lon + wide, lat + half)


def _in(entity: Entity, view: View) -> bool:
    lon, lat = _point(entity)
    return view.west <= lon <= view.east and view.south <= lat <= view.north


@dataclass(frozen=True, slots=True)
class _Scale:
    """From degrees to units of the drawing: plain squares, narrowed by the latitude of the middle."""

    view: View

    def at(self, point: Point) -> Point:
        view = self.view
        x = (point[0] - view.west) / (view.east - view.west) * WIDTH
        return x, (view.north - point[1]) / (view.north - view.south) * HEIGHT

    def halves(self, point: Point) -> Point:
        x, y = self.at(point)
        return x * 2, y * 2


def _dots(shown: Sequence[Entity], named: Counter[str], scale: _Scale) -> list[Dot]:
    """The places, those named most first, for they get their labels first."""
    places = [
        (entity, *scale.at(_point(entity)), 3 + 2 * sqrt(min(named[entity.id], 16))) for entity in shown
    ]
    dots = [(x - radius, y - radius, x + radius, y + radius) for _, x, y, radius in places]
    taken: list[Box] = []
    made = []
    for entity, x, y, radius in places:
        name = one_line(entity.name)
        # Rather over a dot than no name at all.
        label = _label(x, y, radius, len(name) * LETTER, [*taken, *dots])
        label = label or _label(x, y, radius, len(name) * LETTER, taken)
        if label:
            taken.append(_box(*label, len(name) * LETTER))
        made.append(
            Dot(entity.id, name, f"{name} ({named[entity.id]})", x, y, radius, entity.precision or "", label)
        )
    return made


def _label(x: float, y: float, radius: float, length: float, taken: Sequence[Box]) -> Point | None:
    """The first free place for a name: right, left, above, below."""
    for left, base in (
        (x + radius + 3, y + 4),
        (x - radius - 3 - length, y + 4),
        (x - length / 2, y - radius - 4),
        (x - length / 2, y + radius + 13),
    ):
        box = _box(left, base, length)
        if box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT and not _meets(box, taken):
            return left, base
    return None


def _box(left: float, base: float, length: float) -> Box:
    return left, base - LINE + 3, left + length, base + 3


def _meets(box: Box, taken: Sequence[Box]) -> bool:
    return any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken
    )
