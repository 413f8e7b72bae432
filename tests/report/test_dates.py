"""Dates in words."""

from __future__ import annotations

import pytest

from relaas.report.dates import in_words, spread
from relaas.report.wording import wording


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-01-11", "Tue 11 Jan 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        ("2022-01-11T14:05:00+01:00", "Tue 11 Jan 2022, 14:05 (+01:00)"),
        ("2022-10-08T21:00", "Sat 8 Oct 2022, 21:00"),
        ("2022-01-03/2022-01-11", "3 to 11 Jan 2022"),
        ("2022-02-28/2022-03-03", "28 Feb to 3 Mar 2022"),
        ("2021-12-28/2022-01-03", "28 Dec 2021 to 3 Jan 2022"),
        ("2022-01/2022-04", "January 2022 to April 2022"),
        ("2022-01-07/..", "since Fri 7 Jan 2022"),
        ("../2022-01-10", "until Mon 10 Jan 2022"),
        ("202X", "2020s"),
        ("19XX", "1900s (century)"),
        ("2022-XX", "some day in 2022"),
        ("2022-01-XX", "some day in January 2022"),
        ("2022-24", "winter 2022"),
        ("2022-01~", "January 2022 (approximate)"),
        ("2022?", "2022 (uncertain)"),
        ("P1D", "1 day"),
        ("PT2H30M", "2 hours 30 minutes"),
        ("P3W", "3 weeks"),
        (None, "date unknown"),
        ("2022-02-30", "2022-02-30"),
        ("2022-13", "2022-13"),
        ("P", "P"),
        ("nu\x1b[31m", "nu[31m"),
    ],
)
def test_a_value_in_words(value: str | None, words: str) -> None:
    assert in_words(value, wording()) == words


@pytest.mark.parametrize(
    ("candidates", "words"),
    [
        (("2022-01-03", "2022-01-04", "2022-01-11"), "between 3 and 11 Jan 2022"),
        (("2022-01-03/2022-01-09", "2022-01-10/2022-01-16"), "3 to 9 Jan 2022 or 10 to 16 Jan 2022"),
        (("2022-01-03/..", "2022-01-04/.."), "since Mon 3 Jan 2022 or since Tue 4 Jan 2022"),
    ],
)
def test_candidates_are_a_range_and_never_a_point(candidates: tuple[str, ...], words: str) -> None:
    assert spread(candidates, wording()) == words
