"""Counts disowned in one breath: "slikte zijn 41 doden in", "an earlier figure of 30 left out …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside, inside_piece
from relaas.extract.attributions.taking_up import UndoingByNouns
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_PHRASE = 3
"""Tokens behind a count among which the day begins that it is of: "zijn zeventien gewonden van maandag"."""
_LEAD = 3
"""Tokens before the noun of a count among which it is called an earlier one: "an earlier official figure of 30"."""
_ASIDE = 2
"""Pieces back to which the subject of one stands, an aside between."""
_END = 2
"""Tokens of the end of a piece among which the noun stands that the next piece tells of."""
_TOLLS = ("killed", "missing", "detained")
"""What a body that takes back its own of them can only have counted: an army withdraws its 4,000 soldiers."""


class Disowned(UndoingByNouns):
    """Finds the counts that a clause takes back without a noun for what was said."""

    def readings(self) -> list[Reading]:
        """The readings of a clause that the text has words for, in the order in which they are asked."""
        asked = (
            (self.own, self.judging.holds(self.retracted.mine)),
            (
                self.omitting,
                self.judging.tells(self.retracted.omits) or self.layout.places(self.grounds.merely),
            ),
            (self.righted, self.judging.holds(self.grounds.mends)),
            (self.remade, self.judging.tells(self.retracted.remade)),
        )
        return [reading for reading, told in asked if told]

    def own(self, number: int) -> tuple[list[Span], str]:
        """The count of its own that somebody takes back: "slikte zijn 41 doden in", "withdrew its 41 dead of Monday".

        What is no toll, nor of a day, can have been there and left: "the army withdrew its 4,000 soldiers".
        """
        piece = self.layout.pieces[number]
        tokens = self.layout.tokens[piece.first : piece.last]
        sure = next((token.text.lower() for token in tokens if token.lemma in self._sure), "")
        words = sure or self.judging.takes_back(piece)
        for span in inside_piece(self.layout, self.spans, piece) if words else ():
            at = self.layout.positions.token_at(span[0])
            mine = at is not None and at > 0 and self.layout.low[at - 1] in self.retracted.mine
            mine = mine or bool(sure and at is not None and self._is_come_back_on(at))
            if mine and (sure or self._is_toll(span) or self._is_of_day(span)):
                return [span], words
        return [], ""

    def _is_come_back_on(self, at: int) -> bool:
        """Stands a preposition and an article before a count: "krabbelt terug over | de 25 gewonden"?"""
        layout = self.layout
        definite = at > 1 and layout.low[at - 1] in layout.speech.clauses.definite
        return definite and layout.low[at - 2] in self.retracted.erred_with

    @property
    def _sure(self) -> frozenset[str]:
        """Lemmas of verbs that are only of what was said."""
        return self.retracted.recants | self.judging.words.returned

    def omitting(self, number: int) -> tuple[list[Span], str]:
        """The earlier count of which a clause tells whom it left out: "An earlier figure of 30 left out …"."""
        layout, piece = self.layout, self.layout.pieces[number]
        verb, words = self._omits(piece)
        if not words:
            return [], ""
        first = layout.pieces[self._opens(number)].first
        end = layout.tokens[piece.last - 1].end
        for span in inside(self.spans, layout.tokens[first].start, end)[:1]:
            at = layout.positions.token_at(span[0])
            if at is None or at - 2 < first or not self._is_figure_of(at):
                continue
            begins = piece.verb_first or piece.finite[:1] == (piece.start,)
            own = layout.piece_of[at] == number or (begins and piece.mark == ",")
            if own and verb > at:
                return [span], words
        return [], ""

    def _opens(self, number: int) -> int:
        """The piece some back, behind a strong mark at the latest, with which what a piece tells of begins."""
        pieces, start = (
            self.layout.pieces,
            self.layout.sentence_pieces(self.layout.pieces[number].sentence).start,
        )
        low = max(number - _ASIDE, start)
        return next((at for at in range(number, low, -1) if pieces[at].mark in STRONG), low)

    def _omits(self, piece: Piece) -> tuple[int, str]:
        """Where a piece tells whom a count left out, or that it held no others, and the words for it."""
        layout, standing = self.layout, self.layout.standing(self.retracted.omits)
        places = range(piece.first, piece.last)
        if (at := next((i for i in reversed(places) if i in standing), None)) is not None:
            return at, " ".join(standing[at])
        low, grounds = layout.low, self.grounds
        merely = next((i for i in places if low[i] in grounds.merely), None)
        holding = self.retracted.counted | grounds.rests | grounds.held
        held = (i for i in places if low[i] in holding)
        verb = next(held, None)
        return (piece.first, "") if merely is None or verb is None else (verb, f"{low[verb]} {low[merely]}")

    def righted(self, number: int) -> tuple[list[Span], str]:
        """The earlier count that a verb puts right: "herstelt de korpsleiding een eerdere opgave van drie".

        Not where what it is put right to follows: that is told by both.
        """
        layout, piece = self.layout, self.layout.pieces[number]
        verb = next((at for at in range(piece.first, piece.last) if self._mends(at, piece)), None)
        if (
            verb is None
            or self.judging.is_negated(piece)
            or self.judging.any(piece, self.judging.words.upward)
        ):
            return [], ""
        noun = next((at for at in range(piece.first, piece.last) if self._is_former(at)), None)
        held = self.taking.owned(noun, piece) if noun is not None else []
        if not held and noun is not None:
            held = self._beside(number)
        return held, layout.low[verb]

    def _mends(self, at: int, piece: Piece) -> bool:
        """Is a token a verb that puts right or takes back, its particle at the end: "nahm seine Zahl … zurück"?"""
        token = self.layout.tokens[at]
        parted = self.layout.low[piece.last - 1] + token.lemma in self.judging.words.verbs
        verb = token.pos in ("VERB", "AUX") and (token.lemma in self.grounds.mends or parted)
        return verb or (token.pos != "ADJ" and self.layout.low[at] in self.grounds.mends)

    def _is_former(self, at: int) -> bool:
        """Is a token the noun of a count that is called an earlier one, or somebody's own?"""
        lead = self.layout.low[max(at - _LEAD, 0) : at]
        return self.judging.is_noun(at) and bool(
            (self.retracted.former | self.retracted.mine).intersection(lead)
        )

    def _beside(self, number: int) -> list[Span]:
        """The count set beside a noun between marks: "haar opgave van maandag, 34 arrestanten"."""
        layout = self.layout
        behind = layout.pieces[number + 1 : number + 2]
        one = behind and behind[0].sentence == layout.pieces[number].sentence
        if not one or behind[0].finite or behind[0].mark != ",":
            return []
        held = inside_piece(layout, self.spans, behind[0])[:1]
        at = layout.positions.token_at(held[0][0]) if held else None
        return held if at == behind[0].start else []

    def remade(self, number: int) -> tuple[list[Span], str]:
        """The count that was made into another later: "1,2 miljoen, een aantal waar zij later 800.000 van maakten"."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self.judging.any(piece, self.retracted.remade)
        before = layout.pieces[max(number - 1, 0)]
        if (
            not words
            or not inside_piece(self.layout, self.spans, piece)
            or self.judging.any(piece, self.judging.words.upward)
        ):
            return [], ""
        end = range(max(before.last - _END, before.first), before.last)
        ends = before.sentence == piece.sentence and any(self.judging.is_noun(at) for at in end)
        named = ends or self.taking.judged.calls(number)
        return (self.taking.before(number, plural=False) if named else []), words

    def _is_figure_of(self, at: int) -> bool:
        """Stands a count behind a noun for one that calls it an earlier one: "the first count of 30", "…, 30,"?"""
        noun, low = at - 2, self.layout.low
        part = (low[at - 1],) in self.layout.speech.prepositions.part or low[at - 1] == ","
        lead = range(max(noun - _LEAD, 0), noun)
        earlier = any(
            i in self.layout.standing(self.judging.words.earlier) or low[i] in self.retracted.former
            for i in lead
        )
        return part and earlier and self.judging.is_noun(noun)

    def _is_toll(self, span: Span) -> bool:
        """Stands a noun for the dead, the missing or arrests right behind a count?"""
        at = self.layout.positions.token_at(span[1])
        says = self.layout.pack.figures.says
        return at is not None and says.of(self.layout.tokens[at].text) in _TOLLS

    def _is_of_day(self, span: Span) -> bool:
        """Is a count one of a day: "haar veertig arrestaties van gisteren"?"""
        layout, at = self.layout, self.layout.positions.token_at(span[1])
        if at is None:
            return False
        near = range(at, min(at + _PHRASE, len(layout.low) - 1))
        part = layout.speech.prepositions.part
        return any((layout.low[i],) in part and layout.dated[i + 1] >= 0 for i in near)
