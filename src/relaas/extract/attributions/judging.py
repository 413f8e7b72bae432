"""The words by which a clause undoes a claim: it takes it back, calls it wrong or denies it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from relaas.extract.attributions.grounded import Grounded
from relaas.extract.attributions.helpers import takes_claim
from relaas.extract.attributions.hyphens import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

    Reading = Callable[[int], tuple[list[Span], str]]
    """From the number of a piece to the stretches that it takes back, and the words that do it."""

_UNDERGONE = ("obj", "aux:pass", "nsubj:pass")
"""Relations by which a verb tells what somebody does to others, and not that something is so."""

Manner = Literal["taken back", "called wrong", "replaced", "denied"]


def among(places: Sequence[int], piece: Piece) -> Sequence[int]:
    """Those of some tokens that stand in a piece.

    Args:
        places: Indices of tokens, in order.
        piece: The piece.
    """
    if not places:
        return places
    return places[bisect_left(places, piece.first) : bisect_left(places, piece.last)]


class Judging:
    """Finds words that undo a claim, whichever claim that is.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout, self.words = layout, layout.speech.withdrawn
        self._verbs = self.words.verbs | self.words.returned
        self._apart = tuple(self.words.returned_apart)
        self._grounded = Grounded(layout)
        self._marks: dict[tuple[int, int, int], list[tuple[Manner, str]]] = {}
        self._lemmas: dict[str, list[int]] = {}
        for at, token in enumerate(layout.tokens):
            self._lemmas.setdefault(token.lemma, []).append(at)
        formed = layout.places(self._verbs)  # "rechtgezet", its lemma missed
        self._back = sorted({*self.places(self._may_take_back), *formed})
        self._fits = self.places(self.words.fits.__contains__)
        self._deniers = self.places(lambda lemma: any(s.denies for s in layout.speech.senses(lemma)))

    def places(self, wanted: Callable[[str], bool]) -> list[int]:
        """Where words stand that are wanted by their lemma, looked for in all clauses at once: most texts have none.

        Args:
            wanted: Is a lemma?
        """
        return sorted(at for lemma in filter(wanted, self._lemmas) for at in self._lemmas[lemma])

    def _may_take_back(self, lemma: str) -> bool:
        return lemma.endswith(self._apart) or lemma in self.words.adjust or lemma in self._verbs

    def marks(self, piece: Piece) -> list[tuple[Manner, str]]:
        """The words of a piece that undo a claim, the surest first."""
        key = piece.first, piece.start, piece.last
        found = self._marks.get(key)
        if found is None:  # asked by many readings of the same piece
            found = self._marks[key] = list(self._found(piece))
        return found

    def _found(self, piece: Piece) -> Iterator[tuple[Manner, str]]:
        if words := self.takes_back(piece) or self.any(piece, self.words.gone):
            yield "taken back", words
        elif words := self._calls_wrong(piece):
            yield "called wrong", words
        elif words := self._denies(piece):
            yield "denied", words

    def takes_back(self, piece: Piece) -> str:
        """The verb by which a piece takes something back; empty where none does."""
        layout, places = self.layout, among(self._back, piece)
        if places and self.any(piece, self.words.stands):
            return ""  # "The correct number is 14" gives what stands
        for at in places:
            token = layout.tokens[at]
            if layout.low[at + 1 : at + 2] == [HYPHEN]:
                continue  # "CUT-OFF VALLEYS"
            if token.lemma.endswith(self._apart) and self._comes_back(piece):
                return layout.low[at]
            if token.lemma in self.words.adjust and self._goes_down(piece, at):
                return layout.low[at]
            back = token.lemma in self._verbs or layout.low[at] in self._verbs
            if back and not self.any(piece, self.words.upward) and not self.is_negated(piece):
                return layout.low[at]
        return ""

    def goes_down(self, piece: Piece) -> str:
        """The verb by which a piece makes a count smaller; empty where none does."""
        places = (
            at for at in range(piece.first, piece.last) if self.layout.tokens[at].lemma in self.words.adjust
        )
        return next((self.layout.low[at] for at in places if self._goes_down(piece, at)), "")

    def _goes_down(self, piece: Piece, at: int) -> bool:
        """Makes a verb a count smaller, and not what is counted: "cut the death toll", "cut its force"?"""
        physical = self.layout.tokens[at].lemma in self.words.physical
        counts = not physical or self.any(piece, self.words.counts)
        return bool(counts and self.any(piece, self.words.downward))

    def _comes_back(self, piece: Piece) -> bool:
        """Stand the parts of a verb of coming back apart: "kwam daar later op terug"?"""
        needed = self.words.returned_on
        words = not needed or needed.intersection(self.layout.low[piece.first : piece.last])
        return bool(words) and bool(self.any(piece, self.words.returned_parts))

    def _calls_wrong(self, piece: Piece) -> str:
        words = self.any(piece, self.words.wrong) or self._fits_not(piece)
        if words and not any(self.is_copula(at) for at in range(piece.first, piece.last)):
            words = ""
        words = words or self._grounded.found(piece, self.words.copulas)
        # "In die opgave is een fout hersteld": what stands is right
        return "" if words and self.any(piece, self.words.mended) else words

    def rests(self, piece: Piece) -> bool:
        """Says a piece, by nothing else, on what something rests that is wrong?"""
        called = self.any(piece, self.words.wrong)
        return not called and bool(self._grounded.found(piece, self.words.copulas))

    def _fits_not(self, piece: Piece) -> str:
        """A verb of being right that is negated, whatever stands between: "klopt volgens de politie niet"."""
        at = next(iter(among(self._fits, piece)), None)
        if at is None or not self.is_negated(piece) or self._does_to(at):
            return ""
        return self.layout.low[at]

    def _does_to(self, at: int) -> bool:
        """Does a verb take an object, or is it told of who undergoes it: "to be held without charge"?"""
        deps = {self.layout.tokens[child].dep for child in self.layout.positions.children(at)}
        return not deps.isdisjoint(_UNDERGONE)

    def is_noun(self, at: int) -> bool:
        """Is a token a noun that takes a figure up: "cijfer", "dodental"?"""
        return bool(
            self.words.nouns.intersection((self.layout.tokens[at].lemma.lower(), self.layout.low[at]))
        )

    def noun(self, first: int, last: int) -> int | None:
        """The first such noun between two tokens."""
        return next((at for at in range(first, last) if self.is_noun(at)), None)

    def is_claim(self, at: int) -> bool:
        """Is a token a noun of a claim, one or several, or a word that tells one: "rumours", "saying"?"""
        words = self.words
        return self.is_noun(at) or self.layout.low[at] in words.plurals | words.claims

    def is_copula(self, at: int) -> bool:
        """Says a verb that something is so: "was", "bleek"?"""
        return bool(self.words.copulas.intersection((self.layout.tokens[at].lemma, self.layout.low[at])))

    def _denies(self, piece: Piece) -> str:
        layout = self.layout
        for at in among(self._deniers, piece):
            words = layout.low[piece.first : piece.last]
            for sense in layout.senses(at) if layout.tokens[at].pos != "NOUN" else ():
                if not sense.denies:
                    continue
                whole = not sense.with_ or any(set(needed) <= set(words) for needed in sense.with_)
                whole = whole and (not sense.claims or takes_claim(layout, at, piece.last))
                if whole and not self.is_negated(piece):
                    return layout.low[at]
        return ""

    def denies_its_own(self, number: int) -> bool:
        """Tells the denial of a piece itself what it denies: "and denies that …", "dismissed reports that …"?

        Such a denial reaches its own clause, and nothing that was told before it.
        """
        piece = self.layout.pieces[number]
        if self.layout.told_behind(number) is None or not piece.finite:
            return False
        deniers = among(self._deniers, piece)
        return bool(deniers) and piece.finite[-1] <= deniers[-1]

    def is_denying(self, at: int) -> bool:
        """Is a finite verb one that denies, and so whoever stands right before it the one who does?"""
        inside = at < len(self.layout.tokens) and self.layout.is_finite(at)
        senses = self.layout.senses(at) if inside else ()
        return any(sense.denies for sense in senses)

    def says(self, piece: Piece) -> bool:
        """Has a piece a verb of saying that takes a figure for its object, with all the words it needs?"""
        words = set(self.layout.low[piece.first : piece.last])
        tokens = self.layout.tokens
        verbs = (at for at in range(piece.first, piece.last) if tokens[at].pos != "NOUN")
        senses = (
            sense
            for at in verbs
            for sense in self.layout.senses(at)
            if not sense.claims or takes_claim(self.layout, at, piece.last)
        )
        return any(
            s.objects
            and not (s.at or s.quoted)
            and (not s.with_ or any(set(needed) <= words for needed in s.with_))
            for s in senses
        )

    def tells(self, *lists: Sequence[tuple[str, ...]]) -> bool:
        """Stands an expression of any of some lists in the text? A reading by others is asked of no clause of it."""
        return any(self.layout.standing(wordings) for wordings in lists)

    def holds(self, words: frozenset[str]) -> bool:
        """Stands one of some words in the text, by its form or its lemma?"""
        return bool(self.layout.places(words)) or not words.isdisjoint(self._lemmas)

    def any(self, piece: Piece, wordings: Sequence[tuple[str, ...]]) -> str:
        """The first of several expressions that stands in a piece; empty where none does."""
        standing = self.layout.standing(wordings)
        if not standing:
            return ""
        for at in range(piece.first, piece.last):
            if (words := standing.get(at)) is not None and at + len(words) <= piece.last:
                return " ".join(words)
        return ""

    def is_negated(self, piece: Piece) -> bool:
        """Does a piece negate what it says?"""
        return bool(
            self.layout.speech.clauses.negation.intersection(self.layout.low[piece.first : piece.last])
        )
