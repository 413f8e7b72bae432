"""What tells growth tells a square from a line, by calls and by the clock."""

from __future__ import annotations

import gc

import pytest

from tests.growth import calls, growth, times_as_long


def _once(text: str) -> list[str]:
    return [_of(sign) for sign in text]


def _each_with_each(text: str) -> list[str]:
    return [_of(one) for one in text for _ in text]


def _rings(number: int) -> None:
    kept: list[list[object]] = [[] for _ in range(number)]
    for one in kept:
        one.append(one)


def _of(sign: str) -> str:
    return sign


def test_calls_are_counted() -> None:
    assert calls(_once, "a" * 400) - calls(_once, "a" * 100) == 300
    assert calls(_each_with_each, "a" * 400) - calls(_each_with_each, "a" * 100) == 150_000


def test_what_hangs_on_collections_is_not_counted() -> None:
    def collected(_phase: str, _info: dict[str, int]) -> None:
        _of("")

    gc.callbacks.append(collected)
    try:
        assert calls(_rings, 40_000) - calls(_rings, 10_000) == 0
    finally:
        gc.callbacks.remove(collected)


@pytest.mark.growth
def test_a_clock_tells_a_square_from_a_line() -> None:
    assert times_as_long(_once, "a" * 50_000, "a" * 200_000, bound=5.2) < 5.2
    assert times_as_long(_each_with_each, "a" * 400, "a" * 1_600, bound=5.2, tries=3) > 5.2


@pytest.mark.growth
def test_a_window_is_told_from_a_square() -> None:
    def looking_back(text: str) -> list[str]:
        return [_of(sign) for at in range(len(text)) for sign in text[max(0, at - 500) : at]]

    def made(size: int) -> str:
        return "a" * size

    assert times_as_long(looking_back, made(500), made(2_000), bound=5.2, tries=3) > 5.2
    assert growth(looking_back, made, 500, bound=5.2) < 5.2
    assert growth(_each_with_each, made, 200, bound=5.2, tries=2) > 5.2
