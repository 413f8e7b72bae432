"""What a count that one report tells as of a day says of another that gives it as it stands: that is of about that day.

"The list, which had 227 names last Thursday, is down to 121", and elsewhere: "the list now has 227 names".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.days.looks import stretch
from relaas.reconcile.days.onsets import apart
from relaas.reconcile.days.rows import turned
from relaas.reconcile.days.tolls import rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.rows import Rows
    from relaas.reconcile.days.witnesses import Witness

AFTER, BEFORE = (0.0, 0.3, 0.9, 1.7), (0.0, 1.4, 2.1)
"""What speaks against the report by how many days it is after the day that the other tells its count of, and before.

Of 29 pairs 17 are of that day, 7 of the next, 3 two days after it, one is the day before and one weeks later.
"""

RIGHTED = 0.5
"""What is left of it where the report tells a higher count as wrong."""
FEWER, FEWER_THAT_DAY = 1.2, 0.3
"""What speaks against a report with a lower toll being of after the day by which the other counts more, and of it."""
BOTH = 1.5
"""What speaks against two days that are told of one count: of 8 such pairs 6 are of one day."""
_TENS = 10
"""What a round number is a multiple of: two reports may give one of different things."""


def by_moments(left: Witness, right: Witness) -> Iterator[tuple[Rows, str]]:
    """What speaks against each pair of days, by a count that the one gives as it stands and the other as of a day.

    Args:
        left: The one.
        right: The other.

    Yields:
        The weights, a row a day of `left`, and why in words.
    """
    yield from _told(left, right)
    yield from turned(_told(right, left))
    yield from _both(left, right)
    yield from _reached(left, right)
    yield from turned(_reached(right, left))


def _reached(one: Witness, other: Witness) -> Iterator[tuple[Rows, str]]:
    """A toll that the other report says was reached on a day had not been when the one counted fewer."""
    lower, toll = one.clues.dead[0], other.clues.dead[0]
    if not 0 < lower < toll or rights(one):
        return
    for category, number, time in other.clues.of_days:
        if category == "killed" and number == toll and other.times[time].tense == "past":
            days = _stretches(other, time)
            rows = tuple(
                tuple(
                    FEWER if day and c.day > day[1] else FEWER_THAT_DAY if day and c.day == day[1] else 0.0
                    for day in days
                )
                for c in one.candidates
            )
            told = f"{other.label} counts {toll} dead by {other.words(time)}, {one.label} {lower}"
            yield rows, f"{told}: mostly of before"


def _both(left: Witness, right: Witness) -> Iterator[tuple[Rows, str]]:
    """A count that both tell as of a day is of one day; the dead only where either counts more: they stay as many."""
    for category, number, time in left.clues.of_days:
        if category == "killed" and not (_is_past(left, number) or _is_past(right, number)):
            continue
        for other in (at for kind, count, at in right.clues.of_days if (kind, count) == (category, number)):
            ours, theirs = _stretches(left, time), _stretches(right, other)
            rows = tuple(
                tuple(BOTH if one and day and apart(one, day) else 0.0 for day in theirs) for one in ours
            )
            told = f"{left.label} tells the {number} of {left.words(time)}"
            yield rows, f"{told}, {right.label} of {right.words(other)}: mostly one day"


def _is_past(witness: Witness, dead: int) -> bool:
    """Does a report count more dead by now, or otherwise?"""
    return dead < max(witness.clues.tolls, default=dead) or ("killed", dead) in witness.clues.replaced


def _told(one: Witness, other: Witness) -> Iterator[tuple[Rows, str]]:
    for category, number, time in other.clues.of_days:
        if not _gives(one, category, number, other) or other.times[time].tense not in ("past", "none"):
            continue
        told = [
            span if span and span[0] < candidate.day else None
            for span, candidate in zip(_stretches(other, time), other.candidates, strict=True)
        ]
        # "Not 88 but 82": that it was 82 once need not make the two of one day.
        share = RIGHTED if rights(one, category) else 1.0
        rows = tuple(tuple(share * _weight(c.day, span) for span in told) for c in one.candidates)
        why = f"{other.label} tells the {number} of {one.label} as of {other.words(time)}: mostly the day it is of"
        yield rows, why


def _gives(one: Witness, category: str, number: int, other: Witness) -> bool:
    """Does a report give a count as it stands: of the same, or what the other takes back, whatever that is called?"""
    given = one.clues.now
    undone = (category, number) in other.clues.replaced and number % _TENS != 0
    return (category, number) in given or (undone and any(number == n for _, n in given))


def _stretches(witness: Witness, number: int) -> list[Span | None]:
    return [stretch(witness, number, at) for at in range(len(witness.candidates))]


def _weight(day: date, span: tuple[date, date] | None) -> float:
    if span is None:
        return 0.0
    if day < span[0]:
        return BEFORE[min((span[0] - day).days, len(BEFORE) - 1)]
    return AFTER[min(max((day - span[1]).days, 0), len(AFTER) - 1)]
