"""What ties the days of two reports to each other: what both tell, with its dates; a copy; a toll that rose.

A tie says for every pair of days, one of either report, how much speaks against the pair. It knows nothing of which
days are likely; that is for `solving`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from math import fsum
from typing import TYPE_CHECKING

from relaas.model.time.operators import Marked
from relaas.reconcile.daynames import names_weekday
from relaas.reconcile.days.counts import by_counts
from relaas.reconcile.days.kinship import Kin, count_other
from relaas.reconcile.days.moments import by_moments
from relaas.reconcile.days.plans import by_plans
from relaas.reconcile.days.printed import by_printed
from relaas.reconcile.days.tolls import by_tolls
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from relaas.reconcile.days.clues import Passage
    from relaas.reconcile.days.witnesses import Spans, Witness

COPY = (0.0, 1.2, 2.5, 3.5, 4.5, 5.5, 6.5)
"""What speaks against a copy by how many days lie between it and its original; no more than the last."""
_SAME = 6.0
"""What speaks against two dates of one thing that differ, where its sentences are word for word the same."""
_SURE = 0.6
"""How alike two sentences must be for the one to be dated by the other, which alone names a day."""
_NUMBER = 0.8
"""The same for two sentences that share an odd number from a hundred up."""
_BEFORE = 3.0
"""What speaks against a report from before what it tells of happened, as sure as the sentences are alike."""
_HAPPENED = 4.0
"""What speaks against a report of an accident from before the day on which it happened by another one."""
_TELLING = 2.0
"""What the words must be worth that two sentences with the same weekday share."""
_WEEKDAY, _PER_WORD = 2.5, 0.6
"""What speaks at most against such weekdays being two, and how much for each long word shared."""
_APART, _FAR = 0.03, 0.5
"""What speaks for each day between two reports of one event against their being of one time, and how much at most."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties the days of two reports.

    Attributes:
        left: Index of one report.
        right: Index of the other.
        against: What speaks against each pair of days: a row a day of `left`, a column a day of `right`.
        why: In words: which report, which words.
        copies: Are the two one text, whose own evidence must not be counted twice?
    """

    left: int
    right: int
    against: tuple[tuple[float, ...], ...]
    why: str
    copies: bool = False


def ties(kin: Kin, left: Witness, right: Witness) -> Iterator[Tie]:
    """Everything that ties two reports.

    Args:
        kin: The two.
        left: The one.
        right: The other.
    """
    if kin.copied:
        why = f"{left.label} and {right.label} are one text, lightly edited: mostly of one day"
        yield _by_days(kin, left, right, _copied, why)
    elif len(left.candidates) > 1 and len(right.candidates) > 1:
        why = f"{left.label} and {right.label} tell of one event: mostly of days near each other"
        yield _by_days(kin, left, right, _near, why)
    for i, j, alike in kin.matches:
        yield from _of_passages(kin, left, right, (left.clues.passages[i], right.clues.passages[j], alike))
    if not kin.copied:
        yield from _by_weekdays(kin, left, right)
        yield from _by_numbers(kin, left, right)
        yield from (_by_days(kin, left, right, which, why) for which, why in by_tolls(left, right))
        for by in (by_counts, by_moments, by_plans, by_printed):
            yield from (Tie(kin.left, kin.right, rows, why) for rows, why in by(left, right))
        yield from _by_events(kin, left, right)
        yield from _by_events(Kin(kin.right, kin.left, kin.shared, (), kin.copied), right, left)


def _by_days(kin: Kin, left: Witness, right: Witness, weight: Callable[[int], float], why: str) -> Tie:
    ours, theirs = (tuple(c.day.toordinal() for c in w.candidates) for w in (left, right))
    return Tie(kin.left, kin.right, _table(ours, theirs, weight), why, kin.copied)


@lru_cache(maxsize=1024)
def _table(
    ours: tuple[int, ...], theirs: tuple[int, ...], weight: Callable[[int], float]
) -> tuple[tuple[float, ...], ...]:
    """What speaks against each pair of days by how far they lie apart: the reports of a month share one table."""
    return tuple(tuple(weight(a - b) for b in theirs) for a in ours)


def _copied(days: int) -> float:
    return COPY[min(abs(days), len(COPY) - 1)]


def _near(days: int) -> float:
    return min(_FAR, _APART * abs(days))


def _of_passages(
    kin: Kin, left: Witness, right: Witness, match: tuple[Passage, Passage, float]
) -> Iterator[Tie]:
    """Two sentences that tell the same: their dates agree, and no report is older than what it tells."""
    one, other, alike = match
    ours, theirs = _dated(left, one.times), _dated(right, other.times)
    for m, n in _pairs(left, ours, right, theirs):
        if not (kin.copied and _is_kept_on(left, m, right, n)):
            yield _same(kin, left, right, (m, n, _SAME * alike))
    if alike < _SURE:
        return
    if not ours and len(theirs) == 1:
        yield from _not_before(kin, (left, right), theirs[0], _BEFORE * alike)
    if not theirs and len(ours) == 1:
        turned = Kin(kin.right, kin.left, kin.shared, (), kin.copied)
        yield from _not_before(turned, (right, left), ours[0], _BEFORE * alike)


def _by_numbers(kin: Kin, left: Witness, right: Witness) -> Iterator[Tie]:
    """Two sentences with a number that no two reports give by chance: its day is one, and no report is older."""
    known = {(i, j) for i, j, _ in kin.matches}
    theirs = _telling(right)
    for i, one, numbers in _telling(left) if theirs else ():
        for j, other, others in theirs:
            if (i, j) not in known and numbers & others:
                yield from _of_passages(kin, left, right, (one, other, _NUMBER))


def _telling(witness: Witness) -> list[tuple[int, Passage, frozenset[str]]]:
    """The sentences with such a number, with their places."""
    return [
        (at, passage, passage.telling) for at, passage in enumerate(witness.clues.passages) if passage.telling
    ]


def _dated(witness: Witness, times: Sequence[int]) -> list[int]:
    return [at for at in times if any(witness.spans[at]) and not witness.times[at].printed]


def _pairs(
    left: Witness, ours: Sequence[int], right: Witness, theirs: Sequence[int]
) -> list[tuple[int, int]]:
    """Which time of one sentence is which of the other: the only ones, else those in the same words."""
    if len(ours) == len(theirs) == 1:
        return [(ours[0], theirs[0])]
    by_words = {unaccented(right.times[n].anchor.text): n for n in theirs}
    named = ((m, unaccented(left.times[m].anchor.text)) for m in ours)
    return [(m, by_words[words]) for m, words in named if words in by_words]


def _is_kept_on(left: Witness, m: int, right: Witness, n: int) -> bool:
    """Is it a night in the same words, which an editor leaves in a text of the day before: "treated overnight"?"""
    one, other = left.times[m], right.times[n]
    night = isinstance(one.node, Marked) and one.node.mod == "NIGHT"
    return night and unaccented(one.anchor.text) == unaccented(other.anchor.text)


def _same(kin: Kin, left: Witness, right: Witness, match: tuple[int, int, float]) -> Tie:
    m, n, weight = match
    told = _tell(right, n), _tell(left, m)
    why = f"{left.label} tells of the same on {told[1]} as {right.label} on {told[0]}"
    return Tie(kin.left, kin.right, _meeting(_nights(left, m), _nights(right, n), weight), why)


def _nights(witness: Witness, at: int) -> Spans:
    """The days of a time, of a night both: "vannacht" is named by the one, "woensdagnacht" by the other of the two."""
    node = witness.times[at].node
    if not (isinstance(node, Marked) and node.mod == "NIGHT"):
        return witness.spans[at]
    back, on = (0, 1) if names_weekday(node) else (1, 0)
    days = (
        (span[0] - timedelta(days=back), span[1] + timedelta(days=on)) if span else None
        for span in witness.spans[at]
    )
    return tuple(days)


@lru_cache(maxsize=1024)
def _meeting(ours: Spans, theirs: Spans, weight: float) -> tuple[tuple[float, ...], ...]:
    """What speaks against each pair of days by whether what is told on them can be one: as many reports tell it."""
    # Most times are of few days, whichever day the report is from: each pair of them is looked at once.
    few = dict.fromkeys(theirs)
    by_span = {a: {b: 0.0 if _meet(a, b) else weight for b in few} for a in dict.fromkeys(ours)}
    rows = {a: tuple(against[b] for b in theirs) for a, against in by_span.items()}
    return tuple(rows[a] for a in ours)


def _tell(witness: Witness, at: int) -> str:
    told = witness.spans[at]
    known = f" ({told[0][0]})" if len(told) == 1 and told[0] else ""
    return f"{witness.words(at)}{known}"


def _by_events(kin: Kin, left: Witness, right: Witness) -> Iterator[Tie]:
    """The left report tells of an accident as over that the right one dates: it is not older than that."""
    ours = [e for e in left.clues.sudden if e.once]
    dated = (e for e in right.clues.sudden if e.once and e.time is not None and any(right.spans[e.time]))
    told = next((e for e in dated if any(e.kinds & one.kinds for one in ours)), None)
    if told is not None and told.time is not None:
        yield from _not_before(kin, (left, right), told.time, _HAPPENED)


def _not_before(kin: Kin, pair: tuple[Witness, Witness], at: int, weight: float) -> Iterator[Tie]:
    """The left report tells without a date what the right one dates: it is not older than that."""
    left, right = pair
    # It tells of the left report's day alone: where that is known, or the other's date is open, the two sentences may
    # as well tell of two things.
    settled = len(left.candidates) == 1 or len(set(right.spans[at])) > 1
    if settled or right.times[at].tense not in ("past", "none"):
        return
    rows = tuple(
        tuple(weight if b and a.day < b[0] else 0.0 for b in right.spans[at]) for a in left.candidates
    )
    why = f"{left.label} tells what {right.label} says happened on {_tell(right, at)}"
    yield Tie(kin.left, kin.right, rows, why)


def _meet(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def _by_weekdays(kin: Kin, left: Witness, right: Witness) -> Iterator[Tie]:
    """A weekday that both name in telling words that they share is mostly one day."""
    found = list(_same_weekdays(left, right))
    best: dict[int, float] = {}
    for m, n, weight in found:
        best[m] = max(best.get(m, 0.0), weight)
        best[~n] = max(best.get(~n, 0.0), weight)
    for m, n, weight in found:
        if weight == best[m] == best[~n]:
            yield _same(kin, left, right, (m, n, weight))


def _same_weekdays(left: Witness, right: Witness) -> Iterator[tuple[int, int, float]]:
    ours, theirs = list(_named_days(left)), list(_named_days(right))
    for m, weekday, one in ours:
        for n, other_day, other in theirs:
            shared = fsum(min(worth, other[word]) for word, worth in one.items() if word in other)
            if weekday == other_day and shared >= _TELLING and not count_other(one, other):
                yield m, n, min(_WEEKDAY, shared * _PER_WORD)


def _named_days(witness: Witness) -> Iterator[tuple[int, int, dict[str, float]]]:
    """The times that are one weekday whatever day the report is from, with the words of their sentences."""
    words = {at: passage.words for passage in witness.clues.passages for at in passage.times}
    for at, mention in enumerate(witness.times):
        weekdays = {span[0].isoweekday() for span in witness.spans[at] if span}
        counted = "narrative" in mention.hangs_on  # from another day: it names none
        if len(weekdays) == 1 and mention.tense in ("past", "none") and at in words and not counted:
            yield at, weekdays.pop(), words[at]
