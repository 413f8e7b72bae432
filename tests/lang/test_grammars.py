"""Grammars: longest match, preference, unions, void rules, contexts, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from relaas.errors import PackError
from relaas.lang.grammars import Core, Grammar
from relaas.lang.operators import TIME
from relaas.lang.rules import Subject, read_rule
from relaas.lang.words import split

if TYPE_CHECKING:
    from collections.abc import Sequence


SUBJECT = Subject("test", "top", TIME, frozenset({"written", "value"}))


def grammar(
    *rows: dict[str, Any], unions: dict[str, Sequence[str]] | None = None, top: str = "top"
) -> Grammar:
    rules = [read_rule({"kind": "top", "value": "$d", **row}, "xx", SUBJECT) for row in rows]
    lexicons: dict[str, dict[str, Any]] = {
        "day": {"maandag": 1, "dinsdag": 2},
        "unit": {"dag": "day", "dagen": "day"},
    }
    return Grammar(rules, lexicons, unions or {}, Core(["day", "unit"], ["kern"], 4), top)


def found(made: Grammar, text: str) -> list[tuple[str, str, Any]]:
    words = split(text)
    return [
        (text[words.starts[hit.first] : words.ends[hit.last - 1]], hit.rule.id, hit.value)
        for hit in made.hits(words)
    ]


def test_the_longest_match_wins_and_nothing_overlaps() -> None:
    made = grammar({"id": "day", "pattern": "<d:day>"}, {"id": "long", "pattern": "vorige <d:day>"})
    assert found(made, "dinsdag en vorige maandag") == [
        ("dinsdag", "xx.test.day", 2),
        ("vorige maandag", "xx.test.long", 1),
    ]


def test_among_equals_the_first_rule_wins() -> None:
    made = grammar({"id": "one", "pattern": "<d:day>"}, {"id": "two", "pattern": "<d:day>"})
    assert found(made, "maandag") == [("maandag", "xx.test.one", 1)]


def test_context_stays_outside_the_extent() -> None:
    made = grammar({"id": "in", "pattern": "in [ <d:1000..2199> ]"})
    assert found(made, "in 2014") == [("2014", "xx.test.in", 2014)]
    assert found(made, "de 2014") == []


def test_context_may_lie_in_the_match_before_and_the_next_extent_comes_first() -> None:
    made = grammar(
        {"id": "every", "pattern": "elke <d:day>"},
        {"id": "day", "pattern": "<d:day>"},
        {"id": "too", "pattern": "elke <x:day> (en|,) (<y:day> en)? [ <d:day> ]"},
    )
    assert found(made, "elke maandag, dinsdag en maandag, dinsdag") == [
        ("elke maandag", "xx.test.every", 1),
        ("dinsdag", "xx.test.too", 2),
        ("maandag", "xx.test.too", 1),
        ("dinsdag", "xx.test.day", 2),
    ]


def test_void_matches_are_taken_out() -> None:
    made = grammar(
        {"id": "day", "pattern": "<d:day>"}, {"id": "void", "pattern": "blauwe <d:day>", "void": True}
    )
    assert found(made, "blauwe maandag, dinsdag") == [("dinsdag", "xx.test.day", 2)]


def test_not_after_bars_a_rule() -> None:
    made = grammar({"id": "day", "pattern": "<d:day>", "not_after": ["blauwe"]})
    assert found(made, "blauwe maandag") == []


def test_unions_keep_the_rule_that_made_the_match() -> None:
    made = grammar(
        {"id": "day", "kind": "whole", "pattern": "<d:day>"},
        {"id": "since", "pattern": "sinds <d:either>"},
        {"id": "number", "kind": "other", "pattern": "<d:1..9> <u:unit>"},
        unions={"either": ["whole", "other"], "top": ["whole"]},
    )
    assert found(made, "maandag; sinds dinsdag; sinds 3 dagen") == [
        ("maandag", "xx.test.day", 1),
        ("sinds dinsdag", "xx.test.since", 2),
        ("sinds 3 dagen", "xx.test.since", 3),
    ]


def test_nothing_is_tried_far_from_a_core_word() -> None:
    made = grammar({"id": "de", "pattern": "de <any> <any> <any> <any> <d:day>"})
    assert found(made, "de a b c d maandag") == []  # further than the reach of four
    near = grammar({"id": "de", "pattern": "de <any> <d:day>"})
    assert found(near, "de a maandag") == [("de a maandag", "xx.test.de", 1)]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"id": "a", "pattern": "<d:nothing>"}], "nothing makes"),
        (
            [{"id": "a", "kind": "loop", "pattern": "<d:loop> x"}, {"id": "b", "pattern": "<d:loop>"}],
            "'loop' holds itself",
        ),
        (
            [{"id": "a", "kind": "loop", "pattern": "x <d:loop>?"}, {"id": "b", "pattern": "<d:loop>"}],
            "'loop' holds itself",
        ),
        ([{"id": "a", "kind": "other", "pattern": "x"}], "no rule makes the kind 'top'"),
        ([{"id": "a", "pattern": "x", "color": "red"}], "unknown key 'color'"),
        ([{"id": "a", "pattern": "x", "needs": "luck"}], "needs 'luck'"),
        ([{"id": "a", "pattern": "x", "value": {"op": "fly"}}], "no operator 'fly'"),
        ([{"id": "a", "pattern": "x", "value": {"op": "fields", "wing": 1}}], "no field 'wing'"),
        ([{"id": "a", "pattern": "x", "value": "$d-"}], "no capture"),
        ([{"id": "a", "pattern": "x", "value": None}], "cannot stand"),
        (
            [{"id": "a", "pattern": "x", "examples": [{"text": "no mark", "written": "2024-01-01"}]}],
            "does not mark",
        ),
        (
            [
                {
                    "id": "a",
                    "pattern": "x",
                    "examples": [{"text": "[x]", "written": "2024-01-01", "valeu": "1"}],
                }
            ],
            "unknown key",
        ),
    ],
)
def test_refused(rows: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(PackError, match=message):
        grammar(*rows)


def test_a_rule_needs_its_parts() -> None:
    with pytest.raises(PackError, match="lacks 'kind'"):
        read_rule({"id": "a", "pattern": "x", "value": 1}, "xx", SUBJECT)
