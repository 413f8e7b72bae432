"""Who spoke or is named shortly before a claim: those that its pronoun or bare role can stand for."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from relaas.extract.attributions.beginnings import Beginnings
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.relations import Relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.named import Named
    from relaas.extract.attributions.namings import Phrase

_FEW, _MANY = 20, 40
"""Claims and names before a pronoun that are looked at."""
_BACK = 3
"""Sentences before a claim among which the one stands that its pronoun goes back to."""


class Preceding:
    """Looks back from claims.

    Args:
        layout: The document.
        claims: Its claims in order.
        names: The persons and organisations it names, in order.
    """

    def __init__(self, layout: Layout, claims: Sequence[Claim], names: Sequence[Named]) -> None:
        self.layout, self.claims, self.names = layout, claims, names
        self.phrases = Phrases(layout)
        self.beginnings, self.relations = Beginnings(layout, self.phrases), Relations(layout)
        self._cues = [claim.cue for claim in claims]
        self._firsts = [name.first for name in names]
        # By sentence, which many claims look back on.
        self._somebody: dict[int, list[Phrase]] = {}
        self._words: dict[int, frozenset[str]] = {}

    def name(self, at: int) -> Named | None:
        """The last name that begins before a token, or None."""
        before = bisect_left(self._firsts, at)
        return self.names[before - 1] if before else None

    def named_beside(self, claim: Claim) -> list[Named]:
        """Those named in the sentence before that of a claim, in its paragraph."""
        number = self.begun(claim)
        first, last = (self.layout.analysis.sentences[at].first for at in (max(number - 1, 0), number))
        named = self.named(claim.phrase, 0)
        return [n for n in named if first <= n.first < last and n.kind == "person"]

    def beside(self, claim: Claim) -> list[Phrase]:
        """Those who spoke before a claim in its sentence or the one before, or were the subject there."""
        sentence = self.begun(claim)
        begun = self.beginnings.here(claim) or self.beginnings.before(sentence)
        near = (p for p in begun if not self._is_hidden(p.first, claim))
        spoken = self.spoken(claim, 1)
        mains = [c for c in spoken if self.layout.piece_at(c.cue[0]).opener != "adverbial"]
        # "Zoals de krant meldde, telde de politie er tien. Zij …": not whom it only mentions
        told = mains if claim.phrase.kind == "pronoun" and mains else spoken
        return [c.phrase for c in told] or [p for p in near if not self._is_passing(p, claim)]

    def _is_passing(self, phrase: Phrase, claim: Claim) -> bool:
        """Does a stranger do something to whom a pronoun means: "A judge heard him for hours. He denies that"?"""
        return claim.phrase.kind == "pronoun" and self.relations.passes(phrase, claim.phrase.first)

    def _is_hidden(self, first: int, claim: Claim) -> bool:
        """Is somebody at a token told of only as that of whom the pronoun of a claim means?"""
        return claim.phrase.kind == "pronoun" and self.relations.hides(first, claim.phrase.first)

    def spoke(self, claim: Claim, sentences: int) -> list[Phrase]:
        """Those who spoke before a claim, up to some sentences before it, what they say included."""
        return [c.phrase for c in self.spoken(claim, sentences)]

    def spoken(self, claim: Claim, sentences: int) -> list[Claim]:
        """The claims before one, up to some sentences before it, whose speakers are more than pronouns."""
        sentence = self.begun(claim)
        return [
            c
            for c in self.earlier(claim)
            if c.phrase.kind != "pronoun" and sentence - self._reached(c, sentence) <= sentences
        ]

    def begun(self, claim: Claim) -> int:
        """The sentence of a claim; of a quotation before its cue, the first: "„Ik rende. Ik viel”, zei ze"."""
        layout = self.layout
        sentence = layout.tokens[claim.phrase.first].sentence
        first = layout.positions.token_at(claim.content[0][0]) if claim.content else None
        quoted = first is not None and layout.quote_of[first] >= 0 and claim.rule == "behind"
        return min(layout.tokens[first].sentence, sentence) if first is not None and quoted else sentence

    def _reached(self, claim: Claim, limit: int) -> int:
        """The last sentence before a limit that a claim says something of, or that in which it is said."""
        cue = self.layout.tokens[claim.cue[0]].sentence
        said = self.layout.sentence_of(claim.content[-1][1] - 1) if claim.content else cue
        return max(cue, said) if said < limit else cue

    def earlier(self, claim: Claim) -> list[Claim]:
        """The claims shortly before one, in their order."""
        at = bisect_left(self._cues, claim.cue)
        near = self.claims[max(at - _FEW, 0) : at + _FEW]
        quoted = self.layout.quote_of
        own = {
            -1,
            quoted[claim.phrase.first],
        }  # "„The driver says so,” said Lee": in a quotation others speak
        return [c for c in near if c.phrase.last <= claim.phrase.first and quoted[c.cue[0]] in own]

    def sources(self, claim: Claim, paragraphs: int) -> list[Phrase]:
        """Those who spoke before a claim, in its paragraph and some before it."""
        lowest = self.layout.paragraph_of(claim.phrase.first) - paragraphs
        return [
            c.phrase
            for c in self.earlier(claim)
            if c.phrase.kind != "pronoun" and self.layout.paragraph_of(c.phrase.first) >= lowest
        ]

    def named(self, phrase: Phrase, paragraphs: int) -> list[Named]:
        """Those named before a phrase, in its paragraph and some before it."""
        lowest = self.layout.paragraph_of(phrase.first) - paragraphs
        at = bisect_left(self._firsts, phrase.first)
        near = self.names[max(at - _MANY, 0) : at]
        return [n for n in near if n.last <= phrase.first and self.layout.paragraph_of(n.first) >= lowest]

    def carried(self, claim: Claim) -> list[Named]:
        """Those named where a pronoun was used first: "Smet keerde terug. Sindsdien is ze thuis. „…”, schreef ze"."""
        alike = self.alike(self.layout.low[claim.phrase.first])
        for back, number in enumerate(self._back(claim)):
            if held := self._persons(number, claim):
                return held if back else []
            if not alike & self._told(number):
                return []
        return []

    def alike(self, word: str) -> frozenset[str]:
        """A pronoun with the other forms of it, where sentences take turns with them: "zij", "ze".

        Args:
            word: The pronoun, lower case.
        """
        words = self.layout.speech.pronouns
        if word in words.his:
            return words.he
        groups = (words.she, words.he) if self.layout.speech.order.last else ()
        return next((group for group in groups if word in group), frozenset({word}))

    def nearest(self, claim: Claim) -> list[Named]:
        """The persons named last in the paragraph before a claim, nobody having spoken since."""
        spoken = {
            self.layout.tokens[c.cue[0]].sentence for c in self.earlier(claim) if c.phrase.kind != "pronoun"
        }
        for number in self._back(claim):
            if held := self._persons(number, claim):
                return held
            if number in spoken:
                return []
        return []

    def described(self, claim: Claim) -> list[Phrase]:
        """Those without a name in the sentence before a claim: "opgegraven door een agente. „…”, vertelde ze"."""
        alike = self.alike(self.layout.low[claim.phrase.first])
        last = self.layout.speech.order.last
        told = (number for number in self._back(claim) if not (last and alike & self._told(number)))
        number = next(told, None)
        if number is None:
            return []
        if number not in self._somebody:
            self._somebody[number] = self._described(number)
        return [p for p in self._somebody[number] if not self._is_passing(p, claim)]

    def _described(self, number: int) -> list[Phrase]:
        sentence = self.layout.analysis.sentences[number]
        found: list[Phrase] = []
        at, last = sentence.first, sentence.last
        while at < last:
            phrase = self.phrases.at(at, last, joins=False)
            if phrase is not None and self._is_somebody(phrase):
                found.append(phrase)
            at = max(phrase.last, at + 1) if phrase is not None else at + 1
        return found

    def _is_somebody(self, phrase: Phrase) -> bool:
        """Is it one person by a noun, told of outside quotations: "een agente"; not "een van hen", "the figure"?"""
        layout, speech = self.layout, self.layout.speech
        one = layout.low[phrase.first] not in speech.telling.ones or phrase.start > phrase.first
        document = layout.tokens[phrase.head].lemma.lower() in speech.sources.documents
        apart = layout.quote_of[phrase.first] < 0
        return phrase.kind == "person" and not phrase.named and one and apart and not document

    def _back(self, claim: Claim) -> list[int]:
        """The sentences shortly before that of a claim in its paragraph, the nearest first."""
        layout, number = self.layout, self.begun(claim)
        paragraph = layout.paragraph_of(layout.analysis.sentences[number].first)
        near = range(number - 1, max(number - 1 - _BACK, -1), -1)
        return [at for at in near if layout.paragraph_of(layout.analysis.sentences[at].first) == paragraph]

    def _persons(self, number: int, claim: Claim) -> list[Named]:
        sentence = self.layout.analysis.sentences[number]
        first, last = (bisect_left(self._firsts, at) for at in (sentence.first, sentence.last))
        persons = (name for name in self.names[first:last] if name.kind == "person")
        return [name for name in persons if not self._is_hidden(name.first, claim)]

    def _told(self, number: int) -> frozenset[str]:
        """The words of a sentence that stand in no quotation."""
        if number not in self._words:
            sentence = self.layout.analysis.sentences[number]
            places = range(sentence.first, sentence.last)
            told = (self.layout.low[at] for at in places if self.layout.quote_of[at] < 0)
            self._words[number] = frozenset(told)
        return self._words[number]
