"""The people of whom a paragraph tells before "ze", "they": the subject nearest before it that is several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases

_BACK = 3
"""Sentences before a pronoun among which they are told of."""
_LED = 4
"""Tokens before a noun among which its phrase begins."""


def several(layout: Layout, phrases: Phrases, claim: Claim) -> list[Phrase]:
    """The one subject that is several people, in the nearest sentence of the paragraph that has one.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        claim: What those say whom a pronoun stands for.
    """
    here = layout.tokens[claim.phrase.first].sentence
    paragraph = layout.paragraph_of(claim.phrase.first)
    for number in range(here - 1, max(here - 1 - _BACK, -1), -1):
        sentence = layout.analysis.sentences[number]
        if layout.paragraph_of(sentence.first) != paragraph:
            return []
        found = [
            phrase
            for at in range(sentence.first, sentence.last)
            if (phrase := _subject(layout, phrases, at)) is not None
        ]
        if found:
            return found
    return []


def _subject(layout: Layout, phrases: Phrases, at: int) -> Phrase | None:
    """The phrase of a plural noun for people that is the subject of its clause, its number left out."""
    token = layout.tokens[at]
    plural = token.pos in ("NOUN", "VERB") and "Number=Plur" in token.morph
    if not (plural and token.dep.startswith("nsubj") and layout.quote_of[at] < 0):
        return None
    for first in range(max(at - _LED, 0), at + 1):
        phrase = phrases.at(first, len(layout.tokens), joins=False)
        if phrase is None or phrase.head != at or layout.tokens[first].sentence != token.sentence:
            continue
        start = phrase.start
        while start < at and (layout.is_number(start) or layout.tokens[start].pos in ("NUM", "ADV")):
            start += 1
        people = phrase.kind in ("person", "people") or _is_of_people(layout, phrase)
        return replace(phrase, start=start) if people else None
    return None


def _is_of_people(layout: Layout, phrase: Phrase) -> bool:
    """Is it several of a body, or of people: "leden van de bemanning", "medewerkers van het bedrijf"?"""
    part = phrase.head + 1
    led = part < phrase.last and (layout.low[part],) in layout.speech.prepositions.part
    kinds = (layout.speech.kind_of(layout.tokens[i].lemma.lower()) for i in range(part + 1, phrase.last))
    return led and any(kinds)
