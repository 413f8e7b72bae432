"""The day that a clock time is on, where its words name none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.time import values
from relaas.model.time.operators import Night
from relaas.reconcile.hours import is_dark, is_late, is_midnight, is_small
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
_MORNING = "MORNING"
_DARK = ("EVENING", "NIGHT")


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
        self._own = False
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
        elif value and value.grain in DAYS and (start := value.start) and not mention.quoted:
            self._told[start] = values.on(start), mention.paragraph
            # What somebody said that day or in the night before it need not be about it.
            self._own |= start == self.published and not (
                mention.reporting or isinstance(mention.node, Night)
            )

    def tells_own(self) -> bool:
        """Has the text told so far of anything that happened on the day of publication, but that it was said?"""
        return self._own

    def eve(self) -> date | None:
        """The day before publication, where the text has told of it."""
        eve = self.published - timedelta(days=1) if self.published is not None else None
        return eve if eve in self._told else None

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


def scenes(mention: TimexMention, narration: Narration, days: Days) -> list[Value | None]:
    """The days a bare clock time can be on: the one the narration is at, that of the report (None), or either.

    It stays with the narration in the same sentence, and leaves it for the report when that day is over and the clause
    looks ahead; elsewhere both stay open, and where both are one day, so do the days told before.

    Args:
        mention: A time expression; what is no clock time has the one frame of the narration.
        narration: Where the narration is.
        days: The day of publication taken for true, and those that the text has told so far.
    """
    at, value, published = narration.mention, narration.value, days.published
    if "scene" not in mention.hangs_on or at is None or value is None or value.start is None:
        return [value]
    if published is not None and value.start == published:
        return [*_on_its_own_day(mention, at, value, days)]
    beside = _is_beside(mention, at)
    if beside and is_untold(mention) and (other := _of_another_day(mention, at, value, days)):
        return other
    if mention.tense in _TOLD and not beside:
        return _behind_another_day(mention, at, value, days)
    over = published is not None and value.end is not None and value.end < published
    if over and (mention.tense == "future" or (mention.tense == "present" and not beside)):
        return [None]
    return [value] if beside and not (over and mention.tense == "present") else [value, None]


def _of_another_day(mention: TimexMention, at: TimexMention, value: Value, days: Days) -> list[Value | None]:
    """The days of what happened at a clock time whose sentence tells a day that need not be its own; else none."""
    if (at.before and not mention.before) or at.printed:
        # "De bus, die maandagavond was vertrokken, reed om 7.15 uur door rood": on a later day; "in de krant van
        # maandag stond dat de bus om 7.15 uur door rood reed": on an earlier one
        return [value, *days.before(mention), None]
    if at.reporting and not mention.reporting:
        return [value, *days.before(mention)]  # "zei maandag dat de politie om 22 uur ingreep"
    return []


def _is_beside(mention: TimexMention, at: TimexMention) -> bool:
    """Stands a clock time in the sentence of the day that the narration is at?"""
    return mention.paragraph == at.paragraph and mention.place == at.place


def _behind_another_day(
    mention: TimexMention, at: TimexMention, value: Value, days: Days
) -> list[Value | None]:
    """The days of what happened at a clock time, where the narration is at another day than the report's."""
    told, published = days.before(mention), days.published
    if published is not None and value.start is not None and value.start > published:
        return [*told, None]  # "vrijdag worden zij voorgeleid. Om 19 uur was er nog niets bekend"
    if at.reporting:
        # "gaf hij maandag toe. Om 12.03 uur belde …": not on the day that it was said
        return [value, *told, None]
    if value.grain not in DAYS and told:
        return [*told, None]  # "het was 22 jaar geleden dat … Om negen uur waren ze binnen"
    over = published is not None and value.end is not None and value.end < published
    return _of_a_day_over(mention, at, value, days) if over else [value, None]


def _of_a_day_over(mention: TimexMention, at: TimexMention, value: Value, days: Days) -> list[Value | None]:
    """The days of what happened at a clock time, behind a day that is over by then.

    Past noon it goes on with that day, be it right behind it or be it the only one told. The small hours can be those
    of the night before or behind it; behind its evening they are those of the night that this begins.
    """
    assert value.start is not None  # noqa: S101 - the caller has looked
    told = days.before(mention)
    if is_late(mention.node):
        only = not days.tells_own() and told == [values.on(value.start)]
        return [value] if only or _goes_on(mention, at) else [value, *told, None]
    if not is_small(mention.node):
        return [value, None]
    then = values.on(value.start + timedelta(days=1))
    last = all(day.start is None or day.start <= value.start for day in told)
    if last and _is_dark(at, value) and mention.paragraph == at.paragraph and not mention.before:
        return [value if is_midnight(mention.node) else then]
    return [value, then, None]


def _on_its_own_day(mention: TimexMention, at: TimexMention, value: Value, days: Days) -> Iterator[Value]:
    """The days of a clock time where the narration is at the day of publication: that, or those told before.

    Where the text has told of that day only that something was said then, or only of the night before it, what
    happened past noon was on the one day it has told.
    """
    assert value.start is not None  # noqa: S101 - the caller has looked
    told, night, beside = days.before(mention), isinstance(at.node, Night), _goes_on(mention, at)
    late = is_late(mention.node) and mention.tense in _TOLD
    if late and len(told) == 1 and not days.tells_own() and (night or at.reporting or not beside):
        if beside and not night:
            yield value
        yield from told
        return
    yield value
    if _is_before(mention, at, value, days):
        yield values.on(value.start - timedelta(days=1))
    elif (night or not beside) and not _is_the_same_night(mention, at):
        yield from told


def _is_the_same_night(mention: TimexMention, at: TimexMention) -> bool:
    """Do the small hours go on: "kort na middernacht … Omstreeks 3.30 uur"?"""
    follows = mention.paragraph == at.paragraph and is_untold(mention) and not mention.before
    return follows and is_small(mention.node) and is_small(at.node)


def _goes_on(mention: TimexMention, told: TimexMention) -> bool:
    """Does a clock time go on with the day told in its sentence or in the one before, or tell of no past?"""
    near = mention.paragraph == told.paragraph and mention.place[0] - told.place[1] <= NEXT
    return near or mention.tense not in _TOLD


def _is_before(mention: TimexMention, told: TimexMention, value: Value, days: Days) -> bool:
    """Can a clock time past noon be of the day before?

    A report that has told no more of its day than the morning may have been written then: "zaterdagochtend gestrand.
    Rond 22 uur sloten tanks twee bruggen af", but hardly where it goes on with an afternoon and has told no other day.
    And what had been before may have been so the day before: "Woensdag stonden er militairen voor het parlement. Om 14
    uur hadden de leden ingestemd".
    """
    late = is_late(mention.node) and mention.tense == "past"
    if not late or mention.place == told.place:
        return False
    if value.mod == _MORNING:
        return is_dark(mention.node) or bool(days.before(mention))
    return mention.before


def told_by(found: Resolution, mention: TimexMention, narration: Narration, days: Days) -> Resolution:
    """What a clock time comes to without what its report cannot tell of.

    Nothing that has happened lies behind the report's own day, nor, as it goes on with an evening, before that:
    "Vrijdag om 22 uur … Rond middernacht" is no midnight between Thursday and Friday.

    Args:
        found: All that its words allow.
        mention: The clock time.
        narration: Where the narration is.
        days: The day of publication taken for true, and those told so far.
    """
    published = days.published
    if not is_untold(mention) or len(found.values) == 1 or published is None:
        return found
    kept = [value for value in found.values if _day(value) <= published.isoformat()]
    at, told = narration.mention, narration.value
    if at is not None and told is not None and told.start is not None and is_small(mention.node):
        follows = mention.paragraph == at.paragraph and not mention.before and _is_dark(at, told)
        begun = told.start.isoformat()
        kept = [value for value in kept if not (follows and _day(value) == begun)]
    return replace(found, values=tuple(kept)) if kept else found


def _day(value: Value) -> str:
    """The day of a clock time, as its text has it."""
    return (value.text if value.start else value.last)[: len("2024-05-16")]


def _is_dark(at: TimexMention, told: Value) -> bool:
    """Is the narration at an evening, or at a clock time past noon?"""
    return told.mod in _DARK or (told.grain != "day" and is_late(at.node))
