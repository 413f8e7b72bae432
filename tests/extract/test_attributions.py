"""Attributions: the corpus of sentences of each language, through the shipped pipeline."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from relaas.extract.attributions.finding import attributed, attributions
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Segment
from tests.pipelines import analysed, shipped

if TYPE_CHECKING:
    from relaas.model.attributions import Attributed

MARK = re.compile(r"\[([^\]]*)\]")
KEYS = {"text", "says", "alt", "names", "chain", "status", "said"}


def _lines() -> list[Any]:
    return [
        pytest.param(code, line, id=f"{file.name}:{line['text'][:50]}")
        for code in packs.languages()
        for file in sorted((packs.folder(code) / "corpus" / "attributions").iterdir(), key=lambda f: f.name)
        for line in tomllib.loads(file.read_text("utf-8"))["line"]
    ]


LINES = _lines()


def _plain(marked: str) -> tuple[str, list[tuple[int, int]]]:
    spans = [(m.start() - 2 * n, m.end() - 2 - 2 * n) for n, m in enumerate(MARK.finditer(marked))]
    return MARK.sub(r"\1", marked), spans


def _found(code: str, marked: str) -> tuple[str, tuple[Attributed, ...], list[str]]:
    text, spans = _plain(marked)
    pack = packs.load(code)
    analysis = analysed(code, text)
    parts = (Segment("body", 0, len(text)),)
    mentions = times(analysis, parts, pack)
    return text, attributed(analysis, parts, pack, mentions, spans), [m.anchor.text for m in mentions]


@shipped
@pytest.mark.parametrize(("code", "line"), LINES)
def test_a_line_of_the_corpus(code: str, line: dict[str, Any]) -> None:
    assert line.keys() <= KEYS
    text, answers, moments = _found(code, line["text"])
    said = [answer.source.text if answer.source else "" for answer in answers]
    assert said in (line["says"], line.get("alt")), [a.why for a in answers]
    none = [()] * len(answers)
    assert [tuple(link.text for link in a.chain) for a in answers] == [
        tuple(c) for c in line.get("chain", none)
    ]
    assert [a.status for a in answers] == line.get("status", ["asserted"] * len(answers))
    if "names" in line:
        assert [a.name.text if a.name else "" for a in answers] == line["names"]
    if "said" in line:
        assert [moments[a.said] if a.said is not None else "" for a in answers] == line["said"]
    anchors = [x for a in answers for x in (a.source, a.name, *a.chain) if x is not None]
    assert all(anchor.holds(text) for anchor in anchors)


@shipped
def test_every_answer_says_why() -> None:
    for param in LINES[:20]:
        code, line = param.values
        assert all(answer.why for answer in _found(code, line["text"])[1])


@shipped
def test_nothing_is_read_in_a_teaser() -> None:
    text = "Er zijn twaalf doden.\n\nLees ook: Volgens de politie zijn er tien doden"
    at = text.index("tien")
    pack = packs.load("nl")
    analysis = analysed("nl", text)
    parts = (Segment("body", 0, text.index("Lees")), Segment("teaser", text.index("Lees"), len(text)))
    (answer,) = attributed(analysis, parts, pack, times(analysis, parts, pack), [(at, at + 4)])
    assert answer.source is None


@shipped
def test_what_is_said_is_given_with_who_says_it() -> None:
    text = "Er vielen twee doden, zei burgemeester Els Vandamme dinsdag. Ze ontkent dat er een daklozen bij zijn."
    pack = packs.load("nl")
    analysis = analysed("nl", text)
    parts = (Segment("body", 0, len(text)),)
    first, second = attributions(analysis, parts, pack, times(analysis, parts, pack))
    assert (first.source and first.source.text, first.cue.text) == ("Els Vandamme", "zei")
    assert [anchor.text for anchor in first.content] == ["Er vielen twee doden"]
    assert first.said == 0
    assert (second.name and second.name.text, second.act, second.stance) == ("Els Vandamme", "deny", "denied")
    assert second.provenance.rule == "nl.attribution.clause"
