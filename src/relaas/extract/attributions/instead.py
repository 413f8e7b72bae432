"""The wrong count of two of which a text says that the other holds: "niet zes maar vijf", "9 instead of the 12 …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside, inside_piece
from relaas.extract.attributions.taking_up import UndoingByNouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_NOUN = 4
"""Tokens behind a count among which it can be said that it was told before: "12 mensen, zoals eerder gemeld"."""

_LEAD = 7
"""Tokens before a count among which it is set against another: "in plaats van de eerder gemelde 12"."""


class Instead(UndoingByNouns):
    """Finds the wrong one of two counts."""

    def readings(self) -> list[Reading]:
        """The readings of a clause that the text has words for, in the order in which they are asked."""
        tells, holds, undoes = self.judging.tells, self.judging.holds, self.withdrawn
        asked = (
            (self.replaced, holds(undoes.replaces)),
            (self.told_before, tells(self.retracted.instead, self.retracted.reported)),
            (self.topic, tells(self.retracted.topics)),
            (self.corrected_to, holds(undoes.verbs) and holds(self.retracted.taken)),
            (self.unreal, tells(undoes.never)),
        )
        return [reading for reading, told in asked if told]

    def negated(self, number: int) -> Iterator[tuple[Span, int]]:
        """Wrong counts of "niet zes maar vijf", "niet zes, zoals X zei, maar vijf", each with the token of "maar"."""
        layout, piece = self.layout, self.layout.pieces[number]
        for new in inside_piece(layout, self.spans, piece):
            at = self._word_before(new, self.withdrawn.instead)
            if at is None:
                continue
            told = inside(self.spans, layout.analysis.sentences[piece.sentence].start, new[0])
            if told and self._is_negated(told[-1], at):
                yield told[-1], at
                yield from ((same, at) for same in self._told_same(told[-1], piece.sentence))

    def _told_same(self, wrong: Span, sentence: int) -> list[Span]:
        """The count of the sentence before that one puts right which opens on it: "held five. Not five but four"."""
        layout, at = self.layout, self.layout.positions.token_at(wrong[0])
        first = layout.analysis.sentences[sentence].first
        opens = at is not None and at - first == 1 and layout.low[first] in layout.speech.clauses.negation
        if not opens or not sentence or layout.paragraph_of(first - 1) != layout.paragraph_of(first):
            return []
        before = layout.analysis.sentences[sentence - 1]
        told = inside(self.spans, before.start, before.end)
        text = layout.text[slice(*wrong)].lower()
        return [span for span in told if layout.text[slice(*span)].lower() == text][-1:]

    def replaced(self, number: int) -> tuple[list[Span], str]:
        """What a verb puts another count in the place of: "verving ISNA zijn cijfer door 10.000"."""
        layout, piece = self.layout, self.layout.pieces[number]
        end = self._end(number)
        verbs = (
            at for at in range(piece.first, piece.last) if layout.tokens[at].lemma in self.withdrawn.replaces
        )
        verb = next(verbs, None)
        noun = self.judging.noun(piece.first, end)
        if verb is None or noun is None or not self._gives(number, verb):
            return [], ""
        own = self.taking.owned(noun, piece)
        if own or not self.taking.points_back(noun):
            return own, layout.low[verb]
        return self._by_same(piece) or self.taking.before(number, plural=False), layout.low[verb]

    def corrected_to(self, number: int) -> tuple[list[Span], str]:
        """The count before a verb that corrects it in its clause: "put it at nine but later corrected that to six"."""
        layout, piece = self.layout, self.layout.pieces[number]
        start, end = layout.tokens[piece.first].start, layout.tokens[piece.last - 1].end
        verbs = (
            at
            for at in range(piece.first, piece.last - 1)
            if layout.tokens[at].lemma in self.withdrawn.verbs and layout.low[at + 1] in self.retracted.taken
        )
        verb = next(verbs, None)
        if verb is None:
            return [], ""
        told, new = (
            inside(self.spans, start, layout.tokens[verb].start),
            inside(self.spans, layout.tokens[verb].end, end),
        )
        right = any(self.taking.is_target(span, verb) for span in new)
        return (told[-1:] if right else []), layout.low[verb]

    def unreal(self, number: int) -> tuple[list[Span], str]:
        """The count of which its clause ends by saying that it never was: "De negen over wie …, bestaan niet"."""
        piece = self.layout.pieces[number]
        words = self.judging.any(piece, self.withdrawn.never)
        judged = self.taking.judged
        return (judged.begun(number, piece, "called wrong") if words and piece.verb_first else []), words

    def _end(self, number: int) -> int:
        """Where a piece ends, past what was cut off from it: "replaced | that figure with 10,000"."""
        piece, behind = self.layout.pieces[number], self.layout.pieces[number + 1 : number + 2]
        cut = behind and behind[0].sentence == piece.sentence and not (behind[0].finite or behind[0].mark)
        return behind[0].last if cut else piece.last

    def told_before(self, number: int) -> tuple[list[Span], str]:
        """The count told before that is set against the right one: "negen in plaats van de eerder gemelde twaalf"."""
        layout, piece = self.layout, self.layout.pieces[number]
        low, high = layout.tokens[piece.first].start, layout.tokens[piece.last - 1].end
        for span in inside(self.spans, low, high):
            if words := self._is_set_aside(span, piece):
                return [span], words
        return [], ""

    def topic(self, number: int) -> tuple[list[Span], str]:
        """The count of which nothing is left: "van drie schutters is geen sprake meer"."""
        piece = self.layout.pieces[number]
        words = self.judging.any(piece, self.retracted.topics)
        held = inside_piece(self.layout, self.spans, piece) if words else []
        return [span for span in held if self._word_before(span, self.retracted.about) is not None][:1], words

    def _word_before(self, span: Span, words: frozenset[str]) -> int | None:
        """One of some words before a stretch, no more than a small word between: "maar om vijf", "van de drie"."""
        at = self.layout.positions.token_at(span[0]) or 0
        if at and self.layout.low[at - 1] in words:
            return at - 1
        small = at > 1 and self.layout.tokens[at - 1].pos in ("ADP", "DET")
        return at - 2 if small and self.layout.low[at - 2] in words else None

    def _is_negated(self, old: Span, end: int) -> bool:
        """Stands a negation before a count, and nothing but what hangs on it between it and "maar"?"""
        layout = self.layout
        at = layout.positions.token_at(old[0])
        if at is None or self._word_before(old, layout.speech.clauses.negation) is None:
            return False
        between = layout.pieces[layout.piece_of[at] + 1 : layout.piece_of[end]]
        hoped = self.retracted.expected.intersection(layout.low[at:end])
        return not hoped and all(piece.is_sub or _is_aside(piece) for piece in between)

    def _gives(self, number: int, verb: int) -> bool:
        """Stands behind a verb the count that it puts in the place of another: "door 10.000"?"""
        layout, piece = self.layout, self.layout.pieces[number]
        end = layout.analysis.sentences[piece.sentence].end
        behind = inside(self.spans, layout.tokens[verb].end, end)
        return any(self.taking.is_target(span, verb) for span in behind)

    def _by_same(self, piece: Piece) -> list[Span]:
        """The count of the sentence before that whoever the piece names gave there."""
        layout = self.layout
        own = (at for at in range(piece.first, piece.last) if layout.tokens[at].pos in ("PROPN", "NOUN"))
        names = {layout.low[at] for at in own if not self.judging.is_noun(at) and layout.dated[at] < 0}
        if not piece.sentence or not names:
            return []
        before = layout.analysis.sentences[piece.sentence - 1]
        named = [at for at in range(before.first, before.last) if layout.low[at] in names]
        return inside(self.spans, layout.tokens[named[-1]].end, before.end)[:1] if named else []

    def _is_set_aside(self, span: Span, piece: Piece) -> str:
        """The words between a stretch and the right count before it, where it was told before."""
        layout, at = self.layout, self.layout.positions.token_at(span[0])
        if at is None:
            return ""
        words = self._lead(at)
        negated = self._word_before(span, layout.speech.clauses.negation) is not None
        told = self._was_reported(at)
        if words and (told or self._corrects(piece)):
            return " ".join(words)
        if self._is_recounted(span, at):
            return layout.low[at - 1]
        earlier = inside(self.spans, layout.analysis.sentences[piece.sentence].start, span[0])
        return layout.low[at - 1] if negated and told and earlier else ""

    def _is_recounted(self, span: Span, at: int) -> bool:
        """Turn out those told before to be others: "De eerder gemelde zestien doden blijken er veertien te zijn"?

        Not "Van de eerder gemelde zestien zijn er veertien gevonden", which tells of a part.
        """
        layout, standing = self.layout, self.layout.standing(self.retracted.reported)
        words = next(
            (i for i in range(max(at - 3, 0), at) if i in standing and i + len(standing[i]) == at), 0
        )
        begun = words - (words > 0 and layout.low[words - 1] in layout.speech.clauses.definite)
        sentence = layout.analysis.sentences[layout.tokens[at].sentence]
        new = inside(self.spans, span[1], sentence.end)[:1]
        behind = layout.positions.token_at(new[0][0]) if new else None
        if not words or begun != sentence.first or behind is None or behind + 2 >= sentence.last:
            return False
        there = layout.low[behind - 1] in layout.speech.clauses.there
        verbs = layout.pack.verbs.passive | layout.pack.verbs.states
        ends = layout.low[behind + 1] in layout.speech.clauses.leading
        return there and (ends or layout.tokens[behind + 1].lemma in verbs)

    def _lead(self, at: int) -> tuple[str, ...]:
        """The words between two counts that stand before a token, no mark between."""
        standing = self.layout.standing(self.retracted.instead)
        for back in range(at - 1, max(at - _LEAD, -1), -1):
            if (words := standing.get(back)) is not None and back + len(words) <= at:
                return words
            if self.layout.is_mark(back):
                return ()
        return ()

    def _was_reported(self, at: int) -> bool:
        """Is it said beside a count that it was told before?"""
        standing = self.layout.standing(self.retracted.reported)
        return any(near in standing for near in range(max(at - 3, 0), at + _NOUN + 3))

    def _corrects(self, piece: Piece) -> bool:
        """Does a sentence say that it puts something right, or what somebody counts now?"""
        layout = self.layout
        pieces = [layout.pieces[n] for n in layout.sentence_pieces(piece.sentence)]
        words = (self.retracted.corrects, self.retracted.really)
        if any(self.judging.any(other, wordings) for other in pieces for wordings in words):
            return True
        now = self.retracted.now.intersection(layout.low[piece.first : piece.last])
        return bool(now) and self.judging.says(piece)


def _is_aside(piece: Piece) -> bool:
    """Is a piece put in between two marks without a verb of its own: ", zoals eerder gemeld,"?"""
    return piece.mark == "," and not piece.finite
