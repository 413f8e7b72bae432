"""The values of the specification in our conventions, and the comparison with what was found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from evaluation.dates_spec import Wanted, Words
from relaas.model.time.calendar import add_months, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

Stretch = tuple[datetime | None, datetime | None]
"""First instant and first instant after it; None where it is open."""

_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
_SECTIONS = ("start", "mid", "end")
_SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_UNITS = {"Y": 360 * 86_400, "M": 30 * 86_400, "W": 7 * 86_400, "D": 86_400}
_CLOCK = {"H": 3600, "M": 60, "S": 1}


# ---- what was found


def stretch(edtf: str) -> Stretch:
    """The instants an EDTF value stands for, the last day of an interval included.

    Raises:
        ValueError: It is none.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    return (None if first == ".." else _point(first)[0], None if last == ".." else _point(last)[1])


def _point(text: str) -> tuple[datetime, datetime]:
    if "T" in text:
        at = datetime.fromisoformat(text)
        return at, at
    if text.endswith("X"):
        low = text.replace("X", "0")
        return datetime(int(low), 1, 1), datetime(int(low) + 10 ** text.count("X"), 1, 1)  # noqa: DTZ001
    if len(text) == 4:
        return datetime(int(text), 1, 1), _instant(date(int(text), 12, 31)) + timedelta(days=1)  # noqa: DTZ001
    if len(text) == 7:
        month = int(text[5:]) if text[5:] not in _SEASONS else _SEASONS[text[5:]]
        first = date(int(text[:4]), month, 1)
        return _instant(first), _instant(add_months(first, 3 if text[5:] in _SEASONS else 1))
    day = date.fromisoformat(text)
    return _instant(day), _instant(day) + timedelta(days=1)


def _instant(day: date) -> datetime:
    return datetime.combine(day, time())


def seconds(duration: str) -> float:
    """The length of an ISO 8601 duration, years of 360 days and months of 30."""
    total, units = 0.0, _UNITS
    for number, unit in re.findall(r"([\d.]*)([A-Z]+?)", duration.removeprefix("P")):
        if unit == "T":
            units = _CLOCK
        elif number:
            total += float(number) * units[unit]
    return total


# ---- what is wanted


@dataclass(frozen=True, slots=True)
class Answer:
    """A value to accept: `words` for a duration or a set, `ends` for the first and last instants of a time.

    Attributes:
        start: First instant, None where open.
        ends: Accepted first instants after it.
        lasts: Accepted first instants of the last part named ("tot 22 november": 22 November).
        words: A duration or repetition.
    """

    start: datetime | None = None
    ends: tuple[datetime | None, ...] = ()
    lasts: tuple[datetime, ...] = ()
    words: str = ""


def agrees(found: str, wanted: Wanted, day: date, words: Words) -> bool:
    """Is a value that was found one of those to accept?"""
    return any(_same(found, answer) for answer in answers(wanted, day, words))


def _same(found: str, answer: Answer) -> bool:
    if answer.words:
        return _same_words(found, answer.words)
    if found.startswith(("P", "T", "XXXX")):
        return False
    start, end = stretch(found)
    if start != answer.start:
        return False
    if end in answer.ends:
        return True
    last = found.partition("/")[2]
    return bool(last) and last != ".." and _point(last)[0] in answer.lasts


def _same_words(found: str, wanted: str) -> bool:
    if found in (wanted, f"{wanted}:00"):  # a whole hour
        return True
    return (
        found.startswith("P")
        and wanted.startswith("P")
        and "B" not in wanted
        and seconds(found) == seconds(wanted)
    )


def answers(wanted: Wanted, day: date, words: Words) -> Iterator[Answer]:
    """Every value to accept for an expression counted from a day."""
    value = wanted.value or {}
    if "values" in value:
        for row in value["values"]:
            yield from _Rows(wanted, words, day).of_row(row, row.get("timex", ""), row.get("Mod", ""))
        return
    timex = value.get("Timex") or value.get("timex") or ""
    for key in ("PastResolution", "FutureResolution"):
        row = _named_alike(value.get(key) or {})
        yield from _Rows(wanted, words, day).of_row(row, timex, value.get("Mod", ""))


def _named_alike(row: dict[str, Any]) -> dict[str, Any]:
    """`startDate`, `startTime`, `startDateTime` → `start`; `date`, `time`, `set` → `value`."""
    out = {}
    for key, value in row.items():
        name = key.removesuffix("DateTime").removesuffix("Date").removesuffix("Time")
        out[name if name in ("start", "end") else "value"] = value
    return out


@dataclass(frozen=True, slots=True)
class _Rows:
    """The values of one expression, read by the words of its language."""

    wanted: Wanted
    words: Words
    day: date

    def of_row(self, row: dict[str, Any], timex: str, mod: str) -> Iterator[Answer]:
        """What a row of the specification stands for."""
        if timex.startswith("P") or self.wanted.type == "set":
            yield Answer(words=timex)
        elif part := re.fullmatch(r"(.*\d)T(MO|AF|EV|NI|MI|DT)", timex):
            yield from _part_of_day(row, part[1])
        elif named := _named(timex, mod):
            yield named
        elif mod in ("before", "until", "after", "since"):
            yield from self._open_ended(row, timex, mod)
        elif "start" in row or "end" in row:
            yield from self._ranged(row, timex)
        elif found := _timed(row.get("value"), self.day):
            yield from self._at(timex, found)

    def _at(self, timex: str, found: tuple[datetime, datetime]) -> Iterator[Answer]:
        yield Answer(found[0], (found[1],))
        if found[0] != found[1]:
            yield from self._coarser(found[0].date())
        elif timex.endswith("T23:59:59"):  # the end of the day is a part of it
            yield from _unit("day", found[0].date())

    def _open_ended(self, row: dict[str, Any], timex: str, mod: str) -> Iterator[Answer]:
        before = mod in ("before", "until")
        end = row.get("end" if before else "start")
        yield from _open(end, timex, self.day, before=before)
        # "na" stands outside our extents; "meer dan 2 weken voor vandaag" is a day with a hedge.
        if mod == "after" or self.words.hedged.match(self.wanted.text):
            yield from self._plain(_whole(timex) or _timed(end, self.day))

    def _plain(self, found: tuple[datetime, datetime] | None) -> Iterator[Answer]:
        if found:
            yield Answer(found[0], (found[1],))
            yield from self._coarser(found[0].date())

    def _ranged(self, row: dict[str, Any], timex: str) -> Iterator[Answer]:
        start, end = _timed(row.get("start"), self.day), _timed(row.get("end"), self.day)
        if start is None or end is None:
            return
        low, high = start[0], end[0]
        if re.match(r"\d\d:", str(row.get("end"))) and high <= low:  # "van 22 tot 3": the next day
            high += timedelta(days=1)
        if whole := _whole(timex):
            yield Answer(whole[0], (whole[1],))  # "later deze maand" is clipped there, not here
        if not timex.startswith("("):
            yield Answer(low, (high,))
            if self.words.week_of.search(
                self.wanted.text
            ):  # the week that holds a day: "de week van 30 november"
                yield from _unit("week", low.date())
            return
        yield from self._between(low, high)

    def _between(self, low: datetime, high: datetime) -> Iterator[Answer]:
        yield Answer(low, (high,), (high,))
        if self.words.week_number.search(self.wanted.text):  # "tot week 35": that week, as named
            yield Answer(low, (high + timedelta(days=7),))
        if _instant(self.day) + timedelta(days=1) == low:
            # "de komende drie dagen" begin here on the day of publication
            yield Answer(_instant(self.day), (high,), (high,))

    def _coarser(self, day: date) -> Iterator[Answer]:
        """A day shifted by weeks, months or years is exact to the smallest of these units."""
        if not self.words.shifts.search(self.wanted.text):
            return
        named = (unit for unit, word in self.words.units if word.search(self.wanted.text))
        if (smallest := next(named, "day")) != "day":
            yield from _unit(smallest, day)


def _named(timex: str, mod: str) -> Answer | None:
    """A season, or the start, middle or end of a stretch, by the TIMEX value alone."""
    whole = _whole(timex)
    if whole and re.fullmatch(r"\d{4}-(SP|SU|FA|WI)", timex):
        return Answer(whole[0], (whole[1],))
    return _section(whole, _SECTIONS.index(mod)) if whole and mod in _SECTIONS else None


def _part_of_day(row: dict[str, Any], timex: str) -> Iterator[Answer]:
    first = str(row.get("start", ""))[:10]
    for text in {first, timex}:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            start, end = _point(text)
            yield Answer(start, (end,))


def _timed(text: Any, day: date) -> tuple[datetime, datetime] | None:
    """A date, a clock time on the reference day, or a date with a clock time; None where the calendar has none."""
    written = str(text or "").replace(" ", "T")
    if re.match(r"\d\d:", written):
        written = f"{day.isoformat()}T{written}"
    if written.startswith("0001") or written in ("", "not resolved"):
        return None
    try:
        return _point(written)
    except ValueError:
        return None


def _whole(timex: str) -> tuple[datetime, datetime] | None:
    """A year, season, month, week or day by its TIMEX value."""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", timex):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return _instant(monday), _instant(monday) + timedelta(days=7)
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex):
        return _point(f"{season[1]}-{_SEASON_CODES[season[2]]}")
    return _timed(timex, date.min) if re.fullmatch(r"\d{4}(-\d\d){0,2}", timex) else None


def _section(whole: tuple[datetime, datetime], index: int) -> Answer:
    """The start, middle or end of a year, month or week, as semantics §3 has it."""
    first, length = whole[0].date(), (whole[1] - whole[0]).days
    if length > 31:
        start = date(first.year, index * 4 + 1, 1)
        return Answer(_instant(start), (_instant(add_months(start, 4)),))
    if length > 7:
        low, high = ((1, 10), (11, 20), (21, last_day(first.year, first.month)))[index]
    else:
        low, high = ((1, 2), (3, 3), (4, 7))[index]
    start = first + timedelta(days=low - 1)
    return Answer(_instant(start), (_instant(first) + timedelta(days=high),))


def _open(text: Any, timex: str, day: date, *, before: bool) -> Iterator[Answer]:
    """`tot X` is `../X` and `sinds X` is `X/..`, with X as named."""
    for named in filter(None, (_timed(text, day), _whole(timex))):
        yield Answer(None, (named[1],), (named[0],)) if before else Answer(named[0], (None,))


def _unit(unit: str, day: date) -> Iterator[Answer]:
    if unit == "week":
        start = day - timedelta(days=day.weekday())
        yield Answer(_instant(start), (_instant(start) + timedelta(days=7),))
    else:
        found = _point(day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]])
        yield Answer(found[0], (found[1],))


def void(wanted: Wanted, day: date, words: Words) -> bool:
    """Does the specification itself give no value: a day that the calendar does not have?"""
    return wanted.value is not None and not any(True for _ in answers(wanted, day, words))


# ---- extents


def extent(text: str, start: int, end: int, words: Words) -> tuple[int, int]:
    """An extent without what our conventions leave outside: a leading preposition, article or loose approximator."""
    marked = text[start:end]
    if found := words.leading.match(marked):
        start += found.end()
    end -= len(marked) - len(words.trailing.sub("", marked))
    return start, end


def overlaps(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Do two extents share a character?"""
    return one[0] < other[1] and other[0] < one[1]
