"""Who says a stretch of a document, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.antecedents import Antecedents
from relaas.extract.attributions.apiece import Apiece
from relaas.extract.attributions.chains import Chains, encloses
from relaas.extract.attributions.collecting import by_sentence, collect
from relaas.extract.attributions.disputed import stands_beside
from relaas.extract.attributions.explaining import explaining
from relaas.extract.attributions.layouts import Layout
from relaas.extract.attributions.moments import said
from relaas.extract.attributions.outlooks import Outlooks
from relaas.extract.attributions.retracting import Retracting
from relaas.extract.attributions.righting import rights
from relaas.extract.attributions.selection import stated
from relaas.extract.attributions.stances import denied, hearsay
from relaas.extract.attributions.withdrawals import Undone, Withdrawals
from relaas.model.anchors import Anchor
from relaas.model.attributions import Attributed, Attribution
from relaas.model.provenance import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.extents import Told
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.scopes import Span
    from relaas.extract.attributions.stances import Marked
    from relaas.lang.packs import LanguagePack
    from relaas.model.attributions import Stance, Status
    from relaas.model.documents import Segment
    from relaas.model.offices import OfficeMention
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Analysis

_OWNED = 4
"""Tokens before a name among which it is told whose head somebody is: "its chair, Maya Rao, said"."""


def find(
    analysis: Analysis,
    segments: Iterable[Segment],
    pack: LanguagePack,
    times: Sequence[TimexMention],
    spans: Sequence[Span],
) -> Answers:
    """Find once what is said in a document; the result answers for stretches of it and gives every attribution.

    Args:
        analysis: The parsed text.
        segments: Its parts; words of saying in teasers, bylines, datelines and captions are passed over.
        pack: The language.
        times: The document's time mentions.
        spans: Start and end of each stretch that will be asked about, code points; figures, as a rule.
    """
    return Answers(Layout(analysis, segments, pack, times), spans)


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
        segments: Its parts.
        pack: The language.
        times: The document's time mentions.
        spans: Start and end of each stretch, code points.

    Returns:
        One answer a stretch, in their order.
    """
    answers = find(analysis, segments, pack, times, spans)
    return tuple(answers.of(span) for span in spans)


def attributions(
    analysis: Analysis, segments: Iterable[Segment], pack: LanguagePack, times: Sequence[TimexMention]
) -> tuple[Attribution, ...]:
    """Every "X said Y" of a document, in the order of its text; the ledger of statements is made of these.

    Args:
        analysis: The parsed text.
        segments: Its parts.
        pack: The language.
        times: The document's time mentions.
    """
    return find(analysis, segments, pack, times, ()).attributions()


class Answers:
    """Judges stretches of a document by what is claimed in it.

    Args:
        layout: The document.
        spans: The stretches.
    """

    def __init__(self, layout: Layout, spans: Sequence[Span]) -> None:
        self.layout = layout
        collected = collect(layout)
        self.claims, self.appeals, scopes = collected.claims, collected.appeals, collected.scopes
        # What is promised is a number of whoever promises it; what is called for is not.
        promised = [appeal for appeal in self.appeals if appeal.act == "promise"]
        self.by_sentence = by_sentence(layout, [*self.claims, *promised])
        spoken = sorted((*self.claims, *self.appeals), key=lambda claim: claim.cue)
        self.antecedents = Antecedents(layout, spoken)
        self.chains = Chains(layout, self.antecedents, self.by_sentence)
        self.outlooks = Outlooks(layout)
        self.hearsay, self.denied = hearsay(layout, scopes), denied(layout, scopes)
        self.undone = self._undone(spans)
        self.apiece, self.retracting = Apiece(layout, spans), Retracting(layout)

    def _undone(self, spans: Sequence[Span]) -> dict[Span, Undone]:
        """What is undone, each by the first words that take it back, or else by those that deny it."""
        out: dict[Span, Undone] = {}
        for undone in Withdrawals(self.layout, spans).found() if spans else ():
            known = out.get(undone.span)
            if known is None or known.manner == "denied":
                out[undone.span] = undone
        return out

    def of(self, span: Span) -> Attributed:
        """Who says a stretch, and what becomes of it."""
        layout, inner = self.layout, self._innermost(span)
        status, marks = self._status(span, inner)
        if inner is not None and inner.denies and self._counts(span):
            inner = self._innermost(span, claimed=True)  # whoever denies a number does not give it
        if inner is None and (undone := self.undone.get(span)) is not None:
            inner = self.retracting.claim(span, undone)
        if inner is None or inner.phrase.start == inner.phrase.end:
            return Attributed(None, None, (), None, status, marks or "nobody is named who says it")
        found = self.antecedents.of(inner)
        reasons = [f"“{layout.text[slice(*layout.span(*inner.cue))]}” ({inner.rule})", found.why, marks]
        return Attributed(
            source=self._anchor(inner.phrase.start, inner.phrase.end),
            name=self._anchor(*found.naming) if found.naming else None,
            chain=tuple(self._anchor(p.start, p.end) for p in self._chain(span, inner)),
            said=said(layout, inner),
            status=status,
            why="; ".join(reason for reason in reasons if reason),
            promised=inner.act == "promise",
        )

    def _chain(self, span: Span, inner: Claim) -> list[Phrase]:
        """Who passed a stretch on: not those who give another number beside it."""
        return [who for who in self.chains.of(inner) if who not in self.apiece.others.get(span, ())]

    def attributions(self) -> tuple[Attribution, ...]:
        """Every "X said Y" of the document, by where what is said begins."""
        rows = [self._row(claim, told) for claim, told in stated(self.layout, [*self.claims, *self.appeals])]
        return tuple(sorted(rows, key=lambda row: (row.content[0], row.cue)))

    def offices(self, told: Sequence[Attributed | Attribution]) -> tuple[OfficeMention, ...]:
        """The offices by which the document calls people, and those of sources that it does not name.

        Args:
            told: Who says what in it.
        """
        offices = self.antecedents.offices
        sources = {who for one in told for who in (one.source, one.name, *one.chain) if who is not None}
        return (*offices.held(), *offices.open(sorted(sources)))

    def _row(self, claim: Claim, told: Told) -> Attribution:
        layout, found = self.layout, self.antecedents.of(claim)
        named = claim.phrase.start < claim.phrase.end
        spans = told.spans(layout)
        stance, marks = self._stance(claim, told, spans[0])
        return Attribution(
            source=self._anchor(claim.phrase.start, claim.phrase.end) if named else None,
            name=self._anchor(*found.naming) if found.naming else None,
            cue=self._anchor(*claim.cue),
            content=tuple(Anchor.of(layout.text, *span) for span in spans),
            mode=told.mode,
            chain=tuple(self._anchor(p.start, p.end) for p in self.chains.of(claim)),
            act=claim.act,
            stance=stance,
            said=said(layout, claim),
            why="; ".join(reason for reason in (found.why, marks) if reason),
            provenance=Provenance(f"{layout.pack.code}.attribution.{claim.rule}", layout.pack.label),
        )

    def _status(self, span: Span, inner: Claim | None) -> tuple[Status, str]:
        undone = self.undone.get(span)
        if undone and not (inner and self.retracting.is_of_other(span, undone, inner.phrase)):
            how = "denies it later" if undone.manner == "denied" else "takes it back"
            return "denied" if undone.manner == "denied" else "withdrawn", f"“{undone.words}” {how}"
        if inner is not None and inner.denies and not stands_beside(self.layout, inner, span[0]):
            return "denied", "it is what is denied"
        if words := _marks(self.denied, span):
            return "denied", f"“{words}” denies it"
        if words := _marks(self.hearsay, span):
            return "reported", f"“{words}” passes it on as hearsay"
        return "asserted", ""

    def _stance(self, claim: Claim, told: Told, span: Span) -> tuple[Stance, str]:
        """What is made of a statement: its status, or how it looks ahead."""
        status, marks = self._status(span, claim)
        if status != "asserted":
            return status, marks
        if claim.act == "promise":
            return "planned", marks
        seen = self.outlooks.of(claim, told)
        return (seen[0], f"“{seen[1]}” looks ahead") if seen else (status, marks)

    def _innermost(self, span: Span, *, claimed: bool = False) -> Claim | None:
        """The claim that holds a stretch and no other one inside it; with `claimed`, one that does not deny it."""
        holding = [
            c
            for c in self.by_sentence.get(self.layout.sentence_of(span[0]), ())
            if c.covers(span[0], span[0] + 1)
            and not (
                self._names(c, span)
                or rights(self.layout, c, span, self.undone.get(span))
                or self._is_outlet(c, span)
            )
            and self._speaks(c)
            and not (claimed and c.denies)
        ]

        def rank(claim: Claim) -> tuple[int, bool, int, int]:
            inside = sum(
                encloses(self.layout, c, claim) and not encloses(self.layout, claim, c) for c in holding
            )
            return -inside, self._passes_on(claim, holding), claim.size, -claim.cue[0]

        found = min(holding, key=rank, default=None)
        found = found and self.apiece.of(span, found, holding)
        if found is not None and (voice := self._voice_of(found, holding)) is not None:
            return voice
        return found if found is not None or claimed else explaining(self.layout, self.by_sentence, span)

    def _passes_on(self, claim: Claim, holding: Sequence[Claim]) -> bool:
        """Stands a preposition in the clause by which somebody else counts: "artsen houden het volgens X op dertig"?"""
        if claim.rule != "preposition":
            return False
        counts = (c for c in holding if c.rule == "object" and c.phrase.kind != "pronoun")
        return any(encloses(self.layout, c, claim) and encloses(self.layout, claim, c) for c in counts)

    def _voice_of(self, claim: Claim, holding: Sequence[Claim]) -> Claim | None:
        """The claim of somebody of the body that counts, who says so: "the agency counted 40, its head told CNN"."""
        if claim.rule != "object" or not self.layout.speech.order.straight:
            return None
        for other in holding:
            first = max(other.phrase.start - _OWNED, claim.cue[1])
            words = self.layout.tokens[first : other.phrase.last]
            later = other.rule == "behind" and other.cue[0] > claim.cue[1]
            if later and any("Poss=Yes" in t.morph for t in words):
                return other
        return None

    def _counts(self, span: Span) -> bool:
        """Holds a stretch a number?"""
        first, last = (self.layout.positions.token_at(at) for at in (span[0], span[1] - 1))
        known = first is not None and last is not None
        return known and any(map(self.layout.is_number, range(first or 0, (last or 0) + 1)))

    def _is_outlet(self, claim: Claim, span: Span) -> bool:
        """Is who speaks but the report, which corrects itself: "It originally said that …", "Our report said …"?"""
        undone, words = self.undone.get(span), self.layout.speech
        told = {*words.withdrawn.versions, *words.withdrawn.formerly}
        own = undone is not None and tuple(undone.words.split()) in told
        head, first = self.layout.tokens[claim.phrase.head].lemma.lower(), self.layout.low[claim.phrase.first]
        if head in words.retracted.editions and (own or first in words.retracted.ours):
            return True
        return own and claim.phrase.kind == "pronoun" and self.antecedents.of(claim).naming is None

    def _speaks(self, claim: Claim) -> bool:
        """Can a pronoun be somebody who counts? Only right behind a speaker: "Ze telt 251 namen" may tell of a list."""
        counts = claim.rule == "object" and claim.phrase.kind == "pronoun"
        spoke = not counts or self.antecedents.preceding.beside(claim) or self.antecedents.repeats(claim)
        return bool(spoke)

    def _names(self, claim: Claim, span: Span) -> bool:
        """Is a stretch part of the words for who speaks: "volgens twaalf ooggetuigen"?"""
        start, end = self.layout.span(claim.phrase.first, claim.phrase.last)
        return start <= span[0] and span[1] <= end

    def _anchor(self, first: int, last: int) -> Anchor:
        return Anchor.of(self.layout.text, *self.layout.span(first, last))


def _marks(marked: Sequence[Marked], span: Span) -> str:
    return next((words for (start, end), words in marked if start <= span[0] < end), "")
