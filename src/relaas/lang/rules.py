"""Rules: a pattern, what it means, and the sentences that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from relaas.errors import PackError
from relaas.lang.patterns import Term, compile_pattern
from relaas.lang.templates import Builder, compile_template


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the match marked, and what the match is worth.

    Attributes:
        text: The sentence; `[` and `]` enclose the match.
        written: Publication date, EDTF.
        value: The expected value; None where it must stay open.
        candidates: The expected candidates where it stays open.
    """

    text: str
    written: str
    value: str | None = None
    candidates: tuple[str, ...] = ()

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
        kind: What it builds; `timex` is what is emitted.
        pattern: The compiled pattern.
        build: From captures to a value.
        tense: `past` or `future` where the words themselves settle it, whatever the clause says.
        void: Is its match taken out of the text instead of emitted?
        led: Can context stand before its extent?
        not_after: Words that must not stand right before the match.
        examples: Sentences in which it, and no other rule, makes the marked match.
        never: Sentences in which it must not match.
    """

    id: str
    kind: str
    pattern: Term
    build: Builder
    tense: str | None = None
    void: bool = False
    led: bool = False
    not_after: frozenset[str] = frozenset()
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = ()


_KEYS = {"id", "kind", "pattern", "value", "tense", "void", "not_after", "examples", "never"}


def read_rule(row: dict[str, Any], prefix: str) -> Rule:
    """Read one `[[rule]]` table.

    Args:
        row: The table.
        prefix: `<pack>.<grammar>`; the rule's own id is put behind it.

    Raises:
        PackError: A key is unknown or missing, or a part cannot be read.
    """
    if unknown := row.keys() - _KEYS:
        raise PackError(f"rule {row.get('id')!r} has the unknown key {sorted(unknown)[0]!r}")
    if missing := {"id", "kind", "pattern", "value"} - row.keys():
        raise PackError(f"rule {row.get('id')!r} lacks {sorted(missing)[0]!r}")
    name = f"{prefix}.{row['id']}"
    return Rule(
        id=name,
        kind=row["kind"],
        pattern=compile_pattern(row["pattern"]),
        build=compile_template(row["value"], name),
        tense=row.get("tense"),
        void=row.get("void", False),
        led="[" in row["pattern"].lstrip()[1:],
        not_after=frozenset(row.get("not_after", ())),
        examples=tuple(_example(e, name) for e in row.get("examples", ())),
        never=tuple(row.get("never", ())),
    )


def _example(row: dict[str, Any], rule: str) -> Example:
    if unknown := row.keys() - {"text", "written", "value", "candidates"}:
        raise PackError(f"rule {rule}: an example has the unknown key {sorted(unknown)[0]!r}")
    if row["text"].count("[") != 1 or row["text"].count("]") != 1:
        raise PackError(f"rule {rule}: the example {row['text']!r} does not mark one match")
    return Example(row["text"], row["written"], row.get("value"), tuple(row.get("candidates", ())))
