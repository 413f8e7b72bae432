"""Counts that their text sets down as past, passed or only partly wrong, and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found
from tests.extract.test_figures_english import found as found_english


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("De lijst telt nu 34 doden; daarvoor stond de teller op 29.", "29"),
        ("De gemeente meldt 34 gewonden. In haar vorige bulletin waren het er 29.", "29"),
        ("Bij de vorige telling kwam de provincie uit op 29 doden.", "29"),
        ("Het leger meldt 34 doden. Het persbureau kwam gisteren nog niet verder dan 29.", "29"),
        ("Het officiële dodental van 29 is achterhaald: de gouverneur telt er nu 34.", "29"),
    ],
)
def test_a_count_is_set_down_as_past(text: str, number: str) -> None:
    past = {figure.anchor.text: (figure.superseded, figure.attributed.status) for figure in found(text)}
    assert past[number] == (True, "asserted")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The register has 34 dead. Before that the list stood at 29.", "29"),
        ("The warden counts 34 burned barns; his previous tally was 29.", "29"),
        ("The official total of 29 dead has been overtaken: the governor now counts 34.", "29"),
    ],
)
def test_so_it_is_in_english(text: str, number: str) -> None:
    past = {
        figure.anchor.text: (figure.superseded, figure.attributed.status) for figure in found_english(text)
    }
    assert past[number] == (True, "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "De vorige burgemeester telde 29 doden.",
        "De burgemeester schatte de opkomst op 600 betogers, de politie kwam niet verder dan 450.",
        "Het dodental staat op 29.",
    ],
)
def test_what_only_sounds_like_it_is_not_past(text: str) -> None:
    assert not any(figure.superseded for figure in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Eerder had de politie het over negen doden, maar drie van hen bleken gewoon thuis te zitten.",
        "De kustwacht had het eerder over negen vermisten, maar drie van hen bleken alleen verdwaald.",
        "Eerder had het ziekenhuis het over negen gewonden, maar drie van hen bleken gewoon moe.",
    ],
)
def test_a_part_that_is_put_right_takes_no_whole_back(text: str) -> None:
    whole, part = found(text)
    assert (whole.attributed.status, part.part_of) == ("asserted", 0)


def test_all_that_are_left_take_it_back() -> None:
    whole, _ = found("Het cijfer van 25 arrestanten was fout. Slechts negentien van hen zitten vast.")
    assert whole.attributed.status == "withdrawn"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The sheriff put the dead at 14, adding that this was nothing more than a guess.", "asserted"),
        ("The sheriff put the dead at 14. She now admits that this was a guess.", "withdrawn"),
        ("The mayor's figure of 14 dead was a guess.", "withdrawn"),
    ],
)
def test_a_guess_stands_where_its_teller_calls_it_so(text: str, status: str) -> None:
    (figure,) = found_english(text)
    assert figure.attributed.status == status


@pytest.mark.parametrize(
    "text",
    [
        "De provincie gaf dinsdag 52 doden op, vanmorgen zijn dat er 49. Drie lichamen waren dubbel geteld.",
        "De provincie gaf dinsdag 52 doden op, vanmorgen zijn dat er 51. Eén dode stond op twee lijsten.",
    ],
)
def test_what_puts_a_count_right_is_no_sum(text: str) -> None:
    assert all(figure.part_of is None for figure in found(text)[:2])


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("In Dellport alone, more than 200 people were arrested.", ("dellport",)),
        ("In Dellport, more than 200 people were arrested.", ()),
        ("Forty houses are beyond repair.", ("severe",)),
        ("Forty houses were damaged.", ()),
    ],
)
def test_a_clause_confines_what_it_counts(text: str, limits: tuple[str, ...]) -> None:
    (figure,) = found_english(text)
    assert figure.limits == limits


def test_alone_reaches_over_an_adverb() -> None:
    (figure,) = found("Alleen al in Luik werden 300 mensen opgepakt.")
    assert figure.limits == ("luik",)
