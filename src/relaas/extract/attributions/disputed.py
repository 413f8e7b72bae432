"""Counts that somebody else only disputes: "De oppositie noemt dat cijfer fout", "the union puts it at 60"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside_piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.admitted import Admitted
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.judging import Manner
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span


_WHO = 3
"""Tokens behind a preposition among which the noun or the name of a source stands."""


def stands_beside(layout: Layout, claim: Claim, start: int) -> bool:
    """Tells a relative clause set off by a comma a count, which is not what is denied: "a plant, where 340 work"?

    Not where that clause says something itself: "the reports, which spoke of 40 dead".

    Args:
        layout: The document.
        claim: What is denied.
        start: Where the count begins, in characters.
    """
    number = layout.piece_of_char(start)
    if number is None or start <= claim.content[0][0]:
        return False
    piece = layout.pieces[number]
    apart = piece.opener == "relative" and piece.mark == ","
    return apart and not any(layout.senses(at) for at in range(piece.first, piece.last))


class Disputed:
    """Tells what becomes of a count that a clause calls wrong.

    Args:
        layout: The document.
        admitted: Knows whose counts are another's.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, admitted: Admitted, spans: Sequence[Span]) -> None:
        self.layout, self.admitted, self.spans = layout, admitted, spans

    def manner(self, number: int, span: Span, manner: Manner, words: str) -> Manner | None:
        """How a clause undoes a count: in its own manner, denied where another only disputes it; None where two stand.

        Args:
            number: Number of the clause.
            span: The count.
            manner: How its words do it.
            words: These words.
        """
        if manner != "called wrong":
            return manner
        calls = self._calls(number, span)
        too = calls and words.partition(" ")[0] in self.layout.speech.grounds.too
        if too or self._is_answered(number, span):
            return None
        return "denied" if calls or self._is_only_said(number, span) else manner

    def _calls(self, number: int, span: Span) -> bool:
        """Does somebody else only call a count wrong that another gave: "De oppositie noemt dat cijfer fout"?"""
        piece, calling = self.layout.pieces[number], self.layout.speech.withdrawn.calling
        calls = any(self.layout.tokens[at].lemma in calling for at in range(piece.first, piece.last))
        return calls and self.admitted.is_of_another(number, span)

    def _is_only_said(self, number: int, span: Span) -> bool:
        """Says somebody else that a count that still stands is wrong: "The union counts 31. Police say it is wrong"?

        Not of what was told earlier: "De burgemeester had 31 doden gemeld. De politie zegt dat dat niet klopt".
        """
        layout, at = self.layout, self.layout.piece_of_char(span[0])
        while at and not layout.pieces[at].finite and layout.pieces[at].mark == ",":
            at -= 1  # "telt 56 doden, | van wie twaalf in Ede"
        piece = layout.pieces[at] if at is not None else None
        verb = next(iter(piece.finite), None) if piece is not None else None
        if piece is None or verb is None or at == number or self._is_past(piece, verb):
            return False
        counts = any(sense.objects for sense in layout.senses(verb))
        said = layout.pieces[number].opener == "complement" and self._is_said_by_others(number, span)
        return counts and (said or self._is_by_others(number, span))

    def _is_past(self, piece: Piece, verb: int) -> bool:
        """Was a count told earlier, by its tense and words that say so: "had 31 gemeld", "sprak eerst van 31"?"""
        layout = self.layout
        standing = layout.standing(layout.speech.withdrawn.earlier)
        then = any(at in standing or layout.dated[at] >= 0 for at in range(piece.first, piece.last))
        return "Tense=Past" in layout.tokens[verb].morph and (layout.tokens[verb].pos == "AUX" or then)

    def _is_by_others(self, number: int, span: Span) -> bool:
        """Names the clause that calls a count wrong somebody else behind a preposition: "volgens X niet kloppen"?"""
        layout, piece = self.layout, self.layout.pieces[number]
        standing, told = layout.standing(layout.speech.prepositions.source), layout.piece_of_char(span[0])
        led = next((at for at in range(piece.first, piece.last) if at in standing), None)
        if led is None or told is None:
            return False
        first = led + len(standing[led])
        who = {layout.low[i] for i in range(first, min(first + _WHO, piece.last)) if self._is_name(i)}
        return bool(who) and who.isdisjoint(layout.low[layout.pieces[told].first : layout.pieces[told].last])

    def _is_name(self, at: int) -> bool:
        return self.layout.tokens[at].pos in ("NOUN", "PROPN")

    def _is_answered(self, number: int, span: Span) -> bool:
        """Sets somebody else a count of his own against one: "the union says that is wrong and puts it at 60"?"""
        behind = self.layout.behind(number)
        if behind is None or behind.opener != "coordinate":
            return False
        own = inside_piece(self.layout, self.spans, behind)
        return bool(own) and self._is_said_by_others(number, span)

    def _is_said_by_others(self, number: int, span: Span) -> bool:
        """Names the clause that says what a piece does somebody who is not named where a count was told?"""
        layout, pieces = self.layout, self.layout.pieces
        says = pieces[number - 1 if number and pieces[number].opener == "complement" else number]
        told = layout.piece_of_char(span[0])
        verb = next(iter(says.finite), says.last)
        who = {layout.low[at] for at in range(says.start, verb) if layout.tokens[at].pos in ("NOUN", "PROPN")}
        if told is None or not who:
            return False
        return who.isdisjoint(layout.low[pieces[max(told - 1, 0)].first : pieces[told].last])
