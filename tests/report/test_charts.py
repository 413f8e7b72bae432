"""Figures over time, drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.export import bundle
from relaas.report.charts.crowding import APART, abreast, free
from relaas.report.charts.drawing import ABOVE, BELOW, LEFT, RIGHT, Charts
from relaas.report.charts.scales import LONGEST, day_scale, days_of, value_scale
from relaas.report.labels import labels
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.figures import Figure
    from relaas.report.charts.drawing import Chart

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"
SAY = wording()


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def drawing(account: Account, figures: list[Figure]) -> Chart | None:
    charts = Charts(account.figure_relations, labels(account, SAY), SAY)
    return charts.of(figures, {figure.id: figure.anchor.text for figure in figures})


def of_series(account: Account, category: str) -> list[Figure]:
    return [figure for figure in account.figures if figure.category == category]


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2022-01-11", [date(2022, 1, 11)]),
        ("2022-01-11T14:05", [date(2022, 1, 11)]),
        ("2022-01-05/2022-01-11", [date(2022, 1, 5), date(2022, 1, 11)]),
        ("../2022-01-11", [date(2022, 1, 11)]),
        ("2024-02", [date(2024, 2, 1), date(2024, 2, 29)]),
        ("2022", []),
        ("2022-21", []),
        ("20XX", []),
    ],
)
def test_what_names_no_day_is_not_drawn_as_a_point(value: str, days: list[date]) -> None:
    assert days_of(value) == days


@given(st.sets(st.dates(date(1990, 1, 1), date(2040, 1, 1)), min_size=1, max_size=30))
def test_days_keep_their_order_and_stay_within_the_drawing(days: set[date]) -> None:
    scale = day_scale(days, LEFT, RIGHT)
    assert list(scale.days) == sorted(days)
    assert all(earlier < later for earlier, later in pairwise(scale.places))
    assert all(LEFT - 0.01 <= place <= RIGHT + 0.01 for place in scale.places)
    assert len(scale.breaks) == sum((b - a).days > LONGEST for a, b in pairwise(scale.days))


def test_a_long_pause_is_cut_and_said_to_be() -> None:
    scale = day_scale([date(2020, 1, 1), date(2020, 1, 2), date(2030, 1, 1)], 0, 60)
    assert scale.places == (0, 10, 60)
    assert scale.breaks == (35,)


@given(st.integers(0, 10**9))
def test_a_grid_has_few_lines_at_round_numbers_and_holds_the_greatest(greatest: int) -> None:
    scale = value_scale(greatest, ABOVE, BELOW)
    ticks = scale.ticks()
    assert 2 <= len(ticks) <= 6
    assert scale.top >= greatest
    assert ticks[0] == (BELOW, 0)
    assert str(scale.step).rstrip("0") in {"1", "2", "5"}


def test_an_interval_is_a_bar_and_an_open_end_is_drawn_open(account: Account) -> None:
    killed = of_series(account, "killed")
    chart = drawing(account, killed)
    assert chart
    by_id = {mark.id: mark for mark in chart.marks}
    open_up = next(figure for figure in killed if figure.high is None)
    assert by_id[open_up.id].open
    assert by_id[open_up.id].high < ABOVE
    exact = next(figure for figure in killed if figure.low == figure.high)
    assert by_id[exact.id].low == by_id[exact.id].high == by_id[exact.id].y
    assert "open" in chart.shapes


def test_a_day_that_is_not_certain_is_a_stretch(account: Account) -> None:
    first, second = (
        next(f for f in of_series(account, "killed") if f.low != 5),
        of_series(account, "killed")[-1],
    )
    vague = replace(first, as_of=replace(first.as_of, value=None, candidates=("2023-11-03", "2023-11-05")))
    chart = drawing(account, [vague, second])
    assert chart
    mark = next(mark for mark in chart.marks if mark.id == first.id)
    assert mark.first < mark.last
    assert "range" in chart.shapes


def test_what_one_does_to_another_is_a_line_between_them(account: Account) -> None:
    killed = of_series(account, "killed")
    chart = drawing(account, killed)
    assert chart
    ids = {figure.id for figure in killed}
    told = [r for r in account.figure_relations if {r.a, r.b} <= ids and r.relation in chart.kinds]
    assert len(chart.strokes) == len(told) > 0


def test_one_value_alone_is_not_drawn(account: Account) -> None:
    first = account.figures[0]
    assert drawing(account, [first]) is None
    assert drawing(account, [first, replace(first, id="f-2")]) is None


def test_marks_do_not_lie_on_one_another(account: Account) -> None:
    first = of_series(account, "killed")[0]
    many = [replace(first, id=f"f-{n}", number=5 + n % 2, low=5 + n % 2, high=5 + n % 2) for n in range(12)]
    chart = drawing(account, many)
    assert chart
    for n, left in enumerate(chart.marks):
        for right in chart.marks[n + 1 :]:
            assert abs(left.x - right.x) >= APART - 0.01 or abs(left.y - right.y) >= APART - 0.01


@given(st.lists(st.floats(0, 200), min_size=1, max_size=15))
def test_discs_of_one_day_stand_side_by_side_about_it(heights: list[float]) -> None:
    offsets = abreast(heights)
    for at, (height, offset) in enumerate(zip(heights, offsets, strict=True)):
        for other, beside in zip(heights[at + 1 :], offsets[at + 1 :], strict=True):
            assert abs(height - other) >= APART or abs(offset - beside) >= APART - 0.01
    if all(abs(height - heights[0]) >= APART for height in heights[1:]):
        assert offsets[0] == 0


def test_days_of_many_discs_get_the_room_they_need() -> None:
    days = [date(2024, 5, day) for day in (1, 2, 3, 13)]
    scale = day_scale(days, 0, 300, {days[0]: 100, days[1]: 40})
    assert scale.places == pytest.approx((0, 70, 70 + 230 / 6, 300))
    narrow = day_scale(days, 0, 70, {days[0]: 100, days[1]: 40})
    assert narrow.places[-1] == pytest.approx(70)
    assert list(narrow.places) == sorted(narrow.places)


def test_a_disc_whose_day_is_open_looks_for_a_free_place_in_its_stretch() -> None:
    assert free((0, 100), 10, [], (0, 400)) == 50
    place = free((0, 100), 10, [(50, 10)], (0, 400))
    assert APART <= abs(place - 50) <= APART + 4
    full = [(x, 10.0) for x in range(0, 101, 10)]
    assert 100 < free((0, 100), 10, full, (0, 400)) <= 400
    assert free((0, 100), 10, [(x, 10.0) for x in range(0, 401, 10)], (0, 400)) == 50
