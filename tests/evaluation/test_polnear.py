"""Reading PolNeAR, and holding statements against it; the texts are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.polnear import figures, judged, place
from evaluation.polnear_gold import Annotated, annotated
from relaas.model.anchors import Anchor
from relaas.model.attributions import Attribution
from relaas.model.provenance import Provenance

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "The bridge is shut, the council said. It rained."
NOTES = """T1\tSource 20 31\tthe council
T2\tCue 32 36\tsaid
T3\tContent 0 10;11 18\tThe bridge … is shut
T4\tAttribution 32 36\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
E2\tAttribution:T4 Cue:T2
"""


def _folder(place: Path) -> Path:
    for name, file, text in (("text", "a.txt", TEXT), ("attributions", "a_1.ann", NOTES)):
        (place / name).mkdir()
        (place / name / file).write_text(text, "utf-8")
    return place


def _found(start: int, end: int) -> Attribution:
    return Attribution(
        source=Anchor.of(TEXT, 24, 31), name=None, cue=Anchor.of(TEXT, 32, 36),
        content=(Anchor.of(TEXT, start, end),), mode="indirect", chain=(), act="say", stance="asserted",
        said=None, why="", provenance=Provenance("en.attribution.behind", "en/0"),
    )  # fmt: skip


def test_parts_are_read_and_what_has_no_content_is_left_out(tmp_path: Path) -> None:
    (article,) = annotated(_folder(tmp_path))
    assert article.said == (Annotated(((20, 31),), ((32, 36),), ((0, 10), (11, 18))),)


def test_a_statement_is_found_by_half_of_its_content(tmp_path: Path) -> None:
    (article,) = annotated(_folder(tmp_path))
    result = figures([judged(article, [_found(0, 18), _found(38, 48)])])
    assert (result["wanted"], result["found"], result["recall"], result["precision"]) == (1, 2, 1.0, 0.5)
    assert (result["source_recall"], result["content_recall"]) == (1.0, 1.0)


def test_a_plain_checkout_has_nothing_to_measure(tmp_path: Path) -> None:
    assert place(tmp_path) is None
