"""Whether two counts that do not meet dispute one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.reconcile.figures.crowds import of_one_gathering
from relaas.reconcile.figures.distances import OF_A_PART, times
from relaas.reconcile.figures.order import days_between

if TYPE_CHECKING:
    from relaas.model.figures import Category
    from relaas.reconcile.figures.pairs import Pair

_AT_ONCE: tuple[Category, ...] = ("participants", "released")
"""What is counted on one occasion, and not case by case."""
_NEAR = 1.25
"""How many times a count of a source that one report names may be that of another's and still dispute it."""
_AT_ONE = 10
"""The same of a crowd that both count on one day."""
_CROWDS = 18
"""The same in one report for crowds, which are counted very differently."""
_LISTED: tuple[Category, ...] = ("missing",)
"""What sources list each for himself."""
_OF_TWO = 15
"""How many times the count of one named source may be that of another in one report and still dispute it."""
_LEAD = 1
"""The last paragraph of those that a report opens with, the title or the first being none."""
_SOON = 7
"""Days up to which one report disputes what another has told, and not what was told of another time."""
_AT_ODDS = 1
"""Days up to which two sources in one report speak of the same time."""


def at_odds(pair: Pair) -> bool:
    """Does one report set two sources against one another, rather than look back at an earlier count?

    Args:
        pair: Two figures of one series.
    """
    # Of the missing two with a name each have their own count; who is held or in hospital may have come since.
    stated = pair.a.mention.category in _LISTED and not (pair.a.voice.own or pair.b.voice.own)
    near = days_between(pair.a, pair.b) <= (0 if pair.may_fall and not stated else _AT_ODDS)
    found = pair.falls and pair.a.mention.category in _LISTED and pair.a.voice.own and pair.looks_back
    counted_on = found or (pair.rises and (pair.looks_back or pair.in_turn or _has_risen(pair)))
    if stated and pair.a.mention.anchor.start > pair.b.mention.anchor.start:
        counted_on = False  # who is told of last spoke first: one answers the other, and nothing has moved on
    return pair.together and not pair.one_voice and near and not (pair.a.mention.superseded or counted_on)


def answers_another(pair: Pair) -> bool:
    """Does a report give one count against what others told, and another report the other: "spreekt hem tegen: 44"?

    Args:
        pair: Two figures of one series that do not meet.
    """
    first, answer = (pair.b, pair.a) if pair.order == "later" else (pair.a, pair.b)
    if pair.order == "open" and "disputes" in first.mention.bearings:
        first, answer = answer, first
    told = "disputes" in answer.mention.bearings and answer.standing and first.current
    told = told and days_between(first, answer) <= _SOON
    apart = not pair.together and answer.voice.key != first.voice.key
    whole = answer.whole is None and first.whole is None
    return told and apart and whole and times(first, answer) <= _OF_TWO


def _has_risen(pair: Pair) -> bool:
    """Does a report open with a toll, and tell further on what somebody gave on a day before?"""
    past, now = pair.a, pair.b
    leads = now.mention.paragraph <= _LEAD and now.mention.paragraph < past.mention.paragraph
    return leads and now.tallied and past.dating.dated and days_between(past, now) >= 1


def no_dispute(pair: Pair) -> str | None:
    """Why two counts that do not meet may yet both be right, or None where nothing says so.

    Args:
        pair: Two figures of one series.
    """
    if not pair.together:
        named = not (pair.a.voice.own or pair.b.voice.own)
        most = _AT_ONE if of_one_gathering(pair) else _NEAR
        near = named and times(pair.a, pair.b) <= most
        return None if near else "nobody sets the one against the other"
    if not pair.side_by_side:
        return "the report does not set the one against the other"
    if _by_the_way(pair):
        return "both are told by the way, and one of them by no source"
    if _is_of_some(pair) and not (pair.one_group or _is_answered(pair)):
        return "only one of the two is of a part of those told of"
    return _of_a_part(pair)


def _by_the_way(pair: Pair) -> bool:
    """Are both told by the way, and one by nobody: "three ministers had gone before", "two more will follow, she says"?

    Of a crowd, and of who is let go at one time, any two counts answer one another.
    """
    nobodys = pair.a.voice.own or pair.b.voice.own
    at_once = pair.a.mention.category in _AT_ONCE
    return nobodys and pair.a.by_the_way and pair.b.by_the_way and not at_once


def _is_of_some(pair: Pair) -> bool:
    """Is one of the two a part, of those killed whatever it is a part of: "161 doden", "104 van de plegers"?"""
    if pair.a.mention.category == "killed":
        return (pair.a.whole is None) != (pair.b.whole is None)
    return pair.a.partial != pair.b.partial


def _is_answered(pair: Pair) -> bool:
    """Does somebody answer the count of a part right behind it: "90 van hen zijn dood; hij houdt het op 70"?"""
    told, answer = sorted((pair.a, pair.b), key=lambda case: case.mention.anchor.start)
    between = told.document.text[told.mention.sentence[1] : answer.mention.sentence[0]]
    return answer.whole is None and "answers" in answer.mention.bearings and not between.strip()


def _of_a_part(pair: Pair) -> str | None:
    """Crowds are counted very differently, and so do two sources whose counts one report gives; others do not."""
    by_the_way = pair.a.mention.paragraph != pair.b.mention.paragraph and (
        pair.a.by_the_way or pair.b.by_the_way
    )
    compared = any("answers" in case.mention.bearings for case in (pair.a, pair.b))
    named = compared or not (pair.a.voice.own or pair.b.voice.own)
    named = named and not by_the_way
    most = _CROWDS if pair.a.mention.category == "participants" else _OF_TWO if named else OF_A_PART
    return "the less may be of a part of the others" if times(pair.a, pair.b) > most else None
