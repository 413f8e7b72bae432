"""Events of English reports: the order of English tells their time and whom they tell of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.attributions.finding import attributions
from relaas.extract.events.mentions import Known, events
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Segment

if TYPE_CHECKING:
    from relaas.model.events import EventMention

pytestmark = pytest.mark.skipif(
    "en" not in packs.languages() or not (packs.folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the English pack or its pipeline is not here",
)


@cache
def _shelf() -> Shelf:
    return Shelf({})


def read(text: str) -> tuple[dict[str, EventMention], tuple[str, ...]]:
    """The events of a text by kind, the first of each, and the words of its times."""
    pack, segments = packs.load("en"), [Segment("body", 0, len(text))]
    analysis = analyze(_shelf().pipeline("en"), text)
    dates = times(analysis, segments, pack)
    said = attributions(analysis, segments, pack, dates)
    by_kind: dict[str, EventMention] = {}
    for mention in events(analysis, Known(dates, said, segments), pack):
        by_kind.setdefault(mention.kind, mention)
    return by_kind, tuple(date.anchor.text for date in dates)


def when(text: str, kind: str) -> str | None:
    found, times_ = read(text)
    at = found[kind].when
    return None if at is None else times_[at]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("A fire broke out in a warehouse on Friday.", "fire", "Friday"),
        ("Soldiers killed five protesters on Saturday.", "killing", "Saturday"),
        ("Hundreds have fled since then, and Monday's attack killed two.", "attack", "Monday"),
        ("Two men were arrested on Tuesday over Monday's attack.", "attack", "Monday"),
        ("Two men were arrested on Tuesday over Monday's attack.", "arrest", "Tuesday"),
        ("The bridge collapsed in 2021.", "collapse", "2021"),
    ],
)
def test_an_event_has_the_time_that_is_its_own(text: str, kind: str, told: str) -> None:
    assert (when(text, kind) or "").startswith(told)


def test_who_is_told_of_by_a_participle_before_a_noun_is_no_event_of_the_clause() -> None:
    assert when("The arrested men were freed on Tuesday.", "release") == "Tuesday"
    assert when("The arrested men were freed on Tuesday.", "arrest") is None


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("No fire broke out.", "fire", "negative"),
        ("Troops will be deployed on Friday.", "deployment", "planned"),
        ("The dam could collapse.", "collapse", "hypothetical"),
    ],
)
def test_what_did_not_happen_or_lies_ahead_says_so(text: str, kind: str, stance: str) -> None:
    mention = read(text)[0][kind]
    assert stance in (mention.polarity, mention.modality)
