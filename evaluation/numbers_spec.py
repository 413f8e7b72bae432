"""The number specifications as they stand, and the classes of cases that are not ours."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


_INTERVAL = re.compile(r"(?P<opens>[\[(])(?P<low>-?\d*),(?P<high>-?\d*)(?P<closes>[\])])")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One expression that a case lists.

    Attributes:
        text: Its words, lower case.
        start: First character.
        end: One past the last.
        value: Its value as written in the specification, with the decimal sign of its language; an interval of a range.
    """

    text: str
    start: int
    end: int
    value: str

    @property
    def interval(self) -> tuple[int, int | None] | None:
        """Least and greatest whole number of a range (`[20,30)`, `(30,)`); None for any other value.

        Open below it begins at 0, as no count is less.
        """
        parsed = _INTERVAL.fullmatch(self.value)
        if parsed is None:
            return None
        low = int(parsed["low"]) + (parsed["opens"] == "(") if parsed["low"] else 0
        high = int(parsed["high"]) - (parsed["closes"] == ")") if parsed["high"] else None
        return low, high

    @property
    def number(self) -> Fraction | None:
        """The value as a number; None for a percentage and a relative ordinal."""
        try:
            return Fraction(self.value.replace(",", "."))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with what is to be found in it.

    Attributes:
        file: Name of its file without the suffix.
        number: Its place in the file, from 0.
        text: The sentence.
        wanted: What is to be found.
    """

    file: str
    number: int
    text: str
    wanted: tuple[Wanted, ...]

    @property
    def counts(self) -> bool:
        """Does it list numbers, and not ordinals or percentages?"""
        return self.file.startswith("Number")


def read_cases(folder: Path) -> Iterator[Case]:
    """Every case of every file, in order."""
    for path in sorted(folder.glob("*.json")):
        for number, row in enumerate(json.loads(path.read_text("utf-8-sig"))):
            text: str = row["Input"]
            yield Case(path.stem, number, text, tuple(_wanted(text, row["Results"])))


def _wanted(text: str, rows: list[dict[str, Any]]) -> Iterator[Wanted]:
    """The expressions of a sentence; most name no place, so each is looked for behind the one before."""
    behind = 0
    for row in rows:
        words = row["Text"]
        start = text.lower().index(words.lower(), behind)
        behind = start + len(words)
        yield Wanted(words.lower(), start, behind, str(row["Resolution"].get("value", "")))


@dataclass(frozen=True, slots=True)
class Class:
    """Cases that are not ours, by what they ask for.

    Attributes:
        name: Its name.
        sentence: The sentence of the conventions that they contradict or lie outside of.
        tests: Patterns by field; a case belongs when all of one test are found for one of its expressions.
        silent: Is finding nothing the right answer, which can be measured?
    """

    name: str
    sentence: str
    tests: tuple[dict[str, re.Pattern[str]], ...]
    silent: bool = False

    def holds(self, case: Case) -> bool:
        """Does a case belong here?"""
        return any(_found(test, case, wanted) for test in self.tests for wanted in case.wanted)


def _found(test: dict[str, re.Pattern[str]], case: Case, wanted: Wanted) -> bool:
    seen = {"file": case.file, "input": case.text, "text": wanted.text, "value": wanted.value}
    return all(pattern.search(seen[key]) for key, pattern in test.items())


def read_classes(path: Path) -> tuple[Class, ...]:
    """The classes, in the order in which a case is given to the first that holds."""
    rows = tomllib.loads(path.read_text("utf-8"))["class"]
    return tuple(
        Class(r["name"], r["sentence"], tuple(_test(t) for t in r["tests"]), r.get("silent", False))
        for r in rows
    )


def _test(row: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {key: re.compile(pattern, re.IGNORECASE) for key, pattern in row.items()}
