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
_VILLAGE = 15_000
"""Inhabitants below which a place that is called like a street is not what a report means: "Kruisstraat"."""
_FOREIGN = 10
"""How many times larger a place must be than those called so themselves, that its name in some other language counts:
"Lier" is not Leer in Germany, as Polish has it."""


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
        own: Is that its own name, or one of the language; not what some other language calls it?
    """

    kind: Literal["country", "region", "city"]
    country: str
    part: str
    point: tuple[float, float] | None
    weight: int
    label: str
    listed: bool = False
    own: bool = True


@lru_cache(maxsize=1 << 12)
def candidates(name: str, words: PlaceNames) -> tuple[Candidate, ...]:
    """Everything that a name can stand for, in an order of its own.

    What other languages call so is left out where the language itself knows the name, or a place bears it.

    Args:
        name: As it stands in a text.
        words: The language of the text.
    """
    key = plain(name)
    nations = [_country(code, words) for code in words.countries.get(key, ())]
    named = [_named(one) for one in words.named.get(key, ())]
    known = {one.spot for one in words.named.get(key, ())}
    least = _VILLAGE if key.endswith(words.sites) else 0
    others = [found for found in spots(key) if found.id not in known and found.population >= least]
    own = [found for found in others if found.own]
    most = max((found.population for found in own), default=0)
    foreign = [f for f in others if not f.own and f.population > _FOREIGN * most and not (named or nations)]
    found = nations + named + [_town(found) for found in own + foreign]
    return tuple(found) or tuple(_direction(key, words))


def _country(code: str, words: PlaceNames) -> Candidate:
    land = lands().get(code)
    return Candidate(
        "country",
        code,
        "",
        land.point if land else None,
        land.population if land else 0,
        f"{words.titles[code]} ({code})",
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
        own=found.own,
    )


def _direction(key: str, words: PlaceNames) -> list[Candidate]:
    """A part of a country by its direction: its point is not known."""
    direction, _, rest = key.partition(" ")
    codes = words.countries.get(rest, ()) if direction in words.parts else ()
    return [
        Candidate("country", code, "", None, _REGION, f"a part of {words.titles[code]} ({code})")
        for code in codes
    ]
