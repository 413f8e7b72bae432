"""Resolve the time expressions of one document, for one day of publication or for every one still possible."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.resolution import Frame, Open, resolve
from relaas.model.time.values import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from relaas.model.timexes import TimexMention

_POINTS = ("day", "week", "month", "quarter", "season", "year", "minute", "second")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention comes to under one day of publication.

    Attributes:
        values: Every value it can have; none where it is open.
        why: What it was counted from, or why it is open.
    """

    values: tuple[Value, ...]
    why: str


def resolve_all(mentions: Sequence[TimexMention], published: date | None) -> tuple[Resolution, ...]:
    """Resolve the mentions of a document in order, the narration moving on with them.

    Args:
        mentions: In the order of the text.
        published: The day of publication taken for true, or None when it is not known.
    """
    out: list[Resolution] = []
    narrative: Value | None = None
    spoken = [_statement_day(m, mentions, published) for m in mentions]
    for mention, statement in zip(mentions, spoken, strict=True):
        found = _resolve(mention, Frame(published, narrative, statement))
        out.append(found)
        if (point := _point(found)) is not None:
            narrative = point
    return tuple(out)


def _resolve(mention: TimexMention, frame: Frame) -> Resolution:
    return _resolved(mention, frame) if mention.hangs_on else _complete(mention)


@lru_cache(maxsize=2048)
def _complete(mention: TimexMention) -> Resolution:
    """What is complete in itself is the same under every day that is tried."""
    return _resolved(mention, Frame(None))


def _resolved(mention: TimexMention, frame: Frame) -> Resolution:
    try:
        return Resolution(resolve(mention.node, frame), _counted_from(mention, frame))
    except Open as reason:
        return Resolution((), str(reason))


def _statement_day(
    mention: TimexMention, mentions: Sequence[TimexMention], published: date | None
) -> date | None:
    if mention.speech is None:
        return None
    found = _resolve(mentions[mention.speech], Frame(published))
    return found.values[0].start if len(found.values) == 1 else None


def _point(found: Resolution) -> Value | None:
    """The value as a place for the narration to be at: one, bounded, not a duration."""
    if len(found.values) != 1:
        return None
    value = found.values[0]
    if value.mod == "NIGHT" and value.end is not None and value.grain == "span":
        return values.on(value.end)
    return value if value.grain in _POINTS and value.start is not None else None


def _counted_from(mention: TimexMention, frame: Frame) -> str:
    refs, narrative = mention.hangs_on, frame.narrative
    if narrative is not None and refs & {"narrative", "scene"}:
        return f"counted from {narrative.text}, the last date in the text"
    if frame.statement is not None and refs & {"statement", "speaker"}:
        return f"counted from {frame.statement}, the day it was said"
    return f"counted from publication on {frame.publication}" if refs else "complete in itself"
