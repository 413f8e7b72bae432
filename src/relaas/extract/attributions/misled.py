"""Counts whose teller is said to have erred: "Een agent had vier doden gemeld; hij was verkeerd ingelicht"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside_piece
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judging import Judging, Reading
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span
    from relaas.lang.wordings import Wording

_GAP = "…"
_REACH = 8
"""Words at most for which a gap in an expression stands."""
_BACK = 4
"""Pieces back in which the count was told."""


class Misled(Undoing):
    """Finds the counts told right before a clause about whoever told them, or about whom they held."""

    def __init__(self, layout: Layout, judging: Judging, spans: Sequence[Span]) -> None:
        super().__init__(layout, judging, spans)
        self._misled = list(filter(self._may_stand, self.grounds.misled))
        self._others = list(filter(self._may_stand, self.grounds.others))

    def readings(self) -> list[Reading]:
        """The readings of a clause, where the text has words for them."""
        return [self.erred, self.mixed, self.refuted] if self.spans else []

    def erred(self, number: int) -> tuple[list[Span], str]:
        """The count that somebody told of whom it is said that he was misled: "; he was misinformed"."""
        layout, piece = self.layout, self.layout.pieces[number]
        begins = layout.low[piece.start] in self.grounds.pronouns and layout.tokens[piece.start].pos == "PRON"
        words = self._standing(piece, self._misled) if begins and piece.finite else ""
        if not words or piece.opener == "relative" or self.judging.is_negated(piece):
            return [], ""
        if self._is_about(number, words) or inside_piece(layout, self.spans, piece):
            return [], ""
        return self._told_before(number), words

    def mixed(self, number: int) -> tuple[list[Span], str]:
        """The count that is said to have held others too: "maar daar bleken ook gewonden bij te zitten"."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self._standing(piece, self._others)
        before = layout.pieces[number - 1] if number else None
        if not words or before is None or piece.opener == "relative" or self.judging.is_negated(piece):
            return [], ""
        opens = piece.opener == "complement" and before.sentence != piece.sentence
        if opens or self._only_says(piece):
            return [], ""  # "Dat er ook een Belg bij was, klopt niet" says nothing of it
        first = words.partition(" ")[0]
        if layout.low[piece.start] != first or inside_piece(layout, self.spans, piece):
            return [], ""
        return self._told_before(number), words

    def refuted(self, number: int) -> tuple[list[Span], str]:
        """The one count of a clause that is told and called wrong: "meldde dat er zes waren, wat niet klopt"."""
        layout, piece = self.layout, self.layout.pieces[number]
        before = layout.pieces[max(number - 1, 0)]
        told = before.opener == "complement" and before.sentence == piece.sentence and piece.mark == ","
        if not told or layout.low[piece.first] not in self.grounds.whole or not self._is_told(number - 1):
            return [], ""
        words = next((words for manner, words in self.judging.marks(piece) if manner == "called wrong"), "")
        held = inside_piece(layout, self.spans, before) if words else []
        alone = len(held) == 1 and not self._names_others(piece, words)
        return (held, words) if alone else ([], "")

    def _names_others(self, piece: Piece, words: str) -> bool:
        """Names a clause somebody beside the words that judge: "wat volgens de brandweer niet klopt"?"""
        said, layout = set(words.split()), self.layout
        named = (
            at for at in range(piece.first + 1, piece.last) if layout.tokens[at].pos in ("NOUN", "PROPN")
        )
        return any(layout.low[at] not in said and layout.dated[at] < 0 for at in named)

    def _only_says(self, piece: Piece) -> bool:
        """Says a clause only whom a count holds, and not what came out: "daar zitten ook veel bezoekers bij"?"""
        verb = self.layout.tokens[piece.finite[0]] if piece.finite else None
        shows = self.layout.speech.telling.shows
        return verb is not None and "Tense=Pres" in verb.morph and verb.lemma not in shows

    def _told_before(self, number: int) -> list[Span]:
        """The last count before a piece, in its sentence or the one before, that somebody told there."""
        layout = self.layout
        here = layout.pieces[number].sentence
        paragraph = layout.paragraph_of(layout.pieces[number].first)
        for at in range(number - 1, max(number - 1 - _BACK, -1), -1):
            piece = layout.pieces[at]
            if here - piece.sentence > 1 or layout.paragraph_of(piece.first) != paragraph:
                return []
            held = inside_piece(layout, self.spans, piece)
            if held:
                return held[-1:] if self._is_told(at) and not self._names_another(at, number) else []
        return []

    def _names_another(self, told: int, number: int) -> bool:
        """Names a clause between somebody else whom the pronoun can be: "Police gave nine. The driver said he …"?"""
        layout = self.layout
        first = layout.pieces[max(told - 1, 0)].first
        known = set(layout.low[first : layout.pieces[told].last])
        return any(
            layout.tokens[at].pos in ("NOUN", "PROPN") and layout.low[at] not in known
            for piece in layout.pieces[told + 1 : number]
            for at in range(piece.start, next(iter(piece.finite), piece.start))
        )

    def _is_told(self, number: int) -> bool:
        """Says a clause, or the one it hangs on, that somebody told what it holds, in the past?"""
        pieces, first = self.layout.pieces, number
        while first and pieces[first].is_sub and pieces[first - 1].sentence == pieces[number].sentence:
            first -= 1
        return any(self._tells(pieces[at]) for at in range(first, number + 1))

    def _tells(self, piece: Piece) -> bool:
        tokens = self.layout.tokens
        past = not any("Tense=Pres" in tokens[at].morph for at in piece.finite[:1])
        verbs = (i for i in range(piece.first, piece.last) if tokens[i].pos != "NOUN" or i in piece.finite)
        says = any(self.layout.senses(at) for at in verbs)
        return past and (says or self.judging.says(piece))

    def _is_about(self, number: int, words: str) -> bool:
        """Is it told what they erred about: "vergiste zich in de deur", "had het sein verkeerd gelezen"?

        Lists and messages are what counts are read from: "had de lijst verkeerd gelezen".
        """
        layout, piece = self.layout, self.layout.pieces[number]
        said = set(words.split())
        last = words.rsplit(maxsplit=1)[-1]
        at = next((i for i in range(piece.last - 1, piece.first, -1) if layout.low[i] == last), piece.last)
        behind = layout.low[at + 1 : piece.last]
        if behind and behind[0] in layout.speech.retracted.erred_with:
            return True
        after = layout.behind(number)
        if after is not None and after.opener == "adverbial" and not after.mark:
            return True  # "zat ernaast toen de bom ontplofte"
        nouns = (i for i in range(piece.start, piece.last) if layout.tokens[i].pos == "NOUN")
        others = (i for i in nouns if layout.low[i] not in said and layout.dated[i] < 0)
        return any(not self._is_read(i) for i in others)

    def _is_read(self, at: int) -> bool:
        """Is a noun what counts are read from, or for counts themselves?"""
        names = {self.layout.low[at], self.layout.tokens[at].lemma.lower()}
        return self.judging.is_claim(at) or not names.isdisjoint(self.grounds.documents)

    def _may_stand(self, words: Wording) -> bool:
        """Has the text all words of an expression with gaps? It has those of few, which spares its clauses the rest."""
        return self.layout.has(word for word in words if word != _GAP)

    def _standing(self, piece: Piece, wordings: Sequence[Wording]) -> str:
        """The first of some expressions, with gaps, that stands in a piece."""
        low = self.layout.low
        for words in wordings:
            for at in range(piece.first, piece.last):
                if low[at] == words[0] and (end := self._follow(words, at, piece.last)):
                    return " ".join(low[at:end])
        return ""

    def _follow(self, words: Wording, at: int, last: int) -> int:
        """One past the end of an expression that begins at a token; 0 where it does not stand there."""
        low, gap = self.layout.low, False
        for word in words:
            if word == _GAP:
                gap = True
                continue
            reach = range(at, min(at + (_REACH if gap else 1), last))
            found = next((i for i in reach if low[i] == word), None)
            if found is None:
                return 0
            at, gap = found + 1, False
        return at
