"""Rules: a pattern, what it means, and the sentences that prove it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from relaas.errors import PackError
from relaas.lang.operators import QUANTITY, TIME, Operators
from relaas.lang.patterns import compile_pattern
from relaas.lang.tables import refuse
from relaas.lang.templates import Builder, compile_template
from relaas.lang.terms import Term


@dataclass(frozen=True, slots=True)
class Subject:
    """What a grammar is about.

    Attributes:
        name: Folder of its files in a pack; stands in the ids of its rules.
        top: The kind that is emitted.
        operators: What the `value` of a rule can build.
        states: What an example can state of its match.
    """

    name: str
    top: str
    operators: Operators
    states: frozenset[str]


TIMES = Subject("time", "timex", TIME, frozenset({"written", "value", "candidates"}))
QUANTITIES = Subject(
    "quantities", "quantity", QUANTITY, frozenset({"number", "hedge", "low", "high", "hedges"})
)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the match marked, and what the match is worth.

    Attributes:
        text: The sentence; `[` and `]` enclose the match.
        states: What must come of the match, by the fields of its grammar's subject: for a time the day it was `written`
            and its `value`, or the `candidates` where it stays open; for a quantity `number`, `hedge`, `low` …
    """

    text: str
    states: Mapping[str, Any]

    @property
    def plain(self) -> str:
        """The sentence without its marks."""
        return self.text.replace("[", "").replace("]", "")

    @property
    def span(self) -> tuple[int, int]:
        """The match in the plain sentence, code points."""
        start = self.text.index("[")
        return start, self.text.index("]") - 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a grammar.

    Attributes:
        id: `<pack>.<grammar>.<name>`.
        kind: What it builds; its subject's top kind is what is emitted.
        pattern: The compiled pattern.
        build: From captures to a value; None where the captures do not fit together, which is no match.
        tense: `past` or `future` where the words themselves settle it, whatever the clause says.
        void: Is its match taken out of the text instead of emitted?
        needs: What the parse must show besides, or None: `no subject`, that its clause has none; `ahead`, that it looks
            ahead or tells the present; `a verb`, that one, or the end of its clause, stands right behind; `a
            participle`, that a word with the form of one does, with the noun that it is of behind it.
        led: Can context stand before its extent?
        not_after: Words that must not stand right before the match.
        shows: In what order its dates put day and month, `day first` or `month first`, which tells how the report reads
            a date in digits; `either` where it is such a date, with the day first in the first of its two readings.
        examples: Sentences in which it, and no other rule, makes the marked match.
        never: Sentences in which it must not match.
    """

    id: str
    kind: str
    pattern: Term
    build: Builder
    tense: str | None = None
    void: bool = False
    needs: str | None = None
    led: bool = False
    not_after: frozenset[str] = frozenset()
    shows: str | None = None
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = ()


_KEYS = {
    "id",
    "kind",
    "pattern",
    "value",
    "tense",
    "void",
    "needs",
    "not_after",
    "shows",
    "examples",
    "never",
}
_NEEDS = ("no subject", "ahead", "a verb", "a participle")
_SHOWS = ("day first", "month first", "either")


def read_rule(row: dict[str, Any], pack: str, subject: Subject = TIMES) -> Rule:
    """Read one `[[rule]]` table.

    Args:
        row: The table.
        pack: Code of the pack; with the subject's name it is put before the rule's own id.
        subject: What the grammar is about.

    Raises:
        PackError: A key is unknown or missing, or a part cannot be read.
    """
    refuse(row, _KEYS, f"rule {row.get('id')!r}", {"id", "kind", "pattern", "value"})
    if row.get("needs", _NEEDS[0]) not in _NEEDS:
        raise PackError(f"rule {row['id']!r} needs {row['needs']!r}, which nobody looks for")
    if row.get("shows", _SHOWS[0]) not in _SHOWS:
        raise PackError(f"rule {row['id']!r} shows {row['shows']!r}, which is no order")
    name = f"{pack}.{subject.name}.{row['id']}"
    return Rule(
        id=name,
        kind=row["kind"],
        pattern=compile_pattern(row["pattern"]),
        build=compile_template(row["value"], name, subject.operators),
        tense=row.get("tense"),
        void=row.get("void", False),
        needs=row.get("needs"),
        led="[" in row["pattern"].lstrip()[1:],
        not_after=frozenset(row.get("not_after", ())),
        shows=row.get("shows"),
        examples=tuple(_example(e, name, subject) for e in row.get("examples", ())),
        never=tuple(row.get("never", ())),
    )


def _example(row: dict[str, Any], rule: str, subject: Subject) -> Example:
    refuse(row, subject.states | {"text"}, f"rule {rule}: an example")
    if row["text"].count("[") != 1 or row["text"].count("]") != 1:
        raise PackError(f"rule {rule}: the example {row['text']!r} does not mark one match")
    return Example(row["text"], {key: value for key, value in row.items() if key != "text"})
