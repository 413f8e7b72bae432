"""When on its day a count held, by the words of its clause, in Dutch and English, with the shipped pipelines."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found
from tests.extract.test_figures_english import found as found_english


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("De politie telde 's middags 300 betogers; tegen de avond waren er 2.000.", ["15:00", "18:00"]),
        ("Om 12.00 uur waren 40 mensen opgepakt, aan het eind van de avond 112.", ["12:00", "22:00"]),
        ("Om vijf uur waren er 240 betogers; de eindtelling kwam uit op 287 betogers.", ["05:00", "24:00"]),
        (
            "Donderdagavond waren duizend gevangenen vrij; inmiddels zijn het er tweeduizend.",
            ["20:00", "now"],
        ),
        ("De politie sprak van drie gewonden en noemde later vijf gewonden.", ["", "23:59"]),
        ("Bij de brand kwamen drie mensen om.", [""]),
        ("Twee dagen later vond men vijf lichamen.", [""]),
    ],
)
def test_a_part_of_the_day_says_when_a_count_held(text: str, hours: list[str]) -> None:
    assert [figure.hour for figure in found(text)] == hours


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("At noon police spoke of 14 injured; by nightfall there were 31.", ["12:00", "20:00"]),
        ("By 5 p.m. 23 people had been arrested; the final tally was 45 arrests.", ["17:00", "24:00"]),
        ("Police warned that the crash, which killed nine people, was avoidable.", [""]),
    ],
)
def test_so_it_does_in_english(text: str, hours: list[str]) -> None:
    assert [figure.hour for figure in found_english(text)] == hours
