"""Claims that others have made, by their noun or their clause, and whoever is said to deny or confirm them.

"Suggestions that the pilot slept were dismissed by the airline", "That the money was gone was confirmed by the mayor",
"The dam had cracked, a claim the firm rejects".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.helpers import is_suffered
from relaas.extract.attributions.namings import Phrase
from relaas.lang.saying_verbs import SayingVerb
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.scopes import Scopes
    from relaas.extract.attributions.subjects import Subjects

_NEAR = 6
"""Tokens behind a participle within which whoever does it is named: "dismissed | as baseless | by the firm"."""
_CLAUSES = 2
"""Finite verbs of a clause that is said and of what is done with it."""


class Answer(Frozen, frozen=True):
    """What somebody makes of a claim of others.

    Attributes:
        first: Index of the first token of the claim, or of the noun that takes it up where it stands before that.
        finite: Index of the finite verb of what is made of it.
        verb: Index of the verb itself.
        means: What it says.
        who: Who makes it.
        before: Does the claim stand before the noun, and not between it and the verb?
    """

    first: int
    finite: int
    verb: int
    means: SayingVerb
    who: Phrase
    before: bool


class Refuted:
    """Finds them, where a finite verb stands between its subject and what it takes.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds a name beside what somebody is.
    """

    def __init__(self, layout: Layout, phrases: Phrases, subjects: Subjects) -> None:
        self.layout, self.phrases, self.subjects = layout, phrases, subjects
        self.claimed = layout.speech.telling.claimed | layout.speech.telling.warned
        self.taken_up = self.claimed | layout.speech.withdrawn.nouns  # "a figure the owner disputes"

    def answers(self) -> Iterator[Answer]:
        """What is made of claims, in the order of the text."""
        layout = self.layout
        if layout.speech.order.last:
            return
        for at, token in enumerate(layout.tokens):
            if not layout.readable[at] or layout.quote_of[at] >= 0:
                continue
            begins = layout.analysis.sentences[token.sentence].first == at
            noun = (token.pos == "NOUN" or begins) and token.lemma.lower() in self.claimed  # "Claims that"
            opens = at + 1 if noun else at if begins and token.pos == "SCONJ" else len(layout.low)
            if opens < len(layout.low) and layout.low[opens] in layout.speech.telling.openers:
                found = self._between(opens)
            else:
                found = self._beside(at) if token.lemma.lower() in self.taken_up else None
            if found is not None:
                yield found

    def _between(self, opener: int) -> Answer | None:
        """Whoever makes something, in the passive, of the clause that a word opens before it."""
        layout, token = self.layout, self.layout.tokens[opener]
        if layout.is_finite(opener + 1):
            return None  # "The claim that was filed by the family"
        sure = token.pos == "SCONJ" or token.dep == "mark"
        sentence = layout.analysis.sentences[token.sentence]
        finite: list[int] = []
        for at in range(opener + 1, sentence.last):
            if layout.low[at] == ";" or layout.quote_of[at] >= 0:
                return None
            if layout.is_finite(at):
                finite.append(at)
            if len(finite) < _CLAUSES or layout.tokens[at].pos != "VERB" or at == finite[-1]:
                continue
            if is_suffered(layout, at, finite[-1]) and (means := self._means(at)) is not None:
                # In the passive it wants nothing: "the claim that men were hurt", not "the claim that the men filed".
                own = layout.tokens[opener + 1 : finite[-1]]
                who = self._agent(at) if sure or any("Voice=Pass" in one.morph for one in own) else None
                return None if who is None else Answer(opener + 1, finite[-1], at, means, who, before=False)
        return None

    def _beside(self, noun: int) -> Answer | None:
        """Whoever makes something of what stands before the noun: ", a claim the firm rejects", ", denied by X"."""
        layout, piece = self.layout, self.layout.piece_at(noun)
        led = (
            piece.mark == ","
            and noun - piece.first in (1, 2)
            and layout.low[piece.first] in layout.speech.clauses.determiners
        )
        if not led or noun + 1 >= piece.last:
            return None
        verb = piece.last - 1
        while verb > noun and not self._means(verb):
            verb -= 1
        means = self._means(verb) if verb > noun else None
        if means is None:
            return None
        if verb in piece.finite:
            who = self.phrases.at(noun + 1, verb, joins=False)
            begins = layout.named[noun + 1] >= 0 or layout.low[noun + 1] in layout.speech.clauses.determiners
            whole = (
                who is not None and who.last == verb and who.speaks and begins
            )  # not "the news agency says"
        else:
            who = self._agent(verb)
            whole = verb == noun + 1
        return Answer(noun, verb, verb, means, who, before=True) if who is not None and whole else None

    def _means(self, verb: int) -> SayingVerb | None:
        """What a verb makes of a claim: it denies it, or says the same."""
        if self.layout.tokens[verb].pos != "VERB" and not self.layout.is_finite(verb):
            return None
        behind = set(self.layout.low[verb + 1 : verb + 1 + _NEAR])
        fits = (
            s
            for s in self.layout.senses(verb)
            if not s.with_ or any(set(words) <= behind for words in s.with_)
        )
        fits = (s for s in fits if s.objects and not (s.number or s.relay or s.at))
        found = list(fits)
        return next((s for s in found if s.denies), next(iter(found), None))

    def _agent(self, verb: int) -> Phrase | None:
        """Who does what a participle tells."""
        layout = self.layout
        last = layout.analysis.sentences[layout.tokens[verb].sentence].last
        for at in range(verb + 1, min(verb + _NEAR, last - 1)):
            if layout.is_mark(at) or layout.is_finite(at):
                return None
            if (layout.low[at],) in layout.speech.prepositions.agent:
                phrase = self.phrases.source(at + 1, layout.piece_at(at).last, joins=False)
                speaks = phrase is not None and phrase.speaks
                return self.subjects.beside.named(phrase) if phrase is not None and speaks else None
        return None


def refuted(layout: Layout, answers: list[Answer], scopes: Scopes) -> Iterator[Claim]:
    """The claims of those who make something of what others claim.

    Args:
        layout: The document.
        answers: What they make of it.
        scopes: Tells how far clauses reach.
    """
    for one in answers:
        if one.before:
            said = scopes.with_quotations(scopes.spans(scopes.preceding(layout.piece_of[one.first])))
        else:
            said = scopes.with_quotations([layout.span(one.first, one.finite)])
        if said:
            rule = "behind" if one.before else "clause"
            yield Claim(
                one.who, (one.finite, one.verb + 1), said, rule, one.means.act, denies=one.means.denies
            )
