"""The outlines of countries, cut to a view."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Point = tuple[float, float]
"""East and north, in degrees."""
STEP = 11
"""The shortest step of an outline that is drawn, east and south together, in units of half a pixel."""


@dataclass(frozen=True, slots=True)
class View:
    """A stretch of the world, in degrees."""

    west: float
    south: float
    east: float
    north: float


def coasts(view: View) -> Iterator[list[Point]]:
    """The land in a view, cut at its edges; an island or a continent each, lakes as rings of their own."""
    for box, ring in _world().coasts:
        if _meets(box, view):
            cut = _cut(ring, view)
            if len(cut) > 2:
                yield cut


def borders(view: View) -> Iterator[list[Point]]:
    """The lines between countries in a view; they may run beyond its edges by one step."""
    for box, line in _world().borders:
        if _meets(box, view):
            yield from _runs(line, view)


@dataclass(frozen=True, slots=True)
class _World:
    coasts: tuple[tuple[View, list[Point]], ...]
    borders: tuple[tuple[View, list[Point]], ...]


@cache
def _world() -> _World:
    text = files("relaas.report").joinpath("maps", "outlines.json").read_text(encoding="utf-8")
    data = json.loads(text)
    lines = [_points(line, data["share"]) for line in data["lines"]]
    return _World(
        tuple(_boxed(_joined(ring, lines)) for ring in data["coasts"]),
        tuple(_boxed(lines[number]) for number in data["borders"]),
    )


def _meets(box: View, view: View) -> bool:
    return (
        box.west <= view.east
        and view.west <= box.east
        and box.south <= view.north
        and view.south <= box.north
    )


def _runs(line: Sequence[Point], view: View) -> Iterator[list[Point]]:
    """The stretches of a line of whose steps one end at least lies in a view."""
    run: list[Point] = []
    for a, b in pairwise(line):
        if _inside(a, view) or _inside(b, view):
            run = run or [a]
            run.append(b)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _inside(point: Point, view: View) -> bool:
    return view.west <= point[0] <= view.east and view.south <= point[1] <= view.north


def _points(line: Sequence[int], share: int) -> list[Point]:
    """A line from its first point and its steps."""
    lons, lats = accumulate(line[::2]), accumulate(line[1::2])
    return [(lon / share, lat / share) for lon, lat in zip(lons, lats, strict=True)]


def _joined(ring: Sequence[int], lines: Sequence[list[Point]]) -> list[Point]:
    """A ring out of its lines; the last point of each is the first of the next."""
    parts = (lines[number] if number >= 0 else lines[~number][::-1] for number in ring)
    return list(chain.from_iterable(part[:-1] for part in parts))


def _boxed(points: list[Point]) -> tuple[View, list[Point]]:
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return View(min(lons), min(lats), max(lons), max(lats)), points


def _cut(ring: list[Point], view: View) -> list[Point]:
    """What of a ring lies in a view, edge after edge (Sutherland and Hodgman, 1974)."""
    ring = _cut_at(ring, 0, view.west, [lon >= view.west for lon, _ in ring])
    ring = _cut_at(ring, 0, view.east, [lon <= view.east for lon, _ in ring])
    ring = _cut_at(ring, 1, view.south, [lat >= view.south for _, lat in ring])
    return _cut_at(ring, 1, view.north, [lat <= view.north for _, lat in ring])


def _cut_at(ring: list[Point], axis: int, edge: float, inside: Sequence[bool]) -> list[Point]:
    """What of a ring lies on the inner side of an edge.

    Args:
        ring: The ring.
        axis: 0 for an edge that lies east or west, 1 for one north or south.
        edge: Where it lies.
        inside: For each point whether it lies on the inner side.
    """
    if all(inside):
        return ring
    kept: list[Point] = []
    before, was_inside = ring[-1], inside[-1]
    for point, is_inside in zip(ring, inside, strict=True):
        if is_inside != was_inside:
            kept.append(_crossing(before, point, axis, edge))
        if is_inside:
            kept.append(point)
        before, was_inside = point, is_inside
    return kept


def _crossing(a: Point, b: Point, axis: int, edge: float) -> Point:
    """Where the line between two points, one on each side, meets the edge."""
    share = (edge - a[axis]) / (b[axis] - a[axis])
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def path(points: Sequence[Point], placed: Callable[[Point], Point], *, closed: bool) -> str:
    """A line or a ring as SVG path data in whole units and steps; steps too short to be seen are left out.

    Args:
        points: In degrees.
        placed: From degrees to units of the drawing.
        closed: Is it a ring?
    """
    at = [(round(x), round(y)) for x, y in map(placed, points)]
    kept = at[:1]
    for point in at[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= STEP:
            kept.append(point)
    if len(kept) < (3 if closed else 2):
        return ""
    steps = (f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(kept))
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}{'z' if closed else ''}".replace(" -", "-")
