"""Decisions of people: what they say of a mention, on what words, and what became of it in a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.documents import identify

Decision = Literal["date", "value", "speaker", "merge", "split", "never", "dismiss", "undo"]
"""What a person decides of a mention: when a report was published or a time is, what a figure or a time is worth, who
speaks, that it is one with another, that it stands apart from what the rules put it with, that it is never one with
another, that it is left out; and of an earlier decision, that it no longer holds."""

DECISIONS: tuple[Decision, ...] = (
    "date",
    "value",
    "speaker",
    "merge",
    "split",
    "never",
    "dismiss",
    "undo",
)
FactKind = Literal["document", "timex", "figure", "statement", "name", "event"]
Outcome = Literal["applied", "undone", "overruled", "orphaned", "refused"]
"""What became of a decision: it holds; somebody took it back; a later one says otherwise; what it was made on is gone
or reads otherwise now; it cannot be carried out on this fact."""

Given = str | int | None
ON: dict[Decision, tuple[FactKind, ...]] = {
    "date": ("document", "timex"),
    "value": ("figure", "timex"),
    "speaker": ("figure", "statement"),
    "merge": ("name", "figure", "event", "statement"),
    "split": ("name", "figure", "event", "statement"),
    "never": ("name", "figure", "event", "statement"),
    "dismiss": ("timex", "figure", "statement", "name", "event"),
}
"""The facts of which a decision makes sense."""
PAIRED: tuple[Decision, ...] = ("merge", "never")
"""Decisions on two mentions."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decision was made on, as it read then.

    Attributes:
        fact: Id of a mention, or of a document for its date; never of a cluster.
        document: Id of the document in which it stands.
        words: Its words; of a document how its text begins.
    """

    fact: str
    document: str
    words: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One record of a file of corrections.

    Attributes:
        id: `c-` and twelve hex digits of what it says, by which it can be taken back.
        who: Who decided.
        when: The day of the decision, as given: `2024-05-13`.
        why: The reason, in the words of who decided.
        decision: What is decided.
        on: The mention; of an undo the decision taken back, by its id.
        value: What is given instead, by the name of the field: `date`, `value`, `number`, `hedge`, `low`, `high`,
            `category`, `status`.
        other: The other mention of a pair; of a speaker a mention of the name, None where nobody is named.
        place: Where the record stands: name of its file and number of its line.
    """

    id: str
    who: str
    when: str
    why: str
    decision: Decision
    on: Subject
    value: Mapping[str, Given] = field(default_factory=dict)
    other: Subject | None = None
    place: str = ""

    @property
    def told(self) -> str:
        """How every value that it decides says so."""
        return f"decided by {self.who} on {self.when}: {self.why}"


@dataclass(frozen=True, slots=True)
class Corrected:
    """A decision with what became of it.

    Attributes:
        correction: The record.
        outcome: What became of it.
        why: The reason, where it does not hold; else empty.
    """

    correction: Correction
    outcome: Outcome
    why: str = ""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A mention that a person left out of the ledgers.

    Attributes:
        id: Its id.
        kind: What it was a mention of.
        document: Document id.
        anchor: Its words.
        why: Who left it out, when and why.
    """

    id: str
    kind: FactKind
    document: str
    anchor: Anchor
    why: str


OPENING = 60
"""Characters of a text by which a person knows which report a decision on its date is about."""


def opening(text: str) -> Anchor:
    """How a document's text begins: the words that a decision on its date is made on.

    Args:
        text: Its text.
    """
    return Anchor.of(text, 0, min(OPENING, len(text)))


def identified(correction: Correction) -> str:
    """The id of a record, made from all it says but where it stands.

    Args:
        correction: The record, whatever id it has.
    """
    other = correction.other.fact if correction.other else ""
    value = (f"{name}={given}" for name, given in sorted(correction.value.items()))
    parts = (correction.who, correction.when, correction.why, correction.decision, correction.on.fact, other)
    return identify("c", *parts, *value)
