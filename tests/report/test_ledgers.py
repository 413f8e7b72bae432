"""The order of the ledger, and parts under their whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from relaas.export import bundle
from relaas.model.figures import AsOf, Category, Counted, FigureRelation
from relaas.report.ledgers import CATEGORIES, entries, flat, numbers, population
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.figures import Figure

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"
SAY = wording()


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def by_words(account: Account, words: str) -> Figure:
    return next(figure for figure in account.figures if figure.anchor.text == words)


def test_every_category_has_its_place() -> None:
    assert sorted(CATEGORIES) == sorted(get_args(Category))


def test_the_dead_come_first_and_the_rest_last(account: Account) -> None:
    found = [entry.series.category for entry in entries(account)]
    assert found == ["killed", "injured", "missing", "hospitalised", "participants", "equipment", "other"]


def test_the_earliest_figure_comes_first_and_an_open_one_by_its_last_day(account: Account) -> None:
    killed = entries(account)[0].figures
    assert [figure.anchor.text for figure in killed] == [
        "zeker drie",
        "zeker drie",
        "meer dan dertig",
        "vijf",
        "Vijf",
    ]


def test_where_days_are_open_the_relations_tell_the_order(account: Account) -> None:
    first, second = (by_words(account, words).id for words in ("zeker drie", "Vijf"))
    updates = FigureRelation(second, first, "updates", "because")
    told = entries(replace(account, figure_relations=(updates,)))[0].figures
    places = [figure.id for figure in told]
    assert places.index(second) + 1 == places.index(first)


def test_relations_in_a_circle_order_nothing(account: Account) -> None:
    before = entries(replace(account, figure_relations=()))[0].figures
    ids = [figure.id for figure in before]
    circle = tuple(FigureRelation(a, b, "updates", "") for a, b in zip(ids, [*ids[1:], ids[0]], strict=True))
    assert entries(replace(account, figure_relations=circle))[0].figures == before


def test_a_figure_without_a_time_comes_last(account: Account) -> None:
    first = entries(account)[0].figures[0]
    timeless = replace(first, as_of=AsOf(None, (), "no time"))
    rest = [timeless if figure.id == first.id else figure for figure in account.figures]
    unrelated = replace(account, figures=tuple(rest), figure_relations=())
    assert entries(unrelated)[0].figures[-1] == timeless


def test_a_part_stands_under_its_whole_in_its_own_category(account: Account) -> None:
    injured = entries(account)[1]
    assert [part.series.counted for part in injured.parts] == ["kinderen"]
    hospitalised = next(e for e in entries(account) if e.series.category == "hospitalised")
    assert hospitalised.figures[0].part_of
    assert hospitalised.parts == ()


def test_parts_of_each_other_are_not_lost(account: Account) -> None:
    whole, part = by_words(account, "34"), by_words(account, "zes")
    looped = tuple(
        replace(figure, part_of=part.id) if figure.series == whole.series else figure
        for figure in account.figures
    )
    shown = list(flat(entries(replace(account, figures=looped))))
    assert {entry.series.id for entry in shown} == {series.id for series in account.series}


def test_every_figure_has_a_number_in_the_order_of_the_page(account: Account) -> None:
    given = numbers(entries(account))
    assert sorted(given.values()) == list(range(1, len(account.figures) + 1))
    assert given[by_words(account, "34").id] < given[by_words(account, "zes").id]


def test_a_figure_of_a_report_that_is_not_there_is_left_to_verify(account: Account) -> None:
    lost = replace(account.figures[0], document="d-gone")
    assert lost.id not in numbers(entries(replace(account, figures=(lost, *account.figures[1:]))))


def test_the_word_for_one_is_not_the_name_of_many(account: Account) -> None:
    ledger = next(entry for entry in flat(entries(account)) if len(entry.figures) > 1)
    first, second = ledger.figures[:2]

    def told(figure: Figure, words: str | None, number: int) -> Figure:
        counted = Counted(figure.anchor, words, None) if words else None
        return replace(figure, counted=counted, number=number)

    def named(*figures: Figure, best: int = 98, counted: str = "person") -> str:
        series = replace(ledger.series, best=best, counted=counted)
        return population(replace(ledger, figures=figures, series=series), SAY)

    assert named(told(first, "person", 1), told(second, "victims", 98)) == "victims"
    assert named(told(first, "person", 1), told(second, None, 98)) == "person"
    assert named(told(first, "person", 1), told(second, "victims", 98), best=1) == "person"
    assert named(told(first, None, 98), counted="people") == SAY("people_at_large")
    assert wording("nl")("people_at_large") == "mensen"
