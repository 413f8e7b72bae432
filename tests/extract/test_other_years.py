"""Counts of the same thing a year before: another occasion, of which the count of now is no later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import relaas

if TYPE_CHECKING:
    from pathlib import Path

TOLD = {
    "en": "Thirty-four cars were burned in Ostrand on New Year's Eve. A year earlier the number was 21.",
    "en-up": "Police arrested 145 people at the festival in Ostrand, up from 120 the year before.",
    "nl": "Bij rellen in Oostrand gingen 34 auto's in vlammen op. Een jaar eerder waren het er 21.",
    "nl-tegen": "De politie pakte op het festival in Oostrand 145 mensen op, tegen 120 een jaar eerder.",
}


@pytest.mark.parametrize("name", sorted(TOLD))
def test_a_count_of_a_year_before_is_of_another_occasion(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f" date 2024-01-01 {TOLD[name]}", encoding="utf-8")
    account = relaas.account(relaas.read([tmp_path]).documents)
    assert len(account.figures) == 2
    assert [relation.relation for relation in account.figure_relations] == ["different_scope"]
    assert ["earlier" in figure.scope for figure in account.figures] == [False, True]
