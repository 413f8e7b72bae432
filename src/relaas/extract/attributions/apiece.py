"""Who gives which of several numbers of one clause: "forty died according to police, sixty according to them"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.scopes import Span

_RULE = "preposition"


class Apiece:
    """Shares the numbers of a clause out among those whom prepositions name in it.

    Args:
        layout: The document.
        spans: The numbers.

    Attributes:
        others: Of each number shared out those who give the others beside it.
    """

    def __init__(self, layout: Layout, spans: Sequence[Span]) -> None:
        self.layout, self.spans = layout, sorted(spans)
        self.others: dict[Span, list[Phrase]] = {}

    def of(self, span: Span, claim: Claim, holding: Sequence[Claim]) -> Claim:
        """The claim of whoever gives a number, where each of several gives one.

        As many numbers as names go with them in order: "according to police 4,000 and 9,000 according to the union".

        Args:
            span: The number.
            claim: The claim that holds it, as far as its reach tells.
            holding: All claims that hold it.
        """
        if claim.rule != _RULE:
            return claim
        piece = self.layout.piece_of[claim.cue[0]]
        named = sorted(
            (c for c in holding if c.rule == _RULE and self.layout.piece_of[c.cue[0]] == piece),
            key=lambda c: c.cue,
        )
        told = self._told(named) if len(named) > 1 else []
        if len(told) != len(named) or span not in told:
            return claim
        own = named[told.index(span)]
        self.others[span] = [other.phrase for other in named if other is not own]
        return own

    def _told(self, named: Sequence[Claim]) -> list[Span]:
        """The numbers that all of several claims hold, but for those in the words for who speaks."""
        sentence = self.layout.analysis.sentences[self.layout.sentence_of(self._start(named[0]))]
        low, high = (bisect_left(self.spans, (at, 0)) for at in (sentence.start, sentence.end))
        names = [self.layout.span(claim.phrase.first, claim.phrase.last) for claim in named]
        return [
            span
            for span in self.spans[low:high]
            if all(claim.covers(span[0], span[0] + 1) for claim in named)
            and not any(first <= span[0] < last for first, last in names)
        ]

    def _start(self, claim: Claim) -> int:
        return self.layout.tokens[claim.cue[0]].start
