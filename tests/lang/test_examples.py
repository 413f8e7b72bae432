"""Every rule of a time grammar on its own examples and counter-examples, through the shipped pipeline."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.grammars import Grammar, Reading
from relaas.lang.words import split
from relaas.model.documents import Document, Published, Segment
from relaas.reconcile.publications import date_document
from relaas.reconcile.timexes import timex_rows

if TYPE_CHECKING:
    from relaas.lang.rules import Example, Rule
    from relaas.model.timexes import Timex

DAY = "2024-05-16"
RULES = [(code, rule) for code in packs.languages() for rule in packs.load(code).time.rules]
shipped = pytest.mark.skipif(
    not all((packs.folder(code) / "pipeline" / "weights.bin").is_file() for code in packs.languages()),
    reason="the pipeline's weights are not built",
)


@cache
def _shelf() -> Shelf:
    return Shelf({})


def _found(code: str, text: str, written: str) -> tuple[Timex, ...]:
    document = Document(
        id="d",
        path="-",
        outlet="-",
        title=None,
        language=code,
        url=None,
        sha256="",
        text=text,
        published=Published(written, (written,), written, ""),
        segments=(Segment("body", 0, len(text)),),
    )
    mentions = times(analyze(_shelf().pipeline(code), text), document.segments, packs.load(code))
    return timex_rows(document, mentions, date_document(document.published, mentions)[1])


def _emitted(grammar: Grammar, kind: str) -> set[str]:
    """A kind and those it is made of."""
    return {kind}.union(*(_emitted(grammar, member) for member in grammar.unions.get(kind, ())))


def _of(code: str) -> set[str]:
    grammar = packs.load(code).time
    return _emitted(grammar, grammar.top)


def _named(wanted: list[tuple[str, Rule]]) -> list[object]:
    return [pytest.param(code, rule, id=rule.id) for code, rule in wanted]


def _makes(code: str, rule: Rule, example: Example) -> bool:
    """Does a rule that others are built of match from the first word marked to the last?"""
    words = split(example.plain)
    start, end = example.span
    ends = (
        last
        for last, _ in rule.pattern.match(
            words, words.starts.index(start), Reading(packs.load(code).time, words)
        )
    )
    return any(words.ends[last - 1] == end for last in ends)


@shipped
@pytest.mark.parametrize(("code", "rule"), _named([(c, r) for c, r in RULES if r.examples]))
def test_a_rule_finds_its_examples(code: str, rule: Rule) -> None:
    for example in rule.examples:
        rows = {
            (row.anchor.start, row.anchor.end): row for row in _found(code, example.plain, example.written)
        }
        assert example.span in rows, f"{example.text}: found {[r.anchor.text for r in rows.values()]}"
        row = rows[example.span]
        assert (row.value, row.candidates) == (
            example.value,
            (example.value,) if example.value else example.candidates,
        ), example.text
        assert row.rule == rule.id or _makes(code, rule, example), f"{example.text}: made by {row.rule}"


@shipped
@pytest.mark.parametrize(("code", "rule"), _named([(c, r) for c, r in RULES if r.never]))
def test_a_rule_keeps_from_its_counter_examples(code: str, rule: Rule) -> None:
    for text in rule.never:
        rows = _found(code, text, DAY)
        assert rule.id not in {row.rule for row in rows}, text
        if rule.void:
            assert rows, f"{text}: nothing is left of it"


@pytest.mark.parametrize("code", packs.languages())
def test_every_rule_that_finds_times_shows_an_example_and_a_counter_example(code: str) -> None:
    emitted = _of(code)
    bare = [
        rule.id
        for language, rule in RULES
        if language == code and rule.kind in emitted and not (rule.never and (rule.examples or rule.void))
    ]
    assert bare == []
