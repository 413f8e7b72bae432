"""Counts set beside whoever gives them without a word of saying: behind a mark, in brackets, of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.continuing import behind_colon
from relaas.extract.attributions.numbered import counts
from relaas.extract.attributions.verbs import takes_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.subjects import Subjects

_NAME = 5
"""Tokens between brackets up to which they hold no more than a name."""


def credited(layout: Layout, phrases: Phrases) -> Iterator[Claim]:
    """Claims of somebody behind the mark that ends a heading: "Ten dead in ferry disaster: officials"."""
    for number, piece in enumerate(layout.pieces):
        first = layout.sentence_pieces(piece.sentence).start
        if number == first or piece.mark not in layout.speech.clauses.credits or piece.finite:
            continue
        phrase = phrases.at(piece.start, piece.last)
        if phrase is None or not _ends_line(layout, piece.last) or phrase.last != piece.last:
            continue
        if phrase.kind in ("organisation", "people", "medium") or (
            phrase.kind == "person" and not phrase.named
        ):
            said = layout.span(layout.pieces[first].first, layout.pieces[number - 1].last)
            yield Claim(phrase, (piece.first, piece.last), (said,), "heading")


def _ends_line(layout: Layout, end: int) -> bool:
    """Ends a line, or the text, before a token?"""
    if end >= len(layout.tokens):
        return True
    return "\n" in layout.text[layout.tokens[end - 1].end : layout.tokens[end].start]


def counted(
    layout: Layout, phrases: Phrases, subjects: Subjects, claims: Mapping[int, Sequence[Claim]]
) -> Iterator[Claim]:
    """Claims of whoever owns a count, with what a colon says it is: "De telling van X houdt stand: 926 doden".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds what a clause speaks of.
        claims: Its claims by the sentences they say something of.
    """
    documents = layout.speech.sources.documents
    for before, piece in zip(layout.pieces, layout.pieces[1:], strict=False):
        if piece.mark != ":" or not before.finite or not counts(layout, piece.first):
            continue
        start = layout.tokens[piece.first].start
        subject = subjects.of(layout.piece_of[before.first], before.finite[0], before.finite[0])
        if subject is None or any(c.covers(start, start + 1) for c in claims.get(piece.sentence, ())):
            continue
        phrase = subject.phrase
        if phrases.namings.lemma(phrase.head) in documents:
            source = phrases.source(phrase.first, before.last)
            if source is not None and source.speaks:
                cue = (before.last - 1, before.last)
                yield Claim(source, cue, behind_colon(layout, piece.first), "colon")


def tallied(layout: Layout, phrases: Phrases) -> Iterator[Claim]:
    """Claims of whose a document is, right before a colon and a count: "de balans van het Crisiscentrum: 31 doden"."""
    for before, piece in zip(layout.pieces, layout.pieces[1:], strict=False):
        same = piece.mark == ":" and before.sentence == piece.sentence and layout.readable[piece.first]
        if not same or not counts(layout, piece.first):
            continue
        source = _owner_at_end(layout, phrases, before)
        if source is not None:
            cue = (before.last - 1, before.last)
            yield Claim(source, cue, behind_colon(layout, piece.first), "colon")


def _owner_at_end(layout: Layout, phrases: Phrases, piece: Piece) -> Phrase | None:
    """Whose the document is with which a clause ends, where that is somebody who speaks."""
    for at in range(piece.last - 1, piece.first - 1, -1):
        if phrases.namings.lemma(at) not in layout.speech.sources.documents:
            continue
        source = phrases.source(at, piece.last, joins=False)
        ends = source is not None and source.speaks and source.first > at and source.last == piece.last
        return source if ends else None
    return None


def stemmed(layout: Layout, phrases: Phrases) -> Iterator[Claim]:
    """Claims of whom a count stems from, in an aside on it: "Dat cijfer, afkomstig van een zender, klopt niet"."""
    for before, piece in zip(layout.pieces, layout.pieces[1:], strict=False):
        sentence = layout.analysis.sentences[piece.sentence]
        aside = piece.mark == "," and not piece.finite and before.first == sentence.first
        if not (
            aside
            and piece.sentence
            and piece.last - piece.first > 2
            and takes_up(layout, before, before.first)
        ):
            continue
        at = piece.first
        from_ = {word for sense in layout.senses(at) if sense.pointing for word in sense.at}
        phrase = phrases.source(at + 2, piece.last, joins=False) if (layout.low[at + 1],) in from_ else None
        if phrase is not None and phrase.speaks:
            told = layout.analysis.sentences[piece.sentence - 1]
            yield Claim(phrase, (at, at + 1), ((told.start, told.end),), "back")


def bracketed(layout: Layout, phrases: Phrases) -> Iterator[Claim]:
    """Claims of a body named in brackets at the end of a sentence of counts: "– Turkije: 84 doden, 90 gewonden (Afad)".

    Not of a person's party ("minister Smet (CD&V)"), nor of an agency, whose credit is for the whole report.
    """
    for sentence in layout.analysis.sentences:
        last = sentence.last
        while last > sentence.first and layout.low[last - 1] in (".", ";"):
            last -= 1
        opened = _bracket_before(layout, sentence.first, last)
        if opened is None or not layout.readable[sentence.first] or layout.quote_of[opened] >= 0:
            continue
        phrase = phrases.at(opened + 1, last - 1, joins=False)
        body = phrase is not None and phrase.kind == "organisation" and phrase.last == last - 1
        if body and phrase is not None and not _is_called_so(layout, opened - 1):
            said = layout.span(sentence.first, opened)
            yield Claim(phrase, (opened + 1, last - 1), (said,), "heading")


def _is_called_so(layout: Layout, at: int) -> bool:
    """Is a token a name or a noun that what is in brackets behind it belongs to: "de partij (CD&V)"?"""
    token = layout.tokens[at]
    return token.pos == "PROPN" or layout.speech.kind_of(token.lemma.lower()) in (
        "organisation",
        "medium",
        "person",
    )


def _bracket_before(layout: Layout, first: int, last: int) -> int | None:
    """Where the brackets open that a sentence with a number ends on."""
    if last - 1 <= first or layout.low[last - 1] != ")":
        return None
    opened = next(
        (at for at in range(last - 2, max(last - 2 - _NAME, first), -1) if layout.low[at] == "("), None
    )
    if opened is None or opened == first:
        return None
    return opened if any(layout.is_number(at) for at in range(first, opened)) else None
