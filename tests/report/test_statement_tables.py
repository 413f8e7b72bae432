"""The ledger of statements on a terminal."""

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

TUNNEL = Path(__file__).parents[1] / "export" / "tunnel.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(TUNNEL)


def shown(account: Account, width: int = 160) -> str:
    return summary(account, io.StringIO(), width=width)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_stands_before_the_reports_and_is_counted_on_top(account: Account) -> None:
    text = shown(account)
    assert text.index("13 statements") < text.index("\nWho said what\n") < text.index("\nReports\n")


def test_a_speaker_has_a_heading_and_the_first_statements_the_rest_is_counted(account: Account) -> None:
    text = flat(shown(account, 200))
    assert "Hanna Brons · 4 statements S1 said: De Zilverdieptunnel blijft zeker tot vrijdag dicht" in text
    assert "and 1 more statement Verhulst · 2 statements S5 denied: er met het beton" in text
    assert " S4 " not in text
    assert "woordvoerder · no name given S7 said: is de scheur" in text
    assert "no source named S13 said: de pomp het niet doet" in text


def test_a_statement_tells_act_stance_mode_chain_report_and_time(account: Account) -> None:
    text = flat(shown(account, 320))
    assert (
        "S12 feared: het maanden duurt passed on, not asserted, paraphrased,"
        " by way of Omroep Peelgolf [2] by Wed 20 Mar 2024"
    ) in text


def test_a_narrow_screen_has_it_under_one_another(account: Account) -> None:
    text = shown(account, 50)
    assert "\n  S9 demanded: “Geen kilometer om”\n    quoted [2] · by Wed 20 Mar 2024\n" in text


def test_many_speakers_are_counted(account: Account) -> None:
    unnamed = account.statements[2]
    ids = [identify("q", str(n)) for n in range(9)]
    more = [replace(unnamed, id=id_, cluster=id_) for id_ in ids]
    text = shown(replace(account, statements=(*account.statements, *more)))
    assert "\n  and 6 more speakers\n" in text
    assert text.count("woordvoerder · no name given") == 4


def test_several_stories_are_named(account: Account) -> None:
    other = replace(account.stories[0], id="s-2", title="Een ander verhaal")
    rows = (replace(account.statements[0], story="s-2"), *account.statements[1:])
    text = flat(shown(replace(account, stories=(*account.stories, other), statements=rows)))
    assert text.index("Een ander verhaal") < text.index("S13 said: De Zilverdieptunnel")


def test_no_statements_no_heading(account: Account) -> None:
    assert "Who said what" not in shown(replace(account, statements=()))


def test_no_word_of_a_statement_is_markup_or_steers_the_terminal(account: Account) -> None:
    evil = "[bold red]:warning: \x1b[2J\u202eweg[/]"
    first, *rest = account.documents
    document = replace(first, text=evil + first.text)
    said = account.statements[0]
    assert said.source
    anchor = replace(said.content[0], start=0, end=len(evil), text=evil)
    source = replace(said.source, anchor=anchor, text=evil, entity=None)
    row = replace(said, source=source, content=(anchor,))
    text = shown(replace(account, documents=(document, *rest), statements=(row,)), 200)
    assert text.count("[bold red]:warning: [2Jweg[/]") >= 2
    assert "\x1b" not in text
    assert "\u202e" not in text
