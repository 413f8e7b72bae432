"""The decisions of people on the page and on the terminal."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from relaas.export import bundle
from relaas.model.corrections import Corrected, Correction, Dismissed, Subject
from relaas.report.markdown import markdown
from relaas.report.page import drawn
from relaas.report.summary import summary
from relaas.report.wording import wording

FERRY = bundle.load(Path(__file__).parents[1] / "export" / "ferry.json")
FIGURE, OTHER = FERRY.figures[:2]


def made(decision: str, words: str, **more: object) -> Correction:
    on = Subject(FIGURE.id, FIGURE.document, words)
    row = Correction("c-1", "An <b>", "2024-06-01", "zo", "merge", on, place="desk.jsonl:1")
    return replace(row, decision=decision, **more)  # type: ignore[arg-type]


ACCOUNT = replace(
    FERRY,
    corrections=(
        Corrected(made("merge", "twaalf", other=Subject(OTHER.id, "d-gone", "dertien")), "orphaned", "gone"),
        Corrected(made("value", "twaalf", value={"number": 13}), "applied"),
        Corrected(made("dismiss", "twaalf"), "applied"),
    ),
    dismissed=(Dismissed("f-gone", "figure", FIGURE.document, FIGURE.anchor, "decided by An"),),
)


def test_every_decision_stands_on_the_page_with_what_became_of_it() -> None:
    html = drawn(ACCOUNT, wording())
    section = html[html.index('<section id="decisions"') :]
    assert section.count('<span class="outcome') == 3
    assert "One with" in section
    assert "gone" in section
    assert "number 13" in section
    assert "decided by An &lt;b&gt; on 2024-06-01: zo" in section
    assert "Left out of the ledgers" in section
    assert f'href="#{FIGURE.document}"' in section
    assert 'href="#d-gone"' not in section


def test_where_nobody_decided_anything_there_is_no_such_section() -> None:
    assert 'id="decisions"' not in drawn(FERRY, wording())
    assert "decision" not in summary(FERRY, io.StringIO())


def test_the_terminal_counts_them() -> None:
    assert "3 decisions" in summary(ACCOUNT, io.StringIO())


def test_markdown_lists_them_with_what_became_of_each() -> None:
    told = markdown(ACCOUNT, wording()).decode("utf-8").partition("## Decisions\n\n")[2]
    lines = told.partition("\n\n")[0].splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("- One with\\: “twaalf” · “dertien” · ")
    assert lines[0].endswith(" · gone")
    assert "number 13\\: “twaalf”" in lines[1]
    assert "\\<b\\>" in lines[1]
    assert "## Decisions" not in markdown(FERRY, wording()).decode("utf-8")
