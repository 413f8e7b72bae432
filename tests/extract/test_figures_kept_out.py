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
        ("De wethouder zegt dat de schade in de miljoenen loopt.", []),
        ("Het dodental loopt in de honderden.", ["killed"]),
        ("In de school waren negentig leerlingen, maar niemand van hen raakte gewond.", ["other"]),
        ("Van de negentig leerlingen is niemand gewond geraakt.", ["other"]),
        ("Vijf bezoekers raakten gewond, niemand ernstig.", ["injured"]),
        (
            "Achttien gewonden bij treinbotsing in Lier, twee machinisten overleden\n\nDe bonden zijn geschokt.",
            ["injured", "killed"],
        ),
        ("Veertien arrestaties na rel in Breda, agent overleden\n\nDe bonden zijn geschokt.", ["detained"]),
        ("Drie Fransen, twee Belgen gedood\n\nDe bonden zijn geschokt.", ["killed", "killed"]),
    ],
)
def test_what_only_looks_like_a_count(text: str, told: list[str]) -> None:
    assert [figure.category for figure in found(text)] == told
