"""Who speaks: the noun phrase, name or pronoun beside a word of saying, and the words of it that name the source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.attributes import is_written, past_timed, qualifies
from relaas.extract.attributions.cores import Cores
from relaas.extract.attributions.namings import Namings, Phrase
from relaas.extract.attributions.owners import is_when, whose, without_kind
from relaas.extract.attributions.pronouns import hyphened, is_acronym, pronoun_at
from relaas.extract.attributions.propers import is_inside, past_name
from relaas.extract.attributions.unlisted import joined

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

_LONGEST = 16
"""Tokens after which a noun phrase is given up."""


class Phrases:
    """Reads noun phrases of a document.

    Args:
        layout: The document.
    """

    def __init__(self, layout: View) -> None:
        self.layout, self.speech = layout, layout.speech
        self.namings = Namings(layout)
        self.cores = Cores(layout, self.namings)
        self._read: dict[tuple[int, int, bool], Phrase | None] = {}

    def at(self, first: int, limit: int, *, joins: bool = True) -> Phrase | None:
        """The noun phrase that begins at a token, or None.

        Args:
            first: Index of the token.
            limit: Index that it does not reach.
            joins: May it go on behind "en"?
        """
        asked = first, limit, joins  # the same words are asked for by many a rule
        if asked not in self._read:
            self._read[asked] = self._at(first, limit, joins=joins)
        return self._read[asked]

    def _at(self, first: int, limit: int, *, joins: bool) -> Phrase | None:
        """The noun phrase that begins at a token, as it is read there."""
        layout, words = self.layout, self.speech.clauses
        if first >= limit or layout.dated[first] >= 0:
            return None
        lone = pronoun_at(layout, first, limit) or self._one_of(first, limit) or self._titled(first, limit)
        lone = lone or self._several(first, limit) or self._lone(first, limit)
        if lone is not None:
            return lone
        limit = min(limit, first + _LONGEST)
        at = first
        while at < limit and layout.low[at] in words.determiners and not self.cores.is_noun(at):
            at += 1
        begun = at
        at += at + 1 < limit and qualifies(layout, at)
        at = self._past_participle(first, at, limit)
        last = self.cores.past_label(at, self.cores.end(at, limit), limit)
        if last == at:
            return None
        head = self._head(at, last, led=first < at)
        if head is None or layout.low[head] in words.dayparts:
            return None
        last = self._with_parts(first, last, limit)
        start = begun if begun + 1 == at else at  # "waarnemend korpschef"
        phrase = self.namings.of(Phrase(first, last, head, start, last, "other", named=False))
        if joins and (other := self._joined(phrase, limit)) is not None:
            return replace(phrase, last=other.last, end=other.end, start=at, named=False)
        return phrase

    def _head(self, at: int, last: int, *, led: bool) -> int | None:
        """The noun of a core: its last, or the one before a hyphen; behind an article an adjective may do for one."""
        head = next((i for i in range(last - 1, at - 1, -1) if self.cores.is_nominal(i)), None)
        if head is None and led and self.layout.tokens[last - 1].pos == "ADJ":
            head = last - 1  # "de gewonde"
        if head is None:
            return None
        return next((i - 1 for i in range(at + 1, head) if hyphened(self.layout, i, head)), head)

    def _titled(self, first: int, limit: int) -> Phrase | None:
        """The medium whose name in marks stands behind the articles, or behind the word for a medium there."""
        layout, titles, at = self.layout, self.layout.titles, first
        while at < limit - 1 and layout.low[at] in self.speech.clauses.determiners:
            at += 1
        medium = at + 1 < limit and self.speech.kind_of(layout.low[at]) == "medium"
        if at in titles or (medium and at + 1 in titles):
            opened = at if at in titles else at + 1
            last = titles[opened]
            named = Phrase(first, last, last - 2, opened + 1, last - 1, "medium", named=True)
            return named if last <= limit else None
        capital = medium and layout.pack.names.noun_capitals and layout.tokens[at].text[0].isupper()
        last = past_name(layout, at + 1, limit) if capital else at  # "dem Sender Al Jadeed"
        return Phrase(first, last, last - 1, at + 1, last, "medium", named=True) if last > at + 1 else None

    def _one_of(self, first: int, limit: int) -> Phrase | None:
        """Somebody of several: "een van de betogers", "twee van hen"."""
        layout = self.layout
        if first + 2 >= limit or layout.low[first] not in self.speech.telling.ones:
            return None
        part = (layout.low[first + 1],) in self.speech.prepositions.part
        whole = self.at(first + 2, limit, joins=False) if part else None
        if whole is None or whole.named or not self._is_one(whole):
            return None
        return Phrase(first, whole.last, whole.head, first, whole.end, "person", named=False)

    def _several(self, first: int, limit: int) -> Phrase | None:
        """Those told of before, by how many they are, right before what they say: "All nine deny", "Both said"."""
        layout, words = self.layout, self.speech.clauses
        if self.speech.order.last or limit + 1 >= len(layout.tokens) or not layout.is_finite(limit):
            return None
        if layout.is_mark(limit + 1) or layout.tokens[limit + 1].pos in ("NOUN", "ADJ"):
            return None  # "Twelve suspects, two of them policemen", "fifteen suspected smugglers"
        begun = first
        while begun < limit - 1 and layout.low[begun] in words.determiners:
            begun += 1
        counted = all(
            layout.is_number(at) or layout.low[at] in self.speech.telling.ones for at in range(begun, limit)
        )
        if not (first < limit and counted and layout.senses(limit)):
            return None
        return Phrase(first, limit, limit - 1, begun, limit, "people", named=False)

    def _lone(self, first: int, limit: int) -> Phrase | None:
        """One of those told of before, beside what he says: "Another said it was cold", "“…,” said one"."""
        layout, sure, after = self.layout, self.speech.telling.sure, first + 1
        if layout.low[first] not in self.speech.telling.ones or not sure:
            return None
        says = after == limit and layout.is_finite(limit) and layout.low[limit] in sure
        said = first > 0 and layout.is_finite(first - 1) and layout.low[first - 1] in sure
        ends = after >= limit or layout.is_mark(after)
        lone = says or (said and ends)
        return Phrase(first, after, first, first, after, "person", named=False) if lone else None

    def _is_one(self, whole: Phrase) -> bool:
        """Are they people, or several called by what they do: "een van de wachtenden"?"""
        known = whole.kind in ("person", "people", "pronoun", "organisation")
        return known or (whole.kind == "other" and "Number=Plur" in self.layout.tokens[whole.head].morph)

    def _past_participle(self, first: int, at: int, limit: int) -> int:
        """Past what stands between an article and its noun: "de in Oslo gevestigde ngo"."""
        layout, tokens = self.layout, self.layout.tokens
        if first == at or at >= limit or is_acronym(tokens[at].text):
            return at
        if tokens[at].pos != "ADP":
            return past_timed(layout, at)
        noun = tokens[first].head
        inside = at < noun < min(limit, at + 8) and self.cores.is_nominal(noun)
        return noun if inside and not any(layout.is_mark(i) for i in range(at, noun)) else at

    # ---- what hangs on the noun

    def _with_parts(self, first: int, last: int, limit: int) -> int:
        """One past the last token, "van Binnenlandse Zaken" and the like included."""
        prepositions = self.speech.prepositions
        while last + 1 < limit:
            if self.layout.low[last] == "(":
                return self._bracketed(last, limit)
            word = (self.layout.low[last],)
            own = word in prepositions.part
            if own and self.layout.low[last + 1] in self.speech.pronouns.he | self.speech.pronouns.they:
                return last + 2  # "een collega van hem"
            if word in prepositions.standing and self.layout.low[last + 1] in prepositions.places:
                last += 2
                continue
            tied = word in prepositions.attached or is_inside(self.layout, last)
            if not own and not (tied and self._hangs(last, first)):
                return last
            if not own and is_written(self.layout, last + 1, limit):
                return last
            at = last + 1
            while at < limit and self.layout.low[at] in self.speech.clauses.determiners:
                at += 1
            end = self.cores.end(at, limit)
            counted = any(self.layout.tokens[i].pos == "NUM" for i in range(at, end))
            if end == at or (counted and not self.namings.is_parent(last, end)):
                return last  # "de melding van 30 doden"
            last = self._with_second(self._past_inner(end, limit), limit)
        return last

    def _past_inner(self, last: int, limit: int) -> int:
        """Past a small foreign word between two halves of a place's name: "Dar | es | Salaam"."""
        layout, prepositions = self.layout, self.speech.prepositions
        if not self.speech.order.apart or last + 1 >= limit or layout.tokens[last].pos != "ADP":
            return last
        known = (*prepositions.part, *prepositions.medium, *prepositions.attached)
        ours = (layout.low[last],) in known
        halves = layout.named[last - 1] >= 0 and layout.named[last + 1] >= 0
        return last if ours or not halves else self.cores.end(last + 1, limit)

    def _with_second(self, last: int, limit: int) -> int:
        """Past the second of two capitals, unless that is a name by itself: "Forces of Freedom and Change"."""
        layout = self.layout
        if last + 1 >= limit or layout.low[last] not in self.speech.clauses.coordinator:
            return last
        pair = (layout.tokens[last - 1], layout.tokens[last + 1])
        proper = all(token.pos in ("PROPN", "NOUN") and token.text.istitle() for token in pair)
        return last + 2 if proper and layout.named[last + 1] < 0 else last

    def _hangs(self, at: int, first: int) -> bool:
        """Does the parse hang what a preposition opens on the phrase before it?"""
        tokens = self.layout.tokens
        noun = tokens[at].head
        return at < noun <= at + 4 and first <= tokens[noun].head < at

    def _bracketed(self, at: int, limit: int) -> int:
        """Past a short name in brackets."""
        for end in range(at + 1, min(at + 5, limit)):
            if self.layout.low[end] == ")":
                return end + 1
        return at

    def _joined(self, phrase: Phrase, limit: int) -> Phrase | None:
        """The phrase behind "en" that shares the verb: "politie en brandweer"."""
        at = phrase.last
        if at + 1 >= limit or self.layout.low[at] not in self.speech.clauses.coordinator:
            return None
        other = self.at(at + 1, limit, joins=False)
        if other is None or other.kind == "pronoun" or not (other.speaks and phrase.speaks):
            return None
        return other

    # ---- behind a preposition

    def source(self, first: int, limit: int, *, joins: bool = True) -> Phrase | None:
        """The source named at a token: of a document its owner; None where it names nobody who speaks."""
        phrase = self.at(first, limit, joins=joins)
        if phrase is None or phrase.start == phrase.end:
            return None
        noun = self.namings.lemma(phrase.head)
        if phrase.named or phrase.kind == "pronoun" or joined(self.layout, phrase.head) is not None:
            return phrase  # "command post", whatever "post" may be
        sources = self.speech.sources
        small = self.layout.low[phrase.head] in sources.manners  # "volgens het boekje"
        if small or any(noun == word or noun.endswith(word) for word in sources.manners):
            return None
        if noun in sources.documents or (len(noun) > 8 and noun.endswith(tuple(sources.documents))):
            return self._owner(phrase, limit, noun)
        return phrase

    def _owner(self, phrase: Phrase, limit: int, noun: str) -> Phrase | None:
        """Who wrote or counted what a phrase names; somebody anonymous is a source all the same."""
        sources = self.speech.sources
        joined_ends = () if self.speech.order.apart else tuple(sources.anonymous)
        if noun in sources.anonymous or noun.endswith(joined_ends):
            return phrase  # "een legerbron"
        # "zijn afscheidsbrief" says it itself
        texts = () if self.speech.order.apart else tuple(sources.texts)
        owner = self.owner_of(phrase) if self.speech.order.apart else whose(self.layout, phrase)
        if owner is not None and not (texts and noun.endswith(texts)):
            return owner
        at = phrase.head + 1
        while at + 1 < limit and (self.layout.low[at] in sources.owned or is_when(self.layout, at)):
            at += 1
        if at + 1 < limit and self.layout.low[at] in sources.owners:
            return self.source(at + 1, limit)
        free = bool(self.speech.clauses.subjunctive)
        return self._maker(at + (free and self.layout.low[at : at + 1] == [","]), limit)

    def _maker(self, at: int, limit: int) -> Phrase | None:
        """Who made a document, by the clause on it that begins at a token: "a count that the union published"."""
        if at + 1 >= limit or self.layout.low[at] not in self.speech.clauses.object_relative:
            return None
        maker = self.at(at + 1, limit, joins=False)
        if maker is None or not maker.speaks or maker.kind == "pronoun":
            return None
        words, made = self.speech.sources.owned, range(maker.last, limit)
        free = self.speech.order.apart  # "een brief die de krant kon inzien" is not the paper's
        told = any((free and self.layout.senses(i)) or self.layout.low[i] in words for i in made)
        return maker if told else None

    def owner_of(self, phrase: Phrase) -> Phrase | None:
        """Who owns what a phrase names, by a name or a pronoun before its noun: "the union's count", "her count"."""
        return whose(self.layout, phrase) or self._owner_before(phrase)

    def _owner_before(self, phrase: Phrase) -> Phrase | None:
        """Who owns a document whose name stands before it: "the ministry's figures", "police data"."""
        head, genitive = phrase.head, self.speech.clauses.genitive
        last = next((i for i in range(head - 1, phrase.first, -1) if self.layout.low[i] in genitive), head)
        owner = self.at(phrase.first, last, joins=False) if last > phrase.start else None
        if owner is not None and last == head:
            owner = without_kind(self.layout, owner)
        whole = owner is not None and owner.last == last and owner.speaks and owner.start < owner.end
        if not whole or owner is None or not self._is_known(owner):
            return None
        return replace(owner, last=phrase.last)

    def _is_known(self, phrase: Phrase) -> bool:
        """Can a phrase be somebody: by its name, or by a noun for who speaks?"""
        if self.layout.tokens[phrase.head].pos == "ADJ" and not phrase.named:
            return False  # "a local registry" is no local's
        return phrase.named or self.speech.kind_of(self.namings.lemma(phrase.head)) is not None
