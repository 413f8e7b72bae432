"""What an error is said to explain: a count given earlier, the one right before it, or the one its clause is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside, inside_piece
from relaas.extract.attributions.taking_up import UndoingByNouns

if TYPE_CHECKING:
    from relaas.extract.attributions.judging import Reading
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span


_NEAR = 4
"""Pieces from one that lowers a count to the end of what tells what it was before."""


class Blamed(UndoingByNouns):
    """Finds the counts that a text puts down to an error: "er zijn twee mensen dubbel geteld"."""

    def error(self, piece: Piece) -> str:
        """The words of an error in a piece: "dubbel geteld", "ten onrechte als slachtoffer meegeteld"."""
        if words := self.judging.any(piece, self.withdrawn.errors):
            return words
        retracted = self.layout.speech.retracted
        if retracted.counted.isdisjoint(self.layout.low[piece.first : piece.last]):
            return ""
        return self.judging.any(piece, self.withdrawn.mistaken) or self.judging.any(piece, retracted.twice)

    def by(self, number: int, words: str) -> list[Span]:
        """What an error explains: a count given earlier, the one right before it, or the one its clause is about."""
        return (
            self._earlier(number, words)
            or self._therein(number)
            or self._led_to(number)
            or self._mistaken(number, words)
            or self._added(number, words)
            or self._before_that(number)
            or self._blamed(number, words)
        )

    def _blamed(self, number: int, words: str) -> list[Span]:
        """The count of which a clause tells the error: "a toll of 45 had wrongly included …", "78, which wrongly …"."""
        layout, piece = self.layout, self.layout.pieces[number]
        at = next(i for i in range(piece.first, piece.last) if layout.follows(i, tuple(words.split())))
        if tuple(words.split()) not in self.withdrawn.blamed:
            return []
        noun = self.judging.noun(piece.start, at)
        if noun is not None:
            held = inside(self.spans, layout.tokens[noun].start, layout.tokens[at].start)[:1]
            own = [span for span in held if not self.taking.is_target(span, noun)]
            return own or (self.taking.before(number, plural=False) if self.taking.points_back(noun) else [])
        if piece.opener != "relative" or not number:
            return []
        end = layout.pieces[number - 1].last - 1
        return [span for span in self.spans if span[0] <= layout.tokens[end].start < span[1]]

    def _mistaken(self, number: int, words: str) -> list[Span]:
        """What an error explains before the right number is told: "17 …; door een tikfout …, het waren er zeven"."""
        layout = self.layout
        sentence = layout.pieces[number].sentence
        after = min(sentence + 1, len(layout.analysis.sentences) - 1)
        low, high = layout.pieces[number].first, layout.analysis.sentences[after].last
        set_right = any(layout.any_of(at, self.withdrawn.righted) for at in range(low, high))
        return (
            self.taking.before(number, plural=False)
            if set_right and tuple(words.split()) in self.withdrawn.slips
            else []
        )

    def _added(self, number: int, words: str) -> list[Span]:
        """What an error without a verb is said of: "repte van 1.760 doden, een typefout", "Twaalf namen. Een fout"."""
        layout, piece = self.layout, self.layout.pieces[number]
        at = layout.follows(piece.start, tuple(words.split()))
        begins = not number or layout.pieces[number - 1].sentence != piece.sentence
        said = at and not piece.opener and (piece.mark == "," or begins)
        named = all(f > piece.start + len(words.split()) for f in piece.finite)
        return self.taking.before(number, plural=False) if said and named and not piece.verb_first else []

    def _before_that(self, number: int) -> list[Span]:
        """The count before the one that a clause behind a colon explains: "Toen zeven. Nu zes: een man dubbel …"."""
        layout, piece = self.layout, self.layout.pieces[number]
        opens = next(
            (n for n in layout.sentence_pieces(piece.sentence) if layout.pieces[n].mark in (":", ";")), None
        )
        if opens is None or opens > number or not piece.sentence:
            return []
        judged = (
            m
            for n in range(layout.sentence_pieces(piece.sentence).start, opens)
            for m in self.judging.marks(layout.pieces[n])
        )
        if any(judged) or (
            layout.low[piece.start] in self.withdrawn.pronouns and any(self.judging.marks(piece))
        ):
            return []  # "dat cijfer was fout: er stonden namen dubbel op", "it gave 91; that was a typo": that one
        whole, before = (layout.analysis.sentences[at] for at in (piece.sentence, piece.sentence - 1))
        new = inside(self.spans, whole.start, layout.tokens[layout.pieces[opens].first].start)
        old = inside(self.spans, before.start, before.end)[-1:]
        return old if len(new) == 1 and old and self._is_same(old[0], new[0]) else []

    def _is_same(self, old: Span, new: Span) -> bool:
        """Can two counts be of one thing: is one of them without a noun, or have both the same?"""
        first, second = self._noun(old), self._noun(new)
        return not (first and second) or first == second

    def _noun(self, span: Span) -> str:
        """The noun right behind a stretch, by its lemma; empty where none is."""
        at, tokens = self.layout.positions.token_at(span[1]), self.layout.tokens
        while at is not None and at < len(tokens) and tokens[at].pos == "ADJ":
            at += 1
        named = at is not None and at < len(tokens) and tokens[at].pos == "NOUN"
        return tokens[at].lemma if named and at is not None else ""

    def _led_to(self, number: int) -> list[Span]:
        """The count that an error led to: "een man was dubbel geteld, waardoor men eerst op negen uitkwam"."""
        layout, piece = self.layout, self.layout.pieces[number]
        behind = layout.pieces[number + 1 : number + 2]
        if not behind or behind[0].sentence != piece.sentence or not behind[0].is_sub:
            return []
        earlier = self.judging.any(behind[0], self.withdrawn.earlier)
        low, high = layout.tokens[behind[0].first].start, layout.tokens[behind[0].last - 1].end
        return inside(self.spans, low, high) if earlier else []

    def readings(self) -> list[Reading]:
        """The reading of a clause by what makes a count smaller, where the text has words for it."""
        return [self.lowered] if self.judging.tells(self.withdrawn.downward) else []

    def lowered(self, number: int) -> tuple[list[Span], str]:
        """The earlier count behind a lower one: "Het dodental is verlaagd tot zes. Eerder sprak men van negen"."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self.judging.goes_down(piece)
        after = piece.sentence + 1
        own = inside_piece(layout, self.spans, piece)
        if words and not own and self.judging.noun(piece.first, piece.last) is not None:
            return self._given_before(number), words
        if not words or len(own) != 1 or after >= len(layout.analysis.sentences):
            return [], ""
        behind = layout.analysis.sentences[after]
        if layout.paragraph_of(behind.first) != layout.paragraph_of(piece.first):
            return [], ""
        return [s for s in inside(self.spans, behind.start, behind.end) if self._was_earlier(s, -1)][
            :1
        ], words

    def _given_before(self, number: int) -> list[Span]:
        """What was told before it was lowered: "brought the toll down, a day after he had put it at 290"."""
        layout, piece = self.layout, self.layout.pieces[number]
        near = [p for p in layout.pieces[number : number + _NEAR] if p.sentence == piece.sentence]
        low, high = layout.tokens[piece.last - 1].end, layout.tokens[near[-1].last - 1].end
        return [span for span in inside(self.spans, low, high) if self._was_earlier(span, -1)][:1]

    def _therein(self, number: int) -> list[Span]:
        """The count in which an error was made: "sprak van 32 doden, maar daarbij was iemand dubbel geteld"."""
        piece = self.layout.pieces[number]
        said = self.layout.low[piece.first : piece.last]
        told = self.layout.speech.retracted.therein.intersection(said)
        return self.taking.before(number, plural=False) if told else []

    def _earlier(self, number: int, words: str) -> list[Span]:
        """The stretches said to have been given earlier, in the sentence of a piece or the one before it."""
        layout = self.layout
        if self._is_of_some(number, words):
            return []
        sentence = layout.pieces[number].sentence
        low = layout.analysis.sentences[max(sentence - 1, 0)].start
        high = layout.tokens[self._place(number, words)].start
        if called := self._called(sentence, high):
            return called
        near = (span for span in inside(self.spans, low, high) if not self._is_new(span, number))
        told = [span for span in near if self._was_earlier(span, number)]
        if not told:
            return []
        row = told[-1:]
        for span in reversed(told[:-1]):
            if not self._is_beside(span, row[0]):
                break
            row = [span, *row]
        return row

    def _is_of_some(self, number: int, words: str) -> bool:
        """Is the error told of some of those counted, by their number: "but two of them turned out to be alive"?

        How many there were is then told by no count of the clause itself.
        """
        layout, piece = self.layout, self.layout.pieces[number]
        low, high = layout.tokens[piece.start].start, layout.tokens[self._place(number, words)].start
        behind = (layout.positions.token_at(end) for _, end in inside(self.spans, low, high))
        partitive = layout.speech.clauses.partitive
        return any(at is not None and layout.any_of(at, partitive) is not None for at in behind)

    def _is_new(self, span: Span, number: int) -> bool:
        """Is a stretch the new value of the piece itself: "verlaagde het tot 78 omdat er twee dubbel geteld waren"?"""
        piece = self.layout.pieces[number]
        own = self.layout.piece_of_char(span[0]) == number
        return own and self.taking.is_target(span, piece.first - 1)

    def _place(self, number: int, words: str) -> int:
        """The token at which some words of a piece begin."""
        piece = self.layout.pieces[number]
        places = (
            at for at in range(piece.first, piece.last) if self.layout.follows(at, tuple(words.split()))
        )
        return next(places, piece.first)

    def _called(self, sentence: int, end: int) -> list[Span]:
        """What a sentence calls a figure before a character: "Het getal van 1.203 telde er vermisten bij"."""
        own = inside(self.spans, self.layout.analysis.sentences[sentence].start, end)[-1:]
        at = self.layout.positions.token_at(own[0][0]) if own else None
        named = at is not None and at > 1 and self.judging.is_noun(at - 2)
        part = self.layout.speech.prepositions.part
        return own if at and named and (self.layout.low[at - 1],) in part else []

    def _is_beside(self, span: Span, other: Span) -> bool:
        """Are two stretches of one row: "spoke of five blocks and 800 homes"?"""
        first, last = (self.layout.positions.token_at(start) for start in (span[0], other[0]))
        if first is None or last is None:
            return False
        between = self.layout.tokens[first:last]
        return between[-1].pos == "CCONJ" and not any(
            t.pos in ("VERB", "AUX", "ADP", "PUNCT") for t in between
        )

    def _told(self, piece: Piece) -> bool:
        """Does a piece set down what follows as told before: "woensdag heette het nog dat er 477 waren"?"""
        return bool(self.judging.any(piece, self.withdrawn.told))

    def _was_earlier(self, span: Span, number: int) -> bool:
        at = self.layout.piece_of_char(span[0])
        if at is None:
            return False
        piece, low, dated = self.layout.pieces[at], self.layout.low, self.layout.dated
        if (piece.opener == "complement" or piece.bare) and at and self._told(self.layout.pieces[at - 1]):
            return True
        if at != number and self._is_perfect(piece, span) and self.judging.says(piece):
            return True
        still = (i for i in range(piece.first + 1, piece.last) if low[i] in self.withdrawn.still)
        return bool(self.judging.any(piece, self.withdrawn.earlier)) or any(dated[i - 1] >= 0 for i in still)

    def _is_perfect(self, piece: Piece, span: Span) -> bool:
        """Tells a piece, before a stretch, of what was said before: "had acht arrestaties gemeld"?"""
        tokens, words = self.layout.tokens, self.layout.speech.retracted
        own = tokens[piece.first : piece.last]
        told = any("VerbForm=Part" in token.morph for token in own)
        moved = any(token.lemma in self.withdrawn.adjust for token in own)  # "had het verlaagd": that holds
        past = (tokens[at] for at in piece.finite if "Tense=Past" in tokens[at].morph)
        before = (token for token in past if token.start < span[0])
        return told and not moved and any(token.lemma in words.perfects for token in before)
