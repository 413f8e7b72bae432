"""ISO 8601 durations."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.export.edtf import is_duration
from relaas.model.time.durations import CODES, MULTIPLES, iso


@pytest.mark.parametrize(
    ("amounts", "text"),
    [
        ({"hour": 8}, "PT8H"),
        ({"year": Fraction(3, 2)}, "P1Y6M"),
        ({"hour": Fraction(1, 2)}, "PT30M"),
        ({"day": 2, "hour": 3}, "P2DT3H"),
        ({"century": 1}, "P100Y"),
        ({"week": 2}, "P2W"),
        ({"day": 0}, "P0D"),
        ({"month": Fraction(3, 2)}, "P1.5M"),
    ],
)
def test_written(amounts: dict[str, Fraction], text: str) -> None:
    assert iso({unit: Fraction(n) for unit, n in amounts.items()}) == text


@given(st.sampled_from([*CODES, *MULTIPLES]), st.integers(1, 5000))
def test_whole_amounts_are_durations(unit: str, count: int) -> None:
    assert is_duration(iso({unit: Fraction(count)}))
