"""Which figure a text takes back by a claim, its noun or a pronoun cut off from its verb."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found
from tests.extract.test_figures_english import found as found_in_english


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


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("De rederij trekt haar eerdere opgave in. Maandag had ze veertien vermisten gemeld.", ["veertien"]),
        ("De rederij herhaalt haar eerdere opgave. Maandag had ze veertien vermisten gemeld.", []),
        ("De rederij trok haar schepen terug. Maandag had ze veertien vermisten gemeld.", []),
        ("De dienst wiste zijn tweet. Gisteren had hij vijf doden gemeld.", ["vijf"]),
        ("De kapitein had het mis met de dertig gewonden over wie hij sprak.", ["dertig"]),
        ("De kapitein had het niet mis met de dertig gewonden over wie hij sprak.", []),
        (
            "Rectificatie. In het artikel van donderdag stond dat 51 bewoners gewond waren. Dat waren er 15.",
            ["51"],
        ),
        ("In een bericht van donderdag meldde het leger dat 51 bewoners gewond waren.", []),
        ("Er zijn 312 mensen gedood, en niet langer de 319 die zondag gemeld waren.", ["319"]),
        ("Er worden twaalf mensen vermist, en niet langer de 31 van gisteren.", []),
        ("Niet 44 inwoners, zoals de burgemeester beweerde, maar 39 zijn er geëvacueerd.", ["44"]),
        ("Er zijn niet, zoals de bond zei, 500 maar 350 woningen verwoest.", ["500"]),
        ("De dienst verhoogde zijn schatting van 300 gewonden en houdt het nu op 450.", []),
        ("Er zijn 74 relschoppers opgepakt, zestien minder dan gemeld. Een telfout, zegt de politie.", []),
    ],
)
def test_a_dutch_text_takes_back_what_it_tells_of_an_earlier_time(text: str, numbers: list[str]) -> None:
    assert [f.anchor.text for f in found(text) if f.attributed.status == "withdrawn"] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "The shipping line retracted its earlier statement. On Monday it had reported fourteen missing.",
            ["fourteen"],
        ),
        (
            "The shipping line repeated its earlier statement. On Monday it had reported fourteen missing.",
            [],
        ),
        ("The captain was mistaken about the thirty injured he named on Monday.", ["thirty"]),
        ("The captain was not mistaken about the thirty injured he named on Monday.", []),
        (
            "Correction. Thursday's article said that 51 residents had been injured. It was 15.",
            ["51"],
        ),
        ("In a report on Thursday the army said that 51 residents had been injured.", []),
        ("The death toll is 312, and no longer the 319 given last week.", ["319"]),
        ("Twelve climbers are missing, and no longer the 31 of yesterday.", []),
        ("Not 44 residents, as the mayor claimed, but 39 were evacuated.", ["44"]),
        ("Oxfam raised its estimate of 300 injured and now puts it at 450.", []),
    ],
)
def test_an_english_text_takes_back_what_it_tells_of_an_earlier_time(text: str, numbers: list[str]) -> None:
    told = found_in_english(text)
    assert [f.anchor.text for f in told if f.attributed.status == "withdrawn"] == numbers


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Er kwamen 40 mensen om. Negen van hen waren agent.", "police"),
        ("Er kwamen 40 mensen om. Negen doden waren volgens het leger soldaten.", "soldiers"),
        ("Er raakten 22 mensen gewond. Vier van hen waren door agenten geslagen.", "people"),
        ("Er raakten 22 mensen gewond. Twaalf van hen zijn nog bij hun kinderen.", "people"),
        ("Veertien van de 22 gewonden zijn kinderen.", "people"),
    ],
)
def test_a_verb_of_being_tells_who_those_counted_are(text: str, group: str) -> None:
    counted = found(text)[-1].counted
    assert counted is not None
    assert counted.group == group


@pytest.mark.parametrize(
    ("text", "bearing", "holds"),
    [
        ("De artsenbond trok zijn telling op tot 52 doden.", "raised", True),
        ("De artsenbond trok zijn telling op van 40 tot 52 doden.", "raised", False),
        ("In Tours raakten 57 betogers gewond. Drie van hen waren dubbel geregistreerd.", "erred", True),
        ("In Tours worden 57 mensen vermist. Een fout van de machinist was de oorzaak.", "erred", False),
    ],
)
def test_how_a_count_bears_on_an_earlier_one(text: str, bearing: str, *, holds: bool) -> None:
    assert any(bearing in figure.bearings for figure in found(text)) is holds
