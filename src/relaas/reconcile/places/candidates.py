"""What a name can stand for: countries, regions and towns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from relaas.lang.gazetteers import lands, spot, spots
from relaas.model.entities import plain

if TYPE_CHECKING:
    from relaas.lang.gazetteers import Spot
    from relaas.lang.placenames import Named, PlaceNames

_REGION = 500_000
"""What a region weighs beside towns, whose inhabitants are known: as much as a large town, for packs list the known."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name can stand for.

    Attributes:
        kind: How large it is: the precision of its point.
        country: ISO code.
        part: The division of the country that it is or lies in, or empty.
        point: Longitude and latitude, or None.
        weight: Inhabitants; of a region a stand-in.
        label: What it is, for reading.
        listed: Does the language list it by this name?
    """

    kind: Literal["country", "region", "city"]
    country: str
    part: str
    point: tuple[float, float] | None
    weight: int
    label: str
    listed: bool = False


@lru_cache(maxsize=1 << 12)
def candidates(name: str, words: PlaceNames) -> tuple[Candidate, ...]:
    """Everything that a name can stand for, in an order of its own.

    Where the language lists a name, what other languages call so is left out.

    Args:
        name: As it stands in a text.
        words: The language of the text.
    """
    key = plain(name)
    nations = [_country(code, words) for code in words.countries.get(key, ())]
    named = [_named(one) for one in words.named.get(key, ())]
    known = {one.spot for one in words.named.get(key, ())}
    others = [found for found in spots(key) if found.id not in known]
    towns = [_town(found) for found in others if found.own or not (named or nations)]
    found = nations + named + towns
    return tuple(found) or tuple(_direction(key, words))


def _country(code: str, words: PlaceNames) -> Candidate:
    land = lands().get(code)
    return Candidate(
        "country",
        code,
        "",
        land.point if land else None,
        land.population if land else 0,
        words.titles[code],
        listed=True,
    )


def _named(one: Named) -> Candidate:
    weight = spot(one.spot).population if one.spot else _REGION
    return Candidate(
        one.kind, one.country, one.part, one.point, weight, f"{one.name} ({one.country})", listed=True
    )


def _town(found: Spot) -> Candidate:
    return Candidate(
        "city",
        found.country,
        found.part,
        found.point,
        found.population,
        f"{found.name} ({found.country})",
    )


def _direction(key: str, words: PlaceNames) -> list[Candidate]:
    """A part of a country by its direction: its point is not known."""
    direction, _, rest = key.partition(" ")
    codes = words.countries.get(rest, ()) if direction in words.parts else ()
    return [Candidate("country", code, "", None, _REGION, f"a part of {words.titles[code]}") for code in codes]
