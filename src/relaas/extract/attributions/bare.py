"""Clauses that are said and that no word opens, in languages that have them: "Officials said ten people died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.guessing import is_quoted_verb
from relaas.extract.attributions.helpers import helper_of, is_ongoing, is_suffered
from relaas.extract.attributions.opening import hedges
from relaas.extract.attributions.phrases import Phrases
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.views import View
    from relaas.lang.saying_verbs import SayingVerb

_NEAR = 5
"""Tokens behind a verb among which the words it needs stand."""
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"})
_AROUND = frozenset({"AUX", "ADV", "PART"})
_HEDGED = 4
"""Tokens behind a preposition among which a number makes it count: "in 12 towns"."""
_SHORT = 8
"""Tokens of a phrase that tells where something is said."""


class Bare:
    """Finds where clauses begin that are said without a word that opens them.

    Args:
        view: The document.
    """

    def __init__(self, view: View) -> None:
        self.view, self.phrases = view, Phrases(view)

    def starts(self, first: int, last: int) -> frozenset[int]:
        """The first tokens of such clauses between two marks.

        Args:
            first: Index of the first token of the run.
            last: One past that of its last.
        """
        if not self.view.speech.order.bare:
            return frozenset()
        return frozenset(self._starts(first, last))

    def _starts(self, first: int, last: int) -> Iterator[int]:
        spoken = self._is_spoken(first)
        for verb in range(first, last) if not spoken else ():
            senses = self._senses(verb, first)
            if not senses or self._is_inverted(verb, first) or self._is_aside(verb, first, last):
                continue
            at = self.behind(verb, last, senses)
            if at < last and (self._is_clause(verb, at, senses) or self._is_gap(verb, at)):
                yield at

    def _is_spoken(self, first: int) -> bool:
        """Closes a quotation where a run begins, so that its verb speaks of that: '"…," she said months later'?"""
        view = self.view
        begun = view.analysis.sentences[view.tokens[first].sentence].first
        places = (at for at in (first, first - 1) if at >= begun and view.low[at] in QUOTES)
        numbers = ((view.quote_of[at], view.tokens[at].end) for at in places)
        return any(number >= 0 and view.quoted[number][1] == end for number, end in numbers)

    def _senses(self, verb: int, first: int) -> tuple[SayingVerb, ...]:
        """The ways in which a verb takes a clause, if it is one that somebody does."""
        view, token = self.view, self.view.tokens[verb]
        if token.pos not in ("VERB", "AUX", "ADJ") and not view.is_finite(verb):
            return ()
        senses = tuple(s for s in view.senses(verb) if not (s.at or s.relay or s.number))
        finite = helper_of(view, verb, first) if senses else None
        suffered = finite is not None and is_suffered(view, verb, finite)
        return () if finite is None else tuple(sense for sense in senses if sense.felt == suffered)

    def _is_inverted(self, verb: int, first: int) -> bool:
        """Stands the subject of a verb behind it: "…”, said the mayor"?"""
        view, begun = self.view, first
        while begun < verb and (
            view.low[begun] in QUOTES or view.low[begun] in view.speech.clauses.coordinator
        ):
            begun += 1
        while begun < verb and view.tokens[begun].pos in _AROUND:
            begun += 1
        if begun < verb or is_ongoing(view.tokens[verb]):
            return False
        subjects = [c for c in view.positions.children(verb) if view.tokens[c].dep.startswith("nsubj")]
        linked = verb > first and view.low[verb - 1] in view.speech.clauses.coordinator
        return any(c > verb for c in subjects) or not (subjects or linked or self._is_parted(first))

    def _is_aside(self, verb: int, first: int, last: int) -> bool:
        """Stand a verb and who speaks alone amid what is said: "Of ten, says the owner, Al Lee, two died"?

        So too between a subject and its verb: "The suspect, say detectives, has confessed".
        """
        view = self.view
        begun = view.analysis.sentences[view.tokens[first].sentence].first
        phrase = self.phrases.at(verb + 1, last, joins=False) if verb == first > begun else None
        ends = phrase is not None and phrase.last == last
        whole = phrase is not None and phrase.speaks and ends and view.low[last : last + 1] == [","]
        led = view.tokens[begun].pos == "ADP" or view.low[begun] in view.speech.clauses.negation
        led = led or (last + 1 < len(view.low) and view.is_finite(last + 1))
        return whole and led and self._finite_behind(begun, first) is None

    def _is_parted(self, first: int) -> bool:
        """Stands before a run only its subject: "The mayor, who was there, | said ten people had died"?"""
        view = self.view
        begun = view.analysis.sentences[view.tokens[first].sentence].first
        quoted = any(view.quote_of[i] >= 0 for i in range(max(first - 2, begun), first))
        return begun < first and not quoted and self._finite_behind(begun, first, why=True) is None

    # ---- what stands between

    def behind(self, verb: int, last: int, senses: tuple[SayingVerb, ...]) -> int:
        """Where behind a verb of saying what is said can begin: past times, occasions and those it is said to.

        Args:
            verb: Index of the verb.
            last: One past the last token that is looked at.
            senses: The ways in which it says something.
        """
        at = self._past_needed(verb, last, senses)
        heard = False
        while at < last:
            after = self._past_aside(at, last)
            if after == at and not heard and any(sense.hearer for sense in senses):
                after, heard = self._past_hearer(at, last), True
            if after == at:
                break
            at = after
        return at

    def _past_needed(self, verb: int, last: int, senses: tuple[SayingVerb, ...]) -> int:
        """Past the words a verb needs, where it has no sense without: "made clear"."""
        for words in (words for sense in senses for words in sense.with_):
            for at in range(verb + 1, min(verb + _NEAR, last)):
                if self.view.follows(at, words):
                    return at + len(words)
        return verb + 1 if any(not sense.with_ for sense in senses) else last

    def _past_aside(self, at: int, last: int) -> int:
        """Past a small word, a time, or a preposition with a time, an occasion or a name."""
        view = self.view
        if (view.dated[at] >= 0 and not view.owns(at)) or view.low[at] in view.speech.telling.light:
            return at + 1
        if view.tokens[at].pos != "ADP" or at + 1 >= last:
            return at
        if view.dated[at + 1] >= 0 or view.dated[min(at + 2, last - 1)] >= 0:
            return at + 1
        return self._past_occasion(at, last)

    def _past_occasion(self, at: int, last: int) -> int:
        """Past a preposition with what tells where or to whom something is said: "in a statement", "to the BBC"."""
        view, end = self.view, at + 1
        while end < min(at + _SHORT, last) and self._inside(end) and not self._begins(at, end):
            end += 1
            if view.tokens[end - 1].lemma.lower() in view.speech.telling.occasions:
                break
        if end == at + 1:
            return at
        head = view.tokens[end - 1]
        known = {head.lemma.lower(), view.low[end - 1]} & (
            view.speech.telling.occasions | view.speech.sources.stages
        )
        counted = any(view.is_number(i) for i in range(at + 1, min(at + 1 + _HEDGED, end)))
        return end if (known or head.pos == "PROPN") and not counted else at

    def _begins(self, at: int, end: int) -> bool:
        """Begins behind the noun of a preposition another phrase: "on Tuesday | the road"?"""
        tokens = self.view.tokens
        noun = end - 1 > at and tokens[end - 1].pos in ("NOUN", "PROPN")
        return noun and tokens[end].pos in ("DET", "PRON", "NUM")

    def _inside(self, at: int) -> bool:
        view = self.view
        return (
            view.tokens[at].pos in _NOMINAL
            and view.dated[at] < 0
            and not view.is_finite(at)
            and view.low[at] not in view.speech.clauses.complement
        )

    def _past_hearer(self, at: int, last: int) -> int:
        """Past those somebody speaks to, unless they do what is said: "warned the roof may fall"."""
        view = self.view
        phrase = self.phrases.at(at, last)
        if phrase is None:
            alone = view.tokens[at].pos == "PRON" and view.low[at] not in view.speech.clauses.complement
            return at + 1 if alone else at
        end = self._past_part(phrase.last, last)
        numbered = phrase.named and end + 1 < last and view.tokens[end].text.isdigit()
        if numbered and view.low[end + 1] in view.speech.telling.openers:
            return end + 1  # "told Talk Radio 702 that ten had died"
        if end < last and (view.is_finite(end) or view.tokens[end].pos in ("AUX", "VERB")):
            return self._subject_in(at, end)
        return end

    def _past_part(self, at: int, last: int) -> int:
        """Past how many of whom there are: "told a rally | of 2,000 supporters | the vote was stolen"."""
        part = at + 1 < last and (self.view.low[at],) in self.view.speech.prepositions.part
        phrase = self.phrases.at(at + 1, last) if part else None
        return phrase.last if phrase is not None else at

    def _subject_in(self, first: int, last: int) -> int:
        """Where in a run of nouns the subject of the verb behind it begins: "told NBC News | talks had stalled"."""
        view, tokens = self.view, self.view.tokens
        subject = next((i for i in range(last - 1, first, -1) if tokens[i].dep.startswith("nsubj")), first)
        begun = subject
        while begun > first and begun <= tokens[begun - 1].head <= subject:
            begun -= 1
        if begun > first:
            return begun
        ends = [
            i for i in range(first + 1, last) if view.named[i - 1] >= 0 and view.named[i] != view.named[i - 1]
        ]
        return ends[-1] if ends and view.named[first] >= 0 else first

    # ---- is it a clause

    def _is_clause(self, verb: int, at: int, senses: tuple[SayingVerb, ...]) -> bool:
        """Begins at a token a clause that a verb says?"""
        view = self.view
        token, word = view.tokens[at], view.low[at]
        opened = view.quote_of[at] >= 0 and view.quoted[view.quote_of[at]][0] == token.start
        condition = word in view.speech.hypothetical.conditions and token.pos == "SCONJ"
        act = at == verb + 1 and is_ongoing(token) and self._is_plain(senses)  # "said closing it was wrong"
        joins = token.pos == "CCONJ" and word in view.speech.clauses.coordinator  # but "neither … nor"
        if (token.pos in ("PUNCT", "AUX") or joins) and not opened:
            return False
        leading = at + (word in view.speech.clauses.negation and at + 1 < len(view.low))  # "not to be named"
        if (view.low[leading] in view.speech.clauses.leading and view.is_infinitive(leading)) or (
            token.pos in ("SCONJ", "VERB") and not (condition or act)
        ):
            return False
        if token.pos == "ADP" and not hedges(self.view, at):
            return False
        if (opened and self.view.has_verb(at)) or (token.pos == "PRON" and "Case=Acc" in token.morph):
            return False  # "the man who found them is unhurt"
        finite = self._finite_behind(at, view.analysis.sentences[token.sentence].last)
        if finite is None or finite == at:
            return finite is None and is_quoted_verb(view, self.phrases, at)
        return self._is_plain(senses) or self._is_told(verb, at, finite)

    def _is_gap(self, verb: int, at: int) -> bool:
        """Begins at a verb what somebody says of whoever a relative word stands for: "which police say | was armed"?"""
        view, words = self.view, self.view.speech.clauses
        if not view.is_finite(at) or view.tokens[at].pos not in ("AUX", "VERB"):
            return False
        for opened in range(verb - 1, max(verb - _SHORT, 0), -1):
            if view.is_mark(opened):
                return False
            if view.low[opened] in words.object_relative and view.tokens[opened].pos == "PRON":
                phrase = self.phrases.at(opened + 1, verb)
                return phrase is not None and phrase.last == verb and phrase.speaks
        return False

    def _is_plain(self, senses: tuple[SayingVerb, ...]) -> bool:
        """Takes a verb nothing but clauses and quotations?"""
        return not any(sense.objects or (sense.strict and not sense.hearer) for sense in senses)

    def _finite_behind(self, at: int, last: int, *, why: bool = False) -> int | None:
        """The finite verb of the clause that begins at a token, not of one about its nouns or, with `why`, a reason."""
        view, words, opened = self.view, self.view.speech.clauses, False
        for i in range(at, last):
            if i > at and (view.low[i] == ";" or (view.low[i] == ":" and view.quote_of[i] < 0)):
                return None
            who = i > at and view.low[i] in words.relative and view.tokens[i].pos in ("PRON", "ADV", "SCONJ")
            because = why and i > at and view.low[i] in words.adverbial and view.tokens[i].pos == "SCONJ"
            if who or because:
                opened = True
            elif view.is_finite(i):
                if not opened:  # not "pledged £5m | and vowed", nor "pledged help, | and neither came"
                    alone = view.tokens[i - 1].pos == "PRON" or view.low[i - 1] in words.negation
                    joined = i > at and view.low[i - 1 - (i > at + 1 and alone)] in words.coordinator
                    return None if joined else i
                opened = False
        return None

    def _is_told(self, verb: int, at: int, finite: int) -> bool:
        """Is what follows a verb that can take a noun a clause all the same, by the parse or by a phrase before it?"""
        view, words = self.view, self.view.speech.clauses
        tokens, index = view.tokens, finite
        while tokens[index].dep.startswith(("aux", "cop")) and tokens[index].head != index:
            index = tokens[index].head
        if tokens[index].dep in ("ccomp", "parataxis") and tokens[index].head == verb:
            return True
        phrase = self.phrases.at(at, finite)
        while phrase is not None and phrase.last < finite and view.low[phrase.last] in words.coordinator:
            phrase = self.phrases.at(phrase.last + 1, finite)  # "1,000 homes and 300 cars are gone"
        if phrase is None:
            return False
        # "suspect | the fire, which began in a barn, was set"
        parted = view.low[phrase.last] == "," == view.low[finite - 1]
        related = parted and view.low[phrase.last + 1] in words.relative
        return related or (phrase.last == finite and tokens[index].head != phrase.head)
