"""What runs from right to left, or steers that."""

from __future__ import annotations

import sys
from unicodedata import bidirectional

from relaas.report.directions import turned, turns


def test_every_sign_that_turns_is_seen() -> None:
    turning = {"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"}
    for number in range(sys.maxunicode + 1):
        assert turns(f"a{chr(number)}") == (bidirectional(chr(number)) in turning)


def test_only_what_turns_says_so() -> None:
    assert turned("„Één” – 5 € in Łódź") == ""
    assert turned("in قطر") == " dir=auto"
