"""The reasons of an account in the language of the interface.

Reasons are made of clauses, in English; a table of the interface (`wordings/reasons`) says what each of them is in
another language. A clause is shown in that language where a line of the table is the whole of it, and as it stands
where none is: nothing is translated by halves.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from relaas.report.controls import one_line
from relaas.report.sections.remarks import remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from relaas.model.accounts import Account

ENGLISH = "en"
"""The language that reasons are made in."""
_PARTS = re.compile("(“[^”]*”|; |\n)")
_SLOT = re.compile(r"\{([a-z])\d?\}")
_FIGURE = "“[^”]*”[^“”(]*\\([^“”]*?as of [^“”()]*\\)"
LONGEST = 2000
"""Characters of a clause that is rendered: names are the reports' own, and lines with several look for them again."""
KINDS = {
    "q": "“[^”]*”",
    "d": r"[0-9T:./X~?%+-]+",
    "n": r"\d[\d.,]*",
    "x": ".+?",
    "c": "[A-Z]{2}",
    "s": "[a-z ]+(?:, [a-z ]+)*",
    "w": ".+",
    "f": _FIGURE,
    "l": f"{_FIGURE}(?:, {_FIGURE})*",
}
"""What a slot of a line can hold, by its letter; the tables tell what each is for."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table.

    Attributes:
        told: The clause as reasons have it, with slots.
        shown: The same in the language of the table.
        pattern: What finds the first.
        slots: Its slots, in their order.
        fixed: The longest stretch of it without a slot: where that is not, the line need not be tried.
    """

    told: str
    shown: str
    pattern: re.Pattern[str]
    slots: tuple[str, ...]
    fixed: str


Shown = tuple[str, tuple[str, ...]]
"""A text in the language of a table, and what of the table says so: keys that lead to its lines."""


class Rendering:
    """Renders the reasons of accounts in one language."""

    def __init__(self, table: Mapping[str, Mapping[str, str]]) -> None:
        self._table = table
        self._figure = [_line(*pair) for pair in table["figure"].items()]
        self._reasons = [_line(*pair) for pair in table["reasons"].items()]
        self._known: dict[str, Shown | None] = {}

    def clauses(self, why: str) -> Iterator[tuple[str, bool]]:
        """The clauses of a reason in their order, each with whether it is in the language of the table."""
        for clause in _clauses(why):
            found = self._clause(clause)
            yield (found[0], True) if found else (clause, False)

    def used(self, whys: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
        """The part of the table that reasons need: for a script that renders them as this does.

        Args:
            whys: The reasons.
        """
        found = (self._clause(clause) for why in whys for clause in _clauses(why))
        keys = {key for one in found if one for key in one[1]}
        return {
            part: [pair for pair in lines.items() if pair[0] in keys] for part, lines in self._table.items()
        }

    def _clause(self, clause: str) -> Shown | None:
        """A clause as the table has it; None where no line is the whole of it."""
        if clause not in self._known:
            lines = self._reasons if len(clause) <= LONGEST else ()
            self._known[clause] = _first(lines, clause, self._value)
        return self._known[clause]

    def _value(self, kind: str, held: str) -> Shown | None:
        """What a slot holds, in the language of the table; None where the table does not have it."""
        if kind == "w":
            return self._clause(held)
        if kind == "f":
            return _first(self._figure, held, self._value)
        if kind == "l":
            return _joined(self._value("f", one) for one in re.findall(_FIGURE, held))
        if kind == "s":
            return _joined(self._word(word) for word in held.split(", "))
        return held, ()

    def _word(self, word: str) -> Shown | None:
        shown = self._table["words"].get(word)
        return (shown, (word,)) if shown else None


def _first(lines: Iterable[Line], text: str, value: Callable[[str, str], Shown | None]) -> Shown | None:
    """A text as the first line has it that is the whole of it and whose slots can be filled."""
    tried = (_filled(line, text, value) for line in lines if line.fixed in text)
    return next((found for found in tried if found), None)


def _filled(line: Line, text: str, value: Callable[[str, str], Shown | None]) -> Shown | None:
    match = line.pattern.fullmatch(text)
    if match is None:
        return None
    values = [value(slot[1], held) for slot, held in zip(line.slots, match.groups(), strict=True)]
    known = [one for one in values if one]
    if len(known) < len(values):
        return None
    filled = dict(zip(line.slots, (shown for shown, _ in known), strict=True))
    return _SLOT.sub(lambda m: filled[m[0]], line.shown), (
        line.told,
        *(key for _, keys in known for key in keys),
    )


def _joined(parts: Iterable[Shown | None]) -> Shown | None:
    """Several as one, or None where one of them is not known."""
    several = list(parts)
    known = [one for one in several if one]
    if len(known) < len(several):
        return None
    return ", ".join(shown for shown, _ in known), tuple(key for _, keys in known for key in keys)


def _clauses(why: str) -> list[str]:
    """A reason cut at its semicolons and line ends, but for those within words of a report."""
    found = [""]
    for part in _PARTS.split(why):
        if part in ("; ", "\n"):
            found.append("")
        else:
            found[-1] += part
    return [clause for clause in found if clause]


def _line(told: str, shown: str) -> Line:
    parts = _SLOT.split(told)
    pattern = "".join(re.escape(part) if at % 2 == 0 else f"({KINDS[part]})" for at, part in enumerate(parts))
    slots = tuple(found[0] for found in _SLOT.finditer(told))
    return Line(told, shown, re.compile(pattern), slots, max(parts[::2], key=len))


@cache
def rendering(language: str) -> Rendering | None:
    """What renders reasons in a language; None where they stay as they are."""
    table = files("relaas.report").joinpath("wordings", "reasons", f"{language}.toml")
    return Rendering(tomllib.loads(table.read_text(encoding="utf-8"))) if table.is_file() else None


def told(why: str, language: str) -> Markup:
    """A reason for the page: its clauses in the language of the interface, those that are not marked as English.

    Args:
        why: As the account has it.
        language: ISO 639-1 code of the interface.
    """
    render = rendering(language)
    if render is None:
        return escape(one_line(why))
    shown = ((escape(one_line(text)), known) for text, known in render.clauses(why))
    return Markup("; ").join(
        text if known else Markup(f"<span lang={ENGLISH}>{text}</span>")  # noqa: S704 - escaped
        for text, known in shown
    )


def worded(why: str, language: str) -> str:
    """A reason as plain text, its clauses in the language of the interface where the table has them.

    Args:
        why: As the account has it.
        language: ISO 639-1 code of the interface.
    """
    render = rendering(language)
    return "; ".join(text for text, _ in render.clauses(why)) if render else why


def telling(language: str) -> Callable[[str], str]:
    """`worded` in one language, for who tells many reasons."""
    return partial(worded, language=language)


def whys(account: Account) -> Iterator[str]:
    """The reasons that the script of the page shows, in the order of the account."""
    for figure in account.figures:
        yield figure.why
    for series in account.series:
        yield series.why
    for relation in account.figure_relations:
        yield relation.why
    for timex in account.timexes:
        yield remark(timex)
    for statement in account.statements:
        yield from (statement.why, statement.when.why, statement.source.why if statement.source else "")
    for entry in account.timeline:
        yield entry.why
    for entity in account.entities:
        yield from (mention.why for mention in entity.mentions)
