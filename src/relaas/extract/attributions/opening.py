"""Words that open a clause where the parse does not tell: "rumours that …", "two of whom", "it disputes that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.views import View

DASHES = ("—", "–", "--")
"""Marks between a dateline and the report."""
_OWNED = 7
"""Tokens before a clause within which the noun of saying stands, with whoever owns it behind."""


_COUNTED = 7
"""Tokens behind "that" within which the number stands at which a count is put."""
_HEDGED = 4
"""Tokens behind a preposition among which the number stands that it hedges: "up to 50"."""
_ENDS_AT = 3
"""Verbs that may follow the finite verb of a clause whose verb stands last."""


def verb_last(view: View, piece: Piece) -> bool:
    """Stands the finite verb of a piece at its end, as in a clause that hangs on another?

    Args:
        view: The document.
        piece: One with a finite verb.
    """
    finite = piece.finite[-1]
    behind = [view.tokens[at] for at in range(finite + 1, piece.last) if view.tokens[at].pos != "PUNCT"]
    return len(behind) < _ENDS_AT and all(t.pos in ("VERB", "AUX") or t.dep == "mark" for t in behind)


def hangs_last(view: View, piece: Piece) -> bool:
    """Is a piece a clause that hangs on another, with its verb at its end: "terwijl het leger het over elf had"?

    Args:
        view: The document.
        piece: The piece.
    """
    if piece.is_sub or not view.speech.order.last:
        return piece.is_sub
    opened = piece.opener == "contrast" and view.tokens[piece.start - 1].pos == "SCONJ"
    return opened and bool(piece.finite) and piece.finite[0] > piece.start and verb_last(view, piece)


def hangs(view: View, piece: Piece, behind: Piece) -> bool:
    """Is a piece said by the clause behind it, by its order: "Dat zijn mannen … lieten gaan, ontkent hij"?

    Args:
        view: The document.
        piece: One that a word for "that" begins.
        behind: The piece behind it.
    """
    last = bool(piece.finite) and piece.finite[-1] > piece.first + 1 and verb_last(view, piece)
    return last and behind.mark == "," and behind.verb_first


def names_clause(view: View, at: int) -> bool:
    """Opens "that" what a noun of saying holds, no subject of a clause about it: "rumours that ten had died"?"""
    tokens, words = view.tokens, view.speech.clauses
    if view.low[at] not in words.complement & words.back:
        return False
    near = range(at - 1, max(at - _OWNED, 0), -1)
    noun = next((i for i in near if tokens[i].lemma.lower() in view.speech.telling.nouns), None)
    # "het bericht dat de krant bracht": where verbs end clauses, that right behind the noun may be the bericht itself
    alone = noun == at - 1 and not view.speech.order.last
    owned = noun is not None and (alone or view.low[noun + 1] in view.speech.sources.owners)
    said = noun is not None and owned and tokens[noun].pos == "NOUN"
    return said and not view.is_finite(at + 1) and view.tokens[at + 1].pos not in ("AUX", "VERB")


def partly(view: View, at: int, last: int) -> int | None:
    """The word of a relative clause behind some of those it tells of: "nearly two dozen of whom"."""
    for i in range(at + 1, min(at + _OWNED, last)) if not view.speech.order.last else ():
        if view.is_finite(i):
            return None
        if view.low[i] in view.speech.clauses.piped and (view.low[i - 1],) in view.speech.prepositions.part:
            return i
    return None


def misread(view: View, at: int, ends: tuple[str, ...]) -> bool:
    """Is a noun before a clause a verb all the same: "The council disputes that"? Not "the claims that"."""
    noun = view.tokens[at]
    misread = noun.pos == "NOUN" and view.low[at].endswith(ends)
    known = noun.lemma in view.speech.telling.nouns
    return misread and not known and not view.speech.order.last


def is_count(view: View, at: int, verbs: Sequence[int]) -> bool:
    """Is "that" the count that a verb puts at another number: "corrected that to 212", "made that 1,995"?

    Args:
        view: The document.
        at: Index of the word.
        verbs: The finite verbs before it in its clause.
    """
    senses = [sense for sense in view.senses(verbs[-1]) if sense.number] if verbs else []
    ends = {words[-1] for sense in senses for words in sense.with_}
    for i in range(at + 1, min(at + _COUNTED, len(view.low))):
        if view.is_number(i):
            return bool(ends & {view.low[i - 1], view.low[at]})
        between = view.dated[i] >= 0 or view.low[i] in ends
        if not between and view.tokens[i].pos not in ("ADP", "ADV", "ADJ", "SCONJ"):
            return False
    return False


def dates_clause(view: View, phrases: Phrases, at: int, last: int) -> bool:
    """Opens a word taken for a preposition a clause all the same: "rose after police in Koblenz said"?

    Args:
        view: The document.
        phrases: Reads its noun phrases.
        at: Index of the word.
        last: One past the last token of the run it stands in.
    """
    words = view.speech.clauses
    if view.speech.order.last or view.tokens[at].pos != "ADP" or view.low[at] not in words.adverbial:
        return False
    noun = view.tokens[at].head
    subject = at < noun < last and view.tokens[noun].dep.startswith("nsubj")
    if subject and noun < view.tokens[noun].head < last and view.is_finite(view.tokens[noun].head):
        return True
    verb = next((i for i in range(at + 1, last) if view.is_finite(i)), None)
    phrase = phrases.at(at + 1, verb) if verb is not None else None
    return phrase is not None and phrase.last == verb and phrase.speaks and phrase.kind != "place"


def is_dateline(view: View, pieces: Sequence[Piece], number: int) -> bool:
    """Is a piece no more than a place in capitals, before a dash: "TUNIS – Dat hij won, noemt de premier „een klap”"?

    Args:
        view: The document.
        pieces: What it is cut into.
        number: Of the piece.
    """
    piece = pieces[number]
    dashed = number + 1 < len(pieces) and pieces[number + 1].mark in (*DASHES, "-") and not piece.finite
    return dashed and all(token.text.isupper() for token in view.tokens[piece.first : piece.last])


def hedges(view: View, at: int) -> bool:
    """Opens a preposition a number: "at least ten people", "up to 50"?

    Args:
        view: The document.
        at: Index of the preposition.
    """
    for i in range(at + 1, min(at + _HEDGED, len(view.tokens))):
        if view.is_number(i):
            return True
        if view.tokens[i].pos in ("NOUN", "VERB"):
            return False  # "asked for anonymity said 30 patients"
    return False
