"""Clauses beside the one that is said, which hang on the same verb: "that he fell, hit a rock | and drowned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.opening import verb_last
from relaas.extract.attributions.phrases import Phrases

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.lang.saying_verbs import SayingVerb

_LISTED = 5
"""Clauses that a list of them is looked through for its end."""
_ENDS_AT = 3
"""Verbs that may follow the finite one of a clause."""
_VERBAL = frozenset({"VERB", "AUX", "ADJ", "NOUN"})
"""Tags of those, as they are read and misread."""


def goes_along(layout: Layout, piece: Piece, base: Piece) -> bool:
    """Hangs a piece behind "and" on the same clause as the one before: by its order, else by the parse?

    Args:
        layout: The document.
        piece: The piece.
        base: The clause that is said.
    """
    if layout.speech.order.last:
        if piece.verb_first:
            return _ends_first(layout, piece)
        return verb_last(layout, piece) or _shares_subject(layout, piece)
    if not piece.verb_first and not piece.mark:
        return True  # "said four were missing and two had been found"
    if _says_itself(layout, piece, base):
        return False
    return piece.verb_first and _fits(layout, piece, base) is not False


def is_beside(layout: Layout, at: int, base: Piece) -> bool:
    """Is a piece one of several clauses that are said, whatever it tells of: "that he fled, hid | and was found"?

    Behind "and", behind "but" that leads to no more than a verb, and behind a comma where "and" closes the list.

    Args:
        layout: The document.
        at: Number of the piece.
        base: The clause that is said.
    """
    piece = layout.pieces[at]
    if not (base.opener == "complement" and base.finite and piece.finite):
        return False
    if piece.opener == "coordinate" and not piece.mark:
        itself = piece.verb_first and layout.speech.order.straight and _says(layout, piece)
        return not itself and goes_along(layout, piece, base)
    if piece.opener == "contrast":
        return _is_set_against(layout, piece, base)
    return piece.mark == "," and not piece.opener and _is_listed(layout, at, base)


def _ends_first(layout: Layout, piece: Piece) -> bool:
    """Is a clause that begins with its verb no more than verbs: "en kan instorten", not "en zoekt getuigen"?"""
    tokens, verbs = layout.tokens, layout.pack.verbs
    helps = tokens[piece.finite[0]].lemma in (*verbs.modal, *verbs.future, *verbs.perfect, *verbs.passive)
    behind = [at for at in range(piece.finite[0] + 1, piece.last) if tokens[at].pos != "PUNCT"]
    return (
        len(behind) < _ENDS_AT and (helps or not behind) and all(tokens[at].pos in _VERBAL for at in behind)
    )


def _is_set_against(layout: Layout, piece: Piece, base: Piece) -> bool:
    """Goes a clause with "but" on with the subject of the one that is said: "had called | but got no answer"?

    Behind a comma only by what is to come, or where clauses that hang on others end on their verbs: "said he was ill,
    but declined to say more".
    """
    if layout.tokens[piece.start - 1].pos == "SCONJ":
        return False
    if layout.speech.order.last:
        marks = (verb_last(layout, piece), _shares_subject(layout, piece), _is_deep(layout, piece))
        return not piece.verb_first and sum(marks) > 1
    if _refuses(layout, piece) or (piece.verb_first and _says_itself(layout, piece, base)):
        return False
    if not piece.verb_first:  # "he had shouted to them | but they went on"
        return (
            not piece.mark and layout.tokens[piece.start].pos == "PRON" and piece.finite[0] == piece.start + 1
        )
    if _is_modal(layout, piece.finite[0]):
        return True
    return not piece.mark and _fits(layout, piece, base) is not False


def _refuses(layout: Layout, piece: Piece) -> bool:
    """Tells a clause only what somebody would not say: "but would not comment", "but declined to give names"?"""
    words, inside = layout.speech, range(piece.finite[0], piece.last)
    modal = _is_modal(layout, piece.finite[0])
    negated = any(layout.low[at] in words.clauses.negation for at in inside)
    would_not = modal and negated and any(layout.senses(at) for at in inside)
    return would_not or _says(layout, piece)


def _is_modal(layout: Layout, at: int) -> bool:
    """Is a finite verb one of "will", "could", …, which tell neither when nor of how many?"""
    token = layout.tokens[at]
    return token.pos == "AUX" and "Tense" not in token.morph


def _is_listed(layout: Layout, at: int, base: Piece) -> bool:
    """Is a piece behind a comma one of a list of clauses that are said, which "and" closes?"""
    piece = layout.pieces[at]
    closed = _is_closed(layout, at, base)
    # "hit a post and rolled into the canal", "hebben ingenomen en daar standhouden"
    begun = piece.start if _looks_finite(layout, piece) else piece.finite[0]
    inside = any(layout.tokens[i].pos == "CCONJ" for i in range(begun + 1, piece.last))
    if layout.speech.order.last:
        shares = _shares_subject(layout, piece)
        deep = verb_last(layout, piece) and (closed or shares or _is_deep(layout, piece))
        return not piece.verb_first and (deep or (shares and (closed or inside)))
    if piece.verb_first or _looks_finite(
        layout, piece
    ):  # "said the driver lost control, | hit a post and rolled into the canal"
        said = layout.told_behind(at) is not None or _fits(layout, piece, base) is False
        return (closed or inside) and not said
    return closed and _joins(layout, piece, base) is not False


def _looks_finite(layout: Layout, piece: Piece) -> bool:
    """Begins a piece with a past form taken for a participle: "that they had lied, | hidden two cars and moved"?"""
    token = layout.tokens[piece.start]
    return token.pos == "VERB" and "VerbForm=Part" in token.morph and "Tense=Past" in token.morph


def _is_closed(layout: Layout, at: int, base: Piece) -> bool:
    """Ends a list of clauses in which a piece stands on one behind "and"?"""
    sentence = layout.pieces[at].sentence
    for piece in layout.pieces[at + 1 : at + _LISTED]:
        if piece.sentence != sentence or not piece.finite:
            return False
        if piece.opener == "coordinate":
            return goes_along(layout, piece, base)
        if piece.mark != "," or piece.opener:
            return False
    return False


def _shares_subject(layout: Layout, piece: Piece) -> bool:
    """Has a clause that does not begin with its verb no subject of its own: "… elkaar kenden | en ruzie hadden"?"""
    inside = range(piece.first, piece.last)
    own = any(layout.tokens[i].dep.startswith("nsubj") for i in inside)
    return not own and piece.finite[0] > piece.start


def _is_deep(layout: Layout, piece: Piece) -> bool:
    """Stands more than one phrase before a verb, which so begins no clause of its own: "maar de rente wel betaalt"?"""
    phrases, at, last = Phrases(layout), piece.start, piece.finite[0]
    count = 0
    while at < last:
        at += at + 1 < last and layout.tokens[at].pos == "ADP"
        phrase = phrases.at(at, last)
        at = max(phrase.last, at + 1) if phrase is not None else at + 1
        count += 1
    return count > 1


def _joins(layout: Layout, piece: Piece, base: Piece) -> bool | None:
    """Hangs the parse the verb of a piece on the clause that is said? None where it hangs it on nothing by "and"."""
    tokens, at = layout.tokens, piece.finite[0]
    while tokens[at].dep.startswith(("aux", "cop")) and tokens[at].head != at:
        at = tokens[at].head
    return tokens[at].head >= base.first if tokens[at].dep == "conj" else None


def _fits(layout: Layout, piece: Piece, base: Piece) -> bool | None:
    """Tells the form of a verb whether it goes with the clause that is said, or with who says it; None where neither.

    "says its troops | crossed the river and are holding it", "believes the walls | are beyond repair and puts the bill
    at …": a verb that begins its piece has the number and time of its subject's other verb.
    """
    before = layout.piece_of[base.first] - 1
    said = layout.pieces[before] if before >= 0 else base
    if not (piece.verb_first and base.finite and said.finite and said.sentence == base.sentence):
        return None
    told, other = (_form(layout, one.finite[-1]) for one in (said, base))
    own = _form(layout, piece.finite[0])
    if own is None or None in (told, other) or told == other:
        return None
    return own == other if own in (told, other) else None


def _form(layout: Layout, at: int) -> tuple[str, str] | None:
    """The time of a finite verb and, in the present, the number of its subject; None where it tells neither."""
    morph = layout.tokens[at].morph
    if "Tense=Past" in morph:
        return "past", ""
    if "Tense=Pres" not in morph:
        return None
    return "present", "one" if layout.low[at].endswith("s") else "more"


def _says_itself(layout: Layout, piece: Piece, base: Piece) -> bool:
    """Tells a piece of saying what no thing says: "said the talks had failed | and accused the rebels"?"""
    if not (_says(layout, piece) and piece.verb_first and not piece.mark and base.finite):
        return False
    subject = Phrases(layout).at(layout.past_light(base.start, base.finite[0]), base.finite[0])
    whose = subject is not None and layout.tokens[subject.first].dep == "nmod:poss"  # "her client"
    return subject is not None and not (subject.speaks or subject.named or whose)


def _says(layout: Layout, piece: Piece) -> bool:
    """Says the verb of a piece something in it, or in the clause behind it: not "and found the building alight"?"""
    verb = piece.finite[0]
    senses = (*layout.senses(verb), *layout.appealing(verb))
    if layout.tokens[verb].lemma in layout.speech.telling.modal and layout.tokens[verb].pos == "VERB":
        return True  # "and declined to comment", "and plans to go on"
    if layout.told_behind(layout.piece_of[piece.first]) is not None:
        return bool(senses)
    return any(_is_met(layout, piece, sense) for sense in senses)


def _is_met(layout: Layout, piece: Piece, sense: SayingVerb) -> bool:
    """Stands in a piece what a verb needs there to say something: its words, its number, the quoted words?"""
    inside = range(piece.finite[0] + 1, piece.last)
    if sense.with_ and not any(layout.follows(at, words) for words in sense.with_ for at in inside):
        return False
    if sense.quoted and not any(layout.quote_of[at] >= 0 for at in inside):
        return False
    if (sense.number or sense.counting) and not layout.counts(piece.finite[0] + 1, piece.last):
        return False
    return sense.objects or bool(sense.with_) or sense.naming
