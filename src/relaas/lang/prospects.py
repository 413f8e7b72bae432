"""Which rules can match at a word at all, by the words that stand ahead: most cannot, and trying one costs far more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.terms import DIGIT
from relaas.lang.words import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.rules import Rule
    from relaas.lang.vocabularies import Vocabulary

_Need = tuple[frozenset[str], bool]
"""Words of which one must stand ahead, and whether words that are none of the grammar can lie before it."""


class Prospects:
    """What the rules of a grammar need, a bit for each set of words of which one must stand there.

    Args:
        rules: All of them.
        vocabulary: The words of the grammar.
    """

    def __init__(self, rules: Sequence[Rule], vocabulary: Vocabulary) -> None:
        self._bits: dict[_Need, int] = {}
        self._needed: dict[int, int] = {id(rule): self._sum(rule, vocabulary) for rule in rules}
        self._given: dict[str, int] = dict.fromkeys(vocabulary.known, 0)
        for (words, _), bit in self._bits.items():
            for word in words:
                self._given[word] = self._given.get(word, 0) | bit
        for word in vocabulary.numbers:
            self._given[word] |= self._given[DIGIT]
        self._far = sum(bit for (_, wild), bit in self._bits.items() if wild)
        leaps = frozenset[str]().union(*(vocabulary.opening(r) for r in rules if r.pattern.wild))
        self._leaps = leaps | vocabulary.numbers if DIGIT in leaps else leaps

    def _sum(self, rule: Rule, vocabulary: Vocabulary) -> int:
        needed, wild = 0, vocabulary.wild(rule)
        for words in rule.pattern.needs(vocabulary):
            needed |= self._bits.setdefault((words, wild), 1 << len(self._bits))
        return needed

    def needed(self, rule: Rule) -> int:
        """What a rule needs."""
        return self._needed[id(rule)]

    def lacking(self, signs: Sequence[str]) -> list[int]:
        """What no word gives from each word of a text on, as far as a match can reach.

        That is up to the next word that is none of the grammar; but from a word that a rule which takes any word can
        begin with, what such rules need is looked for up to the end of the paragraph.
        """
        given, leaps, far = self._given, self._leaps, self._far
        lacking, ahead, beyond = [], 0, 0
        for sign in reversed(signs):
            if sign in given:
                ahead |= given[sign]
                if beyond and sign in leaps:
                    ahead |= beyond
            else:
                beyond = 0 if sign == BREAK else beyond | (ahead & far)
                ahead = 0
            lacking.append(~ahead)
        return lacking[::-1]
