"""Every rule of a grammar on its own examples and counter-examples, through the shipped pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.grammars import Grammar, Reading
from relaas.lang.words import split
from relaas.model.documents import Document, Published, Segment
from relaas.reconcile.publications import date_document
from relaas.reconcile.timexes import timex_rows
from tests.pipelines import analysed, shipped

if TYPE_CHECKING:
    from relaas.lang.rules import Example, Rule
    from relaas.model.quantities import QuantityMention
    from relaas.model.timexes import Timex

DAY = "2024-05-16"
RULES = [(code, rule) for code in packs.languages() for rule in packs.load(code).time.rules]
COUNTING = [(code, rule) for code in packs.languages() for rule in packs.load(code).quantities.rules]


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
    mentions = times(analysed(code, text), document.segments, packs.load(code))
    return timex_rows(document, mentions, date_document(document.published, mentions)[1])


def _counted(code: str, text: str) -> tuple[QuantityMention, ...]:
    analysis, pack, body = (
        analysed(code, text),
        packs.load(code),
        Segment("body", 0, len(text)),
    )
    return quantities(analysis, [body], pack, times(analysis, [body], pack))


def _emitted(grammar: Grammar, kind: str) -> set[str]:
    """A kind and those it is made of."""
    return {kind}.union(*(_emitted(grammar, member) for member in grammar.unions.get(kind, ())))


def _named(wanted: list[tuple[str, Rule]]) -> list[object]:
    return [pytest.param(code, rule, id=rule.id) for code, rule in wanted]


def _makes(grammar: Grammar, rule: Rule, example: Example) -> bool:
    """Does a rule that others are built of match from the first word marked to the last?"""
    words = split(example.plain)
    start, end = example.span
    reading = Reading(grammar, words)
    ends = (last for last, _ in rule.pattern.match(words, words.starts.index(start), reading))
    return any(words.ends[last - 1] == end for last in ends)


@shipped
@pytest.mark.parametrize(("code", "rule"), _named([(c, r) for c, r in RULES if r.examples]))
def test_a_rule_finds_its_examples(code: str, rule: Rule) -> None:
    for example in rule.examples:
        found = _found(code, example.plain, example.states["written"])
        rows = {(row.anchor.start, row.anchor.end): row for row in found}
        assert example.span in rows, f"{example.text}: found {[r.anchor.text for r in rows.values()]}"
        row = rows[example.span]
        value = example.states.get("value")
        candidates = (value,) if value else tuple(example.states.get("candidates", ()))
        assert (row.value, row.candidates) == (value, candidates), example.text
        made = row.rule == rule.id or _makes(packs.load(code).time, rule, example)
        assert made, f"{example.text}: made by {row.rule}"


@shipped
@pytest.mark.parametrize(("code", "rule"), _named([(c, r) for c, r in RULES if r.never]))
def test_a_rule_keeps_from_its_counter_examples(code: str, rule: Rule) -> None:
    for text in rule.never:
        rows = _found(code, text, DAY)
        assert rule.id not in {row.rule for row in rows}, text
        if rule.void:
            assert rows, f"{text}: nothing is left of it"


@shipped
@pytest.mark.parametrize(("code", "rule"), _named([(c, r) for c, r in COUNTING if r.examples]))
def test_a_rule_counts_its_examples(code: str, rule: Rule) -> None:
    for example in rule.examples:
        rows = {(m.anchor.start, m.anchor.end): m for m in _counted(code, example.plain)}
        if rule.void:
            start, end = example.span
            assert not [m for (s, e), m in rows.items() if s < end and start < e], example.text
            continue
        assert example.span in rows, f"{example.text}: found {[m.anchor.text for m in rows.values()]}"
        mention = rows[example.span]
        assert {**_stated(mention), **example.states} == _stated(mention), example.text
        made = mention.provenance.rule == rule.id or _makes(packs.load(code).quantities, rule, example)
        assert made, f"{example.text}: made by {mention.provenance.rule}"


def _stated(mention: QuantityMention) -> dict[str, Any]:
    quantity = mention.quantity
    return {
        "number": quantity.number,
        "hedge": quantity.hedge,
        "low": quantity.low,
        "high": quantity.high,
        "hedges": list(quantity.hedges),
    }


@shipped
@pytest.mark.parametrize(("code", "rule"), _named([(c, r) for c, r in COUNTING if r.never]))
def test_a_rule_counts_none_of_its_counter_examples(code: str, rule: Rule) -> None:
    for text in rule.never:
        found = _counted(code, text)
        assert rule.id not in {mention.provenance.rule for mention in found}, f"{text}: {found}"
        if rule.void:
            assert found, f"{text}: nothing is left of it"


@pytest.mark.parametrize("code", packs.languages())
@pytest.mark.parametrize("subject", ["time", "quantities"])
def test_every_rule_that_finds_something_shows_an_example_and_a_counter_example(
    code: str, subject: str
) -> None:
    grammar: Grammar = getattr(packs.load(code), subject)
    emitted = _emitted(grammar, grammar.top)
    bare = [
        rule.id
        for rule in grammar.rules
        if rule.kind in emitted and not (rule.never and (rule.examples or (rule.void and subject == "time")))
    ]
    assert bare == []
