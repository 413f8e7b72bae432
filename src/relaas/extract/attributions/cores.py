"""The core of a noun phrase: adjectives, nouns and names that follow each other, what hangs on them left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.hyphens import HYPHEN
from relaas.extract.attributions.namings import NOMINAL
from relaas.extract.attributions.pronouns import INSIDE, hyphened, is_acronym
from relaas.extract.attributions.unlisted import is_somebody
from relaas.extract.attributions.views import MARKS, QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.namings import Namings
    from relaas.extract.attributions.views import View

_JOINED = 3
"""Tokens from the hyphen of a noun like "father-of-two" to the number at its end."""
_BODIES = frozenset({"organisation", "medium"})
_NEAR = 4
"""Tokens behind a word within which the noun that it describes stands."""


class Cores:
    """Finds where cores end.

    Args:
        layout: The document.
        namings: Tells what its nouns name.
    """

    def __init__(self, layout: View, namings: Namings) -> None:
        self.layout, self.speech, self.namings = layout, layout.speech, namings

    def is_nominal(self, at: int) -> bool:
        """Can a token be the head of a phrase: a noun, a name, a group, somebody who speaks?"""
        token = self.layout.tokens[at]
        nominal = token.pos in NOMINAL or self.layout.named[at] >= 0 or is_acronym(token.text)
        listed = self.layout.is_group(at) or self._is_speaker(at) or self.layout.is_calling(at)
        return nominal or listed or is_somebody(self.layout, at)

    def _is_speaker(self, at: int) -> bool:
        """Is a word, tagged as anything, a listed noun for who speaks, where nouns are not told by their capital?

        Elsewhere only right behind a verb of saying, and not as its infinitive ("melden ooggetuigen"), or where no noun
        is behind it: "volgens de kustwacht | negen", taken for an adjective.
        """
        if not self.speech.order.apart and not (self._follows_saying(at) or self._closes(at)):
            return False
        return self.layout.low[at] in self.speech.speakers and not self.layout.is_finite(at)

    def _closes(self, at: int) -> bool:
        """Is a word taken for an adjective, right behind an article, with no noun behind it that it could describe?"""
        tokens, behind = self.layout.tokens, self.layout.tokens[at + 1 : at + 2]
        led = at > 0 and self.layout.low[at - 1] in self.speech.clauses.determiners
        return led and tokens[at].pos == "ADJ" and all(t.pos not in (*NOMINAL, "ADJ") for t in behind)

    def _follows_saying(self, at: int) -> bool:
        """Is a word taken for an infinitive, right behind a finite verb of saying, which has none?"""
        infinitive = "VerbForm=Inf" in self.layout.tokens[at].morph
        return infinitive and at > 0 and self.layout.is_finite(at - 1) and bool(self.layout.senses(at - 1))

    def is_noun(self, at: int) -> bool:
        """Is a token a noun inside a name?"""
        return self.layout.tokens[at].pos in ("NOUN", "PROPN") and self.layout.named[at] >= 0

    def end(self, at: int, limit: int) -> int:
        """One past the last token of adjectives, nouns and names that follow each other."""
        layout, noun, begun = self.layout, False, at
        while at < limit:
            inside = layout.named[at] >= 0
            if self._joins(at, begun, limit):
                noun, at = self.is_nominal(at + 1), at + 2
                continue
            if noun and (on := self._past_pair(at, begun, limit) or self._past_hyphen(at, limit)) > at:
                at = on
                continue
            if noun and self._owns(at, limit):
                noun, at = False, at + 1
                continue
            if layout.dated[at] >= 0 or layout.low[at] in MARKS or layout.low[at] in QUOTES:
                break
            if noun and not inside and layout.low[at][1:].endswith(HYPHEN):
                break  # "volgens de politie vijf- à zeshonderd"
            if not inside and not self._belongs(at, noun=noun):
                break
            if noun and (self._begins_name(at, limit) or self._is_told(at)):
                break  # two names side by side are two phrases
            noun = noun or (self.is_nominal(at) and not self._is_town(at, limit))
            at += 1
        return at

    def past_label(self, first: int, last: int, limit: int) -> int:
        """Past the number that names a part of something: "artikel 9 van de wet"; not "de groep 9 doden".

        Args:
            first: Index of the first token of the core.
            last: One past its last.
            limit: Index that the phrase does not reach.
        """
        layout, words = self.layout, self.speech.prepositions
        named = first < last and last + 1 < limit and layout.tokens[last].text.isdecimal()
        labels = layout.pack.figures.traps.labels
        part = named and (layout.low[last + 1],) in words.part
        return last + 1 if part and labels.holds(layout.low[last - 1]) else last

    def _begins_name(self, at: int, limit: int) -> bool:
        """Begins a name right behind another one, which is no title: "told | Smet Radio", but "Mum-of-two Ann Lee"?"""
        named = self.layout.named
        begins = named[at] >= 0 and named[at - 1] >= 0 and named[at] != named[at - 1]
        return begins and not (self._is_titled(at) or self._counts(at - 1, limit))

    def _is_told(self, at: int) -> bool:
        """Begins inside what was taken for a name whom it is told to: "het ministerie | tegen de staatsradio"?"""
        words, word = self.speech.prepositions, (self.layout.low[at],)
        hears = word in words.medium and word not in words.narrow
        return hears and self.speech.order.last and self.layout.tokens[at].pos == "ADP"

    def _is_titled(self, at: int) -> bool:
        """Ends a name on a title, so that the next is whose that is: "Interior Secretary | Ann Lee"?"""
        title = self.layout.low[at - 1]
        called = title in self.layout.pack.names.person_titles or self.speech.speakers.get(title) == "person"
        person = self.layout.analysis.names[self.layout.named[at]].label == "PER"
        return self.speech.order.apart and called and person

    def _is_town(self, at: int, limit: int) -> bool:
        """Is a noun, by its shape, an adjective made of a town before who speaks: "die Düsseldorfer Polizei"?"""
        ends = tuple(self.speech.clauses.town_ends)
        token, after = self.layout.tokens[at], at + 1
        shaped = token.text[0].isupper() and token.text.endswith(ends) and self.layout.named[at] < 0
        return (
            bool(ends)
            and shaped
            and after < limit
            and self.speech.kind_of(self.namings.lemma(after)) is not None
        )

    def _past_hyphen(self, at: int, limit: int) -> int:
        """Past a hyphen behind a noun, with a small word that it joins to that, or past the number these lead to."""
        if self.layout.low[at] == HYPHEN and at + 1 < limit:
            return at + (2 if hyphened(self.layout, at, limit) else 1)
        return at + 1 if self._counts(at, limit) else at

    def _counts(self, at: int, limit: int) -> bool:
        """Is a token the number that hyphens join to a noun: "a father-of-two"?"""
        return at > _JOINED and hyphened(self.layout, at - _JOINED, limit)

    def _joins(self, at: int, begun: int, limit: int) -> bool:
        """Joins a hyphen what stands around it to one word, apart from small ones: "Hamas-run", "24-year-old"?"""
        layout, tokens = self.layout, self.layout.tokens
        if not begun < at < limit - 1 or layout.low[at] != HYPHEN or tokens[at + 1].pos == "ADP":
            return False
        glued = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
        return self.speech.order.apart and glued and not hyphened(layout, at, limit)

    def _past_pair(self, at: int, begun: int, limit: int) -> int:
        """Past "and" between two nouns that say what body the noun behind them is, else 0: "search and rescue team"."""
        layout, tokens = self.layout, self.layout.tokens
        if not (self.speech.order.apart and begun < at and at + 2 < limit and tokens[at].pos == "CCONJ"):
            return 0
        fields = [tokens[at - 1], tokens[at + 1]]
        plain = all(one.pos in ("NOUN", "PROPN") and one.text.islower() for one in fields)
        strangers = not any(self.speech.kind_of(one.lemma.lower()) for one in fields)
        body = self.speech.kind_of(tokens[at + 2].lemma.lower()) in _BODIES
        return at + 1 if plain and strangers and body and layout.dated[at + 1] < 0 else 0

    def _owns(self, at: int, limit: int) -> bool:
        """Makes a word an owner of the noun before it, with what is owned behind: "the ministry's spokesman"?"""
        follows = at + 1 < limit and self.layout.dated[at + 1] < 0 and not self.layout.is_mark(at + 1)
        return (
            follows
            and self.layout.low[at] in self.speech.clauses.genitive
            and self._has_noun_behind(at, limit)
        )

    def _has_noun_behind(self, at: int, limit: int) -> bool:
        """Follows an adjective or a noun, and not a verb ("the minister's said")?"""
        token = self.layout.tokens[at + 1]
        return token.pos in INSIDE or (
            token.pos == "VERB" and at + 2 < limit and not self.layout.is_finite(at + 1)
        )

    def _belongs(self, at: int, *, noun: bool) -> bool:
        """Does a token outside names go on with a phrase that has its noun already or not?"""
        token, layout = self.layout.tokens[at], self.layout
        if layout.is_finite(at):
            return False
        if noun and self.speech.order.apart:
            named = at + 1 < len(layout.tokens) and self.is_nominal(at + 1)
            described = token.pos == "ADJ" and not named
            return self._is_speaker(at) or (token.pos in INSIDE - {"NUM"} and not described)
        if noun:
            after_name = layout.named[at - 1] >= 0 or layout.tokens[at - 1].pos == "PROPN"
            proper = token.pos in ("PROPN", "X") and token.text[0].isupper()
            proper = proper or (token.text[0].isupper() and layout.low[at] in layout.pack.names.portfolios)
            if not proper and self.speech.kind_of(self.namings.lemma(at)) == "medium":
                return False  # "liet de portier persbureau AP weten"
            return (
                proper
                or self.namings.titled(at)
                or (token.pos == "NOUN" and not after_name and self._is_behind(at))
                or self._is_measured(at)
            )
        if token.pos in INSIDE or self.is_nominal(at):
            return True
        attributive = token.pos in ("VERB", "ADV") and at + 1 < len(layout.tokens)
        return attributive and token.dep in ("amod", "advmod") and token.head > at and self._near(at)

    def _is_behind(self, at: int) -> bool:
        """Hangs a noun on one before it, not on a verb: "ministerie Volksgezondheid", but "deden artsen melding"?"""
        head = self.layout.tokens[at].head
        return head < at and self.layout.tokens[head].pos not in ("VERB", "AUX")

    def _is_measured(self, at: int) -> bool:
        """Hangs the noun before on this one, or on the same as a number does: "een paar (honderd) inwoners"?

        Not in what only tells when: "een paar uur later".
        """
        tokens = self.layout.tokens
        led = any(tokens[child].dep == "case" for child in self.layout.positions.children(at))
        if tokens[at].dep.startswith("obl") and not led:
            return False
        before, token = tokens[at - 1], tokens[at]
        if token.pos == "NUM" and self.speech.kind_of(self.namings.lemma(at - 1)) is not None:
            return False  # "van wie er volgens de marine | zes"
        one = before.head == at or (token.pos == "NUM" and before.head == token.head > at)
        return one and before.pos in ("NOUN", "NUM") and token.pos in ("NOUN", "NUM") and before.dep != "amod"

    def _near(self, at: int) -> bool:
        """Hangs a word on a noun or participle soon behind it?"""
        token = self.layout.tokens[at]
        return token.head - at < _NEAR and self.layout.tokens[token.head].pos in INSIDE | {"VERB"}
