"""What the dated reports of an event say together of the day of one that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.reconcile.dating import weigh
from relaas.reconcile.days.clues import clues
from relaas.reconcile.days.surroundings import BEHIND, surroundings
from relaas.reconcile.days.witnesses import Witness
from relaas.reconcile.publications import possible_days
from tests.reconcile.days.builders import report, single

if TYPE_CHECKING:
    from tests.reconcile.days.builders import Written


def witness(written: Written) -> Witness:
    material = written.material()
    days = possible_days(material.document.published.shown)
    return Witness.of(written.outlet, weigh(material.times, days), material.times, clues(material))


def test_less_speaks_against_days_of_which_no_dated_report_could_tell() -> None:
    one, other = witness(single()), witness(report("De Andere", "2024-05-13", "Meer volgt."))
    found = surroundings(one, [other])
    away = {
        candidate.day.day: objection.weight
        for candidate, objections in zip(one.candidates, found, strict=True)
        for objection in objections
        if "days away" in objection.text and "look back on no day" in objection.text
    }
    assert away[22] == pytest.approx(away[4] * BEHIND)  # nine days behind it, and nine before
