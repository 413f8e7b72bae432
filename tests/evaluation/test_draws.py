"""A draw of relations holds none that the gold judges, is the same for one seed, and shows what a reader needs."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation import draws
from evaluation.draws import drawn, unjudged
from relaas.model.figures import FigureRelation
from tests.evaluation.damages import told

if TYPE_CHECKING:
    import pytest

    from evaluation.stories import Story

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "dijkdoorbraak-2023"


def _with(story: Story, *relations: FigureRelation) -> Story:
    return replace(story, account=replace(story.account, figure_relations=relations))


def _strangers(story: Story) -> list[FigureRelation]:
    """Each figure against the next, whatever the gold says of them."""
    ids = [figure.id for figure in story.account.figures]
    return [FigureRelation(a, b, "updates", "later") for a, b in pairwise(ids)]


def test_what_the_gold_says_is_not_drawn() -> None:
    assert list(unjudged("dijk", told(EXAMPLE))) == []


def test_what_the_gold_is_silent_about_is_but_for_what_is_left_open() -> None:
    story = told(EXAMPLE)
    known, strange = story.account.figure_relations, _strangers(story)
    open_ = [FigureRelation(r.a, r.b, "unsure", "who knows") for r in strange]
    found = list(unjudged("dijk", _with(story, *known, *strange, *open_)))
    assert found
    assert {s.relation for s in found} < set(strange)
    pairs = {frozenset((r.a, r.b)) for r in known}
    assert not any(frozenset((s.relation.a, s.relation.b)) in pairs for s in found)


def test_one_seed_draws_one_sample_and_none_twice() -> None:
    story = told(EXAMPLE)
    stated = list(unjudged("dijk", _with(story, *_strangers(story))))
    picked = drawn([*stated, *stated], 7, 5)
    assert picked == drawn(stated, 7, 5)
    assert len({s.relation for s in picked}) == 5
    assert drawn(stated, 7, 10_000) == stated


def test_a_reader_sees_both_sentences_and_the_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    story = told(EXAMPLE)
    monkeypatch.setattr(draws, "read_story", lambda _: _with(story, *_strangers(story)))
    draws.main([str(EXAMPLE), "--seed", "1", "--count", "3"])
    shown = capsys.readouterr().out
    assert shown.count("why: later") == 3
    assert "3 updates" in shown.splitlines()[-1]
    first = drawn(list(unjudged(EXAMPLE.name, _with(story, *_strangers(story)))), 1, 3)[0]
    assert f"[{first.a.anchor.text}]" in shown
    assert first.documents[0].outlet in shown
