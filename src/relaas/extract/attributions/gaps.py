"""Numbers of others that share a verb: "de bond spreekt van 30, de politie van 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim, without
from relaas.extract.attributions.numbered import counts

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.sayings import Sayings
    from relaas.extract.attributions.verbs import Verb


def gapped(sayings: Sayings, verb: Verb, claim: Claim) -> list[Claim]:
    """A claim and those of others that share its verb: "de bond spreekt van 30, de politie van 12".

    Args:
        sayings: Made the claim.
        verb: The verb.
        claim: What it claims for the first of them.
    """
    layout, scopes, out = sayings.layout, sayings.scopes, [claim]
    wanted = {words[-1] for words in verb.means.with_}
    for number in scopes.onward(verb.piece) if claim.rule == "object" else ():
        piece = layout.pieces[number]
        ends = (at for at in range(piece.start + 1, piece.last) if layout.is_number(at))
        limit = next(ends, piece.last)  # a name may have swallowed the number: "het ministerie twintig"
        counted = layout.is_number(piece.start)  # "61 namen, 41 burgers en 20 militairen"
        if (led := _counts_again(layout, piece, wanted)) is not None:
            last = _with_part(layout, number)
            out[0] = without(out[0], layout.span(piece.first, last))
            said = scopes.with_quotations((layout.span(led + 1, last),))
            out.append(Claim(claim.phrase, (led, led + 1), said, "object", claim.act, claim.denies))
            continue
        phrase = None if piece.finite or counted else sayings.phrases.at(piece.start, limit)
        if phrase is None or not phrase.speaks or phrase.last >= piece.last:
            continue
        if layout.low[phrase.last] in wanted or (not wanted and counts(layout, phrase.last)):
            span = layout.span(piece.first, piece.last)
            out[0] = without(out[0], span)
            cue = (phrase.last, phrase.last + 1)
            said = scopes.with_quotations((span,))
            out.append(Claim(phrase, cue, said, "object", claim.act, claim.denies))
    return out


def _counts_again(layout: Layout, piece: Piece, wanted: Collection[str]) -> int | None:
    """The preposition of another count that whoever speaks gave at another time: "tegen middernacht | van achttien"."""
    dated = False
    for at in range(piece.start, piece.last - 1 if not (piece.finite or piece.opener) else piece.start):
        word, token = layout.low[at], layout.tokens[at]
        if dated and word in wanted and counts(layout, at + 1):
            return at
        after = layout.low[at + 1]
        small = after in layout.speech.clauses.dayparts or word in layout.speech.clauses.dayparts
        small = small or word in layout.speech.clauses.light | layout.speech.clauses.turns
        dated = dated or layout.dated[at] >= 0 or small
        if not (layout.dated[at] >= 0 or small or token.pos in ("ADP", "ADV")):
            return None
    return None


def _with_part(layout: Layout, number: int) -> int:
    """One past a piece with the part of those it counts behind it: "van 88, onder wie zestien agenten"."""
    behind = layout.behind(number)
    part = behind is not None and layout.any_of(behind.first, layout.speech.clauses.partitive) is not None
    return behind.last if part and behind is not None else layout.pieces[number].last
