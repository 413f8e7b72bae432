"""The intervals of hedges, and the builders that refuse what does not fit together."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.model.quantities import (
    MAGNITUDES,
    Hedge,
    added,
    between,
    bounds,
    counted,
    hedged,
    magnitude,
    scaled,
    spanning,
)

OF_NUMBERS: list[Hedge] = [
    "exact", "about", "almost", "slightly_over", "more_than", "at_least", "less_than", "at_most",
]  # fmt: skip


def test_a_hedge_is_of_a_number_or_an_order_of_magnitude_or_a_range() -> None:
    assert set(get_args(Hedge)) == {*OF_NUMBERS, *MAGNITUDES, "between"}


@pytest.mark.parametrize(
    ("hedge", "number", "low", "high"),
    [
        ("exact", 16, 16, 16),
        ("about", 30, 27, 33),
        ("about", 7, 6, 8),
        ("almost", 8000, 7200, 7999),
        ("almost", 24, 21, 23),
        ("slightly_over", 2000, 2000, 2200),
        ("more_than", 160, 161, None),
        ("at_least", 57, 57, None),
        ("less_than", 30, 0, 29),
        ("at_most", 50, 0, 50),
        ("exact", Fraction(3, 2), 1, 2),
        ("at_least", Fraction(3, 2), 2, None),
        ("at_most", Fraction(3, 2), 0, 1),
        ("more_than", Fraction(3, 2), 2, None),
        ("less_than", Fraction(3, 2), 0, 1),
    ],
)
def test_the_literal_profile(hedge: Hedge, number: int, low: int, high: int | None) -> None:
    assert bounds(hedge, number) == (low, high)


@given(st.sampled_from(OF_NUMBERS), st.integers(0, 10**9))
def test_an_interval_is_never_empty_nor_below_zero(hedge: Hedge, number: int) -> None:
    low, high = bounds(hedge, number)
    assert low >= 0
    assert high is None or low <= high


@given(st.integers(1, 10**9))
def test_a_hedge_keeps_or_leaves_the_number_as_it_says(number: int) -> None:
    def holds(hedge: Hedge) -> bool:
        low, high = bounds(hedge, number)
        return low <= number and (high is None or number <= high)

    assert all(holds(hedge) for hedge in ("exact", "about", "slightly_over", "at_least", "at_most"))
    assert not any(holds(hedge) for hedge in ("almost", "more_than", "less_than"))


@given(st.sampled_from(OF_NUMBERS), st.integers(1, 10**6), st.integers(0, 10**4))
def test_a_larger_number_moves_no_bound_down(hedge: Hedge, number: int, more: int) -> None:
    (low, high), (other_low, other_high) = bounds(hedge, number), bounds(hedge, number + more)
    assert low <= other_low
    assert high is None or (other_high is not None and high <= other_high)


def test_the_first_hedge_with_a_bound_is_the_one_that_counts() -> None:
    number = counted(200)
    assert number
    inner = hedged("more_than", number)
    assert inner
    outer = hedged("at_least", inner)
    assert outer
    assert (outer.hedge, outer.hedges, outer.low, outer.high) == (
        "at_least",
        ("at_least", "more_than"),
        200,
        None,
    )


def test_few_adds_nothing_to_an_order_of_magnitude_nor_about_to_a_range() -> None:
    few = hedged("few", magnitude("thousands"))
    assert few
    assert (few.hedge, few.hedges, few.low, few.high) == ("thousands", ("few", "thousands"), 2000, 9999)
    some = between(30, 40)
    assert some
    about = hedged("about", some)
    assert about
    assert (about.hedge, about.low, about.high, about.number) == ("between", 30, 40, None)


def test_a_bound_around_an_order_of_magnitude_is_that_of_its_least_or_greatest() -> None:
    least, most = hedged("at_least", magnitude("tens")), hedged("at_most", magnitude("tens"))
    assert least
    assert most
    assert (least.number, least.hedge, least.low, least.high) == (None, "at_least", 20, None)
    assert (most.hedge, most.low, most.high) == ("at_most", 0, 99)


def test_what_is_refused() -> None:
    small, large = counted(12), magnitude("hundreds")
    assert small
    assert hedged("about", small, least=20) is None
    assert hedged("almost", small, step=10) is None
    assert hedged("almost", large, least=20) is None
    assert between(40, 30) is None
    assert between(1, 2, least=10) is None
    assert between(10, 20_000) is None  # ten thousand to twenty thousand, or ten?
    assert between(10, 15, shared=True) is None
    assert counted(29, above=36) is None
    assert spanning(large, magnitude("tens")) is None
    assert added(20, 3) is None
    assert added(100, 200) is None
    assert scaled(2000, 1000, most=999) is None


def test_ranges_share_what_they_are_told_in() -> None:
    shared, told = between(2, 300, shared=True), between(Fraction(3, 2), 2, unit=1_000_000)
    assert shared
    assert told
    assert (shared.low, shared.high) == (200, 300)
    assert (told.low, told.high) == (1_500_000, 2_000_000)
    assert (added(2000, 16), added(1_000_000, 2200), scaled(Fraction(3, 2), 10**6)) == (
        2016,
        1_002_200,
        1_500_000,
    )


def test_only_a_whole_number_counts() -> None:
    half, order = counted(Fraction(5, 2)), magnitude("tens")
    assert half
    assert (half.whole, order.whole) == (False, True)


def test_a_part_may_be_below_what_is_open_upward_and_nothing_is_above_that() -> None:
    dozens, at_least = magnitude("dozens"), counted(30, "at_least")
    assert at_least is not None
    assert dozens.may_be_below(at_least)
    assert not at_least.is_above(at_least)
    assert not dozens.is_above(at_least)


def test_what_meets_another_may_be_below_it_and_is_not_above_it() -> None:
    tens, few, ninety_nine = magnitude("tens"), magnitude("few"), counted(99)
    assert ninety_nine is not None
    assert few.may_be_below(tens)
    assert tens.is_above(few)
    assert not tens.may_be_below(few)
    assert tens.may_be_below(ninety_nine)
    assert not ninety_nine.may_be_below(tens)
    assert not ninety_nine.is_above(tens)
