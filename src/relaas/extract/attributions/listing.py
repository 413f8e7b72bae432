"""Counts that stand in what somebody has written, whatever a parse makes of its verb: "the army's log lists 381"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.numbered import counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece

_BACK = 14
"""Tokens before a verb within which what somebody has written begins."""


def listed(layout: Layout, phrases: Phrases, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of whoever has written what lists a count, or on which there is one, where nobody says that number yet.

    So "The army's latest bulletin lists 381 dead", "The log kept by the port shows 12", "There are 40 names on the
    council's list", where clauses do not end on their verbs.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        claims: Its claims by the sentences they say something of.
    """
    if layout.speech.order.last:
        return
    for at in range(1, len(layout.tokens) - 1):
        if not layout.readable[at]:
            continue
        found = _shown(layout, phrases, at) if _lists(layout, at) else _standing(layout, phrases, at)
        if found is None:
            continue
        owner, first, last = found
        start = layout.tokens[first].start
        if not any(claim.covers(start, start + 1) for claim in claims.get(layout.tokens[at].sentence, ())):
            yield Claim(owner, (at, at + 1), (layout.span(first, last),), "object")


def _lists(layout: Layout, at: int) -> bool:
    """Can a word, whatever its tag, be a verb that gives a number right behind it?"""
    given = any(sense.objects and sense.number and not sense.with_ for sense in layout.senses(at))
    return given and counts(layout, at + 1)


def _shown(layout: Layout, phrases: Phrases, at: int) -> tuple[Phrase, int, int] | None:
    """Who has written what stands right before a verb, and what that lists."""
    begun = layout.piece_at(at).first
    for first in range(max(begun, at - _BACK), at):
        owner = _writer(layout, phrases, first, at)
        if owner is not None and owner.last == at:
            return owner, at + 1, layout.piece_at(at).last
    return None


def _standing(layout: Layout, phrases: Phrases, at: int) -> tuple[Phrase, int, int] | None:
    """Who has written that on which "there are" so many, before or behind them."""
    there = layout.low[at] in layout.speech.clauses.there
    stands = there and layout.tokens[at + 1].lemma in layout.pack.verbs.states
    if not stands or not counts(layout, at + 2):
        return None
    piece = layout.piece_at(at)
    for led in _led(layout, piece):
        owner = _writer(layout, phrases, led + 1, at if led < at else piece.last)
        if owner is not None:
            return owner, at + 2, led if led > at + 2 else piece.last
    return None


def _led(layout: Layout, piece: Piece) -> Iterator[int]:
    """The prepositions of a clause."""
    yield from (at for at in range(piece.first, piece.last - 1) if layout.tokens[at].pos == "ADP")


def _writer(layout: Layout, phrases: Phrases, first: int, limit: int) -> Phrase | None:
    """Who has written what a phrase names that begins at a token; None where it names nothing written."""
    written = phrases.at(first, limit, joins=False)
    if written is None or layout.tokens[written.head].lemma.lower() not in layout.speech.sources.documents:
        return None
    owner = phrases.source(first, limit, joins=False)
    return owner if owner is not None and owner.speaks and owner.kind != "pronoun" else None
