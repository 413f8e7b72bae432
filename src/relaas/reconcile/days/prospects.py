"""What a report looks ahead to, by the day it would be from: others tell of that day once it has come, or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.days.looks import hangs
from relaas.reconcile.objections import Objection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.reconcile.days.witnesses import Witness

UNTOLD, UNHEARD = 1.5, 0.8
"""What speaks against a day from which it would look ahead to days that no dated report tells of, where one of the days
right behind them is at hand, and where none is but from another day it would look ahead to one that they tell of.

Of 38 such days of reports whose day is known 19 are told of, and one is not though a report follows within three days;
of 152 a whole number of weeks off 19 are, and 18 are not; about half of the logarithm, since how far a day lies from
the dated reports says the same in part.
"""
_SOON = 3
"""Days after which a report of an event tells of what was expected of a day."""
AHEAD = ("present", "future")
"""Tenses in which a day is told as ahead, or may be."""


def unfulfilled(witness: Witness, dated: Sequence[Witness], told: frozenset[date]) -> list[list[Objection]]:
    """What speaks against each day by what the report looks ahead to, and dated ones do not tell of.

    Args:
        witness: The report.
        dated: Those of its relatives that have one day.
        told: The days that these look back on.
    """
    told |= {day for other in dated for day in ahead(other, 0)}
    days = [ahead(witness, at) for at in range(len(witness.candidates))]
    fulfilled = any(told & named.keys() for named in days)
    return [list(_missed(witness, named, told, dated, fulfilled=fulfilled)) for named in days]


def ahead(witness: Witness, at: int) -> dict[date, int]:
    """The days a report looks ahead to if it is from a day, each with its first mention.

    Its own day is one where the clause looks ahead: "vrijdag komt de raad bijeen" may be told on that Friday. Dates by
    their numbers are the same whatever day the report is from, and say nothing of it.

    Args:
        witness: The report.
        at: Index of the candidate.
    """
    found: dict[date, int] = {}
    for number, spans in enumerate(witness.spans):
        span = spans[at] if all(spans) else None  # what is open from one day says nothing against another
        if span and (len(witness.candidates) == 1 or hangs(witness, number)):
            off = (span[0] - witness.candidates[at].day).days
            if off > 0 or (off == 0 and witness.times[number].tense in AHEAD):
                found.setdefault(span[0], number)
    return found


def _missed(
    witness: Witness,
    named: dict[date, int],
    told: frozenset[date],
    dated: Sequence[Witness],
    *,
    fulfilled: bool,
) -> Iterator[Objection]:
    if not named or told & named.keys():
        return
    heard = {
        day for day in named if any(0 <= (other.candidates[0].day - day).days <= _SOON for other in dated)
    }
    day = min(heard or named)
    if heard or fulfilled:
        text = f"{witness.words(named[day])} would be {day}, and no dated report tells of that day"
        yield Objection(UNTOLD if heard else UNHEARD, text)
