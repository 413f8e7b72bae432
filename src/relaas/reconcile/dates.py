"""Resolve the time expressions of one document, for one day of publication or for every one still possible."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.frozen import Frozen
from relaas.model.time import values
from relaas.model.time.frames import Frame, Open
from relaas.model.time.operators import Find, Marked, Moved, Node, Since, Until
from relaas.model.time.resolution import resolve
from relaas.reconcile.asides import frames_aside
from relaas.reconcile.narration import DAYS, NOWHERE, Narration, Resolution, is_aside, point
from relaas.reconcile.scenes import (
    NEXT,
    WEEK,
    Days,
    day_behind,
    is_untold,
    scenes,
    told_by,
)
from relaas.reconcile.stamps import is_alone, is_stamp, stamped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.model.time.values import Value
    from relaas.model.timexes import TimexMention

_OTHER_YEAR = 200
"""Days from which on a date told is another year's than the report's."""


class Fixed(Frozen, frozen=True):
    """What of a mention is the same on every day of publication.

    Attributes:
        found: What it comes to where it is complete in itself, else None.
        bare: Its date or weekday where it can be of another time than the report's, else None.
        stamp: Is it the hour above an entry of a live report?
        alone: Does its line name a day and nothing else?
    """

    found: Resolution | None
    bare: Find | None
    stamp: bool
    alone: bool


def fixed(mentions: Sequence[TimexMention]) -> list[Fixed]:
    """What of each mention is the same whatever the day of publication: to be asked once where many days are tried.

    Args:
        mentions: In the order of the text.
    """
    return [
        Fixed(
            None if mention.hangs_on else _complete(mention),
            _bare(mention.node),
            is_stamp(at, mentions),
            is_alone(mention),
        )
        for at, mention in enumerate(mentions)
    ]


def _bare(node: Node) -> Find | None:
    node = node.of if isinstance(node, Marked) else node
    if not isinstance(node, Find) or node.what.year or (node.what.weekday and node.what.day):
        return None
    return node


def resolve_all(
    mentions: Sequence[TimexMention], published: date | None, known: Sequence[Fixed] | None = None
) -> tuple[Resolution, ...]:
    """Resolve the mentions of a document in order, the narration moving on with them.

    Args:
        mentions: In the order of the text.
        published: The day of publication taken for true, or None when it is not known.
        known: What `fixed` returns for them, where many days are tried.
    """
    out: list[Resolution] = []
    narration = doubted = first = line = NOWHERE
    entry: Value | None = None
    days = Days(published)
    for at, one in enumerate(fixed(mentions) if known is None else known):
        mention = mentions[at]
        readings = [one.found] if one.found else _readings(at, mentions, narration, days, entry)
        if "narrative" in mention.hangs_on:
            aside = frames_aside(mention, narration, line, published)
            readings += [_resolved(mention, frame) for frame in aside]
        told = narration if narration.mention else doubted
        then = list(_of_that_time(mention, one.bare, told, published)) if one.bare and told.mention else []
        readings = [*readings, *then] if then else readings
        found = days.checked(mention, readings[0]) if len(readings) == 1 else _union(readings)
        found = told_by(found, mention, narration, days)
        if found.ahead and first.mention is not None and first.mention.place == mention.place:
            found = _counted_on(mention, first, published) or found
        out.append(found)
        value = point(found)
        entry = stamped(value, entry) if one.stamp or one.alone else entry
        days.tell(mention, value, stamp=one.stamp)
        # what may have been said then or now leaves the narration where it is
        if "compared" not in mention.hangs_on and not (mention.quoted and value is None):
            before, narration = narration, narration.moved_on(mention, found, value)
            first = before if _follows(before, narration) else first
            line = line if narration.mention is mention and is_aside(mention) else narration
        # What may belong to another time leaves the same doubt to what follows: "In 2019 … in maart en april".
        if then and value is None:
            doubted = told
        elif narration.mention:
            doubted = NOWHERE
    return tuple(out)


def _follows(before: Narration, narration: Narration) -> bool:
    """Has a sentence told another time before the one that the narration is at now?"""
    one, other = before.mention, narration.mention
    return one is not None and other is not None and one is not other and one.place == other.place


def _counted_on(mention: TimexMention, first: Narration, published: date | None) -> Resolution | None:
    """A time counted on from the one that its sentence told first, where counted from the last it would lie ahead.

    "Het leger erkende de aanval van 29 augustus gisteren, negentien dagen later": not nineteen days after yesterday.
    """
    found = _resolved(mention, Frame(published, first.value, first.day, None))
    start = found.values[0].start if len(found.values) == 1 else None
    return found if start is not None and (published is None or start <= published) else None


def _readings(
    at: int,
    mentions: Sequence[TimexMention],
    narration: Narration,
    days: Days,
    entry: Value | None,
) -> list[Resolution]:
    """What a mention comes to that hangs on something, for each day that it can be of.

    Args:
        at: Index of the mention.
        mentions: Those of its document.
        narration: Where the narration is.
        days: The day of publication taken for true, and those told so far.
        entry: The day of a live report's entries so far.
    """
    mention, published = mentions[at], days.published
    statement = _statement_day(mention, mentions, published)
    if "scene" not in mention.hangs_on:
        frame = Frame(published, narration.value, narration.day, statement)
        return [_resolved(mention, frame), *_when_said(mention, narration, days)]
    stamp = is_stamp(at, mentions)
    beside = None if stamp else _beside(at, mentions, narration, published)
    here = scenes(mention, narration, Days(published) if stamp else days)
    here = [entry] if stamp and entry else [beside] if beside else here
    found = [_resolved(mention, Frame(published, one, narration.day, statement)) for one in here]
    if not (stamp or beside or narration.mention):
        found += _on_the_eve(mention, mentions, published)
    return found


def _when_said(mention: TimexMention, narration: Narration, days: Days) -> Iterator[Resolution]:
    """What quoted words come to that may have been said on the day before the report, of which it has told.

    "Zondagavond zong het stadion mee. „Vanavond vieren we”, zei de burgemeester": a report of Monday.
    """
    eve = days.eve() if mention.quoted else None
    at = narration.value.start if narration.value else None
    if eve is not None and at != days.published:
        yield _resolved(mention, Frame(days.published, narration.value, narration.day, eve))


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
    mention: TimexMention, node: Find, narration: Narration, published: date | None
) -> Iterator[Resolution]:
    """What a bare date or weekday is when it belongs to the time just told of rather than to that of the report."""
    told, value = narration.mention, narration.value
    if told is None or value is None or value.start is None or published is None:
        return
    if mention.paragraph != told.paragraph:
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
    if mention.reporting and "publication" in told.hangs_on and isinstance(told.node, Moved):
        return False  # "negen dagen geleden brak de dijk", told from now, as who says so on Thursday is
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
    return _from_publication(frame.publication) if refs else "complete in itself"


@lru_cache(maxsize=64)
def _from_publication(day: date | None) -> str:
    return f"counted from publication on {day}"
