"""The corpus of statements of a pack: sentences with who says what marked in them, by which the rules are measured.

A language's constructions stand under `packs/*/corpus/statements/*.toml`, one `[[line]]` a sentence or a few:

    [[line]]
    construction = "clause"
    text = "De {politie} <meldt> dat [er drie verdachten zijn aangehouden]."
    [[line]]
    construction = "told-to-medium"
    text = "„[Wij blijven]”, <zei> de {gouverneur} tegen persbureau |Reuters|."
    said = [{ mode = "direct" }]

`{…}` is who speaks, `<…>` the words that say that it is said, `[…]` what is said (in parts where something stands
between them) and `|…|` who passed it on. Marks may hold others. Of a second statement they begin with its number and a
colon, `[2:…]`; a speaker of several has all their numbers, `{1,2:…}`. `said` holds a table for each statement where
anything but the usual is to be found: an indirect, asserted act of saying, passed on as the marks stand.

A line without marks is a sentence in which nothing may be found. A line that is `held` is scored and not looked at
while rules are written. One that is `hard` is not read as marked yet; it counts all the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, get_args

from relaas.errors import PackError
from relaas.lang.corpora import rows
from relaas.lang.packs import folder
from relaas.lang.tables import refuse
from relaas.model.attributions import Act, Mode, Stance

_SIGNS = re.compile(r"([{<\[|])(?:(\d(?:,\d)*):)?|([}>\]])")
_CLOSERS = {"}": "{", ">": "<", "]": "["}
_LINE_KEYS = {"construction", "text", "said", "held", "hard"}
_NAMES = {
    "mode": frozenset(get_args(Mode)),
    "act": frozenset(get_args(Act)),
    "stance": frozenset(get_args(Stance)),
}
"""What the values of a key are chosen from."""
_KEYS = {*_NAMES, "chain", "optional"}

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CorpusStatement:
    """A statement as it should be found.

    Attributes:
        source: Words for who speaks; empty where nobody is marked.
        cue: Start and end of the words that say that it is said, in parts where something stands between them; empty
            where the line does not mark them.
        content: Start and end of what is said, part by part.
        chain: Who passed it on, nearest the outlet first.
        mode: Whose words they are.
        act: What saying it is.
        stance: What is made of it.
        optional: Should neither finding nor missing it cost?
    """

    source: str
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    chain: tuple[str, ...]
    mode: Mode
    act: Act
    stance: Stance
    optional: bool


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A sentence or a few, and who says what in it.

    Attributes:
        construction: Name of the construction it is an example of.
        text: The sentence without its marks.
        said: What is said in it, by where it begins.
        held: Is it kept from those who write rules?
        hard: Is it known not to be read as marked?
        where: File and number of the line, from 1, for messages.
    """

    construction: str
    text: str
    said: tuple[CorpusStatement, ...]
    held: bool
    hard: bool
    where: str


@dataclass(slots=True)
class _Marks:
    """What is marked of one statement: by the sign that opens it, where each mark begins and ends."""

    spans: dict[str, list[Span]]

    def of(self, sign: str) -> tuple[Span, ...]:
        """The marks of a kind, in their order."""
        return tuple(sorted(self.spans.get(sign, ())))

    def words(self, sign: str, text: str) -> tuple[str, ...]:
        """Their words."""
        return tuple(text[slice(*span)] for span in self.of(sign))


def read_statements(code: str) -> tuple[SaidLine, ...]:
    """Every line of a pack's corpus of statements, file by file; nothing where it has none.

    Args:
        code: The pack's language.

    Raises:
        PackError: A line breaks the format: an unknown key or name, marks that do not pair.
    """
    return tuple(read_said(row, where) for row, where in rows(folder(code) / "corpus" / "statements"))


def read_said(row: dict[str, Any], where: str) -> SaidLine:
    """Read one `[[line]]` table.

    Args:
        row: The table.
        where: File and number, for messages.

    Raises:
        PackError: It breaks the format.
    """
    refuse(row, _LINE_KEYS, where, {"construction", "text"})
    text, marks = _plain(row["text"], where)
    given = row.get("said", [])
    if len(given) > len(marks) or sorted(marks) != list(range(1, len(marks) + 1)):
        raise PackError(f"{where}: statements {sorted(marks)} and {len(given)} tables in {text!r}")
    tables = [*given, *({} for _ in range(len(marks) - len(given)))]
    said = [_said(table, marks[at], text, where) for at, table in enumerate(tables, start=1)]
    said.sort(key=lambda one: one.content[0])
    return SaidLine(
        row["construction"], text, tuple(said), row.get("held", False), row.get("hard", False), where
    )


def _plain(marked: str, where: str) -> tuple[str, dict[int, _Marks]]:
    """The text without its marks, and those of each statement by its number."""
    text, last = "", 0
    opened: list[tuple[str, int, tuple[int, ...]]] = []
    found: dict[int, _Marks] = defaultdict(lambda: _Marks({}))
    for sign in _SIGNS.finditer(marked):
        text, last = text + marked[last : sign.start()], sign.end()
        opens, numbers = sign[1], tuple(map(int, (sign[2] or "1").split(",")))
        if opens == "|" and not sign[2] and opened and opened[-1][0] == "|":
            opens = None
        if opens:
            opened.append((opens, len(text), numbers))
            continue
        if not opened or opened[-1][0] != _CLOSERS.get(sign[3], "|"):
            raise PackError(f"{where}: marks that do not pair in {marked!r}")
        kind, start, whose = opened.pop()
        for number in whose:
            found[number].spans.setdefault(kind, []).append((start, len(text)))
    if opened:
        raise PackError(f"{where}: marks that do not pair in {marked!r}")
    return text + marked[last:], dict(found)


def _said(row: dict[str, Any], marks: _Marks, text: str, where: str) -> CorpusStatement:
    refuse(row, _KEYS, where)
    for key, names in _NAMES.items():
        if key in row and row[key] not in names:
            raise PackError(f"{where}: {row[key]!r} is no {key}")
    act = row.get("act", "say")
    if not marks.of("["):
        raise PackError(f"{where}: a statement without what is said in {text!r}")
    return CorpusStatement(
        source=" ".join(marks.words("{", text)),
        cue=marks.of("<"),
        content=marks.of("["),
        chain=tuple(row.get("chain", marks.words("|", text))),
        mode=row.get("mode", "indirect"),
        act=act,
        stance=row.get("stance", {"deny": "denied", "promise": "planned"}.get(act, "asserted")),
        optional=row.get("optional", False),
    )
