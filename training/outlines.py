"""Make the outlines that maps are drawn on: `python training/outlines.py countries-50m.json`.

The file is that of the npm package world-atlas 2.0.2 (`npm pack world-atlas@2.0.2`): Natural Earth, scale 1:50m, in the
public domain. Same file, same bytes.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
OUTLINES = HERE.parent / "src" / "relaas" / "report" / "maps" / "outlines.json"
SHARE = 100
"""Parts of a degree that are kept: a hundredth is at most 1.1 km, less than the data are true to."""


def main() -> None:
    """Read the topology; write its lines in hundredths of a degree, the coasts made of them and the borders."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topology", type=Path)
    topology = json.loads(parser.parse_args().topology.read_text(encoding="utf-8"))
    lines = [_line(arc, topology["transform"]) for arc in topology["arcs"]]
    coasts = [ring for shape in topology["objects"]["land"]["geometries"] for ring in _rings(shape)]
    wet = {number if number >= 0 else ~number for ring in coasts for number in ring}
    borders = [number for number in range(len(lines)) if number not in wet]
    data = {"share": SHARE, "lines": lines, "coasts": coasts, "borders": borders}
    text = json.dumps(data, separators=(",", ":"))
    OUTLINES.write_text(text.replace("],[", "],\n[") + "\n", encoding="utf-8", newline="\n")


def _line(arc: list[list[int]], transform: dict[str, list[float]]) -> list[int]:
    """A line as its first point and the steps from there, each point as two numbers, east before north."""
    steps: list[int] = []
    x = y = 0
    before = (0, 0)
    for dx, dy in arc:
        x, y = x + dx, y + dy
        lon = round((x * transform["scale"][0] + transform["translate"][0]) * SHARE)
        lat = round((y * transform["scale"][1] + transform["translate"][1]) * SHARE)
        if (lon, lat) != before or not steps:
            steps += [lon - before[0], lat - before[1]]
            before = (lon, lat)
    return steps


def _rings(shape: dict[str, Any]) -> list[list[int]]:
    """The rings of a shape, each as numbers of lines; `~n` is line n from its end to its beginning."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return [ring for polygon in polygons for ring in polygon]


if __name__ == "__main__":
    main()
