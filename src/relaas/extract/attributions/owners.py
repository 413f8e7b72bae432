"""Whose a document is: the pronoun before its noun, and what stands between the noun and who made it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.namings import Phrase

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View


def is_when(layout: View, at: int) -> bool:
    """Tells a word when a document was made, between it and its owner: "a tweet on Monday by the mayor"?"""
    led = layout.tokens[at].pos == "ADP" and layout.dated[at + 1] >= 0
    return layout.speech.order.apart and (layout.dated[at] >= 0 or led)


def whose(layout: View, phrase: Phrase) -> Phrase | None:
    """Who owns what a phrase names, by the pronoun that it begins with: "her count", "zijn vorige raming"."""
    words, at = layout.speech.pronouns, phrase.first
    token = layout.tokens[at]
    owns = token.pos == "PRON" and token.dep == "nmod:poss"
    if not owns or layout.low[at] not in words.he | words.she | words.they | words.it | words.his:
        return None
    return Phrase(at, phrase.last, at, at, at + 1, "pronoun", named=False)


def without_kind(layout: View, owner: Phrase) -> Phrase:
    """Who owns a document without what tells of that: "an initial | police | report"."""
    at = owner.start
    while at < owner.head and layout.tokens[at].pos == "ADJ" and layout.named[at] < 0:
        at += 1
    return replace(owner, start=at)
