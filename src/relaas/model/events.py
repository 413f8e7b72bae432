"""Events: what happens in the world, as mentions of one document and as rows of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.figures import Link
from relaas.model.frozen import Frozen
from relaas.model.provenance import Provenance

EventCategory = Literal[
    "protest",
    "assault",
    "coerce",
    "mobilise",
    "aid",
    "consult",
    "agree",
    "concede",
    "request",
    "accuse",
    "reject",
    "threaten",
    "sanction",
    "retreat",
    "disaster",
    "accident",
    "casualties",
    "govern",
    "commemorate",
    "announce",
    "other",
]
"""PLOVER's where one fits; besides, disasters and accidents, people hurt or found, what governs, mourning, word of
something, and the rest."""
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "reported", "planned", "hypothetical"]


class EventMention(Frozen, frozen=True):
    """An event as it stands in one document.

    Attributes:
        trigger: The words that name it; from the first to the last where something stands between them.
        kind: Name of its kind in the pack, or the verb itself where the pack knows none; mentions merge by it.
        category: What kind of event it is for every language.
        wider: Kinds that may name the same event in other words.
        when: Index of its time among the document's time mentions, or None.
        place: The place named in its clause, or None.
        participants: Who takes part, as named or called in its clause.
        polarity: Does the text say that it happened, or that it did not?
        modality: What the text makes of it.
        refers: Does a noun only refer to it ("na de aanslag"), without telling of it?
        passage: Start and end of the words that tell it best, code points: its sentence, or the clause of a long one.
        paragraph: Number of its paragraph.
        title: Does it stand in the title?
        why: The reasons, in words.
        provenance: Rule and pack.
        running: The number of the day it is in, by "the 13th day of the search" or "for the third day running".
        turns: Is it what its time leads up to or begins with: "it was calm until Monday, when a bomb went off"?
    """

    trigger: Anchor
    kind: str
    category: EventCategory
    wider: frozenset[str]
    when: int | None
    place: Anchor | None
    participants: tuple[Anchor, ...]
    polarity: Polarity
    modality: Modality
    refers: bool
    passage: tuple[int, int]
    paragraph: int
    title: bool
    why: str
    provenance: Provenance
    running: int | None = None
    turns: bool = False


class Event(Frozen, frozen=True):
    """A row of the ledger: one mention of an event.

    Attributes:
        id: Made from document, offsets of the trigger and category.
        document: Document id.
        trigger: The words that name it.
        category: What kind of event it is.
        kind: Its name in the language's pack, or the verb where the pack knows none.
        when: EDTF level 1; None where the text gives it no time, or more than one candidate is left.
        candidates: Every value still possible, in order of time.
        place: Entity id of the place named in its clause, or None.
        participants: Who takes part, as named or called in its clause.
        polarity: Does the text say that it happened, or that it did not?
        modality: What the text makes of it.
        refers: Does it only refer to an event told elsewhere?
        passage: The words that tell it best.
        cluster: Id of the first mention of the same event.
        rule: Id of the rule.
        why: The reasons, in words.
        story: Story id.
    """

    id: str
    document: str
    trigger: Anchor
    category: EventCategory
    kind: str
    when: str | None
    candidates: tuple[str, ...]
    place: str | None
    participants: tuple[Link, ...]
    polarity: Polarity
    modality: Modality
    refers: bool
    passage: Anchor
    cluster: str
    rule: str
    why: str
    story: str


@dataclass(frozen=True, slots=True)
class EventVerdict:
    """What was judged of two mentions: do they tell of one event?

    Attributes:
        a: Event id.
        b: Event id.
        same: `yes`, `no` or `unsure`.
        why: The evidence, in words, with both values.
    """

    a: str
    b: str
    same: Literal["yes", "no", "unsure"]
    why: str
