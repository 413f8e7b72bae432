"""The words of a noun phrase that name a source: the name without title, else the noun without article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from relaas.extract.attributions.attributes import before_place, past_seat
from relaas.extract.attributions.companies import company_of
from relaas.extract.attributions.hyphens import HYPHEN
from relaas.extract.attributions.propers import is_common, is_place, is_proper
from relaas.extract.attributions.syllables import is_last
from relaas.extract.attributions.unlisted import joined, kind_of
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

Kind = Literal["person", "organisation", "medium", "people", "place", "pronoun", "other"]
LABELS: dict[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
NOMINAL = frozenset({"NOUN", "PROPN", "X", "SYM"})


_PAIR = 2
"""Tokens of a preposition with a lone number behind it."""


class Phrase(Frozen, frozen=True):
    """A noun phrase that can name a source.

    Attributes:
        first: Index of its first token.
        last: One past the index of its last.
        head: Index of its noun, or of its name where it has no noun.
        start: Index of the first token of the words that name the source.
        end: One past the index of their last.
        kind: What it names.
        named: Do the words hold a proper name?
    """

    first: int
    last: int
    head: int
    start: int
    end: int
    kind: Kind
    named: bool

    @property
    def speaks(self) -> bool:
        """Is it known to be somebody who can speak?"""
        return self.kind != "other"


class Namings:
    """Finds what names the source in a noun phrase.

    Args:
        layout: The document.
    """

    def __init__(self, layout: View) -> None:
        self.layout, self.speech = layout, layout.speech

    def of(self, phrase: Phrase) -> Phrase:
        """The phrase with the words that name the source, and what they name."""
        name = self._last_name_in(phrase) if self.speech.order.apart else self._name_in(phrase)
        if name is not None:
            first, last, kind = name
            noun: Kind | None = None
            if phrase.head < first:
                noun = self.speech.kind_of(self.lemma(phrase.head))
            noun = noun or self._title(phrase, first)
            initials = last - first == 1 and self.layout.tokens[first].text.isupper()
            kept = noun != "medium" and not (initials and noun == "organisation")  # "the trade body BGA"
            kind = kind if kind in ("person", "place") and kept else (noun or kind)
            last = past_seat(self.layout, first, last)
            return replace(phrase, last=max(phrase.last, last), start=first, end=last, kind=kind, named=True)
        end, head = self._unbracketed(phrase), self._head(phrase)
        known: Kind | None = self.speech.kind_of(self.lemma(head))
        known = known or self.speech.kind_of(self.layout.low[head]) or self._noun_beside(head)
        known = known or kind_of(self.layout, head) or company_of(self.layout, phrase.last, head)
        if known == "person":
            end = before_place(self.layout, head, end)
        end = past_seat(self.layout, phrase.start, end)
        return replace(phrase, last=max(phrase.last, end), end=end, head=head, kind=known or "other")

    def lemma(self, at: int) -> str:
        """Dictionary form of a token, lower case; its own where that is for who speaks: "schepen", and no "schip"."""
        lemma, low, known = self.layout.tokens[at].lemma.lower(), self.layout.low[at], self.speech.speakers
        return low if low in known and lemma not in known and not self.speech.order.apart else lemma

    def is_parent(self, of: int, last: int) -> bool:
        """Does a lone number up to a token tell how many somebody has: "a mother of three"? `of` is the preposition."""
        return last - of == _PAIR and self.speech.kind_of(self.lemma(of - 1)) == "person"

    def _noun_beside(self, head: int) -> Kind | None:
        """What the noun right before a name that was taken for a place names: "het instituut Inacif"."""
        proper = head > 0 and self.layout.named[head] >= 0 and self.layout.tokens[head].text[0].isupper()
        before = proper and self.layout.tokens[head - 1].pos == "NOUN"
        return self.speech.kind_of(self.lemma(head - 1)) if before else None

    def _title(self, phrase: Phrase, first: int) -> Kind | None:
        """What the nouns before a name say that it names."""
        for at in range(first - 1, phrase.first - 1, -1):
            kind = joined(self.layout, at) or self.speech.kind_of(self.lemma(at))
            if kind and (self.layout.tokens[at].pos in NOMINAL or kind == "medium"):
                return kind  # "the daily La Tribuna", an adjective to the tagger
        return None

    def _head(self, phrase: Phrase) -> int:
        """The noun before the first preposition of a phrase."""
        tokens = self.layout.tokens
        stop = next((i for i in range(phrase.start, phrase.last) if tokens[i].pos == "ADP"), phrase.last)
        stop = next((i for i in range(phrase.start, stop) if self.layout.low[i] == "("), stop)
        belonging = self.speech.prepositions.belonging  # "eine Erklärung | des Konzerns"
        stop = next((i for i in range(phrase.start + 1, stop) if (self.layout.low[i],) in belonging), stop)
        nouns = [i for i in range(phrase.start, stop) if tokens[i].pos in NOMINAL]
        return nouns[-1] if nouns else phrase.head

    def _unbracketed(self, phrase: Phrase) -> int:
        return next((i for i in range(phrase.start, phrase.last) if self.layout.low[i] == "("), phrase.last)

    def _name_in(self, phrase: Phrase) -> tuple[int, int, Kind] | None:
        """The proper name by which a phrase names its source, no preposition before it: "minister Jansen"."""
        layout = self.layout
        at = phrase.start
        while at < phrase.last:
            number = layout.named[at]
            last = at + 1
            while last < phrase.last and number >= 0 and layout.named[last] == number:
                last += 1
            kind = LABELS.get(layout.analysis.names[number].label) if number >= 0 else None
            if kind and self._names_source(at, phrase, kind):
                return self._past_titles(at, last, kind), last, kind
            at = last
        return self._capitals(phrase)

    def _last_name_in(self, phrase: Phrase) -> tuple[int, int, Kind] | None:
        """The name that a phrase ends on before its first preposition: "U.N. envoy Volker Perthes".

        One before another noun only tells of that: "Surfside officials", "Iran's ministry"; but "Reuters news agency".
        """
        tokens, layout = self.layout.tokens, self.layout
        led = (i for i in range(phrase.start, phrase.last) if tokens[i].pos == "ADP" and layout.named[i] < 0)
        led = (i for i in led if layout.low[i - 1] != HYPHEN)  # "mum-of-two Kelly Dunn"
        stop = next(led, phrase.last)
        stop = next((i for i in range(phrase.start + 1, stop) if layout.low[i] == "("), stop)
        stop = phrase.last if stop < phrase.last and self._is_titled(stop, phrase.last) else stop
        last = self._before_medium(phrase.start, stop)
        number = layout.named[last - 1] if last > phrase.start else -1
        kind = LABELS.get(layout.analysis.names[number].label) if number >= 0 else None
        small = is_last(layout.analysis, layout.named, last - 1, phrase.start)
        begun = last - 3 if small else last - 1  # "Kim Jong-un"
        if kind is None or not layout.text[tokens[begun].start].isupper() or self._calls(begun):
            return self._proper(phrase, last)
        if phrase.first < phrase.start and self._is_office(number, last):
            return None
        first = last
        while first > phrase.start and layout.named[first - 1] == number:
            first -= 1
        first = self._past_articles(first, last)
        titled = any(self.speech.kind_of(layout.low[i]) == "person" for i in range(first, last - 1))
        kind = "person" if titled and self.speech.kind_of(layout.low[last - 1]) is None else kind
        return self._past_titles(first, last, kind), last, kind

    def _is_titled(self, at: int, last: int) -> bool:
        """Ends a phrase on a person's name behind a title of several words: "Secretary of State John Kerry"?

        Not "the lawyer of (President) John Kerry", where the name is what the preposition leads to.
        """
        number, part = self.layout.named[last - 1], self.speech.prepositions.part
        if number < 0 or (self.layout.low[at],) not in part:
            return False
        if self.layout.analysis.names[number].label != "PER":
            return False
        first = next(i for i in range(last - 1, -1, -1) if not i or self.layout.named[i - 1] != number)
        between = [i for i in range(at + 1, first) if self.layout.tokens[i].pos in NOMINAL]
        return bool(between) and self.speech.kind_of(self.lemma(between[0])) != "person"

    def _before_medium(self, first: int, stop: int) -> int:
        """Where a name ends that a noun for a medium follows: "Reuters | news agency"; else where the phrase does."""
        tokens, last = self.layout.tokens, stop
        while last - 1 > first and tokens[last - 1].text.islower() and self.layout.named[last - 1] < 0:
            last -= 1
        medium = last < stop and self.speech.kind_of(self.lemma(stop - 1)) == "medium"
        told = medium and self.layout.named[last - 1] >= 0 and not is_place(self.layout, last - 1)
        return last if told else stop  # but "a Madrid daily"

    def _calls(self, at: int) -> bool:
        """Is the last word of a name a common noun for who speaks, written small: "Biden officials"?"""
        return self.layout.tokens[at].text.islower() and self.layout.tokens[at].pos == "NOUN"

    def _is_office(self, number: int, last: int) -> bool:
        """Is a name with its article but an office in capitals: "the Home Secretary", not "the Daily Courier"?"""
        layout = self.layout
        definite = layout.low[layout.named.index(number) - 1] in self.speech.clauses.definite
        whole = layout.text[slice(*layout.span(last - 1, last))]
        return definite and whole.istitle() and whole.lower() in layout.pack.names.person_titles

    def _past_articles(self, first: int, last: int) -> int:
        """Past an article that the pipeline took for part of a name."""
        while first + 1 < last and self.layout.low[first] in self.speech.clauses.definite:
            first += 1
        return first

    def _proper(self, phrase: Phrase, last: int) -> tuple[int, int, Kind] | None:
        """Capitals at the end of a phrase that the pipeline has missed: "the Interior Ministry", "Mr Huda"."""
        first, layout = last, self.layout
        while first > phrase.start and is_proper(layout, phrase.start, first - 1, last):
            first -= 1
        begins = layout.analysis.sentences[layout.tokens[phrase.start].sentence].first
        if first == last or (first == begins and last - first == 1):
            return None
        kind = self.speech.kind_of(self.lemma(last - 1))
        if kind == "person":
            return None  # "the Prime Minister" is a role
        title = self._title(replace(phrase, first=phrase.start), first) if first > phrase.start else None
        led = max((i + 1 for i in range(first, last - 1) if self._is_title(i)), default=first)
        return led, last, kind or title or ("person" if led > first else "other")

    def _past_titles(self, at: int, last: int, kind: Kind) -> int:
        """Where a person's name begins behind a title that the pipeline took for part of it."""
        titled = [i for i in range(at, last - 1) if self._is_title(i)] if self.speech.order.apart else []
        if kind == "person" and titled:
            return titled[-1] + 1  # "Foreign Minister Anna Lind"
        while kind == "person" and at + 1 < last and self._is_title(at):
            at += 1
        return at

    def _is_title(self, at: int) -> bool:
        word = self.layout.low[at]
        return word in self.layout.pack.names.person_titles or self.speech.kind_of(word) in (
            "person",
            "medium",
        )

    def _names_source(self, at: int, phrase: Phrase, kind: Kind) -> bool:
        layout = self.layout
        if at > phrase.first and layout.low[at - 1] in ("(",):
            return False
        belongs = self._belongs_to_noun(at, phrase)
        proper = layout.text[layout.tokens[at].start].isupper()
        if kind == "place":
            medium = at > phrase.first and self.speech.kind_of(self.lemma(at - 1)) == "medium"
            return proper and (medium or (at == phrase.start and not self._has_noun(phrase, at)))
        # "Iraanse media" is no name, though the pipeline takes it for one; nor is "de politie Utrecht".
        return proper and not belongs and not is_common(layout, at, phrase.last)

    def _belongs_to_noun(self, at: int, phrase: Phrase) -> bool:
        """Stands a preposition before it, titles between: "de advocaat van (burgemeester) Jansen"?

        Not so in "minister van Defensie Jansen" and "minister van justitie Jansen", where the preposition has its
        noun already.
        """
        while at > phrase.start and self._leads_in(at - 1):
            at -= 1
        return at > phrase.start and self.layout.tokens[at - 1].pos == "ADP"

    def _leads_in(self, at: int) -> bool:
        """Is a word a determiner, an adjective or a noun, not the one that tells what a minister is of?"""
        token = self.layout.tokens[at]
        if self.layout.low[at] in self.speech.clauses.determiners or token.pos == "ADJ":
            return True
        noun = token.pos in NOMINAL and token.text.islower()
        return noun and self.layout.low[at] not in self.speech.sources.portfolios

    def _has_noun(self, phrase: Phrase, name: int) -> bool:
        layout = self.layout
        return any(layout.tokens[i].pos == "NOUN" and layout.named[i] < 0 for i in range(name, phrase.last))

    def _capitals(self, phrase: Phrase) -> tuple[int, int, Kind] | None:
        """A run of capitals behind a noun, which the pipeline has missed: "persbureau Mehr"."""
        layout = self.layout
        first = next((i for i in range(phrase.start, phrase.last) if self._is_capital(i)), None)
        if first is None or layout.named[first] >= 0:
            return None
        last = first + 1
        while last < phrase.last and self._is_capital(last):
            last += 1
        behind = first > phrase.start and layout.tokens[first - 1].pos in ("NOUN", "X", "PROPN")
        alone = first == phrase.start
        kind = self.speech.kind_of(self.lemma(first - 1)) if behind else None
        if kind is not None:
            return first, last, kind
        return (first, last, "other") if alone and layout.tokens[first].pos == "PROPN" and first else None

    def _is_capital(self, at: int) -> bool:
        token = self.layout.tokens[at]
        proper = token.pos in ("PROPN", "X", "SYM") and token.text[0].isupper()
        return proper or self.titled(at)

    def titled(self, at: int) -> bool:
        """Stands a capital, whatever its tag, right behind a small noun for who can speak: "reisorganisatie Jetair"?"""
        token, before = self.layout.tokens[at], at - 1
        if at < 1 or not token.text[0].isupper() or self.layout.is_finite(at) or token.pos in ("NUM", "ADP"):
            return False
        noun = self.layout.tokens[before].pos == "NOUN" and self.layout.tokens[before].text.islower()
        return noun and self.speech.kind_of(self.lemma(before)) is not None
