"""What is said in an infinitive: "zegt 30 mensen te hebben opgepakt", "promised to rebuild the bridge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.bare import Bare
from relaas.extract.attributions.hearers import past_hearer
from relaas.extract.attributions.turned import particle_piece

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.verbs import Verb

_HEARERS = ("NOUN", "PROPN", "PRON")


class Infinitives:
    """Finds the infinitives that verbs of saying take.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        scopes: Tells how far what is said reaches.
    """

    def __init__(self, layout: Layout, phrases: Phrases, scopes: Scopes) -> None:
        self.layout, self.phrases, self.scopes = layout, phrases, scopes
        self.bare = Bare(layout)

    def of(self, verb: Verb, subject: Subject) -> tuple[Span, ...] | None:
        """What stands in an infinitive with "te", or None: "zegt 30 mensen te hebben opgepakt".

        Args:
            verb: The verb of saying.
            subject: Who says it.
        """
        layout, piece = self.layout, self.layout.pieces[verb.piece]
        numbers = self.scopes.onward(verb.piece)
        if not layout.speech.order.last:
            takes = verb.means.act != "say" or verb.means.hearer or verb.means.objects
            first = self._begins(verb) if takes else None
            return None if first is None else (layout.span(first, piece.last), *self.scopes.spans(numbers))
        begin = max(verb.finite, subject.phrase.last - 1 if subject.side == "behind" else verb.finite) + 1
        if begin < piece.last and self._is_particle(verb, begin):
            begin += 1
        begin = self._past_told(self._past_needed(verb, begin), piece.last)
        begin = self._past_needed(verb, past_hearer(layout, self.phrases, verb, begin))
        led = range(begin, piece.last - 1)
        opened = any(layout.is_infinitive(at) for at in led)
        if (parted := particle_piece(layout, verb.piece, verb.means)) is not None:
            numbers = [number for number in numbers if number > parted]
            return self.scopes.spans(numbers) if numbers else None
        if opened or any(self._is_infinitive(layout.pieces[number]) for number in numbers):
            rest = () if self._completes(verb, begin, piece.last) else (layout.span(begin, piece.last),)
            return (*rest, *self.scopes.spans(numbers))
        return None

    def _begins(self, verb: Verb) -> int | None:
        """Where the infinitive begins that a verb takes, past those it is said to: "told residents to leave".

        With the word that opens it, unless somebody is told to do it, and a negation before that; with whoever is to
        do it where that stands behind a preposition: "called for the minister to resign".
        """
        layout, last = self.layout, self.layout.pieces[verb.piece].last
        first = at = self.bare.behind(verb.at, last, (verb.means,))
        wished = verb.means.act == "demand" and (layout.low[at - 1],) in layout.speech.prepositions.wished
        for _ in range(2):
            begun = at
            while at < last and layout.low[at] in layout.speech.clauses.negation:
                at += 1
            if at < last - 1 and layout.is_infinitive(at):
                heard = any(layout.tokens[i].pos in _HEARERS for i in range(verb.at + 1, begun))
                told = at + 1 if heard and begun == at else begun
                return first if wished and begun > first else told
            phrase = self.bare.phrases.at(at, last) if at < last and verb.means.with_ else None
            if phrase is None:
                return None
            at = phrase.last
        return None

    def _completes(self, verb: Verb, first: int, last: int) -> bool:
        """Is the rest of a clause no more than what its verb takes: "kündigte er | an, den Notstand auszurufen"?"""
        words = tuple(self.layout.low[first:last])
        if self.layout.tokens[verb.finite].lemma in self.layout.speech.telling.renews:
            phrase = self.phrases.at(first, last, joins=False)  # "wiederholte | sein Versprechen, zu helfen"
            noun = (
                self.phrases.namings.lemma(phrase.head) if phrase is not None and phrase.last == last else ""
            )
            return noun in self.layout.speech.telling.nouns
        return not words or any(words[-len(with_) :] == with_ for with_ in verb.means.with_)

    def _is_infinitive(self, piece: Piece) -> bool:
        """Opens or ends a piece on an infinitive: ", te zijn gevlucht", ", zwei Tote doppelt gezählt zu haben"?"""
        ends = (at for at in range(max(piece.first, piece.last - 2), piece.last))
        return self.layout.is_infinitive(piece.first) or (
            piece.mark == "," and not piece.finite and any(self.layout.is_infinitive(at) for at in ends)
        )

    def _past_needed(self, verb: Verb, at: int) -> int:
        """Past the words that a verb needs, where they stand before what it takes: "pleit | ervoor | te sluiten"."""
        led = (words for words in verb.means.with_ if self.layout.follows(at, words))
        size = max(map(len, led), default=0)
        return self._past_needed(verb, at + size) if size else at

    def _past_told(self, at: int, last: int) -> int:
        """Past whom it is said to: "zei | tegen de krant | niets te weten"."""
        words = self.layout.speech.prepositions
        told = set(words.medium).difference(words.narrow)
        if at + 1 >= last or (self.layout.low[at],) not in told:
            return at
        phrase = self.phrases.at(at + 1, last, joins=False)
        return at if phrase is None or phrase.last >= last else phrase.last

    def _is_particle(self, verb: Verb, at: int) -> bool:
        """Is a word but the part of a verb of saying that parts from it: "raadt | aan | kraanwater te koken"?"""
        word, lemma = self.layout.low[at], self.layout.tokens[verb.finite].lemma
        whole = word + lemma.removeprefix(word)
        parts = word in self.layout.speech.telling.parted and at == verb.finite + 1
        return parts and (whole in self.layout.speech.verbs or bool(self.layout.speech.appealing(whole)))
