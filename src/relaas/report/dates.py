"""Dates as people read them, out of EDTF; words and their order come from the wording, never a locale."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.report.controls import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.report.wording import Wording

OPEN = ("", "..")
UNTIL = "../"
_TWO = 2
_POINT = re.compile(
    r"(?P<year>\d{2}XX|\d{3}X|\d{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?(?P<doubt>[?~%])?"
)
_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)
_UNITS = ("years", "months_long", "weeks", "days", "hours", "minutes", "seconds")
_DOUBT = {"?": "uncertain", "~": "approximate", "%": "uncertain_and_approximate"}


@lru_cache(maxsize=1 << 12)
def in_words(value: str | None, say: Wording) -> str:
    """A value of EDTF level 1 or an ISO 8601 duration in words; what is neither stays as it is.

    Kept, since an account has few days and names each of them many times.
    """
    if value is None:
        return say("unknown_date")
    start, slash, end = value.partition("/")
    if slash:
        return _interval(start, end, say)
    return _point(value, say) or _duration(value, say) or one_line(value)


def spread(candidates: Sequence[str], say: Wording) -> str:
    """Several values that are still possible: the one or the other, or the range from the first to the last of them."""
    first, last = candidates[0].partition("/")[0], candidates[-1].rpartition("/")[2]
    points = (first, last) == (candidates[0], candidates[-1])
    if len(candidates) == _TWO and points:
        return say("choice", **_ends(first, last, say))
    if first in OPEN or last in OPEN or len(candidates) == _TWO:
        return say("choice", first=in_words(candidates[0], say), last=in_words(candidates[-1], say))
    return say("spread", **_ends(first, last, say))


def dated(value: str | None, candidates: tuple[str, ...], say: Wording) -> str:
    """A value in words with its EDTF, or the range of what is still possible, or that nothing is."""
    if value is not None:
        words = in_words(value, say)
        return words if words == value else f"{words} [{value}]"
    if not candidates:
        return say("unresolved")
    if len(candidates) == 1:
        return dated(candidates[0], (), say)
    count = "" if len(candidates) == _TWO else f" ({say('n_candidates', n=len(candidates))})"
    return f"{spread(candidates, say)}{count}"


def moment(value: str, say: Wording) -> str:
    """When something held or was said, in words; of what is only known to be no later than a day, that."""
    if value.startswith(UNTIL):
        return say("no_later", date=in_words(value.removeprefix(UNTIL), say))
    return in_words(value, say)


def held_at(value: str | None, candidates: tuple[str, ...], say: Wording) -> str:
    """The same for one value with its EDTF, else as `dated`."""
    if value is None or not value.startswith(UNTIL):
        return dated(value, candidates, say)
    return f"{moment(value, say)} [{value}]"


def as_of_lead(value: str | None, candidates: tuple[str, ...], say: Wording) -> str:
    """The word that leads up to when a count held; nothing where an end is open or no one value is left."""
    if value is None and len(candidates) == 1:
        value = candidates[0]
    return "" if value is None or {*value.split("/")} & {*OPEN} else say("as_of")


def as_of_in_words(value: str | None, candidates: tuple[str, ...], say: Wording) -> str:
    """When a count held, as `held_at`, led up to where that needs a word."""
    return f"{as_of_lead(value, candidates, say)} {held_at(value, candidates, say)}".lstrip()


def _interval(start: str, end: str, say: Wording) -> str:
    if end in OPEN:
        return say("since", date=in_words(start, say))
    if start in OPEN:
        return say("until", date=in_words(end, say))
    return say("span", **_ends(start, end, say))


def _ends(start: str, end: str, say: Wording) -> dict[str, str]:
    """Two ends in words, without saying twice the month or year that they share."""
    first, last = _day(start), _day(end)
    if first is None or last is None:
        return {"first": in_words(start, say), "last": in_words(end, say)}
    if (first.year, first.month) == (last.year, last.month):
        return {"first": str(first.day), "last": plain_day(last, say)}
    if first.year == last.year:
        month = say.listed("months")[first.month - 1]
        return {"first": say("day_of_year", day=first.day, month=month), "last": plain_day(last, say)}
    return {"first": plain_day(first, say), "last": plain_day(last, say)}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def plain_day(day: date, say: Wording) -> str:
    """A day without its weekday: "9 May 2023"."""
    return say("plain_day", day=day.day, month=say.listed("months")[day.month - 1], year=day.year)


def _point(value: str, say: Wording) -> str | None:
    match = _POINT.fullmatch(value)
    whole = _calendar(match, say) if match else None
    if match is None or whole is None:
        return None
    if match["clock"]:
        zone = f" ({match['zone']})" if match["zone"] else ""
        whole = say("clock", day=whole, clock=match["clock"] + zone)
    return say(_DOUBT[match["doubt"]], date=whole) if match["doubt"] else whole


def _calendar(match: re.Match[str], say: Wording) -> str | None:
    year, month, day = match["year"], match["month"], match["day"]
    if month is None:
        return _year(year, say)
    if month == "XX":
        return say("some_day", whole=_year(year, say))
    if day is None or day == "XX":
        return _month(year, int(month), say, some_day=day is not None)
    exact = _day(f"{year}-{month}-{day}")
    if exact is None:
        return None
    weekday = say.listed("weekdays")[exact.weekday()]
    return say("day", weekday=weekday, day=exact.day, month=say.listed("months")[exact.month - 1], year=year)


def _year(year: str, say: Wording) -> str:
    if year.endswith("XX"):
        return say("century", year=year.replace("X", "0"))
    return say("decade", year=year.replace("X", "0")) if year.endswith("X") else year


def _month(year: str, month: int, say: Wording, *, some_day: bool) -> str | None:
    if 21 <= month <= 24:
        return say("season", season=say.listed("seasons")[month - 21], year=year)
    if not 1 <= month <= 12:
        return None
    whole = say("month", month=say.listed("long_months")[month - 1], year=_year(year, say))
    return say("some_day", whole=whole) if some_day else whole


def _duration(value: str, say: Wording) -> str | None:
    match = _DURATION.fullmatch(value)
    if match is None:
        return None
    parts = [say(unit, n=int(n)) for unit, n in zip(_UNITS, match.groups(), strict=True) if n is not None]
    return " ".join(parts) or None
