"""What a language calls places: CLDR's cities (package Babel), and our own tables in the pack."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.core import get_global

from relaas.model.entities import plain
from training.steps.geonames import centre

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from training.steps.geonames import Town, Towns

_CODE = re.compile("[A-Z]{2}")
_GROUPS = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of CLDR that are no country: unions, tests, the unknown. Those of parts of countries are regions here."""
_PARTS = frozenset({"AC", "CP", "CQ", "DG", "EA", "IC", "TA"})


@dataclass(frozen=True, slots=True)
class Row:
    """A name of the language.

    Attributes:
        kind: `city` or `region`.
        name: As the language has it.
        country: ISO code.
        part: The division of the country that it is or lies in, or empty.
        point: Longitude and latitude, or None.
        town: GeoNames id of a city, or 0.
    """

    kind: str
    name: str
    country: str
    part: str
    point: tuple[float, float] | None
    town: int = 0


def rows(lang: str, tables: Path, towns: Towns) -> tuple[list[Row], list[str]]:
    """The names of a language, and what of its own tables GeoNames does not know.

    Args:
        lang: ISO 639-1.
        tables: Folder with `exonyms.toml` and `regions.toml`.
        towns: GeoNames.
    """
    missing: list[str] = []
    found = [*_listed(_toml(tables / "exonyms.toml"), towns, missing)]
    found += _regions(_toml(tables / "regions.toml"), towns, missing)
    found += _cldr(lang, towns)
    unique = {(row.kind, plain(row.name), row.country, row.part, row.point): row for row in reversed(found)}
    ordered = sorted(unique.values(), key=lambda r: (plain(r.name), r.kind, r.country, r.part, r.town))
    return ordered, missing


def territories(lang: str) -> dict[str, str]:
    """What CLDR calls each country and territory, by ISO code; without what it adds in brackets."""
    names: Mapping[str, str] = Locale(lang).territories
    codes = (code for code in sorted(names) if _CODE.fullmatch(code))
    return {code: names[code].partition(" (")[0] for code in codes if code not in _GROUPS | _PARTS}


def _listed(table: Mapping[str, Any], towns: Towns, missing: list[str]) -> Iterator[Row]:
    for country, entries in table.items():
        for entry in entries:
            name, _, target = entry.partition(" = ")
            town = towns.find(country, target or name)
            if town:
                yield _city(name, town)
            else:
                missing.append(f"{country} {entry}")


def _regions(table: Mapping[str, Any], towns: Towns, missing: list[str]) -> Iterator[Row]:
    for name, targets in table.items():
        for target in targets:
            row = _region(name, target, towns)
            if row:
                yield row
            else:
                missing.append(f"{name}: {target}")


def _region(name: str, target: str, towns: Towns) -> Row | None:
    country, _, where = target.partition(" ")
    if not where:
        return Row("region", name, country, "", None)
    if where[-1].isdigit():
        lon, lat = where.split()
        return Row("region", name, country, "", (float(lon), float(lat)))
    seat = towns.find(country, where)
    if not seat:
        return None
    inside = (t for t in towns.all if (t.country, t.part) == (country, seat.part))
    return Row("region", name, country, seat.part, centre(inside))


def _cldr(lang: str, towns: Towns) -> Iterator[Row]:
    """The cities that time zones are called by, where GeoNames has them."""
    lands: Mapping[str, str] = get_global("zone_territories")
    for zone, named in sorted(Locale(lang).time_zones.items()):
        city = named.get("city")
        town = city and zone in lands and towns.find(lands[zone], city)
        if town:
            yield _city(city, town)


def _city(name: str, town: Town) -> Row:
    return Row("city", name, town.country, town.part, (town.lon, town.lat), town.id)


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
