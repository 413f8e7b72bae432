"""Counts set against what was told before, against what others tell, or beside those of a narrower place."""

from __future__ import annotations

import pytest

from tests.extract.test_figures_compared import figures


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        ("nl", "In tegenstelling tot eerdere meldingen van 24 doden kwamen negentien mensen om.", ["24"]),
        ("nl", "In tegenstelling tot vorig jaar kwamen negentien mensen om.", []),
        ("nl", "Bij de brand kwamen 21 mensen om in plaats van 26.", ["26"]),
        ("nl", "Er komen 900 agenten in plaats van 400.", []),
        (
            "nl",
            "Het aantal doden is verlaagd tot twaalf, omdat de aanvankelijke vijftien niet klopten.",
            ["vijftien"],
        ),
        ("en", "Contrary to early reports of 24 deaths, 19 people died.", ["24"]),
        ("en", "Unlike last year, 19 people died.", []),
        ("en", "They cut the number of dead to 12, saying the initial 15 had included others.", ["15"]),
        ("en", "The toll rose to 15, and the initial 12 have been buried.", []),
    ],
)
def test_a_count_of_before_is_taken_back_by_what_is_set_against_it(
    code: str, text: str, wrong: list[str]
) -> None:
    assert [f.anchor.text for f in figures(code, text) if f.attributed.status == "withdrawn"] == wrong


@pytest.mark.parametrize(
    ("code", "text", "disputes"),
    [
        ("nl", "De bond spreekt de directie tegen: er raakten negentien bewakers gewond.", True),
        ("nl", "De bond betwist dat cijfer: er raakten negentien bewakers gewond.", True),
        ("nl", "Het leger houdt vol dat er acht soldaten zijn gesneuveld.", True),
        ("nl", "De eigenaar betwist dat de deuren dicht waren en telt twaalf doden.", False),
        ("nl", "De advocaat verwerpt de aanklacht tegen twaalf verdachten.", False),
        ("en", "The union disputes that figure: nineteen guards were hurt.", True),
        ("en", "The army insists that eight soldiers died.", True),
        ("en", "The owner disputes that exits were locked and counts twelve dead.", False),
        ("en", "Rejecting claims of slowness, police said four suspects had been arrested.", False),
    ],
)
def test_a_count_is_given_against_what_others_tell(code: str, text: str, *, disputes: bool) -> None:
    assert ["disputes" in f.bearings for f in figures(code, text)] == [disputes]


@pytest.mark.parametrize(
    ("code", "text", "wide"),
    [
        ("nl", "Over de hele provincie vielen er 41 doden.", True),
        ("nl", "In de provincie Peel als geheel vielen er 41 doden.", True),
        ("nl", "Het dodental voor het hele eiland staat op 41.", True),
        ("nl", "Er vielen 41 doden bij onlusten in de hele provincie.", False),
        ("en", "Across the province 41 people died.", True),
        ("en", "The toll for the entire island stands at 41.", True),
        ("en", "Police killed 41 people in riots across the province.", False),
    ],
)
def test_a_count_is_of_a_wider_place(code: str, text: str, *, wide: bool) -> None:
    assert ["wide" in f.bearings for f in figures(code, text)] == [wide]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The organisers counted 80,000 marchers. Police thought 45,000 a more realistic number.", ()),
        ("Police arrested 45 more marchers.", ("added",)),
    ],
)
def test_a_word_of_another_phrase_adds_nobody(text: str, scope: tuple[str, ...]) -> None:
    assert figures("en", text)[-1].scope == scope
