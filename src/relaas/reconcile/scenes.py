"""The day that a clock time is on, where its words name none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.operators import Clock, Marked, Node, Since, Until
from relaas.reconcile.narration import DAYS, point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.model.time.values import Value
    from relaas.model.timexes import TimexMention
    from relaas.reconcile.narration import Narration, Resolution

_CLOSE = 30
"""Characters between a clock time and the day that its clause names behind it."""
_NOON, _MORNING = 12, "MORNING"


def is_stamp(at: int, mentions: Sequence[TimexMention]) -> bool:
    """Is it the hour above an entry of a live report: a clock time that opens its paragraph?

    Args:
        at: Index of the mention.
        mentions: Those of its document, in the order of the text.
    """
    mention = mentions[at]
    first = at == 0 or mentions[at - 1].paragraph != mention.paragraph
    return first and "scene" in mention.hangs_on and mention.anchor.start == mention.place[0]


def stamped(mention: TimexMention, found: Resolution, day: Value | None, *, stamp: bool) -> Value | None:
    """The day of a live report's entries: that of the entry before, or of a line that names a day and nothing else.

    Args:
        mention: A time expression.
        found: What it comes to.
        day: The day of the entries so far.
        stamp: Is it the hour above an entry?
    """
    start, end = mention.place
    alone = (
        mention.anchor.start == start and end - mention.anchor.end <= 1 and "scene" not in mention.hangs_on
    )
    told = point(found) if stamp or alone else None
    return values.on(told.start) if told and told.start and told.grain in DAYS else day


def day_behind(at: int, mentions: Sequence[TimexMention]) -> TimexMention | None:
    """The day that a clause names behind its clock time: "Om acht over zes luidden dinsdag de klokken".

    Args:
        at: Index of the mention.
        mentions: Those of its document, in the order of the text.
    """
    mention = mentions[at]
    if "scene" not in mention.hangs_on or at + 1 == len(mentions):
        return None
    other = mentions[at + 1]
    near = other.place == mention.place and 0 < other.anchor.start - mention.anchor.end <= _CLOSE
    alike = other.tense == mention.tense and not other.hangs_on & {"scene", "narrative"}
    return other if near and alike else None


def is_untold(mention: TimexMention) -> bool:
    """Is it a clock time at which something has happened? Where no day is told, it can be of the day before as well.

    Args:
        mention: A time expression.
    """
    return "scene" in mention.hangs_on and mention.tense == "past"


def scenes(mention: TimexMention, narration: Narration, published: date | None) -> list[Value | None]:
    """The days a bare clock time can be on: the one the narration is at, that of the report (None), or either.

    It stays with the narration in the same sentence, and leaves it for the report when that day is over and the clause
    looks ahead; elsewhere both stay open.

    Args:
        mention: A time expression; what is no clock time has the one frame of the narration.
        narration: Where the narration is.
        published: The day of publication taken for true.
    """
    told, value = narration.mention, narration.value
    if "scene" not in mention.hangs_on or told is None or value is None:
        return [value]
    if published is not None and value.start == published:
        before = values.on(published - timedelta(days=1))
        return [value, before] if _is_before(mention, told, value) else [value]
    over = published is not None and value.end is not None and value.end < published
    near = mention.paragraph == told.paragraph and mention.place == told.place
    if over and (mention.tense == "future" or (mention.tense == "present" and not near)):
        return [None]
    return [value] if near and not (over and mention.tense == "present") else [value, None]


def _is_before(mention: TimexMention, told: TimexMention, value: Value) -> bool:
    """Can a clock time past noon be of the day before?

    A report that has told no more of its day than the morning may have been written then: "zaterdagochtend gestrand.
    Rond 22 uur sloten tanks twee bruggen af".
    """
    late = any(clock.hour >= _NOON for clock in _clocks(mention.node))
    return late and mention.tense == "past" and value.mod == _MORNING and mention.place != told.place


def _clocks(node: Node) -> Iterator[Clock]:
    while isinstance(node, (Marked, Since, Until)):
        node = node.of
    if isinstance(node, Clock):
        yield node
