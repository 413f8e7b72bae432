"""Claims: an attribution while it is being found, in tokens and pieces."""

from __future__ import annotations

from dataclasses import replace

from relaas.extract.attributions.namings import Phrase
from relaas.extract.attributions.scopes import Span
from relaas.model.attributions import Act
from relaas.model.frozen import Frozen


class Claim(Frozen, frozen=True):
    """Somebody says something.

    Attributes:
        phrase: Who.
        cue: First and one past the last token of the words of saying.
        content: What, in characters.
        rule: How it was found.
        act: What saying it is.
        denies: Is the content denied?
        links: Those it was said to or heard through, nearest the outlet first.
    """

    phrase: Phrase
    cue: tuple[int, int]
    content: tuple[Span, ...]
    rule: str
    act: Act = "say"
    denies: bool = False
    links: tuple[Phrase, ...] = ()

    def covers(self, start: int, end: int) -> bool:
        """Does what is said hold a stretch of characters?"""
        return any(low <= start and end <= high for low, high in self.content)

    @property
    def size(self) -> int:
        """Characters of what is said."""
        return sum(high - low for low, high in self.content)


def without(claim: Claim, span: Span) -> Claim:
    """A claim that says no more than up to a stretch."""
    cut = [(low, min(high, span[0])) for low, high in claim.content if low < span[0]]
    return replace(claim, content=tuple(cut))
