"""What the dated reports of an event say together of the day of one that is not: when it was news, which days it told.

Unlike ties, which hold between two reports and add up, these are asked of all relatives at once: an event that runs
for weeks is news on many days, and one of them is enough.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from relaas.reconcile.dating import is_past_date
from relaas.reconcile.daynames import is_bare_weekday
from relaas.reconcile.days.courses import ran
from relaas.reconcile.days.looks import looked_back, past
from relaas.reconcile.days.onsets import began, comes_again, counted, placed, since_onset
from relaas.reconcile.days.outsets import outset
from relaas.reconcile.days.overtaking import overtaken
from relaas.reconcile.days.prospects import unfulfilled
from relaas.reconcile.days.starts import since_others
from relaas.reconcile.objections import Objection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.timexes import TimexMention
    from relaas.reconcile.days.witnesses import Witness

AWAY = (0.0, 0.0, 0.2, 0.2, 0.3, 0.3, 0.3, 0.3, 0.4)
"""What speaks against a day by how many days it lies from the nearest dated report; no more than the last.

For a report that names a day which a dated one tells of. Counted on 108 reports whose day is known, against the days
a whole number of weeks off, on which the same words name other days: 75 of the 108 name one, of those others 25 of 370,
whatever the distance.
"""
ALONE = (0.6, 0.6, 0.8, 0.8, 1.0, 1.0, 1.1, 1.1, 1.2, 1.3, 1.4, 1.5)
"""The same where it names none: within a day 3 to 2, then 5 to 18, 8 to 81, from a week on 17 to 244; about a third of
the logarithm, since where few reports are dated they may all be of other days of the story, and stories run for weeks.

Set, as `WEEKS` and what speaks for two open reports being near each other, by what makes the days of 137 reports
likeliest together.
"""
LONE = 0.9
"""How much of either counts where but one report is dated and does not say when it happened: it may be of any day."""
BEHIND = 0.75
"""How much of either counts where all that it looks back on is after the last dated report, which told of none."""
EARLIER = (0.2, 0.7, 1.2)
"""What speaks against one from before all that dated ones tell, by how many are: one may be of any day of the story.

Of 86 beside three or so 10 are, the first of their story.
"""
WEEKS = (0.0, 0.2, 0.4, 0.5)
"""What speaks against a day by how many whole weeks after the first dated report it is; no more than the last.

Of 158 reports 94 are of the first seven days of their story, 27 of the next and 15 of those after; a quarter of the
logarithm of that, since how far it lies from the nearest dated report says the same in part.
"""
_STRANGE = 0.3
"""What speaks against a weekday that would be no day any other report tells of, for each such weekday."""
_SOON = 2
"""Days after which a report of an event tells of a day of it."""
_WEEK, _FORTNIGHT = 7, 14
_SHORTLY = 45
"""Days back within which a date belongs to the event told of rather than to what went before."""
_MANY = 3
"""How many such weekdays count."""


def surroundings(witness: Witness, dated: Sequence[Witness]) -> list[tuple[Objection, ...]]:
    """What speaks against each day of a report, by its dated relatives.

    Args:
        witness: The report.
        dated: Those of its relatives that have one day.
    """
    if not dated:
        days = range(len(witness.candidates))
        return [(*counted(witness, at, ()), *overtaken(witness, at)) for at in days]
    told = frozenset(day for other in dated for day in _told(other))
    just = frozenset(day for other in dated for day in _just_told(other))
    dates = [day for other in dated for day in _named(other)]
    again = comes_again(witness, dated)
    onsets = _onsets(witness, dated, again=again)
    kinds = frozenset(kind for other in dated for kind in other.clues.kinds)
    named = looked_back(witness)
    spans = onsets or [(day, day) for day in sorted(told) if day <= _first_heard(witness, dated)]
    last = max(other.candidates[0].day for other in dated)
    alone = [_is_alone(days, just) for days in named]
    behind = [bool(days) and min(days) > last for days in named]
    since = since_others(witness, dated, onsets)
    missed = unfulfilled(witness, dated, just)
    share = LONE if len(dated) == 1 and not onsets else 1.0
    return [
        (
            *_away(candidate.day, dated, dates, share * (BEHIND if behind[at] else 1.0), alone=alone[at]),
            *(
                since_onset(witness, at, named[at], onsets)
                if onsets
                else _earlier(candidate.day, just, dated)
            ),
            *(placed(witness, at, onsets, kinds, again=again) if onsets else ()),
            *counted(witness, at, spans),
            *overtaken(witness, at),
            *ran(witness, at, onsets or spans, dated),
            *_strange(witness, at, told, dated),
            *_later(candidate.day, dated),
            *missed[at],
            *since[at],
        )
        for at, candidate in enumerate(witness.candidates)
    ]


def _onsets(witness: Witness, dated: Sequence[Witness], *, again: bool) -> Sequence[tuple[date, date]]:
    """The days on which its event happened: the one that most of its reports name, else those they call so."""
    begun = outset(dated, witness)
    found = began(witness, dated, again=again) if begun is None else (begun,)
    first = min(other.candidates[0].day for other in dated)
    # Protests began weeks before the one that the first report is of: that one is what a story is about.
    near = (span for span in found if not again or (first - span[1]).days <= _WEEK)
    return [span for span in near if span[0] <= witness.candidates[-1].day]


def _first_heard(witness: Witness, dated: Sequence[Witness]) -> date:
    """The day of the first dated report of its event, which is not older than that; the end of time where none is."""
    days = [other.candidates[0].day for other in dated if other.clues.kinds & witness.clues.kinds]
    return min(days, default=date.max)


def _is_alone(named: frozenset[date], told: frozenset[date]) -> bool:
    """Would a report look back on days, and on none that the dated reports of its event tell of?

    Reports of one event name a day in common, mostly that of the event.
    """
    return bool(named) and not named & told


def _away(
    day: date, dated: Sequence[Witness], dates: Sequence[date], share: float, *, alone: bool
) -> Iterator[Objection]:
    """A report is mostly of the days on which others tell of its event, or soon after a day they name by its date."""
    days = min(abs((day - other.candidates[0].day).days) for other in dated)
    since = (day - named for named in dates if named <= day)
    days = min([days, *(span.days for span in since)])
    table = ALONE if alone else AWAY
    weight = table[min(days, len(table) - 1)] * share
    none = "; it would look back on no day that they tell of" if alone else ""
    if weight:
        text = f"the nearest day that dated reports of the event tell of is {days} days away{none}"
        yield Objection(weight, text)


def _later(day: date, dated: Sequence[Witness]) -> Iterator[Objection]:
    """A story is told most in its first days: of a report and another a week later the first is the likelier."""
    first = min(other.candidates[0].day for other in dated)
    weeks = (day - first).days // _WEEK
    if weeks > 0:
        weeks_later = f"{weeks} {'weeks' if weeks > 1 else 'week'} after the first dated report"
        yield Objection(WEEKS[min(weeks, len(WEEKS) - 1)], weeks_later)


def _named(witness: Witness) -> Iterator[date]:
    """The days shortly before it that a dated report names by their dates: those of the event itself, mostly."""
    for at, mention in _of_the_event(witness):
        start = _start(witness, at)
        if start and is_past_date(mention) and 0 <= (witness.candidates[0].day - start).days <= _SHORTLY:
            yield start


def _of_the_event(witness: Witness) -> Iterator[tuple[int, TimexMention]]:
    """The times of a report with their places, but for those of what had been before what it tells of."""
    return ((at, mention) for at, mention in enumerate(witness.times) if not mention.before)


def _start(witness: Witness, at: int) -> date | None:
    """The day that a time is, or that it runs from: "25 oktober", "sinds 25 oktober"."""
    values = witness.candidates[0].resolved[at].values
    value = values[0] if len(values) == 1 else None
    return value.start if value and len(value.first) >= len("2024-05-16") else None


def _earlier(day: date, told: frozenset[date], dated: Sequence[Witness]) -> Iterator[Objection]:
    if day < min(told):
        yield Objection(
            EARLIER[min(len(dated), len(EARLIER)) - 1], "no dated report of the event tells of so early a day"
        )


def _told(witness: Witness) -> Iterator[date]:
    """The days a dated report tells of, its own among them."""
    yield witness.candidates[0].day
    for at, _ in _of_the_event(witness):
        yield from witness.spans[at][0] or filter(None, [_start(witness, at)])


def _just_told(other: Witness) -> Iterator[date]:
    """The days that a dated report looks back on, its own among them, up to two weeks."""
    day = other.candidates[0].day
    yield day
    for number, _ in _of_the_event(other):
        yield from (one for one in past(other, number, 0) if (day - one).days < _FORTNIGHT)


def _strange(
    witness: Witness, at: int, told: frozenset[date], dated: Sequence[Witness]
) -> Iterator[Objection]:
    """A weekday that the report names is mostly a day that others tell of too, where there are any of about then."""
    strange: dict[date, str] = {}
    for number, mention in enumerate(witness.times):
        span = witness.spans[number][at]
        if not span or not is_bare_weekday(mention.node) or told & set(span):
            continue
        if any(0 <= (other.candidates[0].day - span[0]).days <= _SOON for other in dated):
            strange.setdefault(span[0], witness.words(number))
    for day, words in sorted(strange.items())[:_MANY]:
        yield Objection(_STRANGE, f"{words} would be {day}, of which no dated report tells")
