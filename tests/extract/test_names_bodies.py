"""Bodies without a name of their own, names that a word in small letters ends, and bodies with their seat."""

from __future__ import annotations

import pytest

from relaas.extract.names import names
from relaas.lang import packs
from relaas.model.documents import Segment
from tests.extract.naming import PLACE, forms, found
from tests.pipelines import analysed

english = pytest.mark.skipif(
    "en" not in packs.languages() or not (packs.folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the English pack or its pipeline is not here",
)


@english
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ombudsman's office counted 49 dead.", "ombudsman's office"),
        ("The figure came from the prosecutor's office.", "prosecutor's office"),
        ("The national crisis centre put the number at 27.", "national crisis centre"),
        ("The civil protection agency said seven are missing.", "civil protection agency"),
        ("The navy towed the boat to port.", "navy"),
        ("The city said that 40 homes burned.", "city"),
    ],
)
def test_english_bodies_that_speak_or_act(text: str, name: str) -> None:
    assert (name, "organisation") in forms(found(text, lang="en"))


@english
@pytest.mark.parametrize(
    "text",
    [
        "The office was closed.",
        "He walked to the centre.",
        "An ombudsman's office is what they want.",
        "They left the city.",
        "They waited at the hospital.",
    ],
)
def test_english_nouns_that_are_no_body_there(text: str) -> None:
    assert not found(text, lang="en")


@english
def test_whose_a_body_is_says_more_than_the_body_alone() -> None:
    text = "The government of Mebril denied it."
    assert forms(found(text, ("Mebril", PLACE), lang="en")) == [("Mebril", "place")]


@english
@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("He was held at San Mebril university.", "San Mebril university", "organisation"),
        ("They lay in Carlos Mebril hospital.", "Carlos Mebril hospital", "organisation"),
        ("He blamed Kensington and Chelsea council.", "Kensington and Chelsea council", "organisation"),
        ("He told RPP radio so.", "RPP radio", "organisation"),
        ("She was hurt at the Mebril bridge.", "Mebril bridge", "place"),
    ],
)
def test_a_word_in_small_letters_ends_a_name(text: str, name: str, type_: str) -> None:
    assert (name, type_) in forms(found(text, lang="en"))


@english
@pytest.mark.parametrize(
    "text", ["She works at a Lagos hospital.", "She heard it on Irish radio.", "It met the US council."]
)
def test_a_word_in_small_letters_ends_no_name_of_its_own(text: str) -> None:
    assert not [form for form, _ in forms(found(text, lang="en")) if " " in form]


@english
def test_downing_street_is_who_governs() -> None:
    text = "Downing Street denied it, and she meets them at No 10. No one came to Oxford Street."
    assert ("Downing Street", "organisation") in forms(found(text, lang="en"))
    assert ("No 10", "organisation") in forms(found(text, lang="en"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De kustwacht heeft het aantal geredden vannacht naar beneden bijgesteld.", "kustwacht"),
        ("Dat heeft de gemeente gisteren bekendgemaakt.", "gemeente"),
        ("De stad meldt dat vijf mensen stierven.", "stad"),
        ("Het districtsbestuur van Mebril telt er dertig.", "districtsbestuur van Mebril"),
        ("Het leger van Mebril greep de macht.", "leger van Mebril"),
        ("Volgens aanhangers van IS is dat zo.", "IS"),
    ],
)
def test_dutch_bodies(text: str, name: str) -> None:
    assert (name, "organisation") in forms(found(text))


@pytest.mark.parametrize(
    "text", ["De scholen in de stad blijven dicht.", "Een gemeente is klein.", "DAT IS ZO, en dat is goed."]
)
def test_dutch_words_that_are_no_body_there(text: str) -> None:
    assert not found(text)


@pytest.mark.skipif("de" not in packs.languages(), reason="the German pack is not here")
def test_german_bodies_have_a_capital_as_every_noun_has() -> None:
    text = "Die Polizei bestreitet das. Das teilte der Zivilschutz am Mittwoch mit. Eine Armee schweigt."
    assert german(text) == [("Polizei", "organisation"), ("Zivilschutz", "organisation")]


def test_a_qualifier_makes_a_body_of_a_noun_that_is_none_alone() -> None:
    text = "Volgens de Amerikaanse geologische dienst is het zo. De civiele bescherming zegt dat het zo is."
    assert [form for form, _ in forms(found(text))] == [
        "Amerikaanse geologische dienst",
        "civiele bescherming",
    ]
    assert not found("De bescherming van getuigen kost geld.")


def german(text: str) -> list[tuple[str, str]]:
    parts = (Segment("body", 0, len(text)),)
    return forms(names("d", analysed("de", text), parts, packs.load("de")))


@pytest.mark.skipif("de" not in packs.languages(), reason="the German pack is not here")
@pytest.mark.parametrize(
    ("text", "names_"),
    [
        (
            "Das teilte das Zentralkomitee der sudanesischen Ärzte (CCSD) mit.",
            ["Zentralkomitee der sudanesischen Ärzte", "CCSD"],
        ),
        ("Der Sender Al-Mebril und die Nachrichtenagentur Sarkan melden es.", ["Al-Mebril", "Sarkan"]),
        ("Er sprach mit der Agentur (dpa) davon.", ["dpa"]),
        ("Er sprach mit der Agentur (so hieß es) davon.", []),
    ],
)
def test_german_bodies_in_and_before_brackets(text: str, names_: list[str]) -> None:
    assert [form for form, _ in german(text)] == names_


def test_initials_of_another_language_stand_behind_a_body() -> None:
    text = "Dat meldt het Centraal Comité van Mebrilse Dokters (QVSD)."
    assert [form for form, _ in forms(found(text))] == ["Centraal Comité van Mebrilse Dokters", "QVSD"]
    assert not [form for form, _ in forms(found("Hij is man van de wereld (QVSD).")) if " " in form]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Een woordvoerder van het leger ontkent dat.", "leger"),
        ("Dat zegt Salem Ferjani, hoofd van de ambulancedienst.", "ambulancedienst"),
        ("Het kabinet-Turtelboom bestrijdt dat.", "kabinet-Turtelboom"),
        ("De commissie-Rettig telde later 2.000 doden.", "commissie-Rettig"),
        ("Volgens justitie zijn er drie verdachten.", "justitie"),
    ],
)
def test_bodies_that_somebody_speaks_for_or_that_are_named_after_somebody(text: str, name: str) -> None:
    assert (name, "organisation") in forms(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "De bedden van het ziekenhuis stonden leeg.",
        "Het T-shirt hing er nog.",
        "Zij wilde justitie bedrijven.",
    ],
)
def test_nouns_that_nobody_speaks_for(text: str) -> None:
    assert not [form for form, type_ in forms(found(text)) if type_ == "organisation"]
