"""Whether claims assert what they take: not what is yet to be decided, what makes a body up, or what is refuted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.asides import without_aside
from relaas.extract.attributions.fronted import refuted_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Scopes

_BEHIND = ("behind", "preposition")
"""Ways of saying something behind what is said."""
_COUNT = 5
"""Tokens of a count with its noun, at most."""


def asserted(layout: Layout, scopes: Scopes, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims that assert something, those of what their own words call untrue as denials.

    Args:
        layout: The document.
        scopes: Tells the characters of pieces.
        claims: Its claims.
    """
    for claim in claims:
        untold = _is_undecided(layout, claim) or _is_withheld(layout, claim) or _makes_up(layout, claim)
        if not (untold or _is_ours(layout, claim)):
            yield _refuted(layout, scopes, claim)


def _is_ours(layout: Layout, claim: Claim) -> bool:
    """Is it the outlet that tells it, as it does all the report: "…, zag deze krant", "by this newspaper's count"?"""
    phrase = claim.phrase
    return phrase.kind == "medium" and layout.low[phrase.first] in layout.speech.pronouns.near


def _lemmas(layout: Layout, claim: Claim) -> set[str]:
    return {layout.tokens[at].lemma.lower() for at in range(*claim.cue)}


def _bounds(layout: Layout, claim: Claim) -> tuple[int, int] | None:
    """The first token of what is said and its last."""
    if not claim.content:
        return None
    first = layout.positions.token_at(claim.content[0][0])
    last = layout.positions.token_at(claim.content[-1][1] - 1)
    return None if first is None or last is None else (first, last)


def _is_undecided(layout: Layout, claim: Claim) -> bool:
    """Is it a question that somebody is to decide: "Of de weg opengaat, beslist de gouverneur morgen"?"""
    bounds = _bounds(layout, claim)
    if bounds is None or not _lemmas(layout, claim) & layout.speech.telling.decides:
        return False
    words, first = layout.speech.clauses, layout.low[bounds[0]]
    opens = first in words.complement | words.questions | words.condition | words.adverbial
    return opens and first not in layout.speech.telling.openers


def _is_withheld(layout: Layout, claim: Claim) -> bool:
    """Is what somebody says only spoken of, and not told: "told them | what they had feared"?"""
    bounds = _bounds(layout, claim)
    if bounds is None or claim.act != "say" or claim.denies or claim.rule != "clause":
        return False
    return layout.quote_of[bounds[0]] < 0 and layout.low[bounds[0]] in layout.speech.telling.untold


def _makes_up(layout: Layout, claim: Claim) -> bool:
    """Is it those who make up a body, which it has and does not count: "de raad, die negen leden telt"?"""
    bounds = _bounds(layout, claim)
    if bounds is None or bounds[1] - bounds[0] >= _COUNT:
        return False
    counting = any(sense.counting for at in range(*claim.cue) for sense in layout.senses(at))
    member = layout.tokens[bounds[1]].lemma.lower() in layout.speech.telling.members
    own = (
        claim.phrase.kind in ("organisation", "people")
        and layout.low[bounds[1]] not in layout.speech.clauses.there
    )
    return counting and member and own


def _refuted(layout: Layout, scopes: Scopes, claim: Claim) -> Claim:
    """A claim as the denial that it is: "Dat er gif lekte, is niet waar, aldus de fabriek"."""
    bounds = _bounds(layout, claim) if claim.rule in _BEHIND and not claim.denies else None
    if bounds is None:
        return claim
    last = layout.piece_of[bounds[1]]
    pieces = refuted_before(layout, last)
    if not pieces or pieces[0] < layout.piece_of[bounds[0]]:
        return claim
    said = scopes.with_quotations(scopes.spans(without_aside(layout, pieces)))
    return replace(claim, content=said, rule="behind", act="deny", denies=True)
