"""Statements: who says what, through whom, as rows of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.attributions import Act, Mode
from relaas.model.attributions import Stance as Stance  # noqa: PLC0414
from relaas.model.figures import Link
from relaas.model.frozen import Frozen


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something.

    Attributes:
        anchor: The words beside the cue: the name without title, else the noun phrase without its article, else the
            pronoun.
        text: The words by which the document calls who is meant: those beside the cue, or the fuller ones that a
            pronoun or a bare role stands for.
        entity: Entity id; None where nobody known is meant or more than one can be.
        why: What the words were taken to stand for and the reason, or why that is left open.
    """

    anchor: Anchor
    text: str
    entity: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was said.

    Attributes:
        value: EDTF level 1; None where more than one candidate is left or none.
        candidates: Every value still possible, in order of time.
        why: From what it was taken.
    """

    value: str | None
    candidates: tuple[str, ...]
    why: str


class Statement(Frozen, frozen=True):
    """A row of the ledger.

    Attributes:
        id: Made from document, offsets of what is said, and the words for who says it.
        document: Document id.
        mode: In the speaker's own words, in the outlet's, or in the outlet's with words of the speaker's quoted.
        source: Who says it, or None.
        cue: The words that say that it is said, or None.
        content: What is said, in parts where something stands between them; of a denial what is denied.
        chain: Who passed it on, nearest the outlet first.
        act: What saying it is.
        stance: What the report and the speaker make of what is said.
        when: When it was said.
        cluster: Id of the first statement of the same saying.
        rule: Id of the rule.
        why: The reasons, in words.
        story: Story id.
    """

    id: str
    document: str
    mode: Mode
    source: Speaker | None
    cue: Anchor | None
    content: tuple[Anchor, ...]
    chain: tuple[Link, ...]
    act: Act
    stance: Stance
    when: Moment
    cluster: str
    rule: str
    why: str
    story: str


class Saying(Frozen, frozen=True):
    """One thing that is said, over the reports that carry it.

    Attributes:
        id: That of the first of its statements: their `cluster`.
        story: Story id.
        statements: Ids of the statements that say it, by document path and offset.
        documents: Ids of the documents that carry it.
        origins: From how many outlets or agencies they come: copies and reports of one agency count once.
    """

    id: str
    story: str
    statements: tuple[str, ...]
    documents: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class StatementRelation:
    """How one statement stands to another.

    Attributes:
        a: Statement id; what is claimed.
        b: Statement id; the denial.
        relation: `denies`, or `unsure` where the evidence does not decide whether it does.
        why: The evidence, in words.
    """

    a: str
    b: str
    relation: Literal["denies", "unsure"]
    why: str


@dataclass(frozen=True, slots=True)
class StatementVerdict:
    """What was judged of two statements: do they say one thing?

    Attributes:
        a: Statement id.
        b: Statement id.
        same: `yes`, `no` or `unsure`.
        why: The evidence, in words.
    """

    a: str
    b: str
    same: Literal["yes", "no", "unsure"]
    why: str
