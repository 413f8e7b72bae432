"""Counts of who is still in hospital, stands in a crowd, is sent out or part of others; and what is none."""

from __future__ import annotations

import pytest

from tests.extract.counting import NONE, missed
from tests.extract.test_figures import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bij de kettingbotsing vielen 61 gewonden. Negen van hen verblijven nog in het ziekenhuis.",
            [("Negen", "hospitalised")],
        ),
        (
            "Bij de kettingbotsing vielen 61 gewonden. Negen mochten er nog niet naar huis.",
            [("Negen", "hospitalised")],
        ),
        (
            "Volgens de directie worden nog vijftien van de gewonden verpleegd.",
            [("vijftien", "hospitalised")],
        ),
        (
            "De explosie verwondde 40 arbeiders. Op de intensive care liggen zes van hen.",
            [("zes", "hospitalised")],
        ),
        (
            "Twee maanden na de aanslag liggen drie van de 58 gewonden nog op een verpleegafdeling.",
            [("drie", "hospitalised")],
        ),
    ],
)
def test_those_still_in_hospital(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "De duikers borgen achttien lichamen, vijftien mannen en drie vrouwen.",
            [("vijftien", "killed"), ("drie", "killed")],
        ),
        (
            "Van de slachtoffers stierven er 21 ter plaatse, negen in het hospitaal.",
            [("negen", "killed")],
        ),
        (
            "Er vielen 26 doden, negentien passagiers en zeven omstanders.",
            [("negentien", "killed"), ("zeven", "killed")],
        ),
        (
            "Vijftig mensen overleden thuis, twaalf in het ziekenhuis.",
            [("twaalf", "killed")],
        ),
        (
            "Vermist zijn nog 21 mensen, veertien wandelaars en zeven gidsen.",
            [("veertien", "missing"), ("zeven", "missing")],
        ),
    ],
)
def test_parts_are_what_their_whole_is(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In en rond de kerk van Leerdam zaten zowat 700 mensen bij de uitvaartdienst.",
            [("zowat 700", "participants")],
        ),
        (
            "Naar het concert kwamen 12.000 fans.",
            [("12.000", "participants")],
        ),
        (
            "Aan de wake namen 250 buurtbewoners deel.",
            [("250", "participants")],
        ),
        (
            "Het treinpersoneel staakte; 4.000 machinisten legden het werk neer.",
            [("4.000", "participants")],
        ),
        (
            "Tweeduizend mensen waren zondag op de been tegen de sluiting.",
            [("Tweeduizend", "participants")],
        ),
    ],
)
def test_crowds_and_those_who_hold_out(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Het Rode Kruis heeft 340 mensen op pad.",
            [("340", "deployed")],
        ),
        (
            "Vijfhonderd militairen vullen zandzakken.",
            [("Vijfhonderd", "deployed")],
        ),
        (
            "Zes psychologen bemannen de telefoonlijn.",
            [("Zes", "deployed")],
        ),
        (
            "De gemeente zette zestig ambtenaren in.",
            [("zestig", "deployed")],
        ),
        (
            "De politie zet 450 agenten in.",
            [("450", "deployed")],
        ),
    ],
)
def test_staff_that_is_sent_out(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Negen verdachten zijn in verdenking gesteld.",
            [("Negen", "other")],
        ),
        (
            "Tegen zes bestuurders is een aanklacht ingediend.",
            [("zes", "other")],
        ),
        (
            "Het parket vervolgt twaalf politieagenten.",
            [("twaalf", "other")],
        ),
        (
            "Zes bedienden zijn aangeklaagd wegens fraude.",
            [("Zes", "other")],
        ),
        (
            "Drie agenten worden vervolgd.",
            [("Drie", "other")],
        ),
    ],
)
def test_those_charged_are_not_those_held(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Eerst was sprake van twaalf doden; bij de brandweer viel zelfs het cijfer 19.",
            [("19", "killed")],
        ),
        (
            "Van de tien gewonden zweeft één in levensgevaar.",
            [("één", "injured")],
        ),
        (
            "Beide klimmers kwamen om het leven.",
            [("Beide", "killed")],
        ),
        (
            "Aan beide oevers staat water.",
            [("beide", NONE)],
        ),
        (
            "Beide kinderen liggen in het ziekenhuis.",
            [("Beide", "hospitalised")],
        ),
    ],
)
def test_slight_numbers_count_people_hit_alone(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "De bond kondigt een 24 urenstaking aan.",
            [("24 uren", NONE)],
        ),
        (
            "Er spoelden 16 dode zeehonden aan.",
            [("16", "killed")],
        ),
        (
            "In de grot mochten maar twintig bezoekers.",
            [("twintig", NONE)],
        ),
        (
            "De gemeente telt 40 vaste medewerkers.",
            [("40", "other")],
        ),
        (
            "De brandweer kon tien bewoners bevrijden.",
            [("tien", "rescued")],
        ),
    ],
)
def test_what_is_no_count_of_those_hit(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "De brandweer rukte uit en redde zes bewoners.",
            [("zes", "rescued")],
        ),
        (
            "Terwijl de politie toezicht hield, raakten dertig betogers gewond.",
            [("dertig", "injured")],
        ),
        (
            "Bij de plechtigheid kwamen negen gasten om het leven.",
            [("negen", "killed")],
        ),
        (
            "In de kerk raakten tachtig mensen gewond.",
            [("tachtig", "injured")],
        ),
        (
            "Bij de opening van de brug vielen vijftig gewonden.",
            [("vijftig", "injured")],
        ),
        (
            "De rebellen hielden stand en doodden dertig soldaten.",
            [("dertig", "killed")],
        ),
        (
            "Zeven krakers werden opgepakt.",
            [("Zeven", "detained")],
        ),
        (
            "Onder de doden zijn zes ravers.",
            [("zes", "killed")],
        ),
        (
            "Bij de betoging zijn veertig arrestaties verricht.",
            [("veertig", "detained")],
        ),
        (
            "Vier eigenaars van de fabriek kwamen om.",
            [("Vier", "killed")],
        ),
        (
            "Tien agenten die van deur tot deur gingen, raakten gewond.",
            [("Tien", "injured")],
        ),
        (
            "Vijf vissers zijn van een vlot gehaald.",
            [("Vijf", "rescued")],
        ),
        (
            "Van de 40 passagiers zijn er zes vermist en negen liggen in het ziekenhuis.",
            [("zes", "missing"), ("negen", "hospitalised")],
        ),
        (
            "Twaalf mensen stierven, negen liggen in het ziekenhuis.",
            [("liggen", NONE)],
        ),
    ],
)
def test_what_stands_beside_is_not_taken_for_it(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []
