"""What a language calls countries, their people and places; `packs/*/places/` tells what each list means."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from relaas.errors import PackError
from relaas.lang.nouns import forms
from relaas.lang.packs import folder
from relaas.lang.tables import read
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_COUNTRY = {"names", "adjectives", "people"}
_PARTS = "parts"
_WORDS = {
    "home", "region", "city", "linking", "behind", "articled", "articles", "within", "filling", "parts", "sites",
    "hamlets", "areas",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A city or region by a name that the language has for it.

    Attributes:
        kind: Which of the two.
        country: ISO code.
        part: The division of the country that it is or lies in, by GeoNames' code, or empty.
        point: Longitude and latitude, or None.
        spot: Id of a city in the gazetteer, or empty.
        name: As the language has it.
    """

    kind: Literal["city", "region"]
    country: str
    part: str
    point: tuple[float, float] | None
    spot: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class PlaceNames:
    """Names of places in a language, all looked up as `plain` folds them.

    Attributes:
        countries: Codes of the countries that have a name.
        pieces: Of those names, what names a piece of a country and not all of it: "England".
        peoples: Codes of the countries that an adjective or a word for people points at.
        openers: The first words of all that points at a country.
        named: Cities and regions by name.
        titles: What a country is called first, by code.
        hamlets: May a small place be meant though nothing beside its name says so?
        home: Countries whose places the news of the language need not situate.
        region: Ends of words before the name of a region.
        city: Ends of words before the name of a town.
        linking: Words that may stand between them and the name: "the city of Aleppo".
        behind: Those that may stand behind the name: "Idlib province".
        articled: Of those that stand before it, what counts only behind an article or an adjective of a country.
        articles: Articles.
        within: Words between a place and what it lies in.
        filling: What may follow them, or a comma, there.
        parts: What stands before a hyphen and a country to name a part of it.
        sites: Ends of the names of streets and buildings.
        areas: Ends of the names of regions: "Ruhrgebiet", "Hunza Valley".
    """

    countries: dict[str, tuple[str, ...]]
    pieces: frozenset[str]
    peoples: dict[str, tuple[str, ...]]
    openers: frozenset[str]
    named: dict[str, tuple[Named, ...]]
    titles: dict[str, str]
    hamlets: bool
    home: frozenset[str]
    region: tuple[str, ...]
    city: tuple[str, ...]
    linking: frozenset[str]
    behind: frozenset[str]
    articled: frozenset[str]
    articles: frozenset[str]
    within: frozenset[str]
    filling: frozenset[str]
    parts: frozenset[str]
    sites: tuple[str, ...]
    areas: tuple[str, ...]

    def knows(self, name: str) -> Literal["country", "region", "city"] | None:
        """What the language lists a name as: evidence that a place is named, where a text leaves that open.

        Args:
            name: As it stands in a text.
        """
        key = plain(name)
        if key in self.countries:
            return "country"
        return self.named[key][0].kind if key in self.named else None


@cache
def place_names(code: str) -> PlaceNames | None:
    """The names of a pack, or None where it has none; a second call returns the same.

    They are apart from the pack itself, for nobody needs them before all reports are read.

    Args:
        code: The language.

    Raises:
        PackError: The data break the format.
    """
    place = folder(code) / "places"
    if not (place / "names.tsv").is_file():
        return None
    countries, words = read(place / "countries.toml", "places"), read(place / "words.toml", "places")
    if unknown := words.keys() ^ _WORDS:
        raise PackError(f"packs/{code}/places/words.toml: {min(unknown)!r} is unknown or missing")
    if wrong := sorted(c for c, row in countries.items() if row.keys() - {_PARTS} != _COUNTRY):
        raise PackError(f"packs/{code}/places/countries.toml: {wrong[0]} has a key too many or too few")
    names, peoples = _codes(countries, ("names",)), _codes(countries, ("adjectives", "people"))
    return PlaceNames(
        countries=names,
        pieces=frozenset(plain(name) for row in countries.values() for name in row.get(_PARTS, ())),
        peoples=peoples,
        openers=frozenset(key.partition(" ")[0] for key in (*names, *peoples, *words["parts"])),
        named=_named((place / "names.tsv").read_text("utf-8").splitlines()),
        titles={country: row["names"][0] for country, row in countries.items()},
        hamlets=words["hamlets"],
        home=frozenset(words["home"]),
        region=tuple(words["region"]),
        city=tuple(words["city"]),
        linking=frozenset(words["linking"]),
        behind=frozenset(words["behind"]),
        articled=frozenset(words["articled"]),
        articles=frozenset(words["articles"]),
        within=frozenset(words["within"]),
        filling=frozenset(words["filling"]),
        parts=frozenset(words["parts"]),
        sites=tuple(words["sites"]),
        areas=tuple(words["areas"]),
    )


def _codes(countries: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for country, row in countries.items():
        for entry in (entry for key in keys for entry in row[key]):
            for form in forms(entry):
                found[plain(form)][country] = None
    return {form: tuple(codes) for form, codes in found.items()}


def _named(lines: Iterable[str]) -> dict[str, tuple[Named, ...]]:
    found: dict[str, list[Named]] = defaultdict(list)
    for line in lines:
        key, kind, country, part, lon, lat, spot, name = line.split("\t")
        point = (float(lon), float(lat)) if lon else None
        found[key].append(
            Named("city" if kind == "city" else "region", country, part, point, spot and spot.zfill(8), name)
        )
    return {key: tuple(named) for key, named in found.items()}
