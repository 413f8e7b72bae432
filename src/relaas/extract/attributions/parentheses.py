"""Verbs of saying with who speaks behind them, between commas or at the end of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.opening import hangs_last
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject

_SPEAKER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "X"})
"""Tags of words by which somebody who speaks is named."""
_BEHIND = frozenset({"ADP", "ADV", "VERB", "AUX", "PUNCT"})
"""Tags of what may follow that: whom it was heard from, a particle, a participle."""


def stands_aside(layout: Layout, number: int, subject: Subject) -> bool:
    """Is who stands behind a verb its subject, whatever phrase stands before it?

    Args:
        layout: The document.
        number: Of the piece that the verb begins.
        subject: The phrase behind the verb.
    """
    return _is_parenthesis(layout, number, subject) or _is_turned_tag(layout, number, subject)


def is_led_in(layout: Layout, number: int, verb: int) -> bool:
    """Stands before a verb with its number only what leads its clause in: "In X, waar Y woont, houdt Z het op tien"?

    Args:
        layout: The document.
        number: Of the piece that the verb begins.
        verb: Index of the verb.
    """
    piece = layout.pieces[number]
    if not layout.speech.order.last or piece.mark != ",":
        return False
    before = layout.pieces[layout.sentence_pieces(piece.sentence).start : number]
    quoted = any(layout.quote_of[at] >= 0 for one in before for at in (one.start, one.last - 1))
    whole = any(one.finite and not hangs_last(layout, one) for one in before)
    return not (quoted or whole) and any(layout.is_number(at) for at in range(verb, piece.last))


def ends_on_speaker(layout: Layout, number: int) -> bool:
    """Is a piece behind a whole clause no more than verb, speaker and source: ", maakt de dienst op uit foto's"?

    Args:
        layout: The document.
        number: Of the piece.
    """
    piece, tokens = layout.pieces[number], layout.tokens
    turned = layout.speech.order.last and piece.mark == "," and piece.verb_first
    if not turned or any(layout.is_infinitive(at) for at in range(piece.start, piece.last)):
        return False
    before = layout.pieces[layout.sentence_pieces(piece.sentence).start : number]
    if not any(one.finite and not hangs_last(layout, one) for one in before):
        return False
    at = piece.start + 1
    while at < piece.last and (tokens[at].pos in _SPEAKER or layout.low[at] in layout.speech.pronouns.that):
        at += 1
    return at > piece.start + 1 and (at >= piece.last or tokens[at].pos in _BEHIND or layout.dated[at] >= 0)


def tells_aside(layout: Layout, at: int) -> bool:
    """Stands a verb, whatever it means, with who speaks behind a whole sentence: "Zo'n 900 man reed mee, pakt X uit"?

    Behind a comma no clause begins with its verb but such a tag: one that lists what somebody does goes on with "en",
    one that tells on what condition stands with an auxiliary ("…, had de politie geluisterd"). Headings list without.

    Args:
        layout: The document.
        at: Index of the verb.
    """
    number = layout.piece_of[at]
    piece, words = layout.pieces[number], layout.speech.clauses
    alone = piece.finite == (at,) and piece.start == at == piece.first and not piece.opener
    full = layout.tokens[at].pos == "VERB" and layout.tokens[at].text.islower()
    now = layout.speech.order.straight and piece.mark == "," and "Tense=Pres" in layout.tokens[at].morph
    ends = ends_on_speaker(layout, number) or now
    if not (alone and full and ends and number and layout.quote_of[at] < 0):
        return False
    behind, before = layout.behind(number), layout.pieces[number - 1]
    closes = behind is None or behind.mark in STRONG or behind.opener == "relative"
    sentence = layout.analysis.sentences[piece.sentence]
    stops = (
        closes and layout.low[sentence.last - 1] == "." and layout.low[sentence.first] not in words.condition
    )
    second = bool(before.finite) and not (before.verb_first or before.opener or before.mark in STRONG)
    negated = words.negation.intersection(layout.low[piece.first : piece.last])
    return stops and second and not negated and _agrees(layout, at)


def lists_deeds(layout: Layout, number: int) -> bool:
    """Is a piece behind a comma one of several things that somebody does: "kwam thuis, zette de tv aan en ging slapen"?

    Args:
        layout: The document.
        number: Of the piece that the verb begins.
    """
    piece, words = layout.pieces[number], layout.speech.clauses
    if not (layout.speech.order.last and piece.verb_first and piece.mark == "," and not piece.opener):
        return False
    behind = layout.behind(number)
    next_ = behind is not None and behind.opener == "coordinate" and behind.verb_first and not behind.mark
    return next_ or any(layout.low[at - 1] in words.coordinator for at in piece.finite[1:])


def _agrees(layout: Layout, verb: int) -> bool:
    """Is the noun behind a verb, with its article or as a name, as many as the verb: "sloeg | de agenten" is no tag?"""
    tokens, at = layout.tokens, verb + 1
    led = layout.low[at] in layout.speech.clauses.determiners or layout.named[at] >= 0
    head = next(
        (i for i in range(at, layout.piece_at(verb).last) if tokens[i].pos in ("NOUN", "PROPN")), None
    )
    if head is None or not led:
        return False
    name, many = tokens[head].pos == "PROPN", "Number=Plur" in tokens[head].morph
    return name or many == ("Number=Plur" in tokens[verb].morph)


def _is_parenthesis(layout: Layout, number: int, subject: Subject) -> bool:
    """Stand only a verb and its subject between what they part: "De gemeente, benadrukt hij, heeft niets"?"""
    named = layout.piece_of[subject.phrase.first]
    ends, behind = subject.phrase.last == layout.pieces[named].last, layout.behind(named)
    if not ends or layout.pieces[number].mark != "," or behind is None:
        return False
    return behind.mark == "," and behind.verb_first and not behind.opener


def _is_turned_tag(layout: Layout, number: int, subject: Subject) -> bool:
    """Is a piece a tag with its verb first, ending on who speaks: "The gunman, 29, left a note, said Sheriff Lee"?

    Not "President Zuma, who flew in, announced a commission", where what stands before has no verb yet.
    """
    piece, told = layout.pieces[number], layout.told_behind(number) is not None  # "denied reports that"
    alone = piece.mark == "," and not piece.opener and subject.phrase.last == piece.last and not told
    heard = any(sense.hearer for sense in layout.senses(piece.finite[0]))
    able = subject.phrase.speaks and subject.phrase.kind != "pronoun"  # "…, contradicted him"
    return alone and able and _has_clause(layout, number) and not (heard or layout.speech.order.last)


def _has_clause(layout: Layout, number: int) -> bool:
    """Stands before a piece, in its sentence, a clause with its verb, or a quotation?"""
    first = layout.sentence_pieces(layout.pieces[number].sentence).start
    before = layout.pieces[first:number]
    return any((one.finite and not one.is_sub) or layout.quote_of[one.start] >= 0 for one in before)
