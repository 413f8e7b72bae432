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
        self._begins: dict[int, list[Phrase]] = {}

    def here(self, claim: Claim) -> list[Phrase]:
        """Whoever the sentence of a claim begins with or is told of, where it stands behind a semicolon or colon.

        Args:
            claim: The claim.
        """
        piece = self.layout.piece_at(claim.cue[0])
        first = self.layout.analysis.sentences[piece.sentence].first
        last = self._parted(piece.first, first)
        phrase = (self.phrases.at(first, last) or self._subject_behind(first)) if last is not None else None
        ahead = phrase is not None and last is not None and phrase.last <= last and phrase.speaks
        whole = phrase is not None and ahead and phrase.start < phrase.end
        return [self.subjects.beside.named(phrase)] if phrase is not None and whole else []

    def _parted(self, at: int, first: int) -> int | None:
        """Index of the semicolon or colon before a token in its sentence, or None."""
        marks = (i for i in range(at - 1, first, -1) if self.layout.low[i] in (";", ":"))
        return next(marks, None)

    def before(self, sentence: int) -> list[Phrase]:
        """Whoever the sentence before begins with, or what it begins with is told of.

        Args:
            sentence: Number of the sentence behind it.
        """
        before, here = (self.layout.analysis.sentences[at].first for at in (max(sentence - 1, 0), sentence))
        apart = self.layout.paragraph_of(before) != self.layout.paragraph_of(here)
        return self.of(sentence - 1) if sentence and not apart else []

    def of(self, sentence: int) -> list[Phrase]:
        """Whoever a sentence begins with, or what it begins with is told of.

        Args:
            sentence: Its number.
        """
        if sentence not in self._begins:
            self._begins[sentence] = self._begun(sentence)
        return self._begins[sentence]

    def _begun(self, sentence: int) -> list[Phrase]:
        before = self.layout.analysis.sentences[sentence]
        marks = (at for at in range(before.last - 1, before.first, -1) if self.layout.low[at - 1] == ";")
        begun = (at for at in range(before.first, before.last) if self.layout.readable[at])
        first = next(marks, next(begun, before.first))  # behind a dateline
        phrase = self.phrases.at(first, before.last) or self._subject_behind(first)
        alone = self.phrases.at(phrase.first, before.last, joins=False) if phrase is not None else None
        one = phrase is not None and alone is not None and phrase.last == alone.last
        whole = phrase is not None and one and phrase.speaks and phrase.start < phrase.end
        # "The mayor, Ann Lee, left" tells of her by name
        return [self.subjects.beside.named(phrase)] if phrase is not None and whole else []

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
