"""TimeBank and AQUAINT as they stand: texts with TIMEX3, what of it is not ours, when a value means the same."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from evaluation.dates_values import Stretch, seconds, stretch
from relaas.model.time.calendar import add_months

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.timexes import Timex

CLASSES = Path(__file__).with_name("timebank.toml")
_YEARS_BACK = re.compile(r"\byears?[ -](ago|earlier|before)\b", re.IGNORECASE)
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
_PART = re.compile(r"T(MO|MI|AF|EV|NI|DT|PM|AM)$")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)")
_MULTIPLES = {"Q": ("M", 3), "DE": ("Y", 10), "E": ("Y", 10), "C": ("Y", 100), "WE": ("D", 2)}


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated time.

    Attributes:
        start: First character of the text.
        end: One past the last.
        words: The characters between.
        kind: `DATE`, `TIME`, `DURATION` or `SET`.
        value: As annotated.
        mod: TIMEX3 modifier, or nothing.
    """

    start: int
    end: int
    words: str
    kind: str
    value: str
    mod: str


@dataclass(frozen=True, slots=True)
class Report:
    """A text with its day and its times."""

    name: str
    text: str
    day: date
    times: tuple[Gold, ...]


def read_reports(folder: Path) -> Iterator[Report]:
    """Every document below a folder, in order of its name."""
    for path in sorted(folder.rglob("*.tml")):
        root = ElementTree.parse(path).getroot()  # noqa: S314 - a data set that is measured, not a report
        made = root.find("DCT/TIMEX3")
        body = root.find("TEXT")
        if made is not None and body is not None:
            text, times = _flat(body)
            yield Report(path.stem, text, date.fromisoformat(made.attrib["value"][:10]), tuple(times))


def _flat(body: ElementTree.Element) -> tuple[str, list[Gold]]:
    parts: list[str] = []
    times: list[Gold] = []

    def walk(node: ElementTree.Element) -> None:
        start = sum(map(len, parts))
        parts.append(node.text or "")
        for child in node:
            walk(child)
            parts.append(child.tail or "")
        if node.tag == "TIMEX3":
            words = "".join(parts)[start:]
            row = node.attrib
            times.append(
                Gold(start, start + len(words), words, row["type"], row["value"], row.get("mod", ""))
            )

    walk(body)
    return "".join(parts), sorted(times, key=lambda time: time.start)


# ---- what is not ours


@dataclass(frozen=True, slots=True)
class Class:
    """Gold that our conventions leave out, told by its value, its words, or both."""

    name: str
    value: re.Pattern[str] | None
    words: re.Pattern[str] | None

    def holds(self, value: str, words: str) -> bool:
        """Does a time belong here?"""
        return (self.value is None or bool(self.value.search(value))) and (
            self.words is None or bool(self.words.search(words))
        )


@cache
def _classes() -> tuple[re.Pattern[str], tuple[Class, ...]]:
    table = tomllib.loads(CLASSES.read_text("utf-8"))
    rows = (Class(row["name"], _compiled(row, "value"), _compiled(row, "words")) for row in table["class"])
    return re.compile(table["pointed"]), tuple(rows)


def _compiled(row: dict[str, str], key: str) -> re.Pattern[str] | None:
    return re.compile(row[key].replace("\\\n", "")) if key in row else None


def left_out(time: Gold) -> str:
    """The class by which a time is not ours; empty where it is."""
    words = " ".join(time.words.lower().split())
    pointed, classes = _classes()
    if pointed.match(words):
        return ""
    return next((c.name for c in classes if c.holds(time.value, words)), "")


# ---- values


def valued(time: Gold) -> bool:
    """Does the annotation say which time it is? `1989-WXX` is some week, `1989-QX` some quarter."""
    return "X" not in time.value and bool(time.value)


def agrees(row: Timex, time: Gold) -> bool:
    """Does a value, or the only candidate, mean what is annotated?"""
    if row.value is None:
        return False
    found = row.value
    if time.value.startswith("P"):
        return _lasts(found, _iso(time.value))
    if found.startswith(("P", "T", "XXXX")):
        return False
    return any(_same(found, stretch(edtf), time) for edtf in _edtf(time.value))


def _same(found: str, wanted: Stretch, time: Gold) -> bool:
    """The same stretch; that of one of the two ends where ours is open or goes from a time to a time; a part of it."""
    parts = [part for part in found.split("/") if part != ".."]
    begin, end = stretch(found)
    low, high = wanted
    if any(stretch(part) == wanted for part in parts) or (begin, end) == wanted:
        return True
    if ".." in found and (begin or end) in (low, high):
        return True
    if _YEARS_BACK.search(time.words) and len(found) == len("2024") and low is not None:
        return found == str(low.year)
    return bool(time.mod) and all(low <= at <= high for at in (begin, end) if at)  # type: ignore[operator]


def _iso(value: str) -> str:
    """A duration without the units that ISO 8601 does not have: quarters, decades, centuries, weekends."""
    named = re.fullmatch(r"P(\d+)(Q|DE|E|C|WE)", value)
    if not named:
        return value if re.fullmatch(r"P[\d.]*[\d.YMWDTHS]*", value) else "P0D"
    unit, times = _MULTIPLES[named[2]]
    return f"P{int(named[1]) * times}{unit}"


def _lasts(found: str, wanted: str) -> bool:
    """A duration of the same length, or a stretch that is: "the past three months" up to publication."""
    if found.startswith("P"):
        return seconds(found) == seconds(wanted)
    if "/" not in found or ".." in found or found.startswith("XXXX"):
        return False
    begin, end = stretch(found)
    if begin is None or end is None:
        return False
    length = (end - begin).total_seconds() / 86_400
    return abs(length - seconds(wanted) / 86_400) <= max(2.5, length * 0.03)


def _edtf(value: str) -> Iterator[str]:
    """A TIMEX3 value in EDTF; none where it is no date."""
    value = _PART.sub("", value)
    if clock := _CLOCK.match(value):
        yield clock[1]
    elif week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE|-\d)?", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        first, last = (5, 6) if week[3] == "-WE" else (0, 6)
        yield f"{monday + timedelta(days=first)}/{monday + timedelta(days=last)}"
    elif quarter := re.fullmatch(r"(\d{4})-(Q|H)(\d)", value):
        yield _part_of_year(int(quarter[1]), int(quarter[3]), 3 if quarter[2] == "Q" else 6)
    elif season := re.fullmatch(r"(\d{4})-(SP|SU|FA|AU|WI)", value):
        year = int(season[1])
        yield f"{year}-{_SEASONS[season[2]]}"
        if season[2] == "WI":
            yield f"{year - 1}-24"
    elif re.fullmatch(r"\d{2,3}", value):
        yield value.ljust(4, "X")
    elif re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        yield value


def _part_of_year(year: int, number: int, months: int) -> str:
    first = datetime(year, (number - 1) * months + 1, 1)  # noqa: DTZ001
    last = add_months(first.date(), months) - timedelta(days=1)
    return f"{first.date()}/{last}"
