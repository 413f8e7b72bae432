"""Time expressions in a document: parts that are read, tenses, ties; with the shipped pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.extract.names import names
from relaas.extract.times.mentions import times
from relaas.lang.packs import load
from relaas.model.documents import Segment
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.timexes import TimexMention


def found(text: str, *segments: Segment) -> tuple[TimexMention, ...]:
    parts = segments or (Segment("body", 0, len(text)),)
    return times(analysed("nl", text), parts, load("nl"))


def test_anchors_hold() -> None:
    text = "Vorige week woensdag, ’s avonds om acht uur, vielen er „twee” doden; sinds vrijdag is het stil."
    mentions = found(text)
    assert mentions
    assert all(m.anchor.holds(text) for m in mentions)


def test_teasers_are_passed_over() -> None:
    text = "De brand was maandag.\n\nLees ook: dinsdag nog een brand"
    end = text.index("Lees")
    mentions = found(text, Segment("body", 0, end), Segment("teaser", end, len(text)))
    assert [m.anchor.text for m in mentions] == ["maandag"]


def test_a_match_does_not_cross_a_boundary_of_parts() -> None:
    text = "Begin januari"
    assert not found(text, Segment("title", 0, 5), Segment("body", 5, 8))


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("„Wij hebben gisteren gewonnen”, zei hij maandag.", 1),
        ("Maandag zei hij: „Wij hebben gisteren gewonnen.”", 0),
        ("„Wij hebben gisteren gewonnen”, zei hij.", None),
    ],
)
def test_quoted_days_hang_on_the_day_of_the_quotation(text: str, tie: int | None) -> None:
    (yesterday,) = [m for m in found(text) if m.anchor.text == "gisteren"]
    assert yesterday.speech == tie


def test_reported_amounts_hang_on_the_day_of_the_statement() -> None:
    mentions = found("Woensdag zei de minister dat er over twee weken een wet komt.")
    assert [m.speech for m in mentions] == [None, 0]
    mentions = found("Woensdag zei de minister dat er morgen een wet komt.")
    assert [m.speech for m in mentions] == [None, None]


def test_apposition() -> None:
    mentions = found("De stemming is overmorgen, maandag 15 mei.")
    assert [m.equals for m in mentions] == [None, 0]


def test_a_number_of_things_is_no_year() -> None:
    assert [m.anchor.text for m in found("In 2014 vielen er doden.")] == ["2014"]
    assert not found("Er kwamen 2030 militairen en 250 voertuigen.")


def test_ages_are_no_durations() -> None:
    text = "Een vrouw van 40 jaar en haar zoon, 12 jaar oud, zaten twee uur vast. Hij kreeg een straf van 20 jaar."
    assert [m.anchor.text for m in found(text)] == ["twee uur", "20 jaar"]


def test_names_have_one_type_in_a_document() -> None:
    text = "Minister Jan Vermeulen sprak in Gent. Vermeulen zweeg."
    parts = (Segment("body", 0, len(text)),)
    mentions = names("d", analysed("nl", text), parts, load("nl"))
    assert all(m.anchor.holds(text) for m in mentions)
    types: dict[str, set[str]] = {}
    for m in mentions:
        types.setdefault(m.anchor.text, set()).add(m.type)
    assert all(len(kinds) == 1 for kinds in types.values())


def test_a_capital_inside_a_sentence_is_a_name() -> None:
    text = "Directeur Nico van der Mei sprak maandag met Kees Zondag. Dinsdag zweeg hij. „Woensdag niet”, zei hij."
    assert [m.anchor.text for m in found(text)] == ["maandag", "Dinsdag", "Woensdag"]
