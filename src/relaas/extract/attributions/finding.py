"""Every attribution of a document, and what it makes of stretches of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.cues import Behind, sighted
from relaas.extract.attributions.layouts import Layout
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.sayings import Sayings, verbs
from relaas.extract.attributions.scopes import Scopes
from relaas.extract.attributions.subjects import Subjects
from relaas.model.anchors import Anchor
from relaas.model.attributions import Attributed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.phrases import Phrase
    from relaas.extract.attributions.scopes import Span
    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Analysis


def attributed(
    analysis: Analysis,
    segments: Iterable[Segment],
    pack: LanguagePack,
    times: Sequence[TimexMention],
    spans: Sequence[Span],
) -> tuple[Attributed, ...]:
    """Who says each of some stretches of a document, who passed it on, when, and what becomes of it.

    Args:
        analysis: The parsed text.
        segments: Its parts; words of saying in teasers, bylines, datelines and captions are passed over.
        pack: The language.
        times: The document's time mentions.
        spans: Start and end of each stretch, code points; figures, as a rule.

    Returns:
        One answer a stretch, in their order.
    """
    layout = Layout(analysis, segments, pack, times)
    claims = find(layout)
    return tuple(_answer(layout, claims, span) for span in spans)


def find(layout: Layout) -> list[Claim]:
    """The claims of a document in the order of their cues."""
    speech = layout.speech
    phrases = Phrases(layout)
    said = list(verbs(layout))
    named = list(sighted(layout, speech.prepositions.source))
    cued = {verb.piece for verb in said} | {layout.piece_of[at] for at, _ in named}
    scopes = Scopes(layout, cued)
    sayings = Sayings(layout, phrases, Subjects(layout, phrases), scopes)
    claims = [claim for verb in said if (claim := sayings.claim(verb)) is not None]
    claims += Behind(layout, phrases, scopes).claims(named)
    return sorted(claims, key=lambda claim: claim.cue)


def _answer(layout: Layout, claims: Sequence[Claim], span: Span) -> Attributed:
    holding = [c for c in claims if c.covers(*span) and not _names(layout, c, span)]
    if not holding:
        return Attributed(None, None, (), None, "asserted", "the report says so itself")
    inner = _innermost(layout, holding)
    outer = [c for c in holding if c is not inner and _encloses(layout, c, inner)]
    outer.sort(key=lambda c: -c.size)
    chain: list[Phrase] = []
    for claim in outer:
        chain += [*claim.links, claim.phrase]
    chain += inner.links
    return Attributed(
        source=_anchor(layout, inner.phrase),
        name=None,
        chain=tuple(_anchor(layout, phrase) for phrase in chain),
        said=None,
        status="denied" if inner.denies else "asserted",
        why="",
    )


def _names(layout: Layout, claim: Claim, span: Span) -> bool:
    start, end = layout.span(claim.phrase.first, claim.phrase.last)
    return start <= span[0] and span[1] <= end


def _encloses(layout: Layout, outer: Claim, inner: Claim) -> bool:
    return outer.covers(*layout.span(*inner.cue))


def _innermost(layout: Layout, claims: Sequence[Claim]) -> Claim:
    def rank(claim: Claim) -> tuple[int, int, int]:
        inside = sum(_encloses(layout, c, claim) and not _encloses(layout, claim, c) for c in claims)
        return -inside, claim.size, -claim.cue[0]

    return min(claims, key=rank)


def _anchor(layout: Layout, phrase: Phrase) -> Anchor:
    return Anchor.of(layout.text, *layout.span(phrase.start, phrase.end))
