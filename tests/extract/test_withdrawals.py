"""Which figure a text takes back by a claim, its noun or a pronoun cut off from its verb."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Een eerder bericht over twaalf arrestaties, dat iedereen bracht, klopte niet.", ["twaalf"]),
        ("De bewering van de kapers dat alle 34 mensen omkwamen, klopte niet.", ["34"]),
        ("De gouverneur sprak gisteren van 60 doden, maar nam dat vandaag terug.", ["60"]),
        ("Er zijn 566 mensen hun woning kwijt; het eerdere cijfer van 632 bevatte ook buren.", ["632"]),
        ("De balans bevatte ook vijf gewonden.", []),
        ("De burgemeester trok zijn jas uit en telde vijf gewonden.", []),
        ("Er was te weinig ruimte: 80 gewonden lagen op de gang.", []),
    ],
)
def test_a_text_takes_a_figure_back(text: str, numbers: list[str]) -> None:
    taken = [figure.anchor.text for figure in found(text) if figure.attributed.status == "withdrawn"]
    assert taken == numbers


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Zeventig gewonden liggen er nog, zegt de dienst, en 22 van hen zweven in gevaar; zaterdag waren er 80.",
            ["dienst"] * 3,
        ),
        ("De politie telde 20 betogers; de bond had er 30.", ["politie", None]),
    ],
)
def test_a_count_behind_a_semicolon_goes_on_with_its_source(text: str, sources: list[str | None]) -> None:
    said = [figure.attributed.source for figure in found(text)]
    assert [source.text if source else None for source in said] == sources
