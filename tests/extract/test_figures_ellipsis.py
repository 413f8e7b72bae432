"""Dutch counts whose noun is left out, is named again by its number, or is at odds with what its clause says."""

from __future__ import annotations

import pytest

from tests.extract.test_figures_hints import rows


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("De bond telt negentig trekkers. De politie komt niet verder dan zestig.", "equipment"),
        (
            "Er waren volgens de bond 3.000 betogers. Volgens de politie waren het er op het hoogtepunt 900.",
            "participants",
        ),
        ("Er zijn veertig arrestaties. In Gent pakte de politie er op de markt 12 op.", "detained"),
        ("Er vielen volgens de liga 300 doden. Het ministerie zit met 250 iets lager.", "killed"),
        ("Er vielen volgens de liga 300 doden. Het ministerie houdt het bij 250.", "killed"),
        ("De provincie telt 31 doden. Het Rode Kruis handhaaft 33.", "killed"),
        ("De provincie telt 31 doden. Vorige week was het nog 25.", "killed"),
        ("De opkomst was groot. De burgemeester had het over 8.000 mensen.", "participants"),
        ("Er werden twaalf mensen gedood. Eerst meldde men dat het om vijftien personen ging.", "killed"),
    ],
)
def test_a_count_goes_on_with_what_was_counted(text: str, category: str) -> None:
    assert rows(text)[-1][1] == category


@pytest.mark.parametrize(
    "text",
    [
        "Hij zat in wagon 3 van de trein.",
        "De patiënten liggen op afdeling 12.",
        "Voor giften is het rekeningnummer 1212 geopend.",
        "Alle drie werkten ze bij de spoorwegen.",
    ],
)
def test_a_label_counts_nobody(text: str) -> None:
    assert rows(text) == []


def test_all_of_whom_is_told_what_became_of_them_are_counted_again() -> None:
    text = "Drie broers werden sinds zondag vermist. Alle drie zijn ze levend gevonden."
    assert [row[:2] for row in rows(text)] == [("Drie", "missing"), ("drie", "rescued")]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("De vijf gingen op weg.", []),
        ("Er kwamen vijf agenten om. De vijf waren nog jong.", ["vijf"]),
        ("Er kwamen zes agenten om. De vijf waren nog jong.", ["zes"]),
    ],
)
def test_a_number_that_points_back_counts_nobody_anew(text: str, counted: list[str]) -> None:
    assert [row[0] for row in rows(text)] == counted


@pytest.mark.parametrize(
    "text",
    [
        "Sindsdien kostte het protest volgens de liga al 45 levens.",
        "De betoging maakte drie slachtoffers.",
        "Vier zwaargewonden zijn in het ziekenhuis overleden.",
        "Zes arrestanten zijn volgens hun familie in de cel overleden.",
        "Drie gedetineerden zijn volgens de liga tijdens de opstand van vrijdag door bewakers doodgeschoten.",
    ],
)
def test_whoever_died_is_dead_whatever_else_is_told(text: str) -> None:
    assert [row[1] for row in rows(text)] == ["killed"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Er zijn 60 gedode rebellen en 900 arrestaties.", "detained"),
        ("Twee gewonden waren als dood opgegeven.", "injured"),
        ("Naast hem zit nog één verdachte vast.", "detained"),
    ],
)
def test_what_is_said_of_others_is_not_said_of_them(text: str, category: str) -> None:
    assert rows(text)[-1][1] == category


def test_a_list_that_adds_up_is_of_its_whole() -> None:
    text = "Er vielen tien doden: vijf betogers, drie arrestanten en twee agenten."
    assert [row[1:3] for row in rows(text)] == [("killed", None), *[("killed", 0)] * 3]


def test_things_behind_a_colon_are_not_of_those_before() -> None:
    text = "Er raakten drie agenten gewond: twee ruiten en één deur waren gebarsten."
    assert [row[1] for row in rows(text)][1:] != ["injured", "injured"]


@pytest.mark.parametrize(
    "text",
    [
        "Volgens de voorzitter waren er 300 telers bij.",
        "In het park werd betoogd. Volgens de politie waren er 400 mensen.",
        "Op het plein stonden vannacht ongeveer 3.000 Georgiërs.",
    ],
)
def test_those_who_were_there_are_a_crowd(text: str) -> None:
    assert [row[1] for row in rows(text)] == ["participants"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Vannacht kwamen 4.500 Armeniërs de grens over.", "displaced"),
        ("Er vluchtten 9.000 mensen. In Gent zijn er 500 mensen aangekomen.", "displaced"),
        ("Er vluchtten 9.000 mensen. Nog eens 500 trokken naar Gent.", "displaced"),
        ("Uit Duitsland kwamen tachtig brandweermannen over de grens.", "deployed"),
        ("In Gent zijn 500 supporters aangekomen.", "participants"),
        ("Duizenden mensen trokken naar het plein.", "participants"),
        ("Een twintigtal Belgen is intussen op de terugweg.", "evacuated"),
    ],
)
def test_whoever_crosses_a_border_or_comes_where_others_fled_has_fled(text: str, category: str) -> None:
    assert rows(text)[-1][1] == category


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Dan de blokkades. De politie telde er gisteren veertien langs de A4.", "other"),
        ("Drie mensen raakten gewond. De politie filmde betogers en telde er 300.", "participants"),
        ("De gemeente ontkent dat zij trekkers tegenhield en telde er bij de brug 78.", "equipment"),
        ("Er raakten drie mensen gewond. De politie schoot en telde er drie.", "injured"),
    ],
)
def test_a_count_is_of_what_its_heading_or_its_sentence_names(text: str, category: str) -> None:
    assert rows(text)[-1][1] == category


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vissers op straat in Gent, drie Denen vast", ["detained"]),
        ("Vijf tieners langer vast na steekpartij", ["detained"]),
        ("Twee verdachten drugszaak vrij, derde nog vast", ["released"]),
        ("De politie stelde twaalf inbreuken vast.", ["other"]),
        ("Vijf Belgen onder de 40 gewonden", ["injured", "injured"]),
    ],
)
def test_a_headline_says_it_without_a_verb(text: str, expected: list[str]) -> None:
    assert [row[1] for row in rows(text)] == expected


def test_some_among_many_are_a_part_of_them() -> None:
    assert [row[2] for row in rows("Drie Belgen onder 300 doden na beving")] == [1, None]
    assert [row[2] for row in rows("Brand in Gent: twee van drie verdachten vrij")] == [1, None]


def test_those_aboard_add_up_to_all() -> None:
    text = "Alle 90 inzittenden kwamen om. Het toestel had 84 passagiers en zes bemanningsleden aan boord."
    assert [row[2] for row in rows(text)] == [None, 0, 0]
    beside = "Er kwamen 90 mensen om. Aan boord waren 84 passagiers; zes kinderen waren niet meegeteld."
    assert [row[2] for row in rows(beside)][1] is None


def test_a_main_clause_goes_on_behind_a_relative_one() -> None:
    text = "Twee van de drie mannen die zijn opgepakt na de brand in Gent, zijn gisteravond weer vrijgelaten."
    assert rows(text)[0][1] == "released"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Het aantal gewonden steeg van vijf naar acht, nadat zich drie reizigers hadden gemeld.", "injured"),
        ("Het dodental is opgelopen tot 62, doordat er vannacht nog drie patiënten bezweken.", "killed"),
        ("De brandweer borg 40 lichamen. In dat aantal zitten er vijf die in de kelder lagen.", "killed"),
        (
            "Er zijn vijf mannen opgepakt: de baas, zijn zoon, een buur en twee knechten die toen werkten.",
            "detained",
        ),
    ],
)
def test_some_of_a_count_are_a_part_of_it(text: str, category: str) -> None:
    row = rows(text)[-1]
    assert row[1] == category
    assert row[2] is not None


@pytest.mark.parametrize(
    "text",
    [
        "Er vielen minstens vijftien doden, onder wie twee kinderen, en 30 gewonden.",
        "De liga telt 60 doden, onder wie zes kinderen, en 900 arrestanten.",
        "Twaalf mensen kwamen om. Veertien van zijn agenten raakten gewond.",
        "Het aantal vermisten daalde van twaalf naar negen.",
    ],
)
def test_more_or_others_are_no_part(text: str) -> None:
    assert rows(text)[-1][2] is None


def test_the_hurt_among_victims_are_a_part() -> None:
    text = "Er vielen tien slachtoffers, onder wie twee doden en acht gewonden."
    assert [row[2] for row in rows(text)] == [None, 0, 0]


def test_a_number_goes_on_with_the_count_it_is_near() -> None:
    text = "De liga telt 60 doden en 9.000 arrestanten. Het ministerie zit met 55 iets lager."
    assert rows(text)[-1][1] == "killed"


@pytest.mark.parametrize("text", ["Geen overlevenden bij vliegramp", "Geen enkele soldaat heeft geschoten."])
def test_none_of_whom_nothing_is_said_is_no_count(text: str) -> None:
    assert rows(text) == []


def test_none_to_whom_it_happened_is_a_count() -> None:
    assert [row[:2] for row in rows("Geen enkele agent raakte gewond.")] == [("Geen enkele", "injured")]


@pytest.mark.parametrize(
    "text",
    [
        "De daders kwamen uit zes landen.",
        "Sommige namen stonden op twee lijsten.",
        "Het staatshoofd is 68 en ziek.",
        "Jan en Mia Peeters (73 en 70) zijn gisteren verhuisd.",
    ],
)
def test_origins_lists_and_ages_count_nobody(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("De liga houdt het op dertien doden. De zender heeft het over twaalf relschoppers.", "killed"),
        ("Er raakten 56 mensen gewond. Het korps had het over meer dan vijftig agenten.", "injured"),
        ("Er vielen drie doden. De politie sprak van 200 betogers.", "participants"),
        ("De politie zette 300 agenten in. De burgemeester sprak van 280 agenten.", "deployed"),
        ("Er zijn zestig gewonden; 55 anderen zijn naar het ziekenhuis gevoerd.", "hospitalised"),
        ("Vulkaan Etna doodt zeker 25 Italianen", "killed"),
    ],
)
def test_those_hit_are_told_again_by_what_they_are(text: str, category: str) -> None:
    assert rows(text)[-1][1] == category


def test_many_do_not_die_by_a_verb_of_one() -> None:
    text = "Zaterdag droegen duizenden mensen bloemen naar de plek waar de jongen stierf."
    assert [row[1] for row in rows(text)] == ["participants"]
    assert [row[1] for row in rows("Een honderdtal mensen stierf.")] == ["killed"]


def test_hours_beside_a_count_are_none_of_its_row() -> None:
    text = "Er zijn elf mensen omgekomen. Zondag stond de teller nog op drie, enkele uren later op zeven."
    assert [row[:2] for row in rows(text)] == [("elf", "killed"), ("drie", "killed"), ("zeven", "killed")]
    assert rows("De mannen zijn 28 en 49 jaar.") == []


def test_some_of_his_men_are_counted_though_no_whole_is_told() -> None:
    text = "Gisteren kwam de baas van de mijn, die zeker 84 van zijn werknemers het leven kostte, terug."
    assert [row[:2] for row in rows(text)] == [("zeker 84", "killed")]


def test_a_government_counts_its_own_men_apart() -> None:
    apart = "Er vielen volgens de liga 90 doden. Het ministerie spreekt van 26 gesneuvelde agenten."
    assert rows(apart)[-1][2] is None
    within = "Er vielen 90 doden. In het hotel stierven zes agenten."
    assert rows(within)[-1][2] == 0
