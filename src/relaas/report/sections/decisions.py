"""What people decided, with what became of it, and what they left out of the ledgers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.corrections import Decision, Outcome
from relaas.report.controls import one_line, shortened
from relaas.report.sections.timeline import Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relaas.model.accounts import Account
    from relaas.model.corrections import Corrected, Dismissed, Subject
    from relaas.report.labels import Label

WORDS = 80


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision.

    Attributes:
        decision: What is decided.
        value: What is given instead, in a line; empty where nothing is.
        on: The words it was made on, with where their report is; None for the link where that is not among them.
        other: The words of the other mention, likewise; None where there is none.
        told: Who decided it, when and why.
        outcome: What became of it.
        why: The reason where it does not hold.
        place: Where it stands in its file.
    """

    decision: Decision
    value: str
    on: Words
    other: Words | None
    told: str
    outcome: Outcome
    why: str
    place: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a decision is about.

    Attributes:
        words: The words, on one line; empty where a record is taken back.
        link: Their report; None where it is not among the reports.
    """

    words: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A mention that was dismissed.

    Attributes:
        words: The words.
        link: Their report.
        why: Who left it out, when and why.
    """

    words: str
    link: Link
    why: str


def decided_rows(account: Account, names: Mapping[str, Label]) -> list[Decided]:
    """The decisions in the order of their file."""
    return [_decided(row, names) for row in account.corrections]


def left_out(account: Account, names: Mapping[str, Label]) -> list[LeftOut]:
    """The mentions dismissed, in the order of the decisions."""
    return [_left_out(row, names) for row in account.dismissed if row.document in names]


def _left_out(row: Dismissed, names: Mapping[str, Label]) -> LeftOut:
    words = shortened(row.anchor.text, WORDS)
    return LeftOut(words, Link(names[row.document], row.document), one_line(row.why))


def _decided(row: Corrected, names: Mapping[str, Label]) -> Decided:
    made = row.correction
    value = ", ".join(f"{name} {given}" for name, given in made.value.items())
    return Decided(
        decision=made.decision,
        value=one_line(value),
        on=_words(made.on, names),
        other=_words(made.other, names) if made.other else None,
        told=one_line(made.told),
        outcome=row.outcome,
        why=one_line(row.why),
        place=one_line(made.place),
    )


def _words(subject: Subject, names: Mapping[str, Label]) -> Words:
    label = names.get(subject.document)
    return Words(
        shortened(subject.words or subject.fact, WORDS), Link(label, subject.document) if label else None
    )
