"""What a text takes back by stating it anew: its own earlier version, the claim of a noun, one count for another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside, inside_piece
from relaas.extract.attributions.judging import among
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judging import Judging, Manner, Reading
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_VERBS = ("VERB", "AUX")
_END = 2
"""Tokens of the end of a piece among which the noun stands that the next piece tells of."""

_LEADING = frozenset({"DET", "PRON", "ADJ", "ADV", "VERB"})
"""Parts of speech of what can stand before the number of a noun phrase: "die anfangs kursierenden 1300"."""


class Restated(Undoing):
    """Finds the stretches of claims that are told again to take them back."""

    def __init__(self, layout: Layout, judging: Judging, spans: Sequence[Span]) -> None:
        super().__init__(layout, judging, spans)
        paired = judging.places(self.withdrawn.paired.__contains__)
        self._pairing = [at for at in paired if layout.tokens[at].pos in _VERBS]
        self._replacing = judging.places(self.withdrawn.replaces.__contains__)

    def readings(self) -> list[Reading]:
        """The readings of a clause that the text has words for, in the order in which they are asked."""
        tells, words = self.judging.tells, self.withdrawn
        asked = (
            (self.versions, tells(words.versions, words.formerly)),
            (self.corrected, self._pairing),
            (self.displaced, self._replacing),
            (self.never, tells(words.never)),
            (self.until, tells(words.until)),
        )
        return [reading for reading, told in asked if told]

    def pair(self, number: int, piece: Piece) -> list[Span]:
        """The old value of a pair: "bijgesteld, van 158 naar 149", "lowered to 149 from 158"."""
        layout = self.layout
        near = layout.pieces[number : number + 2]
        end = next(p.last for p in reversed(near) if p.sentence == piece.sentence)
        low, high = layout.tokens[piece.first].start, layout.tokens[end - 1].end
        for old, new in pairwise(inside(self.spans, low, high)):
            if self._is_from(old) and self._is_behind(old, new, self.withdrawn.target):
                return [old]
            if (
                self._is_behind(old, new, self.withdrawn.origin)
                and self._before(old) in self.withdrawn.target
            ):
                return [new]
        return []

    def corrected(self, number: int) -> tuple[list[Span], str]:
        """The old value where a verb with both values corrects it: "the number was revised from 19 to 25"."""
        piece = self.layout.pieces[number]
        at = next(iter(among(self._pairing, piece)), None)
        named = at is not None and any(self.judging.is_noun(i) for i in range(piece.first, piece.last))
        if at is None or not named or self.judging.any(piece, self.withdrawn.upward):
            return [], ""
        return self.pair(number, piece), self.layout.tokens[at].lemma

    def displaced(self, number: int) -> tuple[list[Span], str]:
        """The count whose place another takes: "This supersedes the 78 in our earlier entry"."""
        layout, piece = self.layout, self.layout.pieces[number]
        verb = next(iter(among(self._replacing, piece)), None)
        if verb is None or not layout.is_finite(verb):
            return [], ""
        lead = range(piece.first, verb)
        takes_up = any(self.judging.is_noun(at) or layout.low[at] in self.withdrawn.pronouns for at in lead)
        low, high = layout.tokens[verb].end, layout.tokens[piece.last - 1].end
        return (inside(self.spans, low, high)[:1] if takes_up else []), layout.low[verb]

    def told_of(self, number: int, manner: Manner) -> list[Span]:
        """What the clause behind the noun of a claim told: "retracted its claim that 15 soldiers were killed"."""
        behind = self.layout.behind(number)
        if manner != "taken back" or behind is None or not self._names(self.layout.pieces[number]):
            return []
        hangs = behind.opener in ("complement", "relative") and not behind.mark
        return inside_piece(self.layout, self.spans, behind) if hangs else []

    def judged(self, number: int, manner: Manner, words: str) -> list[Span]:
        """What a clause told that is judged where it ends: "Reports that 30 people had died proved false"."""
        pieces, here = self.layout.pieces, self.layout.pieces[number]
        if manner not in ("called wrong", "denied") and not self._ends_on(here, words):
            return []
        first = number
        while first and pieces[first].opener == "coordinate" and not pieces[first].mark:
            first -= 1  # "Reports that ten had died | and two were missing proved false"
        before = pieces[max(first - 1, 0)]
        opened = pieces[first].opener == "complement" and before.sentence == here.sentence
        held = bool(before.finite) and manner != "taken back"
        if not opened or held or not self._names(before):
            return []
        at = next(
            (i for i in range(here.first, here.last) if self.layout.follows(i, tuple(words.split()))), 0
        )
        start = self.layout.tokens[pieces[first].first].start
        return inside(self.spans, start, self.layout.tokens[at].start)

    def _ends_on(self, piece: Piece, words: str) -> bool:
        """Ends a clause on the participle of the one around it: "heeft de bewering dat … waren gedood ingetrokken"?"""
        last = self.layout.speech.order.last
        return last and words in self.layout.low[max(piece.last - _END, piece.first) : piece.last]

    def never(self, number: int) -> tuple[list[Span], str]:
        """The count of which a clause says that it never was: "The 1,300 missing never existed", "never 300"."""
        piece = self.layout.pieces[number]
        words = self.judging.any(piece, self.withdrawn.never)
        held = inside_piece(self.layout, self.spans, piece) if words else []
        at = self.layout.positions.token_at(held[0][0]) if held else None
        if at is None:
            return [], ""
        lead = self.layout.tokens[piece.start : at]
        begins = all(token.pos in _LEADING for token in lead)
        told = self.layout.text[: held[0][0]].lower().endswith(f"{words} ")
        if told and not self.layout.is_number(at):
            return [], ""  # "There were never more than 3,000" gives what holds
        return (held[:1] if begins or told else []), words

    def versions(self, number: int) -> tuple[list[Span], str]:
        """What an outlet says that it told before and corrects: "An earlier version said two people had died"."""
        layout, piece = self.layout, self.layout.pieces[number]
        before, formerly = layout.standing(self.withdrawn.versions), layout.standing(self.withdrawn.formerly)
        if not (before or formerly):
            return [], ""
        places = (at for at in range(piece.first, piece.last) if at in before or at in formerly)
        at = next((at for at in places if at in before or self.is_set_right(piece)), None)
        if at is None:
            return [], ""
        words = before.get(at) or formerly[at]
        last = at + len(words) - 1 - (words[-1] == ",")
        end = self._past_aside(layout.piece_of[last]) + 1
        while (
            end < len(layout.pieces)
            and layout.pieces[end].sentence == piece.sentence
            and (self.is_said(end) or self._leads_on(end))
        ):
            end += 1 if self.is_said(end) else 2
        low, high = layout.tokens[at].start, layout.tokens[layout.pieces[end - 1].last - 1].end
        return self._without_wholes(inside(self.spans, low, high)), " ".join(words)

    def _without_wholes(self, spans: list[Span]) -> list[Span]:
        """Some stretches without the known whole of which one before it counts some: "that 16 were among | the 22"."""
        return [span for span in spans if span == spans[0] or not self._is_whole(span)]

    def _is_whole(self, span: Span) -> bool:
        """Stands a stretch behind "among the", "of the"?"""
        layout, at = self.layout, self.layout.positions.token_at(span[0]) or 0
        led = at > 1 and layout.low[at - 1] in layout.speech.clauses.definite
        return led and layout.low[at - 2] in self.withdrawn.among

    def _leads_on(self, number: int) -> bool:
        """Stands a piece without a verb before what is said: "we reported, | citing the navy, | that …"?"""
        pieces, after = self.layout.pieces, number + 1
        if after >= len(pieces) or pieces[number].finite or pieces[number].sentence != pieces[after].sentence:
            return False
        return pieces[after].opener == "complement" and bool(pieces[after].finite)

    def _past_aside(self, number: int) -> int:
        """The piece with the verb of one that has none, an aside between: "An earlier version, citing X, | said"."""
        pieces, after = self.layout.pieces, number + 2
        if self._leads(number):
            return number + 1
        if self._said_past_aside(number):
            return after
        if pieces[number].finite or after >= len(pieces) or pieces[after].sentence != pieces[number].sentence:
            return number
        aside = pieces[number + 1].mark == "," and not pieces[number + 1].finite
        return after if aside and pieces[after].verb_first and pieces[after].mark == "," else number

    def _said_past_aside(self, number: int) -> bool:
        """Does what a clause says follow an aside without a verb: "we reported, citing X, | that 14 had been saved"?"""
        near = self.layout.pieces[number + 1 : number + 3]
        if len(near) < 2 or not self.layout.pieces[number].finite:
            return False
        aside, said = near
        one = said.sentence == self.layout.pieces[number].sentence
        return one and aside.mark == "," and not aside.finite and said.opener == "complement"

    def _leads(self, number: int) -> bool:
        """Stands a piece without a verb before the clause it belongs to: "In these columns on Monday, | the …"?"""
        pieces = self.layout.pieces
        if number + 1 >= len(pieces) or pieces[number].finite or pieces[number].mark == ",":
            return False
        behind = pieces[number + 1]
        main = bool(behind.finite) and not behind.opener and not behind.verb_first
        return main and behind.mark == "," and behind.sentence == pieces[number].sentence

    def until(self, number: int) -> tuple[list[Span], str]:
        """The count that was told until something came out: "hield het op 200, tot bleek dat twee diensten …"."""
        piece, before = self.layout.pieces[number], self.layout.pieces[max(number - 1, 0)]
        words = self.judging.any(piece, self.withdrawn.until)
        first = tuple(words.split())[:1]
        begins = bool(words) and self.layout.low[piece.first : piece.first + 1] == list(first)
        if not begins or before.sentence != piece.sentence or not self.judging.says(before):
            return [], ""
        return inside_piece(self.layout, self.spans, before)[-1:], words

    def is_said(self, number: int) -> bool:
        """Is a piece what the one before it says?"""
        piece = self.layout.pieces[number]
        return (piece.opener == "complement" or piece.bare) and not piece.mark

    def gives(self, piece: Piece) -> bool:
        """Begins a piece with a pronoun, the verb that says what it is and a number: "It was 15 at the time"?"""
        layout, verb = self.layout, piece.start + 1
        taken = layout.low[piece.start] in self.withdrawn.pronouns and verb + 1 < piece.last
        return taken and self.judging.is_copula(verb) and layout.is_number(verb + 1)

    def is_set_right(self, piece: Piece) -> bool:
        """Is another value given in the sentence of a piece or the one behind it?"""
        layout = self.layout
        behind = min(piece.sentence + 2, len(layout.first_pieces))
        last = layout.first_pieces[behind] if behind < len(layout.first_pieces) else len(layout.pieces)
        near = layout.pieces[layout.first_pieces[piece.sentence] : last]
        return any(self.judging.any(other, self.withdrawn.righted) or self.gives(other) for other in near)

    def _names(self, piece: Piece) -> bool:
        """Ends a piece with the noun of a claim, or with the word by which it is told again?"""
        end = range(max(piece.last - _END, piece.first), piece.last)
        return any(self.judging.is_claim(at) for at in end)

    def _before(self, span: Span) -> str:
        at = self.layout.positions.token_at(span[0])
        return self.layout.low[at - 1] if at else ""

    def _is_from(self, span: Span) -> bool:
        return self._before(span) in self.withdrawn.origin

    def _is_behind(self, first: Span, second: Span, words: frozenset[str]) -> bool:
        """Does one of some words stand last between two stretches?"""
        between = self.layout.text[first[1] : second[0]].lower().split()
        return bool(between) and between[-1] in words
