"""A sentence that gives several lines of the timeline stands whole once, each line with its own words marked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.anchors import Anchor, Place
from relaas.model.events import Event
from relaas.report.headlines import Headlines
from relaas.report.page import drawn
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account, TimelineEntry

BASE = bundle.load(Path(__file__).parents[1] / "export" / "ferry.json")
EVENT = Event(
    id="e-000000000000",
    document="",
    trigger=Anchor(0, 1, "x"),
    category="casualties",
    kind="death",
    when=None,
    candidates=(),
    place=None,
    participants=(),
    polarity="positive",
    modality="asserted",
    refers=False,
    passage=Anchor(0, 1, "x"),
    cluster="",
    rule="x",
    why="",
    story="",
)
TEXT = "Een man van 40 die maandag uit zijn\nauto was gered, is dinsdagavond overleden, zegt de politie. Hij was 58."
SENTENCE = Anchor.of(TEXT, 0, TEXT.index(" Hij"))


def anchor(words: str) -> Anchor:
    at = TEXT.index(words)
    return Anchor.of(TEXT, at, at + len(words))


def told(*lines: tuple[str, str, str]) -> Account:
    """An account of one report whose sentence gives a line for each date, event and time."""
    document = replace(BASE.documents[0], text=TEXT, segments=())
    place = Place(document.id, SENTENCE)
    events, timexes, entries = [], [], []
    for number, (date, event, time) in enumerate(lines):
        id_, hung = f"e-{number:012x}", f"t-{number:012x}"
        row = replace(
            EVENT,
            id=id_,
            cluster=id_,
            document=document.id,
            trigger=anchor(event),
            why=f"“{event}” tells of it; “{time}” ({hung}); rule x",
        )
        events.append(row)
        timexes.append(replace(BASE.timexes[0], id=hung, document=document.id, anchor=anchor(time)))
        entries.append(
            replace(
                BASE.timeline[0],
                date=date,
                headline=" ".join(SENTENCE.text.split()),
                anchors=(place,),
                documents=(document.id,),
                events=(id_,),
                why=row.why,
            )
        )
    return replace(
        BASE,
        documents=(document,),
        events=tuple(events),
        timexes=tuple(timexes),
        timeline=tuple(entries),
        open_events=(),
        figures=(),
        series=(),
        figure_relations=(),
        statements=(),
        entities=(),
    )


TWICE = told(("2024-05-13", "gered", "maandag"), ("2024-05-14", "overleden", "dinsdagavond"))


@pytest.mark.parametrize(
    ("at", "text", "own"),
    [
        (0, " ".join(SENTENCE.text.split()), ["maandag", "gered"]),
        (
            1,
            "Een man van 40 die …, is dinsdagavond overleden, zegt de politie.",
            ["dinsdagavond", "overleden"],
        ),
    ],
)
def test_each_line_has_its_words_and_the_first_the_sentence(at: int, text: str, own: list[str]) -> None:
    headlines = Headlines(TWICE)
    assert headlines.text(at) == text
    assert [piece.text for piece in headlines.of(at) if piece.own] == own


def test_a_sentence_that_stands_once_is_left_as_it_is() -> None:
    (piece,) = Headlines(told(("2024-05-13", "gered", "maandag"))).of(0)
    assert (piece.text, piece.own) == (" ".join(SENTENCE.text.split()), False)


def test_a_line_whose_words_are_not_known_is_left_whole() -> None:
    lost = replace(TWICE, events=())
    assert [Headlines(lost).text(at) for at in (0, 1)] == [entry.headline for entry in TWICE.timeline]


def test_a_count_is_marked_with_its_number() -> None:
    entry: TimelineEntry = replace(TWICE.timeline[1], events=(), why="the count “58” is as of 2024-05-14: x")
    figure = replace(BASE.figures[0], document=TWICE.documents[0].id, anchor=anchor("58"))
    counted = replace(TWICE, timeline=(TWICE.timeline[0], entry), figures=(figure,))
    whole = Anchor.of(TEXT, 0, len(TEXT))
    entries = tuple(
        replace(e, headline=" ".join(TEXT.split()), anchors=(Place(figure.document, whole),))
        for e in counted.timeline
    )
    pieces = Headlines(replace(counted, timeline=entries)).of(1)
    assert [piece.text for piece in pieces if piece.own] == ["58"]


def test_the_page_sets_them_off() -> None:
    html = drawn(TWICE, wording())
    assert "Een man van 40 die …, is <b>dinsdagavond</b> <b>overleden</b>, zegt de politie.</a>" in html
    assert "die <b>maandag</b> uit zijn auto was <b>gered</b>, is" in html
