"""Whose writing "het rapport" is that says something: that of whoever wrote it where it was told of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.subjects import Subjects

_BACK = 200
"""Tokens before a writing among which it was told of first."""


class Writings:
    """Finds who wrote what says something.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds who does what a clause tells.
    """

    def __init__(self, layout: Layout, phrases: Phrases, subjects: Subjects) -> None:
        self.layout, self.phrases, self.subjects = layout, phrases, subjects

    def takes_up(self, phrase: Phrase) -> bool:
        """Is it no more than an article and a noun for a writing: "het rapport"?

        Args:
            phrase: What says something.
        """
        layout = self.layout
        led = layout.low[phrase.first] in layout.speech.clauses.definite and phrase.first < phrase.start
        bare = phrase.start == phrase.head and phrase.last == phrase.head + 1
        noun = layout.tokens[phrase.head].lemma.lower()
        words = layout.speech.sources
        return led and bare and noun in (words.documents | words.texts) - words.anonymous

    def of(self, phrase: Phrase) -> list[Phrase]:
        """Who wrote it, by each mention of it before that tells so; the nearest first.

        Args:
            phrase: The writing.
        """
        layout, noun = self.layout, self.layout.tokens[phrase.head].lemma.lower()
        found: list[Phrase] = []
        for at in range(phrase.first - 1, max(phrase.first - 1 - _BACK, -1), -1):
            token = layout.tokens[at]
            if token.pos != "NOUN" or token.lemma.lower() != noun or layout.quote_of[at] >= 0:
                continue
            owner = self._owner(at) or self._maker(at)
            if owner is not None and owner.speaks and owner.kind != "pronoun":
                found.append(owner)
        return found

    def _owner(self, at: int) -> Phrase | None:
        """Whose a writing is by the words on it: "een rapport van het ministerie", "the ministry's report"."""
        layout, first = self.layout, at
        last = layout.analysis.sentences[layout.tokens[at].sentence].last
        while first and layout.tokens[first - 1].pos in ("ADJ", "DET", "NOUN", "PROPN", "PART"):
            first -= 1
        source = self.phrases.source(first, last, joins=False)
        return source if source is not None and source.head != at else None

    def _maker(self, at: int) -> Phrase | None:
        """Who gives a writing out, of which it is the object: "Het ministerie bracht een rapport uit"."""
        layout, number = self.layout, self.layout.piece_of[at]
        piece = layout.pieces[number]
        given = layout.speech.sources.owned | layout.speech.telling.draws
        told = any(
            layout.tokens[i].lemma.lower() in given or layout.low[i] in given
            for i in range(piece.first, piece.last)
        )
        if not piece.finite or not told or layout.tokens[at].dep.startswith("nsubj"):
            return None
        subject = self.subjects.of(number, piece.finite[0], piece.finite[0])
        return subject.phrase if subject is not None else None


def told_by_writing(layout: Layout, phrases: Phrases, first: int, limit: int) -> Phrase | None:
    """A writing, whoever wrote it, that is no rule: "volgens een verslag dat uitlekte", not "volgens de wet".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        first: Index of the token behind the preposition.
        limit: Where to stop.
    """
    sources, phrase = layout.speech.sources, phrases.at(first, limit, joins=False)
    if phrase is None or phrase.first == phrase.start or phrase.kind == "pronoun":
        return None
    noun = phrases.namings.lemma(phrase.head)
    rule = noun.endswith(tuple(sources.manners)) or "Number=Plur" in layout.tokens[phrase.head].morph
    apart = layout.speech.order.apart
    text = noun in sources.texts if apart else noun.endswith(tuple(sources.texts))
    return phrase if text and not rule else None
