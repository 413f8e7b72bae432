"""Who the subject of a verb is, and the noun that leads one which the parse took for another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from relaas.extract.attributions.namings import Phrase

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases

Side = Literal["before", "behind"]
_NAMED = frozenset({"PROPN", "NOUN", "ADJ", "DET"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does what a verb tells.

    Attributes:
        phrase: The words.
        side: Do they stand before or behind the finite verb?
    """

    phrase: Phrase
    side: Side


def led_by(layout: Layout, phrases: Phrases, start: int, subject: Subject | None) -> Subject | None:
    """A subject; where a preposition leads to it, the noun before that: "a researcher at Florida University found".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        start: Index of the first token of the clause.
        subject: What the parse gives, if anything.
    """
    if subject is None or subject.side == "behind":
        return subject
    at = subject.phrase.first - 1
    while at > start and layout.tokens[at].pos in _NAMED:
        at -= 1
    whole = phrases.at(start, at, joins=False) if at > start and layout.tokens[at].pos == "ADP" else None
    if whole is None or whole.last != at or not whole.speaks:
        return subject
    last = subject.phrase.last
    return Subject(replace(whole, last=last, end=whole.end if whole.named else last), "before")
