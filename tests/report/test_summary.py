"""The summary on a terminal and elsewhere."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.accounts import OpenEntry
from relaas.report.markdown import markdown
from relaas.report.summary import summary
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account

BRIDGE = Path(__file__).parents[1] / "export" / "bridge.json"
FERRY = BRIDGE.with_name("ferry.json")
TUNNEL = BRIDGE.with_name("tunnel.json")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Account:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    return bundle.load(BRIDGE)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_tells_title_span_reports_timeline_and_what_is_open(account: Account) -> None:
    text = summary(account, io.StringIO(), width=120)
    assert text.startswith("Brug bij Veldzicht gesloten na scheur in pijler\n1 to 31 Mar 2023 · 3 reports")
    assert "between 7 and 28 Mar 2023 (4 candidates), shown: March 2023" in flat(text)
    assert "[1][3] 2 outlets or agencies" in flat(text)
    assert "3 dates left open · 1 time expression not resolved · 4 problems" in text
    assert "kust/foto.jpg is not text" in text


def test_reports_whose_outlet_nobody_names_are_told(account: Account) -> None:
    unknown = tuple(replace(document, outlet="unknown") for document in account.documents)
    left = replace(account, documents=unknown)
    words = wording()("n_unnamed", n=len(unknown))
    assert words in flat(summary(left, io.StringIO(), width=120))
    assert words in flat(markdown(left).decode("utf-8"))
    assert words not in flat(summary(account, io.StringIO(), width=120))


def test_it_is_plain_where_there_is_no_terminal(account: Account) -> None:
    assert "\x1b" not in summary(account, io.StringIO())


def test_it_has_colour_on_a_terminal_and_none_under_no_color(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[36m" in summary(account, Terminal(), width=100)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in summary(account, Terminal(), width=100)


@pytest.mark.parametrize("width", [20, 44, 60, 80, 200])
@pytest.mark.parametrize("path", [BRIDGE, FERRY, TUNNEL])
def test_it_keeps_to_the_width(account: Account, path: Path, width: int) -> None:
    text = summary(bundle.load(path), io.StringIO(), width=width)
    assert max(map(len, text.splitlines())) <= width
    assert not any(line != line.rstrip() for line in text.splitlines())


def test_no_word_of_a_report_is_markup_or_steers_the_terminal(account: Account) -> None:
    evil = "[bold red]:warning: \x1b[2J\u202eweg[/]"
    entry = replace(account.timeline[0], headline=evil)
    document = replace(account.documents[0], outlet=evil, path=f"{evil}.txt")
    problem = replace(account.problems[0], kind=evil, message=evil)
    story = replace(account.stories[0], title=evil)
    changed = replace(
        account,
        timeline=(entry,),
        documents=(document, *account.documents[1:]),
        problems=(problem,),
        stories=(story,),
    )
    text = summary(changed, io.StringIO(), width=200)
    assert text.count("[bold red]:warning: [2Jweg[/]") >= 4
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_an_account_of_nothing_is_shown_too(account: Account) -> None:
    bare = replace(account, stories=(), timeline=(), timexes=(), entities=(), problems=())
    text = summary(bare, io.StringIO(), width=80)
    assert "An account without a title" in text
    assert "No event could be placed on a date." in text
    assert "Left open" not in text


def test_many_problems_are_counted(account: Account) -> None:
    text = summary(replace(account, problems=account.problems * 5), io.StringIO(), width=80)
    assert "and 15 more" in text


def test_events_with_an_open_date_stand_behind_the_timeline(account: Account) -> None:
    place = account.timeline[0].anchors[0]
    left = OpenEntry(
        ("2023-03-07", "2023-03-14"), "De brug ging dicht.", (place,), account.stories[0].id, "e-1"
    )
    planned = replace(account.timeline[0], status="planned")
    shown = replace(account, open_events=(left,) * 7, timeline=(planned,))
    text = flat(summary(shown, io.StringIO(), width=100))
    assert "Dates still open" in text
    assert "De brug ging dicht." in text
    assert "and 2 more" in text
    assert f"announced: {planned.headline[:20]}" in text


def test_what_was_set_aside_is_told_in_the_language_of_the_interface(account: Account) -> None:
    problem = replace(account.problems[0], kind="missing", message="gone.txt does not exist; check the name.")
    changed = replace(account, problems=(problem,))
    told = "gone.txt bestaat niet; kijk de naam na."
    assert told in flat(summary(changed, io.StringIO(), wording("nl"), width=200))
    assert told in markdown(changed, wording("nl")).decode().replace("\\", "")
