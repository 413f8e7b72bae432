"""Several stories in one account: a list of them on the page and on the terminal, and a timeline each."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export.bundle import load
from relaas.report.labels import labels
from relaas.report.page import drawn
from relaas.report.sections.stories import story_rows
from relaas.report.summary import summary
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account

BRIDGE = Path(__file__).parent.parent / "export" / "bridge.json"
SAY = wording()


@pytest.fixture
def account() -> Account:
    return load(BRIDGE)


@pytest.fixture
def several(account: Account) -> Account:
    """The last report tells another story, on a day of its own."""
    *some, last = account.documents
    first = replace(account.stories[0], documents=tuple(document.id for document in some))
    other = replace(first, id="s-2", title="Brand <b>in</b> Zaltwijk", documents=(last.id,))
    entry = replace(account.timeline[0], story="s-2", date="2031-07-09")
    return replace(account, stories=(first, other), timeline=(*account.timeline, entry))


def test_one_story_needs_no_list(account: Account) -> None:
    assert story_rows(account, labels(account, SAY), SAY) == []
    assert 'id="stories"' not in drawn(account, wording())
    assert "Stories" not in summary(account, io.StringIO(), width=100)


def test_each_story_is_listed_with_its_days_and_its_reports(several: Account) -> None:
    rows = story_rows(several, labels(several, SAY), SAY)
    assert [row.title for row in rows] == [several.stories[0].title, "Brand <b>in</b> Zaltwijk"]
    assert rows[1].span == "Wed 9 Jul 2031"
    assert [label.id for label in rows[1].reports] == [several.documents[-1].id]
    assert sum(len(row.reports) for row in rows) == len(several.documents)


def test_the_page_leads_from_a_story_to_its_reports(several: Account) -> None:
    page = drawn(several, wording())
    start = page.index('<section id="stories"')
    section = page[start : page.index("</section>", start)]
    assert "Brand &lt;b&gt;in&lt;/b&gt; Zaltwijk" in section
    assert f'<a href="#{several.documents[-1].id}">' in section
    assert '<a href="#stories">' in page


def test_the_terminal_lists_the_stories_and_gives_each_its_timeline(several: Account) -> None:
    text = summary(several, io.StringIO(), width=110)
    listed, _, rest = text.partition("\nTimeline\n")
    assert f"[{len(several.documents)}]" in listed
    assert "2 stories" in rest
    titles = [line.strip() for line in rest.splitlines()]
    assert titles.index(several.stories[0].title) < titles.index("Brand <b>in</b> Zaltwijk")
