"""The corpus of a pack: sentences with their figures marked, by which the rules are measured.

A language's constructions stand under `packs/*/corpus/figures/*.toml`, one `[[line]]` a sentence. The number with its
hedge is marked in the text, and `figures` holds one table for each mark, in order:

    [[line]]
    construction = "dead-and-injured"
    text = "Er vielen [minstens 12] doden en [30] gewonden."
    figures = [
      { category = "killed", counted = "doden", hedge = "at_least" },
      { category = "injured", counted = "gewonden", alt_hedge = ["at_least"] },
    ]

A line without marks is a sentence in which nothing may be found; `trap` says which number is no figure there. A line
that is `held` is scored and not looked at while rules are written. The corpus is read by the tests and by
`evaluation/figures.py`, never by the program itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, get_args

from relaas.errors import PackError
from relaas.lang.corpora import rows
from relaas.lang.packs import folder
from relaas.lang.tables import refuse
from relaas.model.figures import Category, Scope, Status
from relaas.model.quantities import MAGNITUDES, Hedge

_DIGITS = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")
_MARK = re.compile(r"\[([^\[\]]*)\]")
_LINE_KEYS = {"construction", "text", "figures", "trap", "held"}
_FIGURE_KEYS = {
    "category", "counted", "number", "low", "high", "hedge", "hedges", "part_of", "scope", "status",
    "alt_status", "source", "alt_source", "chain", "also", "alt_category", "alt_hedge", "optional",
}  # fmt: skip
_NAMES = {
    "category": frozenset(get_args(Category)),
    "also": frozenset(get_args(Category)),
    "alt_category": frozenset(get_args(Category)),
    "hedge": frozenset(get_args(Hedge)),
    "hedges": frozenset(get_args(Hedge)),
    "alt_hedge": frozenset(get_args(Hedge)),
    "scope": frozenset(get_args(Scope)),
    "status": frozenset(get_args(Status)),
    "alt_status": frozenset(get_args(Status)),
}
"""What the values of a key are chosen from."""


@dataclass(frozen=True, slots=True)
class CorpusFigure:
    """A figure as it should be found.

    Attributes:
        start: First character of the mark in the plain sentence.
        end: One past its last.
        words: The number with its hedge.
        number: The number; None for a range and a bare order of magnitude.
        low: Least value where the line gives it (a range, a bound on an order of magnitude), else None.
        high: Greatest value where the line gives it, else None.
        hedge: The hedge that counts.
        hedges: All of them, outermost first, where the line gives them.
        categories: What happened to those counted: the category wanted, then others to accept.
        also: Categories of further figures on the same mark ("tientallen doden en gewonden").
        alt_hedge: Other hedges to accept.
        counted: Who or what is counted; empty where the sentence leaves it out.
        part_of: Which mark of the line, from 0, it is a part of; None where it is no part.
        scope: What sets it apart from the cumulative count.
        statuses: What the sentence makes of it, then others to accept.
        sources: Words of the innermost source, then others to accept; an empty text accepts that nobody is named.
        chain: Who passed it on, nearest the outlet first.
        optional: Should neither finding nor missing it cost?
    """

    start: int
    end: int
    words: str
    number: int | None
    low: int | None
    high: int | None
    hedge: Hedge
    hedges: tuple[Hedge, ...]
    categories: tuple[Category, ...]
    also: tuple[Category, ...]
    alt_hedge: tuple[Hedge, ...]
    counted: str
    part_of: int | None
    scope: frozenset[Scope]
    statuses: tuple[Status, ...]
    sources: tuple[str, ...]
    chain: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class CorpusLine:
    """A sentence, now and then two, and what is to be found in it.

    Attributes:
        construction: Name of the construction it is an example of.
        text: The sentence without its marks.
        figures: What is marked in it, in order.
        trap: What kind of number in it is no figure, or None.
        held: Is it kept from those who write rules?
        where: File and number of the line, from 1, for messages.
    """

    construction: str
    text: str
    figures: tuple[CorpusFigure, ...]
    trap: str | None
    held: bool
    where: str


def read_corpus(code: str) -> tuple[CorpusLine, ...]:
    """Every line of a pack's corpus, file by file; nothing where it has none.

    Args:
        code: The pack's language.

    Raises:
        PackError: A line breaks the format: an unknown key or name, marks and tables that do not agree.
    """
    return tuple(read_line(row, where) for row, where in rows(folder(code) / "corpus" / "figures"))


def read_line(row: dict[str, Any], where: str) -> CorpusLine:
    """Read one `[[line]]` table.

    Args:
        row: The table.
        where: File and number, for messages.

    Raises:
        PackError: It breaks the format.
    """
    refuse(row, _LINE_KEYS, where, {"construction", "text", "figures"})
    text, tables = row["text"], row["figures"]
    marks = list(_MARK.finditer(text))
    if len(marks) != len(tables) or "[" in _MARK.sub("", text):
        raise PackError(f"{where}: {len(marks)} marks and {len(tables)} figures in {text!r}")
    if not (tables or "trap" in row):
        raise PackError(f"{where}: a sentence without figures must name its trap")
    figures = tuple(
        _figure(table, _Mark(mark.start() - 2 * at, mark[1], where))
        for at, (mark, table) in enumerate(zip(marks, tables, strict=True))
    )
    for at, figure in enumerate(figures):
        if figure.part_of is not None and (figure.part_of == at or figure.part_of not in range(len(figures))):
            raise PackError(f"{where}: {figure.words!r} is a part of a mark that is not there")
    plain = _MARK.sub(r"\1", text)
    _within(plain, figures, where)
    return CorpusLine(row["construction"], plain, figures, row.get("trap"), row.get("held", False), where)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark: where it starts in the plain sentence, its words, and where the line stands."""

    start: int
    words: str
    where: str


def _figure(row: dict[str, Any], mark: _Mark) -> CorpusFigure:
    refuse(row, _FIGURE_KEYS, mark.where, {"category", "counted"})
    for key, names in _NAMES.items():
        given = row.get(key, ())
        if unknown := {given} - names if isinstance(given, str) else set(given) - names:
            raise PackError(f"{mark.where}: {sorted(unknown)[0]!r} is no {key}")
    return CorpusFigure(
        start=mark.start,
        end=mark.start + len(mark.words),
        words=mark.words,
        number=_number(row, mark),
        low=row.get("low"),
        high=row.get("high"),
        hedge=row.get("hedge", "exact"),
        hedges=tuple(row.get("hedges", ())),
        categories=(row["category"], *row.get("alt_category", ())),
        also=tuple(row.get("also", ())),
        alt_hedge=tuple(row.get("alt_hedge", ())),
        counted=row["counted"],
        part_of=row.get("part_of"),
        scope=frozenset(row.get("scope", ())),
        statuses=(row.get("status", "asserted"), *row.get("alt_status", ())),
        sources=(row.get("source", ""), *row.get("alt_source", ())),
        chain=tuple(row.get("chain", ())),
        optional=row.get("optional", False),
    )


def _number(row: dict[str, Any], mark: _Mark) -> int | None:
    """What the line gives, else what the digits of the mark say; none for a range or an order of magnitude."""
    hedge = row.get("hedge", "exact")
    if "number" in row:
        return int(row["number"])
    if hedge == "between" or hedge in MAGNITUDES or "low" in row:
        if hedge == "between" and not {"low", "high"} <= row.keys():
            raise PackError(f"{mark.where}: the range {mark.words!r} lacks its ends")
        return None
    digits: list[str] = _DIGITS.findall(mark.words)
    if len(digits) != 1:
        raise PackError(f"{mark.where}: {mark.words!r} is not written in digits, and its number is not given")
    return int(digits[0].replace(".", "").replace(",", ""))


def _within(text: str, figures: tuple[CorpusFigure, ...], where: str) -> None:
    """Whoever is counted, says it or passes it on stands in the sentence."""
    for figure in figures:
        for words in (figure.counted, *figure.sources, *figure.chain):
            if words not in text:
                raise PackError(f"{where}: {words!r} does not stand in {text!r}")
