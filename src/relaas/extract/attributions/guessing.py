"""The verb of a piece in which the tagger saw no finite one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import is_ongoing
from relaas.extract.attributions.opening import misread
from relaas.extract.attributions.particles import past_particle
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from collections.abc import Container

    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.views import View

_BEHIND = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
"""Tags of the words that begin what a verb takes."""

_PAIR = 2
"""Tokens of the comma and the mark that end a quotation."""
_SHORT_WHO, _LONG_WHO = 1, 4
"""Tokens of who speaks behind a quotation, at least and at most."""

_SUBJECT, _TOLD = 3, 8
"""Tokens of a subject and what tells who it is, at least, and of a verb and where it tells something, at most."""

_WHO = frozenset({"NOUN", "PROPN"})
_CLAUSE = 3
"""Words of a clause at least: who, what and the verb."""


class Guessing:
    """Finds such verbs.

    Args:
        view: The document.
        openers: Words that open clauses, which are no verbs.
    """

    def __init__(self, view: View, openers: Container[str]) -> None:
        self.view, self.words, self._openers = view, view.speech.clauses, openers
        self._verb_ends = tuple(end[0] for end in view.speech.clauses.verb_ends)

    def verb(self, first: int, last: int) -> tuple[int, ...]:
        """A verb of saying that the tagger took for no finite one, though its clause has no other.

        It begins its piece ("…, benadrukt Maaike") or ends it before the clause it opens ("Artsen vrezen dat …").
        """
        tokens = self.view.tokens
        if self._goes_on(first, last) or self._ends_tag(first, last) or self._resumes(first, last):
            return (first,)
        if self._ends_told(first, last) or self._ends_quotation(first, last):
            return (last - 1,)
        if (told := self._before_clause(first, last)) is not None:
            return (told,)
        # "…, saying the road is closed" goes on with the clause before
        return (
            () if not self.view.speech.order.last and is_ongoing(tokens[first]) else self._at_end(first, last)
        )

    def _at_end(self, first: int, last: int) -> tuple[int, ...]:
        """A verb that begins or ends its piece: "…, benadrukt Maaike", "Artsen | vrezen | dat"."""
        tokens, count = self.view.tokens, len(self.view.tokens)
        behind = past_particle(self.view, first)
        opens = behind < last and tokens[behind].pos in ("PROPN", "DET", "NOUN", "PRON", "NUM")
        if opens and self._tells_quotation(first):
            return (first,)
        ends = last < count and self._opens_said(last) and last - first > 1
        ends = ends and tokens[first].pos in ("NOUN", "PROPN", "DET", "PRON")
        for at, fits in ((first, opens), (last - 1, ends)):
            if (
                fits
                and (
                    tokens[at].pos in ("VERB", "AUX", "ADV", "ADJ") or misread(self.view, at, self._verb_ends)
                )
                and self.view.senses(at)
            ):
                return (at,)
        return ()

    def _before_clause(self, first: int, last: int) -> int | None:
        """The verb behind who speaks and before the clause that is said: "Nurses in Leeds | worry | that …".

        A tagger takes it for a noun or a participle; a time or a place may follow: "De rechter bepaalde maandag | dat".
        """
        view, tokens = self.view, self.view.tokens
        if last >= len(tokens) or view.low[last] not in view.speech.telling.openers:
            return None
        who = next((at for at in range(first, last) if tokens[at].pos in _WHO), last)
        while who + 1 < last and tokens[who + 1].pos in _WHO and not self._tells(who + 1):
            who += 1
        if who >= last - 1 or tokens[first].pos == "ADP":
            return None
        if self._tells(who + 1) and self._completed(who + 1, last):
            return who + 1  # "The keeper | points out | that"
        if not self._speaks(who):
            return None
        return self._behind_who(who, last)

    def _behind_who(self, who: int, last: int) -> int | None:
        """The verb between who speaks and the clause, past a time, a place and adverbs."""
        view, tokens, at = self.view, self.view.tokens, last - 1
        while at > who and not self._tells(at) and self._is_beside(at):
            at -= 1
        bare = (
            view.low[who + 1 : at] and tokens[who + 1].pos not in ("ADP", "ADV") and view.dated[who + 1] < 0
        )
        if at <= who or not self._tells(at) or bare:
            return None
        if tokens[at].pos != "NOUN":
            return at
        plural = "Number=Plur" in tokens[who].morph or bool(self._singular(who))
        agrees = plural == (view.low[at] == tokens[at].lemma)
        return at if agrees and at == last - 1 else None

    def _completed(self, at: int, last: int) -> bool:
        """Stand behind a word all those it needs as a verb, and no other, before the clause: "let | slip | that"?"""
        behind = tuple(self.view.low[at + 1 : last])
        return bool(behind) and any(behind in sense.with_ for sense in self.view.senses(at))

    def _tells(self, at: int) -> bool:
        """Can a word be a verb that says something with a clause, by its form: no name, nothing behind an article?"""
        view, token, before = self.view, self.view.tokens[at], self.view.tokens[at - 1]
        senses = [sense for sense in view.senses(at) if not (sense.number or sense.at)]
        plain = any(not sense.with_ or any(view.follows(at + 1, w) for w in sense.with_) for sense in senses)
        led = before.pos in ("DET", "ADP", "NUM", "ADJ") or "Poss=Yes" in before.morph
        led = (
            led and view.named[at - 1] < 0 and not before.text.istitle()
        )  # "Doctors at Mercy General | fear that"
        return plain and token.text.islower() and not led and token.pos not in ("ADP", "SCONJ", "DET", "PRON")

    def _is_beside(self, at: int) -> bool:
        """Is a word part of a time, an adverb or where something is said?"""
        light = self.view.low[at] in self.words.light or self.view.dated[at] >= 0
        return light or self.view.tokens[at].pos in ("ADV", "ADP", "DET", "NOUN", "PROPN", "ADJ")

    def _speaks(self, at: int) -> bool:
        """Is a noun or a name somebody who can speak?"""
        view, token = self.view, self.view.tokens[at]
        known = view.speech.kind_of(token.lemma.lower()) or view.speech.kind_of(view.low[at])
        return known is not None or view.named[at] >= 0 or bool(self._singular(at))

    def _singular(self, at: int) -> str:
        """The noun for a person whose plural, taken for a name, begins a sentence: "Vissers | vermoeden | dat"."""
        view, word = self.view, self.view.low[at]
        begins = view.analysis.sentences[view.tokens[at].sentence].first == at and view.named[at] < 0
        if not (begins and view.speech.order.last):
            return ""
        ends = (word.removesuffix(end) for end in ("s", "en") if word.endswith(end))
        return next((noun for noun in ends if view.speech.speakers.get(noun) == "person"), "")

    def _opens_said(self, at: int) -> bool:
        """Begins at a token what is said: with a clause, or a quotation behind a colon ("Smet benadrukt: „…”")?"""
        if self.view.tokens[at].pos == "SCONJ":
            return True
        behind, order = at + 1, self.view.speech.order
        quoted = behind < len(self.view.low) and self.view.low[behind] in QUOTES
        return order.last and self.view.low[at] == ":" and quoted

    def _goes_on(self, first: int, last: int) -> bool:
        """Is a piece a verb of saying that goes on with a finite one: "Police have shut the road and | say | it …"?

        Not with an infinitive: "wanted to stop and say that …".
        """
        view, tokens = self.view, self.view.tokens
        if view.speech.order.last or first == 0 or last - first != 1 or is_ongoing(tokens[first]):
            return False
        joined = view.low[first - 1] in self.words.coordinator and tokens[first].dep == "conj"
        head = tokens[tokens[first].head] if tokens[first].head < len(tokens) else tokens[first]
        infinitive = "VerbForm=Inf" in head.morph
        return joined and not infinitive and tokens[first].pos == "VERB" and bool(view.senses(first))

    def _ends_told(self, first: int, last: int) -> bool:
        """Ends a clause with "dat" on a plural that looks like an infinitive: "vrees dat de cafés het niet | halen"?"""
        view, tokens = self.view, self.view.tokens
        if not view.speech.order.last or last - first < _CLAUSE or not first:
            return False
        opened = tokens[first - 1].pos == "SCONJ" and view.low[first - 1] in view.speech.telling.openers
        infinitive = tokens[last - 1].pos == "VERB" and "VerbForm=Inf" in tokens[last - 1].morph
        beside = tokens[last - 2].pos in ("VERB", "AUX") or view.low[last - 2] in self.words.leading
        return opened and infinitive and not beside

    def _resumes(self, first: int, last: int) -> bool:
        """Goes a clause on, behind what tells who its subject is, with its verb: "Ann Lee, the mayor, | disputes that"?

        A tagger takes such a verb for a participle or a noun.
        """
        view, tokens = self.view, self.view.tokens
        begun = view.analysis.sentences[tokens[first].sentence].first
        if view.speech.order.last or first < begun + _SUBJECT or view.low[first - 1] != ",":
            return False
        formed = "Tense=Past" in tokens[first].morph or "Number=Plur" in tokens[first].morph
        plain = any(not (sense.with_ or sense.number) for sense in view.senses(first))
        if not (formed and plain and tokens[first].text.islower() and last - first <= _TOLD):
            return False
        told = last < len(tokens) and view.low[last] in view.speech.telling.openers
        alone = last - first == 1 or tokens[first + 1].pos == "ADP"
        return told and alone and self._waits(begun, first - 1)

    def _waits(self, begun: int, comma: int) -> bool:
        """Begins a sentence with who its subject is, and is no verb before a comma but those of relative clauses?"""
        view, tokens = self.view, self.view.tokens
        marks = [at for at in range(begun, comma + 1) if view.low[at] == ","]
        who = any(tokens[at].pos in ("NOUN", "PROPN", "PRON") for at in range(begun, marks[0]))
        runs = zip([begun, *(at + 1 for at in marks)], marks, strict=False)
        plain = (
            view.low[first] in self.words.relative or not any(map(view.is_finite, range(first, end)))
            for first, end in runs
        )
        return who and len(marks) > 1 and all(plain) and tokens[begun].pos != "SCONJ"

    def _ends_tag(self, first: int, last: int) -> bool:
        """Is a piece all the verb of a tag: "Ten had died, Ann Lee, the mayor, | announced | ."?"""
        view = self.view
        alone = last - first == 1 and first > 1 and view.low[first - 1] == ","
        ends = last >= len(view.low) or view.low[last] == "."
        return alone and ends and not view.speech.order.last and view.low[first] in view.speech.telling.sure

    def _ends_quotation(self, first: int, last: int) -> bool:
        """Is a past form, whatever its tag, all that follows who speaks behind a quotation: "…,” Ann Lee groaned"?"""
        view, verb = self.view, last - 1
        if view.speech.order.last or not _SHORT_WHO <= verb - first <= _LONG_WHO or first < _PAIR:
            return False
        past = view.tokens[verb].text.islower() and bool(view.pack.past.fullmatch(view.low[verb]))
        who = view.tokens[verb - 1].pos in ("PROPN", "PRON", "NOUN")
        return past and who and self._closes(first)

    def _tells_quotation(self, at: int) -> bool:
        """Stands a word that looks like a verb right behind a quotation and its comma: "…”, grapt de voorzitter"?"""
        low, token = self.view.low, self.view.tokens[at]
        quoted = at > 1 and self._closes(at)
        if not quoted or token.pos in ("ADP", "SCONJ", "CCONJ", "DET", "PRON") or not token.text.islower():
            return False
        small = low[at] in self.words.light or low[at] in self._openers or self.view.dated[at] >= 0
        return low[at].endswith(self._verb_ends) and not small

    def _closes(self, at: int) -> bool:
        """Closes a quotation right before a token, with its comma on either side of the mark?"""
        low, quote_of = self.view.low, self.view.quote_of
        outside = low[at - 1] == "," and low[at - 2] in QUOTES and quote_of[at - 2] >= 0
        inside = low[at - 2] == "," and low[at - 1] in QUOTES and quote_of[at - 1] >= 0
        return outside or inside


def is_quoted_verb(view: View, phrases: Phrases, at: int) -> bool:
    """Was the verb of a clause taken for a noun in quotation marks: 'said | the firm "strongly rejects" that'?

    Args:
        view: The document.
        phrases: Reads its noun phrases.
        at: Index of the token that the clause begins with.
    """
    end = view.analysis.sentences[view.tokens[at].sentence].last
    phrase = phrases.at(at, end, joins=False)
    opened = phrase.last if phrase is not None else end
    if opened + 2 >= end or view.low[opened] not in QUOTES or view.quote_of[opened] < 0:
        return False
    verb = opened + 1
    while verb < end - 1 and view.tokens[verb].pos == "ADV":
        verb += 1
    taken = view.tokens[verb].pos == "NOUN" and "Number=Plur" in view.tokens[verb].morph
    closed = verb + 2 < end and view.low[verb + 1] in QUOTES
    return taken and closed and view.tokens[verb + 2].pos in _BEHIND
