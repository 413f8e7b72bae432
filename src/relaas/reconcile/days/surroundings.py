"""What the dated reports of an event say together of the day of one that is not: when it was news, which days it told.

Unlike ties, which hold between two reports and add up, these are asked of all relatives at once: an event that runs
for weeks is news on many days, and one of them is enough.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relaas.model.time.operators import Lasting, Marked
from relaas.reconcile.dating import Objection, is_bare_weekday, is_past_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.model.timexes import TimexMention
    from relaas.reconcile.days.ties import Witness

AWAY = (0.0, 0.0, 0.3, 0.5, 0.75, 0.9, 1.05, 1.2, 1.3, 1.4, 1.5)
"""What speaks against a day by how many days it lies from the nearest dated report; no more than the last."""
_STRANGE = 0.5
"""What speaks against a weekday that would be no day any other report tells of, for each such weekday."""
_SHORTLY = 45
"""Days back within which a date belongs to the event told of rather than to what went before."""
COUNTED = (0.0, 0.8, 2.0)
"""What speaks against a day by how far "four days after the flood" is from any day told; no more than the last."""
_MANY = 3
"""How many such weekdays count."""


def surroundings(witness: Witness, dated: Sequence[Witness]) -> list[tuple[Objection, ...]]:
    """What speaks against each day of a report, by its dated relatives.

    Args:
        witness: The report.
        dated: Those of its relatives that have one day.
    """
    if not dated:
        return [()] * len(witness.candidates)
    told = frozenset(day for other in dated for day in _told(other))
    last = max(other.candidates[0].day for other in dated)
    return [
        (
            *_away(candidate.day, dated),
            *_strange(witness, at, told, last),
            *_counted(witness, candidate.day, told),
        )
        for at, candidate in enumerate(witness.candidates)
    ]


def _away(day: date, dated: Sequence[Witness]) -> Iterator[Objection]:
    """A report is mostly of the days on which others tell of its event, or soon after a day they name by its date."""
    days = min(abs((day - other.candidates[0].day).days) for other in dated)
    since = (day - named for other in dated for named in _named(other) if named <= day)
    days = min([days, *(span.days for span in since)])
    weight = AWAY[min(days, len(AWAY) - 1)]
    if weight:
        yield Objection(
            weight, f"the nearest day that dated reports of the event tell of is {days} days away"
        )


def _named(witness: Witness) -> Iterator[date]:
    """The days shortly before it that a dated report names by their dates: those of the event itself, mostly."""
    for at, mention in enumerate(witness.times):
        start = _start(witness, at)
        if start and is_past_date(mention) and 0 <= (witness.candidates[0].day - start).days <= _SHORTLY:
            yield start


def _start(witness: Witness, at: int) -> date | None:
    """The day that a time is, or that it runs from: "25 oktober", "sinds 25 oktober"."""
    values = witness.candidates[0].resolved[at].values
    value = values[0] if len(values) == 1 else None
    return value.start if value and len(value.first) >= len("2024-05-16") else None


def _told(witness: Witness) -> Iterator[date]:
    """The days a dated report tells of, its own among them."""
    yield witness.candidates[0].day
    for at in range(len(witness.times)):
        yield from witness.spans[at][0] or filter(None, [_start(witness, at)])


def _strange(witness: Witness, at: int, told: frozenset[date], last: date) -> Iterator[Objection]:
    """A weekday that the report names is mostly a day that others tell of too."""
    strange: dict[date, str] = {}
    for number, mention in enumerate(witness.times):
        span = witness.spans[number][at]
        if span and is_bare_weekday(mention.node) and span[0] <= last and not told & set(span):
            strange.setdefault(span[0], witness.words(number))
    for day, words in sorted(strange.items())[:_MANY]:
        yield Objection(_STRANGE, f"{words} would be {day}, of which no dated report tells")


def _counted(witness: Witness, day: date, told: frozenset[date]) -> Iterator[Objection]:
    """How long ago the report says its event was leads to a day that others tell of."""
    for number, mention in enumerate(witness.times):
        length = _length(mention) if mention.counted else None
        if not length:
            continue
        ago = min(abs((day - other).days - length) for other in told)
        weight = COUNTED[min(ago, len(COUNTED) - 1)]
        if weight:
            start = day - timedelta(days=length)
            yield Objection(
                weight, f"{witness.words(number)} ago would be {start}, of which no dated report tells"
            )


def _length(mention: TimexMention) -> int | None:
    """Whole days of a stretch told in days or weeks."""
    node = mention.node.of if isinstance(mention.node, Marked) else mention.node
    if not isinstance(node, Lasting) or len(node.amounts) != 1:
        return None
    count, unit = node.amounts[0]
    days = count * {"day": 1, "week": 7}.get(unit, 0)
    return int(days) if days.denominator == 1 else None
