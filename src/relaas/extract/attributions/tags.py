"""Tags: who speaks and the verb in that order, behind or amid what is said: "Ten people died, officials said".

`parentheses` knows those with the verb first: "…, said Sheriff Lee".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import helper_of, is_ongoing, is_suffered
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_APART = frozenset({",", "-", "–", "—", "―"})
_BEHIND = frozenset({"ADP", "ADV", "PUNCT", "PART", "SCONJ"})
_LIGHT = frozenset({"ADV", "AUX", "PUNCT"})
_HEDGES = frozenset({"ADV", "ADJ"})
_HEDGED = 6
"""Tokens behind a verb within which the count stands that it takes."""
_FEW = range(1, 5)
_LONG = 12
"""Tokens before a verb up to which they can be who speaks."""


def is_tag(layout: Layout, number: int) -> bool:
    """Is a piece a tag: no more than who says it and the verb, behind what is said or amid it?

    Args:
        layout: The document.
        number: Of the piece.
    """
    piece = layout.pieces[number]
    if not layout.speech.order.straight or piece.opener or not piece.finite:
        return False
    if is_bare_tag(layout, piece, piece.finite[-1]):
        return not _announces(layout, number)
    if not follows_said(layout, piece) or piece.finite[0] - piece.start > _LONG:
        return False
    if _announces(layout, number):
        return False
    if _quotes(layout, piece):
        return True
    verb = _verb(layout, piece)
    noun = verb is not None and any(layout.tokens[i].pos not in _LIGHT for i in range(piece.start, verb))
    return verb is not None and noun and _ends(layout, piece, verb) and layout.told_behind(number) is None


def is_own(layout: Layout, piece: Piece, verb: int, finite: int) -> bool:
    """Is a verb that of its piece, and not of a clause in it: "a man who read it said"?

    Behind it a noun may have a clause: "…,” she said in a letter that gave no details".

    Args:
        layout: The document.
        piece: The piece.
        verb: Index of the verb of saying.
        finite: Index of its finite verb.
    """
    if not piece.finite or finite >= piece.finite[-1]:
        return True
    behind = next(at for at in piece.finite if at > finite)
    related = any(layout.low[at] in layout.speech.pronouns.relative for at in range(verb + 2, behind))
    return related and layout.speech.order.straight and closes_quotation(layout, piece)


def is_told_by(layout: Layout, piece: Piece, verb: int, finite: int) -> bool:
    """Is a clause no more than by whom it is said, behind a comma: "…, it was confirmed by the firm"?

    Args:
        layout: The document.
        piece: The clause.
        verb: Index of the verb of saying.
        finite: Index of its finite verb.
    """
    stands = piece.mark == "," and piece.start + 1 == finite and not piece.opener
    it = stands and layout.low[piece.start] in layout.speech.pronouns.it
    return it and layout.speech.order.straight and is_suffered(layout, verb, finite)


def is_compared(layout: Layout, piece: Piece) -> bool:
    """Sets a piece a count against what somebody said before: "…, one more than the government had announced"?

    Args:
        layout: The document.
        piece: The piece.
    """
    after = piece.start + 1
    numbered = piece.mark == "," and after < piece.last and layout.is_number(piece.start)
    than = layout.speech.clauses.compare.intersection(layout.low[after : min(after + 2, piece.last)])
    return layout.speech.order.straight and numbered and bool(than) and bool(piece.finite)


def _quotes(layout: Layout, piece: Piece) -> bool:
    """Ends a piece on what somebody is quoted as doing: "…, Tass quoted the governor as saying", "as telling Tass"?"""
    places = range(piece.finite[0] + 1, piece.last)
    said = next((at for at in places if is_ongoing(layout.tokens[at]) and layout.senses(at)), None)
    if said is None or layout.low[said - 1] not in layout.speech.clauses.aside:
        return False
    quoted = any(sense.relay for at in range(piece.finite[0], said) for sense in layout.senses(at))
    return quoted and _ends(layout, piece, said)


def is_parted_tag(layout: Layout, number: int, first: int) -> bool:
    """Is a verb alone the end of a tag, behind somebody and what he is: "Ten died, Simon Scott, the chief, said."?

    A quotation that holds all that is said is told otherwise.

    Args:
        layout: The document.
        number: Of the piece that the verb begins.
        first: Of the piece that names who speaks.
    """
    piece, begin = layout.pieces[number], layout.sentence_pieces(layout.pieces[number].sentence).start
    alone = piece.mark == "," and not piece.opener and piece.finite == (piece.start,)
    perfect = alone and layout.tokens[piece.start].lemma in layout.pack.verbs.perfect
    verb = _verb(layout, piece) if perfect else piece.start  # "…, Ann Lee, the mayor, has told the press"
    able = layout.speech.order.straight and alone and first > begin
    if not able or not (_quotes(layout, piece) or (verb is not None and _ends(layout, piece, verb))):
        return False
    told = any(one.finite and not one.is_sub for one in layout.pieces[begin:first])
    quoted = layout.quote_of[layout.pieces[begin].start] >= 0
    told = told and not quoted and layout.told_behind(number) is None
    return told and follows_said(layout, layout.pieces[first])


def is_bare_tag(layout: Layout, piece: Piece, verb: int) -> bool:
    """Is a piece behind a quotation and its comma a tag whose verb may mean anything: '…," he blasted'?

    Args:
        layout: The document.
        piece: The piece.
        verb: Index of its last verb.
    """
    alone = layout.speech.order.straight and not piece.opener and piece.finite == (verb,)
    if not alone or verb != piece.last - 1 or verb - piece.start not in _FEW:
        return False
    tokens = layout.tokens
    return tokens[verb - 1].pos in ("PROPN", "PRON", "NOUN") and closes_quotation(layout, piece)


def follows_said(layout: Layout, piece: Piece) -> bool:
    """Can what is said stand right before a piece: behind a comma or a dash, or a quotation?"""
    begins = layout.analysis.sentences[piece.sentence].first == piece.first
    return (piece.mark in _APART and not begins) or closes_quotation(layout, piece)


def closes_quotation(layout: Layout, piece: Piece) -> bool:
    """Closes a quotation right before a piece, or on its first sign?"""
    for at in (piece.first, piece.first - 1):
        beside = at >= 0 and layout.paragraph_of(at) == layout.paragraph_of(piece.first)
        number = layout.quote_of[at] if beside else -1
        if number >= 0 and layout.low[at - 1] == ".":
            continue  # "“They knew.” The two men …" begins a sentence
        if number >= 0 and layout.low[at] in QUOTES and layout.quoted[number][1] == layout.tokens[at].end:
            return True
    return False


def _announces(layout: Layout, number: int) -> bool:
    """Begins behind a piece a quotation that goes on with none before it: 'After the match, he said, "We won."'?"""
    behind = layout.behind(number)
    if behind is None:
        return False
    first = behind.first
    quoted = layout.quote_of[first]
    if quoted < 0 or layout.quoted[quoted][0] != layout.tokens[first].start:
        return False
    begins = layout.text[layout.tokens[min(first + 1, len(layout.tokens) - 1)].start].isupper()
    return begins and not closes_quotation(layout, layout.pieces[number])


def _verb(layout: Layout, piece: Piece) -> int | None:
    """The verb of saying of a piece that has no other verb."""
    who = any("PronType=Rel" in layout.tokens[at].morph for at in range(piece.start, piece.finite[0]))
    last = piece.finite[-1 if who else 0]  # "…, a clerk who has read it told reporters"
    while last + 1 < piece.last and layout.tokens[last + 1].pos in ("AUX", "VERB", "ADV"):
        if layout.tokens[last].pos != "AUX" and is_ongoing(layout.tokens[last + 1]):
            break  # "was filmed laughing", "denies having offered to go"
        last += 1
    while last > piece.finite[0] and layout.tokens[last].pos == "ADV":
        last -= 1
    finite = helper_of(layout, last, piece.first)
    said = finite is not None and not is_suffered(layout, last, finite)
    plain = any(not (sense.with_ or sense.relay or sense.at) for sense in layout.senses(last))
    return last if said and (plain or _particle(layout, last, piece.last)) else None


def _particle(layout: Layout, verb: int, limit: int) -> int:
    """How many words right behind a verb it needs to say something: "he called | out"; 0 where it needs none.

    Those of a verb that says nothing else behind what is said count too: "he went | on".
    """
    own = layout.low[layout.piece_at(verb).first : limit]
    plain = (s for s in layout.senses(verb) if not (s.number or s.relay or s.at or s.claims))
    senses = (sense for sense in plain if not sense.without.intersection(own))
    words = (words for sense in senses for words in sense.with_)
    return max(
        (len(w) for w in words if verb + len(w) < limit and layout.follows(verb + 1, w)),
        default=0,
    )


def _ends(layout: Layout, piece: Piece, verb: int) -> bool:
    """Says a piece nothing behind its verb but when, where and to whom?"""
    at = verb + 1 + _particle(layout, verb, piece.last)
    if (
        at + 1 < piece.last
        and layout.low[at] in layout.speech.clauses.negation
        and layout.is_infinitive(at + 1)
    ):
        return False  # "In a speech, she vowed never to sell"
    if _takes_count(layout, at, piece.last):
        return False
    if at >= piece.last or layout.dated[at] >= 0 or layout.tokens[at].pos in _BEHIND:
        return not (at < piece.last and layout.low[at] in QUOTES and layout.quote_of[at] >= 0)
    asked = any(layout.is_infinitive(i) for i in range(at, piece.last))  # "he urged people to stay"
    return any(sense.hearer for sense in layout.senses(verb)) and not asked


def _takes_count(layout: Layout, first: int, last: int) -> bool:
    """Follows a verb a count with its hedges, its object: "On Friday, the county confirmed at least six deaths"?"""
    for at in range(first, min(first + _HEDGED, last)):
        if layout.is_number(at):
            return layout.dated[at] < 0
        token, after = layout.tokens[at], layout.tokens[min(at + 1, last - 1)]
        hedge = token.dep == "fixed" or (
            token.pos == "ADP" and after.pos in _HEDGES
        )  # "more than", "at least"
        if token.pos not in _HEDGES and not hedge:
            return False
    return False


def is_brief(layout: Layout, at: int) -> bool:
    """Is a piece no more than who says it and the verb or preposition?

    Args:
        layout: The document.
        at: Number of the piece.
    """
    piece = layout.pieces[at]
    aside = layout.low[piece.start] in layout.speech.clauses.aside
    after = min(piece.start + 1, piece.last - 1)
    if layout.speech.order.straight and piece.verb_first and layout.tokens[after].pos == "ADP":
        return False  # "A doctor, who asks that …, speaks of 30"
    # "zegt X", but not ", duurde het volgens X, tot elf uur"
    says = piece.verb_first and (layout.speech.order.straight or bool(layout.senses(piece.finite[0])))
    return not piece.finite or says or aside or is_tag(layout, at)
