"""Figures that count the same though their words do not show it: put right, copied, told by one source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relaas.reconcile.figures.ledger import ledger
from relaas.reconcile.figures.told import Told
from tests.reconcile.figures.builders import Report, stated


def test_a_part_taken_back_is_put_right_by_the_count_beside_it() -> None:
    report = Report("a.txt")
    whole = report.figure(40, category="injured", noun="gewonden")
    report.figure(3, category="injured", noun="Belgen", group=None, part_of=whole, status="withdrawn")
    report.figure(2, category="injured", noun="Belgen", group=None, part_of=whole)
    made = ledger([report.told()], (), "s-1")
    assert ("3", "withdraws", "2") in stated(made)


def test_a_count_of_another_noun_puts_nothing_right() -> None:
    report = Report("a.txt")
    whole = report.figure(40, category="injured", noun="gewonden")
    report.figure(3, category="injured", noun="Belgen", group=None, part_of=whole, status="withdrawn")
    report.figure(2, category="injured", noun="agenten", group="police", part_of=whole)
    made = ledger([report.told()], (), "s-1")
    assert not any(relation == "withdraws" for _, relation, _ in stated(made))


def test_of_several_counts_the_one_that_is_near_in_size_stands_instead() -> None:
    report = Report("a.txt")
    report.figure(31, paragraph=0)
    report.figure(20, paragraph=1)
    report.figure(34, paragraph=1, status="withdrawn")
    made = ledger([report.told()], (), "s-1")
    assert ("34", "withdraws", "31") in stated(made)


@pytest.mark.parametrize(("by", "relation"), [("Rode Kruis", "updates"), ("politie", None)])
def test_a_source_with_a_name_counts_one_thing_by_two_words(by: str, relation: str | None) -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-08",), "De Andere")
    first.figure(244, by=by, place="Gilan", paragraph=3)
    second.figure(252, by=by, paragraph=3)
    made = ledger([first.told(), second.told()], (), "s-1")
    assert [r for _, r, _ in stated(made) if r == "updates"] == ([relation] if relation else [])


@pytest.mark.parametrize("copy", [True, False])
def test_what_stands_in_a_copied_sentence_counts_the_same(copy: bool) -> None:
    first, second = Report("a.txt", ("2024-05-06",), "De Ene"), Report("b.txt", ("2024-05-06",), "De Andere")
    first.figure(7, noun="mensen", place="Gilan")
    second.figure(7, noun="mensen")
    one, other = first.told(), second.told()
    if copy:
        other = Told(replace(other.document, copy_of=one.document.id), other.mentions, other.timexes)
    made = ledger([one, other], (), "s-1")
    assert (("7", "agrees", "7") in stated(made)) is copy
