"""The finite verb and the clause of a verb of saying, also where a participle stands far off or is mistagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import helper_of

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.lang.saying_verbs import SayingVerb


def ends_relative(layout: Layout, at: int, piece: Piece, senses: tuple[SayingVerb, ...]) -> bool:
    """Is a verb that of its relative clause, though taken for none: "dat zich beroept op …", "dat op 31 uitkwam"?

    Args:
        layout: The document.
        at: Index of the verb.
        piece: Its clause.
        senses: The ways in which it says something.
    """
    last = at == piece.last - 1 and layout.tokens[at].pos == "VERB"
    return piece.opener == "relative" and (senses[0].relay or last)


def clause_of(layout: Layout, at: int) -> int:
    """Number of the piece whose auxiliary a verb ends: its own, or one parted from it by what tells who somebody is.

    "Dat heeft Els Smet, de burgemeester, gezegd": the verb stands in the last of three pieces.

    Args:
        layout: The document.
        at: Index of the verb.
    """
    number = layout.piece_of[at]
    token = layout.tokens[at]
    if layout.pieces[number].finite or "VerbForm=Fin" in token.morph or token.pos == "ADJ":
        return number
    first = layout.sentence_pieces(layout.pieces[number].sentence).start
    for before in range(number, first, -1):
        if layout.pieces[before].mark != "," or layout.pieces[before].opener in ("contrast", "coordinate"):
            return number
        piece = layout.pieces[before - 1]
        if piece.finite and not (piece.is_sub and piece.mark):
            return before - 1 if _waits(layout, piece) else number
    return number


def _waits(layout: Layout, piece: Piece) -> bool:
    """Has a piece an auxiliary without its participle or infinitive?"""
    verbs = [
        layout.tokens[i] for i in range(piece.finite[-1] + 1, piece.last) if layout.tokens[i].pos == "VERB"
    ]
    helpers = layout.pack.verbs.perfect | layout.pack.verbs.passive
    return layout.tokens[piece.finite[-1]].lemma in helpers and not verbs


def finite_of(layout: Layout, at: int, piece: Piece) -> int | None:
    """The finite verb of a verb's clause: itself, or the nearest in its piece.

    Args:
        layout: The document.
        at: Index of the verb.
        piece: Its clause.
    """
    if layout.is_finite(at):
        return piece.start if _is_awaited(layout, at, piece) else at
    if not layout.speech.order.last and at not in piece.finite:
        return helper_of(layout, at, piece.first)
    tokens = layout.tokens
    own = (f for f in piece.finite if tokens[f].head == at and tokens[f].dep.startswith("aux"))
    nearest = min(piece.finite, key=lambda f: (abs(f - at), f), default=None)
    return next(own, nearest)  # "heeft 40 mensen geteld | die zijn opgepakt"


def _is_awaited(layout: Layout, at: int, piece: Piece) -> bool:
    """Is a verb taken for finite the participle that its clause waits for: "…, heeft de krant rechtgezet"?"""
    parted = layout.speech.order.last and piece.verb_first and piece.mark == ","
    return (
        parted
        and at == piece.last - 1 > piece.start
        and layout.tokens[piece.start].lemma in layout.pack.verbs.perfect
    )


def lacks_particle(layout: Layout, at: int) -> bool:
    """Gives a pipeline a verb a particle that stands nowhere: "deelt brood uit" is no "meedelen"?

    Args:
        layout: The document.
        at: Index of the verb.
    """
    speech, token = layout.speech, layout.tokens[at]
    if not speech.order.last or token.lemma in speech.verbs or not layout.is_finite(at):
        return False
    ends = (token.lemma[i:] for i in range(1, len(token.lemma)))
    known = next((end for end in ends if end in speech.verbs), "")
    own = next(
        (p for p in speech.telling.parted if known.startswith(p) and known[len(p) :] in speech.verbs), ""
    )
    last = layout.analysis.sentences[token.sentence].last
    return bool(own) and not layout.low[at].startswith(own) and own not in layout.low[at + 1 : last]
