"""Those who say that a count is wrong, and do not give it: "Niet zes maar vijf, zegt X", "Die 12 zijn overdreven"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Span
    from relaas.extract.attributions.withdrawals import Undone

_BODIES = ("organisation", "people", "medium")


def rights(layout: Layout, claim: Claim, span: Span, undone: Undone | None) -> bool:
    """Is a stretch a number that the speaker of a claim calls wrong, and had not given himself?

    Args:
        layout: The document.
        claim: What he says.
        span: The stretch.
        undone: What undoes it, if anything does.
    """
    cue = layout.text[slice(*layout.span(*claim.cue))].lower()
    if undone is not None and claim.rule == "back" and undone.words in cue:
        return True  # "Het zijn er geen negen. Dat heeft de brandweer rechtgezet."
    negated = undone is not None and undone.words in layout.speech.clauses.negation
    denied = negated and claim.rule == "behind"  # "22, niet 34, corrigeert X"
    if undone is None or not (denied or undone.manner in ("replaced", "called wrong")):
        return False
    if (not denied and _corrects_itself(layout, claim)) or _admits(layout, claim):
        return False  # "X corrigeert zich: niet zes maar vijf": the six were its own
    judged = denied or undone.manner == "replaced" or undone.at <= span[0]
    return judged and claim.covers(undone.at, undone.at + 1)


def _corrects_itself(layout: Layout, claim: Claim) -> bool:
    """Says whoever speaks that he puts right what he said: "corrigeert zichzelf"?"""
    piece, standing = layout.piece_at(claim.cue[0]), layout.standing(layout.speech.retracted.corrects)
    return any(at in standing for at in range(piece.first, piece.last))


def _admits(layout: Layout, claim: Claim) -> bool:
    """Admits a body that a count was wrong, which was its own then: "De 20 vermisten klopten niet, erkent X"?"""
    said = layout.low[slice(*claim.cue)]
    admits = not layout.speech.retracted.admitting.isdisjoint(said)
    return admits and claim.phrase.kind in _BODIES
