"""Numbers near words that only look like a count: ages of relatives, what somebody has, strikes by hours, weddings."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Volgens de dienst zijn er twee doden en negen gewonden gevallen.", ["killed", "injured"]),
        ("De twee doden zijn een vrouw van 58 en haar man van 61, zegt de politie.", ["killed"]),
        ("De korpschef spreekt van twaalf doden, de burgemeester van elf.", ["killed", "killed"]),
        ("Bij de inbraak zijn de dossiers van 4.300 inwoners gestolen.", ["other"]),
        ("De brand woedt bij een stadje van 4.300 inwoners.", []),
        ("Door het lek zijn adressen van 600 huurders op straat komen te liggen.", ["other"]),
        ("Door de 24 urenstaking bleven de loketten dicht.", []),
        ("Vijf huwelijken die voor zaterdag gepland staan, gaan gewoon door.", ["other"]),
        ("De recherche bekeek vier geluidsopnames van de nacht.", ["other"]),
    ],
)
def test_what_only_looks_like_a_count(text: str, told: list[str]) -> None:
    assert [figure.category for figure in found(text)] == told
