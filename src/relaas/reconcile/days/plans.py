"""What one report expects of a person, and another tells as over: "the minister, Ada Brandt, is expected tomorrow"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relaas.reconcile.days.looks import hangs, named_span
from relaas.reconcile.days.prospects import AHEAD
from relaas.reconcile.days.rows import turned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.reconcile.days.clues import Passage
    from relaas.reconcile.days.looks import Span
    from relaas.reconcile.days.rows import Rows
    from relaas.reconcile.days.witnesses import Witness

MISSED = 1.6
"""What speaks against a day from which what is expected of somebody would be of another day than the other report
tells of them; few such pairs are at hand, and who comes once may come again."""
CALLED = 3.0
"""The same for what both call by one long word or two side by side, "stille tocht": 6 of 7 are of one day."""
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
    """The days that the one looks ahead to for what the other tells as over."""
    for passage, told, weight in _alike(one, other):
        theirs = _told_on(other, told)
        if not any(theirs):
            continue
        for number in passage.times:
            spans = [_ahead_on(one, number, at) for at in range(len(one.candidates))]
            if any(spans):
                rows = tuple(tuple(weight if a and b and a != b else 0.0 for b in theirs) for a in spans)
                words = f"{one.label} expects on {one.words(number)} what {other.label} tells of"
                yield rows, f"{words} {other.words((told.times or told.lent)[0])}"


def _alike(one: Witness, other: Witness) -> Iterator[tuple[Passage, Passage, float]]:
    """The sentences of both that name the same, with how surely they do."""
    found, told = _seldom_called(one, lent=False), _seldom_called(other)
    for passage, calls in found:
        for theirs, others in told:
            if calls & others:
                yield passage, theirs, CALLED
    known = _named(other)
    for passage, names in _named(one):
        for theirs, their_names in known:
            if len(names & their_names) >= _NAMES:
                yield passage, theirs, MISSED


def _seldom_called(
    witness: Witness, *, lent: bool = True
) -> list[tuple[Passage, frozenset[tuple[str, ...]]]]:
    """Its sentences of a time with what they call by words that stand in few of them."""
    passages = witness.clues.passages
    often = Counter(call for passage in passages for call in passage.callings)
    timed = (p for p in passages if p.times or (lent and p.lent))
    found = ((p, frozenset(c for c in p.callings if often[c] <= _SELDOM)) for p in timed)
    return [(passage, calls) for passage, calls in found if calls]


def _told_on(witness: Witness, passage: Passage) -> list[Span | None]:
    """For each day of a report the one day on which a sentence tells something as over."""
    past = [t for t in passage.times or passage.lent if witness.times[t].tense in ("past", "none")]
    days = [[_span(witness, time, at) for time in past] for at in range(len(witness.candidates))]
    known = [{span for span in spans if span} for spans in days]
    return [found.pop() if len(found) == 1 else None for found in known]


def _named(witness: Witness) -> list[tuple[Passage, frozenset[str]]]:
    """Its sentences that share enough names which stand in few of them."""
    often = Counter(word for passage in witness.clues.passages for word in passage.words)
    found = (
        (p, frozenset(w for w in p.words if w in witness.clues.names and often[w] <= _SELDOM))
        for p in witness.clues.passages
        if p.times
    )
    return [(passage, names) for passage, names in found if len(names) >= _NAMES]


def _ahead_on(witness: Witness, number: int, at: int) -> Span | None:
    """The day of a time that hangs on that of the report, where it lies ahead or may."""
    day, mention = witness.candidates[at].day, witness.times[number]
    if len(witness.candidates) > 1 and not hangs(witness, number):
        return None
    own = mention.tense in AHEAD
    days = [(v.start, v.end) for v in witness.candidates[at].resolved[number].values]
    spans = [(start, end) for start, end in days if start and start == end]
    return next((span for span in spans if span[0] > day or (own and span[0] == day)), None)


def _span(witness: Witness, number: int, at: int) -> Span | None:
    span = named_span(witness, number, at)
    return span if span and span[0] == span[1] else None
