"""Sentences cut into pieces: by their marks, and before words that open a clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.asking import is_asked
from relaas.extract.attributions.bare import Bare
from relaas.extract.attributions.cuts import Cuts
from relaas.extract.attributions.guessing import Guessing
from relaas.extract.attributions.opening import dates_clause, partly
from relaas.extract.attributions.piece import Opener, Piece
from relaas.extract.attributions.views import MARKS, QUOTES, STRONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.extract.attributions.views import View
    from relaas.lang.saying_verbs import SayingVerb
    from relaas.lang.speech import ClauseWords
    from relaas.model.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "X", "PUNCT"})
_BRACKETS = frozenset("()")
_BRACKETED = 8
"""Tokens up to which what stands between brackets is part of its clause."""


class Cutter:
    """Cuts sentences into pieces."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.words: ClauseWords = view.speech.clauses
        self.bare = Bare(view)
        words = self.words
        # Where a word opens clauses of several kinds, the last of these counts.
        kinds: tuple[tuple[Opener, frozenset[str]], ...] = (
            ("relative", words.relative),
            ("complement", words.complement),
            ("adverbial", words.adverbial),
            ("coordinate", words.coordinate),
            ("contrast", words.contrast),
        )
        self.openers: dict[str, Opener] = {word: kind for kind, listed in kinds for word in listed}
        self.guessing = Guessing(view, self.openers)
        self.cuts = Cuts(view, self.bare.phrases, self.openers)

    def runs(self, first: int, last: int) -> Iterable[tuple[int, int, str]]:
        """First and last token between marks, with the mark before."""
        begun, mark, at = first, "", first
        while at < last:
            if self.view.low[at] == "(" and (closed := self._closed(at, last)):
                at = closed
            elif self._is_within(at, begun):
                pass
            elif self.view.low[at] in MARKS or self.view.low[at] in _BRACKETS:
                if at > begun:
                    yield begun, at, mark
                    mark = ""
                # Of two marks in a row the stronger counts.
                mark = mark if mark in STRONG else self.view.low[at]
                begun = at + 1
            at += 1
        if begun < last:
            yield begun, last, mark

    def _is_within(self, at: int, begun: int) -> bool:
        """Stands a comma in words quoted in the midst of a clause, none of them finite: "were “tired, sore” and left"?

        Args:
            at: Index of a token.
            begun: Of the first of the run it stands in.
        """
        view, number = self.view, self.view.quote_of[at]
        if number < 0 or view.low[at] != "," or view.tokens[begun].start >= view.quoted[number][0]:
            return False
        ends, i = view.quoted[number][1], begun
        while i < len(view.tokens) and view.tokens[i].start < ends:
            if view.quote_of[i] == number and view.is_finite(i):
                return False
            i += 1
        return True

    def _closed(self, at: int, last: int) -> int | None:
        """Where short brackets close."""
        return next((i for i in range(at, min(at + _BRACKETED, last)) if self.view.low[i] == ")"), None)

    def clauses(self, first: int, last: int, mark: str, sentence: int) -> Iterable[Piece]:
        """The pieces of a run: cut before a word that opens a clause, where either side has a finite verb."""
        finite = [at for at in range(first, last) if self.view.is_finite(at)]
        begun, bare = first, self.bare.starts(first, last)
        for at in range(first + 1, last):
            if at in bare or self.cuts.before(at, begun, last, finite):
                yield self._told(self._piece(begun, at, mark, sentence), bare)
                begun, mark = at, ""
        yield self._told(self._piece(begun, last, mark, sentence), bare)

    def _told(self, piece: Piece, bare: frozenset[int]) -> Piece:
        """A piece as what is said, where no word opens it."""
        if piece.first not in bare:
            return piece
        start = min(self._skip_quotes(piece.first, piece.last), piece.last - 1)
        return replace(piece, opener="complement", start=start, bare=True)

    def _piece(self, first: int, last: int, mark: str, sentence: int) -> Piece:
        opened = self._skip_quotes(first, last)
        kind, start = self._opener(opened, last, mark)
        finite = tuple(at for at in range(first, last) if self.view.is_finite(at))
        if not finite and start < len(
            self.view.tokens
        ):  # else a report breaks off behind what opens a clause
            finite = self.guessing.verb(start, last)
        if mark == "," and not kind and self._is_reported(first, finite):
            return Piece(first, last, mark, "complement", start, finite, sentence, bare=True)
        return Piece(first, last, mark, kind, min(self._skip_quotes(start, last), last - 1), finite, sentence)

    def _is_reported(self, first: int, finite: tuple[int, ...]) -> bool:
        """Tells a clause by its verb that whoever stands before its comma says it: "sagte, die Brücke sei zu"?"""
        view, begun = self.view, self.view.analysis.sentences[self.view.tokens[first].sentence].first
        opened = view.tokens[first].pos == "SCONJ"  # "Berichte, wonach 50 Menschen gestorben seien"
        marked = bool(finite) and not opened and view.low[finite[0]] in self.words.subjunctive
        plain = bool(finite) and not opened and not marked and self._is_second(first, finite[0])
        for at in range(first - 2, begun - 1, -1) if marked or plain else ():
            if view.low[at] in MARKS:
                return False
            if view.is_finite(at):
                senses = view.senses(at)
                plainly = any(_is_plain(sense) or self._ends_on(first - 1, sense) for sense in senses)
                return bool(senses) and (marked or plainly)
        return False

    def _ends_on(self, last: int, sense: SayingVerb) -> bool:
        """Ends a clause up to a token on the words its verb needs, so that it takes what follows: "teilte mit, …"?"""
        ends = (tuple(self.view.low[last - len(words) : last]) == words for words in sense.with_)
        return any(ends) and not sense.number

    def _is_second(self, first: int, finite: int) -> bool:
        """Stands a finite verb behind one phrase, more than its last word following: "sagte, die Züge fahren nicht"?

        Only where a form of the verb of its own tells what others say, so that no word need open such a clause.
        """
        view = self.view
        if not self.words.subjunctive or finite == first or view.quote_of[first] >= 0:
            return False
        phrase = self.bare.phrases.at(first, finite)
        behind = finite + 1 < len(view.low) and not view.is_mark(finite + 1)
        return behind and phrase is not None and phrase.last == finite and phrase.kind != "pronoun"

    def _skip_quotes(self, at: int, last: int) -> int:
        while at < last - 1 and self.view.low[at] in QUOTES:
            at += 1
        return at

    def _opener(self, at: int, last: int, mark: str) -> tuple[Opener, int]:
        """What opens a piece, and the token behind it; a coordinating word may stand before another opener."""
        word = self.view.low[at]
        tokens = self.view.tokens
        if at + 1 < last and self.view.low[at + 1] in self.words.piped and tokens[at].pos == "ADP":
            return "relative", at + 2
        if (whom := partly(self.view, at, last)) is not None:
            return "relative", whom + 1
        kind = self.openers.get(word, "")
        if (
            word in self.words.complement
            and (tokens[at].pos == "SCONJ" or (tokens[at].pos == "CCONJ" and self.view.speech.order.last))
            and is_asked(self.view, self.bare.phrases, at)
        ):
            kind = "complement"
        if kind in ("coordinate", "contrast") and at + 1 < last and tokens[at + 1].pos == "SCONJ":
            return self._opener(at + 1, last, mark)
        opens = self._opens(kind, tokens[at], at, mark) or (
            kind == "adverbial" and dates_clause(self.view, self.bare.phrases, at, last)
        )
        if not opens or self._leads(at, last, mark):
            return "", at
        if mark == "," and kind in ("complement", "relative") and word in self.words.complement:
            kind = "relative" if self._is_relative(at) else "complement"
        return kind, min(at + 1, last)

    def _opens(self, kind: Opener, token: Token, at: int, mark: str) -> bool:
        """Is a word that may open a clause no plain pronoun, article or preposition here?"""
        if not kind or self.view.is_finite(at):
            return False
        if kind in ("coordinate", "contrast"):
            return token.pos in ("CCONJ", "SCONJ", "ADV")
        if token.pos == "SCONJ" or (token.pos == "CCONJ" and kind == "complement"):
            return True
        first = at == self.view.analysis.sentences[token.sentence].first
        following = self.view.low[at + 1] if at + 1 < len(self.view.low) else ""
        told = kind == "complement" and self.view.tokens[at - 1].pos != "PUNCT"
        word = self.view.low[at]
        if told and word in self.words.questions:
            return not (mark or first)
        # "verwacht | dat reizigers …", cut there for a reason
        untagged = told and not first and token.pos == "DET" and word in self.view.speech.telling.openers
        restricts = token.pos == "PRON" and (kind == "relative" or told)
        whose = (
            kind == "relative" and token.pos == "DET" and bool(mark) and word not in self.words.determiners
        )
        if untagged or whose:
            return True  # "Maas, wiens zoon omkwam, vertelt"
        return token.pos in ("PRON", "ADV") and (bool(mark) or restricts) and not first and bool(following)

    def _is_relative(self, at: int) -> bool:
        """Can "dat" behind a comma stand for the noun before it? Not where a verb of saying waits for its clause."""
        tokens = self.view.tokens
        if self.view.low[at] not in self.words.relative or at < 2 or tokens[at - 2].pos not in _NOMINAL:
            return False
        who = tokens[at].pos == "PRON" and self.view.low[at] in self.words.questions
        if who and not self.view.speech.order.last:
            return True  # "told Al Lee, the mayor, who passed it on"
        first = self.view.analysis.sentences[tokens[at].sentence].first
        return self._is_told(first, at) or not any(self._says(i) for i in range(first, at))

    def _says(self, at: int) -> bool:
        return bool(self.view.senses(at)) and self.view.is_finite(at)

    def _is_told(self, first: int, at: int) -> bool:
        """Has a verb of saying before a token what it says already: "Dat meldt Tass, dat …", "…, meldt Tass, dat …"?"""
        if self.view.low[first] in self.words.back and self.view.is_finite(first + 1):
            return True
        begun = next((i + 1 for i in range(at - 2, first, -1) if self.view.low[i] in MARKS), first)
        return begun > first and self._says(begun)

    def _leads(self, at: int, last: int, mark: str) -> bool:
        """Is "dat" the subject of a clause of its own: "; dat was fout", or by a plural ", dat zijn er 30 meer"?"""
        tokens = self.view.tokens
        beside = at + 1 < last and self.view.is_finite(at + 1) and self.view.low[at] in self.words.back
        return beside and (mark in STRONG or "Number=Plur" in tokens[at + 1].morph)


def _is_plain(sense: SayingVerb) -> bool:
    """Says a verb in a sense nothing but clauses and quotations, with no word beside it?"""
    return not (sense.strict or sense.objects or sense.with_ or sense.relay) or bool(sense.at)
