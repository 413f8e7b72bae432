"""Claims that are another's in the same clause: of those who only pass it on, or of whom somebody named first tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout


def is_anothers(layout: Layout, claim: Claim, beside: Sequence[Claim]) -> bool:
    """Is what is said in a clause the statement of another one that it names?

    Args:
        layout: The document.
        claim: Who says it.
        beside: The claims whose cues stand in its clause, itself among them.
    """
    return _passes_on(layout, claim, beside) or _owns(claim, beside) or _is_led_in(layout, claim, beside)


def _passes_on(layout: Layout, claim: Claim, beside: Sequence[Claim]) -> bool:
    """Is it named behind a preposition in the clause in which somebody else says it: "zegt X volgens persbureau Y"?"""
    if claim.rule != "preposition" or _leads_in(layout, claim):
        return False
    return any(
        other.rule != "preposition"
        and other.phrase != claim.phrase
        and claim.covers(*layout.span(*other.cue))
        for other in beside
    )


def _owns(claim: Claim, beside: Sequence[Claim]) -> bool:
    """Says its clause already, by its own words, whose it is: "De groep telt naar eigen zeggen 300 strijders"?"""
    return claim.rule == "object" and any(c.rule == "own" and c.phrase == claim.phrase for c in beside)


def _leads_in(layout: Layout, claim: Claim) -> bool:
    """Begins a clause with a person who tells what another said: "Volgens haar riep de gids dat …"?"""
    first = claim.cue[0] == layout.piece_at(claim.cue[0]).start
    return claim.rule == "preposition" and first and claim.phrase.kind in ("person", "pronoun")


def _is_led_in(layout: Layout, claim: Claim, beside: Sequence[Claim]) -> bool:
    """Is it told by somebody named first in its clause that it was said: "Volgens haar riep de gids dat …"?"""
    cue = layout.span(*claim.cue)
    return claim.rule != "preposition" and any(_leads_in(layout, c) and c.covers(*cue) for c in beside)
