"""Dutch times in a document: what lasts until a month told in the present."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.timing import resolved

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
    assert list(resolved("nl", text).values()) == [(value,)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Vrijdag overleggen de ministers over strafmaatregelen.", "Vrijdag", 1),
        ("Vrijdag overlegden de ministers over strafmaatregelen.", "Vrijdag", -1),
        ("De minister beloofde tegen eind mei een antwoord.", "tegen eind mei", 1),
    ],
)
def test_a_plural_as_its_infinitive_and_what_is_promised_look_ahead(
    text: str, words: str, value: int
) -> None:
    (found,) = resolved("nl", text, "2024-05-16")[words]
    assert (found.removeprefix("../")[:10] > "2024-05-16") is (value > 0)
