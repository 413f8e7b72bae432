"""The pattern language: what each sign means, and what is refused."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.errors import PackError
from relaas.lang.patterns import compile_pattern
from relaas.lang.words import BREAK, split

if TYPE_CHECKING:
    from collections.abc import Sequence


class Kinds:
    """Kinds given by hand: each of their words is worth itself."""

    def __init__(self, text: str, **kinds: set[str]) -> None:
        self.words = split(text)
        self.kinds = kinds

    def of_kind(self, kind: str, index: int) -> Sequence[tuple[int, Any]]:
        word = self.words.folded[index] if index < len(self.words.folded) else ""
        return [(index + 1, word)] if word in self.kinds[kind] else []


def matches(pattern: str, text: str, **kinds: set[str]) -> list[tuple[int, dict[str, Any]]]:
    lookup = Kinds(text, **kinds)
    return [(end, dict(found)) for end, found in compile_pattern(pattern).match(lookup.words, 0, lookup)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("over twee dagen", "Over twee dagen", [(3, {})]),
        ("over twee dagen", "over drie dagen", []),
        ("(in|op) het", "op het plein", [(2, {})]),
        ("de? week", "week", [(1, {})]),
        ("de? week", "de week", [(2, {})]),
        ("<n:1..31> mei", "7 mei", [(2, {"n": 7})]),
        ("<n:1..31> mei", "32 mei", []),
        ("<m:00..59> uur", "05 uur", [(2, {"m": 5})]),
        ("<m:00..59> uur", "5 uur", []),
        ("<h:0..24>~.~<m:00..59>", "18.30", [(3, {"h": 18, "m": 30})]),
        ("<h:0..24>~.~<m:00..59>", "18. 30", []),
        ("week !van", "week van", []),
        ("week !van", "week in", [(1, {})]),
        ("week !van", "week", [(1, {})]),
        ("jaar !(~-)", "jaar -", [(1, {})]),
        ("jaar !(~-)", "jaar-", []),
        ("a.s.", "a.s.", [(4, {})]),
        ("a.s.", "a. s.", []),
        ("'s avonds", "’s Avonds", [(2, {})]),
        ("<any> x", "woord x", [(2, {})]),
        ("in ^may", "in May", [(2, {})]),
        ("in ^may", "in may", []),
        ("^(may|june) 3", "June 3", [(2, {})]),
        ("<any> x", ", x", []),
        ("<d:day> (vroeg|laat)?", "maandag laat", [(2, {"d": "maandag"}), (1, {"d": "maandag"})]),
        ("in [ <d:day> ]", "in maandag", [(2, {"[": 1, "d": "maandag", "]": 2})]),
    ],
)
def test_meaning(pattern: str, text: str, expected: list[tuple[int, dict[str, Any]]]) -> None:
    assert matches(pattern, text, day={"maandag"}) == expected


@pytest.mark.parametrize(
    "pattern", ["", "(a", "a)", "a | ", "?", "~", "!", "<n:5>", "<N:1..2>", "a < b", "a? b?", "!a", ">"]
)
def test_refused(pattern: str) -> None:
    with pytest.raises(PackError, match="pattern"):
        compile_pattern(pattern)


def test_no_match_crosses_a_blank_line() -> None:
    assert matches("vorige week", "vorige\nweek") == [(2, {})]
    assert matches("vorige week", "vorige\n\nweek") == []
    assert matches("<any> week", "\n\nweek") == []


@given(st.text(max_size=200))
def test_words_keep_their_places(text: str) -> None:
    words = split(text)
    places = list(zip(words.starts, words.ends, strict=True))
    assert all(start < end for start, end in places)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(places))
    assert words.folded[-1] == ""
    for folded, (start, end) in zip(words.folded[:-1], places, strict=True):
        assert folded in (BREAK, "'s", text[start:end].lower())
    assert sum(end - start for start, end in places) >= len("".join(text.split()))
