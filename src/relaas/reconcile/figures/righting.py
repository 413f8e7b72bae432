"""Figures that their report takes back or calls past, and what stands in the place of each: both count the same.

What is wrong or over is told in fewer words than what holds: "27 buitenlanders; het eerdere cijfer van 35 klopte niet".
It counts whom the count that holds does, unless one of its own people stands close by.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.reconcile.figures.cases import by_report
from relaas.reconcile.figures.distances import HARDLY, difference, distance, times
from relaas.reconcile.figures.likeness import compatible, leaves_open
from relaas.reconcile.figures.populations import PEOPLE, TELLING
from relaas.reconcile.figures.replies import is_close_behind
from relaas.reconcile.figures.succession import RISING
from relaas.reconcile.figures.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.populations import Population

    Of = Mapping[str, Population]
    Move = tuple[Case, Case, str]

_MUCH = 2
"""How many times the other one count may be when one stands in the place of the other."""
_AT_MOST = 3
"""The same of counts that their words tell to be of the same people."""
_NEAR = 1
"""Paragraphs, and sentences, between two figures that tell of the same thing."""
_BARE = (PEOPLE, "men", "women")
"""Groups that tell nothing of who somebody is but that."""


def replaced(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """A count taken back or called past, of which its report says nothing else, and the nearest count close by.

    Args:
        cases: All figures of a story.
        of: What each counts by its own words.

    Yields:
        The one taken back or past, the other, and why both count the same.
    """
    by_id, told = {case.id: case for case in cases}, by_report(cases)
    for case in cases:
        others = told[case.document.id] if case.withdrawn or case.past else ()
        near = [c for c in others if _in_place_of(c, case)]
        own = [c for c in near if of[c.id] == of[case.id]]
        near = [c for c in near if _may_stand_for(c, case, by_id) and (not own or _is_nearer(c, case, own))]
        near = [c for c in near if _puts_right(c, case)] or near
        named = [c for c in near if _replaces(of[c.id], of[case.id])]
        near = named or _the_one(near, case, of)
        if near:
            other = min(near, key=lambda c: (difference(c, case), distance(c, case)))
            yield case, other, f"“{counted(other)}” in the place of “{counted(case)}”"


def taken_up(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """A number taken back that another report gives of a group, with what its own report says of the same people.

    "213 agents were hurt", then "not 213 were hurt but 231": who takes a number back says less of whom it counts.

    Args:
        cases: All figures of a story.
        of: What each counts by its own words.

    Yields:
        The one taken back, or one beside it, then that of the other report, and why both count the same.
    """
    given: defaultdict[tuple[object, int], list[Case]] = defaultdict(list)
    for case in cases:
        if case.current and case.number is not None and case.number >= TELLING:
            given[case.mention.category, case.number].append(case)
    told = by_report(cases)
    for case in cases:
        if not (case.withdrawn and of[case.id].group == PEOPLE):
            continue
        others = [c for c in given.get((case.mention.category, case.number or 0), ()) if c.whole is None]
        elsewhere = [c for c in others if c.document.id != case.document.id]
        if len({of[c.id] for c in elsewhere}) != 1 or of[elsewhere[0].id] == of[case.id]:
            continue
        other = elsewhere[0]
        for one in told[case.document.id]:
            if of[one.id] == of[case.id] and times(one, case) <= _MUCH:
                yield one, other, f"“{counted(case)}” takes up “{counted(other)}” of another report"


def righted(cases: Sequence[Case], of: Of) -> Iterator[Move]:
    """Each figure taken back with the count of the same noun beside it: "twee Belgen … Het ging om één persoon".

    Args:
        cases: All figures of a story.
        of: What each counts by its own words.

    Yields:
        The one taken back, the other, and why both count the same.
    """
    told = by_report(cases)
    for case in cases:
        near = [c for c in told[case.document.id] if case.withdrawn and _instead(c, case)]
        if near and not any(of[c.id] == of[case.id] for c in near):
            other = min(near, key=lambda c: (_apart(c, case), distance(c, case)))
            yield (
                case,
                other,
                f"“{other.mention.anchor.text}” right beside “{case.mention.anchor.text}”, which is taken back",
            )


def _in_place_of(new: Case, old: Case) -> bool:
    """Can it be what stands in the place of a count that is past?

    Of what only rises not less, unless the old one is taken back or the same source gives both.
    """
    near = abs(new.mention.paragraph - old.mention.paragraph) <= _NEAR
    less, more = sorted((new.value[0], old.value[0]))
    fell = new.value[0] < old.value[0] and old.mention.category in RISING
    fell = fell and not (old.withdrawn or new.voice.own or new.voice.key == old.voice.key)
    alike = new.current and new.mention.category == old.mention.category
    return near and alike and more <= _AT_MOST * less and not fell


def _is_nearer(part: Case, old: Case, own: Sequence[Case]) -> bool:
    """Is a part beside what is taken back much nearer to it than its whole: "224 doden, van wie 216 …; het telde 217"?

    What is put right is mostly not far off.
    """
    wholes = [c for c in own if c.id == part.whole]
    beside = old.withdrawn and old.bare and _apart(part, old) <= _NEAR
    return beside and any(_AT_MOST * difference(part, old) <= difference(c, old) for c in wholes)


def _may_stand_for(new: Case, old: Case, by_id: Mapping[str, Case]) -> bool:
    """Is the one past of the place of the other or of none, and a part of no whole but of its whole?"""
    line, seen = new, {new.id}
    while line.whole is not None and line.whole not in seen:
        line = by_id[line.whole]
        seen.add(line.id)
    placed = old.mention.place is None or (new.mention.place is not None and old.place == new.place)
    return placed and old.id not in seen and old.whole in (None, new.whole)


def _puts_right(new: Case, old: Case) -> bool:
    """Do its words say that it puts right what is taken back before it: "the correct number is 26"?"""
    behind = new.mention.anchor.start > old.mention.anchor.start
    near = new.mention.paragraph == old.mention.paragraph
    return old.withdrawn and behind and near and "corrects" in new.mention.bearings


def _the_one(near: Sequence[Case], old: Case, of: Of) -> list[Case]:
    """The one count close by, of some of those whom the one that is past calls by a loose word: "twelve men"."""
    beside = [c for c in near if _apart(c, old) <= _NEAR or _puts_right(c, old)]
    close = beside or (near if old.withdrawn else ())
    new = close[0] if len(close) == 1 and not of[old.id].scope else None
    if new is None or not _is_looser(of[old.id], of[new.id]):
        return []
    one_voice = new.voice.key == old.voice.key or new.voice.own or old.voice.own
    grew = old.withdrawn or new.tallied or new.value[0] > old.value[0]
    return [new] if one_voice or (beside and grew) else []


def _is_looser(old: Population, new: Population) -> bool:
    """Does the word for those of a count that is past leave open who they are, as that of the other does or not?"""
    return old.group in _BARE or (leaves_open(old) and leaves_open(new) and old.category not in THINGS)


def _replaces(one: Population, other: Population) -> bool:
    """Can a count of the one stand in the place of one of the other? Not people in that of things."""
    return compatible(one, other) and (one.group == other.group or one.category not in THINGS)


def _instead(one: Case, taken_back: Case) -> bool:
    """Can it hold instead: of one sentence or the next, of the same noun or of none, and not far off?"""
    mention, other = one.mention, taken_back.mention
    anybody = mention.counted is not None and mention.counted.group == PEOPLE
    alike = mention.category == other.category and (
        mention.head == other.head or "" in (mention.head, other.head) or anybody
    )
    standing = one.current and one.count != taken_back.count and taken_back.whole != one.id
    beside = _apart(one, taken_back) <= 1 and times(one, taken_back) <= _MUCH
    # "We wrote that 263 had been hurt in Gent. That went for all of Flanders. In the city it was 133."
    itself = taken_back.voice.own and one.voice.own and is_close_behind(one, taken_back)
    told = one.whole is None and one.value[0] >= TELLING and times(one, taken_back) <= HARDLY
    return standing and alike and (beside or (itself and told))


def _apart(one: Case, other: Case) -> int:
    """0 in one sentence, 1 in two that follow one another, else 2."""
    first, second = sorted((one.mention, other.mention), key=lambda m: m.anchor.start)
    if first.sentence == second.sentence:
        return 0
    return 1 + bool(one.document.text[first.sentence[1] : second.sentence[0]].strip())
