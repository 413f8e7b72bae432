"""Days out of EDTF texts."""

from __future__ import annotations

from datetime import date

import pytest

from relaas.reconcile.figures.spans import EVER, Span, hull, span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-05-16", date(2024, 5, 16), date(2024, 5, 16)),
        ("2024-05-16T21:00", date(2024, 5, 16), date(2024, 5, 16)),
        ("2024-05-16T21:00:00+02:00", date(2024, 5, 16), date(2024, 5, 16)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-05-02/2024-05-11", date(2024, 5, 2), date(2024, 5, 11)),
        ("2024-05-02/..", date(2024, 5, 2), date.max),
        ("../2024-05", date.min, date(2024, 5, 31)),
    ],
)
def test_spans(text: str, first: date, last: date) -> None:
    assert span(text) == Span(first, last)


@pytest.mark.parametrize(
    "text", ["P3D", "2024-21", "199X", "2024-02-31", "0000", "", "2024-05-09/2024-05-02"]
)
def test_what_names_no_days(text: str) -> None:
    assert span(text) is None


def test_hull() -> None:
    assert hull([]) == EVER
    one, other = span("2024-05-02"), span("2024-05-09")
    assert one is not None
    assert other is not None
    assert hull([other, one]) == Span(one.first, other.last)
    assert one.before(other)
    assert not other.before(one)
