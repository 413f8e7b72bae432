"""The ledger of figures on a terminal."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.documents import identify
from relaas.report.summary import summary

if TYPE_CHECKING:
    from relaas.model.accounts import Account

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def shown(account: Account, width: int = 140) -> str:
    return summary(account, io.StringIO(), width=width)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_heads_the_summary(account: Account) -> None:
    text = shown(account)
    assert text.index("\nFigures\n") < text.index("\nReports\n") < text.index("\nTimeline\n")


def test_a_series_tells_category_population_value_verdict_and_origins(account: Account) -> None:
    text = flat(shown(account))
    assert "Killed · mensen 5 agreed · 3 outlets or agencies" in text
    assert "Other counts · passagiers 148 (at least 148) disputed · 2 outlets or agencies" in text
    assert "In hospital 9 one origin only F12" in text


def test_a_figure_tells_words_voice_time_and_what_it_does_to_earlier_ones(account: Account) -> None:
    text = flat(shown(account, 200))
    assert (
        "F3 meer dan dertig (doden) het ministerie van Verkeer, by way of De staatszender [2]"
        " Mon 6 Nov 2023 withdrawn"
    ) in text
    assert "F4 vijf Veiligheidsregio Kust [2] Tue 7 Nov 2023 updates F2 F3" in text
    assert "updated by" not in text
    assert "no source named [1] Mon 6 Nov 2023 reported, not asserted" in text


def test_a_part_follows_its_whole(account: Account) -> None:
    text = flat(shown(account, 200))
    assert (
        text.rindex("Injured · opvarenden")
        < text.index("Injured, of whom · kinderen")
        < text.rindex("Missing")
    )
    assert "part of F6" in text


def test_a_narrow_screen_has_it_under_one_another(account: Account) -> None:
    text = shown(account, 50)
    assert "\n  F4 vijf\n    Veiligheidsregio Kust [2] · Tue 7 Nov 2023 ·\n" in text


def test_only_the_latest_figures_of_a_series_are_shown_and_the_rest_is_counted(account: Account) -> None:
    first = account.figures[0]
    more = [replace(first, id=identify("f", str(n)), rule=str(n)) for n in range(7)]
    text = flat(shown(replace(account, figures=(*more, *account.figures))))
    assert "and 6 earlier figures" in text
    assert "F12 Vijf mensen" in text
    assert " F6 " not in text


def test_several_stories_are_named(account: Account) -> None:
    other = replace(account.stories[0], id="s-2", title="Een ander verhaal")
    moved = tuple(replace(s, story="s-2") if s.category == "missing" else s for s in account.series)
    text = shown(replace(account, stories=(*account.stories, other), series=moved))
    assert text.index("Een ander verhaal") < text.rindex("Missing · mensen")


def test_no_figures_no_heading(account: Account) -> None:
    text = shown(replace(account, figures=(), series=(), figure_relations=()))
    assert "Figures" not in text


def test_no_word_of_a_figure_is_markup_or_steers_the_terminal(account: Account) -> None:
    evil = "[bold red]:warning: \x1b[2J\u202eweg[/]"
    link = replace(next(figure.source for figure in account.figures if figure.source), entity=None, text=evil)
    figures = tuple(replace(figure, source=link, chain=(link,)) for figure in account.figures)
    series = tuple(replace(row, counted=evil) for row in account.series)
    text = shown(replace(account, figures=figures, series=series), 200)
    assert text.count("[bold red]:warning: [2Jweg[/]") >= len(series) + len(figures)
    assert "\x1b" not in text
    assert "\u202e" not in text
