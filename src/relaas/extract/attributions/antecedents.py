"""Whom a pronoun, a bare role or a surname stands for: the fullest naming before it, or nobody where two fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.agreement import Agreement
from relaas.extract.attributions.choosing import NONE, Antecedent, Choosing
from relaas.extract.attributions.descriptions import Descriptions
from relaas.extract.attributions.named import named
from relaas.extract.attributions.offices import Offices
from relaas.extract.attributions.preceding import Preceding
from relaas.extract.attributions.roles import Roles
from relaas.extract.attributions.self_named import self_named
from relaas.extract.attributions.several import several
from relaas.extract.attributions.writings import Writings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.named import Named
    from relaas.extract.attributions.namings import Phrase

_LAST = "the one that was named last"
_OBJECTS = ("obj", "iobj", "obl:agent")
"""What "die" stands for in the sentence before, rather than for its subject."""
_MAY = "it may stand for"
"""How it is said of whom several may be meant."""
_NEAR = 2
"""Sentences before a pronoun in which another one tells whom it does not stand for."""


class Antecedents:
    """Finds whom sources stand for.

    Args:
        layout: The document.
        claims: Its claims in order.
    """

    def __init__(self, layout: Layout, claims: Sequence[Claim]) -> None:
        self.layout, self.agreement = layout, Agreement(layout)
        self.preceding = Preceding(layout, claims, named(layout))
        self.choosing = Choosing(layout, self.preceding)
        self.offices = Offices(layout, self.preceding.names)
        self.descriptions = Descriptions(layout, self.preceding, self.agreement, self.offices)
        self.writings = Writings(layout, self.preceding.phrases, self.preceding.beginnings.subjects)
        self.roles = Roles(layout, self.preceding, self.choosing, self.offices)
        self._found: dict[tuple[int, int], tuple[Claim, Antecedent]] = {}
        self._next = 0

    def of(self, claim: Claim) -> Antecedent:
        """Whom the source of a claim stands for; worked out once, since one pronoun goes back to another."""
        self._settle(claim.cue)
        found = self._found.get(claim.cue)
        if found is None or found[0] is not claim:
            found = self._found[claim.cue] = (claim, self._of(claim))
        return found[1]

    def _settle(self, cue: tuple[int, int]) -> None:
        """Work out the pronouns before a word of saying in their order, so that none goes back through all of them."""
        claims = self.preceding.claims
        while self._next < len(claims) and claims[self._next].cue < cue:
            other = claims[self._next]
            self._next += 1
            if other.phrase.kind == "pronoun":
                self._found[other.cue] = (other, self._of(other))

    def _of(self, claim: Claim) -> Antecedent:
        phrase = claim.phrase
        if phrase.kind == "pronoun":
            return self._of_pronoun(phrase, claim)
        if described := self.descriptions.named(phrase, claim):
            return self.choosing.one(described, "the only person named shortly before whom it can describe")
        if phrase.named:
            return self.choosing.of_name(phrase)
        if (own := self_named(self.layout, phrase)) is not None:
            return self.choosing.one_phrase([own], "the name given beside it")
        if self.writings.takes_up(phrase):
            return self.choosing.one_phrase(self.writings.of(phrase), "whose that is, as told before")
        role = self.roles.of(phrase, claim)
        known = self.descriptions.known_for(phrase, claim) if role.naming is None else []
        found = self.choosing.one(known, "the only person named shortly before whom it can describe")
        if not found.naming and role.naming is None:
            plying = self.descriptions.plying(phrase, claim)
            found = self.choosing.one(plying, "the only person told of right before, whose trade it may be")
        return found if found.naming else role

    # ---- pronouns

    def _of_pronoun(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Who spoke in the sentence before; else in the paragraph, or is named there; else in the one before."""
        that = self.layout.low[phrase.first] in self.layout.speech.pronouns.that
        if that or phrase.end - phrase.start > 1:
            return self._last_named(claim)
        found = self._beside(phrase, claim)
        if found is None:
            alone = self._fitting(phrase, self.preceding.named_beside(claim), claim)
            found = self.choosing.one(alone, "the only one named right before that agrees with it")
            found = found if found.naming or alone else self._carried(phrase, claim)
        found = found if found.naming else self._around(phrase, claim)
        found = found if found.naming else self._nearest(phrase, claim, found)
        if not found.naming and (before := self._gone_on(claim)) is not None:
            return self.of(before)
        if not found.naming and not found.why.startswith(_MAY) and self.agreement.is_plural(phrase):
            told = several(self.layout, self.preceding.phrases, claim)
            return self.choosing.one_phrase(told, "the only people told of shortly before") if told else found
        return found if found.naming else self._of_body(phrase, claim) or found

    def _gone_on(self, claim: Claim) -> Claim | None:
        """The last claim of the same pronoun in the paragraph: "beweerde hij. … Het was volgens hem niet voorspeld"."""
        layout, alike = self.layout, self.preceding.alike(self.layout.low[claim.phrase.first])
        paragraph = layout.paragraph_of(claim.phrase.first)
        for other in reversed(self.preceding.earlier(claim) if layout.speech.order.last else []):
            if layout.paragraph_of(other.phrase.first) != paragraph:
                return None
            if other.phrase.kind == "pronoun" and layout.low[other.phrase.first] in alike:
                return other
        return None

    def _beside(self, phrase: Phrase, claim: Claim) -> Antecedent | None:
        """Who spoke in the same sentence, begins it, or spoke or was the subject in the one before; None if nobody."""
        here = self._agreeing(phrase, self.preceding.spoke(claim, 0), claim)
        if (found := self.choosing.one_phrase(here, "the one that spoke in the same sentence")).naming:
            return found
        if len(here) > 1 and self._is_parted(claim):
            return self.choosing.one_phrase(here[-1:], "the last that spoke in the same sentence")
        begun = self._agreeing(phrase, self.preceding.beginnings.here(claim), claim)
        if (found := self.choosing.one_phrase(begun, "the one with whom its sentence begins")).naming:
            return found
        beside = self._agreeing(phrase, self.preceding.beside(claim), claim)
        spoke = any(other.named for other in self.preceding.spoke(claim, 1)) or self.repeats(claim)
        if own := self._agreeing(phrase, self._told_of(claim) if not spoke else [], claim):
            return self.choosing.one_phrase(own, "the one of whom it is said")
        if (found := self.choosing.one_phrase(beside, "the one that spoke right before")).naming:
            return found
        echo = self._echoed(claim) if not beside else None
        return self.of(echo) if echo is not None else None

    def _is_parted(self, claim: Claim) -> bool:
        """Goes a sentence on behind a semicolon: "A houdt het op vijf, B op 32; volgens haar zijn er ook gewonden"?"""
        piece = self.layout.piece_at(claim.cue[0])
        first = self.layout.analysis.sentences[piece.sentence].first
        return any(self.layout.low[at] == ";" for at in range(first, piece.first + 1))

    def _agreeing(self, phrase: Phrase, others: Sequence[Phrase], claim: Claim) -> list[Phrase]:
        fitting = [other for other in others if self.agreement.of_phrase(phrase, other)]
        apart = self._apart(claim) if fitting else frozenset()
        return [other for other in fitting if self.layout.low[other.end - 1] not in apart]

    def _fitting(self, phrase: Phrase, names: Sequence[Named], claim: Claim) -> list[Named]:
        agreeing = (name for name in names if self.agreement.of_name(phrase, name))
        hides = self.preceding.relations.hides
        fitting = [name for name in agreeing if not hides(name.first, claim.phrase.first)]
        apart = self._apart(claim) if fitting else frozenset()
        return [name for name in fitting if name.words[-1] not in apart]

    def _apart(self, claim: Claim) -> frozenset[str]:
        """Whom the other pronoun has just stood for, by surname: "Hij noemde het „een begin”. Zij beloofde hulp"."""
        words, low = self.layout.speech.pronouns, self.layout.low
        groups = ((words.she, words.he - words.she), (words.he | words.his, words.she - words.he))
        others = next((other for own, other in groups if low[claim.phrase.first] in own), None)
        if others is None or self.agreement.is_plural(claim.phrase):
            return frozenset()
        lowest = self.layout.tokens[claim.phrase.first].sentence - _NEAR
        near = [c for c in self.preceding.earlier(claim) if self.layout.tokens[c.cue[0]].sentence >= lowest]
        told = (
            self.of(c).naming for c in near if c.phrase.kind == "pronoun" and low[c.phrase.first] in others
        )
        return frozenset(low[naming[1] - 1] for naming in told if naming is not None)

    def _told_of(self, claim: Claim) -> list[Phrase]:
        """The person by whose name something that is said begins: "Minister Els Smet komt later, liet ze weten"."""
        first = self.layout.positions.token_at(claim.content[0][0]) if claim.rule == "behind" else None
        if first is None or self.layout.quote_of[first] >= 0 or first >= claim.phrase.first:
            return []
        phrase = self.preceding.phrases.at(first, claim.phrase.first, joins=False)
        return [phrase] if phrase is not None and phrase.named and phrase.kind == "person" else []

    def _of_body(self, phrase: Phrase, claim: Claim) -> Antecedent | None:
        """The body that spoke right before or begins the sentence, where a pronoun for a man can stand for its noun."""
        if self.layout.low[phrase.first] not in self.layout.speech.pronouns.common:
            return None
        people = (p for p in self.preceding.described(claim) if p.kind == "person")
        named = self.agreement.of_name
        if any(self.agreement.of_phrase(phrase, p) for p in people) or any(
            named(phrase, one) for one in self.preceding.named_beside(claim)
        ):
            return None  # somebody else is told of whom it can mean
        begun = self.preceding.beginnings.of(self.preceding.begun(claim))
        near = [p for p in begun if p.last <= phrase.first] or self.preceding.beside(claim)
        bodies = [p for p in near if self.agreement.is_common(p)]
        found = self.choosing.one_phrase(bodies, "the body that its sentence or the one before tells of")
        return found if found.naming else None

    def _carried(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Whom an earlier sentence with the same pronoun goes back to; else the only one told of without a name."""
        carried = self._fitting(phrase, self.preceding.carried(claim), claim)
        if carried:
            return self.choosing.one(carried, "the only one named before sentences with the same pronoun")
        told = [p for p in self.preceding.described(claim) if self.agreement.of_phrase(phrase, p)]
        subjects = [p for p in told if self.layout.tokens[p.head].dep.startswith("nsubj")]
        if len(told) > 1 and not self.layout.speech.order.last:
            told = subjects  # "A father was looking for his son, a student of 21. "…," he said."
        near = told and self.layout.paragraph_of(told[0].first) == self.layout.paragraph_of(phrase.first)
        alone = self.layout.speech.order.straight and near and not self.preceding.sources(claim, 0)
        if len(told) != 1 or (self.preceding.spoke(claim, 1) and not alone):
            return NONE
        return self.choosing.one_phrase(told, "the only one told of right before")

    def _nearest(self, phrase: Phrase, claim: Claim, open_: Antecedent) -> Antecedent:
        """The only person named last before a pronoun for one, nobody having spoken since; else it is left open."""
        words, word = self.layout.speech.pronouns, self.layout.low[phrase.first]
        if word not in words.he | words.she | words.his:
            return open_
        near = self._fitting(phrase, self.preceding.nearest(claim), claim)
        found = self.choosing.one(near, "the only person named shortly before that agrees with it")
        return found if found.naming else open_

    def _around(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Who spoke or is named in the paragraph of a pronoun, else in the one before."""
        for paragraphs in (0, 1):
            sources = self._agreeing(phrase, self.preceding.sources(claim, paragraphs), claim)
            if sources:
                return self.choosing.one_phrase(
                    sources, "the only one that agrees with it and spoke shortly before"
                )
            named = self._fitting(phrase, self.preceding.named(phrase, paragraphs), claim)
            if named:
                return self.choosing.one(named, "the only one named shortly before that agrees with it")
        return Antecedent(None, f"nobody before it agrees with “{self.layout.low[phrase.first]}”")

    def _last_named(self, claim: Claim) -> Antecedent:
        """The one named at the end of the sentence before; else the person named last in the paragraph before that."""
        begun = self.layout.analysis.sentences[self.layout.tokens[claim.phrase.first].sentence].first
        if claim.phrase.end - claim.phrase.start > 1:
            return self.choosing.one_phrase(self.preceding.beside(claim)[-1:], _LAST)
        if (closing := self.preceding.beginnings.closing(begun)) is not None:
            body = self._body_of(closing) if claim.rule == "object" else None
            return self.choosing.one_phrase([body or closing], _LAST)
        named = self.preceding.named(claim.phrase, 0)
        persons = [n for n in named if n.kind == "person" and n.last <= begun]
        told = [p for p in self.preceding.described(claim) if self.layout.tokens[p.head].dep in _OBJECTS]
        if told and not (persons and persons[-1].first > told[-1].first):
            return self.choosing.one_phrase(told[-1:], _LAST)  # "vroeg het de getuige. „Ja”, zei die"
        spoke = [p for p in self.preceding.beside(claim) if p.kind not in ("pronoun", "place", "other")]
        last = spoke[-1] if spoke else None
        # "Volgens de prefect zijn het er tien. Die ontkent …"; a body gives way to a person named.
        role = last is not None and last.kind == "person" and not last.named
        if last is not None and (not persons or (role and last.first > persons[-1].first)):
            return self.choosing.one_phrase([last], _LAST)
        return self.choosing.one(persons[-1:], _LAST)

    def _body_of(self, phrase: Phrase) -> Phrase | None:
        """The body in an office, which counts rather than who holds it: "de voorzitter van | artsenvereniging TTB"."""
        layout, part = self.layout, self.layout.speech.prepositions.part
        office = phrase.kind == "person" and not phrase.named
        led = [at for at in range(phrase.head + 1, phrase.last - 1) if (layout.low[at],) in part]
        body = self.preceding.phrases.at(led[-1] + 1, phrase.last, joins=False) if office and led else None
        known = body is not None and body.kind == "organisation" and body.last == phrase.last
        return body if known else None

    def repeats(self, claim: Claim) -> bool:
        """Spoke the same pronoun in the sentence before: "„Ik ga”, zei hij. Ook Els Smet gaat, voegde hij toe"?

        Args:
            claim: Whose pronoun is meant.
        """
        layout, before = self.layout, self.preceding.begun(claim) - 1
        alike = self.preceding.alike(layout.low[claim.phrase.first])
        near = (c for c in self.preceding.earlier(claim) if layout.tokens[c.cue[0]].sentence == before)
        return any(c.phrase.kind == "pronoun" and layout.low[c.phrase.first] in alike for c in near)

    def _echoed(self, claim: Claim) -> Claim | None:
        """The claim of the same pronoun in the sentence before: "„…”, zei hij. Dat hij weggaat, spreekt hij tegen"."""
        sentence, word = self.layout.tokens[claim.phrase.first].sentence, self.layout.low[claim.phrase.first]
        for other in reversed(self.preceding.earlier(claim)):
            if sentence - self.layout.tokens[other.cue[0]].sentence != 1:
                continue
            if other.phrase.kind == "pronoun" and self.layout.low[other.phrase.first] == word:
                return other if self.preceding.beside(other) else None
        return None
