"""What a count is, or is a part of, where no word says so: crowds, companies, rows, buildings, peoples; two reports."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found


def rows(text: str) -> list[tuple[str, str, int | None, str]]:
    return [(f.anchor.text, f.category, f.part_of, f.attributed.status) for f in found(text)]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Rond het monument stonden 200.000 mensen.", "participants"),
        ("Vijfhonderd gezinnen stonden gisteren zonder stroom.", "other"),
        ("Twaalf mensen stonden voor de deur.", "other"),
        ("Vanavond vertrekt een reddingsteam van 67 man.", "deployed"),
    ],
)
def test_many_together_are_a_crowd(text: str, category: str) -> None:
    assert [row[1] for row in rows(text)] == [category]


def test_a_row_goes_on_with_what_its_first_is() -> None:
    text = "Vanavond vertrekt een reddingsteam van 67 man en acht honden."
    assert [row[1] for row in rows(text)] == ["deployed", "deployed"]


@pytest.mark.parametrize(
    "text",
    [
        "Er kwamen 231 mensen om. Vandaag werden de eerste dertig slachtoffers begraven.",
        "Er vielen minstens 207 doden. Alleen al in de kerk lagen vijftig doden.",
        "Er raakten 89 mensen gewond. In het ziekenhuis liggen er nog twaalf.",
        "De explosie doodde 113 mensen. In het Sint-Jorisziekenhuis kwamen vier verpleegkundigen om.",
        "Er kwamen 64 mensen om. Ook zes landgenoten kwamen om.",
        "Er kwamen 64 mensen om. In de straat stierven twee agenten.",
        "Er kwamen 64 mensen om. Gisteren zijn dertig lichamen geborgen.",
        "Het dodental is opgelopen tot 64. Er kwamen sinds gisteren nog eens vijf doden bij.",
    ],
)
def test_the_few_of_a_narrower_kind_are_part_of_the_many(text: str) -> None:
    assert [row[2] for row in rows(text)] == [None, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Er vielen vijftien doden, meer dan vijfhonderd gewonden.",
        "De ramp eiste 301 doden, 25 arrestaties volgden.",
        "Er vielen twaalf doden. De president sprak van dertien doden.",
        "Niet 41 maar 39 mensen kwamen om. In het ziekenhuis vielen er veertig doden.",
        "De aanvallen eisten het leven van 248 burgers en zestien agenten.",
        "Er kwamen 64 mensen om. In de straat raakten twee agenten gewond.",
        "Er kwamen 64 mensen om. Vier schutters werden doodgeschoten.",
        "Er kwamen 64 mensen om. In de trein stierven vijftig reizigers.",
    ],
)
def test_what_only_stands_beside_is_no_part(text: str) -> None:
    assert {row[2] for row in rows(text)} == {None}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Er liggen tachtig gewonden in het ziekenhuis, en 22 van hen zweven in gevaar; zaterdag waren dat er 28.",
            ("hospitalised", 0),
        ),
        (
            "Er vielen achttien doden, onder wie twee kinderen; gisteren waren het er vijftien.",
            ("killed", None),
        ),
    ],
)
def test_a_count_goes_on_with_the_part_or_the_whole_it_is_nearer_to(
    text: str, last: tuple[str, int | None]
) -> None:
    assert rows(text)[-1][1:3] == last


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Het dodental is teruggebracht van 41 naar 39.", ["withdrawn", "asserted"]),
        ("Het dodental is bijgesteld van 118 naar 131.", ["asserted", "asserted"]),
        ("In een eerdere versie stond dat er dertig doden waren gevallen.", ["withdrawn"]),
        (
            "De gouverneur sprak over 220 doden en 110 vermisten. Dat nam hij terug.",
            ["withdrawn", "withdrawn"],
        ),
        ("Een bericht over twaalf arrestaties, dat de zender bracht, klopte niet.", ["withdrawn"]),
    ],
)
def test_what_is_put_right_is_taken_back(text: str, statuses: list[str]) -> None:
    assert [row[3] for row in rows(text)] == statuses


def test_a_whole_of_the_same_number_is_the_one_told_before() -> None:
    text = "Er vielen 97 doden. Zes mensen raakten gewond. Twee van de 97 waren kinderen."
    assert [row[1] for row in rows(text)] == ["killed", "injured", "killed", "killed"]
    assert rows(text)[2][2] == 3


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hoeveel doden? Het Openbaar Ministerie telt er 23, het ministerie twintig.",
            [("23", "killed"), ("twintig", "killed")],
        ),
        (
            "Over de gewonden lopen de opgaven uiteen. Het parket bleef bij 125, de provincie bij 130.",
            [("125", "injured"), ("130", "injured")],
        ),
        ("Op 24 oktober stierf hij. Het ministerie Twintig bestaat niet.", []),
    ],
)
def test_two_counts_of_one_thing(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in rows(text)] == wanted


def test_those_who_die_of_their_wounds_are_some_of_the_dead() -> None:
    assert [
        row[2] for row in rows("Er vielen tachtig doden. Drie gewonden bezweken in de loop van de dag.")
    ] == [
        None,
        0,
    ]
