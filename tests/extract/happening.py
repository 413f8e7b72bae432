"""Events of a text, through the shipped pipeline of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.finding import attributions
from relaas.extract.events.mentions import Known, events
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Segment
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.events import EventMention


def read(text: str, code: str = "nl") -> tuple[dict[str, EventMention], tuple[str, ...]]:
    """The events of a text by kind, the first of each, and the words of its times."""
    pack, segments = packs.load(code), [Segment("body", 0, len(text))]
    analysis = analysed(code, text)
    dates = times(analysis, segments, pack)
    said = attributions(analysis, segments, pack, dates)
    by_kind: dict[str, EventMention] = {}
    for mention in events(analysis, Known(dates, said, segments), pack):
        by_kind.setdefault(mention.kind, mention)
    return by_kind, tuple(date.anchor.text for date in dates)


def when(text: str, kind: str, code: str = "nl") -> str | None:
    """The words of the time of an event."""
    found, dates = read(text, code)
    at = found[kind].when
    return None if at is None else dates[at]
