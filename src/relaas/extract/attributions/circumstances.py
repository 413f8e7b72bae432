"""What stands before a verb of saying and only tells when, where or how it was done: "In the hall, traders wept"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.extents import Told
    from relaas.extract.attributions.layouts import Layout

_COMMANDS = ("VerbForm=Inf", "Mood=Imp")


def tells_when(layout: Layout, claim: Claim, told: Told) -> bool:
    """Is all that stands before a verb when or why it was done: "When the lights went out, the children cried"?

    Args:
        layout: The document.
        claim: The claim.
        told: What it would say.
    """
    if claim.rule != "behind" or told.mode == "direct":
        return False
    first, last = told.parts[0][0], told.parts[-1][1]
    piece = layout.piece_at(first)
    if layout.speech.order.last:  # "Nog voor de zon opkwam, claimde de groep de aanslag"
        led = layout.tokens[first].pos == "ADV" and layout.low[first + 1] in layout.speech.clauses.adverbial
        whole = piece.first == first and last <= piece.last and first + 2 < last
        whole = whole and not layout.is_number(first + 2)  # "Mehr als 100 Menschen starben, sagte er"
        return whole and led and len(piece.finite) == 1 and piece.finite[0] > first + 1
    hanging = layout.pieces[layout.piece_of[first] + 1 : layout.piece_of[last - 1] + 1]
    beside = piece.first == first and all(one.is_sub for one in hanging)
    if beside and piece.finite in ((), (first,)) and _begins_beside(layout, first):
        return True  # "Asked about the fire, he shrugged", "Asked | whether he would go, he laughed"
    words, word = layout.speech.clauses, layout.low[first]
    led = layout.tokens[first].pos == "ADP" and layout.quote_of[first] < 0 and not piece.finite
    if led and piece.first == first and last <= piece.last and not layout.counts(first, last):
        return True  # "On the quay, children were shouting all day"
    # not "As many as ten died"
    opened = word in words.adverbial and (layout.tokens[first].pos == "SCONJ" or word in words.questions)
    return opened and piece.first == first and last <= piece.last and len(piece.finite) == 1


def tells_where(layout: Layout, claim: Claim, told: Told) -> bool:
    """Is all that stands before a verb where or when it was done: "In the hall, traders have been weeping"?

    Args:
        layout: The document.
        claim: The claim.
        told: What it would say.
    """
    if claim.rule != "behind" or told.mode == "direct":
        return False
    (first, last), pieces = (told.parts[0][0], told.parts[-1][1]), layout.pieces
    inside = pieces[layout.piece_of[first] : layout.piece_of[last - 1] + 1]
    main = any(p.finite and (not p.is_sub or p.opener == "complement") for p in inside)
    led = layout.tokens[first].pos == "ADP" and layout.quote_of[first] < 0
    return led and not main and not layout.counts(first, last)


def _begins_beside(layout: Layout, first: int) -> bool:
    """Begins a sentence with a participle, which nobody is the subject of: "Asked about the fire, he shrugged"?

    A command is what is said: "Stay at home, the mayor said".
    """
    token = layout.tokens[first]
    begins = layout.analysis.sentences[token.sentence].first == first and layout.quote_of[first] < 0
    subject = any(layout.tokens[c].dep.startswith("nsubj") for c in layout.positions.children(first))
    return begins and token.pos == "VERB" and not subject and not any(c in token.morph for c in _COMMANDS)
