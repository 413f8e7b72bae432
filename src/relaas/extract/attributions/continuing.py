"""What goes on with a claim without a word of saying of its own: headings with a colon, later quotations, hearsay."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.cues import Sighting
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.subjects import Subjects

_NEAR = 6
"""Claims on either side of one that can say the same as it."""
_WORDS = 3
"""Tokens, marks included, up to which a quotation is no sentence."""


def behind_colon(layout: Layout, first: int) -> tuple[Span, ...]:
    """What a colon before a token announces: a quotation, or the rest of the sentence.

    A few quoted words with which a count begins are not all of it: "klinkt het anders: „een tiental” doden en 106 …".
    """
    if layout.quote_of[first] >= 0 and not _is_partly_quoted(layout, first):
        return (layout.quoted[layout.quote_of[first]],)
    sentence = layout.analysis.sentences[layout.tokens[first].sentence]
    return ((layout.tokens[first].start, sentence.end),)


def _is_partly_quoted(layout: Layout, first: int) -> bool:
    """Opens a quotation that holds a number and no verb, with more of the sentence behind it?"""
    number = layout.quote_of[first]
    end = layout.quoted[number][1]
    near = itertools.takewhile(lambda at: layout.tokens[at].start < end, range(first, len(layout.tokens)))
    within = [at for at in near if layout.quote_of[at] == number]
    verbless = not any(layout.tokens[at].pos in ("VERB", "AUX") for at in within)
    sentence = layout.analysis.sentences[layout.tokens[first].sentence]
    more = any(not layout.is_mark(at) for at in range(within[-1] + 1, sentence.last))
    return verbless and more and any(layout.is_number(at) for at in within)


def owned(
    layout: Layout, subjects: Subjects, scopes: Scopes, sightings: Sequence[Sighting]
) -> Iterator[Claim]:
    """Claims of the subject of a clause: "Naar eigen zeggen heeft het leger 50 strijders gedood"."""
    for at, words in sightings:
        number = layout.piece_of[at]
        phrase = _whose(layout, subjects, number)
        if phrase is not None:
            content = scopes.spans(scopes.around(number))
            yield Claim(phrase, (at, at + len(words)), content, "own")


def _whose(layout: Layout, subjects: Subjects, number: int) -> Phrase | None:
    """Whose own account a clause has: its subject, or that of the clause that a relative one hangs on.

    "Amnesty eist opheldering over de aanval, waarbij naar eigen zeggen zes medewerkers omkwamen": no others say so.
    """
    pieces, at = layout.pieces, number
    if not pieces[at].finite:  # "The union, by its own count, | has 2,000 members on strike"
        behind = layout.behind(at)
        at += behind is not None and bool(behind.finite)
    own = _subject(layout, subjects, at)
    while own is None or not own.speaks:
        hangs = pieces[at].is_sub or (own is None and layout.speech.order.straight)
        if not at or not hangs or pieces[at - 1].sentence != pieces[number].sentence:
            return own  # "The army attacked and, by its own account, killed ten"
        at -= 1
        main = _subject(layout, subjects, at) if not pieces[at].is_sub else None
        own = main if main is not None and main.speaks else own
    return own


def _subject(layout: Layout, subjects: Subjects, number: int) -> Phrase | None:
    finite = layout.pieces[number].finite[:1]
    subject = subjects.of(number, finite[0], finite[0]) if finite else None
    if subject is None or subject.phrase.start == subject.phrase.end:
        return None
    behind = layout.speech.order.straight and subject.phrase.first > finite[0]
    return None if behind else subject.phrase


def _own_subject(layout: Layout, subjects: Subjects, first: int, said: Claim) -> Claim | None:
    """A quotation as that of whom its own clause, set against one told before, speaks: "maar zijn zus weet beter: „…”".

    `first` is the first token of the quotation.
    """
    number = layout.piece_of[first - 2]
    piece = layout.pieces[number]
    against = piece.opener in ("contrast", "coordinate") and bool(piece.finite) and layout.speech.order.last
    if not against or said.cue[0] >= piece.first:
        return None
    subject = subjects.of(number, piece.finite[0], piece.finite[0])
    words = layout.speech.pronouns
    known = subject is not None and subject.phrase.speaks and subject.side == "before"
    if subject is not None and subject.phrase.kind == "pronoun":
        known = known and layout.low[subject.phrase.first] in words.he | words.she | words.they
    if subject is None or not known or subject.phrase.start == subject.phrase.end:
        return None
    span = layout.quoted[layout.quote_of[first]]
    return Claim(subject.phrase, (piece.finite[0], piece.finite[0] + 1), (span,), "colon")


def announced(layout: Layout, subjects: Subjects, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of a quotation behind a colon, by who speaks in its sentence: "X ontkent dat …: „Wij …”".

    Args:
        layout: The document.
        subjects: Finds who verbs speak of.
        claims: Its claims by the sentences they say something of.
    """
    for number, (start, end) in enumerate(layout.quoted):
        first = layout.positions.token_at(start)
        if first is None or first < 2 or layout.low[first - 1] != ":" or layout.quote_of[first] != number:
            continue
        near = claims.get(layout.tokens[first - 1].sentence, ())
        said = [c for c in near if c.cue[1] <= first]
        ahead = [c for c in near if c.rule != "clause"]  # which ends before its colon
        own = _own_subject(layout, subjects, first, said[-1]) if said else None
        if own is not None:
            yield own
        elif said and not any(claim.covers(start, start + 1) for claim in ahead):
            yield replace(said[-1], content=((start, end),), rule="colon", denies=False)


def answered(layout: Layout, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of what a denial says is so, behind a colon: "X ontkent dat hij te laat was: het alarm ging om acht uur".

    Args:
        layout: The document.
        claims: Its claims by the sentences they say something of.
    """
    for number, piece in enumerate(layout.pieces):
        if (
            piece.mark != ":"
            or layout.quote_of[piece.first] >= 0
            or not piece.finite
            or not layout.readable[piece.first]
        ):
            continue
        begun, start = layout.sentence_pieces(piece.sentence).start, layout.tokens[piece.first].start
        near = claims.get(piece.sentence, ())
        denials = [c for c in near if c.denies and begun <= layout.piece_of[c.cue[0]] < number]
        if denials and not any(c.covers(start, start + 1) for c in near):
            yield replace(
                denials[-1], content=behind_colon(layout, piece.first), rule="colon", act="say", denies=False
            )


def continued(layout: Layout, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the sentences of their paragraph that go on with them.

    A quotation that is a sentence of its own goes on with who spoke in the sentence before; so does hearsay that
    begins with a word for more of the same.
    """
    out = list(claims)
    by_sentence: dict[int, int] = {}
    for number, claim in enumerate(claims):
        at = layout.tokens[claim.cue[0]].sentence
        outer = claims[by_sentence[at]] if at in by_sentence else None
        told = outer is not None and claim.rule == "infinitive" and outer.covers(*layout.span(*claim.cue))
        if not (told or _is_spoken(layout, claim)):
            by_sentence[at] = number
    for number, sentence in enumerate(layout.analysis.sentences):
        before = by_sentence.get(number - 1)
        same = number and layout.paragraph_of(sentence.first) == layout.paragraph_of(sentence.first - 1)
        if number in by_sentence or before is None or not (same or _speaks_on(layout, number, out[before])):
            continue
        if (span := _goes_on(layout, number)) is not None:
            near = out[max(before - _NEAR, 0) : before + _NEAR]
            said = any(claim.covers(*span) and not _is_spoken(layout, claim) for claim in near)
            if not said and out[before].denies:  # what somebody denies is not what he says next
                out.append(replace(out[before], content=(span,), rule="colon", act="say", denies=False))
                before = len(out) - 1
            elif not said:
                out[before] = replace(out[before], content=(*out[before].content, span))
            by_sentence[number] = before
    return out


def _is_spoken(layout: Layout, claim: Claim) -> bool:
    """Does whoever is quoted say what others say: "Nu zeggen ze dat ik morgen terug moet"? The quotation is theirs."""
    quoted = layout.quote_of[claim.cue[0]]
    if quoted < 0 or layout.quote_of[claim.phrase.first] != quoted:
        return False
    sentence = layout.analysis.sentences[layout.tokens[claim.cue[0]].sentence]
    return layout.quote_of[sentence.first] == quoted


def _speaks_on(layout: Layout, number: int, claim: Claim) -> bool:
    """Goes a paragraph that is nothing but a quotation on with one quoted in the paragraph before?

    So it is where reports have a paragraph for each sentence.
    """
    sentence = layout.analysis.sentences[number]
    quoted = layout.quote_of[sentence.first]
    if not layout.speech.order.straight or quoted < 0 or claim.rule not in ("behind", "colon"):
        return False
    spoken = layout.quotation_at(claim.content[-1][1] - 1) is not None
    rest = layout.text[layout.quoted[quoted][1] :].lstrip(" .")
    return spoken and (not rest or rest.startswith("\n"))


def _is_heard(layout: Layout, end: int, last: int) -> bool:
    """Stands behind a quotation nothing but that it was heard: "„…”, klonk het nog."?"""
    closing = layout.positions.token_at(end - 1)
    rest = range(last if closing is None else closing + 1, last)
    light = layout.speech.telling.light
    words = tuple(layout.low[at] for at in rest if not layout.is_mark(at) and layout.low[at] not in light)
    return words in layout.speech.telling.heard


def _is_reported(layout: Layout, first: int) -> bool:
    """Tells the verb of a sentence, by its form alone, that another's words go on in it: "Es gebe keine Toten."?"""
    numbers = layout.sentence_pieces(layout.pieces[layout.piece_of[first]].sentence)
    unmarked = (layout.pieces[n] for n in numbers if n == numbers.start or not layout.pieces[n].mark)
    finite = next((at for piece in unmarked for at in piece.finite), None)  # "Mehr | als 100 seien tot"
    return finite is not None and layout.low[finite] in layout.speech.clauses.subjunctive


def _goes_on(layout: Layout, number: int) -> Span | None:
    """What a sentence adds to the one before: its quotation, or the whole of it as hearsay."""
    sentence = layout.analysis.sentences[number]
    quoted = layout.quote_of[sentence.first]
    if quoted >= 0:
        start, end = layout.quoted[quoted]
        long = sentence.last - sentence.first > _WORDS
        ends = end >= sentence.end - 1 or _is_heard(layout, end, sentence.last)
        return (start, end) if long and ends else None
    words = layout.low[sentence.first : sentence.last]
    if _is_reported(layout, sentence.first):
        return sentence.start, sentence.end
    further = words[0] in layout.speech.clauses.further
    hearsay = layout.speech.hearsay.auxiliaries.intersection(words)
    return (sentence.start, sentence.end) if further and hearsay else None
