"""What a clause judges that begins with its verb: the figure in the noun phrase or the clause that stands before it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from relaas.extract.attributions.undoing import Undoing
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judging import Manner
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_BACK = 5
"""Pieces back over which a clause can go on with its subject."""


def inside(spans: Sequence[Span], low: int, high: int) -> list[Span]:
    """The stretches, of some in order, that begin between two characters."""
    return list(spans[bisect_left(spans, (low, low)) : bisect_left(spans, (high, high))])


def inside_piece(layout: Layout, spans: Sequence[Span], piece: Piece) -> list[Span]:
    """The stretches, of some in order, that begin in a piece.

    Args:
        layout: The document.
        spans: The stretches.
        piece: The piece.
    """
    return inside(spans, layout.tokens[piece.first].start, layout.tokens[piece.last - 1].end)


class Judged(Undoing):
    """Finds what stands before a verb of judging: "De 27 die het leger meldde, waren een fout"."""

    def begun(self, number: int, piece: Piece, manner: Manner) -> list[Span]:
        """The stretch a clause begins with, a relative clause between: "De 27 die het leger meldde, waren een fout"."""
        at = self.subject(number, piece)
        if at is None:
            return []
        between = self.layout.pieces[at + 1 : number]
        begins = (
            bool(between) and between[0].mark in STRONG
        )  # "…; dat het er acht waren, was een misverstand"
        if begins or at < self.layout.sentence_pieces(piece.sentence).start:
            return self._of_clause(between) if manner == "called wrong" else []
        subject = self.layout.pieces[at]
        called = manner == "called wrong" or any(self.calls(i) for i in range(at + 1, number))
        return self._of_subject(subject, called=called) or self._of_claim(subject, between)

    def tells_another(self, number: int, piece: Piece) -> bool:
        """Judges a piece what a clause tells of others than those counted: "Dat er een bom lag, klopte niet"?

        Args:
            number: Of the piece that judges.
            piece: It.
        """
        layout, at = self.layout, self.subject(number, piece)
        opened = number if at is None else at + 1
        if opened < number and opened > layout.sentence_pieces(piece.sentence).start:
            return False  # "Een bericht over tien doden, dat de zender bracht, klopte niet"
        first = layout.pieces[opened].first
        last = piece.first if first < piece.first else next(iter(piece.finite[1:]), first)
        if layout.low[first] not in layout.speech.telling.openers or last == first:
            return False
        start, end = layout.span(first, last)
        nouns = [i for i in range(first, last) if layout.tokens[i].pos in ("NOUN", "PROPN")]
        before = layout.analysis.sentences[max(piece.sentence - 1, 0)].first
        known = {token.lemma for token in layout.tokens[before:first]}
        others = all(layout.tokens[i].lemma not in known and not self.judging.is_claim(i) for i in nouns)
        return bool(nouns) and others and not inside(self.spans, start, end)

    def row(self, last: list[Span]) -> list[Span]:
        """With the last of a row all of it, which a pronoun takes up: "220 doden, 110 vermisten. Dat nam hij terug"."""
        row = list(last)
        for span in reversed(inside(self.spans, 0, last[0][0]) if len(last) == 1 else []):
            first, end = (self.layout.positions.token_at(at) or 0 for at in (span[0], row[0][0]))
            between = self.layout.tokens[first:end]
            if any("VerbForm=Fin" in token.morph or token.text in (".", ";", ":") for token in between):
                break
            row.insert(0, span)
        return row

    def subject(self, number: int, piece: Piece) -> int | None:
        """The piece that a clause with its verb first goes on with, past what hangs on it.

        One less than the first of the sentence, or of what a semicolon opens, where all of it hangs; None where the
        clause begins otherwise.
        """
        pieces, at = self.layout.pieces, number - 1
        begins = piece.verb_first or (not piece.finite and self.judging.is_copula(piece.start))
        if not begins or piece.mark != "," or piece.opener:
            return None
        while at >= 0 and pieces[at].sentence == piece.sentence and self._hangs(at):
            if number - at > _BACK:
                return None
            at -= 1
            if pieces[at + 1].mark in STRONG:
                break
        return at

    def _hangs(self, number: int) -> bool:
        """Hangs a piece on one before it, a clause or an aside: "dat cijfer, gisteren gemeld, …"?"""
        piece = self.layout.pieces[number]
        aside = piece.mark == "," and not piece.finite and not piece.opener
        return piece.is_sub or self.calls(number) or aside or self._goes_on(piece)

    def _goes_on(self, piece: Piece) -> bool:
        """Adds a piece to a relative clause another: "die de burgemeester noemde, | en die in de krant stonden"?"""
        behind = piece.first + 1
        joins = piece.opener == "coordinate" and behind < piece.last
        return joins and self.layout.low[behind] in self.layout.speech.clauses.relative

    def calls(self, number: int) -> bool:
        """Calls a piece a figure what stands before it: "332 vermisten, een aantal dat het parket meldde, …"?"""
        piece = self.layout.pieces[number]
        near = range(piece.start + 1, min(piece.start + 3, piece.last))
        return piece.mark == "," and not piece.verb_first and any(self.judging.is_noun(at) for at in near)

    def _of_clause(self, between: Sequence[Piece]) -> list[Span]:
        """The one stretch of the clause with "dat" that is judged: "Dat er 20 doden zijn, noemt hij voorbarig"."""
        first = between[:1]
        return self._alone(first) if first and first[0].opener == "complement" else []

    def _of_claim(self, subject: Piece, between: Sequence[Piece]) -> list[Span]:
        """The one stretch a claim, or its noun, tells of: "De bewering dat alle 34 omkwamen, klopte niet"."""
        named = any(self.judging.is_noun(at) for at in range(subject.start, subject.last))
        if not named or subject.finite:
            return []
        return self._alone(between) or self._alone((subject,))

    def _alone(self, pieces: Sequence[Piece]) -> list[Span]:
        tokens = self.layout.tokens
        held = [inside(self.spans, tokens[p.first].start, tokens[p.last - 1].end) for p in pieces]
        found = [span for spans in held for span in spans]
        return found if len(found) == 1 else []

    def _of_subject(self, piece: Piece, *, called: bool) -> list[Span]:
        """The stretch in the first noun phrase of a piece; unless it is called a figure, its noun there must be one."""
        layout = self.layout
        start, end = layout.tokens[piece.first].start, layout.tokens[piece.last - 1].end
        for span in inside(self.spans, start, end)[:1]:
            at = layout.positions.token_at(span[0]) or piece.start
            lead = range(piece.start, at)
            noun = any(self.judging.is_noun(i) for i in lead)
            if all(self.leads(i) for i in lead) and (noun or called):
                return [span]
        return []

    def leads(self, at: int) -> bool:
        """Can a word stand in a noun phrase before its number: "ook het eerder gemelde getal van", "bericht over"?

        Args:
            at: Index of the word.
        """
        layout = self.layout
        of = (layout.low[at],) in layout.speech.prepositions.part
        noun = layout.tokens[at].pos == "NOUN" and not self.judging.is_noun(at)
        of = of or (layout.tokens[at].pos == "ADP" and at > 0 and self.judging.is_noun(at - 1))
        return of or not (noun or layout.tokens[at].pos in ("ADP", "PROPN") or layout.is_finite(at))
