"""Statements of text that nobody would write: no report breaks their finding, and none takes more than its length.

`RELAAS_RANDOM_REPORTS` sets how many random reports are read; 10,000 take some minutes.
"""

from __future__ import annotations

import gc
import os
import random
from functools import cache
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.attributions.finding import attributions
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.corpus_statements import SaidLine, read_statements
from relaas.lang.tokens import is_listed
from relaas.model.documents import Segment
from relaas.text.quotations import quotations
from tests.parses import tiled

if TYPE_CHECKING:
    from relaas.model.tokens import Analysis

COUNT = int(os.environ.get("RELAAS_RANDOM_REPORTS", "60"))
TOKENS = 500
"""Tokens of the shorter of two texts whose times are compared."""
STEADY = 0.004
"""Seconds below which a clock tells nothing."""
MARKS = "„”“‟‘’‚'\"«»‹›–—-"
GAPS = ("", " ", " ", " ", "\n", "\n\n", ". ", ", ", ": ", "; ", "! ", "? ", " (", ") ")
LINES = {code: read_statements(code) for code in packs.languages()}

shipped = pytest.mark.skipif(
    not all(
        is_listed(code) or (packs.folder(code) / "pipeline" / "weights.bin").is_file()
        for code in packs.languages()
    ),
    reason="the pipeline's weights are not built",
)


@cache
def _pipeline(code: str) -> Any:
    return Shelf({}).pipeline(code)


def _report(draw: random.Random, code: str) -> str:
    """Bits of the corpus in any order, with marks of speech, breaks and torn words anywhere between them."""
    out: list[str] = []
    for _ in range(draw.randrange(1, 16)):
        words = draw.choice(LINES[code]).text.split(" ")
        first = draw.randrange(len(words))
        run = " ".join(words[first : first + draw.randrange(1, 9)])
        if draw.random() < 0.1:
            run = run[: draw.randrange(len(run)) + 1]
        out += [draw.choice(MARKS) if draw.random() < 0.25 else "", run]
        out += [draw.choice(MARKS) if draw.random() < 0.25 else "", draw.choice(GAPS)]
    return "".join(out)


@shipped
@pytest.mark.parametrize("code", packs.languages())
def test_no_random_report_breaks_it(code: str) -> None:
    draw, pack, found = random.Random(COUNT), packs.load(code), 0  # noqa: S311 - no secret
    for _ in range(COUNT):
        text = _report(draw, code)
        analysis = analyze(_pipeline(code), text)
        parts = (Segment("body", 0, len(text)),)
        rows = attributions(analysis, parts, pack, times(analysis, parts, pack))
        for row in rows:
            anchors = [row.cue, *row.content, *row.chain, *(a for a in (row.source, row.name) if a)]
            assert row.content, text
            assert all(anchor.holds(text) for anchor in anchors), text
            pairs = zip(row.content, row.content[1:], strict=False)
            assert all(a.end <= b.start for a, b in pairs), text
        found += len(rows)
    assert found > COUNT / 10


def _first_of_each() -> list[Any]:
    firsts: dict[tuple[str, str], SaidLine] = {}
    for code, lines in LINES.items():
        for line in lines:
            firsts.setdefault((code, line.construction), line)
    return [pytest.param(code, line.text, id=name) for (code, name), line in firsts.items()]


def _seconds(analysis: Analysis, code: str) -> float:
    pack, parts = packs.load(code), (Segment("body", 0, len(analysis.text)),)
    gc.collect()
    gc.disable()  # collections come when they like, and the larger text gets more of them
    begun = process_time()
    attributions(analysis, parts, pack, ())
    taken = process_time() - begun
    gc.enable()
    return taken


@shipped
@pytest.mark.parametrize("sentences", [True, False], ids=["sentences", "one-sentence"])
@pytest.mark.parametrize(("code", "text"), _first_of_each())
def test_twice_a_construction_takes_twice_the_time(code: str, text: str, sentences: bool) -> None:
    one = analyze(_pipeline(code), text)
    count = TOKENS // len(one.tokens) + 1
    texts = [tiled(one, count * times_, sentences=sentences) for times_ in (1, 2)]
    best = [float("inf"), float("inf")]
    for _ in range(60):  # what else the machine does makes one run slower, never faster
        best = [min(before, _seconds(text, code)) for before, text in zip(best, texts, strict=True)]
        if best[1] / max(best[0], STEADY) < 2.6:
            break
    assert best[1] / max(best[0], STEADY) < 2.6, best


@pytest.mark.parametrize("mark", [*MARKS, MARKS, "' ", " '", "“ ", " ”", "‘a’ ", "’s ", "«»", "\n„"])
@pytest.mark.parametrize("code", packs.languages())
def test_quotations_are_read_in_linear_time(code: str, mark: str) -> None:
    marks = packs.load(code).quotes

    def seconds(size: int) -> float:
        draw = random.Random(size)  # noqa: S311 - text for a clock, no secret
        text = "".join(draw.choice((mark, "a", " ", "s. ")) for _ in range(size))
        begun = process_time()
        quotations(text, marks)
        return process_time() - begun

    assert min(seconds(12_000) / max(seconds(6_000), STEADY) for _ in range(4)) < 2.6
