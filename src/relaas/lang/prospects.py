"""Which rules can match at a word at all, by the words that stand ahead: most cannot, and trying one costs far more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from relaas.lang.terms import DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.lang.rules import Rule
    from relaas.lang.terms import Kinds

Asked = tuple[int, int]
"""What a rule needs, a bit for each set of words, and within how many words: two to the power of the number."""
Lacking = Sequence[Sequence[int]]
"""For each such power what none of the words from each on gives."""


class Prospects:
    """What the rules of a grammar need, and which words give it.

    Args:
        rules: All of them.
        kinds: The kinds in them.
    """

    def __init__(self, rules: Iterable[Rule], kinds: Kinds) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._asked: dict[int, Asked] = {id(rule): self._ask(rule, kinds) for rule in rules}
        self._by_word: dict[str, int] = {}
        for words, bit in self._bits.items():
            for word in words:
                self._by_word[word] = self._by_word.get(word, 0) | bit
        self._powers = max((power for _, power in self._asked.values()), default=0)

    def _ask(self, rule: Rule, kinds: Kinds) -> Asked:
        needed = 0
        for words in rule.pattern.needs(kinds):
            needed |= self._bits.setdefault(words, 1 << len(self._bits))
        return needed, max(rule.pattern.longest(kinds) - 1, 0).bit_length()

    def asked(self, rule: Rule) -> Asked:
        """What a rule needs, within how many words."""
        return self._asked[id(rule)]

    def lacking(self, signs: Iterable[str]) -> Lacking:
        """What the words of a text do not give, as far ahead as a rule may look."""
        by_word, digits = self._by_word.get, self._by_word.get(DIGIT, 0)
        levels = [[~(by_word(w, 0) | digits if w.isdecimal() else by_word(w, 0)) for w in signs]]
        for power in range(self._powers):
            last = levels[-1]
            levels.append([a & b for a, b in zip_longest(last, last[1 << power :], fillvalue=-1)])
        return levels
