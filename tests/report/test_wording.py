"""The words of the interface."""

from __future__ import annotations

import re
from importlib.resources import files

from relaas.report.wording import wording


def test_every_word_the_templates_ask_for_is_there() -> None:
    folder = files("relaas.report").joinpath("templates")
    asked = {
        key
        for template in folder.iterdir()
        if template.name.endswith(".j2")
        for key in re.findall(r'say\("(\w+)"', template.read_text(encoding="utf-8"))
    }
    assert asked
    assert asked <= set(wording().entries)


def test_one_and_many() -> None:
    assert wording()("n_reports", n=1) == "1 report"
    assert wording()("n_reports", n=0) == "0 reports"


def test_a_kind_of_problem_without_words_is_shown_as_it_is() -> None:
    assert wording().problem("binary") == "Not a text"
    assert wording().problem("new-kind") == "new-kind"
