"""Who gave a count that a clause takes back, where nobody is named for it: whoever takes it back himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.helpers import is_suffered
from relaas.extract.attributions.letting_go import lets_go
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.subjects import Subjects

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span
    from relaas.extract.attributions.withdrawals import Undone

_BODIES = ("organisation", "medium")
_KINDS = ("person", "people", *_BODIES)


class Retracting:
    """Finds those who take back a count of their own: "De gemeente slikt het cijfer van 120 in".

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout, self.phrases = layout, Phrases(layout)
        self.subjects = Subjects(layout, self.phrases)
        words = layout.speech.withdrawn
        self._lemmas = words.verbs | words.adjust | words.returned

    def is_of_other(self, span: Span, undone: Undone, given: Phrase) -> bool:
        """Takes somebody back a count of his own, where another body gave the one before: "it dropped its figure"?

        Args:
            span: The count.
            undone: What takes it back.
            given: Who gave the count.
        """
        tokens, number = self.layout.tokens, self.layout.piece_of_char(undone.at)
        piece = self.layout.pieces[number] if number is not None else None
        if (
            piece is None
            or piece.sentence == self.layout.sentence_of(span[0])
            or given.kind != "organisation"
        ):
            return False
        if not self.layout.speech.retracted.mine.intersection(self.layout.low[piece.start : piece.last]):
            return False
        found = self.claim(span, undone)
        if found is None or self.layout.low[found.phrase.head] == self.layout.low[given.head]:
            return False
        return found.phrase.kind in _BODIES or tokens[found.phrase.head].pos == "PROPN"

    def claim(self, span: Span, undone: Undone) -> Claim | None:
        """The claim of whoever takes a count back by a verb for that; None where another's count may be meant.

        Args:
            span: The count.
            undone: What takes it back.
        """
        number = self.layout.piece_of_char(undone.at) if undone.manner == "taken back" else None
        if number is None:
            return None
        piece = self.layout.pieces[number]
        own = self.layout.speech.retracted.mine.intersection(self.layout.low[piece.first : piece.last])
        if not own and self.layout.sentence_of(span[0]) != piece.sentence:
            return None
        found = lets_go(self.layout, piece)
        back = (at for at in range(piece.first, piece.last) if self._takes_back(at))
        verb = found[0] if found is not None else next(back, None)
        finite = _finite(piece, verb) if verb is not None else None
        if verb is None or finite is None or self._is_suffered(verb, finite) or self._is_owned(piece):
            return None
        subject = self.subjects.of(number, verb, finite)
        who = subject.phrase if subject is not None else None
        if who is None or not who.speaks or who.kind not in _KINDS or who.start == who.end:
            return None
        return Claim(who, (verb, verb + 1), (span,), "owner")

    def _takes_back(self, at: int) -> bool:
        token = self.layout.tokens[at]
        formed = self.layout.low[at] in self._lemmas  # "introk", taken for a noun
        verbal = formed or token.pos in ("VERB", "AUX") or at in self.layout.piece_at(at).finite
        return verbal and (formed or token.lemma in self._lemmas)

    def _is_suffered(self, verb: int, finite: int) -> bool:
        """Is it in the passive: "werd ingetrokken", "was withdrawn"?"""
        if not self.layout.speech.order.last:
            return is_suffered(self.layout, verb, finite)
        return verb != finite and self.layout.tokens[finite].lemma in self._passive()

    def _passive(self) -> frozenset[str]:
        return self.layout.pack.verbs.passive | self.layout.pack.verbs.states

    def _is_owned(self, piece: Piece) -> bool:
        """Is what is taken back said to be somebody else's: "corrigeerde het bericht van de politie"?"""
        layout, nouns = self.layout, self.layout.speech.withdrawn.nouns
        for at in range(piece.first, piece.last - 1):
            if (
                layout.tokens[at].lemma.lower() in nouns
                and layout.low[at + 1] in layout.speech.sources.owners
            ):
                owner = self.phrases.source(at + 2, piece.last, joins=False)
                if owner is not None and owner.speaks:
                    return True
        return False


def _finite(piece: Piece, verb: int) -> int | None:
    """The finite verb of a clause, or the verb itself where it only goes on: "…, retracting a bulletin"."""
    before = [at for at in piece.finite if at <= verb]
    return before[-1] if before else verb
