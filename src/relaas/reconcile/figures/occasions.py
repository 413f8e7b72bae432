"""Counts of one series that are of two occasions: a day and all days, the crowd of one march and that of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import NOW
from relaas.reconcile.figures.distances import times
from relaas.reconcile.figures.order import days_between

if TYPE_CHECKING:
    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.pairs import Pair

MOUNTING: tuple[Category, ...] = ("killed", "injured", "detained", "rescued", "released", "infected")
"""What mounts up from day to day, so that a day has a count of its own."""
_HAPPENING: tuple[Category, ...] = ("killed", "injured", "infected", "rescued")
"""Of these what befell them is told, and not the state that they are in since."""
_GATHERED: tuple[Category, ...] = ("damaged", "equipment", "other", "evacuated", "displaced")
"""What one report adds up as well, but which also falls, or is of many kinds: only what is told side by side."""
_WIDE = frozenset(("everywhere", "wide"))
"""What a count of a wider place than others bears."""
_ANEW = 4
"""Days after which a source that counts a crowd counts another one."""
_NEARLY = 1.25
"""Up to so many times a count without a day of its own is rather what came before the one that runs from the start."""
_FOUND = 1.5
"""So many times as much as what is found on a day is the toll at least."""
_GONE_ON = 2
"""Up to so many times the count of a later day is rather the earlier one gone on than one of that day alone."""


def of_two_occasions(pair: Pair) -> str | None:
    """Why two figures are of two occasions, in words; None where nothing shows it.

    Args:
        pair: Two figures of one series.
    """
    if pair.replaced or pair.a.mention.superseded or pair.b.mention.superseded:
        return None
    if _of_all_the_country(pair):
        return "one report gives both, the more of them of a wider place"
    if pair.a.mention.category in _GATHERED and pair.side_by_side and (why := _told_by_one(pair)) is not None:
        return why
    if pair.a.mention.category not in MOUNTING:
        return "the same source at two times: another crowd" if _counts_anew(pair) else None
    return _told_by_one(pair) or _told_by_two(pair)


def _told_by_one(pair: Pair) -> str | None:
    """Why two figures of one report are of two occasions."""
    a, b = pair.a, pair.b
    for part, whole in ((a, b), (b, a)):
        runs = pair.together and "runs" in whole.mention.bearings
        if runs and in_the_end(part, whole):
            return "one report gives both, the more of them counted up from the start"
        if pair.together and _is_find(part, whole):
            return "one report gives both, the less of them found on a day, the more given as the toll"
    return None


def _told_by_two(pair: Pair) -> str | None:
    """Why those of two reports are."""
    if _of_one_day_of_several(pair):
        return "the second is counted over several days, of which the first is one"
    return "the second is of what happened only after the first was told" if _since(pair) else None


def _of_all_the_country(pair: Pair) -> bool:
    """Does one report give two counts, of which but the more is said to be of everywhere: "133; landelijk 263"?

    Not where the less answers the more, of no place of its own: "in heel het land 263, zegt de bond; hij telde er 133".
    """
    less, more = sorted((pair.a, pair.b), key=lambda case: case.value[0])
    high = less.value[1]
    apart = high < more.value[0] if high is not None else less.value[0] * _GONE_ON < more.value[0]
    wide = [is_wide(case) for case in (less, more)]
    behind = less.mention.anchor.start > more.mention.anchor.start
    answers = behind and less.mention.place is None and less.voice.key != more.voice.key
    held = pair.together and pair.order in ("same", "open") and not answers
    return held and apart and wide == [False, True]


def is_wide(case: Case) -> bool:
    """Is it said to be of a wider place than what is told beside it: "landelijk", "over de hele provincie"?

    Args:
        case: A figure.
    """
    return not _WIDE.isdisjoint(case.mention.bearings)


def in_the_end(part: Case, whole: Case) -> bool:
    """Does a report give a count of its day and what it comes to: "woensdag kwamen er vijftien om, sinds maandag 39"?

    Args:
        part: The count that may be of the day.
        whole: One of the same report and category that is counted up from the start.
    """
    high = part.value[1]
    less = high is not None and high < whole.value[0] and "runs" not in part.mention.bearings
    one_voice = part.voice.key == whole.voice.key
    answered = part.tallied and not part.dating.own
    if _looks_back(part, whole) or (not part.dating.own and _came_to(part, whole)):
        return False
    return less and not answered and (one_voice or part.voice.own or whole.voice.own)


def _is_find(part: Case, whole: Case) -> bool:
    """Is it what was found on a day, beside the toll: "zondag haalden ze 33 lichamen boven; het dodental is 140"?"""
    day = part.dating.own and part.current and "finds" in part.mention.bearings
    toll = whole.tallied and "finds" not in whole.mention.bearings and whole.whole is None
    return day and toll and not whole.dating.own and part.value[0] * _FOUND < whole.value[0]


def _came_to(part: Case, whole: Case) -> bool:
    """Is the second what the first has come to: hardly more, or told behind it as of now: "has since risen to 60"?"""
    since = whole.mention.hour == NOW and whole.mention.anchor.start > part.mention.anchor.start
    return times(part, whole) <= _NEARLY or (since and whole.bare)


def _looks_back(part: Case, whole: Case) -> bool:
    """Is it how many there were before, told right behind with no noun: "nu zijn er 43; vrijdag waren het er 38"?"""
    counted = [case.mention.counted.anchor if case.mention.counted else None for case in (part, whole)]
    behind = part.mention.anchor.start > whole.mention.anchor.start
    goes_on = part.bare or counted[0] == counted[1]
    return behind and goes_on and part.tallied and times(part, whole) <= _GONE_ON


def _since(pair: Pair) -> bool:
    """Does the later report tell of a day after the earlier appeared: "woensdag kwamen vijftien mensen om"?"""
    a, b = pair.a, pair.b
    if pair.together or a.mention.category not in _HAPPENING or not a.current or a.count == 0:
        return False
    gone_on = pair.of_a_state or (pair.rises and times(a, b) <= _GONE_ON)
    day = b.dating.own and b.dating.stretch is None and not (b.tallied or "runs" in b.mention.bearings)
    return day and not gone_on and a.dating.published.before(b.dating.held)


def _of_one_day_of_several(pair: Pair) -> bool:
    """Counts a later report over several days what happened, and another on one of them, and fewer?"""
    day, several = pair.a, pair.b
    own = day.dating.own and day.dating.stretch is None and not {"runs", "spans"} & set(day.mention.bearings)
    spans = "spans" in several.mention.bearings and not several.dating.own
    return own and spans and pair.rises and not (pair.together or day.tallied) and pair.order == "earlier"


def _counts_anew(pair: Pair) -> bool:
    """Does one source count a crowd anew, days after it has counted one?"""
    crowd = pair.a.mention.category == "participants" and not pair.together
    counts = pair.one_voice and not pair.a.voice.own
    return crowd and counts and pair.order == "earlier" and days_between(pair.a, pair.b) >= _ANEW
