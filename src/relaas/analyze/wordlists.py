"""Read a text by the word lists of a pack that ships no pipeline: sentences and tags by rules, no tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.util import get_lang_class

from relaas.analyze.directions import CLOSING, OPENING, make_directions
from relaas.analyze.directions import FACTORY as DIRECTIONS
from relaas.analyze.namelists import FACTORY as NAMELISTS
from relaas.analyze.namelists import make_namelists
from relaas.analyze.tied import is_awaited, tied
from relaas.analyze.tokenizers import TokenRules, tokenizer_maker
from relaas.lang.tokens import Reading, token_words
from relaas.model.tokens import LED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from relaas.lang.tokens import TokenWords

FACTORY = "relaas_wordlists"
_ENDS = frozenset(".?!…")
_OPENERS = frozenset({":", "(", "-", "–", "—", "/"})
_FINITE, _PART, _INFINITIVE = "VerbForm=Fin", "VerbForm=Part", "VerbForm=Inf"
_NOMINAL = frozenset({"DET", "ADP", "ADJ", "NUM"})
"""Before a word in small letters these make it no verb in the past: "die verletzte Frau"."""
_NAMING = frozenset({"NOUN", "ADJ"})
_LONG = 40
"""Letters from which a word is no form that a pattern is tried on."""
_OTHER = Reading("X", "")


def build(code: str) -> Language:
    """Return spaCy's blank tokenizer for a language with the word lists of its pack.

    Reach for it where a pack ships no pipeline and none is named. Tags are those that a list or the shape of a word
    gives; every word is a root of its own, and no relation has a name.

    Args:
        code: ISO 639-1, a pack with `tokens.toml`.

    Raises:
        PackError: The pack has no such lists.
    """
    words = token_words(code)
    Language.factory(DIRECTIONS, func=make_directions)
    Language.factory(FACTORY, func=_make)
    Language.factory(NAMELISTS, func=make_namelists)
    rules = TokenRules(know=words.know, suffixes=words.suffixes)
    nlp = get_lang_class(code)(create_tokenizer=tokenizer_maker(rules))
    nlp.add_pipe(DIRECTIONS)
    nlp.add_pipe(FACTORY)
    nlp.add_pipe(NAMELISTS)
    return nlp


def _make(nlp: Language, name: str) -> WordLists:  # noqa: ARG001 - as spaCy names them
    return WordLists(token_words(nlp.lang or ""))


class WordLists:
    """Sets sentence starts, tags, features and dictionary forms by lists and shapes, in the order of the words.

    Args:
        words: The lists of the pack.
    """

    def __init__(self, words: TokenWords) -> None:
        self._words = words

    def __call__(self, doc: Doc) -> Doc:
        """Read the words of a document."""
        kept = [token for token in doc if not token.is_space]
        starts = self._starts(kept)
        for token in doc:
            token.is_sent_start = token.i in starts
        readings = [self._read(kept, at, starts) for at in range(len(kept))]
        for at, token in enumerate(kept):
            found = self._finished(kept, readings, at)
            token.pos_, token.lemma_ = found.pos, found.lemma or _lemma(token)
            token.set_morph(found.morph)  # type: ignore[attr-defined]  # missing in the stub
        return doc

    # ---- sentences

    def _starts(self, kept: list[Token]) -> set[int]:
        return {token.i for at, token in enumerate(kept) if not at or self._begins(kept, at)}

    def _begins(self, kept: list[Token], at: int) -> bool:
        """Does a sentence begin here: behind a blank line, or behind a mark that ends one and before what opens one?"""
        token, before = kept[at], kept[at - 1]
        between = token.doc[before.i + 1 : token.i].text if token.i > before.i + 1 else ""
        if between.count("\n") > 1:
            return True
        if token.norm_ == CLOSING or token.text in _ENDS:
            return False
        end = at - 1
        while end > 0 and (kept[end].norm_ == CLOSING or kept[end].text in (")", "]")):
            end -= 1
        if kept[end].text[-1] not in _ENDS or (
            len(kept[end].text) > 1 and kept[end].text in self._words.know
        ):
            return False
        if token.text == "(" and len(kept[end].text) == len("M.") and kept[end].text[0].isupper():
            return False  # "Rosa M. (41)"
        first = at + (token.norm_ == OPENING or token.text == "(")
        opens = first < len(kept) and (kept[first].text[0].isupper() or kept[first].text[0].isdigit())
        return opens and not (end == at - 1 and self._is_dotted(kept, end, kept[min(first, len(kept) - 1)]))

    def _is_dotted(self, kept: list[Token], end: int, behind: Token) -> bool:
        """Is a full stop that of an ordinal: "12. Oktober", but not "stieg auf 26. Das"? Or behind an initial?"""
        before = kept[end - 1].text if end else ""
        if kept[end].text != "." or not before or kept[end].idx != kept[end - 1].idx + len(before):
            return False
        if before.isdigit():
            return self._words.dotted and behind.lower_ not in self._words.readings
        return len(before) == 1 and before.isupper()

    # ---- words

    def _read(self, kept: list[Token], at: int, starts: set[int]) -> Reading:
        token, words = kept[at], self._words
        if not any(char.isalnum() for char in token.text):
            return Reading("PUNCT", token.text)
        if token.text[0].isdigit():
            return Reading("NUM" if token.text[-1].isdigit() else "ADJ", token.lower_)
        opens = token.i in starts or kept[at - 1].norm_ == OPENING or kept[at - 1].text in _OPENERS
        if token.text[0].isupper() and not opens:
            adjective = self._is_inner_adjective(kept, at)
            return _OTHER if not words.capital_nouns else Reading("ADJ" if adjective else "NOUN", token.text)
        if (known := words.readings.get(token.lower_)) is not None and not self._is_titled(token, known):
            return known
        if token.text[0].isupper():
            return Reading("NOUN", token.text) if words.capital_nouns else _OTHER
        return self._shaped(token)

    def _is_titled(self, token: Token, known: Reading) -> bool:
        """Is a form with a capital a noun, where a verb would begin a sentence with others' words: "Berichte"?"""
        said = (
            known.morph == f"Tense=Pres|{_FINITE}" and token.lower_.endswith("e") and known.lemma != "haben"
        )
        return said and token.text[0].isupper() and self._words.capital_nouns

    def _is_inner_adjective(self, kept: list[Token], at: int) -> bool:
        """Is a word with a capital an adjective before a noun, listed or by its shape: "das Auswärtige Amt"?"""
        known, behind = self._words.readings.get(kept[at].lower_), kept[at + 1 : at + 2]
        led = at > 0 and self._words.readings.get(kept[at - 1].lower_, _OTHER).pos in ("DET", "ADP")
        shaped = led and len(kept[at]) < _LONG and self._words.raised.fullmatch(kept[at].lower_) is not None
        adjective = shaped if known is None else known.pos == "ADJ"
        return adjective and any(token.text[0].isupper() for token in behind)

    def _shaped(self, token: Token) -> Reading:
        """What the shape of an unlisted word in small letters says."""
        word, words = token.lower_, self._words
        if len(word) >= _LONG:
            return _OTHER
        if words.infinitive_led.fullmatch(word):
            return Reading("VERB", word, f"{LED}|{_INFINITIVE}")
        if words.participle.fullmatch(word):
            return Reading("VERB", word, _PART)
        if words.past.fullmatch(word):
            return Reading("VERB", word, f"Tense=Past|{_FINITE}")
        return Reading("ADJ", word) if words.adjective.fullmatch(word) else _OTHER

    def _finished(self, kept: list[Token], readings: list[Reading], at: int) -> Reading:
        """A reading in its place: an infinitive that is the present plural, a past that is an adjective."""
        found, token = readings[at], kept[at]
        before = readings[at - 1] if at else _OTHER
        behind = readings[at + 1] if at + 1 < len(kept) else Reading("PUNCT", "")
        if found.pos == "DET" and behind.pos == "PUNCT" and token.lower_ in self._words.verbs:
            return self._words.verbs[token.lower_]
        adjective = len(token) < _LONG and self._words.adjective.fullmatch(token.lower_)
        finite = found.morph.endswith(_FINITE) and adjective
        if finite and before.pos in _NOMINAL and behind.pos in _NAMING:
            return Reading("ADJ", token.lower_)
        if (hung := tied(kept, readings, at, self._words)) is not None:
            return hung
        listed = token.lower_ in self._words.readings
        unlisted = found.pos in ("ADJ", "X") or (found.morph.endswith(_FINITE) and not listed)
        unknown = unlisted and adjective and behind.pos == "PUNCT"
        if unknown and at and kept[at - 1].lower_ in self._words.infinitive_after:
            return Reading("VERB", token.lower_, _INFINITIVE)  # ", Zahlen zu fälschen."
        if found.morph == _INFINITIVE and token.is_lower:
            led = at > 0 and kept[at - 1].lower_ in self._words.infinitive_after
            ends = behind.pos in ("PUNCT", "CCONJ") and any(self._finite_before(kept, readings, at))
            return (
                found
                if led or ends or self._is_taken(kept, at)
                else Reading(found.pos, found.lemma, f"Tense=Pres|{_FINITE}")
            )
        return self._as_participle(kept, readings, at)

    def _is_taken(self, kept: list[Token], at: int) -> bool:
        """Stands an infinitive before "zu" and a verb that takes one: "bewachen zu lassen"?"""
        words = [token.lower_ for token in kept[at + 1 : at + 3]]
        return (
            len(words) > 1
            and words[0] in self._words.infinitive_after
            and words[1] in self._words.infinitive_before
        )

    def _as_participle(self, kept: list[Token], readings: list[Reading], at: int) -> Reading:
        """A finite form that can be a participle is one at the end of a clause: "hat drei Menschen erschossen".

        So it is at the head of a sentence before a finite verb: "Bestätigt hat die Polizei elf Tote".
        """
        found = readings[at]
        alike = found.morph.endswith(_FINITE) and kept[at].lower_ in self._words.participles
        fronted = alike and kept[at].is_sent_start and at + 1 < len(kept)
        if fronted and readings[at + 1].morph.endswith(_FINITE):
            return Reading(found.pos, found.lemma, _PART)
        if not alike or not self._closes(kept, readings, at):
            return found
        if not (any(self._finite_before(kept, readings, at)) or is_awaited(kept, readings, at, self._words)):
            return found
        return Reading(found.pos, found.lemma, _PART)

    def _closes(self, kept: list[Token], readings: list[Reading], at: int) -> bool:
        """Does a clause end behind a word, helping verbs passed over: "entführt worden sein", "verletzt und"?"""
        behind = at + 1
        while behind < len(kept) and readings[behind].pos == "VERB":
            behind += 1
        return behind >= len(kept) or readings[behind].pos in ("PUNCT", "CCONJ")

    def _finite_before(self, kept: list[Token], readings: list[Reading], at: int) -> Iterator[bool]:
        """Does a finite verb stand before it in its clause?"""
        for other in range(at - 1, -1, -1):
            yield readings[other].morph.endswith(_FINITE) or self._is_plural_verb(kept, readings, other)
            if kept[other].text in (",", ";", ":") or kept[other].is_sent_start:
                return

    def _is_plural_verb(self, kept: list[Token], readings: list[Reading], at: int) -> bool:
        """Does an infinitive end no clause, and is no infinitive then: "Täter haben acht Schüler entführt"?"""
        led = at > 0 and kept[at - 1].lower_ in self._words.infinitive_after
        ends = at + 1 >= len(kept) or readings[at + 1].pos in ("PUNCT", "CCONJ")
        return readings[at].morph == _INFINITIVE and kept[at].is_lower and not (led or ends)


def _lemma(token: Token) -> str:
    return token.text if token.text[0].isupper() else token.lower_
