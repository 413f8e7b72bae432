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
    from relaas.extract.attributions.scopes import Span
    from relaas.extract.attributions.subjects import Subjects

_COMPOUND = 8
"""Letters above which a noun may be a compound."""
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
        if not is_document(layout, phrases.namings.lemma(at)):
            continue
        source = phrases.source(at, piece.last, joins=False)
        ends = source is not None and source.speaks and source.first > at and source.last == piece.last
        return source if ends else None
    return None


def is_document(layout: Layout, noun: str) -> bool:
    """Is a noun one for what somebody wrote or counted, compounds by their end: "rouwcijfer"?

    Args:
        layout: The document.
        noun: Its lemma.
    """
    documents = layout.speech.sources.documents
    joined = not layout.speech.order.apart and len(noun) > _COMPOUND
    return noun in documents or (joined and noun.endswith(tuple(documents)))


def drawn(
    layout: Layout, phrases: Phrases, subjects: Subjects, claims: Mapping[int, Sequence[Claim]]
) -> Iterator[Claim]:
    """Claims of whoever draws up a count, of what stands behind a colon: "De brandweer maakte de balans op: er …".

    So is the sentence behind it, where that is all it tells: "De premier stelde de cijfers bij. Er vielen 38 doden".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds what a clause speaks of.
        claims: Its claims by the sentences they say something of.
    """
    for number, piece in enumerate(layout.pieces):
        finite = piece.finite[0] if piece.finite and not piece.is_sub else None
        mends = finite is not None and _mends(layout, piece)
        draws = finite is not None and (mends or _draws(layout, phrases, piece))
        if finite is None or not layout.readable[piece.first] or not draws:
            continue
        subject = subjects.of(number, finite, finite)
        who = subject.phrase if subject is not None else None
        if who is None or not who.speaks or who.start == who.end or layout.quote_of[piece.first] >= 0:
            continue
        behind = layout.behind(number)
        cue = (finite, finite + 1)
        said: tuple[Span, ...] = ()
        if behind is None:
            said = () if mends else _next(layout, piece)
        elif behind.mark == ":" and (mends or _counts_in(layout, behind.first, piece.sentence)):
            said = behind_colon(layout, behind.first)
        if not said:
            continue
        start, near = said[0][0], claims.get(layout.sentence_of(said[0][0]), ())
        told = near if behind is None else [c for c in near if c.covers(start, start + 1)]
        if not told:
            yield Claim(who, cue, said, "colon")


def _verbs(layout: Layout, piece: Piece) -> set[str]:
    """The lemmas of a clause, with those of verbs whose particle stands apart."""
    verbs = {layout.tokens[at].lemma.lower() for at in range(piece.first, piece.last)}
    parts = (at for at in range(piece.first, piece.last) if layout.tokens[at].dep == "compound:prt")
    return verbs | {layout.low[at] + layout.tokens[layout.tokens[at].head].lemma.lower() for at in parts}


def _mends(layout: Layout, piece: Piece) -> bool:
    """Puts a clause right what was just told, by a pronoun for it: "The council corrected that: the road is open"?"""
    words, finite = layout.speech, piece.finite[0]
    told = words.pronouns.it | words.clauses.back
    taken = any(
        layout.low[at] in told and layout.tokens[at].pos in ("PRON", "DET")
        for at in range(finite + 1, piece.last)
    )
    return taken and bool(_verbs(layout, piece) & words.grounds.mends)


def _draws(layout: Layout, phrases: Phrases, piece: Piece) -> bool:
    """Has a clause a verb of drawing up, and a count of its own kind for its object, told as known?"""
    if not _verbs(layout, piece) & layout.speech.telling.draws or any(
        map(layout.is_number, range(piece.first, piece.last))
    ):
        return False
    clauses = layout.speech.clauses
    for at in range(piece.first + 1, piece.last):
        noun = is_document(layout, phrases.namings.lemma(at))  # whatever its tag: "its own | tally"
        before = at - 1
        while before > piece.first and layout.tokens[before].pos == "ADJ":
            before -= 1
        pointing = (
            layout.speech.pronouns.it - layout.speech.pronouns.neuter
        )  # "Die balans": of what was told before
        own = layout.tokens[before].dep == "nmod:poss"  # "its own tally"
        led = own or layout.low[before] in clauses.determiners - pointing
        lead = layout.tokens[before - 1]  # "has drawn up its own tally"
        led = led and (lead.pos != "ADP" or lead.dep == "compound:prt")
        if noun and led:
            return True
    return False


def _counts_in(layout: Layout, first: int, sentence: int) -> bool:
    """Stands a number in a sentence from a token on?"""
    return any(map(layout.is_number, range(first, layout.analysis.sentences[sentence].last)))


def _next(layout: Layout, piece: Piece) -> tuple[Span, ...]:
    """The sentence behind one that only says that a count is drawn up, in its paragraph, if it holds a number."""
    sentences, after = layout.analysis.sentences, piece.sentence + 1
    begun = sentences[piece.sentence].first
    if after >= len(sentences) or layout.piece_of[begun] != layout.piece_of[piece.first]:
        return ()
    told = sentences[after]
    same = layout.paragraph_of(told.first) == layout.paragraph_of(begun)
    own = layout.quote_of[told.first] >= 0 or not _counts_in(layout, told.first, after)
    return ((told.start, told.end),) if same and not own else ()


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
        own = _is_called_so(layout, opened - 1) or _shortens(layout, opened)
        if body and phrase is not None and not own:
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


def _shortens(layout: Layout, opened: int) -> bool:
    """Holds a bracket the initials of the name right before it: "de Dienst Speciale Interventies (DSI)"?"""
    letters = layout.tokens[opened + 1].text
    before = layout.tokens[max(opened - len(letters), 0) : opened]
    return letters.isupper() and "".join(token.text[0] for token in before) == letters


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
