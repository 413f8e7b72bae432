"""Phrases side by side that say who somebody is: "Juan Fraile, of the drivers' union, Semaf, said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.attributions.endings import is_missed
from relaas.extract.attributions.propers import is_person, is_place

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece

_BESIDE = ("person", "organisation")
"""What may have its name beside it."""
_OF = frozenset({"DET", "NOUN", "PROPN", "ADJ"})


class Beside:
    """Finds them before a verb.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.phrases = layout, phrases

    def named(self, phrase: Phrase) -> Phrase:
        """A person's or body's name set between commas behind what somebody is: "de burgemeester, Els Smet, …".

        Args:
            phrase: What somebody is.
        """
        after = self.layout.piece_of[phrase.last - 1] + 1
        piece = self.layout.pieces[after] if after < len(self.layout.pieces) else None
        if piece is None or phrase.named or piece.mark != "," or piece.finite:
            return phrase
        unknown = (
            phrase.kind == "other" and self.layout.low[phrase.first] in self.layout.speech.clauses.determiners
        )
        if not (phrase.kind in _BESIDE or unknown):
            return phrase
        ends = self.layout.pieces[after - 1].last
        alone = piece.first == ends + 1 and (phrase.last == ends or self._tells_of(phrase.last, ends))
        beside = self.phrases.at(piece.first, piece.last, joins=False) if alone and not piece.opener else None
        whole = beside is not None and beside.last == piece.last and beside.named
        if beside is None or not whole:
            return phrase
        missed = is_missed(self.layout, beside)
        known = replace(beside, start=beside.first, kind="person") if missed else beside
        ends_it = known.kind == "organisation" and piece.last + 1 >= self._end(piece)
        same = known.kind == "person" and (phrase.kind == "person" or unknown)  # "a cashier, Dora Klein"
        return known if same or ends_it else phrase

    def _end(self, piece: Piece) -> int:
        """One past the last token of a sentence: only there an organisation is what somebody is: "its owner, X."."""
        return self.layout.analysis.sentences[piece.sentence].last

    def _tells_of(self, first: int, last: int) -> bool:
        """Tells a preposition up to a mark no more than what somebody is of: "the MP | for Ukerewe, Joseph Mkundi"?"""
        tokens, named = self.layout.tokens, self.layout.named
        led = self.layout.speech.order.straight and tokens[first].pos == "ADP" and first + 1 < last
        return led and all(named[at] >= 0 or tokens[at].pos in _OF for at in range(first + 1, last))

    def begun(self, number: int, begin: int) -> Piece:
        """Of several phrases side by side the one with a name, else the first: "De SPA, een koepel, …".

        Args:
            number: Of the last of them.
            begin: Of the first piece of the sentence.
        """
        beside = [self._past_place(self.layout.pieces[at]) for at in self._beside(number, begin)]
        named = next((piece for piece in beside if self._is_named(piece)), beside[0])
        return beside[0] if named is not beside[0] and self._is_of(beside[0], named) else named

    def _is_of(self, body: Piece, named: Piece) -> bool:
        """Is a person named who is only whose the body before it is: "the office of the mayor, Al Lee, said"?"""
        first, other = (self.phrases.at(p.first, p.last, joins=False) for p in (body, named))
        if first is None or other is None or other.kind != "person" or first.named:
            return False
        words = self.layout.tokens[first.head : body.last]
        if any(word.pos == "PART" and word.dep == "case" for word in words):
            return False  # "the ministry of health's spokesman, Al Lee, said"
        several = "Number=Plur" in self.layout.tokens[first.head].morph
        linked = any(
            (word,) in self.layout.speech.prepositions.part
            for word in self.layout.low[first.head : body.last]
        )
        return linked and (several or first.kind in ("organisation", "medium", "people"))

    def _beside(self, number: int, begin: int) -> list[int]:
        """The phrases side by side that end with a piece, what a preposition adds to them left out."""
        pieces, found = self.layout.pieces, [number]
        while number > begin and not pieces[number - 1].finite and pieces[number].mark == ",":
            number -= 1
            if self.reaches_end(pieces[number]):
                found.insert(0, number)
            elif not self._adds(pieces[number]):
                break
        return found

    def first(self, number: int) -> int:
        """The first of the phrases side by side before a verb: "Ten died, | Simon Scott, the chief, said".

        Args:
            number: Of the piece that the verb begins.
        """
        begin = self.layout.sentence_pieces(self.layout.pieces[number].sentence).start
        before = number - 1
        while before > begin and self._is_related(self.layout.pieces[before]):
            before -= 1
        named = before >= begin and not self.layout.pieces[before].finite
        return (
            self._beside(before, begin)[0]
            if named and self.reaches_end(self.layout.pieces[before])
            else number
        )

    def _is_related(self, piece: Piece) -> bool:
        """Tells a clause between commas who somebody is: "Stuart Cundy, | who leads the search, | said"?"""
        opened = self.layout.low[piece.first] in self.layout.speech.pronouns.relative
        return opened and piece.mark == "," and piece.is_sub and self.layout.speech.order.straight

    def _adds(self, piece: Piece) -> bool:
        """Tells a piece only whose somebody is: "Juan Fraile, of the drivers' union, Semaf, said"?"""
        timed = any(
            self.layout.dated[at] >= 0 for at in (min(piece.start + 1, piece.last - 1), piece.last - 1)
        )
        aged = piece.last - piece.start == 1 and self.layout.is_number(
            piece.start
        )  # "Ann Lee, 21, a nurse, said"
        led = aged or (self.layout.tokens[piece.start].pos == "ADP" and not timed)
        return led and not (piece.finite or piece.opener or self.layout.speech.order.last)

    def _past_place(self, piece: Piece) -> Piece:
        """A piece without where or when it begins: "In Rome | Ann Lee, the envoy, warned", "On Monday | Ann Lee, …"."""
        layout = self.layout
        at = piece.start + (layout.tokens[piece.start].pos == "ADP")
        if layout.speech.order.last or piece.finite or at >= piece.last:
            return piece
        number, end = layout.named[at], at
        placed = at > piece.start and is_place(layout, at)
        while end < piece.last and (layout.named[end] == number if placed else layout.dated[end] >= 0):
            end += 1
        person = at < end < piece.last and (is_person(layout, end) or self._speaks(end, piece.last))
        return replace(piece, start=end) if person else piece

    def _speaks(self, first: int, last: int) -> bool:
        """Is all from a token on somebody who can speak: "A day earlier | the owner, through his lawyer, denied"?"""
        phrase = self.phrases.at(first, last, joins=False)
        return phrase is not None and phrase.last == last and phrase.speaks

    def _is_named(self, piece: Piece) -> bool:
        phrase = self.phrases.at(piece.start, piece.last)
        return phrase is not None and phrase.named

    def reaches_end(self, piece: Piece) -> bool:
        """Is a piece no more than somebody, with what is told of him?

        Args:
            piece: Any.
        """
        phrase = self.phrases.at(self._past_place(piece).start, piece.last)
        if phrase is None or phrase.start == phrase.end:
            return False
        return phrase.last == piece.last or self._is_described(phrase, piece)

    def _is_described(self, phrase: Phrase, piece: Piece) -> bool:
        """Tells all that stands behind a person what he is like: "Een man met konijnenoren, die …, ontkent"?"""
        led = self.layout.tokens[phrase.last].pos == "ADP" and phrase.kind in ("person", "people")
        return led and self.layout.speech.order.last and not piece.finite
