"""Words with what stands around them."""

from __future__ import annotations

from relaas.model.anchors import Anchor
from relaas.report.excerpts import Excerpt, excerpt, phrase

TEXT = "Een  lange\n\nregel met\u202e zeker drie doden in Oost\x1b[2J."
AT = TEXT.index("zeker")
WORDS = Anchor.of(TEXT, AT, AT + len("zeker drie"))


def test_what_is_cut_off_is_an_ellipsis() -> None:
    assert excerpt(TEXT, WORDS, 10) == Excerpt("…met ", "zeker drie", " doden…")


def test_a_word_that_fills_all_the_room_is_cut() -> None:
    assert excerpt(TEXT, WORDS, 3) == Excerpt("…t ", "zeker drie", " do…")


def test_the_whole_text_has_none() -> None:
    made = excerpt(TEXT, WORDS, 100)
    assert str(made) == "Een lange regel met zeker drie doden in Oost[2J."


def test_a_phrase_keeps_to_its_stretch() -> None:
    assert phrase(TEXT, WORDS, WORDS.start, WORDS.end + 6) == Excerpt("", "zeker drie", " doden")
