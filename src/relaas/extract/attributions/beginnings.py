"""Whom a sentence tells of: its subject, to which a pronoun in the next one mostly points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.endings import ended
from relaas.extract.attributions.subjects import Subjects

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases


class Beginnings:
    """Finds the subjects of sentences.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.phrases, self.subjects = layout, phrases, Subjects(layout, phrases)
        self._before: dict[int, list[Phrase]] = {}

    def here(self, claim: Claim) -> list[Phrase]:
        """Whoever the sentence of a claim begins with, where the claim begins a clause behind a semicolon.

        Args:
            claim: The claim.
        """
        piece = self.layout.piece_at(claim.cue[0])
        sentence = self.layout.analysis.sentences[piece.sentence]
        phrase = self.phrases.at(sentence.first, sentence.last) if piece.mark == ";" else None
        ahead = phrase is not None and phrase.last <= piece.first and phrase.speaks
        return [phrase] if phrase is not None and ahead and phrase.start < phrase.end else []

    def before(self, sentence: int) -> list[Phrase]:
        """Whoever the sentence before begins with, or what it begins with is told of.

        Args:
            sentence: Number of the sentence behind it.
        """
        if sentence not in self._before:
            self._before[sentence] = self._begun(sentence) if sentence else []
        return self._before[sentence]

    def _begun(self, sentence: int) -> list[Phrase]:
        before, here = (self.layout.analysis.sentences[at] for at in (sentence - 1, sentence))
        if self.layout.paragraph_of(before.first) != self.layout.paragraph_of(here.first):
            return []
        marks = (at + 1 for at in range(before.last - 1, before.first, -1) if self.layout.low[at] == ";")
        begun = (at for at in range(before.first, before.last) if self.layout.readable[at])
        first = next(marks, next(begun, before.first))  # behind a dateline
        phrase = self.phrases.at(first, before.last) or self._subject_behind(first)
        alone = self.phrases.at(phrase.first, before.last, joins=False) if phrase is not None else None
        one = phrase is not None and alone is not None and phrase.last == alone.last
        whole = phrase is not None and one and phrase.speaks and phrase.start < phrase.end
        # "The mayor, Ann Lee, left" tells of her by name
        return [self.subjects.named_beside(phrase)] if phrase is not None and whole else []

    def _subject_behind(self, first: int) -> Phrase | None:
        """The subject of a clause that begins with something else: "Op het tarmac poseerde Mujahid"."""
        layout, number = self.layout, self.layout.piece_of[first]
        piece = layout.pieces[number]
        quoted = layout.quote_of[piece.start] >= 0
        if not layout.speech.order.last or not piece.finite or piece.is_sub or quoted:
            return None
        subject = self.subjects.of(number, piece.finite[0], piece.finite[0])
        return subject.phrase if subject is not None and subject.phrase.kind != "pronoun" else None

    def closing(self, begun: int) -> Phrase | None:
        """Whoever is named at the end of what stands before a sentence: "… op een lijst van herbergier Lama"; or None.

        Args:
            begun: Index of the first token of the sentence; where it goes on with a quotation, that of the quotation
                counts.
        """
        number = self.layout.quote_of[begun]
        while begun and number >= 0 and self.layout.quote_of[begun - 1] == number:
            begun -= 1
        last = ended(self.layout, self.phrases, begun)
        source = self.phrases.source(last.first, last.last) if last is not None else None
        known = source is not None and source.speaks and source.kind != "pronoun"
        return source if known else None
