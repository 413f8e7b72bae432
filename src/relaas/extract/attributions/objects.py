"""The object of a verb of saying: "telde dertig doden", "houdt het op 31", "spreekt van „een ramp”"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.attributions.calling import is_beside
from relaas.extract.attributions.dating import before_dated, is_dated
from relaas.extract.attributions.going_on import is_apposed
from relaas.extract.attributions.helpers import goes_on_saying
from relaas.extract.attributions.numbered import counts
from relaas.extract.attributions.opening import hangs_last
from relaas.extract.attributions.takes import led_to
from relaas.extract.attributions.turned import begins_counting, leads_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.stepping import Stepping

_HEDGED = 6
"""Tokens behind a preposition among which the number stands that it leads to."""
Range = tuple[int, int]
"""First token and one past the last."""


class Objects:
    """Finds where objects begin and end.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        stepping: Steps past small words and times.
    """

    def __init__(self, layout: Layout, phrases: Phrases, stepping: Stepping) -> None:
        self.layout, self.words = layout, layout.speech.telling
        self.phrases, self.stepping = phrases, stepping

    def of(self, part: Range, claim: Claim) -> Range:
        """The object in the clause of a verb, with what goes on behind the clause."""
        piece = self.layout.piece_at(claim.cue[0])
        last = self._reach(self.layout.piece_of[claim.cue[0]], part[1])
        if hangs_last(self.layout, piece) and self.layout.speech.order.last:
            first = claim.phrase.last if piece.first <= claim.phrase.first < claim.cue[0] else piece.start
            first = self.stepping.past_light(self._led(first, piece, claim), last, claim)
            return self._past_preposition(first, piece), self._end(first, claim, last)
        if claim.cue[0] == claim.phrase.last and not self._is_verb(claim.cue[0]):
            led = self.layout.tokens[claim.cue[0]].pos == "ADP" or self.layout.senses(claim.cue[0])
            return claim.cue[1] if led else claim.cue[0], last  # "de politie (van) 12", no verb
        front = self._front(piece, claim)
        first = self._middle(piece, claim)
        if first >= len(self.layout.tokens):  # the text ends on the verb
            return (claim.cue[0] if front is None else front), claim.cue[0]
        if front is not None:
            quoted = any(self.layout.quote_of[at] >= 0 for at in range(claim.cue[1], claim.phrase.first))
            # "The vote was called “a farce” by the union"
            whole = first < piece.last or (quoted and not self.layout.speech.order.last)
            return (front, last) if whole else (front, claim.cue[0])
        return first, self._end(first, claim, last)

    def _reach(self, number: int, last: int) -> int:
        """Where the object of a verb ends: before another clause of its speaker, a time, and a comment on it."""
        layout = self.layout
        for piece in layout.pieces[number + 1 :]:
            if piece.first >= last:
                break
            own = bool(piece.finite) and not piece.is_sub and layout.quote_of[piece.start] < 0
            own = own and not is_apposed(layout, piece)
            comment = piece.mark == "," and layout.low[piece.first] in self.words.comments
            when = (
                layout.speech.order.last
                and piece.mark == ","
                and piece.opener == "adverbial"
                and piece.is_sub
                and layout.low[piece.first] not in layout.speech.clauses.reason
            )
            if own or when or piece.opener == "contrast" or comment or self._is_heard(piece):
                return piece.first
        return last

    def _is_heard(self, piece: Piece) -> bool:
        """Names a piece where it was heard, or another who says what is in it?"""
        words = self.layout.speech.prepositions
        if self.layout.any_of(piece.first, words.relay) is not None:
            return True
        told = (words.source, self.layout.speech.pronouns.own)
        places = range(piece.first, piece.last)
        named = any(self.layout.any_of(at, some) for at in places for some in told)
        return piece.mark == "," and named and piece.opener == "relative" and bool(piece.finite)

    def _front(self, piece: Piece, claim: Claim) -> int | None:
        """Where what is said begins before the verb: "Dertig doden telde het leger"."""
        if claim.phrase.first > claim.cue[0] and leads_in(self.layout, piece):
            return piece.start + 1
        if claim.phrase.first > claim.cue[0] and begins_counting(self.layout, piece):
            return piece.start
        first = self.stepping.past_light(piece.start, claim.cue[0], claim)
        speaks = [phrase for phrase in (claim.phrase, *claim.links) if phrase.first < claim.cue[0]]
        if speaks or first >= claim.cue[0]:
            return None
        phrase = self.phrases.at(first, claim.cue[0])
        whole = phrase is not None and phrase.last == claim.cue[0] and phrase.kind != "pronoun"
        return first if whole else None

    def _middle(self, piece: Piece, claim: Claim) -> int:
        """Where what is said begins behind the verb."""
        finite = claim.cue[0]
        first = claim.phrase.last if finite < claim.phrase.first < piece.last else finite + 1
        # Where verbs do not part, what is said begins behind the last of them: "has reported 12 deaths".
        first = max(first, finite + 1 if self.layout.speech.order.last else claim.cue[1])
        first = self.stepping.past_light(self._wanted(piece, claim, first), piece.last, claim)
        return self._past_blamed(first, piece, claim)

    def _past_blamed(self, first: int, piece: Piece, claim: Claim) -> int:
        """Past whom it is held against, by his article: "wirft | den Rebellen | Plünderungen vor"."""
        layout = self.layout
        senses = layout.appealing(claim.cue[0])
        if not layout.speech.clauses.oblique or not any(sense.hearer for sense in senses):
            return first
        phrase = self.phrases.at(first, piece.last, joins=False)
        return first if phrase is None or not phrase.speaks or phrase.last >= piece.last - 1 else phrase.last

    def _led(self, first: int, piece: Piece, claim: Claim) -> int:
        """Past the words that lead to a number: "terwijl het leger het zaterdag nog over | elf doden had"."""
        led = led_to(self.layout, piece, first, claim.cue[1] - 1)
        return led if counts(self.layout, led) or self.layout.quote_of[led] >= 0 else first

    def _past_preposition(self, first: int, piece: Piece) -> int:
        """Past the preposition that a verb at the end of its clause takes: "dat op 31 uitkwam"."""
        ends = {
            words[-1]
            for verb in range(first, piece.last)
            if self._is_verb(verb)
            for sense in self.layout.senses(verb)
            for words in sense.with_
        }
        led = self.layout.tokens[first].pos == "ADP" and self.layout.low[first] in ends
        return first + 1 if led and first + 1 < piece.last else first

    def _leads(self, found: int, words: tuple[str, ...], claim: Claim) -> bool:
        """Leads a word to what is said, and is no part of it: "warned of a famine", but "called it an act of war"?"""
        begun = found + 1 - len(words)
        beside = begun <= claim.cue[1] or is_beside(self.layout, claim.cue[1], begun)
        if not self.layout.speech.order.last and self.layout.tokens[found].pos == "NOUN":
            return False  # "claimed responsibility for the attack" claims that
        return self.layout.speech.order.last or beside or self._has_number(found, found + _HEDGED)

    def _wanted(self, piece: Piece, claim: Claim, first: int) -> int:
        """One past the preposition behind a speaker that leads to what is said, if there is one: "houdt X het op"."""
        layout, finite = self.layout, claim.cue[0]
        verbs = [finite, *(at for at in range(finite + 1, piece.last) if layout.tokens[at].pos == "VERB")]
        led = sorted(
            (self._hedge(found) if sense.hedged else found + 1, sense.whole)
            for verb in verbs
            for sense in (*layout.senses(verb), *layout.appealing(verb))
            for words in sense.with_
            if sense.objects
            and not (sense.within or sense.closing)
            and (found := self._follow(words, finite, piece.last)) is not None
            and self._leads(found, words, claim)
            and first <= found
            and not all(layout.tokens[at].pos == "PUNCT" for at in range(found + 1, piece.last))
            and not (
                layout.speech.order.last and self._has_number(first, found)
            )  # "telt 310 trekkers op vijf wegen"
        )
        ends = [end for end, _ in led]
        named = [
            at
            for at in ends
            if layout.low[at : at + 1] and layout.low[at] in layout.speech.clauses.determiners
        ]
        numbered = (
            at
            for at, after in pairwise(ends)
            if self._has_number(at, after) or (at in named and counts(layout, at))
        )
        end = next(numbered, ends[-1] if ends else first)
        # "heeft haar telling opgetrokken tot | 74", "stelt haar schatting van | 74 bij"
        parted = first <= claim.cue[1] - 1 < end or self._owns(end, piece.last, verbs)
        return first if (end, True) in led and self._names(first, end) and not parted else end

    def _owns(self, end: int, last: int, verbs: Sequence[int]) -> bool:
        """Stands before a number a noun that a verb takes with it: "stelt | zijn schatting van"?

        Not where another number follows: "corrigeerde zijn schatting van tien naar 84".
        """
        layout, pair = self.layout, self.layout.low[end - 2 : end]
        parted = layout.speech.order.last and layout.tokens[end - 2].pos == "NOUN"
        takes = {words for verb in verbs for sense in layout.senses(verb) for words in sense.with_}
        other = (at for at in range(end, last) if (layout.low[at],) in takes)
        return parted and tuple(pair) in takes and not any(self._has_number(at, last) for at in other)

    def _hedge(self, at: int) -> int:
        """Where a hedge of a number begins: "komt uit | ver boven de 300"."""
        while self.layout.tokens[at - 1].pos == "ADV":
            at -= 1
        return at

    def _names(self, first: int, last: int) -> bool:
        """Stands a noun between two tokens, no time: "raised | its toll to", but "raised | it to"?"""
        layout = self.layout
        if layout.speech.order.last and layout.tokens[first].dep == "nmod:poss":
            their = layout.low[first] in layout.speech.pronouns.they
            if their and layout.low[first + 1] in layout.speech.withdrawn.nouns:
                return False  # "schatte | hun aantal op", not "zijn balans"
        nouns = (at for at in range(first, last) if layout.tokens[at].pos in ("NOUN", "PROPN"))
        return any(layout.dated[at] < 0 for at in nouns)

    def _has_number(self, first: int, last: int) -> bool:
        return self.layout.counts(first, min(last, len(self.layout.tokens)))

    def _follow(self, words: tuple[str, ...], first: int, last: int) -> int | None:
        """Where the last of some words stands that follow in their order, no verb or adjective."""
        wanted = list(words)
        for at in range(first, last):
            if self.layout.low[at] == wanted[0]:
                wanted.pop(0)
                if not wanted:
                    return None if self.layout.tokens[at].pos in ("VERB", "ADJ") else at
        return None

    def _end(self, first: int, claim: Claim, last: int) -> int:
        """Before the verbs and particles that end the clause, where nothing goes on behind it."""
        whole = min(self.layout.piece_at(claim.cue[0]).last, last)
        if not self.layout.speech.order.last:
            on = next((at - 1 for at in range(first + 1, whole) if goes_on_saying(self.layout, at)), last)
            whole, last = min(whole, on), on
        if last > whole + 1:
            return before_dated(self.layout, first, last)
        end = self._before_parted(first, whole, claim) if self.layout.speech.order.last else whole
        while end - 1 > first and self._ends_clause(end - 1, claim, whole):
            end -= 1
        if self.layout.speech.order.last:
            return self._before_parted(first, end, claim)  # "stelde zijn raming van 40 | naar beneden bij"
        return self._before_when(first, end)

    def _before_parted(self, first: int, end: int, claim: Claim) -> int:
        """Up to the words that the verb needs at the end of its clause: "wees de claim | van de hand"."""
        layout = self.layout
        for verb in dict.fromkeys((claim.cue[0], claim.cue[1] - 1)):
            for sense in (*layout.senses(verb), *layout.appealing(verb)):
                for words in sense.with_:
                    ends = words[1:] if sense.within else words
                    if ends and end - len(ends) > first and layout.follows(end - len(ends), ends):
                        return end - len(ends)
        return end

    def _before_when(self, first: int, end: int) -> int:
        """Up to when or where a number was given: "put it at 70 | on Monday", "had counted 13 | in the morning"."""
        layout = self.layout
        at = end = next((i for i in range(first + 1, end) if self._tells_when(i)), end)
        while at > first and layout.dated[at - 1] >= 0:
            at -= 1
        if first < at < end and layout.tokens[at - 1].pos == "ADP":
            at -= 1
        return at if first < at and layout.tokens[at - 1].pos == "NUM" else end

    def _tells_when(self, at: int) -> bool:
        """Begins behind a number or quoted words what only tells when or where it was given: "| after noticing it"?"""
        layout, before = self.layout, at - 1
        given = layout.is_number(before) or (layout.quote_of[before] >= 0 > layout.quote_of[at])
        if not given or layout.dated[before] >= 0:
            return False
        if not layout.is_number(before) and is_dated(self.layout, at):
            return True
        if layout.tokens[at].pos == "SCONJ":
            return layout.low[at] in layout.speech.clauses.adverbial
        near = range(at + 1, min(at + _HEDGED, len(layout.tokens))) if layout.tokens[at].pos == "ADP" else ()
        known = layout.speech.clauses.dayparts | self.words.occasions | layout.speech.sources.stages
        return any(layout.low[i] in known for i in near) and not any(layout.is_number(i) for i in near)

    def _ends_clause(self, at: int, claim: Claim, last: int) -> bool:
        """Is a token the verb of saying, its particle or another word that can end its clause?"""
        token = self.layout.tokens[at]
        if at in (claim.cue[0], claim.cue[1] - 1) or self.layout.low[at] in self.words.closers:
            return True
        parted = self.layout.speech.order.last
        particle = parted and token.pos == "ADP" and (at == last - 1 or token.dep == "compound:prt")
        return particle or (token.pos == "AUX" and at >= claim.cue[1] - 1 and not self._relates(at, claim))

    def _relates(self, at: int, claim: Claim) -> bool:
        """Ends a verb a clause on what is counted: "telt er 235 die nog alleen zijn"?"""
        between = self.layout.tokens[claim.cue[0] + 1 : at]
        return self.layout.is_finite(at) and any("PronType=Rel" in token.morph for token in between)

    def _is_verb(self, at: int) -> bool:
        return self.layout.tokens[at].pos in ("VERB", "AUX")
