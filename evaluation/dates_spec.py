"""The date specifications as they stand, and the classes of cases that are not ours."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNDATED = date(2016, 11, 7)
"""The day most cases are counted from; the extractor files, which name none, are read on it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One expression that a case lists.

    Attributes:
        text: Its words.
        start: First character.
        end: One past the last.
        type: What the specification calls it (`date`, `daterange`, `timezone` …).
        value: Its `Value` table; None in the extractor files, which have none.
    """

    text: str
    start: int
    end: int
    type: str
    value: dict[str, Any] | None

    @property
    def timexes(self) -> str:
        """Its TIMEX values, joined by commas."""
        value = self.value or {}
        rows = [value, *value.get("values", ())]
        found = [row.get("Timex") or row.get("timex") for row in rows]
        return ",".join(dict.fromkeys(t for t in found if t))

    @property
    def mod(self) -> str:
        """Its modifier (`before`, `start` …), or nothing."""
        value = self.value or {}
        return next((row["Mod"] for row in (value, *value.get("values", ())) if row.get("Mod")), "")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with what is to be found in it.

    Attributes:
        file: Name of its file without the suffix.
        number: Its place in the file, from 0.
        text: The sentence.
        day: The day it is counted from.
        wanted: What is to be found.
    """

    file: str
    number: int
    text: str
    day: date
    wanted: tuple[Wanted, ...]

    @property
    def lists_all(self) -> bool:
        """Does it list every expression of the sentence, and not only those of its file's type?"""
        return self.file.startswith("Merged") or not self.wanted


def read_cases(folder: Path) -> Iterator[Case]:
    """Every case of every file, in order."""
    for path in sorted(folder.glob("*.json")):
        for number, row in enumerate(json.loads(path.read_text("utf-8-sig"))):
            reference = (row.get("Context") or {}).get("ReferenceDateTime")
            wanted = tuple(_wanted(result) for result in row["Results"])
            day = date.fromisoformat(reference[:10]) if reference else UNDATED
            yield Case(path.stem, number, row["Input"], day, wanted)


def _wanted(row: dict[str, Any]) -> Wanted:
    kind = row["Type"].removeprefix("datetimeV2.")
    return Wanted(row["Text"], row["Start"], row["Start"] + row["Length"], kind, row.get("Value"))


@dataclass(frozen=True, slots=True)
class Words:
    """How a language writes what the comparison must know.

    Attributes:
        leading: What our extents leave outside in front.
        trailing: What they leave outside behind.
        hedged: How an expression begins that has a hedge and an amount.
        shifts: A word by which an amount moves a day.
        week_of: A week told by a day in it.
        week_number: A week told by its number.
        units: Units of the calendar, the smallest first, with the words for each.
    """

    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    hedged: re.Pattern[str]
    shifts: re.Pattern[str]
    week_of: re.Pattern[str]
    week_number: re.Pattern[str]
    units: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Test:
    """Patterns that must all be found: in the file's name, the sentence, the words, the TIMEX values."""

    file: re.Pattern[str] | None = None
    input: re.Pattern[str] | None = None
    text: re.Pattern[str] | None = None
    timex: re.Pattern[str] | None = None

    def holds(self, case: Case, wanted: Wanted | None) -> bool:
        """Does the test hold for an expression of a case, or for a case without one?"""
        seen = (
            (self.file, case.file),
            (self.input, case.text),
            (self.text, wanted.text if wanted else ""),
            (self.timex, wanted.timexes if wanted else ""),
        )
        return all(pattern is None or pattern.search(value) for pattern, value in seen)


@dataclass(frozen=True, slots=True)
class Class:
    """Cases that are not ours, by what they ask for.

    Attributes:
        name: Its name.
        sentence: The sentence of the conventions that they contradict or lie outside of.
        tests: A case belongs when one of them holds for one of its expressions.
    """

    name: str
    sentence: str
    tests: tuple[Test, ...] = field(default=())

    def holds(self, case: Case) -> bool:
        """Does a case belong here?"""
        expressions: tuple[Wanted | None, ...] = case.wanted or (None,)
        return any(test.holds(case, wanted) for test in self.tests for wanted in expressions)


def read_classes(path: Path) -> tuple[Class, ...]:
    """The classes, in the order in which a case is given to the first that holds."""
    rows = tomllib.loads(path.read_text("utf-8"))["class"]
    return tuple(Class(r["name"], r["sentence"], tuple(_test(t) for t in r["tests"])) for r in rows)


def read_words(path: Path) -> Words:
    """The words of a language, from the file that holds its classes."""
    table = tomllib.loads(path.read_text("utf-8"))["words"]
    found = {key: re.compile(value, re.IGNORECASE) for key, value in table.items() if key != "units"}
    return Words(**found, units=tuple((unit, re.compile(word)) for unit, word in table["units"].items()))


def _test(row: dict[str, str]) -> Test:
    return Test(**{key: re.compile(pattern, re.IGNORECASE) for key, pattern in row.items()})
