"""Fuller phrases for what a bare noun names: "het Rampenbureau … het bureau", "de prefect van Maros … de prefect"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from relaas.extract.attributions.namings import NOMINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases

_BACK = 400
"""Tokens before a noun among which the fuller phrase stands."""
_SHORT, _MORE = 3, 3
"""Letters of the shortest noun that a compound ends in, and of what stands before it there."""


class Bearers:
    """Finds fuller phrases.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.phrases, self.words = layout, phrases, layout.speech.sources
        self._called: dict[str, list[int]] = {}
        self._stand_in: dict[int, Phrase | None] = {}

    def of(self, phrase: Phrase) -> list[Phrase]:
        """The fuller phrases for what a bare noun with its article names, of the nearest paragraph that has any.

        Args:
            phrase: The article and the noun; of anything longer there are none.
        """
        noun = self.phrases.namings.lemma(phrase.head)
        bare = phrase.start == phrase.head and phrase.end == phrase.head + 1
        taken_up = phrase.kind == "person" or noun in self.words.recalled
        if not (bare and taken_up and self.layout.speech.order.last) or self._is_many(phrase.head):
            return []
        own = self.layout.paragraph_of(phrase.first)
        found: list[Phrase] = []
        for fuller in self._fuller(noun, phrase):
            back = own - self.layout.paragraph_of(fuller.first)
            if back > 1 or (found and self.layout.paragraph_of(found[0].first) > own - back):
                break
            found.append(fuller)
        return self._apart(found)

    def _apart(self, found: list[Phrase]) -> list[Phrase]:
        """One phrase for each of those meant: of one that stands in another's words, the other."""
        longest = sorted(found, key=lambda one: (one.start - one.end, one.first))
        kept: list[Phrase] = []
        for one in longest:
            words = " ".join(self.layout.low[one.start : one.end])
            if not any(words in " ".join(self.layout.low[o.start : o.end]) for o in kept):
                kept.append(one)
        return kept

    def _fuller(self, noun: str, phrase: Phrase) -> Iterator[Phrase]:
        """The fuller phrases before one, the nearest first."""
        places = self._places(noun)
        low, high = (bisect_left(places, at) for at in (phrase.first - _BACK, phrase.first))
        for at in reversed(places[low:high]):
            found = self._around(at)
            if found is not None and self._is_fuller(found, at, noun, phrase):
                yield found

    def _places(self, noun: str) -> list[int]:
        """Where a text calls something by a noun or names a portfolio for it; looked up once a noun."""
        if noun not in self._called:
            layout = self.layout
            nominal = (
                at
                for at, token in enumerate(layout.tokens)
                if token.pos in NOMINAL and layout.readable[at] and layout.quote_of[at] < 0
            )
            self._called[noun] = [
                at
                for at in nominal
                if (self._is_called(at, noun) and not self._is_many(at)) or self._is_portfolio(at, noun)
            ]
        return self._called[noun]

    def _is_called(self, at: int, noun: str) -> bool:
        """Is a word the noun, one for the same, or a compound that ends in it?"""
        lemma = self.layout.tokens[at].lemma.lower()
        known = self.layout.speech.known(lemma)
        peers = {word for group in self.words.peers if noun in group for word in group}
        joined = lemma.endswith(noun) and len(lemma) >= len(noun) + _MORE and len(noun) >= _SHORT
        return lemma == noun or joined or known in peers

    def _is_portfolio(self, at: int, noun: str) -> bool:
        """Names a word with a capital what a ministry is for: "Binnenlandse | Zaken"?"""
        proper = self.layout.tokens[at].text[0].isupper()
        return noun in self.words.ministries and proper and self.layout.low[at] in self.words.portfolios

    def _around(self, at: int) -> Phrase | None:
        """The phrase that a noun stands in, read once, whoever takes it up."""
        if at not in self._stand_in:
            self._stand_in[at] = self._phrase_around(at)
        return self._stand_in[at]

    def _phrase_around(self, at: int) -> Phrase | None:
        """The phrase that a noun stands in, from its article or its first capital on."""
        layout, first = self.layout, at
        inside = ("DET", "ADJ", *NOMINAL)
        begun = layout.pieces[layout.piece_of[at]].first
        while first > begun and layout.tokens[first - 1].pos in inside and layout.dated[first - 1] < 0:
            first -= 1
            if layout.low[first] in layout.speech.clauses.determiners:
                break
        found = self.phrases.at(first, layout.pieces[layout.piece_of[at]].last, joins=False)
        return found if found is not None and found.first <= at < found.last else None

    def _is_fuller(self, found: Phrase, at: int, noun: str, phrase: Phrase) -> bool:
        """Names a phrase before another one more than that does, and the same kind of thing?"""
        layout = self.layout
        before = layout.low[found.first - 1] if found.first else ""
        belongs = (before,) in layout.speech.prepositions.part and not self._is_called(at, noun)
        person = found.kind == "person"
        alike = person == (phrase.kind == "person")
        more = found.named or found.end - found.start > 1 or self.phrases.namings.lemma(found.head) != noun
        return alike and more and not belongs and found.speaks and found.last <= phrase.first

    def _is_many(self, at: int) -> bool:
        return "Number=Plur" in self.layout.tokens[at].morph
