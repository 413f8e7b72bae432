"""Dutch times in a document: what lasts until a month told in the present."""

from __future__ import annotations

import pytest

from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Document, Published, Segment
from relaas.reconcile.publications import date_document
from relaas.reconcile.timexes import timex_rows
from tests.pipelines import analysed

pytestmark = pytest.mark.skipif(
    not (packs.folder("nl") / "pipeline" / "weights.bin").is_file(),
    reason="the pipeline's weights are not built",
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De school blijft dicht tot februari.", "../2025-02"),
        ("„We laten hem staan tot februari”, zegt de leraar.", "../2025-02"),
        ("De school was dicht tot februari.", "../2024-02"),
    ],
)
def test_what_lasts_until_a_month_ends_ahead_where_it_is_told_in_the_present(text: str, value: str) -> None:
    document = Document(
        id="d", path="-", outlet="-", title=None, language="nl", url=None, sha256="", text=text,
        published=Published("2024-05-16", ("2024-05-16",), "2024-05-16", ""), segments=(Segment("body", 0, len(text)),),
    )  # fmt: skip
    mentions = times(analysed("nl", text), document.segments, packs.load("nl"))
    (row,) = timex_rows(document, mentions, date_document(document.published, mentions)[1])
    assert row.candidates == (value,)
