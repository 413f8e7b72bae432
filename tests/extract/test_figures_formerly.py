"""How many some of those told of were at another time, told with no more than a time and a verb."""

from __future__ import annotations

import pytest

from tests.extract import test_figures, test_figures_english
from tests.extract.counting import counted


def read(code: str, text: str) -> list[tuple[str, str, str | None, list[str]]]:
    """The number, category, whole and scope of each figure of a text."""
    found = counted(code, text)
    return [
        (f.words, f.category, None if f.part_of is None else found[f.part_of].words, sorted(f.scope))
        for f in found
    ]


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        (
            "nl",
            "Van de 171 gewonden liggen er nog zeven in het ziekenhuis; vorige week vrijdag waren het er 24.",
            ("hospitalised", "171"),
        ),
        (
            "nl",
            "Negen van de 62 gewonden liggen nog in het ziekenhuis. Dinsdag waren dat er nog twintig.",
            ("hospitalised", "62"),
        ),
        (
            "nl",
            "Van de twaalf opgepakte betogers zitten er nog vier vast; gisteren waren het er nog acht.",
            ("detained", "twaalf"),
        ),
        (
            "en",
            "Six of the 40 injured are in intensive care; on Thursday there were eleven.",
            ("hospitalised", "40"),
        ),
        (
            "en",
            "Twenty people were arrested, four of whom are still in custody; a week ago it was nine.",
            ("detained", "Twenty"),
        ),
    ],
)
def test_a_count_of_another_time_is_of_the_part_before_it(
    code: str, text: str, told: tuple[str, str]
) -> None:
    assert read(code, text)[-1][1:3] == told


@pytest.mark.parametrize(
    ("code", "text", "category"),
    [
        ("nl", "Van de 62 gewonden overleden er drie; zondag waren het er nog 57.", "injured"),
        ("en", "Of the 62 wounded, three died; on Sunday there were 57.", "injured"),
        ("nl", "Het dodental is 217, van wie 213 in Velduna; zondag hield de dienst het op 214.", "killed"),
    ],
)
def test_a_count_near_the_whole_is_what_the_whole_was(code: str, text: str, category: str) -> None:
    assert read(code, text)[-1][1:3] == (category, None)


def test_others_who_are_left_are_all_who_are_left() -> None:
    text = "Twee andere gewonden zijn nog opgenomen; eind februari waren dat er achttien."
    assert [figure[1:] for figure in read("nl", text)] == [("hospitalised", None, [])] * 2


@pytest.mark.parametrize(
    ("code", "text", "scope"),
    [
        ("en", "Police expected 5,000 marchers but 12,000 showed up.", []),
        ("en", "Police expect 5,000 marchers and 300 counter-demonstrators.", ["expected"]),
        ("nl", "De organisatie verwachtte 5.000 betogers en kreeg er 12.000.", []),
        (
            "nl",
            "Eenenveertig gewonden zijn er zo slecht aan toe dat voor hun leven wordt gevreesd.",
            [],
        ),
    ],
)
def test_what_came_is_not_awaited(code: str, text: str, scope: list[str]) -> None:
    assert read(code, text)[-1][3] == scope


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Artsen vrezen voor het leven van drie gewonden.", "injured"),
        ("Het ziekenhuis vreest voor het leven van minstens vier slachtoffers.", "injured"),
        ("Het ongeval kostte het leven van drie wielrenners.", "killed"),
    ],
)
def test_whose_life_is_feared_for_lives(text: str, category: str) -> None:
    assert read("nl", text)[0][1] == category


@pytest.mark.parametrize(
    ("code", "text", "past"),
    [
        ("nl", "De directeur meldde zes gewonden en enkele uren later negen.", True),
        ("nl", "De politie pakte veertig betogers op, tegen de avond waren het er 130.", True),
        ("nl", "Er vielen drie doden en enkele uren later raakten negen agenten gewond.", False),
        ("nl", "Er vielen drie doden; tegen de avond kwamen daar nog eens zes bij.", False),
        ("en", "An official counted 95 bodies on Friday morning and more than 160 by nightfall.", True),
        ("en", "Police had arrested 40 people by noon and 130 by the evening.", True),
        ("en", "Police arrested 40 people and hours later 130 soldiers arrived.", False),
    ],
)
def test_a_count_gives_way_to_one_of_later_that_day(code: str, text: str, past: bool) -> None:
    found = {"nl": test_figures.found, "en": test_figures_english.found}[code](text)
    assert found[0].superseded is past


@pytest.mark.parametrize(
    ("code", "text", "categories"),
    [
        ("nl", "De regio betreurt 8.574 slachtoffers, zei de president in een tentenkamp.", ["killed"]),
        ("nl", "De politie maakte gewag van twee schutters, die in een wagen waren ontkomen.", ["other"]),
        ("nl", "Bij de brand zijn twaalf bewoners ontkomen via het dak.", ["rescued"]),
        ("nl", "In de hoofdstad kozen 317 afgevaardigden een president.", ["other"]),
        ("nl", "Morgen vertrekt een veldhospitaal met 48 dokters en verplegers.", ["other"]),
        ("en", "The known dead now number 82, the latest of whom was picked up on Tuesday.", ["killed"]),
        ("en", "The toll is 51, made up of 21 protesters, nine prisoners and 21 others.", ["killed"] * 4),
        (
            "en",
            "All 21 people killed there - 19 children and two teachers - were in one room.",
            ["killed"] * 3,
        ),
    ],
)
def test_what_befell_them_is_not_what_stands_beside(code: str, text: str, categories: list[str]) -> None:
    assert [figure[1] for figure in read(code, text)] == categories
