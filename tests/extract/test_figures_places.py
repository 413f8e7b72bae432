"""Where a count holds: the place named in its clause, whatever kind of place it is called."""

from __future__ import annotations

import pytest

from relaas.extract.attributions.finding import attributed
from relaas.extract.figures.given import Given
from relaas.extract.figures.mentions import figures
from relaas.extract.names import names, retyped
from relaas.extract.quantities import quantities
from relaas.lang import packs
from relaas.model.documents import Segment
from tests.pipelines import analysed, is_shipped

TOLD = [
    ("en", "An earthquake hit the country. In the city of Qarum, 94 people died.", "Qarum"),
    ("en", "The storm raged for hours. Seven people were killed in the village of Wolfacre.", "Wolfacre"),
    ("en", "Rivers rose. In Sheldon county 290 people died.", "Sheldon"),
    ("en", "Some 182 others are missing, the minister, Ann Marsh, told reporters in Geneva.", None),
    ("nl", "De storm trok voort. In het dorp Wolfsakker vielen zeven doden.", "Wolfsakker"),
    ("nl", "De aarde beefde lang. In de provincie Al-Hawra vielen 290 doden.", "Al-Hawra"),
    ("nl", "Er zijn zeven mensen omgekomen, zei de minister in Brussel.", None),
    ("nl", "Een vrouw overleed in een ziekenhuis in Gent, waardoor het dodental op zestig komt.", None),
    ("nl", "In Gent is het dodental opgelopen tot zestig.", "Gent"),
    ("en", "A woman died in a hospital in Bergen on Tuesday, bringing the death toll to 60.", None),
]
"""A report of one count, and the place that it is bound to."""
APART = "Sixty people were injured in the crash, and two of those are in hospital in Bergen."
GOES_ON = [
    (
        "nl",
        "Er zijn 1.700 mensen opgepakt. Alleen al in Gent ging het om 1.080 personen; om twaalf uur waren dat er 480.",
        "Gent",
    ),
    ("nl", "Er zijn 90 doden, van wie 44 in Gent; de politie telt er voorlopig negen.", None),
]
SEVERAL = [
    ("nl", "De storm trok voort. In Lommel en Pelt vielen zeven doden.", "Lommel en Pelt"),
    ("nl", "De storm trok voort. In Lommel, dicht bij Pelt, vielen zeven doden.", "Lommel"),
    (
        "en",
        "The storm raged for hours. Seven people were killed in Bergen and in Drammen.",
        "Bergen and in Drammen",
    ),
]
POINTING = [
    ("nl", "In Antwerpen vielen elf doden. De politie telt daar intussen veertien doden.", "Antwerpen"),
    ("nl", "In Antwerpen vielen elf doden. Daar komen nog veertien gewonden bij.", None),
    ("nl", "De burgemeester van Lommel is geschokt. In het dorp vielen elf doden.", "Lommel"),
    ("nl", "De president van Polen is geschokt. In het dorp vielen elf doden.", None),
    ("en", "One man was shot dead in Bergen. A radio station reported three deaths in the town.", "Bergen"),
    (
        "en",
        "A man was shot dead in Bergen, south of Drammen. They told of three deaths in the town.",
        "Bergen",
    ),
    ("en", "One man was shot dead in Bergen. The police counted three deaths there.", "Bergen"),
    ("en", "One man was shot dead in Bergen. There were three deaths on the island.", None),
    ("en", "One man was shot dead in Bergen. There were three deaths in the town of Drammen.", "Drammen"),
]


def places(code: str, text: str) -> list[str | None]:
    """The place of each count of a text, read as a report is."""
    pack, parts = packs.load(code), (Segment("body", 0, len(text)),)
    analysis = analysed(code, text)
    counts = quantities(analysis, parts, pack, ())
    typed = retyped(analysis, names("", analysis, parts, pack))
    said = attributed(typed, parts, pack, (), [(c.anchor.start, c.anchor.end) for c in counts])
    found = figures(typed, Given(counts, said, (), parts), pack)
    return [figure.place.text if figure.place else None for figure in found]


@pytest.mark.skipif(not (is_shipped("en") and is_shipped("nl")), reason="the pipelines are not at hand")
@pytest.mark.parametrize(("code", "text", "place"), TOLD)
def test_a_count_is_bound_to_the_place_of_its_clause(code: str, text: str, place: str | None) -> None:
    assert places(code, text) == [place]


@pytest.mark.skipif(not is_shipped("en"), reason="the pipeline is not at hand")
def test_a_place_in_a_clause_behind_is_that_of_the_number_there() -> None:
    assert places("en", APART) == [None, "Bergen"]


@pytest.mark.skipif(not (is_shipped("en") and is_shipped("nl")), reason="the pipelines are not at hand")
@pytest.mark.parametrize(("code", "text", "place"), SEVERAL)
def test_a_count_is_bound_to_all_places_told_in_one_breath(code: str, text: str, place: str) -> None:
    assert places(code, text)[-1] == place


@pytest.mark.skipif(not (is_shipped("en") and is_shipped("nl")), reason="the pipelines are not at hand")
@pytest.mark.parametrize(("code", "text", "place"), POINTING)
def test_a_count_is_bound_to_the_place_that_its_clause_points_back_to(
    code: str, text: str, place: str | None
) -> None:
    assert places(code, text)[-1] == place


@pytest.mark.skipif(not is_shipped("nl"), reason="the pipeline is not at hand")
@pytest.mark.parametrize(("code", "text", "place"), GOES_ON)
def test_what_goes_on_with_a_part_is_counted_where_it_is(code: str, text: str, place: str | None) -> None:
    assert places(code, text)[-1] == place
