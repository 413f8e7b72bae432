"""Half-open intervals: construction, meeting, containment, hulls; as laws over any instants."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.model.time.intervals import Interval

INSTANTS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1))  # noqa: DTZ001 - local times


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    start = draw(st.none() | INSTANTS)
    end = draw(st.none() | INSTANTS)
    if start is not None and end is not None and end < start:
        start, end = end, start
    return Interval(start, end)


@given(intervals(), intervals())
def test_meeting_is_symmetric(left: Interval, right: Interval) -> None:
    assert left.meets(right) == right.meets(left)


@given(intervals())
def test_everything_lies_within_itself_and_all_time(one: Interval) -> None:
    assert one.within(one)
    assert one.within(Interval(None, None))


@given(intervals(), intervals())
def test_the_hull_holds_both_and_is_the_same_from_either_side(left: Interval, right: Interval) -> None:
    hull = left.hull(right)
    assert left.within(hull)
    assert right.within(hull)
    assert hull == right.hull(left)


@given(intervals(), intervals(), intervals())
def test_containment_is_transitive(one: Interval, two: Interval, three: Interval) -> None:
    if one.within(two) and two.within(three):
        assert one.within(three)


@given(INSTANTS, st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=9)))
def test_neighbours_do_not_meet(start: datetime, length: timedelta) -> None:
    middle = start + length
    first, second = Interval.between(start, middle), Interval.between(middle, middle + length)
    assert not first.meets(second)
    assert first.meets(Interval.exactly(start))
    assert not first.meets(Interval.exactly(middle))
    assert second.meets(Interval.exactly(middle))


@given(INSTANTS)
def test_open_ends_meet_whatever_lies_their_way(at: datetime) -> None:
    assert Interval.above(at).meets(Interval.exactly(at))
    assert not Interval.under(at).meets(Interval.exactly(at))
    assert not Interval.under(at).meets(Interval.above(at))
    assert Interval.above(at).is_open
    assert not Interval.exactly(at).is_open


def test_an_interval_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Interval(datetime(2024, 1, 2), datetime(2024, 1, 1))  # noqa: DTZ001
