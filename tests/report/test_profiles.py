"""Profiles, days and standings on page and terminal."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from relaas.export import bundle
from relaas.export.verify import verify
from relaas.model.figures import SeriesView
from relaas.report.labels import labels
from relaas.report.page import drawn
from relaas.report.profiles import under
from relaas.report.sections.figures import story_figures
from relaas.report.sections.standing import standings
from relaas.report.summary import summary
from relaas.report.wording import wording

SAY = wording()
FERRY = bundle.load(Path(__file__).parents[1] / "export" / "ferry.json")
ROW = FERRY.series[0]
LITERAL = SeriesView(ROW.id, "literal", ROW.low, ROW.best, ROW.high, "as the ledger has it")
ACLED = SeriesView(ROW.id, "acled", 3, 3, 3, "the most conservative")
ACCOUNT = replace(FERRY, series_views=(LITERAL, ACLED))


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_profile_changes_what_is_shown_and_says_so() -> None:
    seen = under(ACCOUNT, "acled")
    assert (seen.series[0].low, seen.series[0].best, seen.series[0].high) == (3, 3, 3)
    assert seen.series[0].why.startswith("acled: the most conservative")
    assert seen.series[1:] == ACCOUNT.series[1:]
    assert seen.figures == ACCOUNT.figures
    for text in (drawn(seen, SAY), flat(summary(seen, io.StringIO(), width=200))):
        assert "Read as ACLED would" in text
    assert under(ACCOUNT, "literal") is ACCOUNT
    assert "Read as" not in drawn(ACCOUNT, SAY)


def test_the_day_that_figures_stood_on_is_told() -> None:
    stood = replace(ACCOUNT, settings={**ACCOUNT.settings, "as_of": "2023-11-06"})
    for text in (drawn(stood, SAY), flat(summary(stood, io.StringIO(), width=200))):
        assert "As it stood on Mon 6 Nov 2023" in text


def test_what_needs_a_person_comes_first() -> None:
    found = standings(story_figures(FERRY, labels(FERRY, SAY), SAY), SAY)
    order = ["disputed", "withdrawn", "unsettled", "agreed", "one_origin"]
    assert [s.verdict for s in found] == [v for v in order if v in {s.verdict for s in found}]
    assert found[0].series
    page = drawn(FERRY, SAY)
    for standing in found:
        for one in standing.series:
            assert f'<a href="#series-{one.id}">{one.category}' in page
    assert page.index('class="standings"') < page.index('class="series"')
    text = summary(FERRY, io.StringIO(), width=200)
    assert f"\n  {found[0].words} {len(found[0].series)}: {found[0].series[0].category}" in text


def test_more_series_than_fit_a_line_are_counted() -> None:
    rows = tuple(replace(ROW, id=f"fs-{n}") for n in range(9))
    figures = tuple(replace(FERRY.figures[0], id=f"f-{n}", series=f"fs-{n}") for n in range(9))
    made = replace(FERRY, series=rows, figures=figures, figure_relations=())
    assert "; and 5 more" in flat(summary(made, io.StringIO(), width=200))


@pytest.mark.parametrize(
    ("view", "says"),
    [
        (replace(LITERAL, series="fs-gone"), "there is no series fs-gone"),
        (replace(ACLED, low=9), "do not rise"),
        (replace(LITERAL, low=LITERAL.low - 1), "is not what the ledger has"),
    ],
)
def test_a_view_that_does_not_hold_is_told(view: SeriesView, says: str) -> None:
    assert verify(ACCOUNT) == []
    (wrong,) = verify(replace(ACCOUNT, series_views=(view,)))
    assert says in wrong
