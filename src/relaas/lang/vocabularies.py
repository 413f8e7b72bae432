"""The words of a grammar: what each kind can begin with, what can stand behind that, and what is known at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.errors import PackError
from relaas.lang.numerals import NUMERAL, Numeral, spelled
from relaas.lang.terms import ANY, DIGIT, one_of_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relaas.lang.routes import Lexicon
    from relaas.lang.rules import Rule
    from relaas.lang.terms import Needs


class Vocabulary:
    """What is asked of a grammar's kinds when it is built; a text is read without it.

    Args:
        rules: The rules, in order.
        lexicons: Word lists by kind.
        numerals: How numbers are written as one word, by kind.
        unions: Kinds made of other kinds.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        lexicons: Mapping[str, Lexicon],
        numerals: Mapping[str, Numeral],
        unions: Mapping[str, Sequence[str]],
    ) -> None:
        self._rules: dict[str, list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.kind, []).append(rule)
        self._lexicons, self._numerals, self._unions = lexicons, numerals, unions
        listed = {
            w for found in lexicons.values() for entries in found.values() for e, _ in entries for w in e
        }
        words = frozenset(listed).union(*(rule.pattern.words for rule in rules))
        self.spelled = spelled(numerals.values(), words) | {NUMERAL}
        self.numbers = frozenset({DIGIT, *(word for word in words if word.isdecimal())})
        """What numbers in digits are looked up by: themselves where a list or a rule has them, else `#`."""
        self.known = words | self.numbers | (self.spelled if numerals else frozenset())
        """What every word is looked up by that can stand in a match, `<any>` apart."""
        self._first: dict[str, frozenset[str]] = {}
        self._second: dict[str, frozenset[str]] = {}
        self._single: dict[str, bool] = {}
        self._wild: dict[str, bool] = {}
        self._followers: dict[int, frozenset[str] | None] = {}
        self._needs: dict[str, Needs] = {}

    def makers(self, kind: str) -> list[Rule]:
        """The rules of a kind in order: its own, then those of the kinds it is made of."""
        members = self._unions.get(kind, ())
        return [*self._rules.get(kind, ()), *(rule for member in members for rule in self.makers(member))]

    def opening(self, rule: Rule) -> frozenset[str]:
        """The words that a rule can begin with.

        Raises:
            PackError: It begins with a kind that nothing makes.
        """
        out: set[str] = set()
        for word in rule.pattern.first:
            if word.startswith("<") and len(word) > 1:
                self._refuse_unmade(word[1:-1], rule.id)
                out |= self.first(word[1:-1])
            else:
                out.add(word)
        return frozenset(out)

    def admits(self, rule: Rule, follower: str) -> bool:
        """Can a rule match where a word, `#` for a number in digits, follows the one it begins with?"""
        if id(rule) not in self._followers:
            alone = rule.pattern.single(self)
            self._followers[id(rule)] = None if alone else rule.pattern.second(self)
        followers = self._followers[id(rule)]
        return (
            followers is None
            or follower in followers
            or ANY in followers
            or (follower.isdecimal() and DIGIT in followers)
        )

    def first(self, kind: str) -> frozenset[str]:
        """The words that a kind can begin with."""
        if kind not in self._first:
            out = set(self.spelled if kind in self._numerals else self._lexicons.get(kind, ()))
            out.update(*(self.opening(rule) for rule in self._rules.get(kind, ())))
            out.update(*(self.first(member) for member in self._unions.get(kind, ())))
            self._first[kind] = frozenset(out)
        return self._first[kind]

    def second(self, kind: str) -> frozenset[str]:
        """The words that can stand behind the first in a match of a kind."""
        if kind not in self._second:
            out = {e[1] for e in self._entries(kind) if len(e) > 1}
            out.update(*(rule.pattern.second(self) for rule in self._rules.get(kind, ())))
            out.update(*(self.second(member) for member in self._unions.get(kind, ())))
            self._second[kind] = frozenset(out)
        return self._second[kind]

    def single(self, kind: str) -> bool:
        """Can a kind be one word?"""
        if kind not in self._single:
            self._single[kind] = (
                kind in self._numerals
                or any(len(entry) == 1 for entry in self._entries(kind))
                or any(rule.pattern.single(self) for rule in self._rules.get(kind, ()))
                or any(self.single(member) for member in self._unions.get(kind, ()))
            )
        return self._single[kind]

    def wild(self, rule: Rule) -> bool:
        """Can a match of a rule hold words that are not of the grammar?"""
        return rule.pattern.wild or any(map(self._takes_any, rule.pattern.kinds))

    def _takes_any(self, kind: str) -> bool:
        if kind not in self._wild:
            self._wild[kind] = any(map(self.wild, self.makers(kind)))
        return self._wild[kind]

    def needs(self, kind: str) -> Needs:
        """A set of words of which each match of a kind has one; none where it can do without any."""
        if kind not in self._needs:
            options: list[Needs] = [(frozenset([max(entry, key=len)]),) for entry in self._entries(kind)]
            options += [(self.spelled,)] if kind in self._numerals else []
            options += [rule.pattern.needs(self) for rule in self._rules.get(kind, ())]
            options += [self.needs(member) for member in self._unions.get(kind, ())]
            self._needs[kind] = one_of_each(options)
        return self._needs[kind]

    def ends(self, kind: str) -> set[str]:
        """The last word of each entry of a word list, which no other entry can do without."""
        return set(self.spelled) if kind in self._numerals else {e[-1] for e in self._entries(kind)}

    def _entries(self, kind: str) -> Iterable[tuple[str, ...]]:
        return [entry for found in self._lexicons.get(kind, {}).values() for entry, _ in found]

    def _refuse_unmade(self, kind: str, rule: str) -> None:
        made = (self._rules, self._unions, self._lexicons, self._numerals)
        if not any(kind in part for part in made):
            raise PackError(f"rule {rule}: nothing makes the kind {kind!r}")
