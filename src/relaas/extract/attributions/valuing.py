"""Counts that their owner gives with no word of saying: "The ministry's own figure is 228"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.namings import Phrase
from relaas.extract.attributions.numbered import counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece


_BACK = 8
"""Tokens before the end of a count within which its owner begins."""


def valued(layout: Layout, phrases: Phrases, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of whoever owns a count, of what that is: "The union's count stands at 31", "Its estimate was 5,000".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        claims: Its claims by the sentences they say something of.
    """
    for piece in layout.pieces if layout.speech.telling.values else ():
        verb = piece.finite[0] if len(piece.finite) == 1 and not piece.is_sub else piece.start
        finite, verb = verb, _whole(layout, verb, piece.last)
        if layout.tokens[verb].lemma not in layout.speech.telling.values or not layout.readable[verb]:
            continue
        owner = _owner(layout, phrases, piece, finite) or _holder(layout, phrases, piece, finite)
        first = _number(layout, piece, verb)
        if owner is None or first is None:
            continue
        start = layout.tokens[first].start
        if not any(c.covers(start, start + 1) for c in claims.get(piece.sentence, ())):
            yield Claim(owner, (verb, verb + 1), (layout.span(first, piece.last),), "object")


def owned(layout: Layout, phrases: Phrases) -> Iterator[Claim]:
    """Claims, which tell of no act of saying, of whoever owns a count: "the union's figure of 31 dead".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """
    part, known = layout.speech.prepositions.part, layout.speech.sources.counts
    for at, word in enumerate(layout.low[:-2]):
        if word not in known or (layout.low[at + 1],) not in part or not layout.readable[at]:
            continue
        phrase = _ending(layout, phrases, at + 1) if counts(layout, at + 2) else None
        owner = phrases.owner_of(phrase) if phrase is not None else None
        if owner is not None and owner.speaks and owner.kind != "pronoun":  # not "withdrew its estimate of 9"
            behind = phrases.at(at + 2, layout.piece_at(at).last, joins=False)
            last = behind.last if behind is not None else at + 3
            yield Claim(owner, (at, at + 1), (layout.span(at + 2, last),), "owner")


def _ending(layout: Layout, phrases: Phrases, end: int) -> Phrase | None:
    """The longest noun phrase that ends on a count, before a token."""
    begun = layout.pieces[layout.piece_of[end - 1]].first
    spans = (phrases.at(first, end, joins=False) for first in range(max(begun, end - _BACK), end - 1))
    return next((phrase for phrase in spans if phrase is not None and phrase.last == end), None)


def _owner(layout: Layout, phrases: Phrases, piece: Piece, verb: int) -> Phrase | None:
    """Whose count a clause begins with, where nothing but that stands before its verb."""
    phrase = phrases.at(piece.start, verb, joins=False)
    counted = phrase is not None and layout.low[phrase.head] in layout.speech.sources.counts
    if phrase is None or not counted or not _reaches(layout, phrase.last, verb):
        return None
    owner = phrases.owner_of(phrase)
    return owner if owner is not None and owner.speaks else None


def _whole(layout: Layout, finite: int, limit: int) -> int:
    """The participle or infinitive behind an auxiliary: "had | stood", "had since | been"."""
    at = finite + 1
    while at < limit and layout.low[at] in layout.speech.clauses.light:
        at += 1
    helped = layout.tokens[finite].pos == "AUX" and at < limit and layout.tokens[at].pos in ("VERB", "AUX")
    return at if helped and not layout.is_finite(at) else finite


def _holder(layout: Layout, phrases: Phrases, piece: Piece, finite: int) -> Phrase | None:
    """Whose count ends right before a verb, whatever its tag and what leads to it: "On Monday | the army's tally"."""
    at = finite - 1
    while at > piece.start and (layout.dated[at] >= 0 or layout.low[at] in layout.speech.clauses.light):
        at -= 1
    if at <= piece.start or layout.low[at] not in layout.speech.sources.counts:
        return None
    before = at - 1
    while before > piece.start and layout.tokens[before].pos == "ADJ":
        before -= 1
    token, words = layout.tokens[before], layout.speech.pronouns
    if token.dep == "nmod:poss" and token.pos == "PRON":
        known = layout.low[before] in words.he | words.she | words.they | words.it
        return Phrase(before, at + 1, before, before, before + 1, "pronoun", named=False) if known else None
    if layout.low[before] not in layout.speech.clauses.genitive:
        return None
    owner = _ending(layout, phrases, before)
    return owner if owner is not None and owner.speaks else None


def _reaches(layout: Layout, first: int, verb: int) -> bool:
    """Stand only small words and times between a phrase and its verb?"""
    light = layout.speech.clauses.light
    return all(layout.dated[at] >= 0 or layout.low[at] in light for at in range(first, verb))


def _number(layout: Layout, piece: Piece, verb: int) -> int | None:
    """Where the number behind a verb begins, past the preposition that leads to it."""
    first = verb + 1
    while first < piece.last and layout.low[first] in layout.speech.clauses.light:
        first += 1
    first += first < piece.last and (layout.low[first],) in layout.speech.prepositions.medium
    return first if first < piece.last and counts(layout, first) else None
