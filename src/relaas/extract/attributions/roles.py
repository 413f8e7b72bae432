"""Whom a bare role or a noun for a body stands for: "de burgemeester", "de organisatie", "het bureau"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.choosing import NONE, Antecedent
from relaas.extract.attributions.differing import alike
from relaas.extract.attributions.firms import Firms
from relaas.extract.attributions.namings import NOMINAL
from relaas.extract.attributions.propers import is_listed_medium

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from relaas.extract.attributions.choosing import Choosing
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.named import Named
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.offices import Offices
    from relaas.extract.attributions.preceding import Preceding

_BEHIND = 2
"""Tokens behind a name among which the noun for a medium stands: "the Miva | news agency"."""


class Roles:
    """Finds whom they stand for.

    Args:
        layout: The document.
        preceding: Looks back from claims.
        choosing: Chooses among namings.
        offices: Reads what completes an office.
    """

    def __init__(self, layout: Layout, preceding: Preceding, choosing: Choosing, offices: Offices) -> None:
        self.layout, self.preceding, self.choosing, self.offices = layout, preceding, choosing, offices
        self.firms = Firms(layout)

    def of(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """Whoever was named before with the noun of "de burgemeester", "de organisatie".

        Args:
            phrase: Who speaks.
            claim: What is said.
        """
        noun = self.choosing.noun(phrase)
        definite = self.layout.low[phrase.first] in self.layout.speech.clauses.definite
        if not definite and phrase.kind == "person" and self._is_heading(phrase):
            return self._below(noun)
        if not definite or phrase.kind not in ("person", "organisation", "medium"):
            owned = self._owned(phrase, noun) if phrase.kind == "person" else []
            return self.choosing.one(owned, f"the only one called “{noun}” shortly before")
        # "het OM telt 23 doden, het ministerie twintig": whoever shares a verb is set against who has it.
        sentence = self.layout.analysis.sentences[self.layout.tokens[phrase.first].sentence]
        gap = claim.rule == "object" and claim.cue[0] == phrase.last and not self.layout.senses(phrase.last)
        last = sentence.first if gap else phrase.start
        for word in self.choosing.called(noun):
            fitting = [
                n
                for n in self.choosing.titled.get(word, ())
                if n.first < last and self.choosing.bears(n, word)
            ]
            if fitting := self._alike(phrase, fitting):
                return self.choosing.one(fitting, f"named as “{word}” before")
        if fuller := self.choosing.bearers.of(phrase):
            return self.choosing.one_phrase(fuller, "the only one called so more fully before")
        nobody = Antecedent(None, f"nobody before it is named as “{noun}”")
        if self._is_several(phrase) or self._is_staged(noun, phrase):
            return nobody
        return self._taken_up(phrase, claim, noun, nobody)

    def _taken_up(self, phrase: Phrase, claim: Claim, noun: str, nobody: Antecedent) -> Antecedent:
        """The body that a noun for any of its kind takes up."""
        if (unknown := self._unknown(claim, noun)) and (found := self._one_of(unknown)).naming:
            return found
        firm = self.firms.takes_up(phrase, noun)
        found = self.firms.of(phrase, claim) if firm else self._generic(claim, noun)
        role = firm or phrase.kind == "person" or noun in self.layout.speech.sources.generic
        return nobody if role and not (found.why or found.naming) else found

    def _is_several(self, phrase: Phrase) -> bool:
        """Are they several bodies, which no name of one stands for: "volgens de VRK … De bonden houden het op 900"?"""
        plural = "Number=Plur" in self.layout.tokens[phrase.head].morph
        return plural and phrase.kind in ("organisation", "medium")

    def _is_staged(self, noun: str, phrase: Phrase) -> bool:
        """Is it who stages an event that the text tells of: "op het festival … De organisatie zwijgt"?"""
        sources = self.layout.speech.sources
        if noun not in sources.stagers:
            return False
        nouns = (t.text.lower() for t in self.layout.tokens[: phrase.first] if t.pos in NOMINAL)
        return any(word.endswith(tuple(sources.staged)) for word in nouns)

    def _owned(self, phrase: Phrase, noun: str) -> list[Named]:
        """Those named shortly before with the noun of "haar advocaat", where none of them is told to be another's."""
        layout, relations = self.layout, self.preceding.relations
        bare = phrase.first + 1 == phrase.start == phrase.head and phrase.last == phrase.head + 1
        if not bare or not relations.owns(phrase.first):
            return []
        own = layout.paragraph_of(phrase.first)
        called = [word for word in self.choosing.called(noun) if word in self.choosing.titled]
        near = [
            n
            for word in called[:1]
            for n in self.choosing.titled[word]
            if n.first < phrase.first
            and own - layout.paragraph_of(n.first) <= 1
            and self.choosing.bears(n, word)
        ]
        owners = [relations.owner(n.first) for n in near]
        other = any(at is not None and layout.low[at] != layout.low[phrase.first] for at in owners)
        return [] if other else near

    def _more(self, phrase: Phrase) -> set[str]:
        """The nouns before that of a body, which tell it from others: "the | city | police"."""
        tokens, medium = self.layout.tokens, phrase.kind == "medium"
        nouns = () if medium else (at for at in range(phrase.start, phrase.head) if tokens[at].pos in NOMINAL)
        return {self.layout.low[at] for at in nouns}

    def _alike(self, phrase: Phrase, named: Sequence[Named]) -> list[Named]:
        """Those whom no office tells apart, nor a noun that is not in the name of a body: "city police"."""
        if phrase.kind == "person":
            return alike(self.offices, phrase, named)
        if phrase.kind != "organisation" or not self.layout.speech.order.apart:
            return list(named)
        more = self._more(phrase)
        return [one for one in named if more <= set(one.words) | one.titles]

    def _is_heading(self, phrase: Phrase) -> bool:
        """Stands a role without an article in a line that no mark ends, a heading: "Ten dead, says mayor"?"""
        layout = self.layout
        sentence = layout.analysis.sentences[layout.tokens[phrase.first].sentence]
        follows = layout.text[layout.tokens[sentence.last - 1].end :]
        ends = not layout.is_mark(sentence.last - 1) and follows.startswith("\n")
        return ends and phrase.first == phrase.start and "Number=Plur" not in layout.tokens[phrase.head].morph

    def _below(self, noun: str) -> Antecedent:
        """The only one whom the report under a heading calls by its noun."""
        fitting = [named for named in self.choosing.titled.get(noun, ()) if self.choosing.bears(named, noun)]
        return self.choosing.one(fitting, f"the only one whom the report calls “{noun}”")

    def _one_of(self, unknown: Sequence[Phrase]) -> Antecedent:
        return self.choosing.one_phrase(
            unknown, "the only body that spoke right before, whose name is foreign"
        )

    def _unknown(self, claim: Claim, noun: str) -> list[Phrase]:
        """Bodies that spoke right before and of which no word tells what they are: "volgens de CID … Het centrum"."""
        speech, namings = self.layout.speech, self.preceding.phrases.namings
        if noun not in speech.sources.recalled:
            return []
        spoke = [
            p for p in self.preceding.spoke(claim, 1) if p.named and p.kind in ("organisation", "medium")
        ]
        told = [[speech.kind_of(namings.lemma(at)) for at in range(p.first, p.end)] for p in spoke]
        return [p for p, kinds in zip(spoke, told, strict=True) if not any(kinds)]

    def _generic(self, claim: Claim, noun: str) -> Antecedent:
        """A noun for any organisation: the one that was a source shortly before, if it was the only one."""
        phrase, apart = claim.phrase, not self.layout.speech.order.last
        told = apart and (phrase.end > phrase.head + 1 or bool(self._more(phrase)))
        if noun not in self.layout.speech.sources.generic or told:
            return NONE  # "the operator of the market", "the civil protection agency" is none named before
        medium = phrase.kind == "medium"
        for paragraphs in (0, 1):
            spoke = [
                p for p in self.preceding.sources(claim, paragraphs) if p.kind in ("organisation", "medium")
            ]
            spoke = [p for p in spoke if medium or not self._passes_on(p)]
            private = noun in self.layout.speech.sources.private
            spoke = [p for p in spoke if not (private and self._is_state(p.start, p.end))]
            if named := [p for p in spoke if p.named]:
                return self.choosing.one_phrase(named, "the only organisation that spoke shortly before")
            near = [n for n in self.preceding.named(claim.phrase, paragraphs) if n.kind == "organisation"]
            near = [n for n in near if medium or not self._is_press(n)]
            near = [n for n in near if not (private and self._is_state(n.first, n.last, n.titles))]
            if near:
                return self.choosing.one(near, "the only organisation named shortly before")
        return self._pointed(claim)

    def _is_state(self, first: int, last: int, titles: Container[str] = frozenset()) -> bool:
        """Is it a body of the state, by a noun in its name or beside it, or by what a ministry is for?"""
        layout, words = self.layout, self.layout.speech.sources
        lemmas = {layout.tokens[at].lemma.lower() for at in range(first, last)} | set(layout.low[first:last])
        ends = () if layout.speech.order.apart else tuple(words.state)
        named = any(word in words.state or (ends and word.endswith(ends)) for word in lemmas)
        return named or any(noun in titles for noun in words.state) or not words.portfolios.isdisjoint(lemmas)

    def _passes_on(self, phrase: Phrase) -> bool:
        """Is somebody who spoke a medium, which "de organisatie" does not mean: "meldt Belga. De organisatie …"?"""
        joined = self.layout.speech.speakers.get(" ".join(self.layout.low[phrase.end - 2 : phrase.end]))
        return "medium" in (phrase.kind, joined) or self._is_medium(phrase.start, phrase.end)

    def _is_press(self, named: Named) -> bool:
        """Is a body named that passes on, by its name or by the noun beside it: "persbureau Miva"?"""
        layout = self.layout
        places = range(max(named.first - 1, 0), min(named.last + _BEHIND, len(layout.low)))
        beside = (
            at for at in places if not named.first <= at < named.last and layout.tokens[at].pos == "NOUN"
        )
        told = any(layout.speech.kind_of(layout.tokens[at].lemma.lower()) == "medium" for at in beside)
        joined = (
            layout.speech.speakers.get(" ".join(layout.low[named.last : named.last + _BEHIND])) == "medium"
        )
        return told or joined or self._is_medium(named.first, named.last)

    def _is_medium(self, first: int, last: int) -> bool:
        """Names a stretch a medium: "… Reuters reported. The supplier denies that" speaks of another?"""
        layout = self.layout
        known = is_listed_medium(layout, " ".join(layout.low[first:last]))
        return known or bool(layout.speech.sources.media_words.intersection(layout.low[first:last]))

    def _pointed(self, claim: Claim) -> Antecedent:
        """The body without a name that spoke right before, to which a noun points: "… de brandweer. Die dienst …"."""
        speech, phrase = self.layout.speech, claim.phrase
        pointing = speech.pronouns.it - speech.pronouns.neuter
        if self.layout.low[phrase.first] not in pointing or phrase.first == phrase.start:
            return NONE
        spoke = [p for p in self.preceding.spoken(claim, 1) if p.phrase.kind == "organisation"]
        return self.choosing.one_phrase([p.phrase for p in spoke], "the only body that spoke right before")
