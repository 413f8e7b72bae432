"""Numbers and intervals in words."""

from __future__ import annotations

import pytest

from relaas.report.amounts import estimate, interval
from relaas.report.wording import wording

SAY = wording()


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 0, "0"),
        (16, 16, "16"),
        (1_250_000, 1_250_000, "1,250,000"),
        (161, None, "at least 161"),
        (0, 159, "at most 159"),
        (36, 44, "36–44"),
        (20_000, 99_999, "20,000–99,999"),
    ],
)
def test_an_interval_says_which_end_is_open(low: int, high: int | None, words: str) -> None:
    assert interval(low, high, SAY) == words


def test_an_estimate_is_never_without_its_interval() -> None:
    assert estimate(5, 5, 5, SAY) == "5"
    assert estimate(8, 9, None, SAY) == "9 (at least 8)"
    assert estimate(18, None, 22, SAY) == "18–22"
