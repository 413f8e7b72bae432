"""Counts whose clause leaves its verb out, tells a second thing of them, or is of those who only tell."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found
from tests.extract.test_figures_english import pytestmark as english
from tests.extract.test_figures_english import told
from tests.extract.test_figures_hints import rows

Counts = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Negen duikers overleefden het; twee niet.", [("Negen", "rescued"), ("twee", "killed")]),
        ("De meeste reizigers overleefden de crash. Zes niet.", [("Zes", "killed")]),
        ("Negen duikers werden gered, twee niet.", [("Negen", "rescued"), ("twee", "other")]),
        ("In Aalst werden 30 mensen opgepakt. In Ninove 14.", [("30", "detained"), ("14", "detained")]),
        ("Er vielen negen doden op de E 17.", [("negen", "killed")]),
        ("Er zijn negen doden. Onder hen Jan Baert, 51.", [("negen", "killed")]),
        ("Het toestel had zes inzittenden; allen kwamen om.", [("zes", "killed")]),
        ("Aan boord waren 15 mensen. Niemand overleefde de klap.", [("15", "killed")]),
        ("Zestig arbeiders waren binnen. Ze werden niet gewond.", [("Zestig", "other")]),
        ("Drie wandelaars werden meegesleurd en verdronken.", [("Drie", "killed")]),
        (
            "Er zijn negen gewonden. Een van hen, een vrouw, en drie anderen zijn er erg aan toe.",
            [("negen", "injured"), ("drie", "injured")],
        ),
        (
            "Twee van de vier gewonden, broers uit Lier, zijn overleden.",
            [("Twee", "killed"), ("vier", "injured")],
        ),
        ("Drie van de gewonden liggen nog in het ziekenhuis.", [("Drie", "hospitalised")]),
        ("De politie rekende na de mars negen jongeren tijdelijk in.", [("negen", "detained")]),
        ("Verwanten eisen de vrijlating van negen gijzelaars.", [("negen", "detained")]),
        ("De vrijlating van negen gijzelaars begon maandag.", [("negen", "released")]),
        ("Twee buren en een agent vertelden dat de man dood was.", []),
    ],
)
def test_what_a_dutch_clause_leaves_out_is_told_around_it(text: str, wanted: Counts) -> None:
    assert [(row[0], row[1]) for row in rows(text)] == wanted


@english
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nine divers survived; two did not.", [("Nine", "rescued"), ("two", "killed")]),
        ("Nine divers were found alive, two were not.", [("Nine", "rescued"), ("two", "other")]),
        ("Nine guests fell ill; two waiters had too.", [("Nine", "infected"), ("two", "infected")]),
        ("In Deal 90 people were arrested. In Hythe, 40.", [("90", "detained"), ("40", "detained")]),
        ("Lisbon sent 200 soldiers; Oslo, ninety.", [("200", "deployed"), ("ninety", "deployed")]),
        ("Seven people were on board. All died.", [("Seven", "killed")]),
        ("There were 15 people in the boat; none survived.", [("15", "killed")]),
        ("Six men robbed a bank. They injured a guard.", [("Six", "other")]),
        ("Six men robbed a bank. They have been arrested.", [("Six", "detained")]),
        ("Three hikers were swept away and drowned.", [("Three", "killed")]),
        ("Three hikers were pulled out but later died.", [("Three", "killed")]),
        ("The army arrested 40 people and killed their leader.", [("40", "detained")]),
        ("At the rally nine people were arrested.", [("nine", "detained")]),
        ("The quake killed 300, with 40 villages cut off.", [("300", "killed"), ("40", "other")]),
        ("34 hostages, 15 hijackers and a pilot were killed.", [("34", "killed"), ("15", "killed")]),
        ("Of the nine dug out alive, two died.", [("nine", "rescued"), ("two", "killed")]),
        (
            "Of the 40 pupils reported missing, nine have been found alive.",
            [("40", "missing"), ("nine", "rescued")],
        ),
        ("The plant was shelled, two clerks and a guard said.", []),
        ("The mayor was held, two clerks and three guards told Tass.", []),
        ("At the clinic a nurse of 68 works around the clock.", []),
        ("Relatives demand the release of nine hostages.", [("nine", "detained")]),
        (
            "Twenty prisoners escaped; by noon eight had been recaptured.",
            [("Twenty", "other"), ("eight", "detained")],
        ),
    ],
)
def test_what_an_english_clause_leaves_out_is_told_around_it(text: str, wanted: Counts) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Vijftien huizen hooguit zijn beschadigd.", [(0, 15)]),
        ("Er zijn twaalf doden, minstens.", [(12, None)]),
        ("Er zijn twaalf doden, minstens veertig mensen raakten gewond.", [(12, 12), (40, None)]),
        ("Er waren dertig betogers, ongeveer de helft uit Gent.", [(30, 30)]),
        ("Brand in Gent: tot 40 gewonden.", [(0, 40)]),
    ],
)
def test_a_hedge_can_stand_behind_those_counted(text: str, bounds: list[tuple[int, int | None]]) -> None:
    assert [(f.quantity.low, f.quantity.high) for f in found(text)] == bounds


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Er zijn 17 doden, aldus de politie, en zo'n 40 vermisten.", "politie"),
        ("Er zijn 17 doden, zei de politie, en 40 mensen raakten gewond.", None),
    ],
)
def test_a_count_behind_who_said_so_is_his_where_it_has_no_verb(text: str, source: str | None) -> None:
    said = found(text)[-1].attributed.source
    assert (said.text if said is not None else None) == source


@pytest.mark.parametrize("text", ["Natuurbrand Ravels: negen gewonden", "Schietpartij Lier: negen gewonden"])
def test_nothing_that_happens_tells_a_count(text: str) -> None:
    assert [figure.attributed.source for figure in found(text)] == [None]
