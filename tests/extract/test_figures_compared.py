"""Counts set beside what they were, and the missing who turn out to be no such."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract import test_figures, test_figures_english

if TYPE_CHECKING:
    from relaas.model.figures import FigureMention


def figures(code: str, text: str) -> list[FigureMention]:
    """The figures of a text."""
    return list((test_figures if code == "nl" else test_figures_english).found(text))


@pytest.mark.parametrize(
    ("code", "text", "past"),
    [
        ("nl", "Het dodental staat op 34. Vorige maand stond de teller op 29.", "29"),
        ("nl", "Vijf patiënten verblijven nog in het ziekenhuis, vorige week waren dat er elf.", "elf"),
        ("nl", "Op de afdeling liggen negen patiënten, tegen 22 op vrijdag.", "22"),
        ("nl", "Van de negentig vermisten zijn er nog vijftien zoek.", "negentig"),
        ("nl", "Maandag waren er 90 vermisten, nu zijn het er vijftien.", "90"),
        ("en", "The official toll is 34. Last month the count stood at 29.", "29"),
        ("en", "Of the ninety missing, fifteen are still unaccounted for.", "ninety"),
    ],
)
def test_a_count_of_before_is_replaced_by_the_one_beside_it(code: str, text: str, past: str) -> None:
    assert [f.anchor.text for f in figures(code, text) if f.superseded] == [past]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "Dit weekend vielen er zes doden, vorig weekend waren het er vier."),
        ("nl", "Zaterdag betoogden 3.000 mensen, een week eerder waren het er 9.000."),
        ("nl", "Van de zestig arrestanten zitten er nog 24 vast."),
        ("en", "Six people died this weekend; last weekend there were four."),
    ],
)
def test_what_was_another_time_is_another_count(code: str, text: str) -> None:
    assert not [f.anchor.text for f in figures(code, text) if f.superseded]


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        ("nl", "Van de acht vermisten bleken er zes op vakantie en twee verkeerd gespeld.", ["acht"]),
        ("nl", "Van de acht vermisten bleken er zes op vakantie en twee dood.", []),
        ("nl", "Van de acht vermisten bleken er vijf op vakantie en twee verkeerd gespeld.", []),
        ("nl", "Er zijn 64 gewonden: op de lijst met 70 gewonden stonden zes namen dubbel.", ["70"]),
        ("nl", "In plaats van 42, zoals zondag gemeld, zijn er 51 gewonden.", ["42"]),
        ("nl", "In plaats van zes agenten kwamen er twaalf.", []),
        ("en", "Of nine missing, seven proved to be on holiday and two were misspelt.", ["nine"]),
        ("en", "Instead of 42, as reported on Sunday, 51 people were hurt.", ["42"]),
    ],
)
def test_a_count_is_taken_back_by_what_became_of_it(code: str, text: str, wrong: list[str]) -> None:
    found = figures(code, text)
    assert [f.anchor.text for f in found if f.attributed.status == "withdrawn"] == wrong


def test_the_dead_are_not_narrowed_by_how_badly_another_was_hurt() -> None:
    text = "Het dodental bereikte de tweehonderd, nadat een vrouw op intensieve zorg was bezweken."
    assert [f.limits for f in figures("nl", text)] == [()]
