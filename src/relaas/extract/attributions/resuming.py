"""Where what is said goes on behind the words that say who says it: "Er zijn, zo meldt hij, tien doden"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.broken import completes
from relaas.extract.attributions.counting_on import counts_along
from relaas.extract.attributions.helpers import is_ongoing
from relaas.extract.attributions.lasting import lasts
from relaas.extract.attributions.sharing import shares
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_BRIEF = 2
"""Tokens of a tag that is no more than a pronoun and its verb."""


def resumes(layout: Layout, number: int, after: int, cued: Collection[int]) -> bool:
    """Goes the piece behind a parenthesis on with what that broke off?

    Args:
        layout: The document.
        number: Of the piece that begins the parenthesis.
        after: Of the piece behind the parenthesis.
        cued: Numbers of the pieces that hold a word of saying.
    """
    pieces = layout.pieces
    follows = pieces[after]
    if follows.sentence != pieces[number].sentence:
        return False
    shared = shares(layout, number, follows, cued=after in cued)
    told = bool(pieces[number].finite) or layout.speech.order.straight  # "according to X, and six of them"
    if completes(layout, after) or shared or (told and _is_to_do(layout, number, follows)):
        return True
    next_ = after + 1 in cued and pieces[after + 1].mark not in STRONG
    free = told and after not in cued and not next_
    if (free and counts_along(layout, follows)) or (
        follows.mark == "," and _gives_reason(layout, number, follows)
    ):
        return True
    if free and follows.mark == "," and (_follows_from(layout, after) or _adds_to(layout, number, follows)):
        return True
    begins = follows.verb_first and _only_begun(layout, number)
    if follows.mark != "," or (after in cued and not begins):
        return False
    beside = _goes_beside(layout, number, follows) or _explains(layout, number, follows)
    part = layout.any_of(follows.first, layout.speech.clauses.partitive) is not None
    return beside or part or _goes_on(layout, number, follows)


def _is_to_do(layout: Layout, number: int, follows: Piece) -> bool:
    """Goes an infinitive on behind a tag: "It was too early, the doctor said, to draw conclusions"?"""
    tag = layout.pieces[number]
    apart = tag.mark == "," == follows.mark and layout.quote_of[tag.first - 1] < 0
    return layout.speech.order.straight and bool(tag.finite) and apart and layout.is_infinitive(follows.first)


def _goes_beside(layout: Layout, number: int, follows: Piece) -> bool:
    """Goes a clause with "and" on past an aside: "Two died, he added, and four …", "…, zo beloofde X, en dan …"?

    Past a tag with a name only with how things are: not "Two died, officials said, and her brother was told so".
    """
    tag = layout.pieces[number]
    if follows.is_sub or not (follows.finite and tag.finite):
        return False
    if lasts(layout, tag, follows):
        return True
    if follows.opener != "coordinate":
        return False
    brief = range(tag.start, tag.last) if tag.last - tag.start <= _BRIEF else range(0)
    pronoun = any(layout.tokens[at].pos == "PRON" for at in brief)
    return pronoun or (layout.speech.order.last and layout.low[tag.first] in layout.speech.clauses.aside)


def _explains(layout: Layout, number: int, follows: Piece) -> bool:
    """Stands a parenthesis in what a colon announces: "She objects: the limit was 130, she said, and he did 128"?"""
    if follows.opener != "coordinate" or not follows.finite:
        return False
    begun = layout.sentence_pieces(layout.pieces[number].sentence).start
    return layout.speech.order.straight and any(
        piece.mark == ":" for piece in layout.pieces[begun + 1 : number]
    )


def names(layout: Layout, number: int) -> bool:
    """Does a piece only tell who the speaker before it is: "…, zegt Bertolaso, het hoofd van de dienst, onder wie …"?

    Args:
        layout: The document.
        number: Of the piece.
    """
    piece = layout.pieces[number]
    opens = layout.tokens[piece.first].pos in ("DET", "NOUN", "PROPN", "ADJ")
    return piece.mark == "," and opens and not (piece.finite or piece.opener)


def vies(layout: Layout, number: int, other: int) -> bool:
    """Do two pieces both begin with a word for a source: "volgens X een storm, volgens Y „een bom”"?

    Args:
        layout: The document.
        number: Of one of them.
        other: Of the other.
    """
    words = layout.speech.prepositions.source
    return all(layout.any_of(layout.pieces[at].start, words) is not None for at in (number, other))


def _goes_on(layout: Layout, number: int, follows: Piece) -> bool:
    """Does a piece go on with the clause before a parenthesis, or, where subjects come first, begins it?"""
    straight = layout.speech.order.straight
    if _tells_who(layout, number, follows):
        return False
    if follows.opener and not (follows.opener == "coordinate" and follows.verb_first):
        return False
    goes = (
        follows.finite or layout.tokens[follows.start].pos == "VERB"
    )  # "Some 600 people, they say, marched"
    if straight and goes and _only_begun(layout, number):
        return True
    return follows.verb_first if follows.finite else _is_unfinished(layout, number - 1)


def _tells_who(layout: Layout, number: int, follows: Piece) -> bool:
    """Tells a piece behind a name only what he is: "…, zegt Anahit Bos, de minister van Gezondheid"?"""
    tokens = layout.tokens
    noun = next((tokens[at] for at in range(follows.first, follows.last) if tokens[at].pos == "NOUN"), None)
    person = noun is not None and layout.speech.kind_of(noun.lemma.lower()) == "person"
    return person and not follows.finite and tokens[layout.pieces[number].last - 1].pos == "PROPN"


def _gives_reason(layout: Layout, number: int, piece: Piece) -> bool:
    """Tells a piece when or why what was said is so: "…, aldus de politie, nadat twee reizigers zich hadden gemeld"?"""
    straight = layout.speech.order.straight
    if (
        not straight
        and piece.opener == "coordinate"
        and layout.low[piece.first] in layout.speech.clauses.reason
    ):
        return bool(piece.finite) and layout.quote_of[piece.first] < 0  # "…, zegt X, want de schacht is diep"
    told = bool(piece.finite) or (straight and (_sets_terms(layout, piece) or _tells_before(layout, piece)))
    hangs = piece.opener == "adverbial" and told and layout.quote_of[piece.first] < 0
    if straight and layout.low[piece.first] in layout.speech.clauses.aside:
        return False  # "…, officials said on Tuesday, as the first victims were buried", "…, as Reuters reported"
    if straight and hangs and layout.tokens[piece.first].pos == "ADV":
        return not _is_dated(layout, number)  # "It was dark, a driver recalled, when the roof gave way"
    if hangs and not straight and _tells_when_said(layout, number, piece):
        return False
    return hangs and layout.tokens[piece.first].pos in (("SCONJ", "ADP") if straight else ("SCONJ",))


def _tells_when_said(layout: Layout, number: int, piece: Piece) -> bool:
    """Tells a piece after what somebody said it: "…, zei de rector gisteren, nadat duikers een bom hadden gezien"?

    Where the tag has its own verb, and either tells when it was said or the piece goes on with whoever said it.
    """
    words = layout.speech.pronouns
    after = layout.low[piece.first] in layout.pack.counted_from
    himself = layout.low[min(piece.start, piece.last - 1)] in words.he | words.she | words.they
    return after and bool(layout.pieces[number].finite) and (_is_dated(layout, number) or himself)


def _is_dated(layout: Layout, number: int) -> bool:
    """Tells a tag when it was said, which a clause behind may speak of: "…, he said on Monday, when they met"?"""
    piece = layout.pieces[number]
    return any(layout.dated[at] >= 0 for at in range(piece.first, piece.last))


def _sets_terms(layout: Layout, piece: Piece) -> bool:
    """Begins a piece with a word for a condition, whatever its verb was taken for: "…, unless the rain returns"?"""
    return layout.low[piece.first] in layout.speech.clauses.condition


def _tells_before(layout: Layout, piece: Piece) -> bool:
    """Tells a piece with a participle what a number was: "…, police said, after standing at 30 since May"?"""
    after = piece.first + 1
    ongoing = after < piece.last and is_ongoing(layout.tokens[after])
    return ongoing and any(layout.is_number(at) for at in range(after, piece.last))


def _follows_from(layout: Layout, number: int) -> bool:
    """Tells a piece what came of it: "…, an official told the paper, so that 196 remain"?"""
    piece, then = layout.pieces[number], layout.behind(number)
    short = piece.opener == "coordinate" and piece.last - piece.first == 1 and not piece.finite
    opened = then is not None and not then.mark and then.opener == "complement" and bool(then.finite)
    return short and opened and layout.speech.order.straight


def _adds_to(layout: Layout, number: int, follows: Piece) -> bool:
    """Tells a piece what else was so, or what was so instead: ", according to X, having waited", ", but nearer 50"?"""
    first, words = layout.tokens[follows.start], layout.speech.clauses
    if not layout.speech.order.straight or follows.finite or layout.pieces[number].mark != ",":
        return False
    if follows.opener == "contrast":
        begun = layout.pieces[_head(layout, number)].first
        counted = any(layout.is_number(at) for at in range(follows.start, follows.last))
        before = range(begun, layout.pieces[number].first)
        return counted and any(layout.low[at] in words.negation for at in before)
    helps = layout.tokens[follows.start].pos == "AUX"  # "having slept", not "having 40 on its list"
    says = layout.senses(follows.start) and not helps
    alone = not (layout.pieces[number].finite or follows.opener or says)
    return alone and is_ongoing(first)


def adds(layout: Layout, number: int, after: int) -> bool:
    """Adds a piece behind a tag and what it tells of who speaks a reason or some of those counted before it?

    Args:
        layout: The document.
        number: Of the piece that begins the tag.
        after: Of the piece.
    """
    follows = layout.pieces[after]
    part = layout.any_of(follows.first, layout.speech.clauses.partitive) is not None
    given = layout.speech.order.straight or layout.low[follows.first] in layout.speech.clauses.reason
    reason = given and _gives_reason(layout, number, follows)
    tag = layout.pieces[number]
    same = follows.sentence == tag.sentence and follows.mark == ","
    goes_on = bool(tag.finite and follows.finite) and lasts(layout, tag, follows)
    counted = layout.speech.order.straight and counts_along(layout, follows)
    return same and (part or reason or counted or goes_on)


def _only_begun(layout: Layout, number: int) -> bool:
    """Stands no verb yet before a piece in its sentence: "In Kabul, officials said, ten people died"?

    A participle taken for one may begin it: "Warned twice, she adds, the crowd stayed".
    """
    first = _head(layout, number)
    begun = layout.pieces[first]
    led = first + 1 == number and begun.verb_first and len(begun.finite) == 1 and not begun.opener
    led = led and "Tense=Past" in layout.tokens[begun.start].morph
    before = layout.pieces[first + _leads(layout, begun) : number]
    return led or not any(piece.finite and not piece.is_sub for piece in before)


def _head(layout: Layout, number: int) -> int:
    """The piece with which what stands before a piece begins: that of its sentence, or one behind a semicolon."""
    first = layout.sentence_pieces(layout.pieces[number].sentence).start
    return next((at for at in range(number - 1, first, -1) if layout.pieces[at].mark in STRONG), first)


def _leads(layout: Layout, piece: Piece) -> bool:
    """Begins a sentence with a clause that hangs on the next: "When it rains, he says, the cellar floods"?"""
    word = layout.low[piece.first]
    opens = word in layout.speech.clauses.adverbial and layout.tokens[piece.first].pos in ("SCONJ", "ADV")
    against = piece.opener == "contrast" and layout.tokens[piece.first].pos == "SCONJ"
    return not layout.speech.order.last and bool(piece.finite) and (opens or against)


def _is_unfinished(layout: Layout, number: int) -> bool:
    """Breaks a piece off at its verb, at a light word or at the pronoun behind its verb?"""
    last = layout.pieces[number].last - 1
    begun = layout.pieces[number].start == last - 1 and layout.tokens[last].lemma in layout.pack.verbs.passive
    if begun and not layout.speech.order.last:
        return True  # "There were, officials say, 41 people on board"
    light = layout.low[last] in layout.speech.clauses.light
    pronoun = layout.tokens[last].pos == "PRON" and layout.is_finite(last - 1)
    # "Ten people died, said the mayor": a verb may end its clause where participles do not.
    ends = not layout.speech.order.last and layout.tokens[last].pos != "AUX"
    return light or pronoun or (layout.is_finite(last) and not ends)
