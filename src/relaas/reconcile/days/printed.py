"""What a paper says that it printed on a day, a number of another report in it: that is mostly of the day, or the eve.

"De 82 arrestanten uit de krant van vrijdag waren er 68": a report that counts 82 was written for that Friday.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.days.looks import stretch
from relaas.reconcile.days.rows import turned
from relaas.reconcile.days.tallies import ODD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from relaas.reconcile.days.rows import Rows
    from relaas.reconcile.days.witnesses import Witness

EVE, AFTER, FAR = 0.3, 1.4, 3.0
"""What speaks against a report of the day before the paper that had its number, of the day after, and of any other.

Of 8 such pairs of reports whose days are known 4 are of the day itself and 4 of the one before: what is written in the
evening is printed in the morning.
"""
FEW = 0.5
"""What is left of it for a number that two reports may give by chance."""


def by_printed(left: Witness, right: Witness) -> Iterator[tuple[Rows, str]]:
    """What speaks against each pair of days, by a number that the one says its paper printed and the other gives.

    Args:
        left: The one.
        right: The other.

    Yields:
        The weights, a row a day of `left`, and why in words.
    """
    yield from _told(left, right)
    yield from turned(_told(right, left))


def _told(one: Witness, other: Witness) -> Iterator[tuple[Rows, str]]:
    """The other report says when its paper printed a number, which the one gives."""
    if not (other.clues.printed or other.clues.corrected):
        return
    numbers = {number for _, number in one.clues.standing if number >= ODD}
    best: dict[int, tuple[float, int]] = {}
    for category, number, time in other.clues.printed:
        if number in numbers or (category, number) in one.clues.standing:
            best[time] = max(best.get(time, (0.0, 0)), (1.0 if number >= ODD else FEW, number))
    for time, (share, number) in sorted(best.items()):
        why = f"{other.label} says that its paper had the {number} of {one.label} on {other.words(time)}"
        yield _rows(one, other, time, share), f"{why}: mostly written that day or the day before"
    named = {time for stem, time in other.clues.corrected if stem in one.clues.subjects}
    for time in sorted(named - best.keys()):
        why = f"{other.label} says when its paper told of what {one.label} is about: {other.words(time)}"
        yield _rows(one, other, time, FEW), f"{why}, mostly written that day or the day before"


def _rows(one: Witness, other: Witness, time: int, share: float) -> Rows:
    spans = (stretch(other, time, at) for at in range(len(other.candidates)))
    days = [span[0] if span and span[0] == span[1] else None for span in spans]
    return tuple(tuple(share * _weight(c.day, day) for day in days) for c in one.candidates)


def _weight(day: date, printed: date | None) -> float:
    if printed is None:
        return 0.0
    return {0: 0.0, 1: EVE, -1: AFTER}.get((printed - day).days, FAR)
