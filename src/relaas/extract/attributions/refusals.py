"""Verbs of saying with which nothing is said: negated ones and those that somebody does to himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import is_ongoing

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject
    from relaas.extract.attributions.verbs import Verb


def is_negated(layout: Layout, verb: Verb, *, objects: bool) -> bool:
    """Is nothing claimed: "wil niet bevestigen", "ontkent niet"?

    Args:
        layout: The document.
        verb: The verb of saying.
        objects: Is what is said the verb's own object, and not a clause?
    """
    piece, negation = layout.pieces[verb.piece], layout.speech.clauses.negation
    if any(negation.intersection(words) for words in verb.means.with_):
        return False  # "sluit niet uit dat"
    if verb.at != verb.finite and layout.low[verb.at - 1] in negation:
        return True  # "kon het aantal van acht doden niet bevestigen"
    if objects:
        return not layout.speech.order.last and _is_nobody(layout, piece.start)
    if not layout.speech.order.last:
        return _is_helped(layout, verb)
    said = (
        at
        for at in range(verb.at + 1, piece.last)
        if _opens_relative(layout, at) or _is_bare(layout, verb, at)
    )
    last = next(said, piece.last)
    places = (at for at in range(piece.first, last) if layout.dated[at] < 0)  # "nog geen uur eerder"
    return any(_negates(layout, at) for at in places)


def _is_nobody(layout: Layout, at: int) -> bool:
    """Begins a clause with those who do not say it: "No group claimed responsibility", "Neither side reported losses"?

    Not with a hedge: "No fewer than ten".
    """
    behind = layout.tokens[min(at + 1, len(layout.tokens) - 1)]
    return layout.low[at] in layout.speech.clauses.negation and behind.pos in ("NOUN", "PROPN")


def _is_helped(layout: Layout, verb: Verb) -> bool:
    """Stands a negation around a verb and its helpers, or before its subject: "did not say", "Nobody said"?

    One right behind the verb counts where no infinitive follows it: "said nothing", but "vowed not to leave".
    """
    piece, behind = layout.pieces[verb.piece], verb.at + 1
    negated = behind < piece.last and layout.low[behind] in layout.speech.clauses.negation
    if negated and not layout.is_infinitive(behind + 1):
        return True
    return any(_negates(layout, at) for at in range(piece.first, verb.at))


def _negates(layout: Layout, at: int) -> bool:
    """Is a token a negation outside quotation marks and names: not in "Doctors Without Borders said"?"""
    if layout.low[at] not in layout.speech.clauses.negation or layout.quote_of[at] >= 0:
        return False
    around = [token.text[:1].isupper() for token in layout.tokens[max(at - 1, 0) : at + 2]]
    return layout.named[at] < 0 and not (at > 0 and all(around))


def _opens_relative(layout: Layout, at: int) -> bool:
    """Begins here, without a comma, a clause about somebody: "zei een man die niet genoemd wil worden dat …"?"""
    return layout.tokens[at].pos == "PRON" and layout.low[at] in layout.speech.clauses.relative


def _is_bare(layout: Layout, verb: Verb, at: int) -> bool:
    """Begins behind a verb what it says in an infinitive: "zegt niets te weten", "heeft gezegd niet te gaan"?"""
    piece = layout.pieces[verb.piece]
    formed = "VerbForm=Part" in layout.tokens[verb.at].morph
    begins = (verb.at if formed else verb.finite) + 1
    return at == begins and any(layout.is_infinitive(i) for i in range(at, piece.last - 1))


def is_reflexive(layout: Layout, verb: Verb) -> bool:
    """Says it nothing, as in "hebben zich gemeld"?

    Args:
        layout: The document.
        verb: The verb of saying.
    """
    piece, reflexive = layout.pieces[verb.piece], layout.speech.clauses.reflexive
    if verb.means.reflexive or any(reflexive.intersection(words) for words in verb.means.with_):
        return False  # "vraagt zich af", "liet zich ontvallen"
    opened = (
        at
        for at in range(verb.at + 1, piece.last)
        if layout.low[at] in layout.speech.telling.infinitive or _opens_relative(layout, at)
    )
    last = next(
        opened, piece.last
    )  # "vraagt getuigen | om zich te melden", "zei een man | die zich Amin noemt"
    # "een man die | zich Amin noemt | zei"
    others = [at for at in piece.finite if at < min(verb.at, verb.finite)]
    begun = (
        others[-1]
        if others and any(_opens_relative(layout, i) for i in range(piece.first, others[-1]))
        else -1
    )
    places = (at for at in range(max(piece.first, begun), last))
    return any(layout.low[at] in reflexive and not _does_so(layout, verb, at) for at in places)


def _does_so(layout: Layout, verb: Verb, at: int) -> bool:
    """Is "zich" that of the infinitive which is said: "zegt zich | te hebben vergist"?"""
    last = layout.pieces[verb.piece].last
    known = any(
        layout.follows(at - len(words), words) for words in verb.means.with_
    )  # "laat weten | zich te verzetten"
    plain = not (verb.means.with_ or verb.means.objects)
    own = verb.at == verb.finite < at and (plain or known)
    own = own and verb.means.act not in ("ask", "demand")  # "vraagt getuigen zich te melden"
    return own and any(layout.is_infinitive(i) for i in range(at + 1, last - 1))


def denies_doing(layout: Layout, verb: Verb) -> bool:
    """Takes a denial what was done, before what a colon adds: "denies having lost time: the alarm came late"?

    Args:
        layout: The document.
        verb: The verb of saying.
    """
    after = verb.at + 1
    near = verb.means.denies and layout.speech.order.straight and after < len(layout.tokens)
    return near and is_ongoing(layout.tokens[after])


def tells_manner(layout: Layout, verb: Verb, subject: Subject) -> bool:
    """Tells all that stands behind a denial only how it is made: "ontkent met klem", "in alle toonaarden"?

    Args:
        layout: The document.
        verb: The verb.
        subject: Its subject.
    """
    first = max(verb.finite, verb.at, subject.phrase.last - 1 if subject.side == "behind" else 0) + 1
    rest = range(first, layout.pieces[verb.piece].last)
    led = bool(rest) and layout.tokens[first].pos == "ADP" and not verb.means.with_
    own = any(layout.tokens[at].dep == "obj" or layout.is_number(at) for at in rest)
    return led and verb.means.denies and not own and layout.speech.order.last


def judges(layout: Layout, verb: Verb) -> bool:
    """Ends a clause on what is thought of the object of its verb: "noemt 30 doden te veel"?

    Args:
        layout: The document.
        verb: The verb.
    """
    end = layout.pieces[verb.piece].last - 1
    at = end - (end == verb.at)  # "had vijftien dossiers genoemd"
    last, says = layout.tokens[at], layout.pack.figures.says
    if at and layout.is_number(at - 1) and says.of(last.text) is not None:
        return False  # "noemde 194 doden", tagged as if they were dead
    return last.pos not in ("NOUN", "NUM", "PROPN")
