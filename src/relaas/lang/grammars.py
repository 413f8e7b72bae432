"""A grammar: word lists and rules by kind, and the longest match at every word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from relaas.errors import PackError
from relaas.lang.edges import apart
from relaas.lang.hits import Hit
from relaas.lang.numerals import NUMERAL, Numeral
from relaas.lang.prospects import Prospects
from relaas.lang.routes import indexed, refuse_loops, routed
from relaas.lang.terms import DIGIT, Bindings
from relaas.lang.vocabularies import Vocabulary

if TYPE_CHECKING:
    from relaas.lang.rules import Rule
    from relaas.lang.words import Words

__all__ = ["Core", "Grammar", "Hit", "Reading"]

_WORDS = 1 << 14
"""Words of which is remembered by what they are looked up."""


@dataclass(frozen=True, slots=True)
class Core:
    """The words without which nothing of the top kind can be told; they spare a grammar most of a text.

    Attributes:
        kinds: Word lists all of whose words count.
        words: Single words that count; every number in digits counts besides.
        reach: How many words a match can span, at most, up to its core word.
        apart: Must no letter, digit or sign be glued to what is emitted?
    """

    kinds: Sequence[str]
    words: Sequence[str]
    reach: int
    apart: bool = False


class Grammar:
    """Rules and word lists of one subject in one language. Build it once, use it on any number of texts.

    Args:
        rules: In order of preference among equals.
        lexicons: Word lists by kind, and how numbers are written as one word.
        unions: Kinds made of other kinds.
        core: What no match can do without.
        top: The kind that is emitted.

    Raises:
        PackError: A kind is used that nothing makes, or one holds itself.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        lexicons: Mapping[str, Mapping[str, Any] | Numeral],
        unions: Mapping[str, Sequence[str]],
        core: Core,
        top: str,
    ) -> None:
        self.rules = tuple(rules)
        self.top = top
        self.numerals = {kind: n for kind, n in lexicons.items() if isinstance(n, Numeral)}
        self.lexicons = {
            k: indexed(entries) for k, entries in lexicons.items() if not isinstance(entries, Numeral)
        }
        self.unions = dict(unions)
        self.apart = core.apart
        refuse_loops(self.rules, unions)
        self._words = words = Vocabulary(self.rules, self.lexicons, self.numerals, unions)
        made = sorted({*(rule.kind for rule in self.rules), *unions})
        makers = {kind: [(rule, words.opening(rule)) for rule in words.makers(kind)] for kind in made}
        self._firsts = {kind: words.first(kind) for kind in (*made, *lexicons)}
        self.routes = {kind: routed(found) for kind, found in makers.items()}
        self.prospects = Prospects(self.rules, words)
        self._led: dict[tuple[str, str, str], tuple[tuple[Rule, int], ...]] = {}
        if top not in self.routes:
            raise PackError(f"no rule makes the kind {top!r}")
        self._known = words.known
        self._sign = lru_cache(maxsize=_WORDS)(self._read)
        self._starts = words.numbers.union(self.routes[top])
        self._reach = core.reach
        self._core = words.numbers.union(core.words, *(words.ends(kind) for kind in core.kinds))
        self._wild = frozenset[str]().union(*(first for rule, first in makers[top] if rule.pattern.wild))

    def signs(self, folded: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a text by which rules are looked up: all numbers that are in no rule are one, or two.

        Those in digits are `#`, those in letters `#w`.
        """
        return tuple(map(self._sign, folded))

    def _read(self, word: str) -> str:
        if word in self._known:
            return word
        if word.isdecimal():
            return DIGIT
        numeral = any(one.read(word) is not None for one in self.numerals.values())
        return NUMERAL if numeral else word

    def can_begin(self, kind: str, word: str) -> bool:
        """Can a kind begin with a word at all?"""
        first = self._firsts.get(kind)
        return first is None or word in first or (DIGIT in first and word.isdecimal())

    def rules_at(self, kind: str, word: str, follower: str) -> tuple[tuple[Rule, int], ...]:
        """The rules of a kind that can begin with a word before another one, in order of preference.

        Each comes with what it needs ahead.
        """
        if follower not in self._known:  # whatever it is, only what takes any word, or none, takes it
            follower = ""
        routes = self.routes.get(kind, {})
        if word.isdecimal() and word not in routes:
            word = DIGIT
        key = (kind, word, follower)
        if key not in self._led:
            rules = (r for r in routes.get(word, ()) if self._words.admits(r, follower))
            self._led[key] = tuple((rule, self.prospects.needed(rule)) for rule in rules)
        return self._led[key]

    def hits(self, words: Words, admits: Callable[[Hit], bool] | None = None) -> list[Hit]:
        """The matches of the top kind, longest extent first come, no extents overlapping, in order; void ones left out.

        Words before an extent may lie in the extent of the match before: "elke maandag en [donderdag]".

        Args:
            words: The text.
            admits: Whether a match holds in the text, where its words alone do not say; one that does not is no match.
        """
        reading = Reading(self, words, admits)
        out: list[Hit] = []
        done = 0
        for index in self._openings(reading.signs):
            while hit := reading.best(index, done):
                if not hit.rule.void:
                    out.append(hit)
                done = max(hit.last, index + 1)
        return out

    def _openings(self, signs: Sequence[str]) -> Iterator[int]:
        """The words at which a match can begin.

        From there to a core word stand only words of the grammar, or the rule takes any word in between.
        """
        core = self._core
        begun = 0
        for at, word in enumerate(signs):
            if word in core:
                yield from self._before(signs, max(begun, at - self._reach), at)
                begun = at + 1

    def _before(self, signs: Sequence[str], low: int, at: int) -> list[int]:
        """The openings from `low` up to a core word."""
        starts, known, wild = self._starts, self._known, self._wild
        out = []
        unbroken = True
        for index in range(at, low - 1, -1):
            word = signs[index]
            unbroken = unbroken and word in known
            if word in wild or (unbroken and word in starts):
                out.append(index)
        return out[::-1]


class Reading:
    """One text under a grammar, remembering what was tried."""

    def __init__(self, grammar: Grammar, words: Words, admits: Callable[[Hit], bool] | None = None) -> None:
        self.grammar = grammar
        self.words = words
        self.admits = admits
        self.signs = grammar.signs(words.folded)
        self.numerals = grammar.numerals
        self._seen: dict[tuple[str, int], list[tuple[int, Any]]] = {}
        self._lacking = grammar.prospects.lacking(self.signs)

    def of_kind(self, kind: str, index: int) -> list[tuple[int, Any]]:
        """End and value of each match of a kind that begins at a word."""
        key = (kind, index)
        found = self._seen.get(key)
        if found is None:
            begins = self.grammar.can_begin(kind, self.signs[index])
            found = self._seen[key] = self._matches(kind, index) if begins else []
        return found

    def _matches(self, kind: str, index: int) -> list[tuple[int, Any]]:
        folded = self.words.folded
        found = [
            (index + len(entry), value)
            for entry, value in self.grammar.lexicons.get(kind, {}).get(folded[index], ())
            if folded[index : index + len(entry)] == entry
        ]
        if kind in self.numerals and (number := self.numerals[kind].read(folded[index])) is not None:
            found.append((index + 1, number))
        if kind in self.grammar.routes:
            for rule, bindings, end in self._applied(kind, index):
                if (value := rule.build(dict(bindings))) is not None:
                    found.append((end, value))
        return found

    def _applied(self, kind: str, index: int, *, led: bool = False) -> Iterable[tuple[Rule, Bindings, int]]:
        signs = self.signs
        follower = signs[index + 1] if signs[index] else ""
        lacking = self._lacking[index]
        for rule, needed in self.grammar.rules_at(kind, signs[index], follower):
            if needed & lacking or (led and not rule.led):
                continue
            if rule.not_after and self._barred(rule, index):
                continue
            for end, bindings in rule.pattern.match(self.words, index, self):
                yield rule, bindings, end

    def _barred(self, rule: Rule, index: int) -> bool:
        return index > 0 and self.words.folded[index - 1] in rule.not_after

    def best(self, index: int, done: int) -> Hit | None:
        """The match at a word whose extent is longest; among equals the first rule's.

        Where an extent up to `done` holds the word already: the next extent behind it.
        """
        best: Hit | None = None
        rank = (0, 0, 0)
        led = index < done
        for rule, bindings, end in self._applied(self.grammar.top, index, led=led):
            captures = dict(bindings)
            first, last = captures.get("[", index), captures.get("]", end)
            if first < done or first == last:
                continue
            found = (-first if led else 0, last - first, end)
            if (best is None or found > rank) and (hit := self._hit(rule, bindings, first, last, end)):
                rank, best = found, hit
        return best

    def _hit(self, rule: Rule, bindings: Bindings, first: int, last: int, end: int) -> Hit | None:
        """A match, unless its parts do not fit together or something is glued to it."""
        if self.grammar.apart and not rule.void and not apart(self.words, first, last):
            return None
        value = rule.build(dict(bindings))
        hit = None if value is None else Hit(rule, first, last, end, value)
        return hit if hit is None or self.admits is None or self.admits(hit) else None
