"""Rules that are passed over by what stands ahead are rules that would not have matched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.lang import packs
from relaas.lang.prospects import Prospects
from relaas.lang.words import Words, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.lang.grammars import Grammar, Hit

ROOT = Path(__file__).resolve().parents[2]


def _texts(code: str) -> list[Words]:
    reports = sorted((ROOT / "evaluation" / "reports" / code).glob("*/*.txt"))
    pack = packs.load(code)
    examples = [
        e.text for grammar in (pack.time, pack.quantities) for rule in grammar.rules for e in rule.examples
    ]
    return [split(text) for text in (*(path.read_text("utf-8") for path in reports), *examples)]


def _hits(grammar: Grammar, texts: Iterable[Words]) -> list[list[Hit]]:
    return [grammar.hits(words) for words in texts]


@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("subject", ["time", "quantities"])
def test_nothing_is_passed_over_that_matches(
    code: str, subject: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    grammar, texts = getattr(packs.load(code), subject), _texts(code)
    found = _hits(grammar, texts)
    assert any(found)

    def nothing(self: Prospects, signs: tuple[str, ...]) -> list[int]:
        del self
        return [0] * len(signs)

    monkeypatch.setattr(Prospects, "lacking", nothing)
    assert _hits(grammar, texts) == found


def test_few_rules_are_tried_where_little_stands() -> None:
    grammar = packs.load("nl").time
    signs = grammar.signs(split("Het regende maandag.\n\nVorige week ook al drie dagen.").folded)
    lacking = grammar.prospects.lacking(signs)
    needed = [grammar.prospects.needed(rule) for rule in grammar.rules]
    assert sum(not bits & lacking[2] for bits in needed) < len(needed) / 4


def test_what_a_rule_needs_is_looked_for_no_further_than_it_can_reach() -> None:
    grammar = packs.load("nl").time
    rules = {rule.id.rpartition(".")[2]: rule for rule in grammar.rules}

    def lacks(name: str, text: str) -> bool:
        signs = grammar.signs(split(text).folded)
        return bool(grammar.prospects.needed(rules[name]) & grammar.prospects.lacking(signs)[0])

    assert not lacks("day-and-clock", "Maandag om drie uur regende het.")
    assert lacks("day-and-clock", "Maandag regende het om drie uur.")
    assert not lacks("since-event-of", "Sinds de ramp van 1953 is het droog.")
    assert lacks("since-event-of", "Sinds de ramp\n\nIn mei van 1953 was het droog.")
