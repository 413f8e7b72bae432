"""What the measuring of every corpus of constructions shares: reading a line, its parts, shares, and the command."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.packs import LanguagePack
from relaas.model.documents import Segment
from relaas.model.timexes import TimexMention
from relaas.model.tokens import Analysis

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator, Sequence


Figures = dict[str, float | int | None]


class Line(Protocol):
    """A line of a corpus."""

    @property
    def construction(self) -> str:
        """What it is an example of."""

    @property
    def text(self) -> str:
        """The sentence."""

    @property
    def held(self) -> bool:
        """Is it kept from those who write rules?"""

    @property
    def where(self) -> str:
        """Its file and number."""


class Result(Protocol):
    """What became of a line."""

    @property
    def line(self) -> Line:
        """The line."""

    @property
    def failures(self) -> tuple[str, ...]:
        """What is wrong with it."""


OfResult = TypeVar("OfResult", bound=Result)
OfLine = TypeVar("OfLine", bound=Line)


@dataclass(frozen=True, slots=True)
class Text:
    """A line read as a document that consists of it.

    Attributes:
        analysis: Its parse.
        parts: Its parts: the whole of it.
        dates: Its time mentions.
        pack: Its language.
    """

    analysis: Analysis
    parts: tuple[Segment, ...]
    dates: tuple[TimexMention, ...]
    pack: LanguagePack


class Texts:
    """Reads lines with the shipped pipeline, which is loaded once."""

    def __init__(self, code: str) -> None:
        self._pipeline = Shelf({}).pipeline(code)
        self._pack = packs.load(code)

    def read(self, line: Line) -> Text:
        """A line as a document."""
        analysis, parts = analyze(self._pipeline, line.text), (Segment("body", 0, len(line.text)),)
        return Text(analysis, parts, times(analysis, parts, self._pack), self._pack)


def by_construction(results: Sequence[OfResult]) -> Iterator[tuple[str, list[OfResult]]]:
    """The results of each construction, in the order of the corpus."""
    for name in dict.fromkeys(result.line.construction for result in results):
        yield name, [result for result in results if result.line.construction == name]


def by_part(results: Sequence[OfResult]) -> Iterator[tuple[str, list[OfResult]]]:
    """The results of the open lines and of the held ones, those without any left out."""
    for name, held in (("open", False), ("held", True)):
        if rows := part(results, held=held):
            yield name, rows


def part(results: Sequence[OfResult], *, held: bool) -> list[OfResult]:
    """The results of the held lines, or of the others."""
    return [result for result in results if result.line.held == held]


def measures(count: Counter[str], aspects: Iterable[str]) -> Figures:
    """Precision and recall of what is found and of what is whole, and the accuracy of each aspect of those found.

    Args:
        count: As the `tally` of a corpus makes it.
        aspects: What is scored of each.
    """
    return {
        "lines": count["lines"],
        "failed": count["failed"],
        "false_alarms": count["false_alarms"],
        "wanted": count["wanted"],
        "found": count["found"],
        "precision": share(count["hit"], count["found"]),
        "recall": share(count["hit"], count["wanted"]),
        "right_precision": share(count["right"], count["found"]),
        "right_recall": share(count["right"], count["wanted"]),
        **{aspect: share(count[f"{aspect} right"], count[f"{aspect} of"]) for aspect in aspects},
    }


def share(some: int, whole: int) -> float | None:
    """A part of a whole, to four places; None of nothing."""
    return round(some / whole, 4) if whole else None


def shown(value: float | None) -> str:
    """A share for a table."""
    return "-" if value is None else f"{value:.3f}"


def chosen(lines: Sequence[OfLine], only: str) -> list[OfLine]:
    """The lines whose construction or file has some words in its name."""
    return [line for line in lines if only in line.construction or only in line.where.partition(",")[0]]


def parser(description: str) -> argparse.ArgumentParser:
    """The command of every corpus.

    Args:
        description: What it measures.
    """
    command = argparse.ArgumentParser(description=description)
    command.add_argument("--list", choices=("failed",), help="list the open lines that are not as marked")
    command.add_argument("--held", action="store_true", help="list the held lines that are not as marked")
    command.add_argument("--only", default="", help="a part of the name of a construction or file")
    command.add_argument("--language", default="nl", help="the pack whose corpus is read")
    command.add_argument("--json", type=Path, help="write the figures to this file")
    return command


def write(place: Path | None, told: dict[str, object]) -> None:
    """Write figures as JSON, where a place is given.

    Args:
        place: The file, or None.
        told: The figures.
    """
    if place is not None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")
