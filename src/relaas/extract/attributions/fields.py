"""Where in a clause with a word of saying what is said begins and ends: behind verb, speaker, time and hearer."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.extract.attributions.opening import hangs
from relaas.extract.attributions.openings import (
    before_verb,
    behind_apposition,
    own_clause,
    past_link,
    with_there,
)
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.views import MARKS, QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_HEDGED = 6
"""Tokens behind a preposition among which the number stands that it leads to."""
Range = tuple[int, int]
"""First token and one past the last."""


class Fields:
    """Cuts the words of saying off what is said.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout, self.words = layout, layout.speech.telling
        self.phrases = Phrases(layout)

    def said(self, part: Range, claim: Claim) -> Range:
        """What is said of a part of a claim's content."""
        if claim.rule in ("preposition", "own"):
            return self._without_cue(part, claim)
        if claim.rule == "infinitive":
            return self._infinitive(part, claim)
        if claim.rule in ("object", "colon") and part[0] <= claim.cue[0] < part[1]:
            first, last = self._object(part, claim)
            first = self._past_about(first, last)
            last = before_verb(self.layout, (first, last), claim.cue[0])
            piece = self.layout.piece_at(first)
            clause = first < last and bool(piece.finite) and piece.is_sub
            return (self._past_opener((first, last), claim) if clause else first), last
        first = self._past_opener(part, claim)
        if claim.rule == "behind":
            first = own_clause(self.layout, self.phrases, (past_link(self.layout, first, part[1]), part[1]))
        if claim.rule == "object":
            first = self._past_about(first, part[1])
        return first, self._before_colon(first, part[1]) if claim.rule == "clause" else part[1]

    def _past_opener(self, part: Range, claim: Claim) -> int:
        """Past "dat" where it opens a clause that is said, whether before or behind the verb that says it."""
        first = part[0]
        while first < part[1] - 1 and self.layout.low[first] in QUOTES:
            first += 1
        sure = claim.rule in ("clause", "noun", "back") or self.layout.tokens[first].pos == "SCONJ"
        number = self.layout.piece_of[first]
        near = self.layout.pieces[number : number + 2]
        sure = sure or (claim.rule == "behind" and len(near) > 1 and hangs(self.layout, *near))
        return first + 1 if sure and self.layout.low[first] in self.words.openers else part[0]

    def _past_about(self, first: int, last: int) -> int:
        """Past a preposition that leads to what is told: "berichtte over 160 doden"."""
        led = first + 1 < last and self.layout.low[first] in self.words.about
        return first + 1 if led and self.layout.tokens[first].pos == "ADP" else first

    def _before_colon(self, first: int, last: int) -> int:
        """Up to a colon: what it announces is no part of the clause that is said."""
        layout = self.layout
        colons = (at for at in range(first, last) if layout.low[at] == ":" and layout.quote_of[at] < 0)
        return next(colons, last)

    def _infinitive(self, part: Range, claim: Claim) -> Range:
        """From the word that opens an infinitive with "te", where there is one."""
        first, last = part
        opener = next((at for at in range(first, last) if self.layout.low[at] in self.words.infinitive), None)
        if opener is not None:
            return opener, last
        if first < claim.cue[1] <= last:
            first = claim.cue[1]
        while first < last and self.layout.low[first] in self.words.closers:
            first += 1  # "liet weten geen ontslag te nemen"
        while first < last and (after := self._step_time(first, last, claim)) > first:
            first = after
        return first, last

    # ---- a preposition and who stands behind it

    def _without_cue(self, part: Range, claim: Claim) -> Range:
        """What is said without a cue at its beginning or end; one in its midst stays."""
        first, last = part
        at = claim.cue[0]
        if not first <= at < last:
            return (own_clause(self.layout, self.phrases, part), last) if last <= at else part
        if (shown := self._shown(at, last)) is not None:
            return shown, last
        end = claim.phrase.last if claim.rule == "preposition" else claim.cue[1]
        if all(self._is_light(i) for i in range(first, at)):
            return behind_apposition(self.layout, self.phrases, (end, last)), last
        if all(self.layout.dated[i] >= 0 or self.layout.low[i] in MARKS for i in range(end, last)):
            return first, at
        return part

    def _shown(self, at: int, last: int) -> int | None:
        """Where the clause begins that is all there is to say: "Uit onderzoek blijkt volgens de politie dat …"."""
        layout = self.layout
        number = layout.piece_of[at]
        piece, after = layout.pieces[number], number + 1
        lemmas = {layout.tokens[verb].lemma for verb in piece.finite}
        if not lemmas & self.words.shows or after >= len(layout.pieces) or layout.pieces[after].first >= last:
            return None
        clause = layout.pieces[after]
        return clause.start if clause.opener == "complement" and not clause.mark else None

    # ---- the object of a verb

    def _object(self, part: Range, claim: Claim) -> Range:
        """The object in the clause of a verb, with what goes on behind the clause."""
        piece = self.layout.piece_at(claim.cue[0])
        last = self._reach(self.layout.piece_of[claim.cue[0]], part[1])
        if piece.is_sub and self.layout.speech.order.last:
            first = claim.phrase.last if piece.first <= claim.phrase.first < claim.cue[0] else piece.start
            first = self._past_light(first, last, claim)
            return self._past_preposition(first, piece), self._end(first, claim, last)
        if claim.cue[0] == claim.phrase.last and not self._is_verb(claim.cue[0]):
            led = self.layout.tokens[claim.cue[0]].pos == "ADP" or self.layout.senses(claim.cue[0])
            return claim.cue[1] if led else claim.cue[0], last  # "de politie (van) 12", no verb
        front = self._front(piece, claim)
        first = with_there(self.layout, self._middle(piece, claim), claim)
        if front is not None:
            return (front, claim.cue[0]) if first >= piece.last else (front, last)
        return first, self._end(first, claim, last)

    def _reach(self, number: int, last: int) -> int:
        """Where the object of a verb ends: before another clause of its speaker, and before a comment on it."""
        layout = self.layout
        for piece in layout.pieces[number + 1 :]:
            if piece.first >= last:
                break
            own = bool(piece.finite) and not piece.is_sub and layout.quote_of[piece.start] < 0
            comment = piece.mark == "," and layout.low[piece.first] in self.words.comments
            if own or piece.opener == "contrast" or comment or self._is_heard(piece):
                return piece.first
        return last

    def _is_heard(self, piece: Piece) -> bool:
        """Names a piece where it was heard, or another who says what is in it?"""
        words = self.layout.speech.prepositions
        if self.layout.any_of(piece.first, words.relay) is not None:
            return True
        named = any(self.layout.any_of(at, words.source) for at in range(piece.first, piece.last))
        return piece.mark == "," and named and piece.opener == "relative" and bool(piece.finite)

    def _front(self, piece: Piece, claim: Claim) -> int | None:
        """Where what is said begins before the verb: "Dertig doden telde het leger"."""
        first = self._past_light(piece.start, claim.cue[0], claim)
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
        return self._past_light(self._wanted(piece, claim, first), piece.last, claim)

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
        beside = found - len(words) < claim.cue[1]
        return self.layout.speech.order.last or beside or self._has_number(found, found + _HEDGED)

    def _wanted(self, piece: Piece, claim: Claim, first: int) -> int:
        """One past the preposition behind a speaker that leads to what is said, if there is one: "houdt X het op"."""
        layout, finite = self.layout, claim.cue[0]
        verbs = [finite, *(at for at in range(finite + 1, piece.last) if layout.tokens[at].pos == "VERB")]
        ends = sorted(
            found + 1
            for verb in verbs
            for sense in (*layout.senses(verb), *layout.speech.appealing(layout.tokens[verb].lemma))
            for words in sense.with_
            if (found := self._follow(words, finite, piece.last)) is not None
            and self._leads(found, words, claim)
            and first <= found < piece.last - 1
        )
        numbered = (at for at, after in pairwise(ends) if self._has_number(at, after))
        return next(numbered, ends[-1] if ends else first)

    def _has_number(self, first: int, last: int) -> bool:
        return any(token.pos == "NUM" for token in self.layout.tokens[first:last])

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
        if last > whole + 1:
            return last
        end = whole
        while end - 1 > first and self._closes(end - 1, claim, whole):
            end -= 1
        return end

    def _closes(self, at: int, claim: Claim, last: int) -> bool:
        token = self.layout.tokens[at]
        if at in (claim.cue[0], claim.cue[1] - 1) or self.layout.low[at] in self.words.closers:
            return True
        parted = self.layout.speech.order.last
        particle = parted and token.pos == "ADP" and (at == last - 1 or token.dep == "compound:prt")
        return particle or (token.pos == "AUX" and at >= claim.cue[1] - 1)

    def _is_verb(self, at: int) -> bool:
        return self.layout.tokens[at].pos in ("VERB", "AUX")

    # ---- small words

    def _is_light(self, at: int) -> bool:
        layout = self.layout
        return layout.low[at] in self.words.light or layout.low[at] in MARKS | QUOTES

    def _past_light(self, at: int, last: int, claim: Claim) -> int:
        """Past times, small words and whom it was said to."""
        while at < last:
            after = self._step(at, last, claim)
            if after == at:
                break
            at = after
        return at

    def _step(self, at: int, last: int, claim: Claim) -> int:
        after = self._step_time(at, last, claim)
        if after == at and at + 1 < last and self.layout.tokens[at].pos == "ADP":
            return self._past_circumstance(at, last)
        return after

    def _step_time(self, at: int, last: int, claim: Claim) -> int:
        """Past a small word, a time or a medium, or none."""
        layout = self.layout
        if layout.dated[at] >= 0:
            return at if self._measures(at, last) or layout.owns(at) else at + 1
        if layout.low[at] in self.words.light:
            return at + 1
        if at + 1 >= last or layout.tokens[at].pos != "ADP":
            return at
        if layout.dated[at + 1] >= 0:
            return at + 1
        link = next((link for link in claim.links if link.first == at + 1), None)
        return link.last if link is not None else at

    def _measures(self, at: int, last: int) -> bool:
        """Tells a stretch of time how much of something: "drie dagen van rouw"?"""
        layout, end = self.layout, at
        while end < last and layout.dated[end] == layout.dated[at]:
            end += 1
        return end < last and (layout.low[end],) in layout.speech.prepositions.part

    def _past_circumstance(self, at: int, last: int) -> int:
        """Past a preposition and its noun, with more behind it: "telde in drie provincies 40 doden"."""
        first = at + 1
        while first < last and self.layout.tokens[first].dep == "fixed":
            first += 1  # "aan de hand van"
        phrase = self.phrases.at(first, last, joins=False)
        if phrase is None or phrase.last >= last:
            return at
        counted = any(self.layout.tokens[i].pos == "NUM" for i in range(at, phrase.last))
        return at if counted else phrase.last
