"""Every reason that the page can show has its words in the languages of the interface."""

from __future__ import annotations

import ast
import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import relaas
from relaas.report.rendering import rendering, whys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account

SOURCE = Path(relaas.__file__).parent
ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("assemble", "extract", "ingest", "lang", "model", "reconcile")
TABLE = tomllib.loads(
    files("relaas.report").joinpath("wordings", "reasons", "nl.toml").read_text(encoding="utf-8")
)
GAP = "{}"
LINES = [re.sub(r"\{[a-z]\d?\}", GAP, line) for part in TABLE.values() for line in part]
UNSHOWN = (
    "ingest/corrections.py",
    "ingest/extractor.py",
    "model/given.py",
    "reconcile/events/cases.py",
    "reconcile/events/judging.py",
    "reconcile/events/merging.py",
    "reconcile/sayings/",
)
"""Rooms with reasons that only the bundle and `relaas why` have: verdicts, events off the timeline; or with errors."""
NO_REASONS = {
    "Standard input",
    "nested too deep",
    "called wrong",
    "no subject",
    "day first",
    "month first",
    "an example",
    "ministry foreign",
    "as the ledger has it",
    "two first names",
    "one counts",
    "never one with",
    "of which nobody can decide",
    "a speaker is given by a mention of a name",
    "the other a",
    "taken back at",
}
"""Names of kinds, words of errors, and words that only the list of decisions shows."""
STORIES = ("examples/dijkdoorbraak-2023", "evaluation/stories/en/ashcombe-bridge")


def is_reason(raised: ast.Raise) -> bool:
    """Is what is raised why a time stays open, which the page tells, and no error?"""
    call = raised.exc
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Open"


def literals(tree: ast.AST) -> Iterator[str]:
    """The texts of a room with a gap for each value, without its docstrings and what it raises."""
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and not is_reason(node):
            left_out |= {id(part) for part in ast.walk(node)}
        if isinstance(node, ast.Expr):
            left_out.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in ast.walk(node) if part is not node}
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else GAP for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def stretches(text: str) -> Iterator[str]:
    """What stands between the gaps of a text, clause by clause, where it is more than a word."""
    for clause in re.sub(r"“[^”]*”", GAP, text).split("; "):
        for part in clause.split(GAP):
            words = part.strip(" :,()")
            if re.search(r"[a-z'] [a-z]", words):
                yield words


def unworded() -> dict[str, str]:
    found = {}
    for path in (path for room in ROOMS for path in sorted((SOURCE / room).rglob("*.py"))):
        name = path.relative_to(SOURCE).as_posix()
        if name.startswith(UNSHOWN):
            continue
        for text in literals(ast.parse(path.read_text("utf-8"))):
            for words in stretches(text) if re.search(r"[a-z]{2} [a-z]", text) else ():
                if words not in NO_REASONS and not any(words in line for line in LINES):
                    found[words] = name
    return found


def test_every_reason_in_the_source_has_a_line_in_the_table() -> None:
    """Whoever adds a reason sees here that `wordings/reasons/nl.toml` wants a line for it."""
    assert unworded() == {}


def shown(account: Account) -> Iterator[str]:
    """The reasons that the page of an account shows: by its script, and in its rows."""
    yield from whys(account)
    for document in account.documents:
        yield from document.published.why.split("\n")
    yield from (figure.as_of.why for figure in account.figures)
    yield from (entity.why for entity in account.entities)
    yield from (problem.message for problem in account.problems if problem.kind != "open-date")


def account_of(story: str) -> Account:
    reading = relaas.read([str(ROOT / story)])
    return relaas.account(reading.documents, problems=reading.problems)


@pytest.mark.parametrize("story", STORIES)
def test_every_reason_of_a_story_has_its_words(story: str) -> None:
    table = rendering("nl")
    assert table
    clauses = (part for why in shown(account_of(story)) for part in table.clauses(why))
    assert {clause for clause, known in clauses if not known} == set()


def test_what_could_not_be_read_or_dated_has_its_words(tmp_path: Path) -> None:
    (tmp_path / "reports.json").write_text('{"1.txt": {"date": "2024-05"}, "2.txt": {}, "gone.txt": {}}')
    (tmp_path / "1.txt").write_text("Bij een brand in Sluis zijn maandag vijf mensen gewond geraakt.")
    (tmp_path / "2.txt").write_text(
        "Bij een brand in Sluis zijn maandag zes mensen gewond geraakt, zegt de politie."
    )
    (tmp_path / "3.txt").write_text(
        "Cinq personnes ont été tuées mardi dans une explosion, a annoncé la police."
    )
    (tmp_path / "4.zip").write_bytes(b"PK\x03\x04" + bytes(30))
    (tmp_path / "5.txt").write_text(" ")
    (tmp_path / "6.jsonl").write_text('{"text": 5}\n{no\n[]\n')
    table = rendering("nl")
    assert table
    account = account_of(str(tmp_path))
    clauses = [part for why in shown(account) for part in table.clauses(why)]
    assert len(account.problems) > len(account.documents)
    assert {clause for clause, known in clauses if not known} == set()


@pytest.mark.parametrize(
    ("why", "dutch"),
    [
        ("the clause has no verb, and reaches ahead", "de zin heeft geen werkwoord, en reikt vooruit"),
        ("“zei” is a perfect tense, and reaches ahead", "“zei” is voltooide tijd, en reikt vooruit"),
        (
            "a.zip is a gzip archive, not a text; save the report as plain text or HTML.",
            "a.zip is een gzip-archief, geen tekst; bewaar het bericht als platte tekst of HTML.",
        ),
    ],
)
def test_reasons_made_of_several_parts(why: str, dutch: str) -> None:
    table = rendering("nl")
    assert table
    assert "; ".join(text for text, known in table.clauses(why) if known) == dutch
