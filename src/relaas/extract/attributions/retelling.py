"""What somebody says that he says: "The ministry said it had counted 61 dead" is one statement, the ministry's."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.extract.attributions.agreement import Agreement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout

_TAKEN = ("clause", "object", "infinitive")
"""Ways of saying something inside what is said."""
_SAID = ("clause", "behind")


def not_retold(layout: Layout, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those by which a speaker, as a pronoun or by a capital, tells what he says or counts himself.

    Of pronouns, where clauses end on their verbs all are kept. So is what he denies, fears or promises, and what he
    told others.

    Args:
        layout: The document.
        claims: Its claims.
    """
    tags: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.rule == "behind" and not claim.denies and _is_in_office(layout, claim):
            tags[_sentence(layout, claim)].append(claim)
    claims = [claim for claim in claims if not (tags and _is_spoken_for(layout, claim, tags))]
    if layout.speech.order.last:
        return list(claims)
    agreement = Agreement(layout)
    outer: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.rule in _SAID and not claim.denies and claim.phrase.kind != "pronoun":
            for low, _ in claim.content:
                outer[low].append(claim)
    return [claim for claim in claims if not _is_retold(layout, agreement, claim, outer)]


def _is_retold(
    layout: Layout, agreement: Agreement, claim: Claim, outer: Mapping[int, Sequence[Claim]]
) -> bool:
    """Begins what somebody says with a pronoun for himself and the verb of a claim?

    Args:
        layout: The document.
        agreement: Whom a pronoun may stand for.
        claim: What may be told over again.
        outer: What is said, by the character at which a part of it begins.
    """
    mere = claim.act == "say" and claim.rule in _TAKEN and not (claim.denies or claim.links)
    if not mere or claim.phrase.kind != "pronoun":
        return False
    first = claim.phrase.first
    if layout.piece_of[first] != layout.piece_of[claim.cue[0]] or layout.quote_of[first] >= 0:
        return False
    begun = layout.span(layout.piece_at(first).first, first + 1)[0]
    span = layout.span(first, claim.cue[1])
    said = (one for one in outer.get(begun, ()) if one is not claim and one.covers(*span))
    return any(agreement.of_phrase(claim.phrase, one.phrase) for one in said)


def _sentence(layout: Layout, claim: Claim) -> int:
    return layout.tokens[claim.cue[0]].sentence


def _is_in_office(layout: Layout, claim: Claim) -> bool:
    """Is who says it told with a noun for persons that is none for kin or a trade?"""
    gender, who = layout.speech.gender, claim.phrase
    if who.kind != "person":
        return False
    nouns = {layout.tokens[at].lemma.lower() for at in range(who.first, who.start if who.named else who.last)}
    return any(layout.speech.kind_of(noun) == "person" for noun in nouns - gender.kin - gender.trades)


def _is_spoken_for(layout: Layout, claim: Claim, tags: Mapping[int, Sequence[Claim]]) -> bool:
    """Says somebody in office what a capital counts: "Londen rekent op tien doden, zei minister Smet"?

    Args:
        layout: The document.
        claim: What the capital says.
        tags: Those behind what somebody in office says, by their sentences.
    """
    near = tags.get(_sentence(layout, claim), ())
    if not near or claim.rule != "object" or claim.act != "say" or claim.denies:
        return False
    place = " ".join(layout.low[claim.phrase.first : claim.phrase.last])
    capital = claim.phrase.kind == "place" or place in layout.pack.names.capitals
    if not capital or claim.phrase.first != claim.phrase.start:
        return False
    span = layout.span(claim.phrase.first, claim.cue[1])
    return any(outer is not claim and outer.covers(*span) for outer in near)
