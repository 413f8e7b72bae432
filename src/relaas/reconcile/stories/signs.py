"""What a name stands for when reports are compared: a country, a city of the world, or a word as it begins.

None of it depends on the language of the report, so that reports in several languages can tell one story: a place that
the gazetteer knows is the same under all its spellings, and what it does not know is compared by its consonants too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from relaas.lang import packs
from relaas.lang.gazetteers import lands, spots
from relaas.lang.placenames import place_names
from relaas.model.entities import plain
from relaas.text.folding import unaccented

_STEM = 7
"""Letters by which names that no list knows are compared: as far as endings go in most languages."""
_KNOWN = 100_000
"""Inhabitants from which a place is known by the gazetteer; a smaller one may as well be a person."""
_LARGE_CITY = 1_000_000
"""Inhabitants from which a city is named in reports of many things."""
_HEARD = 3
"""Consonants from which a name is known again in another language."""
_VOWELS = re.compile("[aeiouyjhw]")
_AGAIN = re.compile(r"(.)\1+")
_SPELLINGS = (
    ("ck", "k"),
    ("sch", "s"),
    ("ch", "k"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("ph", "f"),
    ("z", "s"),
    ("v", "f"),
)
LARGE_LAND, LAND = 0.4, 0.7
"""What it is worth that two reports name a country that is much in the news, and another one."""
METROPOLIS, CITY, NAME = (0.5, 0.7), (0.7, 1.0), 1.0
"""The same of a metropolis and another city, in a country much in the news and elsewhere, and of any other name."""
_LARGE = 60_000_000
"""Inhabitants from which a country is in the news for many things at once; those at home are whatever their size."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a name is compared by.

    Attributes:
        key: The same for all spellings of one name, as far as they are known.
        worth: What it tells of a story.
        country: Is it a whole country?
        known: Is it a country or a place of the gazetteer, not a mere word?
    """

    key: str
    worth: float
    country: bool = False
    known: bool = False


@lru_cache(maxsize=65536)
def sign(name: str) -> Sign:
    """What a name, or one word of it, is compared by.

    Args:
        name: As it stands in a text.
    """
    key = plain(name)
    if (code := _land(key)) is not None:
        return Sign(f"land {code}", LARGE_LAND if _is_newsy(code) else LAND, country=True, known=True)
    top = max(spots(key), key=lambda spot: (spot.population, spot.id), default=None)
    if top is not None and top.population >= _KNOWN:
        sizes = METROPOLIS if top.population >= _LARGE_CITY else CITY
        return Sign(f"spot {top.id}", sizes[not _is_newsy(top.country)], known=True)
    # One town may have a name in each language ("Luzern", "Lucerne"), and is compared as a word all the same.
    return Sign(unaccented(top.name if top is not None and not top.own else name)[:_STEM], NAME)


def _is_newsy(country: str) -> bool:
    """Is a country in the news for many things at once?"""
    known = lands().get(country)
    return country in _homes() or (known is not None and known.population >= _LARGE)


@cache
def _homes() -> frozenset[str]:
    tables = (place_names(language) for language in packs.languages())
    return frozenset(code for names in tables if names for code in names.home)


def _land(key: str) -> str | None:
    """The one country that a folded name or adjective points at, in any language that there is a pack for."""
    codes = _lands().get(key, frozenset())
    return next(iter(codes)) if len(codes) == 1 else None


@cache
def _lands() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for language in packs.languages():
        names = place_names(language)
        for table in (names.countries, names.peoples) if names else ():
            for key, codes in table.items():
                found[key] = found.get(key, frozenset()) | frozenset(codes)
    return found


@lru_cache(maxsize=65536)
def heard(name: str) -> str:
    """The consonants of a name, by which it is known again in another language: "Khartoem" and "Khartum" are alike.

    Args:
        name: As it stands in a text.

    Returns:
        Empty where there are too few.
    """
    letters = unaccented(name)
    for wide, narrow in _SPELLINGS:
        letters = letters.replace(wide, narrow)
    first = "a" if _VOWELS.match(letters) else letters[:1]
    bare = _AGAIN.sub(r"\1", first + _VOWELS.sub("", letters[1:]))
    return bare if len(bare) >= _HEARD else ""


def is_home(name: str) -> bool:
    """Is it of the countries where a language of the packs is written, so that reports of anything hold it?

    Args:
        name: As it stands in a text.
    """
    return unaccented(name) in _common()[0]


def is_body(name: str) -> bool:
    """Is it an agency or a body that every newspaper names, or a field of a ministry?

    Args:
        name: As it stands in a text.
    """
    folded = unaccented(name)
    return folded in _common()[1] or folded.partition(" ")[0] in _common()[2]


def is_generic(word: str) -> bool:
    """Is it what bodies and places are called by, not a name: "County", "Police", "Avenue", "Ziekenhuis"?

    Args:
        word: As it stands in a name.
    """
    return unaccented(word) in _generic()


def is_ministry(word: str) -> bool:
    """Is it what ministries are called by, which every country has: "ministerie", "Department"?

    Args:
        word: As it stands in a text.
    """
    return unaccented(word) in _ministries()


@cache
def _ministries() -> frozenset[str]:
    known = [packs.names(language) for language in packs.languages()]
    return frozenset(unaccented(word) for names in known for word in names.ministries)


@cache
def _generic() -> frozenset[str]:
    """Common nouns that names are made of, by all packs at hand."""
    known = [packs.names(language) for language in packs.languages()]
    keys = (
        "organisation_words", "place_words", "place_followers", "closing_bodies", "closing_places", "bodies", "seated",
        "local", "owners", "bare_institutions", "governing", "ministries", "offices", "landforms",
    )  # fmt: skip
    lists = (getattr(names, key) for names in known for key in keys)
    return frozenset(unaccented(word) for one in lists for word in one)


@cache
def _common() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Names of home, of known bodies, and of the fields of ministries, by all packs at hand."""
    known = [packs.names(language) for language in packs.languages()]
    lists = (
        [packs.commonplace(language) for language in packs.languages()],
        [names.organisations for names in known],
        [names.portfolios for names in known],
    )
    home, bodies, fields = (frozenset(unaccented(n) for names in one for n in names) for one in lists)
    return home, bodies, fields
