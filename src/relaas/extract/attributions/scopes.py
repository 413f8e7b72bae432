"""How far what is said reaches: the pieces of a sentence that a word of saying speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.opening import verb_last
from relaas.extract.attributions.resuming import counts_along, resumes, vies
from relaas.extract.attributions.straight import trails
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

Span = tuple[int, int]
BRACKETS = {"(": 1, ")": -1}
"""Marks before pieces between brackets and behind them, with how much deeper the latter are."""
_VERBS = 3
"""Tokens behind a clause among which the number that it counts may stand."""
_LEADS = 5
"""Tokens of a clause within which a number without a noun is what it begins with: "een kleine dertig is"."""


class Scopes:
    """Reaches within sentences.

    Args:
        layout: The document.
        cued: Numbers of the pieces that hold a word of saying.
    """

    def __init__(self, layout: Layout, cued: Collection[int]) -> None:
        self.layout, self.cued = layout, cued

    def onward(self, number: int, *, body: bool = True) -> list[int]:
        """The pieces behind one that go on with its clause.

        Args:
            number: Of the piece.
            body: Has its clause its finite verb already?
        """
        pieces = self.layout.pieces
        base = pieces[number]
        out: list[int] = []
        depth = 0
        for at in range(number + 1, len(pieces)):
            piece = pieces[at]
            depth += BRACKETS.get(piece.mark, 0)
            if piece.sentence != base.sentence or depth < 0:
                break
            if self.counts_on(piece) and at not in self.cued:
                base, body = piece, True
                out.append(at)
                continue
            if piece.mark in STRONG:
                break
            alike = self.layout.quote_of[piece.start] == self.layout.quote_of[base.start]
            awaited = (
                base.bare and not body and piece.verb_first and alike
            )  # "said the driver, Al Lee, | claimed"
            if at in self.cued and not (self._goes_on(piece) or awaited):
                if self._aside(at) and not vies(self.layout, number, at):
                    continue
                break
            if not self._continues(piece, base, body=body) or (body and self._begins_clause(at)):
                break
            body = body or (bool(piece.finite) and not piece.is_sub)
            out.append(at)
        return out

    def counts_on(self, piece: Piece) -> bool:
        """Counts a piece behind a semicolon on with those counted before it: "; de overige tien", "; drie van hen"?"""
        if piece.mark != ";":
            return False
        words, low = self.layout.speech.clauses, self.layout.low
        if any(self._are_they(at) for at in (piece.start, *(at + 1 for at in piece.finite[:1]))):
            return True
        if self._counts_alone(piece):
            return True
        on = any(self.layout.any_of(at, words.counting_on) for at in range(piece.first, piece.last))
        near = range(piece.first, min(piece.last + _VERBS, len(low)))
        return on and any(self.layout.tokens[at].pos == "NUM" for at in near)

    def _counts_itself(self, at: int) -> bool:
        """Is a token the subject of a clause and somebody who may count: "; de bond had er 30"?"""
        token = self.layout.tokens[at]
        subject = token.dep.startswith("nsubj") and token.pos in ("NOUN", "PROPN")
        return subject and self.layout.speech.kind_of(token.lemma.lower()) is not None

    def _are_they(self, at: int) -> bool:
        """Is a token a pronoun for those counted: "; ze zijn", "; vlak daarvoor hadden ze"?"""
        tokens, they = self.layout.tokens, self.layout.speech.pronouns.they
        return at < len(tokens) and self.layout.low[at] in they and tokens[at].dep != "nmod:poss"

    def _counts_alone(self, piece: Piece) -> bool:
        """Counts a clause with a number that has no noun: "; een dertigtal is vermist", "; daar liggen er nog zes"?"""
        tokens, first = self.layout.tokens, piece.start
        for at in range(first, piece.last):
            if not self.layout.is_number(at) or self.layout.dated[at] >= 0:
                continue
            ends = at + 1 == piece.last or tokens[at + 1].pos in ("VERB", "AUX", "ADP")
            there = self.layout.speech.clauses.there.intersection(self.layout.low[first:at])
            if any(self._counts_itself(i) for i in range(first, at)):
                return False
            if ends and (there or at - first < _LEADS):
                return True
        return False

    def explained(self, numbers: Sequence[int]) -> list[int]:
        """Some pieces with those behind a colon that say more about them: "Volgens hem schoten elf agenten: …"."""
        pieces, after = self.layout.pieces, max(numbers) + 1
        if after >= len(pieces) or pieces[after].sentence != pieces[after - 1].sentence:
            return list(numbers)
        if pieces[after].mark != ":" or after in self.cued:
            return list(numbers)
        return [*numbers, after, *self.onward(after)]

    def set_against(self, numbers: Sequence[int]) -> list[int]:
        """Some pieces with one that takes their beginning up again: "Volgens X kwam er hulp, maar hielp dat niet"."""
        pieces, after = self.layout.pieces, max(numbers) + 1
        if after >= len(pieces) or pieces[after].sentence != pieces[after - 1].sentence:
            return list(numbers)
        piece = pieces[after]
        again = piece.opener == "contrast" and piece.verb_first and after not in self.cued
        return [*numbers, after, *self.onward(after)] if again else list(numbers)

    def opened(self, number: int) -> list[int]:
        """The clause that a piece with its own verb leads in: "Als we X mogen geloven, liepen er duizend mee"."""
        pieces, after = self.layout.pieces, number + 1
        follows = after < len(pieces) and pieces[after].sentence == pieces[number].sentence
        return [after, *self.onward(after)] if follows and pieces[after].verb_first else []

    def has_clause(self, number: int) -> bool:
        """Stands right behind a piece, no mark between, the clause it speaks of: "…, volgens X omdat er brand was"?"""
        pieces, after = self.layout.pieces, number + 1
        if after >= len(pieces) or pieces[after].mark or pieces[after].opener == "relative":
            return False  # "Volgens een arts die niet genoemd wil worden, waren er drie doden"
        return pieces[after].is_sub

    def _goes_on(self, piece: Piece) -> bool:
        """Does a piece with a word of saying still belong: a clause that hangs on it ("dat volgens Y …")?"""
        return piece.is_sub

    def _aside(self, at: int) -> bool:
        """Is a piece a parenthesis between two commas: "zo meldt de politie", "volgens haar"?"""
        pieces = self.layout.pieces
        after = at + 1
        closed = after < len(pieces) and pieces[after].sentence == pieces[at].sentence
        return closed and pieces[at].mark == "," and pieces[after].mark == "," and self.is_brief(at)

    def is_brief(self, at: int) -> bool:
        """Is a piece no more than who says it and the verb or preposition?"""
        piece = self.layout.pieces[at]
        aside = self.layout.low[piece.start] in self._asides()
        return not piece.finite or piece.verb_first or aside or trails(self.layout, at)

    def _asides(self) -> frozenset[str]:
        return self.layout.speech.clauses.aside

    def _continues(self, piece: Piece, base: Piece, *, body: bool) -> bool:
        """Does a piece go on with the clause of another one before it?"""
        if not piece.finite:
            return True
        if piece.opener == "contrast":
            return base.is_sub and not piece.mark and self.verb_last(piece)
        if piece.is_sub or self.layout.low[piece.first] in self.layout.speech.clauses.reason:
            return True
        if base.is_sub:
            return piece.opener == "coordinate" and self._goes_along(piece, base)
        if not body:
            return True
        return piece.verb_first and piece.opener == "coordinate"

    def _goes_along(self, piece: Piece, base: Piece) -> bool:
        """Hangs a piece behind "and" on the same clause as the one before: by its order, else by the parse?"""
        if self.layout.speech.order.last:
            return self.verb_last(piece)
        if not piece.verb_first and not piece.mark:
            return True  # "said four were missing and two had been found"
        tokens, at = self.layout.tokens, piece.finite[0]
        while tokens[at].dep.startswith(("aux", "cop")) and tokens[at].head != at:
            at = tokens[at].head
        if tokens[at].dep == "conj":
            return tokens[at].head >= base.first
        return piece.verb_first

    def _begins_clause(self, at: int) -> bool:
        """Begins with a piece without a verb a clause whose verb follows a relative clause: "X, die …, telde er 57"?"""
        pieces = self.layout.pieces
        if pieces[at].finite:
            return False
        if pieces[at].opener == "contrast" and self.layout.tokens[pieces[at].start - 1].pos == "SCONJ":
            return True
        after = at + 1
        while after < len(pieces) and pieces[after].is_sub and pieces[after].mark == ",":
            after += 1
        if after >= len(pieces) or after == at + 1 or pieces[after].sentence != pieces[at].sentence:
            return False
        verb = pieces[after]
        return bool(verb.finite) and not verb.opener and (verb.verb_first or self.verb_last(verb))

    def verb_last(self, piece: Piece) -> bool:
        """Stands the finite verb of a piece at its end, as in a clause that hangs on another?"""
        return verb_last(self.layout, piece)

    def backward(self, number: int) -> list[int]:
        """The pieces before one that belong to its clause: what its verb, standing first, tells of."""
        pieces, piece = self.layout.pieces, self.layout.pieces[number]
        if piece.is_sub or piece.opener or not (piece.verb_first or not piece.finite) or piece.mark in STRONG:
            return []
        if piece.mark in BRACKETS:
            return []
        out: list[int] = []
        waiting: list[int] = []
        for at in range(number - 1, self.layout.sentence_pieces(piece.sentence).start - 1, -1):
            before = pieces[at]
            if at in self.cued or (before.finite and not before.is_sub and not self._is_free(before)):
                waiting = []
                break
            waiting.append(at)
            if not before.finite:
                out += waiting
                waiting = []
            if before.mark in (*STRONG, ":"):
                break
        fronted = waiting if piece.verb_first and piece.mark == "," else []
        return sorted([*out, *fronted])

    def _is_free(self, piece: Piece) -> bool:
        """Is a clause a subject or object by itself: "Wie weg wilde, mocht gaan"?"""
        return self.layout.low[piece.start] in self.layout.speech.clauses.relative and self.verb_last(piece)

    def around(self, number: int) -> list[int]:
        """The pieces of the clause in which a piece stands, itself included."""
        piece = self.layout.pieces[number]
        return [*self.backward(number), number, *self.onward(number, body=bool(piece.finite))]

    def resumed(self, number: int, last: int | None = None) -> list[int]:
        """The pieces behind a parenthesis that go on with what it broke off: "Er zijn, zo meldt hij, tien doden".

        Args:
            number: Of the piece that begins the parenthesis.
            last: Of the one that ends it, where that is another.
        """
        layout, after = self.layout, (number if last is None else last) + 1
        if after >= len(layout.pieces):
            return []
        on = self.counts_on(layout.pieces[after]) or counts_along(layout, layout.pieces[after])
        return [after, *self.onward(after)] if resumes(layout, number, after, self.cued, counts_on=on) else []

    def preceding(self, number: int) -> list[int]:
        """The pieces of the sentence before one that a word of saying at its end speaks of."""
        pieces = self.layout.pieces
        out: list[int] = []
        first = self.layout.sentence_pieces(pieces[number].sentence).start
        mark, depth = pieces[number].mark, 0
        for at in range(number - 1, first - 1, -1):
            depth -= BRACKETS.get(mark, 0)
            on = self.counts_on(pieces[at + 1]) and at not in self.cued
            if depth < 0 or (mark in STRONG and not self._quoted(at) and not on):
                break
            out.append(at)
            mark = pieces[at].mark
            if self._own_claim(at, first):
                break
        return sorted(out)

    def _quoted(self, at: int) -> bool:
        """Ends a piece inside a quotation? Then its full stop parts nothing."""
        return self.layout.quote_of[self.layout.pieces[at].last - 1] >= 0

    def _own_claim(self, at: int, first: int) -> bool:
        """Begins here a clause set against one that somebody else has said: "…, zei X, maar …"?"""
        piece = self.layout.pieces[at]
        return piece.opener == "contrast" and any(other in self.cued for other in range(first, at))

    def spans(self, numbers: Sequence[int]) -> tuple[Span, ...]:
        """The characters of pieces, those side by side as one, each with the whole of a quotation it holds part of."""
        out: list[Span] = []
        last = -2
        for number in sorted(set(numbers)):
            piece = self.layout.pieces[number]
            start, end = self.layout.span(piece.first, piece.last)
            if out and number == last + 1:
                start = out.pop()[0]
            out.append((start, end))
            last = number
        return tuple(out)

    def with_quotations(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The same, each reaching over the whole of a quotation it begins or ends in."""
        out: list[Span] = []
        for start, end in spans:
            first = self.layout.quotation_at(start)
            last = self.layout.quotation_at(end - 1)
            low = self.layout.quoted[first][0] if first is not None else start
            high = self.layout.quoted[last][1] if last is not None else end
            out.append((min(low, start), max(high, end)))
        return tuple(out)
