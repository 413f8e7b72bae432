"""What happened to those counted, in as many English wordings as the corpus holds: every figure, and no other."""

from __future__ import annotations

import pytest

from relaas.lang.corpus import CorpusLine, read_corpus
from relaas.lang.packs import folder, languages
from tests.extract.test_figures_english import told

pytestmark = pytest.mark.skipif(
    "en" not in languages() or not (folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the English pack or its pipeline is not there",
)

LINES = [line for line in read_corpus("en") if line.construction.startswith("categories-")]


def test_every_category_has_its_lines() -> None:
    named = {line.construction for line in LINES}
    assert len(named) == 16
    assert min(sum(line.construction == name for line in LINES) for name in named) >= 50


@pytest.mark.parametrize("line", [pytest.param(line, id=line.where) for line in LINES])
def test_a_line_tells_what_is_marked_in_it(line: CorpusLine) -> None:
    assert told(line.text) == [(figure.words, figure.categories[0]) for figure in line.figures]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nine people who had been hurt in the riot were arrested.", [("Nine", "detained")]),
        ("Nine people, all of them hurt, were arrested.", [("Nine", "detained")]),
        ("Nine people, who were hurt in the riot.", [("Nine", "injured")]),
        ("Six of the missing miners were rescued.", [("Six", "rescued")]),
        ("Six of the missing miners are brothers.", [("Six", "missing")]),
        ("Six relatives of the missing protested.", [("Six", "participants")]),
        ("Six of the missing are children.", [("Six", "missing")]),
        ("Besides the dead there were 62 wounded.", [("62", "injured")]),
        ("Gunmen abducted a group of 12 tourists.", [("12", "detained")]),
        ("The pirates are holding 19 sailors.", [("19", "detained")]),
        ("The hall holds 300 people.", []),
        ("Three members of one family died.", [("Three", "killed")]),
        ("The militia handed over 18 captives.", [("18", "released")]),
        ("The number of arrests at the marches climbed to 409.", [("409", "detained")]),
        ("Survivors number 174, the coast guard said.", [("174", "rescued")]),
    ],
)
def test_the_main_verb_tells_it(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted
