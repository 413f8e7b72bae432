"""Steps past what stands between a word of saying and what is said: times, small words, media, circumstances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.onset import lies_ahead
from relaas.extract.attributions.views import MARKS, QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases

_HEDGED = 2
"""Tokens behind a hedge among which its number stands."""


class Stepping:
    """Steps past such words.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.words, self.phrases = layout, layout.speech.telling, phrases

    def is_light(self, at: int) -> bool:
        """Is a token a small word or a mark?"""
        layout = self.layout
        return layout.low[at] in self.words.light or layout.low[at] in MARKS | QUOTES

    def past_light(self, at: int, last: int, claim: Claim) -> int:
        """Past times, small words and whom it was said to."""
        while at < last:
            after = self._step(at, last, claim)
            if after == at:
                break
            at = after
        return at

    def _step(self, at: int, last: int, claim: Claim) -> int:
        if self._is_scarce(at, last) or (claim.act == "promise" and self._is_due(at, last)):
            return at
        if self.layout.low[at] in self.words.linking:
            return at + 1
        after = self.past_time(at, last, claim)
        if after == at and at + 1 < last and self.layout.tokens[at].pos == "ADP":
            return self._past_circumstance(at, last)
        return after

    def _is_scarce(self, at: int, last: int) -> bool:
        """Begins a hedge of a number, small words as they are: "had | nog maar vier gewonden gemeld"?"""
        layout, words = self.layout, self.layout.any_of(at, self.words.scarce)
        behind = range(at + len(words), min(at + len(words) + _HEDGED, last)) if words is not None else ()
        return any(layout.is_number(i) for i in behind)

    def _is_due(self, at: int, last: int) -> bool:
        """Begins the time by which something is promised: "zegde | binnen tien dagen een plan toe"?"""
        layout = self.layout
        first = at + (layout.tokens[at].pos == "ADP" and layout.dated[at] < 0)
        return (
            first < last and layout.dated[first] >= 0 and lies_ahead(layout.times[layout.dated[first]].node)
        )

    def past_time(self, at: int, last: int, claim: Claim) -> int:
        """Past a small word, a time or a medium, or none."""
        layout = self.layout
        if layout.dated[at] >= 0:
            return at if self._measures(at, last) or layout.owns(at) else at + 1
        if layout.low[at] in self.words.light:
            return at + 1
        if at + 1 >= last or layout.tokens[at].pos != "ADP":
            return at
        if layout.dated[at + 1] >= 0:
            return at + 1
        link = next((link for link in claim.links if link.first == at + 1), None)
        return link.last if link is not None else at

    def _measures(self, at: int, last: int) -> bool:
        """Tells a stretch of time how much of something: "drie dagen van rouw", "twaalf jaar cel"?"""
        layout, end = self.layout, at
        if at and (layout.low[at - 1],) in layout.speech.prepositions.part:
            return False  # "beloofde na een debat van zes uur | beterschap"
        while end < last and layout.dated[end] == layout.dated[at]:
            end += 1
        if end >= last:
            return False
        # "twaalf jaar | cel" is no time, "twee dagen | later" is
        closes = end + 1 >= last or layout.tokens[end + 1].pos in ("VERB", "AUX", "PUNCT")
        told = layout.tokens[end].pos == "NOUN" and (layout.tokens[end].dep == "nmod" or closes)
        told = told and layout.speech.order.last
        counted = told and at < end and any(layout.is_number(i) for i in range(at, end))
        return counted or (layout.low[end],) in layout.speech.prepositions.part

    def _past_circumstance(self, at: int, last: int) -> int:
        """Past a preposition and its noun, with more behind it: "telde in drie provincies 40 doden"."""
        first = at + 1
        while first < last and self.layout.tokens[first].dep == "fixed":
            first += 1  # "aan de hand van"
        phrase = self.phrases.at(first, last, joins=False)
        if phrase is None or phrase.last >= last:
            return at
        counted = any(self.layout.tokens[i].pos == "NUM" for i in range(at, phrase.last))
        return at if counted else phrase.last
