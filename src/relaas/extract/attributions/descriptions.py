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
        if not (was or noun in gender.callings) or self._is_introduced(phrase):
            return []
        named = self._agreeing(noun, claim)
        return alike(self.offices, phrase, named) if was else named

    def _agreeing(self, noun: str, claim: Claim) -> list[Named]:
        return [named for named in self.preceding.nearest(claim) if self.agreement.of_noun(noun, named)]

    def _noun(self, phrase: Phrase) -> str:
        return self.layout.tokens[phrase.last - 1].lemma.lower()

    def _describes(self, phrase: Phrase) -> bool:
        """Is it an article with a word that says no more than what kind of person somebody is?"""
        layout, last = self.layout, phrase.last
        led = layout.low[phrase.first] in layout.speech.clauses.definite
        if not led or not 1 < last - phrase.first <= _WORDS or self._goes_on(last):
            return False
        text = layout.tokens[last - 1].text
        aged = text[0].isdigit() and "-" in text
        people = text[0].isupper() and plain(text) in self._peoples
        return aged or people or self._noun(phrase) in layout.speech.gender.anyone

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
