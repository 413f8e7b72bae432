from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.text.offsets import OffsetMap, Piece, utf16
from relaas.text.rewriting import Edit, rewrite

TEXTS = st.text(alphabet="ab \r\né😀\u202e", max_size=30)


@st.composite
def rewritten(
    draw: st.DrawFn, text: str | None = None, *, insertions: bool = True
) -> tuple[str, str, OffsetMap]:
    text = draw(TEXTS) if text is None else text
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits = [
        Edit(a, b, draw(TEXTS)) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if insertions or a < b
    ]
    derived, offsets = rewrite(text, edits)
    return text, derived, offsets


@st.composite
def pieces(draw: st.DrawFn, length: int | None = None) -> list[Piece]:
    made = draw(
        st.lists(
            st.one_of(
                st.integers(0, 4).map(Piece.keep),
                st.integers(0, 4).map(Piece.drop),
                st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda pair: Piece.swap(*pair)),
            ),
            max_size=8,
        )
    )
    if length is None:
        return made
    fitted: list[Piece] = []
    for piece in made:
        if piece.source <= length:
            fitted.append(piece)
            length -= piece.source
    return [*fitted, Piece.keep(length)]


def spans(length: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda pair: (min(pair), max(pair)))


def test_a_header_and_carriage_returns() -> None:
    text, offsets = rewrite("\ufeff date 2022-01 Een\r\ntwee", [Edit(0, 15), Edit(18, 19)])
    assert text == "Een\ntwee"
    assert offsets.to_source(0, 3) == (15, 18)
    assert offsets.to_source(4, 8) == (20, 24)
    assert offsets.to_derived(0, 24) == (0, 8)
    assert offsets.to_derived(2, 9) == (0, 0)


def test_a_bound_inside_a_replacement_moves_outward() -> None:
    _, offsets = rewrite("aXXXb", [Edit(1, 4, "yy")])
    assert offsets.to_source(2, 3) == (1, 4)
    assert offsets.to_derived(2, 3) == (1, 3)


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="does not lie"):
        OffsetMap.identity(3).to_derived(2, 4)
    with pytest.raises(ValueError, match="cannot follow"):
        rewrite("abc", [Edit(1, 2), Edit(0, 1)])
    with pytest.raises(ValueError, match="does not begin"):
        OffsetMap.identity(3).then(OffsetMap.identity(4))
    with pytest.raises(ValueError, match="no piece"):
        Piece(1, 2, aligned=True)


@given(st.data(), rewritten(insertions=False))
def test_round_trips_never_lose_a_character(data: st.DataObject, case: tuple[str, str, OffsetMap]) -> None:
    text, derived, offsets = case
    assert (offsets.source_length, offsets.derived_length) == (len(text), len(derived))
    start, end = data.draw(spans(len(derived)))
    back = offsets.to_derived(*offsets.to_source(start, end))
    if start < end:
        assert back[0] <= start
        assert end <= back[1]


@given(st.data(), TEXTS)
def test_anchors_stay_equal_where_only_whole_characters_were_dropped(data: st.DataObject, text: str) -> None:
    gone = sorted(data.draw(st.sets(st.integers(0, max(len(text) - 1, 0)), max_size=len(text))))
    derived, offsets = rewrite(text, [Edit(i, i + 1) for i in gone if i < len(text)])
    start, end = data.draw(spans(len(derived)))
    low, high = offsets.to_source(start, end)
    assert "".join(c for i, c in enumerate(text) if low <= i < high and i not in gone) == derived[start:end]
    assert start == end or offsets.to_derived(low, high) == (start, end)


@given(st.data(), pieces())
def test_monotone(data: st.DataObject, cut: list[Piece]) -> None:
    offsets = OffsetMap.of(cut)
    marks = sorted(data.draw(st.lists(st.integers(0, offsets.source_length), min_size=2, max_size=6)))
    starts = [offsets.to_derived(mark, offsets.source_length)[0] for mark in marks]
    ends = [offsets.to_derived(0, mark)[1] for mark in marks]
    assert starts == sorted(starts)
    assert ends == sorted(ends)


@given(st.data(), pieces())
def test_the_inverse_of_the_inverse(data: st.DataObject, cut: list[Piece]) -> None:
    offsets = OffsetMap.of(cut)
    assert offsets.inverse().inverse() == offsets
    span = data.draw(spans(offsets.derived_length))
    assert offsets.to_source(*span) == offsets.inverse().to_derived(*span)


@given(st.data())
def test_composition_holds_every_character_that_both_keep(data: st.DataObject) -> None:
    text, middle, first = data.draw(rewritten())
    _, derived, second = data.draw(rewritten(middle))
    both = first.then(second)
    assert (both.source_length, both.derived_length) == (len(text), len(derived))
    for at in range(len(text)):
        step = first.to_derived(at, at + 1)
        low, high = both.to_derived(at, at + 1)
        if step[0] < step[1] and (far := second.to_derived(*step))[0] < far[1]:
            assert low <= far[0]
            assert far[1] <= high


@given(TEXTS)
def test_utf16_counts_as_a_browser_does(text: str) -> None:
    offsets = utf16(text)
    assert offsets.derived_length == len(text.encode("utf-16-le")) // 2
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            low, high = offsets.to_derived(start, end)
            assert text.encode("utf-16-le")[2 * low : 2 * high].decode("utf-16-le") == text[start:end]
            assert offsets.to_source(low, high) == (start, end)


@given(TEXTS)
def test_utf16_after_a_rewrite(text: str) -> None:
    plain, offsets = rewrite(text, [Edit(i, i + 1) for i, c in enumerate(text) if c == "\r"])
    both = offsets.then(utf16(plain))
    for at in range(len(plain)):
        assert both.to_derived(*offsets.to_source(at, at + 1)) == utf16(plain).to_derived(at, at + 1)
