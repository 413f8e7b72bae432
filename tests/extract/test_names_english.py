"""English names: what the words in and around them say where compounds are written apart."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.naming import BODY, PERSON, PLACE, forms, found

pytestmark = pytest.mark.skipif(
    "en" not in packs.languages() or not (packs.folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the English pack or its pipeline is not here",
)


def named(text: str, *piped: tuple[str, str]) -> list[tuple[str, str]]:
    return forms(found(text, *piped, lang="en"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He was tried at Luton Crown Court.", [("Luton Crown Court", "organisation")]),
        (
            "She leads the Scottish Environment Protection Agency.",
            [("Scottish Environment Protection Agency", "organisation")],
        ),
        ("They met the Attorney General's Office.", [("Attorney General's Office", "organisation")]),
        ("He left Sudan's Supreme Court.", [("Sudan", "place"), ("Supreme Court", "organisation")]),
        ("It was told by the Israeli Supreme Court.", [("Supreme Court", "organisation")]),
        ("It was told by the Russian Defence Ministry.", [("Defence Ministry", "organisation")]),
        ("It was told by the Ministry of Health.", [("Ministry of Health", "organisation")]),
        ("They waited at Bole International Airport.", [("Bole International Airport", "place")]),
        ("He was flown to The Hague.", [("The Hague", "place")]),
        ("She heard it from Maurice Kamtoh.", [("Maurice Kamtoh", "person")]),
        ("She heard it from Gov. Ron DeSantis.", [("Ron DeSantis", "person")]),
        ("It was bought by General Motors.", [("General Motors", "organisation")]),
    ],
)
def test_names_that_the_pipeline_overlooks(text: str, names: list[tuple[str, str]]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "form", "label", "type_"),
    [
        ("She saw Mebril, 45, at the gate.", "Mebril", PLACE, "person"),
        ("The fire in Mebril province burned.", "Mebril", PERSON, "place"),
        ("They met in the city of Mebril.", "Mebril", PERSON, "place"),
        ("She met Mebril's wife.", "Mebril", PLACE, "person"),
        ("The residents of Mebril left.", "Mebril", BODY, "place"),
        ("The news agency Mebril said so.", "Mebril", PLACE, "organisation"),
        ("They praised President Lincoln.", "Lincoln", PLACE, "person"),
        ("A bus driver Mebril was hurt.", "Mebril", PLACE, "person"),  # no river
    ],
)
def test_what_evidence_says_outweighs_the_pipeline(text: str, form: str, label: str, type_: str) -> None:
    assert (form, type_) in named(text, (form, label))


@pytest.mark.parametrize(
    "text",
    [
        "It happened on Monday in October.",
        "The British and the French agreed.",
        "Americans voted.",
        "Hurricane Zelda weakened.",
    ],
)
def test_what_has_a_capital_and_names_nobody(text: str) -> None:
    words = [word.strip(".") for word in text.split() if word[0].isupper()]
    assert [form for form, _ in named(text, *((word, PLACE) for word in words)) if form != "Zelda"] == []


def test_names_around_a_hyphen_are_one_or_two() -> None:
    assert named("He met Shabnam Begum-Reid.", ("Shabnam Begum", PERSON)) == [
        ("Shabnam Begum-Reid", "person")
    ]
    text = "The US-China talks ended."
    assert named(text, ("US", PLACE), ("China", PLACE)) == [("US", "place"), ("China", "place")]


def test_a_small_syllable_behind_a_hyphen_ends_a_name_and_no_compound_does() -> None:
    assert named("He met Kang Min-ho, the chief.", ("Kang Min-ho", PERSON)) == [("Kang Min-ho", "person")]
    assert named("Son Woo-mok spoke first.", ("Son Woo-mok", PERSON)) == [("Son Woo-mok", "person")]
    text = "The Joe Biden-led talks ended."
    assert named(text, ("Joe Biden", PERSON)) == [("Joe Biden", "person")]


def test_another_of_a_name_is_told_by_its_text() -> None:
    mentions = found(
        "Kang Min-ho slept. The other Kang was angry.", ("Kang Min-ho", PERSON), ("Kang", PERSON), lang="en"
    )
    assert [(m.anchor.text, m.key is not None and m.key.another) for m in mentions] == [
        ("Kang Min-ho", False),
        ("Kang", True),
    ]


def test_a_title_inside_a_place_is_part_of_it() -> None:
    assert named("It hit Prince Edward Island.", ("Prince Edward Island", PLACE)) == [
        ("Prince Edward Island", "place")
    ]


def test_bodies_that_speak_need_no_article() -> None:
    text = "The county police denied it. Later county police said so."
    assert named(text) == [("county police", "organisation")] * 2


def test_the_noun_of_a_body_may_have_several_words() -> None:
    text = "The Minas Gerais fire brigade recovered nine bodies."
    assert ("Minas Gerais fire brigade", "organisation") in forms(found(text, lang="en"))
    assert not found("A fire brigade came from the coast.", lang="en")


def test_what_describes_officers_is_nobody_but_of_a_country_it_is() -> None:
    assert not found("Four police officers were sent there.", lang="en")
    assert ("Dutch navy", "organisation") in forms(found("A Dutch navy frigate picked them up.", lang="en"))


def test_an_mp_is_of_a_place() -> None:
    text = "The MP for Ukerewe, Joseph Mkundi, wept."
    assert ("Ukerewe", "place") in forms(found(text, ("Ukerewe", BODY), ("Joseph Mkundi", PERSON), lang="en"))
