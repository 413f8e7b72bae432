"""Every claim of a document: the one place that lists the ways in which they are found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.attributions.asserting import asserted
from relaas.extract.attributions.blaming import blaming
from relaas.extract.attributions.citing import Citing
from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.continuing import (
    announced,
    answered,
    continued,
    owned,
)
from relaas.extract.attributions.crediting import bracketed, counted, credited, drawn, stemmed, tallied
from relaas.extract.attributions.cues import Behind, believed, sighted
from relaas.extract.attributions.figured import figured
from relaas.extract.attributions.gaps import gapped
from relaas.extract.attributions.headings import headed
from relaas.extract.attributions.listing import listed
from relaas.extract.attributions.nouns import nouns, passed_on, reports
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.quoting import beside_colon, introduced, over_paragraphs
from relaas.extract.attributions.reckoning import owner_by, reckoned
from relaas.extract.attributions.refuted import Refuted, refuted
from relaas.extract.attributions.relating import related
from relaas.extract.attributions.relatives import Relatives
from relaas.extract.attributions.relays import Relays
from relaas.extract.attributions.reporting import reported_on
from relaas.extract.attributions.retelling import not_retold
from relaas.extract.attributions.sayings import Sayings
from relaas.extract.attributions.scopes import Scopes
from relaas.extract.attributions.selection import says
from relaas.extract.attributions.subjects import Subjects
from relaas.extract.attributions.untagged import spoken_before, spoken_next
from relaas.extract.attributions.valuing import owned as owned_counts
from relaas.extract.attributions.valuing import valued
from relaas.extract.attributions.verbs import appeals, verbs
from relaas.extract.attributions.worded import worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.layouts import Layout


@dataclass(frozen=True, slots=True)
class Collected:
    """What is claimed in a document.

    Attributes:
        claims: In the order of their cues.
        appeals: Claims that make no number their speaker's: what is called for, and what something is called.
        scopes: Tells how far clauses reach.
    """

    claims: list[Claim]
    appeals: list[Claim]
    scopes: Scopes


def collect(layout: Layout) -> Collected:
    """The claims of a document."""
    prepositions = layout.speech.prepositions
    phrases = Phrases(layout)
    subjects = Subjects(layout, phrases)
    owned_numbers = Relatives(layout, phrases).claims()
    told = {at for claim in owned_numbers for at in range(*claim.cue)}
    answers = list(Refuted(layout, phrases, subjects).answers())
    told.update(answer.verb for answer in answers)
    sources = list(sighted(layout, prepositions.source))
    told.update(i for at, words in sources for i in range(at, at + len(words)))  # "so says"
    by = list(reckoned(layout, phrases))
    told.update(owner.last - 1 for at, _ in by if (owner := owner_by(layout, at)) is not None)
    saying = [verb for verb in verbs(layout) if verb.at not in told]
    own = list(sighted(layout, layout.speech.pronouns.own))
    cued = {verb.piece for verb in saying} | {
        layout.piece_of[at] for at, _ in (*sources, *believed(layout), *by, *own)
    }
    cued |= {layout.piece_of[answer.verb] for answer in answers}
    scopes = Scopes(layout, cued.union(blaming(layout)))
    accounts = list(owned(layout, subjects, scopes, own))
    taken = {claim.cue[0] for claim in accounts}
    named = [*sources, *believed(layout), *(cue for cue in by if cue[0] not in taken)]
    sayings = Sayings(layout, phrases, subjects, scopes)
    relays = Relays(layout, phrases)
    claims = [
        claim
        for verb in saying
        if not verb.means.relay and (found := sayings.claim(verb)) is not None
        for claim in gapped(sayings, verb, found)
    ]
    heard = list(sighted(layout, prepositions.relay))
    passed = {at for at, _ in heard}
    behind = Behind(layout, phrases, subjects, scopes)
    claims += behind.claims(cue for cue in named if cue[0] not in passed)
    claims += related(layout, phrases, scopes, sources)
    claims += behind.trailing(sighted(layout, prepositions.postposed))
    claims = [relays.with_media(claim) for claim in claims]
    claims, used = relays.relayed(claims, heard)
    claims += behind.claims(cue for cue in named if cue[0] in passed - used)
    claims += behind.reported(cue for cue in heard if cue[0] not in used and cue not in named)
    claims += [*owned_numbers, *owned_counts(layout, phrases), *refuted(layout, answers, scopes)]
    claims += [*accounts, *reports(layout, phrases, subjects)]
    claims += [*headed(layout, phrases), *credited(layout, phrases)]
    claims += [*tallied(layout, phrases), *bracketed(layout, phrases), *stemmed(layout, phrases)]
    claims = passed_on(claims, list(nouns(layout, phrases, scopes, subjects)))
    claims += worded(layout, phrases, scopes)
    citing = Citing(layout, phrases, subjects, scopes)
    relaying = [verb for verb in saying if verb.means.relay]
    claims = [*citing.cited(claims, relaying), *citing.quoted(relaying)]
    claims = list(asserted(layout, scopes, not_retold(layout, claims)))
    claims = _gone_on(layout, phrases, subjects, claims)
    # not "riep hen op om te | antwoorden", whose infinitive is no word of saying
    taken = {at for claim in claims if says(layout, claim) for at in (claim.cue[0], claim.cue[1] - 1)}
    calling = [(verb, claim) for verb in appeals(layout, taken) if (claim := sayings.claim(verb)) is not None]
    called = [relays.with_media(claim) for verb, claim in calling if not verb.means.vouches]
    appealing = citing.cited(called, relaying)
    claims += [relays.with_media(claim) for verb, claim in calling if verb.means.vouches]
    claims += reported_on(layout, subjects, [*claims, *appealing])
    return Collected(claims, appealing, scopes)


def _gone_on(layout: Layout, phrases: Phrases, subjects: Subjects, found: Sequence[Claim]) -> list[Claim]:
    """The claims with what goes on with them by no word of saying: behind a colon, in a quotation, a paragraph on."""
    claims = [*found, *counted(layout, phrases, subjects, by_sentence(layout, found))]
    claims += valued(layout, phrases, by_sentence(layout, claims))
    claims += figured(layout, phrases, by_sentence(layout, claims))
    claims += drawn(layout, phrases, subjects, by_sentence(layout, claims))
    claims += listed(layout, phrases, by_sentence(layout, claims))
    claims += announced(layout, subjects, by_sentence(layout, claims))
    claims += answered(layout, by_sentence(layout, claims))
    claims += introduced(layout, subjects, by_sentence(layout, claims))
    claims += beside_colon(layout, phrases, by_sentence(layout, claims))
    claims += spoken_next(layout, subjects, by_sentence(layout, claims))
    claims += spoken_before(layout, subjects, by_sentence(layout, claims))
    claims = continued(layout, sorted(claims, key=lambda claim: claim.cue))
    return over_paragraphs(layout, claims)


def by_sentence(layout: Layout, claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    """The claims that say something of each sentence, in their order."""
    out: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        numbers = {
            number
            for low, high in claim.content
            for number in range(layout.sentence_of(low), layout.sentence_of(max(high - 1, low)) + 1)
        }
        for number in sorted(numbers):
            out[number].append(claim)
    return out
