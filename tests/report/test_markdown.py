"""The account as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.figures import Link
from relaas.report.markdown import escaped, markdown
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def test_every_figure_and_statement_has_a_footnote_with_its_words(account: Account) -> None:
    text = markdown(account).decode("utf-8")
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", text, re.MULTILINE))
    used = re.findall(r"(?<=\S)\[\^(\d+)\](?!:)", text)
    assert sorted(map(int, used)) == list(range(1, len(notes) + 1))
    assert len(used) >= len(account.figures) + len(account.statements)
    for figure in account.figures:
        assert any(f"**{escaped(figure.anchor.text)}**" in note for note in notes.values())


def test_who_passed_a_figure_on_is_told(account: Account) -> None:
    links = [Link(None, name, account.figures[0].anchor) for name in ("het ziekenhuis", "persbureau Zeta")]
    figures = [replace(figure, source=links[0], chain=(links[1],)) for figure in account.figures]
    told = markdown(replace(account, figures=tuple(figures)), wording("nl")).decode("utf-8")
    assert told.count(" · het ziekenhuis · via persbureau Zeta") == len(figures)


@pytest.mark.parametrize(
    "evil",
    [
        "*vet* _schuin_",
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](http://x)",
        "`code`",
        "a | b",
        "https://x.example",
        "www.x.example",
        "[^1]: noot",
        "# kop",
        "&lt;",
        "a\n\n# kop",
    ],
)
def test_text_of_a_report_is_no_markup(account: Account, evil: str) -> None:
    made = escaped(evil)
    assert "\n" not in made
    assert not re.search(r"(?<!\\)[*_`<>\[\]|#&:]", made)
    assert re.sub(r"\\(.)", r"\1", made) == " ".join(evil.split("\n\n"))
    first, *rest = account.documents
    text = markdown(replace(account, documents=(replace(first, outlet=evil), *rest))).decode("utf-8")
    assert made in text


def test_it_speaks_the_language_of_the_interface(account: Account) -> None:
    assert "## Cijfers" in markdown(account, wording("nl")).decode("utf-8")


def test_the_same_account_gives_the_same_bytes(account: Account) -> None:
    assert markdown(account) == markdown(bundle.load(FERRY))
