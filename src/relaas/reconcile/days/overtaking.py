"""What a count that another has overtaken says of the day of its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.daynames import names_weekday
from relaas.reconcile.objections import Objection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.reconcile.days.witnesses import Witness

OVERTAKEN = 3.0
"""What speaks against a day from which an earlier count would be from before what it counts: no report of 10 is so."""
EARLIER, BESIDE = 2.5, 1.0
"""What speaks against a day on which an overtaken count would be of the very day, where the report says that it was,
and where another stands beside it of no day: 1 of 41 are, and 2 of 24."""


def overtaken(witness: Witness, at: int) -> Iterator[Objection]:
    """What a count that was overtaken says of the day of its report: that is a later one.

    And nobody counts people before they are hurt: "donderdag raakten er 41 gewond; gisteravond waren het er nog vier".

    Args:
        witness: The report.
        at: Index of the candidate.
    """
    weekdays = [(n, sure) for n, sure in witness.clues.earlier if names_weekday(witness.times[n].node)]
    spans = ((witness.spans[number][at], number, sure) for number, sure in weekdays)
    day = witness.candidates[at].day
    early = [(EARLIER if sure else BESIDE, number) for span, number, sure in spans if span and span[1] >= day]
    if early:
        weight, number = max(early)
        words = witness.words(number)
        yield Objection(weight, f"{words}, when another number was counted than now, would be the very day")
    for counted_on, hurt_on in witness.clues.before:
        then, harmed = witness.spans[counted_on][at], witness.spans[hurt_on][at]
        if then and harmed and then[1] < harmed[0]:
            words, hurt = witness.words(counted_on), witness.words(hurt_on)
            yield Objection(
                OVERTAKEN, f"{words}, when fewer were counted, would be before they were hurt on {hurt}"
            )
            return
