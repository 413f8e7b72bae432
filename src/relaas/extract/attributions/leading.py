"""Who the subject of a verb is, and the noun that leads one which the parse took for another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from relaas.extract.attributions.helpers import is_ongoing
from relaas.extract.attributions.namings import Phrase
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece

Side = Literal["before", "behind"]
_NAMED = frozenset({"PROPN", "NOUN", "ADJ", "DET"})


class Subject(Frozen, frozen=True):
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


def led_in(layout: Layout, phrases: Phrases, piece: Piece, verb: int) -> Subject | None:
    """Whoever a preposition leads in between a clause and a participle: "…, with a spokesman saying it was shut".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        piece: The piece of the participle.
        verb: Index of the participle.
    """
    led = piece.mark == "," and layout.tokens[piece.start].pos in ("ADP", "SCONJ")
    phrase = phrases.at(piece.start + 1, verb, joins=False) if led else None
    return Subject(phrase, "before") if phrase is not None and phrase.last == verb and phrase.speaks else None


def describes(layout: Layout, phrases: Phrases, piece: Piece) -> bool:
    """Are all verbs of a piece those of a clause on its noun: "…, the firm that built it, says"?

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        piece: One with a finite verb.
    """
    first = piece.finite[0]
    if layout.speech.order.last or piece.mark != "," or piece.opener or len(piece.finite) > 1:
        return False
    if all(layout.tokens[i].pos == "ADV" for i in range(piece.start, first)):
        return True  # "…, much criticized for it, said"
    who = next((i for i in range(piece.start, first) if "PronType=Rel" in layout.tokens[i].morph), None)
    phrase = phrases.at(piece.start, who) if who is not None else None
    return phrase is not None and phrase.last == who


def told_of(layout: Layout, phrases: Phrases, piece: Piece, finite: int) -> Subject | None:
    """The subject that a clause begins with, of whom more is told without a comma: "a lawyer acting for X said".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        piece: The clause.
        finite: Index of its finite verb.
    """
    opening = phrases.at(piece.start, finite, joins=False)
    if (
        opening is None
        or not opening.speaks
        or opening.kind in ("pronoun", "place")
        or opening.last >= finite - 1
    ):
        return None
    token, after = layout.tokens[opening.last], layout.tokens[opening.last + 1]
    participle = token.pos == "VERB" and "VerbForm=Part" in token.morph and token.dep.startswith("acl")
    told = participle or is_ongoing(token) or (token.pos == "ADJ" and after.pos == "ADP")
    # "sources close to the inquiry", whatever its tag
    told = told or layout.any_of(opening.last, layout.speech.clauses.unverbs) is not None
    told = told or "PronType=Rel" in token.morph  # "an MP who has read the file told the paper"
    return Subject(opening, "before") if told else None


def goes_on(layout: Layout, earlier: Subject, behind: Subject) -> Subject:
    """Whose clause goes on with a verb: who was begun with, or the phrase behind: "Al Ro, who runs it, calls it mad".

    Args:
        layout: The document.
        earlier: Who stands before.
        behind: What stands behind.
    """
    free = not layout.speech.order.last and not behind.phrase.speaks
    return earlier if earlier.phrase.speaks or (free and earlier.phrase.named) else behind


def shares(layout: Layout, piece: Piece, earlier: Subject | None, finite: int) -> bool:
    """Has a verb right behind "en" the subject of the clause before it: "… en beloofde de daders te straffen"?

    Where clauses end on their verbs what stands behind it is its object then; not where only one of them is many.

    Args:
        layout: The document.
        piece: The clause of the verb.
        earlier: The subject of the clause before it, if any.
        finite: Index of the verb.
    """
    if earlier is None or not earlier.phrase.speaks or earlier.phrase.first >= piece.first:
        return False
    several = ["Number=Plur" in layout.tokens[at].morph for at in (earlier.phrase.head, finite)]
    alike = earlier.phrase.kind == "pronoun" or several[0] == several[1]
    return alike and piece.opener == "coordinate" and layout.speech.order.last
