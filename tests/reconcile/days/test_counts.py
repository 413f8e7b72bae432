"""How long ago something was whose date stands beside says of what day a report is, or after what day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from relaas.model.time.operators import Lasting
from relaas.reconcile.publications import date_documents
from tests.reconcile.days.builders import Written, on, weekday

if TYPE_CHECKING:
    from relaas.model.timexes import Tense

MONTH = "2023-05"


def _days(report: Written) -> set[int]:
    ((published, _),) = date_documents([report.material()])
    return {date.fromisoformat(str(day)).day for day in published.candidates}


def _counted(count: int, unit: str, tense: Tense = "past", *, named: int | None = None) -> Written:
    text = "Friday , 18 days after the breach of May 8 , the warden resigned ."
    report = Written("Courier", MONTH, text)
    if named is not None:
        report.time("Friday", weekday(named))
    report.time(
        "18 days", Lasting(((Fraction(count), unit),)), tense, counted=True, dated=len(report.times) + 1
    )
    return report.time("May 8", on(8, 5))


def test_it_is_from_no_day_before_what_it_tells_as_past() -> None:
    assert _days(_counted(18, "day")) == set(range(25, 32))
    assert _days(_counted(2, "week")) == set(range(19, 32)), "told in weeks it is within days"


def test_the_day_beside_is_the_one_that_is_counted_to() -> None:
    assert min(_days(_counted(18, "day", named=5))) == 26
    assert min(_days(_counted(9, "day", named=3))) == 17


@pytest.mark.parametrize("tense", ["future", "present"])
def test_what_is_not_told_as_past_may_come(tense: Tense) -> None:
    assert 20 in _days(_counted(18, "day", tense))


def test_months_go_by_the_calendar() -> None:
    report = Written("Courier", MONTH, "A month after the attack of April 20 he was caught .")
    report.time("A month", Lasting(((Fraction(1), "month"),)), counted=True, dated=1)
    assert min(_days(report.time("April 20", on(20, 4)))) == 17
