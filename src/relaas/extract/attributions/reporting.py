"""Sentences that only the form of their verb tells to be another's words: "Der Minister kam. Es gebe keine Toten."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.attributions.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.subjects import Subjects

_KINDS = ("person", "people", "organisation")
"""Who is taken to speak on where the sentence before says only that he did something."""


def reported_on(layout: Layout, subjects: Subjects, claims: Sequence[Claim]) -> list[Claim]:
    """Claims of the clauses and sentences that go on with another's words, by the form of their verbs.

    A clause behind a semicolon goes on with who speaks before it; a sentence with who speaks in the one before in its
    paragraph, or else with whoever that one tells of.

    Args:
        layout: The document.
        subjects: Finds who verbs speak of.
        claims: What is claimed in it so far.
    """
    return list(_reported(layout, subjects, claims)) if layout.speech.clauses.subjunctive else []


def _reported(layout: Layout, subjects: Subjects, claims: Sequence[Claim]) -> Iterator[Claim]:
    speaking: dict[int, Claim] = {}
    """Who spoke last in each sentence."""
    for claim in sorted(claims, key=lambda claim: claim.cue):
        for number in {layout.tokens[claim.cue[0]].sentence, *_sentences(layout, claim)}:
            speaking[number] = claim
    for number, sentence in enumerate(layout.analysis.sentences):
        told = False
        for first, last in _stretches(layout, number):
            piece = layout.pieces[first]
            if not layout.readable[piece.first] or layout.quote_of[piece.start] >= 0:
                continue
            verb = _verb(layout, layout.pieces[first:last])
            span = layout.tokens[piece.first].start, _end(layout, last - 1, sentence.end)
            if verb is None or any(claim.covers(span[0], span[0] + 1) for claim in claims):
                continue
            begins = piece.first == sentence.first
            who = _before(layout, subjects, number, verb, speaking) if begins else speaking.get(number)
            if who is None or (not begins and not (told or _says(layout, who, piece))):
                continue
            told = True
            speaking[number] = replace(who, content=(span,), act="say", denies=False, rule="colon")
            yield speaking[number]


def _sentences(layout: Layout, claim: Claim) -> Iterator[int]:
    """The sentences that a claim says something of."""
    for low, high in claim.content:
        yield from range(layout.sentence_of(low), layout.sentence_of(max(high - 1, low)) + 1)


def _stretches(layout: Layout, number: int) -> Iterator[tuple[int, int]]:
    """The pieces of a sentence between its semicolons: number of the first, one past that of the last."""
    numbers = layout.sentence_pieces(number)
    begun = numbers.start
    for at in range(numbers.start + 1, numbers.stop):
        if layout.pieces[at].mark == ";":
            yield begun, at
            begun = at
    if begun < numbers.stop:
        yield begun, numbers.stop


def _end(layout: Layout, last: int, end: int) -> int:
    """Where the last of some pieces ends; that of a sentence ends with it."""
    piece = layout.pieces[last]
    whole = last + 1 >= len(layout.pieces) or layout.pieces[last + 1].sentence != piece.sentence
    return end if whole else layout.tokens[piece.last - 1].end


def _verb(layout: Layout, pieces: Sequence[Piece]) -> int | None:
    """The finite verb of the first clause that hangs on no other, where its form is that of another's words."""
    main = next((piece for piece in pieces if piece.finite and not piece.is_sub), None)
    if main is None or layout.low[main.finite[0]] not in layout.speech.clauses.subjunctive:
        return None
    return main.finite[0]


def _before(
    layout: Layout, subjects: Subjects, number: int, verb: int, speaking: dict[int, Claim]
) -> Claim | None:
    """Who speaks on in a sentence: whoever does in the one before, or whom that one tells of."""
    sentences = layout.analysis.sentences
    first = sentences[number].first
    if not number or layout.paragraph_of(first) != layout.paragraph_of(first - 1):
        return None
    if (claim := speaking.get(number - 1)) is not None:
        return claim
    others = "Tense=Pres" in layout.tokens[verb].morph
    for at in layout.sentence_pieces(number - 1):
        piece = layout.pieces[at]
        if piece.finite and not piece.is_sub and layout.quote_of[piece.start] < 0:
            subject = subjects.of(at, piece.finite[0], piece.finite[0])
            phrase = subject.phrase if subject is not None else None
            known = phrase is not None and (
                phrase.kind in _KINDS or (phrase.named and phrase.kind != "place")
            )
            known = known or (phrase is not None and layout.low[phrase.first] in layout.speech.pronouns.he)
            # What could be may be the report's own: "Die Ernte fiel aus. Ohne Hilfe könnten Tausende sterben".
            others = others or bool(layout.senses(piece.finite[0]))
            if phrase is None or not (known and others) or phrase.start == phrase.end:
                return None
            return Claim(phrase, (piece.finite[0], piece.finite[0] + 1), (), "colon")
    return None


def _says(layout: Layout, claim: Claim, piece: Piece) -> bool:
    """Speaks somebody in the sentence of a piece, before it?"""
    at = claim.cue[0]
    return at < piece.first and layout.tokens[at].sentence == piece.sentence
