"""When a figure is below its floor, and which way a floor moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from evaluation import gate

if TYPE_CHECKING:
    from pathlib import Path

LEDGER = "figures: own stories"


@pytest.mark.parametrize(
    ("name", "key", "value", "floor", "below"),
    [
        ("own stories", "value", 0.80, 0.80, False),
        ("own stories", "value", 0.795, 0.80, False),
        ("own stories", "value", 0.79, 0.80, True),
        ("own stories", "silently_wrong", 3, 2, False),
        ("own stories", "silently_wrong", 4, 2, True),
        (LEDGER, "category", 0.81, 0.82, False),  # one of fifty
        (LEDGER, "category", 0.79, 0.82, True),
        (LEDGER, "relation_accuracy", 0.50, 0.60, False),  # one of ten
        (LEDGER, "relation_accuracy", 0.40, 0.60, True),
        (LEDGER, "withdrawn_f1", 0.50, 0.75, False),  # one of four
        (LEDGER, "false_alarms", 1, 0, False),
        (LEDGER, "false_alarms", 2, 0, True),
        (LEDGER, "silently_wrong_rate", 0.05, 0.02, True),
    ],
)
def test_a_figure_may_fall_by_one_case(name: str, key: str, value: float, floor: float, below: bool) -> None:
    measured: gate.Figures = {"gold": 50, "relations": 10, "withdrawn_gold": 4, key: value}
    assert bool(list(gate._below(name, measured, {name: {key: floor}}))) is below


def test_the_corpus_may_fall_by_one_of_its_figures() -> None:
    floors: dict[str, gate.Figures] = {"figures: corpus, held": {"part_of": 0.98}}
    for value, below in ((0.96, False), (0.94, True)):
        measured: gate.Figures = {"wanted": 50, "part_of": value}
        assert bool(list(gate._below("figures: corpus, held", measured, floors))) is below


def test_floors_rise_freely_and_fall_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "BASELINE", tmp_path / "baseline.json")
    baseline: dict[str, Any] = {"floors": {LEDGER: {"f1": 0.9, "silently_wrong": 3}}, "lowered": []}
    gate._move(baseline, {LEDGER: {"gold": 50, "f1": 0.8, "silently_wrong": 1, "relations": 9}}, None)
    assert baseline["floors"] == {LEDGER: {"f1": 0.9, "silently_wrong": 1}}
    gate._move(baseline, {LEDGER: {"f1": 0.8}}, "a harder story")
    assert baseline["floors"][LEDGER]["f1"] == 0.8
    assert [row["why"] for row in baseline["lowered"]] == ["a harder story"]
    assert (tmp_path / "baseline.json").exists()
