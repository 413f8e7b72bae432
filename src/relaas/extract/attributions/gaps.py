"""Numbers of others that share a verb: "de bond spreekt van 30, de politie van 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim, without
from relaas.extract.attributions.numbered import counts

if TYPE_CHECKING:
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
