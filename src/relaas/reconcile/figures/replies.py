"""What a report gives against a count that it denies, or in the place of one that it takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.distances import HARDLY, times

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case

_HARDLY_ANOTHER = 1.1
"""Up to so many times the one of two counts by two nouns is the other put right."""
_NEARLY = 1.5
"""Up to so many times two counts are near."""
_MUCH = 3
"""From so many times on nothing that is told by the way takes the place of another."""
_BY_ITSELF = 4
"""Up to so many times an outlet puts right what it told itself: "719 houses … that was all in reach; 207 burned"."""
_RIGHT_BEHIND = 15
"""Characters between a noun and the number that is set against its own."""
_ANY, _SHORT = 40, 160
"""Up to so many times what is taken back may be wrong, and characters within which what holds instead is told."""


def may_answer(case: Case, denied: Case) -> bool:
    """Can it be set against what is denied? Not a count of that claim, nor one its report gave before by the way.

    Args:
        case: A count of the same report.
        denied: One that somebody denies.
    """
    behind = case.mention.anchor.start > denied.mention.anchor.start
    if not behind and case.mention.sentence == denied.mention.sentence:
        return _is_beside(case, denied)  # "92 bars, not 319 as the owners claim"
    given = behind or not (case.voice.own and case.by_the_way)
    return given and case.mention.sentence != denied.mention.sentence


def _is_beside(case: Case, denied: Case) -> bool:
    """Does a number without a noun stand right behind the noun of another, given by somebody else or nobody?"""
    told = case.voice.own or case.voice.key != denied.voice.key
    end = max(case.mention.anchor.end, case.mention.counted.anchor.end if case.mention.counted else 0)
    return told and _goes_on(case, denied) and 0 < denied.mention.anchor.start - end <= _RIGHT_BEHIND


def cannot_be(one: Case, other: Case) -> bool:
    """Have the two no value in common, though they can be of the same people?

    Args:
        one: A count.
        other: Another of the same report.
    """
    less, more = sorted((one.value, other.value), key=lambda value: value[0])
    return less[1] is not None and less[1] < more[0] and times(one, other) <= HARDLY


def may_replace(case: Case, taken_back: Case) -> bool:
    """Can it be what holds instead: a count that stands, and is not told by the way where it is far off?

    Args:
        case: A count of the same report.
        taken_back: One that the report takes back.
    """
    far = times(case, taken_back)
    behind = _is_right_behind(case, taken_back)
    given = far <= _MUCH or not case.by_the_way or behind or _goes_on(case, taken_back)
    explains = "amends" in case.mention.bearings
    other = case.mention.category == "other" and not (
        _is_alike(case, taken_back) or _is_put_right(case, taken_back)
    )
    if explains or other or case.count == taken_back.count:
        return False
    return case.current and far <= (_ANY if behind else HARDLY) and given


def _is_right_behind(case: Case, other: Case) -> bool:
    """Does somebody with a name give it close behind the other, or an outlet that puts itself right?"""
    itself = (other.voice.own or case.mention.counted is None) and times(case, other) <= _BY_ITSELF
    return is_close_behind(case, other) and (itself or not case.voice.own)


def is_close_behind(case: Case, other: Case) -> bool:
    """Is it told behind the other, in its sentence or one that is near?

    Args:
        case: A count.
        other: Another of the same report.
    """
    first, second = other.mention, case.mention
    between = other.document.text[first.sentence[1] : second.sentence[0]]
    behind = first.anchor.start < second.anchor.start and first.paragraph == second.paragraph
    return behind and len(between) < _SHORT


def _goes_on(case: Case, other: Case) -> bool:
    """Counts a number without a noun those of another: "24,000 residents … the order applied to 3,000"?"""
    one, two = case.mention.counted, other.mention.counted
    return one is not None and two is not None and one.anchor == two.anchor


def _is_alike(case: Case, other: Case) -> bool:
    """Have two counts the same noun, or one of them none?"""
    heads = {case.mention.head, other.mention.head} - {""}
    return len(heads) < 2


def _is_put_right(case: Case, other: Case) -> bool:
    """Is it told beside a count that is hardly another, or the same deed: "342 reizigers; de genoemde 350 passagiers"?

    "270 people had been charged. That was the number of arrests; 185 were charged" says one thing of both.
    """
    hardly = case.mention.paragraph == other.mention.paragraph and times(case, other) <= _HARDLY_ANOTHER
    deeds = {case.mention.deed, other.mention.deed}
    return hardly or (len(deeds) == 1 and "" not in deeds and _is_right_behind(case, other))


def nearness(one: Case, other: Case) -> tuple[bool, bool, bool, bool, int]:
    """How close two counts stand: in size, by one source in one paragraph, in one sentence, in size again, by letters.

    What is put right is mostly not far off: of 34 dead it is 31 in all, and not the twenty of them in one place.

    Args:
        one: A count.
        other: Another of the same report.
    """
    apart = one.mention.sentence != other.mention.sentence
    beside = one.mention.paragraph == other.mention.paragraph and not one.voice.own
    own = beside and one.voice.key == other.voice.key
    return (
        times(one, other) > _MUCH,
        not own,
        apart,
        times(one, other) > _NEARLY,
        abs(one.mention.anchor.start - other.mention.anchor.start),
    )
