"""Counts said to be somebody's figure: "80 doden is de stand die X opgeeft", "the toll of 19 comes from X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.crediting import is_document
from relaas.extract.attributions.numbered import counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_PHRASE = 5
"""Tokens from the article of a figure's noun to that noun, at most: "the latest official death toll"."""
_MARKS = frozenset({",", "–", "—", "-", ":", ";"})
"""Marks behind a count before what says whose it is."""


def figured(layout: Layout, phrases: Phrases, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of those whose figure a clause says a count to be, where nobody says that count yet.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        claims: Its claims by the sentences they say something of.
    """
    for number, piece in enumerate(layout.pieces):
        verb = piece.finite[0] if piece.finite and (not piece.is_sub or _takes_up(layout, piece)) else None
        if verb is None or not layout.readable[piece.first] or layout.quote_of[piece.start] >= 0:
            continue
        found = _called(layout, phrases, number, verb) or _comes(layout, phrases, piece, verb)
        if found is None:
            continue
        who, said = found
        told = [
            c for low, _ in said for c in claims.get(layout.sentence_of(low), ()) if c.covers(low, low + 1)
        ]
        if not told:
            yield Claim(who, (verb, verb + 1), said, "owner")


def _called(
    layout: Layout, phrases: Phrases, number: int, verb: int
) -> tuple[Phrase, tuple[Span, ...]] | None:
    """Whose figure the subject of a copula is called, and the count that this is."""
    piece = layout.pieces[number]
    noun = _figure(layout, phrases, verb + 1, piece.last) if _is_copula(layout, verb) else None
    said = _subject(layout, number, verb) if noun is not None else ()
    if noun is None or not said:
        return None
    end = layout.analysis.sentences[piece.sentence].last
    source = _somebody(phrases.source(noun[0], end, joins=False)) or _giver(layout, phrases, noun[1], end)
    if source is None and (led := _led(layout, noun[1], end)):
        source = _somebody(phrases.source(led, end, joins=False))
    return (source, said) if source is not None else None


def _giver(layout: Layout, phrases: Phrases, noun: int, end: int) -> Phrase | None:
    """Who gives a figure by the clause on its noun: "de stand die X opgeeft", "the toll that X gives"."""
    at = noun + 1 + (noun + 1 < end and layout.low[noun + 1] == ",")
    relative = at + 2 < end and layout.low[at] in layout.speech.clauses.object_relative
    if not (relative or layout.speech.order.bare):  # "the figure | the coroner gives"
        return None
    giver = phrases.at(at + relative, end, joins=False)
    after = range(giver.last, min(giver.last + _PHRASE, end)) if giver is not None else ()
    verb = next((i for i in after if layout.tokens[i].pos in ("VERB", "AUX")), None)
    if verb is None:
        return None
    gives = layout.tokens[verb].lemma in layout.speech.telling.spreads
    return _somebody(giver) if gives or any(sense.objects for sense in layout.senses(verb)) else None


def _takes_up(layout: Layout, piece: Piece) -> bool:
    """Begins a clause with a pronoun for what was told and its verb, whatever that is taken for: "dat is"?"""
    return layout.low[piece.first] in layout.speech.withdrawn.pronouns and piece.finite[:1] == (
        piece.first + 1,
    )


def _is_copula(layout: Layout, verb: int) -> bool:
    return layout.tokens[verb].lemma in layout.pack.verbs.states


def _led(layout: Layout, noun: int, end: int) -> int:
    """Where whoever is named stands behind a figure's noun and "volgens" or "from"; 0 where nobody does."""
    if noun + 2 < end and layout.low[noun + 1] in layout.speech.sources.owners:
        return noun + 2
    standing = layout.standing(layout.speech.prepositions.source)
    at = next((at for at in range(noun + 1, min(noun + _PHRASE, end)) if at in standing), None)
    return 0 if at is None else at + len(standing[at])


def _figure(layout: Layout, phrases: Phrases, first: int, limit: int) -> tuple[int, int] | None:
    """First token and noun of the definite phrase for a figure that begins at a token, small words before it."""
    while first < limit and layout.low[first] in layout.speech.clauses.light:
        first += 1
    if first >= limit or layout.low[first] not in layout.speech.clauses.definite:
        return None
    for at in range(first + 1, min(first + _PHRASE + 1, limit)):
        if layout.is_number(at) or layout.is_mark(at):
            return None
        noun = phrases.namings.lemma(at)
        if noun in layout.speech.withdrawn.nouns or is_document(layout, noun):
            return first, at
    return None


def _subject(layout: Layout, number: int, verb: int) -> tuple[Span, ...]:
    """The count that a clause is about: before its verb, or taken up by its pronoun behind a mark."""
    piece = layout.pieces[number]
    if any(counts(layout, at) for at in range(piece.start, verb)):
        return (layout.span(piece.start, verb),)
    first = layout.sentence_pieces(piece.sentence).start
    if not _takes_up(layout, piece) or number == first or piece.mark not in _MARKS:
        return ()
    begun = layout.pieces[first]
    told = range(begun.first, layout.pieces[number - 1].last)
    return (layout.span(told.start, told.stop),) if any(counts(layout, at) for at in told) else ()


def _comes(
    layout: Layout, phrases: Phrases, piece: Piece, verb: int
) -> tuple[Phrase, tuple[Span, ...]] | None:
    """From whom a clause says that a figure comes, and the count that this has: "the toll of 19 comes from X"."""
    noun = _figure(layout, phrases, piece.start, verb)
    if (
        noun is None
        or noun[1] + 2 >= verb
        or (layout.low[noun[1] + 1],) not in layout.speech.prepositions.part
    ):
        return None
    if not counts(layout, noun[1] + 2):
        return None
    for at in range(verb, piece.last - 1):
        led = _origin(layout, at) or _agent(layout, at, verb)
        source = _somebody(phrases.source(led, piece.last, joins=False)) if led else None
        if source is not None:
            return source, (layout.span(noun[1] + 2, verb),)
    return None


def _origin(layout: Layout, at: int) -> int:
    """Where whoever is named begins behind a verb by which a figure comes from somebody: "komt van | X"; else 0."""
    for sense in layout.senses(at):
        behind = range(at + 1, min(at + _PHRASE, len(layout.low) - 1)) if sense.pointing and sense.at else ()
        found = next((i for i in behind if (layout.low[i],) in sense.at), None)
        if found is not None:
            return found + 1
    return 0


def _agent(layout: Layout, at: int, verb: int) -> int:
    """Where whoever gave a figure begins behind "by", a participle of giving in its clause; else 0."""
    if (layout.low[at],) not in layout.speech.prepositions.agent:
        return 0
    near = range(verb, min(at + _PHRASE, layout.piece_at(at).last))
    given = layout.speech.telling.spreads
    return at + 1 if any(layout.tokens[i].lemma in given for i in near) else 0


def _somebody(phrase: Phrase | None) -> Phrase | None:
    """A phrase, where it is for somebody who speaks."""
    if phrase is None or not phrase.speaks or phrase.start == phrase.end or phrase.kind == "pronoun":
        return None
    return phrase
