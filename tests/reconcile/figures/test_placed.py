"""Which place a figure is bound to where its own words name none, and of parts that name one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from relaas.reconcile.figures.ledger import ledger
from tests.reconcile.figures.builders import LEAD, Report, entity

if TYPE_CHECKING:
    from relaas.model.figures import Category
    from relaas.reconcile.figures.told import Ledger


def counting(words: str, *, by: str | None = None, paragraph: int = 3) -> Ledger:
    """What is made of a sentence that opens with a place, and of words behind it."""
    report = Report("a.txt")
    report.figure(103)
    report.text += LEAD
    begins, place = len(report.text), report.word("België")
    report.word(words)
    ends = len(report.text) + len(f"{by} " if by else "") + len("20 doden")
    report.figure(20, by=by, paragraph=paragraph, sentence=(begins, ends))
    return ledger([report.told()], (entity("place", report, place),), "s-1")


def places(made: Ledger) -> list[str | None]:
    of = {series.id: series.place for series in made.series}
    return [of[figure.series] for figure in made.figures]


def test_a_place_that_its_sentence_opens_with_counts_it() -> None:
    made = counting("telt er")
    whole, part = places(made)
    assert whole is None
    assert part is not None
    assert [relation.relation for relation in made.relations] == ["different_scope"]


@pytest.mark.parametrize("words", ["- Er vielen", "rouwt, want er vielen", "vroeg Nepal om hulp voor"])
def test_but_a_dateline_another_clause_or_another_name_does_not(words: str) -> None:
    assert places(counting(words))[1] is None


def test_nor_does_it_what_somebody_else_counts_or_a_headline() -> None:
    assert places(counting("telt volgens", by="Reuters"))[1] is None
    assert places(counting("rouwt om", paragraph=0))[1] is None


@pytest.mark.parametrize(("category", "apart"), [("killed", True), ("injured", False)])
def test_a_part_of_another_place_than_its_whole_is_of_that_place(category: Category, *, apart: bool) -> None:
    report = Report("a.txt", text="")
    whole = report.figure(103, category=category, place="Duitsland")
    report.word(f"Rijnland {LEAD}")
    report.figure(60, place="Rijnland", part_of=whole)
    made = ledger([report.told()], (), "s-1")
    told_apart = "another place" in " ".join(relation.why for relation in made.relations)
    assert told_apart is apart


@pytest.mark.parametrize(("abroad", "apart"), [(0, False), (3, True)])
def test_the_country_of_a_story_sets_a_count_apart_only_where_another_counts_too(
    abroad: int, *, apart: bool
) -> None:
    report = Report("a.txt", text="")
    report.figure(95)
    report.word(LEAD)
    home, other = report.word("Spanje"), report.word("Portugal")
    report.figure(97, place=home, paragraph=3, bearings=("tallies",))
    report.figure(abroad, place=other, paragraph=4)
    places_of = [
        replace(entity("place", report, anchor), country=code, precision="country")
        for anchor, code in ((home, "ES"), (other, "PT"))
    ]
    places_of[0] = replace(places_of[0], mentions=places_of[0].mentions * 2)
    made = ledger([report.told()], tuple(places_of), "s-1")
    assert (made.figures[0].series != made.figures[1].series) is apart
