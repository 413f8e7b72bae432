"""Names that a list decides: what the network of names leaves open or takes for another is settled by the lists.

The network weighs what it sees, and of a name it never met it sees little. A title before a name, a first name, a
country or a body that everybody knows leave no choice. The account weighs the same lists once more over a whole report,
and has to: a pipeline that is named instead of the shipped one has no such component.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from spacy.tokens import Span

from relaas.analyze.hints import Lists
from relaas.analyze.lemmas import FACTORY as LEMMAS
from relaas.analyze.lemmas import Lemmas
from relaas.lang.packs import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from relaas.analyze.hints import Hints
    from relaas.analyze.lemmas import LemmaTable

FACTORY = "relaas_listed"
_PERSON, _BODY, _PLACE = "PER", "ORG", "LOC"
_NAME = "PROPN"
_NOMINAL = frozenset({"NOUN", "PROPN", "X"})
_HUMAN = ("noun person", "person_titles", "speaker person", "persons", "aged")
_OF_BODIES = ("organisation_words", "medium")
_COMPOUND = 9
"""Letters of a word that is a body by its end, at the least."""
_COMMON = frozenset({"NOUN", "ADJ", "ADV", "VERB"})
_NAMING = ("given", "portfolios", "noun institution")
_SMALL = ("ADV", "PRON", "DET", "SCONJ", "CCONJ", "ADP", "INTJ")
_DASHES = frozenset("-–—")
_MODIFYING = frozenset({"ADJ", "ADV"})
_NAMED = frozenset({"organisation", "place", "country", "region", "city", "large"})
_SURE = frozenset({"place", "country"})
_LISTED = frozenset({"region", "city"})


def make_listed(nlp: Language, name: str) -> Listed:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    lemmas = nlp.get_pipe(LEMMAS) if nlp.has_pipe(LEMMAS) else Lemmas()
    return Listed(nlp.lang or "", cast("Lemmas", lemmas))


class Listed:
    """Retypes, trims and adds names by the lists of the pack; runs behind the network of names.

    Args:
        code: The language, a pack.
        lemmas: The component that has read the words before, for what it knows of them.
    """

    def __init__(self, code: str, lemmas: Lemmas) -> None:
        self._lists = Lists(code)
        self._lemmas = lemmas
        self._fields = load(code).speech.sources.portfolios

    def __call__(self, doc: Doc) -> Doc:
        """Set the names anew where a list knows better."""
        reading = _Reading(doc, self._lists.hints(doc), self._lists.joined, self._lemmas.table)
        kept = (s for s in doc.ents if s.text.lower() in self._fields or not reading.is_word(s))
        found = [reading.settled(span) for span in kept]
        taken = {at for span in found for at in range(span.start, span.end)}
        added = list(reading.overlooked(taken))
        if added or found != list(doc.ents):
            doc.set_ents(sorted([*found, *added], key=lambda span: span.start))
        return doc


class _Reading:
    """A document with its hints, in a language whose common nouns are small (or not, before names)."""

    def __init__(self, doc: Doc, hints: Hints, small: bool, table: LemmaTable) -> None:
        self._doc, self._hints, self._small, self._table = doc, hints, small, table

    def is_word(self, span: Span) -> bool:
        """Is a name of one word a common one that has its capital from its place: "Gewond raakten er 23"?

        The tagger has to see no name in it, or the network nobody's: "Hulp komt uit Polen", not "Bakker zegt".
        A list that knows it as a name has the last word, as has the same capital inside another sentence.
        """
        first, token = span.start, self._doc[span.start]
        if len(span) > 1 or not self._opens(first) or not token.text[1:].islower():
            return False
        if self._hints.has(first, *_NAMING) or self._hints.whole(first, first + 1) & _NAMED:
            return False
        low = token.lower_
        small = any(f"{tag}|{low}" in self._table.forms for tag in _SMALL)  # "Overmorgen", whatever its tag
        tagged = token.pos_ in _COMMON or small or (token.pos_ == _NAME and span.label_ != _PERSON)
        if not tagged or any(t.text == token.text and not self._opens(t.i) for t in self._doc):
            return False
        if self._table.knows(low, besides=_NAME) or token.pos_ in _MODIFYING:
            return True
        made = self._table.is_inflected(low) or self._table.compound(low) is not None
        return made and token.pos_ != _NAME

    def settled(self, span: Span) -> Span:
        """A name of the network, without the noun that opens its sentence, and with the type that a list gives it."""
        first, label = self._trimmed(span)
        last = self._ended(span)
        decided = self._type(first, last, label)
        if (first, last, decided) == (span.start, span.end, span.label_):
            return span
        return Span(self._doc, first, last, label=decided)

    def _ended(self, span: Span) -> int:
        """One past the last word of a name, whose country is another: "koning Abdullah van Jordanië"."""
        if span.label_ != _PERSON:
            return span.end
        small = (at for at in range(span.start + 1, span.end - 1) if self._doc[at].text.islower())
        cut = (at for at in small if self._hints.has(at, "links"))
        return next((at for at in cut if "country" in self._hints.whole(at + 1, span.end)), span.end)

    def _trimmed(self, span: Span) -> tuple[int, str]:
        """Where a name begins behind a common noun that has its capital from its place: "Piloot Jan Smit"."""
        first, second = span.start, span.start + 1
        if second == span.end or not self._is_noun_by_place(first):
            return first, span.label_
        if self._is_human(first):
            return second, _PERSON
        apposed = self._hints.has(first, "noun apposed") and not self._hints.has(first, "bodies")
        return (second, _BODY) if apposed else (first, span.label_)

    def _is_noun_by_place(self, at: int) -> bool:
        """May a word have its capital from its place alone, and the one behind it have one of its own?"""
        plain = self._doc[at].text[1:].islower() and not self._hints.has(at, "given")
        return self._small and plain and self._opens(at) and self._doc[at + 1].text[0].isupper()

    def _type(self, first: int, last: int, label: str) -> str:
        whole = self._hints.whole(first, last)
        if "organisation" in whole:
            return _BODY
        if whole & _SURE or ("region" in whole and label != _PERSON):
            return _PLACE
        if label == _BODY and self._is_town(first, whole):
            return _PLACE
        body = self._is_body(first, last)
        if not body and label != _PERSON and self._is_person(first, last):
            return _PERSON
        if (body and not self._hints.has(first, "given")) or self._hints.has(first - 1, "noun apposed"):
            return _BODY
        return label

    def _is_town(self, first: int, whole: frozenset[str]) -> bool:
        """Is it a town that the language lists, or any large one of the world behind "in"? "Liga" is one, too."""
        there = "large" in whole and self._hints.has(first - 1, "place_prepositions")
        return ("city" in whole or there) and not self._doc[first].text.isupper()

    def _is_person(self, first: int, last: int) -> bool:
        """Is it a first name and more, or does a title stand before it?"""
        if self._hints.has(first, "given"):
            return last - first > 1
        return self._is_human(first - 1) and not self._doc[first].text.isupper()

    def _is_body(self, first: int, last: int) -> bool:
        """Has it a word that only bodies have in their names?"""
        if last - first == 1:
            return self._hints.has(first, "organisation end") and len(self._doc[first]) >= _COMPOUND
        return any(self._hints.has(at, *_OF_BODIES) for at in range(first, last))

    def overlooked(self, taken: set[int]) -> Iterator[Span]:
        """Listed names that the network has left out.

        Args:
            taken: Tokens that belong to a name.
        """
        for first, (last, kinds) in self._hints.spans.items():
            if not taken.isdisjoint(range(first, last)):
                continue
            if label := self._overlooked(first, last, kinds):
                yield Span(self._doc, first, last, label=label)

    def _overlooked(self, first: int, last: int, kinds: frozenset[str]) -> str:
        """The type of a listed name, or nothing where it may be another word."""
        token = self._doc[first]
        if "organisation" in kinds:
            sure = last - first > 1 or token.text.isupper() or not self._opens(first)
            return _BODY if sure else ""
        if kinds & _SURE and token.pos_ in _NOMINAL:
            return _PLACE
        return _PLACE if kinds & _LISTED and token.pos_ == _NAME else ""

    def _is_human(self, at: int) -> bool:
        return self._hints.has(at, *_HUMAN)

    def _opens(self, at: int) -> bool:
        if at == 0 or bool(self._doc[at].is_sent_start) or self._doc[at - 1].is_space:
            return True
        return self._doc[at - 1].text in _DASHES and bool(self._doc[at - 1].whitespace_)  # behind a dateline
