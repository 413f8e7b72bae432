"""Since when something goes on by the telling of a report: reports of one event mostly count from the same days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time.operators import Marked, Node, Since
from relaas.reconcile.days.looks import hangs, named_span
from relaas.reconcile.objections import Objection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.witnesses import Witness

STRANGE = 0.8
"""What speaks against a day from which nothing would go on since a day that dated reports count from too, where from
another day it would: of 28 such days of reports whose day is known 8 are, of 112 a whole number of weeks off 7."""


def since_others(witness: Witness, dated: Sequence[Witness], onsets: Sequence[Span]) -> list[list[Objection]]:
    """What speaks against each day by the days since which things go on.

    Args:
        witness: The report.
        dated: Those of its relatives that have one day.
        onsets: The days on which these say that its event happened.
    """
    known = {day for other in dated for day in _starts(other, 0)} | {start for start, _ in onsets}
    told = [_starts(witness, at) for at in range(len(witness.candidates))]
    if not any(known & days.keys() for days in told):
        return [[] for _ in told]
    return [list(_strange(witness, days, known)) for days in told]


def _strange(witness: Witness, days: dict[date, int], known: set[date]) -> Iterator[Objection]:
    if days and not known & days.keys():
        day, number = min(days.items())
        text = f"{witness.words(number)} would be from {day}, and no dated report counts from that day"
        yield Objection(STRANGE, text)


def _starts(witness: Witness, at: int) -> dict[date, int]:
    """The days since which things go on, each with its first mention; of an open report those that hang on its day."""
    found: dict[date, int] = {}
    for number, mention in enumerate(witness.times):
        if _is_since(mention.node) and (len(witness.candidates) == 1 or hangs(witness, number)):
            span = named_span(witness, number, at)
            if span is not None:
                found.setdefault(span[0], number)
    return found


def _is_since(node: Node) -> bool:
    return isinstance(node, Since) or (isinstance(node, Marked) and _is_since(node.of))
