"""The first screen: the card of a category shows its toll, not a part of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from relaas.export import bundle
from relaas.report.labels import labels
from relaas.report.page import drawn
from relaas.report.sections.figures import CategoryGroup, SeriesRow, StoryFigures, story_figures
from relaas.report.sections.glance import glance
from relaas.report.sections.standing import standings
from relaas.report.wording import wording

FERRY = bundle.load(Path(__file__).parents[1] / "export" / "ferry.json")
SAY = wording()
ROW = story_figures(FERRY, labels(FERRY, SAY), SAY)[0].groups[0].series[0]


def counted(id_: str, most: int, **more: object) -> SeriesRow:
    return replace(ROW, **{"id": id_, "most": most, "place": "", "scope": (), "origins": 1} | more)  # type: ignore[arg-type]


def story(*rows: SeriesRow) -> StoryFigures:
    return StoryFigures("s-1", "Een verhaal", (CategoryGroup("detained", rows),))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [counted("there", 739, place="Guilan", origins=2), counted("whole", 14000)],
            "whole",
            id="a greater count bound to no place holds that of a place",
        ),
        pytest.param(
            [counted("there", 30, place="Roermond", origins=3), counted("stray", 2)],
            "there",
            id="a smaller one does not",
        ),
        pytest.param(
            [counted("earlier", 1500, scope=("earlier",), origins=4), counted("whole", 12)],
            "whole",
            id="another event is no toll of this one",
        ),
        pytest.param(
            [counted("claimed", 5000), counted("whole", 448, origins=4)],
            "whole",
            id="what most origins tell comes before what is greater",
        ),
        pytest.param([counted("few", 450), counted("many", 14000)], "many", id="among equals the greater"),
    ],
)
def test_a_card_shows_the_whole(rows: list[SeriesRow], expected: str) -> None:
    (card,) = glance(story(*rows), SAY).cards
    assert (card.row.id, card.more) == (expected, len(rows) - 1)


def test_what_a_count_leaves_out_is_told_with_it() -> None:
    (standing,) = standings([story(counted("earlier", 1500, scope=("earlier",), population="doden"))], SAY)
    assert standing.series[0].whom == "doden · an earlier event"


def test_what_there_is_no_room_for_is_left_out_whole() -> None:
    row = counted("earlier", 1500, scope=("earlier", "period"), population="doden in de haven")
    (standing,) = standings([story(row)], SAY)
    assert standing.series[0].whom == "doden in de haven · an earlier event …"


def test_several_stories_are_listed_with_their_counts() -> None:
    more = tuple(replace(FERRY.stories[0], id=f"s-{n}", title=f"Verhaal {n}") for n in range(4))
    page = drawn(replace(FERRY, stories=(*FERRY.stories, *more)), SAY)
    start = page.index('<ol class="stories">')
    listed = page[start : page.index("</ol>", start)]
    assert f'href="#figures-{FERRY.stories[0].id}"' in listed
    assert f'href="#series-{ROW.id}"' in listed
    assert f'id="figures-{FERRY.stories[0].id}"' not in page  # the only story with figures needs no heading
