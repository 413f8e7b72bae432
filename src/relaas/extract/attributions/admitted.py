"""Counts of which somebody admits, a sentence or two further on, that they were wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside
from relaas.extract.attributions.taking_up import UndoingByNouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.restated import Restated
    from relaas.extract.attributions.scopes import Span
    from relaas.extract.attributions.taking_up import TakingUp

_BACK = 2
"""Sentences between a count and the words that admit it was wrong, at most, one being a quotation mostly."""

_OPENING = 4
"""Tokens at the head of a clause among which it names some of those told of."""
_CORRECTION = 3
"""Sentences of a correction before the one that regrets the error."""


class Admitted(UndoingByNouns):
    """Finds what an admission, an apology or a regret takes back: "Foutje van mij", "They apologized: …".

    Args:
        layout: The document.
        taking: Knows what is told among what.
        restated: Knows whether a sentence puts another value beside one.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, taking: TakingUp, restated: Restated, spans: Sequence[Span]) -> None:
        super().__init__(layout, taking, spans)
        self.restated = restated

    def readings(self) -> list[Reading]:
        """The readings of a clause that the text has words for, in the order in which they are asked."""
        tells, words = self.judging.tells, self.retracted
        admits = tells(words.admits, words.slips) or self.judging.holds(words.recants)
        asked = (
            (self.admits, admits),
            (self.apologizes, tells(words.sorry)),
            (self.regrets, tells(words.regrets)),
            (self.emptied, tells(words.emptied)),
            (self.planned, self.judging.holds(words.plans)),
            (self.partly, self.judging.holds(words.admitting)),
        )
        return [reading for reading, told in asked if told]

    def admits(self, number: int) -> tuple[list[Span], str]:
        """What somebody says that he told wrong: "sprak van 41 arrestaties. ‘Foutje van mij’, geeft hij toe"."""
        piece = self.layout.pieces[number]
        words = self.judging.any(piece, self.retracted.admits) or self._slip(piece) or self._recants(number)
        told = self._told(number, words) if words else []
        return [span for span in told if self._same_voice(number, span)], words

    def _recants(self, number: int) -> str:
        """The verb by which whoever told a count goes back on it: "sprak van negen doden, maar krabbelt nu terug"."""
        piece = self.layout.pieces[number]
        goes_on = piece.opener in ("contrast", "coordinate") and piece.verb_first
        tokens = self.layout.tokens[piece.first : piece.last] if goes_on else ()
        return next((token.text.lower() for token in tokens if token.lemma in self.retracted.recants), "")

    def _same_voice(self, number: int, span: Span) -> bool:
        """Is nobody named who admits an error but whom the sentence of a count names: no "said the driver"?"""
        layout = self.layout
        piece = layout.pieces[number]
        sentence = layout.analysis.sentences[piece.sentence]
        at = layout.positions.token_at(span[0])
        told = layout.analysis.sentences[layout.tokens[at].sentence] if at is not None else sentence
        before = set(layout.low[told.first : told.last])
        return told == sentence or all(
            layout.low[i] in before for i in range(sentence.first, sentence.last) if self._names(i)
        )

    def is_of_another(self, number: int, span: Span) -> bool:
        """Gave somebody a count, and has a clause another subject?

        Args:
            number: Number of the clause.
            span: The count.
        """
        at = self.layout.piece_of_char(span[0])
        if at is None:
            return False
        layout, piece = self.layout, self.layout.pieces[number]
        teller = layout.pieces[at - 1] if at and self.restated.is_said(at) else layout.pieces[at]
        if not any(layout.senses(i) for i in range(teller.first, teller.last)):
            return False
        sentence = layout.analysis.sentences[layout.sentence_of(span[0])]
        before = layout.low[sentence.first : sentence.last]
        verb = next(iter(piece.finite), piece.last)
        who = [i for i in range(piece.start, verb) if layout.tokens[i].pos in ("NOUN", "PROPN")]
        who = [i for i in who if layout.dated[i] < 0 and not self.judging.is_noun(i)]
        apart = layout.pieces[number].sentence != layout.tokens[sentence.first].sentence
        return apart and bool(who) and all(layout.low[i] not in before for i in who)

    def _names(self, at: int) -> bool:
        """Can a token name who speaks: no day, behind no preposition, in no quotation?"""
        layout, tokens = self.layout, self.layout.tokens
        speaks = tokens[at].pos == "NOUN" and layout.speech.kind_of(tokens[at].lemma.lower()) is not None
        named = tokens[at].pos == "PROPN" or speaks
        apart = layout.dated[at] >= 0 or layout.quote_of[at] >= 0 or self.judging.is_noun(at)
        behind = at > 0 and "ADP" in {token.pos for token in tokens[max(at - 2, 0) : at]}
        return named and not apart and not behind

    def apologizes(self, number: int) -> tuple[list[Span], str]:
        """What an apology takes back behind which the right count stands: "They apologized: it applied to 3,000"."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self.judging.any(piece, self.retracted.sorry)
        if not words or not self._is_pronoun(piece):
            return [], ""
        end = layout.analysis.sentences[piece.sentence].end
        behind = inside(self.spans, layout.tokens[piece.last - 1].end, end)
        return (self._told(number, words), words) if behind else ([], "")

    def regrets(self, number: int) -> tuple[list[Span], str]:
        """What an outlet's correction ends on regretting: "… was given as six. It was five. The error is regretted"."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self.judging.any(piece, self.retracted.regrets)
        for sentence in range(piece.sentence, max(piece.sentence - _CORRECTION, 0) - 1, -1) if words else ():
            held = self._in(sentence, layout.tokens[piece.first].start)
            first = layout.piece_of_char(held[0][0]) if held else None
            if first is None or not self._is_near(first, number):
                continue
            given = self.restated.gives(layout.pieces[first]) or self._rights(layout.pieces[first])
            if not given and self.restated.is_set_right(layout.pieces[first]):
                return held[:1], words
        return [], ""

    def _rights(self, piece: Piece) -> bool:
        """Gives a piece what is right: "Dat moet vijf zijn"?"""
        return bool(self.judging.any(piece, self.layout.speech.withdrawn.righted))

    def planned(self, number: int) -> tuple[list[Span], str]:
        """What somebody admits was only meant to be: "claimed 200 … conceded that this had merely been the plan"."""
        layout, piece = self.layout, self.layout.pieces[number]
        before = layout.pieces[max(number - 1, 0)]
        words = next((low for low in layout.low[piece.start : piece.last] if low in self.retracted.plans), "")
        told = piece.opener == "complement" and before.sentence == piece.sentence
        if not (words and told and layout.low[piece.start] in self.judging.words.pronouns):
            return [], ""
        admits = self.retracted.admitting.intersection(layout.low[before.first : before.last])
        admits = admits and self.retracted.expected.intersection(layout.low[piece.start : piece.last])
        copula = any(self.judging.is_copula(at) for at in range(piece.start, piece.last))
        return (self._told(number, words) if admits and copula else []), words

    def partly(self, number: int) -> tuple[list[Span], str]:
        """The earlier count of which somebody admits that some were none: "admits that one of them was a witness"."""
        layout, piece = self.layout, self.layout.pieces[number]
        before = layout.pieces[max(number - 1, 0)]
        admits = sorted(self.retracted.admitting.intersection(layout.low[before.first : before.last]))
        said = piece.opener == "complement" and before.sentence == piece.sentence
        if not (admits and said and self._is_of_them(piece)):
            return [], ""
        low = layout.analysis.sentences[max(piece.sentence - 1, 0)].start
        told = inside(self.spans, low, layout.tokens[before.first].start)
        given = [span for span in told if self._was_given(span) and not self.taking.is_part(span)]
        return [span for span in given[-1:] if self._same_voice(number, span)], admits[0]

    def _is_of_them(self, piece: Piece) -> bool:
        """Begins a clause with some of those just told of: "dat een van hen", "that three of those"?"""
        low, who = self.layout.low, self.layout.speech.pronouns
        part = self.layout.speech.prepositions.part
        places = range(piece.start + 1, min(piece.start + _OPENING, piece.last - 1))
        return any((low[at],) in part and low[at + 1] in who.they | who.it for at in places)

    def _was_given(self, span: Span) -> bool:
        """Is a count said to have been given earlier, in its sentence?"""
        at = self.layout.piece_of_char(span[0])
        pieces = self.layout.sentence_pieces(self.layout.pieces[at].sentence) if at is not None else ()
        earlier = self.layout.speech.withdrawn.earlier
        return any(self.judging.any(self.layout.pieces[n], earlier) for n in pieces)

    def emptied(self, number: int) -> tuple[list[Span], str]:
        """The count of a claim of which nothing is left: "van het bericht dat … 39, laat zij niets heel"."""
        piece = self.layout.pieces[number]
        words = self.judging.any(piece, self.retracted.emptied)
        noun = self.judging.noun(piece.first, piece.last)
        if not words or noun is None:
            return (self.taking.judged.begun(number, piece, "taken back") if words else []), words
        own = self.taking.owned(noun, piece)
        back = not own and self.taking.points_back(noun)
        return (self.taking.before(number, plural=False) if back else own), words

    def _slip(self, piece: Piece) -> str:
        """The words of an error in a sentence that admits something."""
        words = self.judging.any(piece, self.retracted.slips)
        sentence = self.layout.analysis.sentences[piece.sentence]
        said = self.layout.low[sentence.first : sentence.last]
        return words if words and self.retracted.admitting.intersection(said) else ""

    def _is_pronoun(self, piece: Piece) -> bool:
        """Begins a clause with a pronoun for those just told of, or with none before its verb?"""
        who = self.layout.speech.pronouns
        lead = self.layout.low[piece.start : piece.start + 2]
        return piece.verb_first or bool((who.he | who.she | who.they | who.it).intersection(lead))

    def _told(self, number: int, words: str) -> list[Span]:
        """The last count that somebody told before some words of a piece, with those of its row."""
        layout, piece = self.layout, self.layout.pieces[number]
        places = (i for i in range(piece.first, piece.last) if layout.follows(i, tuple(words.split())))
        end = layout.tokens[next(places, piece.first)].start
        for sentence in range(piece.sentence, max(piece.sentence - _BACK, 0) - 1, -1):
            if held := self._in(sentence, end):
                told = [span for span in held if self._is_told(span, number)]
                return self.taking.judged.row(told[-1:]) if told else []
        return []

    def _in(self, sentence: int, end: int) -> list[Span]:
        """The stretches of a sentence before a character."""
        whole = self.layout.analysis.sentences[sentence]
        return inside(self.spans, whole.start, min(whole.end, end))

    def _is_told(self, span: Span, number: int) -> bool:
        """Tells somebody a stretch in the paragraph of a piece, whom no other clause is set against?"""
        at = self.layout.piece_of_char(span[0])
        if at is None or not self._is_near(at, number):
            return False
        piece = self.layout.pieces[at]
        said = self.restated.is_said(at) and at > 0 and self.judging.says(self.layout.pieces[at - 1])
        return (
            (said or self.judging.says(piece))
            and not self._is_answer(piece)
            and not self.taking.is_part(span)
        )

    def _is_answer(self, piece: Piece) -> bool:
        """Begins a clause with what belongs to the one before: "…; zijn eigen gemeente telde er 16.000"?"""
        return bool(piece.mark) and "Poss=Yes" in self.layout.tokens[piece.start].morph

    def _is_near(self, one: int, other: int) -> bool:
        first, second = (self.layout.pieces[at].first for at in (one, other))
        return self.layout.paragraph_of(first) == self.layout.paragraph_of(second)
