"""What is glued to a stretch of words."""

from __future__ import annotations

import pytest

from relaas.lang.edges import apart
from relaas.lang.words import split


@pytest.mark.parametrize(
    "text",
    [
        "er zijn 30 doden",
        "30",
        "(30)",
        "“30”, zei hij",
        "'30 doden'",
        "er zijn er 30.",
        "30, 40",
        "30: veel",
        "– 30",
    ],
)
def test_what_stands_apart(text: str) -> None:
    words = split(text)
    assert apart(words, words.folded.index("30"), words.folded.index("30") + 1)


@pytest.mark.parametrize(
    "text",
    ["a30", "30e", "30-jarige", "30- tot", "2-30", "30-2", "30/2", "2/30", "2.30", "30.2", "2:30", ",30", "€30", "30%",
     "-30", "+30", "x.30", "30.nl", "30°", "f-30", "q=30&x"],
)  # fmt: skip
def test_what_is_part_of_something_else(text: str) -> None:
    words = split(text)
    assert not apart(words, words.folded.index("30"), words.folded.index("30") + 1)
