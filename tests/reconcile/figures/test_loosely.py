"""People at large here, and there a word that any of them could go by."""

from __future__ import annotations

import pytest

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import Report, stated


def of(*reports: Report) -> list[tuple[str, str, str]]:
    return stated(ledger([report.told() for report in reports], (), "s-1"))


def pair() -> tuple[Report, Report]:
    return Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")


@pytest.mark.parametrize(
    ("noun", "group"), [("mannen", "men"), ("vrijwilligers", "rescuers"), ("relletjesmakers", None)]
)
def test_whoever_is_held_may_go_by_another_word(noun: str, group: str | None) -> None:
    first, second = pair()
    first.figure(6, category="detained", noun=noun, group=group, paragraph=0)
    second.figure(9, category="detained", noun="arrestaties", paragraph=0)
    assert of(first, second) == [("6", "updates", "9")]


@pytest.mark.parametrize(("noun", "group"), [("agenten", "police"), ("kinderen", "children")])
def test_a_side_or_an_age_sets_apart(noun: str, group: str) -> None:
    first, second = pair()
    first.figure(6, category="detained", noun=noun, group=group, paragraph=0)
    second.figure(9, category="detained", noun="arrestaties", paragraph=0)
    assert ("6", "updates", "9") not in of(first, second)


def test_counts_far_apart_are_two() -> None:
    first, second = pair()
    first.figure(5, category="detained", noun="mannen", group="men", paragraph=0)
    second.figure(100, category="detained", noun="arrestaties", paragraph=0)
    assert ("5", "updates", "100") not in of(first, second)


def test_a_report_that_tells_both_tells_two() -> None:
    first, second = pair()
    first.figure(12, noun="arbeiders", group="workers", paragraph=0)
    first.figure(30, paragraph=0)
    second.figure(31, paragraph=0)
    assert ("12", "updates", "31") not in of(first, second)
