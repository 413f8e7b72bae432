"""The words of a statement, with the quotation marks of the text."""

from __future__ import annotations

import pytest

from relaas.model.anchors import Anchor
from relaas.report.sayings import sayings


def anchors(text: str, *parts: str) -> list[Anchor]:
    return [Anchor.of(text, text.index(part), text.index(part) + len(part)) for part in parts]


@pytest.mark.parametrize(
    ("text", "parts", "shown"),
    [
        ("„Het is stil”, zei ze.", ["Het is stil"], "„Het is stil”"),
        ("Ze zei: «Het is stil.» En ging.", ["Het is stil"], "«Het is stil.»"),
        ("'Stil', zei ze, 'en leeg.'", ["Stil", "en leeg"], "'Stil' … 'en leeg.'"),
        ("‘Is het stil? Ja!’ zei ze.", ["Is het stil", "Ja"], "‘Is het stil? Ja!’"),
        ("Ze zei: “Het is stil. Er is niemand.", ["Het is stil", "Er is niemand"], None),
        ("Ze zei:\n– Het is\nstil.", ["Het is\nstil"], "Het is stil"),
        ("Stil", ["Stil"], "Stil"),
    ],
)
def test_what_is_quoted_keeps_its_marks(text: str, parts: list[str], shown: str | None) -> None:
    assert sayings(text, anchors(text, *parts), "direct") == (shown or "“Het is stil. Er is niemand")


@pytest.mark.parametrize("mode", ["indirect", "mixed"])
def test_a_mark_of_somebody_elses_quotation_is_left_alone(mode: str) -> None:
    text = "“Hij zegt dat het stil is”, zei ze."
    assert sayings(text, anchors(text, "het stil is"), mode) == "het stil is"  # type: ignore[arg-type]


def test_marks_around_the_whole_of_what_is_quoted_in_part_are_kept() -> None:
    text = "Hij noemde het “een ramp”."
    assert sayings(text, anchors(text, "een ramp"), "mixed") == "“een ramp”"


def test_it_is_one_line_without_signs_that_steer() -> None:
    text = "a\x1b[2J\u202e b\n\tc"
    assert sayings(text, [Anchor.of(text, 0, len(text))], "indirect") == "a[2J b c"


def test_nothing_said_is_no_words() -> None:
    assert sayings("x", [], "direct") == ""
