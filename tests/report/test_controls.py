"""What steers a screen is not shown."""

from __future__ import annotations

import pytest

from relaas.report.controls import one_line, readable, shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2Jrood\x1b]0;titel\x07", "[2Jrood]0;titel"),
        ("een\ntwee\r\ndrie\tvier\u2028vijf", "een twee drie vier vijf"),
        ("\u202egro.live\u202c", "gro.live"),
        ("\x9b31mrood", "31mrood"),
        ("\u2066a\u2069\u200f\u061c", "a"),
        ("caf\udce9", "caf\ufffd"),
        ("é – ‘ok’ 日本", "é – ‘ok’ 日本"),
    ],
)
def test_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_a_readable_text_keeps_its_length_and_lines() -> None:
    text = "a\x00b\nc\td\x85\udc80"
    assert readable(text) == "a\ufffdb\nc\td\ufffd\ufffd"
    assert len(readable(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("kort", "kort"),
        ("eenentwintig dagen", "eenentwintig…"),
        ("onafgebrokenheid", "onafgebrokenh…"),
        (" a  b\n c ", "a b c"),
    ],
)
def test_a_long_line_is_cut_at_a_space(text: str, short: str) -> None:
    assert shortened(text, 14) == short
