"""The account as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.accounts import OpenEntry, Problem
from relaas.model.figures import Link
from relaas.report.labels import UNKNOWN
from relaas.report.markdown import escaped, markdown
from relaas.report.sayings import sayings
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


def test_a_series_says_of_what_it_is_a_part_and_what_sets_it_apart(account: Account) -> None:
    assert "- **Injured, of whom: 6 kinderen, one origin only**" in markdown(account).decode("utf-8")
    earlier = [replace(f, scope=("earlier",) if f.category == "equipment" else ()) for f in account.figures]
    told = markdown(replace(account, figures=tuple(earlier))).decode("utf-8")
    assert "- **Equipment: 4 reddingsboten · an earlier event, one origin only**" in told


def test_figures_have_the_numbers_by_which_others_name_them(account: Account) -> None:
    told = markdown(account, wording("nl")).decode("utf-8")
    assert re.search(r"  - C4 vijf · .* · werkt bij C2 C3\[\^", told)


def test_several_stories_are_told_apart(account: Account) -> None:
    (story,) = account.stories
    others = tuple(replace(row, story="s-2") if row.category == "missing" else row for row in account.series)
    two = replace(account, stories=(story, replace(story, id="s-2", title="Iets *anders*")), series=others)
    told = markdown(two).decode("utf-8")
    figures = told[told.index("## Figures") : told.index("## Timeline")]
    assert figures.index(f"### {escaped(story.title)}") < figures.index("**Killed: ")
    assert figures.index("### Iets \\*anders\\*") < figures.index("**Missing: ")
    assert "###" not in markdown(account).decode("utf-8")


def test_events_with_a_date_still_open_are_listed_apart(account: Account) -> None:
    headline = "De dijk brak dinsdag."
    left = OpenEntry(("2024-05-07", "2024-05-14"), headline, (), account.stories[0].id, "ev-000000000000")
    told = markdown(replace(account, open_events=(left,))).decode("utf-8")
    assert f"## Dates still open\n\n- 7 or 14 May 2024: {headline}\n" in told


def test_what_is_quoted_has_its_marks_and_what_is_only_passed_on_says_so() -> None:
    account = bundle.load(FERRY.with_name("tunnel.json"))
    said = account.statements
    told = markdown(account).decode("utf-8")
    assert any(statement.mode == "direct" for statement in said)
    for statement in said:
        text = next(d.text for d in account.documents if d.id == statement.document)
        assert escaped(sayings(text, statement.content, statement.mode)) in told
    passed = replace(account, statements=tuple(replace(one, stance="reported") for one in said))
    assert markdown(passed).decode("utf-8").count(" · passed on, not asserted[^") == len(said)


@pytest.mark.parametrize(
    ("value", "candidates", "words"),
    [
        ("2023-11-06", (), " · as of Mon 6 Nov 2023 [2023-11-06]"),
        ("../2023-11-06", (), " · by Mon 6 Nov 2023 [../2023-11-06]"),
        (None, ("2023-11-06", "2023-11-13"), " · 6 or 13 Nov 2023"),
        (None, ("2023-11-06", "2023-11-07", "2023-11-08"), " · between 6 and 8 Nov 2023 (3 candidates)"),
        (None, (), " · time not resolved"),
    ],
)
def test_only_a_known_time_of_a_figure_is_as_of(
    account: Account, value: str | None, candidates: tuple[str, ...], words: str
) -> None:
    held = replace(account.figures[0].as_of, value=value, candidates=candidates)
    figures = tuple(replace(figure, as_of=held) for figure in account.figures)
    told = markdown(replace(account, figures=figures)).decode("utf-8")
    assert told.count(escaped(words)) == len(figures)
    assert told.count("as of") == (len(figures) if value == "2023-11-06" else 0)


def test_what_the_act_says_already_is_not_told_again(account: Account) -> None:
    said = [replace(one, act="deny", stance="denied") for one in account.statements]
    told = markdown(replace(account, statements=tuple(said))).decode("utf-8")
    assert told.count("** denied: ") == len(said)
    assert " · denied" not in told.partition("## Who said what")[2]


def test_no_name_of_a_file_stands_twice_in_a_line(account: Account) -> None:
    documents = tuple(replace(one, outlet=UNKNOWN) for one in account.documents)
    one = documents[0]
    problem = Problem(
        one.id, one.path, "no-date", f"{one.path} does not say on which day it was published: why"
    )
    other = Problem(one.id, one.path, "open-date", "“maandag” at 5 has no single date: why")
    told = markdown(replace(account, documents=documents, problems=(problem, other))).decode("utf-8")
    lines = [line for line in told.splitlines() if escaped(one.path) in line and line.startswith("- ")]
    assert len(lines) == 3
    assert all(line.count(escaped(one.path)) == 1 for line in lines)
