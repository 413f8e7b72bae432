"""Numbers in letters: spelled by the rules of the language, read back by the pack."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from relaas.lang import packs
from relaas.lang.words import split

ONES = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]  # fmt: skip
TENS = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]

DUTCH = packs.load("nl").quantities


def below_hundred(n: int, trema: bool) -> str:
    if n < 20:
        return ONES[n]
    one = ONES[n % 10]
    link = "ën" if trema and one.endswith("e") else "en"
    return (one + link if one else "") + TENS[n // 10]


def below_thousand(n: int, trema: bool, link: str) -> str:
    hundreds, rest = divmod(n, 100)
    head = ("" if hundreds == 1 else ONES[hundreds]) + "honderd" if hundreds else ""
    return head + (link if head and rest else "") + below_hundred(rest, trema)


def spell(n: int, trema: bool, link: str) -> str:
    """A whole number as the rules of spelling have it: a space behind `duizend` and around `miljoen`."""
    parts = []
    millions, rest = divmod(n, 1_000_000)
    if millions:
        parts.append(below_thousand(millions, trema, link) + " miljoen")
    thousands, rest = divmod(rest, 1000)
    if thousands:
        parts.append(("" if thousands == 1 else below_thousand(thousands, trema, link)) + "duizend")
    if rest:
        parts.append(below_thousand(rest, trema, link))
    return " ".join(parts)


def read(text: str) -> list[tuple[str, int | None]]:
    words = split(text)
    return [(text[words.starts[h.first] : words.ends[h.last - 1]], h.value.number) for h in DUTCH.hits(words)]


@given(st.integers(2, 10**9 - 1), st.booleans(), st.sampled_from(["", "en"]))
def test_what_is_spelled_is_read_back(n: int, trema: bool, link: str) -> None:
    assume(n % 1000 != 1)  # a bare "een" behind a space is the article
    text = spell(n, trema, link)
    assert read(f"Er zijn {text} mensen.") == [(text, n)]


@given(st.integers(1001, 999_999), st.booleans())
def test_what_is_written_as_one_word_is_read_back(n: int, trema: bool) -> None:
    text = spell(n, trema, "").replace(" ", "")
    assert read(text) == [(text, n)]


@given(st.integers(1000, 10**12), st.sampled_from([".", ",", " ", "\u00a0", "\u202f"]))
def test_digits_in_groups_of_three_are_read_back(n: int, separator: str) -> None:
    text = f"{n:,}".replace(",", separator)
    if n < 10**12:
        assert read(f"Er zijn {text} mensen.") == [(text, n)]


@given(st.text(alphabet="eënhodrduizt vijfwa", max_size=60))
def test_letters_that_make_no_number_break_nothing(text: str) -> None:
    for found, _ in read(text):
        assert found in text


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("één", 1),
        ("vijfentwintighonderd", 2500),
        ("tweeëntwintighonderd", 2200),
        ("honderdduizend", 100_000),
        ("driehonderdeenentachtigduizend", 381_000),
        ("een", None),
        ("honderden", None),
        ("honderdhonderd", None),
        ("duizendduizend", None),
        ("tweedriehonderd", None),
        ("honderdnul", None),
        ("achter", None),
        ("driest", None),
        ("eenheid", None),
    ],
)
def test_words(word: str, number: int | None) -> None:
    assert DUTCH.numerals["number_word"].read(word) == number


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("derde", 3),
        ("eerste", 1),
        ("achtste", 8),
        ("honderdachtste", 108),
        ("twintigsten", 20),
        ("acht", None),
    ],
)
def test_ordinals(word: str, number: int | None) -> None:
    assert DUTCH.numerals["ordinal_word"].read(word) == number


@pytest.mark.parametrize(
    ("word", "number"), [("dertigtal", 30), ("honderdvijftigtal", 150), ("elftal", None), ("getal", None)]
)
def test_words_that_say_about(word: str, number: int | None) -> None:
    assert DUTCH.numerals["tal"].read(word) == number
