"""Which rules can match at a word at all, by the words that stand ahead: most cannot, and trying one costs far more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.terms import DIGIT
from relaas.lang.words import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.lang.rules import Rule
    from relaas.lang.terms import Kinds


class Prospects:
    """What the rules of a grammar need, a bit for each set of words of which one must stand there.

    Args:
        rules: All of them.
        kinds: The kinds in them.
    """

    def __init__(self, rules: Iterable[Rule], kinds: Kinds) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._needed: dict[int, int] = {id(rule): self._sum(rule, kinds) for rule in rules}
        self._given: dict[str, int] = {}
        for words, bit in self._bits.items():
            for word in words:
                self._given[word] = self._given.get(word, 0) | bit

    def _sum(self, rule: Rule, kinds: Kinds) -> int:
        needed = 0
        for words in rule.pattern.needs(kinds):
            needed |= self._bits.setdefault(words, 1 << len(self._bits))
        return needed

    def needed(self, rule: Rule) -> int:
        """What a rule needs."""
        return self._needed[id(rule)]

    def lacking(self, signs: Sequence[str]) -> list[int]:
        """What no word gives from each word of a text on to the end of its paragraph, which no match crosses."""
        given, digits = self._given.get, self._given.get(DIGIT, 0)
        lacking, ahead, lack = [], 0, ~0
        for sign in reversed(signs):
            gives = given(sign, 0) | digits if sign.isdecimal() else given(sign, 0)
            if sign == BREAK:
                ahead, lack = 0, ~0
            elif gives & lack:
                ahead |= gives
                lack = ~ahead
            lacking.append(lack)
        return lacking[::-1]
