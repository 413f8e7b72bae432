"""A grammar: word lists and rules by kind, and the longest match at every word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relaas.errors import PackError
from relaas.lang.edges import apart
from relaas.lang.hits import Hit
from relaas.lang.numerals import NUMERAL, Numeral, spelled
from relaas.lang.patterns import DIGIT, Bindings
from relaas.lang.routes import indexed, refuse_loops, routed

if TYPE_CHECKING:
    from relaas.lang.rules import Rule
    from relaas.lang.words import Words

__all__ = ["Core", "Grammar", "Hit", "Reading"]


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
        refuse_loops(self.rules, self.unions)
        words = self._vocabulary()
        self._spelled = spelled(self.numerals.values(), words) | {NUMERAL}
        self._known = words | self._spelled if self.numerals else words
        self._firsts: dict[str, frozenset[str]] = {}
        own: dict[str, list[tuple[Rule, frozenset[str]]]] = defaultdict(list)
        for rule in self.rules:
            own[rule.kind].append((rule, self._expand(rule.pattern.first, rule.id)))
        self._routes = {kind: routed(self._makers(kind, own)) for kind in (*own, *unions)}
        if top not in self._routes:
            raise PackError(f"no rule makes the kind {top!r}")
        self._starts = self._routes[top]
        self._reach = core.reach
        self._core = frozenset(core.words).union(*(self._ends(kind) for kind in core.kinds))
        self._wild = frozenset[str]().union(
            *(first for rule, first in self._makers(top, own) if rule.pattern.wild)
        )
        self._shortest: dict[str, int] = {}
        self._brief = {kind: self._kept_brief(routes) for kind, routes in self._routes.items()}

    def _kept_brief(self, routes: Mapping[str, tuple[Rule, ...]]) -> dict[str, tuple[Rule, ...]]:
        """The rules that can match a single word, or any word behind it: all to try before a word nobody knows."""
        return {
            word: tuple(r for r in rules if r.pattern.wild or r.pattern.shortest(self._fewest) < 2)
            for word, rules in routes.items()
        }

    def _fewest(self, kind: str) -> int:
        """The fewest words of a kind."""
        if kind not in self._shortest:
            own = [rule.pattern.shortest(self._fewest) for rule in self.rules if rule.kind == kind]
            members = [self._fewest(member) for member in self.unions.get(kind, ())]
            listed = [len(e) for found in self.lexicons.get(kind, {}).values() for e, _ in found]
            self._shortest[kind] = min([*own, *members, *listed], default=1)
        return self._shortest[kind]

    def _vocabulary(self) -> frozenset[str]:
        """Every word that can stand in a match, numbers in digits and `<any>` apart."""
        listed = {
            w for lexicon in self.lexicons.values() for found in lexicon.values() for e, _ in found for w in e
        }
        return frozenset(listed).union(*(rule.pattern.words for rule in self.rules))

    def _ends(self, kind: str) -> set[str]:
        """The last word of each entry of a word list, which no other entry can do without."""
        if kind in self.numerals:
            return set(self._spelled)
        return {entry[-1] for found in self.lexicons[kind].values() for entry, _ in found}

    def _makers(
        self, kind: str, own: Mapping[str, list[tuple[Rule, frozenset[str]]]]
    ) -> list[tuple[Rule, frozenset[str]]]:
        """The rules of a kind in order: its own, then those of the kinds it is made of."""
        return list(own.get(kind, ())) + [
            m for member in self.unions.get(kind, ()) for m in self._makers(member, own)
        ]

    def _expand(self, first: frozenset[str], rule: str) -> frozenset[str]:
        out: set[str] = set()
        for word in first:
            if word.startswith("<") and len(word) > 1:
                out |= self._first_of(word[1:-1], rule)
            else:
                out.add(word)
        return frozenset(out)

    def _first_of(self, kind: str, rule: str) -> frozenset[str]:
        if kind in self._firsts:
            return self._firsts[kind]
        makers = [r for r in self.rules if r.kind == kind]
        members = self.unions.get(kind, ())
        if not makers and not members and kind not in self.lexicons and kind not in self.numerals:
            raise PackError(f"rule {rule}: nothing makes the kind {kind!r}")
        out = set(self._spelled if kind in self.numerals else self.lexicons.get(kind, ()))
        for maker in makers:
            out |= self._expand(maker.pattern.first, maker.id)
        for member in members:
            out |= self._first_of(member, rule)
        self._firsts[kind] = frozenset(out)
        return self._firsts[kind]

    def signs(self, folded: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a text by which rules are looked up: all numbers in letters that are in no rule are one."""
        if not self.numerals:
            return folded
        known, readers = self._known, tuple(numeral.read for numeral in self.numerals.values())
        return tuple(
            NUMERAL if w not in known and any(read(w) is not None for read in readers) else w for w in folded
        )

    def can_begin(self, kind: str, word: str) -> bool:
        """Can a kind begin with a word at all?"""
        first = self._firsts.get(kind)
        return first is None or word in first or (DIGIT in first and word.isdecimal())

    def rules_at(self, kind: str, word: str, follower: str) -> tuple[Rule, ...]:
        """The rules of a kind that can begin with a word before another one, in order of preference."""
        known = follower in self._known or follower.isdecimal()
        routes = (self._routes if known else self._brief).get(kind)
        if routes is None:
            return ()
        return routes.get(DIGIT, ()) if word.isdecimal() and word not in routes else routes.get(word, ())

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
            if word in core or word.isdecimal():
                yield from self._before(signs, max(begun, at - self._reach), at)
                begun = at + 1

    def _before(self, signs: Sequence[str], low: int, at: int) -> list[int]:
        """The openings from `low` up to a core word."""
        starts, known, wild = self._starts, self._known, self._wild
        out = []
        unbroken = True
        for index in range(at, low - 1, -1):
            word = signs[index]
            unbroken = unbroken and (word in known or word.isdecimal())
            if word in wild or (unbroken and (word in starts or word.isdecimal())):
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

    def of_kind(self, kind: str, index: int) -> list[tuple[int, Any]]:
        """End and value of each match of a kind that begins at a word."""
        if not self.grammar.can_begin(kind, self.signs[index]):
            return []
        key = (kind, index)
        if key not in self._seen:
            self._seen[key] = self._matches(kind, index)
        return self._seen[key]

    def _matches(self, kind: str, index: int) -> list[tuple[int, Any]]:
        folded = self.words.folded
        found = [
            (index + len(entry), value)
            for entry, value in self.grammar.lexicons.get(kind, {}).get(folded[index], ())
            if folded[index : index + len(entry)] == entry
        ]
        if kind in self.numerals and (number := self.numerals[kind].read(folded[index])) is not None:
            found.append((index + 1, number))
        for rule, bindings, end in self._applied(kind, index):
            if (value := rule.build(dict(bindings))) is not None:
                found.append((end, value))
        return found

    def _applied(self, kind: str, index: int, *, led: bool = False) -> Iterable[tuple[Rule, Bindings, int]]:
        signs = self.signs
        follower = signs[index + 1] if signs[index] else ""
        for rule in self.grammar.rules_at(kind, signs[index], follower):
            if (rule.led or not led) and not self._barred(rule, index):
                for end, bindings in rule.pattern.match(self.words, index, self):
                    yield rule, bindings, end

    def _barred(self, rule: Rule, index: int) -> bool:
        return bool(rule.not_after) and index > 0 and self.words.folded[index - 1] in rule.not_after

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
