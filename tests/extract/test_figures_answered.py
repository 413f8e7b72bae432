"""Counts by which somebody answers another's, the noun or the verb left out, in Dutch and English."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import told
from tests.extract.test_figures_english import told as told_english


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Het leger spreekt van 12 doden, de rebellen van veertig.",
            [("12", "killed"), ("veertig", "killed")],
        ),
        (
            "Zaterdag maakte het ministerie van Gezondheid melding van 82 omgekomenen, vanochtend van 88.",
            [("82", "killed"), ("88", "killed")],
        ),
        (
            "Er vielen 501 doden. De vrijwilligers zijn met 300.",
            [("501", "killed"), ("300", "deployed")],
        ),
        ("De politie sprak met een man van 40 en zijn vrouw van 38.", []),
        ("Hij sprak van drie doden, zijn zoon van elf huilde.", [("drie", "killed")]),
        (
            "Er raakten drie mensen gewond. Bij de buren zijn 48 tenten weggewaaid. De gemeente houdt het op dertig.",
            [("drie", "injured"), ("48", "damaged"), ("dertig", "damaged")],
        ),
        (
            "Acht mensen raakten gewond; op de lijst die agenten lieten verspreiden staan er elf.",
            [("Acht", "injured"), ("elf", "injured")],
        ),
    ],
)
def test_a_count_answers_the_one_before_it(text: str, figures: list[tuple[str, str]]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Police put the crowd at 4,000. Organisers claimed 15,000 had come.",
            [("4,000", "participants"), ("15,000", "participants")],
        ),
        (
            "Officials said 60 people were arrested. Activists claimed 143 had been.",
            [("60", "detained"), ("143", "detained")],
        ),
        (
            "Police arrested 60 people. By then 143 had been told to leave.",
            [("60", "detained"), ("143", "evacuated")],
        ),
    ],
)
def test_so_it_does_in_english(text: str, figures: list[tuple[str, str]]) -> None:
    assert told_english(text) == figures
