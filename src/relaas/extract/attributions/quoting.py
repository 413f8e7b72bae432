"""Where quotations stand beside the words that say who speaks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.attributions.broken import breaks_relative
from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.views import QUOTES, STRONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span
    from relaas.extract.attributions.subjects import Subjects

_CLAUSE = 3
"""Tokens of the shortest clause with a colon."""


_INSIDE = frozenset({"DET", "ADJ", "ADP", "NUM", "SCONJ", "CCONJ"})
"""What stands before words quoted in the midst of a phrase."""


class Quoting:
    """Finds the quotations beside a clause.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def opens_speech(self, at: int) -> bool:
        """Opens here a quotation that holds a verb, and so is no mere word set in marks?"""
        layout = self.layout
        number = layout.quote_of[at]
        if layout.low[at] not in QUOTES or number < 0 or layout.quoted[number][0] != layout.tokens[at].start:
            return False
        return layout.has_verb(at)

    def opens_call(self, at: int, last: int) -> bool:
        """Opens here a quotation, verb or not, that ends its sentence: "riep „hulp”"; not "zegt „geraakt” te zijn"?"""
        layout = self.layout
        if not layout.speech.order.last or layout.low[at] not in QUOTES or not self._opens_any(at):
            return False
        if layout.tokens[at - 1].pos in _INSIDE:
            return False  # "vindt het een „schandaal”"
        number = layout.quote_of[at]
        inside = [i for i in range(at, last) if layout.quote_of[i] == number]
        if not layout.has_verb(at) and any(layout.is_infinitive(i) for i in inside):
            return False  # "zegt „niets te weten”"
        return all(layout.quote_of[i] == number or layout.is_mark(i) for i in range(at, last))

    def closed_before(self, first: int) -> int | None:
        """The quotation that closes right before a token."""
        at = first - 1
        while at >= 0 and (self.layout.is_mark(at) and self.layout.quote_of[at] < 0):
            at -= 1
        return self.layout.quote_of[at] if at >= 0 and self.layout.quote_of[at] >= 0 else None

    def second_half(self, piece: Piece) -> list[Span]:
        """The second half of a quotation split around its cue: "„A”, zegt X, „B”"."""
        layout = self.layout
        if breaks_relative(layout, layout.piece_of[piece.first]):
            return []  # "de ouders, die, zo zegt X, „met niets” achterblijven"
        sentence = layout.analysis.sentences[piece.sentence]
        for at in range(piece.first, sentence.last):
            apart = layout.low[at] in STRONG and layout.quote_of[at] < 0
            if apart and not (at + 1 < sentence.last and self._opens_any(at + 1)):
                break
            if self._opens_any(at):
                # Words quoted in the midst of another clause are not its second half.
                return [layout.quoted[layout.quote_of[at]]] if self._stands_apart(at, sentence.last) else []
        return []

    def _stands_apart(self, at: int, last: int) -> bool:
        """Stands a quotation behind a mark, or ends it the sentence?"""
        number = self.layout.quote_of[at]
        ends = all(self.layout.quote_of[i] == number or self.layout.is_mark(i) for i in range(at, last))
        return self.layout.is_mark(at - 1) or ends

    def _opens_any(self, at: int) -> bool:
        number = self.layout.quote_of[at]
        return number >= 0 and self.layout.quoted[number][0] == self.layout.tokens[at].start


def introduced(layout: Layout, subjects: Subjects, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of a quotation behind a colon, by whom the clause before tells of: "Jos had er één woord voor: „…”".

    Args:
        layout: The document.
        subjects: Finds who verbs speak of.
        claims: Claims by the sentences they say something of.
    """
    for start, end in layout.quoted:
        first = layout.positions.token_at(start)
        if first is None or first < _CLAUSE or layout.low[first - 1] != ":" or not layout.readable[first]:
            continue
        number = layout.piece_of[first - 2]
        piece = layout.pieces[number]
        told = any(claim.covers(start, start + 1) for claim in claims.get(layout.tokens[first].sentence, ()))
        if told or piece.is_sub or not piece.finite or piece.sentence != layout.tokens[first].sentence:
            continue
        subject = subjects.of(number, piece.finite[0], piece.finite[0])
        if subject is not None and subject.phrase.speaks and subject.phrase.start < subject.phrase.end:
            yield Claim(subject.phrase, (piece.finite[0], piece.finite[0] + 1), ((start, end),), "colon")


def beside_colon(layout: Layout, phrases: Phrases, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of a quotation behind a colon, by whom its sentence begins with: "Kok Jan Vis, met een zucht: „…”".

    Nothing before the colon is finite, and a comma parts who speaks from how he does.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        claims: Claims by the sentences they say something of.
    """
    for start, end in layout.quoted:
        first = layout.positions.token_at(start)
        if first is None or first < _CLAUSE or layout.low[first - 1] != ":" or not layout.readable[first]:
            continue
        sentence = layout.tokens[first].sentence
        numbers = layout.sentence_pieces(sentence)
        begun, colon = layout.pieces[numbers.start], first - 1
        if begun.last >= colon or layout.low[begun.last] != "," or layout.tokens[colon].sentence != sentence:
            continue
        finite = any(map(layout.is_finite, range(begun.first, colon)))
        told = any(claim.covers(start, start + 1) for claim in claims.get(sentence, ()))
        who = None if finite or told else phrases.at(begun.first, begun.last)
        if who is not None and who.speaks and who.last == begun.last and who.start < who.end:
            yield Claim(who, (colon, first), ((start, end),), "colon")


def over_paragraphs(layout: Layout, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the paragraphs before and behind over which their quotations reach without being closed."""
    quoted = layout.quoted
    runs: dict[Span, list[Span]] = {}
    for before, after in pairwise(quoted):
        if _is_open(layout, before) and not layout.text[before[1] : after[0]].strip():
            run = runs.get(before, [before])
            run.append(after)
            runs[before] = runs[after] = run
    return (
        [replace(claim, content=tuple(_whole(claim.content, runs))) for claim in claims]
        if runs
        else list(claims)
    )


def _is_open(layout: Layout, span: Span) -> bool:
    """Ends a quotation without a mark, to go on in the next paragraph?"""
    return layout.text[span[1] - 1] not in QUOTES


def _whole(content: Sequence[Span], runs: Mapping[Span, Sequence[Span]]) -> Iterator[Span]:
    """The stretches, each quotation with the paragraphs it reaches over, once."""
    yield from dict.fromkeys(part for span in content for part in runs.get(span, (span,)))
