"""What a name means whatever its language: the country, town or well-known body that it is listed as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.bodies import known_bodies
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.packs import LanguagePack
    from relaas.lang.placenames import Named, PlaceNames
    from relaas.model.entities import EntityType


_TWO = 2
"""Words of a government with the adjective of its country."""


def meaning(form: str, type_: EntityType, pack: LanguagePack) -> str:
    """A word for what a name stands for that is the same in every pack; empty where no list says or several do.

    Args:
        form: The name as it stands.
        type_: What it names.
        pack: The language of the text.
    """
    words = form.split()
    if len(words) > 1 and words[0].lower() in pack.names.bound:
        words = words[1:]
    places = place_names(pack.code)
    if type_ == "place":
        return _place(plain(" ".join(words)), places) if places else ""
    return _body(words, pack, places) if type_ == "organisation" else ""


def _place(key: str, places: PlaceNames) -> str:
    codes, named = places.countries.get(key, ()), places.named.get(key, ())
    if codes:
        elsewhere = any(one.country not in codes for one in named)
        return "" if len(codes) > 1 or elsewhere or key in places.pieces else f"country {codes[0]}"
    cities = {one.spot for one in named if one.kind == "city"}
    if cities:
        return f"town {cities.pop()}" if len(cities) == 1 and len({n.country for n in named}) == 1 else ""
    return f"region {_area(named[0])}" if len(named) == 1 else ""


def _area(one: Named) -> str:
    return f"{one.country} {one.part or one.point or plain(one.name)}"


def _body(words: Sequence[str], pack: LanguagePack, places: PlaceNames | None) -> str:
    known = known_bodies(pack.code)
    folded = plain(" ".join(words))
    if folded in known.bodies:
        return f"body {known.bodies[folded]}"
    if len(words) == 1 and words[0] in pack.names.ministries:
        return "ministry"  # of what, its report tells
    if governed := _government(folded, words, pack, places):
        return f"government {governed}"
    codes = places.peoples.get(plain(words[0]), ()) if places and len(words) > 1 else ()
    rest = words[1:] if codes else words
    if len(codes) > 1:
        return ""
    common = len(rest) == 1 and rest[0].islower()  # "justitie" are the courts, "Justitie" the ministry
    purpose = "" if common else known.portfolios.get(_purpose(rest, pack))
    portfolio = known.ministries.get(plain(" ".join(rest))) or purpose
    return f"ministry {portfolio} {codes[0] if codes else ''}".rstrip() if portfolio else ""


def _government(folded: str, words: Sequence[str], pack: LanguagePack, places: PlaceNames | None) -> str:
    """The country of a government, by its adjective or the city where it sits: "Turkse regering", "Ankara"."""
    if places is None:
        return ""
    if len(words) == _TWO and words[1].lower() in pack.names.governments:
        codes: tuple[str, ...] = places.peoples.get(plain(words[0]), ())
    elif " ".join(words).lower() in pack.names.capitals - pack.names.shared_seats:
        codes = tuple(dict.fromkeys(one.country for one in places.named.get(folded, ())))
    else:
        codes = ()
    return codes[0] if len(codes) == 1 else ""


def _purpose(words: Sequence[str], pack: LanguagePack) -> str:
    """What a ministry is for, without the word for ministry and what links the two; the whole where there is none."""
    names = pack.names
    kept = list(words)
    if kept[-1].lower() in names.ministries:
        kept = kept[:-1]
    elif len(kept) > 1 and kept[0].lower() in names.ministries and kept[1].lower() in names.links:
        kept = kept[2:]
    if len(kept) > 1 and kept[0].lower() in names.bound:
        kept = kept[1:]
    return plain(" ".join(kept))
