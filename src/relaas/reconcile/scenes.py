"""The day that a clock time is on, where its words name none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relaas.model.time import values
from relaas.model.time.operators import Clock, Marked, Node, Since, Until
from relaas.reconcile.narration import DAYS, Resolution, point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.model.time.values import Value
    from relaas.model.timexes import TimexMention
    from relaas.reconcile.narration import Narration

_CLOSE = 30
"""Characters between a clock time and the day that its clause names behind it."""
_TOLD = ("past", "none")
"""Tenses of what has happened; a clause whose verb was not seen may tell of that."""
NEXT = 2
"""Characters between a sentence and the next."""
WEEK = 8
"""Days from which on a day is no longer of the week before."""
_NOON, _MORNING = 12, "MORNING"
_LATE = ("pm", "evening")


def is_stamp(at: int, mentions: Sequence[TimexMention]) -> bool:
    """Is it the hour above an entry of a live report: a clock time that opens its paragraph?

    Args:
        at: Index of the mention.
        mentions: Those of its document, in the order of the text.
    """
    mention = mentions[at]
    first = at == 0 or mentions[at - 1].paragraph != mention.paragraph
    return first and "scene" in mention.hangs_on and mention.anchor.start == mention.place[0]


def is_alone(mention: TimexMention) -> bool:
    """Is it a line that names a day and nothing else, as above the entries of a live report?

    Args:
        mention: A time expression.
    """
    start, end = mention.place
    whole = mention.anchor.start == start and end - mention.anchor.end <= 1
    return whole and "scene" not in mention.hangs_on


def stamped(told: Value | None, day: Value | None) -> Value | None:
    """The day of a live report's entries behind the hour of one, or a line that names a day and nothing else.

    Args:
        told: What that comes to, as a place for the narration to be at.
        day: The day of the entries so far.
    """
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


class Days:
    """The days before a report's own that its text has told so far.

    Args:
        published: The day of publication taken for true, or None when it is not known.
    """

    def __init__(self, published: date | None) -> None:
        self.published = published
        self._told: dict[date, tuple[Value, int]] = {}
        self._stamp: Value | None = None

    def tell(self, mention: TimexMention, value: Value | None, *, stamp: bool) -> None:
        """Note what a mention comes to.

        Args:
            mention: A time expression.
            value: What it comes to, as a place for the narration to be at.
            stamp: Is it the hour above an entry of a live report?
        """
        if stamp:
            self._stamp = value
        elif value is not None and value.grain in DAYS and (start := value.start) is not None:
            self._told[start] = values.on(start), mention.paragraph

    def tells_own(self) -> bool:
        """Has the text told anything of the day of publication so far?"""
        return self.published in self._told

    def before(self, mention: TimexMention) -> list[Value]:
        """Those within the week before publication; in an entry of a live report those that the entry has told.

        Args:
            mention: A time expression.
        """
        if self.published is None:
            return []
        published = self.published
        return [
            value
            for day, (value, paragraph) in sorted(self._told.items())
            if 0 < (published - day).days < WEEK and (self._stamp is None or paragraph == mention.paragraph)
        ]

    def checked(self, mention: TimexMention, found: Resolution) -> Resolution:
        """A resolution, left open where what is told as past would lie ahead of its report, or of its entry's hour.

        Args:
            mention: A time expression.
            found: What it comes to.
        """
        if self._lies_ahead(mention, found):
            return Resolution((), "it is told as past, and would lie ahead of its report", ahead=True)
        value = None if self._stamp is None else point(found)
        if self._stamp is None or value is None or not is_untold(mention):
            return found
        same = value.start == self._stamp.start and value.grain == self._stamp.grain
        if not same or value.text <= self._stamp.text:
            return found
        return Resolution((), "it would be later than the hour of its own entry, and no other day is told")

    def _lies_ahead(self, mention: TimexMention, found: Resolution) -> bool:
        """Would a time counted from another one that its report tells ("een dag later zei hij") still be to come?"""
        if "narrative" not in mention.hangs_on or mention.tense != "past" or self.published is None:
            return False
        start = found.values[0].start if len(found.values) == 1 else None
        return start is not None and start > self.published


def scenes(
    mention: TimexMention,
    narration: Narration,
    published: date | None,
    told: Sequence[Value] = (),
    *,
    own: bool = False,
) -> list[Value | None]:
    """The days a bare clock time can be on: the one the narration is at, that of the report (None), or either.

    It stays with the narration in the same sentence, and leaves it for the report when that day is over and the clause
    looks ahead; elsewhere both stay open, and where both are one day, so do the days told before.

    Args:
        mention: A time expression; what is no clock time has the one frame of the narration.
        narration: Where the narration is.
        published: The day of publication taken for true.
        told: The days before it that the text has told so far.
        own: Has the text told anything of the day of publication so far?
    """
    at, value = narration.mention, narration.value
    if "scene" not in mention.hangs_on or at is None or value is None:
        return [value]
    if published is not None and value.start == published:
        before = [values.on(published - timedelta(days=1))] if _is_before(mention, at, value) else []
        return [value, *(before or ([] if _goes_on(mention, at) else told))]
    over = published is not None and value.end is not None and value.end < published
    near = mention.paragraph == at.paragraph and mention.place == at.place
    if over and (mention.tense == "future" or (mention.tense == "present" and not near)):
        return [None]
    if at.reporting and not near and mention.tense in _TOLD:
        return [
            value,
            *told,
            None,
        ]  # "gaf hij maandag toe. Om 12.03 uur belde …": not on the day that it was said
    if value.grain not in DAYS and told and mention.tense in _TOLD:
        return [*told, None]  # "het was 22 jaar geleden dat … Om negen uur waren ze binnen"
    only = over and not own and _is_only(mention, value, told)
    return [value] if only or (near and not (over and mention.tense == "present")) else [value, None]


def _is_only(mention: TimexMention, value: Value, told: Sequence[Value]) -> bool:
    """Is a clock time past noon, told as past, behind the only day told: "Zaterdag kapseisde … Om 18.12 uur belde …"?

    The small hours can be those of the night before or behind it.
    """
    one = value.start is not None and list(told) == [values.on(value.start)]
    return one and mention.tense == "past" and _is_late(mention.node)


def _goes_on(mention: TimexMention, told: TimexMention) -> bool:
    """Does a clock time go on with the day told in its sentence or in the one before, or tell of no past?"""
    near = mention.paragraph == told.paragraph and mention.place[0] - told.place[1] <= NEXT
    return near or mention.tense not in _TOLD


def _is_before(mention: TimexMention, told: TimexMention, value: Value) -> bool:
    """Can a clock time past noon be of the day before?

    A report that has told no more of its day than the morning may have been written then: "zaterdagochtend gestrand.
    Rond 22 uur sloten tanks twee bruggen af"; and what had been before may have been so the day before: "Woensdag
    stonden er militairen voor het parlement. Om 14 uur hadden de leden ingestemd".
    """
    late = _is_late(mention.node) and mention.tense == "past"
    return late and (value.mod == _MORNING or mention.before) and mention.place != told.place


def _is_late(node: Node) -> bool:
    """Is it a clock time from noon to midnight?"""
    return any(clock.hour >= _NOON or clock.half in _LATE for clock in _clocks(node))


def _clocks(node: Node) -> Iterator[Clock]:
    while isinstance(node, (Marked, Since, Until)):
        node = node.of
    if isinstance(node, Clock):
        yield node
