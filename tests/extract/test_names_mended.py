"""Names that the pipeline has wrong, by class: what mends each, and what must stay as it is."""

from __future__ import annotations

import pytest

from relaas.extract.names import retyped
from relaas.model.tokens import Analysis, NameSpan
from tests.extract.naming import BODY, PERSON, PLACE, forms, found


@pytest.mark.parametrize(
    ("text", "form", "label", "type_"),
    [
        # a form that most readers know
        ("Volgens Saskia is het waar.", "Saskia", PLACE, "person"),
        ("Dat zei Saskia Turfmaker.", "Saskia Turfmaker", BODY, "person"),
        ("De Donau stond hoog.", "Donau", BODY, "place"),
        ("Actievoerders van Greenpeace klommen erop.", "Greenpeace", PLACE, "organisation"),
        (
            "Het bericht kwam uit het Willem Turfmaker Ziekenhuis.",
            "Willem Turfmaker Ziekenhuis",
            BODY,
            "organisation",
        ),
        # a noun for somebody before it
        ("Dat zag docente Mebril gisteren.", "Mebril", PLACE, "person"),
        ("Daar won de Fin Valtari Koskelo.", "Valtari Koskelo", BODY, "person"),
        ("De journalistes Mebril en Tofan zwegen.", "Mebril", PLACE, "person"),
        # whose it is
        ("De dochter van Mebril gaat mee.", "Mebril", PLACE, "person"),
        ("Mebrils moeder werd ontslagen.", "Mebrils", PLACE, "person"),
        ("De topman van Mebril stapt op.", "Mebril", PLACE, "organisation"),
        ("De inwoners van Mebril vertrekken.", "Mebril", BODY, "place"),
        ("De moeder van Nederland bestaat niet.", "Nederland", PLACE, "place"),
        # a compound that ends in a word of organisations
        ("Dat meldt het Mebrilse Artsensyndicaat.", "Artsensyndicaat", PLACE, "organisation"),
        ("Het kantoor van de Overgangsraad brandde.", "Overgangsraad", PLACE, "organisation"),
        # an initial for a surname
        ("Tegen Gerlof van D. is zes jaar geëist.", "Gerlof van D.", BODY, "person"),
    ],
)
def test_what_evidence_says_outweighs_the_pipeline(text: str, form: str, label: str, type_: str) -> None:
    assert type_ in [m.type for m in found(text, (form, label)) if m.anchor.text in form]


def test_a_title_outweighs_a_known_place() -> None:
    assert forms(found("Dat zei president Lima gisteren.", ("Lima", PERSON))) == [("Lima", "person")]


def test_the_odd_one_of_a_row_is_what_the_others_are() -> None:
    text = "In Sarkan, de Mebril en Tofan bleef het stil."
    assert [t for _, t in forms(found(text, ("Sarkan", PLACE), ("Mebril", BODY), ("Tofan", PLACE)))] == [
        "place"
    ] * 3


def test_two_that_differ_say_nothing_of_each_other() -> None:
    text = "De ruzie tussen Mebril en Tofan duurt."
    assert [t for _, t in forms(found(text, ("Mebril", BODY), ("Tofan", PLACE)))] == ["organisation", "place"]


@pytest.mark.parametrize(
    ("text", "piped", "label"),
    [
        ("“Terrorisme is een denkpiste”, zei hij.", "Terrorisme", PERSON),
        ("In de voormalige Sovjetrepubliek is het stil.", "Sovjetrepubliek", PLACE),
        ("Op Allerheiligen blijft de markt dicht.", "Allerheiligen", PLACE),
        ("Hij won in de Champions League.", "Champions League", BODY),
        ("Ze sprak van het Basisakkoord.", "Basisakkoord", PLACE),
        ("Dat staat in het Burgerlijk Wetboek (BW).", "Burgerlijk Wetboek", BODY),
        ("Hij solliciteerde in het Nederlands.", "Nederlands", PLACE),
        ("Voor het eerst leidt een Sami de partij.", "Sami", PLACE),
        ("Hij is minister van Financiën, Begroting en Ruimtelijke Ordening.", "Ruimtelijke Ordening", BODY),
        ("De Vlaamse of de Franstalige scholen staken.", "Vlaamse of de Franstalige", BODY),
    ],
)
def test_what_names_nobody_is_left_out(text: str, piped: str, label: str) -> None:
    assert piped not in [m.anchor.text for m in found(text, (piped, label))]


@pytest.mark.parametrize(
    ("text", "piped", "label", "name"),
    [
        ("Piloot Zaharo Nordin Ahmad vloog.", "Piloot Zaharo Nordin Ahmad", PERSON, "Zaharo Nordin Ahmad"),
        ("Dat zag P. Vermeer zelf.", "Vermeer", PERSON, "P. Vermeer"),
        ("Hans van Dam van Mebril sprak.", "Hans van Dam van Mebril", PERSON, "Hans van Dam"),
        ("Daar zat Saskia in Brussel.", "Saskia in Brussel", PERSON, "Saskia"),
        ("Dat zei Jan in 't Veld.", "Jan in 't Veld", PERSON, "Jan in 't Veld"),
        ("Leider Kim Jong-un zweeg.", "Kim Jong-un", PERSON, "Kim Jong-un"),
        ("Zij wonnen van de Fin Valtari Koskelo.", "Fin Valtari Koskelo", PERSON, "Valtari Koskelo"),
        ("Ze wonen aan de Ytre Rappafjord.", "Rappafjord", PLACE, "Ytre Rappafjord"),
        (
            "Dat zei minister Mebril van Binnenlandse Zaken.",
            "Mebril van Binnenlandse Zaken",
            PERSON,
            "Mebril",
        ),
        ("Dat zei directeur Wai-sun Mok.", "Wai-sun Mok", PERSON, "Wai-sun Mok"),
    ],
)
def test_a_name_has_its_full_length_and_no_more(text: str, piped: str, label: str, name: str) -> None:
    assert name in [m.anchor.text for m in found(text, (piped, label))]


def test_a_first_name_and_a_surname_found_apart_are_one() -> None:
    text = "Dat zei Saskia de Smedter tegen Jan van de VVD."
    mentions = forms(found(text, ("Saskia", PLACE), ("Smedter", BODY), ("Jan", PERSON), ("VVD", BODY)))
    assert mentions == [("Saskia de Smedter", "person"), ("Jan", "person"), ("VVD", "organisation")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dat besliste het Waals Parlement.", "Waals Parlement"),
        ("De Arabische Liga laat Tofan toe.", "Arabische Liga"),
        ("Het Mebrilse Constitutionele Hof buigt zich erover.", "Constitutionele Hof"),
        (
            "Dat zegt de Koninklijke Academie voor Nederlandse Taalkunde.",
            "Koninklijke Academie voor Nederlandse Taalkunde",
        ),
        ("Het parket van Turnhout zwijgt.", "parket van Turnhout"),
        ("Dat telde de Vrije Universiteit Brussel.", "Vrije Universiteit Brussel"),
        (
            "Dat telde de Mebrilse Liga voor de Rechten van de Mens.",
            "Liga voor de Rechten van de Mens",
        ),
        ("Bij de lokale politie Noorderkempen kwam niets binnen.", "lokale politie Noorderkempen"),
        ("Justitie zei niets.", "Justitie"),
        ("Dat staat in de brief van Defensie.", "Defensie"),
    ],
)
def test_bodies_that_the_pipeline_has_missed(text: str, name: str) -> None:
    assert (name, "organisation") in forms(found(text))


def test_a_portfolio_in_a_title_is_no_ministry() -> None:
    assert not found("Dat zei de minister van Defensie, die met de minister van Justitie sprak.")


def test_known_places_are_found_where_they_stand_alone() -> None:
    text = "De liga laat Koeweit toe, zegt Piet van Gent in een brief over Nieuw Koeweit."
    assert ("Koeweit", "place") in forms(found(text))
    assert "Gent" not in [form for form, _ in forms(found(text))]


def test_a_firm_and_the_person_of_its_name_stay_apart_in_a_report() -> None:
    text = "In lakfabriek Mebrilstra is brand. Directeur Pieter Mebrilstra zwijgt. Bij Mebrilstra werken er veertig."
    mentions = found(text, ("Pieter Mebrilstra", PERSON))
    assert forms(mentions) == [
        ("Mebrilstra", "organisation"),
        ("Pieter Mebrilstra", "person"),
        ("Mebrilstra", "organisation"),
    ]


def test_a_surname_that_only_inherits_is_marked_so() -> None:
    mentions = found(
        "Pieter Mebrilstra zwijgt. Bij Mebrilstra werken er veertig.", ("Pieter Mebrilstra", PERSON)
    )
    assert [(m.type, m.key.inherited) for m in mentions if m.key] == [("person", False), ("person", True)]


def test_the_pipelines_names_take_the_types_of_the_mentions_they_overlap() -> None:
    text = "De dochter van Mebril gaat mee naar Tofan, zegt het Sarkan."
    mentions = found(text, ("Mebril", PLACE), ("Tofan", PLACE))
    spans = (NameSpan(11, 21, PLACE), NameSpan(36, 41, PLACE), NameSpan(52, 58, BODY))
    assert retyped(Analysis(text, (), (), spans), mentions).names == (
        NameSpan(11, 21, PERSON),
        NameSpan(36, 41, PLACE),
        NameSpan(52, 58, BODY),
    )


def test_where_somebody_is_is_found_beside_him() -> None:
    mentions = found("Daar zat Saskia in Brussel.", ("Saskia in Brussel", PERSON))
    assert forms(mentions) == [("Saskia", "person"), ("Brussel", "place")]


@pytest.mark.parametrize(
    ("text", "form", "label", "type_"),
    [
        # who is told at length, or is kin, between commas
        ("Het hoofd van de rechterlijke macht, Mehran Sotani, zwijgt.", "Mehran Sotani", BODY, "person"),
        ("De baas van het havenbedrijf, Gintar Petraus, wil weg.", "Gintar Petraus", BODY, "person"),
        ("Zijn moeder, RowVonne, riep hen op.", "RowVonne", BODY, "person"),
        ("Kostan Karamis, minister van Transport, stapt op.", "Kostan Karamis", BODY, "person"),
        ("De baas van het havenbedrijf, Havenbond Zuid, wil weg.", "Havenbond Zuid", BODY, "organisation"),
        ("De burgemeesters van de steden, Gintar Petraus, zwijgen.", "Gintar Petraus", BODY, "organisation"),
        # who speaks and is called as people are
        ("“Wij komen terug”, zegt Gintar Petraus.", "Gintar Petraus", BODY, "person"),
        ("“Wij komen terug”, zegt Gintar Petraus.", "Gintar Petraus", PLACE, "person"),
        ("“Wij komen terug”, zegt Tablas Lines.", "Tablas Lines", BODY, "organisation"),
        ("“Wij komen terug”, zegt Iran Petraus.", "Iran Petraus", BODY, "organisation"),
        ("“Wij komen terug”, zegt SC Petraus.", "SC Petraus", BODY, "organisation"),
        ("“Wij komen terug”, zegt Petraus.", "Petraus", BODY, "organisation"),
        ("Gintar Petraus en tegenstanders stonden er.", "Gintar Petraus", BODY, "organisation"),
    ],
)
def test_a_body_is_doubted_where_somebody_is_told_of(text: str, form: str, label: str, type_: str) -> None:
    assert (form, type_) in forms(found(text, (form, label)))


def test_kin_between_commas_is_found_without_the_pipeline() -> None:
    text = "Hij draagt de macht over aan zijn oudste zoon, Zothea."
    assert ("Zothea", "person") in forms(found(text))
    assert found("Hij wijst naar zijn oudste zoon, Zothea en de rest.") == ()


def test_a_first_name_that_opens_a_sentence_is_grown_by_the_tree() -> None:
    assert ("Léonce Badarou", "person") in forms(
        found(
            "Zambara heeft een premier. Léonce Badarou, minister onder de president, leidt hen.",
            ("Badarou", PERSON),
        )
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Studenten van de Alzahra-universiteit joelden hem uit.", ("Alzahra-universiteit", "organisation")),
        ("Er vielen dertien doden in metrostation Zavelbeek, aldus de politie.", ("Zavelbeek", "place")),
    ],
)
def test_the_word_beside_a_name_finds_it_without_the_pipeline(text: str, name: tuple[str, str]) -> None:
    assert name in forms(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dat zei de VN-commissie.",
        "De Turkse-partij zweeg.",
        "In de stad Turkse winkels, meer niet.",
        "Stad Zavel wint.",
    ],
)
def test_what_stands_beside_them_is_no_such_name(text: str) -> None:
    assert not {"VN-commissie", "Turkse-partij", "Turkse"} & {m.anchor.text for m in found(text)}


def test_a_headline_tells_where_it_happened() -> None:
    text = "Gasexplosie Viareggio: het dak stortte in.\n\nIn Viareggio bleef het stil."
    assert forms(found(text, ("Gasexplosie Viareggio", PERSON))) == [("Viareggio", "place")] * 2
    assert forms(found("Zorgbond Viareggio staakt.", ("Zorgbond Viareggio", BODY))) == [
        ("Zorgbond Viareggio", "organisation")
    ]


@pytest.mark.parametrize(
    ("text", "piped", "name"),
    [
        ("Dat zegt directeur Thijs van Esser.", "Thijs", "Thijs van Esser"),
        ("Volgens Lotte van Nispen-Boakye klopt het.", "Lotte", "Lotte van Nispen-Boakye"),
        ("Koning Filip van België zwijgt.", "Filip", "Filip"),
        ("Dat zegt Lotte van Greenpeace.", "Lotte", "Lotte"),
    ],
)
def test_a_first_name_is_grown_by_its_small_words(text: str, piped: str, name: str) -> None:
    assert (name, "person") in forms(found(text, (piped, PERSON)))


def test_who_is_minister_of_two_words_is_found_without_the_pipeline() -> None:
    text = "Minister van Openbare Werken Rivka Pastera noemt dat voorbarig."
    assert ("Rivka Pastera", "person") in forms(found(text))
