"""What a noun or pronoun of a claim takes up: the figure it holds itself, or the one told before it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside
from relaas.extract.attributions.undoing import Undoing
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judged import Judged
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span
    from relaas.model.tokens import Token


APART = 3
"""Sentences back to which a noun that takes a figure up points, those between giving none."""
_PHRASE = 5
"""Words behind "about" among which the noun stands for what a claim is about."""
_DAYS = 4
"""Sentences back to which "het cijfer van zondag" points."""


class TakingUp(Undoing):
    """Finds the stretches that the noun of a claim stands for: "dat cijfer", "het dodental van 12".

    Args:
        layout: The document.
        judged: Knows what clauses judge, and how.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, judged: Judged, spans: Sequence[Span]) -> None:
        super().__init__(layout, judged.judging, spans)
        self.judged = judged

    def is_pronoun(self, at: int) -> bool:
        """Is a word a pronoun that takes up what was told: "dat", "it"?"""
        if self.layout.low[at] in self.withdrawn.returned_on:
            return True
        if self.layout.pack.figures.object_behind and self.judging.is_denying(at + 1):
            return False  # "it denied having moved them": whoever denies
        alone = self.layout.tokens[at].pos in ("PRON", "DET") or at > self.layout.piece_at(at).start
        return self.layout.low[at] in self.withdrawn.pronouns and alone

    def owned(self, noun: int, piece: Piece) -> list[Span]:
        """The stretch behind a noun that it names: "het dodental van 12", not the new one behind "naar"."""
        layout = self.layout
        # What its phrase holds stands before the verb: "het cijfer van 632 bevatte ook 66 buren".
        last = next((at for at in piece.finite if at > noun), piece.last)
        start, end = layout.tokens[noun].start, layout.tokens[last - 1].end
        if layout.speech.clauses.object_relative.intersection(layout.low[noun + 1 : noun + 2]):
            return self._told_by(noun, piece)  # not "een cijfer dat hij binnen enkele uren introk"
        held = inside(self.spans, start, end)[:1]
        return [span for span in held if not self.is_target(span, noun)]

    def _told_by(self, noun: int, piece: Piece) -> list[Span]:
        """What the clause on a noun says that it told: "retracting a bulletin that | spoke of seven"."""
        layout = self.layout
        verbs = (at for at in range(noun + 2, piece.last) if layout.tokens[at].pos in ("VERB", "AUX"))
        undoes = self.withdrawn.verbs | self.withdrawn.adjust | self.withdrawn.paired
        tells = (at for at in verbs if any(sense.objects for sense in layout.senses(at)))
        says = next((at for at in tells if layout.tokens[at].lemma not in undoes), None)
        if says is None or layout.speech.order.last:
            return []
        return inside(self.spans, layout.tokens[says].end, layout.tokens[piece.last - 1].end)[:1]

    def is_target(self, span: Span, noun: int) -> bool:
        """Stands a stretch behind "naar", "tot" or "op", a quotation mark between, and so is the new value?"""
        at = self.layout.positions.token_at(span[0])
        if at is not None and at and self.layout.low[at - 1] in QUOTES:
            at -= 1
        return at is None or at <= noun or self.layout.low[at - 1] in self.withdrawn.target

    def points_back(self, noun: int) -> bool:
        """Does it take up what has been said: "dat cijfer", "die melding", or the pronoun itself?"""
        if not self.judging.is_noun(noun):
            return True
        if self.tells_its_own(noun):
            return False
        if self.judged.calls(self.layout.piece_of[noun]):
            return True  # "25 doden, een cijfer dat hij moest intrekken"
        if self.layout.speech.pronouns.it.intersection(self.layout.low[noun + 1 : noun + 2]):
            return True  # "een aantal dat is herzien"
        before = self.layout.low[max(noun - 3, 0) : noun]
        return bool(self.withdrawn.determiners.intersection(before))

    def tells_its_own(self, noun: int) -> bool:
        """Is a noun followed by what is claimed: "the rumour that a second train was involved"?"""
        layout = self.layout
        claim = layout.tokens[noun].lemma.lower() in self.withdrawn.tidings
        if noun + 2 >= len(layout.low):
            return False
        opened = claim and layout.low[noun + 1] in layout.speech.clauses.complement
        return (opened and not layout.is_finite(noun + 2)) or self._is_about_others(noun)

    def _is_about_others(self, noun: int) -> bool:
        """Is a claim about something of which no count was told: "its statement about the cause", "of a second blast"?

        Not "het bericht over de slachtoffers", which takes up how many those are, nor "het bericht van de politie".
        """
        layout, last = self.layout, self.layout.piece_at(noun).last
        at = self._topic(noun, last)
        if at is not None and self._speaks(at):  # "uitspraken van de schipper | over de lading"
            at = self._topic(at, last)
        if at is None or any(layout.is_number(i) or layout.dated[i] >= 0 for i in range(noun + 1, at + 1)):
            return False
        token = layout.tokens[at]
        before = layout.analysis.sentences[max(token.sentence - 1, 0)]
        told = any(one.lemma == token.lemma for one in layout.tokens[before.first : noun])
        return not (self._speaks(at) or told or self.judging.is_noun(at) or self._is_counted(token))

    def _topic(self, noun: int, last: int) -> int | None:
        """The noun behind a word like "about" that stands right behind a noun."""
        led = noun + 1 < last and self.layout.low[noun + 1] in self.withdrawn.concerning
        behind = range(noun + 2, min(noun + 2 + _PHRASE, last)) if led else range(0)
        return next((i for i in behind if self.layout.tokens[i].pos in ("NOUN", "PROPN")), None)

    def _speaks(self, at: int) -> bool:
        token = self.layout.tokens[at]
        return token.pos == "PROPN" or self.layout.speech.kind_of(token.lemma.lower()) is not None

    def _is_counted(self, token: Token) -> bool:
        """Can a noun be for those counted: "slachtoffers", "arrestaties", but not "a witness"?"""
        figures, one = self.layout.pack.figures, "Number=Sing" in token.morph
        words = (token.text, token.lemma)
        return any(figures.says.of(w) is not None or (figures.groups.of(w) and not one) for w in words)

    def of_day(self, noun: int) -> list[Span]:
        """The count of an earlier sentence of the day a noun names: "Zondag 31 doden … Het cijfer van zondag"."""
        layout, day = self.layout, noun + 2
        led = noun > 0 and layout.low[noun - 1] in layout.speech.clauses.definite
        if not led or day >= len(layout.low) or layout.dated[day] < 0:
            return []
        if (layout.low[noun + 1],) not in layout.speech.prepositions.part:
            return []
        word, number = layout.low[day], layout.tokens[noun].sentence
        for sentence in reversed(layout.analysis.sentences[max(number - _DAYS, 0) : number]):
            if word in layout.low[sentence.first : sentence.last]:
                told = inside(self.spans, sentence.start, sentence.end)
                return [span for span in told if not self.is_part(span)][:1]
        return []

    def before(self, number: int, *, plural: bool, apart: int = 1) -> list[Span]:
        """The last stretch before a piece, in its sentence or the one before it; for a plural all of its clause.

        Where that sentence says itself which of two is wrong ("acht en geen negen"), it is that one.

        Args:
            number: Number of the piece.
            plural: Does a plural take up what was told?
            apart: Sentences between the two at most, and one.
        """
        layout = self.layout
        start = layout.tokens[layout.pieces[number].first].start
        sentence = layout.pieces[number].sentence
        count = bisect_left(self.spans, (start, start))
        if not count:
            return []
        at = layout.positions.token_at(self.spans[count - 1][0])
        if at is None or sentence - layout.tokens[at].sentence > apart:
            return []
        if layout.paragraph_of(at) != layout.paragraph_of(layout.pieces[number].first):
            return []
        told = layout.analysis.sentences[layout.tokens[at].sentence]
        same = inside(self.spans, told.start, start)
        if wrong := [span for span in same if len(same) > 1 and self.is_denied(span)]:
            return wrong[-1:]
        whole = [span for span in same if not self.is_part(span)]
        return same if plural else (whole or same)[-1:]

    def bare(self, number: int, piece: Piece) -> list[Span]:
        """The bare number that a clause begins with, and where it was given: "announced 60. ‘Sixty was wrong’"."""
        layout = self.layout
        own = inside(self.spans, layout.tokens[piece.start].start, layout.tokens[piece.last - 1].end)[:1]
        at = layout.positions.token_at(own[0][0]) if own else None
        verb = layout.positions.token_at(own[0][1]) if own else None
        judges = at == piece.start and verb is not None and piece.finite[:1] == (verb,)
        before = self.before(number, plural=False) if judges else []
        return [*before, *own] if before else []

    def misfit(self, piece: Piece) -> list[Span]:
        """The count that a clause begins with behind an article and says not to fit: "De 20 vermisten klopten niet"."""
        layout, verb = self.layout, next(iter(piece.finite), None)
        if verb is None or layout.tokens[verb].lemma not in self.withdrawn.fits:
            return []
        own = inside(self.spans, layout.tokens[piece.start].start, layout.tokens[verb].start)[:1]
        at = layout.positions.token_at(own[0][0]) if own else None
        led = at is not None and piece.start < at <= piece.start + 2
        return own if led and layout.low[piece.start] in layout.speech.clauses.definite else []

    def takes_up(self, piece: Piece) -> bool:
        """Begins a main clause with a pronoun for those just told of: "maar die bleken ongegrond"?"""
        taken = self.layout.low[piece.start] in self.withdrawn.taken_up
        if self.layout.quote_of[piece.start] >= 0:
            return False  # "They've been wrong before," said a man: who is quoted speaks of others
        return taken and piece.opener != "relative" and piece.finite[:1] == (piece.start + 1,)

    def unhedged(self, spans: Sequence[Span], piece: Piece, words: str) -> list[Span]:
        """Some stretches without what its own teller calls a guess: "put it at 12, adding that this was but a guess".

        Args:
            spans: The stretches that a piece undoes.
            piece: The piece.
            words: The words of it that do so.
        """
        if tuple(words.split()) not in self.withdrawn.guesses:
            return list(spans)
        return [span for span in spans if not self._is_own_guess(span, piece)]

    def _is_own_guess(self, span: Span, piece: Piece) -> bool:
        """Is a stretch of the sentence of a piece, and no noun names it: "called the mayor's figure of 30 a guess"?"""
        at, part = self.layout.positions.token_at(span[0]), self.layout.speech.prepositions.part
        if at is None or self.layout.sentence_of(span[0]) != piece.sentence:
            return False
        return not (at > 1 and (self.layout.low[at - 1],) in part and self.judging.is_noun(at - 2))

    def is_denied(self, span: Span) -> bool:
        """Stands a negation right before a stretch: "geen negen"?"""
        at = self.layout.positions.token_at(span[0])
        denied = self.layout.speech.clauses.negation
        return at is not None and at > 0 and bool({self.layout.low[at], self.layout.low[at - 1]} & denied)

    def is_part(self, span: Span) -> bool:
        """Stands a stretch among those counted before it: "onder wie negen gevangenen"?"""
        at = self.layout.piece_of_char(span[0])
        piece = self.layout.pieces[at] if at is not None else None
        return (
            piece is not None
            and self.layout.any_of(piece.first, self.layout.speech.clauses.partitive) is not None
        )


class UndoingByNouns(Undoing):
    """Finds them where a noun or a pronoun may take up what was told.

    Args:
        layout: The document.
        taking: Knows what nouns take up.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, taking: TakingUp, spans: Sequence[Span]) -> None:
        super().__init__(layout, taking.judging, spans)
        self.taking = taking
