"""What the counts of two reports say of which is the earlier: the dead are counted upward."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from relaas.reconcile.days.tallies import ODD, SINKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from relaas.reconcile.days.witnesses import Witness

    Told = tuple[Callable[[int], float], str]

SAME_DAY, FELL = 0.9, 3.4
"""What speaks against a clearly lower toll being of the same day, and of a later one, where its report rights no higher
one: of 80 pairs 80 rise."""
COUNTED_DOWN = 2.0
"""What speaks against a lower count of one source being of a later day: of 30 that differ 29 rise, and none on one day.

Well below the logarithm of that, since so few were at hand.
"""
_REPLACED, _REPLACED_NOW = 2.4, 1.2
"""What speaks against a report that tells a count as of before, or as wrong, being older than one that gives it as it
stands, and of its day: of 94 pairs 85 are later, none of one day; some counts are raised, lowered and raised again."""
_FEW = 0.4
"""What is left of it for a number that two reports may give by chance."""
_SANK, _SANK_NOW = 0.8, 0.3
"""What speaks against a clearly lower count of arrests, of people who fled or of what is damaged being of a later day,
and of the same: of 105 pairs 83 rise. Of 27 clearly different counts of the missing 22 sink."""
_ROSE, _MORE = 1.2, 3
"""How many times higher a toll must be, and how much more beside, to be a later one rather than a correction."""
_CREPT, _CREPT_NOW, _TENS = 1.4, 0.4, 10
"""What speaks against a somewhat lower toll being of a later day, and of the same, where neither is round and its
report rights no higher one: of 44 such pairs 38 rise, of those of longer reports 21 of 21."""
_ROUND, _ROUNDED = 100, 0.05
"""What a rounded toll is a multiple of, and how far the number taken back may be from it: "ruim 11.000", 11.300."""
_MANY, _HELD, _HELD_AT_MOST = 5, 0.15, 1.0
"""From how many dead on the same toll is no chance, and what speaks against each day that it would have held for."""


def by_tolls(left: Witness, right: Witness) -> Iterator[Told]:
    """What speaks against each number of days from the right report to the left one, by the dead they count.

    The clearly lower toll is the earlier, unless its report takes the other back.

    Args:
        left: The one.
        right: The other.

    Yields:
        The weight by days, and why in words.
    """
    yield from _by_sources(left, right)
    yield from _by_replaced(left, right)
    yield from _by_heights(left, right)
    yield from _by_totals(left, right)


def _by_totals(left: Witness, right: Witness) -> Iterator[Told]:
    """What the tolls at the head of both say: one takes the other back, both are one, or the one has risen."""
    ours, theirs = _whole(left), _whole(right)
    if not ours or not theirs:
        yield from _by_dead(left, right)
        return
    for one, other, which in ((left, right, _TOLL_EARLIER), (right, left, _TOLL_LATER)):
        if (number := _undone(one, other)) is not None:
            why = f"{one.label} takes back the {number} dead that {other.label} counts: mostly the later"
            yield which, why
            return
    if ours == theirs and ours[0] >= _MANY:
        why = f"{left.label} counts {ours[0]} dead and {right.label} {theirs[0]}: mostly of days near each other"
        yield _held, why
    why = f"{left.label} counts {ours[0]} dead and {right.label} {theirs[0]}: the lower toll is mostly the earlier"
    risen = () if rights(left if ours < theirs else right) else _by_rise(ours, theirs)
    yield from ((which, why) for which in risen)


def _whole(witness: Witness) -> tuple[int, ...]:
    """The tolls at the head of a report, if that is all it counts: "vier collega's kwamen om" may head one of 154."""
    tolls = witness.clues.tolls
    return () if tolls and _is_later(max(tolls), witness.clues.dead[0]) else tolls


def _by_dead(left: Witness, right: Witness) -> Iterator[Told]:
    """Where they are not at the head of both, the highest counts of the dead, however few: 15 of 21 such pairs rise.

    Not those of two whom the reports name, which may differ, unless the one is clearly lower: then 10 of 12 do. Nor
    where the lower report rights a count of the dead.
    """
    (ours, named), (theirs, other) = left.clues.dead, right.clues.dead
    clear = _is_later(ours, theirs) or _is_later(theirs, ours)
    lower = left if ours < theirs else right
    if ours and theirs and ours != theirs and (clear or not (named and other)) and not rights(lower):
        why = f"{left.label} counts {ours} dead and {right.label} {theirs}: the lower toll is mostly the earlier"
        whole = not (left.clues.tolls and right.clues.tolls)  # else the higher may be of another disaster
        later, earlier = (_TOLL_LATER, _TOLL_EARLIER) if clear and whole else (_CREPT_LATER, _CREPT_EARLIER)
        yield (later if ours < theirs else earlier), why


def rights(witness: Witness, counted: str = "killed") -> bool:
    """Does a report tell a higher count than its own as of before, or as wrong?

    Args:
        witness: The report.
        counted: What is counted: the dead, or the injured.
    """
    before = {number for category, number in witness.clues.replaced if category == counted}
    if counted == "killed":
        own, before = witness.clues.dead[0], before | witness.clues.taken_back
    else:
        own = max((number for category, number in witness.clues.standing if category == counted), default=0)
    return any(number >= own for number in before)


def _by_rise(ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Callable[[int], float]]:
    if all(_is_later(a, b) for a, b in zip(ours, theirs, strict=True)):
        yield _TOLL_LATER
    elif all(_is_later(b, a) for a, b in zip(ours, theirs, strict=True)):
        yield _TOLL_EARLIER
    elif max(ours) != max(theirs) and all(n % _TENS for n in (*ours, *theirs)):
        if all(a <= b for a, b in zip(ours, theirs, strict=True)):
            yield _CREPT_LATER
        elif all(a >= b for a, b in zip(ours, theirs, strict=True)):
            yield _CREPT_EARLIER


def _by_sources(left: Witness, right: Witness) -> Iterator[Told]:
    """A source that both reports name counts upward: its lower count is the earlier."""
    ours, theirs = left.clues.tallies, right.clues.tallies
    for counter in sorted(ours.keys() & theirs.keys()):
        one, other = ours[counter], theirs[counter]
        if one == other or rights(left if one < other else right, counter[0]):
            continue
        why = f"{left.label} has “{counter[1]}” count {one} and {right.label} {other}: mostly the lower one first"
        yield (_COUNT_LATER if one < other else _COUNT_EARLIER), why


def _by_replaced(left: Witness, right: Witness) -> Iterator[Told]:
    """What the one gives as it stands and the other as of before: the other is mostly the later."""
    for one, other, which in ((left, right, _REPLACED_LATERS), (right, left, _REPLACED_EARLIERS)):
        again = one.clues.standing | other.clues.replaced
        if found := (one.clues.replaced & other.clues.standing) - again:
            number = max(number for _, number in found)
            why = f"{one.label} tells the {number} of {other.label} as a count of before: mostly the later"
            yield (which[number >= ODD]), why


def _by_heights(left: Witness, right: Witness) -> Iterator[Told]:
    """The clearly lower count of what is counted up is mostly the earlier, and the higher one of the missing."""
    ours, theirs = left.clues.heights, right.clues.heights
    for category in sorted(ours.keys() & theirs.keys()):
        one, other = ours[category], theirs[category]
        sinks = category in SINKING
        which = "higher" if sinks else "lower"
        why = f"{left.label} counts {one} {category} and {right.label} {other}: the {which} is mostly the earlier"
        if sinks:
            one, other = other, one
        if _is_later(one, other):
            yield _SANK_LATER, why
        elif _is_later(other, one):
            yield _SANK_EARLIER, why


def _held(days: int) -> float:
    return min(_HELD_AT_MOST, _HELD * abs(days))


def _later(weight: float, now: float, days: int) -> float:
    """What speaks against a report being of a later day than another, so many days after it, and of its day."""
    return weight if days > 0 else now if days == 0 else 0.0


def _earlier(weight: float, now: float, days: int) -> float:
    """The same of its being of an earlier day."""
    return _later(weight, now, -days)


# Made once: pairs of reports share the tables of them.
_TOLL_LATER, _TOLL_EARLIER = partial(_later, FELL, SAME_DAY), partial(_earlier, FELL, SAME_DAY)
_CREPT_LATER, _CREPT_EARLIER = (partial(way, _CREPT, _CREPT_NOW) for way in (_later, _earlier))
_COUNT_LATER, _COUNT_EARLIER = (partial(way, COUNTED_DOWN, SAME_DAY) for way in (_later, _earlier))
_SANK_LATER, _SANK_EARLIER = (partial(way, _SANK, _SANK_NOW) for way in (_later, _earlier))
_REPLACED_LATERS, _REPLACED_EARLIERS = (
    tuple(partial(way, share * _REPLACED, share * _REPLACED_NOW) for share in (_FEW, 1.0))
    for way in (_earlier, _later)
)


def _undone(one: Witness, other: Witness) -> int | None:
    """The toll of one report that another takes back."""
    near = (n for n in sorted(one.clues.taken_back) for toll in other.clues.tolls if _is_about(n, toll))
    return next(near, None)


def _is_about(number: int, toll: int) -> bool:
    """Is one the other, or that in round hundreds? Not 81 for 79, which is a count of its own."""
    return number == toll or (toll % _ROUND == 0 and abs(number - toll) <= _ROUNDED * max(number, toll))


def _is_later(toll: int, other: int) -> bool:
    return toll * _ROSE + _MORE <= other
