"""Words for somebody told of by name just before: "de vrouw", "de Vlaamse", "de 45-jarige", "de twintiger"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.differing import alike
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from relaas.extract.attributions.agreement import Agreement
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.named import Named
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.offices import Offices
    from relaas.extract.attributions.preceding import Preceding

_WORDS = 3
"""Words of the longest such description, its article included: "de jonge vrouw"."""


class Descriptions:
    """Finds whom they can mean.

    Args:
        layout: The document.
        preceding: Looks back from claims.
        agreement: Tells whom a noun agrees with.
        offices: Reads the offices in what somebody was.
    """

    def __init__(self, layout: Layout, preceding: Preceding, agreement: Agreement, offices: Offices) -> None:
        self.layout, self.preceding, self.agreement, self.offices = layout, preceding, agreement, offices
        known = place_names(layout.pack.code) if layout.speech.order.last else None
        self._peoples = known.peoples if known is not None else {}

    def named(self, phrase: Phrase, claim: Claim) -> list[Named]:
        """The persons named last before a description that agree with it; none where the words are no such thing.

        Args:
            phrase: Who speaks.
            claim: What he says.
        """
        if not self._describes(phrase) or self._is_introduced(phrase):
            return []
        return self._agreeing(self._noun(phrase), claim)

    def known_for(self, phrase: Phrase, claim: Claim) -> list[Named]:
        """The same of somebody by what he was or is known for, whom nobody before is called so: "de oud-bokser".

        Args:
            phrase: Who speaks.
            claim: What he says.
        """
        layout, gender = self.layout, self.layout.speech.gender
        led = layout.low[phrase.first] in layout.speech.clauses.definite and phrase.first < phrase.start
        last = phrase.head + 1
        alone = phrase.last == last or layout.low[last] == "("  # "de oud-bokser (42)"
        brief = led and alone and last - phrase.start <= _WORDS
        if not brief or "Number=Plur" in layout.tokens[phrase.head].morph or self._goes_on(last):
            return []
        noun, first = layout.tokens[phrase.head].lemma.lower(), layout.low[phrase.start]
        was = first in gender.once or first.partition("-")[0] in gender.once
        calling = (
            noun if noun in gender.callings else layout.low[phrase.head].rpartition("-")[2]
        )  # "de CDA-politicus"
        if not (was or calling in gender.callings) or self._is_introduced(phrase):
            return []
        named = self._agreeing(noun if was else calling, claim)
        return alike(self.offices, phrase, named) if was else named

    def plying(self, phrase: Phrase, claim: Claim) -> list[Named]:
        """The same of somebody by a trade: told of right before by name alone: "de visser (34)".

        Not where somebody without a name, or a stranger by a name of his own, is told of as well.

        Args:
            phrase: Who speaks.
            claim: What he says.
        """
        layout, noun = self.layout, self._noun_of(phrase)
        led = layout.low[phrase.first] in layout.speech.clauses.definite and phrase.first < phrase.start
        brief = phrase.head + 1 - phrase.first <= _WORDS and self._ends(phrase)
        many = "Number=Plur" in layout.tokens[phrase.head].morph
        if (
            not (led and brief)
            or many
            or noun not in layout.speech.gender.trades
            or self._is_introduced(phrase)
        ):
            return []
        near = self.preceding.nearest(claim)
        if len(near) != 1 or self._is_occupied(near[0]):
            return []
        begun = layout.analysis.sentences[layout.tokens[near[0].first].sentence].first
        if self._has_strangers(begun, phrase.first):
            return []
        return [named for named in near if self.agreement.of_noun(noun, named)]

    def _noun_of(self, phrase: Phrase) -> str:
        return self.layout.tokens[phrase.head].lemma.lower()

    def _ends(self, phrase: Phrase) -> bool:
        """Tells what stands behind a noun no more than an age or children: "de visser | (34)", "the nurse | , 34,"?"""
        layout, at = self.layout, phrase.head + 1
        if at >= phrase.last or layout.low[at] in ("(", ","):
            return not self._goes_on(phrase.last)
        return self.preceding.phrases.namings.is_parent(at, phrase.last)

    def _is_occupied(self, named: Named) -> bool:
        """Is somebody told of by an office or a trade of his own, or as what others do something to or with?"""
        layout = self.layout
        known = {layout.speech.kind_of(title) for title in named.titles}
        joined = layout.speech.clauses.coordinator  # "Miriam Vos en | Bas Kuiper"
        beside = (named.first - 1, min(named.last, len(layout.low) - 1))
        led = named.first > 0 and layout.tokens[named.first - 1].pos == "ADP"
        led = led or any(layout.low[at] in joined for at in beside if at >= 0)
        deps = {layout.tokens[at].dep for at in range(named.first, named.last)}
        done_to = any(dep.startswith(("obj", "iobj")) for dep in deps) and layout.speech.order.last
        return "person" in known or led or (done_to and not any(dep.startswith("nsubj") for dep in deps))

    def _has_strangers(self, first: int, last: int) -> bool:
        """Is a person without a name told of in a stretch, outside quotations: "een agent", "an old man"?"""
        layout, clauses = self.layout, self.layout.speech.clauses
        for at in range(first, last):
            token = layout.tokens[at]
            if token.pos != "NOUN" or layout.quote_of[at] >= 0:
                continue
            if layout.speech.kind_of(token.lemma.lower()) != "person":
                continue
            before = at - 1
            while before > first and layout.tokens[before].pos in ("ADJ", "NOUN"):
                before -= 1
            new = layout.low[before] in clauses.determiners - clauses.definite
            if new and layout.tokens[before].dep != "nmod:poss":
                return True
        return False

    def _agreeing(self, noun: str, claim: Claim) -> list[Named]:
        return [named for named in self.preceding.nearest(claim) if self.agreement.of_noun(noun, named)]

    def _noun(self, phrase: Phrase) -> str:
        return self.layout.tokens[phrase.last - 1].lemma.lower()

    def _describes(self, phrase: Phrase) -> bool:
        """Is it an article with a word that says no more than what kind of person somebody is?"""
        layout, last = self.layout, phrase.last
        led = layout.low[phrase.first] in layout.speech.clauses.definite
        brief = 1 < last - phrase.first <= _WORDS or self._is_aged(phrase)
        if not led or not brief or self._goes_on(last):
            return False
        text = layout.tokens[last - 1].text
        aged = self._is_aged(phrase)
        people = text[0].isupper() and plain(text) in self._peoples
        return aged or people or self._noun(phrase) in layout.speech.gender.anyone

    def _is_aged(self, phrase: Phrase) -> bool:
        """Is it one word that begins with a number: "de 45-jarige", "the 45-year-old"?"""
        text = self.layout.text[slice(*self.layout.span(phrase.start, phrase.last))]
        return text[0].isdigit() and "-" in text and " " not in text

    def _goes_on(self, at: int) -> bool:
        """Tells what follows who is meant: "de vrouw | die hem vond", "de man | met de hoed"?"""
        layout = self.layout
        opened = at < len(layout.low) and layout.low[at] in layout.speech.clauses.relative
        return opened and layout.tokens[at].pos != "SCONJ"  # "ontkende de oud-minister | dat hij …"

    def _is_introduced(self, phrase: Phrase) -> bool:
        """Was somebody called by the same noun before: "Smet sprak een man aan. De man zei …"?"""
        layout, noun = self.layout, self._noun(phrase)
        paragraph = layout.paragraph_of(phrase.first)
        first = phrase.first
        while first and layout.paragraph_of(first - 1) == paragraph:
            first -= 1
        return any(layout.tokens[at].lemma.lower() == noun for at in range(first, phrase.first))
