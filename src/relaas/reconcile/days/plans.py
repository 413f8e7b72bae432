"""What one report expects of a person, and another tells as over: "the minister, Ada Brandt, is expected tomorrow"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relaas.reconcile.days.looks import hangs, named_span
from relaas.reconcile.days.prospects import ahead
from relaas.reconcile.days.rows import turned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from relaas.reconcile.days.clues import Passage
    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.rows import Rows
    from relaas.reconcile.days.witnesses import Witness

MISSED = 1.6
"""What speaks against a day from which what is expected of somebody would be of another day than the other report
tells of them; few such pairs are at hand, and who comes once may come again."""
_NAMES = 2
"""How many parts of names both sentences must share: a whole name, such as stands where somebody is first told of."""
_SELDOM = 2
"""In how many sentences a name may stand for it to tell one of them."""


def by_plans(left: Witness, right: Witness) -> Iterator[tuple[Rows, str]]:
    """What speaks against each pair of days, by somebody whom the one expects and the other has had.

    Args:
        left: The one.
        right: The other.

    Yields:
        The weights, a row a day of `left`, and why in words.
    """
    yield from _expected(left, right)
    yield from turned(_expected(right, left))


def _expected(one: Witness, other: Witness) -> Iterator[tuple[Rows, str]]:
    named, others = _named(one), _named(other)
    if not named or not others:
        return
    days = [ahead(one, at) for at in range(len(one.candidates))]
    known = range(len(other.candidates))
    for passage, names in named:
        for told, their_names in others:
            if len(names & their_names) < _NAMES:
                continue
            for number in passage.times:
                spans = [_ahead_on(one, number, at, days[at]) for at in range(len(days))]
                past = [time for time in told.times if other.times[time].tense in ("past", "none")]
                if len(past) != 1 or not any(spans):
                    continue
                theirs = [_span(other, past[0], at) for at in known]
                rows = tuple(tuple(MISSED if a and b and a != b else 0.0 for b in theirs) for a in spans)
                words = f"{one.label} expects on {one.words(number)} what {other.label} tells of"
                yield rows, f"{words} {other.words(past[0])}"


def _named(witness: Witness) -> list[tuple[Passage, frozenset[str]]]:
    """Its sentences that share enough names which stand in few of them."""
    often = Counter(word for passage in witness.clues.passages for word in passage.words)
    found = (
        (p, frozenset(w for w in p.words if w in witness.clues.names and often[w] <= _SELDOM))
        for p in witness.clues.passages
        if p.times
    )
    return [(passage, names) for passage, names in found if len(names) >= _NAMES]


def _ahead_on(witness: Witness, number: int, at: int, ahead: dict[date, int]) -> Span | None:
    """The day of a time that hangs on that of the report, where it lies ahead."""
    span = _span(witness, number, at)
    hanging = len(witness.candidates) == 1 or hangs(witness, number)
    return span if span and hanging and ahead.get(span[0]) == number else None


def _span(witness: Witness, number: int, at: int) -> Span | None:
    span = named_span(witness, number, at)
    return span if span and span[0] == span[1] else None
