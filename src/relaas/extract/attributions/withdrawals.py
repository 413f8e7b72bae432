"""What a text itself takes back: figures that it says were wrong, corrected or dropped."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import Judged, inside
from relaas.extract.attributions.judging import Judging, Manner
from relaas.extract.attributions.scopes import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece


@dataclass(frozen=True, slots=True)
class Undone:
    """A stretch that something later in the text undoes.

    Attributes:
        span: The stretch.
        manner: Is it taken back, called wrong (by whoever speaks there), replaced in one breath, or denied?
        words: The words that do it.
        at: Where they stand, code points.
    """

    span: Span
    manner: Manner
    words: str
    at: int


class Withdrawals:
    """Finds which of some stretches the text itself undoes.

    Args:
        layout: The document.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, spans: Sequence[Span]) -> None:
        self.layout, self.words = layout, layout.speech.withdrawn
        self.judging = Judging(layout)
        self.spans = sorted(spans)
        self.judged = Judged(layout, self.judging, self.spans)

    def found(self) -> Iterator[Undone]:
        """The stretches undone, with the words that do it."""
        for number, piece in enumerate(self.layout.pieces):
            if not self.layout.readable[piece.first]:
                continue
            at = self.layout.tokens[piece.first].start
            for manner, words in self.judging.marks(piece):
                yield from (Undone(span, manner, words, at) for span in self._taken(number, piece, manner))
            yield from self._instead(number)
            yield from self._slipped(piece)
            if words := self.judging.any(piece, self.words.versions):
                yield from (Undone(span, "taken back", words, at) for span in self.judged.outdated(number))
            if words := self.judging.any(piece, self.words.errors):
                taken = self._earlier(number) or self._mistaken(number, words) or self._added(number, words)
                yield from (Undone(span, "taken back", words, at) for span in taken)

    def _slipped(self, piece: Piece) -> Iterator[Undone]:
        """The number that a clause says was given in error: "sprak woensdag abusievelijk van elf gevallen"."""
        layout = self.layout
        words = self.judging.any(piece, self.words.mistaken)
        if words and self.judging.says(piece):
            start, end = layout.tokens[piece.first].start, layout.tokens[piece.last - 1].end
            for span in inside(self.spans, start, end):
                yield Undone(span, "taken back", words, start)

    def _instead(self, number: int) -> Iterator[Undone]:
        """The wrong number of "niet zes maar vijf" and "niet zes, zoals X zei, maar vijf"."""
        layout, piece = self.layout, self.layout.pieces[number]
        start = layout.tokens[piece.first].start
        for new in inside(self.spans, start, layout.tokens[piece.last - 1].end):
            at = layout.positions.token_at(new[0])
            told = inside(self.spans, layout.analysis.sentences[piece.sentence].start, new[0])
            if (
                at
                and told
                and layout.low[at - 1] in self.words.instead
                and self._is_negated(told[-1], at - 1)
            ):
                yield Undone(told[-1], "replaced", layout.low[at - 1], layout.tokens[at - 1].start)

    def _is_negated(self, old: Span, end: int) -> bool:
        """Stands a negation before a number, and nothing but what hangs on it between it and "maar"?"""
        layout = self.layout
        at = layout.positions.token_at(old[0])
        if not at or layout.low[at - 1] not in layout.speech.clauses.negation:
            return False
        first, last = layout.piece_of[at], layout.piece_of[end]
        between = layout.pieces[first + 1 : last]
        return all(piece.is_sub for piece in between)

    # ---- what they take back

    def _taken(self, number: int, piece: Piece, manner: Manner) -> list[Span]:
        """The stretches meant: those the noun itself holds ("het dodental van 12"), else those of the clause before."""
        pair = self._replaced(number, piece) if manner == "taken back" else []
        if pair or (pair := self._shown(piece)):
            return pair
        noun = self._noun(piece, anywhere=manner != "called wrong")
        if noun is None:
            begun = self.judged.begun(number, piece, manner)
            return begun or self._of_subject(number, piece) or self._before_relative(number, piece)
        named = self.judging.is_noun(noun)
        own = [] if self.layout.low[noun] in self.words.returned_on else self._owned(noun, piece)
        if own:
            return own
        if not self._points_back(noun):
            return self.judged.begun(number, piece, manner)
        several = "Number=Plur" in self.layout.tokens[noun].morph
        before = self._before(number, plural=several)
        return before if named else self.judged.row(before)

    def _of_subject(self, number: int, piece: Piece) -> list[Span]:
        """What the subject before an aside takes up: "Dat aantal, in juli gemeld, is verlaagd tot 39"."""
        at = self.judged.subject(number, piece)
        first = self.layout.sentence_pieces(piece.sentence).start
        if at is None or at < first:
            return []
        before = self.layout.pieces[at]
        noun = next((i for i in range(before.first, before.last) if self.judging.is_noun(i)), None)
        return self._before(at, plural=False) if noun is not None and self._points_back(noun) else []

    def _shown(self, piece: Piece) -> list[Span]:
        """The stretch a clause begins with behind "die", and where it was given: "Die 141 moet u vergeten"."""
        layout, at = self.layout, piece.start
        own = inside(self.spans, layout.tokens[at].end, layout.tokens[piece.last - 1].end)[:1]
        again = own and layout.positions.token_at(own[0][0]) == at + 1
        if not again or layout.low[at] not in self.words.determiners:
            return []
        number = layout.text[slice(*own[0])].lower()
        same = [
            span for span in inside(self.spans, 0, own[0][0]) if layout.text[slice(*span)].lower() == number
        ]
        return [*same[-1:], *own]

    def _noun(self, piece: Piece, *, anywhere: bool) -> int | None:
        """The word by which a piece takes a claim up: "dat cijfer", "het dodental", "dat" at its start."""
        for at in range(piece.first, piece.last):
            if self.judging.is_noun(at):
                return at
        if not anywhere and self._takes_up(piece):
            return piece.start
        places = range(piece.start, piece.last) if anywhere else (piece.start,)
        return next((at for at in places if self._is_pronoun(at)), None)

    def _takes_up(self, piece: Piece) -> bool:
        """Begins a main clause with a pronoun for those just told of: "maar die bleken ongegrond"?"""
        taken = self.layout.low[piece.start] in self.words.taken_up
        return taken and piece.opener != "relative" and piece.finite[:1] == (piece.start + 1,)

    def _mistaken(self, number: int, words: str) -> list[Span]:
        """What an error explains before the right number is told: "17 …; door een tikfout …, het waren er zeven"."""
        layout = self.layout
        sentence = layout.pieces[number].sentence
        low, high = layout.pieces[number].first, layout.analysis.sentences[sentence].last
        set_right = any(layout.any_of(at, self.words.righted) for at in range(low, high))
        return (
            self._before(number, plural=False)
            if set_right and tuple(words.split()) in self.words.slips
            else []
        )

    def _added(self, number: int, words: str) -> list[Span]:
        """What an error without a verb is said of: "repte van 1.760 doden, een typefout", "Twaalf namen. Een fout"."""
        layout, piece = self.layout, self.layout.pieces[number]
        at = layout.follows(piece.start, tuple(words.split()))
        begins = not number or layout.pieces[number - 1].sentence != piece.sentence
        said = at and not piece.opener and (piece.mark == "," or begins)
        named = all(f > piece.start + len(words.split()) for f in piece.finite)
        return self._before(number, plural=False) if said and named and not piece.verb_first else []

    def _before_relative(self, number: int, piece: Piece) -> list[Span]:
        """The stretch that a noun before a relative clause takes up: "negen gewonden, een aantal dat is herzien"."""
        if piece.opener not in ("relative", "complement") or not number:
            return []
        before = self.layout.pieces[number - 1]
        noun = next(
            (at for at in range(before.last - 1, before.first - 1, -1) if self.judging.is_noun(at)), None
        )
        if noun is None or before.sentence != piece.sentence or noun < before.last - 2:
            return []
        return self._owned(noun, before) or self._before(number, plural=False)

    def _replaced(self, number: int, piece: Piece) -> list[Span]:
        """The old value of a pair: "bijgesteld, van 158 naar 149"."""
        layout = self.layout
        pieces = layout.pieces[number : number + 2]
        end = next(p.last for p in reversed(pieces) if p.sentence == piece.sentence)
        low, high = layout.tokens[piece.first].start, layout.tokens[end - 1].end
        for old, new in pairwise(inside(self.spans, low, high)):
            before = layout.positions.token_at(old[0]) or 0
            between = layout.text[old[1] : new[0]].lower().split()
            target = bool(between) and between[-1] in self.words.target
            if target and layout.low[before - 1] in self.words.origin:
                return [old]
        return []

    def _is_pronoun(self, at: int) -> bool:
        if self.layout.low[at] in self.words.returned_on:
            return True
        alone = self.layout.tokens[at].pos in ("PRON", "DET") or at > self.layout.piece_at(at).start
        return self.layout.low[at] in self.words.pronouns and alone

    def _owned(self, noun: int, piece: Piece) -> list[Span]:
        """The stretch behind a noun that it names: "het dodental van 12", not the new one behind "naar"."""
        layout = self.layout
        start, end = layout.tokens[noun].start, layout.tokens[piece.last - 1].end
        if layout.speech.clauses.object_relative.intersection(layout.low[noun + 1 : noun + 2]):
            return []  # "een cijfer dat hij binnen enkele uren introk"
        held = inside(self.spans, start, end)[:1]
        return [span for span in held if not self._is_target(span, noun)]

    def _is_target(self, span: Span, noun: int) -> bool:
        """Stands a stretch behind "naar", "tot" or "op", and so is the new value?"""
        at = self.layout.positions.token_at(span[0])
        return at is None or at <= noun or self.layout.low[at - 1] in self.words.target

    def _points_back(self, noun: int) -> bool:
        """Does it take up what has been said: "dat cijfer", "die melding", or the pronoun itself?"""
        if not self.judging.is_noun(noun):
            return True
        if self.judged.calls(self.layout.piece_of[noun]):
            return True  # "25 doden, een cijfer dat hij moest intrekken"
        if self.layout.speech.pronouns.it.intersection(self.layout.low[noun + 1 : noun + 2]):
            return True  # "een aantal dat is herzien"
        before = self.layout.low[max(noun - 3, 0) : noun]
        return bool(self.words.determiners.intersection(before))

    def _before(self, number: int, *, plural: bool) -> list[Span]:
        """The last stretch before a piece, in its sentence or the one before it; for a plural all of its clause."""
        layout = self.layout
        start = layout.tokens[layout.pieces[number].first].start
        sentence = layout.pieces[number].sentence
        count = bisect_left(self.spans, (start, start))
        if not count:
            return []
        at = layout.positions.token_at(self.spans[count - 1][0])
        if at is None or sentence - layout.tokens[at].sentence > 1:
            return []
        if layout.paragraph_of(at) != layout.paragraph_of(layout.pieces[number].first):
            return []
        told = layout.analysis.sentences[layout.tokens[at].sentence]
        same = inside(self.spans, told.start, start)
        whole = [span for span in same if not self._is_part(span)]
        return same if plural else (whole or same)[-1:]

    def _is_part(self, span: Span) -> bool:
        """Stands a stretch among those counted before it: "onder wie negen gevangenen"?"""
        at = self.layout.piece_of_char(span[0])
        piece = self.layout.pieces[at] if at is not None else None
        return (
            piece is not None
            and self.layout.any_of(piece.first, self.layout.speech.clauses.partitive) is not None
        )

    def _earlier(self, number: int) -> list[Span]:
        """The stretches said to have been given earlier, in the sentence of a piece or the one before it."""
        layout = self.layout
        sentence = layout.pieces[number].sentence
        low = layout.analysis.sentences[max(sentence - 1, 0)].start
        high = layout.tokens[layout.pieces[number].first].start
        if called := self._called(sentence, high):
            return called
        told = [span for span in inside(self.spans, low, high) if self._was_earlier(span)]
        return told[-1:]

    def _called(self, sentence: int, end: int) -> list[Span]:
        """What a sentence calls a figure before a character: "Het getal van 1.203 telde er vermisten bij"."""
        own = inside(self.spans, self.layout.analysis.sentences[sentence].start, end)[-1:]
        at = self.layout.positions.token_at(own[0][0]) if own else None
        named = at is not None and at > 1 and self.judging.is_noun(at - 2)
        return (
            own if at and named and (self.layout.low[at - 1],) in self.layout.speech.prepositions.part else []
        )

    def _told(self, piece: Piece) -> bool:
        """Does a piece set down what follows as told before: "woensdag heette het nog dat er 477 waren"?"""
        return bool(self.judging.any(piece, self.words.told))

    def _was_earlier(self, span: Span) -> bool:
        at = self.layout.piece_of_char(span[0])
        if at is None:
            return False
        piece, low, dated = self.layout.pieces[at], self.layout.low, self.layout.dated
        if piece.opener == "complement" and at and self._told(self.layout.pieces[at - 1]):
            return True
        still = (i for i in range(piece.first + 1, piece.last) if low[i] in self.words.still)
        return bool(self.judging.any(piece, self.words.earlier)) or any(dated[i - 1] >= 0 for i in still)
