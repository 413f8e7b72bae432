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


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("De bond telde vandaag 215 doden. Vorige week woensdag waren dat er 201.", ["bond", "bond"]),
        ("De bond telde vandaag 215 doden. In Gent vielen er vorige week 201.", ["bond", None]),
        ("De bond telde 215 gewonden, van wie 27 kinderen.", ["bond", "bond"]),
        ("De bond telde 215 gewonden. Drie van hen zijn er slecht aan toe.", ["bond", None]),
        ("Dat was volgens de politie een vergissing: twee gewonden waren niet dood.", ["politie"]),
    ],
)
def test_a_source_goes_on_with_its_count(text: str, sources: list[str | None]) -> None:
    said = [figure.attributed.source for figure in found(text)]
    assert [source.text if source else None for source in said] == sources


@pytest.mark.parametrize(
    ("text", "category"),
    [
        (
            "Er liepen 16.000 mensen mee. Het bericht dat 39 scholen dicht waren, klopt niet: het zijn er 52.",
            "other",
        ),
        ("Er liepen 16.000 mensen mee. In Gent waren het er 52.", "participants"),
    ],
)
def test_a_number_goes_on_with_what_was_taken_back(text: str, category: str) -> None:
    assert found(text)[-1].category == category
