"""Resolve the time expressions of one document, for one day of publication or for every one still possible."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.frames import Frame, Open
from relaas.model.time.operators import Find, Marked, Node, Since, Until
from relaas.model.time.resolution import resolve
from relaas.reconcile.narration import DAYS, Narration, Resolution, point
from relaas.reconcile.scenes import NEXT, WEEK, Days, day_behind, is_stamp, is_untold, scenes, stamped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.model.time.values import Value
    from relaas.model.timexes import TimexMention

_OTHER_YEAR = 200
"""Days from which on a date told is another year's than the report's."""


def complete(mentions: Sequence[TimexMention]) -> list[Resolution | None]:
    """What the mentions come to that are complete in themselves, whatever the day of publication; of others None.

    Args:
        mentions: In the order of the text.
    """
    return [None if mention.hangs_on else _complete(mention) for mention in mentions]


def resolve_all(
    mentions: Sequence[TimexMention],
    published: date | None,
    known: Sequence[Resolution | None] | None = None,
) -> tuple[Resolution, ...]:
    """Resolve the mentions of a document in order, the narration moving on with them.

    Args:
        mentions: In the order of the text.
        published: The day of publication taken for true, or None when it is not known.
        known: What `complete` returns for them, where many days are tried.
    """
    out: list[Resolution] = []
    fixed = complete(mentions) if known is None else known
    narration = doubted = Narration()
    entry: Value | None = None
    days = Days(published)
    for at, mention in enumerate(mentions):
        one = fixed[at]
        readings = [one] if one else list(_readings(at, mentions, narration, days, entry))
        told = narration if narration.mention else doubted
        then = list(_of_that_time(mention, told, published)) if told.mention and published else []
        readings += then
        found = days.checked(mention, readings[0]) if len(readings) == 1 else _union(readings)
        out.append(found)
        stamp = is_stamp(at, mentions)
        entry = stamped(mention, found, entry, stamp=stamp)
        days.tell(mention, found, stamp=stamp)
        if "compared" not in mention.hangs_on:
            narration = narration.moved_on(mention, found)
        # What may belong to another time leaves the same doubt to what follows: "In 2019 … in maart en april".
        if then and point(found) is None:
            doubted = told
        elif narration.mention:
            doubted = Narration()
    return tuple(out)


def _readings(
    at: int,
    mentions: Sequence[TimexMention],
    narration: Narration,
    days: Days,
    entry: Value | None,
) -> Iterator[Resolution]:
    """What a mention comes to that hangs on something, for each day that it can be of.

    Args:
        at: Index of the mention.
        mentions: Those of its document.
        narration: Where the narration is.
        days: The day of publication taken for true, and those told so far.
        entry: The day of a live report's entries so far.
    """
    mention, published, stamp = mentions[at], days.published, is_stamp(at, mentions)
    statement = _statement_day(mention, mentions, published)
    beside = None if stamp else _beside(at, mentions, narration, published)
    ahead = [] if stamp else days.before(mention)
    here = scenes(mention, narration, published, ahead)
    here = [entry] if stamp and entry else [beside] if beside else here
    for one in here:
        yield _resolved(mention, Frame(published, one, narration.day, statement))
    if not (stamp or beside or narration.mention):
        yield from _on_the_eve(mention, mentions, published)


def _union(found: Sequence[Resolution]) -> Resolution:
    """All values, each once, with their reasons; still open where one of them could not be resolved."""
    kept = dict.fromkeys(value for one in found for value in one.values)
    reasons = dict.fromkeys(one.why for one in found)
    unresolved = any(one.open or not one.values for one in found)
    return Resolution(tuple(kept), ", or ".join(reasons), open=bool(kept) and unresolved)


def _beside(
    at: int, mentions: Sequence[TimexMention], narration: Narration, published: date | None
) -> Value | None:
    """The day behind a clock time in its clause, where the narration has told none in the sentence yet."""
    other, told = day_behind(at, mentions), narration.mention
    if other is None or (told is not None and told.place == other.place):
        return None
    value = point(_resolve(other, Frame(published)))
    return value if value is not None and value.grain == "day" else None


def _on_the_eve(
    mention: TimexMention, mentions: Sequence[TimexMention], published: date | None
) -> Iterator[Resolution]:
    """What a clock time of which no day is told comes to on the day before, in a report that tells of days back."""
    if published is None or not is_untold(mention) or not _looks_back(mentions, published):
        return
    found = _resolve(mention, Frame(published, values.on(published - timedelta(days=1))))
    yield replace(found, why="of the day before, since the text tells no day")


def _looks_back(mentions: Sequence[TimexMention], published: date) -> bool:
    """Does a report name a day of the week before it?"""
    days = (mention for mention in mentions if not mention.hangs_on & {"scene", "narrative", "compared"})
    told = (point(_resolve(mention, Frame(published))) for mention in days)
    starts = (value.start for value in told if value is not None and value.grain in DAYS)
    return any(start is not None and 0 < (published - start).days < WEEK for start in starts)


def _of_that_time(
    mention: TimexMention, narration: Narration, published: date | None
) -> Iterator[Resolution]:
    """What a bare date or weekday is when it belongs to the time just told of rather than to that of the report."""
    told, value, node = narration.mention, narration.value, mention.node
    node = node.of if isinstance(node, Marked) else node
    if (
        told is None
        or value is None
        or value.start is None
        or published is None
        or not isinstance(node, Find)
    ):
        return
    if mention.paragraph != told.paragraph or node.what.year or (node.what.weekday and node.what.day):
        return
    away = (published - value.start).days
    why = f"near {value.text}, told just before"
    if node.what.month and not told.hangs_on and abs(away) >= _OTHER_YEAR:
        near = Find(node.what, "nearest", node.of)
    elif _back_then(mention, told, value) and node.what.weekday and node.direction == "past" and away > WEEK:
        near = Find(node.what, "after", node.of)
    else:
        return
    found = _resolve(replace(mention, node=near), Frame(value.start))
    yield Resolution(tuple(v.with_mod(_mod(mention.node)) for v in found.values), why)


def _back_then(mention: TimexMention, told: TimexMention, value: Value) -> bool:
    """Does the narration stay at a day it has just told, in this sentence or the one before?"""
    near = mention.place[0] - told.place[1] <= NEXT
    return near and value.grain in DAYS and not isinstance(told.node, (Since, Until))


def _mod(node: Node) -> str | None:
    return node.mod if isinstance(node, Marked) else None


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


def _counted_from(mention: TimexMention, frame: Frame) -> str:
    refs, narrative = mention.hangs_on, frame.narrative
    if narrative is not None and refs & {"narrative", "compared", "scene"}:
        return f"counted from {narrative.text}, the last date in the text"
    if frame.statement is not None and refs & {"statement", "speaker"}:
        return f"counted from {frame.statement}, the day it was said"
    return f"counted from publication on {frame.publication}" if refs else "complete in itself"
