"""Names: what is cut from the pipeline's, what patterns and the rest of a document add, and what is named."""

from __future__ import annotations

import pytest

from relaas.model.documents import Segment
from tests.extract.naming import BODY, PERSON, PLACE, forms, found


@pytest.mark.parametrize(
    ("text", "piped", "left"),
    [
        ("Dat zei minister van Defensie Ineke Zandstra.", "Defensie Ineke Zandstra", "Ineke Zandstra"),
        ("Dat zei Europees Commissaris Bart Coppens.", "Europees Commissaris Bart Coppens", "Bart Coppens"),
        ("Dat meldde Bart Coppens maandagavond.", "Bart Coppens maandagavond", "Bart Coppens"),
        ("Volgens metselaar Karim klopt dat.", "metselaar Karim", "Karim"),
        ("Dat vindt CSTO-baas Philippe Martin.", "CSTO-baas Philippe Martin", "Philippe Martin"),
        ("Hij kwam uit het Libische Tobroek.", "Libische Tobroek", "Tobroek"),
        ("De dood van Zandstra’s zoon kwam hard aan.", "Zandstra’s", "Zandstra"),
    ],
)
def test_what_is_no_part_of_a_name_is_cut(text: str, piped: str, left: str) -> None:
    assert left in [m.anchor.text for m in found(text, (piped, PERSON))]


@pytest.mark.parametrize(
    ("text", "piped"),
    [
        ("De Iraanse regering zweeg.", "Iraanse"),
        ("Er zijn twaalf Egyptenaren gered.", "Egyptenaren"),
        ("Op de A12 stond een file.", "A12"),
        ("Hij zag een moskee branden.", "moskee"),
        ("Morgen spreken de ministers van Buitenlandse Zaken.", "Buitenlandse Zaken"),
        ("Door de storm Eunice vielen bomen om.", "Eunice"),
        ("Het ging om een kleurenrevolutie. Kleurenrevolutie of niet, hij ging.", "Kleurenrevolutie"),
    ],
)
def test_what_names_nobody_is_no_name(text: str, piped: str) -> None:
    assert piped not in [m.anchor.text for m in found(text, (piped, PLACE))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dat ontkent het ministerie van Defensie met klem.", "ministerie van Defensie"),
        (
            "Het ministerie van Landbouw, Natuur en Visserij zwijgt.",
            "ministerie van Landbouw, Natuur en Visserij",
        ),
        ("Dat bevestigt de politie Groningen.", "politie Groningen"),
        ("Volgens de Veiligheidsregio Maasdal is het veilig.", "Veiligheidsregio Maasdal"),
        ("Ze lag in het UZ Leuven.", "UZ Leuven"),
        ("Vrijwilligers van Dokters Zonder Muren telden er meer.", "Dokters Zonder Muren"),
        ("Dat zegt het Openbaar Ministerie.", "Openbaar Ministerie"),
        ("Dat schreef dagblad Het Velpedal.", "Het Velpedal"),
        ("Dat zegt de Liga voor de Rechten van de Mens.", "Liga voor de Rechten van de Mens"),
    ],
)
def test_organisations_by_the_pattern_of_their_words(text: str, name: str) -> None:
    assert (name, "organisation") in forms(found(text))


def test_a_party_of_somebody_is_no_organisation() -> None:
    assert not found("Dat zegt de partij van de leider.")
    assert ("partij van Macron", "organisation") not in forms(
        found("De partij van Macron zweeg.", ("Macron", PERSON))
    )


def test_the_first_part_of_a_compound_is_the_name() -> None:
    text = "De CSTO vertrekt. Aan de CSTO-missie deden er 2.000 mee, zegt een EU-commissaris na een PCR-test."
    assert forms(found(text, ("CSTO", BODY))) == [
        ("CSTO", "organisation"),
        ("CSTO", "organisation"),
        ("EU", "organisation"),
    ]


def test_initials_in_brackets_extend_and_name_what_they_stand_for() -> None:
    text = "De Nationale Dienst Rampen en Veiligheid (NDRV) waarschuwt. De NDRV verwacht meer."
    mentions = found(text, ("Nationale Dienst Rampen", BODY))
    assert [m.anchor.text for m in mentions] == ["Nationale Dienst Rampen en Veiligheid", "NDRV", "NDRV"]
    assert mentions[0].key is not None
    assert mentions[0].key.alias == "ndrv"


def test_an_age_in_brackets_is_no_acronym_and_makes_a_person() -> None:
    (mention,) = found("Volgens Amini (22) is het waar.", ("Amini", PLACE))
    assert (mention.type, "an age" in mention.why) == ("person", True)


def test_a_name_found_once_is_found_everywhere() -> None:
    text = (
        "Dat zei Fatma Gulen gisteren. Volgens Gulen is het over. Gulens broer en een Gulen-kenner zwijgen."
    )
    mentions = found(text, ("Fatma Gulen", PERSON))
    assert [m.anchor.text for m in mentions] == ["Fatma Gulen", "Gulen", "Gulen", "Gulen"]
    assert {m.type for m in mentions} == {"person"}


def test_a_surname_is_what_the_full_name_is() -> None:
    text = "President Kassym Tokajev sprak. Tokajev zei niets. Tokajev vertrok. Volgens Tokajev is het stil."
    assert {m.type for m in found(text, ("Kassym Tokajev", PERSON), (" Tokajev ", PLACE))} == {"person"}


def test_particles_belong_to_a_surname() -> None:
    mentions = found("Burgemeester Jan van den Berg sprak. Van den Berg zweeg.", ("Jan van den Berg", PERSON))
    assert [m.anchor.text for m in mentions] == ["Jan van den Berg", "Van den Berg"]
    assert [m.key.family for m in mentions if m.key] == ["van den berg", "van den berg"]


def test_an_institution_counts_where_it_speaks() -> None:
    assert forms(
        found("De kustwacht meldt dat er 104 mensen leven. De reddingen door de kustwacht gaan door.")
    ) == [
        ("kustwacht", "organisation"),
        ("kustwacht", "organisation"),
    ]
    assert not found("Zij werkt bij het ziekenhuis.")


def test_a_dateline_gives_a_place_and_an_agency() -> None:
    text = "TEHERAN (BELGA) - Er zitten betogers vast. (belga)"
    parts = (Segment("dateline", 0, 18), Segment("body", 18, 43), Segment("byline", 43, len(text)))
    assert forms(found(text, segments=parts)) == [
        ("TEHERAN", "place"),
        ("BELGA", "organisation"),
        ("belga", "organisation"),
    ]


def test_teasers_name_nobody() -> None:
    text = "De brand is uit.\n\nLees ook: Wie is Bart Coppens?"
    parts = (Segment("body", 0, 18), Segment("teaser", 18, len(text)))
    assert not found(text, ("Bart Coppens", PERSON), segments=parts)


def test_places_by_their_last_part() -> None:
    text = "Op het 24 Oktoberplein en de Atatürkluchthaven bleef het stil."
    assert forms(found(text)) == [("24 Oktoberplein", "place"), ("Atatürkluchthaven", "place")]


@pytest.mark.parametrize(
    ("text", "form", "label", "type_"),
    [
        ("Volgens persbureau Mehr is het waar.", "Mehr", PERSON, "organisation"),
        ("In tentenkamp Sari is cholera.", "Sari", PERSON, "place"),
        ("In de buurprovincie Guilan is het stil.", "Guilan", BODY, "place"),
        ("De 72-jarige Kesse vloog weg.", "Kesse", PLACE, "person"),
        ("Hij ligt in het ziekenhuis van Rioni TV.", "Rioni TV", PERSON, "organisation"),
    ],
)
def test_what_stands_around_a_name_outvotes_the_pipeline(
    text: str, form: str, label: str, type_: str
) -> None:
    assert (form, type_) in forms(found(text, (form, label)))


@pytest.mark.parametrize(
    ("text", "piped", "names"),
    [
        ("Beeld: ANP/Reuters.", ("ANP/Reuters", BODY), ["ANP", "Reuters"]),
        ("BAGDAD/KIRKOEK - Zeker tien doden.", ("BAGDAD/KIRKOEK", PLACE), ["BAGDAD", "KIRKOEK"]),
        ("Het kostte 3 euro bij Mebril/b.", ("Mebril/b", BODY), ["Mebril/b"]),
    ],
)
def test_names_at_a_stroke_are_several(text: str, piped: tuple[str, str], names: list[str]) -> None:
    assert [m.anchor.text for m in found(text, piped)] == names
