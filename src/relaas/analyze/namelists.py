"""Find names without a parser: behind titles and first names, and in the lists of a pack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Span

from relaas.lang.attribution import load_speech
from relaas.lang.gazetteers import spots
from relaas.lang.packs import load
from relaas.lang.placenames import place_names
from relaas.lang.tokens import token_words
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_namelists"
_PERSON, _PLACE, _BODY, _TAG = "PER", "LOC", "ORG", "PROPN"
_LONGEST = 4
"""Words of the longest name that is looked for."""
_GENITIVE = "s"
_WHOLE = 2
"""Words of a first name and a surname."""
_DIGITS = 2
"""Of an age, at most."""
_INITIAL = re.compile(r"[A-ZÄÖÜ]\.")
_DESCRIBING = frozenset({"ADJ", "DET", "NUM", "NOUN"})
"""What stands before a common noun and before no name."""
_TOWN = 3
"""Words of the longest name of such a town."""
_BACK = 8
"""Tokens before a comma in which stands what somebody is."""
_LARGE = 15_000
"""Inhabitants of a town that no pack lists and that a preposition leads to."""
_ACRONYM = 4
"""Letters from which a listed name of one word may be written as other nouns are."""
_LETTERS = 3
"""Letters of the shortest word that a person is known by elsewhere in the report."""


def make_namelists(nlp: Language, name: str) -> NameLists:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return NameLists(nlp.lang or "")


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    label: str


class NameLists:
    """Names people and places by lists, where every noun has a capital and none tells a name; runs behind the tags.

    Args:
        code: The language, a pack.
    """

    def __init__(self, code: str) -> None:
        self._code = code

    def __call__(self, doc: Doc) -> Doc:
        """Set names, and tag their words."""
        people = list(self._people(doc))
        known = {word for one in people for word in self._alone(doc, one) if len(word) >= _LETTERS}
        taken = {at for one in people for at in range(one.first, one.last)}
        again = [
            _Found(t.i, t.i + 1, _PERSON)
            for t in doc
            if t.i not in taken and t.text in known and self._naming(t)
        ]
        taken |= {one.first for one in again}
        bodies = [one for one in self._bodies(doc) if taken.isdisjoint(range(one.first, one.last))]
        taken |= {at for one in bodies for at in range(one.first, one.last)}
        places = [one for one in self._places(doc) if taken.isdisjoint(range(one.first, one.last))]
        spans = []
        for one in sorted([*people, *again, *bodies, *places], key=lambda one: one.first):
            spans.append(Span(doc, one.first, one.last, label=one.label))
            for token in doc[one.first : one.last]:
                token.pos_, token.lemma_ = _TAG, token.text
        doc.set_ents(spans)
        return doc

    def _alone(self, doc: Doc, person: _Found) -> Iterator[str]:
        """What somebody is called by elsewhere: a last name, or a first one that no list has ("Chung Hong-won")."""
        yield doc[person.last - 1].text
        if person.last - person.first > 1 and doc[person.first].lower_ not in load(self._code).names.given:
            yield doc[person.first].text

    def _people(self, doc: Doc) -> Iterator[_Found]:
        """A title or a first name, and the words with a capital behind it."""
        names = load(self._code).names
        at = 0
        while at < len(doc):
            titled = at > 0 and doc[at - 1].lower_ in names.person_titles and doc[at - 1].text[0].isupper()
            given = doc[at].lower_ in names.given or (at > 0 and self._is_one(doc[at - 1]))
            end = self._end(doc, at) if (titled or given) and self._naming(doc[at]) else at
            if not end > at and self._naming(doc[at]):
                end = max(self._aged(doc, at), self._apposed(doc, at))
            if end > at and (titled or end > at + 1) and not self._place_at(doc, at, at + 1):
                yield _Found(at, end, _PERSON)
            at = max(end, at + 1)

    def _is_one(self, token: Token) -> bool:
        """Says a noun of one person what he is, by its end: "Zolldirektor", "Landwirtin"?"""
        gender, word = load_speech(self._code).gender, token.lower_
        ends = tuple(noun for noun in gender.she | gender.he if len(noun) >= _ACRONYM)
        return token.text[0].isupper() and (word in gender.she | gender.he or word.endswith(ends))

    def _aged(self, doc: Doc, first: int) -> int:
        """One past a first name and a surname before an age in brackets, "Leyla K. (31)"; the first where none is."""
        end, before = self._end(doc, first), doc[first - 1].pos_ if first else ""
        age = [token.text for token in doc[end : end + 3]]
        told = (
            len(age) == _LETTERS
            and age[0] == "("
            and age[2] == ")"
            and age[1].isdigit()
            and len(age[1]) <= _DIGITS
        )
        return end if end - first > 1 and told and before not in _DESCRIBING else first

    def _apposed(self, doc: Doc, first: int) -> int:
        """One past a name between commas behind what somebody is: "der Leiter des Amtes, Tran Quang Hoai,"."""
        end = self._end(doc, first)
        closed = end < len(doc) and doc[end].text in (",", ".")
        if end - first < _WHOLE or not closed or not first or doc[first - 1].text != ",":
            return first
        titles = load(self._code).names.person_titles
        for token in reversed(doc[max(0, first - 1 - _BACK) : first - 1]):
            if token.lower_ in titles and token.text[0].isupper():
                return end
            if token.text == "," or token.pos_ == "VERB" or token.is_sent_start:
                break
        return first

    def _end(self, doc: Doc, first: int) -> int:
        """One past the words of a person's name; small particles may stand between them."""
        particles = load(self._code).names.particles
        end = first + 1
        while end < len(doc) and end - first < _LONGEST and not doc[end].is_sent_start:
            if _INITIAL.fullmatch(doc[end].text):
                return end + 1  # "Elif D.", as courts name people
            step = 1 + (doc[end].text in particles and end + 1 < len(doc) and doc[end].pos_ != "DET")
            if end + step > len(doc) or not self._naming(doc[end + step - 1]):
                break
            end += step
        return end

    def _naming(self, token: Token) -> bool:
        """Can it be a word of a name: a noun with a capital that no list knows as another word?"""
        if token.pos_ != "NOUN" or not token.text[0].isupper():
            return False
        pack = load(self._code)
        listed = token.lower_ in token_words(self._code).readings or token.lower_ in pack.names.person_titles
        counted = pack.figures.groups.of(token.text) is not None
        return not (listed or counted or pack.names.no_names.match(token.text))

    def _bodies(self, doc: Doc) -> Iterator[_Found]:
        """The longest names of listed organisations and media: "Human Rights Watch", "des Roten Kreuzes"."""
        at = 0
        while at < len(doc):
            ends = range(min(len(doc), at + _LONGEST), at, -1) if doc[at].text[0].isupper() else ()
            end = next((end for end in ends if self._is_body(doc, at, end)), at)
            if end > at:
                yield _Found(at, end, _BODY)
            at = max(end, at + 1)

    def _is_body(self, doc: Doc, first: int, last: int) -> bool:
        """Are some words a listed name: of several, all but small ones with a capital; alone, no common noun?"""
        names = load(self._code).names
        words = [token.text for token in doc[first:last]]
        form = " ".join(words).lower()
        known = names.organisations | names.media
        if not known.intersection((form, form.removesuffix(_GENITIVE))):
            return False
        if len(words) > 1:
            return doc[last - 1].text[0].isupper()
        short = len(form) < _ACRONYM and not words[0].isupper()  # "Un", "Ap"
        common = load_speech(self._code).kind_of(form) not in (None, "medium")
        return not (short or common) and doc[first].pos_ == "NOUN"

    def _places(self, doc: Doc) -> Iterator[_Found]:
        at = 0
        while at < len(doc):
            ends = (
                end for end in range(min(len(doc), at + _LONGEST), at, -1) if self._place_at(doc, at, end)
            )
            end = next(ends, at + self._led(doc, at))
            if end > at:
                yield _Found(at, end, _PLACE)
            at = max(end, at + 1)

    def _place_at(self, doc: Doc, first: int, last: int) -> bool:
        """Are some words a place that the pack lists, in the genitive or not?"""
        known = place_names(self._code)
        if known is None or not doc[first].text[0].isupper() or doc[last - 1].is_space:
            return False
        form = doc[first:last].text
        forms = (form, form.removesuffix(_GENITIVE))
        return any(known.knows(one) is not None for one in forms)

    def _led(self, doc: Doc, at: int) -> int:
        """Words of a town of the world to which a preposition leads with no article: "in Mokpo", not "in Halle 3"."""
        names = load(self._code).names
        if not at or doc[at - 1].lower_ not in names.place_prepositions or doc[at].lower_ in names.no_towns:
            return 0
        for end in range(min(len(doc), at + _TOWN), at, -1):
            behind = doc[end] if end < len(doc) else None
            open_ = behind is not None and (behind.text[0].isupper() or behind.text[0].isdigit())
            raised = all(token.text.istitle() and token.text.isalpha() for token in doc[at:end])
            named = end > at + 1 or (self._naming(doc[at]) and not open_)
            if raised and named and any(spot.population >= _LARGE for spot in spots(plain(doc[at:end].text))):
                return end - at
        return 0
