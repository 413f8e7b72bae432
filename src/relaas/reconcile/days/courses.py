"""What "on the 13th day of the search" says of the day of its report, where dated reports tell when that began."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from relaas.reconcile.days.looks import first_day
from relaas.reconcile.days.onsets import apart
from relaas.reconcile.objections import Objection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.witnesses import Witness

RUNNING = (0.0, 0.8, 2.0, 3.0, 4.0)
"""What speaks against a day by how far the first of the days it counts is from that on which its event began.

Who protests may begin a day after what they protest against, and a night is told the day after.
"""


def ran(witness: Witness, at: int, onsets: Sequence[Span], dated: Sequence[Witness]) -> Iterator[Objection]:
    """The first of the days it counts, "on the 13th day of the search", is one on which dated reports have its event.

    Args:
        witness: The report.
        at: Index of the candidate.
        onsets: The days it can have happened on by dated reports; may be empty.
        dated: Those reports, of which the days count as well on which they have what goes on, up to the first of them.
    """
    for day in witness.clues.running:
        heard = min((other.candidates[0].day for other in dated), default=date.max)
        going = (span for other in dated for span in _days_of(other, day.kinds) if span[0] <= heard)
        told = [*onsets, *going]
        first = first_day(witness, day, at)
        off = min((apart((first, first), span) for span in told), default=0)
        if weight := RUNNING[min(off, len(RUNNING) - 1)]:
            text = f"day {day.number} of “{day.words}” would count from {first}"
            yield Objection(weight, f"{text}, on which no report that tells the day has it happen")


def _days_of(dated: Witness, kinds: frozenset[str]) -> Iterator[Span]:
    """The days on which a dated report has events that can be called so."""
    yield from filter(None, (dated.spans[number][0] for number in dated.clues.times_of(kinds)))
