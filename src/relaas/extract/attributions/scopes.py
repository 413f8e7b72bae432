"""How far what is said reaches: the pieces of a sentence that a word of saying speaks of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions import resuming
from relaas.extract.attributions.adding import adds, ends, tells_who
from relaas.extract.attributions.agents import was_counted
from relaas.extract.attributions.broken import breaks_relative
from relaas.extract.attributions.coordinated import is_beside
from relaas.extract.attributions.fronted import refutes
from relaas.extract.attributions.going_on import begins_clause, continues, waits
from relaas.extract.attributions.opening import verb_last
from relaas.extract.attributions.resuming import resumes, vies
from relaas.extract.attributions.setting_against import is_own
from relaas.extract.attributions.tags import is_brief
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

Span = tuple[int, int]
_BRACKETS = {"(": 1, ")": -1}
"""Marks before pieces between brackets and behind them, with how much deeper the latter are."""


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
        base, last = pieces[number], self.layout.speech.order.last
        waits = last and base.opener == "complement" and not base.finite
        out: list[int] = []
        aside: int | None = None
        for at in self._inside(number):
            piece = pieces[at]
            if self._counts_rest(at) or self._is_reported(at):
                base, body = piece, True
                out.append(at)
                continue
            if self._breaks(at, waits=waits):
                break
            ended = waits and ends(self.layout, piece)
            if ended:
                waits, base = False, replace(base, finite=piece.finite)
            if ended or self._is_beside(at, base) or (waits and self._mentions(at)):
                out.append(at)
                continue
            begun = bool(out) and pieces[out[-1]].bare  # "that | his force had lost money, | and pleaded"
            if at in self.cued and not (piece.is_sub or (not (body or begun) and self._awaits(base, piece))):
                if self._aside(at) and not vies(self.layout, number, at):
                    aside = len(out) if aside is None else aside
                    continue
                break
            if not self._goes_on(at, base, body=body):
                break
            leads = piece.opener == "contrast" and not self.layout.speech.order.last
            body = body or (bool(piece.finite) and not (piece.is_sub or leads))
            out.append(at)
        # "that he acted alone, according to his lawyer, | Max Weber, whom a paper quoted"
        about = aside is not None and all(tells_who(self.layout, at) for at in out[aside:])
        return out[:aside] if about else out

    def _goes_on(self, at: int, base: Piece, *, body: bool) -> bool:
        own = body and begins_clause(self.layout, at)
        return not own and continues(self.layout, self.layout.pieces[at], base, body=body)

    def _breaks(self, at: int, *, waits: bool) -> bool:
        """Begins with a piece what is not said: another part, or what was so before, or is refuted?"""
        piece = self.layout.pieces[at]
        if piece.mark in STRONG or was_counted(self.layout, at, self.cued):
            return True
        return (self._mentions(at) and not waits) or (at not in self.cued and refutes(self.layout, piece))

    def _is_beside(self, at: int, base: Piece) -> bool:
        """Is a piece one of a list of clauses, or one of several that are said?"""
        return (at not in self.cued and adds(self.layout, at)) or is_beside(self.layout, at, base)

    def _is_reported(self, at: int) -> bool:
        """Tells the form of its verb alone that what a piece tells is another's: "; 400 Menschen seien verletzt"?"""
        layout, piece = self.layout, self.layout.pieces[at]
        told = piece.mark == ";" and at not in self.cued
        return told and any(layout.low[i] in layout.speech.clauses.subjunctive for i in piece.finite[:1])

    def _mentions(self, at: int) -> bool:
        """Tells a clause that another had said so, or had not: "…, zoals de krant schreef", "…, as it had claimed"?"""
        piece = self.layout.pieces[at]
        aside = self.layout.low[piece.first] in self.layout.speech.clauses.aside
        return aside and piece.mark == "," and piece.is_sub and at in self.cued

    def _counts_rest(self, at: int) -> bool:
        """Counts a piece the rest of those counted before a semicolon: "nog vier; de overige, ruim zeventig, …"?"""
        layout, piece = self.layout, self.layout.pieces[at]
        told = piece.mark == ";" and at not in self.cued
        return told and layout.any_of(piece.start, layout.speech.clauses.counting_on) is not None

    def _inside(self, number: int) -> Iterator[int]:
        """The pieces of the sentence behind one, up to the bracket that closes around it."""
        pieces, depth = self.layout.pieces, 0
        for at in range(number + 1, self.layout.sentence_pieces(pieces[number].sentence).stop):
            depth += _BRACKETS.get(pieces[at].mark, 0)
            if depth < 0:
                break
            yield at

    def _awaits(self, base: Piece, piece: Piece) -> bool:
        """Is the verb of a piece the one that a clause waits for: "said the driver, Al Lee, | claimed"?"""
        alike = self.layout.quote_of[piece.start] == self.layout.quote_of[base.start]
        # "reported that Al Lee, the mayor, | had told them"
        begun = base.bare or (
            base.opener == "complement" and not (base.finite or self.layout.speech.order.last)
        )
        return begun and piece.verb_first and alike

    def explained(self, numbers: Sequence[int]) -> list[int]:
        """Some pieces with those behind a colon that say more about them: "Volgens hem schoten elf agenten: …"."""
        after, piece = max(numbers) + 1, self.layout.behind(max(numbers))
        if piece is None or piece.mark != ":" or after in self.cued:
            return list(numbers)
        return [*numbers, after, *self.onward(after, body=bool(piece.finite))]

    def is_asked(self, number: int) -> bool:
        """Leads no more than what it answers to a clause: "Op de vraag of hij opstapt, antwoordde hij ontkennend"?"""
        pieces, words = self.layout.pieces, self.layout.speech.clauses
        lead, clause = number - 2, pieces[number - 1]
        if lead < 0 or lead != self.layout.sentence_pieces(pieces[number].sentence).start:
            return False
        led = self.layout.tokens[pieces[lead].first].pos == "ADP" and not pieces[lead].finite
        bound = not clause.mark and self.layout.low[clause.first] in words.complement
        return led and bound and not self.resumed(number, number)

    def set_against(self, numbers: Sequence[int]) -> list[int]:
        """Some pieces with one that takes their beginning up again: "Volgens X kwam er hulp, maar hielp dat niet"."""
        after, piece = max(numbers) + 1, self.layout.behind(max(numbers))
        if piece is None or piece.opener != "contrast" or not piece.verb_first or after in self.cued:
            return list(numbers)
        return [*numbers, after, *self.onward(after)]

    def opened(self, number: int) -> list[int]:
        """The clause that a piece with its own verb leads in: "Als we X mogen geloven, liepen er duizend mee"."""
        after, piece = number + 1, self.layout.behind(number)
        free = self.layout.speech.order.straight and piece is not None and piece.mark == ","
        return [after, *self.onward(after)] if piece is not None and (free or piece.verb_first) else []

    def has_clause(self, number: int) -> bool:
        """Stands right behind a piece, no mark between, the clause it speaks of: "…, volgens X omdat er brand was"?"""
        after = self.layout.behind(number)
        if after is None or after.mark or after.opener == "relative":
            return False  # "Volgens een arts die niet genoemd wil worden, waren er drie doden"
        return after.is_sub

    def _aside(self, at: int) -> bool:
        """Is a piece a parenthesis between two commas: "zo meldt de politie", "volgens haar"?"""
        behind = self.layout.behind(at)
        closed = behind is not None and behind.mark == ","
        return closed and self.layout.pieces[at].mark == "," and is_brief(self.layout, at)

    def backward(self, number: int) -> list[int]:
        """The pieces before one that belong to its clause: what its verb, standing first, tells of."""
        pieces, piece = self.layout.pieces, self.layout.pieces[number]
        if piece.is_sub or piece.opener or not (piece.verb_first or not piece.finite) or piece.mark in STRONG:
            return []
        if piece.mark in _BRACKETS:
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
        return self.layout.low[piece.start] in self.layout.speech.clauses.relative and verb_last(
            self.layout, piece
        )

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
        if breaks_relative(layout, number):
            return [after]
        if after >= len(layout.pieces):
            return []
        apposed = after + 1 < len(layout.pieces) and tells_who(layout, after)
        if apposed and resuming.adds(layout, number, after + 1) and after + 1 not in self.cued:
            return [after + 1, *self.onward(after + 1)]
        return [after, *self.onward(after)] if resumes(layout, number, after, self.cued) else []

    def preceding(self, number: int) -> list[int]:
        """The pieces of the sentence before one that a word of saying at its end speaks of."""
        if breaks_relative(self.layout, number):
            return [number - 1]
        pieces = self.layout.pieces
        out: list[int] = []
        first = self.layout.sentence_pieces(pieces[number].sentence).start
        mark, depth = pieces[number].mark, 0
        if number > first and waits(self.layout, number - 1):
            first = number - 1  # "300 boeren deden mee, die, zo zegt hij, „niets te verliezen” hebben"
        for at in range(number - 1, first - 1, -1):
            depth -= _BRACKETS.get(mark, 0)
            if depth < 0 or (mark in STRONG and not self._quoted(at)):
                break
            out.append(at)
            mark = pieces[at].mark
            if is_own(self.layout, at, first, self.cued) or (mark == ":" and self._opens_quoted(at)):
                break  # "Not all agreed: “It was wrong,” wrote the mayor"
        return sorted(out)

    def complement_before(self, number: int) -> list[int]:
        """The pieces of the clause that somebody is told to say or deny, right before one: "…, zoals X schreef"."""
        begun = self.layout.sentence_pieces(self.layout.pieces[number].sentence).start
        for at in range(number - 1, begun, -1):
            piece = self.layout.pieces[at]
            if piece.opener != "complement" or at - 1 not in self.cued:
                continue
            if piece.finite:
                return [at, *(on for on in self.onward(at) if on < number)]
            if at == number - 1 and number in (onward := self.onward(at)):
                return [at, *onward]  # "ontkent dat het er, zoals X beweert, meer waren"
        return []

    def _opens_quoted(self, at: int) -> bool:
        """Opens a piece the quotation that a colon announces?"""
        layout, first = self.layout, self.layout.pieces[at].first
        number = layout.quote_of[first]
        return number >= 0 and layout.quoted[number][0] == layout.tokens[first].start

    def _quoted(self, at: int) -> bool:
        """Ends a piece inside a quotation? Then its full stop parts nothing."""
        return self.layout.quote_of[self.layout.pieces[at].last - 1] >= 0

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

    def with_quotations(self, spans: Sequence[Span], within: int = -1) -> tuple[Span, ...]:
        """The same, each reaching over the whole of a quotation it begins or ends in.

        Args:
            spans: Stretches of characters.
            within: The quotation that the words of saying stand in, which holds more than they say; -1 for none.
        """
        out: list[Span] = []
        for start, end in spans:
            first = self.layout.quotation_at(start)
            last = self.layout.quotation_at(end - 1)
            low = self.layout.quoted[first][0] if first is not None and first != within else start
            high = self.layout.quoted[last][1] if last is not None and last != within else end
            out.append((min(low, start), max(high, end)))
        return tuple(out)
