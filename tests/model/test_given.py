"""What a person gives instead of a value: fields of a quantity, each on its own."""

from __future__ import annotations

from typing import Any

import pytest

from relaas.model.given import is_day, requantified
from relaas.model.quantities import MAGNITUDES, Quantity, bounds

FIFTEEN = Quantity(15, "at_least", ("at_least",), *bounds("at_least", 15))
DOZENS = Quantity(None, "tens", ("tens",), *MAGNITUDES["tens"])


@pytest.mark.parametrize(
    ("was", "value", "made"),
    [
        (FIFTEEN, {"number": 16}, Quantity(16, "at_least", ("at_least",), 16, None)),
        (FIFTEEN, {"hedge": "exact"}, Quantity(15, "exact", (), 15, 15)),
        (FIFTEEN, {"number": 16, "hedge": "exact"}, Quantity(16, "exact", (), 16, 16)),
        (FIFTEEN, {"high": 20}, Quantity(15, "at_least", ("at_least",), 15, 20)),
        (FIFTEEN, {"hedge": "tens"}, DOZENS),
        (
            FIFTEEN,
            {"hedge": "between", "low": 14, "high": 16},
            Quantity(None, "between", ("between",), 14, 16),
        ),
        (DOZENS, {"number": 30}, Quantity(30, "exact", ("tens",), 30, 30)),
        (DOZENS, {"number": 30, "hedge": "about"}, Quantity(30, "about", ("about",), 27, 33)),
        (FIFTEEN, {"number": 16, "hedge": "exact", "high": None}, Quantity(16, "exact", (), 16, None)),
        (FIFTEEN, {"category": "killed"}, FIFTEEN),
    ],
)
def test_what_is_not_named_stays_as_the_words_have_it(
    was: Quantity, value: dict[str, Any], made: Quantity
) -> None:
    assert requantified(was, value) == made


@pytest.mark.parametrize(
    ("was", "value", "says"),
    [
        (FIFTEEN, {"high": 10}, "a low, 15, above its high, 10"),
        (FIFTEEN, {"number": 30, "hedge": "tens"}, "which has none"),
        (DOZENS, {"hedge": "about"}, "has no number for the hedge 'about'"),
    ],
)
def test_fields_that_do_not_fit_together_are_refused(was: Quantity, value: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        requantified(was, value)


@pytest.mark.parametrize(
    ("text", "answer"), [("2024-02-29", True), ("2023-02-29", False), ("2024-2-1", False)]
)
def test_a_day_is_one_of_the_calendar(text: str, answer: bool) -> None:
    assert is_day(text) is answer
