"""What names do and how they are built: seats of government, bodies of a place, witnesses, firms, outlets, sites."""

import pytest

from relaas.model.documents import Segment
from tests.extract.naming import BODY, PERSON, PLACE, forms, found


@pytest.mark.parametrize(
    ("text", "lang", "form"),
    [
        ("Ankara ontkent dat er geschoten is.", "nl", "Ankara"),
        ("Madrid wil eerst bewijzen zien.", "nl", "Madrid"),
        ("Dublin said one Irish citizen was among the dead.", "en", "Dublin"),
    ],
)
def test_a_seat_that_speaks_or_rules_is_its_government(text: str, lang: str, form: str) -> None:
    assert (form, "organisation") in forms(found(text, (form, PLACE), lang=lang))


def test_a_seat_taken_for_somebody_is_its_government_too() -> None:
    assert forms(found("Cairo spreekt dat tegen.", ("Cairo", PERSON))) == [("Cairo", "organisation")]
    said = found("Sofia says it was dark.", ("Sofia", PERSON), lang="en")  # a first name as well
    assert ("Sofia", "organisation") not in forms(said)


@pytest.mark.parametrize(
    ("text", "lang", "form"),
    [
        ("Parijs rouwt om de slachtoffers.", "nl", "Parijs"),
        ("In Ankara demonstreerden duizenden mensen.", "nl", "Ankara"),
        ("Marseille ontkent dat er geschoten is.", "nl", "Marseille"),
        ("Dublin was quiet on Sunday night.", "en", "Dublin"),
    ],
)
def test_a_town_that_does_not_rule_stays_a_town(text: str, lang: str, form: str) -> None:
    assert (form, "organisation") not in forms(found(text, (form, PLACE), lang=lang))


@pytest.mark.parametrize(
    ("text", "lang", "form"),
    [
        ("Vier helikopters van het Zuid-Afrikaanse leger vlogen mee.", "nl", "Zuid-Afrikaanse leger"),
        ("Dat gaf hij toe in het voltallige parlement.", "nl", "parlement"),
        ("De vakbond van de luchthavenpolitie dreigt met actie.", "nl", "luchthavenpolitie"),
        ("She had warned parliament about the dam.", "en", "parliament"),
        ("The works ministry pointed to a survey.", "en", "works ministry"),
        ("An Israeli army spokeswoman denied that.", "en", "Israeli army"),
    ],
)
def test_what_each_state_has_one_of_is_somebody_always(text: str, lang: str, form: str) -> None:
    assert (form, "organisation") in forms(found(text, lang=lang))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Een leger van vrijwilligers veegde de straat.", "nl"),
        ("An army of volunteers swept the streets.", "en"),
    ],
)
def test_one_of_a_kind_needs_its_article(text: str, lang: str) -> None:
    assert not found(text, lang=lang)


def test_a_body_is_one_name_with_the_place_it_is_of() -> None:
    text = "Het hooggerechtshof van Kenia verwierp het verzoek."
    assert forms(found(text, ("Kenia", PLACE))) == [("hooggerechtshof van Kenia", "organisation")]
    text = "The embassy in Lima said its citizens were safe."
    assert forms(found(text, ("Lima", PLACE), lang="en")) == [("embassy in Lima", "organisation")]


def test_a_government_and_its_country_are_two() -> None:
    text = "De regering van Kenia verwierp het verzoek."
    assert ("Kenia", "place") in forms(found(text, ("Kenia", PLACE)))


@pytest.mark.parametrize(
    ("text", "form", "label", "lang"),
    [
        ("Een van hen, Giannis, wil één ding kwijt.", "Giannis", PLACE, "nl"),
        ("De zusjes Chiarella en Benedetta worden gezocht.", "Benedetta", PLACE, "nl"),
        ("Minister Ard van der Steur zweeg. Ard van der Steur bleef.", "Ard van der Steur", BODY, "nl"),
        ("Twin girls aged nine, Zofia and Vasiliki, are missing.", "Vasiliki", PLACE, "en"),
    ],
)
def test_people_by_their_company_and_their_small_words(text: str, form: str, label: str, lang: str) -> None:
    assert (form, "person") in forms(found(text, (form, label), lang=lang))


def test_where_a_line_goes_from_is_no_somebody() -> None:
    text = "De trein naar Zwolbeek uit Almere stond stil."
    assert ("Zwolbeek", "place") in forms(found(text, ("Zwolbeek", PLACE), ("Almere", PLACE)))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("A Temesa clerk opened the gate.", "Temesa"),
        ("Temesa, which runs the ferry, closed its office.", "Temesa"),
        ("Temesa, the agency that runs the ferry, closed its office.", "Temesa"),
    ],
)
def test_what_employs_people_or_is_a_thing_is_a_firm(text: str, form: str) -> None:
    assert (form, "organisation") in forms(found(text, (form, PERSON), lang="en"))


def test_who_leads_a_council_is_no_council() -> None:
    text = "Georgia Gould, the council's leader, took the decision."
    assert forms(found(text, ("Georgia Gould", PERSON), lang="en"))[0] == ("Georgia Gould", "person")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Residents told the Monitor they had heard gunfire.", "Monitor"),
        ("The principal, quoted by the Star, puts the number at 166.", "Star"),
        ("He told broadcaster ANT1 that it was over.", "ANT1"),
    ],
)
def test_outlets_are_told_things_and_quote(text: str, form: str) -> None:
    assert (form, "organisation") in forms(found(text, lang="en"))


def test_whom_people_tell_things_may_be_no_outlet() -> None:
    assert not found("Residents told the President they had heard gunfire.", lang="en")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Drie huizen in de Via Ponchielli zijn ingestort.", "Via Ponchielli"),
        ("Op het gras van het Stadio dei Pini stonden kisten.", "Stadio dei Pini"),
        ("Mensen met kaarsen stonden bij de Nieuwe Synagoge.", "Nieuwe Synagoge"),
        ("Er woedde brand in de Korydallos-gevangenis.", "Korydallos-gevangenis"),
        ("Een vrouw uit Katerini raakte gewond.", "Katerini"),
    ],
)
def test_places_by_their_first_or_last_word_and_by_what_leads_to_them(text: str, form: str) -> None:
    assert (form, "place") in forms(found(text))


def test_a_preposition_that_opens_a_sentence_is_no_street() -> None:
    assert ("Via Twitter", "place") not in forms(found("Via Twitter liet hij weten dat het voorbij was."))


def test_a_byline_may_name_two_agencies_in_one_word() -> None:
    text = "Er vielen geen doden. (ANP/AFP)"
    parts = (Segment("body", 0, 22), Segment("byline", 22, len(text)))
    assert forms(found(text, segments=parts)) == [("ANP", "organisation"), ("AFP", "organisation")]


def test_a_name_ends_with_its_line() -> None:
    text = "Nog veertig doden in Bangladesh\nIn het gebouw stond water."
    assert ("Bangladesh", "place") in forms(found(text, ("Bangladesh\nIn", PLACE)))
