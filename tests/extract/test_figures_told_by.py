"""Counts whose category another clause, another number or a count named before tells, and what is no count at all."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found as dutch
from tests.extract.test_figures_english import found as english


def told(code: str, text: str) -> list[tuple[str, str]]:
    """The words and categories of the figures of a text."""
    found = dutch(text) if code == "nl" else english(text)
    return [(figure.anchor.text, figure.category) for figure in found]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        (
            "nl",
            "Niet 41 leden, zoals eerst gemeld, maar 38 zijn er gewond.",
            [("41", "injured"), ("38", "injured")],
        ),
        (
            "en",
            "Not 41 members, as the club had said, but 38 were hurt.",
            [("41", "injured"), ("38", "injured")],
        ),
        (
            "nl",
            "Er zijn vijftig krakers opgepakt, van wie er twintig nog niet vrij zijn.",
            [("vijftig", "detained"), ("twintig", "detained")],
        ),
        ("en", "Twelve passengers were not hurt.", [("Twelve", "other")]),
        (
            "en",
            "Four ushers were killed and so were at least a dozen singers.",
            [("Four", "killed"), ("at least a dozen", "killed")],
        ),
        (
            "en",
            "The town has four collapsed barns. Five, to be exact.",
            [("four", "damaged"), ("Five", "damaged")],
        ),
        (
            "nl",
            "Van de negen vermiste schippers zijn er twee begraven.",
            [("negen", "missing"), ("twee", "killed")],
        ),
    ],
)
def test_another_clause_tells_what_befell_them(code: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(code, text) == wanted


@pytest.mark.parametrize(
    ("code", "text", "category"),
    [
        ("nl", "Het aantal gewonden is herzien. De kliniek noemde maandag nog 48 patiënten.", "injured"),
        ("nl", "Het dodental stijgt. De academie telt 400 leerlingen.", "other"),
        ("nl", "Het aantal gewonden stijgt. De politie telde op het plein 3.000 betogers.", "participants"),
        ("nl", "Wat er afbrandde, is omstreden. De verzekeraar houdt het op zes schuren.", "damaged"),
        (
            "en",
            "The number of missing has been revised. On Sunday the mayor still spoke of forty residents.",
            "missing",
        ),
        (
            "en",
            "The number of injured is rising. Police counted 3,000 protesters on the square.",
            "participants",
        ),
        ("nl", "De windhoos gooide vier tuinhuisjes in een vijver.", "damaged"),
        ("nl", "De rivier spaarde vier tuinhuisjes.", "other"),
        ("en", "The hail smashed ninety greenhouses.", "damaged"),
        ("en", "The storm threatens ninety greenhouses.", "other"),
        ("nl", "Aan een infectie bezweken negen zangers in de kliniek.", "killed"),
        ("nl", "Voor drieduizend dorpelingen las de notaris de namen van de doden voor.", "participants"),
        ("en", "Before three thousand villagers the bishop read the names of the dead.", "participants"),
        ("nl", "Het verdrag is door 61 burgemeesters ondertekend nadat er doden waren gevallen.", "other"),
        ("nl", "Met negentig waren ze, imkers en telers, die maandag de brug bezetten.", "participants"),
        ("nl", "Na een week mochten er negen artsen vertrekken.", "released"),
        ("nl", "Van tientallen inwoners ontbreekt elk spoor.", "missing"),
    ],
)
def test_the_clause_tells_more_than_a_word_near_by(code: str, text: str, category: str) -> None:
    assert told(code, text)[-1][1] == category


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "De jongste van de slachtoffers was pas veertien."),
        ("nl", "De jongste gewonde is zes."),
        ("nl", "Meer dan de helft van de doden was nog geen 25."),
        ("nl", "Ze is al zestig en ligt in een kliniek."),
        ("nl", "Tussen twee operaties door sprak hij over de doden."),
        ("en", "More than half of the dead were not yet 25."),
        ("en", "Roughly one in ten residents has fled."),
    ],
)
def test_an_age_and_a_share_count_nobody(code: str, text: str) -> None:
    assert told(code, text) == []


def test_it_was_still_so_many_is_a_count() -> None:
    text = "The number of people missing fell to 109; on Monday it was still 117."
    assert told("en", text) == [("109", "missing"), ("117", "missing")]


def test_the_latest_is_not_the_youngest() -> None:
    assert told("nl", "De jongste aanslagen kostten twaalf soldaten het leven.") == [("twaalf", "killed")]
