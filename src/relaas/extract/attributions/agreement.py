"""Whom a pronoun can stand for, by its gender and number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.named import Named
    from relaas.extract.attributions.namings import Kind, Phrase


_BODIES = ("organisation", "medium")


class Agreement:
    """Tells whom pronouns agree with.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def of_phrase(self, pronoun: Phrase, other: Phrase) -> bool:
        """Can a pronoun stand for a source?"""
        own = range(other.start, other.end) if other.named and other.kind == "person" else range(0)
        nouns = {
            self.layout.tokens[at].lemma.lower()
            for at in range(self._own(other), other.last)
            if at not in own  # "Olga Prins" is no prince
        }
        nouns |= self._called(self.layout.low[other.start : other.start + 1], named=other.named)
        known = {self.layout.speech.known(noun) for noun in nouns}
        morph = self.layout.tokens[other.head].morph
        one = self._is_one(other)
        many = "Number=Plur" in morph and not (other.named or one)  # "one of the firefighters" is one
        word = self.layout.low[pronoun.first]
        if word in self.layout.speech.pronouns.neuter and not (
            "Gender=Neut" in morph or self._has_article(other, word)
        ):
            return False
        kind = "person" if other.kind == "place" and self._is_alone(other) else other.kind
        return self._fits(pronoun, kind, nouns | {noun for noun in known if noun}, many=many)

    def _is_one(self, other: Phrase) -> bool:
        """Is it somebody of several: "een van de betogers"; not "drie betogers"?"""
        speech, low, behind = self.layout.speech, self.layout.low, other.first + 1
        led = behind < other.last and (low[behind],) in speech.prepositions.part
        return led and low[other.first] in speech.telling.ones and other.start == other.first

    def _has_article(self, other: Phrase, word: str) -> bool:
        """Has a body an article of the pronoun's form: "het Crisiscomité … Het telde"? Of a name a parse tells none."""
        before = {self.layout.low[other.first], self.layout.low[other.start - 1] if other.start else ""}
        return other.kind in _BODIES and word in before

    def is_common(self, other: Phrase) -> bool:
        """Is a source a body whose noun is not neuter: "de dienst … hij"?

        Args:
            other: The source.
        """
        words, low = self.layout.speech.pronouns, self.layout.low
        morph = self.layout.tokens[other.head].morph
        led = other.first < other.start or not other.named
        neuter = "Gender=Neut" in morph or any(
            word in low[other.first : other.start] for word in words.neuter
        )
        return other.kind in _BODIES and led and not neuter and "Number=Plur" not in morph

    def _own(self, other: Phrase) -> int:
        """Where the words for a source itself begin: behind whose it is, "the bride's father" is a father."""
        genitive = self.layout.speech.clauses.genitive
        whose = (at + 1 for at in range(other.first, other.head) if self.layout.low[at] in genitive)
        return other.first if self.layout.speech.order.last else max(whose, default=other.first)

    def _is_alone(self, other: Phrase) -> bool:
        """Is a name all that tells who spoke? Then it may be a person's that was taken for a place's: "Trump"."""
        return other.named and other.last - other.first == 1

    def of_name(self, pronoun: Phrase, named: Named) -> bool:
        """Can a pronoun stand for somebody named?"""
        if self.layout.low[pronoun.first] in self.layout.speech.pronouns.neuter:
            return False
        return self._fits(pronoun, named.kind, named.titles | self._called(named.words[:1], named=True))

    def of_noun(self, noun: str, named: Named) -> bool:
        """Can a noun stand for somebody named: "de vrouw" for a woman or for whoever's name does not tell?"""
        gender = self.layout.speech.gender
        words = named.titles | self._called(named.words[:1], named=True)
        against = gender.he if noun in gender.she else gender.she if noun in gender.he else frozenset[str]()
        return named.kind == "person" and not words & against

    def _called(self, first: Sequence[str], *, named: bool) -> set[str]:
        """A noun of the gender that a first name tells, if it tells any."""
        gender = self.layout.speech.gender
        if not named or not first:
            return set()
        hers, his = first[0] in gender.her_names, first[0] in gender.his_names
        return set(gender.she) if hers else set(gender.he) if his else set()

    def _fits(self, pronoun: Phrase, kind: Kind, nouns: Iterable[str], *, many: bool = False) -> bool:
        """Can a pronoun stand for somebody of a kind, called by some nouns?"""
        word, words, gender = self.layout.low[pronoun.first], set(nouns), self.layout.speech.gender
        pronouns = self.layout.speech.pronouns
        plural = self.is_plural(pronoun)
        if plural is not None and plural and word in pronouns.they:
            body = word in pronouns.bodies - pronouns.she and kind in _BODIES
            return kind == "people" or (kind != "pronoun" and many) or body
        if many and (word not in pronouns.they or plural is False):
            return False  # "Twee agenten kwamen. „Hij lachte”, vertelt ze"
        if word in pronouns.bodies and kind in _BODIES:
            return True
        if word in pronouns.he | pronouns.his:
            return kind == "person" and not words & gender.she
        return word in pronouns.she and kind == "person" and not words & gender.he

    def is_plural(self, pronoun: Phrase) -> bool | None:
        """Of more than one, by the pronoun or by the verb beside it; None where nothing tells.

        Args:
            pronoun: The pronoun.
        """
        tokens, word = self.layout.tokens, self.layout.low[pronoun.first]
        if word in self.layout.speech.pronouns.they - self.layout.speech.pronouns.she:
            return True
        beside = [at for at in (pronoun.first - 1, pronoun.last) if 0 <= at < len(tokens)]
        numbers = [tokens[at].morph for at in beside if self.layout.is_finite(at)]
        return any("Number=Plur" in morph for morph in numbers) if numbers else None
