"""Places in capitals at the head of a line, people behind what they are, and what a name's owner or apposition says."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.naming import BODY, PERSON, PLACE, forms, found

english = pytest.mark.skipif(
    "en" not in packs.languages() or not (packs.folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the English pack or its pipeline is not here",
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Een kop\n\nMINSK/AMSTERDAM. De straat is leeg.", ["MINSK", "AMSTERDAM"]),
        ("Een kop\n\nSEOUL (AFP) - De straat is leeg.", ["SEOUL"]),
        ("Een kop\n\nMEBRIL/BRUSSEL - De straat is leeg.", ["MEBRIL", "BRUSSEL"]),
        ("Een kop\n\nMEBRIL, Hawaï - De straat is leeg.", ["MEBRIL", "Hawaï"]),
        ("Een kop\n\nLIVE - De straat is leeg.", []),
        ("Een kop\n\nVenlo - De straat is leeg.", ["Venlo"]),
        ("Een kop\n\nVENLO IS LEEG", []),
    ],
)
def test_places_in_capitals_at_the_head_of_a_line(text: str, names: list[str]) -> None:
    assert [form for form, type_ in forms(found(text)) if type_ == "place"] == names


def test_no_name_goes_on_behind_a_dash() -> None:
    mentions = forms(found("In Mebril — Sarkan bleef het stil.", ("Mebril — Sarkan", PLACE)))
    assert mentions == [("Mebril", "place"), ("Sarkan", "place")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dat liet minister van Landbouw Ayman Mebril weten.", "Ayman Mebril"),
        ("Dat ziet viroloog Marnix Mebrilstra anders.", "Marnix Mebrilstra"),
    ],
)
def test_people_behind_what_they_are(text: str, name: str) -> None:
    assert forms(found(text)) == [(name, "person")]


def test_a_ministry_behind_a_title_is_nobody() -> None:
    text = "Dat zegt minister van Openbare Werken Philippe Mebril."
    assert forms(found(text, ("Openbare Werken Philippe Mebril", BODY))) == [("Philippe Mebril", "person")]
    assert not found("Dat zegt de minister van Openbare Werken.")


def test_where_somebody_with_a_name_is_mayor_is_a_place() -> None:
    text = "Dat schat burgemeester Daan Prevo van Mebril."
    assert ("Mebril", "place") in forms(found(text, ("Daan Prevo", PERSON), ("Mebril", BODY)))


def test_a_surname_behind_a_first_name_tells_of_no_place() -> None:
    text = "Dat schat burgemeester Daan van Mebril."
    assert forms(found(text, ("Daan van Mebril", PERSON))) == [("Daan van Mebril", "person")]


@english
def test_what_stands_beside_a_firm_outvotes_the_pipeline() -> None:
    text = "Mebril Sarkan, a supplier, told them so."
    assert forms(found(text, ("Mebril Sarkan", PERSON), lang="en")) == [("Mebril Sarkan", "organisation")]
    text = "Anna Sarkan, a supplier, told them so."
    assert forms(found(text, ("Anna Sarkan", PERSON), lang="en")) == [("Anna Sarkan", "person")]


@english
def test_a_place_says_nothing_where_a_first_name_opens_it() -> None:
    text = "Marcus Hill said so."
    assert forms(found(text, ("Marcus Hill", PERSON), lang="en")) == [("Marcus Hill", "person")]
    text = "They waited at Victoria Park."
    assert forms(found(text, lang="en")) == [("Victoria Park", "place")]
