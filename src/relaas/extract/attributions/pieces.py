"""Sentences cut into pieces: by their marks, and before words that open a clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.asking import is_asked
from relaas.extract.attributions.bare import Bare
from relaas.extract.attributions.guessing import Guessing
from relaas.extract.attributions.opening import is_count, names_clause, partly
from relaas.extract.attributions.piece import Opener, Piece
from relaas.extract.attributions.views import MARKS, QUOTES, STRONG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.extract.attributions.views import View
    from relaas.lang.speech import ClauseWords
    from relaas.model.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "X", "PUNCT"})
_BEFORE_WHO = _NOMINAL | {"ADJ", "NUM"}
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

    def runs(self, first: int, last: int) -> Iterable[tuple[int, int, str]]:
        """First and last token between marks, with the mark before."""
        begun, mark, at = first, "", first
        while at < last:
            if self.view.low[at] == "(" and (closed := self._closed(at, last)):
                at = closed
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

    def _closed(self, at: int, last: int) -> int | None:
        """Where short brackets close."""
        return next((i for i in range(at, min(at + _BRACKETED, last)) if self.view.low[i] == ")"), None)

    def clauses(self, first: int, last: int, mark: str, sentence: int) -> Iterable[Piece]:
        """The pieces of a run: cut before a word that opens a clause, where either side has a finite verb."""
        finite = [at for at in range(first, last) if self.view.is_finite(at)]
        begun, bare = first, self.bare.starts(first, last)
        for at in range(first + 1, last):
            if at in bare or self._cuts(at, begun, last, finite):
                yield self._told(self._piece(begun, at, mark, sentence), bare)
                begun, mark = at, ""
        yield self._told(self._piece(begun, last, mark, sentence), bare)

    def _told(self, piece: Piece, bare: frozenset[int]) -> Piece:
        """A piece as what is said, where no word opens it."""
        if piece.first not in bare:
            return piece
        start = min(self._skip_quotes(piece.first, piece.last), piece.last - 1)
        return replace(piece, opener="complement", start=start, bare=True)

    def _cuts(self, at: int, begun: int, last: int, finite: list[int]) -> bool:
        word, token = self.view.low[at], self.view.tokens[at]
        if word not in self.openers:
            return False
        if not any(at < verb < last for verb in finite):
            # The tagger has missed the verb of "zei dat 50 huizen zijn ingestort".
            before = any(begun <= f < at and self._awaits(f, at) for f in finite)
            ends = self._is_pronoun(at + 1, last) or is_count(
                self.view, at, [verb for verb in finite if begun <= verb < at]
            )
            ends = ends and (self.view.speech.order.last or self.view.low[at + 1 : at + 2] != [","])
            return before and not ends and token.pos == "SCONJ" and word in self.words.complement
        before = any(begun <= verb < at for verb in finite)
        if (
            self._is_untagged(at, begun, finite)
            or token.pos == "SCONJ"
            or (before and self._is_when(at, last))
        ):
            return True
        if token.pos in ("ADV", "PRON") and word in self.words.questions | self.words.relative:
            return self._cuts_before_pronoun(at, begun, last, finite)
        if word in self.words.contrast and token.pos == "ADV":
            negated = self.view.low[at - 1] in self.words.negation  # "the students not yet traced"
            return not negated and at + 1 in finite  # "al blijft het", not "had al verklaard"
        conjunction = token.pos == "CCONJ" or word in self.words.contrast
        return conjunction and before and not self._only_restricted(at, last, finite)

    def _is_pronoun(self, behind: int, last: int) -> bool:
        """Stands behind a word for "that" nothing it could open, but a time at most: "bevestigde dat zondagavond"?"""
        if behind >= last or self.view.tokens[behind].pos == "PUNCT":
            return True
        timed = (self.view.dated[at] >= 0 or self.view.tokens[at].pos == "ADP" for at in range(behind, last))
        return all(timed)

    def _is_untagged(self, at: int, begun: int, finite: list[int]) -> bool:
        """Opens "dat", taken for a pronoun behind a verb of saying, what that says: "zegt dat van hen … ontbreekt"?"""
        view = self.view
        said = begun < at and at - 1 in finite and bool(view.senses(at - 1))
        opens = view.low[at] in view.speech.telling.openers and view.tokens[at].pos == "PRON"
        leads = at + 1 < len(view.tokens) and view.tokens[at + 1].pos in ("ADP", "DET", "NUM")
        return view.speech.order.last and said and opens and leads

    def _is_when(self, at: int, last: int) -> bool:
        """Opens a word taken for a preposition a clause all the same: "rose after police in Koblenz said"?"""
        view = self.view
        if view.speech.order.last or view.tokens[at].pos != "ADP" or view.low[at] not in self.words.adverbial:
            return False
        noun = view.tokens[at].head
        subject = at < noun < last and view.tokens[noun].dep.startswith("nsubj")
        if subject and noun < view.tokens[noun].head < last and view.is_finite(view.tokens[noun].head):
            return True
        verb = next((i for i in range(at + 1, last) if view.is_finite(i)), None)
        phrase = self.bare.phrases.at(at + 1, verb) if verb is not None else None
        return phrase is not None and phrase.last == verb and phrase.speaks and phrase.kind != "place"

    def _awaits(self, verb: int, at: int) -> bool:
        """Can a clause that begins at a token be what a verb says?"""
        full = self.view.tokens[verb].pos == "VERB"
        senses = self.view.senses(verb)
        led = any(words[-1] == self.view.low[at - 1] for sense in senses for words in sense.with_)
        return full and (verb == at - 1 or led or any(not sense.with_ for sense in senses))

    def _is_said(self, at: int, begun: int, finite: list[int]) -> bool:
        """Opens "dat", taken for a pronoun, what a verb says: "beweert het leger dat het 772 strijders doodde"?"""
        view, says = self.view, max((f for f in finite if begun <= f < at), default=None)
        if says is None or view.low[at] not in self.words.complement & self.words.back:
            return False
        # Where verbs do not part, the participle behind an auxiliary says it: "were told by police that …".
        verbs = [says] if view.speech.order.last else range(says, at)
        told = any(not sense.with_ and not sense.number for verb in verbs for sense in view.senses(verb))
        free = ("ADP", "NUM") if view.speech.order.last else ()  # "zei aan Belga dat in zijn stad …"
        leads = view.tokens[at + 1].pos in ("PRON", "DET", "ADV", *free) and not view.is_finite(at + 1)
        # "It was denied by the police that tear gas was used"
        leads = leads or (view.low[begun] in view.speech.pronouns.it and finite[0] == begun + 1)
        return told and (leads or view.tokens[at].dep == "mark")

    def _cuts_before_pronoun(self, at: int, begun: int, last: int, finite: list[int]) -> bool:
        """Opens a pronoun or a question word a clause of its own?"""
        if self.view.low[at] in self.words.questions and self._is_asked(at, begun, finite):
            return True
        if self.view.tokens[at].pos != "PRON" or self.view.low[at] not in self.words.relative:
            return False
        if names_clause(self.view, at):
            return True
        return self._restricts(at, begun, last, finite) or self._is_said(at, begun, finite)

    def _is_asked(self, at: int, begun: int, finite: list[int]) -> bool:
        """Opens a question word what a verb says: "legde uit hoe het gas ontsnapte"? Its own verb stands last."""
        says = max((f for f in finite if begun <= f < at), default=None)
        told = says is not None and any(not sense.number for sense in self.view.senses(says))
        if not self.view.speech.order.last:
            return told and (says == at - 1 or self.view.low[at] not in self.words.relative)
        return told and not self.view.is_finite(at + 1)

    def _only_restricted(self, at: int, last: int, finite: list[int]) -> bool:
        """Has what follows a conjunction no verb but that of a relative clause: "en tien mensen die er nog zijn"?"""
        tokens = self.view.tokens
        verb = next(f for f in finite if f > at)
        opened = any(
            tokens[i].pos == "PRON"
            and self.view.low[i] in self.words.relative
            and tokens[i - 1].pos in _BEFORE_WHO
            for i in range(at + 2, verb)
        )
        return opened and all(tokens[i].pos in ("VERB", "AUX") for i in range(verb, last))

    def _restricts(self, at: int, begun: int, last: int, finite: list[int]) -> bool:
        """Opens a pronoun, without a comma, a relative clause that ends the run: "De mensen die zijn opgepakt"?"""
        tokens = self.view.tokens
        ended = all(tokens[i].pos in ("VERB", "AUX") for i in range(finite[-1], last))
        follows = last < len(tokens) and self.view.low[last] == ","
        return (
            ended
            and follows
            and tokens[at - 1].pos in _BEFORE_WHO
            and not any(begun <= f < at for f in finite)
        )

    def _piece(self, first: int, last: int, mark: str, sentence: int) -> Piece:
        opened = self._skip_quotes(first, last)
        kind, start = self._opener(opened, last, mark)
        finite = tuple(at for at in range(first, last) if self.view.is_finite(at))
        finite = finite or self.guessing.verb(start, last)
        if mark == "," and not kind and self._is_reported(first, finite):
            return Piece(first, last, mark, "complement", start, finite, sentence, bare=True)
        return Piece(first, last, mark, kind, min(self._skip_quotes(start, last), last - 1), finite, sentence)

    def _is_reported(self, first: int, finite: tuple[int, ...]) -> bool:
        """Tells a clause by its verb that whoever stands before its comma says it: "sagte, die Brücke sei zu"?"""
        view, begun = self.view, self.view.analysis.sentences[self.view.tokens[first].sentence].first
        opened = view.tokens[first].pos == "SCONJ"  # "Berichte, wonach 50 Menschen gestorben seien"
        marked = bool(finite) and not opened and view.low[finite[0]] in self.words.subjunctive
        for at in range(first - 2, begun - 1, -1) if marked else ():
            if view.low[at] in MARKS:
                return False
            if view.is_finite(at):
                return bool(view.senses(at))
        return False

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
        opens = self._opens(kind, tokens[at], at, mark) or (kind == "adverbial" and self._is_when(at, last))
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
        if told and self.view.low[at] in self.words.questions:
            return not (mark or first)
        restricts = token.pos == "PRON" and (kind == "relative" or told)
        if (
            kind == "relative"
            and token.pos == "DET"
            and mark
            and self.view.low[at] not in self.words.determiners
        ):
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
