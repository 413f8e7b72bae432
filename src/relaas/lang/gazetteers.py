"""Places of the world by their spelling, looked up in sorted files: nothing is parsed before it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Spot:
    """A populated place of the gazetteer.

    Attributes:
        id: GeoNames id, as text.
        name: Its name there.
        country: ISO code.
        part: The first division of the country that it lies in, by GeoNames' code.
        point: Longitude and latitude, degrees.
        population: Inhabitants.
        own: Is it looked up by its own name, not by what another language calls it?
    """

    id: str
    name: str
    country: str
    part: str
    point: tuple[float, float]
    population: int
    own: bool = True


@dataclass(frozen=True, slots=True)
class Land:
    """A country as a whole.

    Attributes:
        point: Where its people live on average, longitude and latitude; None where nobody does.
        population: Inhabitants.
    """

    point: tuple[float, float] | None
    population: int


def spots(key: str) -> tuple[Spot, ...]:
    """Places with a name, in the order of their ids; to reach for when a text names a place.

    Args:
        key: The name as `model.entities.plain` folds it.
    """
    found = _behind("spellings.tsv", key)
    return tuple(spot(ref.lstrip("~"), own=ref[0] != "~") for ref in found.split(",")) if found else ()


def spot(id_: str, *, own: bool = True) -> Spot:
    """The place with an id that a spelling or a pack names.

    Args:
        id_: Eight digits.
        own: Is it called by its own name?
    """
    name, country, part, lon, lat, population = _behind("places.tsv", id_).split("\t")
    return Spot(id_, name, country, part, (float(lon), float(lat)), int(population), own)


@cache
def lands() -> dict[str, Land]:
    """Countries by ISO code."""
    rows = (line.split("\t") for line in _file("countries.tsv").decode("utf-8").splitlines())
    return {
        code: Land((float(lon), float(lat)) if lon else None, int(people)) for code, lon, lat, people in rows
    }


@cache
def _file(name: str) -> bytes:
    return (files("relaas.lang") / "gazetteer" / name).read_bytes()


@lru_cache(maxsize=1 << 14)
def _behind(name: str, key: str) -> str:
    """What stands behind a key and its tab, in a file of lines sorted by their bytes; empty where no line has it."""
    table = _file(name)
    wanted = key.encode("utf-8") + b"\t"
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2) + 1
        end = table.find(b"\n", start)
        if table.startswith(wanted, start):
            return table[start + len(wanted) : end].decode("utf-8")
        if table[start : start + len(wanted)] < wanted:
            low = end + 1
        else:
            high = start
    return ""
