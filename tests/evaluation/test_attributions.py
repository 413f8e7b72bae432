"""The measure of statements: a line found as marked costs nothing, and each kind of damage moves its own count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluation.attributions_judging import judge, tally
from evaluation.attributions_tables import figures, listed, table
from relaas.lang.corpus_statements import read_said
from relaas.model.anchors import Anchor
from relaas.model.attributions import Attribution
from relaas.model.provenance import Provenance

LINE = read_said(
    {
        "construction": "c",
        "text": "„[Wij blijven]”, <zei> de {gouverneur} tegen |Tass|.",
        "said": [{"mode": "direct"}],
    },
    "here",
)
NONE = read_said({"construction": "none", "text": "De gouverneur zweeg.", "held": True}, "here")


def at(words: str) -> Anchor:
    start = LINE.text.index(words)
    return Anchor(start, start + len(words), words)


FOUND = Attribution(
    source=at("gouverneur"),
    name=None,
    cue=at("zei"),
    content=(at("Wij blijven"),),
    mode="direct",
    chain=(at("Tass"),),
    act="say",
    stance="asserted",
    said=None,
    why="",
    provenance=Provenance("r", "nl"),
)


def test_what_is_found_as_marked_is_whole() -> None:
    made = figures(tally([judge(LINE, [FOUND]), judge(NONE, [])]))
    assert (made["lines"], made["wanted"], made["found"], made["failed"], made["false_alarms"]) == (
        2,
        1,
        1,
        0,
        0,
    )
    shares = (
        "precision",
        "recall",
        "right_precision",
        "right_recall",
        "content",
        "source",
        "cue",
        "chain",
        "stance",
    )
    assert {made[key] for key in shares} == {1.0}


@pytest.mark.parametrize(
    ("damaged", "aspect"),
    [
        (replace(FOUND, content=(at("blijven"),)), "content"),
        (replace(FOUND, source=at("Tass")), "source"),
        (replace(FOUND, cue=at("tegen")), "cue"),
        (replace(FOUND, chain=()), "chain"),
        (replace(FOUND, mode="mixed"), "mode"),
        (replace(FOUND, act="warn"), "act"),
        (replace(FOUND, stance="denied"), "stance"),
    ],
)
def test_a_wrong_aspect_moves_its_own_share_and_the_whole(damaged: Attribution, aspect: str) -> None:
    result = judge(LINE, [damaged])
    made = figures(tally([result]))
    wrong = {key for key, value in made.items() if value == 0.0 and key != "failed"}
    assert wrong - {"false_alarms"} == {aspect, "right_precision", "right_recall"}
    assert result.failures == (f"{'Wij blijven'!r}: {aspect}",)


def test_what_is_missed_or_found_too_much_is_counted() -> None:
    missed, alarm = judge(LINE, []), judge(NONE, [FOUND])
    made = figures(tally([missed, alarm]))
    assert (made["precision"], made["recall"], made["false_alarms"], made["failed"]) == (0.0, 0.0, 1, 2)


def test_it_is_told_construction_by_construction() -> None:
    results = [judge(LINE, [replace(FOUND, act="warn")]), judge(NONE, [])]
    rows = list(table(results))
    assert [row.split()[0] for row in rows[1:3]] == ["c", "none"]
    assert any(row.startswith("open: 1 of 1 lines") for row in rows)
    assert "warn" in "\n".join(listed(results))
