"""Statements of text that nobody would write: no report breaks their finding, and none takes more than its length.

`RELAAS_RANDOM_REPORTS` sets how many random reports are read; 10,000 take some minutes.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING, Any

import pytest

from relaas.extract.attributions.finding import attributions
from relaas.extract.times.mentions import times
from relaas.finding import find
from relaas.lang import packs
from relaas.lang.corpus_statements import SaidLine, read_statements
from relaas.model.documents import Document, Published, Segment, digest
from relaas.text.quotations import quotations
from tests.growth import growth
from tests.parses import tiled
from tests.pipelines import analysed, shipped

if TYPE_CHECKING:
    from relaas.model.tokens import Analysis

COUNT = int(os.environ.get("RELAAS_RANDOM_REPORTS", "60"))
TOKENS = 250
"""Tokens of the shorter of two texts whose times are compared."""
MARKS = "„”“‟‘’‚'\"«»‹›–—-"
GAPS = ("", " ", " ", " ", "\n", "\n\n", ". ", ", ", ": ", "; ", "! ", "? ", " (", ") ")
LINES = {code: read_statements(code) for code in packs.languages()}


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
        analysis = analysed(code, text)
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


BROKEN_OFF = {
    "nl": (
        "De politie maakte er tegenover de BBC 300 van",
        "De oproep van de burgemeester kwam laat.\nDat staat in het advies",
        "Vrij kwam ook Naveed Qureshi, de",
    ),
    "en": (
        "The union says its own count is 101. They've been wrong in one direction, so",
        "Two engineers kidnapped in the delta last",
        "The mayor put the keys down to make a call.\n11.15am: The hospital confirms",
        "It was flatly denied by the force. The mayor pleaded not",
        "Police freed Mehmet, a",
    ),
    "de": ("Die Polizei teilte mit, dass", "Frei kam Mehmet, ein"),
}


@shipped
@pytest.mark.parametrize("code", packs.languages())
def test_no_report_that_breaks_off_breaks_anything(code: str) -> None:
    draw = random.Random(COUNT + 1)  # noqa: S311 - no secret
    texts = list(BROKEN_OFF.get(code, ()))
    for _ in range(COUNT):
        words = draw.choice(LINES[code]).text.split(" ")
        texts.append(" ".join(words[: draw.randrange(1, len(words) + 1)]).rstrip("."))
    for text in texts:
        found = find(_document(code, text), ())
        anchors = [m.anchor for m in found.times] + [m.anchor for m in found.names]
        anchors += [m.anchor for m in found.figures]
        assert all(anchor.holds(text) for anchor in anchors), text


def _document(code: str, text: str) -> Document:
    parts, day = (Segment("body", 0, len(text)),), Published(None, (), None, "nobody says")
    return Document(
        id="d", path="1.txt", outlet="Bode", title=None, language=code, url=None, sha256=digest(text), text=text,
        published=day, segments=parts,
    )  # fmt: skip


def _first_of_each() -> list[Any]:
    firsts: dict[tuple[str, str], SaidLine] = {}
    for code, lines in LINES.items():
        for line in lines:
            firsts.setdefault((code, line.construction), line)
    return [pytest.param(code, line.text, id=name) for (code, name), line in firsts.items()]


@pytest.mark.growth
@shipped
@pytest.mark.parametrize("sentences", [True, False], ids=["sentences", "one-sentence"])
@pytest.mark.parametrize(("code", "text"), _first_of_each())
def test_four_times_a_construction_takes_four_times_the_time(code: str, text: str, sentences: bool) -> None:
    one = analysed(code, text)
    count = TOKENS // len(one.tokens) + 1

    def made(times_: int) -> Analysis:
        return tiled(one, times_, sentences=sentences)

    def found(analysis: Analysis) -> object:
        return attributions(analysis, (Segment("body", 0, len(analysis.text)),), packs.load(code), ())

    assert growth(found, made, count, bound=5.2) < 5.2


@pytest.mark.growth
@pytest.mark.parametrize("mark", [*MARKS, MARKS, "' ", " '", "“ ", " ”", "‘a’ ", "’s ", "«»", "\n„"])
@pytest.mark.parametrize("code", packs.languages())
def test_quotations_are_read_in_linear_time(code: str, mark: str) -> None:
    marks = packs.load(code).quotes

    def made(size: int) -> str:
        draw = random.Random(size)  # noqa: S311 - text for a clock, no secret
        return "".join(draw.choice((mark, "a", " ", "s. ")) for _ in range(size))

    assert growth(lambda text: quotations(text, marks), made, 3_000, bound=5.2) < 5.2
