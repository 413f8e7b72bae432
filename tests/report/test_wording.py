"""The words of the interface."""

from __future__ import annotations

import ast
import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import relaas
from relaas.model import attributions, figures, statements
from relaas.report.sections.ties import told_of_a
from relaas.report.verdicts import Verdict
from relaas.report.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = {
    "category": figures.Category,
    "status": figures.Status,
    "scope": figures.Scope,
    "relation": figures.RelationName,
    "verdict": Verdict,
    "act": attributions.Act,
    "mode": attributions.Mode,
    "stance": statements.Stance,
}


def test_every_word_the_templates_ask_for_is_there() -> None:
    folder = files("relaas.report").joinpath("templates")
    asked = {
        key
        for template in folder.iterdir()
        if template.name.endswith(".j2")
        for key in re.findall(r'say\("(\w+)"[,)]', template.read_text(encoding="utf-8"))
    }
    assert asked
    assert asked <= set(wording().entries)


def families() -> Iterator[str]:
    for family, names in KINDS.items():
        yield from (f"{family}_{name}" for name in get_args(names))
    yield from map(told_of_a, get_args(figures.RelationName))


@pytest.mark.parametrize("key", list(families()))
def test_everything_that_can_be_said_of_a_figure_or_a_statement_has_words(key: str) -> None:
    assert wording()(key)


def test_one_and_many() -> None:
    assert wording()("n_reports", n=1) == "1 report"
    assert wording()("n_reports", n=0) == "0 reports"


def test_a_kind_of_problem_without_words_is_shown_as_it_is() -> None:
    assert wording().problem("binary") == "Not a text"
    assert wording().problem("new-kind") == "new-kind"


def kinds_of_problems() -> Iterator[str]:
    """What the rooms call the problems they tell of, in their order."""
    place = {"Problem": 2, "InputError": 0, "Note": 0}
    for path in Path(relaas.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in place:
                kind = node.args[place[node.func.id] :][:1]
                yield from (str(arg.value) for arg in kind if isinstance(arg, ast.Constant))


def test_every_kind_of_problem_has_words() -> None:
    kinds = set(kinds_of_problems())
    assert {"no-pack", "no-pipeline", "binary", "bad-metadata"} <= kinds
    assert {f"problem_{kind}" for kind in kinds} <= set(wording().entries)


@pytest.mark.parametrize("language", ["nl"])
def test_every_language_has_the_same_words_with_the_same_gaps(language: str) -> None:
    english, other = wording("en").entries, wording(language).entries
    assert list(other) == list(english)
    for key in english:
        assert gaps(other[key]) == gaps(english[key]), key


def gaps(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return sorted({gap for text in entry.values() for gap in gaps(text)})
    if isinstance(entry, list):
        return [str(len(entry))]
    return sorted(set(re.findall(r"\{\w+\}", str(entry))))
