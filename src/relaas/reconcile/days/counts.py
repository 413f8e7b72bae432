"""What "four days after the flood" in one report says of another that counts from it, or dates it: it is one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.days.looks import counted_starts
from relaas.reconcile.days.onsets import apart, weigh_count
from relaas.reconcile.days.rows import turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.reconcile.days.happenings import Since
    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.rows import Rows
    from relaas.reconcile.days.witnesses import Witness


def by_counts(left: Witness, right: Witness) -> Iterator[tuple[Rows, str]]:
    """What speaks against each pair of days, by an event both count from, or one counts from and the other dates.

    Only of two reports that are both open: what dated ones tell is asked of all of them at once.

    Args:
        left: The one.
        right: The other.

    Yields:
        The weights, a row a day of `left`, and why in words.
    """
    if len(left.candidates) == 1 or len(right.candidates) == 1:
        return
    for ours in left.clues.counts:
        for theirs in right.clues.counts:
            if ours.kinds & theirs.kinds:
                why = f"{_told(left, ours)} and {_told(right, theirs)} count from one event"
                yield _table(left, ours, _starts(left, ours), _starts(right, theirs)), why
        yield from _dated(left, ours, right)
    for theirs in right.clues.counts:
        yield from turned(_dated(right, theirs, left))


def _dated(one: Witness, count: Since, other: Witness) -> Iterator[tuple[Rows, str]]:
    """A count against each time at which the other report has its event happen; not of marches, which come in rows."""
    for number in dict.fromkeys(other.clues.times_of(count.kinds, again=False)):
        if any(other.spans[number]):
            days = [[span] if span else [] for span in other.spans[number]]
            why = f"{_told(one, count)} counts from what {other.label} tells of {other.words(number)}"
            yield _table(one, count, _starts(one, count), days), why


def _starts(witness: Witness, count: Since) -> list[list[Span]]:
    """For each day of a report the days that its count can lead back to."""
    numbers = range(len(witness.candidates))
    return [[(day, day) for day in counted_starts(witness, count.time, at)] for at in numbers]


def _table(
    witness: Witness, count: Since, ours: Sequence[Sequence[Span]], theirs: Sequence[Sequence[Span]]
) -> Rows:
    def weigh(one: Sequence[Span], other: Sequence[Span]) -> float:
        off = min((apart(a, b) for a in one for b in other), default=None)
        return 0.0 if off is None else weigh_count(witness, count, off)

    return tuple(tuple(weigh(one, other) for other in theirs) for one in ours)


def _told(witness: Witness, count: Since) -> str:
    return f"{witness.words(count.time)} in {witness.label}"
