"""Which firm "het bedrijf", "the operator" means: the only one that the text up to there tells to be a firm."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from relaas.extract.attributions.choosing import NONE, Antecedent
from relaas.extract.attributions.propers import is_listed_medium
from relaas.lang.bodies import known_bodies
from relaas.model.entities import plain
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase

_AHEAD = 3
"""Tokens between a word for what a firm does and its name: "owned and run by | Korvex"."""
_BESIDE = 6
"""Tokens behind a name among which the noun stands that tells it to be a firm: ", a chemicals firm"."""
_SHORT = 4
"""Letters from which a noun may be the end of a compound."""


class Firm(Frozen, frozen=True):
    """A name in a text that may be a firm's.

    Attributes:
        first: Index of its first token.
        last: One past its last.
        label: What the pipeline takes it for; empty where it found no name.
        told: Do the words beside it tell that it is a firm?
    """

    first: int
    last: int
    label: str
    told: bool


class Firms:
    """Finds firms.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout, self.words = layout, layout.speech.sources
        self._all: list[Firm] | None = None

    def takes_up(self, phrase: Phrase, noun: str) -> bool:
        """Is it no more than an article and a noun for a firm: "het bedrijf"; not "the operator of the market"?

        Args:
            phrase: Who speaks.
            noun: Its noun.
        """
        layout = self.layout
        led = layout.low[phrase.first] in layout.speech.clauses.definite and phrase.first < phrase.start
        bare = phrase.start == phrase.head and phrase.last == phrase.head + 1
        return led and bare and noun in self.words.firms

    def of(self, phrase: Phrase, claim: Claim) -> Antecedent:
        """The firm that a noun means: the only one told of before, else the only body that may be one.

        Args:
            phrase: The noun with its article.
            claim: What is said.
        """
        if self._all is None:
            self._all = [firm for firm in self._read() if self._is_apart(firm)]
        before = self._all[: bisect_left(self._all, phrase.first, key=lambda firm: firm.first)]
        if told := [firm for firm in before if firm.told]:
            near = [firm for firm in told if self._is_near(firm, phrase)]
            return self._one(near if self._are_one(near) else told, "the only firm told of before")
        own = self.layout.paragraph_of(phrase.first)
        bodies = [
            firm
            for firm in before
            if (firm.label == "ORG" or self._begins(firm))
            and own - self.layout.paragraph_of(firm.first) <= 1
            and self._may_be(firm)
        ]
        if bodies:
            return self._one(bodies, "the only body shortly before that may be a firm")
        return self._one(self._subject(before, claim), "what is said is of it alone")

    def _one(self, firms: Sequence[Firm], why: str) -> Antecedent:
        if not firms:
            return NONE
        if not self._are_one(firms):
            shown = sorted({self._text(firm) for firm in firms})
            return Antecedent(None, f"it may stand for {' or '.join(shown)}")
        if (joined := next((firm for firm in firms if self._is_joined(firm)), None)) is not None:
            return Antecedent(None, f"“{self._text(joined)}” is told of with another")
        best = max(firms, key=lambda firm: (firm.last - firm.first, -firm.first))
        return Antecedent((best.first, best.last), f"{why}: “{self._text(best)}”")

    def _is_joined(self, firm: Firm) -> bool:
        """Is a firm told of together with another: "brewer Hopland and | builder Betonix"?"""
        layout = self.layout
        if firm.last >= len(layout.low) or layout.low[firm.last] not in layout.speech.clauses.coordinator:
            return False
        behind = range(firm.last + 1, min(firm.last + 1 + _AHEAD, len(layout.low)))
        return any(self._is_firm(at) or layout.tokens[at].pos == "PROPN" for at in behind)

    def _text(self, firm: Firm) -> str:
        return self.layout.text[slice(*self.layout.span(firm.first, firm.last))]

    def _are_one(self, firms: Sequence[Firm]) -> bool:
        """Are all names of one firm: does the longest begin with each of the others?"""
        names = sorted((self.layout.low[firm.first : firm.last] for firm in firms), key=len)
        return bool(names) and all(names[-1][: len(name)] == name for name in names)

    def _is_near(self, firm: Firm, phrase: Phrase) -> bool:
        """Stands a firm in the sentence of a noun, or in the one before?"""
        layout = self.layout
        return layout.tokens[phrase.first].sentence - layout.tokens[firm.first].sentence <= 1

    def _subject(self, before: Sequence[Firm], claim: Claim) -> list[Firm]:
        """The name of no list with which what is said begins: "Tolvia betaalde niets, aldus het bedrijf"."""
        at = self.layout.positions.token_at(claim.content[0][0]) if claim.content else None
        return [firm for firm in before if not firm.label and firm.first == at]

    # ---- the names of a text

    def _read(self) -> Iterator[Firm]:
        """The names of a text that may be those of firms, in order."""
        layout, at, size = self.layout, 0, len(self.layout.tokens)
        while at < size:
            number = layout.named[at]
            if not self._is_proper(at) or not layout.readable[at]:
                at += 1
                continue
            last = at + 1
            while last < size and layout.named[last] == number and (number >= 0 or self._is_proper(last)):
                last += 1
            label = layout.analysis.names[number].label if number >= 0 else ""
            own = [i for i in range(at, last) if self._is_firm(i)]  # "Brouwer Hopland"
            begun = at + 1 if own and own[0] == at and last > at + 1 else at
            yield Firm(begun, last, label, bool(own) or self._is_told(at, last, label))
            at = last

    def _is_proper(self, at: int) -> bool:
        """Is a word one of a name, found by a pipeline or missed?"""
        token = self.layout.tokens[at]
        if self.layout.named[at] >= 0:
            return True
        if not token.text[0].isupper() or self.layout.dated[at] >= 0:
            return False
        noun = token.pos == "NOUN" and at > 0 and self._is_firm(at - 1)  # "der Reederei | Marivent"
        told = token.pos in ("PROPN", "X") and not self._is_firm(at)  # not "Oliereus | Korvex"
        return told or noun or self._is_apposed(at + 1, "")

    def _is_firm(self, at: int) -> bool:
        """Is a word a noun for a firm, or a compound that ends in one: "mijnbouwer", "chemieconcern"?"""
        words, token = self.words, self.layout.tokens[at]
        forms = (token.lemma.lower(), self.layout.low[at])
        if any(form in words.firms | words.traders for form in forms):
            return True
        joined = tuple(noun for noun in words.firms | words.traders if len(noun) >= _SHORT)
        return not self.layout.speech.order.apart and any(form.endswith(joined) for form in forms)

    def _is_told(self, first: int, last: int, label: str) -> bool:
        """Do the words around a name tell that it is a firm's?"""
        layout = self.layout
        led = first > 0 and layout.named[first - 1] < 0 and self._is_firm(first - 1)
        if led and not (label == "PER" and self._is_person(first - 1)):
            return True
        end = last + (last < len(layout.low) and layout.low[last] in layout.speech.clauses.genitive)
        staffed = end < len(layout.low) and self._is_staff(end) and layout.speech.order.apart
        behind = first > 1 and (layout.low[first - 1],) in layout.speech.prepositions.part
        behind = behind and self._is_staff(first - 2) and label not in ("LOC", "PER")
        return staffed or behind or self._is_run(first) or self._is_apposed(last, label)

    def _is_person(self, at: int) -> bool:
        return self.layout.speech.kind_of(self.layout.tokens[at].lemma.lower()) == "person"

    def _is_staff(self, at: int) -> bool:
        """Is a word for those who work for firms alone, or for what they own?"""
        return bool({self.layout.low[at], self.layout.tokens[at].lemma.lower()} & self.words.staff)

    def _is_run(self, first: int) -> bool:
        """Is something told to be run or made by whoever a name means: "uitgebaat door | Tolvia"?"""
        layout = self.layout
        by = first > 0 and (layout.low[first - 1],) in layout.speech.prepositions.agent
        near = range(max(first - 1 - _AHEAD, 0), first - 1)
        behind = range(first + 1, min(first + 1 + _AHEAD, len(layout.low)))
        return by and any(layout.low[at] in self.words.run for at in (*near, *behind))

    def _is_apposed(self, last: int, label: str) -> bool:
        """Stands a noun for a firm behind a name: "Sterkolin, een bedrijf uit Gent"?"""
        layout = self.layout
        if last + 1 >= len(layout.low) or layout.low[last] != ",":
            return False
        at, limit = last + 1, min(last + 1 + _BESIDE, len(layout.low))
        if layout.tokens[at].pos != "DET":
            return False
        while at < limit and layout.tokens[at].pos != "NOUN":
            if layout.is_mark(at) or layout.is_finite(at):
                return False
            at += 1
        while at + 1 < limit and layout.speech.order.apart and layout.tokens[at + 1].pos == "NOUN":
            at += 1  # "a chemicals | firm"
        return at < limit and self._is_firm(at) and not (label == "PER" and self._is_person(at))

    def _is_apart(self, firm: Firm) -> bool:
        """Is a name told outside quotations, and no medium's?"""
        layout, words = self.layout, self.words
        inside = layout.low[firm.first : firm.last]
        medium = is_listed_medium(layout, " ".join(inside)) or bool(words.media_words.intersection(inside))
        before = layout.speech.kind_of(layout.tokens[firm.first - 1].lemma.lower()) if firm.first else None
        return layout.quote_of[firm.first] < 0 and not medium and before != "medium"

    def _begins(self, firm: Firm) -> bool:
        """Is a name of no list all that a sentence begins with, and its subject: "Uber is leaving the city"?"""
        token = self.layout.tokens[firm.first]
        first = self.layout.analysis.sentences[token.sentence].first
        return not firm.label and firm.first == first and token.dep.startswith("nsubj")

    def _may_be(self, firm: Firm) -> bool:
        """Does no word in or right before the name of a body tell that it is none: "Rode Kruis", "vakbond ABVV"?"""
        layout, kind_of = self.layout, self.layout.speech.kind_of
        places = range(max(firm.first - 1, 0), firm.last)
        kinds = [kind_of(layout.tokens[at].lemma.lower()) or kind_of(layout.low[at]) for at in places]
        known = plain(self._text(firm)) in known_bodies(layout.pack.code).bodies
        sites = any(layout.tokens[at].lemma.lower() in self.words.sites for at in places)
        return not any(kinds) and not known and not sites
