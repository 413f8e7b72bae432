"""Two counts of one report in the order in which it tells itself that they held, whatever their days say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import END, NOW
from relaas.reconcile.figures.distances import times
from relaas.reconcile.figures.order import hour, order
from relaas.reconcile.figures.pairs import Pair
from relaas.reconcile.figures.succession import RISING

if TYPE_CHECKING:
    from relaas.model.figures import Category

_RAISED = 3
"""Up to so many times a count is raised at once."""
_LATE = "18:00"
"""The hour from which on a count of a day is later than one of that day that names none."""
_GROWN = 8
"""Up to so many times a count grows in a day."""
_BY_THE_HOUR: tuple[Category, ...] = ("killed", "injured", "detained", "rescued", "released", "evacuated")
"""What mounts up from hour to hour."""


def answered_before(pair: Pair) -> Pair | None:
    """The same as past and present, where a report names a time for what it gave before: "80 dead; 67 on Friday".

    None where nothing shows it. Of what does not fall only the lesser is past, and never what is of a later day.

    Args:
        pair: The figures.
    """
    if not pair.together:
        return None
    now, past = sorted((pair.a, pair.b), key=lambda case: case.mention.anchor.start)
    then = Pair(past, now)
    dated = past.dating.own and past.mention.when != now.mention.when
    dated = dated and "corrects" not in past.mention.bearings
    told = (past.voice.own or pair.one_voice) and past.tallied and dated
    may = then.rises or (then.may_fall and past.dating.held != past.dating.published)
    later = now.dating.held != past.dating.held and order(now, past) == "earlier"
    holds = now.current and past.current and then.side_by_side
    return then if told and may and holds and not later else None


def raised_before(pair: Pair) -> Pair | None:
    """The two in order where one sentence tells of both as past: "a first toll, four dead, was raised to nine".

    Args:
        pair: The figures.
    """
    first, then = sorted((pair.a, pair.b), key=lambda case: case.mention.anchor.start)
    past = first.mention.superseded and then.mention.superseded
    here = pair.together and first.mention.sentence == then.mention.sentence
    raised = Pair(first, then)
    return raised if past and here and raised.rises and not pair.may_fall else None


def raised_since(pair: Pair) -> Pair | None:
    """The two in order where one report says that the second was raised: "39, wrote we; the union went up to 52".

    None where the sentence of the second tells itself what it was raised from, or another source may count otherwise.

    Args:
        pair: The figures.
    """
    first, then = sorted((pair.a, pair.b), key=lambda case: case.mention.anchor.start)
    raised = ["raised" in case.mention.bearings for case in (first, then)]
    gone_on = Pair(first, then, pair.known)
    told = pair.together and raised == [False, True] and first.current and then.current
    if not (told and gone_on.rises and first.whole is then.whole is None):
        return None
    return gone_on if pair.side_by_side and times(first, then) <= _RAISED else None


def counted_on_by_the_hour(pair: Pair) -> Pair | None:
    """The two in order where one of them alone has an hour and goes on with the other: "1.082; om 12.00 uur 481".

    None of what may fall otherwise than by the hour: the missing, a crowd.

    Args:
        pair: The figures.
    """
    first, then = sorted((pair.a, pair.b), key=lambda case: case.mention.anchor.start)
    hours = [bool(hour(case)) for case in (first, then)]
    alike = pair.together and first.dating.held == then.dating.held and hours[0] != hours[1]
    if not alike or pair.a.mention.category not in _BY_THE_HOUR:
        return None
    if not (pair.side_by_side and pair.may_count_on):
        return None
    less, more = sorted((first, then), key=lambda case: case.value[0])
    counted = [case.mention.counted.anchor if case.mention.counted else None for case in (first, then)]
    goes_on = then.bare or counted[0] == counted[1]
    unnamed = then.voice.own or pair.one_voice  # else somebody else may count otherwise
    told = goes_on if hours[1] else less is first and unnamed and hour(first) not in (END, NOW)
    if less is then and hour(then) in (END, NOW):
        return None  # "he spoke of 49; at that house he now counts 42"
    return Pair(less, more) if told and Pair(less, more).rises and then.current else None


def counted_to_the_end(pair: Pair) -> Pair | None:
    """The two in order where one report gives a crowd as it was, and as it came out in the end: "de eindtelling".

    None where it does not, or where another source tells how it came out.

    Args:
        pair: The figures.
    """
    if pair.a.mention.category != "participants" or not pair.together:
        return None
    then, final = sorted((pair.a, pair.b), key=lambda case: case.mention.anchor.start)
    ended = final.mention.hour == END != then.mention.hour
    told = final.voice.own and final.current and then.current and final.whole is then.whole is None
    return Pair(then, final) if ended and told and pair.side_by_side else None


def moved_on_that_day(pair: Pair) -> Pair | None:
    """The two in order where of two reports of one day one gives a count of before, or of a late hour and far on.

    "Dinsdagochtend nog veertien vermisten", there "nog vijf"; "at least 20 dead", there "74 by nightfall".

    Args:
        pair: The figures.
    """
    if pair.together:
        return None
    for then in (pair, pair.turned()):
        past = then.a.mention.superseded and not then.b.mention.superseded
        if past and (then.rises or then.may_fall):
            return then
        late = hour(then.b) >= _LATE and hour(then.a) < hour(then.b) and then.b.mention.hour not in (NOW, END)
        rose = then.rises and then.a.mention.category in RISING and times(then.a, then.b) <= _GROWN
        if late and rose:
            return then
    return None
